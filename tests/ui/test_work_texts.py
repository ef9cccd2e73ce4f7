"""Nothing written into interactions, entries or phones is read as markup in the work room."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.services.outbox_views import TargetView
from desk.ui.pieces.lines import CELL
from tests.ui import log_story, story
from tests.ui.fake_phones import manager, phones
from tests.ui.log_scenes import call_log, outbox, quiet
from tests.ui.phones_scenes import phones_tab
from tests.ui.stand import Stand
from tests.ui.story import MARKUP
from tests.ui.test_plain_text import NASTY, check


def test_markup_in_the_call_log_is_shown_as_text(qtbot: QtBot, stand: Stand) -> None:
    poison = {"customer": NASTY, "rep": NASTY, "reason": NASTY, "outcome": NASTY, "note": NASTY, "promise": NASTY}
    stand.work.log.rows = (log_story.had(1, key=f"pbx/calls/{NASTY}", missing=(NASTY,), **poison),)
    tab = call_log(stand)
    tab.table.choose_row(0)
    assert check(stand.window) > 6
    tip = tab.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;Bold" in tip
    assert MARKUP in tab.model.index(0, 0).data(CELL).upper


def test_markup_in_the_outbox_is_shown_as_text(qtbot: QtBot, stand: Stand) -> None:
    poison = {
        "title": NASTY, "text": NASTY, "customer": NASTY, "target_title": NASTY, "says": NASTY, "said": NASTY,
        "why": NASTY, "advice": NASTY, "made_by": NASTY, "landed": NASTY, "kind_title": NASTY,
    }  # fmt: skip
    stand.work.outbox.entries = (replace(log_story.ENTRIES[0], **poison),)
    stand.work.outbox.targets = (TargetView("tryton", NASTY, 1, 1, story.NOW, story.NOW, NASTY, NASTY),)
    tab = outbox(stand)
    tab.table.choose_row(0)
    qtbot.waitUntil(lambda: quiet(stand))
    tab.panel.ask("change")
    assert check(stand.window) > 7


def test_markup_in_what_phones_say_is_shown_as_text(qtbot: QtBot, stand: Stand) -> None:
    lines = (manager("office", "waiting", why=NASTY, place=NASTY, user=NASTY),)
    stand.work.phones.now = phones(managers=lines, trouble=NASTY, advice=NASTY, heard={NASTY: story.NOW}, mine=(NASTY,))
    phones_tab(stand)
    assert check(stand.window) > 4
