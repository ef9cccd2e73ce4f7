"""Pipedrive's habits that lose rows, stop a pull or find the wrong person."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from connectors.kit.calls import Meaning
from connectors.kit.declare import Cursor, Page, Surroundings
from connectors.kit.errors import AskPerson, TryLater
from connectors.kit.oauth_words import SIGNED_IN, Tokens, tokens_of
from connectors.pipedrive import CONNECTOR
from connectors.pipedrive.session import OAUTH, judge
from connectors.records import Gone, IdentifierKind, InteractionRecord, OrderRecord, Record
from tests.connectors.kit.loopback import Heard
from tests.connectors.kit.rigging import kept_in
from tests.connectors.pipedrive.rig import PipedriveRig
from tests.connectors.pipedrive.simulator import CLIENT, SECRET

PHONE, EMAIL = IdentifierKind.PHONE, IdentifierKind.EMAIL


@pytest.fixture
def rig() -> Iterator[PipedriveRig]:
    with PipedriveRig() as made:
        yield made


@contextmanager
def session_of(rig: PipedriveRig, page_rows: int = 100, **secrets: str) -> Iterator[Any]:
    around = Surroundings(now=rig.clock.now, sleep=rig.clock.sleep, region="US", page_rows=page_rows)
    with CONNECTOR.open(rig.settings(), secrets or rig.secrets(), around) as session:
        yield session


def pages(rig: PipedriveRig, stream: str, cursor: Cursor | None = None, page_rows: int = 100) -> list[Page]:
    (one,) = (one for one in CONNECTOR.streams if one.name == stream)
    with session_of(rig, page_rows) as session:
        return list(one.read(session, cursor))


def pulled(rig: PipedriveRig, stream: str) -> list[Record]:
    return [record for page in pages(rig, stream) for record in page.records]


def looked_up(rig: PipedriveRig, kind: IdentifierKind, value: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    with session_of(rig) as session:
        for one in CONNECTOR.lookups[kind](session, value):
            found.setdefault(one.stream, []).extend(record.source_id for record in one.records)
    return found


def person(rig: PipedriveRig, phone: str) -> str:
    made = rig.add_person(rig.clock.now())
    rig.pipedrive.write("persons", made, rig.clock.now(), phones=[{"value": phone}])
    return made


def heard(rig: PipedriveRig, wanted: Callable[[Heard], bool]) -> list[Heard]:
    """From now on, the requests that are as wanted."""
    kept: list[Heard] = []
    rig.pipedrive.listen = lambda one: kept.append(one) if wanted(one) else None
    return kept


@pytest.mark.parametrize("typed", ["+1 202-555-0142", "(202) 555 0142", "202.555.0142 ext. 7", "12025550142"])
def test_a_phone_is_found_as_it_was_typed(rig: PipedriveRig, typed: str) -> None:
    wanted = person(rig, typed)
    person(rig, "+49 202 5550142")
    assert looked_up(rig, PHONE, "+12025550142")["customers"] == [wanted]


def test_a_number_too_short_is_not_asked_for(rig: PipedriveRig) -> None:
    asked = heard(rig, lambda one: one.path.endswith("/search"))
    assert looked_up(rig, PHONE, "+1911") == {}
    assert asked == []


def test_an_e_mail_is_found_whole_only(rig: PipedriveRig) -> None:
    wanted, other = (rig.add_person(rig.clock.now()) for _ in range(2))
    rig.pipedrive.write("persons", wanted, rig.clock.now(), emails=[{"value": "Ann@Example.com"}])
    rig.pipedrive.write("persons", other, rig.clock.now(), emails=[{"value": "Joann@Example.com"}])
    assert looked_up(rig, EMAIL, "ann@example.com")["customers"] == [wanted]


def test_a_person_is_found_with_all_that_was_theirs(rig: PipedriveRig) -> None:
    wanted, at = person(rig, "(202) 555-0142"), rig.clock.now()
    deal = rig.pipedrive.put("deals", at, person_id=int(wanted), title="A lid", status="open")
    old = rig.pipedrive.put("deals/archived", at, person_id=int(wanted), title="A pot", status="won")
    done = rig.pipedrive.put("activities", at, person_id=int(wanted), type="task", subject="Ring back")
    note = rig.pipedrive.put("notes", at, person_id=int(wanted), content="Nice", active_flag=True)
    thread = rig.pipedrive.mail(at, None, wanted, "Where is my lid?")
    assert looked_up(rig, PHONE, "+12025550142") == {
        **{"customers": [wanted], "orders": [deal, old], "activities": [done], "notes": [note]},
        "mails": [str(thread)],
    }


def test_the_archive_is_read_too_and_what_moves_there_is_not_taken_for_deleted(rig: PipedriveRig) -> None:
    at = rig.clock.now()
    deal, old = (rig.pipedrive.put(kind, at, title="A", status="won") for kind in ("deals", "deals/archived"))
    assert {one.source_id for one in pulled(rig, "orders")} == {deal, old}

    def archived_meanwhile(asked: Heard) -> None:
        table = rig.pipedrive.tables["deals"]
        if asked.path.endswith("/deals") and int(deal) in table:
            rig.pipedrive.tables["deals/archived"].put(table.remove(int(deal)))

    rig.pipedrive.listen = archived_meanwhile
    (orders,) = (one for one in CONNECTOR.streams if one.name == "orders")
    assert orders.present is not None
    with session_of(rig) as session:
        there = {one for batch in orders.present(session) or () for one in batch}
    assert there == {deal, old}


def test_a_deleted_deal_is_told_by_the_list_itself(rig: PipedriveRig) -> None:
    deal = rig.pipedrive.put("deals", rig.clock.now(), title="A", status="open")
    rig.pipedrive.write("deals", deal, rig.clock.now(), status="deleted", is_deleted=True)
    assert pulled(rig, "orders") == [Gone(deal)]


@pytest.mark.parametrize("kind", ["deals", "deals/archived"])
def test_notes_and_activities_of_a_deal_belong_to_its_person(rig: PipedriveRig, kind: str) -> None:
    at, whose = rig.clock.now(), rig.add_person(rig.clock.now())
    deal = rig.pipedrive.put(kind, at, person_id=int(whose), title="A", status="open")
    rig.pipedrive.put("notes", at, person_id=None, deal_id=int(deal), content="Nice", active_flag=True)
    (note,) = pulled(rig, "notes")
    assert isinstance(note, InteractionRecord)
    assert (note.customer_id, note.linked) == (whose, (f"deal/{deal}",))


def test_products_stages_and_owners_complete_a_deal_and_may_be_forbidden(rig: PipedriveRig) -> None:
    deal = rig.pipedrive.put("deals", rig.clock.now(), title="A", status="open", stage_id=3, owner_id=7)
    rig.pipedrive.products = [{"deal_id": int(deal), "name": "Lid", "quantity": 2, "item_price": 5}]
    (found,) = pulled(rig, "orders")
    assert isinstance(found, OrderRecord)
    assert (found.state, found.lines[0].text, found.details) == ("Offer made", "Lid", (("owner", "Ann Agent"),))
    rig.pipedrive.closed = {"stages", "users"}
    (found,) = pulled(rig, "orders")
    assert isinstance(found, OrderRecord)
    assert (found.state, found.details) == ("open", ())


def test_mails_are_read_no_further_than_what_is_known(rig: PipedriveRig) -> None:
    who, began = rig.add_person(rig.clock.now()), rig.clock.now() - timedelta(days=300)
    for day in range(200):
        rig.pipedrive.mail(began + timedelta(days=day), None, who, "Hello")
    cursor = pages(rig, "mails", page_rows=20)[-1].cursor
    asked = heard(rig, lambda one: one.path.endswith("mailThreads") and one.query["folder"] == "inbox")
    new = rig.pipedrive.mail(rig.clock.now(), None, who, "Again")
    again = pages(rig, "mails", cursor, page_rows=20)
    assert str(new) in {one.source_id for page in again for one in page.records}
    assert len(asked) == 1


def test_the_mails_of_a_thread_are_fetched_whole_when_asked_for(rig: PipedriveRig) -> None:
    who, at = rig.add_person(rig.clock.now()), rig.clock.now() - timedelta(hours=2)
    thread = rig.pipedrive.mail(at, None, who, "Where is my lid?")
    rig.pipedrive.mail(at + timedelta(hours=1), thread, who, "On its way.", sent=True)
    (mails,) = (one for one in CONNECTOR.streams if one.name == "mails")
    assert mails.transcript is not None
    with session_of(rig) as session:
        said = mails.transcript(session, str(thread))
    assert [(one.role, one.text) for one in said] == [("customer", "Where is my lid?"), ("agent", "On its way.")]
    assert said[0].at == at.replace(microsecond=0)


def test_the_days_budget_is_told_apart_from_the_burst(rig: PipedriveRig) -> None:
    rig.pipedrive.budget = 0
    with pytest.raises(TryLater, match="budget of calls for today") as told:
        pulled(rig, "customers")
    assert told.value.after == 3_600


def test_a_burst_is_waited_out(rig: PipedriveRig) -> None:
    made = [rig.add_person(rig.clock.now() - timedelta(days=1, minutes=one)) for one in range(60)]
    rig.pipedrive.per_two = 4
    found = [record for page in pages(rig, "customers", page_rows=2) for record in page.records]
    assert {one.source_id for one in found} == set(made)


def test_cloudflares_block_is_a_pause_and_no_missing_permission(rig: PipedriveRig) -> None:
    rig.pipedrive.blocked = True
    with pytest.raises(TryLater, match="keeps this computer away") as told:
        pulled(rig, "customers")
    assert told.value.after == 900


def test_a_missing_scope_is_named(rig: PipedriveRig) -> None:
    rig.pipedrive.closed = {"persons"}
    with pytest.raises(AskPerson, match="contacts:read"):
        pulled(rig, "customers")


def test_a_check_says_what_may_not_be_read(rig: PipedriveRig) -> None:
    rig.pipedrive.closed = {"mailbox"}
    with session_of(rig) as session:
        lines = CONNECTOR.check(session)
    assert lines[0] == "Persons can be read."
    assert lines[-1].startswith("E-mails: not readable.")
    assert "mail:read" in lines[-1]


def test_what_the_browser_brought_is_renewed_kept_and_goes_to_the_companys_own_address(
    rig: PipedriveRig, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: dict[str, tuple[str, str]] = {}
    rig.add(1, rig.clock.now())
    rig.pipedrive.domain = rig.url
    until = rig.clock.now() - timedelta(minutes=1)
    signed = Tokens("old", "refresh-0", until, {"api_domain": rig.url}).text()
    monkeypatch.setattr("connectors.pipedrive.session.OAUTH", replace(OAUTH, token=f"{rig.url}/oauth/token"))

    around = Surroundings(now=rig.clock.now, sleep=rig.clock.sleep, renewed=kept_in(kept))
    settings = {"url": "", "client_id": CLIENT}
    with CONNECTOR.open(settings, {SIGNED_IN: signed, "client_secret": SECRET}, around) as session:
        assert CONNECTOR.check(session)[0] == "Persons can be read."
    assert kept[SIGNED_IN][0] == signed
    new = tokens_of(kept[SIGNED_IN][1])
    assert new is not None
    assert (new.access, new.refresh, new.more["api_domain"]) == ("access-1", "refresh-1", rig.url)


def test_nobody_signed_in_is_told_so(rig: PipedriveRig) -> None:
    with pytest.raises(AskPerson, match="not signed in"), session_of(rig, token=" "):
        pass


def test_other_refusals_go_by_their_status() -> None:
    assert judge(429, {"x-daily-ratelimit-token-remaining": "12"}, {}) is None
    assert judge(403, {}, {"error": "no"}) is None
    assert judge(500, {}, None) is None
    said = judge(403, {}, None)
    assert said is not None
    assert said.meaning is Meaning.TOO_MANY
