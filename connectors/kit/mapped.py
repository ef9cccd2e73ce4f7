"""What a connector declares whose rows become records by a mapping that a person agrees to, beside the folder's: how to
make it ready on this machine, what there is to map, and some rows of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from connectors.kit.declare import Surroundings
from connectors.kit.errors import SkipRow
from connectors.kit.mapping import RowsFrom, read_mapping
from connectors.kit.propose import Plan, Tried, mapping_text
from connectors.kit.shaping import shaper
from connectors.kit.sniff import Sniffed


@dataclass(frozen=True, slots=True)
class Offer:
    """A stream of a source that can be mapped. `seen` holds some of its rows, or none yet: then a made-up row of its
    schema stands for them and `guessed` is True. `key` are the fields a row is known by; `complete` says that each
    reading gives everything there is; `followed` are the fields by which it can be read from where one was, the
    likeliest first, and `more` further words for its mapping."""

    name: str
    title: str
    seen: Sniffed
    guessed: bool = False
    key: tuple[str, ...] = ()
    complete: bool = False
    followed: tuple[str, ...] = ()
    more: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Mapped:
    """`ready(settings, folder, around)` gives the settings as they are to be kept, having put what the source needs
    into `folder`, which is the program's own (a program that is not here yet is installed there). `look(settings,
    secrets, around)` tells what there is to map, `sample(settings, secrets, around, name, most)` the same of one with
    some of its first rows. All raise the connector's errors and Cancelled. `rows_from` is what the mapping calls where
    rows come from; the setting `mapping` names its file."""

    rows_from: RowsFrom
    ready: Callable[[Mapping[str, str], Path, Surroundings], Mapping[str, str]]
    look: Callable[[Mapping[str, str], Mapping[str, str], Surroundings], Sequence[Offer]]
    sample: Callable[[Mapping[str, str], Mapping[str, str], Surroundings, str, int], Offer]


def try_values(plan: Plan, rows: Sequence[Mapping[str, Any]], time_zone: str, rows_from: RowsFrom) -> tuple[Tried, ...]:
    """What a plan makes of rows that are here already. AskPerson where they cannot be read so."""
    (entry,) = read_mapping(mapping_text((plan,)).encode(), time_zone, rows_from)
    shape = shaper(entry).shape
    tried = []
    for number, row in enumerate(rows, start=1):
        try:
            tried.append(Tried(number, shape(row)))
        except SkipRow as skipped:
            tried.append(Tried(number, None, skipped.reason, skipped.mend))
    return tuple(tried)
