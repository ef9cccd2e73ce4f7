"""Through every kind of trouble each entry arrives, once as the receiver sees it, and in order for each customer."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desk.domain.outbox import State
from desk.services.outbox_delivery import Deliverer
from tests.services.flaky import EVERYTHING, TAKES_AND_STALLS, Flaky, hasty
from tests.services.outbox_desk import CRM, HOOK, OutboxDesk

PARTIES, ENTRIES = 4, 24


@pytest.fixture
def flaky() -> Iterator[Flaky]:
    with Flaky(PARTIES) as receiver:
        yield receiver


@pytest.fixture
def desk(flaky: Flaky, tmp_path: Path) -> Iterator[OutboxDesk]:
    held = OutboxDesk(tmp_path / "home", flaky.url)
    held.customers(*range(1, PARTIES + 1))
    yield held
    held.close()


def by_customer(found: list[tuple[str, str, str]]) -> dict[str, list[str]]:
    """The titles of each customer's entries, as they came; each entry once."""
    assert len({entry_id for _, _, entry_id in found}) == len(found), "an entry came twice"
    return {who: [title for one, title, _ in found if one == who] for who in sorted({one for one, _, _ in found})}


def filled(desk: OutboxDesk, count: int = ENTRIES, targets: int = 2) -> dict[str, list[str]]:
    wanted: dict[str, list[str]] = {}
    for number in range(count):
        party = number % PARTIES + 1
        title = f"Note {number:03d} on Customer {party}"
        assert len(desk.write(party, title, text="Something private")) == targets
        wanted.setdefault(str(party), []).append(title)
    return wanted


@pytest.mark.parametrize("seed", range(4))
def test_each_entry_arrives_once_and_in_order_whatever_the_receiver_does(
    seed: int, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with Flaky(PARTIES, share=0.2 + 0.15 * seed, seed=seed, stalls=2) as flaky, hasty():
        desk = OutboxDesk(tmp_path / "home", flaky.url, seed, chat=True)
        desk.customers(*range(1, PARTIES + 1))
        wanted = filled(desk, targets=3)
        desk.deliver()
        assert by_customer(flaky.hooked()) == wanted
        assert by_customer(flaky.notes()) == wanted
        assert by_customer(flaky.messages()) == wanted
        assert all(len(bodies) == 1 for bodies in flaky.hook.bodies.values()), "the same id came with other words"
        assert desk.states() == {State.SENT: 3 * ENTRIES}
        assert desk.book.pauses() == {}
        assert set(flaky.played) == set(EVERYTHING)
        desk.close()
    for told in ("Something private", "Customer ", "Note 0", "a-long-secret", "s3cret"):
        assert told not in caplog.text


def test_a_receiver_that_says_nothing_after_it_took_an_entry_has_it_once(tmp_path: Path) -> None:
    with Flaky(PARTIES, share=0.0) as flaky, hasty():
        desk = OutboxDesk(tmp_path / "home", flaky.url, chat=True)
        desk.customers(1)
        desk.write(1, "One")
        flaky.only = TAKES_AND_STALLS
        desk.step()
        assert flaky.played == [TAKES_AND_STALLS] * 3
        # Nobody answered: it may have arrived, and its words stay as they are.
        assert [(one.state, one.may_edit) for one in desk.asked.page().entries] == [("waiting", False)] * 3
        assert all("took too long to answer" in one.why for one in desk.asked.page().entries)
        flaky.only = ""
        desk.deliver()
        arrived = [by_customer(found) for found in (flaky.hooked(), flaky.notes(), flaky.messages())]
        assert arrived == [{"1": ["One"]}] * 3
        assert desk.states() == {State.SENT: 3}
        desk.close()


def test_a_receiver_that_is_away_is_asked_seldom_and_gets_all_in_order_once_it_is_back(
    desk: OutboxDesk, flaky: Flaky
) -> None:
    flaky.share, flaky.away = 0.0, True
    wanted = filled(desk)
    began = desk.clock.now()
    while (desk.clock.now() - began).total_seconds() < 6 * 3600:
        done = desk.step()
        assert done.next_at is not None
        assert done.sent == 0
        desk.clock.jump(done.next_at)
    # Two targets, each at most every few minutes, a sign-in with its five tries at a time.
    assert flaky.requests < 2 * 6 * 12 * 1.5 * 5
    targets = {one.target: one for one in desk.asked.page().targets}
    assert set(targets) == {CRM, HOOK}
    assert {(one.waiting, one.refused) for one in targets.values()} == {(ENTRIES, 0)}
    assert all("cannot be reached" in one.why and one.paused_until for one in targets.values())
    assert "cannot be reached" in desk.asked.page().entries[0].says
    flaky.away = False
    desk.deliver()
    assert by_customer(flaky.hooked()) == by_customer(flaky.notes()) == wanted


def test_one_target_that_is_away_keeps_nothing_from_the_other(desk: OutboxDesk, flaky: Flaky) -> None:
    flaky.share = 0.0
    desk.settings.put_source(
        # Nobody listens there.
        type(desk.sources.source(HOOK))(HOOK, "webhook", "Our hook", {"url": "http://127.0.0.1:9/"})
    )
    wanted = filled(desk)
    done = desk.step()
    assert by_customer(flaky.notes()) == wanted
    assert (done.sent, flaky.hooked()) == (ENTRIES, [])
    entries = [one for one in desk.asked.page().entries if one.target == HOOK]
    # Nothing was sent, and that is known: the words may still be changed.
    assert all(one.may_edit for one in entries)


def test_an_entry_that_always_breaks_the_receiver_keeps_no_other_customer_waiting(
    desk: OutboxDesk, flaky: Flaky
) -> None:
    flaky.share = 0.0
    flaky.poison = b"Poison"
    desk.write(1, "Poison")
    wanted = filled(desk)
    for _ in range(40):
        done = desk.step()
        assert done.next_at is not None
        desk.clock.jump(done.next_at)
    del wanted["1"]
    assert by_customer(flaky.hooked()) == by_customer(flaky.notes()) == wanted
    behind = [one for one in desk.asked.page().entries if one.behind]
    assert {one.customer for one in behind} == {"Customer 1"}
    assert all("An earlier entry about this customer" in one.says for one in behind)


def test_a_pause_that_was_asked_for_is_kept_by_every_program_of_this_home(desk: OutboxDesk, flaky: Flaky) -> None:
    flaky.share = 0.0
    desk.write(1, "One")
    flaky.pause = 3600
    began = desk.clock.now()
    done = desk.step()
    asked = flaky.requests
    assert done.next_at is not None
    assert (done.next_at - began).total_seconds() >= 3600
    desk.another().step(1.0)
    desk.clock.sleep(3500)
    desk.step()
    assert flaky.requests == asked
    flaky.pause = 0
    desk.clock.sleep(101)
    desk.deliver()
    assert len(flaky.hooked()) == len(flaky.notes()) == 1


def test_two_homes_that_share_their_decisions_send_nothing_twice_and_keep_the_order(tmp_path: Path) -> None:
    with Flaky(PARTIES, share=0.15, seed=8) as flaky:
        desk = OutboxDesk(tmp_path / "home", flaky.url)
        desk.customers(*range(1, PARTIES + 1))
        wanted = filled(desk, 10)
        other = desk.another(3, "another home")
        other._around = replace(other._around, turn=tmp_path / "another.lock")

        def deliver(one: Deliverer) -> None:
            while desk.book.slips():
                done = one.step(1.0)
                if done.next_at is not None:
                    desk.clock.jump(done.next_at)

        threads = [threading.Thread(target=deliver, args=(one,)) for one in (desk.deliverer, other)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert by_customer(flaky.hooked()) == by_customer(flaky.notes()) == wanted
        assert desk.states() == {State.SENT: 20}
        desk.close()
