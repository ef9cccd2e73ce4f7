"""Same person?: the queue at the left, the pair chosen beside it, and one key for each answer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.services.asks import Identity
from desk.services.identity_views import Word
from desk.ui.identity.answers import Answers
from desk.ui.identity.compare import ComparePage
from desk.ui.identity.comparing import Comparing
from desk.ui.identity.deciding import Deciding, Decision
from desk.ui.identity.loader import QueueLoader
from desk.ui.identity.queue import QueuePanel
from desk.ui.identity.showing import Showing
from desk.ui.identity.verdict import Verdict
from desk.ui.identity.watch import IdentityWatch
from desk.ui.pieces.states import NoteBar, States
from desk.ui.pieces.undo import UndoBar
from desk.ui.tools import Tools


class IdentityRoom(QWidget):
    """`changed(units, customers)`: a word was said or taken back of these units, who are these customers now."""

    changed = Signal(object, object)

    def __init__(self, tools: Tools, identity: Identity, watch: IdentityWatch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.queue = QueuePanel(tools)
        self.page = ComparePage(tools)
        self.note = NoteBar(tools.theme)
        self.undo = UndoBar(tools)
        self.verdict = Verdict(tools.keys)
        self.states = States(tools.theme, self.page)
        self.comparing = Comparing(tools, identity, self)
        self.deciding = Deciding(tools, identity, self)
        self.loader = QueueLoader(tools, identity, self.queue, self.states, watch)
        self.loader.hidden = self.deciding.on_their_way
        self.showing = Showing(self.queue, self.page, self.states, self.note, self.comparing, self.loader)
        self.answers = Answers(self.deciding, self.comparing, self.loader, self.showing, self.undo, self.note)
        self._lay_out()
        self.verdict.show_open(False)
        self.verdict.wanted.connect(self.act)
        self.verdict.left.connect(self.queue.list.setFocus)
        self.showing.ready.connect(self.verdict.show_open)
        # Where nobody waits there is nothing to answer.
        self.loader.loaded.connect(lambda: self.verdict.setVisible(self.queue.model.rowCount() > 0))
        self.queue.list.chosen.connect(lambda _pair: self.verdict.note.clear())
        self.page.take_back_wanted.connect(self.deciding.take_back)
        self.answers.changed.connect(self.changed)

    def enter(self) -> None:
        """One came into this room."""
        self.showing.anew()
        self.queue.list.setFocus()

    def step(self, by: int) -> None:
        """Choose the next (+1) or former (-1) pair."""
        self.queue.list.step(by)

    def act(self, name: str) -> None:
        """Answer "same", "different", "household" or "later" on the pair shown, or take back the last word: "undo"."""
        if name == "undo":
            self.deciding.undo()
            return
        # What is answered is what is on the screen, never a pair that is still on its way.
        pair = self.showing.pair
        if pair is None:
            return
        word = None if name == "later" else Word(name)
        note = self.verdict.note.text().strip()
        self.deciding.say(Decision(word, pair.unit, pair.other, pair.name, pair.other_name, note))
        self.verdict.note.clear()
        self.note.hide()
        self.showing.go_on(pair)

    def step_back(self) -> bool:
        """Out of the note into the queue; False if one was not in it."""
        if self.verdict.note.hasFocus():
            self.queue.list.setFocus()
            return True
        return False

    def look_again(self) -> None:
        """Records were pulled: what is listed, and what was foreseen, may be otherwise now."""
        self.comparing.forget()
        if self.isVisible():
            self.loader.refresh()

    def _lay_out(self) -> None:
        beside = QVBoxLayout()
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        # In a low window long words go before what can be scrolled to.
        self.states.setMinimumHeight(1)
        bars = QVBoxLayout()
        bars.setContentsMargins(20, 4, 20, 4)
        bars.setSpacing(8)
        bars.addWidget(self.note)
        bars.addWidget(self.undo)
        beside.addWidget(self.states, 1)
        beside.addLayout(bars)
        beside.addWidget(self.verdict)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.queue)
        row.addLayout(beside, 1)
