"""What people are told to enter into their phones is understood, and is what the help says."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from desk.config.paths import resources
from desk.live.dialects import read
from desk.live.fields import of_query
from desk.live.guests import GUESTS, Guest
from desk.live.phrasebooks import DIALECTS
from desk.live.sides import Sides

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
VALUES = {"number": "0301234567", "remote": "0301234567", "callernum": "0301234567", "remoteparty": "0301234567"}


def test_every_kind_that_is_understood_is_told_of() -> None:
    assert {guest.kind for guest in GUESTS} == set(DIALECTS)


@pytest.mark.parametrize(("guest", "tail"), [(guest, tail) for guest in GUESTS for _when, tail in guest.tails if tail])
def test_what_is_to_be_entered_is_understood(guest: Guest, tail: str) -> None:
    happened, _, query = tail.partition("?")
    # As a phone fills it in.
    fields = {name: VALUES.get(name.casefold(), "x") for name in of_query(query.encode())}
    event = read(DIALECTS[guest.kind], guest.kind, fields, happened, NOW, Sides("DE", ()))
    assert event is not None
    assert event.other == "0301234567"


def test_the_help_says_the_same() -> None:
    text = (resources() / "help" / "phones.md").read_text(encoding="utf-8")
    for guest in GUESTS:
        first = guest.tails[0][1]
        assert f"`{guest.kind}`" in text
        if first:
            assert first in text, guest.title
    assert re.search(r"`hangup\?`|`hangup`", text)
