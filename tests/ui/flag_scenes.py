"""Scenes of the escalations: every state of the board, its panel, its forms and the rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desk.services.asks import ServiceError
from desk.services.flag_views import EvidenceView, FlagEventView, RuleTrouble
from desk.ui.background import Trouble
from tests.ui import flag_story, story
from tests.ui.render import settle, until
from tests.ui.stand import Stand

AWAY = ServiceError("The decisions file is held by another program.", "Close it, then try again.")
ARABIC = "عبد الرحمن بن محمد الأندلسي"
WORD = "Donaudampfschifffahrtsgesellschaftskapitänsmütze" * 3


def board(stand: Stand, row: int = -1) -> None:
    """Be on the board, with a row chosen."""
    stand.window.go_to("flags")
    until(lambda: stand.tools.quick.busy == 0)
    if row >= 0:
        stand.window.flags.board.table.choose_row(row)
        until(lambda: stand.tools.quick.busy == 0)


def rules(stand: Stand) -> None:
    """Be where the rules are written."""
    board(stand, 1)
    stand.window.flags.act("rules")
    until(lambda: stand.tools.quick.busy == 0)


def flags_scene(stand: Stand) -> None:
    board(stand, 1)
    stand.window.flags.act("try")
    until(lambda: stand.tools.slow.busy == 0)


def flags_trying_scene(stand: Stand) -> None:
    stand.flags.gates.hold("try_rule 0.75")
    board(stand, 1)
    stand.window.flags.act("try")
    until(lambda: stand.flags.gates.named("try_rule 0.75"))
    stand.window.flags.trials.changed.emit()


def flags_several_scene(stand: Stand) -> None:
    board(stand, 0)
    stand.window.flags.board.table.selectAll()
    until(lambda: stand.tools.quick.busy == 0)
    stand.window.flags.act("assign")


def flags_snooze_scene(stand: Stand) -> None:
    board(stand, 2)
    stand.window.flags.act("snooze")


def flags_resolve_scene(stand: Stand) -> None:
    board(stand, 2)
    stand.window.flags.act("take")
    until(lambda: stand.tools.quick.busy == 0)
    stand.window.flags.act("resolve")
    stand.window.flags.panel.asking.resolve.choices["kept"].click()


def flags_by_hand_scene(stand: Stand) -> None:
    board(stand, 6)
    stand.window.flags.act("note")


def flags_resolved_scene(stand: Stand) -> None:
    board(stand)
    stand.window.flags.press(5)
    until(lambda: stand.tools.quick.busy == 0)
    stand.window.flags.step(1)
    until(lambda: stand.tools.quick.busy == 0)


def flags_none_scene(stand: Stand) -> None:
    stand.flags.kept = {}
    stand.journeys.journeys = 0
    stand.window.flags_watch.look()
    board(stand)


def flags_loading_scene(stand: Stand) -> None:
    stand.flags.gates.hold("page")
    stand.window.go_to("flags")
    states = stand.window.flags.board.states
    until(lambda: states.currentWidget() is states.skeleton)


def flags_error_scene(stand: Stand) -> None:
    stand.flags.gates.fail("page", AWAY)
    stand.journeys.gates.fail("numbers", AWAY)
    board(stand)


def flags_settling_scene(stand: Stand) -> None:
    stand.journeys.settling = 1_204
    board(stand, 0)
    stand.flags.gates.fail("page", AWAY)
    stand.window.flags.loader.reload()
    until(lambda: stand.tools.quick.busy == 0)


def flags_long_scene(stand: Stand) -> None:
    name = story.LONG_NAME
    long_one = {
        "customer": name, "title": f"{story.MARKUP} {name}", "rule_title": name, "owner": name,
        "evidence": (EvidenceView(WORD, "pbx/calls/3"), EvidenceView(name, "")), "reason": WORD, "holds": False,
        "history": (FlagEventView(story.NOW, name, "noted", WORD), FlagEventView(story.NOW, WORD, "raised", name)),
    }  # fmt: skip
    changed = {
        "flag-0": long_one,
        "flag-1": {**long_one, "customer": ARABIC, "title": f"{ARABIC} · order 10482", "owner": ARABIC},
        "flag-2": {
            "customer_time": 9_000_000,
            "interactions": 12_345,
            "waiting_since": story.NOW - timedelta(days=400),
        },
    }
    for flag_id, fields in changed.items():
        stand.flags.kept[flag_id] = replace(stand.flags.kept[flag_id], **fields)  # type: ignore[arg-type]
    rule = replace(stand.flags.book.rules[0], words=name + WORD, title=WORD)
    stand.flags.book = replace(stand.flags.book, rules=(rule,))
    stand.flags.tried = replace(
        stand.flags.tried, examples=(replace(stand.flags.tried.examples[0], customer=name, journey=WORD),)
    )
    board(stand, 2)
    stand.window.flags.act("try")
    until(lambda: stand.tools.slow.busy == 0)
    stand.window.flags.board.done.say(f"{name} {WORD}", lambda: None)
    stand.window.flags.panel.note.say(Trouble(name, WORD))


def flags_filter_scene(stand: Stand) -> None:
    board(stand, 0)
    stand.window.flags.act("find")
    filters = stand.window.flags.board.filters
    filters.line.setText("order 10482")
    filters.choices["owner"].setCurrentIndex(2)
    filters.choices["owner"].activated.emit(2)
    until(lambda: stand.tools.quick.busy == 0)


def flags_going_scene(stand: Stand) -> None:
    """Many are being resolved, and another file is being saved."""
    stand.flags.kept = {one.flag_id: one for one in (flag_story.flag(n) for n in range(450))}
    stand.window.flags_watch.look()
    board(stand, 0)
    stand.window.flags.board.order.want("owner")
    until(lambda: stand.window.flags.board.model.pages.complete and stand.tools.quick.busy == 0)
    stand.window.flags.board.table.selectAll()
    until(lambda: stand.tools.quick.busy == 0)
    work = stand.window.flags.acts.work
    work.going.connect(lambda share: stand.flags.gates.hold("resolve") if share > 0.4 else None)
    work.resolve(stand.window.flags.chosen.flags, "kept", "Refunded")
    until(lambda: stand.flags.gates.named("resolve")[2:])


def flags_many_scene(stand: Stand) -> None:
    stand.flags.kept = {one.flag_id: one for one in (flag_story.flag(n) for n in range(10_000))}
    stand.window.flags_watch.look()
    board(stand, 4)
    stand.window.flags.board.order.want("owner")
    until(lambda: stand.window.flags.board.model.pages.complete and stand.tools.quick.busy == 0)
    stand.window.flags.board.table.choose_row(5_000)
    until(lambda: stand.tools.quick.busy == 0)


def rules_scene(stand: Stand) -> None:
    rules(stand)


def rules_wrong_scene(stand: Stand) -> None:
    rules(stand)
    editor = stand.window.flags.rules.editor
    editor.text.go_to_line(12)
    editor.write('    { measure = "wrong", at_least = 3 },\n')
    until(lambda: not stand.window.flags.rules.save.isEnabled() and stand.flags.gates.named("check"))
    until(lambda: stand.tools.quick.busy == 0)


def rules_tried_scene(stand: Stand) -> None:
    flags_scene(stand)
    stand.flags.tried = flag_story.trial(flagged=61)
    stand.window.flags.act("rules")
    until(lambda: stand.tools.quick.busy == 0)
    editor = stand.window.flags.rules.editor
    editor.text.go_to_line(8)
    editor.write("# sooner\n")
    until(lambda: stand.window.flags.rules.save.isEnabled())
    stand.window.flags.act("try")
    until(lambda: stand.tools.slow.busy == 0)
    stand.window.flags.step_back()
    settle()


def rules_by_hand_scene(stand: Stand) -> None:
    trouble = RuleTrouble(4, "came-back", "A rule needs a title.", f'Write title = "{WORD}" or the like.')
    stand.flags.book = replace(stand.flags.book, troubles=(trouble,), path=f"/home/{WORD}/rules.toml")
    rules(stand)


def keys_of_flags_scene(stand: Stand) -> QWidget | None:
    board(stand, 0)
    stand.window.commands.show_keys()
    settle()
    return stand.window.findChild(QWidget, "keys", Qt.FindChildOption.FindChildrenRecursively)
