"""Whose a call is, and which of several desks tells other systems of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from desk.config.phones import Phones, read_phones
from desk.domain.calls import CallEvent, Kind
from desk.live.whose import concerns, stays_here, told_from_here

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
LINES = {"office": {"kind": "asterisk", "host": "h", "user": "u"}, "own": {"kind": "phone"}}
EXTENSIONS = ("201", "202", "203")


def desk_of(*mine: str) -> Phones:
    return read_phones({"mine": list(mine), "lines": LINES})


def test_whose_call_it_is() -> None:
    phones = desk_of("201", "Ann Berg")

    def mine(line: str, **more: str) -> bool:
        return concerns(CallEvent(line, "1", Kind.RING, NOW, "0301234567", **more), phones)

    assert [mine("office"), mine("office", user="202"), mine("office", user="201")] == [False, False, True]
    assert [mine("office", user="202", to="201"), mine("office", ours="201")] == [True, True]
    # One's own phone tells of one's own calls; a line nobody set up is believed.
    assert [mine("own"), mine("elsewhere")] == [True, True]
    assert concerns(CallEvent("office", "1", Kind.RING, NOW, user="202"), read_phones({"lines": LINES}))


def test_a_call_is_here_until_somebody_else_answers_it() -> None:
    phones = desk_of("201")

    def here(*told: tuple[Kind, str]) -> bool:
        return stays_here([CallEvent("office", "1", kind, NOW, user=user) for kind, user in told], phones)

    assert not here()
    assert not here((Kind.RING, "202"))
    assert here((Kind.RING, "202"), (Kind.RING, "201"))
    assert here((Kind.RING, "201"), (Kind.RING, "202"))
    assert not here((Kind.RING, "201"), (Kind.ANSWER, "202"))
    assert here((Kind.RING, "201"), (Kind.ANSWER, "202"), (Kind.TRANSFER, "202"), (Kind.ANSWER, "201"))


def heard(*told: tuple[Kind, str], line: str = "office") -> list[CallEvent]:
    """By whom of us, a second after the other."""
    return [
        CallEvent(line, "1", kind, NOW + timedelta(seconds=at), "0301234567", user=user)
        for at, (kind, user) in enumerate(told)
    ]


def tellers(events: list[CallEvent]) -> list[str]:
    return [one for one in EXTENSIONS if told_from_here(events, desk_of(one))]


def test_of_several_desks_the_one_that_answered_first_tells() -> None:
    rings = [(Kind.RING, "201"), (Kind.RING, "202")]
    assert tellers(heard(*rings, (Kind.ANSWER, "202"), (Kind.HANGUP, ""))) == ["202"]
    assert tellers(heard(*rings, (Kind.ANSWER, "202"), (Kind.TRANSFER, "202"), (Kind.ANSWER, "203"))) == ["202"]
    # A machine answers before a person does.
    assert tellers(heard((Kind.ANSWER, ""), *rings, (Kind.ANSWER, "203"))) == ["203"]


def test_where_nobody_answered_the_one_it_rang_for_first_tells() -> None:
    assert tellers(heard((Kind.RING, ""), (Kind.RING, "203"), (Kind.RING, "201"), (Kind.HANGUP, ""))) == ["203"]
    # It rang at nobody's.
    assert tellers(heard((Kind.RING, ""), (Kind.HANGUP, ""))) == []


def test_ones_own_phone_tells_of_ones_own_calls() -> None:
    alone = heard((Kind.RING, ""), (Kind.ANSWER, ""), line="own")
    assert told_from_here(alone, desk_of("201"))
    # What all hear goes first: the own phone rang as well, and another took it.
    assert not told_from_here([*heard((Kind.RING, ""), line="own"), *heard((Kind.RING, "202"))], desk_of("201"))
    assert told_from_here([*heard((Kind.RING, "202")), *alone], desk_of("201"))


def test_a_desk_without_extensions_tells_of_all() -> None:
    assert told_from_here(heard((Kind.RING, ""), (Kind.ANSWER, "202")), read_phones({"lines": LINES}))


@given(st.lists(st.tuples(st.sampled_from(Kind), st.sampled_from(("", *EXTENSIONS))), max_size=12), st.randoms())
def test_never_two_of_them_tell_in_whatever_order_they_heard(told: list[tuple[Kind, str]], chance: Random) -> None:
    events = heard(*told)
    expected = tellers(events)
    assert len(expected) == any(user for _kind, user in told)
    again = [*events, *events[:3]]
    chance.shuffle(again)
    assert tellers(again) == expected
