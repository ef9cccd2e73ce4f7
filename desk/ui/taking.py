"""Takes something along as a file: asks for a place, asks before a file there is replaced, writes it whole or not at
all, and says what became of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from desk.config.whole import write_whole
from desk.services.asks import ServiceError
from desk.ui.background import Latest, Trouble
from desk.ui.tools import Tools
from desk.ui.words import named, one_line

# What each ending is called where one chooses a place.
KINDS = {"csv": "CSV (*.csv)", "pdf": "PDF (*.pdf)"}


class Taking(QObject):
    """`busy(bool)`: a file is being made; `saved(words)` and `failed(Trouble)` tell how it ended. `dialog` is the
    question that is open now."""

    busy = Signal(bool)
    saved = Signal(str)
    failed = Signal(object)

    def __init__(self, tools: Tools, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._works = Latest(tools.slow, self)
        self.dialog: QFileDialog | None = None

    def save(self, title: str, name: str, make: Callable[[], bytes]) -> None:
        """Ask for a place for a file called `name`, whose ending says its kind; `make` blocks and gives its content.
        Nothing happens where none is chosen."""
        ending = name.rpartition(".")[2]
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._window, title, folder, KINDS[ending])
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        # Of a name typed without it the ending is part before Qt looks whether the file is there already.
        dialog.setDefaultSuffix(ending)
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda path: self._write(Path(path), make) if path else None)
        dialog.finished.connect(self._close)
        self.dialog = dialog
        QDialog.open(dialog)

    def _write(self, path: Path, make: Callable[[], bytes]) -> None:
        def done(name: str) -> None:
            self.busy.emit(False)
            self.saved.emit(self.tr("Saved: {name}").format(name=named(one_line(name))))

        def failed(trouble: Trouble) -> None:
            self.busy.emit(False)
            self.failed.emit(trouble)

        self.busy.emit(True)
        self._works.ask(lambda: written(path, make()), done, failed)

    def _close(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()


def written(path: Path, content: bytes) -> str:
    """Write a file whole, and say what it is called; ServiceError says why not and what to do. Blocks."""
    try:
        write_whole(path, content)
    except OSError as problem:
        told = QCoreApplication.translate("Taking", "{name} cannot be written ({why}).")
        advice = QCoreApplication.translate("Taking", "Choose another folder, or close what has the file open.")
        raise ServiceError(told.format(name=named(one_line(path.name)), why=problem.strerror), advice) from None
    return path.name


def sheet(text: str) -> bytes:
    """A CSV as spreadsheets take it: the mark at the beginning has them read it as UTF-8."""
    return text.encode("utf-8-sig")
