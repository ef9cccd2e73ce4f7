"""Call-backs and the company's rules that answer from memory, may be held back, and may fail."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from desk.domain.trouble import Trouble
from desk.services.asks import ServiceError
from desk.services.work_views import CallBackView, DueView, GuardView, HistoryLine, RingsView, WishView
from tests.ui import call_story, story, work_story
from tests.ui.fakes import Gates


class FakeCallBacks:
    """Call-backs from memory: `kept` by id, `guards` by customer."""

    def __init__(self) -> None:
        self.gates = Gates()
        self.kept: dict[str, CallBackView] = {}
        self.guards: dict[int, GuardView] = {}
        self.wishes: dict[int, WishView] = {}
        self._former: dict[str, CallBackView] = {}

    def have(self, *views: CallBackView) -> None:
        """These wait."""
        self.kept |= {view.call_back_id: view for view in views}

    def due(self, typed: str, customer_id: int) -> DueView:
        self.gates.enter("due_there", (typed, customer_id))
        return call_story.understood(typed)

    def promise(
        self,
        customer_id: int,
        typed: str,
        about: str = "",
        owner: str = "",
        number: str = "",
        key: str = "",
        purpose: str = "service",
    ) -> CallBackView:
        self.gates.enter("promise", (customer_id, typed, about))
        made = work_story.call_back(len(self.kept) + 1, 60, customer_id=customer_id, about=about)
        self.have(made)
        return made

    def waiting(self, mine: bool = False) -> tuple[CallBackView, ...]:
        self.gates.enter("waiting", mine)
        held = [one for one in self.kept.values() if one.state == "waiting"]
        own = [one for one in held if not mine or one.owner in ("", call_story.ME)]
        return tuple(sorted(own, key=lambda one: one.due_at))

    def rings(self) -> RingsView:
        self.gates.enter("rings")
        own = self.waiting(mine=True)
        to_come = [one.due_at for one in own if not one.rings]
        return RingsView(tuple(one for one in own if one.rings), min(to_come, default=None))

    def of_customer(self, customer_id: int) -> tuple[CallBackView, ...]:
        self.gates.enter("backs_of_customer", customer_id)
        return tuple(one for one in self.kept.values() if one.customer_id == customer_id)

    def move(self, call_back_id: str, typed: str, note: str = "") -> CallBackView:
        self.gates.enter("move", (call_back_id, typed, note))
        due = call_story.understood(typed)
        if due.due_at is None:
            raise ServiceError(f"“{typed}” is no time to come.", due.advice)
        return self._put(call_back_id, due_at=due.due_at, there=due.there, rings=False, late=-1)

    def give(self, call_back_id: str, owner: str) -> CallBackView:
        self.gates.enter("give", (call_back_id, owner))
        return self._put(call_back_id, owner=owner)

    def done(self, call_back_id: str, note: str = "") -> CallBackView:
        self.gates.enter("done", (call_back_id, note))
        return self._put(call_back_id, state="done", rings=False)

    def take_back(self, call_back_id: str, why: str = "") -> CallBackView:
        self.gates.enter("take_back", (call_back_id, why))
        return self._put(call_back_id, state="taken_back", rings=False)

    def undo(self, call_back_id: str, after: int = 0) -> CallBackView:
        self.gates.enter("undo", call_back_id)
        now = self.kept[call_back_id]
        call_story.unchanged(now.revision, after)
        self.kept[call_back_id] = replace(self._former[call_back_id], revision=now.revision + 1)
        return self.kept[call_back_id]

    def history(self, call_back_id: str) -> tuple[HistoryLine, ...]:
        self.gates.enter("history_of_call_back", call_back_id)
        view = self.kept[call_back_id]
        return (HistoryLine(story.NOW - timedelta(hours=5), view.by, "promised", f"{view.about} · {view.there}"),)

    def may_call(self, customer_id: int, number: str = "", purpose: str = "service") -> GuardView:
        self.gates.enter("may_call", (customer_id, number, purpose))
        return self.guards.get(customer_id, work_story.MAY)

    def wished(self, customer_id: int) -> WishView:
        self.gates.enter("wished", customer_id)
        return self.wishes.get(customer_id, WishView())

    def wish(
        self,
        customer_id: int,
        never: bool = False,
        no_selling: bool = False,
        between: str = "",
        zone: str = "",
        note: str = "",
        over: WishView | None = None,
    ) -> GuardView:
        self.gates.enter("wish", (customer_id, never, no_selling, between, zone, note))
        if over not in (None, self.wishes.get(customer_id, WishView())):
            raise ServiceError("Somebody wrote down something else meanwhile.", "Look at it again.")
        self.wishes[customer_id] = WishView(never, no_selling, between, zone, note)
        return self.guards.get(customer_id, work_story.MAY)

    def _put(self, call_back_id: str, **changed: object) -> CallBackView:
        former = self._former[call_back_id] = self.kept[call_back_id]
        self.kept[call_back_id] = replace(former, revision=former.revision + 1, **changed)  # type: ignore[arg-type]
        return self.kept[call_back_id]


class FakeRules:
    """The company's own file; `wrong` is what is wrong with it."""

    def __init__(self) -> None:
        self.gates = Gates()
        self.wrong: Trouble | None = None

    def trouble(self) -> Trouble | None:
        self.gates.enter("trouble")
        return self.wrong

    def editable(self) -> str:
        self.gates.enter("editable")
        return "/nowhere/work.toml"
