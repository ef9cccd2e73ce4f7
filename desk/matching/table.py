"""Faces as rows of a table for an engine: the columns that levels compare and keys are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

import pyarrow as pa

from desk.domain.blocking import parts_of
from desk.domain.comparing import mailbox
from desk.domain.people import Face, swap_birth

ROWS = 20_000
_TEXT = [
    "given",
    "given_first",
    "given2",
    "family",
    "family2",
    "skeleton",
    "birth",
    "birth_swapped",
    "birth_key",
    "number1",
    "any_phone",
    "phone1",
    "email1",
    "mailbox",
    "mailbox_key",
    "house",
    "street",
    "line2",
    "city",
    "postcode",
]
_LISTS = ["known", "family_words", "names", "number", "phone", "own_phone", "email"]
SCHEMA = pa.schema(
    [
        pa.field("unique_id", pa.int64()),
        pa.field("unit", pa.int64()),
        pa.field("main", pa.bool_()),
        *(pa.field(name, pa.string()) for name in _TEXT),
        *(pa.field(name, pa.list_(pa.string())) for name in _LISTS),
    ]
)
# Columns of keys that have another name in the table than in desk.domain.blocking.
KEY_COLUMNS = {"birth": "birth_key", "mailbox": "mailbox_key"}
LISTS = frozenset(_LISTS)


def _row(face: Face, number: int, main: bool) -> tuple[object, ...]:
    name, place, parts = face.name, face.place, parts_of(face)
    return (
        number,
        face.unit,
        main,
        name.given,
        name.given_first,
        parts.given2,
        name.family,
        parts.family2,
        parts.skeleton,
        face.birth,
        swap_birth(face.birth),
        parts.birth,
        face.numbers[0] if face.numbers else "",
        parts.phone[0] if parts.phone else "",
        face.phones[0] if face.phones else "",
        face.emails[0] if face.emails else "",
        mailbox(face),
        parts.mailbox,
        place.house,
        place.street,
        place.line2,
        place.city,
        place.postcode,
        name.known,
        name.family_words,
        parts.names,
        face.numbers,
        parts.phone,
        face.phones,
        face.emails,
    )


def batches(faces: Iterable[Face], first: int = 1) -> Iterator[pa.RecordBatch]:
    """Rows in batches, numbered from `first`; the first face of each unit is its main one, of which weights are
    learned. The faces of a unit must follow one another."""
    number, before = first, None
    todo = iter(faces)
    while chunk := list(islice(todo, ROWS)):
        rows = []
        for face in chunk:
            rows.append(_row(face, number, face.unit != before))
            number, before = number + 1, face.unit
        columns = list(zip(*rows, strict=True))
        arrays = [pa.array(column, type=part.type) for column, part in zip(columns, SCHEMA, strict=True)]
        yield pa.RecordBatch.from_arrays(arrays, schema=SCHEMA)
