"""Phones that give the same id to one call after the other."""

from __future__ import annotations

from datetime import timedelta

from desk.domain.calls import Kind
from desk.services.call_names import REUSED, CallNames, is_another, named
from tests.domain.calling import event
from tests.records import NOON


def test_only_a_ring_long_after_the_end_is_another_call() -> None:
    late = REUSED.total_seconds()
    assert is_another(event(Kind.RING, late), NOON)
    assert not is_another(event(Kind.RING, late - 1), NOON)
    assert not is_another(event(Kind.ANSWER, late), NOON)


def test_the_latest_call_of_an_id_is_known_again_after_a_start() -> None:
    names = CallNames()
    first = event(Kind.RING)
    assert names.now(first) == ("pbx", "1")
    second = names.anew("pbx", "1", NOON)
    third = names.anew("pbx", second, NOON + timedelta(hours=1))
    assert names.now(first) == ("pbx", third)
    assert names.now(event(Kind.RING, line="sip")) == ("sip", "1")
    again = CallNames()
    for name in (third, "1", second):
        again.note("pbx", name)
    assert again.now(first) == ("pbx", third)
    assert named(first, third).call_id == third
    assert named(first, "1") is first


def test_a_number_sign_of_the_phones_own_is_left_alone() -> None:
    names = CallNames()
    names.note("pbx", "room#blue")
    assert names.now(event(Kind.RING, call_id="room")) == ("pbx", "room")
