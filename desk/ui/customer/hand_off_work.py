"""Keeps the hand-offs of the customer shown up to date, and does what a person does about them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from desk.services.asks_hand_offs import HandOffFiles, HandOffs, Receivers
from desk.services.asks_open import LeftOpen
from desk.services.hand_off_views import HandOffView, PreviewView
from desk.ui.background import Background, Latest, Trouble
from desk.ui.customer.hand_off_drafts import Draft as Draft
from desk.ui.customer.hand_off_drafts import HandOffDrafts
from desk.ui.customer.hand_off_words import WAITING, to_words
from desk.ui.tools import Tools
from desk.ui.words import named, one_line

# Whoever types is shown what goes along once they rest for this long.
REST_MS = 180
# How often it is looked whether a customer has arrived; the services look every few seconds themselves.
LOOK_MS = 3_000


class AskedHandOffs(NamedTuple):
    """Whom one asks about hand-offs."""

    hand_offs: HandOffs
    receivers: Receivers
    files: HandOffFiles
    left_open: LeftOpen


class HandOffWork(QObject):
    """`known` carries the ReceiversView; `previewed` the PreviewView of the draft, `not_previewed` the Trouble;
    `changed`: `held` is something else now; `given` carries the HandOffView of one that was just given; `drafted`: the
    draft is another than what was typed last; `kept(state)`: how far it is saved, see Saving.state. `moved` carries one
    that stands otherwise than before. `done(words, undo)`: something was done, and calling `undo` takes it back;
    `not_done` carries the Trouble, `not_done_elsewhere` that of somebody who is not shown, with their name in it;
    `busy(bool)`: whoever is shown is being passed on.

    What is typed about a customer stays, whoever else is looked at meanwhile, and after a crash, until it is given.
    """

    known = Signal(object)
    previewed = Signal(object)
    not_previewed = Signal(object)
    changed = Signal()
    given = Signal(object)
    drafted = Signal()
    kept = Signal(str)
    moved = Signal(object)
    done = Signal(str, object)
    not_done = Signal(object)
    not_done_elsewhere = Signal(object)
    busy = Signal(bool)

    def __init__(
        self, tools: Tools, asked: AskedHandOffs, drafts: HandOffDrafts, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._asked, self._drafts = asked, drafts
        self._background: Background = tools.quick
        self._knows, self._previews, self._looks = (Latest(tools.quick, self) for _ in range(3))
        # Who is being passed on: each only once at a time.
        self._giving: set[int] = set()
        self._customer_id, self._name = 0, ""
        # What was said with those that were given here, for when they are taken back.
        self._said: dict[str, Draft] = {}
        self.held: tuple[HandOffView, ...] = ()
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self.preview)
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self.refresh)
        drafts.came.connect(self._hear)
        drafts.kept.connect(self._hear)
        drafts.failed.connect(self.not_done)

    @property
    def customer_id(self) -> int:
        """Whose hand-offs these are; 0 for nobody's."""
        return self._customer_id

    @property
    def draft(self) -> Draft:
        """What was said so far of the next hand-off of this customer."""
        return self._drafts.of(self._customer_id)

    @property
    def state(self) -> str:
        """How far the draft is saved."""
        return self._drafts.state(self._customer_id)

    @property
    def giving(self) -> bool:
        """Whether whoever is shown is being passed on just now."""
        return self._customer_id in self._giving

    def show(self, customer_id: int, name: str = "") -> None:
        """Ask about another customer, of this name; 0 forgets whoever it was, but not what was typed."""
        self._rest.stop()
        for asked in (self._previews, self._looks):
            asked.drop()
        self._customer_id, self._name, self.held = customer_id, name, ()
        self._look.stop()
        self._drafts.look_up(customer_id)
        self.refresh()

    def begin(self) -> None:
        """Somebody is to be passed on: ask whom one can choose from, and what would go along."""
        receivers = self._asked.receivers
        self._knows.ask(receivers.known, self.known.emit, self.not_done.emit)
        self.preview()

    def refresh(self) -> None:
        """Ask again about the same customer."""
        customer_id, hand_offs = self._customer_id, self._asked.hand_offs
        if customer_id and not self._looks.waiting:
            # Without an answer what is shown stays; the next look comes soon.
            self._looks.ask(lambda: hand_offs.of_customer(customer_id), self._show, lambda _trouble: None)

    def say(self, **said: object) -> None:
        """Keep what is said by now, by the names of Draft."""
        draft = replace(self.draft, **said)  # type: ignore[arg-type]
        if draft != self.draft:
            self._drafts.put(self._customer_id, draft)
            self.changed.emit()
            self._rest.start()

    def turn(self, mark: str) -> None:
        """Keep this line back, or do so no more."""
        self._drafts.put(self._customer_id, replace(self.draft, hidden=self.draft.hidden ^ {mark}))
        self.changed.emit()
        self.preview()

    def preview(self) -> None:
        """Ask what would go along."""
        self._rest.stop()
        customer_id, draft, hand_offs = self._customer_id, self.draft, self._asked.hand_offs
        if not customer_id:
            return

        def work() -> PreviewView:
            return hand_offs.preview(
                customer_id, draft.to, draft.name, note=draft.note, inquiry=draft.inquiry, by=draft.by,
                hidden=draft.hidden, reason=draft.reason,
            )  # fmt: skip

        self._previews.ask(work, self.previewed.emit, self.not_previewed.emit)

    def give(self, key: str) -> None:
        """Pass the customer on as the draft says, on the record `key`, "" for the journey's newest."""
        customer_id, name = self._customer_id, self._name
        draft, hand_offs = self.draft, self._asked.hand_offs
        if not customer_id or self.giving:
            return

        def work() -> HandOffView:
            return hand_offs.give(
                customer_id, draft.to, draft.name, key, note=draft.note, inquiry=draft.inquiry, by=draft.by,
                hidden=draft.hidden, reason=draft.reason,
            )  # fmt: skip

        def ended() -> None:
            self._giving.discard(customer_id)
            self.busy.emit(self.giving)

        def settle(view: HandOffView) -> None:
            # What was typed on while it was given is for the next one.
            if self._drafts.of(customer_id) == draft:
                self._drafts.put(customer_id, Draft())
            ended()
            words = self.tr("Handed to {to}.").format(to=to_words(view.given.to, view.given.name))
            if customer_id == self._customer_id:
                self._put(view)
                self.given.emit(view)
            self._said[view.hand_off_id] = draft
            self.done.emit(self._of(customer_id, name, words), partial(self.take_back, view, customer_id))

        def failed(trouble: Trouble) -> None:
            ended()
            self._fail(customer_id, name, trouble)

        self._giving.add(customer_id)
        self.busy.emit(True)
        # Each on its own: nobody's takes the place of another's.
        self._background.run(self, work, settle, failed)

    def take_back(self, view: HandOffView, customer_id: int = 0) -> None:
        """It counts no more; what was said with it here stands there again. `customer_id` is whose it is, if that is
        not who is shown."""
        whose = customer_id or self._customer_id

        def brought_back() -> None:
            draft = self._said.pop(view.hand_off_id, None)
            if draft is not None:
                self._drafts.put(whose, self._drafts.of(whose).over(draft))
            if whose == self._customer_id:
                self.drafted.emit()

        take_back = partial(self._asked.hand_offs.take_back, view.hand_off_id)
        self._change(view, take_back, self.tr("Hand-off taken back."), None, brought_back)

    def met(self, view: HandOffView) -> None:
        """The customer is there, says this person."""
        hand_offs = self._asked.hand_offs
        words = self.tr("The customer is there.")
        undo = partial(self._change, view, partial(hand_offs.not_met, view.hand_off_id), self.tr("Undone."), None)
        self._change(view, partial(hand_offs.met, view.hand_off_id), words, undo)

    def _change(
        self,
        held: HandOffView,
        work: Callable[[], HandOffView],
        words: str,
        undo: Callable[[], None] | None,
        after: Callable[[], None] = lambda: None,
    ) -> None:
        whose, name = held.customer_id, held.given.content.customer

        def settle(view: HandOffView) -> None:
            if view.customer_id == self._customer_id:
                self._put(view)
            after()
            self.done.emit(self._of(whose, name, words), undo)

        # Each on its own: none may take the place of another.
        self._background.run(self, work, settle, partial(self._fail, whose, name))

    def _hear(self, customer_id: int, state: str = "") -> None:
        """Of the drafts of all: with a `state` how far one is saved, else that one is there again."""
        if customer_id != self._customer_id:
            return
        if state:
            self.kept.emit(state)
        else:
            self.drafted.emit()

    def _of(self, customer_id: int, name: str, words: str) -> str:
        """What is said of somebody, with their name where they are not shown."""
        if customer_id == self._customer_id:
            return words
        return self.tr("{customer}: {what}").format(customer=named(one_line(name) or self.tr("A customer")), what=words)

    def _fail(self, customer_id: int, name: str, trouble: Trouble) -> None:
        shown = customer_id == self._customer_id
        named = Trouble(self._of(customer_id, name, trouble.title), trouble.advice)
        (self.not_done if shown else self.not_done_elsewhere).emit(named)

    def _put(self, view: HandOffView) -> None:
        """One that stands otherwise, or is new."""
        others = tuple(one for one in self.held if one.hand_off_id != view.hand_off_id)
        self._looks.drop()
        self._show(tuple(sorted((view, *others), key=lambda one: one.given.given_at, reverse=True)))

    def _show(self, held: tuple[HandOffView, ...]) -> None:
        before = {one.hand_off_id: one.state for one in self.held}
        self.held = held
        if any(one.state in (*WAITING, "never_arrived") for one in held):
            self._look.start()
        else:
            self._look.stop()
        self.changed.emit()
        for one in held:
            if before.get(one.hand_off_id, one.state) != one.state:
                self.moved.emit(one)
