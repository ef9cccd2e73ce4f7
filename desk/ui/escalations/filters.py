"""Which of the flags are shown: by words, team, owner and rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from desk.services.flag_views import FlagView
from desk.ui.escalations.wording import name_words, why_words

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


class Sieve:
    """Finds the flags that are wanted; remembers what each says, for there are thousands and keys come quickly."""

    def __init__(self) -> None:
        self.wanted = Wanted()
        self._said: dict[str, tuple[FlagView, str]] = {}

    def learn(self, flags: Iterable[FlagView]) -> None:
        """Read what these say."""
        for flag in flags:
            held = self._said.get(flag.flag_id)
            if held is None or held[0] != flag:
                self._said[flag.flag_id] = flag, _text(flag)

    def forget(self) -> None:
        """Other flags are shown from now on."""
        self._said.clear()

    def kept(self, flags: Iterable[FlagView]) -> list[FlagView]:
        """Those that are wanted, in their order."""
        wanted = self.wanted
        if wanted.all:
            return list(flags)
        must = [(OF_FLAG[name], value) for name in OF_FLAG if (value := getattr(wanted, name)) is not None]
        return [
            flag
            for flag in flags
            if all(of_flag(flag) == value for of_flag, value in must)
            and (not wanted.words or all(word in self._text_of(flag) for word in wanted.words))
        ]

    def _text_of(self, flag: FlagView) -> str:
        held = self._said.get(flag.flag_id)
        return held[1] if held is not None else _text(flag)


def _text(flag: FlagView) -> str:
    return "\n".join((name_words(flag), why_words(flag), flag.journey, flag.reason, flag.owner)).casefold()
