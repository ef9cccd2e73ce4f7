"""What a rule would have done over the last thirty days: a bar a day, the words, and a few of the journeys."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desk.services.flag_views import TrialDay, TrialView
from desk.ui.escalations.trials import Trials, Wanted
from desk.ui.escalations.wording import tr
from desk.ui.pieces.bars import ProgressLine
from desk.ui.pieces.buttons import announce, push
from desk.ui.pieces.flow import clear
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.states import NoteBar
from desk.ui.roles import Role
from desk.ui.theme import Theme
from desk.ui.tools import Tools
from desk.ui.words import Words, one_line, tip

BARS_HEIGHT = 64
# The newest days stand out: they are those one remembers.
# Paler would not be seen by everybody.
PALE = 0.72
RECENT = 3
EXAMPLES = 4


def share_words(trial: TrialView, words: Words) -> str:
    """How many it would have flagged: "Would flag 46 of 4,180 journeys, 1.1 %."."""
    if not trial.journeys:
        return tr("No journey was alive in these days, so there is nothing to try it on.")
    share = tr("{n} %").format(n=words.locale.toString(100 * trial.flagged / trial.journeys, "f", 1))
    told = tr("Would flag {n} of {all} journeys, {share}.")
    return told.format(n=words.number(trial.flagged), all=words.number(trial.journeys), share=share)


def verdict_words(trial: TrialView, words: Words) -> str:
    """What people made of them, what it missed, when in the journey, and what is taken for granted."""
    number = words.number
    told = []
    if trial.kept or trial.needless:
        told.append(
            tr("{kept} kept, {needless} needless.").format(kept=number(trial.kept), needless=number(trial.needless))
        )
    if trial.missed:
        told.append(tr("Missed {n} raised by hand.").format(n=number(trial.missed)))
    if trial.flagged:
        when = tr("{early} early in the journey, {middle} in its middle, {late} late.")
        told.append(when.format(early=number(trial.early), middle=number(trial.middle), late=number(trial.late)))
    if trial.assumed:
        before = tr("{n} of them lie before the first pull: taken as known when they happened.")
        told.append(before.format(n=number(trial.assumed)))
    return " ".join(told)


class DayBars(QWidget):
    """A bar a day, as high as the journeys it would have flagged on it."""

    HEARD_AS = Role.Graphic

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._days: tuple[TrialDay, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(BARS_HEIGHT)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(200, BARS_HEIGHT)

    def show_days(self, days: Sequence[TrialDay], words: Words) -> None:
        """Show these days, oldest first."""
        self._days = tuple(days)
        said = [f"{words.short_date(day.day)} {words.number(day.flagged)}" for day in days if day.flagged]
        name = tr("Flagged by day: {list}").format(list=", ".join(said)) if said else tr("None on any day")
        self.setAccessibleName(name)
        self.setToolTip(tip(name))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._theme.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), look.colour("line"))
        pale = QColor(look.colour("accent"))
        pale.setAlphaF(PALE)
        most = max((day.flagged for day in self._days), default=0) or 1
        step = self.width() / max(1, len(self._days))
        for place, day in enumerate(self._days):
            height = (self.height() - 4) * day.flagged / most
            if day.flagged:
                painter.setBrush(look.colour("accent") if place >= len(self._days) - RECENT else pale)
                box = QRectF(place * step, self.height() - 1 - max(2.0, height), max(1.0, step - 3), max(2.0, height))
                painter.drawRoundedRect(box, 2, 2)


class TrialCard(QWidget):
    """`opened` carries the customer_id of a journey one wants to see. What is tried is said by `show_rule`."""

    opened = Signal(int)

    def __init__(self, tools: Tools, trials: Trials, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._trials = tools, trials
        self._wanted: Wanted | None = None
        self._shown: TrialView | None = None
        self.title = PlainLabel(self.tr("Tried on the last 30 days"), "group")
        self.start = push(self.tr("Try on the last 30 days"), self.run)
        self.line = ProgressLine(tools.theme)
        self.far = PlainLabel(role="small", wrap=True)
        self.stop = push(self.tr("Stop"), trials.stop)
        self.bars = DayBars(tools.theme)
        self.words = PlainLabel(wrap=True)
        self.verdict = PlainLabel(role="muted", wrap=True)
        self.note = NoteBar(tools.theme)
        self._examples = QVBoxLayout()
        self._examples.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        parts = (self.title, self.bars, self.words, self.verdict, self.line, self.far, self.note)
        for part in parts:
            column.addWidget(part)
        column.addLayout(self._examples)
        for button in (self.stop, self.start):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        trials.changed.connect(self._follow)
        self._follow()

    def show_rule(self, text: str, rule: str) -> None:
        """Be about another rule; "" is about none."""
        self._wanted = self._trials.want(text, rule) if rule else None
        self._follow()

    def run(self) -> None:
        """Try it now."""
        if self._wanted is not None:
            self._trials.start(self._wanted)

    def _follow(self) -> None:
        wanted = self._wanted
        share = None if wanted is None else self._trials.share(wanted)
        result = None if wanted is None or share is not None else self._trials.result(wanted)
        trouble = None if wanted is None or share is not None else self._trials.trouble(wanted)
        running = share is not None
        progress: tuple[QWidget, ...] = (self.line, self.far, self.stop)
        told: tuple[QWidget, ...] = (self.bars, self.words, self.verdict)
        for parts, shown in ((progress, running), (told, result is not None)):
            for part in parts:
                part.setVisible(shown)
        self.title.setVisible(wanted is not None)
        self.start.setVisible(not running and wanted is not None)
        self.start.setText(self.tr("Try again") if result is not None else self.tr("Try on the last 30 days"))
        if share is not None:
            self.far.show_text(self.tr("Trying, {percent}").format(percent=self._tools.words.percent(share)))
            self.line.show_share(share, self.far.text())
        if trouble is not None and not running:
            self.note.say(trouble, role="alarm")
        else:
            self.note.hide()
        self._show(result)

    def _show(self, result: TrialView | None) -> None:
        if result is self._shown:
            return
        self._shown = result
        clear(self._examples)
        if result is None:
            return
        words = self._tools.words
        self.bars.show_days(result.days, words)
        self.words.show_text(share_words(result, words))
        self.verdict.show_text(verdict_words(result, words))
        for example in result.examples[:EXAMPLES]:
            told = one_line(
                f"{example.customer}, {words.short_date(words.local(example.at).date())}: {example.journey}"
            )
            button = push("", partial(self.opened.emit, example.customer_id), "link")
            button.setText(button.fontMetrics().elidedText(told, Qt.TextElideMode.ElideRight, 300).replace("&", "&&"))
            button.setAccessibleName(told)
            button.setToolTip(tip(told))
            self._examples.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        announce(self, self.words.text())
