"""The call log: what is missing is said and led to, much comes piece by piece, and a table of it can be taken along."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.ui.shell.found_acts import ACT
from desk.ui.work.log_tab import LogTab
from desk.ui.work.log_words import pieces_of
from tests.ui import log_story, story
from tests.ui.acting import answered, later, press, said
from tests.ui.log_scenes import call_log, quiet
from tests.ui.stand import Stand

OLDER = log_story.had(100, at=story.NOW - timedelta(days=5), rep="Bo")
TODAY = (story.NOW - timedelta(hours=6)).date()


@pytest.fixture
def tab(stand: Stand, qtbot: QtBot) -> LogTab:
    stand.work.log.rows = (*(log_story.had(number) for number in range(10)), OLDER)
    return call_log(stand)


def shown(tab: LogTab) -> list[str]:
    return [row.key for row in tab.model.rows]


def ask(qtbot: QtBot, stand: Stand, tab: LogTab, span: str) -> None:
    qtbot.mouseClick(tab.page.asking.spans[span], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: quiet(stand))


def test_a_row_says_what_is_missing_and_enter_wraps_it_up(qtbot: QtBot, stand: Stand, tab: LogTab) -> None:
    assert shown(tab) == [f"pbx/calls/{number}" for number in range(10)]
    assert "10 interactions, 2 complete (20 %)" in said(tab.page)
    tab.table.setFocus()
    press(qtbot, stand, "J")
    press(qtbot, stand, "Down")
    assert "Missing: what came of it, a note." in said(tab.panel)
    spoken = tab.model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Daniel Okafor, Phone, in, Today 18:35, Theo Marsh")
    assert spoken.endswith("2 things missing: what came of it, a note")
    press(qtbot, stand, "Return")
    qtbot.waitUntil(lambda: stand.window.desk.isVisible())
    qtbot.waitUntil(lambda: stand.wrap_ups.gates.named("begin") == ["pbx/calls/1"])
    qtbot.waitUntil(lambda: stand.window.desk.pages.part == "wrap-up" and answered(stand))
    assert stand.window.desk.pages.customer.header.name.text() == stand.customers.people[2][0].name


def test_a_call_that_was_passed_on_has_a_row_for_each_and_counts_once(qtbot: QtBot, stand: Stand, tab: LogTab) -> None:
    both = tuple(log_story.had(0, rep=rep, missing=lacks) for rep, lacks in (("Avi", ()), ("Bo", ("a note",))))
    stand.work.log.rows = (*both, log_story.had(5))
    ask(qtbot, stand, tab, "today")
    assert [row.rep for row in tab.model.rows[:2]] == ["Avi", "Bo"]
    assert "2 interactions, 1 complete (50 %)" in said(tab.page)
    tab.table.choose_row(1)
    stand.work.log.rows = (log_story.had(200, at=story.NOW), *stand.work.log.rows)
    tab.look_again()
    qtbot.waitUntil(lambda: quiet(stand))
    assert (tab.table.chosen_row().key, tab.table.chosen_row().rep) == (both[1].key, "Bo")
    assert "Bo" in said(tab.panel)
    tab.page.asking.choose_rep("Avi")
    assert "1 interaction, 1 complete (100 %)" in said(tab.page)


def test_what_is_nobodys_leads_to_what_belongs_to_nobody(qtbot: QtBot, stand: Stand, tab: LogTab) -> None:
    tab.table.choose_row(3)
    assert tab.panel.chosen.mend.isHidden()
    with qtbot.waitSignal(stand.window.rooms.unlinked_wanted):
        qtbot.mouseClick(tab.panel.chosen.nobody, Qt.MouseButton.LeftButton)
    assert stand.window.desk.isVisible()


def test_one_rep_and_only_what_lacks_something(qtbot: QtBot, stand: Stand, tab: LogTab) -> None:
    asking = tab.page.asking
    assert [asking.rep.itemText(place) for place in range(asking.rep.count())] == [
        "All reps",
        "Renée Okafor (me)",
        "Aleksandra Wiśniewska",
        "Theo Marsh",
    ]
    tab.panel.reps.setFocus()
    tab.panel.reps.choose_row(tab.panel.model.find("Theo Marsh"))
    press(qtbot, stand, "Return")
    assert {row.rep for row in tab.model.rows} == {"Theo Marsh"}
    qtbot.mouseClick(asking.incomplete, Qt.MouseButton.LeftButton)
    assert all(row.missing and row.rep == "Theo Marsh" for row in tab.model.rows)
    # Whoever had nothing on other days stays asked for, and the screen says so.
    ask(qtbot, stand, tab, "yesterday")
    assert shown(tab) == []
    assert "No interactions: Yesterday." in said(tab.page)
    tab.enter()
    qtbot.waitUntil(lambda: quiet(stand))
    assert asking.spans["yesterday"].hasFocus()
    stand.work.log.rows = (log_story.had(0), log_story.had(3))
    ask(qtbot, stand, tab, "today")
    assert "No interactions of Theo Marsh: Today." in said(tab.page)
    tab.page.states.notice._button.click()
    assert shown(tab) == ["pbx/calls/3"]
    stand.work.log.rows = (log_story.had(0),)
    tab.look_again()
    qtbot.waitUntil(lambda: "Nothing is missing: Today." in said(tab.page))


def test_many_days_come_piece_by_piece_and_can_be_stopped(qtbot: QtBot, stand: Stand, tab: LogTab) -> None:
    gate = stand.work.log.gates.hold("log")
    qtbot.mouseClick(tab.page.asking.spans["week"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(tab.page.loading.isVisible)
    qtbot.mouseClick(tab.page.loading.stop, Qt.MouseButton.LeftButton)
    assert tab.page.loading.isHidden()
    assert tab.page.partial.isVisible()
    gate.set()
    qtbot.waitUntil(lambda: quiet(stand))
    assert shown(tab) == []
    stand.work.log.gates.open_all()
    ask(qtbot, stand, tab, "month")
    assert shown(tab)[-1] == OLDER.key
    assert len(shown(tab)) == 11
    assert tab.page.partial.isHidden()
    assert tab.panel.model.find("Bo") >= 0


def test_looked_at_again_what_is_chosen_stays_and_what_is_new_is_there(qtbot: QtBot, stand: Stand, tab: LogTab) -> None:
    ask(qtbot, stand, tab, "week")
    tab.table.choose_row(4)
    chosen = tab.table.chosen_row()
    new = log_story.had(200, at=story.NOW - timedelta(seconds=30))
    stand.work.log.rows = (new, *stand.work.log.rows)
    tab.look_again()
    qtbot.waitUntil(lambda: quiet(stand))
    assert shown(tab)[0] == new.key
    assert tab.table.chosen_row() == chosen
    assert shown(tab)[-1] == OLDER.key
    # Nobody asked, so nobody is told where it cannot be had; after midnight today is another day.
    stand.work.log.gates.fail("log", ServiceError("Held."))
    tab.look_again()
    qtbot.waitUntil(lambda: quiet(stand))
    assert tab.page.note.isHidden()
    stand.work.log.gates.fail("log", None)
    later(stand, 86_400)
    tab.look_again()
    qtbot.waitUntil(lambda: quiet(stand))
    assert tab.work.days == tab.page.asking.days()


def test_what_fails_is_said_with_a_way_to_try_again(qtbot: QtBot, stand: Stand, tab: LogTab) -> None:
    stand.work.log.gates.fail("log", ServiceError("The decisions file is held.", "Close the other program."))
    ask(qtbot, stand, tab, "today")
    assert "The decisions file is held." in said(tab.page)
    assert len(shown(tab)) == 10
    stand.work.log.gates.fail("log", None)
    tab.page.note._button.click()
    qtbot.waitUntil(lambda: quiet(stand))
    assert tab.page.note.isHidden()


def test_a_table_is_copied_and_saved_whole(
    qtbot: QtBot, stand: Stand, tab: LogTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(qtbot, stand, tab, "week")
    qtbot.mouseClick(tab.page.copy, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: quiet(stand))
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[:2] == ["Record\tRep", f"pbx/calls/0\t{log_story.REPS[0]}"]
    assert lines[-1] == f"{OLDER.key}\tBo"
    assert "11 lines copied" in said(tab.page)
    file = tmp_path / "log.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(file), ""))
    qtbot.mouseClick(tab.page.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Saved: log.csv" in said(tab.page))
    text = file.read_bytes().decode("utf-8-sig")
    assert text.startswith("Record,Rep\r\n")
    assert text.count("Record,Rep") == 1
    assert text.count("\r\n") == 12
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path), ""))
    qtbot.mouseClick(tab.page.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "cannot be written" in said(tab.page))


def test_it_is_found_by_its_name_from_everywhere(qtbot: QtBot, stand: Stand, tab: LogTab) -> None:
    stand.window.go_to("desk")
    press(qtbot, stand, "Ctrl+K")
    qtbot.keyClicks(stand.window.side.search.line, "call log")
    qtbot.waitUntil(lambda: answered(stand) and stand.window.side.search.answers.acts.isVisible())
    found = stand.window.side.search.answers.acts.view
    assert "Work: Call log" in [found.found.index(row, 0).data() for row in range(found.found.rowCount())]
    found.picked.emit(found.found.index(0, 0).data(ACT))
    assert tab.isVisible()


def test_days_are_cut_into_pieces_without_a_gap(qtbot: QtBot) -> None:
    for days in (1, 2, 7, 8, 9, 30):
        first = TODAY - timedelta(days=days - 1)
        pieces = pieces_of(first, TODAY, 7)
        covered = [a + timedelta(days=n) for a, b in pieces for n in range((b - a).days + 1)]
        assert sorted(covered) == [first + timedelta(days=n) for n in range(days)]
        assert pieces[0] == (TODAY, TODAY)


def test_the_table_has_a_name_and_titles_for_a_screen_reader(qtbot: QtBot, tab: LogTab) -> None:
    interface = QAccessible.queryAccessibleInterface(tab.table)
    assert interface.text(QAccessible.Text.Name) == "Interactions"
    assert tab.model.headerData(4, Qt.Orientation.Horizontal) == "Complete"
