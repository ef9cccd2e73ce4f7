"""HubSpot's habits that lose rows or stop a pull: ceiling, lag, limits, permissions, tokens, large associations."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import islice
from typing import Any

import pytest

from connectors.hubspot import CONNECTOR
from connectors.hubspot.session import judged
from connectors.kit.calls import Meaning
from connectors.kit.conformance import ManualClock
from connectors.kit.errors import AskPerson, TryLater
from connectors.kit.oauth_words import SIGNED_IN, Tokens, tokens_of
from connectors.records import CustomerRecord, IdentifierKind
from tests.connectors.hubspot.samples import opened, pulled, sample
from tests.connectors.hubspot.simulator import SECRET, Simulator
from tests.connectors.kit.loopback import Heard
from tests.connectors.kit.rigging import kept_in

CLOCK = ManualClock()
AGO = CLOCK.now() - timedelta(days=3)


@pytest.fixture
def hubspot() -> Simulator:
    return Simulator(CLOCK.now)


@contextmanager
def session_of(hubspot: Simulator, secrets: dict[str, str] | None = None, **around: Any) -> Iterator[Any]:
    with opened(hubspot.route, secrets, **around) as (session, _, clock):
        hubspot.now = clock.now
        yield session


def contacts(hubspot: Simulator, count: int) -> list[str]:
    return [hubspot.put("contacts", AGO, firstname=f"Ann{number}") for number in range(count)]


def test_more_rows_of_one_moment_than_a_search_gives(hubspot: Simulator, monkeypatch: pytest.MonkeyPatch) -> None:
    made = contacts(hubspot, 10_150)
    with session_of(hubspot) as session:
        found = pulled(session, "customers")
    assert {one.source_id for one in found} == set(made)


def test_a_pull_that_is_ended_inside_a_stretch_of_time_goes_on_inside_it(hubspot: Simulator) -> None:
    made = contacts(hubspot, 900)
    asked: list[Heard] = []
    hubspot.listen = asked.append
    stream = CONNECTOR.streams[0]
    with session_of(hubspot) as session:
        first = list(islice(stream.read(session, None), 3))
        asked.clear()
        rest = list(stream.read(session, first[-1].cursor))
    found = {one.source_id for page in (*first, *rest) for one in page.records}
    assert found == set(made)
    assert sum(len(page.records) for page in rest) == 300
    assert asked[0].body["filterGroups"][0]["filters"][-1]["value"] == made[599]


def test_what_the_index_shows_late_is_found_by_a_later_pull(hubspot: Simulator) -> None:
    stream = CONNECTOR.streams[0]
    with session_of(hubspot) as session:
        clock = session.surroundings
        early = hubspot.put("contacts", clock.now() - timedelta(minutes=4), firstname="Early")
        hubspot.lag = timedelta(minutes=3)
        late = hubspot.put("contacts", clock.now() - timedelta(minutes=2), firstname="Late")
        pages = list(stream.read(session, None))
        assert [one.source_id for page in pages for one in page.records] == [early]
        clock.sleep(240)
        newest = hubspot.put("contacts", clock.now() - timedelta(minutes=3), firstname="Newest")
        found = [one.source_id for page in stream.read(session, pages[-1].cursor) for one in page.records]
    assert found == [late, newest]


def test_searches_stay_below_their_own_limit_and_all_calls_below_theirs(hubspot: Simulator) -> None:
    contacts(hubspot, 3_000)
    hubspot.per_second, hubspot.per_ten = 5, 100
    with opened(hubspot.route) as (session, ledger, clock):
        hubspot.now = clock.now
        pulled(session, "customers")
        stream = CONNECTOR.streams[0]
        assert stream.present is not None
        listed = [one for batch in stream.present(session) or () for one in batch]
        seconds = sum(clock.slept)
    assert len(listed) == 3_000
    assert len(ledger.asked) > 45
    # Had one been refused, all would have gone at half the speed from then on.
    assert session.http.limiter.rate > 8
    assert seconds < 15


def test_the_days_limit_is_waited_for_by_the_hour() -> None:
    judgement = judged(429, sample("errors")["DAILY"], CLOCK.now())
    assert judgement is not None
    assert (judgement.meaning, judgement.after) == (Meaning.TOO_MANY, 3600.0)
    assert judged(429, sample("errors")["SECONDLY"], CLOCK.now()) is None


def test_the_days_limit_ends_the_pull_with_words(hubspot: Simulator) -> None:
    hubspot.used_up = True
    with session_of(hubspot) as session, pytest.raises(TryLater) as error:
        pulled(session, "customers")
    assert "calls a day" in error.value.title
    assert error.value.after == 3600.0


def test_a_missing_permission_is_named(hubspot: Simulator) -> None:
    contacts(hubspot, 1)
    hubspot.closed["deals"] = "crm.objects.deals.read"
    with session_of(hubspot) as session:
        lines = CONNECTOR.check(session)
        with pytest.raises(AskPerson) as error:
            pulled(session, "deals")
    assert lines[0] == "Contacts: 1"
    assert lines[1].startswith("Deals: not readable.")
    assert "crm.objects.deals.read" in lines[1]
    assert "Deals" in error.value.title
    assert "crm.objects.deals.read" in error.value.advice


def test_without_companies_and_owners_contacts_come_all_the_same(hubspot: Simulator) -> None:
    company = hubspot.put("companies", AGO, name="Engines")
    hubspot.put("contacts", AGO, firstname="Ann", company="By hand", associatedcompanyid=company, hubspot_owner_id="7")
    hubspot.closed |= {"companies": "crm.objects.companies.read", "owners": "crm.objects.owners.read"}
    asked: list[Heard] = []
    hubspot.listen = asked.append
    with session_of(hubspot) as session:
        (person,) = pulled(session, "customers")
        pulled(session, "customers")
    assert isinstance(person, CustomerRecord)
    assert person.organisation == "By hand"
    assert len([one for one in asked if "owners" in one.path or "companies" in one.path]) == 2


def test_associations_come_in_pages(hubspot: Simulator) -> None:
    hubspot.most_pairs = 2
    people = contacts(hubspot, 5)
    call = hubspot.put("calls", AGO, hs_timestamp="2026-02-26T14:00:00Z")
    hubspot.pair("calls", call, "contacts", *reversed(people))
    with session_of(hubspot) as session:
        (record,) = pulled(session, "calls")
    assert (record.customer_id, dict(record.details)) == (people[0], {"contacts in it": "5"})


def test_who_rings_is_found_with_what_was_before(hubspot: Simulator) -> None:
    ann, ben = (hubspot.put("contacts", AGO, mobilephone=number) for number in ("0208 555 0142", "(208) 555-0143"))
    ticket = hubspot.put("tickets", AGO, subject="Lid")
    for one in (ann, ben):
        hubspot.pair("tickets", ticket, "contacts", one)
    hubspot.closed["orders"] = "crm.objects.orders.read"
    with session_of(hubspot) as session:
        found = list(CONNECTOR.lookups[IdentifierKind.PHONE](session, "+12085550143"))
    assert [(one.stream, [record.source_id for record in one.records]) for one in found if one.records] == [
        ("customers", [ben]),
        ("tickets", [ticket]),
    ]


def test_a_token_that_ends_is_renewed_and_kept(hubspot: Simulator) -> None:
    contacts(hubspot, 1)
    hubspot.access = "access-0"
    kept: dict[str, tuple[str, str]] = {}
    secrets = {SIGNED_IN: Tokens("access-0", "refresh-1").text(), "client_secret": SECRET}
    with session_of(hubspot, secrets, renewed=kept_in(kept)) as session:
        pulled(session, "customers")
        assert kept == {}
        hubspot.access = "of somebody else"
        assert len(pulled(session, "customers")) == 1
    assert kept[SIGNED_IN][0] == secrets[SIGNED_IN]
    held = tokens_of(kept[SIGNED_IN][1])
    assert held is not None
    assert (held.access, held.refresh) == ("access-1", "refresh-2")


def test_a_sign_in_that_was_taken_back_asks_the_person(hubspot: Simulator) -> None:
    secrets = {SIGNED_IN: Tokens("ended", "taken-back").text(), "client_secret": SECRET}
    with session_of(hubspot, secrets) as session, pytest.raises(AskPerson) as error:
        pulled(session, "customers")
    assert "Sign in with the browser again." in error.value.advice


def test_without_a_token_it_says_how_to_get_one(hubspot: Simulator) -> None:
    with pytest.raises(AskPerson, match="desk source sign-in"), session_of(hubspot, {"client_secret": SECRET}):
        pass


@pytest.mark.parametrize(("kind", "name"), [("contacts", "contacts"), ("deals", "deals"), ("tickets", "tickets")])
def test_the_simulated_answers_are_made_as_the_documented_ones(hubspot: Simulator, kind: str, name: str) -> None:
    hubspot.put(kind, AGO)
    heard: list[Heard] = []
    hubspot.listen = heard.append
    stream = {"contacts": "customers"}.get(kind, kind)
    with session_of(hubspot) as session:
        pulled(session, stream)
    search = next(one for one in heard if one.path.endswith("/search"))
    said, told = hubspot.route(search).body, sample(name)
    assert set(said) == set(told)
    assert set(said["results"][0]) <= set(told["results"][0])
    assert set(search.body["properties"]) <= set(told["results"][0]["properties"])
