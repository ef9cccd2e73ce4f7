"""What was said of hand-offs that are not given yet: kept on the disk while it is typed, one draft a customer."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desk.services.asks_open import LeftOpen
from desk.services.open_views import HandOffDraft
from desk.ui.background import Background, Trouble
from desk.ui.customer.hand_off_words import TEAM
from desk.ui.customer.saving import Saving


@dataclass(frozen=True, slots=True)
class Draft:
    """What a person has said of a hand-off so far. `reason` "" is the one that is known; `hidden` are the marks of
    lines they keep back."""

    to: str = TEAM
    name: str = ""
    by: str = ""
    reason: str = ""
    inquiry: str = ""
    note: str = ""
    hidden: frozenset[str] = frozenset()

    @property
    def empty(self) -> bool:
        """Nothing was said."""
        return not (self.name or self.by or self.reason or self.inquiry or self.note or self.hidden)

    def over(self, former: Draft) -> Draft:
        """This, with everything that was said in a former one: where both say something, the former words stand in
        the note. What either keeps back is kept back."""
        pairs = ((former.reason, self.reason), (former.inquiry, self.inquiry), (former.note, self.note))
        lines = [before for before, now in pairs if before and now and before != now]
        # Where nobody was chosen anew.
        chosen = former if self.to == TEAM and not self.name else self
        return Draft(
            chosen.to,
            chosen.name,
            self.by or former.by,
            self.reason or former.reason,
            self.inquiry or former.inquiry,
            "\n".join([*lines, *filter(None, [self.note or former.note])]),
            self.hidden | former.hidden,
        )


class HandOffDrafts(QObject):
    """`came(customer_id)`: what was typed of them before the program ended stands there again; `kept(customer_id,
    state)`: how far theirs is saved, see Saving.state; `failed` carries the Trouble of saving.

    All windows share them: what is typed in one stands in the other.
    """

    came = Signal(int)
    kept = Signal(int, str)
    failed = Signal(object)

    def __init__(self, background: Background, left_open: LeftOpen, saving: Saving, parent: QObject) -> None:
        super().__init__(parent)
        self._left_open, self._saving, self._background = left_open, saving, background
        self._drafts: dict[int, Draft] = {}
        # Of whom it is known what the disk has.
        self._known: set[int] = set()
        self._names: dict[str, int] = {}
        saving.changed.connect(self._tell_kept)

    def of(self, customer_id: int) -> Draft:
        """What was said so far of the next hand-off of a customer."""
        return self._drafts.get(customer_id, Draft())

    def put(self, customer_id: int, draft: Draft) -> None:
        """This is said by now, and is on the disk in a moment."""
        if draft == Draft():
            self._drafts.pop(customer_id, None)
        else:
            self._drafts[customer_id] = draft
        name = f"hand-off {customer_id}"
        self._names[name] = customer_id
        kept = _kept(draft) if draft != Draft() else None
        self._saving.later(
            name,
            lambda: self._left_open.keep_hand_off(customer_id, kept),
            lambda _none: self._known.add(customer_id),
            self.failed.emit,
        )

    def state(self, customer_id: int) -> str:
        """How far a customer's draft is saved."""
        return self._saving.state(f"hand-off {customer_id}")

    def look_up(self, customer_id: int) -> None:
        """Ask what was typed of them before the program ended."""

        def show(kept: HandOffDraft | None) -> None:
            if customer_id in self._known:
                return
            self._known.add(customer_id)
            if kept is not None:
                former = _draft(kept)
                now = self._drafts.get(customer_id)
                self.put(customer_id, former if now is None else now.over(former))
                self.came.emit(customer_id)

        # Without an answer it is asked again when they are opened next. Each on its own: other windows ask of others.
        if customer_id and customer_id not in self._known:
            self._background.run(self, lambda: self._left_open.hand_off(customer_id), show, _say_nothing)

    def keep_now(self) -> None:
        """What is not on the disk yet goes there, also what could not be kept before."""
        self._saving.flush()

    def _tell_kept(self, name: str) -> None:
        if name in self._names:
            self.kept.emit(self._names[name], self._saving.state(name))


def _say_nothing(_trouble: Trouble) -> None:
    return


def _kept(draft: Draft) -> HandOffDraft:
    hidden = tuple(sorted(draft.hidden))
    return HandOffDraft(draft.to, draft.name, draft.by, draft.reason, draft.inquiry, draft.note, hidden)


def _draft(kept: HandOffDraft) -> Draft:
    return Draft(kept.to, kept.name, kept.by, kept.reason, kept.inquiry, kept.note, frozenset(kept.hidden))
