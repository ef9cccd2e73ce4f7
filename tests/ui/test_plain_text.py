"""Nothing a customer wrote is ever read as markup, and nothing of it reaches places it should not."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QAbstractItemView, QLabel, QPlainTextEdit, QStyleOptionViewItem, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

import desk.ui
from desk.services.flag_views import EvidenceView, FlagEventView, RuleTrouble
from desk.services.identity_views import SaidView
from desk.services.views import (
    AddressView,
    IdentifierView,
    MessageView,
    PopVerdict,
    TimelineItem,
    TimelinePage,
)
from desk.ui.customer.timeline_model import TimelineModel
from desk.ui.customer.timeline_paint import TimelinePainter
from desk.ui.customer.transcript import TranscriptPart
from desk.ui.tools import Tools
from tests.ui import flag_story, identity_story, journey_story, story, work_story
from tests.ui.stand import Stand
from tests.ui.story import MARKUP
from tests.ui.work_scenes import backs

NASTY = f"{MARKUP} &amp; \u202egnidaer desrever \u0000 second\nline"


def poisoned() -> tuple:
    items = tuple(
        replace(item, title=NASTY, text=NASTY, source=NASTY, has_transcript=item.kind == "interaction")
        for item in story.STORY
    )
    view = story.customer(
        1, NASTY, items, other_names=(NASTY,), tier=NASTY, sources=(NASTY,), details=((NASTY, NASTY),),
        identifiers=(IdentifierView("phone", "+1", NASTY, True, (NASTY,)), IdentifierView(NASTY, "2", NASTY)),
        addresses=(AddressView(NASTY, NASTY),),
    )  # fmt: skip
    return view, items


def poison_journeys(stand: Stand) -> None:
    lines = tuple(replace(line, value=NASTY, kind=NASTY) for line in journey_story.told())
    joins = tuple(replace(join, words=NASTY) for join in journey_story.joins(story.STORY[:6]))
    first = replace(journey_story.journeys()[0], title=NASTY, joins=joins)
    stand.journeys.standings[1] = journey_story.standing(
        journeys=(first,), briefing=journey_story.briefing(lines=lines), of=1
    )
    proof = journey_story.proof()
    intervals = tuple(replace(line, title=NASTY, kind=NASTY) for line in proof.lines)
    stand.journeys.proofs[1] = replace(proof, lines=intervals, set_aside=((NASTY, "a/b/c"),))
    evidence = (EvidenceView(NASTY, "pbx/calls/3"), EvidenceView(NASTY, ""))
    flag = flag_story.flag(0, title=NASTY, rule_title=NASTY, owner=NASTY, state="open", evidence=evidence)
    stand.flags.kept = {flag.flag_id: flag}


def check(window: QWidget) -> int:
    """Every label and tool tip in the window is plain; how many labels showed markup as text."""
    as_text = 0
    for label in window.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText, label.text()
        assert "\u202e" not in label.text()
        as_text += "<b>Bold</b>" in label.text().replace("\u200b", "")
    for part in window.findChildren(QWidget):
        assert "<b>" not in part.toolTip()
        assert not isinstance(part, QTextEdit)
    for view in window.findChildren(QAbstractItemView):
        model = view.model()
        for row in range(model.rowCount() if model is not None else 0):
            assert "<b>" not in (model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole) or "")
    return as_text


def test_markup_in_every_field_is_shown_as_text(qtbot: QtBot, stand: Stand, monkeypatch) -> None:
    stand.customers.put(*poisoned())
    poison_journeys(stand)
    said = MessageView(story.NOW, "customer", NASTY, NASTY)
    monkeypatch.setattr(story, "messages", lambda: (said,))
    with qtbot.waitSignal(stand.window.desk.opened):
        stand.window.open_customer(1)
    stand.window.desk.timeline().view.step(+1)
    qtbot.waitUntil(lambda: bool(stand.customers.gates.named("details")) and stand.tools.quick.busy == 0)
    part = stand.window.desk.pages.details.findChild(TranscriptPart)
    part.fetch()
    qtbot.waitUntil(part.text.isVisible)
    assert part.text.toPlainText().count(MARKUP) == 2
    stand.window.side.search.line.setText("bold")
    qtbot.waitUntil(stand.window.side.search.answers.isVisible)
    assert check(stand.window) > 8
    for act in ("proof", "evidence", "told"):
        stand.window.desk.care.acts()[act]()
        qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)
        assert check(stand.window) > 8
    stand.window.desk.pages.customer.told.more.click()
    assert check(stand.window) > 8
    assert MARKUP not in stand.window.windowTitle()


def test_markup_in_what_is_said_of_a_call_back_is_shown_as_text(qtbot: QtBot, stand: Stand) -> None:
    poisoned_back = {"name": NASTY, "number": NASTY, "about": NASTY, "by": NASTY, "owner": "", "there": NASTY}
    guard = replace(work_story.NOT_NOW, why=(NASTY,), there=NASTY, basis=(NASTY,), opens=NASTY)
    stand.work.call_backs.have(replace(work_story.BACKS[0], **poisoned_back))
    stand.work.call_backs.guards[1] = guard
    stand.at_work.start()
    tab = backs(stand)
    tab.step(+1)
    tab.act("call")
    qtbot.waitUntil(tab.panel.asked.isVisible)
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)
    assert check(stand.window) > 8


def test_markup_in_what_a_number_led_to_is_shown_as_text(qtbot: QtBot, stand: Stand) -> None:
    stand.customers.put(*poisoned())
    stand.customers.answer("1", PopVerdict.SEVERAL, 1, 2, display=NASTY, advice=NASTY, unlinked=poisoned()[1])
    stand.window.offer_pop("1")
    stand.window.offer_pop(NASTY)
    stand.window.pops.dismiss()
    stand.window.pops.ask("1")
    qtbot.waitUntil(stand.window.desk.pages.number.isVisible)
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)
    assert check(stand.window) > 3


def test_markup_in_sources_and_rejected_rows_is_shown_as_text(qtbot: QtBot, stand: Stand) -> None:
    stand.sources.listed = tuple(
        replace(source, title=NASTY, message=NASTY, missing=NASTY) for source in story.sources()
    )
    stand.sources.rows = tuple(replace(row, where=NASTY, reason=NASTY, raw=NASTY) for row in story.rejected())
    stand.window.go_to("sources")
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)
    stand.window.sources.work.choose("pbx")
    qtbot.waitUntil(lambda: "pbx" in stand.sources.gates.named("rejected") and stand.tools.quick.busy == 0)
    panel = stand.window.sources.panel
    panel.findChild(QWidget, "reason").open_more()
    panel.findChild(QWidget, "rejected-row").toggle()
    assert MARKUP in panel.findChild(QPlainTextEdit).toPlainText()
    assert check(stand.window) > 8


def test_markup_on_the_board_and_in_the_rules_is_shown_as_text(qtbot: QtBot, stand: Stand) -> None:
    hostile = {
        "customer": NASTY, "title": NASTY, "rule_title": NASTY, "owner": NASTY, "reason": NASTY, "journey": NASTY,
        "evidence": (EvidenceView(NASTY, "pbx/calls/3"),),
        "history": (FlagEventView(story.NOW, NASTY, NASTY, NASTY),),
    }  # fmt: skip
    stand.flags.kept = {n: flag_story.flag(number, flag_id=n, **hostile) for number, n in enumerate("ab")}
    rule = replace(stand.flags.book.rules[0], words=NASTY, title=NASTY)
    trouble = RuleTrouble(1, NASTY, NASTY, NASTY)
    stand.flags.book = replace(
        stand.flags.book, rules=(rule, *stand.flags.book.rules[1:]), saved_by=NASTY, path=NASTY, troubles=(trouble,)
    )
    examples = (replace(stand.flags.tried.examples[0], customer=NASTY, journey=NASTY),)
    stand.flags.tried = replace(stand.flags.tried, examples=examples)
    stand.window.go_to("flags")
    room = stand.window.flags
    qtbot.waitUntil(lambda: bool(room.board.model.rows) and stand.tools.quick.busy == 0)
    room.step(1)
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)
    room.act("try")
    room.act("assign")
    qtbot.waitUntil(lambda: stand.tools.slow.busy == 0)
    assert check(stand.window) > 6
    room.step_back()
    room.act("rules")
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)
    assert check(stand.window) > 10


def poison_identity(stand: Stand) -> None:
    said = SaidView(NASTY, (NASTY,), story.NOW)
    pair = identity_story.pair(1, NASTY, -7, NASTY, 0.9, NASTY)
    word = identity_story.word(1, by=NASTY, name=NASTY, other_name=NASTY, note=NASTY)
    fields = tuple(
        replace(field, label=NASTY, values=(said,), other_values=(said, said), words=NASTY, marks=((0, 5),))
        for field in identity_story.fields()
    )
    side = identity_story.side(1, NASTY, NASTY)
    both = identity_story.compared(
        pair, left=side, right=replace(side, unit=-7), fields=fields, outcome=(NASTY,), word=word
    )  # fmt: skip
    stand.identity.pairs = [pair]
    stand.identity.compared = {frozenset((1, -7)): both}
    stand.identity.callers["1"] = (identity_story.pair(-7, "", 2, NASTY, 0.5, NASTY),)
    parts = tuple(
        replace(part, name=NASTY, identifiers=(NASTY,), sources=(NASTY,), rule=NASTY, evidence=NASTY)
        for part in identity_story.history().parts
    )
    steps = tuple(replace(step, words=NASTY, by=NASTY) for step in identity_story.history().steps)
    stand.identity.histories[1] = identity_story.history(name=NASTY, parts=parts, words=(word,), steps=steps)
    stand.identity.others[1] = tuple(
        replace(one, label=NASTY, shown=NASTY, why=NASTY, values=(said, said)) for one in identity_story.conflicts()
    )


def test_markup_in_names_and_words_of_identity_is_shown_as_text(qtbot: QtBot, stand: Stand) -> None:
    poison_identity(stand)
    stand.window.go_to("identity")
    room = stand.window.identity
    qtbot.waitUntil(lambda: room.showing.pair is not None and stand.tools.quick.busy == 0)
    assert check(stand.window) > 1
    for view in (room.page.table, room.page.fall, room.queue.list):
        spoken = view.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert "\u202e" not in spoken
        assert "\x00" not in spoken
    room.act("same")
    qtbot.waitUntil(lambda: room.undo.isVisible() and stand.tools.quick.busy == 0)
    assert check(stand.window) > 1
    with qtbot.waitSignal(stand.window.desk.opened):
        stand.window.open_customer(1)
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)
    for act in (stand.window.desk.identity.toggle_history, stand.window.desk.identity.read_conflicts):
        act()
        qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)
        assert check(stand.window.desk.pages.details) > 5
    stand.customers.answer("1", PopVerdict.SEVERAL, 2, 3)
    stand.window.pops.ask("1")
    qtbot.waitUntil(stand.window.desk.pages.number.isVisible)
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)
    check(stand.window)


def inked_width(tools: Tools, title: str) -> int:
    """How wide the title of a timeline row is painted, in pixels."""
    model = TimelineModel(tools)
    item = story.item(1, story.NOW, title=title, text="", customer_time=0)
    model.show_page(replace_items(item), lambda _older: replace_items(item))
    painter_of_rows = TimelinePainter(tools)
    sizes = painter_of_rows.measures
    picture = QImage(900, sizes.item_height, QImage.Format.Format_RGB32)
    picture.fill(tools.theme.look.colour("panel"))
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 900, sizes.item_height)
    painter = QPainter(picture)
    painter_of_rows.paint(painter, option, model.index(1, 0))
    painter.end()
    ground = QColor(tools.theme.look.colour("panel"))
    start = 8 + sizes.time_width + 30
    inked = [
        x
        for x in range(start, 800)
        if any(picture.pixelColor(x, y) != ground for y in range(8, 8 + sizes.title_size.height()))
    ]
    return inked[-1] - inked[0] + 1


def replace_items(item: TimelineItem) -> TimelinePage:
    return TimelinePage(1, (item,), None)


def test_the_timeline_paints_markup_letter_by_letter(tools: Tools) -> None:
    size = QFontMetrics(tools.theme.font(weight=QFont.Weight.Medium))
    for title in ("<b>Bold</b>", "&lt;b&gt;", "A & B && C"):
        assert abs(inked_width(tools, title) - size.horizontalAdvance(title)) <= 4


def test_no_part_of_the_window_knows_how_to_show_markup() -> None:
    known = re.compile(
        r"setHtml|insertHtml|appendHtml|QTextDocument|QTextBrowser|QStaticText|RichText|AutoText|QMessageBox"
    )
    folder = Path(desk.ui.__file__).parent
    knowing = [path.name for path in folder.rglob("*.py") if known.search(path.read_text(encoding="utf-8"))]
    # What is printed is no part of the window; the services escape what is on it.
    assert knowing == ["paper.py"]
    # Only one class may be a QLabel, the one that sets the format.
    label = re.compile(r"QLabel\(|\(QLabel\b")
    bare = [path.name for path in folder.rglob("*.py") if label.search(path.read_text(encoding="utf-8"))]
    assert bare == ["labels.py"]
