"""Every flag of the customer in the panel: why it was raised, with the lines behind it, and what happened to it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desk.services.asks import Flags
from desk.services.flag_views import FlagView
from desk.ui.background import Latest, Trouble
from desk.ui.customer.flag_banner import LOOKS, severity_call
from desk.ui.escalations.wording import aside_words, due_words, event_line, state_word
from desk.ui.pieces.buttons import push
from desk.ui.pieces.flow import FlowLayout, clear
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.states import IconMark, NoteBar
from desk.ui.tools import Tools
from desk.ui.words import named, tip


class FlagEntry(QFrame):
    """One flag. `wanted(key)`: show a line behind it; `acted(act, flag)`: "take", "resolve", "reopen" or "more"."""

    wanted = Signal(str)
    acted = Signal(str, object)

    def __init__(self, tools: Tools, flags: Flags, flag: FlagView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "well")
        self.setObjectName("flag-entry")
        self._tools, self._flags, self.flag = tools, flags, flag
        self._asked = Latest(tools.quick, self)
        self._history = QVBoxLayout()
        self._history.setSpacing(2)
        self.note = NoteBar(tools.theme)
        self.history: QPushButton = push(self.tr("History"), self.show_history, "link")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 10, 12, 10)
        self._column.setSpacing(5)
        self._lay_out()

    def show_history(self) -> None:
        """Ask what happened to it."""
        self._asked.ask(lambda: self._flags.flag(self.flag.flag_id), self._show_history, self._say)

    def _lay_out(self) -> None:
        flag, words = self.flag, self._tools.words
        _words, icon, colour, _role = LOOKS.get(flag.severity, LOOKS["medium"])
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconMark(self._tools.theme, icon, colour, "icon_small"))
        head.addWidget(PlainLabel(severity_call(flag.severity), "strong"), 1)
        state = " ".join(part for part in (state_word(flag), aside_words(flag, words)) if part)
        head.addWidget(PlainLabel(state, "small"))
        self._column.addLayout(head)
        self._column.addWidget(PlainLabel(flag.title, wrap=True))
        raised = self.tr("raised {moment}").format(moment=words.moment(flag.raised_at))
        by_whom = flag.rule_title or flag.raised_by
        owner = self.tr("taken by {name}").format(name=named(flag.owner)) if flag.owner else ""
        about = " · ".join(part for part in (by_whom, raised, owner, due_words(flag, words)) if part)
        self._column.addWidget(PlainLabel(about, "small-faint", wrap=True))
        if not flag.holds:
            gone = self.tr("What raised it no longer holds.")
            self._column.addWidget(PlainLabel(gone, "small-warn", wrap=True))
        self._add_evidence()
        acts = FlowLayout(gap=6, line_gap=2)
        for act, text in self._offers():
            acts.addWidget(push(text, partial(self.acted.emit, act, flag), "link"))
        acts.addWidget(self.history)
        self._column.addLayout(acts)
        self._column.addLayout(self._history)
        self._column.addWidget(self.note)

    def _add_evidence(self) -> None:
        for evidence in self.flag.evidence:
            self._column.addWidget(PlainLabel(f"• {evidence.text}", "small", wrap=True))
            if evidence.key:
                link = push(self.tr("Show the line"), partial(self.wanted.emit, evidence.key), "link")
                link.setToolTip(tip(evidence.text))
                self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _offers(self) -> list[tuple[str, str]]:
        offers = []
        if self.flag.state != "taken":
            offers.append(("take", self.tr("Acknowledge")))
        if self.flag.state == "snoozed":
            offers.append(("reopen", self.tr("Bring back")))
        return [*offers, ("resolve", self.tr("Resolve …")), ("more", self.tr("More …"))]

    def _show_history(self, flag: FlagView) -> None:
        clear(self._history)
        self.history.hide()
        for event in reversed(flag.history):
            self._history.addWidget(PlainLabel(event_line(event, self._tools.words), "small-faint", wrap=True))

    def _say(self, trouble: Trouble) -> None:
        self.note.say(trouble, self.tr("Try again"), self.show_history)


class FlagsPart(QWidget):
    """All flags that are not resolved. `wanted(key)`: show this line; `acted(act, flag)` as an entry says it."""

    wanted = Signal(str)
    acted = Signal(str, object)
    raise_wanted = Signal()

    def __init__(self, tools: Tools, flags: Flags, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("flags-part")
        self._tools, self._flags = tools, flags
        self.entries: list[FlagEntry] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.nothing = PlainLabel(self.tr("No flag is up for this customer."), "muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.nothing)
        column.addLayout(self._column)
        column.addWidget(push(self.tr("Raise a flag …"), self.raise_wanted.emit), 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def show_flags(self, shown: tuple[FlagView, ...]) -> None:
        """Show these; entries that say the same as before stay as they are."""
        self.nothing.setVisible(not shown)
        kept: dict[FlagView, FlagEntry] = {}
        for entry in self.entries:
            if entry.flag in shown:
                kept[entry.flag] = entry
            else:
                entry.hide()
                entry.deleteLater()
        self.entries = [kept.get(flag) or self._entry(flag) for flag in shown]
        for place, entry in enumerate(self.entries):
            self._column.insertWidget(place, entry)

    def _entry(self, flag: FlagView) -> FlagEntry:
        entry = FlagEntry(self._tools, self._flags, flag)
        entry.wanted.connect(self.wanted)
        entry.acted.connect(self.acted)
        return entry
