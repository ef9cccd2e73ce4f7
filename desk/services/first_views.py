"""What first steps show: what files were found to hold, how they would be read, and the first rows as they would be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column of a file: the first values in it, and what it is taken for ("" for nothing); `format` is how its times
    are written, `formats` how they may be. `sure` is False where a day may be a month."""

    name: str
    samples: tuple[str, ...]
    role: str
    format: str = ""
    formats: tuple[str, ...] = ()
    sure: bool = True


@dataclass(frozen=True, slots=True)
class TriedView:
    """One of the first rows as it would come: when, what, who; or why it would be set aside."""

    number: int
    when: datetime | None = None
    what: str = ""
    text: str = ""
    who: str = ""
    reason: str = ""
    find: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FileView:
    """One kind of file and how it would be read. `record` is customer, order or interaction; `roles` are what a column
    may be. `count` is about how many rows there are, exactly so many where `exact`. `missing` names the roles without
    which no row can be used. `rows` are the first, of the first `good + bad` so many can be used or not, for `reasons`.
    """

    name: str
    title: str
    files: tuple[str, ...]
    record: str
    columns: tuple[ColumnView, ...]
    roles: tuple[str, ...]
    channel: str
    direction: str
    format: str
    encoding: str
    delimiter: str
    count: int
    exact: bool
    size: int
    missing: tuple[str, ...] = ()
    rows: tuple[TriedView, ...] = ()
    good: int = 0
    bad: int = 0
    reasons: tuple[str, ...] = ()
    used: bool = True


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that cannot be read, with what to do."""

    name: str
    title: str
    advice: str


@dataclass(frozen=True, slots=True)
class LookView:
    """A folder, or one file in it: what was found. `mapping` names a mapping file that lies there already; `region`
    (ISO 3166) is the country most of its phone numbers that name one are of, "" where none does. `unseen` counts
    further files of the folder that were not looked at; those named like one that was are read with it."""

    folder: str
    files: tuple[FileView, ...]
    left_out: tuple[LeftOut, ...]
    mapping: str = ""
    region: str = ""
    unseen: int = 0


@dataclass(frozen=True, slots=True)
class BeginningView:
    """How first steps stand: the sources of the demo company that are here, how many others there are, and what was
    begun and left, "" for nothing."""

    demo: tuple[str, ...]
    others: int
    left: str = ""
