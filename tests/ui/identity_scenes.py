"""Scenes of who is one person: the room in every state, a customer's history and conflicts, who may call."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desk.services.asks import ServiceError
from desk.services.identity_views import SaidView
from desk.services.views import PopVerdict
from desk.ui.background import Trouble
from tests.ui import identity_story, story
from tests.ui.acting import answered, open_customer
from tests.ui.flag_scenes import ARABIC, AWAY, WORD
from tests.ui.render import settle, until
from tests.ui.stand import Stand

CALLING = "+1 303 555 0142"


def links(stand: Stand, row: int = 0) -> None:
    """Be in the room, with a pair shown."""
    stand.window.go_to("identity")
    until(lambda: answered(stand))
    if row:
        stand.window.identity.queue.list.choose_row(row)
        until(lambda: answered(stand))


def identity_scene(stand: Stand) -> None:
    links(stand)


def identity_earlier_scene(stand: Stand) -> None:
    stand.identity.earlier[frozenset((1, -7))] = identity_story.word(3)
    links(stand)


def identity_said_scene(stand: Stand) -> None:
    links(stand)
    stand.window.identity.act("same")
    until(lambda: answered(stand))


def identity_refused_scene(stand: Stand) -> None:
    stand.identity.gates.fail("say", ServiceError("Kim Lee said otherwise on 16 Nov.", "Take that back first."))
    links(stand)
    stand.window.identity.act("same")
    until(lambda: answered(stand))


def identity_none_scene(stand: Stand) -> None:
    stand.identity.pairs = []
    links(stand)


def identity_never_scene(stand: Stand) -> None:
    stand.identity.pairs, stand.identity.looked_at, stand.identity.counts = [], None, (0, 0)
    links(stand)


def identity_loading_scene(stand: Stand) -> None:
    stand.identity.gates.hold("compare")
    stand.window.go_to("identity")
    states = stand.window.identity.states
    until(lambda: states.currentWidget() is states.skeleton)


def identity_error_scene(stand: Stand) -> None:
    stand.identity.gates.fail("review", AWAY)
    links(stand)


def identity_many_scene(stand: Stand) -> None:
    stand.identity.pairs = identity_story.many(10_000)
    stand.window.identity_watch.look()
    links(stand, 30)


def identity_long_scene(stand: Stand) -> None:
    name = story.LONG_NAME
    first = identity_story.pair(1, name, -7, f"{story.MARKUP} {WORD}", 0.9, WORD)
    second = identity_story.pair(2, ARABIC, 12, f"{ARABIC} {name}", 0.8, name)
    stand.identity.pairs = [first, second]
    values = tuple(SaidView(one, (name, WORD), story.NOW, 12) for one in (WORD, name, ARABIC, WORD, name, name))
    fields = tuple(
        replace(
            field, label=WORD if n else name, values=values, other_values=values[: n + 1], words=f"{WORD} {name}",
            marks=((3, 20), (60, 5)), other_marks=((0, 9),), weight=field.weight * 9,
        )
        for n, field in enumerate(identity_story.fields())
    )  # fmt: skip
    side = identity_story.side(1, name, WORD, 12_345_678)
    long = identity_story.compared(
        first, left=side, right=replace(side, unit=-7, name=WORD), fields=fields * 2, outcome=(WORD, name),
        word=identity_story.word(1, by=name, note=WORD, name=WORD, other_name=ARABIC),
    )  # fmt: skip
    stand.identity.compared = {frozenset((1, -7)): long}
    links(stand)
    stand.window.identity.note.say(Trouble(name, WORD), "Show the two again", lambda: None)
    stand.window.identity.undo.say(f"{name} {WORD}", lambda: None)


def identity_rtl_scene(stand: Stand) -> None:
    pair = identity_story.pair(1, ARABIC, -7, "عبدالرحمن الأندلسي", 0.97)
    stand.identity.pairs = [pair, *stand.identity.pairs[1:]]
    name = identity_story.fields()[0]
    field = replace(
        name, values=(identity_story.said(ARABIC),), other_values=(identity_story.said("عبدالرحمن الأندلسي"),),
        marks=((4, 9),), other_marks=((3, 6),),
    )  # fmt: skip
    made = identity_story.compared(pair, fields=(field, *identity_story.fields()[1:]))
    stand.identity.compared = {frozenset((1, -7)): made}
    links(stand)


def disagree_scene(stand: Stand) -> None:
    open_customer(stand)
    stand.window.desk.identity.read_conflicts("birth_date")
    until(lambda: answered(stand))


def disagree_about_scene(stand: Stand) -> None:
    open_customer(stand)
    stand.window.desk.pages.read_about()
    settle()


def history_scene(stand: Stand) -> None:
    open_customer(stand)
    stand.window.desk.identity.toggle_history()
    until(lambda: answered(stand))
    part = stand.window.findChild(QWidget, "history")
    part.rows[2].box.setChecked(True)  # type: ignore[union-attr]


def history_long_scene(stand: Stand) -> None:
    name = story.LONG_NAME
    parts = tuple(
        replace(part, name=f"{story.MARKUP} {name}", identifiers=(WORD,) * 9, sources=(WORD, name), rule=name,
                evidence=WORD)
        for part in identity_story.history().parts
    )  # fmt: skip
    steps = tuple(replace(step, words=f"{WORD} {name}") for step in identity_story.history().steps)
    words = (identity_story.word(1, by=WORD, name=name, other_name=ARABIC, note=WORD, overruled=True),)
    stand.identity.histories[1] = identity_story.history(parts=parts, steps=steps * 30, words=words)
    said = SaidView(f"{WORD} {name}", (WORD, name), story.NOW, 7)
    stand.identity.others[1] = tuple(
        replace(one, label=name, shown=said.text, why=WORD, values=(said, replace(said, text=WORD)))
        for one in identity_story.conflicts()
    )
    history_scene(stand)


def merge_scene(stand: Stand) -> QWidget | None:
    pair = identity_story.pair(1, "Sara Jansen", 3, "Mei Ruan", 0.31)
    stand.identity.compared = {frozenset((1, 3)): identity_story.compared(pair)}
    history_scene(stand)
    stand.window.desk.identity.find_other()
    dialog = stand.window.desk.identity.dialog
    assert dialog is not None
    dialog.compare(3)
    until(lambda: answered(stand))
    return dialog


def merge_find_scene(stand: Stand) -> QWidget | None:
    history_scene(stand)
    stand.window.desk.identity.find_other()
    dialog = stand.window.desk.identity.dialog
    assert dialog is not None
    dialog.search.line.setText("e")
    until(lambda: answered(stand) and dialog.people.people.rowCount())
    return dialog


def callers_scene(stand: Stand) -> None:
    advice = "3 customers have been seen with this number. Ask who is speaking."
    stand.customers.answer(CALLING, PopVerdict.SEVERAL, 1, 2, 3, advice=advice, shared=True)
    stand.identity.callers[CALLING] = (
        identity_story.pair(-7, "", 2, "Daniel Okafor", 0.62, "same phone, which several people share"),
        identity_story.pair(-7, "", 1, "Sara Jansen", 0.41, "same phone, which several people share"),
        identity_story.pair(-7, "", 40, "Dana Okafor", 0.33, "same phone; first name alike"),
    )
    stand.window.pops.ask(CALLING)
    until(lambda: answered(stand))


def unknown_scene(stand: Stand) -> None:
    loose = tuple(replace(item, key=f"pbx/calls/9{n}") for n, item in enumerate(story.STORY[:3]))
    stand.customers.loose = loose
    stand.customers.answer(CALLING, PopVerdict.NONE, advice="Belongs to nobody yet.", unlinked=loose)
    stand.window.pops.ask(CALLING)
    until(lambda: answered(stand))
    stand.window.desk.pages.number.go_on_unknown()
