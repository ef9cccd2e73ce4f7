"""The outbox as people see and mend it, and one program that delivers at a time."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson, Refused
from connectors.kit.writing import EntryKind, Outgoing, Writer
from connectors.registry import CONNECTORS
from desk.config.alone import try_alone
from desk.config.settings import SourceSettings
from desk.domain import outbox_steps as steps
from desk.domain.outbox import LEASE, State
from desk.domain.trouble import Trouble
from desk.services.asks_outbox import Outbox
from desk.services.outbox_building import build_outbox
from desk.services.outbox_views import EntryView, OutboxCounts
from tests.services.flaky import Flaky
from tests.services.outbox_desk import CRM, HOOK, OutboxDesk


@pytest.fixture
def flaky() -> Iterator[Flaky]:
    with Flaky(3, share=0.0) as receiver:
        yield receiver


@pytest.fixture
def desk(flaky: Flaky, tmp_path: Path) -> Iterator[OutboxDesk]:
    held = OutboxDesk(tmp_path / "home", flaky.url)
    held.customers(1, 2, 3)
    yield held
    held.close()


def titles(found: list[tuple[str, str, str]]) -> list[str]:
    return [title for _, title, _ in found]


def entries(desk: OutboxDesk, target: str, state: str = "open") -> list[EntryView]:
    return [one for one in desk.asked.page(state).entries if one.target == target]


def test_an_entry_goes_to_every_source_that_takes_it_and_knows_the_customer(desk: OutboxDesk) -> None:
    known = desk.drafts.of((CRM, "customers", "2"), EntryKind.PROMISE, "A promise", "", {"due": 1}, "promise/7")
    assert [(one.target, one.place, one.name, one.about) for one in known] == [
        (HOOK, "", "Customer 2", "promise/7"),
        (CRM, "2", "Customer 2", "promise/7"),
    ]
    nobody = desk.drafts.of(("pbx", "calls", "9"), EntryKind.CALL, "A call")
    assert [(one.target, one.place, one.name) for one in nobody] == [(HOOK, "", "")]
    # Nothing is written to a source unless a person said so.
    held = desk.sources.source(CRM)
    desk.settings.put_source(replace(held, answers={**held.answers, "write_back": "no"}))
    assert [one.target for one in desk.drafts.of((CRM, "customers", "2"), EntryKind.NOTE, "x")] == [HOOK]
    desk.settings.remove_source(HOOK)
    assert desk.drafts.of((CRM, "customers", "2"), EntryKind.NOTE, "x") == ()


def test_what_waits_and_what_was_sent_is_shown_per_customer(desk: OutboxDesk, flaky: Flaky) -> None:
    flaky.away = True
    desk.write(1, "One", text="Some words")
    desk.write(2, "Two")
    owners = desk.cache.owners([(CRM, "customers", "1")])
    customer = owners[CRM, "customers", "1"][0]
    mine = desk.asked.of_customer(customer)
    assert [(one.target, one.title, one.state) for one in mine] == [(HOOK, "One", "waiting"), (CRM, "One", "waiting")]
    assert desk.asked.counts() == OutboxCounts(4, 0)
    view = mine[1]
    assert (view.customer, view.key, view.kind_title, view.target_title) == (
        "Customer 1",
        "crm/customers/1",
        "Note",
        "Our CRM",
    )
    assert (view.text, view.facts, view.made_by, view.says) == (
        "Some words",
        {"n": 1},
        "Ann",
        "It waits to be sent to Our CRM.",
    )
    flaky.away = False
    desk.deliver()
    mine = desk.asked.of_customer(customer)
    assert {(one.target, one.title, one.state, one.says) for one in mine} == {
        (HOOK, "One", "sent", "Our hook has it."),
        (CRM, "One", "sent", "Our CRM has it."),
    }
    assert desk.asked.counts() == OutboxCounts(0, 0)
    assert desk.asked.of_customer(999) == ()


def test_a_refused_entry_is_explained_and_what_follows_waits_until_it_is_mended(
    desk: OutboxDesk, flaky: Flaky, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    flaky.unwanted = {"Unwanted"}
    for title in ("First", "Unwanted", "Third"):
        desk.write(1, title)
    desk.write(2, "Other")
    done = desk.step()
    assert (done.sent, done.refused, done.next_at) == (4, 2, None)
    assert sorted(titles(flaky.hooked())) == sorted(titles(flaky.notes())) == ["First", "Other"]
    for target in (HOOK, CRM):
        no, waits = entries(desk, target)
        assert (no.state, no.may_edit, no.may_retry, no.may_drop) == ("refused", True, True, True)
        assert "about Ada" in no.said
        assert "Ada" not in no.says
        assert no.advice
        assert (waits.state, waits.behind, waits.next_at) == ("waiting", no.entry_id, None)
    assert desk.asked.counts() == OutboxCounts(2, 2)
    assert [one.entry_id for one in desk.asked.page("refused").entries] == [
        one.entry_id for one in desk.asked.page().entries if one.state == "refused"
    ]
    changed = [desk.asked.edit(entries(desk, target)[0].entry_id, "Wanted", "Less") for target in (HOOK, CRM)]
    assert all((one.state, one.title, one.made_by) == ("waiting", "Wanted", "Ann") for one in changed)
    desk.deliver()
    assert titles(flaky.hooked())[-2:] == titles(flaky.notes())[-2:] == ["Wanted", "Third"]
    gone = desk.asked.page("dropped").entries
    assert {one.replaced_by for one in gone} == {one.entry_id for one in changed}
    history = desk.asked.entry(gone[0].entry_id)
    assert [one.what.partition(":")[0] for one in history.events] == ["Written.", "Refused", "Changed."]
    assert history.events[-1].who == "Ann"
    assert "Ada" not in caplog.text


def test_a_refused_entry_is_tried_again_as_it_is(desk: OutboxDesk, flaky: Flaky) -> None:
    flaky.unwanted = {"Unwanted"}
    ids = desk.write(1, "Unwanted")
    desk.step()
    flaky.unwanted = set()
    assert desk.step().sent == 0
    desk.asked.again(ids)
    assert desk.step().sent == 2
    assert {one[2] for one in (*flaky.hooked(), *flaky.notes())} == set(ids)


def test_a_dropped_entry_lets_the_next_go_and_stays_with_its_reason(desk: OutboxDesk, flaky: Flaky) -> None:
    flaky.unwanted = {"Unwanted"}
    ids = desk.write(1, "Unwanted")
    desk.write(1, "Next")
    desk.step()
    with pytest.raises(Trouble, match="needs a reason"):
        desk.asked.drop(ids, " ")
    desk.asked.drop(ids, "Said by phone.")
    desk.deliver()
    assert titles(flaky.hooked()) == titles(flaky.notes()) == ["Next"]
    assert {one.says for one in desk.asked.page("dropped").entries} == {"Dropped: Said by phone."}
    with pytest.raises(Trouble, match="was dropped"):
        desk.asked.again(ids)
    with pytest.raises(Trouble, match="no such entry"):
        desk.asked.entry("nobody")


def test_entries_of_one_customer_keep_their_order_whichever_record_they_hang_on(desk: OutboxDesk, flaky: Flaky) -> None:
    flaky.unwanted = {"Unwanted"}
    desk.write(1, "Unwanted")
    other = replace(desk.drafts.of((CRM, "customers", "1"), EntryKind.NOTE, "Later")[0], customer=("x", "y", "z"))
    desk.drafts.put([other])
    known = dict(desk.cache.owners([(CRM, "customers", "1")]))
    known["x", "y", "z"] = known[CRM, "customers", "1"]
    desk.cache.owners = lambda keys: {key: known[key] for key in keys}  # type: ignore[method-assign]
    deliverer = desk.another()
    deliverer.step(1.0)
    assert flaky.hooked() == []


def test_a_page_goes_on_where_the_one_before_ended(desk: OutboxDesk, flaky: Flaky) -> None:
    for number in range(7):
        desk.write(number % 3 + 1, f"Note {number}")
    for state in ("open", "sent"):
        found: list[str] = []
        older: str | None = None
        while True:
            page = desk.asked.page(state, older, 4)
            found += [one.entry_id for one in page.entries]
            older = page.older
            if older is None:
                break
        assert len(found) == len(set(found)) == 14
        desk.deliver()
    with pytest.raises(Trouble, match="Ask for one of"):
        desk.asked.page("waiting")


def test_one_program_delivers_at_a_time(desk: OutboxDesk, flaky: Flaky) -> None:
    desk.write(1, "One")
    with try_alone(desk.home.folder / ".outbox.lock") as turn:
        assert turn is not None
        assert desk.step().elsewhere
        assert flaky.requests == 0
    assert desk.step().sent == 2


def test_nothing_is_asked_where_there_is_nothing_to_do(desk: OutboxDesk, flaky: Flaky) -> None:
    desk.write(1, "One")
    desk.step()
    asked = flaky.requests
    with try_alone(desk.home.folder / ".outbox.lock") as turn:
        assert turn is not None
        # Not even the turn is taken.
        assert not desk.step().elsewhere
    assert flaky.requests == asked


def test_what_this_home_left_in_the_middle_is_looked_for_and_what_another_home_sends_is_left_alone(
    desk: OutboxDesk, flaky: Flaky
) -> None:
    ids = desk.write(1, "One")
    for entry in desk.book.entries(ids):
        holder = "this home" if entry.draft.target == CRM else "another home"
        desk.book.save([steps.take(entry, holder, desk.clock.now())])
    done = desk.step()
    assert (done.sent, flaky.requests) == (0, 0)
    (mine,) = entries(desk, CRM)
    assert (mine.state, mine.may_edit) == ("waiting", False)
    # Not before what was sent had time to be seen.
    assert mine.next_at is not None
    assert mine.next_at - desk.clock.now() > timedelta(seconds=50)
    desk.clock.jump(mine.next_at)
    assert desk.step().sent == 1
    assert flaky.hooked() == []
    desk.clock.sleep(LEASE.total_seconds())
    desk.another().step(1.0)
    assert titles(flaky.hooked()) == ["One"]


def test_stopped_it_begins_nothing_more(desk: OutboxDesk, flaky: Flaky) -> None:
    desk.write(1, "One")
    desk.deliverer.stop()
    assert desk.step().sent == 0
    assert flaky.requests == 0
    assert desk.another().step(1.0).sent == 2


def test_a_budget_that_is_over_ends_between_two_entries(desk: OutboxDesk) -> None:
    for number in range(5):
        desk.write(1, f"Note {number}")
    ticks = iter(range(1_000))
    deliverer = desk.another(timer=lambda: float(next(ticks)))
    done = deliverer.step(5.0)
    assert 0 < done.sent < 10
    assert done.next_at is not None
    assert done.next_at <= desk.clock.now()


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("secret", "is not known here"),
        ("gone", "There is no source"),
        ("off", "switched off"),
        ("address", "cannot be reached"),
    ],
)
def test_what_keeps_a_target_from_being_served_is_told_and_passes_when_it_is_mended(
    desk: OutboxDesk, flaky: Flaky, wrong: str, told: str
) -> None:
    desk.write(1, "One")
    held = desk.sources.source(HOOK)
    if wrong == "secret":
        desk.secrets.forget(HOOK, "secret")
    elif wrong == "gone":
        desk.settings.remove_source(HOOK)
    elif wrong == "off":
        desk.settings.put_source(replace(held, answers={**held.answers, "write_back": "no"}))
    else:
        desk.settings.put_source(replace(held, answers={"url": "http://127.0.0.1:9/"}))
    assert desk.step().sent == 1
    (target,) = desk.asked.page().targets
    assert (target.target, target.waiting, target.refused) == (HOOK, 1, 0)
    assert told in target.why
    assert target.advice
    (entry,) = desk.asked.page().entries
    assert target.why in entry.says
    assert entry.may_edit
    desk.settings.put_source(held)
    desk.secrets.put(HOOK, "secret", "a-long-secret-of-the-tests-0123456789")
    desk.asked.again_target(HOOK)
    desk.deliver(3)
    assert titles(flaky.hooked()) == ["One"]


@pytest.mark.parametrize("error", [ValueError("Ada"), AskPerson("No.", "Ask."), Refused("No.", "Drop it.", "Ada")])
def test_a_mistake_of_ours_loses_nothing_and_tells_nothing(
    desk: OutboxDesk, error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)

    def broken(session: Any, entry: Outgoing) -> str:
        raise error

    wrong = replace(CONNECTORS["webhook"], writers={"entries": Writer("Broken", broken)})
    desk.sources.connectors = {**CONNECTORS, "webhook": wrong}
    ids = desk.write(1, "One")
    desk.step()
    entry = desk.book.entry(ids[0])
    assert entry is not None
    assert entry.state is (State.REFUSED if isinstance(error, Refused) else State.WAITING)
    assert entry.tries == 1
    assert "Ada" not in f"{entry.why} {entry.advice} {caplog.text}"
    if isinstance(error, ValueError):
        assert "unexpected ValueError" in caplog.text
        assert entry.unclear


def test_the_outbox_of_a_home_is_put_together(desk: OutboxDesk, flaky: Flaky) -> None:
    parts = build_outbox(desk.cache, desk.book, desk.sources, desk.home, lambda: "Bo", desk.clock.now)
    asked: Outbox = parts.asked
    parts.drafts.put(parts.drafts.of((CRM, "customers", "1"), EntryKind.FLAG, "A flag", about="flag/1"))
    assert parts.deliverer.step(5.0).sent == 2
    assert {one.made_by for one in asked.of_decision("flag/1")} == {"Bo"}
    parts.deliverer.stop()


def test_a_source_without_streams_is_pulled_and_tested_like_any_other(desk: OutboxDesk, flaky: Flaky) -> None:
    around = Surroundings(now=desk.clock.now)
    opened = desk.sources.open(HOOK)
    assert isinstance(desk.sources.source(HOOK), SourceSettings)
    with opened.connector.open(opened.answers, opened.secrets, around) as session:
        opened.connector.check(session)
    assert flaky.hook.tests == 1


def test_what_may_have_arrived_is_not_looked_for_before_it_can_be_seen(desk: OutboxDesk, flaky: Flaky) -> None:
    flaky.poison = b"One"
    desk.write(1, "One")
    desk.step()
    now = desk.clock.now()
    waits = {one.target: (one.next_at or now) - now for one in desk.asked.page().entries}
    # Tryton may still be at it; the webhook knows an entry again, so nothing is waited for but the usual time.
    assert waits[CRM] > timedelta(seconds=55)
    assert waits[HOOK] < timedelta(seconds=30)
    # A person who cannot wait does not change that.
    desk.asked.again([one.entry_id for one in desk.asked.page().entries])
    waits = {one.target: (one.next_at or now) - now for one in desk.asked.page().entries}
    assert waits[CRM] > timedelta(seconds=55)
    assert waits[HOOK] < timedelta(seconds=5)
    assert [one.may_edit for one in desk.asked.page().entries] == [False, False]
