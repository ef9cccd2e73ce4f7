"""The strip above a timeline: how many lines fell on each day of the last twelve weeks, this journey's marked. Arrow
keys go from one day with lines to the next, Enter to the day's newest line."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desk.ui.customer.density_days import DAYS, Bar, DensityDays
from desk.ui.customer.timeline_model import TimelineModel
from desk.ui.mirror import mirror_of
from desk.ui.pieces.buttons import announce
from desk.ui.roles import Role
from desk.ui.tools import Tools
from desk.ui.words import tip

LEAST_BAR = 3
GAP = 2


class DensityStrip(QWidget):
    """`key_wanted`: the newest line of a day is wanted. Days before the oldest line loaded stay without a ground."""

    key_wanted = Signal(str)
    HEARD_AS = Role.Chart

    def __init__(self, tools: Tools, model: TimelineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self.days = DensityDays(tools, model, self)
        self._roomy = True
        # The day the keyboard is at.
        self._at: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleDescription(self.tr("Arrow keys go from day to day, Enter to its newest line."))
        self.setFixedHeight(tools.theme.look.size("strip"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.hide()
        self.days.counted.connect(self._counted)
        tools.theme.changed.connect(self.update)

    def make_room(self, roomy: bool) -> None:
        """Whether there is room for it beside the lines themselves."""
        self._roomy = roomy
        self.setVisible(roomy and bool(self.days.bars))

    def lines(self, day: date) -> Bar:
        """What fell on a day."""
        return self.days.lines(day)

    def place_of(self, day: date) -> float:
        """The middle of a day's bar, in logical pixels from the left."""
        ago = (self._tools.words.today() - day).days
        return mirror_of(self).x((DAYS - ago - 0.5) * self.width() / DAYS)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._go_to(self._day_at(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        days, key = sorted(self.days.bars), event.key()
        now = days.index(self._at) if self._at in days else len(days) - 1
        # The days run as the lines do.
        back = -1 if self.isRightToLeft() else 1
        places = {
            Qt.Key.Key_Left: now - back,
            Qt.Key.Key_Right: now + back,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(days) - 1,
        }
        if days and key in places:
            self._stand_at(days[max(0, min(len(days) - 1, places[Qt.Key(key)]))])
        elif days and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._go_to(days[now])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.days.bars and self._at not in self.days.bars:
            self._at = max(self.days.bars)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), tip(self.days.told(self._day_at(event.pos().x()))), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, today = self._tools.theme.look, self._tools.words.today()
        most = max((bar.lines for bar in self.days.bars.values()), default=1)
        step = self.width() / DAYS
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        turned, room, known = mirror_of(self), self.height() - 1, self.days.known_from
        for ago in range(DAYS):
            day = today - timedelta(days=ago)
            if known is None or day < known:
                break
            bar, x = self.lines(day), self.width() - (ago + 1) * step
            heights = [(1.0, "line")]
            if bar.lines:
                full = max(LEAST_BAR, room * bar.lines / most)
                heights = [(full, "scroll"), (full * bar.here / bar.lines, "accent")]
            for height, token in heights:
                if height:
                    painter.setBrush(look.colour(token))
                    box = QRectF(x + GAP / 2, room + 1 - height, max(1.0, step - GAP), height)
                    painter.drawRoundedRect(turned.box_f(box), 1, 1)
        if self.hasFocus():
            self._paint_focus(painter, step)

    def _paint_focus(self, painter: QPainter, step: float) -> None:
        look = self._tools.theme.look
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("accent"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)
        if self._at in self.days.bars and self._at is not None:
            painter.setPen(QPen(look.colour("text"), 2))
            middle = self.place_of(self._at)
            painter.drawRoundedRect(QRectF(middle - step / 2 - 1, 1, step + 2, self.height() - 2), 2, 2)

    def _stand_at(self, day: date) -> None:
        self._at = day
        announce(self, self.days.told(day))
        self.update()

    def _go_to(self, day: date) -> None:
        newest = self.days.newest(day)
        if newest is not None:
            self.key_wanted.emit(newest.key)

    def _counted(self) -> None:
        self.make_room(self._roomy)
        self.setAccessibleName(self.days.spoken())
        self.update()

    def _day_at(self, x: float) -> date:
        along = mirror_of(self).x(x)
        ago = DAYS - 1 - int(max(0.0, min(along, self.width() - 1)) * DAYS / max(1, self.width()))
        return self._tools.words.today() - timedelta(days=ago)
