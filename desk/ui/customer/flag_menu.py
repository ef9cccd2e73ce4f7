"""What one can do with a flag beside acknowledging it, as a menu the keyboard walks through."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from desk.services.flag_views import FlagView
from desk.ui.words import Words

MORNING = time(9)
SATURDAY = 5


def tr(text: str) -> str:
    """`text` in the person's language."""
    return QCoreApplication.translate("FlagMenu", text)


def snooze_choices(words: Words) -> list[tuple[str, datetime]]:
    """Moments a flag is usually snoozed until, in words; tomorrow and Monday are the person's, at nine."""
    now = words.now()
    here = words.local(now)
    tomorrow = _morning(here + timedelta(days=1))
    monday = _morning(here + timedelta(days=7 - here.weekday()))
    choices = [
        (tr("For 15 minutes"), now + timedelta(minutes=15)),
        (tr("For 1 hour"), now + timedelta(hours=1)),
        (tr("For 4 hours"), now + timedelta(hours=4)),
        (tr("Until tomorrow, {time}").format(time=words.time(tomorrow)), tomorrow),
    ]
    if monday != tomorrow:
        choices.append((tr("Until Monday, {time}").format(time=words.time(monday)), monday))
    return choices


def _morning(day: datetime) -> datetime:
    return day.replace(hour=MORNING.hour, minute=0, second=0, microsecond=0)


def snooze_menu(words: Words, snooze: Callable[[datetime], object], parent: QWidget) -> QMenu:
    """The moments to choose from; `snooze` is called with the one chosen."""
    menu = QMenu(parent)
    menu.setObjectName("snooze-menu")
    for label, until in snooze_choices(words):
        menu.addAction(label).triggered.connect(lambda _on=False, until=until: snooze(until))
    return menu


class FlagMenu(QMenu):
    """Acts by the state of the flag; the functions are called with what was chosen."""

    def __init__(
        self,
        words: Words,
        flag: FlagView,
        acts: dict[str, Callable[[], object]],
        snooze: Callable[[datetime], object],
        parent: QWidget,
    ) -> None:
        """`acts` has "take", "resolve", "reopen", "note" and "evidence"."""
        super().__init__(parent)
        self.setObjectName("flag-menu")
        offered = [("evidence", tr("&Evidence and history"))]
        if flag.state != "taken":
            offered.append(("take", tr("&Acknowledge")))
        offered.append(("resolve", tr("&Resolve …")))
        if flag.state == "snoozed":
            offered.append(("reopen", tr("&Bring it back now")))
        offered.append(("note", tr("Write a &note …")))
        for name, label in offered:
            self.addAction(label).triggered.connect(lambda _on=False, act=acts[name]: act())
        later = snooze_menu(words, snooze, self)
        later.setTitle(tr("&Snooze"))
        self.addMenu(later)
