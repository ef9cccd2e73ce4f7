"""Which kind of system: every one there is, among its like, found by a few letters; and what was begun before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desk.services.adding_views import DraftView
from desk.services.source_views import ConnectorView
from desk.ui.adding.step import Step, tr
from desk.ui.pieces.buttons import push
from desk.ui.pieces.flow import clear
from desk.ui.pieces.inputs import OmniLine
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.states import IconMark
from desk.ui.sources.kinds import KindButton
from desk.ui.tools import Tools
from desk.ui.words import named

GROUPS = {
    "crm": QT_TRANSLATE_NOOP("Adding", "Customers (CRM)"),
    "orders": QT_TRANSLATE_NOOP("Adding", "Orders"),
    "chats": QT_TRANSLATE_NOOP("Adding", "Chats and tickets"),
    "calls": QT_TRANSLATE_NOOP("Adding", "Calls"),
    "mail": QT_TRANSLATE_NOOP("Adding", "Mail"),
    "files": QT_TRANSLATE_NOOP("Adding", "Files"),
    "other": QT_TRANSLATE_NOOP("Adding", "Anything else"),
    "takes": QT_TRANSLATE_NOOP("Adding", "Takes what is written here, and gives no timeline"),
}


class DraftRow(QFrame):
    """One source that was begun. `act(source_id, what)`: "go_on" or "discard"."""

    act = Signal(str, str)

    def __init__(self, tools: Tools, draft: DraftView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        told = self.tr("You began with “{name}” and left it.").format(name=named(draft.title))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 8, 7)
        row.setSpacing(10)
        row.addWidget(IconMark(tools.theme, "later", "accent"))
        row.addWidget(PlainLabel(told, wrap=True), 1)
        self.go_on = push(self.tr("Go on"), lambda: self.act.emit(draft.source_id, "go_on"))
        self.discard = push(self.tr("Throw away"), lambda: self.act.emit(draft.source_id, "discard"))
        for button in (self.go_on, self.discard):
            button.setAccessibleName(f"{button.text()}: {draft.title}")
            row.addWidget(button)


class ChoosePage(Step):
    """`chosen(ConnectorView)`; `draft_acted(source_id, "go_on" or "discard")`."""

    chosen = Signal(object)
    draft_acted = Signal(str, str)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, 0, parent=parent)
        self.title.show_text(self.tr("Add a source"))
        self.about.show_text(self.tr("Which system are the records in?"))
        self.search = OmniLine(tools.theme, "search", self.tr("Find a system by its name"), "")
        self.search.key.hide()
        self.search.line.textChanged.connect(self._show_found)
        self.search.entered.connect(self._take_first)
        self.search.moved.connect(lambda _by: self._first_focus())
        self.nothing = PlainLabel(role="muted", wrap=True)
        self.kinds: tuple[ConnectorView, ...] = ()
        self.buttons: dict[str, KindButton] = {}
        self._groups: dict[str, PlainLabel] = {}
        self._drafts, self._list = QVBoxLayout(), QVBoxLayout()
        self._drafts.setSpacing(6)
        self._list.setSpacing(8)
        for part in (self._drafts, self._list):
            self.inside.addLayout(part)
        self.inside.insertWidget(1, self.search)
        self.inside.addWidget(self.nothing)
        self.nothing.hide()

    def show_kinds(self, kinds: Sequence[ConnectorView]) -> None:
        """All that can be added."""
        self.kinds = tuple(kinds)
        clear(self._list)
        self.buttons, self._groups = {}, {}
        for group, words in GROUPS.items():
            mine = [kind for kind in kinds if group_of(kind) == group]
            if not mine:
                continue
            self._groups[group] = PlainLabel(tr(words), "group", wrap=True)
            self._list.addWidget(self._groups[group])
            for kind in mine:
                self.buttons[kind.name] = self._button(kind)
                self._list.addWidget(self.buttons[kind.name])
        self._show_found()

    def show_drafts(self, drafts: Sequence[DraftView]) -> None:
        """What was begun and not started."""
        clear(self._drafts)
        for draft in drafts:
            row = DraftRow(self._tools, draft)
            row.act.connect(self.draft_acted)
            self._drafts.addWidget(row)

    def take_focus(self) -> None:
        """Hear the keyboard where one searches."""
        self.search.setFocus()

    def _button(self, kind: ConnectorView) -> KindButton:
        needed = ", ".join(one.label for one in kind.settings if one.required)
        told = self.tr("{about} It needs: {needed}.") if needed else "{about}"
        shown = ConnectorView(kind.name, kind.title, told.format(about=kind.about, needed=needed), ())
        button = KindButton(self._tools, shown)
        button.clicked.connect(lambda: self.chosen.emit(kind))
        return button

    def _found(self) -> list[ConnectorView]:
        typed = self.search.line.text().casefold().split()
        return [kind for kind in self.kinds if all(word in _said_of(kind) for word in typed)]

    def _show_found(self, _text: str = "") -> None:
        found = self._found()
        names, groups = {kind.name for kind in found}, {group_of(kind) for kind in found}
        for name, button in self.buttons.items():
            button.setVisible(name in names)
        for group, label in self._groups.items():
            label.setVisible(group in groups)
        self.nothing.setVisible(bool(self.kinds) and not found)
        told = self.tr("No system is called so. Export its records as files, or look under “Anything else”.")
        self.nothing.show_text(told)

    def _first(self) -> ConnectorView | None:
        order = list(self.buttons)
        return min(self._found(), key=lambda kind: order.index(kind.name), default=None)

    def _take_first(self) -> None:
        first = self._first()
        if first is not None and self.search.line.text().strip():
            self.chosen.emit(first)

    def _first_focus(self) -> None:
        first = self._first()
        if first is not None:
            self.buttons[first.name].setFocus(Qt.FocusReason.OtherFocusReason)


def group_of(kind: ConnectorView) -> str:
    """Among what a kind stands; one that only takes entries stands apart."""
    if not kind.gives:
        return "takes"
    return kind.group if kind.group in GROUPS else "other"


def _said_of(kind: ConnectorView) -> str:
    return f"{kind.title} {kind.about} {kind.name} {tr(GROUPS[group_of(kind)])}".casefold()
