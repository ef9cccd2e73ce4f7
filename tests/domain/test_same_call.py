"""A call told live and the source's own record of it are one; where nobody can tell which, they are left two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from connectors.records import Channel, Direction, InteractionRecord
from desk.domain import identifiers
from desk.domain.calls import Kind
from desk.domain.calls_record import over_at, record_of
from desk.domain.live_calls import told
from desk.domain.same_call import Found, Joined, Key, Live, join
from tests.domain.calling import ANN, event, telling, truth
from tests.records import NOON, call, phone

PBX: Key = ("pbx", "calls", "c1")


def read(number: str) -> str:
    return identifiers.phone(number, "US")


def live(call_id: str = "x", other: str = ANN, at: float = 0, agent: str = "avi", length: float = 80) -> Live:
    given = {"call_id": call_id, "other": other}
    found = told(
        [
            event(Kind.RING, at, **given),
            event(Kind.ANSWER, at + 20, user=agent, **given),
            event(Kind.HANGUP, at + length, **given),
        ]
    )
    assert found is not None
    return Live(call_id, found, over_at(found, None))


def found(key: Key = PBX, number: str = "(208) 555-0142", at: float = 0, **more: object) -> Found:
    numbers = (phone(number),) if number else ()
    record = call(key[2], *numbers, minutes=at / 60)
    return Found(key, replace(record, **more))  # type: ignore[arg-type]


def joined(calls: Sequence[Live], *records: Found) -> Joined:
    return join(calls, records, read)


def test_the_record_of_a_call_is_known_by_number_direction_and_beginning() -> None:
    assert joined([live()], found(at=4)).records == {"x": PBX}
    assert joined([live()], found(at=90)).records == {}
    assert joined([live()], found(number="(208) 555-0143")).records == {}
    assert joined([live()], found(direction=Direction.OUTBOUND)).records == {}
    assert joined([live()], found(channel=Channel.CHAT)).records == {}
    assert joined([live()], found(number="")).records == {}


def test_a_withheld_number_needs_nearly_the_same_moment() -> None:
    assert joined([live(other="")], found(number="", at=4)).records == {"x": PBX}
    assert joined([live(other="")], found(number="", at=30)).records == {}


def test_a_call_whose_beginning_was_lost_is_inside_its_record() -> None:
    lost = told([event(Kind.ANSWER, 200, user="avi"), event(Kind.HANGUP, 400)])
    assert lost is not None
    whole = replace(call("c1", phone(ANN)), ended_at=NOON + timedelta(seconds=400))
    one = Live("x", lost, over_at(lost, None))
    assert joined([one], Found(PBX, whole)).records == {"x": PBX}


def test_of_two_that_fit_the_same_agents_is_taken_and_otherwise_neither() -> None:
    other: Key = ("pbx", "calls", "c2")
    two = found(), found(other, at=1)
    assert joined([live()], *two) == Joined({}, frozenset({"x"}))
    avis = found(other, at=1, agent="AVI ")
    assert joined([live()], found(agent="bo"), avis).records == {"x": other}
    # The same call as two sources tell it.
    assert joined([live()], found(), found(("sip", "calls", "s1"), at=1)).records == {"x": PBX}


def test_two_calls_of_one_number_find_each_their_own() -> None:
    other: Key = ("pbx", "calls", "c2")
    calls = [live("x"), live("y", at=30, agent="bo")]
    assert joined(calls, found(), found(other, at=30)).records == {"x": PBX, "y": other}
    # One record that may be of either is of neither.
    assert joined([live("x"), live("y", at=2)], found(at=1)) == Joined({}, frozenset({"x", "y"}))


@given(st.randoms(use_true_random=False))
def test_every_call_joins_its_own_record_and_no_record_has_two(random: Random) -> None:
    begin, calls, records = 0.0, [], []
    for number in range(random.randrange(1, 5)):
        true = truth(random, random.choice((ANN, "+4915112345678")), begin)
        heard = told(telling(random, true, "pbx", str(number), random.uniform(-4, 4)))
        own = told(telling(random, true, "own", str(number)))
        assert heard is not None
        assert own is not None
        calls.append(Live(str(number), heard, over_at(heard, None)))
        records.append(Found(("own", "calls", str(number)), record_of(str(number), own, over_at(own, None), NOON)))
        begin = true.happened[-1][1] + random.uniform(70, 600)
    wanted = {one.call_id: ("own", "calls", one.call_id) for one in calls}
    random.shuffle(calls)
    random.shuffle(records)
    assert join(calls, records, read) == Joined(wanted, frozenset())


def test_an_interaction_without_a_number_or_an_end_is_looked_at_too() -> None:
    bare = InteractionRecord("c1", Channel.CALL, Direction.INBOUND, NOON)
    assert joined([live(other="")], Found(PBX, bare)).records == {"x": PBX}
