"""With the decisions lost, put back from a copy or made under a wrong clock, rules find their flags without a pull."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite3

from connectors.kit.declare import Page
from connectors.records import Channel, Direction, InteractionRecord
from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.services.build import Parts, build
from desk.services.footing import Ground
from desk.store.decisions import Decisions
from tests.records import call, phone
from tests.services.flag_desk import BO, DAY, HOUR, Desk, about

EVERYBODY = """
[[rule]]
id = "everybody"
title = "Anybody at all"
severity = "low"
when = { measure = "touches", at_least = 1 }
"""


def opened(folder: Path) -> Parts:
    return build(Home(folder), secrets=AskedSecrets(lambda _source, _key: None, ""))


def test_flags_of_rules_come_back(tmp_path: Path) -> None:
    (tmp_path / "rules.toml").write_text(EVERYBODY, encoding="utf-8")
    parts = opened(tmp_path)
    now = datetime.now(UTC)
    call = InteractionRecord(
        "c1", Channel.CALL, Direction.INBOUND, now, now, identifiers=frozenset({phone("+12085550101")})
    )
    parts.cache.writer("phone", "US", frozenset()).commit("calls", Page([call]), now)
    parts.settler.finish()
    assert [flag.rule for flag in parts.decisions.flags.unresolved()] == ["everybody"]
    parts.close()
    for file in tmp_path.glob("decisions.sqlite*"):
        file.unlink()
    parts = opened(tmp_path)
    parts.settler.finish()
    assert [flag.rule for flag in parts.decisions.flags.unresolved()] == ["everybody"]
    parts.close()


def test_flags_raised_after_a_backup_come_back_when_it_is_put_back(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.twice()
    copy = backup(desk)
    desk.pull(*(call(name, BO, minutes=desk.minutes - 30, **about("7")) for name in ("b1", "b2")))
    desk.settle()
    assert len(desk.flags.page("open").flags) == 2
    put_back(desk, copy)
    assert len(desk.flags.page("open").flags) == 1
    desk.settle()
    assert len(desk.flags.page("open").flags) == 2
    worked = desk.decisions.flags.revision()
    desk.settler.finish()
    assert desk.decisions.flags.revision() == worked
    shut(desk)


def test_a_copy_that_was_written_to_since_is_told_from_what_it_was_a_copy_of(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    first = desk.twice()
    copy = backup(desk)
    desk.pull(*(call(name, BO, minutes=desk.minutes - 30, **about("7")) for name in ("b1", "b2")))
    desk.settle()
    put_back(desk, copy)
    for _ in range(3):
        desk.flags.note(first.flag_id, "Looked into it")
    desk.settle()
    assert len(desk.flags.page("open").flags) == 2
    shut(desk)


def test_corrections_lost_with_a_backup_are_lost_from_the_numbers_too(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.twice()
    copy = backup(desk)
    today = (desk.now.date() - date(1970, 1, 1)).days

    def journeys() -> int:
        return sum(tally.journeys for tally in desk.cache.standings.numbers(today - 1, today).values())

    before = journeys()
    desk.decisions.corrections.add(("pbx", "calls", "c2"), None, "Ann", desk.now)
    desk.cache.standings.mark([desk.owner("c2")])
    desk.settle()
    assert journeys() == before + 1
    put_back(desk, copy)
    desk.settle()
    assert journeys() == before
    shut(desk)


def test_a_flag_that_passed_while_the_clock_was_a_year_ahead_comes_back_by_itself(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    flag = desk.twice()
    desk.pass_time(365 * DAY)
    assert not desk.flags.page("open").flags
    desk.pass_time(-365 * DAY)
    assert desk.one().flag_id == flag.flag_id
    shut(desk)


def test_a_clock_set_right_by_a_minute_has_nobody_worked_out_again(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.twice()
    before = desk.cache.standings.left()
    desk.now -= HOUR * 0.15
    assert not desk.settler.step(0.0)
    assert desk.cache.standings.left() == before
    desk.now -= HOUR * 0.03
    assert Ground(desk.cache.footing, desk.decisions, desk.clock).lost()
    assert not Ground(desk.cache.footing, desk.decisions, desk.clock).lost()
    shut(desk)


def backup(desk: Desk) -> Path:
    copy = desk.folder / "copy"
    with closing(sqlite3.connect(desk.folder / "decisions.sqlite")) as file:
        file.execute("VACUUM INTO ?", (str(copy),))
    return copy


def put_back(desk: Desk, copy: Path) -> None:
    shut(desk)
    for file in desk.folder.glob("decisions.sqlite*"):
        file.unlink()
    copy.rename(desk.folder / "decisions.sqlite")
    desk.decisions = Decisions(desk.folder / "decisions.sqlite")
    desk.open()


def shut(desk: Desk) -> None:
    desk.cache.close()
    desk.decisions.close()
