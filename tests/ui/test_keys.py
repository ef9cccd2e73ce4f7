"""The keyboard: keys do what the list says, none is heard while typing, everything is reached and named."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desk.ui.keys import KEYS, shown
from desk.ui.shell.key_button import KeyButton
from desk.ui.shell.keys_list import GROUPS, KeysDialog, group_of
from desk.ui.work.backs_tab import CallBacksTab
from tests.ui import story
from tests.ui.shots import SCENES
from tests.ui.stand import Stand


@pytest.fixture
def opened(qtbot: QtBot, stand: Stand) -> Stand:
    with qtbot.waitSignal(stand.window.desk.opened):
        stand.window.open_customer(1)
    # What is asked about them comes piece by piece, and with it buttons that the keyboard reaches.
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)
    return stand


def key(qtbot: QtBot, stand: Stand, sequence: str) -> None:
    pressed = QKeySequence(sequence)[0]
    qtbot.keyClick(stand.window.focusWidget() or stand.window, pressed.key(), pressed.keyboardModifiers())


def test_j_and_k_walk_the_timeline(qtbot: QtBot, opened: Stand) -> None:
    view = opened.window.desk.timeline().view
    opened.window.desk.pages.customer.header.refresh.setFocus()
    for number in (0, 1, 2):
        key(qtbot, opened, "J")
        assert view.chosen_item() == story.STORY[number]
    key(qtbot, opened, "K")
    assert view.chosen_item() == story.STORY[1]


def test_slash_leads_to_find_and_ctrl_k_to_search(qtbot: QtBot, opened: Stand) -> None:
    key(qtbot, opened, "/")
    assert opened.window.desk.timeline().find_line.line.hasFocus()
    key(qtbot, opened, "Ctrl+K")
    assert opened.window.side.search.line.hasFocus()


def test_digits_choose_channels(qtbot: QtBot, opened: Stand) -> None:
    filters = opened.window.desk.timeline().filters
    key(qtbot, opened, "1")
    assert filters.chosen() == ("call",)
    key(qtbot, opened, "2")
    assert filters.chosen() == ("call", "chat")
    key(qtbot, opened, "0")
    assert filters.chosen() == ()
    qtbot.waitUntil(lambda: opened.tools.quick.busy == 0)


def test_letters_and_digits_are_typed_where_one_types(qtbot: QtBot, opened: Stand) -> None:
    line = opened.window.side.search.line
    line.setFocus()
    qtbot.keyClicks(line, "jk/1 0?")
    assert line.text() == "jk/1 0?"
    assert opened.window.desk.timeline().view.chosen_item() is None
    assert opened.window.desk.timeline().filters.chosen() == ()
    assert opened.window.findChild(KeysDialog) is None


def test_rooms_are_entered_by_key_and_the_rail_shows_which(qtbot: QtBot, opened: Stand) -> None:
    key(qtbot, opened, "Ctrl+3")
    assert opened.window.sources.isVisible()
    assert opened.window.rail._rooms["sources"].lit
    key(qtbot, opened, "J")  # there is no timeline in sight
    assert opened.window.desk.timeline().view.chosen_item() is None
    key(qtbot, opened, "Ctrl+1")
    assert opened.window.desk.isVisible()
    assert not opened.window.rail._rooms["sources"].lit
    key(qtbot, opened, "Ctrl+3")
    key(qtbot, opened, "Ctrl+K")  # search is beside the customer desk
    assert opened.window.side.search.line.hasFocus()


def test_the_question_mark_lists_every_key(qtbot: QtBot, opened: Stand) -> None:
    key(qtbot, opened, "?")
    dialog = opened.window.findChild(KeysDialog)
    qtbot.waitUntil(dialog.isVisible)
    said = {button.text() for button in dialog.findChildren(KeyButton)}
    assert {shown(one.sequence) or "none" for one in KEYS} <= said
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_keys_can_be_changed(qtbot: QtBot, opened: Stand) -> None:
    view, book = opened.window.desk.timeline().view, opened.tools.keys
    opened.window.desk.pages.customer.header.refresh.setFocus()
    book.choose({"next": "Ctrl+J", "note": "Q", "dance": "D"})
    assert book.chosen == {"next": "Ctrl+J", "note": "Q"}
    key(qtbot, opened, "J")
    assert view.chosen_item() is None
    key(qtbot, opened, "Ctrl+J")
    assert view.chosen_item() == story.STORY[0]
    assert opened.window.desk.pages.customer.header.acts.note.key.text() == "Q"
    book.choose({})
    key(qtbot, opened, "J")
    assert view.chosen_item() == story.STORY[1]


def reachable(qtbot: QtBot, window: QWidget, back: bool = False) -> list[QWidget]:
    """Every widget Tab leads to, in order, until it comes round."""
    found: list[QWidget] = []
    while True:
        now = window.focusWidget()
        qtbot.keyClick(now or window, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
        now = window.focusWidget()
        if now in found:
            return found
        found.append(now)


@pytest.mark.parametrize(
    "scene", [
        "customer", "several", "sources", "rejected", "sign_in", "unlinked", "transcript",
        "flagged", "proof", "flags_panel", "told_panel", "split",
        "identity", "identity_earlier", "history", "disagree", "disagree_about", "callers", "unknown",
        "flags", "flags_several", "flags_resolve", "rules_wrong", "rules_tried",
        "backs", "backs_in_spite", "backs_wish", "call_log", "outbox", "phones",
        "hand_off_store", "hand_off_given", "hand_off_opened", "passed",
    ],
)  # fmt: skip
def test_everything_tab_leads_to_has_a_name(qtbot: QtBot, stand: Stand, scene: str) -> None:
    SCENES[scene](stand)
    parts = reachable(qtbot, stand.window)
    assert len(parts) > 8
    named = [QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name).strip() for part in parts]
    nameless = [part for part, name in zip(parts, named, strict=True) if not name]
    assert not nameless, [f"{part} in {part.parentWidget()}" for part in nameless]


def test_tab_follows_reading_order(qtbot: QtBot, opened: Stand) -> None:
    """From the rail to the side panel, then the page from its header to the timeline, then the details."""
    parts = reachable(qtbot, opened.window)
    assert set(reachable(qtbot, opened.window, back=True)) == set(parts)
    desk = opened.window.desk.pages
    rooms = [opened.window.rail, opened.window.side, desk.customer.header, desk.customer.timeline, desk.details]
    start = next(n for n, part in enumerate(parts) if opened.window.rail.isAncestorOf(part))
    parts = parts[start:] + parts[:start]
    places = [[n for n, part in enumerate(parts) if room.isAncestorOf(part)] for room in rooms]
    assert all(places)
    for former, later in zip(places, places[1:], strict=False):
        assert max(former) < min(later)


def test_tab_on_the_board_goes_from_the_states_to_the_table_and_then_through_the_panel(
    qtbot: QtBot, stand: Stand
) -> None:
    SCENES["flags"](stand)
    parts = reachable(qtbot, stand.window)
    assert set(reachable(qtbot, stand.window, back=True)) == set(parts)
    room = stand.window.flags
    rooms = [
        stand.window.rail, room.board.chips, room.board.order, room.board.table, room.panel.buttons["take"],
        room.panel.evidence, room.panel.rule,
    ]  # fmt: skip
    start = next(n for n, part in enumerate(parts) if stand.window.rail.isAncestorOf(part))
    parts = parts[start:] + parts[:start]
    places = [[n for n, part in enumerate(parts) if part is room or room.isAncestorOf(part)] for room in rooms]
    assert all(places)
    for former, later in zip(places, places[1:], strict=False):
        assert max(former) < min(later)


def test_tab_among_possible_links_goes_from_the_queue_through_the_comparison_to_the_answers(
    qtbot: QtBot, stand: Stand
) -> None:
    SCENES["identity_earlier"](stand)
    parts = reachable(qtbot, stand.window)
    assert set(reachable(qtbot, stand.window, back=True)) == set(parts)
    room = stand.window.identity
    page, answers = room.page, room.verdict.buttons
    places = [
        parts.index(part)
        for part in (
            room.queue.list, page.earlier._button, page.table, page.fall, room.verdict.note,
            *(answers[name] for name in ("same", "different", "household", "later")),
        )
    ]  # fmt: skip
    start = next(n for n, part in enumerate(parts) if stand.window.rail.isAncestorOf(part))
    turned = [(place - start) % len(parts) for place in places]
    assert turned == sorted(turned)


def test_tab_at_work_goes_from_the_tabs_through_the_list_to_what_can_be_done(qtbot: QtBot, stand: Stand) -> None:
    SCENES["backs"](stand)
    parts = reachable(qtbot, stand.window)
    assert set(reachable(qtbot, stand.window, back=True)) == set(parts)
    room = stand.window.rooms.work_there
    assert room is not None
    tab, bar = room.shown, stand.window.ring
    assert isinstance(tab, CallBacksTab)
    buttons = [tab.panel.buttons[name] for name in ("call", "done", "later", "free", "back", "wish", "open")]
    met = [
        stand.window.rail._rooms["work"], bar.open, bar.call, room.row.buttons["backs"], tab.page.mine, tab.page.table,
        *buttons,
    ]  # fmt: skip
    start = next(n for n, part in enumerate(parts) if stand.window.rail.isAncestorOf(part))
    turned = [(parts.index(part) - start) % len(parts) for part in met]
    assert turned == sorted(turned)
    # Of several that exclude each other one is reached, and arrows lead to its neighbours.
    room.row.buttons["backs"].setFocus()
    key(qtbot, stand, "Right")
    assert room.row.chosen == "log"
    assert room.row.buttons["log"].hasFocus()


def test_where_a_source_is_asked_about_tab_goes_from_answer_to_answer(qtbot: QtBot, stand: Stand) -> None:
    SCENES["add_form"](stand)
    page = stand.at_adding.room.sign
    page.name.setFocus()
    fields = [part.setting.key for part in page.form._fields]
    met = []
    for _field in fields:
        qtbot.keyClick(stand.window.focusWidget(), Qt.Key.Key_Tab)
        met += [field.setting.key for field in page.form._fields if field.isAncestorOf(stand.window.focusWidget())]
    assert met == fields


def test_the_list_hears_the_keyboard_again_when_one_comes_back_to_it(qtbot: QtBot, opened: Stand) -> None:
    view = opened.window.desk.timeline().view
    key(qtbot, opened, "Ctrl+3")
    key(qtbot, opened, "Ctrl+1")
    assert view.hasFocus()
    opened.customers.loose = story.STORY
    key(qtbot, opened, "Ctrl+3")
    opened.window.sources.missing.unlinked_wanted.emit()
    unlinked = opened.window.desk.pages.unlinked
    qtbot.waitUntil(unlinked.isVisible)
    assert unlinked.timeline.view.hasFocus()
    opened.window.desk.close_customer()
    key(qtbot, opened, "Ctrl+1")
    assert opened.window.side.search.line.hasFocus()


def test_every_key_is_listed_where_it_counts_in_a_window_of_any_width(qtbot: QtBot, opened: Stand) -> None:
    assert {group_of(key.name) for key in KEYS} == set(GROUPS)
    for width, columns in ((1_700, 3), (1_200, 2), (760, 1)):
        opened.window.resize(width, 600)
        dialog = KeysDialog(opened.tools, opened.window)
        qtbot.addWidget(dialog)
        dialog.show()
        heads = [label for label in dialog.findChildren(QLabel) if label.property("role") == "group"]
        assert len({label.mapTo(dialog, label.pos()).x() for label in heads}) == columns
        assert dialog.width() <= width
        assert dialog.height() <= 600
