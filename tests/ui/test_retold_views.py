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
from desk.services.asks import ServiceError
from desk.services.views import CustomerHit, PopAnswer, PopVerdict
from desk.ui.background import Trouble
from desk.ui.language import Language
from desk.ui.paper import retold_page
from desk.ui.retold_views import WRITTEN, retold_answer
from tests.ui import story
from tests.ui.stand import standing


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    language = Language(qapp, resources())
    language.speak("de")
    yield
    language.speak("en")
    QLocale.setDefault(before)


@pytest.mark.parametrize("name", WRITTEN)
def test_every_view_named_is_there_with_its_fields(name: str) -> None:
    module, kind = name.split(".")
    view = getattr(import_module(f"desk.services.{module}"), kind)
    assert {field.partition(".")[0] for field in WRITTEN[name]} <= {field.name for field in dataclasses.fields(view)}


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
        "<td class='name'>Order number</td><td class='told'>Stopped.</td><td class='from'></td>"
        "<td class='name'>Case number</td><td class='hidden'>not known</td>"
    )
    told = retold_page(page)
    assert "<p>An das Team Deliveries, von Kim um 14:05. Erwartet bis 15:00.</p>" in told
    assert "<b>Stopped.</b>" in told
    assert "Bestellnummer</td><td class='told'>Stopped.</td>" in told
    assert "<td class='hidden'>nicht bekannt</td>" in told
