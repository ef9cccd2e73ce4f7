"""Calls, notes and wrap-ups that answer from memory, may be held back, and may fail."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from desk.domain.calls import CallEvent
from desk.services.asks import ServiceError
from desk.services.call_views import CallView
from desk.services.work_views import (
    DispositionView,
    DueView,
    HistoryLine,
    NotesView,
    NoteView,
    SuggestionView,
    WrapUpView,
)
from tests.ui import call_story, story
from tests.ui.fakes import Gates


class FakeCalls:
    """Calls from memory, by id."""

    def __init__(self) -> None:
        self.gates = Gates()
        self.known: dict[str, CallView] = {}

    def take(self, event: CallEvent) -> tuple[CallView, ...]:
        self.gates.enter("take", event)
        return ()

    def listen(self, listener: Callable[[CallView], None]) -> Callable[[], None]:
        self.gates.enter("listen", listener)
        return _nothing

    def on(self) -> tuple[CallView, ...]:
        self.gates.enter("on")
        return tuple(view for view in self.known.values() if view.live)

    def call(self, call_id: str) -> CallView:
        self.gates.enter("call", call_id)
        for view in self.known.values():
            if call_id == view.call_id or call_id in view.ids:
                return view
        raise ServiceError("This call is not here any more.")

    def say_who(self, call_id: str, customer_id: int) -> CallView:
        self.gates.enter("say_who", (call_id, customer_id))
        return self._said(call_id, f"account:C-{customer_id}")

    def unsay_who(self, call_id: str) -> CallView:
        self.gates.enter("unsay_who", call_id)
        return self._said(call_id, "")

    def where(self, key: str) -> str:
        self.gates.enter("where", key)
        return key

    def _said(self, call_id: str, said: str) -> CallView:
        self.known[call_id] = replace(self.known[call_id], said=said)
        return self.known[call_id]


class FakeNotes:
    """Notes from memory: `kept` by customer, `drafts` by customer and record."""

    def __init__(self) -> None:
        self.gates = Gates()
        self.kept: dict[int, list[NoteView]] = {}
        self.drafts: dict[int, NoteView] = {}
        self._owner: dict[str, int] = {}
        self._last: dict[str, str] = {}
        self._anew = 0

    def of_customer(self, customer_id: int, limit: int = 200) -> NotesView:
        self.gates.enter("notes", customer_id)
        kept = [note for note in self.kept.get(customer_id, []) if note.stands]
        return NotesView(customer_id, tuple(kept[:limit]), self.drafts.get(customer_id), len(kept))

    def type(self, customer_id: int, text: str, key: str = "") -> NoteView:
        self.gates.enter("type_note", (customer_id, text, key))
        draft = replace(call_story.note(0, text, call_story.ME), note_id="draft", draft=True, stands=False, key=key)
        if text:
            self.drafts[customer_id] = draft
        else:
            self.drafts.pop(customer_id, None)
        return draft

    def write(self, customer_id: int, text: str, key: str = "") -> NoteView:
        self.gates.enter("write_note", (customer_id, text, key))
        note = call_story.note(0, text, call_story.ME, note_id=f"new-{len(self._owner)}", key=key)
        self.kept.setdefault(customer_id, []).insert(0, note)
        self._owner[note.note_id], self._last[note.note_id] = customer_id, "written"
        self.drafts.pop(customer_id, None)
        return note

    def change(self, note_id: str, text: str) -> NoteView:
        self.gates.enter("change_note", (note_id, text))
        customer_id, old = self._whose(note_id), self._put(note_id)
        if not old.stands:
            raise ServiceError("Only a note that stands can be written anew.", "Look at its history.")
        self._put(note_id, stands=False)
        self._anew += 1
        new = replace(old, note_id=f"anew-{self._anew}", text=text, by=call_story.ME, at=story.NOW, replaces=note_id)
        kept = self.kept[customer_id]
        kept.insert([note.note_id for note in kept].index(note_id), new)
        return new

    def take_back(self, note_id: str, why: str = "") -> NoteView:
        self.gates.enter("take_back_note", (note_id, why))
        self._last[note_id] = "taken_back"
        return self._put(note_id, stands=False, revision=self._put(note_id).revision + 1)

    def undo(self, note_id: str, after: int = 0) -> NoteView:
        self.gates.enter("undo_note", note_id)
        call_story.unchanged(self._put(note_id).revision, after)
        if self._last.get(note_id) == "written":
            note = self._put(note_id, stands=False)
            back = replace(note, draft=True)
            self.drafts[self._whose(note_id)] = back
            return back
        return self._put(note_id, stands=True, revision=self._put(note_id).revision + 1)

    def history(self, note_id: str) -> tuple[HistoryLine, ...]:
        self.gates.enter("history_of_note", note_id)
        note = self._put(note_id)
        written = HistoryLine(note.at, note.by, "written", note.text)
        if not note.replaces:
            return (written,)
        old = self._put(note.replaces)
        return (
            HistoryLine(old.at, old.by, "written", old.text),
            HistoryLine(note.at, note.by, "written anew", old.text),
            written,
        )

    def _whose(self, note_id: str) -> int:
        return next(who for who, notes in self.kept.items() if any(note.note_id == note_id for note in notes))

    def _put(self, note_id: str, **changed: object) -> NoteView:
        for notes in self.kept.values():
            for place, note in enumerate(notes):
                if note.note_id == note_id:
                    notes[place] = replace(note, **changed)  # type: ignore[arg-type]
                    return notes[place]
        raise ServiceError("This note is not here any more.")


class FakeWrapUps:
    """Wrap-ups from memory, by id; `late` are those whose time is over."""

    def __init__(self) -> None:
        self.gates = Gates()
        self.kept: dict[str, WrapUpView] = {}
        self.likely: SuggestionView | None = call_story.SUGGESTED
        self.outcomes = call_story.OUTCOMES
        self.customer_id = 1
        self.late: set[str] = set()
        # What was done with one that was finished, and what it was before.
        self._done: dict[str, list[tuple[str, WrapUpView]]] = {}

    def dispositions(self, text: str = "") -> tuple[DispositionView, ...]:
        self.gates.enter("dispositions", text)
        parts = text.casefold().split()
        return tuple(one for one in self.outcomes if all(part in one.title.casefold() for part in parts))

    def suggest(self, key: str, typed: str = "") -> SuggestionView | None:
        self.gates.enter("suggest", (key, typed))
        return self.likely

    def due(self, typed: str, customer_id: int = 0) -> DueView:
        self.gates.enter("due", (typed, customer_id))
        return call_story.understood(typed)

    def begin(self, key: str) -> WrapUpView:
        self.gates.enter("begin", key)
        held = next((one for one in self.kept.values() if one.key == key and one.state == "open"), None)
        made = held or call_story.wrap_up(f"wrap-{len(self.kept)}", key, self.customer_id)
        self.kept[made.wrap_up_id] = made
        return made

    def type(
        self,
        wrap_up_id: str,
        note: str | None = None,
        disposition: str | None = None,
        promise: str | None = None,
        due: str | None = None,
    ) -> WrapUpView:
        self.gates.enter("type_wrap_up", (wrap_up_id, note, disposition, promise, due))
        titles = {one.code: one.title for one in self.outcomes}
        return self._put(
            wrap_up_id, note=note or "", code=disposition or "", outcome=titles.get(disposition or "", ""),
            promise=promise or "", due=call_story.understood(due or ""),
        )  # fmt: skip

    def finish(self, wrap_up_id: str) -> WrapUpView:
        self.gates.enter("finish", wrap_up_id)
        held = self.kept[wrap_up_id]
        if not (held.code or held.note):
            raise ServiceError("Nothing is written yet.", "Write a note or choose what came of it.")
        return self._put(wrap_up_id, state="done", revision=held.revision + 1)

    def drop(self, wrap_up_id: str) -> None:
        self.gates.enter("drop", wrap_up_id)
        self.kept.pop(wrap_up_id)

    def undo(self, wrap_up_id: str, after: int = 0) -> WrapUpView:
        self.gates.enter("undo_wrap_up", wrap_up_id)
        revision = self.kept[wrap_up_id].revision
        call_story.unchanged(revision, after)
        done = self._done.get(wrap_up_id)
        if done:
            self.kept[wrap_up_id] = done.pop()[1]
            return self._put(wrap_up_id, revision=revision + 1)
        return self._put(wrap_up_id, state="open", revision=revision + 1)

    def keep_promise(self, wrap_up_id: str, note: str = "") -> WrapUpView:
        self.gates.enter("keep_promise", (wrap_up_id, note))
        if self.kept[wrap_up_id].kept_at is not None:
            raise ServiceError("This promise was kept already.", "Undo that if it was not.")
        return self._do("promise kept", wrap_up_id, kept_at=story.NOW)

    def take_back(self, wrap_up_id: str, why: str = "", after: int = 0) -> WrapUpView:
        self.gates.enter("take_back_wrap_up", (wrap_up_id, why))
        call_story.unchanged(self.kept[wrap_up_id].revision, after)
        return self._do("taken back", wrap_up_id, state="taken_back")

    def of_interaction(self, key: str) -> tuple[WrapUpView, ...]:
        self.gates.enter("of_interaction", key)
        return tuple(one for one in self.kept.values() if one.key == key)

    def open(self) -> tuple[WrapUpView, ...]:
        self.gates.enter("open")
        return tuple(one for one in self.kept.values() if one.state == "open")

    def close_late(self) -> tuple[WrapUpView, ...]:
        self.gates.enter("close_late")
        late, self.late = self.late, set()
        return tuple(self._put(one, state="done", defaulted=True) for one in sorted(late))

    def history(self, wrap_up_id: str) -> tuple[HistoryLine, ...]:
        self.gates.enter("history_of_wrap_up", wrap_up_id)
        view = self.kept[wrap_up_id]
        told = [HistoryLine(view.begun_at, view.by, "written", view.outcome)]
        for what, _before in self._done.get(wrap_up_id, []):
            told.append(HistoryLine(story.NOW, call_story.ME, what, view.outcome))
        return tuple(told)

    def _do(self, what: str, wrap_up_id: str, **changed: object) -> WrapUpView:
        former = self.kept[wrap_up_id]
        self._done.setdefault(wrap_up_id, []).append((what, former))
        return self._put(wrap_up_id, revision=former.revision + 1, **changed)

    def _put(self, wrap_up_id: str, **changed: object) -> WrapUpView:
        self.kept[wrap_up_id] = replace(self.kept[wrap_up_id], **changed)  # type: ignore[arg-type]
        return self.kept[wrap_up_id]


def _nothing() -> None:
    return
