"""What was said, word by word: fetched from its source when asked for, shown as plain text, kept nowhere."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from desk.services.asks import Customers
from desk.services.views import MessageView, TimelineItem, TranscriptView
from desk.ui.background import Latest, Trouble
from desk.ui.names import role_word
from desk.ui.pieces.buttons import push
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.states import NoteBar
from desk.ui.tools import Tools
from desk.ui.words import many_lines, one_line

LEAST_HEIGHT = 260


class TranscriptPart(QWidget):
    """A button that fetches, then the messages; an error says what to do and offers to try again."""

    def __init__(self, tools: Tools, customers: Customers, item: TimelineItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("transcript")
        self._tools, self._customers, self._item = tools, customers, item
        self._asked = Latest(tools.slow, self)
        self._messages: tuple[MessageView, ...] = ()
        # Text keeps the colours it was written in.
        tools.theme.changed.connect(self._write_all)
        self.show_button = push(self.tr("Show transcript"), self.fetch)
        self._waiting = PlainLabel(self.tr("Asking {source} …").format(source=item.source), "small", wrap=True)
        self._waiting.hide()
        self._note = NoteBar(tools.theme)
        self.text = QPlainTextEdit()
        self.text.setProperty("role", "transcript")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(LEAST_HEIGHT)
        self.text.setAccessibleName(self.tr("Transcript"))
        self.text.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.show_button, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self._waiting, self._note, self.text):
            column.addWidget(part)

    def fetch(self) -> None:
        """Ask the source for the messages now."""
        self.show_button.hide()
        self._note.hide()
        self._waiting.show()
        key = self._item.key
        self._asked.ask(lambda: self._customers.transcript(key), self._show, self._say)

    def _show(self, transcript: TranscriptView) -> None:
        self._waiting.hide()
        if not transcript.messages:
            self._waiting.show_text(self.tr("The source has no messages for this any more."))
            self._waiting.show()
            return
        self._messages = transcript.messages
        self._write_all()
        self.text.show()
        self.text.setFocus()

    def _write_all(self) -> None:
        self.text.clear()
        cursor = self.text.textCursor()
        day = None
        for message in self._messages:
            today = self._tools.words.local(message.at).date()
            when = self._tools.words.time(message.at) if today == day else self._tools.words.moment(message.at)
            day = today
            self._write(cursor, message, when)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _write(self, cursor: QTextCursor, message: MessageView, when: str) -> None:
        look = self._tools.theme.look
        quiet, plain = QTextCharFormat(), QTextCharFormat()
        quiet.setForeground(look.colour("accent" if message.role == "customer" else "faint"))
        quiet.setFont(self._tools.theme.font("tiny", QFont.Weight.DemiBold))
        plain.setForeground(look.colour("text"))
        plain.setFont(self._tools.theme.font("small"))
        author = one_line(message.author)
        role = role_word(message.role)
        head = f"{when}  {author} · {role}" if author and author != role else f"{when}  {role}"
        if not cursor.atStart():
            cursor.insertText("\n\n", plain)
        cursor.insertText(f"{head}\n", quiet)
        cursor.insertText(many_lines(message.text), plain)

    def _say(self, trouble: Trouble) -> None:
        self._waiting.hide()
        self._note.say(trouble, self.tr("Try again"), self.fetch)
