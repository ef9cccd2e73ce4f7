"""Decides which traces are one person, by certain identifiers only, with protection; the rules are RULES.md,
Identity, 2 and 3."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from connectors.records import IdentifierKind
from desk.domain.identifiers import Normal

# Stronger first. An identifier of a kind that is not here (order, device) finds candidates but never links by itself.
RANKS: Mapping[IdentifierKind, int] = {
    IdentifierKind.ACCOUNT: 0,
    IdentifierKind.LOYALTY: 1,
    IdentifierKind.SOCIAL: 1,
    IdentifierKind.EMAIL: 2,
    IdentifierKind.PHONE: 3,
}
# Kinds of which one person can have only one within a scope.
SINGLE = frozenset({IdentifierKind.ACCOUNT, IdentifierKind.LOYALTY})
LIMITS: Mapping[IdentifierKind, int] = {IdentifierKind.EMAIL: 10, IdentifierKind.PHONE: 10}
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


@dataclass(frozen=True, slots=True)
class Trace:
    """One combination of name and identifiers that records carry; all records of a trace belong to one customer."""

    trace_id: int
    name: str
    identifiers: frozenset[Normal]


@dataclass(frozen=True, slots=True)
class Joined:
    """Why a trace is in its group: the rule in words and the identifier that speaks for it (None for the founding
    trace)."""

    trace_id: int
    rule: str
    evidence: Normal | None


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


def people_named(names: Iterable[str]) -> int:
    """How many people a set of name keys can be at least: "a lee", "lee" and "ann lee" are one, "bo lee" is another.

    Counting ends one past the limit: how many more there are makes no difference.
    """
    kept: list[list[str]] = []
    # Full names before their initials, so that each shorter one meets the longer one it may stand for.
    for parts in sorted(
        (name.split() for name in set(names)), key=lambda parts: (-len(parts), -len("".join(parts)), parts)
    ):
        if not any(_could_be(parts, longer) for longer in kept):
            kept.append(parts)
            if len(kept) > NAMES_LIMIT:
                break
    return len(kept)


def _could_be(short: Sequence[str], longer: Sequence[str]) -> bool:
    """Whether every part of a name is a part of the other, or its first letter."""
    return all(any(part == other or (len(part) == 1 and other.startswith(part)) for other in longer) for part in short)


def resolve(traces: Sequence[Trace], crowded: frozenset[Normal]) -> Resolution:
    """Group traces by certain identifiers, strongest kind first; the answer does not depend on the order of `traces`.

    `crowded` identifiers never link. Where an identifier would join two account ids of one scope, or pass a limit, that
    identifier links nothing at all: guessing which side is meant would show one person's life to another.
    """
    work = _Work({trace.trace_id: trace for trace in traces}, {t.trace_id: t.trace_id for t in traces}, set())
    for rank in sorted(set(RANKS.values())):
        work.join_rank(rank, crowded)
    groups: dict[int, list[int]] = defaultdict(list)
    loose: list[int] = []
    dead = crowded | work.contested
    for trace_id in sorted(work.traces):
        if any(i.kind in RANKS and i not in dead for i in work.traces[trace_id].identifiers):
            groups[work.group_of[trace_id]].append(trace_id)
        else:
            loose.append(trace_id)
    joined = tuple(_explain([work.traces[i] for i in ids], dead) for _, ids in sorted(groups.items()))
    return Resolution(joined, tuple(loose), frozenset(work.contested))


def _explain(members: Sequence[Trace], dead: frozenset[Normal]) -> tuple[Joined, ...]:
    """For each trace the strongest identifier it has in common with another of its group."""
    holders: dict[Normal, int] = defaultdict(int)
    for member in members:
        for identifier in member.identifiers - dead:
            holders[identifier] += 1
    answer = []
    for position, member in enumerate(members):
        common = [i for i in member.identifiers - dead if holders[i] > 1 and i.kind in RANKS]
        best = min(common, key=lambda i: (RANKS[i.kind], i), default=None)
        if position == 0 or best is None:
            answer.append(Joined(member.trace_id, FOUNDING, None))
        else:
            answer.append(Joined(member.trace_id, RULE_WORDS[best.kind], best))
    return tuple(answer)


@dataclass(slots=True)
class _Work:
    """The groups while they grow: each trace's group is named by its smallest trace id."""

    traces: dict[int, Trace]
    group_of: dict[int, int]
    contested: set[Normal] = field(default_factory=set)

    def join_rank(self, rank: int, crowded: frozenset[Normal]) -> None:
        """Join by all identifiers of one rank at once, after setting aside those that would break a rule."""
        touching: dict[Normal, set[int]] = defaultdict(set)
        for trace_id, trace in self.traces.items():
            for identifier in trace.identifiers:
                if RANKS.get(identifier.kind) == rank and identifier not in crowded:
                    touching[identifier].add(self.group_of[trace_id])
        bridges = {identifier: groups for identifier, groups in touching.items() if len(groups) > 1}
        members = self._members()
        # First those whose own neighbours clash, then, where a chain of them still clashes, every link of the chain.
        clashing = {i for i, groups in bridges.items() if self._clash(groups, members)}
        for component, idents in _components({i: g for i, g in bridges.items() if i not in clashing}):
            if self._clash(component, members):
                clashing |= idents
        self.contested |= clashing
        for component, _ in _components({i: g for i, g in bridges.items() if i not in clashing}):
            target = min(component)
            for group in component:
                for trace_id in members[group]:
                    self.group_of[trace_id] = target

    def _members(self) -> dict[int, list[int]]:
        members: dict[int, list[int]] = defaultdict(list)
        for trace_id, group in self.group_of.items():
            members[group].append(trace_id)
        return members

    def _clash(self, groups: Iterable[int], members: Mapping[int, list[int]]) -> bool:
        singles: dict[tuple[IdentifierKind, str], str] = {}
        counted: dict[IdentifierKind, set[str]] = defaultdict(set)
        for trace_id in (t for group in groups for t in members[group]):
            for identifier in self.traces[trace_id].identifiers:
                if identifier.kind in SINGLE:
                    if singles.setdefault((identifier.kind, identifier.scope), identifier.value) != identifier.value:
                        return True
                elif identifier.kind in LIMITS:
                    counted[identifier.kind].add(identifier.value)
        return any(len(values) > LIMITS[kind] for kind, values in counted.items())


def _components(bridges: Mapping[Normal, set[int]]) -> list[tuple[set[int], set[Normal]]]:
    """Connected parts of the graph of groups and identifiers, as (groups, identifiers)."""
    by_group: dict[int, list[Normal]] = defaultdict(list)
    for identifier, groups in bridges.items():
        for group in groups:
            by_group[group].append(identifier)
    seen: set[int] = set()
    parts = []
    for start in by_group:
        if start in seen:
            continue
        groups, idents, todo = {start}, set(), [start]
        while todo:
            for identifier in by_group[todo.pop()]:
                if identifier not in idents:
                    idents.add(identifier)
                    fresh = bridges[identifier] - groups
                    groups |= fresh
                    todo.extend(fresh)
        seen |= groups
        parts.append((groups, idents))
    return parts
