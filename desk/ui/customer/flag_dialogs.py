"""Raising a flag by hand, resolving one with a reason, and writing a note on one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desk.services.flag_views import FlagView
from desk.ui.customer.flag_banner import severity_call
from desk.ui.pieces.buttons import push
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.tabbing import move_focus

WIDTH = 440
TEXT_HEIGHT = 84
LONGEST_TITLE = 200
LONGEST_TEXT = 2_000


def tr(text: str) -> str:
    """`text` in the person's language."""
    return QCoreApplication.translate("FlagDialogs", text)


class FlagDialog(QDialog):
    """A heading, questions, and a button that is to be had once they are answered."""

    def __init__(self, heading: str, go: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(heading)
        self.setFixedWidth(WIDTH)
        self.go: QPushButton = push(go, self.accept, "primary")
        self.go.setAutoDefault(True)
        self.go.setDefault(True)
        self.column = QVBoxLayout()
        self.column.setSpacing(8)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(push(tr("Cancel"), self.reject))
        buttons.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(PlainLabel(heading, "heading"))
        column.addLayout(self.column)
        column.addLayout(buttons)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return move_focus(self, forward)

    def ask_line(self, question: str, longest: int = LONGEST_TITLE) -> QLineEdit:
        """A question answered in one line."""
        line = QLineEdit()
        line.setMaxLength(longest)
        line.setAccessibleName(question)
        self.column.addWidget(PlainLabel(question, "medium", wrap=True))
        self.column.addWidget(line)
        return line

    def ask_text(self, question: str) -> QPlainTextEdit:
        """A question answered in some lines; Tab leads on."""
        text = QPlainTextEdit()
        text.setTabChangesFocus(True)
        text.setFixedHeight(TEXT_HEIGHT)
        text.setAccessibleName(question)
        self.column.addWidget(PlainLabel(question, "medium", wrap=True))
        self.column.addWidget(text)
        return text

    def ask_choice(self, choices: tuple[tuple[str, str], ...], chosen: str) -> QButtonGroup:
        """One of some (code, words); the code is kept as the button's object name."""
        group = QButtonGroup(self)
        for code, words in choices:
            button = QRadioButton(words)
            button.setObjectName(code)
            button.setChecked(code == chosen)
            group.addButton(button)
            self.column.addWidget(button)
        return group


def code_of(group: QButtonGroup) -> str:
    """The code of the choice made; "" while there is none."""
    button = group.checkedButton()
    return "" if button is None else button.objectName()


class RaiseDialog(FlagDialog):
    """`raised(title, severity, note)`."""

    raised = Signal(str, str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Raise a flag"), tr("Raise"), parent)
        self.title = self.ask_line(tr("What is wrong, in a few words?"))
        severities = tuple((code, severity_call(code)) for code in ("high", "medium", "low"))
        self.severity = self.ask_choice(severities, "medium")
        self.text = self.ask_text(tr("What should whoever takes it know? (may stay empty)"))
        self.title.textChanged.connect(self._check)
        self.accepted.connect(self._tell)
        self._check()
        self.title.setFocus()

    def _check(self) -> None:
        self.go.setEnabled(bool(self.title.text().strip()))

    def _tell(self) -> None:
        note = self.text.toPlainText()[:LONGEST_TEXT].strip()
        self.raised.emit(self.title.text().strip(), code_of(self.severity), note)


class ResolveDialog(FlagDialog):
    """`resolved(resolved_as, reason)`."""

    resolved = Signal(str, str)

    def __init__(self, flag: FlagView, parent: QWidget) -> None:
        super().__init__(tr("Resolve the flag"), tr("Resolve"), parent)
        self.column.addWidget(PlainLabel(flag.title, "muted", wrap=True))
        choices = (("kept", tr("It was right to raise it")), ("needless", tr("It was needless")))
        self.outcome = self.ask_choice(choices, "kept")
        self.reason = self.ask_line(tr("What was done, or why was it needless?"), LONGEST_TEXT)
        self.reason.textChanged.connect(self._check)
        self.accepted.connect(self._tell)
        self._check()
        self.reason.setFocus()

    def _check(self) -> None:
        self.go.setEnabled(bool(self.reason.text().strip()))

    def _tell(self) -> None:
        self.resolved.emit(code_of(self.outcome), self.reason.text().strip())


class NoteDialog(FlagDialog):
    """`written(text)`."""

    written = Signal(str)

    def __init__(self, flag: FlagView, parent: QWidget) -> None:
        super().__init__(tr("Write a note"), tr("Keep"), parent)
        self.column.addWidget(PlainLabel(flag.title, "muted", wrap=True))
        self.text = self.ask_text(tr("Note"))
        self.text.textChanged.connect(self._check)
        self.accepted.connect(lambda: self.written.emit(self.text.toPlainText()[:LONGEST_TEXT].strip()))
        self._check()
        self.text.setFocus()

    def _check(self) -> None:
        self.go.setEnabled(bool(self.text.toPlainText().strip()))
