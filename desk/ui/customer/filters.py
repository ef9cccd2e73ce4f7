"""The row of channels above a timeline: how many of each, and which are shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desk.services.views import ChannelTotal
from desk.ui.mirror import mirror_of, written
from desk.ui.names import channel_place, channel_word
from desk.ui.pieces.flow import FlowLayout
from desk.ui.tools import Tools

SQUARE = 8


class ChannelToggle(QAbstractButton):
    """One channel with its count; the square has the channel's colour, the words say the same."""

    def __init__(self, tools: Tools, channel: str, parent: QWidget | None = None) -> None:
        """`channel` "" stands for all of them."""
        super().__init__(parent)
        self._theme, self._number = tools.theme, tools.words.number
        self.channel = channel
        self._words = ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        tools.theme.changed.connect(self.update)

    def show_count(self, count: int) -> None:
        """Show how many there are."""
        word = channel_word(self.channel) if self.channel else self.tr("All")
        words = f"{word} {self._number(count)}"
        if words != self._words:
            self._words = words
            self.setAccessibleName(words)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        size = QFontMetrics(self._theme.font("small", QFont.Weight.DemiBold))
        square = SQUARE + 6 if self.channel else 0
        return QSize(size.horizontalAdvance(self._words) + square + 16, size.height() + 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._theme.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        lit = self.isChecked()
        painter.setPen(QPen(look.colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        ground = "sel" if lit and self.channel else "hover"
        painter.setBrush(look.colour(ground) if (lit and self.channel) or self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        x, turned = 8.0, mirror_of(self)
        if self.channel:
            painter.setBrush(look.channel(self.channel))
            painter.drawRoundedRect(turned.box_f(QRectF(x, (self.height() - SQUARE) / 2, SQUARE, SQUARE)), 2, 2)
            x += SQUARE + 6
        painter.setFont(self._theme.font("small", QFont.Weight.DemiBold if lit else QFont.Weight.Normal))
        painter.setPen(look.colour("text" if lit else "muted"))
        room = turned.box_f(QRectF(x, 0, self.width() - x, self.height()))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, written(align, self._words), self._words)


class ChannelFilter(QWidget):
    """All channels, or some: `changed` carries the tuple of channels to show, empty for all."""

    changed = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        # Each that was ever wanted, made once: the next caller is shown sooner where nothing has to be made.
        self._made: dict[str, ChannelToggle] = {}
        self._toggles: list[ChannelToggle] = []
        self._row = FlowLayout(self, gap=2, line_gap=0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Channels shown"))

    def show_totals(self, totals: Sequence[ChannelTotal]) -> None:
        """List these channels; those chosen before stay chosen while they are listed."""
        counts = {total.channel: total.count for total in totals if total.count}
        listed = ["", *sorted(counts, key=_place)]
        counts[""] = sum(counts.values())
        self._make(listed)
        for channel, toggle in self._made.items():
            if channel in counts:
                toggle.show_count(counts[channel])
            else:
                toggle.setChecked(False)
            toggle.setVisible(channel in counts)
        self._toggles = [self._made[channel] for channel in listed]
        self._settle()

    def chosen(self) -> tuple[str, ...]:
        """The channels chosen; empty for all."""
        return tuple(toggle.channel for toggle in self._toggles if toggle.channel and toggle.isChecked())

    def press(self, place: int) -> None:
        """Toggle the channel at `place`, counted from 1 as on the keyboard; 0 shows all."""
        if place < len(self._toggles):
            self._toggles[place].click()

    def reset(self) -> None:
        """Show all, without saying so."""
        for toggle in self._toggles:
            toggle.setChecked(False)
        self._settle()

    def _make(self, channels: Sequence[str]) -> None:
        """See to it that there is a toggle for each of these, all in their order."""
        missing = [channel for channel in channels if channel not in self._made]
        for channel in missing:
            toggle = self._made[channel] = ChannelToggle(self._tools, channel, self)
            toggle.clicked.connect(lambda _on=False, which=toggle: self._clicked(which))
        if missing:
            while self._row.takeAt(0):
                pass
            for channel in sorted(self._made, key=_place):
                self._row.addWidget(self._made[channel])

    def _clicked(self, which: ChannelToggle) -> None:
        if not which.channel:
            for toggle in self._toggles:
                toggle.setChecked(False)
        self._settle()
        self.changed.emit(self.chosen())

    def _settle(self) -> None:
        if self._toggles:
            self._toggles[0].setChecked(not self.chosen())
        for toggle in self._toggles:
            toggle.update()


def _place(channel: str) -> tuple[int, str]:
    return (channel_place(channel) if channel else -1, channel)
