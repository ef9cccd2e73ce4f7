"""Tells apart the people who use one phone or e-mail: only those whose names can be one person's are joined by it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from itertools import combinations

from desk.domain.mailboxes import CouldBeOne


def sides(named: Mapping[int, frozenset[str]], could_be_one: CouldBeOne) -> dict[int, int]:
    """The side of each group that an identifier touches; groups of one side are one person as far as it can tell.

    `named` are the names of each group, none where nobody said one. A group whose name could be two different people's
    has no side ("J. Lee" where Jane and John Lee share a phone), and one without a name only where all that have one
    are on one side. A side is called by the smallest of its groups; the answer depends on nothing but the names.
    """
    known = [group for group, names in named.items() if names]
    near = {g: frozenset(h for h in known if h == g or could_be_one(named[g], named[h])) for g in known}
    clear = frozenset(g for g in known if all(near[g] <= near[h] for h in near[g]))
    found = {group: min(near[group] & clear) for group in clear}
    if len(found) < len(known) or len(set(found.values())) > 1:
        return found
    whole = min(found.values(), default=min(named, default=0))
    return dict.fromkeys(named, whole)


def disagree(named: Mapping[int, frozenset[str]], near: Iterable[Collection[int]], could_be_one: CouldBeOne) -> bool:
    """Whether two of these groups have names that cannot be one person's, but for those that are `near` each other:
    that one identifier holds together by itself."""
    beside: dict[int, set[int]] = {group: {group} for group in named}
    for groups in near:
        for group in groups:
            beside[group].update(groups)
    known = [group for group, names in named.items() if names]
    return any(
        other not in beside[one] and not could_be_one(named[one], named[other]) for one, other in combinations(known, 2)
    )
