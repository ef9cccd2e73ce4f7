"""To whom a customer is passed on: what kind of receiver, which of them by name, and by when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desk.services.hand_off_views import ReceiversView
from desk.ui.customer.hand_off_words import CALL_BACK, CHANNEL, KINDS, PERSON, STORE, TEAM, kind_word
from desk.ui.names import channel_word
from desk.ui.pieces.buttons import push
from desk.ui.pieces.flow import FlowLayout, clear
from desk.ui.pieces.inputs import LONGEST, OmniLine
from desk.ui.pieces.labels import PlainLabel, set_role
from desk.ui.pieces.segments import Segments
from desk.ui.tools import Tools
from desk.ui.words import one_line

# So many names stand there to be pressed; more are found by typing.
MOST_NAMES = 6
# Longer names are cut on their button, not in what is given.
LONGEST_ON_BUTTON = 32
LONGEST_NAME = 120


class NameChoice(QWidget):
    """`named(text)`: this one, as it stands in the line."""

    named = Signal(str)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._names: tuple[str, ...] = ()
        self._words: Mapping[str, str] = {}
        self.line = OmniLine(tools.theme, "search", "", "", low=True)
        self.line.key.hide()
        self.line.line.setMaxLength(LONGEST_NAME)
        self.line.line.textEdited.connect(self._typed)
        self.pills: dict[str, QPushButton] = {}
        self._flow = FlowLayout(gap=4)
        self.rest = PlainLabel(role="small-faint", wrap=True)
        self.rest.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.line)
        column.addLayout(self._flow)
        column.addWidget(self.rest)

    @property
    def text(self) -> str:
        """Who it is by now."""
        return self.line.text()

    def show_names(self, names: Sequence[str], hint: str, text: str, words: Mapping[str, str] | None = None) -> None:
        """Choose among these, or type any other; `text` stands there by now. Where `words` say what each is called,
        only these can be chosen."""
        self._names, self._words = tuple(names), words or {}
        self.line.line.setPlaceholderText(hint)
        self.line.line.setAccessibleName(hint)
        self.line.setVisible(not words)
        self.line.line.setText(text)
        self._show()

    def _typed(self, text: str) -> None:
        self._show()
        self.named.emit(text.strip())

    def _pressed(self, name: str) -> None:
        """What is chosen already is taken off, where none need be named."""
        self.line.line.setText(name)
        self._show()
        self.pills[name].setFocus()
        self.named.emit(name)

    def _show(self) -> None:
        """Those that are meant, and the chosen one pressed."""
        typed = self.text.casefold()
        exact = typed in (name.casefold() for name in self._names)
        words = [] if exact or self._words else typed.split()
        fits = [name for name in self._names if all(word in name.casefold() for word in words)]
        # What is chosen stays in sight.
        shown = sorted(fits, key=lambda name: name.casefold() != typed)[:MOST_NAMES] if exact else fits[:MOST_NAMES]
        shown = [name for name in fits if name in shown]
        if list(self.pills) != shown:
            self._fill(shown)
        for name, pill in self.pills.items():
            pill.setChecked(name.casefold() == typed)
        more = len(fits) - len(shown)
        self.rest.show_text(self.tr("and {n} more: type a part of the name").format(n=self._tools.words.number(more)))
        self.rest.setVisible(more > 0)

    def _fill(self, names: Sequence[str]) -> None:
        clear(self._flow)
        self.pills = {}
        group = QButtonGroup(self)
        group.setExclusive(False)
        for name in names:
            told = one_line(self._words.get(name, name))
            cut = told if len(told) <= LONGEST_ON_BUTTON else f"{told[: LONGEST_ON_BUTTON - 1]}…"
            # An "&" would be read as the mark of a key.
            pill = push(cut.replace("&", "&&"), partial(self._pressed, name), "pill")
            pill.setCheckable(True)
            pill.setAccessibleName(told)
            self.pills[name] = pill
            group.addButton(pill)
            self._flow.addWidget(pill)


class ReceiverChoice(QWidget):
    """`chosen(to, name)` and `by(text)` as they are said. `set_up_wanted`: list whom one can choose from."""

    chosen = Signal(str, str)
    by = Signal(str)
    set_up_wanted = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = ReceiversView((), (), (), (), listed=False)
        self.kinds = Segments([(kind, kind_word(kind)) for kind in KINDS], self.tr("Hand off to"))
        self.names = NameChoice(tools)
        self.nobody = PlainLabel(role="small", wrap=True)
        self.set_up: QPushButton = push(self.tr("List them …"), self.set_up_wanted.emit, "link")
        self.when = QLineEdit()
        self.when.setMaxLength(LONGEST)
        self.meant = PlainLabel(role="small", wrap=True)
        self.kinds.chosen.connect(self._kind_chosen)
        self.names.named.connect(lambda name: self.chosen.emit(self.kinds.now, name))
        self.when.textEdited.connect(self.by)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.kinds, self.names, self.nobody):
            column.addWidget(part)
        column.addWidget(self.set_up, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.when)
        column.addWidget(self.meant)

    def show_choice(self, to: str, name: str, by: str) -> None:
        """This is chosen by now."""
        self.kinds.choose(to)
        if self.when.text() != by:
            self.when.setText(by)
        self._fit(name)

    def show_known(self, known: ReceiversView) -> None:
        """Whom one can choose from."""
        self._known = known
        self._fit(self.names.text)

    def show_meant(self, words: str, understood: bool) -> None:
        """What was typed for the time means this, or how to write it instead."""
        set_role(self.meant, "small" if understood else "small-warn")
        self.meant.show_text(words)
        self.meant.setVisible(bool(words))
        self.when.setAccessibleDescription(words)

    def take_focus(self) -> None:
        """Be ready to choose."""
        self.kinds.take_focus()

    def _kind_chosen(self, to: str) -> None:
        self._fit("")
        self.chosen.emit(to, self.names.text)

    def _fit(self, name: str) -> None:
        """The names of the kind that is chosen."""
        to, known = self.kinds.now, self._known
        if to == CHANNEL:
            words = {code: channel_word(code) for code in known.channels}
            self.names.show_names(known.channels, "", name, words)
        else:
            names = {PERSON: known.persons, TEAM: known.teams, STORE: known.stores, CALL_BACK: known.persons}
            self.names.show_names(names.get(to, ()), self._hint(to), name)
        missing = not known.listed and not self.names.pills and to in (PERSON, TEAM, STORE)
        self.nobody.show_text(
            self.tr("Nobody is listed here yet. Type a name, or list whom your company passes customers on to.")
        )
        for part in (self.nobody, self.set_up):
            part.setVisible(missing)
        when = self.tr("When to call: tomorrow 9:00 …")
        until = self.tr("Awaited until: by 5 pm …")
        hint = when if to == CALL_BACK else until
        self.when.setPlaceholderText(hint)
        self.when.setAccessibleName(hint)

    def _hint(self, to: str) -> str:
        return {
            PERSON: self.tr("Which person?"),
            TEAM: self.tr("Which team?"),
            STORE: self.tr("Which store? Any, if empty"),
            CALL_BACK: self.tr("Who calls? Anybody, if empty"),
        }.get(to, "")
