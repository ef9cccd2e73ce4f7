"""The real window over the real services: a customer is handed off at one desk and looked at from another, and one who
never arrives is on the board."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel
from pytestqt.qtbot import QtBot

from desk.app.desk import Desk
from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.domain import hand_off_codes as codes
from desk.domain.hand_off_file import KEY_BYTES
from desk.domain.hand_off_steps import give
from desk.domain.hand_offs import Content, Given, To
from desk.live.instance import hand_over
from desk.services import hand_off_folder
from desk.services.build import Parts, build
from tests.end_to_end.beside import beside, there
from tests.end_to_end.exports import number, write_exports
from tests.end_to_end.pictures import named
from tests.services.shared_desks import name_folder

PATIENCE_MS = 240_000
HOUR = timedelta(hours=1)
MISSED = "Handed to the team Night shift and never arrived"
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


def missed(parts: Parts) -> None:
    """Person 3 was handed off two hours ago, and awaited for one."""
    at = datetime.now(UTC) - 2 * HOUR
    code = codes.make(lambda below: below - 1)
    record = ("exports", "customers", "p3")
    told = Content("Person 3", "", (), None)
    parts.decisions.hand_offs.save(
        give(Given("missed-1", code, record, To.TEAM, "Night shift", "Avi", at, at + HOUR, told))
    )


@pytest.fixture
def homes(tmp_path: Path) -> tuple[Home, Home]:
    """Two homes with the same records, each with decisions of its own, that know of one folder."""
    write_exports(tmp_path / "exports", 12, seed=3)
    first, second = Home(tmp_path / "first"), Home(tmp_path / "second")
    parts = build(first, secrets=AskedSecrets(lambda _source, _key: None, ""))
    settings = {"path": str(tmp_path / "exports"), "region": "US", "every_minutes": "0"}
    parts.sources.add("exports", "folder", "Exports", settings, {})
    parts.sources.pull("exports")
    parts.settler.finish()
    missed(parts)
    parts.close()
    shutil.copytree(first.folder, second.folder)
    for file in second.folder.glob("decisions.sqlite*"):
        file.unlink()
    (tmp_path / "shared").mkdir()
    for home in (first, second):
        name_folder(home.folder, tmp_path / "shared")
    for home, name in ((first, "Ann"), (second, "Bo")):
        home.settings.write_text(f'name = "{name}"\n' + home.settings.read_text(encoding="utf-8"), encoding="utf-8")
    return first, second


@pytest.fixture
def opened(
    qapp: QApplication, qtbot: QtBot, homes: tuple[Home, Home], monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Desk, Desk]]:
    # Nobody waits long for the other desk here.
    monkeypatch.setattr(hand_off_folder, "LOOK_SECONDS", 0.0)
    desks = []
    for home in homes:
        desk = Desk(qapp, home, demo=False, look="light")
        desks.append(desk)
        desk.show()
        qtbot.waitUntil(lambda held=desk: held._loading.there(), timeout=PATIENCE_MS)
    key = secrets.token_hex(KEY_BYTES)
    for desk in desks:
        desk._parts.result().hand_off_files.take_key(key)
    yield desks[0], desks[1]
    for desk in desks:
        desk.close()


def fields_of(desk: Desk) -> list[str]:
    """What was given, as the hand-off that is open shows it."""
    sheet = desk.window.desk.pages.hand_off.sheet
    assert sheet is not None
    return [label.text() for label in sheet.lines.findChildren(QLabel)]


def test_one_hands_off_with_keys_another_opens_the_address_and_a_missed_one_is_on_the_board(
    qtbot: QtBot, homes: tuple[Home, Home], opened: tuple[Desk, Desk]
) -> None:
    def until(fact: Callable[[], object]) -> None:
        qtbot.waitUntil(fact, timeout=PATIENCE_MS)

    ann, bo = opened
    until(lambda: there(ann) and there(bo))
    ann.window.pops.ask(number(7))
    until(lambda: "Person 7" in named(ann) and ann.window.desk.timeline() is not None)
    ann.window.activateWindow()
    until(ann.window.isActiveWindow)
    qtbot.keyClick(ann.window, Qt.Key.Key_H)
    part = beside(ann).passing_on.care._part
    assert part is not None
    until(lambda: "Time" in [label.text() for label in part.form.lines.findChildren(QLabel)])
    part.form.choice.names.line.line.setFocus()
    qtbot.keyClicks(part.form.choice.names.line.line, "Billing")
    qtbot.keyClicks(part.form.inquiry, "The blue vase")
    qtbot.keyClick(part.form.inquiry, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    until(lambda: part.card.view is not None)
    view = part.card.view
    assert view is not None

    until(lambda: any((homes[0].folder.parent / "shared").glob("*.handoff")))
    until(lambda: hand_over(homes[1].running, view.address))
    until(lambda: bo.window.desk.pages.shows(bo.window.desk.pages.hand_off))
    until(lambda: "Opened" in named(ann))
    assert part.card.says.text().count("Bo") == 1
    part.card.open.click()
    until(lambda: ann.window.desk.pages.shows(ann.window.desk.pages.hand_off))
    assert fields_of(ann) == fields_of(bo)
    assert "The blue vase" in fields_of(bo)
    sheet = bo.window.desk.pages.hand_off.sheet
    assert sheet is not None
    sheet.met.click()
    until(lambda: "Arrived" in named(ann))
    qtbot.keyClick(sheet.customer, Qt.Key.Key_Space)
    until(lambda: "Person 7" in named(bo) and bo.window.desk.timeline() is not None)

    ann.window.activateWindow()
    until(ann.window.isActiveWindow)
    qtbot.keyClick(ann.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)

    def on_the_board() -> bool:
        models = [one.model() for one in ann.window.flags.findChildren(QAbstractItemView) if one.isVisible()]
        return any(
            MISSED in str(model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole) or "")
            or MISSED in str(model.index(row, column).data() or "")
            for model in models
            for row in range(model.rowCount())
            for column in range(model.columnCount())
        )

    until(lambda: on_the_board() or MISSED in named(ann))
