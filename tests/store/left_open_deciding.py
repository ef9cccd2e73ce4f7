"""What the book of what is open must do, wherever the decisions are kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from desk.store.left_open import LeftOpen
from tests.records import NOON


@dataclass(frozen=True)
class Sheet:
    text: str = ""


def check_left_open(book: LeftOpen) -> None:
    """Each keeps what is theirs at their desk, the newest first, until it is thrown away."""
    assert book.held(Sheet, "Ann", "") == {}
    book.keep("Ann", "", "one", Sheet("a"), NOON)
    book.keep("Ann", "", "two", Sheet("b"), NOON + timedelta(seconds=1))
    book.keep("Ann", "", "one", Sheet("c 'ü'\x1f"), NOON + timedelta(seconds=2))
    book.keep("Ann", "desk 2", "one", Sheet("elsewhere"), NOON)
    book.keep("Bo", "", "one", Sheet("Bo's"), NOON)
    assert list(book.held(Sheet, "Ann", "").items()) == [("one", Sheet("c 'ü'\x1f")), ("two", Sheet("b"))]
    book.forget("Ann", "", "one")
    book.forget("Ann", "", "one")
    assert book.held(Sheet, "Ann", "") == {"two": Sheet("b")}
    assert book.held(Sheet, "Ann", "desk 2") == {"one": Sheet("elsewhere")}
    assert book.held(Sheet, "Bo", "") == {"one": Sheet("Bo's")}
