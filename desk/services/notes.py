"""Notes on customers: kept as they are typed, never edited silently, found again wherever the customer goes."""

from __future__ import annotations

from desk.domain import wrapping_up
from desk.domain.work import Anchor, Entry, Sort, Stage
from desk.services.anchoring import Anchoring, key_of
from desk.services.asks import ServiceError
from desk.services.papers import Papers
from desk.services.work_views import HistoryLine, NotesView, NoteView
from desk.store.ids import new_id
from desk.store.prepare import CUSTOMER_STREAM


class NoteService:
    """The questions of desk.services.asks_work.Notes."""

    def __init__(self, papers: Papers, anchoring: Anchoring) -> None:
        self._papers = papers
        self._anchoring = anchoring

    def of_customer(self, customer_id: int, limit: int = 200) -> NotesView:
        """The newest notes of a customer, wherever they were written, and what this person is typing."""
        found = self._anchoring.of_customer(customer_id)
        notes = [(anchor, entry) for anchor, entry in reversed(found) if entry.sort is Sort.NOTE]
        shown = [self._view(entry, anchor) for anchor, entry in notes[:limit]]
        lists, place = self._papers.book.lists, self._papers.book.place
        drafts = [(place(one.anchor), one) for one in lists.drafts(self._papers.who()) if one.sort is Sort.NOTE]
        owners = self._anchoring.owners(anchor for anchor, _ in drafts)
        mine = [self._view(entry, anchor) for anchor, entry in drafts if owners[anchor] == customer_id]
        return NotesView(customer_id, tuple(shown), mine[-1] if mine else None, len(notes))

    def type(self, customer_id: int, text: str, key: str = "") -> NoteView:
        """Keep a note as it is typed, on the record `key` or on the customer; "" throws the draft away."""
        draft = wrapping_up.typed(self._draft(customer_id, key), text=text)
        if text.strip() or draft.revision:
            self._papers.book.type(draft)
        else:
            self._papers.book.drop(draft.entry_id)
        return self._view(draft, draft.anchor)

    def write(self, customer_id: int, text: str, key: str = "") -> NoteView:
        """Write it: from now on it counts. What was typed on the same is finished with it."""
        draft = wrapping_up.typed(self._draft(customer_id, key), text=text)
        if not text.strip():
            raise ServiceError("The note is empty.", "Write a word or two.")
        done = wrapping_up.finish(draft, self._papers.now(), self._papers.who())
        return self._view(self._papers.save(done), draft.anchor)

    def change(self, note_id: str, text: str) -> NoteView:
        """Write a note anew in the place of another; both stay to be read."""
        old, now = self._note(note_id), self._papers.now()
        steps = wrapping_up.rewrite(old, new_id(now), text, now, self._papers.who())
        return self._view(self._papers.save(*steps), old.anchor)

    def take_back(self, note_id: str, why: str = "") -> NoteView:
        """Take a note back."""
        step = wrapping_up.take_back(self._note(note_id), self._papers.now(), self._papers.who(), why)
        return self._view(self._papers.save(step), step.entry.anchor)

    def undo(self, note_id: str, after: int = 0) -> NoteView:
        """Undo what happened to it last: what was just written can be typed on, what was taken back stands again."""
        entry = self._papers.entry(note_id, Sort.NOTE, after)
        if entry.stage is Stage.STANDING and self._papers.book.draft(Sort.NOTE, entry.anchor, entry.by):
            raise ServiceError("Another note is being typed here.", "Write it or throw it away first.")
        return self._view(self._papers.undo(note_id, Sort.NOTE, after), entry.anchor)

    def history(self, note_id: str) -> tuple[HistoryLine, ...]:
        """Everything that happened to a note and to those it took the place of, oldest first."""
        return self._papers.history(self._note(note_id), lambda entry: entry.text)

    def _note(self, note_id: str) -> Entry:
        return self._papers.entry(note_id, Sort.NOTE)

    def _draft(self, customer_id: int, key: str) -> Entry:
        """What this person is typing on something, or an empty beginning."""
        now, who, lists = self._papers.now(), self._papers.who(), self._papers.book.lists
        if not key:
            # Begun on the customer it goes on there, whichever of their records is the newest meanwhile.
            own = [one for one in lists.drafts(who) if one.sort is Sort.NOTE and _is_theirs(one.anchor)]
            owners = self._anchoring.owners(one.anchor for one in own)
            begun = next((one for one in own if owners[one.anchor] == customer_id), None)
            if begun is not None:
                return begun
        anchor = self._anchoring.anchor(customer_id, key)
        held = self._papers.book.draft(Sort.NOTE, anchor, who)
        return held or wrapping_up.begin(new_id(now), Sort.NOTE, anchor, now, who)

    def _view(self, entry: Entry, anchor: Anchor) -> NoteView:
        return NoteView(
            note_id=entry.entry_id,
            text=entry.text,
            by=entry.by,
            at=entry.begun_at,
            on=self._anchoring.words(anchor),
            key=key_of(anchor),
            stands=entry.stage is Stage.STANDING,
            replaces=entry.replaces,
            draft=entry.stage is Stage.DRAFT,
            revision=entry.revision,
        )


def _is_theirs(anchor: Anchor) -> bool:
    """Whether an anchor is the customer themselves and not something that happened."""
    return not anchor[0] or anchor[1] == CUSTOMER_STREAM
