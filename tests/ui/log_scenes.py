"""Scenes of the call log and the outbox."""

from __future__ import annotations

from dataclasses import replace

from desk.services.asks import ServiceError
from desk.services.outbox_views import TargetView
from desk.ui.work.log_tab import LogTab
from desk.ui.work.outbox_tab import OutboxTab
from desk.ui.work.tabs import LOG, OUTBOX
from tests.ui import log_story, story
from tests.ui.acting import answered
from tests.ui.render import settle, until
from tests.ui.stand import Stand

WORD = "Donaudampfschifffahrtsgesellschaftskapitänsmütze" * 3
OFFLINE = ServiceError("The decisions file is held by another program.", "Close it, then try again.")


def quiet(stand: Stand) -> bool:
    """Whether everything that was asked has been answered, by sources too."""
    return answered(stand) and stand.tools.slow.busy == 0


def call_log(stand: Stand) -> LogTab:
    """Be at the call log, with what was asked for there."""
    stand.window.go_to("work")
    stand.window.rooms.work.show_tab(LOG)  # type: ignore[union-attr]
    tab = stand.window.rooms.work.shown  # type: ignore[union-attr]
    assert isinstance(tab, LogTab)
    until(lambda: quiet(stand))
    return tab


def outbox(stand: Stand) -> OutboxTab:
    """Be at the outbox, with what is in it."""
    stand.window.go_to("work")
    stand.window.rooms.work.show_tab(OUTBOX)  # type: ignore[union-attr]
    tab = stand.window.rooms.work.shown  # type: ignore[union-attr]
    assert isinstance(tab, OutboxTab)
    until(lambda: quiet(stand))
    return tab


def filled(stand: Stand) -> OutboxTab:
    """Be at an outbox with entries of every state."""
    stand.work.outbox.entries, stand.work.outbox.targets = log_story.ENTRIES, log_story.TARGETS
    return outbox(stand)


def call_log_scene(stand: Stand) -> None:
    stand.work.log.rows = tuple(log_story.had(number) for number in range(40))
    call_log(stand).table.choose_row(1)
    settle()


def call_log_none_scene(stand: Stand) -> None:
    call_log(stand)


def call_log_long_scene(stand: Stand) -> None:
    long, gate = story.LONG_NAME, stand.work.log.gates
    stand.work.log.rows = tuple(
        log_story.had(
            number, rep=f"{long} {number % 30}", customer=WORD, reason=long, outcome=WORD, promise=long, note=long * 3,
            key=f"pbx/calls/{WORD}{number}",
        )
        for number in range(60)
    )  # fmt: skip
    stand.work.log.partial = True
    tab = call_log(stand)
    tab.page.asking.spans["days"].click()
    tab.page.asking.incomplete.click()
    until(lambda: quiet(stand))
    tab.table.choose_row(0)
    gate.hold("log")
    tab.enter()
    until(lambda: answered(stand))


def outbox_scene(stand: Stand) -> None:
    filled(stand).table.choose_row(0)
    until(lambda: quiet(stand))


def outbox_none_scene(stand: Stand) -> None:
    outbox(stand)


def outbox_error_scene(stand: Stand) -> None:
    stand.work.outbox.gates.fail("page", OFFLINE)
    outbox(stand)


def outbox_long_scene(stand: Stand) -> None:
    long = story.LONG_NAME
    stand.work.outbox.entries = tuple(
        replace(
            entry, title=long, text=WORD * 4 + long, customer=WORD, target_title=long, says=long * 2, said=WORD,
            advice=long, made_by=long, landed=WORD,
        )
        for entry in log_story.ENTRIES
    )  # fmt: skip
    stand.work.outbox.targets = tuple(
        TargetView(f"t{n}", f"{WORD} {n}", 3, 1, story.NOW, story.NOW, long, long) for n in range(2)
    )
    tab = outbox(stand)
    tab.page.chips["refused"].click()
    until(lambda: quiet(stand))
    tab.table.choose_row(0)
    until(lambda: quiet(stand))
    tab.panel.ask("change")
    settle()
