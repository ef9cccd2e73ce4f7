"""The card that says how long this customer has spent with us, and on which channels."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.services.views import ChannelTotal, ClockView, CustomerView
from desk.ui.names import channel_place, channel_word
from desk.ui.pieces.bars import ChannelBar, Share
from desk.ui.pieces.flow import FlowLayout, clear
from desk.ui.pieces.labels import PlainLabel
from desk.ui.tools import Tools
from desk.ui.words import length

SQUARE = 8


class LegendEntry(QWidget):
    """A coloured square with the words it stands for."""

    def __init__(self, tools: Tools, channel: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._channel, self._words = tools.theme, channel, words
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)
        tools.theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        size = QFontMetrics(self._theme.font("small"))
        return QSize(size.horizontalAdvance(self._words) + SQUARE + 8, size.height() + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._theme.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.channel(self._channel))
        painter.drawRoundedRect(QRectF(0, (self.height() - SQUARE) / 2, SQUARE, SQUARE), 2, 2)
        painter.setFont(self._theme.font("small"))
        painter.setPen(look.colour("muted"))
        words = QRectF(SQUARE + 6, 0, self.width() - SQUARE - 6, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._words)


class ClockCard(QFrame):
    """Customer time, waiting time, and the bar by channel; "at least", with the reason, where no more is known."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._tools = tools
        self._at_least = PlainLabel(self.tr("at least"), "small-warn")
        self.big = PlainLabel(role="big")
        close = self.big.font()
        close.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 98)
        self.big.setFont(close)
        self._counts = PlainLabel(role="muted", wrap=True)
        self._bar = ChannelBar(tools.theme)
        self._legend = FlowLayout(gap=10, line_gap=3)
        self._waiting = PlainLabel(role="small", wrap=True)
        self._because = PlainLabel(role="small-warn", wrap=True)
        self._lay_out()

    def show_customer(self, customer: CustomerView) -> None:
        """Show the time of another customer, or the same one anew."""
        clock = customer.clock
        self.big.show_text(length(clock.customer_time))
        self._at_least.setVisible(clock.at_least)
        self._because.show_text("\n".join(clock.because))
        self._because.setVisible(clock.at_least and bool(clock.because))
        self._counts.show_text(self._count_words(clock))
        self._waiting.show_text(self.tr("{length} of it waiting").format(length=length(clock.waiting_time)))
        self._waiting.setVisible(clock.waiting_time > 0)
        spent = sorted((t for t in customer.totals if t.customer_time), key=lambda t: channel_place(t.channel))
        self._show_channels(spent)

    def _show_channels(self, spent: list[ChannelTotal]) -> None:
        told = [f"{channel_word(total.channel)} {length(total.customer_time)}" for total in spent]
        self._bar.show_shares([Share(total.channel, total.customer_time) for total in spent], ", ".join(told))
        clear(self._legend)
        for total, words in zip(spent, told, strict=True):
            self._legend.addWidget(LegendEntry(self._tools, total.channel, words))

    def _count_words(self, clock: ClockView) -> str:
        if not clock.interactions:
            return self.tr("No interactions yet")
        number = self._tools.words.number
        one = self.tr("1 interaction")
        parts = [one if clock.interactions == 1 else self.tr("{n} interactions").format(n=number(clock.interactions))]
        many = self.tr("{n} channels").format(n=clock.channels)
        parts.append(self.tr("1 channel") if clock.channels == 1 else many)
        if clock.since is not None:
            since = self._tools.words.short_date(self._tools.words.local(clock.since).date())
            parts.append(self.tr("since {date}").format(date=since))
        return " · ".join(parts)

    def _lay_out(self) -> None:
        number = QHBoxLayout()
        number.setSpacing(6)
        number.addWidget(self._at_least, 0, Qt.AlignmentFlag.AlignVCenter)
        number.addWidget(self.big)
        number.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 13, 15, 13)
        column.setSpacing(0)
        column.addWidget(PlainLabel(self.tr("Time with us"), "section"))
        column.addLayout(number)
        column.addWidget(self._counts)
        column.addSpacing(9)
        column.addWidget(self._bar)
        column.addSpacing(7)
        column.addLayout(self._legend)
        column.addSpacing(6)
        column.addWidget(self._waiting)
        column.addSpacing(3)
        column.addWidget(self._because)
        column.addStretch(1)
