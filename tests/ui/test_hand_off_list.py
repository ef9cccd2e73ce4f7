"""The list of hand-offs in the work room, and what whoever was handed a customer is told."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.ui.pieces.lines import LinesModel
from desk.ui.tools import Tools
from desk.ui.work.passed_tab import HandOffsTab, passed_shape
from tests.ui import hand_off_story, story
from tests.ui.acting import answered, press, said
from tests.ui.hand_off_scenes import passed_on, sheet_of
from tests.ui.model_rules import by_qts_rules
from tests.ui.stand import Stand


def listed(qtbot: QtBot, stand: Stand) -> HandOffsTab:
    stand.at_work.tabs.go_to("hand_offs")
    qtbot.waitUntil(lambda: answered(stand))
    room = stand.window.rooms.work_there
    assert room is not None
    tab = room.shown
    assert isinstance(tab, HandOffsTab)
    return tab


def test_whoever_was_handed_a_customer_is_told_once_and_opens_it(qtbot: QtBot, stand: Stand) -> None:
    line = stand.window.side.search.line
    line.setFocus()
    passed_on(stand)
    note = stand.window.handed_note
    assert "Sara Jansen was handed to you by Renée Okafor. Parcel marked delivered" in said(note)
    assert line.hasFocus()
    note._button.click()
    assert "Handed to Renée Okafor" in said(sheet_of(stand))
    assert stand.passing.hand_offs.gates.named("open") == [hand_off_story.CODE]
    stand.passing_on.to_me.look()
    qtbot.waitUntil(lambda: answered(stand))
    assert not note.isVisible()


def test_what_is_told_goes_once_it_was_opened_elsewhere(qtbot: QtBot, stand: Stand) -> None:
    passed_on(stand)
    assert stand.window.handed_note.isVisible()
    stand.passing.hand_offs.put("hand-0", state="taken_back")
    stand.passing_on.to_me._look.timeout.emit()
    qtbot.waitUntil(lambda: not stand.window.handed_note.isVisible())


def test_each_that_came_is_told_of_once_the_one_before_has_gone(qtbot: QtBot, stand: Stand) -> None:
    told = [
        hand_off_story.given(
            "person", "Renée Okafor", hand_off_id=f"hand-{n}", content=hand_off_story.content(customer=name)
        )
        for n, name in enumerate(("Di Ferro", "Bo Li", "Sara Jansen"))
    ]
    stand.passing.hand_offs.kept = [hand_off_story.view("given", one, mine=False, for_me=True) for one in told]
    note = stand.window.handed_note
    stand.passing_on.to_me.look()
    qtbot.waitUntil(lambda: note.isVisible() and answered(stand))
    assert "Sara Jansen was handed to you" in said(note)
    stand.passing.hand_offs.put("hand-1", state="opened")
    note._button.click()
    assert "Bo Li was handed to you" in said(note)
    sheet_of(stand)
    stand.passing_on.to_me.look()
    qtbot.waitUntil(lambda: "Di Ferro was handed to you" in said(note) and answered(stand))
    stand.passing.hand_offs.put("hand-0", state="taken_back")
    stand.passing_on.to_me.look()
    qtbot.waitUntil(lambda: not note.isVisible() and answered(stand))
    assert set(stand.passing.hand_offs.gates.named("list")) == {"to_me"}


def test_each_list_shows_its_own_and_enter_opens(qtbot: QtBot, stand: Stand) -> None:
    passed_on(stand)
    tab = listed(qtbot, stand)
    room = stand.window.rooms.work_there
    assert room is not None
    assert room.row.buttons["hand_offs"].text() == "Hand-offs 1"
    assert [one.hand_off_id for one in tab.model.rows] == ["hand-0"]
    tab.pills["missed"].click()
    qtbot.waitUntil(lambda: [one.state for one in tab.model.rows] == ["never_arrived"])
    tab.pills["all"].click()
    qtbot.waitUntil(lambda: len(tab.model.rows) == 5)
    press(qtbot, stand, "J")
    heard = tab.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == (
        "Sara Jansen, Missing parcel, Renée Okafor, 21 Nov 18:42, Renée Okafor, On the way, until 21 Nov 19:11,"
        " 248-FM2-R7W"
    )
    tab.table.setFocus()
    press(qtbot, stand, "Return")
    assert "Handed to Renée Okafor" in said(sheet_of(stand))


def test_one_that_i_gave_is_looked_at_without_opening_it(qtbot: QtBot, stand: Stand) -> None:
    stand.passing.hand_offs.kept = [hand_off_story.view()]
    tab = listed(qtbot, stand)
    tab.pills["mine"].click()
    qtbot.waitUntil(lambda: len(tab.model.rows) == 1)
    tab.step(+1)
    tab.customer.click()
    pages = stand.window.desk.pages
    qtbot.waitUntil(lambda: pages.shows(pages.customer) and answered(stand))
    tab = listed(qtbot, stand)
    tab.open.click()
    sheet_of(stand)
    assert stand.passing.hand_offs.gates.named("open") == []


def test_a_list_follows_what_happens_and_says_where_there_is_nothing_or_no_answer(qtbot: QtBot, stand: Stand) -> None:
    tab = listed(qtbot, stand)
    assert "Nobody was handed to you." in said(tab)
    assert not tab.open.isEnabled()
    stand.passing.hand_offs.kept = [hand_off_story.view(for_me=True, mine=False)]
    tab._look.timeout.emit()
    qtbot.waitUntil(lambda: len(tab.model.rows) == 1 and answered(stand))
    stand.passing.hand_offs.put("hand-1", state="opened", opened_by="Bo")
    tab._look.timeout.emit()
    qtbot.waitUntil(lambda: tab.model.rows[0].opened_by == "Bo" and answered(stand))
    stand.passing.hand_offs.gates.fail("list", ServiceError("The decisions file is held.", "Try again."))
    tab.enter()
    qtbot.waitUntil(lambda: tab.states.currentWidget() is tab.states.notice)
    assert "The decisions file is held." in said(tab)


def test_the_model_of_hand_offs_is_sound(qtbot: QtBot, tools: Tools) -> None:
    with by_qts_rules(LinesModel, LinesModel(passed_shape(tools.words))) as model:
        model.show_rows([hand_off_story.view("taken_back"), hand_off_story.view("arrived", hand_off_id="other")])
        model.show_rows([hand_off_story.view("arrived", arrived_at=story.NOW)])
        assert model.rowCount() == 1
