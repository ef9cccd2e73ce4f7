"""The briefing of one journey: what the customer has told us already, each line with the record it comes from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from connectors.records import CustomerRecord, IdentifierKind, InteractionRecord, OrderRecord
from desk.domain.briefing_line import BriefingLine
from desk.domain.extraction import Rules
from desk.domain.gathering import SPOKEN, STATED, Fact, Told, of_interaction, of_order
from desk.domain.making import number_text
from desk.domain.phrases import KEY, Text

__all__ = ["Briefing", "Known", "Told", "brief"]

KINDS = ("reason", "account", "order", "case", "product", "amount", "tracking", "tried", "promised", "asked")
# More of a kind than this and nobody reads it; of what was promised and asked nothing is left out.
_MOST = {"account": 2, "order": 4, "case": 4, "product": 3, "amount": 3, "tracking": 2, "tried": 8}
_SMALL = 2


@dataclass(frozen=True, slots=True)
class Known:
    """One record that says who the customer is, the key that cites it, and when it was said or first seen."""

    key: str
    record: CustomerRecord
    at: datetime


@dataclass(frozen=True, slots=True)
class Briefing:
    """The lines in the order a person reads them out, and how many questions were asked again."""

    lines: tuple[BriefingLine, ...]
    repeat_questions: int


def brief(
    told: Sequence[Told], known: Sequence[Known], orders: Sequence[Told], now: datetime, rules: Rules
) -> Briefing:
    """The briefing of the journey that `told` is, for `now`. `orders` are records of orders it may speak about; those
    it does not name are left out."""
    facts = [fact for one in told for fact in _facts(one, rules)]
    named = {fact.code for fact in facts if fact.line.kind == "order"}
    for one in orders:
        if isinstance(one.record, OrderRecord) and number_text(one.record.number) in named:
            facts += of_order(one, one.record, rules, _MOST["product"])
    by_kind: dict[str, list[Fact]] = {kind: [] for kind in (*KINDS, "kept")}
    for fact in sorted(facts, key=lambda fact: (fact.rank, fact.line.at, fact.line.key)):
        by_kind[fact.line.kind].append(fact)
    asked = _asked(by_kind["asked"])
    lines = {
        "reason": [fact.line for fact in by_kind["reason"][:1]],
        "account": _accounts(known),
        "tried": _apart(_in_time(by_kind["tried"])),
        "promised": _promised(by_kind["promised"], by_kind["kept"], now),
        "asked": asked,
        **{kind: _coded(by_kind[kind]) for kind in ("order", "case", "product", "amount", "tracking")},
    }
    kept = tuple(line for kind in KINDS for line in lines[kind][: _MOST.get(kind)])
    return Briefing(kept, sum(line.times - 1 for line in asked))


def _facts(told: Told, rules: Rules) -> Iterable[Fact]:
    if isinstance(told.record, InteractionRecord):
        return of_interaction(told, told.record, rules)
    return of_order(told, told.record, rules, _MOST["product"])


def _accounts(known: Sequence[Known]) -> list[BriefingLine]:
    numbers: dict[str, BriefingLine] = {}
    for one in known:
        for item in one.record.identifiers:
            if item.kind is IdentifierKind.ACCOUNT:
                numbers.setdefault(item.value, BriefingLine("account", item.value, STATED, one.key, one.at))
    return list(numbers.values())


def _coded(facts: Sequence[Fact]) -> list[BriefingLine]:
    """Each number or name once, as its surest record has it."""
    once: dict[str, BriefingLine] = {}
    for fact in facts:
        once.setdefault(fact.code, fact.line)
    return list(once.values())


def _in_time(facts: Sequence[Fact]) -> list[Fact]:
    return sorted(facts, key=lambda fact: (fact.line.at, fact.rank))


def _words(line: BriefingLine) -> frozenset[str]:
    """What a line says, for telling whether another says it too: "Trace opened" is "Opened a trace with DHL"."""
    return frozenset(word[:KEY] for word in Text.of(line.value).flat.split() if len(word) > _SMALL)


def _apart(facts: Sequence[Fact], same: Callable[[Fact, Fact], bool] = lambda one, other: True) -> list[BriefingLine]:
    """Facts without those another one says as well: the fuller one stays, or the surer one of two alike."""
    kept: list[BriefingLine] = []
    for place, fact in enumerate(facts):
        said = _words(fact.line)
        others = ((number, other, _words(other.line)) for number, other in enumerate(facts) if number != place)
        if not any(
            same(fact, other) and (said < words or (said == words and (other.rank, number) < (fact.rank, place)))
            for number, other, words in others
        ):
            kept.append(fact.line)
    return kept


def _promised(facts: Sequence[Fact], done: Sequence[Fact], now: datetime) -> list[BriefingLine]:
    """Promises by when they fall due, those without a time last. One is kept where a later record says so."""
    shown = []
    for fact in _in_time(facts):
        kept = fact.line.kept or any(other.line.at > fact.line.at for other in done)
        late = fact.line.due_at is not None and fact.line.due_at <= now and not kept and not fact.held
        shown.append(replace(fact, line=replace(fact.line, kept=kept, overdue=late)))
    lines = _apart(shown, lambda one, other: one.line.due_at in (None, other.line.due_at))
    return sorted(lines, key=lambda line: (line.due_at is None, line.due_at or line.at, line.at))


def _asked(facts: Sequence[Fact]) -> list[BriefingLine]:
    """Each question once, with how often it was put: once a record, or once for each message of its transcript that
    asks it."""
    times: dict[str, dict[str, set[datetime]]] = {}
    first: dict[str, BriefingLine] = {}
    for fact in facts:
        moments = times.setdefault(fact.code, {}).setdefault(fact.line.key, set())
        if fact.rank == SPOKEN:
            moments.add(fact.line.at)
        if fact.code not in first or fact.line.at < first[fact.code].at:
            first[fact.code] = fact.line
    asked = [
        replace(line, times=sum(max(1, len(moments)) for moments in times[code].values()))
        for code, line in first.items()
    ]
    return sorted(asked, key=lambda line: (line.at, line.value))
