"""Joins the notes of the customer shown to the panel and the keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from desk.services.asks_work import Notes
from desk.services.work_views import HistoryLine, NotesView
from desk.ui.background import Trouble
from desk.ui.customer.note_entry import NoteEntry
from desk.ui.customer.note_mending import NoteMending
from desk.ui.customer.note_work import NoteWork
from desk.ui.customer.notes_part import NotesPart
from desk.ui.customer.pages import Pages
from desk.ui.customer.saving import Saving
from desk.ui.tools import Tools

PART = "notes"


class NoteCare(QObject):
    """Everything one can see of notes on the customer's page, and do with them."""

    def __init__(self, tools: Tools, notes: Notes, saving: Saving, pages: Pages) -> None:
        super().__init__(pages)
        self._tools, self._pages, self._page = tools, pages, pages.customer
        self._part: NotesPart | None = None
        self._failure: Trouble | None = None
        self.work = NoteWork(tools, notes, saving, self)
        self.work.changed.connect(self._show)
        self.work.failed.connect(self._fail)
        self.work.done.connect(self._page.undo.say)
        self.work.not_done.connect(self._not_done)
        self.mending = NoteMending(tools, notes, saving, self)
        self.mending.done.connect(self.work.done)
        self.mending.done.connect(lambda _words, _undo: self.work.refresh())
        self.mending.not_undone.connect(self._page.note.say)
        self.mending.not_changed.connect(self._not_changed)
        self.mending.told.connect(self._tell)
        self.mending.not_told.connect(self._not_told)
        pages.part_left.connect(self._left)

    def begin(self, key: str) -> None:
        """Show the notes, ready to type one on the record `key`, or on the customer where that is ""."""
        self.work.begin(key)
        if self._pages.part == PART and self._part is not None:
            self._part.take_focus()
            return
        part, mending = NotesPart(self._tools, self.mending.edits), self.mending
        part.show_text(self.work.text)
        part.show_state(self.work.state)
        part.typed.connect(self.work.typed)
        part.write_wanted.connect(self.work.write)
        part.away_wanted.connect(self.work.throw_away)
        part.back_wanted.connect(self.work.take_back)
        part.wanted.connect(self._pages.go_to)
        part.again_wanted.connect(self.work.refresh)
        part.edited.connect(mending.type)
        part.change_wanted.connect(mending.change)
        part.history_wanted.connect(mending.learn)
        mending.changed.connect(part.show_changed)
        self.work.typing.connect(part.show_text)
        self.work.kept.connect(part.show_state)
        self._part = part
        self._pages.read_part(PART, self.tr("Notes"), part)
        if self.work.view is not None:
            part.show_notes(self.work.view)
        elif self._failure is not None:
            part.show_trouble(self._failure)
        part.take_focus()

    def show(self, customer_id: int) -> None:
        """Another customer is on the page; 0 for nobody. What was typed is kept."""
        self._failure = None
        self._page.acts.show_notes(0, typing=False)
        self.mending.show(customer_id)
        self.work.show(customer_id)

    def _left(self, part: str) -> None:
        if part == PART:
            self._part = None
            self.work.keep_now()

    def _in_sight(self, act: Callable[[NotesPart], object]) -> bool:
        shown = self._pages.part == PART and self._part is not None
        if shown and self._part is not None:
            act(self._part)
        return shown

    def _show(self, view: NotesView) -> None:
        self._failure = None
        self._page.acts.show_notes(view.of or len(view.notes), view.draft is not None)
        self._in_sight(lambda part: part.show_notes(view))

    def _fail(self, trouble: Trouble) -> None:
        self._failure = trouble
        self._in_sight(lambda part: part.show_trouble(trouble))

    def _not_done(self, trouble: Trouble) -> None:
        again = self.work.keep_now
        if not self._in_sight(lambda part: part.show_trouble(trouble, again)):
            self._page.note.say(trouble, self.tr("Try again"), again)

    def _entry(self, note_id: str) -> NoteEntry | None:
        return self._part.entry_of(note_id) if self._part is not None else None

    def _not_changed(self, note_id: str, trouble: Trouble) -> None:
        entry = self._entry(note_id)
        if entry is not None and entry.form is not None:
            entry.form.show_trouble(trouble)
        else:
            self._page.note.say(trouble)

    def _tell(self, note_id: str, lines: tuple[HistoryLine, ...]) -> None:
        entry = self._entry(note_id)
        if entry is not None:
            entry.history.show_lines(lines)

    def _not_told(self, note_id: str, trouble: Trouble) -> None:
        entry = self._entry(note_id)
        if entry is not None:
            entry.history.show_trouble(trouble)
