"""Painted bars: time by channel, the strip of past pulls, and how far a pull has come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.ui.mirror import turn
from desk.ui.roles import Role
from desk.ui.theme import Theme

STRIP_MARKS = 28
WANDER_MS = 50
WANDER_STEP = 0.02
PIECE = 0.15
# Height tells the outcomes apart as well as colour does.
STRIP_LOOK = {"ok": (1.0, "ok"), "part": (0.6, "warn"), "failed": (0.3, "danger")}


@dataclass(frozen=True, slots=True)
class Share:
    """One part of a bar: which channel, and how much of the whole."""

    channel: str
    amount: int


def paint_shares(painter: QPainter, theme: Theme, box: QRectF, shares: Sequence[Share], turned: bool = False) -> None:
    """Draw parts of a whole side by side into `box`, each in its channel's colour and never too thin to be seen; from
    the right where `turned`."""
    gap, least = 2, 4
    room = box.width() - gap * (len(shares) - 1) - least * len(shares)
    whole = sum(share.amount for share in shares)
    painter.setPen(Qt.PenStyle.NoPen)
    x = box.x()
    for share in reversed(shares) if turned else shares:
        width = least + max(0.0, room * share.amount / whole)
        painter.setBrush(theme.look.channel(share.channel))
        painter.drawRoundedRect(QRectF(x, box.y(), width, box.height()), 3, 3)
        x += width + gap


class ChannelBar(QWidget):
    """Parts of a whole side by side, as `paint_shares` draws them."""

    HEARD_AS = Role.Graphic

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shares: tuple[Share, ...] = ()
        self.setFixedHeight(theme.look.size("bar"))
        theme.changed.connect(self.update)

    def show_shares(self, shares: Sequence[Share], words: str) -> None:
        """Show other parts; `words` says the same to a screen reader."""
        self._shares = tuple(share for share in shares if share.amount > 0)
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        turn(painter, self)
        painter.setPen(Qt.PenStyle.NoPen)
        if not self._shares:
            painter.setBrush(self._theme.look.colour("skeleton"))
            painter.drawRoundedRect(QRectF(self.rect()), 3, 3)
            return
        paint_shares(painter, self._theme, QRectF(self.rect()), self._shares)


class RunStrip(QWidget):
    """The outcomes of past pulls, oldest first; places without a pull yet stay pale."""

    HEARD_AS = Role.Graphic

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._outcomes: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.look.size("strip"))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(STRIP_MARKS * 3, self.height())

    def show_outcomes(self, outcomes: Sequence[str], words: str) -> None:
        """Show these outcomes ("ok", "part", "failed"), oldest first; `words` says the same to a screen reader."""
        self._outcomes = tuple(outcomes)[-STRIP_MARKS:]
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        turn(painter, self)
        painter.setPen(Qt.PenStyle.NoPen)
        step = self.width() / STRIP_MARKS
        blank = STRIP_MARKS - len(self._outcomes)
        for place in range(STRIP_MARKS):
            outcome = self._outcomes[place - blank] if place >= blank else ""
            share, token = STRIP_LOOK.get(outcome, (0.3, "skeleton"))
            colour = QColor(self._theme.look.colour(token))
            colour.setAlphaF(0.75)
            painter.setBrush(colour)
            height = self.height() * share
            painter.drawRoundedRect(QRectF(place * step, self.height() - height, step - 2, height), 1, 1)


class ProgressLine(QWidget):
    """A thin line that fills; while the whole is unknown a short piece wanders along it."""

    HEARD_AS = Role.Graphic

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share: float | None = None
        self._place = 0.0
        self._wander = QTimer(self, interval=WANDER_MS)
        self._wander.timeout.connect(self._step)
        self.setFixedHeight(theme.look.size("progress"))
        theme.changed.connect(self.update)

    def show_share(self, share: float | None, words: str) -> None:
        """`share` is 0 to 1, None while unknown; `words` says the same to a screen reader."""
        self._share = share
        self.setAccessibleName(words)
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._wander.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._wander.stop()

    def _step(self) -> None:
        if self._share is None:
            self._place = (self._place + WANDER_STEP) % 1.0
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        turn(painter, self)
        look, whole = self._theme.look, QRectF(self.rect())
        # How much there is to do must be seen for what is done of it to say anything.
        painter.setPen(look.edge())
        painter.setBrush(look.colour("skeleton"))
        painter.drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5) if look.few else whole, 3, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        share = PIECE if self._share is None else min(1.0, max(0.02, self._share))
        start = 0.0 if self._share is not None else self._place * (1 - PIECE)
        painter.setBrush(look.colour("accent"))
        painter.drawRoundedRect(QRectF(self.width() * start, 0, self.width() * share, self.height()), 3, 3)
