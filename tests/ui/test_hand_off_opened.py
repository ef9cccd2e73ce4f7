"""Opening a hand-off by code, address or file: exactly what was given is seen, by everybody the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.services.hand_off_views import HandOffFileView
from desk.ui.customer.hand_off_sheet import HandOffSheet
from tests.services.hand_off_desk import HandOffDesk
from tests.services.shared_desks import two_desks
from tests.ui import hand_off_story, story
from tests.ui.acting import answered, open_customer, press, said
from tests.ui.hand_off_scenes import sheet_of
from tests.ui.render import until
from tests.ui.stand import Stand, window_on_fakes


def notice_of(stand: Stand) -> str:
    """What stands in place of a page."""
    states = stand.window.desk.pages.states
    until(lambda: states.currentWidget() is states.notice and answered(stand))
    return said(states.notice)


@pytest.fixture
def given(stand: Stand) -> Stand:
    """Somebody handed Sara to a store."""
    told = hand_off_story.given("store", "Denver Cherry Creek")
    stand.passing.hand_offs.kept = [hand_off_story.view(told=told, mine=False)]
    return stand


@pytest.mark.parametrize("typed", [hand_off_story.CODE, "248 fm2 r7w", f"desk:hand-off/{hand_off_story.CODE}"])
def test_a_code_typed_where_customers_are_found_opens_it(qtbot: QtBot, given: Stand, typed: str) -> None:
    given.passing.hand_offs.open = lambda _code: given.passing.hand_offs.kept[0]  # type: ignore[method-assign]
    press(qtbot, given, "Ctrl+K")
    qtbot.keyClicks(given.window.side.search.line, typed)
    press(qtbot, given, "Return")
    words = said(sheet_of(given))
    for told in (
        "Sara Jansen",
        "Handed to the store Denver Cherry Creek",
        "10482",
        "On the way",
        "given · Renée Okafor",
    ):
        assert told in words
    assert f"Hidden: {hand_off_story.HIDDEN}" in words
    assert "148.90" not in words
    assert given.window.side.search.text() == ""


def test_its_customer_is_one_key_away_and_escape_puts_it_away(qtbot: QtBot, given: Stand) -> None:
    given.passing_on.open(hand_off_story.CODE)
    sheet = sheet_of(given)
    assert given.window.focusWidget() is sheet.customer
    press(qtbot, given, "Esc")
    pages = given.window.desk.pages
    assert not pages.shows(pages.hand_off)
    given.passing_on.open(hand_off_story.CODE)
    sheet_of(given)
    press(qtbot, given, "Space")
    qtbot.waitUntil(lambda: pages.shows(pages.customer) and answered(given))
    assert pages.customer.header.name.text() == "Sara Jansen"


def test_whoever_has_the_customer_says_so_and_may_take_it_back(qtbot: QtBot, given: Stand) -> None:
    given.passing_on.open(hand_off_story.CODE)
    sheet = sheet_of(given)
    sheet.met.click()
    qtbot.waitUntil(lambda: sheet.state.text() == "Arrived" and answered(given))
    assert not sheet.met.isVisible()
    assert sheet.undo.words.text() == "The customer is here."
    press(qtbot, given, "Ctrl+Z")
    qtbot.waitUntil(lambda: sheet.state.text() == "On the way" and answered(given))
    given.passing.hand_offs.gates.fail("met", ServiceError("The decisions file is held.", "Try again."))
    sheet.met.click()
    qtbot.waitUntil(sheet.note.isVisible)
    assert "The decisions file is held. Try again." in said(sheet.note)


def test_what_fails_with_one_that_is_out_of_sight_is_told_with_its_customer(qtbot: QtBot, given: Stand) -> None:
    gates = given.passing.hand_offs.gates
    given.passing_on.open(hand_off_story.CODE)
    sheet = sheet_of(given)
    held = gates.hold("met")
    sheet.met.click()
    sheet.met.click()
    given.window.open_customer(2)
    pages = given.window.desk.pages
    qtbot.waitUntil(lambda: pages.shows(pages.customer))
    gates.fail("met", ServiceError("The decisions file is held.", "Try again."))
    held.set()
    qtbot.waitUntil(lambda: answered(given))
    assert "Sara Jansen: The decisions file is held. Try again." in said(given.window.work_note)
    assert gates.named("met") == ["hand-1"]


def test_what_happens_to_it_is_seen_by_itself(qtbot: QtBot, given: Stand) -> None:
    given.passing_on.open(hand_off_story.CODE)
    sheet = sheet_of(given)
    given.passing.hand_offs.put("hand-1", state="never_arrived")
    given.passing_on.opening._look.timeout.emit()
    qtbot.waitUntil(lambda: sheet.state.text() == "Never arrived" and answered(given))
    assert "The customer was awaited until 21 Nov 19:11 (18:11 in Denver) and never arrived." in said(sheet)


def test_a_code_nobody_knows_and_one_taken_back_say_what_to_do(stand: Stand) -> None:
    stand.passing_on.open("222-222-222")
    assert "No hand-off here has the code 222-222-222." in notice_of(stand)
    stand.passing.hand_offs.gates.fail("open", ServiceError("This hand-off was taken back.", "Ask whoever gave it."))
    stand.passing_on.open(hand_off_story.CODE)
    assert "Ask whoever gave it." in notice_of(stand)


def test_who_opens_a_customer_meanwhile_stays_there(qtbot: QtBot, given: Stand) -> None:
    held = given.passing.hand_offs.gates.hold("open")
    given.passing_on.open(hand_off_story.CODE)
    given.window.open_customer(2)
    pages = given.window.desk.pages
    qtbot.waitUntil(lambda: pages.shows(pages.customer))
    held.set()
    qtbot.waitUntil(lambda: answered(given))
    assert pages.shows(pages.customer)


def test_a_file_is_shown_with_its_key_and_one_of_another_company_is_refused(
    qtbot: QtBot, stand: Stand, tmp_path: Path
) -> None:
    file = tmp_path / "passed.json"
    file.write_text("{}", encoding="utf-8")
    stand.passing_on.open_file()
    dialog = stand.passing_on.opening.dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(file))
    dialog.reject()
    until(lambda: stand.tools.slow.busy == 0)
    assert "signed with a key this desk does not have" in notice_of(stand)
    told = hand_off_story.given()
    address = f"desk:hand-off/{hand_off_story.CODE}"
    stand.passing.files.found = HandOffFileView(told, address, "0f1e2d3c", None, same=False)
    stand.passing_on.opening.open_file(str(file))
    sheet = sheet_of(stand)
    assert "signed with the key 0f1e2d3c" in said(sheet)
    assert "how it stands is not known here" in said(sheet)
    assert (sheet.papers.isVisible(), sheet.met.isVisible(), sheet.customer.isVisible()) == (False, False, False)
    stand.passing_on.opening.open_file(str(tmp_path / "gone.json"))
    until(lambda: stand.tools.slow.busy == 0)
    assert "gone.json cannot be read" in notice_of(stand)


def test_commands_are_found_by_their_words_and_done(qtbot: QtBot, stand: Stand) -> None:
    found = stand.window.side.search.answers.acts
    open_customer(stand)
    press(qtbot, stand, "Ctrl+K")
    qtbot.keyClicks(stand.window.side.search.line, "hand off")
    qtbot.waitUntil(lambda: found.isVisible() and answered(stand))
    first = found.view.found.index(0, 0)
    assert first.data() == "Hand this customer off, or see how that stands   H"
    press(qtbot, stand, "Return")
    assert stand.window.desk.pages.part == "hand-off"
    qtbot.waitUntil(lambda: answered(stand))
    stand.window.desk.close_customer()
    press(qtbot, stand, "Ctrl+K")
    qtbot.keyClicks(stand.window.side.search.line, "hand this")
    qtbot.waitUntil(lambda: stand.window.side.search.answers.isVisible() and answered(stand))
    assert found.isHidden()


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[HandOffDesk, HandOffDesk]]:
    """Two desks, each with a home, records and decisions of its own, that share a folder."""
    held = two_desks(tmp_path)
    yield held.first, held.second
    held.close()


def fields_of(sheet: HandOffSheet) -> list[tuple[str, str]]:
    """Every label of a sheet as it is shown: how it is dressed, and what it says."""
    labels = [label for label in sheet.findChildren(QLabel) if label.isVisibleTo(sheet)]
    return [(str(label.property("role")), label.text()) for label in labels]


def test_two_colleagues_who_open_one_address_see_the_same_in_their_windows(
    qapp: QApplication, qtbot: QtBot, two: tuple[HandOffDesk, HandOffDesk]
) -> None:
    first, second = two
    address = first.give("channel", "chat", note="Her account is A-77120", inquiry="The blue vase").address
    first.parts.folder.look()
    assert second.parts.asked.open(address).opened_by == "Bo"
    for desk in (second, first):
        desk.parts.folder.look()
    first.who = "Cy"
    assert first.owner("c1") != second.owner("c1")
    seen, hidden = [], []
    for desk in two:
        with window_on_fakes(qapp) as stand:
            opening = stand.passing_on.opening
            opening._asked = opening._asked._replace(hand_offs=desk.parts.asked)
            for number in {first.owner("c1"), second.owner("c1")}:
                stand.customers.put(replace(story.customer(number, "Ann Lee"), time_zone="America/Denver"), ())
            stand.window.show()
            stand.passing_on.open(address)
            sheet = sheet_of(stand)
            seen.append(fields_of(sheet))
            hidden.append(said(sheet))
    assert seen[0] == seen[1]
    assert len(seen[0]) > 20
    for words in hidden:
        assert "Hidden: Account numbers are not passed to another channel." in words
        assert "77120" not in words
        assert "The blue vase" in words
