"""Scenes of store lookup: nobody yet, one, several, none, and what goes wrong."""

from __future__ import annotations

from dataclasses import replace

from desk.services.asks import ServiceError
from desk.services.store_views import KeepLine, SayLine, StoreAnswer
from desk.ui.store_lookup.room import StoreRoom
from tests.ui import store_story, story
from tests.ui.acting import answered
from tests.ui.render import settle, until
from tests.ui.stand import Stand

AWAY = ServiceError("The cache is held by another program.", "Close it, then try again.")
WORD = "Donaudampfschifffahrtsgesellschaftskapitänsmütze" * 3


def at_store(stand: Stand) -> StoreRoom:
    """Be at the counter."""
    stand.window.go_to("store")
    until(lambda: answered(stand))
    room = stand.window.rooms.joined["store"]
    assert isinstance(room, StoreRoom)
    return room


def scanned(stand: Stand, code: str = store_story.CARD) -> StoreRoom:
    """Be at the counter, and a card was scanned."""
    room = at_store(stand)
    room.keys.scanned.emit(code)
    until(lambda: answered(stand))
    return room


def store_empty_scene(stand: Stand) -> None:
    stand.counter.visits["v1"] = store_story.visit()
    at_store(stand)


def store_scene(stand: Stand) -> None:
    scanned(stand)


def store_shown_scene(stand: Stand) -> None:
    """Somebody is here, the lead is called, nothing is masked, and a note is being written."""
    room = scanned(stand)
    room.deeds.come()
    until(lambda: answered(stand))
    room.act("call")
    until(lambda: answered(stand))
    room.act("masks")
    room.act("note")
    until(lambda: answered(stand) and not room.page.note.isHidden())
    room.page.note.text.setPlainText("Wants the trail shoes in 39, would drive to Boulder.")


def store_several_scene(stand: Stand) -> None:
    scanned(stand, "0142")


def store_nobody_scene(stand: Stand) -> None:
    stand.counter.settings = replace(store_story.COUNTER, name="", trouble="“mention_days” is wrong. Write a table.")
    scanned(stand, "+1 303 555 0777")


def store_error_scene(stand: Stand) -> None:
    stand.counter.gates.fail("find_at_store", AWAY)
    scanned(stand)


def store_loading_scene(stand: Stand) -> None:
    room = at_store(stand)
    stand.counter.gates.hold("show")
    room.keys.scanned.emit(store_story.CARD)
    until(lambda: room.page.states.currentWidget() is room.page.states.skeleton)


def store_long_scene(stand: Stand) -> None:
    name = story.LONG_NAME
    say = tuple(SayLine(one.kind, WORD, one.at, name, one.count, one.due_at) for one in store_story.SAY)
    keep = (*(replace(one, texts=(name, WORD)) for one in store_story.KEEP), KeepLine("hidden", True, 1, texts=(WORD,)))
    care = replace(store_story.CARE, about=WORD, promise=name, number=WORD)
    lately = tuple(replace(one, title=name, about=WORD, where=WORD, number=WORD) for one in store_story.LATELY)
    known = tuple(replace(one, display=one.display * 4) for one in store_story.IDENTIFIERS)
    stand.counter.settings = replace(store_story.COUNTER, name=name)
    stand.counter.people[1] = store_story.sara(
        name=name, tier=name, say=say, keep=keep, care=care, lately=lately, identifiers=known
    )
    room = scanned(stand)
    room.act("masks")
    settle()


def store_many_scene(stand: Stand) -> None:
    hits = tuple(store_story.hit(number, story.LONG_NAME) for number in range(1, 10))
    stand.counter.answers["0142"] = StoreAnswer("0142", "several", hits, more=True)
    scanned(stand, "0142")
