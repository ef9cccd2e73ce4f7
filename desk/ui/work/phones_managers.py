"""The Asterisks the desk asks: how it stands with each, and the secret it is told."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk.services.phone_views import ManagerView
from desk.ui.pieces.buttons import announce, push
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.pieces.states import IconMark
from desk.ui.tools import Tools
from desk.ui.work.phones_pieces import Card
from desk.ui.work.phones_words import STANDINGS, manager_words, place_words


class ManagerLine(QFrame):
    """One Asterisk. `secret_given` carries what was typed."""

    secret_given = Signal(str)

    def __init__(self, tools: Tools, line: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "well")
        self._tools = tools
        self._standing = ""
        self._mark = IconMark(tools.theme, "refresh", size="icon_small")
        self._place = ElidedLabel(role="small")
        self.state = PlainLabel(wrap=True)
        self.secret = QLineEdit()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.secret.setPlaceholderText(self.tr("Its secret, from manager.conf"))
        self.secret.setAccessibleName(self.tr("Secret of {line}").format(line=line))
        self.secret.returnPressed.connect(self._give)
        self.ask = push(self.tr("Type its secret …"), self.begin, "link")
        self.keep = push(self.tr("Keep and connect"), self._give, "primary")
        self._form = QWidget()
        self._lay_out(line)
        self._form.hide()

    def show_manager(self, manager: ManagerView) -> None:
        """Show how it stands now."""
        told = manager_words(manager, self._tools.words)
        self.state.show_text(told)
        self._place.show_text(place_words(manager))
        self._mark.show_icon(*STANDINGS.get(manager.standing, ("refresh", "muted")))
        if self._standing and manager.standing != self._standing:
            announce(self, f"{manager.line}: {told}")
        self._standing = manager.standing

    def show_busy(self, busy: bool) -> None:
        """Whether something is being changed: what is typed stays, and is given when that is over."""
        self.keep.setEnabled(not busy)

    def begin(self) -> None:
        """Ask for its secret."""
        self._form.show()
        self.secret.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_form(self) -> bool:
        """Ask no more; False if it was not asked for."""
        if self._form.isHidden():
            return False
        self.secret.clear()
        self._form.hide()
        return True

    def _give(self) -> None:
        typed = self.secret.text()
        if typed.strip() and self.keep.isEnabled():
            self.close_form()
            self.secret_given.emit(typed)

    def _lay_out(self, line: str) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._mark)
        head.addWidget(ElidedLabel(line, "strong"), 1)
        head.addWidget(self.ask)
        form = QHBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.addWidget(self.secret, 1)
        form.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._place)
        column.addWidget(self.state)
        column.addWidget(self._form)


class ManagersCard(Card):
    """`secret_given` carries the name of a line and what was typed."""

    secret_given = Signal(str, str)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Asterisk and FreePBX"), parent)
        self._tools = tools
        self.lines: dict[str, ManagerLine] = {}
        self._busy = False
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._nothing = PlainLabel(
            self.tr("None is named in the settings. Write one as shown below, then take it up."), "muted", wrap=True
        )
        self.column.addLayout(self._list)
        self.column.addWidget(self._nothing)

    def show_managers(self, managers: Sequence[ManagerView]) -> None:
        """Show how it stands with each now."""
        names = [manager.line for manager in managers]
        for name in [name for name in self.lines if name not in names]:
            gone = self.lines.pop(name)
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for manager in managers:
            if manager.line not in self.lines:
                self.lines[manager.line] = self._made(manager.line)
            self.lines[manager.line].show_manager(manager)
        self._nothing.setVisible(not managers)

    def show_busy(self, busy: bool) -> None:
        """Whether something is being changed."""
        self._busy = busy
        for line in self.lines.values():
            line.show_busy(busy)

    def close_form(self) -> bool:
        """Ask for no secret any more; False if none was asked for."""
        closed = [line.close_form() for line in self.lines.values()]
        return any(closed)

    def _made(self, name: str) -> ManagerLine:
        line = ManagerLine(self._tools, name)
        line.show_busy(self._busy)
        line.secret_given.connect(lambda typed: self.secret_given.emit(name, typed))
        self._list.addWidget(line)
        return line
