"""What timelines would look like: ten customers with their newest lines, before anything is kept."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desk.services.adding_views import SampledView, SamplesView, SampleView
from desk.services.views import TimelineItem
from desk.ui.adding.step import Step, primary_last
from desk.ui.background import Trouble
from desk.ui.guide.wording import CHANNELS
from desk.ui.guide.wording import tr as guide_tr
from desk.ui.pieces.avatar import Badge
from desk.ui.pieces.buttons import push
from desk.ui.pieces.flow import clear
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.tools import Tools
from desk.ui.words import letters_of


class SampleCard(QFrame):
    """One customer: who, how they are reached, and the newest lines."""

    def __init__(self, tools: Tools, sample: SampleView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        column = QVBoxLayout()
        column.setSpacing(3)
        column.addWidget(ElidedLabel(sample.name, "section"))
        if sample.reach:
            column.addWidget(ElidedLabel(" · ".join(sample.reach), "small"))
        said = [line_words(line, tools) for line in sample.lines]
        for head, text in said:
            column.addWidget(ElidedLabel(head, "medium"))
            if text:
                column.addWidget(ElidedLabel(text, "small"))
        more = sample.count - len(sample.lines)
        if not sample.lines:
            column.addWidget(
                PlainLabel(self.tr("Nothing of theirs is among the first rows."), "small-faint", wrap=True)
            )
        elif more > 0:
            told = self.tr("1 more") if more == 1 else self.tr("{n} more").format(n=tools.words.number(more))
            column.addWidget(PlainLabel(told, "small-faint"))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 11, 14, 11)
        row.setSpacing(12)
        badge = QVBoxLayout()
        badge.addWidget(Badge(tools.theme, letters_of(sample.name)))
        badge.addStretch(1)
        row.addLayout(badge)
        row.addLayout(column, 1)
        self.setAccessibleName(f"{sample.name}. " + " ".join(f"{head}: {text}." for head, text in said))


def line_words(line: TimelineItem, tools: Tools) -> tuple[str, str]:
    """A line in two: when and what, then what was said."""
    what = guide_tr(CHANNELS[line.channel]) if line.channel in CHANNELS else ""
    title = line.title if line.title else what
    return f"{tools.words.moment(line.started_at)} · {title}", line.text


class SamplesPage(Step):
    """`again_wanted`, `stop_wanted`, `start_wanted`."""

    again_wanted = Signal()
    stop_wanted = Signal()
    start_wanted = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, 3, foot_first=True, parent=parent)
        self.told = PlainLabel(role="section", wrap=True)
        self._streams, self._list = QVBoxLayout(), QVBoxLayout()
        self._streams.setSpacing(4)
        self._list.setSpacing(8)
        self.inside.addLayout(self._streams)
        self.inside.addLayout(self._list)
        self.stop: QPushButton = push(self.tr("Stop"), self.stop_wanted.emit)
        self.again: QPushButton = push(self.tr("Read again"), self.again_wanted.emit)
        self.start: QPushButton = push(self.tr("Add it and pull"), self.start_wanted.emit, "primary")
        self.foot.addWidget(self.told, 20)
        primary_last(self, self.stop, self.again, self.start)

    def begin(self, title: str) -> None:
        """The first rows are being read."""
        for layout in (self._streams, self._list):
            clear(layout)
        self.note.hide()
        self.title.show_text(title)
        self.about.show_text(self.tr("Some hundred rows of each stream, only in memory: nothing of it is kept."))
        self.told.show_text(self.tr("Reading the first rows …"))
        self._offer(reading=True)
        self.stop.setFocus()

    def show_samples(self, view: SamplesView) -> None:
        """What they make."""
        for stream in view.streams:
            if stream.rejected or stream.why:
                role = "small-danger" if stream.why else "small"
                self._streams.addWidget(PlainLabel(self._stream_words(stream), role, wrap=True))
        for sample in view.samples:
            self._list.addWidget(SampleCard(self._tools, sample))
        rows = sum(stream.rows for stream in view.streams)
        number = self._tools.words.number
        told = self.tr("{n} timelines out of the first {rows} rows. Start when they look right.")
        some = told.format(n=number(len(view.samples)), rows=number(rows))
        none = self.tr("No customer came with the first {rows} rows. You can start all the same.")
        self.told.show_text(some if view.samples else none.format(rows=number(rows)))
        self._offer(reading=False)
        self.start.setFocus()

    def fail(self, trouble: Trouble) -> None:
        """They could not be read."""
        super().fail(trouble)
        self.told.show_text(self.tr("Nothing was read. You can start all the same; the pull tries again by itself."))
        self._offer(reading=False)
        self.again.setFocus()

    def show_busy(self, busy: bool) -> None:
        """It is becoming a source."""
        self.start.setEnabled(not busy)

    def _offer(self, reading: bool) -> None:
        self.stop.setVisible(reading)
        for button in (self.again, self.start):
            button.setVisible(not reading)
            button.setEnabled(True)

    def _stream_words(self, stream: SampledView) -> str:
        if stream.why:
            return f"{stream.title}: {stream.why}"
        number = self._tools.words.number
        told = self.tr("{title}: {n} of {rows} rows would be set aside. {reasons}")
        reasons = " ".join(stream.reasons)
        return told.format(title=stream.title, n=number(stream.rejected), rows=number(stream.rows), reasons=reasons)
