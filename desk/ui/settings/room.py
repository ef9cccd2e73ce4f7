"""The settings: a form drawn from what is declared; each is saved at once and can be taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.services.choice_views import ChoicesView
from desk.ui.background import Trouble
from desk.ui.joined_room import JoinedRoom
from desk.ui.pieces.buttons import push
from desk.ui.pieces.column import Column, keep_in_sight
from desk.ui.pieces.inputs import OmniLine
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.states import NoteBar, States
from desk.ui.pieces.undo import UndoBar
from desk.ui.settings.cards import GroupCard, LinesCard, LinksCard
from desk.ui.settings.row import SettingRow
from desk.ui.settings.wording import GROUPS, label_of, translated
from desk.ui.settings.work import SettingsWork
from desk.ui.tools import Tools

WIDEST = 820
SEARCH_WIDTH = 250


class SettingsRoom(JoinedRoom):
    """`link_wanted` carries "keys", "sources", "phones" or "guide"; `file_wanted`: open the settings file;
    `anew_wanted`: let the window begin anew."""

    link_wanted = Signal(str)
    file_wanted = Signal(str)
    anew_wanted = Signal()

    def __init__(self, tools: Tools, work: SettingsWork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self._tools, self.work = tools, work
        self.rows: dict[str, SettingRow] = {}
        self._file = ""
        self.search = OmniLine(tools.theme, "search", self.tr("Find a setting"), "", low=True)
        self.search.key.hide()
        self.search.setFixedWidth(SEARCH_WIDTH)
        self.search.line.textChanged.connect(lambda _text: self._sift())
        self.groups: dict[str, GroupCard] = {}
        self.links = LinksCard(tools)
        self.links.wanted.connect(self.link_wanted)
        self.lines = LinesCard(tools)
        self.lines.file_wanted.connect(lambda: self.file_wanted.emit(self._file))
        self.wrong, self.later = NoteBar(tools.theme), NoteBar(tools.theme)
        # From the beginning: what is dressed later keeps the margins it had.
        self.wrong.setProperty("role", "alarm")
        self.later.setProperty("role", "banner")
        self.nothing = PlainLabel(role="muted", wrap=True)
        self.done = UndoBar(tools)
        self._page = Column(tools)
        self.states = States(tools.theme, self._page)
        self._lay_out()
        work.shown.connect(self._show)
        work.failed.connect(self._fail)
        work.refused.connect(self._refuse)
        work.saved.connect(self._saved)
        self.states.wait()
        if work.view is not None:
            self._show(work.view)

    def enter(self) -> None:
        """One came into this room."""
        self.search.take_focus()

    def step_back(self) -> bool:
        """Leave the search; False if nothing is searched."""
        if not self.search.text():
            return False
        self.search.line.clear()
        return True

    def act(self, name: str) -> None:
        """Take the last change back."""
        if name == "undo":
            self.done.undo()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.work.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.work.watch(False)

    def say(self, trouble: Trouble) -> None:
        """Something could not be done."""
        self.wrong.say(trouble, role="alarm")

    def _show(self, view: ChoicesView) -> None:
        self._file = view.file
        self.lines.show_lines(view.lines, view.file)
        if not self.rows and view.choices:
            self._draw(view)
        for choice in view.choices:
            self.rows[choice.name].show_choice(choice)
        if view.trouble:
            act = self.tr("Open the file")
            self._say_wrong(Trouble(view.trouble, view.advice), act)
        else:
            self.wrong.hide()
        self._show_later(view)
        self.states.show_content()

    def _say_wrong(self, trouble: Trouble, act: str) -> None:
        if self.wrong.isHidden():
            self.wrong.say(trouble, act, lambda: self.file_wanted.emit(self._file), role="alarm")

    def _show_later(self, view: ChoicesView) -> None:
        if view.anew and self.later.isHidden():
            told = self.tr("Some of it counts once the window begins anew.")
            self.later.say(Trouble(told), self.tr("Begin anew"), self.anew_wanted.emit, role="banner", icon="refresh")
        elif view.start and not view.anew and self.later.isHidden():
            told = self.tr("The size counts from the next start of the program.")
            self.later.say(Trouble(told), role="banner", icon="refresh")
        elif not (view.anew or view.start):
            self.later.hide()

    def _draw(self, view: ChoicesView) -> None:
        for choice in view.choices:
            row = self.rows[choice.name] = SettingRow(self._tools, choice)
            row.wanted.connect(self.work.choose)
            self.groups[choice.group].add(row)

    def _fail(self, trouble: Trouble) -> None:
        if self.work.view is None:
            self.states.show_notice().show_trouble(trouble, self.work.look)
        else:
            self.wrong.say(trouble, role="alarm")

    def _refuse(self, name: str, trouble: Trouble) -> None:
        if name in self.rows:
            self.rows[name].show_problem(trouble)
            keep_in_sight(self.rows[name])
        else:
            self.say(trouble)

    def _saved(self, name: str, former: str, now: str) -> None:
        if self.isVisible():
            told = self.tr("Saved: {what}").format(what=label_of(name))
            self.done.say(told, lambda: self.work.choose(name, former, instead_of=now))

    def _sift(self) -> None:
        """Only what is searched stands there."""
        text = self.search.text()
        for row in self.rows.values():
            row.setVisible(row.fits(text))
        for card in self.groups.values():
            card.setVisible(any(not row.isHidden() for row in card.rows))
        self.links.sift(text)
        self.lines.setVisible(not text)
        found = any(not card.isHidden() for card in (*self.groups.values(), self.links))
        self.nothing.setVisible(not found)
        self.nothing.show_text(self.tr("No setting is called so. Try a part of another word."))

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.addWidget(PlainLabel(self.tr("Settings"), "heading"), 1)
        title.addWidget(self.search)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addLayout(title)
        head.addWidget(PlainLabel(self.tr("Each is saved as soon as it is chosen."), "muted"))
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._tools.theme.look.size("gap"))
        column.addLayout(head)
        for part in (self.wrong, self.later, self.nothing):
            column.addWidget(part)
        self.nothing.hide()
        for group, words in GROUPS.items():
            card = self.groups[group] = GroupCard(translated(words))
            column.addWidget(card)
        column.addWidget(self.links)
        column.addWidget(self.lines)
        opening = push(self.tr("Open settings.toml"), lambda: self.file_wanted.emit(self._file))
        column.addWidget(opening, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.addWidget(inside, 1)
        row.addStretch(0)
        self._page.column.addLayout(row)
        self._page.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.states, 1)
        whole.addWidget(self.done)
