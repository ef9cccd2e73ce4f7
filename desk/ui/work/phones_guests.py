"""What to enter into which phone: an address for each thing that can happen, to be copied as it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desk.services.phone_views import GuestView
from desk.ui.pieces.buttons import push
from desk.ui.pieces.choice_box import ChoiceBox
from desk.ui.pieces.flow import clear
from desk.ui.pieces.labels import PlainLabel
from desk.ui.tools import Tools
from desk.ui.work.phones_pieces import Card, CopyBlock, CopyLine
from desk.ui.work.phones_words import heard_words

LONGEST_TITLE = 20
KIND_WIDTH = 480
EXAMPLE = '[phones.lines.office]\nkind = "asterisk"\nhost = "pbx.example.com"\nuser = "tellonce"\n'


class GuestsCard(Card):
    """One kind of phone at a time; which one is chosen stays."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What to enter into a phone"), parent)
        self._tools = tools
        self._guests: tuple[GuestView, ...] = ()
        self._token = ""
        self._shown = False
        self.lines: list[CopyLine] = []
        self.kind = ChoiceBox(tools.theme)
        self.kind.setAccessibleName(self.tr("Kind of phone"))
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(LONGEST_TITLE)
        self.kind.currentIndexChanged.connect(lambda _place: self._show())
        self.where = PlainLabel(role="muted", wrap=True)
        self.heard = PlainLabel(role="small-ok", wrap=True)
        self._heard: Mapping[str, datetime] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.note = PlainLabel(role="small-faint", wrap=True)
        self._off = PlainLabel(
            self.tr("Switch the receiver on first: then the addresses stand here."), "small-warn", wrap=True
        )
        choice = QHBoxLayout()
        choice.setSpacing(8)
        choice.addWidget(PlainLabel(self.tr("Phone"), "small"))
        self.kind.setMaximumWidth(KIND_WIDTH)
        choice.addWidget(self.kind, 1)
        choice.addStretch(0)
        self.column.addLayout(choice)
        self.column.addWidget(self.where)
        self.column.addWidget(self.heard)
        self.column.addLayout(self._list)
        self.column.addWidget(self._off)
        self.column.addWidget(self.note)

    def show_guests(self, guests: Sequence[GuestView], token: str) -> None:
        """Show these kinds of phones; `token` is what is secret in their addresses."""
        if (tuple(guests), token) == (self._guests, self._token):
            return
        titles = [guest.title for guest in guests]
        former = self.kind.currentIndex()
        self._guests, self._token = tuple(guests), token
        if [self.kind.itemText(place) for place in range(self.kind.count())] != titles:
            self.kind.blockSignals(True)
            self.kind.clear()
            self.kind.addItems(titles)
            self.kind.setCurrentIndex(max(0, former))
            self.kind.blockSignals(False)
        self._show()

    def show_heard(self, heard: Mapping[str, datetime]) -> None:
        """When each line told of a call last: whoever sets a phone up sees that it works."""
        self._heard = heard
        self._say_heard()

    def reveal(self, shown: bool) -> None:
        """Whether the token in the addresses may be seen."""
        self._shown = shown
        for line in self.lines:
            line.reveal(shown)

    def _say_heard(self) -> None:
        place = self.kind.currentIndex()
        names = [name for name, _ in self._guests[place].addresses] if 0 <= place < len(self._guests) else []
        told = heard_words({name: at for name, at in self._heard.items() if name in names}, self._tools.words)
        self.heard.show_text(told)
        self.heard.setVisible(bool(told))

    def _show(self) -> None:
        self._say_heard()
        clear(self._list)
        self.lines = []
        place = self.kind.currentIndex()
        if not 0 <= place < len(self._guests):
            return
        guest = self._guests[place]
        self.where.show_text(self.tr("Put these into its setting “{where}”.").format(where=guest.where))
        self.note.show_text(guest.note)
        self.note.setVisible(bool(guest.note))
        self._off.setVisible(not guest.addresses)
        several = len(guest.addresses) > 1
        for name, address in guest.addresses:
            for when, tail in guest.lines:
                self._add(f"{name}: {when}" if several else when, f"{address}{tail}")

    def _add(self, when: str, text: str) -> None:
        self._list.addWidget(PlainLabel(when, "small", wrap=True))
        line = CopyLine(self._tools, self.tr("address: {when}").format(when=when))
        line.show_text(text, self._token)
        line.reveal(self._shown)
        self.lines.append(line)
        self._list.addWidget(line)


class ChangingCard(Card):
    """How all else is changed: which file, what stands in it, and what counts when. `file_wanted` carries its path, to
    be opened."""

    file_wanted = Signal(str)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("To change it"), parent)
        told = self.tr(
            "Phones with a name of their own, your extensions and Asterisks stand under [phones] of the settings file. "
            "Once it is saved, a button above takes up what you wrote; calls that are on stay."
        )
        self.file = CopyLine(tools, self.tr("path of the settings file"), self.tr("Settings file"))
        self.example = CopyBlock(tools, self.tr("lines for an Asterisk"), EXAMPLE)
        self.mine = PlainLabel(role="small", wrap=True)
        self.restart = PlainLabel(role="small-warn", wrap=True)
        self.column.addWidget(PlainLabel(told, "muted", wrap=True))
        self.open = push(self.tr("Open the file"), lambda: self.file_wanted.emit(self._path))
        self._path = ""
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.file, 1)
        row.addWidget(self.open)
        self.column.addLayout(row)
        self.column.addWidget(PlainLabel(self.tr("An Asterisk is written like this:"), "small"))
        for part in (self.example, self.mine, self.restart):
            self.column.addWidget(part)

    def show_file(self, path: str, mine: Sequence[str], restart: str) -> None:
        """Show which file it is, whose extensions it names, and what counts from the next start only."""
        self._path = path
        self.file.show_text(path, "")
        told = self.tr("Your extensions: {list}.").format(list=", ".join(mine))
        all_calls = self.tr("No extension is named: the calls of all phones are offered here.")
        self.mine.show_text(told if mine else all_calls)
        self.restart.show_text(restart)
        self.restart.setVisible(bool(restart))
