"""Models that no test of a room changes enough, under Qt's tester; and that the tester hears what happens meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QStringListModel, Qt
from pytestqt.qtbot import QtBot

from desk.services.identity_views import ReviewPage, SuggestionView
from desk.ui.identity.fall import STEP, FallModel, steps_of
from desk.ui.identity.fields import COLUMNS, FIELD, FieldsModel
from desk.ui.identity.queue_model import QueueModel, units_of
from desk.ui.shell.found_acts import ACT, FoundAct, FoundModel
from desk.ui.tools import Tools
from tests.ui import identity_story
from tests.ui.apart import warnings_heard
from tests.ui.model_rules import by_qts_rules

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def page(pairs: Sequence[SuggestionView], older: str | None = None) -> ReviewPage:
    return ReviewPage(tuple(pairs), older, len(pairs), 0, 0, None)


def names(model: QueueModel) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_tester_hears_what_breaks_a_rule_after_it_was_made(qtbot: QtBot) -> None:
    with by_qts_rules(QStringListModel, QStringListModel(["a"])) as model, warnings_heard() as heard:
        model.beginInsertRows(QModelIndex(), 0, 2)
        assert not heard
        model.endInsertRows()
        assert "Compared values are not the same" in heard[0]


def test_a_model_that_does_not_change_is_not_tested(qtbot: QtBot) -> None:
    with pytest.raises(AssertionError, match="was not changed"), by_qts_rules(QStringListModel, QStringListModel()):
        pass


def test_the_queue_keeps_qts_rules_while_pages_come_and_pairs_go(qtbot: QtBot, tools: Tools) -> None:
    pairs = identity_story.many(120)
    with by_qts_rules(QueueModel, QueueModel(tools)) as model:
        with qtbot.waitSignal(model.more_wanted):  # the tester itself asks for the next page
            model.show_page(page(pairs[:50], "50"))
        assert not model.canFetchMore(QModelIndex())
        # One of the first page became surer of itself meanwhile and comes once more.
        model.append(page([pairs[3], *pairs[50:120]]))
        assert names(model) == [pair.name for pair in pairs]
        model.remove(lambda pair: pair.unit % 3 == 0)
        kept = [pair for pair in pairs if pair.unit % 3]
        assert names(model) == [pair.name for pair in kept]
        assert [model.find(units_of(pair)) for pair in (kept[0], kept[-1], pairs[1])] == [0, len(kept) - 1, -1]
        with qtbot.assertNotEmitted(model.modelReset):
            model.show_page(page([replace(pair, probability=0.5) for pair in kept]))
        assert ", 50" in model.index(0, 0).data(SPOKEN).replace(":", ",")
        model.show_page(page(()))
        assert model.rowCount() == 0


def test_a_queue_whose_page_is_not_to_be_had_asks_again(qtbot: QtBot, tools: Tools) -> None:
    with by_qts_rules(QueueModel, QueueModel(tools)) as model:
        model.show_page(page(identity_story.many(5), "5"))
        model.fetchMore(QModelIndex())
        model.give_up()
        with qtbot.waitSignal(model.more_wanted):
            model.fetchMore(QModelIndex())


def test_the_two_side_by_side_keep_qts_rules(qtbot: QtBot, tools: Tools) -> None:
    both = identity_story.compared(identity_story.pairs()[0])
    with by_qts_rules(FieldsModel, FieldsModel(tools)) as model:
        assert model.rowCount() == 0
        for fields in (both.fields, both.fields[:1], (), both.fields):
            model.show_both(replace(both, fields=fields))
            assert model.rowCount() == len(fields)
            assert model.columnCount() == len(COLUMNS)
        assert model.index(0, FIELD).data().startswith("Name")


def test_the_bars_of_a_comparison_keep_qts_rules(qtbot: QtBot, tools: Tools) -> None:
    steps = steps_of(identity_story.compared(identity_story.pairs()[0]), tools.words)
    with by_qts_rules(FallModel, FallModel()) as model:
        for shown in (steps, steps[:2], (), steps):
            model.show_steps(shown)
            assert [model.index(row, 0).data(STEP) for row in range(model.rowCount())] == list(shown)


def test_what_can_be_done_keeps_qts_rules_while_one_types(qtbot: QtBot, tools: Tools) -> None:
    acts = [FoundAct(words, lambda: None, key) for words, key in (("Hand off", "H"), ("Hang up", ""), ("Note", "N"))]
    with by_qts_rules(FoundModel, FoundModel(tools.theme)) as model:
        for shown in (acts, acts[:1], [], acts[1:]):
            model.set_rows(shown)
            assert [model.index(row, 0).data(ACT) for row in range(model.rowCount())] == shown
        assert [model.index(row, 0).data(SPOKEN) for row in range(2)] == ["Hang up", "Note, key N"]
