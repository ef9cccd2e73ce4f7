"""How long a source's records are kept here, as the settings say it: whole days by stream."""

from __future__ import annotations

from collections.abc import Mapping

from desk.domain.trouble import Trouble

# A hundred years: more is a slip of the hand.
MOST_DAYS = 36_500


class KeepingError(Trouble):
    """A number of days cannot be used."""


def keep_days(table: object, source: str) -> dict[str, int]:
    """Days by stream's name, as [sources.NAME.keep_days] has them; a stream it does not name is kept for ever."""
    if not isinstance(table, Mapping):
        raise KeepingError(f"“keep_days” of source “{source}” is not a table.", f"Write [sources.{source}.keep_days].")
    return {str(stream): _days(value, str(stream)) for stream, value in table.items()}


def days_of(text: str, stream: str) -> int | None:
    """Days as a person typed them; None for 0, which keeps for ever."""
    typed = text.strip()
    if not (typed.isascii() and typed.isdigit()):
        raise KeepingError(*_wrong(stream))
    return _days(int(typed), stream) if int(typed) else None


def _days(value: object, stream: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= MOST_DAYS:
        raise KeepingError(*_wrong(stream))
    return value


def _wrong(stream: str) -> tuple[str, str]:
    return f"How long to keep “{stream}” is no number of days.", f"Write 1 to {MOST_DAYS}; 0 keeps them for ever."
