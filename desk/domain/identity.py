"""Decides which traces are one person, by certain identifiers only, with protection; the rules are RULES.md,
Identity, 2 and 3."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from connectors.records import IdentifierKind
from desk.domain.bonds import Bonds
from desk.domain.identifiers import Normal
from desk.domain.joining import RANKS, Bridge, Joining, Trace
from desk.domain.namesakes import PLAIN_NAMES, Namesakes
from desk.domain.said import Said

# Seen on more names than this, an identifier is a household's, a reception's or a kiosk's.
NAMES_LIMIT = 3
# More different combinations than this on one identifier is no person: a reception, or the till's "walk-in customer".
# It also bounds what one new record can cost.
TRACES_LIMITS: Mapping[IdentifierKind, int] = {
    IdentifierKind.ACCOUNT: 1_000,
    IdentifierKind.LOYALTY: 1_000,
    IdentifierKind.SOCIAL: 1_000,
    IdentifierKind.EMAIL: 50,
    IdentifierKind.PHONE: 50,
}

RULE_WORDS: Mapping[IdentifierKind, str] = {
    IdentifierKind.ACCOUNT: "same account number",
    IdentifierKind.LOYALTY: "same loyalty card",
    IdentifierKind.SOCIAL: "same social account",
    IdentifierKind.EMAIL: "same e-mail",
    IdentifierKind.PHONE: "same phone number",
}
FOUNDING = "first record of this customer"
SAID_ONE = "said to be the same person"


@dataclass(frozen=True, slots=True)
class Joined:
    """Why a trace is in its group: the rule in words and the identifier that speaks for it (None for the founding
    trace), or the person's word that does."""

    trace_id: int
    rule: str
    evidence: Normal | None
    said: Said[int] | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """`groups` are the customers, each a tuple of joined traces in order of trace_id; `loose` traces belong to
    nobody yet.

    `contested` are identifiers that would have put together what must stay apart; they are treated as shared.
    """

    groups: tuple[tuple[Joined, ...], ...]
    loose: tuple[int, ...]
    contested: frozenset[Normal]


def counts_names(kind: IdentifierKind, traces: int) -> bool:
    """Whether the names beside an identifier can make it crowded: not an account's, not too few, not where it is
    anyway."""
    return RANKS.get(kind, -1) >= RANKS[IdentifierKind.EMAIL] and NAMES_LIMIT < traces <= TRACES_LIMITS[kind]


def is_crowded(kind: IdentifierKind, names: int, traces: int) -> bool:
    """Whether an identifier is seen on too many people or combinations to be one person's.

    `names` is what `people_named` counts. An account is its owner's whatever names stand beside it.
    """
    if kind not in RANKS:
        return False
    return traces > TRACES_LIMITS[kind] or (RANKS[kind] >= RANKS[IdentifierKind.EMAIL] and names > NAMES_LIMIT)


def people_named(names: Iterable[str], namesakes: Namesakes = PLAIN_NAMES) -> int:
    """How many people a set of name keys can be at least, counted up to one past the limit."""
    return namesakes.people(names, NAMES_LIMIT)


def resolve(
    traces: Sequence[Trace],
    crowded: frozenset[Normal],
    *,
    namesakes: Namesakes = PLAIN_NAMES,
    words: Iterable[Said[int]] = (),
) -> Resolution:
    """Group traces by certain identifiers, strongest kind first; the answer does not depend on the order of `traces`.

    `crowded` identifiers never link. Where an identifier would join two account ids of one scope, or pass a limit, that
    identifier links nothing at all: guessing which side is meant would show one person's life to another. A phone or
    e-mail joins only whose names can be one person's (desk.domain.sharing).

    What people said goes before all that: two that are the same are one whatever numbers they have, and nothing ever
    joins two that are different or of one household.
    """
    bonds = Bonds({trace.trace_id: trace.identifiers for trace in traces}, words)
    joining = Joining({trace.trace_id: trace for trace in traces}, crowded, namesakes, bonds)
    for rank in sorted(set(RANKS.values())):
        joining.join_rank(rank)
    groups: dict[int, list[int]] = defaultdict(list)
    loose: list[int] = []
    for trace_id in sorted(joining.traces):
        if joining.ties[trace_id] or trace_id in bonds.block:
            groups[joining.group_of[trace_id]].append(trace_id)
        else:
            loose.append(trace_id)
    joined = tuple(_explain(ids, joining.ties, bonds) for _, ids in sorted(groups.items()))
    return Resolution(joined, tuple(loose), frozenset(joining.contested))


def _explain(members: Sequence[int], ties: Mapping[int, Iterable[Bridge]], bonds: Bonds) -> tuple[Joined, ...]:
    """For each trace the strongest identifier that ties it to another of its group, or the word that brought it and
    those it is tied to."""
    voices = {m: said for m in members if m in bonds.block and (said := bonds.voice(m))}
    home = _tied(members[0], members, ties) if voices else frozenset(members)
    holders = Counter(tie for member in members for tie in ties[member])
    answer = []
    for position, member in enumerate(members):
        common = [tie.by for tie in ties[member] if holders[tie] > 1]
        best = min(common, key=lambda i: (RANKS[i.kind], i), default=None)
        if member in voices and member not in home:
            answer.append(Joined(member, SAID_ONE, None, voices[member]))
        elif position == 0 or best is None:
            answer.append(Joined(member, FOUNDING, None))
        else:
            answer.append(Joined(member, RULE_WORDS[best.kind], best))
    return tuple(answer)


def _tied(start: int, members: Sequence[int], ties: Mapping[int, Iterable[Bridge]]) -> frozenset[int]:
    """The traces that identifiers tie to one of them, directly or over others."""
    holders: dict[Bridge, list[int]] = defaultdict(list)
    for member in members:
        for tie in ties[member]:
            holders[tie].append(member)
    found, todo = {start}, [start]
    while todo:
        fresh = {other for tie in ties[todo.pop()] for other in holders[tie]} - found
        found |= fresh
        todo.extend(fresh)
    return frozenset(found)
