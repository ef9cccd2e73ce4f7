"""The writers' suite notices what it is there for: each of these mistakes fails at least one of its items."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from connectors.kit.conformance_writing import WRITE_ITEMS, ConformanceError, run_writing
from connectors.kit.errors import AskPerson, OurBug, Refused, TryLater
from connectors.kit.writing import Outgoing, Write
from connectors.tryton.notes import NOTES
from connectors.tryton.session import Tryton
from tests.connectors.tryton.writing_rig import TrytonWritingRig


def _never_looks(session: Tryton, entry: Outgoing) -> str:
    return NOTES.write(session, replace(entry, again=False))


def _always_there(session: Tryton, entry: Outgoing) -> str:
    return "1" if entry.again else NOTES.write(session, entry)


def _forgets_the_text(session: Tryton, entry: Outgoing) -> str:
    return NOTES.write(session, replace(entry, text=""))


def _swallows(session: Tryton, entry: Outgoing) -> str:
    try:
        return NOTES.write(session, entry)
    except TryLater:
        return ""


def _tells_who(session: Tryton, entry: Outgoing) -> str:
    try:
        return NOTES.write(session, entry)
    except TryLater as error:
        raise TryLater(f"No luck with {entry.customer}.", after=error.after) from error


def _says_nothing_of_the_refusal(session: Tryton, entry: Outgoing) -> str:
    try:
        return NOTES.write(session, entry)
    except Refused as error:
        raise Refused(error.title, error.advice) from None


def _takes_a_refusal_for_the_target_s(session: Tryton, entry: Outgoing) -> str:
    try:
        return NOTES.write(session, entry)
    except Refused as error:
        raise AskPerson(error.title, error.advice) from None


def _says_it_was_not_sent(session: Tryton, entry: Outgoing) -> str:
    try:
        return NOTES.write(session, entry)
    except (TryLater, OurBug) as error:
        error.sent = False
        raise


WRONG: tuple[Write, ...] = (
    _never_looks,
    _always_there,
    _forgets_the_text,
    _swallows,
    _tells_who,
    _says_nothing_of_the_refusal,
    _takes_a_refusal_for_the_target_s,
    _says_it_was_not_sent,
)


def _caught(change: Callable[[TrytonWritingRig], None]) -> list[str]:
    found = []
    for item in WRITE_ITEMS:
        with TrytonWritingRig() as rig:
            change(rig)
            try:
                run_writing(item, rig)
            except ConformanceError:
                found.append(item)
    return found


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: wrong.__name__.strip("_"))
def test_a_mistake_is_caught(wrong: Write) -> None:
    def change(rig: TrytonWritingRig) -> None:
        rig.connector = replace(rig.connector, writers={"notes": replace(NOTES, write=wrong)})

    assert _caught(change)


def test_a_writer_that_does_not_say_how_long_it_settles_is_caught() -> None:
    def change(rig: TrytonWritingRig) -> None:
        rig.connector = replace(rig.connector, writers={"notes": replace(NOTES, settles=1.0)})

    assert _caught(change) == ["no answer, taken late"]


def test_a_writer_that_makes_no_mistake_passes() -> None:
    assert _caught(lambda rig: None) == []
