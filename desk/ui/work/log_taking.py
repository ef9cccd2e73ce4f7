"""Takes the call log along: onto the clipboard for a spreadsheet, or into a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from desk.ui.tools import Tools
from desk.ui.words import named
from desk.ui.work.log_page import LogPage
from desk.ui.work.log_work import LogWork


class LogTaking(QObject):
    """Of what the page asks for."""

    def __init__(self, tools: Tools, work: LogWork, page: LogPage) -> None:
        super().__init__(page)
        self._words, self._work, self._page = tools.words, work, page

    def copy(self) -> None:
        """Put it on the clipboard."""
        self._work.copy(self._copied)

    def save(self) -> None:
        """Ask for a file and write it there."""
        first, last = self._page.asking.days()
        name = self.tr("call log {first} {last}").format(first=first.isoformat(), last=last.isoformat())
        title = self.tr("Save the call log")
        chosen, _kind = QFileDialog.getSaveFileName(self._page, title, f"{name}.csv", "CSV (*.csv)")
        if chosen:
            path = Path(chosen)
            told = self.tr("Saved: {name}").format(name=named(path.name))
            self._work.save(path, lambda: self._page.done.say(told, None))

    def _copied(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        count = self._words.number(max(0, text.count("\n")))
        told = self.tr("{n} lines copied: paste them into a spreadsheet.").format(n=count)
        self._page.done.say(told, None)
