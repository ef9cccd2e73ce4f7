"""The calls that are on, one below the other: stage, running time, who it is, and which of them is on the page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desk.ui.customer.call_words import (
    ShownCall,
    heard_hold,
    heard_watch,
    hold_words,
    line_words,
    spoken,
    stage_words,
    watch_words,
    who_words,
)
from desk.ui.customer.stage_mark import StageMark
from desk.ui.pieces.buttons import IconButton, announce, push
from desk.ui.pieces.column import Scrolling
from desk.ui.pieces.labels import ElidedLabel, PlainLabel, set_role, show_running
from desk.ui.tools import Tools
from desk.ui.words import named, one_line

ACCENT_WIDTH = 3


class CallCard(QAbstractButton):
    """One call; pressing it shows who it is. `away_wanted`: show it no more; `theirs_wanted`: it is the one on the
    page who is calling."""

    away_wanted = Signal()
    theirs_wanted = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self.call: ShownCall | None = None
        self.here = False
        self._other = self._spoken = ""
        self.mark = StageMark(tools.theme)
        self.stage = ElidedLabel(role="accent")
        self.watch = PlainLabel(role="accent-strong")
        self.who = ElidedLabel(role="title")
        self.line = ElidedLabel(role="small")
        self.below = ElidedLabel(role="small-warn")
        self.place = ElidedLabel(role="small")
        self.theirs: QPushButton = push("", self.theirs_wanted.emit, "link")
        self.away = IconButton(tools.theme, "close", self.tr("Put this call away"), "icon_tiny")
        self.away.clicked.connect(self.away_wanted)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._lay_out()
        tools.theme.changed.connect(self.update)

    def show_call(self, call: ShownCall, here: bool, other: str) -> None:
        """Show a call as it stands now. `here`: it is with whoever is on the page; `other` is the name of whoever is
        there instead, whom it may be with, "" for nobody."""
        if (call, here, other) == (self.call, self.here, self._other):
            self.show_time()
            return
        self.call, self.here, self._other = call, here, other
        view = call.view
        self.mark.show_stage(view.stage)
        self.stage.show_text(stage_words(view))
        set_role(self.stage, "accent" if view.live else "muted")
        set_role(self.watch, "accent-strong" if view.live else "muted")
        self.who.show_text(who_words(call))
        self.line.show_text(line_words(call))
        self.line.setVisible(bool(line_words(call)))
        self.place.show_text(self.tr("On this page"))
        self.place.setVisible(here)
        self.theirs.setText(self.tr("It is the customer shown"))
        self.theirs.setAccessibleName(self.tr("The call is with {name}").format(name=named(one_line(other))))
        self.theirs.setVisible(bool(other) and not here and call.asked and not call.customer_id)
        self.away.setVisible(not view.live)
        self.show_time()
        self._speak(spoken(call, here))
        self.update()

    def rest(self) -> None:
        """Its call went; the next one's words are said whatever they are."""
        self.hide()
        self.call, self._spoken = None, ""

    def show_time(self) -> None:
        """Show how long it has lasted by now."""
        if self.call is None:
            return
        now = self._tools.words.now()
        show_running(self.watch, watch_words(self.call.view, now), heard_watch(self.call.view, now))
        held = hold_words(self.call.view, now)
        show_running(self.below, held, heard_hold(self.call.view, now))
        self.below.setVisible(bool(held))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._tools.theme.look
        radius = look.size("radius")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        ground = "sel" if self.here else "hover" if self.underMouse() else "panel"
        painter.setPen(Qt.PenStyle.NoPen if self.here else QPen(look.colour("line"), 1))
        painter.setBrush(look.colour(ground))
        painter.drawRoundedRect(box, radius, radius)
        if self.here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.setClipRect(0, 0, ACCENT_WIDTH, self.height())
            painter.drawRoundedRect(box, radius, radius)
            painter.setClipping(False)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)

    def _speak(self, words: str) -> None:
        if words == self._spoken:
            return
        self._spoken = words
        self.setAccessibleName(words)
        self.setAccessibleDescription(self.tr("Shows who it is"))
        announce(self, words)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(7)
        head.addWidget(self.mark)
        head.addWidget(self.stage, 1)
        head.addWidget(self.watch)
        head.addWidget(self.away)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 9)
        column.setSpacing(1)
        column.addLayout(head)
        for label in (self.who, self.line, self.below, self.place):
            column.addWidget(label)
        column.addWidget(self.theirs, 0, Qt.AlignmentFlag.AlignLeft)
        said: tuple[QWidget, ...] = (self.stage, self.watch, self.who, self.line, self.below, self.place)
        for part in said:
            # The card is what is pressed.
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


class CallStrip(Scrolling):
    """`opened(ShownCall)`: show who it is; `away_wanted(call_id)`; `theirs_wanted(ShownCall)`: it is the one on the
    page who is calling. It is out of sight while no call is on, and scrolls where the window is too low for all."""

    opened = Signal(object)
    away_wanted = Signal(str)
    theirs_wanted = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__((0, 0, 0, 0), parent)
        self.setAccessibleName(self.tr("Calls"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._tools = tools
        self._shown: tuple[ShownCall, ...] = ()
        self._customer_id, self._name = 0, ""
        self.cards: dict[str, CallCard] = {}
        # Calls come and go all day, a few at a time: the card of one that went is the next one's.
        self._spare: list[CallCard] = []
        self.column.setSpacing(6)
        self.hide()

    def show_calls(self, calls: Sequence[ShownCall]) -> None:
        """Show these; the card of a call stays the same while it is on."""
        self._shown = tuple(calls)
        ids = [call.view.call_id for call in calls]
        for gone in set(self.cards) - set(ids):
            card = self.cards.pop(gone)
            card.rest()
            self.column.removeWidget(card)
            self._spare.append(card)
        for place, call in enumerate(calls):
            if call.view.call_id not in self.cards:
                self.cards[call.view.call_id] = self._spare.pop() if self._spare else self._card()
            card = self.cards[call.view.call_id]
            if self.column.indexOf(card) != place:
                self.column.insertWidget(place, card)
            card.show()
        self._show()
        self.setVisible(bool(calls))

    def show_page(self, customer_id: int, name: str) -> None:
        """Who is on the page now; 0 for nobody."""
        self._customer_id, self._name = customer_id, name
        self._show()

    def show_time(self) -> None:
        """A second has passed."""
        for card in self.cards.values():
            if card.call is not None and card.call.view.live:
                card.show_time()

    def sizeHint(self) -> QSize:
        return self.column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.cards[self._shown[0].view.call_id].sizeHint() if self._shown else QSize(0, 0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_time()

    def _show(self) -> None:
        for call in self._shown:
            here = bool(self._customer_id) and call.customer_id == self._customer_id
            self.cards[call.view.call_id].show_call(call, here, self._name if self._customer_id else "")
        self.updateGeometry()

    def _card(self) -> CallCard:
        card = CallCard(self._tools, self)
        card.clicked.connect(lambda: self.opened.emit(card.call))
        card.away_wanted.connect(lambda: self.away_wanted.emit(card.call.view.call_id if card.call else ""))
        card.theirs_wanted.connect(lambda: self.theirs_wanted.emit(card.call))
        return card
