"""Promises: what is one, to the letter and the minute, and the many ways in which something is none."""

from __future__ import annotations

import pytest

from desk.domain.language import spoken
from desk.domain.phrases import Text
from desk.domain.promises import Role, blanked, clauses, kept, promises, sentences, with_next
from tests.domain.languages import BERLIN, LONDON, THURSDAY, language, rules, said


def made(text: str, role: Role, code: str = "en") -> list[str]:
    """Each promise as "words = minute in UTC", with "held" for something kept for the customer."""
    told = language(code)
    found = []
    zone = LONDON if code == "en" else BERLIN
    for sentence, behind in with_next(sentences(Text.of(text), told, said(THURSDAY, zone))):
        for one in promises(sentence, told, role, behind):
            due = f" = {one.due:%m-%d %H:%M}" if one.due else ""
            found.append(f"{text[one.start : one.end]}{due}{' held' if one.held else ''}")
    return found


def is_kept(text: str, role: Role = Role.NOTE, code: str = "en") -> bool:
    told = language(code)
    return any(kept(sentence, told, role) for sentence in sentences(Text.of(text), told, said()))


# Said on Thursday 19 November 2026 at 15:00 in London.
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We'll refund you by Friday.", ["We'll refund you by Friday = 11-20 17:00"]),
        ("I will send it today", ["I will send it today = 11-19 17:00"]),
        ("We'll get that refunded by Friday", ["We'll get that refunded by Friday = 11-20 17:00"]),
        ("I'll make sure it is refunded by Friday", ["I'll make sure it is refunded by Friday = 11-20 17:00"]),
        ("We'll refund you by end of day", ["We'll refund you by end of day = 11-19 17:00"]),
        ("We'll refund you by close of business", ["We'll refund you by close of business = 11-19 17:00"]),
        ("I'll see you in court by Friday", []),
        ("We'll refund you by Friday, no wait, we can't", []),
        ("You'll hear from our lawyer by Friday", []),
        ("You'll hear from our team by Friday", ["You'll hear from our team by Friday = 11-20 17:00"]),
        ("We'll call you back in half an hour.", ["We'll call you back in half an hour = 11-19 15:30"]),
        ("We'll call you by 2pm EST Friday.", ["We'll call you by 2pm EST Friday = 11-20 19:00"]),
        (
            "We'll refund you by Friday - no wait, we can't, but we will call you tomorrow",
            ["we will call you tomorrow = 11-20 17:00"],
        ),
        (
            "I'll call you today, and we'll refund you by Friday, no wait, we can't",
            ["I'll call you today = 11-19 17:00"],
        ),
        ("We'll refund you by Friday... Oh no wait, we'll refund it Monday.", ["we'll refund it Monday = 11-23 17:00"]),
        ("We'll refund you by Friday. Scratch that. I'll call you.", ["I'll call you"]),
        ("We'll refund you by Friday - hold on, we can't.", []),
        ("We'll refund you by Friday - sorry, that's wrong.", []),
        (
            "We'll refund you by Friday - no wait, by Monday.",
            ["We'll refund you by Friday - no wait, by Monday = 11-23 17:00"],
        ),
        ("We'll refund you by Friday - no wait, until Monday we can't.", []),
        (
            "We'll refund you by Friday - no wait, by Monday, or so",
            ["We'll refund you by Friday - no wait, by Monday = 11-23 17:00"],
        ),
        ("No wait, by Monday", []),
        ("We'll refund you by Friday, no wait for you", ["We'll refund you by Friday = 11-20 17:00"]),
        ("We'll refund you by Friday. We can't do it sooner.", ["We'll refund you by Friday = 11-20 17:00"]),
        ("No wait, we'll refund you by Friday", ["we'll refund you by Friday = 11-20 17:00"]),
        (
            "I'll make sure, that it is refunded by Friday",
            ["I'll make sure, that it is refunded by Friday = 11-20 17:00"],
        ),
        ("There is no wait, we'll refund you by Friday", ["we'll refund you by Friday = 11-20 17:00"]),
        ("Sorry! We are going to refund you.", ["We are going to refund you"]),
        ("We will get back to you within 24 hours!", ["We will get back to you within 24 hours = 11-20 15:00"]),
        ("I'm sorry, we’ll replace it, by 5 pm tomorrow.", ["we’ll replace it, by 5 pm tomorrow = 11-20 17:00"]),
        ("Don't worry, we'll call you back in 2 days.", ["we'll call you back in 2 days = 11-21 17:00"]),
        ("We'll let you know no later than Monday.", ["We'll let you know no later than Monday = 11-23 17:00"]),
        ("It will be processed within 5 days.", ["It will be processed within 5 days = 11-24 17:00"]),
        ("You will receive it by Monday.", ["You will receive it by Monday = 11-23 17:00"]),
        ("We'll look into it by tomorrow", ["We'll look into it by tomorrow = 11-20 17:00"]),
        ("I promise.", ["I promise"]),
        ("I'll call you back Monday.", ["I'll call you back Monday = 11-23 17:00"]),
        ("We'll refund you Monday at 10 am", ["We'll refund you Monday at 10 am = 11-23 10:00"]),
        ("We'll send you Friday's invoice", ["We'll send you Friday's invoice"]),
        ("We'll send you Friday’s invoice", ["We'll send you Friday’s invoice"]),
        ("No problem we'll refund you by Friday", ["No problem we'll refund you by Friday = 11-20 17:00"]),
        ("We'll refund you without delay by Friday", ["We'll refund you without delay by Friday = 11-20 17:00"]),
        ("We'll refund you without fees by Friday", []),
        ("We'll refund your order of Monday", ["We'll refund your order of Monday"]),
        ("We'll refund you by Friday at midnight", ["We'll refund you by Friday at midnight = 11-20 23:59"]),
        ("We'll refund you by 5 May, and send a new one today.", ["We'll refund you by 5 May = 05-05 16:00"]),
        (
            "We will refund you today. We will call you back tomorrow.",
            ["We will refund you today = 11-19 17:00", "We will call you back tomorrow = 11-20 17:00"],
        ),
    ],
)  # fmt: skip
def test_an_agent_promises(text: str, found: list[str]) -> None:
    assert made(text, Role.AGENT) == found
    assert made(text, Role.BOT) == found
    assert made(text, Role.CUSTOMER) == []


@pytest.mark.parametrize(
    "text",
    [
        "I doubt we will refund you by Friday",
        "It is unlikely that we will refund you by Friday.",
        "We will hardly manage to refund you by Friday",
        "We can't promise a refund by Friday.",
        "We won't refund you by Friday.",
        "We will not refund you by Friday.",
        "If it does not arrive by Friday, we will refund you.",
        "We'll refund you by Friday if it is not there.",
        "We'll refund you once it arrives.",
        "When we receive it, we'll refund you within 2 days.",
        "As soon as we receive the shoes we'll refund you.",
        "Shall we refund you by Friday?",
        'We will refund you by Friday?"',
        "We hope we will refund you by Friday.",
        "It should arrive by Friday.",
        "We could send it tomorrow.",
        "We'll look into it.",
        "Your refund will be processed.",
        "You will receive it.",
        "Your bank will refund you by Friday.",
        "You can send it back by Friday.",
        "The parcel is here by Friday.",
        "Refund promised by Friday",
        "",
    ],
)
def test_an_agent_does_not_promise(text: str) -> None:
    assert made(text, Role.AGENT) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Refund decision promised by 21 November.", ["Refund decision promised by 21 November = 11-21 17:00"]),
        (
            "VAT corrected. New invoice promised by 22 November, nothing else agreed.",
            ["New invoice promised by 22 November = 11-22 17:00"],
        ),
        ("Customer was promised a refund by Friday", ["Customer was promised a refund by Friday = 11-20 17:00"]),
        ("Customer will be refunded by Friday", ["Customer will be refunded by Friday = 11-20 17:00"]),
        ("Will call back tomorrow at 10 am.", ["Will call back tomorrow at 10 am = 11-20 10:00"]),
        ("I'll call her back", ["I'll call her back"]),
        ("Not her parcel; refund promised", ["refund promised"]),
        ("No trace, but refund promised by Friday", ["refund promised by Friday = 11-20 17:00"]),
        ("A pair is held until Saturday.", ["A pair is held until Saturday = 11-21 17:00 held"]),
        ("Approx. 3 parcels. Refund promised approx. by Friday", ["Refund promised approx. by Friday = 11-20 17:00"]),
        ("Refund promised\nby phone", ["Refund promised"]),
        ("Callback agreed for Monday, by 9 am", ["Callback agreed for Monday, by 9 am = 11-23 09:00"]),
        ("Refund agreed, will call back by Friday", ["will call back by Friday = 11-20 17:00"]),
        ("Refund promised, will call back by Friday", ["Refund promised", "will call back by Friday = 11-20 17:00"]),
        ("Sum promised, slip promised by Friday", ["Sum promised", "slip promised by Friday = 11-20 17:00"]),
    ],
)  # fmt: skip
def test_a_note_of_a_promise(text: str, found: list[str]) -> None:
    assert made(text, Role.NOTE) == found


@pytest.mark.parametrize(
    "text",
    [
        "No promise made.",
        "She was upset; no promise made.",
        "Customer will send photos by Friday.",
        "She promised to pay by Friday.",
        "Customer says a refund was promised by Friday.",
        "Refund by Friday not promised.",
        "Called back as promised.",
        "Will call back.",
        "Refund takes three working days.",
        "Customer fine with two more days.",
        "Promised if stock allows.",
        "A pair is held.",
        "A pair is not held until Saturday.",
        "You promised a refund by Friday",
    ],
)
def test_a_note_of_none(text: str) -> None:
    assert made(text, Role.NOTE) == []


@pytest.mark.parametrize(
    ("text", "role", "found"),
    [
        ("Neue Rechnung bis Freitag versprochen", Role.NOTE, ["Neue Rechnung bis Freitag versprochen = 11-20 16:00"]),
        ("Wir schicken sie bis zum 21. November.", Role.AGENT, ["Wir schicken sie bis zum 21. November = 11-21 16:00"]),
        ("Das geht nicht, aber ich gebe Ihnen 10 % Gutschrift.", Role.AGENT, ["ich gebe Ihnen 10 % Gutschrift"]),
        ("Ich melde mich morgen.", Role.AGENT, ["Ich melde mich morgen = 11-20 16:00"]),
        ("Ein Paar ist bis Samstag reserviert", Role.NOTE, ["Ein Paar ist bis Samstag reserviert = 11-21 16:00 held"]),
        (
            "Ich lasse Ihnen das bis Freitag erstatten",
            Role.AGENT,
            ["Ich lasse Ihnen das bis Freitag erstatten = 11-20 16:00"],
        ),
        ("Wir lassen es erstatten.", Role.AGENT, []),
        (
            "Wir sorgen dafür, dass es bis Freitag erstattet wird.",
            Role.AGENT,
            ["Wir sorgen dafür, dass es bis Freitag erstattet wird = 11-20 16:00"],
        ),
        ("Wir können nicht dafür sorgen, dass es bis Freitag erstattet wird.", Role.AGENT, []),
        ("Ich hoffe, dass es bis Freitag erstattet wird.", Role.AGENT, []),
        (
            "Wir bekommen das bis Freitag repariert",
            Role.AGENT,
            ["Wir bekommen das bis Freitag repariert = 11-20 16:00"],
        ),
        ("Sie hören von uns bis Freitag", Role.AGENT, ["Sie hören von uns bis Freitag = 11-20 16:00"]),
        ("Sie hören von unserem Anwalt bis Freitag", Role.AGENT, []),
        ("Sie hören bis Freitag vor Gericht von uns", Role.AGENT, []),
        ("Wir erstatten Ihnen das bis Freitag - nein, doch nicht.", Role.AGENT, []),
        (
            "Wir erstatten Ihnen das bis Freitag, ach nein, ich rufe Sie heute an",
            Role.AGENT,
            ["ich rufe Sie heute an = 11-19 16:00"],
        ),
        ("Wir erstatten Ihnen das bis Freitag. Moment, das geht nicht.", Role.AGENT, []),
        (
            "Wir erstatten das bis Freitag, doch nicht vor 14 Uhr",
            Role.AGENT,
            ["Wir erstatten das bis Freitag = 11-20 16:00"],
        ),
        (
            "Ein Paar ist bis Freitag reserviert, nein, bis Montag",
            Role.NOTE,
            ["Ein Paar ist bis Freitag reserviert, nein, bis Montag = 11-23 16:00 held"],
        ),
        (
            "Wir erstatten bis Freitag. Nein, das dauert nicht lange.",
            Role.AGENT,
            ["Wir erstatten bis Freitag = 11-20 16:00"],
        ),
        ("Wir erstatten alles.", Role.AGENT, []),
        ("Nein, wir schicken sie bis Freitag.", Role.AGENT, ["wir schicken sie bis Freitag = 11-20 16:00"]),
        ("Ich melde mich in einer halben Stunde.", Role.AGENT, ["Ich melde mich in einer halben Stunde = 11-19 15:30"]),
        ("Wenn es bis Freitag fehlt, erstatten wir den Betrag.", Role.AGENT, []),
        ("Wir können nichts versprechen.", Role.AGENT, []),
        ("Keine Erstattung bis Freitag zugesagt", Role.NOTE, []),
        ("Kunde sagt, ihm wurde bis Freitag eine Erstattung zugesagt", Role.NOTE, []),
        ("Ich schicke es bis Freitag zurück", Role.CUSTOMER, []),
    ],
)  # fmt: skip
def test_german(text: str, role: Role, found: list[str]) -> None:
    assert made(text, role, "de") == found


@pytest.mark.parametrize(
    ("text", "role", "answer"),
    [
        ("Called back as promised.", Role.NOTE, True),
        ("Here is your refund, as promised", Role.AGENT, True),
        ("Here is your refund, as promised", Role.CUSTOMER, False),
        ("Not called back as promised.", Role.NOTE, False),
        ("We refund as promised by Friday", Role.AGENT, False),
        ("Refund promised", Role.NOTE, False),
    ],
)
def test_a_promise_that_was_kept(text: str, role: Role, answer: bool) -> None:
    assert is_kept(text, role) is answer


def test_german_kept() -> None:
    assert is_kept("Wie versprochen zurückgerufen.", code="de")


def test_sentences_and_clauses() -> None:
    text = "Sent by no. 5. Call Dr. Who! See https://example.com/a?b Then wait… a (really), b – c but d\n\n e"
    told = language("en")
    found = [text[one.start : one.end] for one in sentences(Text.of(text), told, said())]
    assert found == [
        "Sent by no. 5.", "Call Dr. Who!", "See", "Then wait…", "a (really), b – c but d", " e",
    ]  # fmt: skip
    fifth = list(sentences(Text.of(text), told, None))[4]
    assert [text[slice(*one.trimmed())] for one in clauses(fifth, told)] == ["a", "really", "b", "c", "d"]


def test_what_is_blanked_leaves_all_else_in_its_place() -> None:
    text = Text.of("Sent by Friday, not today")
    assert blanked(text, [(5, 14), (20, 25)]).flat == f" Sent {' ' * 11}not {' ' * 5} ".lower()
    assert blanked(text, []) == text


def test_a_date_is_never_parted() -> None:
    told = language("de")
    text = "Bis 21. November, 16 Uhr. Gut"
    whole = list(sentences(Text.of(text), told, said(zone=BERLIN)))
    assert [one.text.written for one in whole] == ["Bis 21. November, 16 Uhr.", "Gut"]
    assert [one.text.written for one in clauses(whole[0], told)] == ["Bis 21. November, 16 Uhr."]
    assert [one.text.written for one in sentences(Text.of(text), told, None)] == ["Bis 21.", "November, 16 Uhr.", "Gut"]


@pytest.mark.parametrize(
    ("text", "role", "code", "due"),
    [
        ("We'll refund you by 1 June", Role.AGENT, "en", "2027-06-01"),
        ("We'll refund you by 30/5", Role.AGENT, "en", "2027-05-30"),
        ("Promised refund by 15 November", Role.NOTE, "en", "2026-11-15"),
        ("We'll refund you by 1 June 2026", Role.AGENT, "en", "2026-06-01"),
        ("Will call back Friday 10:00", Role.NOTE, "en", "2026-11-20"),
        ("Callback booked Monday 10 am", Role.NOTE, "en", "2026-11-23"),
        ("Ich rufe Sie Montag zurück", Role.AGENT, "de", "2026-11-23"),
    ],
)
def test_what_is_promised_lies_ahead(text: str, role: Role, code: str, due: str) -> None:
    told = language(code)
    assert told in spoken(Text.of(text), rules().languages)
    (sentence,) = sentences(Text.of(text), told, said(THURSDAY, LONDON if code == "en" else BERLIN))
    (one,) = promises(sentence, told, role)
    assert f"{one.due:%Y-%m-%d}" == due


@pytest.mark.parametrize("text", ["DHL will deliver it by Friday", "Courier promised to deliver by Friday."])
def test_what_a_carrier_says_is_no_promise_of_ours(text: str) -> None:
    assert made(text, Role.NOTE) == []


def test_the_end_of_the_working_day_is_a_deadline_in_german_too() -> None:
    text = "Wir melden uns bis Feierabend bei Ihnen."
    assert made(text, Role.AGENT, "de") == ["Wir melden uns bis Feierabend bei Ihnen = 11-19 16:00"]
