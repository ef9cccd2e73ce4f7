"""The wrap-up of an interaction, in the panel: what came of it, what was promised by when, and a note."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desk.services.work_views import DispositionView, DueView, SuggestionView, WrapUpView
from desk.ui.background import Trouble
from desk.ui.customer.outcome_list import OutcomeChoice
from desk.ui.customer.promise_lines import PromiseLines
from desk.ui.customer.suggested import Suggested
from desk.ui.customer.typed_text import KeptLine, TypedText
from desk.ui.customer.wrap_up_work import Typed
from desk.ui.customer.wrapped_up import WrappedUp
from desk.ui.pieces.buttons import push
from desk.ui.pieces.column import keep_in_sight
from desk.ui.pieces.key_hint import KeyHint
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.pieces.part_key import PartKey
from desk.ui.pieces.states import NoteBar
from desk.ui.tools import Tools

NOTE_LINES = 4


class WrapUpPart(QWidget):
    """`chosen(code)`, `sought(text)`, `promised(text)`, `due(text)` and `noted(text)` as they are said;
    `finish_wanted`, `drop_wanted`; `wanted(key)`: show this record."""

    chosen = Signal(str)
    sought = Signal(str)
    promised = Signal(str)
    due = Signal(str)
    noted = Signal(str)
    finish_wanted = Signal()
    drop_wanted = Signal()
    wanted = Signal(str)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wrap-up")
        self._tools = tools
        self._titles: dict[str, str] = {}
        self._suggestion: SuggestionView | None = None
        self._code = ""
        self.about = PlainLabel(role="small", wrap=True)
        self.before = WrappedUp(tools)
        self.suggested = Suggested()
        self.outcome = ElidedLabel(role="small-ok")
        self.outcomes = OutcomeChoice(tools)
        self.promise = PromiseLines()
        self.text = TypedText(
            self.tr("Note on this interaction"), self.tr("What the next of us should know"), NOTE_LINES
        )
        self.kept = KeptLine()
        self.closes = PlainLabel(role="small-faint", wrap=True)
        self.note, self.rules_note = NoteBar(tools.theme), NoteBar(tools.theme)
        self.finish: QPushButton = push(self.tr("Finish"), self.finish_wanted.emit, "primary")
        KeyHint(self.finish, tools.keys, "finish", self.tr("Finish"))
        self.drop: QPushButton = push(self.tr("Throw away"), self.drop_wanted.emit, "link")
        self._lay_out()
        self._connect()

    def take_focus(self) -> None:
        """Be ready to say what came of it."""
        self.outcomes.line.take_focus()

    def show_wrap_up(self, view: WrapUpView, typed: Typed, about: str) -> None:
        """Show this one, with what was typed; `about` says of what it is."""
        self.about.show_text(about)
        if view.code:
            self._titles.setdefault(view.code, view.outcome)
        self.promise.show_texts(typed.promise, typed.due)
        self.text.show_text(typed.note)
        self.show_chosen(typed.code)
        closes = view.closes_at
        if closes is not None:
            self.closes.show_text(self.tr("Closes by itself at {time}").format(time=self._tools.words.time(closes)))
        self.closes.setVisible(closes is not None)

    def show_chosen(self, code: str) -> None:
        """This outcome is chosen by now."""
        self._code = code
        self.outcomes.show_chosen(code)
        self.outcome.show_text(self._titles.get(code, code))
        self.outcome.setVisible(bool(code))
        self.suggested.show_suggestion(self._suggestion, code)

    def show_found(self, found: Sequence[DispositionView]) -> None:
        """These outcomes fit what was sought."""
        self._titles.update({one.code: one.title for one in found})
        self.outcomes.show_found(found)
        self.outcome.show_text(self._titles.get(self._code, self._code))

    def show_suggestion(self, suggestion: SuggestionView | None) -> None:
        """What is likely by now."""
        self._suggestion = suggestion
        if suggestion is not None:
            self._titles.setdefault(suggestion.code, suggestion.title)
        self.suggested.show_suggestion(suggestion, self._code)

    def show_due(self, due: DueView) -> None:
        """What the words for the time mean."""
        self.promise.show_due(due)

    def show_state(self, state: str) -> None:
        """How far it is saved."""
        self.kept.show_state(state, empty=False)

    def show_trouble(self, trouble: Trouble, again: Callable[[], object] | None = None) -> None:
        """Say what went wrong; what was typed stays."""
        self.note.say(trouble, self.tr("Try again") if again else "", again)

    def show_rules_trouble(self, trouble: Trouble | None) -> None:
        """What is wrong with the company's file of outcomes and rules; None for nothing."""
        if trouble is None:
            self.rules_note.hide()
        else:
            self.rules_note.say(trouble)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # How it was wrapped up before, and what is suggested, come a moment after the keyboard is heard here.
        keep_in_sight(self)

    def _connect(self) -> None:
        self.outcomes.chosen.connect(self.chosen)
        self.outcomes.sought.connect(self.sought)
        self.outcomes.nothing_typed.connect(self._take_suggested)
        self.suggested.taken.connect(self.chosen)
        self.suggested.wanted.connect(self.wanted)
        self.promise.promised.connect(self.promised)
        self.promise.due.connect(self.due)
        self.text.typed.connect(self.noted)
        PartKey(self, self._tools.keys, "finish", self.finish_wanted.emit)

    def _take_suggested(self) -> None:
        if self._suggestion is not None and self._suggestion.code != self._code:
            self.chosen.emit(self._suggestion.code)

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.finish)
        acts.addWidget(self.drop)
        acts.addWidget(self.kept, 1)
        outcome = QHBoxLayout()
        outcome.setSpacing(8)
        outcome.addWidget(PlainLabel(self.tr("Outcome"), "group"))
        outcome.addWidget(self.outcome, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.rules_note)
        column.addWidget(self.about)
        column.addWidget(self.before)
        column.addWidget(self.suggested)
        column.addLayout(outcome)
        column.addWidget(self.outcomes)
        column.addWidget(PlainLabel(self.tr("Promise, if there is one"), "group"))
        column.addWidget(self.promise)
        column.addWidget(PlainLabel(self.tr("Note"), "group"))
        column.addWidget(self.text)
        column.addWidget(self.note)
        column.addLayout(acts)
        column.addWidget(self.closes)
        column.addStretch(1)
