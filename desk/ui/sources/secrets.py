"""Asks for a secret on screen, for a thread that needs it now, where there is no keyring to take it from."""

from __future__ import annotations

from concurrent.futures import Future

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk.ui.pieces.buttons import push
from desk.ui.pieces.inputs import is_typing
from desk.ui.pieces.labels import PlainLabel

WIDTH = 420


class SecretDialog(QDialog):
    """One secret of one source."""

    def __init__(self, source_id: str, key: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Sign in"))
        self.setMinimumWidth(WIDTH)
        why = self.tr("No system keyring answers here, so it is asked for once a run and never written down.")
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setAccessibleName(key)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(push(self.tr("Not now"), self.reject))
        send = push(self.tr("Sign in"), self.accept, "primary")
        send.setDefault(True)
        buttons.addWidget(send)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        asked = self.tr("{source} asks for its {key}.").format(source=source_id, key=key.replace("_", " "))
        column.addWidget(PlainLabel(asked, "title", wrap=True))
        column.addWidget(PlainLabel(why, "muted", wrap=True))
        column.addWidget(self.line)
        column.addLayout(buttons)


class SecretAsker(QObject):
    """`ask` blocks the thread it is called on until the person has answered; never call it on the window's own."""

    _wanted = Signal(str, str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.window: QWidget | None = None
        self.dialog: SecretDialog | None = None
        self._open: set[Future[str | None]] = set()
        self._closed = False
        self._wanted.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def ask(self, source_id: str, key: str) -> str | None:
        """What the person typed; None if they would not say, or the program is ending."""
        answer: Future[str | None] = Future()
        self._open.add(answer)
        if self._closed:
            return None
        self._wanted.emit(source_id, key, answer)
        try:
            return answer.result()
        finally:
            self._open.discard(answer)

    def close(self) -> None:
        """Nobody will be asked any more; whoever waits goes on without."""
        self._closed = True
        for answer in tuple(self._open):
            if not answer.done():
                answer.set_result(None)

    @Slot(str, str, object)
    def _show(self, source_id: str, key: str, answer: Future[str | None]) -> None:
        if answer.done():
            return
        dialog = SecretDialog(source_id, key, self.window)
        self.dialog = dialog

        def settle(result: int) -> None:
            if not answer.done():
                answer.set_result(dialog.line.text() if result == QDialog.DialogCode.Accepted else None)
            self.dialog = None
            dialog.deleteLater()

        dialog.finished.connect(settle)
        if self.window is not None and is_typing(self.window):
            # It waits beside: what is typed on is meant for a note or a search, and never for here.
            dialog.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            dialog.show()
        else:
            dialog.open()
