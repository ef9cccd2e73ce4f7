"""What was said by anybody, under the customers found: it comes when it is there, and moves nothing that was chosen."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.services.asks import Customers
from desk.services.said_views import SaidHit, SaidPage
from desk.services.views import Marks
from desk.ui.background import Latest, Trouble
from desk.ui.names import channel_word
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.people import PeopleList, Person
from desk.ui.pieces.row_heard import say_while_typing
from desk.ui.tools import Tools
from desk.ui.words import one_line

# So many are shown; fewer letters than these say too little.
SHOWN = 5
LEAST_LETTERS = 3
# In a narrow row the first word that stands out comes within so many letters, after so many others.
IN_SIGHT, BEFORE = 48, 24
CUT = "… "
# Whoever waits longer is told that they do.
SOON_MILLISECONDS = 250


class SaidPart(QWidget):
    """`wanted` carries the SaidHit that was picked; `grown` says that it needs other room."""

    wanted = Signal(object)
    grown = Signal()

    def __init__(self, tools: Tools, customers: Customers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._customers = tools, customers
        self._asked = Latest(tools.quick, self)
        self._hits: tuple[SaidHit, ...] = ()
        self._head = PlainLabel(self.tr("Said"), "group")
        self.lines = PeopleList(tools.theme, self.tr("What was said"))
        say_while_typing(self.lines)
        self.note = PlainLabel(role="small-faint", wrap=True)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MILLISECONDS)
        self._soon.timeout.connect(lambda: self._say(self.tr("Looking through what was said …")))
        self.lines.picked.connect(lambda _customer: self._pick())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(2)
        for part in (self._head, self.lines, self.note):
            column.addWidget(part)
        self.hide()

    def look_for(self, text: str) -> None:
        """Ask who said this; what was there before goes."""
        self.drop()
        if sum(letter.isalnum() for letter in text) >= LEAST_LETTERS:
            self._soon.start()
            self._asked.ask(
                lambda: self._customers.said_anywhere(text, limit=SHOWN, typing=True), self._show, self._say_trouble
            )

    def drop(self) -> None:
        """Forget what was asked, and show nothing."""
        self._asked.drop()
        self._soon.stop()
        self._hits = ()
        self.lines.show_people(())
        self.hide()

    def choose(self, row: int) -> None:
        """Choose a line; -1 chooses none."""
        self.lines.choose(row)

    @property
    def row(self) -> int:
        """The line that is chosen, -1 where none is."""
        return self.lines.currentIndex().row()

    @property
    def count(self) -> int:
        """How many lines there are to choose from."""
        return len(self._hits)

    def _show(self, page: SaidPage) -> None:
        self._soon.stop()
        self._hits = page.hits
        self.lines.show_people([self._row_of(hit) for hit in page.hits])
        self.lines.setVisible(bool(page.hits))
        self.lines.setFixedHeight(max(1, self.lines.sizeHintForRow(0)) * len(page.hits) + 2)
        note = self._note_of(page)
        self.note.show_text(note)
        self.note.setVisible(bool(note))
        self.setVisible(bool(page.hits or note))
        self.grown.emit()

    def _row_of(self, hit: SaidHit) -> Person:
        day = self._tools.words.short_date(self._tools.words.local(hit.started_at).date())
        text, marks = _in_sight(hit.text, hit.marks if one_line(hit.text) == hit.text else ())
        name = hit.name or (self.tr("No name yet") if hit.customer_id else self.tr("Belongs to nobody yet"))
        return Person(hit.customer_id, name, text, f"{channel_word(hit.channel)}, {day}", line_marks=marks)

    def _note_of(self, page: SaidPage) -> str:
        words = self._tools.words
        if page.missing_before is not None:
            day = words.short_date(words.local(page.missing_before).date())
            return self.tr("What was said before {day} is being made findable.").format(day=day)
        if page.looked_back_to is not None:
            day = words.short_date(words.local(page.looked_back_to).date())
            return self.tr("Looked back to {day}; another word helps.").format(day=day)
        return ""

    def _say_trouble(self, trouble: Trouble) -> None:
        self._soon.stop()
        self._say(trouble.title)

    def _say(self, text: str) -> None:
        self.lines.hide()
        self.note.show_text(text)
        self.note.show()
        self.show()
        self.grown.emit()

    def _pick(self) -> None:
        if 0 <= self.row < len(self._hits):
            self.wanted.emit(self._hits[self.row])


def _in_sight(text: str, marks: Marks) -> tuple[str, Marks]:
    """A text without its beginning, where that would keep the first mark out of sight."""
    if not marks or marks[0][1] <= IN_SIGHT:
        return text, marks
    start = text.rfind(" ", 0, marks[0][0] - BEFORE) + 1
    moved = len(CUT) - start
    return CUT + text[start:], tuple((begin + moved, end + moved) for begin, end in marks)
