"""What a settings form shows: each setting with what holds now, and what else the settings file says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One setting, by its name in settings.toml: `text` is what holds now as a person types it, `default` what holds
    where nothing is said. `kind` is text, texts, number, yes_no, choice, zone or country; `counts` is now, anew (once
    the window begins anew) or start (at the next start of the program)."""

    name: str
    group: str
    kind: str
    text: str
    default: str
    least: int
    most: int
    choices: tuple[str, ...]
    counts: str


@dataclass(frozen=True, slots=True)
class OtherLine:
    """A line of settings.toml that no form asks."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class ChoicesView:
    """All settings. `file` is the settings file; `trouble` says why it cannot be used as it is, and `advice` what to
    do, both "" where it can. `anew` says that something changed that counts once the window begins anew, `start` at the
    next start of the program."""

    choices: tuple[ChoiceView, ...]
    keys: Mapping[str, str]
    lines: tuple[OtherLine, ...]
    file: str
    trouble: str = ""
    advice: str = ""
    anew: bool = False
    start: bool = False
    by_name: Mapping[str, ChoiceView] = field(default_factory=dict)
