"""A hand-off on paper and as a file: one page printed or kept as a PDF, and the signed file for other systems."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from desk.services.asks_hand_offs import HandOffFiles
from desk.services.hand_off_views import HandOffView
from desk.ui.background import Latest, Trouble
from desk.ui.paper import as_pdf, print_page, printer
from desk.ui.taking import written
from desk.ui.tools import Tools
from desk.ui.words import named, one_line


class HandOffPapers(QObject):
    """`told(words, ok)`: what became of it, or that it is being made; `busy(bool)`. `dialog` is the question that is
    open now."""

    told = Signal(str, bool)
    busy = Signal(bool)

    def __init__(self, tools: Tools, files: HandOffFiles, window: QWidget) -> None:
        super().__init__(window)
        self._files, self._window = files, window
        self._works = Latest(tools.slow, self)
        self.dialog: QDialog | None = None

    def print(self, view: HandOffView) -> None:
        """Ask for a printer, and print one page."""
        self._work(self.tr("Making the page …"), lambda: self._files.page(view.hand_off_id), self._ask_printer)

    def save_pdf(self, view: HandOffView) -> None:
        """Ask for a place, and keep one page there."""

        def write(path: Path) -> str:
            return written(path, as_pdf(self._files.page(view.hand_off_id), view.code))

        self._ask_place(self.tr("Save as PDF"), f"hand-off-{view.code}.pdf", write)

    def save_file(self, view: HandOffView) -> None:
        """Ask for a place, and keep the signed file there."""

        def write(path: Path) -> str:
            return written(path, self._files.export(view.hand_off_id).encode("utf-8"))

        self._ask_place(self.tr("Save signed file"), f"hand-off-{view.code}.json", write)

    def _ask_place(self, title: str, name: str, write: Callable[[Path], str]) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._window, title, str(Path(folder) / name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.selectFile(str(Path(folder) / name))
        dialog.fileSelected.connect(
            lambda path: self._work(self.tr("Saving …"), lambda: write(Path(path)), self._saved) if path else None
        )
        self._open(dialog)

    def _ask_printer(self, html: str) -> None:
        chosen = printer()
        dialog = QPrintDialog(chosen, self._window)

        def go() -> None:
            print_page(html, chosen)
            self.told.emit(self.tr("Sent to the printer."), True)

        dialog.accepted.connect(go)
        dialog.rejected.connect(lambda: self.told.emit("", True))
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._closed)
        # Print dialogs have an `open` of their own, with other arguments.
        QDialog.open(dialog)

    def _closed(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()

    def _work(self, words: str, work: Callable[[], str], done: Callable[[str], None]) -> None:
        def settle(answer: str) -> None:
            self.busy.emit(False)
            self.told.emit("", True)
            done(answer)

        def failed(trouble: Trouble) -> None:
            self.busy.emit(False)
            self.told.emit(f"{trouble.title} {trouble.advice}".strip(), False)

        self.busy.emit(True)
        self.told.emit(words, True)
        self._works.ask(work, settle, failed)

    def _saved(self, name: str) -> None:
        self.told.emit(self.tr("Saved: {name}").format(name=named(one_line(name))), True)
