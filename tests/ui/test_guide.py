"""First steps: the demo company, own files from the drop to a timeline, a system; left and taken up again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from connectors.kit.guess import ROLES
from desk.services.asks import ServiceError
from desk.services.first_views import BeginningView
from desk.services.source_views import ProgressView
from desk.services.views import PopVerdict
from desk.ui.guide.room import GuideRoom
from desk.ui.guide.samples import SampleRow
from desk.ui.guide.wording import role_words
from tests.ui import fake_first
from tests.ui.stand import Stand

FOLDER = "/somewhere/exports"


@pytest.fixture
def room(qtbot: QtBot, stand: Stand) -> GuideRoom:
    stand.window.go_to("guide")
    made = stand.at_guide.room
    assert made is not None
    qtbot.waitUntil(lambda: made.start.system is not None and stand.tools.quick.busy == 0)
    return made


def rested(qtbot: QtBot, stand: Stand) -> None:
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0 and stand.tools.slow.busy == 0)


@pytest.fixture
def looked(qtbot: QtBot, stand: Stand, room: GuideRoom) -> GuideRoom:
    room.open_path(FOLDER)
    qtbot.waitUntil(lambda: room.files.isVisible() and bool(room.files.samples.findChildren(SampleRow)))
    rested(qtbot, stand)
    return room


def words(widget: QWidget) -> str:
    labels = [label for label in widget.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text().replace("\u200b", "") for label in labels)


def pick(qtbot: QtBot, box: QComboBox, data: str) -> None:
    """Choose as a person does with the arrow keys."""
    box.setFocus()
    while box.currentData() != data:
        qtbot.keyClick(box, Qt.Key.Key_Down if box.currentIndex() < box.findData(data) else Qt.Key.Key_Up)


def test_who_has_no_source_is_led_there(qtbot: QtBot, stand: Stand) -> None:
    stand.at_guide.start()
    rested(qtbot, stand)
    assert stand.at_guide.room is None
    stand.first.view = BeginningView((), 0)
    stand.at_guide.start()
    qtbot.waitUntil(lambda: stand.at_guide.room is not None and stand.at_guide.room.isVisible())
    assert stand.at_guide.room.start.demo.hasFocus()
    rested(qtbot, stand)


def test_it_is_found_as_a_command(qtbot: QtBot, stand: Stand) -> None:
    qtbot.keyClick(stand.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(stand.window.side.search.line, "first steps")
    acts = stand.window.side.search.answers.acts
    qtbot.waitUntil(lambda: acts.isVisible() and acts.count == 1)
    rested(qtbot, stand)
    qtbot.keyClick(stand.window.side.search.line, Qt.Key.Key_Down)
    qtbot.keyClick(stand.window.side.search.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stand.at_guide.room is not None and stand.at_guide.room.isVisible())
    rested(qtbot, stand)


def test_each_way_says_what_it_needs(room: GuideRoom) -> None:
    said = words(room.start)
    assert "Nothing of yours is read or sent." in said
    assert "They are only read, never changed." in said
    assert "you see timelines of it, before anything is kept" in said


def test_the_demo_company_comes_tells_its_story_and_goes(qtbot: QtBot, stand: Stand, room: GuideRoom) -> None:
    stand.customers.answer(fake_first.NUMBER, PopVerdict.ONE, 1)
    gate = stand.first.gates.hold("demo")
    qtbot.keyClick(room.start.demo, Qt.Key.Key_Space)
    assert room.page.isVisible()
    assert "made up" in words(room.page)
    stand.sources.running = (ProgressView("shop", "orders", 10, 0, 20, 4.0, 2.0),)
    qtbot.waitUntil(lambda: "10 of 20" in words(room.page))
    stand.sources.running = ()
    gate.set()
    qtbot.waitUntil(lambda: stand.window.desk.timeline() is not None)
    rested(qtbot, stand)
    stand.window.go_to("guide")
    qtbot.waitUntil(room.start.remove.isVisible)
    assert "Everything of it is made up." in words(room.start)
    qtbot.mouseClick(room.start.remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(room.start.demo.isVisible)
    rested(qtbot, stand)
    assert stand.first.gates.named("remove_demo") == [None]
    assert stand.window.desk.timeline() is None


def test_a_file_dropped_on_the_window_is_looked_at(qtbot: QtBot, stand: Stand) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(FOLDER)])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(9, 9).toPoint(), copy, data, left, none)
    QApplication.sendEvent(stand.window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(stand.window, QDropEvent(QPointF(9, 9), copy, data, left, none))
    made = stand.at_guide.room
    assert made is not None
    qtbot.waitUntil(made.files.isVisible)
    assert stand.first.gates.named("look") == [FOLDER]
    rested(qtbot, stand)


def test_what_columns_are_is_seen_on_the_first_rows_and_changed_by_keyboard(
    qtbot: QtBot, stand: Stand, looked: GuideRoom
) -> None:
    files = looked.files
    assert "anrufe-*.csv" in files.title.text()
    assert "about 1,204 rows" in files.about.text()
    assert "Windows-1252 · columns parted by semicolons" in files.about.text()
    assert len(files.samples.findChildren(SampleRow)) == 10
    assert "All of the first 10 fit." in words(files.samples)
    pick(qtbot, files.columns.roles["Notiz"], "subject")
    rested(qtbot, stand)
    assert stand.first.gates.named("try_out")[-1][1][-1] == "subject"
    pick(qtbot, files.columns.roles["Notiz"], "agent")
    rested(qtbot, stand)
    # There is one agent: the column that was it is something else now.
    assert files.columns.roles["Mitarbeiter"].currentData() == "detail"
    pick(qtbot, files.columns.roles["Datum"], "detail")
    rested(qtbot, stand)
    assert "Choose which column says when it happened." in words(files.samples)


def test_rows_may_be_another_kind_of_thing(qtbot: QtBot, stand: Stand, looked: GuideRoom) -> None:
    qtbot.mouseClick(looked.files.columns.kinds.buttons["order"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: looked.files.columns.roles["Datum"].findData("placed_at") >= 0)
    rested(qtbot, stand)
    assert not looked.files.columns.channel.isVisible()


def test_numbers_without_a_country_ask_for_one(qtbot: QtBot, stand: Stand, looked: GuideRoom) -> None:
    files = looked.files
    files.region.clear()
    assert not files.no_country.isVisible()
    stand.first.look_view = replace(
        stand.first.look_view, files=(fake_first.calls(("030 1234001", "+49 30 1234002")), fake_first.people())
    )
    looked.work.look_at(FOLDER)
    rested(qtbot, stand)
    files.region.clear()
    assert files.no_country.isVisible()
    qtbot.keyClicks(files.region, "de")
    assert not files.no_country.isVisible()
    files.region.clear()
    pick(qtbot, files.columns.roles["Rufnummer"], "detail")
    rested(qtbot, stand)
    assert not files.no_country.isVisible()


def test_what_would_be_set_aside_is_said_with_the_reason(qtbot: QtBot, stand: Stand, looked: GuideRoom) -> None:
    stand.first.bad = 3
    looked.work.choose(0)
    rested(qtbot, stand)
    qtbot.waitUntil(lambda: "The field started_at holds no time." in words(looked.files.samples))
    assert "7 of 10 fit." in words(looked.files.samples)


def test_files_are_taken_pulled_and_end_at_a_timeline(qtbot: QtBot, stand: Stand, looked: GuideRoom) -> None:
    files = looked.files
    assert files.name.text() == "exports"
    assert files.files is not None
    qtbot.mouseClick(files.files.buttons["1"], Qt.MouseButton.LeftButton)
    rested(qtbot, stand)
    assert "kunden.csv" in files.title.text()
    qtbot.keyClick(files.use, Qt.Key.Key_Space)
    files.name.setFocus()
    files.name.selectAll()
    qtbot.keyClicks(files.name, "My calls")
    qtbot.keyClicks(files.region, "de")
    gate = stand.sources.gates.hold("pull")
    qtbot.mouseClick(files.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(looked.page.isVisible)
    ((folder, used, title, zone, region),) = stand.first.gates.named("take")
    assert (folder, used, title, region) == (FOLDER, ("anrufe",), "My calls", "DE")
    assert zone
    stand.sources.running = (ProgressView("chat", "rooms", 142_300, 3, 233_000, 4_900.0, 19.0),)
    qtbot.waitUntil(lambda: "19 s left" in words(looked.page))
    stand.sources.running = ()
    gate.set()
    qtbot.waitUntil(lambda: stand.window.desk.timeline() is not None)
    assert stand.window.desk.isVisible()
    assert stand.first.gates.named("whose")[0][0] == "+493012340"
    rested(qtbot, stand)
    assert stand.first.gates.named("leave")[-1] == ""


def test_a_pull_goes_on_where_one_went_elsewhere_meanwhile(qtbot: QtBot, stand: Stand, looked: GuideRoom) -> None:
    gate = stand.sources.gates.hold("pull")
    qtbot.mouseClick(looked.files.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(looked.page.isVisible)
    qtbot.keyClick(stand.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    gate.set()
    qtbot.waitUntil(lambda: bool(stand.first.gates.named("whose")))
    rested(qtbot, stand)
    assert stand.window.flags.isVisible()


def test_nobody_among_the_first_rows_leads_to_the_sources(qtbot: QtBot, stand: Stand, looked: GuideRoom) -> None:
    stand.first.customer = 0
    looked.work.files = [replace(file, rows=()) for file in looked.work.files]
    looked.pull.pull("chat", ())
    looked._pages.setCurrentWidget(looked.page)
    qtbot.waitUntil(looked.page.sources.isVisible)
    assert "rows are here" in words(looked.page)
    qtbot.mouseClick(looked.page.sources, Qt.MouseButton.LeftButton)
    assert stand.window.sources.isVisible()
    rested(qtbot, stand)


def test_files_that_were_not_looked_at_are_told(qtbot: QtBot, stand: Stand, looked: GuideRoom) -> None:
    for unseen, left_out in ((23, ()), (1, (stand.first.left_out,))):
        stand.first.look_view = replace(stand.first.look_view, unseen=unseen, left_out=left_out)
        looked.open_path(FOLDER)
        told = "23 more files in the folder" if unseen == 23 else "One more file in the folder"
        qtbot.waitUntil(lambda told=told: told in words(looked.files.left_out))  # type: ignore[misc]
        assert ("empty.csv is empty." in words(looked.files.left_out)) == bool(left_out)
    stand.first.look_view = replace(stand.first.look_view, unseen=0, left_out=())
    looked.open_path(FOLDER)
    qtbot.waitUntil(looked.files.left_out.isHidden)
    rested(qtbot, stand)


def test_a_row_s_own_number_is_called_as_people_call_it(qtbot: QtBot, stand: Stand, looked: GuideRoom) -> None:
    files = looked.files
    assert files.files is not None
    qtbot.mouseClick(files.files.buttons["1"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "name" in files.columns.roles)
    called = {record: role_words("id", record) for record in ("customer", "order", "interaction")}
    assert called == {"customer": "Customer number", "order": "Order number", "interaction": "Its own number"}
    assert files.columns.roles["id"].currentText() == "Customer number"
    for record in called:
        offered = [role_words(role, record) for role in ROLES[record] if role not in ("started_time", "placed_time")]
        assert len(set(offered)) == len(offered)


def test_files_of_which_none_can_be_read_are_said_also_from_a_pull(
    qtbot: QtBot, stand: Stand, looked: GuideRoom
) -> None:
    looked._pages.setCurrentWidget(looked.page)
    stand.first.look_view = replace(stand.first.look_view, files=(), left_out=(stand.first.left_out,))
    looked.open_path(FOLDER)
    qtbot.waitUntil(looked.start.note.isVisible)
    assert "empty.csv is empty." in words(looked.start.note)
    rested(qtbot, stand)


def test_who_is_looked_for_after_one_pull_is_not_shown_after_another(
    qtbot: QtBot, stand: Stand, looked: GuideRoom
) -> None:
    gate = stand.first.gates.hold("whose")
    looked.pull.pull("chat", ("+493012340",))
    qtbot.waitUntil(lambda: bool(stand.first.gates.named("whose")))
    later = stand.sources.gates.hold("pull")
    looked.pull.pull("shop", ("+493012341",))
    gate.set()
    qtbot.waitUntil(lambda: stand.tools.slow.busy == 1)
    assert looked.pull.what == "shop"
    assert stand.window.desk.timeline() is None
    later.set()
    qtbot.waitUntil(lambda: not looked.pull.what)
    rested(qtbot, stand)


@pytest.mark.parametrize("step", ["look", "try_out", "take"])
def test_what_goes_wrong_is_said_where_one_is(qtbot: QtBot, stand: Stand, room: GuideRoom, step: str) -> None:
    stand.first.gates.fail(step, ServiceError("calls.csv is empty.", "Export it again."))
    room.open_path(FOLDER)
    rested(qtbot, stand)
    if step == "take":
        qtbot.mouseClick(room.files.take, Qt.MouseButton.LeftButton)
        rested(qtbot, stand)
    page = room.start if step == "look" else room.files
    qtbot.waitUntil(page.note.isVisible)
    assert "Export it again." in words(page.note)


def test_a_pull_that_cannot_begin_says_why(qtbot: QtBot, stand: Stand, looked: GuideRoom) -> None:
    stand.sources.gates.fail("pull", ServiceError("The folder is not there.", "Check the drive."))
    qtbot.mouseClick(looked.files.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(looked.page.note.isVisible)
    rested(qtbot, stand)


def test_what_was_begun_is_taken_up_again(qtbot: QtBot, stand: Stand, looked: GuideRoom) -> None:
    qtbot.keyClick(stand.window, Qt.Key.Key_Escape)
    qtbot.waitUntil(looked.start.left.isVisible)
    assert "You began with “exports” and left it." in words(looked.start)
    rested(qtbot, stand)
    qtbot.mouseClick(looked.start.left._button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(looked.files.isVisible)
    rested(qtbot, stand)


def test_a_folder_with_a_mapping_is_taken_as_it_is(qtbot: QtBot, stand: Stand, room: GuideRoom) -> None:
    stand.first.look_view = replace(stand.first.look_view, mapping="mapping.toml")
    room.open_path(FOLDER)
    qtbot.waitUntil(lambda: stand.first.gates.named("take_mapped") == [(FOLDER, "exports")])
    rested(qtbot, stand)
