"""Who is behind events: who a device belongs to, what aliases do, and whom nobody may take for another."""

from __future__ import annotations

from pathlib import Path

from connectors.records import IdentifierKind, MergedInto
from connectors.segment.people import MOST_IDS
from tests.connectors.segment.telling import Desk, call, told


def identify(number: str, minutes: float, user: str, device: str, **traits: object) -> dict[str, object]:
    return call("identify", number, minutes, userId=user, anonymousId=device, traits=traits)


def page(number: str, minutes: float, device: str, user: str = "", name: str = "Home") -> dict[str, object]:
    return call("page", number, minutes, anonymousId=device, userId=user or None, name=name)


def test_an_identify_call_is_a_customer_with_its_traits(tmp_path: Path) -> None:
    traits = {
        "firstName": "Anna", "lastName": "Jensen", "email": "Anna@Shop.example", "phone": "+1 202 555 0101",
        "address": {"street": "Elm 4", "city": "Boise", "state": "ID", "postalCode": "83702", "country": "us"},
        "company": {"name": "Initech"}, "birthday": "1980-02-03", "createdAt": 1_700_000_000,
    }  # fmt: skip
    (found,) = told(tmp_path, [identify("1", 0, "u1", "d1", **traits)], scope="crm").of("customers")
    assert (found.source_id, found.name, found.organisation) == ("u1", "Anna Jensen", "Initech")
    assert [(one.kind, one.value, one.scope) for one in found.identifiers] == [
        (IdentifierKind.ACCOUNT, "u1", "crm"),
        (IdentifierKind.EMAIL, "Anna@Shop.example", ""),
        (IdentifierKind.PHONE, "+1 202 555 0101", ""),
    ]
    assert (found.addresses[0].city, found.addresses[0].country) == ("Boise", "US")
    assert str(found.birth_date) == "1980-02-03"
    assert str(found.since) == "2023-11-14"


def test_later_traits_count_whatever_came_first(tmp_path: Path) -> None:
    rows = [identify("2", 5, "u1", "d1", email="new@shop.example"), identify("1", 0, "u1", "d1", email="old@x.example")]
    (found,) = told(tmp_path, rows).of("customers")
    assert [one.value for one in found.identifiers] == ["u1", "new@shop.example"]


def test_what_a_device_did_before_its_owner_signed_in_is_theirs(tmp_path: Path) -> None:
    rows = [page("1", 0, "d1"), page("2", 5, "d1"), identify("3", 300, "u1", "d1", name="Anna")]
    (visit,) = told(tmp_path, rows).of("visits")
    assert visit.customer_id == "u1"


def test_visitors_nobody_knows_are_told_of_nowhere(tmp_path: Path) -> None:
    desk = told(tmp_path, [page("1", 0, "d1"), page("2", 5, "d1")])
    assert desk.of("visits") == []
    assert desk.of("customers") == []


def test_a_shared_device_makes_no_person_of_two_and_its_loose_visits_are_nobodys(tmp_path: Path) -> None:
    rows = [
        identify("1", 0, "u1", "kiosk", name="Anna"),
        identify("2", 60, "u2", "kiosk", name="Bert"),
        page("3", 120, "kiosk"),
        page("4", 200, "kiosk", "u2"),
    ]
    desk = told(tmp_path, rows)
    assert [one.source_id for one in desk.of("customers")] == ["u1", "u2"]
    assert [(one.customer_id, one.source_id) for one in desk.of("visits")] == [("u2", "visit/4")]


def test_a_visit_is_taken_back_once_its_device_turns_out_to_be_shared(tmp_path: Path) -> None:
    desk = told(tmp_path, [page("1", 0, "d1"), identify("2", 300, "u1", "d1", name="Anna")])
    assert len(desk.of("visits")) == 1
    desk.write("later.json", [identify("3", 400, "u2", "d1", name="Bert")])
    assert desk.pull().of("visits") == []


def test_an_alias_of_a_device_says_whose_it_is(tmp_path: Path) -> None:
    rows = [page("1", 0, "d1"), call("alias", "2", 10, previousId="d1", userId="u1")]
    (visit,) = told(tmp_path, rows).of("visits")
    assert visit.customer_id == "u1"


def test_an_alias_of_a_user_merges_the_two(tmp_path: Path) -> None:
    rows = [
        identify("1", 0, "old", "d1", email="anna@shop.example"),
        call("alias", "2", 10, previousId="old", userId="new"),
        identify("3", 20, "new", "d2", name="Anna"),
    ]
    desk = told(tmp_path, rows)
    (found,) = desk.of("customers")
    assert {one.value for one in found.identifiers} == {"old", "new", "anna@shop.example"}
    assert desk.records["customers"]["old"] == MergedInto("old", "new")


def test_aliases_that_go_round_end_with_the_latest(tmp_path: Path) -> None:
    rows = [
        identify("1", 0, "a", "", name="Anna"),
        call("alias", "2", 10, previousId="a", userId="b"),
        call("alias", "3", 20, previousId="b", userId="a"),
    ]
    desk = told(tmp_path, rows)
    assert [one.source_id for one in desk.of("customers")] == ["a"]
    assert desk.records["customers"]["b"] == MergedInto("b", "a")


def test_a_program_that_aliases_everybody_to_one_is_not_believed(tmp_path: Path) -> None:
    crowd = MOST_IDS + 1
    rows = [identify(f"i{n}", n, f"u{n}", f"d{n}", name=f"Person {n}") for n in range(crowd)]
    rows += [call("alias", f"a{n}", 100 + n, previousId=f"u{n}", userId="u0") for n in range(1, crowd)]
    assert len(told(tmp_path, rows).of("customers")) == crowd


def test_ids_that_are_nobodys_are_none(tmp_path: Path) -> None:
    rows = [
        identify("1", 0, "null", "00000000-0000-0000-0000-000000000000", name="Anna"),
        identify("2", 1, "undefined", "", name="Bert"),
        page("3", 2, "00000000-0000-0000-0000-000000000000", "guest"),
    ]
    desk = told(tmp_path, rows)
    assert desk.of("customers") == []
    assert desk.of("visits") == []


def test_an_e_mail_given_without_an_account_is_a_person_and_becomes_the_user_who_has_it(tmp_path: Path) -> None:
    desk = told(
        tmp_path,
        [page("1", 0, "d1"), call("identify", "2", 5, anonymousId="d1", traits={"email": "A@Shop.example"})],
    )
    assert [one.customer_id for one in desk.of("visits")] == ["email:a@shop.example"]
    desk.write("later.json", [identify("3", 60, "u1", "d2", email="a@shop.example", name="Anna")])
    desk.pull()
    assert [one.customer_id for one in desk.of("visits")] == ["u1"]
    assert [one.source_id for one in desk.of("customers")] == ["u1"]


def test_a_group_is_the_organisation_of_its_members(tmp_path: Path) -> None:
    rows = [
        identify("1", 0, "u1", "d1", name="Anna"),
        call("group", "2", 1, userId="u1", groupId="g1"),
        call("group", "3", 2, userId="u9", groupId="g1", traits={"name": "Initech"}),
    ]
    assert [one.organisation for one in told(tmp_path, rows).of("customers")] == ["Initech", "Initech"]


def test_who_asked_to_be_forgotten_is(tmp_path: Path) -> None:
    desk = told(tmp_path, [page("1", 0, "d1", "u1"), identify("2", 1, "u1", "d1", name="Anna")])
    assert desk.of("customers")
    assert desk.of("visits")
    desk.write("later.json", [call("delete", "3", 60, userId="u1")])
    desk.pull()
    assert desk.of("customers") == []
    assert desk.of("visits") == []


def test_visits_of_long_ago_are_left_out_but_who_somebody_is_stays(tmp_path: Path) -> None:
    rows = [identify("1", -90_000, "u1", "d1", name="Anna"), page("2", -80_000, "d1", "u1"), page("3", 0, "d1", "u1")]
    desk: Desk = told(tmp_path, rows, days="30")
    assert [one.name for one in desk.of("customers")] == ["Anna"]
    assert [one.source_id for one in desk.of("visits")] == ["visit/3"]
