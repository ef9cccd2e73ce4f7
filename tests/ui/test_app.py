"""The composition root: the window first, then what is behind it, and everything down again."""

from __future__ import annotations

import gc
import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk import app
from desk.app.desk import Desk
from desk.app.loading import GROUNDWORK, SERVICES
from desk.config.paths import Home
from desk.live import instance
from desk.live.instance import hand_over
from desk.services.asks import ServiceError
from desk.services.asks_calls import Ears
from desk.services.source_views import ProgressView
from desk.services.views import PopVerdict
from desk.ui import settling
from tests.ui import flag_story
from tests.ui.fake_flags import FakeFlags, FakeJourneys
from tests.ui.fakes import FakeCustomers, FakeSources

NUMBER = "+1 303 555 0142"
PATIENCE = 60.0


class FakeBuild:
    """Stands in for desk.services.groundwork and desk.services.build."""

    def __init__(self) -> None:
        self.customers, self.sources = FakeCustomers(), FakeSources()
        self.journeys, self.flags = FakeJourneys(), FakeFlags()
        self.left_to_settle: list[bool | Exception] = []
        self.settled: list[float] = []
        self.closed = 0
        self.loading = threading.Event()
        self.loading.set()
        self.building = threading.Event()
        self.building.set()
        self.wrong: Exception | None = None
        self.unsound: Exception | None = None
        self.ask = None
        self.notice = None
        self.ears: list[Ears] = []
        self.records: dict[str, int] = {}

    def lay(self, home: Home, ask, keys=()) -> FakeBuild:
        self.loading.wait(PATIENCE)
        if self.wrong is not None:
            raise self.wrong
        home.make()
        self.ask = ask
        return self

    def build(self, ground: FakeBuild, keys) -> FakeBuild:
        assert ground is self
        self.building.wait(PATIENCE)
        if self.unsound is not None:
            raise self.unsound
        return self

    def prepare_demo(self, parts: FakeBuild) -> str:
        parts.sources.gates.enter("demo")
        return NUMBER

    def begin(self, ears: Ears) -> None:
        self.ears.append(ears)

    def whose(self, key: str) -> int:
        if key not in self.records:
            raise ServiceError("Nobody here has this record.", "Pull its source.")
        return self.records[key]

    def settle(self, budget_seconds: float) -> bool:
        self.settled.append(budget_seconds)
        outcome = self.left_to_settle.pop(0) if self.left_to_settle else False
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def damaged(self) -> bool:
        return False

    def close(self) -> None:
        self.closed += 1


@pytest.fixture
def services(monkeypatch: pytest.MonkeyPatch) -> FakeBuild:
    made = FakeBuild()
    stand_in = SimpleNamespace(build_for_window=made.build, prepare_demo=made.prepare_demo)
    monkeypatch.setitem(sys.modules, SERVICES, stand_in)
    monkeypatch.setitem(sys.modules, GROUNDWORK, SimpleNamespace(Groundwork=made.lay))
    return made


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication, services: FakeBuild, tmp_path: Path) -> Iterator:
    made: list[Desk] = []

    def open_desk(demo: bool = False) -> Desk:
        desk = Desk(qapp, Home(tmp_path / "home"), demo, "light")
        made.append(desk)
        desk.show()
        return desk

    yield open_desk
    for desk in made:
        services.loading.set()
        services.building.set()
        for part in (services.customers, services.sources, services.journeys, services.flags):
            part.gates.open_all()
        desk.close()
    qapp.setStyleSheet("")


def test_the_window_is_there_before_its_services(qtbot: QtBot, services: FakeBuild, opened) -> None:
    services.loading.clear()
    desk = opened()
    qtbot.waitSignal(desk.window.painted).wait()
    desk.window.side.search.line.setText("sara")  # typed before there is anything to search
    assert not desk.window.side.search.answers.isVisible()
    assert desk.window.side.freshness._freshness.words == "Opening …"
    services.loading.set()
    qtbot.waitUntil(desk.window.side.search.answers.isVisible)
    qtbot.waitUntil(lambda: desk.window.side.freshness._freshness.words == "1 source needs you")
    qtbot.waitUntil(lambda: bool(services.sources.gates.named("pull_due")))


def test_numbers_are_told_before_all_the_rest_is_there(qtbot: QtBot, services: FakeBuild, opened) -> None:
    services.building.clear()
    services.customers.answer(NUMBER, PopVerdict.ONE, 2)
    desk = opened()
    with qtbot.waitSignal(desk.window.desk.opened, check_params_cb=lambda view: view.customer_id == 2):
        desk.window.pops.ask(NUMBER)
    assert not desk._parts.done()
    assert desk.window.side.freshness._freshness.words == "Opening …"
    services.building.set()
    qtbot.waitUntil(lambda: desk.window.side.freshness._freshness.words == "1 source needs you")


def test_where_only_the_rest_cannot_be_had_numbers_are_told_all_the_same(
    qtbot: QtBot, services: FakeBuild, opened
) -> None:
    services.unsound = ServiceError("The decisions file is damaged.", "Put back a backup.")
    services.customers.answer(NUMBER, PopVerdict.ONE, 2)
    desk = opened()
    qtbot.waitUntil(desk.window.note.isVisible)
    assert desk.window.note._words.text() == "The decisions file is damaged. Put back a backup."
    with qtbot.waitSignal(desk.window.desk.opened, check_params_cb=lambda view: view.customer_id == 2):
        desk.window.pops.ask(NUMBER)
    desk.close()
    assert services.closed == 1
    desk.close = lambda: None  # the fixture closes, too


def test_a_full_round_of_the_collector_does_not_walk_over_what_stays(qtbot: QtBot, services: FakeBuild, opened) -> None:
    gc.unfreeze()
    opened()
    qtbot.waitUntil(lambda: gc.get_freeze_count() > 50_000)
    gc.unfreeze()


def test_services_that_cannot_be_opened_say_why(qtbot: QtBot, services: FakeBuild, opened) -> None:
    services.wrong = ServiceError("The folder cannot be made.", "Choose another with --home.")
    desk = opened()
    qtbot.waitUntil(desk.window.note.isVisible)
    assert desk.window.note._words.text() == "The folder cannot be made. Choose another with --home."
    assert services.closed == 0


def test_a_number_handed_over_by_another_program_is_offered(
    qtbot: QtBot, services: FakeBuild, opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(instance, "PATIENCE_SECONDS", PATIENCE)
    services.customers.answer(NUMBER, PopVerdict.ONE, 2)
    desk = opened()
    running = tmp_path / "home" / "running.json"
    qtbot.waitUntil(running.exists)
    handed = threading.Thread(target=lambda: hand_over(running, NUMBER))
    handed.start()
    qtbot.waitUntil(desk.window.banner.isVisible)
    handed.join(PATIENCE)
    qtbot.waitUntil(lambda: desk.window.banner.who.text() == "Daniel Okafor")
    assert app.run(Home(tmp_path / "home"), demo=False) == 0  # a second start finds the first and ends


def test_addresses_lead_where_they_say_and_what_goes_wrong_behind_the_window_is_told_until_it_is_over(
    qtbot: QtBot, services: FakeBuild, opened
) -> None:
    services.customers.answer(NUMBER, PopVerdict.ONE, 2)
    services.records["shop/customers/1"] = 1
    desk = opened()
    qtbot.waitUntil(lambda: bool(services.ears))
    desk._addresses.arrived.emit("tel:+1-303-555-0142")
    qtbot.waitUntil(desk.window.banner.isVisible)
    with qtbot.waitSignal(desk.window.desk.opened, check_params_cb=lambda view: view.customer_id == 1):
        desk._addresses.arrived.emit("desk:customer/shop/customers/1")
    desk._addresses.arrived.emit("desk:customer/shop/customers/nobody")
    qtbot.waitUntil(desk.window.note.isVisible)
    (ears,), note = services.ears, desk.window.work_note
    ears.troubled("outbox", ServiceError("Nothing can be sent.", "Make room."))
    ears.troubled("office", ServiceError("The phone system does not answer."))
    qtbot.waitUntil(lambda: note.isVisible() and note._words.text() == "The phone system does not answer.")
    ears.troubled("office", None)
    qtbot.waitUntil(lambda: note._words.text() == "Nothing can be sent. Make room.")
    ears.troubled("outbox", None)
    qtbot.waitUntil(lambda: not note.isVisible())


def test_what_phones_must_say_is_asked_of_nobody(qtbot: QtBot, services: FakeBuild, opened) -> None:
    desk = opened()
    qtbot.waitUntil(lambda: services.ask is not None)
    assert services.ask("phones", "token") is None
    assert desk._secrets.dialog is None


def test_the_demo_shows_its_progress_and_then_its_main_story(qtbot: QtBot, services: FakeBuild, opened) -> None:
    services.customers.answer(NUMBER, PopVerdict.ONE, 1)
    gate = services.sources.gates.hold("demo")
    desk = opened(demo=True)
    qtbot.waitUntil(desk.window.sources.isVisible)
    services.sources.running = (ProgressView("shop", "orders", 10, 0, 100, 5.0, 18.0),)
    cards = desk.window.sources.list
    qtbot.waitUntil(lambda: any(card.button.text() == "Pause" for card in cards.cards[:1]))
    assert services.sources.gates.named("pull_due") == []
    services.sources.running = ()
    with qtbot.waitSignal(desk.window.desk.opened, check_params_cb=lambda view: view.customer_id == 1):
        gate.set()
    assert desk.window.desk.isVisible()
    qtbot.waitUntil(lambda: bool(services.sources.gates.named("pull_due")))


def test_a_demo_that_cannot_be_prepared_says_why(qtbot: QtBot, services: FakeBuild, opened) -> None:
    services.sources.gates.fail("demo", ServiceError("There is no room on the disk.", "Make some."))
    desk = opened(demo=True)
    qtbot.waitUntil(desk.window.note.isVisible)
    assert "no room" in desk.window.note._words.text()


def test_a_secret_without_a_keyring_is_asked_for_on_screen(qtbot: QtBot, services: FakeBuild, opened) -> None:
    desk = opened()
    qtbot.waitUntil(lambda: services.ask is not None)
    answers: list[str | None] = []
    asking = threading.Thread(target=lambda: answers.append(services.ask("odoo", "api_key")))
    asking.start()
    qtbot.waitUntil(lambda: desk._secrets.dialog is not None and desk._secrets.dialog.isVisible())
    dialog = desk._secrets.dialog
    qtbot.keyClicks(dialog.line, "se cret")
    dialog.accept()
    qtbot.waitUntil(lambda: answers == ["se cret"])
    asking.join(PATIENCE)


def test_a_secret_is_asked_for_beside_whoever_is_typing(qtbot: QtBot, services: FakeBuild, opened) -> None:
    desk = opened()
    qtbot.waitUntil(lambda: services.ask is not None)
    window, line = desk.window, desk.window.side.search.line
    qtbot.waitUntil(window.isActiveWindow)
    line.setFocus()
    qtbot.keyClicks(line, "sara")
    answers: list[str | None] = []
    asking = threading.Thread(target=lambda: answers.append(services.ask("odoo", "api_key")))
    asking.start()
    qtbot.waitUntil(lambda: desk._secrets.dialog is not None and desk._secrets.dialog.isVisible())
    dialog = desk._secrets.dialog
    # The offscreen platform gives the keyboard to whatever is shown; others leave it where it is.
    assert dialog.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert not dialog.isModal()
    desk.window.activateWindow()
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClicks(line, " whit")
    assert (line.text(), dialog.line.text()) == ("sara whit", "")
    qtbot.keyClicks(dialog.line, "se cret")
    dialog.accept()
    qtbot.waitUntil(lambda: answers == ["se cret"])
    asking.join(PATIENCE)


def test_what_is_left_to_settle_is_worked_off_and_then_looked_for_again(
    qtbot: QtBot, services: FakeBuild, opened
) -> None:
    services.left_to_settle = [True, True, False]
    desk = opened()
    qtbot.waitUntil(lambda: len(services.settled) == 3)
    assert services.settled == [settling.BUDGET_SECONDS] * 3
    qtbot.waitUntil(lambda: desk._settling.pause.isActive())
    assert desk._settling.pause.interval() == settling.REST_MS
    desk._settling.pause.timeout.emit()
    qtbot.waitUntil(lambda: len(services.settled) == 4)


def test_flags_that_settling_brought_about_are_shown(qtbot: QtBot, services: FakeBuild, opened) -> None:
    services.flags.kept = {}
    desk = opened()
    with qtbot.waitSignal(desk.window.desk.opened):
        desk.window.open_customer(1)
    qtbot.waitUntil(lambda: services.flags.gates.named("of_customer") != [])
    flag = flag_story.flag(0, owner="", state="open")
    services.flags.kept = {flag.flag_id: flag}
    desk._settling.pause.timeout.emit()
    qtbot.waitUntil(desk.window.desk.pages.customer.banner.isVisible)


def test_settling_that_fails_is_tried_again_later(qtbot: QtBot, services: FakeBuild, opened) -> None:
    services.left_to_settle = [ServiceError("The cache is busy.", "Wait a moment.")]
    desk = opened()
    qtbot.waitUntil(lambda: desk._settling.pause.interval() == settling.AFTER_TROUBLE_MS)
    assert desk._settling.pause.isActive()
    assert not desk.window.note.isVisible()


def test_closing_stops_what_runs_and_waits_for_it(qtbot: QtBot, services: FakeBuild, opened) -> None:
    desk = opened()
    qtbot.waitUntil(lambda: services.ask is not None)
    gate = services.sources.gates.hold("pull")
    services.sources.running = (ProgressView("shop", "orders", 10, 0, 100, 5.0, 18.0),)
    desk.window.watch.pull("shop")
    qtbot.waitUntil(lambda: bool(services.sources.gates.named("pull")))
    unanswered: list[str | None] = []
    asking = threading.Thread(target=lambda: unanswered.append(services.ask("odoo", "api_key")))
    asking.start()
    qtbot.waitUntil(lambda: desk._secrets.dialog is not None)

    def let_go_once_cancelled(source_id: str) -> None:
        services.sources.running = ()
        gate.set()

    services.sources.cancel = let_go_once_cancelled
    desk.close()
    asking.join(PATIENCE)
    assert unanswered == [None]
    assert services.closed == 1
    desk.close = lambda: None  # the fixture closes, too


def test_a_window_closed_before_it_was_painted_leaves_nothing_waiting(
    qtbot: QtBot, qapp: QApplication, services: FakeBuild, tmp_path: Path
) -> None:
    desk = Desk(qapp, Home(tmp_path / "home"), False, "light")
    desk.window.side.search.line.setText("sara")
    desk.close()
    assert services.closed == 0
    assert not (tmp_path / "home").exists()
    assert not shiboken6.isValid(desk.window)
    qapp.setStyleSheet("")


def test_an_error_in_the_window_itself_is_logged_without_its_text(
    qapp: QApplication, services: FakeBuild, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog
) -> None:
    monkeypatch.setattr(qapp, "hand_to", lambda _take: None, raising=False)
    monkeypatch.setattr(app, "Application", lambda _arguments: qapp)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    before = sys.getswitchinterval()

    def look_and_leave() -> None:
        assert sys.getswitchinterval() == pytest.approx(app.SWITCH_INTERVAL)
        with caplog.at_level(logging.ERROR):
            sys.excepthook(ValueError, ValueError("Sara Jansen"), None)
        qapp.exit(7)

    QTimer.singleShot(0, look_and_leave)
    try:
        assert app.main(["--home", str(tmp_path / "home")]) == 7
    finally:
        sys.setswitchinterval(before)
        gc.enable()
        qapp.setStyleSheet("")
    assert "ValueError" in caplog.text
    assert "Jansen" not in caplog.text
