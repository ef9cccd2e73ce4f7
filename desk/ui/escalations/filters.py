"""Which of the flags are shown: by words, team, owner and rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from desk.services.flag_views import FlagView

# Looks a flag up among those of a name: its team, its owner, its rule.
OF_FLAG: Mapping[str, Callable[[FlagView], str]] = {
    "team": lambda flag: flag.for_whom,
    "owner": lambda flag: flag.owner,
    "rule": lambda flag: flag.rule_title,
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What flags have to have; None where that does not matter, "" where they must have none. All of the words have to
    be in what a flag says, in any order."""

    words: tuple[str, ...] = ()
    team: str | None = None
    owner: str | None = None
    rule: str | None = None

    @property
    def all(self) -> bool:
        """Whether every flag will do."""
        return self == Wanted()


def kept(flags: Iterable[FlagView], wanted: Wanted) -> list[FlagView]:
    """Those that are wanted, in their order."""
    if wanted.all:
        return list(flags)
    must = [(OF_FLAG[name], value) for name in OF_FLAG if (value := getattr(wanted, name)) is not None]
    return [
        flag
        for flag in flags
        if all(of_flag(flag) == value for of_flag, value in must) and (not wanted.words or _says(flag, wanted.words))
    ]


def _says(flag: FlagView, words: Sequence[str]) -> bool:
    """There are thousands to ask with each key, so what is said is taken as it is."""
    evidence = (one.text for one in flag.evidence)
    said = (flag.customer, flag.rule_title, flag.title, flag.journey, flag.reason, flag.owner, *evidence)
    text = "\n".join(said).casefold()
    return all(word in text for word in words)
