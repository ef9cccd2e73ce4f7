"""Rules tried on the past, as-of and numbers over many customers, asked through a desk's services."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from connectors.kit.declare import Page
from connectors.records import Gone
from desk.config.paths import Home, resources
from desk.config.secrets import AskedSecrets
from desk.domain.time import moment
from desk.services import backtest, trial_views
from desk.services.asks import ServiceError
from desk.services.backtest import Trials
from desk.services.build import Parts, build
from desk.services.calendars import world
from desk.services.flag_views import TrialView
from desk.services.numbers import Numbers
from desk.services.opening import making_of
from desk.services.rule_text import read_text
from desk.services.weaving import Weaver
from desk.store.cache import Cache
from tests.bench.base import pages
from tests.bench.shop import DAY, NOW, SET_UP, SOURCE, Shop
from tests.records import NOON, call, person, phone

NUMBER = phone("+12085550142")
TODAY = moment(NOW).date()
FIRST, LAST = TODAY - timedelta(days=20), TODAY - timedelta(days=6)
RULES = read_text((resources() / "rules" / "flags.toml").read_text(encoding="utf-8"), world(UTC)).book.rules


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A small shop as pulls have brought it page by page."""
    home = Home(tmp_path_factory.mktemp("shop"))
    cache = Cache(home.cache, making_of(home))
    fill(cache, NOW + DAY)
    cache.close()
    return home


def fill(cache: Cache, until: int) -> None:
    """What pulls brought until a moment; a source's first whole pull ended at SET_UP."""
    writer = cache.writer(SOURCE, "", frozenset())
    writer.keep_run(moment(SET_UP), moment(SET_UP), "ok", 0)
    made = Shop(60, 1_500, busiest=120)
    for stream, seen, records in pages(made):
        if seen < until:
            writer.commit(stream, Page(records), moment(seen))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Parts]:
    held = build(Home(tmp_path / "desk"), secrets=AskedSecrets(lambda _source, _key: None, ""))
    yield held
    held.close()


def trials(parts_home: Home, cache: Cache, parts: Parts, now: int = NOW) -> Trials:
    making = partial(making_of, parts_home)
    return Trials(cache, parts_home.cache, parts.decisions, making, UTC, lambda: moment(now), Weaver(cache))


def plain(views: tuple[TrialView, ...]) -> list[TrialView]:
    """What a trial says, but for how long it took and the numbers another cache gives to customers."""
    return [
        replace(view, seconds=0.0, examples=tuple(replace(one, customer_id=0) for one in view.examples))
        for view in views
    ]


def test_a_trial_run_then_equals_the_same_trial_run_later(tmp_path: Path, shop: Home, desk: Parts) -> None:
    then = (datetime.combine(LAST, datetime.min.time(), UTC) + timedelta(days=1)).timestamp()
    early, late = Cache(tmp_path / "then.sqlite", making_of(shop)), Cache(shop.cache, making_of(shop))
    fill(early, int(then * 1_000_000))
    at_that_time = trials(Home(tmp_path), early, desk, int(then * 1_000_000)).try_rules(RULES, FIRST, LAST)
    now = trials(shop, late, desk).try_rules(RULES, FIRST, LAST)
    assert plain(now) == plain(at_that_time)
    assert sum(view.flagged for view in now) > 5
    assert all(view.flagged == view.early + view.middle + view.late for view in now)
    assert all(sum(day.flagged for day in view.days) == view.flagged for view in now)
    assert all(view.flagged <= view.journeys for view in now)
    assert [day.day for day in now[0].days] == [FIRST + timedelta(days=n) for n in range(15)]
    early.close()
    late.close()


def test_deleted_since_is_still_part_of_the_past(tmp_path: Path, shop: Home, desk: Parts) -> None:
    shutil.copy(shop.cache, tmp_path / "cache.sqlite")
    cache = Cache(tmp_path / "cache.sqlite", making_of(shop))
    before = trials(Home(tmp_path), cache, desk).try_rules(RULES, FIRST, LAST)
    keys = [one.journey_id.split("#")[0] for view in before for one in view.examples][:5]
    assert keys
    for source, stream, source_id in (key.split("/", 2) for key in keys):
        cache.writer(source, "", frozenset()).commit(stream, Page([Gone(source_id)]), moment(NOW))
    after = trials(Home(tmp_path), cache, desk).try_rules(RULES, FIRST, LAST)
    assert [view.flagged for view in after] == [view.flagged for view in before]
    assert [view.journeys for view in after] == [view.journeys for view in before]
    cache.close()


def test_several_processes_find_what_one_finds(shop: Home, desk: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache(shop.cache, making_of(shop))
    alone = trials(shop, cache, desk).try_rules(RULES, FIRST, LAST)
    monkeypatch.setattr(backtest, "MANY", 1)
    monkeypatch.setattr(backtest, "STEP", 25)
    shares: list[float] = []
    told = trials(shop, cache, desk).try_rules(RULES, FIRST, LAST, lambda share: not shares.append(share))
    assert plain(told) == plain(alone)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    cache.close()


def test_a_trial_is_stopped_by_whoever_watches_it(shop: Home, desk: Parts) -> None:
    cache = Cache(shop.cache, making_of(shop))
    with pytest.raises(ServiceError, match="stopped"):
        trials(shop, cache, desk).try_rules(RULES, FIRST, LAST, lambda _share: False)
    cache.close()


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (LAST, FIRST, "backwards"),
        (TODAY + timedelta(days=3), TODAY + timedelta(days=4), "still to come"),
        (date(2001, 1, 1), LAST, "ten years"),
    ],
)
def test_days_that_make_no_sense_are_refused(shop: Home, desk: Parts, first: date, last: date, said: str) -> None:
    cache = Cache(shop.cache, making_of(shop))
    with pytest.raises(ServiceError, match=said):
        trials(shop, cache, desk).try_rules(RULES, first, last)
    cache.close()


def test_what_people_made_of_the_flags_of_the_period(desk: Parts) -> None:
    now = datetime.now(UTC)
    start = now - timedelta(hours=30)
    minutes = (start - NOON).total_seconds() / 60
    writer = desk.cache.writer("pbx", "", frozenset())
    numbers = [phone(f"+120855501{n:02}") for n in range(10, 14)]
    records = [call(f"c{n}", one, minutes=minutes, talk=7_500 if n < 3 else 60) for n, one in enumerate(numbers)]
    writer.commit("customers", Page([person(f"p{n}", f"Person {n}", one) for n, one in enumerate(numbers)]), start)
    writer.commit("calls", Page(records), start + timedelta(hours=3))
    for n, one in enumerate(numbers):
        (hit,) = desk.customers.pop(one.value).hits
        journey = desk.journeys.standing(hit.customer_id).journeys[0].journey_id
        flag = desk.flags.raise_by_hand(hit.customer_id, journey, f"Flag {n}")
        if n == 0:
            desk.flags.take([flag.flag_id])
        if n == 1:
            desk.flags.resolve([flag.flag_id], "needless", "nothing in it")
    trial = desk.flags.try_rule(desk.flags.rules().text, "time-spent", now.date() - timedelta(days=3), now.date())
    assert (trial.journeys, trial.flagged) == (4, 3)
    assert (trial.kept, trial.needless, trial.missed) == (1, 1, 1)
    assert trial.late == 3
    assert trial.assumed == 4
    assert {one.customer for one in trial.examples} == {"Person 0", "Person 1", "Person 2"}
    assert trial_views.Judged(True, False, True).by_hand


def at(hours: float) -> datetime:
    return NOON + timedelta(hours=hours)


@pytest.fixture
def told(desk: Parts) -> Parts:
    """One customer whose records came, changed and went."""
    crm, pbx = desk.cache.writer("crm", "", frozenset()), desk.cache.writer("pbx", "", frozenset())
    crm.commit("customers", Page([person("p1", "Ann", NUMBER)]), at(1))
    pbx.commit("calls", Page([call("c1", NUMBER, summary="first words"), call("c2", NUMBER, minutes=30)]), at(1))
    pbx.commit("calls", Page([call("c1", NUMBER, summary="other words", talk=90)]), at(3))
    pbx.commit("calls", Page([call("c3", NUMBER, minutes=60 * 24)]), at(26))
    pbx.commit("calls", Page([Gone("c2")]), at(30))
    crm.commit("customers", Page([person("p1", "Ann Smith", NUMBER)]), at(40))
    return desk


def test_what_was_known_at_a_moment(told: Parts) -> None:
    (hit,) = told.customers.pop(NUMBER.value).hits
    early = told.journeys.as_of(hit.customer_id, at(2))
    assert early.name == "Ann"
    words = {line.key: (line.text, line.changed_since, line.gone_since) for line in early.lines}
    assert words["pbx/calls/c1"] == ("first words", True, False)
    assert words["pbx/calls/c2"][1:] == (False, True)
    assert "pbx/calls/c3" not in words
    assert early.missing == 1
    assert early.standing.time.customer_time == 160
    later = told.journeys.as_of(hit.customer_id, at(4))
    assert later.standing.time.customer_time == 190
    assert told.journeys.as_of(hit.customer_id, at(31)).standing.time.customer_time == 190
    assert told.journeys.as_of(hit.customer_id, at(41)).name == "Ann Smith"


def test_before_anything_was_known(told: Parts) -> None:
    (hit,) = told.customers.pop(NUMBER.value).hits
    view = told.journeys.as_of(hit.customer_id, at(0.5))
    assert (view.name, view.lines, view.standing.journeys, view.missing) == ("No name yet", (), (), 2)
    assert "first heard of this customer on 2026-03-02 at 13:00" in view.advice


def test_moments_to_come_and_unknown_customers_are_refused(told: Parts) -> None:
    with pytest.raises(ServiceError, match="still to come"):
        told.journeys.as_of(1, datetime.now(UTC) + timedelta(hours=1))
    with pytest.raises(ServiceError, match="not here any more"):
        told.journeys.as_of(999, at(2))


def test_as_of_now_equals_the_present(filled: Parts) -> None:
    for customer_id in range(1, 31):
        present = filled.journeys.standing(customer_id)
        view = filled.journeys.as_of(customer_id, present.now)
        assert view.missing == 0
        assert not any(line.changed_since or line.gone_since for line in view.lines)
        past = view.standing

        # Which sources are late now was not kept; all else is the same to the second.
        assert [without_reasons(j.time) for j in past.journeys] == [without_reasons(j.time) for j in present.journeys]
        assert [replace(j, time=past.time) for j in past.journeys] == [
            replace(j, time=past.time) for j in present.journeys
        ]
        assert without_reasons(past.time) == without_reasons(present.time)
        assert past.briefing == present.briefing


def without_reasons(time: object) -> object:
    return replace(time, at_least=False, because=())  # type: ignore[type-var]


def test_flags_as_they_stood(told: Parts) -> None:
    (hit,) = told.customers.pop(NUMBER.value).hits
    journey = told.journeys.standing(hit.customer_id).journeys[0].journey_id
    before = datetime.now(UTC)
    flag = told.flags.raise_by_hand(hit.customer_id, journey, "Wants a word")
    raised = datetime.now(UTC)
    told.flags.assign([flag.flag_id], "Kim")
    given = datetime.now(UTC)
    told.flags.resolve([flag.flag_id], "kept", "called")
    closed = datetime.now(UTC)

    def flags(moment: datetime) -> list[str]:
        return [words.split(", raised")[0] for words in told.journeys.as_of(hit.customer_id, moment).flags]

    assert [flags(moment) for moment in (before, raised, given, closed)] == [
        [],
        ["Wants a word (open"],
        ["Wants a word (taken, Kim"],
        [],
    ]


def test_numbers_of_days(told: Parts) -> None:
    told.settler.finish()
    numbers = Numbers(told.cache.standings, told.decisions.flags, UTC)
    view = numbers.of_days(date(2026, 3, 1), date(2026, 3, 4))
    assert (view.journeys, view.settling) == (2, 0)
    assert [day.journeys for day in view.days] == [0, 1, 1, 0]
    assert (view.customer_time_p50, view.customer_time_p90) == (80, 110)
    assert (view.waiting_time_p50, view.waiting_time_p90) == (20, 20)
    assert (view.told_once_share, view.kept_share, view.answer_seconds_p50) == (None, None, None)
    # By two days each, counted back from the last; what is left over belongs to the earliest.
    pairs = numbers.of_days(date(2026, 2, 28), date(2026, 3, 4), each=2)
    assert [(one.day, one.journeys) for one in pairs.days] == [(date(2026, 2, 28), 1), (date(2026, 3, 3), 1)]
    assert (pairs.journeys, pairs.customer_time_p90) == (2, 110)
    assert numbers.of_days(date(2026, 3, 1), date(2026, 3, 4), each=9).days[0].customer_time_p50 == 80
    (hit,) = told.customers.pop(NUMBER.value).hits
    journey = told.journeys.standing(hit.customer_id).journeys[0].journey_id
    flag = told.flags.raise_by_hand(hit.customer_id, journey, "Wants a word")
    today = datetime.now(UTC).date()
    assert numbers.of_days(today, today).days[0].flags_answered == 0
    told.flags.take([flag.flag_id])
    answered = numbers.of_days(today, today)
    assert (answered.flags_raised, answered.flags_open) == (1, 1)
    assert (answered.days[0].flags_raised, answered.days[0].flags_answered) == (1, 1)
    assert answered.answer_seconds_p50 in (0, 1, 2)


@pytest.mark.parametrize(("first", "last"), [(LAST, FIRST), (date(2001, 1, 1), LAST), (date.max, date.max)])
def test_numbers_of_days_that_make_no_sense_are_refused(desk: Parts, first: date, last: date) -> None:
    with pytest.raises(ServiceError):
        desk.journeys.numbers(first, last)
