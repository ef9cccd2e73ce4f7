"""Whatever is told of calls, in whatever order, whenever the source's own records arrive: one line a call, none that
goes on for ever, however often the program was killed on the way."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from desk.domain.calls import CallEvent
from desk.domain.calls_record import over_at, record_of
from desk.domain.live_calls import told
from tests.domain.calling import ANN, Truth, garbled, telling, truth
from tests.records import NOON
from tests.services.call_desk import CallDesk

DAY = timedelta(days=1)


def one_story(random: Random, folder: Path) -> None:
    """Ann calls once to three times, far enough apart; two phone systems tell, and one of them keeps records."""
    desk = CallDesk(folder)
    desk.know(("a", "Ann Archer", ANN))
    steps: list[Callable[[], object]] = []
    begin = 0.0
    trues = []
    for number in range(random.randrange(1, 4)):
        true = truth(random, ANN, begin)
        trues.append(true)
        events = telling(random, true, "pbx", f"p{number}") + telling(
            random, true, "sip", f"s{number}", random.uniform(-3, 3)
        )
        steps += [take(desk, one) for one in garbled(random, events, random.choice((0.0, 0.3)))]
        steps.append(bring(desk, true, number))
        begin = true.happened[-1][1] + random.uniform(120, 900)
    # The first of these is a program that was left running beside the one that was started again.
    steps += random.choices((desk.keeper.keep, lambda: desk.keeper.keep(), desk.again), k=random.randrange(8))
    # Sources tell of a call after it, phone systems mostly while it goes on; here all comes as it likes.
    random.shuffle(steps)
    desk.now = NOON + timedelta(seconds=begin)
    for step in steps:
        step()
    desk.now += DAY
    for _ in range(3):
        # Time passes, and other things are pulled.
        desk.later(3_600)
    assert desk.calls.on() == ()
    assert sorted(row.key for row in desk.lines(desk.customer("a"))) == [
        ("pbx", "calls", f"c{number}") for number in range(len(trues))
    ]
    assert all(not row.open_end for row in desk.lines(desk.customer("a")))
    desk.cache.close()
    desk.decisions.close()


def take(desk: CallDesk, event: CallEvent) -> Callable[[], object]:
    return lambda: desk.calls.take(event)


def bring(desk: CallDesk, true: Truth, number: int) -> Callable[[], object]:
    """The phone system's own record of a call."""
    whole = told(telling(Random(0), true, "own", str(number)))
    assert whole is not None
    record = record_of(f"c{number}", whole, over_at(whole, None), NOON)
    return lambda: desk.pbx(replace(record, details=()))


def in_a_folder(random: Random) -> None:
    with tempfile.TemporaryDirectory() as folder:
        one_story(random, Path(folder))


@settings(max_examples=15, deadline=None, phases=(Phase.generate,))
@given(st.randoms(use_true_random=False))
def test_every_call_is_one_line_in_the_end(random: Random) -> None:
    in_a_folder(random)


@pytest.mark.slow
def test_a_hundred_stories() -> None:
    for seed in range(100):
        in_a_folder(Random(seed))
