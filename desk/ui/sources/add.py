"""Adding a source: choose the kind of system, answer its questions, see that it can be read, then pull."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from contextlib import suppress

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desk.services.asks import ServiceError, Sources
from desk.services.source_views import ConnectorView
from desk.ui.background import Latest, Trouble
from desk.ui.pieces.buttons import push
from desk.ui.pieces.column import Scrolling
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.states import NoteBar
from desk.ui.pieces.tabbing import move_focus
from desk.ui.sources.form import Answers, SettingsForm
from desk.ui.sources.kinds import KindButton
from desk.ui.tools import Tools

WIDTH, HEIGHT = 520, 620


def source_id_of(title: str, taken: Collection[str]) -> str:
    """A short id from a title: "Shop Europe" is shop-europe; a number makes it unlike those taken."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().casefold()
    base = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40] or "source"
    number, made = 2, base
    while made in taken:
        made, number = f"{base}-{number}", number + 1
    return made


class AddDialog(QDialog):
    """`added(source_id)`: the source is there and readable; pull it now."""

    added = Signal(str)

    def __init__(
        self, tools: Tools, sources: Sources, kinds: Sequence[ConnectorView], taken: Collection[str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add a source"))
        self.resize(WIDTH, HEIGHT)
        self._tools, self._sources, self._taken = tools, sources, taken
        self._asked = Latest(tools.slow, self)
        self._kind: ConnectorView | None = None
        self._window = parent
        self._tried, self._made, self._given_up = "", False, False
        self.kinds = QButtonGroup(self)
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of the source"))
        self._about = PlainLabel(role="muted", wrap=True)
        self.form = SettingsForm(tools.theme)
        self.note = NoteBar(tools.theme)
        self._result = PlainLabel(role="small", wrap=True)
        self.back: QPushButton = push(self.tr("Back"), self._go_back)
        self.go: QPushButton = push("", self._add, "primary")
        self._steps = QStackedWidget()
        self._heading = PlainLabel(role="heading")
        self._lay_out(kinds)
        self._go_back()

    def choose(self, kind: ConnectorView) -> None:
        """Ask the questions of this kind of system."""
        self._kind = kind
        self._heading.show_text(kind.title)
        self._about.show_text(kind.about)
        self.name.setText(kind.title)
        self.form.ask(kind.settings, keep=False)
        self._steps.setCurrentIndex(1)
        self.back.show()
        self.go.show()
        self._rest()
        self.name.setFocus()
        self.name.selectAll()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return move_focus(self, forward)

    def reject(self) -> None:
        """Closed: a source that was added but could not be read is taken back."""
        self._given_up = True
        self._asked.drop()
        if self._tried:
            self._tools.slow.run(self._window, self._take_back, lambda _none: None, lambda _trouble: None)
        super().reject()

    def _go_back(self) -> None:
        self._asked.drop()
        self._heading.show_text(self.tr("Add a source"))
        self._steps.setCurrentIndex(0)
        self.back.hide()
        self.go.hide()

    def _add(self) -> None:
        kind = self._kind
        if kind is None or not self.form.check():
            return
        title = self.name.text().strip() or kind.title
        answers = self.form.answers()
        self._tried = source_id = self._tried if self._made else source_id_of(title, self._taken)

        def work() -> tuple[str, ...]:
            try:
                self._remember(source_id, kind, title, answers)
                return self._sources.test(source_id)
            finally:
                if self._given_up:
                    self._take_back()

        self.go.setEnabled(False)
        self.back.setEnabled(False)
        self.note.hide()
        self._result.show_text(self.tr("Signing in to {title} …").format(title=title))
        self._asked.ask(work, lambda lines: self._readable(source_id, lines), self._say)

    def _remember(self, source_id: str, kind: ConnectorView, title: str, answers: Answers) -> None:
        """Off the window's thread: the first time add, then only change what was answered otherwise."""
        if self._made:
            self._sources.change(source_id, answers.settings, answers.secrets)
        else:
            self._sources.add(source_id, kind.name, title, answers.settings, answers.secrets)
            self._made = True

    def _take_back(self) -> None:
        """Off the window's thread: whoever comes second finds nothing to remove, and that is well."""
        with suppress(ServiceError):
            self._sources.remove(self._tried)

    def _readable(self, source_id: str, _lines: tuple[str, ...]) -> None:
        self._tried = ""
        self.accept()
        self.added.emit(source_id)

    def _say(self, trouble: Trouble) -> None:
        self._rest()
        self.note.say(trouble, role="alarm")

    def _rest(self) -> None:
        self._result.show_text("")
        self.note.hide()
        self.go.setEnabled(True)
        self.back.setEnabled(not self._made)
        self.go.setText(self.tr("Try again") if self._made else self.tr("Add and pull"))

    def _lay_out(self, kinds: Sequence[ConnectorView]) -> None:
        # Each step scrolls where the window is too low for it.
        steps = [Scrolling((1, 1, 8, 1)) for _ in range(2)]
        choose, ask = (step.column for step in steps)
        choose.setSpacing(8)
        choose.addWidget(PlainLabel(self.tr("Which system are the records in?"), "muted"))
        for kind in kinds:
            button = KindButton(self._tools, kind)
            button.clicked.connect(lambda _on=False, kind=kind: self.choose(kind))
            self.kinds.addButton(button)
            choose.addWidget(button)
        choose.addStretch(1)
        ask.setSpacing(12)
        ask.addWidget(self._about)
        ask.addWidget(PlainLabel(self.tr("What shall it be called here?"), "medium"))
        ask.addWidget(self.name)
        ask.addWidget(self.form)
        ask.addStretch(1)
        for step in steps:
            self._steps.addWidget(step)
        buttons = QHBoxLayout()
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(push(self.tr("Cancel"), self.reject))
        buttons.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for part in (self._heading, self._steps, self._result, self.note):
            column.addWidget(part, 1 if part is self._steps else 0)
        column.addLayout(buttons)
