"""Handing a customer off: to whom, what goes along, what came of it, taken back, printed, by keyboard and mouse."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.ui.customer.hand_off_part import HandOffPart
from desk.ui.customer.hand_off_work import AskedHandOffs
from desk.ui.customer.page_acts import PageActs
from desk.ui.keys import KeyBook
from desk.ui.shell.passing_on import PassingOn
from tests.ui import hand_off_story, story
from tests.ui.acting import answered, open_customer, press, said
from tests.ui.call_scenes import on_the_line
from tests.ui.hand_off_scenes import part_of
from tests.ui.stand import Stand

CALL = "desk/calls/call-1"


def begin(qtbot: QtBot, stand: Stand) -> HandOffPart:
    press(qtbot, stand, "H")
    qtbot.waitUntil(lambda: stand.window.desk.pages.part == "hand-off" and answered(stand))
    qtbot.waitUntil(lambda: answered(stand))
    return part_of(stand)


def given(stand: Stand) -> tuple[object, ...]:
    """What the last hand-off was given with: whose, to, name, on, note, inquiry, by, hidden, reason."""
    return stand.passing.hand_offs.gates.named("give")[-1]  # type: ignore[return-value]


@pytest.fixture
def handing(qtbot: QtBot, stand: Stand) -> Stand:
    """Sara is on the line, and is to be handed off."""
    on_the_line(stand)
    begin(qtbot, stand)
    return stand


def test_h_shows_whom_one_can_choose_and_what_they_will_see(handing: Stand) -> None:
    part = part_of(handing)
    assert handing.window.focusWidget() is part.form.choice.kinds.buttons["team"]
    assert list(part.form.choice.names.pills) == ["Deliveries", "Billing", "Returns"]
    words = said(part)
    for told in ("They will see", "A-77120", "10482", "Trace opened with the carrier", "not known"):
        assert told in words
    assert "at least 1 h 47 m with us, 22 m of it waiting" in words
    assert "Awaited until 21 Nov 19:12 (18:12 in Denver)" in words
    assert part.form.reason.text() == "Parcel marked delivered, not received"


def test_all_of_it_is_done_by_keys_and_the_code_is_there_to_copy(qtbot: QtBot, handing: Stand) -> None:
    part = part_of(handing)
    press(qtbot, handing, "Right")
    assert part.form.choice.kinds.now == "store"
    press(qtbot, handing, "Left")
    names = part.form.choice.names
    qtbot.waitUntil(lambda: "Deliveries" in names.pills and names.pills["Deliveries"].isVisible() and answered(handing))
    press(qtbot, handing, "Tab")
    assert handing.window.focusWidget() is part.form.choice.names.line.line
    press(qtbot, handing, "Tab")
    press(qtbot, handing, "Space")
    assert part.form.choice.names.text == "Deliveries"
    part.form.inquiry.setFocus()
    qtbot.keyClicks(part.form.inquiry, "Photo of the door")
    press(qtbot, handing, "Ctrl+Return")
    qtbot.waitUntil(lambda: part.card.isVisible() and answered(handing))
    assert given(handing) == (1, "team", "Deliveries", CALL, "", "Photo of the door", "", frozenset(), "")
    words = said(part)
    for told in ("Handed to the team Deliveries", "On the way", hand_off_story.CODE, "Say: 2 4 8, Foxtrot Mike 2"):
        assert told in words
    assert handing.window.focusWidget() is part.card.code.copy_code
    press(qtbot, handing, "Space")
    assert QGuiApplication.clipboard().text() == hand_off_story.CODE
    part.card.code.copy_address.click()
    assert QGuiApplication.clipboard().text() == f"desk:hand-off/{hand_off_story.CODE}"
    assert handing.window.desk.pages.customer.acts.hand_off.accessibleName() == "Handed off"
    assert handing.window.desk.pages.customer.undo.words.text() == "Handed to the team Deliveries."


def test_ctrl_z_takes_it_back_and_what_was_said_stands_there_again(qtbot: QtBot, handing: Stand) -> None:
    part = part_of(handing)
    part.form.choice.names.pills["Billing"].click()
    qtbot.keyClicks(part.form.text, "Calm, please")
    press(qtbot, handing, "Ctrl+Return")
    qtbot.waitUntil(lambda: part.card.isVisible() and answered(handing))
    press(qtbot, handing, "Ctrl+Z")
    qtbot.waitUntil(lambda: part.form.isVisible() and answered(handing))
    assert handing.passing.hand_offs.kept[0].state == "taken_back"
    assert part.form.text.toPlainText() == "Calm, please"
    assert part.form.choice.names.text == "Billing"
    assert "Taken back" in said(part.earlier)


def test_what_was_said_before_and_what_is_said_now_are_both_there_after_it_was_taken_back(
    qtbot: QtBot, handing: Stand
) -> None:
    part = part_of(handing)
    part.form.choice.names.pills["Billing"].click()
    qtbot.keyClicks(part.form.text, "Calm, please")
    qtbot.keyClicks(part.form.inquiry, "Photo")
    press(qtbot, handing, "Ctrl+Return")
    qtbot.waitUntil(lambda: part.card.isVisible() and answered(handing))
    part.card.again.click()
    qtbot.keyClicks(part.form.text, "In a hurry")
    qtbot.keyClicks(part.form.inquiry, "Invoice")
    handing.window.desk.pages.customer.undo.button.click()
    qtbot.waitUntil(lambda: part.form.choice.names.text == "Billing" and answered(handing))
    assert part.form.inquiry.text() == "Invoice"
    assert part.form.text.toPlainText() == "Photo\nCalm, please\nIn a hurry"


def test_what_becomes_of_ones_hand_off_is_said_with_their_name_where_another_is_shown(
    qtbot: QtBot, handing: Stand
) -> None:
    hand_offs, page = handing.passing.hand_offs, handing.window.desk.pages.customer
    part_of(handing).form.choice.names.pills["Billing"].click()
    held = hand_offs.gates.hold("give")
    press(qtbot, handing, "Ctrl+Return")
    handing.window.open_customer(2)
    qtbot.waitUntil(lambda: page.header.name.text() == "Daniel Okafor")
    press(qtbot, handing, "H")
    qtbot.waitUntil(lambda: handing.window.desk.pages.part == "hand-off")
    part = part_of(handing)
    assert part.form.give.isEnabled()
    # Theirs is given beside the first.
    part.form.choice.kinds.buttons["store"].click()
    part.form.give.click()
    assert not part.form.give.isEnabled()
    qtbot.waitUntil(lambda: len(hand_offs.gates.named("give")) == 2)
    hand_offs.gates.fail("give", ServiceError("The disk is full.", "Make room."))
    held.set()
    note = handing.window.work_note
    qtbot.waitUntil(lambda: note.isVisible() and part.form.note.isVisible() and answered(handing))
    assert said(note) == "Sara Jansen: The disk is full. Make room."
    assert said(part.form.note) == "The disk is full. Make room."
    assert part.form.give.isEnabled()


def test_that_one_was_handed_off_is_said_with_their_name_where_another_is_shown(qtbot: QtBot, handing: Stand) -> None:
    part_of(handing).form.choice.names.pills["Billing"].click()
    held = handing.passing.hand_offs.gates.hold("give")
    press(qtbot, handing, "Ctrl+Return")
    page = handing.window.desk.pages.customer
    handing.window.open_customer(2)
    qtbot.waitUntil(lambda: page.header.name.text() == "Daniel Okafor")
    held.set()
    qtbot.waitUntil(lambda: page.undo.isVisible() and answered(handing))
    assert page.undo.words.text() == "Sara Jansen: Handed to the team Billing."
    page.undo.button.click()
    qtbot.waitUntil(lambda: handing.passing.hand_offs.kept[0].state == "taken_back" and answered(handing))
    assert page.undo.words.text() == "Sara Jansen: Hand-off taken back."


def test_whoever_was_opened_before_hand_offs_joined_can_be_handed_off(qtbot: QtBot, stand: Stand) -> None:
    assert not PageActs(KeyBook()).hand_off.isEnabled()
    assert stand.window.desk.pages.customer.acts.hand_off.isEnabled()
    open_customer(stand)
    asked = AskedHandOffs(*vars(stand.passing).values())
    later = PassingOn(stand.tools, stand.customers, asked, stand.window, stand.on_calls)
    assert later.care.work.customer_id == 1
    qtbot.waitUntil(lambda: answered(stand))


def test_a_rules_hidden_line_is_marked_and_one_is_kept_back_by_hand(qtbot: QtBot, handing: Stand) -> None:
    part = part_of(handing)
    part.form.choice.kinds.buttons["store"].click()
    qtbot.waitUntil(lambda: f"Hidden: {hand_off_story.HIDDEN}" in said(part))
    assert "148.90" not in said(part.form.lines)
    eye = part.form.lines.eyes["mark-account-1"]
    assert eye.accessibleName() == "Keep back: Account A-77120"
    eye.click()
    qtbot.waitUntil(lambda: "A-77120" not in said(part.form.lines) and answered(handing))
    assert part.form.lines.eyes["mark-account-1"].accessibleName() == "Let them see: Account"
    assert "mark-amount-7" not in part.form.lines.eyes
    part.form.give.click()
    qtbot.waitUntil(lambda: part.card.isVisible() and answered(handing))
    assert given(handing)[1:3] == ("store", "")
    assert given(handing)[7] == frozenset({"mark-account-1"})


def test_a_reason_is_typed_over_and_cleared_it_is_the_known_one(qtbot: QtBot, handing: Stand) -> None:
    part = part_of(handing)
    part.form.reason.setFocus()
    part.form.reason.selectAll()
    qtbot.keyClicks(part.form.reason, "Broken")
    qtbot.waitUntil(lambda: "Broken" in said(part.form.lines))
    assert handing.passing_on.care.work.draft.reason == "Broken"
    part.form.reason.selectAll()
    press(qtbot, handing, "Del")
    assert handing.passing_on.care.work.draft.reason == ""


def test_a_call_back_wants_a_time_and_says_what_it_means(qtbot: QtBot, handing: Stand) -> None:
    part = part_of(handing)
    part.form.choice.kinds.buttons["call_back"].click()
    qtbot.waitUntil(lambda: "Say when they will be called." in said(part))
    qtbot.keyClicks(part.form.choice.when, "soonish")
    qtbot.waitUntil(lambda: "Write it like" in said(part))
    part.form.choice.when.selectAll()
    qtbot.keyClicks(part.form.choice.when, "by Friday 5 pm")
    qtbot.waitUntil(lambda: "They are called Fri 27 Nov 17:00 (Fri 27 Nov 16:00 in Denver)" in said(part))


def test_one_of_many_names_is_found_by_its_words_and_any_other_may_be_typed(qtbot: QtBot, stand: Stand) -> None:
    teams = tuple(f"Team {n} & Co" for n in range(60))
    stand.passing.receivers.view = replace(hand_off_story.KNOWN, teams=teams)
    open_customer(stand)
    names = begin(qtbot, stand).form.choice.names
    assert "and 54 more" in names.rest.text()
    qtbot.keyClicks(names.line.line, "co 57")
    assert list(names.pills) == ["Team 57 & Co"]
    assert names.pills["Team 57 & Co"].text() == "Team 57 && Co"
    names.line.line.selectAll()
    qtbot.keyClicks(names.line.line, "Night shift")
    assert not names.pills
    assert stand.passing_on.care.work.draft.name == "Night shift"


def test_where_nobody_is_listed_it_says_how_and_opens_the_file(
    qtbot: QtBot, stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    stand.passing.receivers.view = hand_off_story.NOBODY
    open_customer(stand)
    part = begin(qtbot, stand)
    assert "Nobody is listed here yet." in said(part)
    part.form.choice.set_up.click()
    qtbot.waitUntil(lambda: bool(opened) and answered(stand))
    assert opened[0].toLocalFile() == "/nowhere/hand_off.toml"
    qtbot.waitUntil(lambda: "No program here opens this file." in said(part))
    part.form.choice.kinds.buttons["channel"].click()
    assert not part.form.choice.nobody.isVisible()
    assert [pill.text() for pill in part.form.choice.names.pills.values()] == [
        "Phone", "Chat", "E-mail", "Web", "Social",
    ]  # fmt: skip


def test_what_cannot_be_given_says_why_and_stays(qtbot: QtBot, handing: Stand) -> None:
    part = part_of(handing)
    qtbot.keyClicks(part.form.inquiry, "Photo")
    qtbot.mouseClick(part.form.give, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(part.form.note.isVisible)
    assert "Say which team. Write a name." in said(part.form.note)
    assert part.form.give.isEnabled()
    assert part.form.inquiry.text() == "Photo"


def test_it_shows_that_it_is_being_given_and_is_given_once(qtbot: QtBot, handing: Stand) -> None:
    part = part_of(handing)
    part.form.choice.names.pills["Billing"].click()
    held = handing.passing.hand_offs.gates.hold("give")
    press(qtbot, handing, "Ctrl+Return")
    qtbot.waitUntil(lambda: part.form.give.text() == "Handing off …")
    press(qtbot, handing, "Ctrl+Return")
    held.set()
    qtbot.waitUntil(lambda: part.card.isVisible() and answered(handing))
    assert len(handing.passing.hand_offs.gates.named("give")) == 1


def test_what_is_typed_survives_escape_and_another_customer(qtbot: QtBot, handing: Stand) -> None:
    qtbot.keyClicks(part_of(handing).form.inquiry, "Photo")
    press(qtbot, handing, "Esc")
    acts = handing.window.desk.pages.customer.acts
    assert (handing.window.desk.pages.part, acts.hand_off.accessibleName()) == ("", "Hand off …")
    open_customer(handing, 2)
    assert acts.hand_off.accessibleName() == "Hand off"
    assert begin(qtbot, handing).form.inquiry.text() == ""
    open_customer(handing, 1)
    assert begin(qtbot, handing).form.inquiry.text() == "Photo"


def test_that_it_was_opened_and_that_they_arrived_is_seen_by_itself(qtbot: QtBot, stand: Stand) -> None:
    stand.passing.hand_offs.kept = [hand_off_story.view()]
    open_customer(stand)
    card = begin(qtbot, stand).card
    assert card.state.text() == "On the way"
    stand.passing.hand_offs.put("hand-1", state="opened", opened_by="Di Ferro", opened_at=story.NOW)
    stand.passing_on.care.work.refresh()
    qtbot.waitUntil(lambda: card.state.text() == "Opened" and "Opened by Di Ferro" in said(card))
    stand.passing.hand_offs.put("hand-1", state="arrived", arrived_at=story.NOW)
    stand.passing_on.care.work._look.timeout.emit()
    qtbot.waitUntil(lambda: card.state.text() == "Arrived" and answered(stand))
    assert not card.back.isVisible()
    assert not stand.passing_on.care.work._look.isActive()


def test_whoever_looks_elsewhere_on_the_page_is_told_that_they_never_arrived(qtbot: QtBot, stand: Stand) -> None:
    stand.passing.hand_offs.kept = [hand_off_story.view()]
    open_customer(stand)
    stand.passing.hand_offs.put("hand-1", state="never_arrived")
    stand.passing_on.care.work.refresh()
    page = stand.window.desk.pages.customer
    qtbot.waitUntil(lambda: "never arrived" in page.undo.words.text())
    assert page.acts.hand_off.accessibleDescription() == "They never arrived"


def test_the_customer_is_there_by_a_persons_word_and_not_after_all(qtbot: QtBot, stand: Stand) -> None:
    stand.passing.hand_offs.kept = [hand_off_story.view()]
    open_customer(stand)
    card = begin(qtbot, stand).card
    card.met.click()
    qtbot.waitUntil(lambda: card.state.text() == "Arrived" and answered(stand))
    press(qtbot, stand, "Ctrl+Z")
    qtbot.waitUntil(lambda: card.state.text() == "On the way" and answered(stand))


def test_a_page_and_the_signed_file_are_saved_and_a_refusal_says_why(
    qtbot: QtBot, stand: Stand, tmp_path: Path
) -> None:
    stand.passing.hand_offs.kept = [hand_off_story.view()]
    open_customer(stand)
    card = begin(qtbot, stand).card
    papers = stand.passing_on.opening.papers

    def choose(file: Path) -> None:
        dialog = papers.dialog
        assert dialog is not None
        dialog.fileSelected.emit(str(file))  # type: ignore[attr-defined]
        dialog.reject()
        qtbot.waitUntil(lambda: stand.tools.slow.busy == 0 and bool(card.paper_words.text()))

    card.papers.pdf.click()
    choose(tmp_path / "page.pdf")
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF-")
    assert card.paper_words.text() == "Saved: page.pdf"
    card.papers.file.click()
    choose(tmp_path / "signed.json")
    assert (tmp_path / "signed.json").read_text(encoding="utf-8") == '{"hand_off": "hand-1"}\n'
    stand.passing.files.gates.fail("export", ServiceError("This hand-off was taken back.", "Give a new one."))
    card.papers.file.click()
    choose(tmp_path / "other.json")
    assert card.paper_words.text() == "This hand-off was taken back. Give a new one."
    card.papers.pdf.click()
    choose(tmp_path / "nowhere" / "page.pdf")
    assert "cannot be written" in card.paper_words.text()
    assert card.papers.pdf.isEnabled()


def test_a_page_goes_to_the_printer_that_was_chosen(qtbot: QtBot, stand: Stand) -> None:
    stand.passing.hand_offs.kept = [hand_off_story.view()]
    open_customer(stand)
    card = begin(qtbot, stand).card
    card.papers.print.click()
    papers = stand.passing_on.opening.papers
    qtbot.waitUntil(lambda: papers.dialog is not None)
    assert stand.passing.files.gates.named("page") == ["hand-1"]
    papers.dialog.reject()
    assert card.paper_words.text() == ""
