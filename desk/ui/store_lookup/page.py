"""What stands on the store screen, from top to bottom, and its states: nobody yet, looking, several, one, none."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desk.services.store_views import CalledView, StoreAnswer, StoreView
from desk.services.visit_views import VisitView
from desk.ui.background import Trouble
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.states import NoteBar, States
from desk.ui.pieces.undo import UndoBar
from desk.ui.store_lookup.acts import BigActs
from desk.ui.store_lookup.choices import Choices
from desk.ui.store_lookup.customer_part import CustomerPart, MaskStrip
from desk.ui.store_lookup.hints import CounterHints
from desk.ui.store_lookup.note_sheet import NoteSheet
from desk.ui.store_lookup.scan_bar import ScanBar
from desk.ui.store_lookup.words import nobody_words
from desk.ui.tools import Tools

WIDEST, GAP = 1_000, 14
# A window at three times the size on a common screen is lower.
LOW = 440


class StorePage(QObject):
    """`look_up_wanted` carries a number to ask the sources about."""

    look_up_wanted = Signal(str)

    def __init__(self, tools: Tools, room: QWidget) -> None:
        super().__init__(room)
        self._tools = tools
        self.bar, self.acts, self.note = ScanBar(tools), BigActs(tools), NoteSheet(tools)
        self.masks, self.undo = MaskStrip(tools), UndoBar(tools)
        self.trouble, self.hints = NoteBar(tools.theme), CounterHints(tools)
        self.choices, self.customer = Choices(tools), CustomerPart(tools)
        self._shown = QStackedWidget()
        self.states = States(tools.theme, self._shown)
        self._scroll = QScrollArea()
        self._note_soon = QTimer(self, singleShot=True, interval=0)
        self._note_soon.timeout.connect(lambda: self._scroll.ensureWidgetVisible(self.note))
        self._lay_out(room)
        self.forget()

    def shows_somebody(self) -> bool:
        """Whether there is anything of a customer on the screen."""
        return self.customer.view is not None or bool(self.choices.hits) or not self.acts.isHidden()

    def open_note(self, text: str) -> None:
        """Let a note be written, where it can be seen."""
        self.note.open(text)
        self._note_soon.start()

    def wait(self) -> None:
        """Somebody is looked for."""
        self.trouble.hide()
        self.states.wait()

    def show_looking(self) -> None:
        """The sources are asked, which takes seconds."""
        title, advice = self.tr("Asking the sources …"), self.tr("This takes some seconds. Scan or type to stop it.")
        self.states.show_notice().show_notice("refresh", title, advice)
        self._stand(None, None)

    def show_customer(self, view: StoreView, store: str, open_: bool, called: CalledView | None) -> None:
        """Show whoever it is."""
        self.choices.forget()
        self.customer.show_view(view, store, open_)
        self._show(self.customer)
        self.acts.show_standing(view.visit, called, customer=True)
        self.acts.show()

    def show_choices(self, answer: StoreAnswer, open_: bool) -> None:
        """Show whom it may be."""
        self.customer.forget()
        self.choices.show_answer(answer, open_)
        self._show(self.choices)
        self._stand(None, None)

    def show_nobody(self, answer: StoreAnswer) -> None:
        """Say that it is nobody, and what to do."""
        self._forget_people()
        title, advice = nobody_words(answer, self._tools.words)
        notice = self.states.show_notice()
        if answer.number:
            ask = self.tr("Ask the sources")
            notice.show_notice("empty", title, advice, ask, lambda: self.look_up_wanted.emit(answer.number))
        else:
            notice.show_notice("empty", title, advice)
        self._stand(None, None)

    def show_trouble(self, trouble: Trouble, again: Callable[[], object]) -> None:
        """Something went wrong; try again."""
        self._forget_people()
        self.states.show_notice().show_trouble(trouble, again)
        self._stand(None, None)

    def forget(self) -> None:
        """Nothing of anybody is left."""
        self._forget_people()
        self.bar.empty()
        self.bar.show_nothing_to_clear()
        self.note.forget()
        self.undo.put_away()
        for part in (self.masks, self.trouble, self.acts):
            part.hide()
        title = self.tr("Scan a card, an order or a receipt")
        advice = self.tr("Or type a phone number, an order or a name, then Enter. No field needs to be chosen first.")
        self.states.show_notice().show_notice("barcode", title, advice)

    def fit(self, size: QSize) -> None:
        """Fit into the room there is; in a low one what stands at the foot is scrolled with the rest."""
        self.acts.fit(min(size.width(), WIDEST) - 2 * GAP)
        around = self._inside if size.height() < LOW else self._page
        for part in (self.undo, self.acts):
            if around.indexOf(part) < 0:
                around.addWidget(part)

    def _forget_people(self) -> None:
        self.choices.forget()
        self.customer.forget()

    def _show(self, part: QWidget) -> None:
        self._shown.setCurrentWidget(part)
        self.states.show_content()
        self._scroll.verticalScrollBar().setValue(0)

    def _stand(self, visit: VisitView | None, called: CalledView | None) -> None:
        self.acts.show_standing(visit, called, customer=False)
        self.acts.show()

    def _lay_out(self, room: QWidget) -> None:
        self._shown.addWidget(self.choices)
        self._shown.addWidget(self.customer)
        inside = QWidget()
        inside.setProperty("role", "inside")
        column = self._inside = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.states, 1)
        column.addWidget(self.note)
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setProperty("role", "counter")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        middle = QWidget()
        middle.setMaximumWidth(WIDEST)
        page = self._page = QVBoxLayout(middle)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(GAP)
        above: tuple[QWidget, ...] = (self.bar, self.hints, self.trouble, self.masks)
        below: tuple[QWidget, ...] = (self.undo, self.acts)
        for part in (*above, self._scroll, *below):
            page.addWidget(part, 1 if part is self._scroll else 0)
        # Whatever is pressed here is pressed with a finger.
        touch = self._tools.theme.look.size("touch")
        for button in middle.findChildren(QAbstractButton):
            button.setMinimumHeight(touch)
            button.setMinimumWidth(touch if button.sizeHint().width() < touch else 0)
        undo = self.undo.layout()
        for label in self.undo.findChildren(PlainLabel):
            if undo is not None and label.property("role") == "key":
                undo.setAlignment(label, Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(room)
        row.setContentsMargins(20, 20, 20, 20)
        row.addStretch(1)
        row.addWidget(middle, 100)
        row.addStretch(1)
