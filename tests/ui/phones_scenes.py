"""Scenes of the phones."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from desk.services.asks import ServiceError
from desk.ui.work.phones_tab import PhonesTab
from desk.ui.work.tabs import PHONES
from tests.ui import story
from tests.ui.fake_phones import manager, phones
from tests.ui.log_scenes import WORD, quiet
from tests.ui.render import settle, until
from tests.ui.stand import Stand

COUNTS = {"taken": 1_204, "doubled": 3, "loose": 2, "refused": 11}


def phones_tab(stand: Stand) -> PhonesTab:
    """Be at the phones."""
    stand.window.go_to("work")
    stand.window.rooms.work.show_tab(PHONES)  # type: ignore[union-attr]
    tab = stand.window.rooms.work.shown  # type: ignore[union-attr]
    assert isinstance(tab, PhonesTab)
    until(lambda: quiet(stand))
    return tab


def phones_scene(stand: Stand) -> None:
    lines = (manager("office", "connected"), manager("denver", "waiting"), manager("lab", "turned_away"))
    heard = {"office": story.NOW - timedelta(minutes=3), "wildix": story.NOW - timedelta(hours=2)}
    stand.work.phones.now = phones(managers=lines, counts=COUNTS, heard=heard)
    phones_tab(stand).receiver.check.click()
    until(lambda: quiet(stand))
    settle()


def phones_none_scene(stand: Stand) -> None:
    phones_tab(stand)


def phones_error_scene(stand: Stand) -> None:
    stand.work.phones.gates.fail("phones", ServiceError("The settings file cannot be read.", "Mend it, try again."))
    phones_tab(stand)


def phones_long_scene(stand: Stand) -> None:
    long = story.LONG_NAME
    lines = tuple(
        manager(f"{WORD}{n}", "turned_away", why=long, place=WORD, user=WORD, heard_at=story.NOW) for n in range(2)
    )
    made = phones(
        managers=lines, counts=dict.fromkeys((*COUNTS, "excess", "unread", "failed"), 9_999), changed=True,
        heard={WORD: story.NOW}, mine=tuple(str(n) for n in range(200, 260)), restart=long, kept=long, lasting=False,
        file=f"/somewhere/{WORD}/settings.toml", trouble=long, advice=WORD,
    )  # fmt: skip
    made = replace(made, guests=tuple(replace(one, title=long, note=long, where=WORD) for one in made.guests))
    stand.work.phones.now = made
    stand.work.phones.gates.fail("check", ServiceError(long, WORD))
    tab = phones_tab(stand)
    tab.receiver.check.click()
    until(lambda: quiet(stand))
    tab.receiver.anew.click()
    tab.receiver.show_token.click()
    tab.managers.lines[lines[0].line].ask.click()
    settle()
