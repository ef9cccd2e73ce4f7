"""Notes and wrap-ups while the services behind them are still being loaded."""

from __future__ import annotations

from concurrent.futures import Future

from desk.services.asks_work import Notes, WrapUps
from desk.services.work_views import (
    DispositionView,
    DueView,
    HistoryLine,
    NotesView,
    NoteView,
    SuggestionView,
    WrapUpView,
)
from desk.ui.late_parts import Parts


class LateNotes:
    """`Notes` of parts on their way; every call waits for them, and raises what loading raised."""

    def __init__(self, parts: Future[Parts]) -> None:
        self._parts = parts

    def _there(self) -> Notes:
        return self._parts.result().notes

    def of_customer(self, customer_id: int, limit: int = 200) -> NotesView:
        """As Notes.of_customer."""
        return self._there().of_customer(customer_id, limit)

    def type(self, customer_id: int, text: str, key: str = "") -> NoteView:
        """As Notes.type."""
        return self._there().type(customer_id, text, key)

    def write(self, customer_id: int, text: str, key: str = "") -> NoteView:
        """As Notes.write."""
        return self._there().write(customer_id, text, key)

    def change(self, note_id: str, text: str) -> NoteView:
        """As Notes.change."""
        return self._there().change(note_id, text)

    def take_back(self, note_id: str, why: str = "") -> NoteView:
        """As Notes.take_back."""
        return self._there().take_back(note_id, why)

    def undo(self, note_id: str, after: int = 0) -> NoteView:
        """As Notes.undo."""
        return self._there().undo(note_id, after)

    def history(self, note_id: str) -> tuple[HistoryLine, ...]:
        """As Notes.history."""
        return self._there().history(note_id)


class LateWrapUps:
    """`WrapUps` of parts on their way; every call waits for them, and raises what loading raised."""

    def __init__(self, parts: Future[Parts]) -> None:
        self._parts = parts

    def _there(self) -> WrapUps:
        return self._parts.result().wrap_ups

    def dispositions(self, text: str = "") -> tuple[DispositionView, ...]:
        """As WrapUps.dispositions."""
        return self._there().dispositions(text)

    def suggest(self, key: str, typed: str = "") -> SuggestionView | None:
        """As WrapUps.suggest."""
        return self._there().suggest(key, typed)

    def due(self, typed: str, customer_id: int = 0) -> DueView:
        """As WrapUps.due."""
        return self._there().due(typed, customer_id)

    def begin(self, key: str) -> WrapUpView:
        """As WrapUps.begin."""
        return self._there().begin(key)

    def type(
        self,
        wrap_up_id: str,
        note: str | None = None,
        disposition: str | None = None,
        promise: str | None = None,
        due: str | None = None,
    ) -> WrapUpView:
        """As WrapUps.type."""
        return self._there().type(wrap_up_id, note, disposition, promise, due)

    def finish(self, wrap_up_id: str) -> WrapUpView:
        """As WrapUps.finish."""
        return self._there().finish(wrap_up_id)

    def drop(self, wrap_up_id: str) -> None:
        """As WrapUps.drop."""
        self._there().drop(wrap_up_id)

    def undo(self, wrap_up_id: str, after: int = 0) -> WrapUpView:
        """As WrapUps.undo."""
        return self._there().undo(wrap_up_id, after)

    def keep_promise(self, wrap_up_id: str, note: str = "") -> WrapUpView:
        """As WrapUps.keep_promise."""
        return self._there().keep_promise(wrap_up_id, note)

    def take_back(self, wrap_up_id: str, why: str = "", after: int = 0) -> WrapUpView:
        """As WrapUps.take_back."""
        return self._there().take_back(wrap_up_id, why, after)

    def of_interaction(self, key: str) -> tuple[WrapUpView, ...]:
        """As WrapUps.of_interaction."""
        return self._there().of_interaction(key)

    def open(self) -> tuple[WrapUpView, ...]:
        """As WrapUps.open."""
        return self._there().open()

    def close_late(self) -> tuple[WrapUpView, ...]:
        """As WrapUps.close_late."""
        return self._there().close_late()

    def history(self, wrap_up_id: str) -> tuple[HistoryLine, ...]:
        """As WrapUps.history."""
        return self._there().history(wrap_up_id)
