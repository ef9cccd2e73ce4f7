"""Scenes of call-backs: the list in its states, what rings, what comes next at the side."""

from __future__ import annotations

from dataclasses import replace

from desk.domain.trouble import Trouble
from desk.services.asks import ServiceError
from desk.services.work_views import WishView
from desk.ui.work.backs_tab import CallBacksTab
from desk.ui.work.call_out_part import CallOutPart
from desk.ui.work.tabs import BACKS
from tests.ui import story, work_story
from tests.ui.acting import answered, open_customer
from tests.ui.render import settle, until
from tests.ui.stand import Stand

AWAY = ServiceError("The decisions file is held by another program.", "Close it, then try again.")
WORD = "Donaudampfschifffahrtsgesellschaftskapitänsmütze" * 3


def working(stand: Stand) -> None:
    """Call-backs are promised, and the window knows of them."""
    stand.work.call_backs.have(*work_story.BACKS)
    stand.work.call_backs.guards |= {4: work_story.NOT_NOW, 5: work_story.ASK}
    stand.at_work.start()
    until(lambda: answered(stand) and stand.at_work.watch.seen.coming)
    until(lambda: answered(stand))


def backs(stand: Stand) -> CallBacksTab:
    """Be at the list of call-backs."""
    stand.window.go_to("work")
    until(lambda: answered(stand))
    room = stand.window.rooms.work
    assert room is not None
    tab = room.tab(BACKS)
    assert isinstance(tab, CallBacksTab)
    return tab


def backs_scene(stand: Stand) -> None:
    working(stand)
    tab = backs(stand)
    tab.step(+1)
    until(lambda: answered(stand))


def backs_in_spite_scene(stand: Stand) -> None:
    working(stand)
    tab = backs(stand)
    tab.list.want("back-4")
    tab.act("call")
    until(lambda: answered(stand))
    settle()


def backs_put_off_scene(stand: Stand) -> None:
    backs_scene(stand)
    tab = backs(stand)
    tab.act("later")
    tab.panel.put_off.line.setText("Friday 5 pm")
    until(lambda: answered(stand))


def backs_wish_scene(stand: Stand) -> None:
    stand.work.call_backs.wishes[1] = WishView(between="17:00-20:00", zone="America/Denver", note="Works by day.")
    backs_scene(stand)
    backs(stand).act("wish")
    until(lambda: answered(stand))


def call_out_scene(stand: Stand) -> None:
    """Whoever is on the page is to be called: not now, a call is being promised."""
    stand.work.call_backs.have(*work_story.BACKS)
    stand.work.call_backs.guards[1] = work_story.NOT_NOW
    open_customer(stand, 1)
    stand.window.desk.care.call_out_wanted.emit()
    until(lambda: answered(stand))
    part = stand.window.desk.pages.findChild(CallOutPart)
    assert part is not None
    part.buttons["promise"].click()
    part.promise.line.setText("Friday 5 pm")
    until(lambda: answered(stand))
    settle()


def backs_none_scene(stand: Stand) -> None:
    stand.work.rules.wrong = Trouble("work.toml is not valid TOML: line 3.", "Mend that line.")
    stand.at_work.start()
    backs(stand)
    until(lambda: answered(stand))


def backs_error_scene(stand: Stand) -> None:
    stand.work.call_backs.gates.fail("waiting", AWAY)
    stand.at_work.start()
    backs(stand)


def backs_long_scene(stand: Stand) -> None:
    name = story.LONG_NAME
    long = [
        replace(one, name=name, about=WORD + name, by=name, owner=name if n % 2 else "", number=one.number * 3)
        for n, one in enumerate(work_story.BACKS)
    ]
    guard = replace(work_story.NOT_NOW, why=(name, WORD), there=WORD, basis=(name,), opens=WORD)
    stand.work.call_backs.have(*long)
    stand.work.call_backs.guards |= dict.fromkeys(range(1, 6), guard)
    stand.work.rules.wrong = Trouble(name, WORD)
    stand.at_work.start()
    tab = backs(stand)
    tab.list.show_whose(mine=False)
    until(lambda: answered(stand))
    tab.step(+1)
    tab.act("call")
    until(lambda: answered(stand))
    tab.act("later")
    settle()


def ringing_scene(stand: Stand) -> None:
    open_customer(stand, 3)
    open_customer(stand, 1)
    working(stand)


def ringing_closed_scene(stand: Stand) -> None:
    stand.work.call_backs.have(replace(work_story.BACKS[3], due_at=story.NOW, rings=True, late=0))
    stand.work.call_backs.guards |= {4: work_story.NOT_NOW}
    stand.at_work.start()
    until(lambda: answered(stand) and not stand.window.ring.isHidden())
