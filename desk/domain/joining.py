"""Joins traces into groups, one rank of identifiers after the other, and keeps apart what must stay apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from connectors.records import IdentifierKind
from desk.domain.bonds import Bonds
from desk.domain.identifiers import Normal
from desk.domain.mailboxes import could_be_one_at
from desk.domain.namesakes import Namesakes
from desk.domain.sharing import disagree, sides

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
# Kinds that several people may use, so that names have a say in what they join.
USED_TOGETHER = frozenset({IdentifierKind.EMAIL, IdentifierKind.PHONE})


@dataclass(frozen=True, slots=True)
class Trace:
    """One combination of name and identifiers that records carry; all records of a trace belong to one customer."""

    trace_id: int
    name: str
    identifiers: frozenset[Normal]


@dataclass(frozen=True, slots=True)
class Bridge:
    """What ties traces together: an identifier, and of those who share it which side (see desk.domain.sharing)."""

    by: Normal
    side: int = 0


Touching = dict[Bridge, set[int]]


@dataclass(slots=True)
class Joining:
    """The groups while they grow: each trace's group is named by its smallest trace id.

    `ties` are the bridges that hold each trace, `contested` the identifiers that would have joined what must stay apart
    or that several people share.
    """

    traces: Mapping[int, Trace]
    crowded: frozenset[Normal]
    namesakes: Namesakes
    bonds: Bonds
    group_of: dict[int, int] = field(default_factory=dict)
    ties: dict[int, set[Bridge]] = field(default_factory=dict)
    contested: set[Normal] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.group_of = {trace_id: self.bonds.block.get(trace_id, trace_id) for trace_id in self.traces}
        self.ties = {trace_id: set() for trace_id in self.traces}

    def join_rank(self, rank: int) -> None:
        """Join by all identifiers of one rank at once, after setting aside those that would break a rule."""
        held = self._held(rank)
        members = self._members()
        touching = self._touching(held, members)
        clashing = self._clashing(touching, members)
        self.contested |= {bridge.by for bridge in clashing}
        for bridge, groups in touching.items():
            if bridge not in clashing:
                for trace_id in held[bridge.by]:
                    if self.group_of[trace_id] in groups:
                        self.ties[trace_id].add(bridge)
        for component, _ in _components(_several(touching, clashing)):
            target = min(component)
            for group in component:
                for trace_id in members[group]:
                    self.group_of[trace_id] = target

    def _held(self, rank: int) -> dict[Normal, list[int]]:
        """The traces that carry each identifier of a rank."""
        held: dict[Normal, list[int]] = defaultdict(list)
        for trace_id, trace in self.traces.items():
            for identifier in trace.identifiers:
                if RANKS.get(identifier.kind) == rank and identifier not in self.crowded:
                    held[identifier].append(trace_id)
        return held

    def _members(self) -> dict[int, list[int]]:
        members: dict[int, list[int]] = defaultdict(list)
        for trace_id, group in self.group_of.items():
            members[group].append(trace_id)
        return members

    def _touching(self, held: Mapping[Normal, list[int]], members: Mapping[int, list[int]]) -> Touching:
        """The groups that each identifier touches; where several people share it, each side of them by itself."""
        found: Touching = {}
        for identifier, trace_ids in held.items():
            groups = {self.group_of[trace_id] for trace_id in trace_ids}
            if identifier.kind not in USED_TOGETHER or len(groups) == 1:
                found[Bridge(identifier)] = groups
                continue
            named = {group: self._names(members[group]) for group in groups}
            sided = sides(named, could_be_one_at(identifier, named.values(), self.namesakes))
            for group, side in sided.items():
                found.setdefault(Bridge(identifier, side), set()).add(group)
            if len(sided) < len(groups) or len(set(sided.values())) > 1:
                self.contested.add(identifier)
        return self._as_said(found, members)

    def _as_said(self, touching: Touching, members: Mapping[int, list[int]]) -> Touching:
        """The same with each side cut in those that people keep apart. Another group goes with the one side whose name
        it could have, else with none: the bridge cannot tell whose it is."""
        found: Touching = {}
        for bridge, groups in touching.items():
            sided = self.bonds.split({group: members[group] for group in groups})
            if not sided:
                found[bridge] = groups
                continue
            self.contested.add(bridge.by)
            for group in groups:
                for side in {sided[group]} if group in sided else self._alike(group, sided, members):
                    found.setdefault(Bridge(bridge.by, side), set()).add(group)
        return found

    def _alike(self, group: int, sided: Mapping[int, int], members: Mapping[int, list[int]]) -> set[int]:
        """The one side whose name a group could have, or none."""
        mine = self._names(members[group])
        like = {
            side for other, side in sided.items() if self.namesakes.any_could_be_one(mine, self._names(members[other]))
        }
        return like if len(like) == 1 else set()

    def _names(self, trace_ids: Iterable[int]) -> frozenset[str]:
        names = {self.traces[trace_id].name for trace_id in trace_ids}
        return frozenset(name for name in names if self.namesakes.is_name(name))

    def _clashing(self, touching: Touching, members: Mapping[int, list[int]]) -> set[Bridge]:
        """Bridges that must not be crossed: first those whose own neighbours clash, then, where a chain of them still
        clashes, every link of the chain. One without a name that stands between two people is taken out first, and so
        is one that people said nothing of and that stands between two whom they keep apart."""
        clashing = {b for b, groups in _several(touching, set()).items() if self._clash(groups, members)}
        for component, bridges in _components(_several(touching, clashing)):
            if self._disagree(component, bridges, touching, members):
                _take_out({g for g in component if not self._names(members[g])}, bridges, touching)
        for component, bridges in _components(_several(touching, clashing)):
            sided = self.bonds.split({group: members[group] for group in component})
            if sided:
                _take_out(component - sided.keys(), bridges, touching)
        for component, bridges in _components(_several(touching, clashing)):
            # Of names that e-mails chain together each is written with the next; a phone is only picked up.
            by_phone = any(bridge.by.kind is IdentifierKind.PHONE for bridge in bridges)
            if self._clash(component, members) or (by_phone and self._disagree(component, bridges, touching, members)):
                clashing |= bridges
        return clashing

    def _disagree(
        self, groups: Iterable[int], bridges: Collection[Bridge], touching: Touching, members: Mapping[int, list[int]]
    ) -> bool:
        """Whether groups would be chained together over phones or e-mails whose names cannot be one person's."""
        if len(bridges) < 2 or not any(bridge.by.kind in USED_TOGETHER for bridge in bridges):
            return False
        named = {group: self._names(members[group]) for group in groups}
        near = [touching[bridge] for bridge in bridges]
        return disagree(named, near, self.namesakes.any_could_be_one)

    def _clash(self, groups: Iterable[int], members: Mapping[int, list[int]]) -> bool:
        singles: dict[tuple[IdentifierKind, str], Normal] = {}
        counted: dict[IdentifierKind, set[str]] = defaultdict(set)
        together = [trace_id for group in groups for trace_id in members[group]]
        numbers = self.bonds.numbers(together)
        for trace_id in together:
            for identifier in self.traces[trace_id].identifiers:
                if identifier.kind in SINGLE:
                    number = numbers.get(identifier, identifier)
                    if singles.setdefault((identifier.kind, identifier.scope), number) != number:
                        return True
                elif identifier.kind in LIMITS:
                    counted[identifier.kind].add(identifier.value)
        if self.bonds.keeps_apart(together):
            return True
        many = [(kind, len(values)) for kind, values in counted.items() if len(values) > LIMITS[kind]]
        return any(count > self.bonds.room(kind, together) for kind, count in many)


def _take_out(between: Iterable[int], bridges: Iterable[Bridge], touching: Touching) -> None:
    """Have these groups, where they stand on several bridges, on none of them."""
    for group in between:
        held = [bridge for bridge in bridges if group in touching[bridge]]
        for bridge in held if len(held) > 1 else ():
            touching[bridge].discard(group)


def _several(touching: Touching, clashing: set[Bridge]) -> Touching:
    """The bridges that join anything."""
    return {bridge: groups for bridge, groups in touching.items() if len(groups) > 1 and bridge not in clashing}


def _components(bridges: Touching) -> list[tuple[set[int], set[Bridge]]]:
    """Connected parts of the graph of groups and bridges, as (groups, bridges)."""
    by_group: dict[int, list[Bridge]] = defaultdict(list)
    for bridge, groups in bridges.items():
        for group in groups:
            by_group[group].append(bridge)
    seen: set[int] = set()
    parts = []
    for start in by_group:
        if start in seen:
            continue
        groups, found, todo = {start}, set(), [start]
        while todo:
            for bridge in by_group[todo.pop()]:
                if bridge not in found:
                    found.add(bridge)
                    fresh = bridges[bridge] - groups
                    groups |= fresh
                    todo.extend(fresh)
        seen |= groups
        parts.append((groups, found))
    return parts
