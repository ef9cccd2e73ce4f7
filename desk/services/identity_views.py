"""Identity as a screen or the terminal shows it: possible links, what people said of them, and how a customer came to
be who it is. Times are aware UTC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desk.domain.said import Word as Word


@dataclass(frozen=True, slots=True)
class ReasonView:
    """What one field says: `weight` in bits, above zero for one person, below for two."""

    field: str
    level: str
    weight: float
    words: str


@dataclass(frozen=True, slots=True)
class SuggestionView:
    """Two that may be one person. A number below zero is a trace that is nobody's yet. `certain` is never true here:
    a person confirms, nothing of this merges by itself."""

    unit: int
    name: str
    other: int
    other_name: str
    probability: float
    reason: str
    parts: tuple[ReasonView, ...]
    certain: bool = False


@dataclass(frozen=True, slots=True)
class WordView:
    """What a person said of two, each named by a record ("source/stream/source_id") and the name it had then.

    `taken_back_at` is None while it stands. `overruled` says that a later word contradicts it.
    """

    word_id: str
    word: Word
    key: str
    name: str
    other_key: str
    other_name: str
    by: str
    at: datetime
    note: str = ""
    taken_back_by: str = ""
    taken_back_at: datetime | None = None
    overruled: bool = False


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """Possible links nobody decided yet, surest first. `older` is passed back for the next page, None at the end.

    `waiting` counts all of them, `decided` and `taken_back` the words so far; `looked_at` is when all customers were
    last compared, None where they never were.
    """

    items: tuple[SuggestionView, ...]
    older: str | None
    waiting: int
    decided: int
    taken_back: int
    looked_at: datetime | None


@dataclass(frozen=True, slots=True)
class SaidView:
    """One value of a field and who says so: titles of sources, since when, and in how many records."""

    text: str
    sources: tuple[str, ...]
    since: datetime | None
    records: int = 1


@dataclass(frozen=True, slots=True)
class SideView:
    """One of two that are compared. `unit` below zero is a trace that is nobody's yet; `about` says in few words where
    it comes from, as "CRM, since 2019"."""

    unit: int
    name: str
    initials: str
    about: str
    interactions: int
    last_at: datetime | None


@dataclass(frozen=True, slots=True)
class FieldView:
    """One field of two that are compared: what either side says, and what that speaks for or against.

    `marks` and `other_marks` are the (start, length) in the first value of either side in which they differ, counted in
    characters; `weight` in bits; `level` as in ReasonView, "" where the field tells nothing.
    """

    field: str
    label: str
    values: tuple[SaidView, ...]
    other_values: tuple[SaidView, ...]
    marks: tuple[tuple[int, int], ...]
    other_marks: tuple[tuple[int, int], ...]
    weight: float
    level: str
    words: str


@dataclass(frozen=True, slots=True)
class CompareView:
    """Two side by side. `prior` is what speaks before any field is read, in bits; `outcome` says in words, a sentence a
    line, what becomes of timelines, journeys and flags if they are one; `word` is what was said of them before."""

    left: SideView
    right: SideView
    fields: tuple[FieldView, ...]
    prior: float
    probability: float
    outcome: tuple[str, ...]
    word: WordView | None = None


@dataclass(frozen=True, slots=True)
class DecidedView:
    """What came of a word: `customers` are those the two are now, one number where they are one."""

    word_id: str
    customers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PartView:
    """One part of a customer that could be taken out: records with the same name and identifiers.

    `key` names it by one of its records. `rule` and `evidence` say why it is here, `since` since when; `identifiers`
    are for reading.
    """

    key: str
    name: str
    identifiers: tuple[str, ...]
    sources: tuple[str, ...]
    records: int
    first_at: datetime | None
    last_at: datetime | None
    rule: str
    evidence: str
    since: datetime


@dataclass(frozen=True, slots=True)
class StepView:
    """One step of how a customer came to be who it is; `what` is linked, withdrawn, same, different, household or
    taken back, `by` "rule" or a person, `words` a sentence, `records` how many it concerned."""

    at: datetime
    what: str
    by: str
    words: str
    records: int
    word_id: str = ""


@dataclass(frozen=True, slots=True)
class IdentityHistory:
    """How a customer came to be who it is, newest first. `parts` are what it is made of now, `words` what people said
    of any of them and stands."""

    customer_id: int
    name: str
    parts: tuple[PartView, ...]
    words: tuple[WordView, ...]
    steps: tuple[StepView, ...]


@dataclass(frozen=True, slots=True)
class ConflictView:
    """A field of one customer that several records fill differently: which value is shown, by which rule, and all."""

    field: str
    label: str
    shown: str
    why: str
    values: tuple[SaidView, ...]
