"""The recovery code on screen: asked for where a file is locked, and shown to be written down."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk.services.sealing_views import ANEW, LockedView
from desk.ui.pieces.buttons import push
from desk.ui.pieces.labels import PlainLabel

WIDTH = 480
# As the code has them: in two lines it fits the dialog and a piece of paper.
GROUPS_A_LINE = 7


class CodeDialog(QDialog):
    """Asks for the recovery code of locked files; `answer` is what was typed, ANEW, or "" for not now."""

    def __init__(self, locked: LockedView, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.answer = ""
        self.setWindowTitle(self.tr("Encrypted files"))
        self.setMinimumWidth(WIDTH)
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("Recovery code"))
        self.line.setPlaceholderText("XXXX-XXXX-…")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        asked = self.tr("The files here are encrypted. Type the recovery code to open them.")
        column.addWidget(PlainLabel(asked, "title", wrap=True))
        column.addWidget(PlainLabel(f"{locked.why} {locked.lost}", "muted", wrap=True))
        if locked.wrong:
            column.addWidget(PlainLabel(locked.wrong, "danger", wrap=True))
        column.addWidget(self.line)
        column.addLayout(self._buttons(locked.files == ("cache",)))

    def _buttons(self, only_cache: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        if only_cache:
            # Nothing but time is lost with it; decisions are never put aside by a button.
            row.addWidget(push(self.tr("Begin a new cache"), self._begin_anew))
        row.addStretch(1)
        row.addWidget(push(self.tr("Not now"), self.reject))
        send = push(self.tr("Open"), self._send, "primary")
        send.setDefault(True)
        row.addWidget(send)
        return row

    def _send(self) -> None:
        self.answer = self.line.text().strip()
        self.accept()

    def _begin_anew(self) -> None:
        self.answer = ANEW
        self.accept()


class CodeShown(QDialog):
    """Shows the recovery code, to be copied or written down."""

    def __init__(self, code: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Recovery code"))
        self.setMinimumWidth(WIDTH)
        groups = code.split("-")
        lines = ["-".join(groups[at : at + GROUPS_A_LINE]) for at in range(0, len(groups), GROUPS_A_LINE)]
        self.code = PlainLabel("\n".join(lines))
        self.code.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.code.setAccessibleName(self.tr("Recovery code"))
        why = self.tr(
            "Whoever has it can read the files of this desk, and where the system's keyring is lost only it can."
            " Print it or write it down, and keep it away from this machine."
        )
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(push(self.tr("Copy"), lambda: QGuiApplication.clipboard().setText("\n".join(lines))))
        done = push(self.tr("Done"), self.accept, "primary")
        done.setDefault(True)
        buttons.addWidget(done)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(PlainLabel(why, "muted", wrap=True))
        column.addWidget(self.code)
        column.addLayout(buttons)
