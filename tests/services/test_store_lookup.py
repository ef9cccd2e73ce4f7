"""Who stands at a counter, what may be said of them there, and who is called."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from connectors.kit.declare import Page
from connectors.records import (
    Address,
    Channel,
    Identifier,
    IdentifierKind,
    InteractionRecord,
    OrderLine,
    Promise,
)
from desk.config.chosen import ChosenFile
from desk.services.asks import ServiceError
from desk.services.build import Parts
from desk.services.store_views import StoreView
from tests.records import call, order, person, phone

NOW = datetime.now(UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
ANN = phone("+13035550142")
CARD = Identifier(IdentifierKind.LOYALTY, "FC-1903-0142", "club")
ORDER = Identifier(IdentifierKind.ORDER, "10482")
FIELDS = (
    ("Household income", "90-120k"),
    ("Churn score", "0.8"),
    ("Date of birth", "1980-02-03"),
    ("Shoe size", "39"),
    ("Warehouse code", "D7"),
)


def put(parts: Parts, *records: Any, stream: str = "calls") -> None:
    parts.cache.writer("crm", "US", frozenset()).commit(stream, Page(list(records)), NOW)


def touched(source_id: str, channel: Channel, ago: timedelta, **more: Any) -> InteractionRecord:
    told = call(source_id, ANN)
    begun, length = NOW - ago, timedelta(minutes=10)
    parts = tuple(replace(one, started_at=begun, ended_at=begun + length) for one in told.segments[1:])
    held: dict[str, Any] = {"channel": channel, "segments": parts, **more}
    return replace(told, started_at=begun, ended_at=begun + length, **held)


@pytest.fixture
def counter(parts: Parts) -> Parts:
    """Ann has a card and an order that is late; a counter in Leeds."""
    ChosenFile(parts.home.settings).choose("store.name", "Leeds", "")
    home = (Address("12 Mill Lane", "LS1", "Leeds"),)
    put(parts, person("p1", "Ann Lee", ANN, CARD, tier="Gold", addresses=home, details=FIELDS), stream="customers")
    put(parts, person("p2", "Bo Lee", phone("+13035550199")), stream="customers")
    line = OrderLine("Trail shoe", 2)  # type: ignore[arg-type]
    shoes = order("o1", ANN, number="10482", state="shipped", lines=(line,), currency="USD")
    put(parts, replace(shoes, placed_at=NOW - 3 * DAY), stream="orders")
    put(
        parts,
        touched(
            "c1", Channel.CALL, 5 * HOUR, reason="Parcel is late", references=(ORDER,), subject="Where is it?",
            promises=(Promise("Call her back", NOW + HOUR),),
        ),
        touched("w1", Channel.WEB, 6 * HOUR, subject="Tents"),
        touched("s1", Channel.STORE, 2 * DAY, subject="Tried a boot", team="York"),
    )  # fmt: skip
    parts.settle(30)
    return parts


def ann(parts: Parts) -> StoreView:
    return parts.counter.show(parts.counter.find("FC-1903-0142").hits[0].customer_id)


@pytest.mark.parametrize("code", ["FC-1903-0142", "]C0FC19030142", "10482", "#10482", "]Q340010482", "+1 303 555 0142"])
def test_a_card_an_order_or_a_phone_number_is_found_whole(counter: Parts, code: str) -> None:
    answer = counter.counter.find(code, scanned=True)
    assert (answer.verdict, [hit.name for hit in answer.hits]) == ("one", ["Ann Lee"])


@pytest.mark.parametrize("typed", ["0142", "lee", "ann", "fc-19"])
def test_a_part_of_it_is_never_taken_for_the_whole(counter: Parts, typed: str) -> None:
    answer = counter.counter.find(typed)
    assert answer.verdict == "several"
    assert "Ann Lee" in [hit.name for hit in answer.hits]
    assert counter.counter.find(typed, scanned=True).verdict == "nobody"


def test_nobody_too_little_and_whom_the_sources_may_know(counter: Parts) -> None:
    find = counter.counter.find
    assert find("ab").verdict == "short" == find("").verdict
    assert find("77777777", scanned=True).verdict == "nobody"
    asked = find("+1 303 555 0777")
    assert (asked.verdict, asked.number) == ("nobody", "+1 303-555-0777")
    assert counter.counter.look_up(asked.number).verdict == "nobody"


def test_a_number_without_a_customer_is_told_from_an_unknown_one(counter: Parts) -> None:
    put(counter, call("x1", references=(Identifier(IdentifierKind.ORDER, "55501"),)))
    assert (counter.counter.find("55501", scanned=True).verdict, counter.counter.find("55501").loose) == ("loose", 1)


def test_what_may_be_mentioned_is_what_they_said_and_dealt_with_us(counter: Parts) -> None:
    said = [(line.kind, line.text) for line in ann(counter).say]
    assert said[0] == ("reason", "Parcel is late")
    assert ("order", "10482") in said
    assert ("promised", "Call her back") in said
    assert ("visit", "Tried a boot") in said
    assert ("field", "39") in said
    shoes = next(line for line in ann(counter).say if line.kind == "order")
    assert (shoes.name, shoes.count) == ("shipped", 2)


def test_what_is_kept_to_oneself_says_no_more_than_it_may(counter: Parts) -> None:
    kept = {line.kind: line for line in ann(counter).keep}
    assert (kept["web"].count, kept["web"].never, kept["web"].texts) == (1, False, ("Tents",))
    assert kept["inferred"].texts == ("Churn score: 0.8",)
    assert kept["unknown"].texts == ("Warehouse code: D7",)
    for kind in ("bought", "address", "private"):
        assert (kept[kind].never, kept[kind].count, kept[kind].texts) == (True, 1, ())


def test_nothing_of_it_has_an_address_a_price_or_what_was_bought(counter: Parts) -> None:
    shown = str(ann(counter))
    for secret in ("Mill Lane", "90-120k", "1980-02-03", "10.50"):
        assert secret not in shown


def test_a_private_word_hides_what_it_stands_in(counter: Parts) -> None:
    put(counter, touched("c1", Channel.CALL, 5 * HOUR, reason="Back from hospital", references=(ORDER,)))
    counter.notes.write(ann(counter).customer_id, "Her therapist says so")
    view = ann(counter)
    assert "hospital" not in str((view.say, view.lately, view.care))
    assert "therapist" not in str(view)
    assert {line.kind: line.count for line in view.keep}["private"] == 3


def test_the_companys_own_rules_for_stores_and_manners_count(counter: Parts) -> None:
    hidden = (
        '[awaited_minutes]\nperson=30\nteam=30\nstore=30\ncall_back=60\nchannel=60\n[hidden.store]\nreason="Not ours"'
    )
    text = f'grace_minutes = 10\nflag_severity = "low"\n{hidden}\n'
    (counter.home.folder / "hand_off.toml").write_text(text, encoding="utf-8")
    view = ann(counter)
    assert "Parcel is late" not in str(view)
    assert next(line for line in view.keep if line.kind == "hidden").texts == ("Not ours",)
    (counter.home.folder / "manners.toml").write_text("mention_days = 3\n", encoding="utf-8")
    assert ann(counter).say == view.say
    assert "mention_days" in counter.counter.counter().trouble


def test_lately_has_no_pages_and_one_line_an_order(counter: Parts) -> None:
    lately = ann(counter).lately
    assert [line.channel for line in lately] == ["call", "store", "order"]
    assert lately[0].seconds == 600
    assert (lately[1].title, lately[1].where) == ("Tried a boot", "York")


def test_handle_with_care_says_what_is_due_and_about_what(counter: Parts) -> None:
    counter.flags.raise_by_hand(ann(counter).customer_id, "", "Asked for the manager", "high")
    view = ann(counter)
    care = view.care
    assert care is not None
    # The rules may have raised another one by now; what somebody wrote by hand is for colleagues alone.
    assert care.title in ("Promise due today", "")
    assert "Asked for the manager" not in str((view.say, view.care, view.lately))
    assert "Asked for the manager" in next(line for line in view.keep if line.kind == "notes").texts
    assert (care.promise, care.number) == ("Call her back", "10482")
    assert care.spent >= 600
    assert care.due_at == NOW + HOUR


def test_being_here_is_shown_and_the_need_stays_in_sight(counter: Parts) -> None:
    before = ann(counter)
    visit = counter.counter.come(before.customer_id)
    view = ann(counter)
    assert view.visit is not None
    assert (view.visit.visit_id, view.visit.store) == (visit.visit_id, "Leeds")
    assert (view.say, view.lately[0].live) == (before.say, True)
    assert [one.visit_id for one in counter.counter.open()] == [visit.visit_id]
    counter.counter.leave(visit.visit_id)
    assert ann(counter).visit is None
    assert counter.whose(visit.key) == view.customer_id


def test_whoever_was_handed_to_this_store_has_arrived_once_they_are_here(counter: Parts) -> None:
    number = ann(counter).customer_id
    given = counter.hand_offs.give(number, "store", "Leeds", note="Keep a pair in 39 for her")
    counter.hand_offs.give(number, "store", "York", note="Not for Leeds")
    found = counter.counter.find(given.code.lower())
    assert (found.verdict, found.hits[0].name) == ("one", "Ann Lee")
    view = ann(counter)
    assert [line.kind for line in view.say].count("handed") == 1
    assert view.say[0].kind == "handed"
    # What colleagues write among themselves is not read by whoever stands beside the screen.
    assert "Keep a pair" not in str((view.say, view.care, view.lately))
    assert next(line for line in view.keep if line.kind == "notes").texts == ("Keep a pair in 39 for her",)
    counter.counter.come(given.customer_id)
    counter.hand_offs.watch()
    assert counter.hand_offs.look(given.hand_off_id).state == "arrived"


def test_the_lead_is_called_with_a_flag_and_a_hand_off_and_called_off_again(counter: Parts) -> None:
    desk, number = counter.counter, ann(counter).customer_id
    called = desk.call_lead(number, "Wanted at the counter", "Wants a refund")
    assert (called.hand_off_id, ann(counter).visit is not None) == ("", True)
    raised = {flag.title: flag.severity for flag in counter.flags.of_customer(number)}
    assert raised["Wanted at the counter"] == "high"
    desk.call_off(called, "Called by mistake")
    assert "Wanted at the counter" not in [flag.title for flag in counter.flags.of_customer(number)]
    ChosenFile(counter.home.settings).choose("store.team_lead", "Kim", "")
    called = desk.call_lead(number, "Wanted at the counter")
    given = counter.hand_offs.look(called.hand_off_id)
    assert (given.to, given.customer_id) == (called.to, number)
    assert called.code
    desk.call_off(called, "Called by mistake")
    assert counter.hand_offs.look(called.hand_off_id).state == "taken_back"


def test_a_desk_says_in_which_store_it_stands(counter: Parts) -> None:
    counter.counter.stand_in("York")
    view = counter.counter.counter()
    assert (view.name, view.idle_seconds, view.trouble) == ("York", 60, "")


def test_whoever_is_gone_is_said_so(counter: Parts) -> None:
    with pytest.raises(ServiceError, match="not here any more"):
        counter.counter.show(999)
