"""Which tellings are one call where a number is withheld: two systems' of one moment, and never two of one system."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from connectors.records import Direction, Identifier, IdentifierKind
from desk.domain.calls import CallEvent, Kind
from desk.domain.calls_together import Heard, grouped, of_all
from desk.domain.live_calls import told
from tests.domain.calling import ANN, event

BO = "+4915112345678"


def heard(*events: CallEvent, whose: str = "") -> Heard:
    found = told(events)
    assert found is not None
    return Heard(found, frozenset(events), Identifier(IdentifierKind.ACCOUNT, whose) if whose else None)


def call(line: str, other: str = "", at: float = 0, agent: str = "", whose: str = "", **more: object) -> Heard:
    given: dict[str, object] = {"call_id": f"{line}{at}{other}", "line": line, "other": other} | more
    events = [event(Kind.RING, at, **given)]  # type: ignore[arg-type]
    if agent:
        events.append(event(Kind.ANSWER, at + 9, user=agent, **given))  # type: ignore[arg-type]
    return heard(*events, whose=whose)


def count(*calls: Heard) -> int:
    (number,) = {len(grouped(one)) for one in permutations(calls)}
    return number


def test_a_withheld_call_that_two_systems_tell_of_is_one() -> None:
    assert count(call("pbx"), call("sip", at=1.5)) == 1
    assert count(call("pbx", agent="avi"), call("sip", at=0.4, agent="Avi ")) == 1
    # An extension says nothing against a name.
    assert count(call("pbx", agent="avi"), call("sip", agent="201")) == 1


def test_two_withheld_callers_of_one_system_are_two() -> None:
    assert count(call("pbx"), call("pbx", at=0.5)) == 2
    assert count(call("pbx"), call("pbx", at=0.5), call("sip", at=0.6)) == 2
    pairs = grouped([call("pbx"), call("pbx", at=0.5), call("sip", at=0.6), call("sip", at=0.1)])
    begun = sorted([one.told.started_at.microsecond // 1_000 for one in pair] for pair in pairs)
    assert begun == [[0, 100], [500, 600]]


@pytest.mark.parametrize(
    "other",
    [
        call("sip", at=3),
        call("sip", direction=Direction.OUTBOUND),
        call("sip", agent="bo"),
        call("sip", ours="+12085550199"),
        call("sip", whose="b"),
        heard(event(Kind.HANGUP, 0, "s", "sip", other="")),
    ],
)
def test_withheld_calls_of_which_something_differs_are_two(other: Heard) -> None:
    mine = call("pbx", agent="avi", whose="a")
    groups = grouped([mine, other])
    assert [mine] in [list(group) for group in groups]


@pytest.mark.parametrize("known", ["pbx", "sip"])
def test_the_number_that_one_system_knows_holds_for_the_call(known: str) -> None:
    anonymous = call("sip" if known == "pbx" else "pbx", agent="avi")
    (pair,) = grouped([call(known, ANN, 0.8), anonymous])
    assert of_all(pair).other == ANN
    assert count(call(known, ANN, 0.8, agent="bo"), anonymous) == 2


def test_a_number_that_both_know_says_more_than_the_moment() -> None:
    calls = [call("pbx", ANN), call("sip", ANN, 1.9), call("sip", at=0.1)]
    assert sorted(len(pair) for pair in grouped(calls)) == [1, 2]
    (pair,) = [one for one in grouped(calls) if len(one) == 2]
    assert {one.told.other for one in pair} == {ANN}


def test_two_numbers_are_never_one_call_whatever_lies_between() -> None:
    assert count(call("pbx", ANN), call("sip", at=0.1), call("soft", BO, 0.2)) == 2
    # Without its area a number may be either's.
    assert count(call("pbx", ANN), call("sip", "5550142"), call("soft", "+13035550142")) == 2


def test_of_two_calls_of_one_number_those_are_one_that_tell_of_the_same_moment() -> None:
    given = {"line": "pbx", "call_id": "a"}, {"line": "pbx", "call_id": "b"}, {"line": "sip", "call_id": "x"}
    first = heard(event(Kind.RING, **given[0]), event(Kind.ANSWER, 125, user="avi", **given[0]))
    second = heard(event(Kind.ANSWER, 195, user="avi", **given[1]))
    lost = heard(event(Kind.ANSWER, 126, user="avi", **given[2]))
    assert {one.told.call_id for one in grouped([first, second, lost])[0]} == {"a", "x"}
    strange = heard(event(Kind.HOLD, 190, user="bo", **given[2]))
    whose = heard(*first.events - set(lost.events), replace(event(Kind.HOLD, 150, **given[0]), user="bo"))
    assert {one.told.call_id for one in grouped([whose, second, strange])[0]} == {"a", "x"}
