"""Decisions on a PostgreSQL server as in a file: the same statements, the same answers."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import URL, Connection, create_engine

from desk.domain import flags
from desk.domain import outbox_steps as steps
from desk.domain.flags import What
from desk.domain.outbox import State
from desk.domain.trouble import Trouble
from desk.store.decisions import Conflict, Decisions
from desk.store.migrations.decisions import STEPS
from tests.live_servers.postgres import Postgres, postgres_programs
from tests.records import NOON
from tests.store.deciding import check_corrections, check_flags, check_rule_versions, check_words, flag, later, raised
from tests.store.deciding_calls import check_live_calls
from tests.store.hand_off_deciding import check_hand_offs
from tests.store.left_open_deciding import check_left_open
from tests.store.outboxing import check_outbox, draft
from tests.store.work_deciding import check_work

pytestmark = pytest.mark.live


class Server:
    """A database of a server as a place for decisions."""

    def __init__(self, url: URL) -> None:
        self._engine = create_engine(url)

    def make(self) -> None:
        with self._engine.begin() as connection:
            for _, statements in STEPS:
                for statement in statements:
                    connection.exec_driver_sql(statement)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        with self._engine.begin() as connection:
            yield connection

    def close(self) -> None:
        self._engine.dispose()


@pytest.fixture(scope="module")
def server() -> Iterator[Postgres]:
    if postgres_programs() is None:
        pytest.skip("PostgreSQL is not installed")
    with Postgres() as started:
        yield started


@pytest.fixture
def place(server: Postgres) -> Iterator[URL]:
    url = server.create("decisions")
    held = Server(url)
    held.make()
    held.close()
    yield url
    server.drop("decisions")


@pytest.fixture
def decisions(place: URL) -> Iterator[Decisions]:
    held = Decisions.over(Server(place))
    yield held
    held.close()


def test_flags(decisions: Decisions) -> None:
    check_flags(decisions)


def test_corrections(decisions: Decisions) -> None:
    check_corrections(decisions)


def test_work(decisions: Decisions) -> None:
    check_work(decisions)


def test_hand_offs(decisions: Decisions) -> None:
    check_hand_offs(decisions)


def test_rule_versions(decisions: Decisions) -> None:
    check_rule_versions(decisions)


def test_words(decisions: Decisions) -> None:
    check_words(decisions)


def test_live_calls(decisions: Decisions) -> None:
    check_live_calls(decisions)


def test_left_open(decisions: Decisions) -> None:
    check_left_open(decisions.left_open)


def test_outbox(decisions: Decisions) -> None:
    check_outbox(decisions)


def test_desks_that_share_a_server_put_and_take_without_losing_any(decisions: Decisions, place: URL) -> None:
    """Each has its own connections; an entry is taken by one of them."""
    ready, taken = threading.Barrier(4), list[str]()

    def work(number: int) -> None:
        desk = Decisions.over(Server(place))
        ready.wait()
        for _ in range(5):
            desk.outbox.put([draft(str(number))], f"desk {number}", NOON)
        ready.wait()
        for entry in desk.outbox.entries([slip.entry_id for slip in desk.outbox.slips()]):
            try:
                desk.outbox.save([steps.take(entry, f"desk {number}", NOON)])
                taken.append(entry.entry_id)
            except (Conflict, Trouble):
                # Another desk was first.
                continue
        desk.close()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(taken) == len(set(taken)) == 20
    assert {slip.state for slip in decisions.outbox.slips()} == {State.SENDING}


def test_of_many_who_change_one_flag_at_once_one_does(decisions: Decisions, place: URL) -> None:
    mine = flag("r1")
    decisions.flags.save([raised(mine)])
    told: list[str] = []
    ready = threading.Barrier(4)

    def take(who: str) -> None:
        desk = Decisions.over(Server(place))
        ready.wait()
        try:
            desk.flags.save([later(mine, What.TAKEN, owner=who, state=flags.State.TAKEN)])
            told.append(who)
        except Conflict:
            told.append("conflict")
        finally:
            desk.close()

    threads = [threading.Thread(target=take, args=(who,)) for who in ("Ann", "Bo", "Cy", "Di")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(told)[-3:] == ["conflict"] * 3
    kept = decisions.flags.flag(mine.flag_id)
    assert kept is not None
    assert kept.owner in told
    assert len(decisions.flags.events([mine.flag_id])[mine.flag_id]) == 2


def test_of_many_who_see_one_cause_at_once_one_raises_a_flag(decisions: Decisions, place: URL) -> None:
    told: list[bool] = []
    ready = threading.Barrier(4)

    def see() -> None:
        desk = Decisions.over(Server(place))
        ready.wait()
        try:
            desk.flags.save([raised(flag("r1"))])
            told.append(True)
        except Conflict:
            told.append(False)
        finally:
            desk.close()

    threads = [threading.Thread(target=see) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(told) == [False, False, False, True]
    assert len(decisions.flags.unresolved()) == 1
