"""Hand-offs as a list: those for this person, those that wait for their customer, those who never came."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desk.services.asks_hand_offs import HandOffs
from desk.services.hand_off_views import HandOffView
from desk.ui.background import Latest, Trouble
from desk.ui.customer.hand_off_words import state_word, to_words
from desk.ui.escalations.forms import pill
from desk.ui.mirror import left_kept
from desk.ui.pieces.buttons import push
from desk.ui.pieces.flow import FlowLayout
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.lines import Cell, Column, LinesModel, Shape
from desk.ui.pieces.lines_table import LinesTable
from desk.ui.pieces.states import States
from desk.ui.tools import Tools
from desk.ui.words import Words
from desk.ui.work.tab import WorkTab

MOST = 500
LOOK_MS = 3_000
FOR_ME, WAITING, MISSED, MINE, ALL = "for_me", "waiting", "missed", "mine", "all"
CODE_FITS, GIVEN_FITS = 760, 560
# What the words of a state are painted in; the word says it too.
TOKENS = {"arrived": "ok", "never_arrived": "danger", "taken_back": "faint"}


def tr(text: str) -> str:
    """`text` in the person's language."""
    return QCoreApplication.translate("Passed", text)


def passed_shape(words: Words) -> Shape[HandOffView]:
    """How a hand-off is shown as a row."""
    columns = (
        Column(tr("Customer")),
        Column(tr("Handed to")),
        Column(tr("Given"), ("28 Nov 23:59", "Renée Okafor-Smith"), GIVEN_FITS),
        Column(tr("How it stands"), (tr("until {time}").format(time="28 Nov 23:59"), tr("Never arrived"))),
        Column(tr("Code"), ("MMM-MMM-MMM",), CODE_FITS),
    )

    def cell(one: HandOffView, column: int) -> Cell:
        given = one.given
        word = state_word(one.state)[0]
        moment = one.arrived_at if one.arrived_at is not None else given.arrive_by
        told = tr("since {time}") if one.arrived_at is not None else tr("until {time}")
        when = told.format(time=words.moment(moment)) if one.state != "taken_back" else ""
        return (
            Cell(given.content.customer or tr("A customer"), given.content.title, strong=True),
            Cell(to_words(given.to, given.name), tr("opened by {who}").format(who=one.opened_by) * bool(one.opened_by)),
            Cell(words.moment(given.given_at), given.given_by),
            Cell(word, when, TOKENS.get(one.state, "text")),
            Cell(left_kept(one.code)),
        )[column]

    def spoken(one: HandOffView) -> str:
        cells = (cell(one, column) for column in range(len(columns)))
        return ", ".join(part for held in cells for part in (held.upper, held.lower) if part)

    return Shape(columns, cell, spoken, lambda one: one.hand_off_id)


class HandOffsTab(WorkTab):
    """`opened(HandOffView)`: show what its receiver sees; `file_wanted`: open one from a file. The list is looked at
    every few seconds while it is in sight."""

    opened = Signal(object)
    file_wanted = Signal()

    def __init__(self, tools: Tools, hand_offs: HandOffs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hand_offs = hand_offs
        self._asked = Latest(tools.quick, self)
        self._which, self._entering = FOR_ME, False
        self.model: LinesModel[HandOffView] = LinesModel(passed_shape(tools.words), self)
        self.table = LinesTable(tools, self.model, self.tr("Hand-offs"))
        self.states = States(tools.theme, self.table)
        titles = {
            FOR_ME: self.tr("For me"), WAITING: self.tr("Waiting"), MISSED: self.tr("Never arrived"),
            MINE: self.tr("Given by me"), ALL: self.tr("All"),
        }  # fmt: skip
        self.pills = {name: pill(title, partial(self._want, name), checkable=True) for name, title in titles.items()}
        self.open: QPushButton = push(self.tr("Open"), self._open, "primary")
        self.customer: QPushButton = push(self.tr("Open the customer"), self._open_customer)
        self.file: QPushButton = push(self.tr("Open a file …"), self.file_wanted.emit)
        self.rest = PlainLabel(role="small-faint", wrap=True)
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self.look_again)
        self.table.entered_row.connect(lambda _row: self._open())
        self.table.chosen.connect(self._fit)
        self._lay_out(tools)

    def enter(self) -> None:
        """Ask for what is shown, and hear the keyboard at it."""
        self._entering = True
        self.states.wait()
        self._ask()

    def look_again(self) -> None:
        """What it shows may have changed."""
        if not self._asked.waiting:
            self._ask()

    def step(self, by: int) -> None:
        """Choose the next (+1) or former (-1) hand-off."""
        self.table.step(by)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._look.stop()

    def _want(self, which: str) -> None:
        self._which = which
        self.states.wait()
        self._ask()

    def _ask(self) -> None:
        which = self._which
        self._asked.ask(lambda: self._hand_offs.list(which, MOST), self._show, self._fail)

    def _show(self, held: tuple[HandOffView, ...]) -> None:
        self.model.show_rows(held)
        self.rest.show_text(self.tr("Only the newest {n} are listed.").format(n=len(held)))
        self.rest.setVisible(len(held) >= MOST)
        if held:
            self.states.show_content()
        else:
            self.states.show_notice().show_notice("handoff", *self._nothing())
        if self._entering:
            self._entering = False
            self.table.take_focus(self.pills[self._which])
        self._fit()

    def _fail(self, trouble: Trouble) -> None:
        self.states.show_notice().show_trouble(trouble, self.enter)

    def _nothing(self) -> tuple[str, str]:
        advice = self.tr("Press H on a customer's page to hand them off.")
        return {
            FOR_ME: (self.tr("Nobody was handed to you."), self.tr("Whoever is, is told here and at the top.")),
            WAITING: (self.tr("Nobody is on the way."), advice),
            MISSED: (self.tr("Everybody has arrived."), ""),
            MINE: (self.tr("You have handed nobody off yet."), advice),
        }.get(self._which, (self.tr("Nobody was handed off yet."), advice))

    def _fit(self) -> None:
        chosen: HandOffView | None = self.table.chosen_row()
        self.open.setEnabled(chosen is not None and (chosen.state != "taken_back" or chosen.mine))
        self.customer.setEnabled(chosen is not None and chosen.customer_id != 0)

    def _open(self) -> None:
        chosen: HandOffView | None = self.table.chosen_row()
        if chosen is not None and self.open.isEnabled():
            self.opened.emit(chosen)

    def _open_customer(self) -> None:
        chosen: HandOffView | None = self.table.chosen_row()
        if chosen is not None and chosen.customer_id:
            self.customer_wanted.emit(chosen.customer_id)

    def _lay_out(self, tools: Tools) -> None:
        group = QButtonGroup(self)
        above = FlowLayout(gap=6, line_gap=6)
        for button in self.pills.values():
            group.addButton(button)
            above.addWidget(button)
        self.pills[self._which].setChecked(True)
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.states)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for part in (self.open, self.customer, self.file):
            acts.addWidget(part)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tools.theme.look.size("gap"))
        column.addLayout(above)
        column.addWidget(card, 1)
        column.addWidget(self.rest)
        column.addLayout(acts)
