"""Beside the outbox: the entry chosen, why it stands as it does, what can be done about it, and what happened to it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desk.services.outbox_views import EntryEventView, EntryHistoryView
from desk.ui.pieces.buttons import IconButton, push
from desk.ui.pieces.column import panel_column
from desk.ui.pieces.facts import Fact, Facts
from desk.ui.pieces.flow import FlowLayout, clear
from desk.ui.pieces.key_hint import KeyHint
from desk.ui.pieces.labels import PlainLabel
from desk.ui.tools import Tools
from desk.ui.words import many_lines, named
from desk.ui.work.outbox_forms import ChangeForm, DropForm
from desk.ui.work.outbox_words import Queued, customer_words, next_words, state_word, tries_words, turn_words

# Of the text, which scrolls where it is longer: so many lines, of about so many letters.
MOST_LINES, LETTERS = 6, 40
EDGES = 26
MOST_EVENTS = 30


class OutboxPanel(QFrame):
    """`wanted` carries "again", "open" or "first"; `changed(title, text)` and `dropped(reason)` what was answered;
    `back_wanted` asks for the list where the panel covers it."""

    wanted = Signal(str)
    changed = Signal(str, str)
    dropped = Signal(str)
    back_wanted = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._tools = tools
        self._shown: Queued | None = None
        self._told: tuple[EntryEventView, ...] = ()
        self.back = IconButton(tools.theme, "back", self.tr("Back to the list"))
        KeyHint(self.back, tools.keys, "escape", self.tr("Back to the list"))
        self.back.clicked.connect(self.back_wanted)
        self._name = PlainLabel(role="title", wrap=True)
        self.says = PlainLabel(wrap=True)
        self.why = PlainLabel(role="small", wrap=True)
        self._text = QPlainTextEdit()
        self._facts = Facts(tools.theme, wrap=True)
        self.change, self.drop = ChangeForm(), DropForm()
        self.buttons: dict[str, QPushButton] = {}
        self._history = QVBoxLayout()
        self._body = QWidget()
        self._nothing = PlainLabel(
            self.tr("Choose an entry to see how it stands, and to change, repeat or drop it."), "muted", wrap=True
        )
        self._lay_out()
        self.change.given.connect(self._change)
        self.drop.given.connect(self._drop)
        self.show_row(None)

    @property
    def asking(self) -> bool:
        """Whether a form is open."""
        return not (self.change.isHidden() and self.drop.isHidden())

    def show_row(self, row: Queued | None) -> None:
        """Show the entry chosen; None for none. A form that is open for it stays open."""
        former, self._shown = self._shown, row
        self._body.setVisible(row is not None)
        self._nothing.setVisible(row is None)
        if row is None or former is None or former.entry.entry_id != row.entry.entry_id:
            self.close_form()
            self._tell(())
        if row is not None:
            self._show(row)

    def show_history(self, view: EntryHistoryView) -> None:
        """What happened to it."""
        if self._shown is not None and self._shown.entry.entry_id == view.entry.entry_id:
            self._tell(view.events)

    def ask(self, what: str) -> None:
        """Open the form "change" or "drop", where that may be done."""
        if self._shown is None or not self.buttons[what].isVisible():
            return
        self.close_form()
        if what == "change":
            self.change.begin(self._shown.entry)
        else:
            self.drop.begin()

    def close_form(self) -> bool:
        """Put the open form away; False if none is open."""
        was = self.asking
        self.change.hide()
        self.drop.hide()
        return was

    def _show(self, row: Queued) -> None:
        entry = row.entry
        self._name.show_text(entry.title)
        self.says.show_text(f"{state_word(entry)}. {entry.says}")
        answer = self.tr("{target} answered: {said}").format(target=entry.target_title, said=entry.said)
        reason = entry.why if entry.why not in entry.says else ""
        parts = (reason, entry.advice, answer if entry.said else "")
        self.why.show_text("\n".join(part for part in parts if part))
        self.why.setVisible(bool(self.why.text()))
        text = many_lines(entry.text)
        if self._text.toPlainText() != text:
            self._text.setPlainText(text)
            lines = sum(1 + len(line) // LETTERS for line in text.splitlines())
            line = self._text.fontMetrics().lineSpacing()
            self._text.setFixedHeight(EDGES + line * max(1, min(MOST_LINES, lines)))
        self._text.setVisible(bool(text))
        may = {
            "again": entry.may_retry, "change": entry.may_edit, "drop": entry.may_drop, "first": bool(entry.behind),
            "open": bool(entry.key),
        }  # fmt: skip
        for name, button in self.buttons.items():
            button.setVisible(may[name])
        self._facts.show_facts([fact for fact in self._facts_of(row) if fact.value])

    def _facts_of(self, row: Queued) -> list[Fact]:
        entry, words = row.entry, self._tools.words
        written = self.tr("by {name}").format(name=named(entry.made_by)) if entry.made_by else ""
        return [
            Fact(self.tr("To"), entry.target_title),
            Fact(self.tr("About"), f"{entry.kind_title}, {customer_words(entry)}", turn_words(row)),
            Fact(self.tr("Written"), words.moment(entry.made_at), written),
            Fact(self.tr("Tries"), tries_words(entry, words), next_words(entry, words)),
            Fact(self.tr("Its name there"), entry.landed, copy=entry.landed),
            Fact(self.tr("Record"), entry.key, copy=entry.key),
            Fact(self.tr("Entry"), entry.entry_id, copy=entry.entry_id),
        ]

    def _tell(self, events: tuple[EntryEventView, ...]) -> None:
        if events == self._told:
            return
        self._told = events
        clear(self._history)
        if events:
            self._history.addWidget(PlainLabel(self.tr("What happened to it"), "group"))
        words = self._tools.words
        for event in list(reversed(events))[:MOST_EVENTS]:
            parts = (words.moment(event.at), event.who, event.what)
            told = "  ".join(part for part in parts if part)
            self._history.addWidget(PlainLabel(told, "small", wrap=True))

    def _change(self, title: str, text: str) -> None:
        self.close_form()
        self.changed.emit(title, text)

    def _drop(self, reason: str) -> None:
        self.close_form()
        self.dropped.emit(reason)

    def _lay_out(self) -> None:
        self._text.setProperty("role", "raw")
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("What it says"))
        acts = FlowLayout(gap=8, line_gap=6)
        for name, title in (
            ("again", self.tr("Send again now")), ("change", self.tr("Change …")), ("drop", self.tr("Drop …")),
            ("first", self.tr("Show what goes first")), ("open", self.tr("Open the customer")),
        ):  # fmt: skip
            asks = name in ("change", "drop")
            act = self.ask if asks else self.wanted.emit
            self.buttons[name] = push(title, partial(act, name), "primary" if name == "again" else "")
            acts.addWidget(self.buttons[name])
        self._history.setSpacing(3)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(8)
        for label in (self._name, self.says, self.why):
            body.addWidget(label)
        body.addLayout(acts)
        for part in (self.change, self.drop, self._text, self._facts):
            body.addWidget(part)
        body.addLayout(self._history)
        for form in (self.change, self.drop):
            form.closed.connect(self.close_form)
        column = panel_column(self)
        head = QHBoxLayout()
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        both = QVBoxLayout()
        both.addWidget(self._body)
        both.addWidget(self._nothing)
        head.addLayout(both, 1)
        column.addLayout(head)
        column.addStretch(1)
