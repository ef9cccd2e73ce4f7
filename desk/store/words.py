"""What people said of who is one person and who is not: kept for ever, taken back by a later entry, never edited."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from desk.domain.said import Word
from desk.domain.time import micros, moment
from desk.store.books import Conflict, Shelf, alone, change, revision, rows, rows_in, written
from desk.store.ids import new_id
from desk.store.reading import RecordKey

_WORDS = "SELECT word_id, word, said_by, said_at, note, taken_back_by, taken_back_at, taken_back_for FROM word"
_PAIRS = (
    "SELECT word_id, source, stream, source_id, name, other_source, other_stream, other_id, other_name FROM word_pair"
)
_KEYS = ("source", "stream", "source_id")
_OTHERS = ("other_source", "other_stream", "other_id")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records, each with the name its person had when they were spoken of."""

    record: RecordKey
    name: str
    other: RecordKey
    other_name: str


@dataclass(frozen=True, slots=True)
class KeptWord:
    """What a person said of one or several pairs; `taken_back_for` is the later word because of which it was taken
    back, "" where that was done by hand. A word without pairs only took others back."""

    word_id: str
    word: Word
    pairs: tuple[Pair, ...]
    by: str
    at: datetime
    note: str = ""
    taken_back_by: str = ""
    taken_back_at: datetime | None = None
    taken_back_for: str = ""


@dataclass(frozen=True, slots=True)
class PutOff:
    """A pair that is to be asked again in a while."""

    record: RecordKey
    other: RecordKey
    at: datetime


class Words:
    """The words of one decisions file; each method is one transaction."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def say(
        self, word: Word, pairs: Sequence[Pair], by: str, at: datetime, note: str = "", instead: Iterable[str] = ()
    ) -> KeptWord:
        """Keep a person's word. The words `instead` (ids) are taken back because of it; Conflict where one of them was
        taken back meanwhile."""
        made = KeptWord(new_id(at), word, tuple(pairs), by, at, note)
        with alone(self._shelf) as connection:
            written(connection, "words")
            _insert(connection, made)
            for word_id in instead:
                if not _take_back(connection, word_id, by, at, made.word_id):
                    raise Conflict
        return made

    def take_back(self, word_id: str, by: str, at: datetime) -> bool:
        """Take a word back; what had been taken back because of it stands again, as a word of who said it and of then.

        False where it does not stand (any more).
        """
        with alone(self._shelf) as connection:
            written(connection, "words")
            if not _take_back(connection, word_id, by, at, ""):
                return False
            replaced = rows(connection, f"{_WORDS} WHERE taken_back_for = :id ORDER BY word_id", {"id": word_id})
            for old in _with_pairs(connection, replaced):
                # As of then, so that what was said since goes before it.
                _insert(connection, KeptWord(new_id(at), old.word, old.pairs, old.by, old.at, old.note))
        return True

    def put_off(self, record: RecordKey, other: RecordKey, by: str, at: datetime) -> None:
        """Have a pair asked again in a while, from now on."""
        first, second = sorted((record, other))
        named = {**dict(zip(_KEYS, first, strict=True)), **dict(zip(_OTHERS, second, strict=True))}
        with alone(self._shelf) as connection:
            written(connection, "words")
            where = " AND ".join(f"{column} = :{column}" for column in (*_KEYS, *_OTHERS))
            change(connection, f"DELETE FROM put_off WHERE {where}", named)  # noqa: S608
            change(
                connection,
                "INSERT INTO put_off (source, stream, source_id, other_source, other_stream, other_id, put_off_by,"
                " put_off_at) VALUES (:source, :stream, :source_id, :other_source, :other_stream, :other_id, :by, :at)",
                {**named, "by": by, "at": micros(at)},
            )

    def standing(self) -> tuple[KeptWord, ...]:
        """The words that were not taken back, oldest first."""
        with self._shelf.reading() as connection:
            sql = f"{_WORDS} WHERE taken_back_at IS NULL ORDER BY said_at, word_id"
            return tuple(_with_pairs(connection, rows(connection, sql)))

    def all(self) -> tuple[KeptWord, ...]:
        """Every word that was ever said, oldest first."""
        with self._shelf.reading() as connection:
            return tuple(_with_pairs(connection, rows(connection, f"{_WORDS} ORDER BY said_at, word_id")))

    def word(self, word_id: str) -> KeptWord | None:
        """One word, or None."""
        with self._shelf.reading() as connection:
            found = rows(connection, f"{_WORDS} WHERE word_id = :id", {"id": word_id})
            return next(iter(_with_pairs(connection, found)), None)

    def ending(self, text: str, limit: int) -> list[str]:
        """Ids that end so, at most `limit`."""
        like = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        sql = "SELECT word_id FROM word WHERE word_id LIKE :like ESCAPE '\\' ORDER BY word_id LIMIT :limit"
        with self._shelf.reading() as connection:
            return [row[0] for row in rows(connection, sql, {"like": like, "limit": limit})]

    def counts(self) -> tuple[int, int]:
        """How many words stand, and how many were taken back by hand."""
        sql = (
            "SELECT coalesce(sum(CASE WHEN taken_back_at IS NULL THEN 1 ELSE 0 END), 0),"
            " coalesce(sum(CASE WHEN taken_back_at IS NOT NULL AND taken_back_for = '' THEN 1 ELSE 0 END), 0) FROM word"
        )
        with self._shelf.reading() as connection:
            ((standing, taken_back),) = rows(connection, sql)
            return int(standing), int(taken_back)

    def put_off_since(self, at: datetime) -> tuple[PutOff, ...]:
        """Pairs put off at or after a moment."""
        sql = (
            "SELECT source, stream, source_id, other_source, other_stream, other_id, put_off_at FROM put_off"
            " WHERE put_off_at >= :at ORDER BY put_off_at"
        )
        with self._shelf.reading() as connection:
            found = rows(connection, sql, {"at": micros(at)})
        return tuple(PutOff((r[0], r[1], r[2]), (r[3], r[4], r[5]), moment(r[6])) for r in found)

    def revision(self) -> str:
        """Changes whenever any answer may have changed; cheap."""
        with self._shelf.reading() as connection:
            return revision(connection, "words")


def _insert(connection: Connection, made: KeptWord) -> None:
    change(
        connection,
        "INSERT INTO word (word_id, word, said_by, said_at, note, taken_back_by, taken_back_at, taken_back_for)"
        " VALUES (:id, :word, :by, :at, :note, '', NULL, '')",
        {"id": made.word_id, "word": made.word.value, "by": made.by, "at": micros(made.at), "note": made.note},
    )
    for number, pair in enumerate(made.pairs, 1):
        values = {
            **dict(zip(_KEYS, pair.record, strict=True)),
            **dict(zip(_OTHERS, pair.other, strict=True)),
            "name": pair.name,
            "other_name": pair.other_name,
        }
        change(
            connection,
            "INSERT INTO word_pair (word_id, number, source, stream, source_id, name, other_source, other_stream,"
            " other_id, other_name) VALUES (:id, :number, :source, :stream, :source_id, :name, :other_source,"
            " :other_stream, :other_id, :other_name)",
            {**values, "id": made.word_id, "number": number},
        )


def _take_back(connection: Connection, word_id: str, by: str, at: datetime, because: str) -> bool:
    taken = change(
        connection,
        "UPDATE word SET taken_back_by = :by, taken_back_at = :at, taken_back_for = :because WHERE word_id = :id AND"
        " taken_back_at IS NULL",
        {"by": by, "at": micros(at), "because": because, "id": word_id},
    )
    return taken == 1


def _with_pairs(connection: Connection, found: Sequence[tuple[Any, ...]]) -> list[KeptWord]:
    pairs: dict[str, list[Pair]] = defaultdict(list)
    sql = f"{_PAIRS} WHERE word_id IN :held ORDER BY word_id, number"
    for row in rows_in(connection, sql, [one[0] for one in found]):
        pairs[row[0]].append(Pair((row[1], row[2], row[3]), row[4], (row[5], row[6], row[7]), row[8]))
    return [
        KeptWord(
            word_id, Word(word), tuple(pairs[word_id]), by, moment(at), note, back_by,
            None if back_at is None else moment(back_at), because,
        )
        for word_id, word, by, at, note, back_by, back_at, because in found
    ]  # fmt: skip
