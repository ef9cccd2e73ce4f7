"""On what customers were worked out last: what the decisions had come to by then, and when that was."""

from __future__ import annotations

from desk.store.engine import Database

# The way in which all are worked out is the first line of the mark kept in the cache; what is noted here, the second.
_NOTE = "UPDATE worked SET mark = substr(mark, 1, instr(mark || char(10), char(10)) - 1) || char(10) || ?"


class Footing:
    """One short text in one cache file, gone where all are to be worked out anew. From any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def noted(self) -> str:
        """What was noted last, "" where nothing was."""
        with self._database.reading() as connection:
            mark: str = connection.exec_driver_sql("SELECT mark FROM worked").scalar() or ""
            return mark.partition("\n")[2]

    def note(self, text: str) -> None:
        """Note a text of one line; nothing is noted before all were worked out once."""
        with self._database.writing() as connection:
            connection.exec_driver_sql(_NOTE, (text,))

    def leave(self) -> None:
        """Nothing holds any more that was worked out: all is to be done anew."""
        with self._database.writing() as connection:
            connection.exec_driver_sql("DELETE FROM worked")
