"""The store screen: scanner first, readable at arm's length, and nothing of a customer left once they are gone."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

from desk.ui.joined_room import JoinedRoom
from desk.ui.store_lookup.deeds import Deeds
from desk.ui.store_lookup.noting import Noting
from desk.ui.store_lookup.page import StorePage
from desk.ui.store_lookup.scan_keys import ScanKeys
from desk.ui.store_lookup.serving import Serving
from desk.ui.store_lookup.work import AskedAtStore, StoreWork
from desk.ui.tools import Tools


class StoreRoom(JoinedRoom):
    """`settings_wanted`: the store has no name yet, and somebody wants to give it one."""

    settings_wanted = Signal()

    def __init__(self, tools: Tools, asked: AskedAtStore) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._tools = tools
        self.work = StoreWork(tools, asked, self)
        self.page = StorePage(tools, self)
        self.keys = ScanKeys(self.page.bar.line, tools.keys, self)
        self.deeds, self.noting = Deeds(tools, asked, self.work), Noting(tools, asked, self.work)
        self.serving = Serving(tools, self.work, self.deeds, self.page, self.keys)
        self.serving.cleared.connect(self.noting.forget)
        self._connect()
        self._connect_work()

    def enter(self) -> None:
        """One came into this room."""
        self.work.ask_counter()
        self.serving.take_focus()

    def step_back(self) -> bool:
        """Put the note away, else clear the screen; False if there is nothing on it."""
        if not self.page.note.isHidden():
            self._close_note()
        elif self._has_anything():
            self.serving.clear()
        else:
            return False
        return True

    def act(self, name: str) -> None:
        """Do what a key stands for, by its name without "store_"."""
        if name == "undo":
            self.page.undo.undo()
        elif name == "masks":
            self.serving.toggle_masks()
        elif self.work.customer_id and name in ("here", "note", "call"):
            {"here": self.deeds.come, "note": self.noting.ask, "call": self._call}[name]()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.keys.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever goes elsewhere leaves nobody's data behind."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.keys.stop()
            if self._has_anything():
                self.serving.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.page.fit(self.size())

    def _has_anything(self) -> bool:
        return self.page.shows_somebody() or bool(self.page.bar.line.text())

    def _connect(self) -> None:
        work, deeds, page, keys, serving = self.work, self.deeds, self.page, self.keys, self.serving
        keys.scanned.connect(serving.scanned)
        keys.typed.connect(serving.typed)
        keys.chosen.connect(page.choices.press)
        keys.stirred.connect(serving.idle.again)
        keys.undo_wanted.connect(page.undo.undo)
        page.bar.line.textChanged.connect(serving.typing)
        page.choices.picked.connect(work.show)
        page.look_up_wanted.connect(work.look_up)
        page.hints.settings_wanted.connect(self.settings_wanted)
        page.note.typed.connect(self.noting.type)
        page.note.written.connect(self.noting.write)
        page.note.closed.connect(self._close_note)
        page.acts.here_wanted.connect(deeds.come)
        page.acts.note_wanted.connect(self.noting.ask)
        page.acts.call_wanted.connect(self._call)
        page.acts.done_wanted.connect(serving.clear)
        serving.idle.ticked.connect(page.bar.show_left)
        serving.idle.over.connect(serving.clear)
        serving.masks.ticked.connect(lambda left: page.masks.show_left(left, self._tools.keys.text("store_masks")))
        serving.masks.over.connect(serving.mask)

    def _connect_work(self) -> None:
        work, noting, page, serving = self.work, self.noting, self.page, self.serving
        work.counted.connect(serving.count)
        work.left_open.connect(serving.show_left_open)
        work.waiting.connect(serving.wait)
        work.looking.connect(page.show_looking)
        work.shown.connect(serving.show)
        work.answered.connect(serving.show_answer)
        work.failed.connect(serving.show_trouble)
        work.not_done.connect(page.trouble.say)
        for deeds in (self.deeds, noting):
            deeds.done.connect(page.undo.say)
            deeds.not_done.connect(page.trouble.say)
        noting.drafted.connect(page.open_note)
        noting.noted.connect(page.note.forget)

    def _close_note(self) -> None:
        self.page.note.flush()
        self.page.note.forget()
        self.serving.take_focus()

    def _call(self) -> None:
        store = self.serving.counter.name
        here = self.tr("Wanted at the counter in {store}").format(store=store)
        self.deeds.call_lead(here if store else self.tr("Wanted at the counter"))
