"""Other systems learn of flags with the step itself, and of nothing that is news to nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desk.domain import flag_steps
from desk.domain.flag_telling import NEWS, telling
from desk.domain.flags import Anchor, Cause, Evidence, Outcome, Severity, Step
from desk.services.flag_telling import FlagTelling
from desk.store.decisions import Conflict
from tests.services.flaky import Flaky
from tests.services.outbox_desk import CRM, OutboxDesk

ANCHOR = Anchor(CRM, "customers", "1")


@pytest.fixture
def flaky() -> Iterator[Flaky]:
    with Flaky(1, share=0.0) as receiver:
        yield receiver


@pytest.fixture
def desk(flaky: Flaky, tmp_path: Path) -> Iterator[OutboxDesk]:
    held = OutboxDesk(tmp_path / "home", flaky.url)
    held.customers(1)
    held.decisions.flags.tell(FlagTelling(held.drafts))
    yield held
    held.close()


def raised(desk: OutboxDesk, who: str = "Ann", age: timedelta = timedelta(0)) -> Step:
    now = desk.clock.now()
    cause = Cause("", 0, "Waited long", Severity.HIGH, "", (Evidence("2 h on hold"),), now - age)
    return flag_steps.begin(f"flag-{who}-{age.days}", ANCHOR, cause, at=now, who=who, note="Angry")


def test_a_flag_that_is_raised_closed_and_opened_again_is_told_in_that_order(desk: OutboxDesk, flaky: Flaky) -> None:
    step, now = raised(desk), desk.clock.now()
    closed = flag_steps.resolve(step.flag, Outcome.KEPT, "Called her", "Bo", now)
    steps = [step, flag_steps.take(step.flag, "Bo", now)]
    desk.decisions.flags.save([step])
    desk.decisions.flags.save([closed])
    desk.decisions.flags.save([flag_steps.reopen(closed.flag, "Cy", now)])
    desk.deliver()
    titles = ["Flag: Waited long", "Flag resolved: Waited long", "Flag opened again: Waited long"]
    assert [title for _, title, _ in flaky.hooked()] == titles
    assert [title for _, title, _ in flaky.notes()] == titles
    first, second, _ = flaky.hook.taken
    assert (first["made_by"], first["kind"], first["text"]) == ("Ann", "flag", "2 h on hold\nAngry")
    assert (second["made_by"], second["text"], second["facts"]["resolved_as"]) == ("Bo", "Called her", "kept")
    assert telling(steps[1]) is None
    assert len(desk.asked.of_decision(f"flag/{step.flag.flag_id}")) == 6


def test_a_step_that_is_not_kept_is_not_told(desk: OutboxDesk) -> None:
    step = raised(desk)
    desk.decisions.flags.save([step])
    waiting = len(desk.book.slips())
    with pytest.raises(Conflict):
        desk.decisions.flags.save([step])
    assert len(desk.book.slips()) == waiting == 2


def test_what_the_rules_find_in_the_past_is_news_to_nobody(desk: OutboxDesk) -> None:
    assert telling(raised(desk, flag_steps.BY_RULE, NEWS)) is not None
    assert telling(raised(desk, flag_steps.BY_RULE, 2 * NEWS)) is None
    assert telling(raised(desk, "Ann", 2 * NEWS)) is not None
    folded = raised(desk)
    assert telling(replace(folded, flag=replace(folded.flag, folded_into="another"))) is None
