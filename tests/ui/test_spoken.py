"""What services say of a customer comes onto the screen in German, whichever road it takes there."""

from __future__ import annotations

import string
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from connectors.kit.declare import Rejection
from connectors.records import (
    Channel,
    Direction,
    Identifier,
    IdentifierKind,
    InteractionRecord,
    Segment,
    SegmentKind,
)
from desk.config.paths import resources
from desk.config.spoken import catalogue_file, read_catalogue
from desk.domain.measures import Shape
from desk.services.flag_views import FlagEventView
from desk.services.store_views import SayLine
from desk.ui.customer.clock import ClockCard
from desk.ui.customer.journey_map import JourneyMap
from desk.ui.customer.standing_work import StandingWork
from desk.ui.customer.timeline_rows import JourneyHead
from desk.ui.customer.timeline_words import heading_data, item_data
from desk.ui.escalations.wording import SHAPES, event_line, shape_word
from desk.ui.language import retold
from desk.ui.places import country, language
from desk.ui.retold_views import retold_answer
from desk.ui.store_lookup.words import say_words
from desk.ui.words import Words
from tests.records import call
from tests.services.journey_desk import ANN, Desk
from tests.ui.stand import Clock, standing
from tests.ui.story import NOW
from tests.ui.tongues import speaking

ORDER = Identifier(IdentifierKind.ORDER, "10482")
HEARD = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    with speaking(qapp, "de"):
        yield


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Ann called twice about a parcel; a row of the calls was set aside, and a call has no end yet."""
    held = Desk(tmp_path)
    calls = (
        call("c1", ANN, references=(ORDER,), reason="Missing parcel"),
        call("c2", ANN, minutes=60 * 24 * 3, references=(ORDER,)),
    )
    held.put("calls", *calls, rejected=[Rejection("line 7", "no date")])
    yield held
    held.cache.close()
    held.decisions.close()


@pytest.fixture
def known(german: None, qtbot: QtBot, qapp: QApplication, desk: Desk) -> Iterator[JourneyMap]:
    """What is known of Ann's journeys, as the window asks for it."""
    with standing(qapp) as tools:
        work = StandingWork(tools, desk.journeys)
        with qtbot.waitSignal(work.changed):
            work.show(desk.ann)
        yield work.map


def test_a_real_standing_comes_out_in_german(known: JourneyMap, desk: Desk) -> None:
    (journey,) = known.standing.journeys if known.standing else ()
    assert journey.title == "Paket fehlt, 10482"
    keys = [join.key for join in journey.joins]
    assert [join.words for join in map(known.join, keys) if join] == [
        "Über 10482, wie Anruf 3 Tage zuvor.",
        "Das Anliegen beginnt hier.",
    ]
    page = retold_answer(desk.customers.timeline(desk.ann))
    heard = [item_data(item, HEARD, Words(), known) for item in page.items]
    assert all(line and "im Anliegen: Paket fehlt, 10482" in line for line in heard)
    assert str(heading_data(JourneyHead(journey.journey_id), HEARD, Words(), known)).startswith("Paket fehlt, 10482, ")


def test_the_clock_says_in_german_why_it_is_a_lower_bound_while_it_goes_on(
    german: None, qtbot: QtBot, qapp: QApplication, desk: Desk
) -> None:
    start = desk.now - timedelta(minutes=5)
    talk = Segment(SegmentKind.TALK, start + timedelta(seconds=30), None, "Avi")
    desk.put(
        "calls", InteractionRecord("c3", Channel.CALL, Direction.INBOUND, start, None, (talk,), identifiers=(ANN,))
    )
    with standing(qapp) as tools:
        clock: Clock = tools.words.now  # type: ignore[assignment]
        clock.now = desk.now
        card = ClockCard(tools)
        qtbot.addWidget(card)
        card.show_map(JourneyMap(retold_answer(desk.journeys.standing(desk.ann))))
        set_aside = "1 Zeile beiseitegelegt: Anrufe, PBX Denver."
        assert card.face.because.text() == set_aside
        # Nobody believes any more that the call still goes on.
        clock.now += timedelta(hours=5)
        card.tick()
        assert card.face.because.text().split("\n") == [set_aside, "1 Interaktion hat noch kein Ende."]


@pytest.mark.usefixtures("german")
def test_every_reason_a_customer_may_come_for_has_a_german_name() -> None:
    below = read_catalogue(catalogue_file(resources(), "de"))
    assert retold("reason: Missing parcel") == "Grund: Paket fehlt"
    assert retold("Call, 2 transfers (21 Nov) says “Opened a trace”") == (
        "Anruf, 2 Weiterleitungen (21. Nov.) sagt „Opened a trace“"
    )
    assert below["Question about a product"] == "Frage zum Produkt"


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Order 9604", "Bestellung 9604"),
        ("Call and web visit about order 9604", "Anruf und Webbesuch zu Bestellung 9604"),
        ("Store visit, e-mail and chat about A-77", "Filialbesuch, E-Mail und Chat zu A-77"),
        ("Tents and poles", "Tents and poles"),
    ],
)
def test_journeys_are_called_in_german_by_what_the_program_knows(title: str, said: str) -> None:
    assert retold(title) == said


@pytest.mark.usefixtures("german")
def test_countries_and_languages_have_german_names() -> None:
    assert [country(code) for code in ("US", "CZ", "??", "")] == ["Vereinigte Staaten", "Tschechien", "??", ""]
    assert [language(code) for code in ("en", "nl", "English", "EN")] == ["Englisch", "Niederländisch", "English", "EN"]
    assert say_words(SayLine("field", "en", name="Sprache"), Words(), "") == "Sprache: Englisch"


def test_every_country_and_language_that_qt_knows_is_in_the_catalogue() -> None:
    german = read_catalogue(catalogue_file(resources(), "de"), "Places")
    capitals, small = string.ascii_uppercase, string.ascii_lowercase
    countries = {country(one + other) for one in capitals for other in capitals if country(one + other) != one + other}
    languages = {language(one + other) for one in small for other in small if language(one + other) != one + other}
    assert (countries | languages) - german.keys() <= {"Outlying Oceania"}


@pytest.mark.usefixtures("german")
def test_what_a_rule_can_ask_about_is_said_in_german() -> None:
    assert {shape.value for shape in Shape} == SHAPES.keys()
    assert [shape_word(code) for code in ("length", "count", "new")] == ["eine Dauer", "eine Anzahl", "new"]


@pytest.mark.usefixtures("german")
def test_a_flags_history_says_that_the_rules_raised_it() -> None:
    words = Words(QLocale(), None, lambda: NOW)
    line = event_line(retold_answer(FlagEventView(NOW, "the rules", "raised")), words)
    assert line.endswith("ausgelöst von den Regeln")
