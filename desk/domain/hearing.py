"""What is heard in one interaction as it arrives: why the customer came, what was promised, what they were asked."""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import dataclass
from datetime import datetime, tzinfo

from connectors.records import Channel, Direction, InteractionRecord
from desk.domain.dates import Said
from desk.domain.extraction import Rules, asked, bit, question
from desk.domain.language import Cue, common_keys, spoken
from desk.domain.phrases import Index, Text
from desk.domain.promises import Role, kept, promises, sentences, with_next


@dataclass(frozen=True, slots=True)
class Heard:
    """What one interaction says for journeys and flags.

    `reason` is a name of the taxonomy ("missing_parcel"), or the source's own reason in small letters where the
    taxonomy has none, or "". `promised` is when the latest promise made in it is due (aware), None where none is or
    none says by when. `kept` says that every promise made in it was done; where it made none, that it did what was
    promised before ("Called back as promised"). `asked` has a bit for each question the customer was asked.
    """

    reason: str = ""
    promised: datetime | None = None
    kept: bool = False
    asked: int = 0


# How an interaction is heard. The zone is for days and times in its text: "by Friday" ends in it.
Hear = Callable[[InteractionRecord, tzinfo], Heard]

NOTHING = Heard()
# Short texts come again and again; the answers for this many are kept.
_KEPT = 4_096
_SHORT = 120


def role_of(record: InteractionRecord) -> Role:
    """Whose words the summary of an interaction is: mails, chats and posts from outside are told in the customer's
    own, calls and visits in ours."""
    if record.direction is Direction.OUTBOUND:
        return Role.NOTE if record.channel in (Channel.CALL, Channel.STORE) else Role.AGENT
    return Role.NOTE if record.channel in (Channel.CALL, Channel.STORE) else Role.CUSTOMER


class Hearing:
    """Hears interactions by the rules of some languages; `hear` is a Hear. For one thread at a time."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        common = common_keys(rules.languages)
        self._cues = Index((cue for language in rules.languages for cue in language.cues), common)
        self._things = Index(((things, name) for one in rules.languages for name, things in one.questions), common)
        self._dated = frozenset[str]().union(*(language.dates.keys for language in rules.languages))
        self._reasons: dict[str, str] = {}
        self._questions: dict[tuple[str, ...], int] = {}

    def hear(self, record: InteractionRecord, zone: tzinfo) -> Heard:
        """What one interaction says; by its own fields first, then by its outcome, subject and summary."""
        summary = Text.of(self._rules.quotes.said_now(record.summary)) if record.summary else None
        keys: Set[str] = summary.keys() if summary else frozenset()
        bits = self._asked(record.asked) if record.asked else 0
        promised, done = self._promises(record) if record.promises else (None, False)
        if summary is not None and (places := self._places(summary, keys, record)):
            due, did, more = self._read(summary, record, zone, places)
            bits |= more
            if not record.promises:
                promised, done = due, did
        reason = self._reason(record) or (self._best(summary, keys) if summary else "")
        if not (reason or promised or done or bits):
            return NOTHING
        return Heard(reason, promised, done, bits)

    def _places(self, summary: Text, keys: Set[str], record: InteractionRecord) -> list[tuple[int, Cue]]:
        """Where a summary of ours has words that promise, keep or ask something; reading it elsewhere is no use."""
        possible = self._cues.possible(keys)
        if not possible or role_of(record) is Role.CUSTOMER:
            return []
        beside = {
            Cue.ALONE: True,
            Cue.BY: not keys.isdisjoint(self._dated),
            Cue.ASKED: bool(self._things.possible(keys)),
        }
        return [(start, cue) for phrase, cue in possible if beside[cue] for start, _ in phrase.spans(summary)]

    def _reason(self, record: InteractionRecord) -> str:
        if record.reason:
            return self._short(record.reason) or " ".join(record.reason.lower().split())
        return (record.disposition and self._short(record.disposition)) or (
            record.subject and self._short(record.subject)
        )

    def _short(self, written: str) -> str:
        """The reason a short text names; remembered, for outcomes and subjects are few."""
        known = self._reasons.get(written)
        if known is None:
            text = Text.of(written)
            known = self._best(text, text.keys())
            if len(written) <= _SHORT:
                if len(self._reasons) >= _KEPT:
                    self._reasons.clear()
                self._reasons[written] = known
        return known

    def _best(self, text: Text, keys: Set[str]) -> str:
        return next((name for _, _, name in self._rules.reasons.hits(text, keys)), "")

    def _asked(self, called: tuple[str, ...]) -> int:
        known = self._questions.get(called)
        if known is None:
            names = {name for one in called if (name := question(one, self._rules))}
            known = sum(bit(name) for name in names)
            if len(self._questions) >= _KEPT:
                self._questions.clear()
            self._questions[called] = known
        return known

    def _promises(self, record: InteractionRecord) -> tuple[datetime | None, bool]:
        dues = [promise.due_at for promise in record.promises if promise.due_at is not None]
        return max(dues, default=None), all(promise.kept_at is not None for promise in record.promises)

    def _read(
        self, text: Text, record: InteractionRecord, zone: tzinfo, places: list[tuple[int, Cue]]
    ) -> tuple[datetime | None, bool, int]:
        """(due, done, asked) as the sentences of the summary have them that hold one of these places."""
        role = role_of(record)
        promising = any(cue is not Cue.ASKED for _, cue in places)
        said = Said(record.started_at, zone, self._rules.figures.day_ends) if promising else None
        dues: list[datetime] = []
        done, bits = False, 0
        for language in spoken(text, self._rules.languages):
            for sentence, behind in with_next(sentences(text, language, said)):
                if not any(sentence.start <= place < sentence.end for place, _ in places):
                    continue
                if promising:
                    made = promises(sentence, language, role, behind)
                    dues += [one.due for one in made if one.due is not None and not one.held]
                    done = done or kept(sentence, language, role)
                for name, _, _ in asked(sentence, language, role):
                    bits |= bit(name)
        return max(dues, default=None), done and not dues, bits
