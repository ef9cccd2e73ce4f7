"""Flags over a real cache and real decisions, with a clock of the test's own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, timedelta
from pathlib import Path
from typing import Any

import pytest

from connectors.records import (
    Gone,
    OrderEvent,
    Promise,
)
from desk.domain.flags import State
from desk.domain.journeys import weave
from desk.domain.time import SECOND, micros
from desk.domain.trouble import Trouble
from desk.services.asks import ServiceError
from desk.services.flag_facts import FlagFacts
from desk.services.flag_keeper import FlagKeeper, live_again
from desk.store.decisions import Conflict
from tests.records import NOON, call, order, person, phone
from tests.services.flag_desk import ANN, BO, DAY, HOUR, Desk, about


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    held = Desk(tmp_path)
    yield held
    held.cache.close()
    held.decisions.close()


def test_a_changed_customer_raises_a_flag_with_its_reason(desk: Desk) -> None:
    flag = desk.twice()
    assert (flag.title, flag.rule, flag.rule_version, flag.severity, flag.state) == (
        "Came again",
        "again",
        1,
        "high",
        "open",
    )
    assert [one.text for one in flag.evidence] == ["2nd time about 10482 in one day"]
    assert (flag.customer_id, flag.journey_id) == (desk.owner("c1"), "pbx/calls/c1")
    assert (flag.customer_time, flag.waiting_time, flag.interactions) == (160, 40, 2)
    assert (flag.by_channel, flag.since) == ((("call", 160),), desk.now - 300 * timedelta(minutes=1))
    assert (flag.raised_at, flag.due_at, flag.raised_by) == (desk.now, desk.now + 4 * HOUR, "the rules")
    assert flag.holds
    assert desk.flags.of_customer(flag.customer_id)[0].flag_id == flag.flag_id
    desk.settle()
    assert len(desk.flags.page("all").flags) == 1


def test_an_order_we_have_is_called_one_and_single_facts_name_their_record(desk: Desk) -> None:
    desk.pull(order("10482", ANN, minutes=29 * 1440), stream="orders")
    assert [one.text for one in desk.twice().evidence] == ["2nd time about order 10482 in one day"]
    promised = call("p1", BO, minutes=29 * 1440, promises=(Promise("call back", desk.now - HOUR),))
    desk.pull(promised)
    desk.settle()
    (flag,) = desk.flags.of_customer(desk.owner("p1"))
    assert [(one.text, one.key) for one in flag.evidence] == [("promise broken, due 1 Apr 11:00", "pbx/calls/p1")]
    assert flag.waiting_since == desk.now - HOUR


def test_a_promise_breaks_while_nobody_touches_the_customer(desk: Desk) -> None:
    desk.pull(call("p1", BO, minutes=30 * 1440 - 60, promises=(Promise("call back", desk.now + HOUR),)))
    desk.settle()
    desk.pass_time(HOUR - timedelta(seconds=1))
    assert not desk.flags.page().flags
    desk.pass_time(timedelta(seconds=1))
    assert desk.one().rule == "broken"


def test_what_no_touch_holds_is_asked_of_the_records(desk: Desk) -> None:
    desk.pull(person("k1", "Bo", BO, tier="Gold"), stream="people")
    desk.pull(call("b1", BO, minutes=29 * 1440), call("b2", BO, minutes=29 * 1440 + 60))
    desk.settle()
    assert [one.text for one in desk.one().evidence] == ["2 interactions in one day", "tier Gold"]
    facts = FlagFacts(desk.cache).about(desk.owner("b1"), (), ())
    assert facts.tier == "Gold"


def test_between_the_rules_of_a_journey_whoever_is_in_a_hurry_comes_first(desk: Desk) -> None:
    flag = desk.twice()
    journeys = weave(desk.cache.standings.whole(flag.customer_id).touches).groups()
    waited: list[str] = []
    desk.keeper(flag.customer_id, journeys, micros(desk.now), wait=lambda: waited.append(""))
    assert len(waited) > len(desk.book.in_force().book.rules)
    assert desk.flags.of_customer(flag.customer_id) == (flag,)


def test_the_longer_the_journey_of_whoever_is_with_us_the_less_often_it_is_worked_out() -> None:
    assert (live_again(1), live_again(4_999)) == (60 * SECOND, 60 * SECOND)
    assert live_again(50_000) == 660 * SECOND


def test_lists_and_their_counts(desk: Desk) -> None:
    flag = desk.twice()
    mine = desk.flags.raise_by_hand(flag.customer_id, "", "Angry", "low", "Shouted.")
    counts = dict(desk.flags.page().counts)
    assert counts == {"open": 2, "mine": 0, "due": 1, "snoozed": 0, "resolved": 0, "all": 2}
    desk.flags.take([mine.flag_id])
    desk.flags.snooze([flag.flag_id], desk.now + DAY)
    assert [one.flag_id for one in desk.flags.page("mine").flags] == [mine.flag_id]
    assert [one.flag_id for one in desk.flags.page("snoozed").flags] == [flag.flag_id]
    assert desk.flags.page("due").flags == ()
    desk.flags.resolve([mine.flag_id], "kept", "Called.")
    assert [one.flag_id for one in desk.flags.page("resolved").flags] == [mine.flag_id]
    assert desk.flags.page("open").flags == ()
    assert len(desk.flags.page("all").flags) == 2
    with pytest.raises(ServiceError):
        desk.flags.page("lost")


def test_most_customer_time_comes_first_page_by_page(desk: Desk) -> None:
    for number in range(5):
        who = phone(f"+1208555010{number}")
        start = 30 * 1440 - 300
        desk.pull(
            *(call(f"x{number}{k}", who, minutes=start + k * 20, talk=60 * (number + 1), **about("7")) for k in (1, 2))
        )
    desk.settle()
    whole = desk.flags.page()
    times = [one.customer_time for one in whole.flags]
    assert times == sorted(times, reverse=True)
    assert (len(times), whole.older) == (5, None)
    first = desk.flags.page(limit=2)
    second = desk.flags.page(older=first.older, limit=2)
    last = desk.flags.page(older=second.older, limit=2)
    assert [*first.flags, *second.flags, *last.flags] == list(whole.flags)
    assert last.older is None


def test_everything_done_to_a_flag_is_in_its_history(desk: Desk) -> None:
    flag = desk.twice().flag_id
    desk.flags.take([flag])
    desk.flags.take([flag])
    desk.flags.assign([flag], "Tomas")
    desk.flags.note(flag, "Calls back at five.")
    desk.flags.snooze([flag], desk.now + HOUR)
    desk.flags.reopen([flag])
    desk.flags.reopen([flag])
    desk.flags.resolve([flag], "needless", "Wrong order.")
    desk.flags.reopen([flag])
    desk.flags.assign([flag], "")
    history = [(one.what, one.note) for one in desk.flags.flag(flag).history]
    assert history == [
        ("raised", "2nd time about 10482 in one day"),
        ("taken", ""),
        ("assigned", "to Tomas"),
        ("noted", "Calls back at five."),
        ("snoozed", "until 1 Apr 13:00"),
        ("reopened", ""),
        ("resolved", "needless: Wrong order."),
        ("reopened", ""),
        ("assigned", "to nobody"),
    ]
    assert desk.flags.flag(flag).state == "open"


def test_a_snoozed_flag_wakes_while_nobody_looks(desk: Desk) -> None:
    flag = desk.twice().flag_id
    desk.flags.snooze([flag], desk.now + HOUR)
    desk.settle()
    desk.pass_time(HOUR - timedelta(seconds=1))
    assert desk.one("snoozed").state == "snoozed"
    desk.pass_time(timedelta(seconds=1))
    assert desk.one().state == "open"


def test_a_resolved_flag_comes_back_with_the_customer_only(desk: Desk) -> None:
    flag = desk.twice().flag_id
    desk.flags.resolve([flag], "needless", "Fine.")
    desk.pass_time(HOUR)
    assert desk.flags.page().flags == ()
    desk.pull(call("c3", ANN, minutes=desk.minutes - 1, **about("10482")))
    desk.settle()
    back = desk.one()
    assert (back.flag_id, back.raised_at) == (flag, desk.now - HOUR)
    assert [one.text for one in back.evidence] == ["3rd time about 10482 in one day"]


def test_acts_on_several_are_all_or_none_and_refusals_are_words(desk: Desk) -> None:
    flag = desk.twice()
    other = desk.flags.raise_by_hand(flag.customer_id, flag.journey_id, "Other").flag_id
    desk.flags.resolve([other], "kept", "Done.")
    for act in (
        lambda: desk.flags.take([flag.flag_id, other]),
        lambda: desk.flags.snooze([flag.flag_id], desk.now),
        lambda: desk.flags.resolve([flag.flag_id], "kept", " "),
        lambda: desk.flags.resolve([flag.flag_id], "passed", "x"),
        lambda: desk.flags.note("nothing", "x"),
        lambda: desk.flags.raise_by_hand(flag.customer_id, "pbx/calls/zz", "No journey"),
        lambda: desk.flags.raise_by_hand(999, "", "Nobody"),
        lambda: desk.flags.raise_by_hand(flag.customer_id, "", " "),
        lambda: desk.flags.raise_by_hand(flag.customer_id, "", "x", "urgent"),
    ):
        with pytest.raises(Trouble) as caught:
            act()
        assert caught.value.advice
    assert desk.one() == flag


def test_somebody_else_changes_a_flag_meanwhile(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    flag = desk.twice().flag_id
    save, refusals = desk.decisions.flags.save, [Conflict(), Conflict()]

    def busy(steps: Any) -> None:
        if refusals:
            raise refusals.pop()
        save(steps)

    monkeypatch.setattr(desk.decisions.flags, "save", busy)
    desk.flags.take([flag])
    assert desk.one().owner == "Ann"
    refusals.extend(Conflict() for _ in range(2))
    desk.pull(call("c3", ANN, minutes=desk.minutes - 1, **about("10482")))
    desk.settle()
    assert len(desk.one().evidence) == 1
    refusals.extend(Conflict() for _ in range(9))
    with pytest.raises(Conflict):
        desk.flags.note(flag, "x")


def test_two_programs_raise_one_flag(desk: Desk) -> None:
    other = FlagKeeper(desk.cache, desk.decisions.flags, desk.book, UTC)
    desk.twice()
    journeys = desk.flags._rows.reading(desk.owner("c1"), desk.now).groups  # type: ignore[union-attr]
    other(desk.owner("c1"), journeys, micros(desk.now))
    assert len(desk.flags.page("all").flags) == 1


def test_a_cache_made_anew_finds_every_flag_again(desk: Desk) -> None:
    flag = desk.twice()
    desk.flags.take([flag.flag_id])
    desk.cache.close()
    for file in desk.folder.glob("cache.sqlite*"):
        file.unlink()
    desk.open()
    lost = desk.one()
    assert (lost.customer_id, lost.customer, lost.journey_id, lost.customer_time) == (0, "", "", 0)
    desk.pull(call("b0", BO, minutes=desk.minutes - 900))
    desk.pull(*desk.two_calls())
    desk.now += 2 * timedelta(minutes=1)
    desk.settle()
    found = desk.one()
    assert (found.flag_id, found.customer_id, found.owner) == (flag.flag_id, desk.owner("c1"), "Ann")
    assert len(desk.flags.page("all").flags) == 1


def test_a_flag_whose_event_is_gone_stays_with_the_records_first_touch(desk: Desk) -> None:
    late, early = OrderEvent("sent", NOON + 25 * DAY), OrderEvent("asked for", NOON + 18 * DAY)
    desk.pull(order("10482", ANN, minutes=20 * 1440, events=(late, early)), stream="orders")
    customer = desk.owner("10482", "orders")
    raised = desk.flags.raise_by_hand(customer, "pbx/orders/10482#event2", "Look at this")
    assert raised.journey_id == "pbx/orders/10482#event2"
    held = desk.decisions.flags.flag(raised.flag_id)
    assert held is not None
    assert held.anchor.part == 2
    desk.settle()
    desk.pull(order("10482", ANN, minutes=20 * 1440, events=(late,)), stream="orders")
    for _ in ("pulled", "settled"):
        desk.now += HOUR
        told = [desk.flags.flag(raised.flag_id), desk.one(), *desk.flags.of_customer(customer)]
        assert [(flag.journey_id, flag.journey) for flag in told] == [("pbx/orders/10482", "Order 10482")] * 3
        desk.settle()
    kept, _ = desk.decisions.flags.board.longest((State.OPEN,), "", None, None, 10)
    assert [(one.figures.journey_id, one.figures.journey) for one in kept if one.figures] == [
        ("pbx/orders/10482", "Order 10482")
    ]


def test_a_flag_whose_record_is_gone_stands_for_itself(desk: Desk) -> None:
    flag = desk.twice()
    desk.pull(Gone("c1"))
    desk.settle()
    assert flag.flag_id in [one.flag_id for one in desk.flags.page("all").flags]


def test_watching_a_call_sees_what_the_store_is_not_asked_for(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.pull(call("p1", BO, minutes=desk.minutes - 60, promises=(Promise("now", desk.now + timedelta(seconds=2)),)))
    customer = desk.owner("p1")
    assert desk.flags.watch(customer) == ()
    reads: list[int] = []
    news = desk.cache.pasts.news
    monkeypatch.setattr(desk.cache.pasts, "news", lambda number, *more: (reads.append(number), news(number, *more))[1])
    desk.now += timedelta(seconds=1)
    assert desk.flags.watch(customer) == ()
    desk.now += timedelta(seconds=1)
    (flag,) = desk.flags.watch(customer)
    assert (flag.rule, reads) == ("broken", [])
    desk.now += timedelta(seconds=1)
    desk.flags.watch(customer)
    assert set(reads) == {customer}
    assert desk.flags.watch(999) == ()
