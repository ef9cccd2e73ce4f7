"""Journeys and flags that answer from memory, may be held back, and may fail."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime

from desk.services.asks import ServiceError
from desk.services.flag_views import (
    FlagEventView,
    FlagsPage,
    FlagView,
    MeasureView,
    NumbersView,
    RulesView,
    RuleTrouble,
    TrialView,
)
from desk.services.journey_views import AsOfView, BriefingView, ProofView, Standing, TimeView
from tests.ui import flag_story, story
from tests.ui.fakes import Gates

WRONG = "wrong"


class FakeJourneys:
    """Journeys from memory: `standings`, `proofs` and `briefings` by customer; numbers of the story."""

    def __init__(self) -> None:
        self.gates = Gates()
        self.standings: dict[int, Standing] = {}
        self.proofs: dict[int, ProofView] = {}
        self.briefings: dict[int, BriefingView] = {}
        self.settling = 0
        self.journeys = 412

    def standing(self, customer_id: int, limit: int = 50, joins: int = 500) -> Standing:
        self.gates.enter("standing", customer_id)
        nothing = Standing(customer_id, story.NOW, TimeView(story.NOW, 0, 0, 0, 0), (), 0, None)
        return self.standings.get(customer_id, nothing)

    def proof(self, customer_id: int, journey_id: str = "") -> ProofView:
        self.gates.enter("proof", (customer_id, journey_id))
        return self.proofs.get(customer_id, ProofView(customer_id, journey_id, 0, 0, ()))

    def briefing(self, customer_id: int, journey_id: str = "", transcripts: bool = False) -> BriefingView:
        self.gates.enter("briefing", (customer_id, journey_id, transcripts))
        return self.briefings.get(customer_id, BriefingView(customer_id, journey_id, (), 0))

    def join(self, key: str, to: str) -> None:
        self.gates.enter("join", (key, to))

    def split(self, key: str) -> None:
        self.gates.enter("split", key)

    def undo_correction(self, key: str) -> None:
        self.gates.enter("undo_correction", key)

    def as_of(self, customer_id: int, at: datetime) -> AsOfView:
        self.gates.enter("as_of", (customer_id, at))
        return AsOfView(customer_id, "Sara Jansen", at, self.standing(customer_id), (), (), 0)

    def numbers(self, first: date, last: date, each: int = 1) -> NumbersView:
        self.gates.enter("numbers", (first, last) if each == 1 else (first, last, each))
        whole = flag_story.numbers(last, self.settling, self.journeys, (last - first).days + 1)
        return whole if each == 1 else replace(whole, days=whole.days[::-each][::-1])


class FakeFlags:
    """Flags from memory; `kept` holds them by id, in the order they are shown."""

    def __init__(self) -> None:
        self.gates = Gates()
        self.kept: dict[str, FlagView] = {one.flag_id: one for one in flag_story.flags()}
        self.book: RulesView = flag_story.rules()
        self.steps = (0.25, 0.5, 0.75, 1.0)
        self.tried = flag_story.trial()

    def page(self, state: str = "open", older: str | None = None, limit: int = 200) -> FlagsPage:
        self.gates.enter("page", (state, older, limit))
        ordered = sorted(self.kept.values(), key=lambda one: -one.customer_time)
        shown = [one for one in ordered if self._fits(one, state)]
        if state == "resolved":
            shown.sort(key=lambda one: (one.severity == "high", one.raised_at), reverse=True)
        counts = tuple(
            (name, sum(self._fits(one, name) for one in ordered))
            for name in ("open", "mine", "due", "snoozed", "resolved")
        )
        start = int(older or 0)
        end = start + limit
        page = tuple(replace(one, history=()) for one in shown[start:end])
        return FlagsPage(page, counts, str(end) if end < len(shown) else None)

    def of_customer(self, customer_id: int) -> tuple[FlagView, ...]:
        self.gates.enter("of_customer", customer_id)
        return tuple(one for one in self.kept.values() if one.customer_id == customer_id and one.state != "resolved")

    def flag(self, flag_id: str) -> FlagView:
        self.gates.enter("flag", flag_id)
        if flag_id not in self.kept:
            raise ServiceError("This flag is not here any more.", "Refresh the list.")
        return self.kept[flag_id]

    def raise_by_hand(
        self, customer_id: int, journey_id: str, title: str, severity: str = "medium", note: str = ""
    ) -> FlagView:
        self.gates.enter("raise_by_hand", (customer_id, journey_id, title, severity, note))
        number = len(self.kept)
        made = flag_story.flag(
            number, customer_id=customer_id, journey_id=journey_id, title=title, severity=severity, rule="",
            rule_title="", rule_version=0, raised_by=flag_story.ME, owner="", state="open", raised_at=story.NOW,
        )  # fmt: skip
        self.kept[made.flag_id] = made
        return made

    def take(self, flag_ids: Sequence[str]) -> None:
        self.gates.enter("take", tuple(flag_ids))
        self._change(flag_ids, "taken", state="taken", owner=flag_story.ME, snoozed_until=None)

    def assign(self, flag_ids: Sequence[str], owner: str) -> None:
        self.gates.enter("assign", (tuple(flag_ids), owner))
        self._change(flag_ids, "assigned", state="taken" if owner else "open", owner=owner, snoozed_until=None)

    def snooze(self, flag_ids: Sequence[str], until: datetime) -> None:
        self.gates.enter("snooze", (tuple(flag_ids), until))
        self._change(flag_ids, "snoozed", state="snoozed", snoozed_until=until)

    def resolve(self, flag_ids: Sequence[str], resolved_as: str, reason: str) -> None:
        self.gates.enter("resolve", (tuple(flag_ids), resolved_as, reason))
        self._change(flag_ids, "resolved", state="resolved", resolved_as=resolved_as, reason=reason)

    def reopen(self, flag_ids: Sequence[str]) -> None:
        self.gates.enter("reopen", tuple(flag_ids))
        for flag_id in flag_ids:
            state = "taken" if self.kept[flag_id].owner else "open"
            self._change([flag_id], "reopened", state=state, resolved_as="", reason="", snoozed_until=None)

    def note(self, flag_id: str, text: str) -> None:
        self.gates.enter("note", (flag_id, text))
        self._change((flag_id,), "noted", text)

    def watch(self, customer_id: int) -> tuple[FlagView, ...]:
        self.gates.enter("watch", customer_id)
        return tuple(one for one in self.kept.values() if one.customer_id == customer_id and one.state != "resolved")

    def rules(self) -> RulesView:
        self.gates.enter("rules")
        return self.book

    def measures(self) -> tuple[MeasureView, ...]:
        self.gates.enter("measures")
        return flag_story.MEASURES

    def check(self, text: str) -> tuple[RuleTrouble, ...]:
        self.gates.enter("check", text)
        lines = [number for number, line in enumerate(text.splitlines(), 1) if WRONG in line]
        return tuple(RuleTrouble(line, "", "Nothing is called “wrong”.", "Use a measure.") for line in lines)

    def save(self, text: str) -> RulesView:
        self.gates.enter("save", text)
        if WRONG in text:
            raise ServiceError("Line 4 is wrong.", "Use a measure.")
        self.book = replace(flag_story.rules(self.book.version + 1, text), saved_at=story.NOW)
        return self.book

    def try_rule(
        self, text: str, rule: str, first: date, last: date, progress: Callable[[float], bool] | None = None
    ) -> TrialView:
        for step in self.steps:
            self.gates.enter(f"try_rule {step}")
            if progress is not None and not progress(step):
                raise ServiceError("The trial was stopped.")
        self.gates.enter("try_rule", (rule, first, last))
        return replace(self.tried, rule=rule, first=first, last=last)

    def _fits(self, one: FlagView, state: str) -> bool:
        active = one.state in ("open", "taken")
        due = active and one.due_at is not None and one.due_at.date() <= story.NOW.date()
        return {
            "open": active,
            "mine": active and one.owner == flag_story.ME,
            "due": due,
            "snoozed": one.state == "snoozed",
            "resolved": one.state == "resolved",
            "all": True,
        }[state]

    def _change(self, flag_ids: Sequence[str], what: str, note: str = "", **changed: object) -> None:
        for flag_id in flag_ids:
            former = self.flag(flag_id)
            event = FlagEventView(story.NOW, flag_story.ME, what, note or str(changed.get("reason", "")))
            self.kept[flag_id] = replace(former, history=(*former.history, event), **changed)  # type: ignore[arg-type]
