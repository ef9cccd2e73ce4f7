"""What screens and the terminal are told of who is who: the queue, two side by side, histories, conflicting values."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from connectors.records import Address, Identifier, IdentifierKind
from desk.domain.said import Word
from desk.domain.time import micros
from desk.services.asks import ServiceError
from desk.services.identity import A_WHILE
from desk.services.identity_compare import marks_of
from desk.services.identity_views import FieldView
from desk.store.candidates import Suggestion
from tests.records import NOON, call, email, order, person, phone
from tests.services.flag_desk import about
from tests.services.identity_desk import NAMES, IdentityDesk

SARA = email("sara.j@example.com")
NUMBER = phone("+13035550142")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[IdentityDesk]:
    held = IdentityDesk(tmp_path)
    crm = person(
        "1", "Sara Jansen", NUMBER, SARA, birth_date=date(1984, 5, 1), tier="Gold", since=date(2019, 4, 2),
        addresses=(Address("14 Clermont St", "80220", "Denver", "", "US"),), changed_at=NOON,
    )  # fmt: skip
    shop = person(
        "9", "S. Janssen", phone("+13035550177"), birth_date=date(1986, 5, 1), tier="Silver",
        addresses=(Address("14 Clermont Street Apt 2", "80220", "Denver", "", "US"),),
    )  # fmt: skip
    held.put("crm", "customers", crm, person("2", "Bo Watt", phone("+13035550188")))
    held.put("shop", "customers", shop)
    held.put("pbx", "calls", call("c1", NUMBER, minutes=held.minutes - 300, **about("10482")))
    held.put(
        "shop",
        "orders",
        order(
            "o1", phone("+13035550177"), minutes=held.minutes - 400, number="10482", customer_id="9", name="S. Janssen"
        ),
    )
    held.put("pbx", "calls", call("c2", phone("+13035550177"), minutes=held.minutes - 60, **about("10482")))
    held.put("pbx", "calls", call("c3", name="Sara J", minutes=held.minutes - 50))
    held.settle()
    yield held
    held.close()


def suggest(desk: IdentityDesk, *pairs: tuple[int, int]) -> None:
    rows = [Suggestion(one, other, 9.0 - place, 0.9) for place, (one, other) in enumerate(pairs)]
    desk.cache.matches(NAMES).replace(rows, micros(desk.now))


def fields(desk: IdentityDesk, unit: int, other: int) -> dict[str, FieldView]:
    return {field.field: field for field in desk.identity.compare(unit, other).fields}


def test_the_queue_is_paged_and_leaves_out_what_was_decided_put_off_or_is_gone(desk: IdentityDesk) -> None:
    loose = desk.unit_of("pbx", "calls", "c3")
    pairs = [(1, 3), (1, 2), (loose, 1), (2, 3), (1, 77), (-99, 2)]
    suggest(desk, *pairs)
    page = desk.identity.review(limit=3)
    assert [(one.unit, one.other) for one in page.items] == pairs[:3]
    assert (page.waiting, page.decided, page.taken_back, page.looked_at) == (4, 0, 0, desk.now)
    rest = desk.identity.review(page.older, 3)
    assert ([(one.unit, one.other) for one in rest.items], rest.older) == ([(2, 3)], None)
    said = desk.identity.say(Word.DIFFERENT, 2, 1)
    desk.identity.later(3, 1)
    page = desk.identity.review()
    assert [(one.unit, one.other) for one in page.items] == [(loose, 1), (2, 3)]
    assert (page.waiting, page.decided, page.taken_back) == (2, 1, 0)
    desk.identity.take_back(said.word_id)
    desk.now += A_WHILE + timedelta(seconds=1)
    assert (desk.identity.review().waiting, desk.identity.review().taken_back) == (4, 1)
    desk.identity.say(Word.SAME, loose, 1)
    assert [(one.unit, one.other) for one in desk.identity.review().items] == [(1, 3), (1, 2), (2, 3)]
    with pytest.raises(ServiceError, match="no place in the queue"):
        desk.identity.review("nonsense")
    with pytest.raises(ServiceError, match="not here any more"):
        desk.identity.later(1, 77)


def test_suggestions_of_one_weight_are_each_told_once(desk: IdentityDesk) -> None:
    pairs = [(1, 2), (1, 3), (2, 3)]
    desk.cache.matches(NAMES).replace([Suggestion(one, other, 0.1 + 0.2, 0.9) for one, other in pairs], 1)
    seen, older = [], None
    while True:
        page = desk.identity.review(older, 1)
        seen += [(one.unit, one.other) for one in page.items]
        older = page.older
        if older is None:
            break
    assert seen == pairs


def test_two_side_by_side(desk: IdentityDesk) -> None:
    view = desk.identity.compare(1, 3)
    assert (view.left.name, view.left.initials, view.left.about) == (
        "Sara Jansen",
        "SJ",
        "CRM and PBX Denver, since Apr 2019",
    )
    assert (view.right.unit, view.right.interactions, view.word) == (3, 1, None)
    assert view.right.last_at is not None
    by_field = {field.field: field for field in view.fields}
    assert list(by_field) == ["name", "phone", "email", "address", "birth"]
    name = by_field["name"]
    assert (name.values[0].text, name.values[0].sources, name.other_values[0].text) == (
        "Sara Jansen",
        ("CRM",),
        "S. Janssen",
    )
    assert (name.marks, name.other_marks) == (((1, 3),), ((1, 1), (7, 1)))
    assert by_field["email"].words == "not known on one side"
    assert (by_field["email"].weight, by_field["email"].other_values) == (0.0, ())
    assert by_field["birth"].values[0].text == "1984-05-01"
    assert by_field["birth"].level == "slip"
    assert by_field["address"].weight > 0 > by_field["phone"].weight
    total = view.prior + sum(field.weight for field in view.fields)
    assert view.probability == pytest.approx(1 / (1 + 2.0**-total), abs=1e-4)
    explained = desk.identity.explain(1, 3)
    assert explained.probability == view.probability


def test_what_would_be_if_they_are_one_is_what_is_then(desk: IdentityDesk) -> None:
    desk.flags.raise_by_hand(3, "", "Angry")
    told = desk.identity.compare(3, 1).outcome
    assert told[0] == "Order 10482 and one call join the timeline of Sara Jansen."
    assert told[2] == "The flag “Angry” goes with its records to Sara Jansen, notes and all."
    before, joining = desk.journeys.standing(1).journeys[0], desk.journeys.standing(3).journeys[0]
    desk.identity.say(Word.SAME, 1, 3)
    after = desk.journeys.standing(1).journeys[0]
    assert (before.time.customer_time, after.time.customer_time) == (80, 160)
    assert told[1] == f"The journey “{before.title}” becomes 2 m instead of 1 m."
    assert joining.references == after.references == ("10482",)


def test_a_nobody_joins_the_customer(desk: IdentityDesk) -> None:
    loose = desk.unit_of("pbx", "calls", "c3")
    told = desk.identity.compare(loose, 2).outcome
    assert told == ("One call joins the timeline of Bo Watt.", "The current journey becomes that of the newcomer, 1 m.")
    side = desk.identity.compare(2, loose).right
    assert (side.unit, side.name, side.interactions) == (loose, "Sara J", 1)
    assert (
        desk.identity.compare(2, 1).outcome[0]
        == "Names and numbers join Sara Jansen; there is nothing to put on the timeline."
    )


def test_what_was_said_before_is_told_beside(desk: IdentityDesk) -> None:
    desk.identity.say(Word.HOUSEHOLD, 1, 3, " sisters ")
    word = desk.identity.compare(3, 1).word
    assert word is not None
    assert (word.word, word.note, word.by, word.key, word.other_key) == (
        Word.HOUSEHOLD, "sisters", "Ann", "crm/customers/1", "shop/customers/9",
    )  # fmt: skip


def test_marks_are_where_two_texts_differ() -> None:
    assert marks_of("same", "SAME") == ((), ())
    assert marks_of("1984", "1986") == (((3, 1),), ((3, 1),))
    assert marks_of("14 Clermont St", "14 Clermont Street") == ((), ((14, 4),))
    assert marks_of("Ann", "Quentin Zoë") == (((0, 3),), ((0, 11),))
    # A letter that becomes two without case keeps its place.
    assert marks_of("Straße 1", "STRASSE 2")[0][-1] == (7, 1)


def test_conflicting_values_are_kept_side_by_side_with_the_rule(desk: IdentityDesk) -> None:
    assert desk.identity.conflicts(1) == ()
    desk.identity.say(Word.SAME, 1, 3)
    conflicts = {one.field: one for one in desk.identity.conflicts(1)}
    assert set(conflicts) == {"name", "birth", "tier"}
    name, birth, tier = (conflicts[field] for field in ("name", "birth", "tier"))
    assert (name.shown, name.why) == ("Sara Jansen", "the newest of the customer records")
    assert [(said.text, said.sources) for said in name.values] == [
        ("Sara Jansen", ("CRM",)),
        ("S. Janssen", ("Web shop",)),
    ]
    assert (birth.shown, [said.since for said in birth.values]) == ("1984-05-01", [NOON, None])
    shown = desk.customers.customer(1)
    assert (shown.name, shown.tier, shown.other_names) == (name.shown, tier.shown, ("S. Janssen",))
    assert ("Born", "1984-05-01") in shown.details
    assert ("Born", "1986-05-01") not in shown.details
    # The shop's record is changed: it is the newest now, wherever a name is shown.
    newer = person("9", "S. Janssen", phone("+13035550177"), tier="Silver", changed_at=NOON + timedelta(days=1))
    desk.put("shop", "customers", newer)
    shown = desk.customers.customer(1)
    assert (shown.name, shown.tier) == ("S. Janssen", "Silver")
    assert desk.customers.find("sara.j@example.com").hits[0].name == "S. Janssen"
    with pytest.raises(ServiceError, match="not here any more"):
        desk.identity.conflicts(77)


def test_the_history_tells_every_step(desk: IdentityDesk) -> None:
    before = desk.identity.history(1)
    assert [part.key for part in before.parts] == ["crm/customers/1", "pbx/calls/c1"]
    assert (before.parts[1].rule, before.parts[1].evidence) == ("same phone number", "+1 303-555-0142")
    assert before.parts[0].identifiers == ("sara.j@example.com", "+1 303-555-0142")
    said = desk.identity.say(Word.SAME, 1, 3, "told me")
    desk.now += timedelta(hours=1)
    desk.identity.take_back(said.word_id)
    after = desk.identity.history(1)
    assert [part.key for part in after.parts] == ["crm/customers/1", "pbx/calls/c1"]
    assert after.words == ()
    told = [(step.what, step.words) for step in after.steps]
    assert ("taken back", "Ann took back that Ann said that Sara Jansen and S. Janssen are the same person.") in told
    assert ("same", "Ann said that Sara Jansen and S. Janssen are the same person: told me.") in told
    assert (
        "withdrawn",
        "2 records of S. Janssen left; what had joined them was: said to be the same person, by Ann.",
    ) in told
    assert told[-1][1] == "1 record of Sara Jansen joined: first record of this customer."
    joined = [step for step in after.steps if step.what == "linked" and step.word_id]
    assert [step.word_id for step in joined] == [said.word_id]
    assert [step.at for step in after.steps] == sorted((step.at for step in after.steps), reverse=True)
    assert desk.identity.history(3).customer_id == 3
    with pytest.raises(ServiceError, match="not here any more"):
        desk.identity.history(77)


def test_a_loose_caller_is_named_as_the_one_to_confirm(desk: IdentityDesk) -> None:
    desk.put("pbx", "calls", call("c8", Identifier(IdentifierKind.PHONE, "+13035550188"), name="Jo Public"))
    (found, *_) = desk.identity.candidates("(303) 555-0188")
    assert (found.unit, found.other_name) == (desk.unit_of("pbx", "calls", "c8"), "Bo Watt") or found.unit == 0
    assert desk.identity.candidates("not a number") == ()
