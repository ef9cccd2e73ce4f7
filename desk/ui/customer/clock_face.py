"""The face of the clock: the big number, what it counts, the bar by channel, and how sure it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.services.journey_views import TimeView
from desk.ui.customer.clock_words import Face, channel_times, quiet_words
from desk.ui.customer.legend import LegendEntry
from desk.ui.language import retold
from desk.ui.names import channel_place, channel_word
from desk.ui.pieces.bars import ChannelBar, Share
from desk.ui.pieces.flow import FlowLayout, clear
from desk.ui.pieces.labels import PlainLabel, show_running
from desk.ui.tools import Tools
from desk.ui.words import MINUTE, length, minutes


class ClockFace(QWidget):
    """`show_time` shows another clock, `show_seconds` the same one later; a tick changes only what it has to."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._face: Face | None = None
        self.at_least = PlainLabel(self.tr("at least"), "small-warn")
        self.big = PlainLabel(role="big")
        close = self.big.font()
        close.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 98)
        self.big.setFont(close)
        self.seconds = PlainLabel(role="muted")
        self.live = PlainLabel(self.tr("● live"), "small-danger")
        self.live.setAccessibleName(self.tr("The customer is with us now"))
        self.counts = PlainLabel(role="muted", wrap=True)
        self._bar = ChannelBar(tools.theme)
        self._legend = FlowLayout(gap=10, line_gap=3)
        self._entries: dict[str, LegendEntry] = {}
        self.quiet = PlainLabel(role="small", wrap=True)
        self.because = PlainLabel(role="small-warn", wrap=True)
        self._lay_out()

    def show_time(self, face: Face) -> None:
        """Show this clock."""
        self._face = face
        self.counts.show_text(face.counts)
        self.show_seconds(face.time)

    def show_seconds(self, time: TimeView | None) -> None:
        """The same clock at another moment."""
        if time is None or self._face is None:
            return
        show_running(self.big, length(time.customer_time), self._spoken(time))
        show_running(self.seconds, self.tr("{n} s").format(n=time.customer_time % MINUTE), self.tr("and running"))
        self.seconds.setVisible(time.live and time.customer_time >= MINUTE)
        self.live.setVisible(time.live)
        self.at_least.setVisible(time.at_least)
        # The clock goes on by itself and says anew what has no end yet.
        self.because.show_text("\n".join(map(retold, time.because)))
        self.because.setVisible(time.at_least and bool(time.because))
        quiet = quiet_words(self._face, time)
        self.quiet.show_text(quiet)
        self.quiet.setVisible(bool(quiet))
        self._show_channels(time)

    def _spoken(self, time: TimeView) -> str:
        told = self.tr("at least {length}") if time.at_least else "{length}"
        return told.format(length=minutes(time.customer_time) if time.live else length(time.customer_time))

    def _show_channels(self, time: TimeView) -> None:
        spent = sorted(channel_times(time), key=lambda part: channel_place(part[0]))
        told = [f"{channel_word(channel)} {length(seconds)}" for channel, seconds in spent]
        self._bar.show_shares([Share(channel, seconds) for channel, seconds in spent], ", ".join(told))
        if [channel for channel, _seconds in spent] != list(self._entries):
            clear(self._legend)
            self._entries = {channel: LegendEntry(self._tools, channel, "") for channel, _seconds in spent}
            for entry in self._entries.values():
                self._legend.addWidget(entry)
        for entry, words in zip(self._entries.values(), told, strict=True):
            entry.say(words)

    def _lay_out(self) -> None:
        number = QHBoxLayout()
        number.setSpacing(6)
        middle = Qt.AlignmentFlag.AlignVCenter
        number.addWidget(self.at_least, 0, middle)
        number.addWidget(self.big)
        number.addWidget(self.seconds, 0, middle)
        number.addWidget(self.live, 0, middle)
        number.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(number)
        column.addWidget(self.counts)
        column.addSpacing(8)
        column.addWidget(self._bar)
        column.addSpacing(7)
        column.addLayout(self._legend)
        column.addSpacing(5)
        column.addWidget(self.quiet)
        column.addSpacing(2)
        column.addWidget(self.because)
