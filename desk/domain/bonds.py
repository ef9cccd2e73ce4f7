"""What people's words do to the traces of a neighbourhood: which are one before any rule is asked, which may never be,
and which numbers count as one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from connectors.records import IdentifierKind
from desk.domain.identifiers import Normal
from desk.domain.said import Holding, Said, holding

NOTHING_SAID: Holding[int] = Holding()


class Bonds:
    """The words that hold between some traces, each given with its identifiers."""

    def __init__(self, traces: Mapping[int, Collection[Normal]], words: Iterable[Said[int]] = ()) -> None:
        known = [said for said in words if said.one in traces and said.other in traces]
        self.holding: Holding[int] = holding(known) if known else NOTHING_SAID
        # Each trace that people said is one with another: the smallest of all that are one with it.
        self.block: dict[int, int] = {}
        self._members: dict[int, set[int]] = {}
        self._enemies: dict[int, set[int]] = defaultdict(set)
        self._accepted: dict[int, list[frozenset[Normal]]] = defaultdict(list)
        self._sizes: dict[tuple[int, IdentifierKind], int] = {}
        for said in self.holding.same:
            self._join(said.one, said.other)
        for said in self.holding.apart:
            self._enemies[said.one].add(said.other)
            self._enemies[said.other].add(said.one)
        for block in self._members.items():
            self._accept(*block, traces)

    def _join(self, one: int, other: int) -> None:
        both = {self.block.get(one, one), self.block.get(other, other)}
        members = {one, other}.union(*(self._members.pop(block, set()) for block in both))
        first = min(members)
        self._members[first] = members
        self.block.update(dict.fromkeys(members, first))

    def _accept(self, block: int, members: Iterable[int], traces: Mapping[int, Collection[Normal]]) -> None:
        """Who says that two are one says that their numbers are one person's too, and how many of each kind."""
        held = {identifier for trace in members for identifier in traces[trace]}
        scopes: dict[tuple[IdentifierKind, str], set[Normal]] = defaultdict(set)
        for identifier in held:
            scopes[identifier.kind, identifier.scope].add(identifier)
        for (kind, _), identifiers in scopes.items():
            self._sizes[block, kind] = self._sizes.get((block, kind), 0) + len(identifiers)
            if len(identifiers) > 1:
                self._accepted[block].append(frozenset(identifiers))

    def numbers(self, trace_ids: Iterable[int]) -> Mapping[Normal, Normal]:
        """Of the numbers that count as one person's because of what people said of some of these traces, each with what
        stands for it; a number that is not here stands for itself."""
        found: dict[Normal, Normal] = {}
        for block in {self.block[trace] for trace in trace_ids if trace in self.block}:
            for identifiers in self._accepted.get(block, ()):
                roots = {found.get(identifier, identifier) for identifier in identifiers}
                moved = identifiers | {one for one, root in found.items() if root in roots}
                found.update(dict.fromkeys(moved, min(roots)))
        return found

    def keeps_apart(self, trace_ids: Collection[int]) -> bool:
        """Whether any two of these may never be one."""
        if not self._enemies:
            return False
        among = set(trace_ids)
        return any(not self._enemies[trace].isdisjoint(among) for trace in among & self._enemies.keys())

    def split(self, groups: Mapping[int, Collection[int]]) -> dict[int, int]:
        """The side of each of some groups (given with their traces) that people keep from another of them, called by
        the smallest group of the side; the others are on none. Empty where people keep none of them apart."""
        if not self._enemies:
            return {}
        group_of = {trace: group for group, traces in groups.items() for trace in traces}
        against = {
            group: frozenset(group_of[e] for t in traces for e in self._enemies.get(t, ()) if e in group_of)
            for group, traces in groups.items()
        }
        first: dict[frozenset[int], int] = {}
        for group in sorted(groups):
            if against[group]:
                first.setdefault(against[group], group)
        return {group: first[enemies] for group, enemies in against.items() if enemies}

    def room(self, kind: IdentifierKind, trace_ids: Iterable[int]) -> int:
        """How many identifiers of a kind people accepted as one person's, of the person these traces are."""
        blocks = {self.block[trace] for trace in trace_ids if trace in self.block}
        return max((self._sizes.get((block, kind), 0) for block in blocks), default=0)

    def voice(self, trace_id: int) -> Said[int] | None:
        """The first word by which people made a trace one with another, None where nobody did."""
        mine = [said for said in self.holding.same if trace_id in (said.one, said.other)]
        return mine[-1] if mine else None
