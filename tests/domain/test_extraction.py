"""Extraction takes words as they stand: every value is the text between its places, and says what it means."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.extraction import Found, Rules, bit, extract, question
from desk.domain.language import QUESTIONS, spoken
from desk.domain.phrases import Text
from desk.domain.promises import Role
from tests.domain.languages import language, rules, said


def read(text: str, role: Role = Role.NOTE) -> list[tuple[str, str, str]]:
    return [(one.kind, one.value, one.code) for one in extract(text, said(), role, rules()) if one.kind != "date"]


def test_everything_in_one_note() -> None:
    text = (
        "Asked her for the order number. Checked order 10482, DHL 77 1203 5521. Refund of $148.90 promised by Friday."
    )
    friday = datetime(2026, 11, 20, 17, tzinfo=UTC)
    assert extract(text, said(), Role.NOTE, rules()) == (
        Found("asked", "Asked her for the order number", 0, 30, "order_number"),
        Found("tried", "Checked order 10482", 32, 51),
        Found("order", "10482", 46, 51, "10482"),
        Found("tracking", "77 1203 5521", 57, 69, "DHL 7712035521"),
        Found("promise", "Refund of $148.90 promised by Friday", 71, 107, "", friday),
        Found("reason", "Refund of $148.90 promised by Friday", 71, 107, "refund"),
        Found("amount", "$148.90", 81, 88, "148.90 USD"),
        Found("date", "by Friday", 98, 107, "", friday),
    )


@pytest.mark.parametrize(
    ("text", "role", "found"),
    [
        ("I already called the bank.", Role.CUSTOMER, [("tried", "I already called the bank", "")]),
        ("I called and asked, nobody answers", Role.CUSTOMER, [("tried", "I called and asked", "")]),
        ("I tried it but no luck", Role.CUSTOMER, []),
        ("Have you checked it?", Role.AGENT, []),
        ("Checked it?", Role.NOTE, []),
        ("I checked it.", Role.AGENT, []),
        ("Not checked, label sent", Role.NOTE, [("tried", "label sent", "")]),
        ("44 not in stock", Role.NOTE, [("tried", "44 not in stock", "")]),
        ("Corrected, to be sent by Friday", Role.NOTE, [("tried", "Corrected", "")]),
        ("Called back as promised.", Role.NOTE, [("kept", "Called back as promised", "")]),
        ("You called back as promised.", Role.CUSTOMER, []),
        ("Label sent, refund promised by Friday.", Role.NOTE, [("tried", "Label sent", "")]),
        ("Refund promised by Friday, label sent", Role.NOTE, [("tried", "label sent", "")]),
        ("Checked it? ", Role.NOTE, []),
        ("Ich habe bereits angerufen.", Role.CUSTOMER, [("tried", "Ich habe bereits angerufen", "")]),
        ("Adresse stimmt.", Role.NOTE, [("tried", "Adresse stimmt", "")]),
    ],
)
def test_what_was_tried(text: str, role: Role, found: list[tuple[str, str, str]]) -> None:
    assert [one for one in read(text, role) if one[0] in ("tried", "kept")] == found


@pytest.mark.parametrize(
    ("text", "role", "codes"),
    [
        ("Could you send us your order number?", Role.AGENT, ["order_number"]),
        ("Please send your order number and postcode.", Role.AGENT, ["order_number", "postcode"]),
        ("What is your date of birth?", Role.BOT, ["birth_date"]),
        ("What is your date of birth", Role.AGENT, []),
        ("Your order number is 10482.", Role.AGENT, []),
        ("The order number, what is it?", Role.AGENT, []),
        ("The address we have is 5 Main St.", Role.AGENT, ["address"]),
        ("Without your e-mail address, could you send a photo?", Role.AGENT, ["photo"]),
        ("Please send us an email.", Role.AGENT, []),
        ("Your order number is here, could you send a photo?", Role.AGENT, ["photo"]),
        ("Thanks, could you send a photo, and your phone number?", Role.AGENT, ["phone", "photo"]),
        ("Could you send us your order number?", Role.CUSTOMER, []),
        ("Asked her for her phone number.", Role.NOTE, ["phone"]),
        ("Could you send your order number?", Role.NOTE, []),
        ("What is your date of birth? ", Role.AGENT, ["birth_date"]),
        ("Could you send a photo, and not your address?", Role.AGENT, ["photo"]),
        ("Könnten Sie mir Ihre Bestellnummer nennen?", Role.AGENT, ["order_number"]),
        ("Wie lautet Ihre Adresse?", Role.AGENT, ["address"]),
        ("Nach der Postleitzahl gefragt.", Role.NOTE, ["postcode"]),
    ],
)
def test_what_was_asked(text: str, role: Role, codes: list[str]) -> None:
    asked = [one for one in extract(text, said(), role, rules()) if one.kind == "asked"]
    assert sorted(one.code for one in asked) == codes
    assert all(one.value == text.rstrip(".?! ") for one in asked)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Marked delivered, not received.", "missing_parcel"),
        ("My parcel never arrived", "missing_parcel"),
        ("I was charged twice for order 10517, want a refund", "charged_twice"),
        ("It came broken", "damaged"),
        ("You sent me the wrong size", "wrong_item"),
        ("Boots too small", "exchange"),
        ("I want to return the boots", "return"),
        ("Where is my refund?", "refund"),
        ("I need an invoice", "invoice"),
        ("My card was refused", "payment"),
        ("Please cancel my order", "cancel_order"),
        ("Where is my order?", "delivery_date"),
        ("I forgot my password", "account"),
        ("A seam opened", "warranty"),
        ("The app keeps crashing", "technical"),
        ("Question about the tent", "product_question"),
        ("My loyalty points are missing", "loyalty"),
        ("Great service", "praise"),
        ("Never again", "complaint"),
        ("The weather is fine", ""),
        ("Das Paket ist nicht angekommen", "missing_parcel"),
        ("Auf der Rechnung steht die falsche USt-IdNr.", "invoice"),
        ("Die Schuhe sind zu klein", "exchange"),
        ("Doppelt abgebucht!", "charged_twice"),
        ("Wann wird es geliefert?", "delivery_date"),
        ("Ich möchte stornieren", "cancel_order"),
    ],
)
def test_why_the_customer_came(text: str, reason: str) -> None:
    assert rules().reason(Text.of(text))[0] == reason
    found = [one for one in extract(text, said(), Role.CUSTOMER, rules()) if one.kind == "reason"]
    assert [one.code for one in found] == ([reason] if reason else [])


def test_a_reason_is_told_by_customers_and_notes_in_their_sentence() -> None:
    text = "Hello there. My parcel never arrived, I think. Thanks"
    for role in (Role.CUSTOMER, Role.NOTE):
        (found,) = [one for one in extract(text, said(), role, rules()) if one.kind == "reason"]
        assert (found.value, found.start) == ("My parcel never arrived, I think", 13)
    assert not [one for one in extract(text, said(), Role.AGENT, rules()) if one.kind == "reason"]
    long = "parcel never arrived " + "x" * 400
    (cut,) = [one for one in extract(long, said(), Role.CUSTOMER, rules()) if one.kind == "reason"]
    assert len(cut.value) == 300


def test_a_date_does_not_part_the_sentence_of_a_reason() -> None:
    text = "Guten Tag. Seit dem 2. November nicht angekommen. Danke"
    (found,) = [one for one in extract(text, said(), Role.CUSTOMER, rules()) if one.kind == "reason"]
    assert found.value == "Seit dem 2. November nicht angekommen"


def test_what_is_asked_for_stands_behind_the_asking_in_any_sentence() -> None:
    text = "Thank you for that. Your order number is here, could you send a photo?"
    assert [one.code for one in extract(text, said(), Role.AGENT, rules()) if one.kind == "asked"] == ["photo"]


def test_titles_of_reasons() -> None:
    assert rules().title("missing_parcel") == "Missing parcel"
    assert rules().title("a reason of ours") == "a reason of ours"
    german = Rules.of([language("de")], rules().figures)
    assert german.title("missing_parcel") == "Paket fehlt"


def test_the_language_of_a_text() -> None:
    both = (language("en"), language("de"))
    assert spoken(Text.of("Die Rechnung ist nicht da"), both) == (language("de"),)
    assert spoken(Text.of("The invoice is not there"), both) == (language("en"),)
    assert spoken(Text.of("Tarn 2"), both) == both
    assert read("Rückruf bis Freitag zugesagt") == [("promise", "Rückruf bis Freitag zugesagt", "")]


@pytest.mark.parametrize(
    ("called", "name"),
    [
        ("order number", "order_number"),
        ("Order_Number", "order_number"),
        ("customer's postcode", "postcode"),
        ("E-mail address", "email"),
        ("card number", "payment"),
        ("Bestellnummer", "order_number"),
        ("birth date", "birth_date"),
        ("Availability", "availability"),
        ("Security  answer", "security_answer"),
        ("quantity", "quantity"),
        ("shoe colour", ""),
        ("", ""),
    ],
)
def test_what_a_source_calls_a_question(called: str, name: str) -> None:
    assert question(called, rules()) == name


def test_bits_of_questions_never_move() -> None:
    assert (bit("order_number"), bit("address"), bit("receipt")) == (1, 1 << 7, 1 << 29)
    assert len(set(QUESTIONS)) == len(QUESTIONS) <= 60


@given(st.text(alphabet="aApdorRefund 10482.,?!\n€$by Frida'İß", max_size=60), st.sampled_from(list(Role)))
def test_every_value_stands_in_the_text(text: str, role: Role) -> None:
    for one in extract(text, said(), role, rules()):
        assert text[one.start : one.end] == one.value
        assert one.value.strip()


# Each took minutes before, at a length that a mail with a table or a log in it has.
@pytest.mark.parametrize("many", ["1 2 ", "1-", " ", "friday. ", "we will refund by friday, ", ". ", " - ", "e.g. "])
@pytest.mark.parametrize("role", [Role.AGENT, Role.NOTE, Role.CUSTOMER])
def test_a_long_text_of_one_word_comes_to_an_end(many: str, role: Role) -> None:
    # Such texts once took minutes; the run's own time limit is what would tell.
    text = "asked " + many * (40_000 // len(many)) + "x"
    found = extract(text, said(), role, rules())
    assert all(one.value == text[one.start : one.end] for one in found)


def test_a_tracking_number_is_found_before_a_table_of_figures() -> None:
    text = "Tracking number 1Z 999 AA1 01 2345 6784 " + "12 34 " * 1_000
    found = [one.code for one in extract(text, said(), Role.NOTE, rules()) if one.kind == "tracking"]
    assert found == ["UPS 1Z999AA10123456784"]
