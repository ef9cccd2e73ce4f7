"""A long history is settled and shown from what is kept of its past as it would be from nothing, whatever comes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as sqlite3

from connectors.kit.declare import Page
from connectors.records import Gone, Identifier, IdentifierKind, OrderEvent, Promise, Record
from desk.domain.journeys import Corrections, Limits, weave
from desk.domain.kept import Keeping
from desk.domain.numbers import Contribution, Days, contribution
from desk.domain.time import micros
from desk.domain.touches import Touch
from desk.services.corrections import Decided
from desk.services.long import nobody
from desk.services.settling import Settler, Workings, no_flags
from desk.services.standing import standing_of
from desk.services.weaving import CacheRecords, Weaver
from desk.store import chunks
from desk.store.cache import Cache
from desk.store.decisions import Decisions
from desk.store.kept import Usable
from tests.records import NOON, call, order, phone
from tests.store.truth import check_numbers, check_touches

ANN = phone("+12085550142")
BO = phone("+12085550199")
WORKINGS = Workings(UTC, keeping=Keeping(long=4, left=1, slack=0, renew=1))


class Desk:
    """A cache being settled, with a clock that stands until it is moved."""

    def __init__(self, folder: Path, workings: Workings = WORKINGS) -> None:
        self.path = folder / "cache.sqlite"
        self.cache = Cache(self.path)
        self.workings = workings
        self.now = NOON + timedelta(days=30)
        self.corrections: dict[int, int | None] = {}
        self.looked: list[int] = []

    def decide(self, touches: Sequence[Touch]) -> Corrections:
        return {t.record: self.corrections[t.record] for t in touches if t.record in self.corrections}

    def keep(self, _customer_id: int, journeys: Sequence[Sequence[Touch]], _now: int) -> int | None:
        self.looked.append(sum(map(len, journeys)))
        return None

    def settle(self, keep: Callable[..., int | None] = no_flags) -> None:
        def named(_customer_id: int) -> bool:
            return bool(self.corrections)

        standings = self.cache.standings
        settler = Settler(
            standings, self.workings, self.decide, keep, lambda: "1", lambda: self.now, lambda: 0.0, named=named
        )
        settler.finish()

    def pull(self, *records: object, stream: str = "calls") -> None:
        self.cache.writer("pbx", "US", frozenset()).commit(stream, Page(list(records)), self.now)  # type: ignore[arg-type]

    def count(self, customer_id: int = 1) -> int:
        """How many touches are kept of a customer, and usable now."""
        past = self.cache.pasts.state(customer_id, Usable(micros(self.now), self.workings.limits)).past
        return past.count if past else 0

    def check(self) -> None:
        """Numbers are what all touches say, and views from what is kept those from nothing."""
        check_touches(self.cache, self.path)
        days = Days(self.workings.zone)

        def share(_customer_id: int, held: list[Touch]) -> Contribution:
            return contribution(weave(held, self.workings.limits, self.decide(held)).groups(), days)

        check_numbers(self.cache, self.path, share)
        for customer_id in range(1, self.cache.standings.newest() + 1):
            self.check_view(customer_id)

    def check_view(self, customer_id: int) -> None:
        weaver = Weaver(self.cache, self.decide, self.workings.limits, named=lambda _: bool(self.corrections))
        records = CacheRecords(self.cache)
        views = [
            standing_of(customer_id, woven, records, self.now, joins=1)
            for woven in (weaver.woven(customer_id, micros(self.now)), weaver.whole(customer_id))
        ]
        assert views[0] == views[1]
        for later in (self.now, self.now + timedelta(hours=1)):
            assert views[0].time.after(later) == views[1].time.after(later)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def calls(count: int, first: int = 0, who: Identifier = ANN) -> list[Record]:
    return [call(f"c{n}", who, minutes=100 * n) for n in range(first, first + count)]


def rung(number: int, who: Identifier, minutes: int, about: str, promised: bool, asked: bool) -> Record:
    references = (Identifier(IdentifierKind.ORDER, about),) if about else ()
    promises = (Promise("we call back", NOON + timedelta(days=number)),) if promised else ()
    return call(
        str(number), who, minutes=minutes * 90, references=references, promises=promises,
        asked=("Your name?",) if asked else (), linked=("t1",) if number == 2 else (), reason=about and f"why {about}",
    )  # fmt: skip


def placed(number: int, who: Identifier, minutes: int, events: int) -> Record:
    told = tuple(OrderEvent("shipped", NOON + timedelta(minutes=minutes * 90 + 300 * n)) for n in range(events))
    return order(str(number), who, minutes=minutes * 90, events=told)


IDS, MINUTES, WHO = st.integers(1, 9), st.integers(0, 60), st.sampled_from([ANN, ANN, ANN, BO])
ABOUT = st.sampled_from(["", "1", "2"])
ACTS = st.one_of(
    st.tuples(st.just("calls"), st.builds(rung, IDS, WHO, MINUTES, ABOUT, st.booleans(), st.booleans())),
    st.tuples(st.just("calls"), st.builds(rung, IDS, WHO, MINUTES, st.just(""), st.booleans(), st.booleans())),
    st.tuples(st.just("orders"), st.builds(placed, st.integers(1, 2), WHO, MINUTES, st.integers(0, 2))),
    st.tuples(st.sampled_from(["calls", "orders"]), st.builds(Gone, IDS.map(str))),
    st.tuples(st.just("settle"), st.just(0)),
)  # fmt: skip


@given(history=st.lists(ACTS, min_size=8, max_size=30), hours=st.sampled_from((0, 90, 720)))
@settings(max_examples=40, deadline=None)
def test_whatever_happens_a_kept_past_changes_nothing(history: list[tuple[str, object]], hours: int) -> None:
    with TemporaryDirectory() as folder, patch.object(chunks, "MOST", 3), patch.object(chunks, "SPLIT", 2):
        desk = Desk(Path(folder))
        desk.now = NOON + timedelta(hours=hours)
        for stream, what in history:
            desk.now += timedelta(hours=2)
            if stream == "settle":
                desk.settle()
                desk.check()
            else:
                desk.pull(what, stream=stream)
                for customer_id in range(1, desk.cache.standings.newest() + 1):
                    desk.check_view(customer_id)
        desk.settle()
        desk.check()
        desk.cache.close()


def test_a_past_is_kept_once_it_is_long_and_carried_on(desk: Desk) -> None:
    desk.pull(*calls(3))
    desk.settle()
    assert desk.count() == 0
    desk.pull(*calls(3, 3))
    desk.settle()
    assert desk.count() == 5
    desk.pull(*calls(3, 6))
    assert desk.count() == 5
    desk.settle()
    assert desk.count() == 8
    desk.check()


def test_with_the_usual_keeping_an_ordinary_customer_has_none(tmp_path: Path) -> None:
    desk = Desk(tmp_path, Workings(UTC))
    desk.pull(*calls(40))
    desk.settle()
    assert desk.count() == 0


def test_what_changes_before_drops_it_at_once_and_it_is_kept_anew(desk: Desk) -> None:
    desk.pull(*calls(6))
    desk.settle()
    desk.pull(call("c2", ANN, minutes=200, talk=600))
    assert desk.count() == 0
    desk.check_view(1)
    desk.settle()
    assert desk.count() == 5
    desk.pull(Gone("c0"))
    assert desk.count() == 0
    desk.settle()
    assert desk.count() == 4
    desk.check()


def test_where_all_behind_it_is_gone_it_is_not_used(desk: Desk) -> None:
    desk.pull(*calls(6))
    desk.settle()
    desk.pull(Gone("c5"))
    assert desk.count() == 0
    desk.settle()
    desk.check()


def test_a_correction_drops_it_and_nothing_is_kept_while_it_stands(desk: Desk) -> None:
    desk.pull(*calls(6))
    desk.settle()
    desk.corrections = {3: None}
    desk.cache.standings.mark([1])
    desk.settle()
    assert desk.count() == 0
    desk.check()
    desk.corrections = {}
    desk.cache.standings.mark([1])
    desk.settle()
    assert desk.count() == 5
    desk.check()


def test_other_limits_have_their_own(desk: Desk) -> None:
    desk.pull(*calls(6))
    desk.settle()
    desk.workings = replace(desk.workings, limits=Limits(person=60_000_000))
    assert desk.count() == 0
    desk.cache.standings.mark([1])
    desk.settle()
    assert desk.count() == 5
    desk.check()


def test_one_kept_later_is_not_used_for_a_moment_before(desk: Desk) -> None:
    desk.pull(*calls(6))
    desk.settle()
    desk.now -= timedelta(seconds=1)
    assert desk.count() == 0
    desk.now += timedelta(seconds=1)
    assert desk.count() == 5


@pytest.mark.parametrize("place", [0, 4, 40, -1])
def test_a_damaged_one_is_worked_out_again_without_a_word(desk: Desk, place: int) -> None:
    desk.pull(*calls(6))
    desk.settle()
    with closing(sqlite3.connect(desk.path)) as file, file:
        body = bytearray(file.execute("SELECT body FROM kept").fetchone()[0])
        body[place] ^= 1
        file.execute("UPDATE kept SET body = ?", (bytes(body),))
    assert desk.count() == 0
    desk.pull(*calls(1, 6))
    desk.settle()
    assert desk.count() == 6
    desk.check()


def test_who_goes_through_all_journeys_gets_all_touches(desk: Desk) -> None:
    desk.pull(*calls(6))
    desk.settle(desk.keep)
    desk.pull(*calls(1, 6))
    desk.settle(desk.keep)
    assert desk.looked == [6, 7]


def test_lines_of_the_past_say_why_they_are_where_they_are(desk: Desk) -> None:
    desk.pull(*calls(6))
    desk.settle()
    weaver = Weaver(desk.cache, named=nobody)
    lines = weaver.of_lines(1, desk.cache.timeline(1, (), None, 9))
    assert {journey for journey, _ in lines.values()} == {"pbx/calls/c0"}
    assert {words for _, words in lines.values()} == {"The journey begins here.", "1 h 38 m after the call."}
    assert len(lines) == 6


def test_people_may_have_decided_about_those_whose_records_they_named(tmp_path: Path) -> None:
    cache, decisions = Cache(tmp_path / "cache.sqlite"), Decisions(tmp_path / "decisions.sqlite")
    cache.writer("pbx", "US", frozenset()).commit("calls", Page([*calls(2), *calls(1, 2, BO)]), NOON)
    decided = Decided(cache, decisions.corrections)
    assert not decided.names(1)
    decisions.corrections.add(("pbx", "calls", "c1"), None, "kim", datetime(2026, 3, 3, tzinfo=UTC))
    assert decided.names(1)
    assert not decided.names(2)
