"""The room of possible links: what is shown, what is said where nothing can be, and how one gets about in it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.ui.identity.fall import STEP, steps_of
from desk.ui.identity.fields import FIELD, LEFT, LINES, RIGHT, WHY, marked
from desk.ui.identity.wording import bits, spoken_bits
from tests.ui import identity_story, story
from tests.ui.acting import answered, press, said
from tests.ui.identity_scenes import links
from tests.ui.stand import Stand

BUSY = ServiceError("The decisions file is held by another program.", "Close it, then try again.")
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def names(stand: Stand) -> list[str]:
    return [pair.name for pair in stand.window.identity.queue.model.rows]


def test_the_room_is_entered_by_key_and_the_rail_says_how_many_wait(qtbot: QtBot, stand: Stand) -> None:
    button = stand.window.rail._rooms["identity"]
    qtbot.waitUntil(lambda: button.count == 4)
    assert button.accessibleName() == "Same person? (Ctrl+4): 4 wait"
    press(qtbot, stand, "Ctrl+4")
    room = stand.window.identity
    qtbot.waitUntil(lambda: room.showing.pair is not None)
    assert not stand.window.side.isVisible()
    assert room.queue.list.hasFocus()
    assert room.queue.heading.text() == "Same person? 4 waiting"
    assert room.queue.decided.text() == "412 decided, 9 taken back"
    assert names(stand) == ["Sara Jansen", "Robert Kline", "Maria Alvarez", "D. Lindqvist"]
    first = room.queue.model.index(0, 0)
    assert first.data(SPOKEN) == "Sara Jansen and S. Janssen, 96 %, same phone; two years apart"


def test_j_and_k_walk_the_queue_and_the_next_pair_is_there_at_once(qtbot: QtBot, stand: Stand) -> None:
    links(stand)
    room, gates = stand.window.identity, stand.identity.gates
    assert sorted(gates.named("compare")) == [(1, -7), (2, 12), (3, 13)]
    held = gates.hold("compare")
    press(qtbot, stand, "J")
    assert room.showing.pair.name == "Robert Kline"
    assert room.page.both.left.name == "Robert Kline"
    held.set()
    qtbot.waitUntil(lambda: answered(stand))
    press(qtbot, stand, "K")
    qtbot.waitUntil(lambda: room.showing.pair is not None and room.showing.pair.name == "Sara Jansen")
    press(qtbot, stand, "K")
    assert room.showing.pair.name == "Sara Jansen"


def test_a_late_comparison_of_another_pair_is_not_shown(qtbot: QtBot, stand: Stand) -> None:
    stand.identity.gates.hold("compare:(21, 22)")
    links(stand)
    room = stand.window.identity
    room.queue.list.choose_row(3)
    qtbot.waitUntil(lambda: (21, 22) in stand.identity.gates.named("compare"))
    assert room.showing.pair is None
    press(qtbot, stand, "S")  # nothing is on the screen to answer on
    room.queue.list.choose_row(0)
    qtbot.waitUntil(lambda: room.showing.pair is not None)
    stand.identity.gates.open_all()
    qtbot.waitUntil(lambda: answered(stand))
    assert room.page.both.left.name == "Sara Jansen"
    assert stand.identity.gates.named("say") == []


def test_the_table_says_what_either_side_says_and_marks_what_differs(qtbot: QtBot, stand: Stand) -> None:
    links(stand)
    table = stand.window.identity.page.table
    model = table.fields
    name = model.index(0, FIELD)
    assert name.data(SPOKEN) == (
        "Name. Sara Jansen: Sara Jansen. S. Janssen: S. Janssen. "
        "4.1 bits for one person, surname one letter apart, initial fits"
    )
    birth = model.index(4, FIELD).data(SPOKEN)
    assert birth.endswith("3.4 bits for two people, two years apart")
    assert model.index(2, FIELD).data(SPOKEN).endswith("S. Janssen: not known. says nothing, not known on one side")
    value, origin = model.index(0, RIGHT).data(LINES)
    assert (value.text, value.marks) == ("S. Janssen", ((6, 1),))
    assert origin.text == "Web shop · since 11 Nov"
    assert [line.text for line in model.index(1, WHY).data(LINES)] == ["+ 9.8", "same, used by one other name"]
    assert model.index(2, RIGHT).data(LINES)[0].text == "—"
    head = model.headerData(LEFT, Qt.Orientation.Horizontal)
    assert head == "Sara Jansen, CRM, since 2019 · 9 interactions · last 3 days ago"


def test_the_table_is_as_high_as_its_rows_at_any_width(qtbot: QtBot, stand: Stand) -> None:
    links(stand)
    table = stand.window.identity.page.table
    heights = []
    for width in (1_440, 760):
        stand.window.resize(width, 900)
        qtbot.waitUntil(lambda: answered(stand))
        rows = sum(table.rowHeight(row) for row in range(5))
        assert table.height() == rows + table.horizontalHeader().height() + 2 * table.frameWidth()
        assert sum(table.columnWidth(column) for column in range(4)) == table.viewport().width()
        heights.append(table.height())
    assert heights[1] > heights[0]


@pytest.mark.parametrize(
    ("text", "marks", "shown"),
    [
        ("Janssen", ((3, 1),), [("s", 3)]),
        ("Jan\nssen", ((4, 1),), [("s", 4)]),
        ("\u202eAnna  Maria", ((7, 5),), [("Maria", 5)]),
        ("short", ((3, 9),), []),
        ("short", ((0, 0),), []),
    ],
)
def test_marks_stay_with_their_letters(text: str, marks: tuple, shown: list) -> None:
    safe, moved = marked(text, marks)
    assert [(safe[start : start + count], start) for start, count in moved] == shown


@pytest.mark.parametrize(
    ("weight", "shown", "spoken"),
    [
        (0, "0.0", "says nothing"), (0.04, "0.0", "says nothing"), (-0.04, "0.0", "says nothing"),
        (2, "+ 2.0", "2.0 bits for one person"), (-12.34, "− 12.3", "12.3 bits for two people"),
    ],
)  # fmt: skip
def test_bits_are_written_and_spoken_with_the_way_they_speak(tools, weight: float, shown: str, spoken: str) -> None:
    assert bits(weight, tools.words) == shown
    assert spoken_bits(weight, tools.words) == spoken


def test_the_waterfall_adds_up_and_is_read_bar_by_bar(qtbot: QtBot, stand: Stand) -> None:
    links(stand)
    fall = stand.window.identity.page.fall
    spoken = [fall.bars.index(row, 0).data(SPOKEN) for row in range(fall.bars.rowCount())]
    assert spoken[0] == "before: 12.1 bits for two people, before any field is read; together − 12.1 bits"
    assert spoken[1] == (
        "Name: 4.1 bits for one person, surname one letter apart, initial fits; together − 8.0 bits"
    )  # fmt: skip
    assert spoken[-1] == "Together + 4.6 bits: 96 % likely to be one person"
    fall.setFocus()
    qtbot.keyClick(fall, Qt.Key.Key_Right)
    assert fall.currentIndex().data(STEP).label == "Name"


def test_each_bar_begins_where_the_one_before_it_ended(tools) -> None:
    both = identity_story.compared(identity_story.pairs()[0])
    bars = steps_of(both, tools.words)
    weights = [both.prior, *(field.weight for field in both.fields)]
    level = bars[0].zero
    for bar, weight in zip(bars, weights, strict=False):
        start, end = (bar.low, bar.high) if weight >= 0 else (bar.high, bar.low)
        assert start == pytest.approx(level)
        assert 0 <= bar.low <= bar.high <= 1
        level = end
    assert sorted((bars[-1].low, bars[-1].high)) == pytest.approx(sorted((bars[-1].zero, level)))


def test_what_a_household_takes_away_is_a_row_and_a_bar_without_values(qtbot: QtBot, stand: Stand) -> None:
    pair = identity_story.pairs()[0]
    fields = (*identity_story.fields(), identity_story.household())
    stand.identity.compared[frozenset((pair.unit, pair.other))] = identity_story.compared(pair, fields=fields)
    links(stand)
    page = stand.window.identity.page
    last = page.table.fields.rowCount() - 1
    assert page.table.fields.index(last, RIGHT).data(LINES)[0].text == "—"
    why = [line.text for line in page.table.fields.index(last, WHY).data(LINES)]
    assert why == ["− 30.7", "would fit two of one household too"]
    assert page.fall.bars.index(last + 1, 0).data(SPOKEN).startswith("Household: 30.7 bits for two people")


def test_a_possible_link_is_never_a_certain_one(qtbot: QtBot, stand: Stand) -> None:
    stand.identity.pairs = [identity_story.pair(1, "Sara Jansen", 2, "Sara Jansen", 1.0)]
    links(stand)
    room = stand.window.identity
    assert room.queue.model.index(0, 0).data(SPOKEN).startswith("Sara Jansen and Sara Jansen, 99 %")
    bars = room.page.fall.bars
    assert bars.index(bars.rowCount() - 1, 0).data(STEP).label == "99 %"


def test_more_pairs_come_as_one_nears_the_end(qtbot: QtBot, stand: Stand) -> None:
    stand.identity.pairs = identity_story.many(10_000)
    links(stand)
    queue = stand.window.identity.queue
    assert queue.heading.text() == "Same person? 10,000 waiting"
    assert len(queue.model.rows) < 200
    while len(queue.model.rows) < 400:
        queue.list.choose_row(len(queue.model.rows) - 1)
        loaded = len(queue.model.rows)
        queue.list.step(1)
        qtbot.waitUntil(lambda loaded=loaded: len(queue.model.rows) > loaded and answered(stand))
    assert len({pair.unit for pair in queue.model.rows}) == len(queue.model.rows)


def test_a_page_that_cannot_be_had_says_so_and_is_asked_for_again(qtbot: QtBot, stand: Stand) -> None:
    stand.identity.pairs = identity_story.many(300)
    links(stand)
    queue = stand.window.identity.queue
    stand.identity.gates.fail("review", BUSY)
    queue.list.choose_row(len(queue.model.rows) - 1)
    queue.list.step(1)
    qtbot.waitUntil(queue.note.isVisible)
    assert "held by another program" in said(queue.note)
    loaded = len(queue.model.rows)
    stand.identity.gates.fail("review", None)
    queue.note._button.click()
    qtbot.waitUntil(lambda: len(queue.model.rows) > loaded)


def test_nothing_to_decide_says_how_links_are_looked_for_and_starts_nothing(qtbot: QtBot, stand: Stand) -> None:
    stand.identity.pairs = []
    stand.identity.looked_at = story.NOW - timedelta(days=2)
    links(stand)
    notice = stand.window.identity.states.notice
    assert notice.isVisible()
    words = said(notice)
    assert "Nothing to decide." in words
    assert "All customers were last compared 2 days ago." in words
    assert "nothing begins by itself" in words
    qtbot.mouseClick(notice._button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "python -m desk.matching"
    assert {name for name, _asked in stand.identity.gates.calls} == {"review"}
    assert not stand.window.identity.verdict.buttons["same"].isEnabled()


def test_customers_never_compared_are_told_from_nothing_to_decide(qtbot: QtBot, stand: Stand) -> None:
    stand.identity.pairs, stand.identity.looked_at = [], None
    links(stand)
    assert "The customers were never compared." in said(stand.window.identity.states.notice)


def test_waiting_shows_a_skeleton_and_an_error_says_what_to_do(qtbot: QtBot, stand: Stand) -> None:
    held = stand.identity.gates.hold("review")
    stand.window.go_to("identity")
    states = stand.window.identity.states
    qtbot.waitUntil(lambda: states.currentWidget() is states.skeleton)
    stand.identity.gates.fail("review", BUSY)
    held.set()
    qtbot.waitUntil(lambda: states.currentWidget() is states.notice)
    assert "held by another program" in said(states.notice)
    stand.identity.gates.fail("review", None)
    qtbot.mouseClick(states.notice._button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: states.currentWidget() is states.content)


def test_a_pair_that_vanished_is_said_and_the_next_is_shown(qtbot: QtBot, stand: Stand) -> None:
    links(stand)
    room = stand.window.identity
    stand.identity.pairs = [stand.identity.pairs[0], *stand.identity.pairs[2:]]
    room.comparing.forget()
    press(qtbot, stand, "J")
    qtbot.waitUntil(lambda: room.showing.pair is not None and room.showing.pair.name == "Maria Alvarez")
    assert names(stand) == ["Sara Jansen", "Maria Alvarez", "D. Lindqvist"]
    assert "Robert Kline and Bob Kline are no possible link any more." in said(room.note)


def test_deep_in_a_long_queue_a_pair_is_still_found_and_one_stays_there(qtbot: QtBot, stand: Stand) -> None:
    stand.identity.pairs = identity_story.many(1_000)
    links(stand)
    room = stand.window.identity
    while len(room.queue.model.rows) < 400:
        room.queue.model.fetchMore(room.queue.list.rootIndex())
        qtbot.waitUntil(lambda: answered(stand))
    stand.identity.gates.fail("compare", BUSY)
    room.queue.list.choose_row(350)
    qtbot.waitUntil(lambda: room.states.notice.isVisible() and answered(stand))
    assert not room.note.isVisible()
    assert room.queue.chosen().name == "Person 350"
    stand.identity.gates.fail("compare", None)
    room.states.notice._button.click()
    qtbot.waitUntil(lambda: room.showing.pair is not None and answered(stand))
    press(qtbot, stand, "D")
    qtbot.waitUntil(lambda: room.undo.isVisible() and answered(stand))
    assert room.showing.pair.name == "Person 351"
    press(qtbot, stand, "Ctrl+Z")
    qtbot.waitUntil(lambda: room.showing.pair is not None and room.showing.pair.name == "Person 350")


def test_a_pair_that_cannot_be_compared_says_why_and_is_tried_again(qtbot: QtBot, stand: Stand) -> None:
    stand.identity.gates.fail("compare", BUSY)
    links(stand)
    room = stand.window.identity
    assert "held by another program" in said(room.states.notice)
    press(qtbot, stand, "S")
    assert stand.identity.gates.named("say") == []
    stand.identity.gates.fail("compare", None)
    qtbot.mouseClick(room.states.notice._button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: room.showing.pair is not None)
    assert room.page.both.left.name == "Sara Jansen"


def test_a_pull_brings_new_pairs_and_leaves_the_one_being_read(qtbot: QtBot, stand: Stand) -> None:
    links(stand, 1)
    new = identity_story.pair(50, "Ada Byron", 51, "Ada King", 0.99)
    stand.identity.pairs = [new, *stand.identity.pairs]
    stand.window.watch.pulled.emit()
    qtbot.waitUntil(lambda: names(stand)[0] == "Ada Byron" and answered(stand))
    assert stand.window.identity.queue.chosen().name == "Robert Kline"
    assert stand.window.identity.showing.pair.name == "Robert Kline"
    assert stand.window.rail._rooms["identity"].count == 5
