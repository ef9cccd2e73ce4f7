"""Calls out: never a yes that is not known to be one, and the hour they open is the first that is right everywhere."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from connectors.records import Address
from desk.config.paths import resources
from desk.config.places import read_places
from desk.domain.calling_hours import Hours, May, Policy, Wish, judge, next_open
from desk.domain.dialling import tel
from desk.domain.whereabouts import Whereabouts, of_number, whereabouts

ZONES = ("America/Denver", "Europe/Lisbon", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia", "UTC")
POLICY = Policy({"service": Hours(time(8), time(21)), "solicitation": Hours(time(9), time(20))}, 3)
WORLD = read_places(resources() / "work")
moments = st.integers(0, 6 * 366 * 24 * 60).map(lambda n: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=n))
some_hours = st.tuples(st.integers(0, 23), st.integers(1, 24)).map(
    lambda pair: Hours(time(pair[0]), time(max(pair[0] + 1, pair[1]) % 24))
)


@given(at=moments, hours=some_hours, zones=st.lists(st.sampled_from(ZONES), max_size=3, unique=True))
def test_calls_open_at_the_first_moment_that_is_open_everywhere(at: datetime, hours: Hours, zones: list[str]) -> None:
    known = [ZoneInfo(zone) for zone in zones]
    opens = next_open(at, hours, known)

    def open_at(moment: datetime) -> bool:
        return bool(known) and all(hours.open_at(moment.astimezone(zone)) for zone in known)

    steps = [at + timedelta(minutes=30 * n) for n in range(2 * 48)]
    if opens is None:
        assert not any(open_at(moment) for moment in steps)
        return
    assert opens >= at
    assert open_at(opens)
    assert not any(open_at(moment) for moment in steps if moment < opens)
    assert opens == at or not open_at(opens - timedelta(seconds=1))


@given(
    at=moments,
    zones=st.lists(st.sampled_from(ZONES), max_size=2, unique=True),
    purpose=st.sampled_from(["service", "solicitation", "unheard of"]),
    wishes=st.lists(st.builds(Wish, st.booleans(), st.booleans(), st.none() | some_hours), max_size=2),
    reached=st.integers(0, 5),
)
def test_a_yes_is_one_by_every_measure(
    at: datetime, zones: list[str], purpose: str, wishes: list[Wish], reached: int
) -> None:
    verdict = judge(at, purpose, Whereabouts(tuple(zones), ()), POLICY, wishes, reached)
    hours = POLICY.hours.get(purpose)
    assert verdict.why
    if verdict.may is May.YES:
        assert zones
        assert hours is not None
        assert all(hours.open_at(at.astimezone(ZoneInfo(zone))) for zone in zones)
        assert not any(wish.never for wish in wishes)
        assert reached < POLICY.a_week
        assert purpose == "service" or not any(wish.no_selling for wish in wishes)
    if not zones or hours is None:
        assert verdict.may is not May.YES
    # One thing more that speaks against it never makes it milder.
    stricter = judge(at, purpose, Whereabouts(tuple(zones), ()), POLICY, [*wishes, Wish(never=True)], reached)
    assert stricter.may is May.NO


def test_the_edges_of_the_hours() -> None:
    denver = Whereabouts(("America/Denver",), ("number",))
    opens = datetime(2026, 3, 2, 15, tzinfo=UTC)
    assert judge(opens, "service", denver, POLICY).may is May.YES
    before = judge(opens - timedelta(microseconds=1), "service", denver, POLICY)
    assert (before.may, before.opens_at) == (May.NO, opens)
    assert judge(opens + timedelta(hours=13), "service", denver, POLICY).may is May.NO
    until_midnight = Policy({"service": Hours(time(8), time())})
    assert judge(opens + timedelta(hours=15), "service", denver, until_midnight).may is May.YES


def test_two_possible_clocks_are_asked_about() -> None:
    both = Whereabouts(("America/Chicago", "America/Denver"), ("address",))
    # Half past eight in Chicago, half past seven in Denver.
    found = judge(datetime(2026, 3, 2, 14, 30, tzinfo=UTC), "service", both, POLICY)
    assert found.may is May.ASK
    assert "08:30 or 07:30" in found.why[0]


def test_what_tells_where_somebody_is() -> None:
    denver = Address(region="Colorado", country="us")
    assert whereabouts([denver], ["Europe/Paris"], ["+442071234567"], WORLD) == Whereabouts(
        ("America/Denver",), ("address",)
    )
    assert whereabouts([], ["Europe/Paris"], ["+442071234567"], WORLD).basis == ("stated zone",)
    assert whereabouts([], ["nowhere"], ["+442071234567"], WORLD) == Whereabouts(("Europe/London",), ("number",))
    assert not whereabouts([Address(city="Denver")], [], ["n:123", "+447700900123"], WORLD).known
    narrowed = whereabouts([Address(country="US")], [], ["+13035550142"], WORLD)
    assert (narrowed.zones, narrowed.basis) == (("America/Denver",), ("address", "number"))
    # Who has moved keeps the number; the address counts.
    moved = whereabouts([Address(region="ny", country="US")], [], ["+13035550142"], WORLD)
    assert moved.zones == ("America/New_York",)


def test_every_region_names_zones_there_are() -> None:
    assert len(WORLD.countries) > 200
    for zones in WORLD.regions.values():
        assert all(ZoneInfo(zone) for zone in zones)
    assert of_number("+18005550100") == tuple(zone for zone in of_number("+18005550100") if ZoneInfo(zone))


@given(value=st.text(max_size=30) | st.from_regex(r"(\+|n:)?\d{1,18}(;ext=\d{1,4})?", fullmatch=True))
def test_nothing_but_a_number_is_ever_dialled(value: str) -> None:
    dialled = tel(value)
    digits = dialled.removeprefix("tel:").removeprefix("+").replace(";ext=", "")
    assert dialled == "" or (digits.isascii() and digits.isdigit())


def test_addresses_that_dial() -> None:
    assert tel("+13035550142") == "tel:+13035550142"
    assert tel("+13035550142;ext=12") == "tel:+13035550142;ext=12"
    assert tel("n:4711") == "tel:4711"
    assert tel("+1303;phone-context=x") == ""
