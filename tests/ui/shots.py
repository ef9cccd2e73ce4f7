"""Pictures of the window on fakes in every state, light and dark: `python -m tests.ui.shots FOLDER [--scale 2]`."""

from __future__ import annotations

import argparse
import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from desk.services.asks import ServiceError
from desk.services.source_views import ProgressView
from desk.services.views import ChangeView, ClockView, DetailView, LinkView, PopVerdict, SegmentView
from desk.ui.background import Trouble
from tests.ui import (
    adding_scenes,
    call_scenes,
    flag_scenes,
    hand_off_scenes,
    identity_scenes,
    journey_scenes,
    log_scenes,
    own_scenes,
    phones_scenes,
    settings_scenes,
    store_scenes,
    story,
    trend_scenes,
    work_scenes,
)
from tests.ui.acting import Scene, choose, open_customer, sources, until
from tests.ui.render import render, settle
from tests.ui.stand import Stand, window_on_fakes

WIDE = (1440, 900)
NUMBER = "+1 303 555 0142"
OFFLINE = ServiceError("The source does not answer.", "Check the network, then try again.")


def start_scene(stand: Stand) -> None:
    """Nothing is open."""


def customer_scene(stand: Stand) -> None:
    for number in (3, 2, 1):
        open_customer(stand, number)
        until(lambda: stand.tools.quick.busy == 0)
    choose(stand, 3)


def live_scene(stand: Stand) -> None:
    stand.customers.answer(NUMBER, PopVerdict.ONE, 1)
    customer_scene(stand)
    stand.window.pops.ask(NUMBER)
    until(lambda: stand.tools.quick.busy == 0)
    stand.tools.words.now.now = story.NOW + timedelta(seconds=252)  # type: ignore[attr-defined]
    stand.window.side.live._show_time()
    choose(stand, 6)


def transcript_scene(stand: Stand) -> None:
    item = replace(story.STORY[4], has_transcript=True)
    items = (*story.STORY[:4], item, *story.STORY[5:])
    stand.customers.put(story.customer(1, "Sara Jansen", items), items)
    open_customer(stand)
    choose(stand, 4)
    part = stand.window.desk.pages.details.findChildren(QWidget, "transcript")[0]
    part.fetch()  # type: ignore[attr-defined]
    until(lambda: stand.tools.slow.busy == 0)


def long_scene(stand: Stand) -> None:
    texts = {"title": story.LONG_NAME, "text": story.MARKUP + " " + story.LONG_NAME, "source": story.LONG_NAME}
    items = tuple(replace(item, **texts) for item in story.STORY)  # type: ignore[arg-type]
    known = tuple(
        replace(one, display=one.display * 4, sources=(story.LONG_NAME,)) for one in story.customer(1, "x").identifiers
    )
    view = story.customer(4, story.LONG_NAME, items, identifiers=known, other_names=(story.MARKUP, story.LONG_NAME))
    stand.customers.put(view, items)
    stand.customers.details = long_details  # type: ignore[method-assign]
    open_customer(stand, 4)
    timeline = stand.window.desk.timeline()
    assert timeline is not None
    timeline.view.step(+1)
    until(lambda: stand.tools.quick.busy == 0)


def long_details(_key: str) -> DetailView:
    """Details of which every part is longer than its place."""
    name, word = story.LONG_NAME, "Donaudampfschifffahrtsgesellschaftskapitänsmütze" * 3
    chosen = replace(story.STORY[0], title=word, text=name, source=name, key=word)
    return replace(
        story.details(chosen),
        facts=((name, word), (word, name), ("Id", "0123456789" * 9)),
        path=tuple(SegmentView("talk", 61, word, name) for _segment in range(2)),
        lines=((name, "1 × 118.90 USD"), (word, "2 × 15.00 USD")),
        link=LinkView(name, word, story.NOW),
        changes=(ChangeView(word, name, word, story.NOW),),
    )


def long_sources_scene(stand: Stand) -> None:
    name, word = story.LONG_NAME, "Donaudampfschifffahrtsgesellschaftskapitänsmütze" * 3
    stand.sources.listed = tuple(
        replace(
            source, title=name, connector_title=word, message=source.message and name, missing=word,
            streams=tuple(replace(stream, title=word, message=name) for stream in source.streams),
        )
        for source in story.sources()
    )  # fmt: skip
    stand.sources.rows = tuple(replace(row, where=word, reason=name, raw=word) for row in story.rejected())
    sources(stand, "pbx")
    stand.window.sources.panel.findChildren(QWidget, "reason")[0].open_more()  # type: ignore[attr-defined]
    stand.window.sources.panel.show_result((name, word))
    stand.window.sources.panel.show_trouble(Trouble(name, word))


def long_number_scene(stand: Stand) -> None:
    stand.customers.put(story.customer(1, story.LONG_NAME), story.STORY)
    stand.customers.answer(NUMBER, PopVerdict.SEVERAL, 1, 2, display=story.LONG_NAME, advice=story.LONG_NAME)
    stand.window.pops.ask(NUMBER)
    stand.window.offer_pop(story.LONG_NAME)
    stand.window.say_trouble(Trouble(story.LONG_NAME, story.LONG_NAME))
    until(lambda: stand.tools.quick.busy == 0)


def empty_scene(stand: Stand) -> None:
    view = story.customer(
        5, "New Person", (), identifiers=(), other_names=(), addresses=(), details=(), tier="", since=None,
        time_zone="", sources=("Odoo",), clock=ClockView(0, 0, 0, 0, None),
    )  # fmt: skip
    stand.customers.put(view, ())
    open_customer(stand, 5)


def much_scene(stand: Stand) -> None:
    items = tuple(
        story.item(n, story.NOW - timedelta(minutes=37 * n), story.CHANNELS[n % len(story.CHANNELS)])
        for n in range(50_000)
    )
    clock = ClockView(82_000_000, 9_000_000, 43_750, 7, items[-1].started_at)
    stand.customers.put(story.customer(6, "Front Desk Call Centre", items, clock=clock), items)
    open_customer(stand, 6)
    choose(stand, 5)


def find_scene(stand: Stand) -> None:
    open_customer(stand)
    timeline = stand.window.desk.timeline()
    assert timeline is not None
    timeline.find_line.take_focus()
    timeline.find_line.line.setText("order 10482")
    until(lambda: stand.tools.quick.busy == 0)


def loading_scene(stand: Stand) -> None:
    stand.customers.gates.hold("customer")
    stand.window.open_customer(1)
    states = stand.window.desk.pages.states
    until(lambda: states.currentWidget() is states.skeleton)


def error_scene(stand: Stand) -> None:
    stand.customers.gates.fail("customer", OFFLINE)
    stand.window.open_customer(1)
    states = stand.window.desk.pages.states
    until(lambda: states.currentWidget() is states.notice)


def search_scene(stand: Stand, text: str = "a") -> None:
    open_customer(stand)
    stand.window.side.search.take_focus()
    stand.window.side.search.line.setText(text)
    until(lambda: not stand.window.side.search.answers.isHidden())


def said_scene(stand: Stand) -> None:
    """Customers found, what was said below them, one of it nobody's; and in the timeline what rows do not show."""
    said = "Asked about a late refund for the jacket, which came back twice; promised by Friday at the latest"
    stand.customers.unseen |= {story.STORY[1].key: said, story.STORY[4].key: "Refund of Jansen's deposit"}
    stand.customers.loose = (replace(story.STORY[2], key="pbx/calls/99", text="Refund, wanted to know when"),)
    stand.customers.put(story.customer(4, "Refund Desk"), ())
    search_scene(stand, "refund")
    until(lambda: stand.tools.quick.busy == 0)
    for _ in range(2):
        stand.window.side.search.answers.step(+1)


def said_far_back_scene(stand: Stand) -> None:
    open_customer(stand)
    stand.customers.said_until = story.NOW - timedelta(days=400)
    stand.window.side.search.take_focus()
    stand.window.side.search.line.setText("zebra crossing")
    until(lambda: stand.tools.quick.busy == 0)
    until(lambda: not stand.window.side.search.answers.said.isHidden())


def nobody_scene(stand: Stand) -> None:
    search_scene(stand, "zzz")


def several_scene(stand: Stand) -> None:
    advice = "3 customers have been seen with this number. Ask who is speaking."
    stand.customers.answer(NUMBER, PopVerdict.SEVERAL, 1, 2, 3, advice=advice)
    stand.window.pops.ask(NUMBER)
    until(lambda: stand.tools.quick.busy == 0)


def none_scene(stand: Stand) -> None:
    loose = tuple(replace(item, key=f"pbx/calls/9{n}") for n, item in enumerate(story.STORY[:3]))
    stand.customers.loose = loose
    stand.customers.answer(
        NUMBER, PopVerdict.NONE, advice="This number has called before, but belongs to nobody yet.", unlinked=loose
    )
    stand.customers.gates.hold("look_up")
    stand.window.pops.ask(NUMBER)
    until(lambda: stand.tools.quick.busy == 0)
    stand.window.pops.look_up(NUMBER)
    settle()


def withheld_scene(stand: Stand) -> None:
    stand.customers.answer(
        "anonymous", PopVerdict.WITHHELD, display="Number withheld", advice="Ask for a name or an order number."
    )
    stand.window.pops.ask("anonymous")
    until(lambda: stand.tools.quick.busy == 0)


def offer_scene(stand: Stand) -> None:
    customer_scene(stand)
    stand.customers.answer(NUMBER, PopVerdict.ONE, 2)
    stand.window.offer_pop("+1 720 555 0100")
    stand.window.offer_pop(NUMBER)
    until(lambda: stand.tools.quick.busy == 0)


def unlinked_scene(stand: Stand) -> None:
    stand.customers.loose = story.STORY
    stand.window.desk.show_unlinked()
    until(lambda: stand.tools.quick.busy == 0)


def sources_scene(stand: Stand) -> None:
    stand.sources.running = (
        ProgressView("chat", "rooms", 142_300, 0, 233_000, 4_900.0, 19.0),
        ProgressView("shop", "orders", 3_500, 2, None, 870.0, None),
    )
    sources(stand, "pbx")
    stand.window.watch.look()


def rejected_scene(stand: Stand) -> None:
    sources(stand, "pbx")
    groups = stand.window.sources.panel.findChildren(QWidget, "reason")
    groups[0].open_more()  # type: ignore[attr-defined]
    settle()
    stand.window.sources.panel.findChildren(QWidget, "rejected-row")[0].toggle()  # type: ignore[attr-defined]


def sign_in_scene(stand: Stand) -> None:
    sources(stand)
    stand.window.sources.list.acted.emit("shop", "sign_in")
    until(lambda: stand.tools.quick.busy == 0)


def remove_scene(stand: Stand) -> None:
    sources(stand, "shop")
    stand.window.sources.panel.confirm.show()
    stand.window.sources.panel.show_trouble(Trouble(OFFLINE.title, OFFLINE.advice))


def no_source_scene(stand: Stand) -> None:
    stand.sources.listed = ()
    sources(stand)


def keys_scene(stand: Stand) -> QWidget | None:
    stand.window.commands.show_keys()
    settle()
    return stand.window.findChild(QWidget, "keys")


FILES = (
    adding_scenes,
    flag_scenes,
    journey_scenes,
    identity_scenes,
    call_scenes,
    hand_off_scenes,
    log_scenes,
    own_scenes,
    phones_scenes,
    trend_scenes,
    work_scenes,
    settings_scenes,
    store_scenes,
)
SCENES: dict[str, Scene] = {
    name.removesuffix("_scene"): scene
    for module in (
        globals(),
        *map(vars, FILES),
    )
    for name, scene in module.items()
    if name.endswith("_scene")
}

# Scenes that between them hold every room.
ROOMS = (
    "customer",
    "search",
    "call_ringing",
    "wrap_up_filled",
    "hand_off_given",
    "flags_panel",
    "notes_changed",
    "history",
    "proof",
    "several",
    "sources",
    "add",
    "add_browser",
    "add_samples",
    "add_streams",
    "keys",
    "flags",
    "rules_wrong",
    "trends",
    "identity",
    "backs",
    "call_log",
    "outbox",
    "phones",
    "settings",
    "guide",
    "guide_files",
    "store_shown",
)


def shoot(app: QApplication, folder: Path, look: str, name: str, scale: float, size: tuple[int, int] = WIDE) -> Path:
    """Bring one scene about and picture it."""
    with window_on_fakes(app, look) as stand:
        stand.window.resize(*size)
        stand.window.show()
        stand.window.start()
        until(lambda: stand.tools.quick.busy == 0)
        shown = SCENES[name](stand)
        settle()
        file = folder / f"{name}-{look}-{size[0]}-{scale:g}.png"
        render(shown or stand.window, file, None if shown else size, scale)
        return file


def main() -> None:
    """Picture every scene, or those named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--look", action="append", help="light, dark, light-contrast, dark-contrast")
    parser.add_argument("--scene", action="append", choices=sorted(SCENES))
    parser.add_argument("--size", type=int, nargs=2, default=WIDE)
    asked = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    for name in asked.scene or SCENES:
        for look in asked.look or ("light", "dark"):
            print(shoot(app, asked.folder, look, name, asked.scale, tuple(asked.size)))  # noqa: T201


if __name__ == "__main__":
    main()
