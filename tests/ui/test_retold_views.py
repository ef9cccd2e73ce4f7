"""Answers of services come to the screens in the language that is spoken; what people wrote stays."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from importlib import import_module

import pytest
from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.config.paths import resources
from desk.domain.hand_offs import Content, Line, Spent
from desk.services.asks import ServiceError
from desk.services.flag_views import FlagEventView
from desk.services.journey_views import BriefingLine, BriefingView, JoinView
from desk.services.store_views import CareView, LatelyLine, SayLine
from desk.services.views import CustomerHit, DetailView, PopAnswer, PopVerdict
from desk.ui.background import Trouble
from desk.ui.customer.journey_map import JourneyMap
from desk.ui.language import Language
from desk.ui.paper import retold_page
from desk.ui.retold_views import AMOUNTS, COUNTS, ONE_BY_ONE, WRITTEN, retold_answer
from tests.ui import journey_story, story
from tests.ui.stand import standing
from tests.ui.story import NOW


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    language = Language(qapp, resources())
    language.speak("de")
    yield
    language.speak("en")
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("name", "named"),
    [(name, fields) for table in (WRITTEN, AMOUNTS, COUNTS, ONE_BY_ONE) for name, fields in table.items()],
)
def test_every_view_named_is_there_with_its_fields(name: str, named: tuple[str, ...]) -> None:
    module, kind = name.split(".")
    room = "domain" if module in ("briefing_line", "hand_offs") else "services"
    view = getattr(import_module(f"desk.{room}.{module}"), kind)
    assert {field.partition(".")[0] for field in named} <= {field.name for field in dataclasses.fields(view)}


@pytest.mark.usefixtures("german")
def test_what_the_program_wrote_is_retold_and_what_people_wrote_is_not() -> None:
    item = dataclasses.replace(story.STORY[0], title="Order 10482 placed", text="Nothing to decide.", join="")
    answer = retold_answer(PopAnswer("+1", PopVerdict.NONE, "+1", advice="Stopped.", unlinked=(item,)))
    assert answer.advice == "Angehalten."
    assert (answer.unlinked[0].title, answer.unlinked[0].text) == ("Bestellung 10482 aufgegeben", "Nothing to decide.")


@pytest.mark.usefixtures("german")
def test_what_was_typed_is_still_marked_in_other_words() -> None:
    hit = CustomerHit(1, "No name yet", "phone +1 208 555", why_marks=((9, 12),))
    told = retold_answer((hit,))[0]
    assert (told.name, told.why) == ("Noch kein Name", "Telefon +1 208 555")
    assert [told.why[start:end] for start, end in told.why_marks] == [
        hit.why[start:end] for start, end in hit.why_marks
    ]


@pytest.mark.usefixtures("german")
def test_counts_and_amounts_of_an_order_are_german_and_its_state_is_its_sources() -> None:
    text, said = "2 items · 1,148.90 USD · delivered", "2 Artikel · 1.148,90 USD · delivered"
    order = dataclasses.replace(story.STORY[8], kind="order", text=text)
    line = BriefingLine("order", f"10482 · {text}", "stated", order.key, NOW)
    passed_on = Line("order", f"10482 · {text}")
    assert [retold_answer(order).text, retold_answer(line).value, retold_answer(passed_on).value] == [
        said, f"10482 · {said}", f"10482 · {said}"
    ]  # fmt: skip


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Solved · 5 messages", "Solved · 5 Nachrichten"),
        ("1 message", "1 Nachricht"),
        ("They paid 20.50 USD for 2 items", "They paid 20.50 USD for 2 items"),
    ],
)
def test_of_an_exchange_the_counts_are_german_and_what_was_said_is_not(text: str, said: str) -> None:
    item = dataclasses.replace(story.STORY[0], kind="interaction", text=text)
    assert retold_answer(item).text == said


@pytest.mark.usefixtures("german")
def test_of_the_facts_of_a_record_what_the_program_wrote_is_german() -> None:
    facts = (("Direction", "inbound"), ("Transfer", "cold, to Billing"), ("Outcome", "inbound"), ("Total", "8.50 USD"))
    details = DetailView(story.STORY[0], facts, (), (), None, (), NOW, NOW)
    assert retold_answer(details).facts == (
        ("Richtung", "eingehend"),
        ("Weiterleitung", "ohne Ankündigung, an Billing"),
        ("Ergebnis", "inbound"),
        ("Summe", "8,50 USD"),
    )


@pytest.mark.usefixtures("german")
def test_lines_of_a_briefing_that_people_wrote_stay() -> None:
    told = BriefingView(1, "j", tuple(line for line in journey_story.told() if line.kind != "order"), 0)
    assert retold_answer(told) is told


@pytest.mark.usefixtures("german")
def test_why_time_is_a_lower_bound_is_german_in_a_hand_off() -> None:
    spent = Spent(60, 0, 60, 1, 0, NOW, because=("1 row set aside of interactions of Telephone.",))
    told = retold_answer(Content("Sara", "Missing parcel, order 10482", (Line("order", "", hidden="hidden"),), spent))
    assert told.spent is not None
    assert (told.title, told.spent.because) == (
        "Paket fehlt, Bestellung 10482",
        ("1 Zeile beiseitegelegt: Interaktionen, Telephone.",),
    )


@pytest.mark.usefixtures("german")
def test_the_rules_raise_flags_in_german_and_people_keep_their_names() -> None:
    events = FlagEventView(NOW, "the rules", "raised"), FlagEventView(NOW, "Open", "taken")
    assert [event.who for event in retold_answer(events)] == ["den Regeln", "Open"]


@pytest.mark.usefixtures("german")
def test_the_stores_screen_is_german_but_for_what_people_said() -> None:
    title = "Promise due today"
    told = retold_answer(
        (
            CareView("f", "high", title, "Missing parcel", 60, True, None, promise=title),
            LatelyLine("call", NOW, title="Delivery", about="Missing parcel"),
            SayLine("field", "Delivery", name="Language"),
            SayLine("tried", "Missing parcel"),
        )
    )
    care, lately, field, tried = told
    assert (care.title, care.about, care.promise) == ("Zusage heute fällig", "Paket fehlt", title)
    assert (lately.title, lately.about) == ("Delivery", "Paket fehlt")
    assert (field.text, field.name, tried.text) == ("Delivery", "Sprache", "Missing parcel")


@pytest.mark.usefixtures("german")
def test_why_a_line_is_in_its_journey_is_retold_when_it_is_asked_for() -> None:
    join = JoinView("k", "number", "About order 10482, as the web visit 15 m before.", "")
    journey = dataclasses.replace(journey_story.journeys()[0], joins=(join,))
    told = retold_answer(journey)
    assert told.joins is journey.joins
    known = JourneyMap(dataclasses.replace(journey_story.standing(), journeys=(told,))).join("k")
    assert known is not None
    assert known.words == "Über Bestellung 10482, wie Webbesuch 15 min zuvor."


def test_in_english_an_answer_is_what_it_was() -> None:
    hit = (CustomerHit(1, "A", "phone 1"),)
    assert retold_answer(hit) is hit


@pytest.mark.usefixtures("german")
def test_answers_and_troubles_come_through_the_bridge_in_german(qtbot: QtBot, qapp: QApplication) -> None:
    answers: list[object] = []
    troubles: list[Trouble] = []

    def fail() -> object:
        raise ServiceError("This source is being pulled already.", "Wait for it to end, or stop it first.")

    with standing(qapp) as tools:
        owner = QObject()
        tools.quick.run(owner, lambda: (CustomerHit(1, "A", "order 7"),), answers.append, troubles.append)
        tools.quick.run(owner, fail, answers.append, troubles.append)
        qtbot.waitUntil(lambda: bool(answers and troubles))
    assert answers == [(CustomerHit(1, "A", "Bestellung 7"),)]
    assert troubles[0].title == "Diese Quelle wird schon abgerufen."
    assert troubles[0].advice.startswith("Warten Sie")


@pytest.mark.usefixtures("german")
def test_a_page_for_paper_is_german_and_what_the_customer_said_is_not() -> None:
    page = (
        "<p>To the team Deliveries, by Kim at 14:05. Awaited until 15:00.</p><p><b>Stopped.</b></p>"
        "<td class='name'>Order number</td><td class='told'>2 items · 8.50 USD · Stopped.</td><td class='from'></td>"
        "<td class='name'>Tried</td><td class='told'>2 items</td><td class='from'></td>"
        "<td class='name'>Case number</td><td class='hidden'>not known</td>"
    )
    told = retold_page(page)
    assert "<p>An das Team Deliveries, von Kim um 14:05. Erwartet bis 15:00.</p>" in told
    assert "<b>Stopped.</b>" in told
    assert "Bestellnummer</td><td class='told'>2 Artikel · 8,50 USD · Stopped.</td>" in told
    assert "Versucht</td><td class='told'>2 items</td>" in told
    assert "<td class='hidden'>nicht bekannt</td>" in told
