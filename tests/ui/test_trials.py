"""A rule tried on the past: progress, stopping, answers that come too late, and the words of the result."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.ui.escalations.trial_card import TrialCard, share_words, verdict_words
from desk.ui.escalations.trials import Run, Trials, Wanted
from desk.ui.tools import Tools
from tests.ui import flag_story
from tests.ui.fake_flags import FakeFlags
from tests.ui.render import settle
from tests.ui.stand import Stand


@pytest.fixture
def flags() -> FakeFlags:
    return FakeFlags()


@pytest.fixture
def card(qtbot: QtBot, tools: Tools, flags: FakeFlags) -> TrialCard:
    trials = Trials(tools, flags)
    made = TrialCard(tools, trials)
    trials.setParent(made)
    qtbot.addWidget(made)
    made.show()
    made.show_rule(flag_story.RULE_TEXT, "came-back")
    return made


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_it_says_how_far_it_is_and_then_what_it_found(qtbot: QtBot, card: TrialCard, flags: FakeFlags) -> None:
    gate = flags.gates.hold("try_rule 0.75")
    card.start.click()
    qtbot.waitUntil(lambda: "Trying, 50 %" in words(card))
    assert card.stop.isVisible()
    assert not card.start.isVisible()
    gate.set()
    qtbot.waitUntil(card.bars.isVisible)
    assert "Would flag 46 of 4,180 journeys, 1.1 %." in words(card)
    assert flags.gates.named("try_rule") == [("came-back", flag_story.TODAY - timedelta(days=29), flag_story.TODAY)]
    assert card.start.text() == "Try again"
    assert "21 Nov 6" in card.bars.accessibleName()


def test_stopping_stops_the_work_and_shows_nothing(
    qtbot: QtBot, card: TrialCard, flags: FakeFlags, tools: Tools
) -> None:
    gate = flags.gates.hold("try_rule 0.75")
    card.start.click()
    qtbot.waitUntil(lambda: bool(flags.gates.named("try_rule 0.75")))
    card.stop.click()
    assert card.start.isVisible()
    gate.set()
    qtbot.waitUntil(lambda: tools.slow.busy == 0)
    settle()
    assert flags.gates.named("try_rule 1.0") == []  # the work itself ended at its next step
    assert not card.bars.isVisible()
    assert not card.note.isVisible()


def test_a_trial_goes_on_while_one_looks_at_another_rule(qtbot: QtBot, card: TrialCard, flags: FakeFlags) -> None:
    gate = flags.gates.hold("try_rule 0.75")
    card.start.click()
    qtbot.waitUntil(lambda: bool(flags.gates.named("try_rule 0.75")))
    card.show_rule(flag_story.RULE_TEXT, "much-time")
    assert not card.line.isVisible()
    assert card.start.isVisible()
    gate.set()
    qtbot.waitUntil(lambda: bool(flags.gates.named("try_rule")))
    qtbot.waitUntil(lambda: card._trials._run is None)
    assert not card.bars.isVisible()
    card.show_rule(flag_story.RULE_TEXT, "came-back")
    assert card.bars.isVisible()


def test_a_changed_text_has_no_result_yet(qtbot: QtBot, card: TrialCard) -> None:
    card.run()
    qtbot.waitUntil(card.bars.isVisible)
    card.show_rule(flag_story.RULE_TEXT + "# new", "came-back")
    assert not card.bars.isVisible()
    card.show_rule("", "")
    assert not card.start.isVisible()
    assert not card.title.isVisible()


def test_what_goes_wrong_is_said_and_can_be_tried_again(qtbot: QtBot, card: TrialCard, flags: FakeFlags) -> None:
    flags.gates.fail("try_rule 0.5", ServiceError("The cache is busy.", "Wait for the pull to end."))
    card.run()
    qtbot.waitUntil(card.note.isVisible)
    assert "The cache is busy. Wait for the pull to end." in words(card.note)
    flags.gates.fail("try_rule 0.5", None)
    card.start.click()
    qtbot.waitUntil(card.bars.isVisible)
    assert not card.note.isVisible()


def test_examples_lead_to_their_customers(qtbot: QtBot, card: TrialCard) -> None:
    card.run()
    qtbot.waitUntil(card.bars.isVisible)
    settle()
    links = [b for b in card.findChildren(QPushButton) if b.accessibleName().startswith("Daniel Okafor, 18 Nov")]
    with qtbot.waitSignal(card.opened) as opened:
        links[0].click()
    assert opened.args == [2]


def test_a_trial_ends_when_the_window_goes(qtbot: QtBot, stand: Stand) -> None:
    stand.window.go_to("flags")
    qtbot.waitUntil(lambda: bool(stand.window.flags.board.model.rows) and stand.tools.quick.busy == 0)
    stand.window.flags.step(1)
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)
    gate = stand.flags.gates.hold("try_rule 0.5")
    stand.window.flags.act("try")
    qtbot.waitUntil(lambda: bool(stand.flags.gates.named("try_rule 0.5")))
    stand.window.go_to("desk")  # a look elsewhere does not end it
    assert stand.window.flags.trials._run is not None
    stand.window.hide()
    gate.set()
    qtbot.waitUntil(lambda: stand.tools.slow.busy == 0)
    assert stand.flags.gates.named("try_rule 0.75") == []


def test_the_words_of_a_result(tools: Tools) -> None:
    trial, say = flag_story.trial(), tools.words
    assert share_words(trial, say) == "Would flag 46 of 4,180 journeys, 1.1 %."
    assert share_words(replace(trial, flagged=0), say) == "Would flag 0 of 4,180 journeys, 0.0 %."
    assert "nothing to try it on" in share_words(replace(trial, journeys=0), say)
    assert verdict_words(trial, say) == (
        "41 kept, 2 needless. Missed 3 raised by hand. 6 early in the journey, 21 in its middle, 19 late. "
        "900 of them lie before the first pull: taken as known when they happened."
    )
    assert verdict_words(replace(trial, kept=0, needless=0, missed=0, flagged=0, assumed=0), say) == ""


def test_a_run_is_stopped_at_its_next_step() -> None:
    run = Run(Wanted("", "x", flag_story.TODAY, flag_story.TODAY))
    assert run.progress(0.5)
    assert run.share == 0.5
    run.stop()
    assert not run.progress(0.6)
