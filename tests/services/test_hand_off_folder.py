"""An address opens at every desk of a company that shares a folder, and what comes of it is seen at all of them."""

from __future__ import annotations

import argparse
import threading
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import UTC, timedelta
from os import utime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from desk.cli.hand_offs import add_hand_off
from desk.domain.hand_off_sharing import Names, Unfinished, wrapped
from desk.domain.trouble import Trouble
from desk.services.asks import ServiceError
from desk.services.beside import Again, Chore
from desk.services.hand_off_views import HandOffView
from desk.store.envelope import seal
from tests.services.hand_off_desk import HOUR, MINUTE, NOON, HandOffDesk
from tests.services.shared_desks import Two, name_folder, two_desks

DAY = timedelta(days=1)
# Who looks, and where the customer is in that desk's cache.
OWN = {"mine", "for_me", "customer_id"}


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    held = two_desks(tmp_path)
    yield held
    held.close()


def given(two: Two, **more: str) -> HandOffView:
    """Ann hands Ann Lee to a chat, which never sees account numbers, and her desk looks into the folder."""
    view = two.first.give("channel", "chat", **{"note": "Her account is A-77120", "inquiry": "The blue vase", **more})
    two.first.parts.folder.look()
    return view


def files(two: Two) -> list[Path]:
    return sorted(two.folder.iterdir())


def differing(one: HandOffView, other: HandOffView) -> set[str]:
    return {field.name for field in fields(HandOffView) if getattr(one, field.name) != getattr(other, field.name)}


def names_of(desk: HandOffDesk) -> Names:
    return Names(bytes.fromhex(desk.parts.files.key_to_share()))


@pytest.mark.parametrize("typed", ["address", "code", "spaced"])
def test_an_address_opens_the_same_view_at_a_desk_with_a_home_of_its_own(two: Two, typed: str) -> None:
    view = given(two)
    text = {"address": view.address, "code": view.code, "spaced": view.code.lower().replace("-", " ")}[typed]
    there = two.second.parts.asked.open(text)
    assert there.given == view.given
    assert (there.state, there.opened_by, there.mine) == ("opened", "Bo", False)
    assert there.customer_id == two.second.owner("c1") != view.customer_id
    two.look()
    here = two.first.parts.asked.look(view.hand_off_id)
    assert differing(here, two.second.parts.asked.look(view.hand_off_id)) <= OWN
    assert (here.state, here.opened_by, here.opened_at) == ("opened", "Bo", NOON)


def test_a_desk_that_does_not_know_the_customer_shows_the_same(two: Two, tmp_path: Path) -> None:
    view = given(two)
    (tmp_path / "third").mkdir()
    third = HandOffDesk(tmp_path / "third")
    third.parts.files.take_key(two.first.parts.files.key_to_share())
    name_folder(third.folder, two.folder)
    there = third.parts.asked.open(view.address)
    assert (there.given, there.customer_id) == (view.given, 0)
    third.close()


def test_nothing_of_a_customer_can_be_read_in_the_folder_and_what_is_hidden_is_not_even_sealed(two: Two) -> None:
    view = given(two)
    two.second.parts.asked.open(view.code)
    two.look()
    lying = files(two)
    assert len(lying) == 2
    for file in lying:
        held = file.name.encode() + file.read_bytes()
        for word in (b"Ann Lee", b"vase", b"A-77120", b"10482", view.code.encode(), b"SQLite"):
            assert word not in held
    there = two.second.parts.asked.open(view.code)
    assert "A-77120" not in str(there.given)
    assert [line.hidden for line in there.given.content.lines if line.kind == "account"] != [""]
    left = [file.name for desk in (two.first, two.second) for file in desk.folder.glob(".envelope*")]
    assert left == []


def test_that_the_customer_was_met_is_seen_where_they_were_given_and_so_is_a_slip(two: Two) -> None:
    view = given(two)
    two.second.parts.asked.open(view.code)
    two.second.now += MINUTE
    two.second.parts.asked.met(view.hand_off_id)
    two.second.parts.folder.look()
    two.look()
    here = two.first.parts.asked.look(view.hand_off_id)
    assert (here.state, here.arrived_at) == ("arrived", NOON + MINUTE)
    assert differing(here, two.second.parts.asked.look(view.hand_off_id)) <= OWN
    two.second.now += MINUTE
    two.second.parts.asked.not_met(view.hand_off_id)
    two.second.parts.folder.look()
    two.first.parts.folder.look()
    assert two.first.parts.asked.look(view.hand_off_id).state == "opened"
    assert [line.what for line in two.first.parts.asked.history(view.hand_off_id)] == [
        "given", "opened", "the customer arrived", "the customer has not arrived yet",
    ]  # fmt: skip


def test_an_arrival_that_only_the_receiving_desk_hears_of_passes_the_flag_at_the_giving_one(two: Two) -> None:
    view = two.first.give("team", "Billing")
    two.first.parts.folder.look()
    two.second.parts.asked.open(view.code)
    for desk in (two.first, two.second):
        desk.now += HOUR
    two.first.parts.asked.watch()
    flag_id = two.first.parts.asked.look(view.hand_off_id).flag_id
    assert flag_id
    assert two.second.parts.asked.watch() == ()
    two.look()
    assert two.second.parts.asked.look(view.hand_off_id).state == "never_arrived"
    two.second.comes("c2", "Di", "Billing", two.second.now - 2 * MINUTE)
    assert [one.state for one in two.second.parts.asked.watch()] == ["arrived"]
    two.look()
    here = two.first.parts.asked.look(view.hand_off_id)
    assert (here.state, here.arrived_key, here.late) == ("arrived", "pbx/calls/c2", True)
    flag = two.first.decisions.flags.flag(flag_id)
    assert flag is not None
    assert flag.state.value == "resolved"


def test_other_systems_are_told_by_the_desk_that_gave_it_and_once(two: Two) -> None:
    view = given(two)
    two.second.parts.asked.open(view.code)
    two.second.parts.asked.met(view.hand_off_id)
    for _ in range(2):
        two.second.parts.folder.look()
        two.first.parts.folder.look()
    assert two.second.told(view.hand_off_id) == []
    titles = [one.draft.title for one in two.first.told(view.hand_off_id)]
    assert len(titles) == 2
    assert ": arrived at another channel" in titles[1]


def test_one_taken_back_lies_there_no_more_and_says_so_where_it_was_opened(two: Two) -> None:
    opened, unopened = given(two), given(two)
    two.second.parts.asked.open(opened.code)
    with pytest.raises(ServiceError, match="Another desk gave"):
        two.second.parts.asked.take_back(opened.hand_off_id)
    for view in (opened, unopened):
        two.first.parts.asked.take_back(view.hand_off_id, "wrong one")
    two.look()
    with pytest.raises(ServiceError, match="No hand-off here"):
        two.second.parts.asked.open(unopened.code)
    with pytest.raises(ServiceError, match="taken back"):
        two.second.parts.asked.open(opened.code)
    assert two.second.parts.asked.look(opened.hand_off_id).given.content.customer == ""


def test_while_the_folder_is_away_customers_are_handed_off_all_the_same(two: Two) -> None:
    two.folder.rename(two.folder.with_name("away"))
    view = two.first.give()
    with pytest.raises(ServiceError, match="shared cannot be used"):
        two.first.parts.folder.step()
    with pytest.raises(ServiceError, match="shared cannot be used"):
        two.second.parts.asked.open(view.code)
    assert not two.folder.exists()
    two.folder.with_name("away").rename(two.folder)
    two.first.parts.folder.step()
    assert two.second.parts.asked.open(view.code).given == view.given


def test_a_file_that_is_still_on_its_way_says_to_try_again(two: Two) -> None:
    view = given(two)
    (file,) = files(two)
    whole = file.read_bytes()
    for part in (b"", whole[:100], whole[:-1], bytes(len(whole))):
        file.write_bytes(part)
        with pytest.raises(Unfinished, match="not whole"):
            two.second.parts.asked.open(view.code)
    file.write_bytes(whole)
    assert two.second.parts.asked.open(view.code).given == view.given
    two.look()
    (news,) = [one for one in files(two) if one != file]
    whole = news.read_bytes()
    news.write_bytes(whole[:-1])
    two.first.parts.folder.look()
    news.write_bytes(whole)


def test_a_desk_of_another_company_or_without_a_key_learns_nothing(tmp_path: Path) -> None:
    two = two_desks(tmp_path, share_key=False)
    view = given(two)
    with pytest.raises(ServiceError, match="no key for hand-offs"):
        two.second.parts.asked.open(view.code)
    with pytest.raises(ServiceError, match="no key for hand-offs"):
        two.second.parts.folder.look()
    two.second.parts.files.key_to_share()
    with pytest.raises(ServiceError, match="but some with the key"):
        two.second.parts.asked.open(view.code)
    assert two.second.parts.asked.list("all") == ()
    two.close()


def test_what_was_changed_or_put_under_another_name_is_not_believed(two: Two) -> None:
    view, other = given(two), given(two)
    names, first = names_of(two.first), two.first
    mine, theirs = (two.folder / names.given(one.given) for one in (view, other))
    whole = mine.read_bytes()
    body = bytearray(whole[56:])
    body[5_000] ^= 1
    signed = first.parts.files.export(view.hand_off_id)
    for wrong, says in (
        (wrapped(bytes(body)), "was changed in the shared folder"),
        (wrapped(seal(signed, b"k" * 32, first.folder)), "was changed in the shared folder"),
        (wrapped(seal(signed.replace("blue", "gold"), names.sealing, first.folder)), "changed after it was signed"),
        (wrapped(seal("{}", names.sealing, first.folder)), "no hand-off's file"),
        (theirs.read_bytes(), "was changed in the shared folder"),
    ):
        mine.write_bytes(wrong)
        with pytest.raises(ServiceError, match=says):
            two.second.parts.asked.open(view.code)
    assert two.second.parts.asked.list("all") == ()


def test_a_code_that_two_desks_drew_opens_neither_at_a_third(two: Two) -> None:
    view = given(two)
    drawn = replace(view.given, hand_off_id="another")
    names = names_of(two.first)
    (two.folder / names.given(drawn)).write_bytes(files(two)[0].read_bytes())
    with pytest.raises(ServiceError, match="Two desks gave the code"):
        two.second.parts.asked.open(view.code)


def test_files_are_written_once_and_go_when_their_time_is_over(two: Two) -> None:
    view = given(two)
    (file,) = files(two)
    stranger = two.folder / "budget.xlsx"
    stranger.write_bytes(b"x")
    utime(stranger, (0, 0))
    before = file.stat().st_mtime_ns
    two.first.parts.folder.look()
    assert file.stat().st_mtime_ns == before
    assert not file.stat().st_mode & 0o111
    utime(file, (0, 0))
    two.first.now = view.given.arrive_by + 31 * DAY
    two.first.parts.folder.look()
    assert files(two) == [stranger]
    assert two.first.parts.asked.look(view.hand_off_id).given == view.given


def test_what_happens_here_is_written_at_once_and_news_are_looked_for_now_and_then(two: Two) -> None:
    folder, ticks = two.first.parts.folder, [0.0]
    folder._ticks = lambda: ticks[0]
    folder.step()
    view = two.first.give()
    folder.step()
    assert len(files(two)) == 1
    two.second.parts.asked.open(view.code)
    two.second.parts.folder.step()
    folder.step()
    folder.step()
    assert two.first.parts.asked.look(view.hand_off_id).state == "given"
    ticks[0] += 15
    folder.step()
    assert two.first.parts.asked.look(view.hand_off_id).state == "opened"


def test_where_nothing_changed_no_hand_off_is_read_again(two: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, ticks, read = two.first.parts.folder, [0.0], []
    folder._ticks = lambda: ticks[0]
    view = given(two)
    book = two.first.decisions.hand_offs
    newest = book.newest
    monkeypatch.setattr(book, "newest", lambda *asked: read.append(1) or newest(*asked))
    for _ in range(4):
        ticks[0] += 15
        folder.step()
    assert len(read) == 1
    (file,) = files(two)
    file.unlink()
    ticks[0] += 15
    folder.step()
    assert files(two) == [file]
    assert two.second.parts.asked.open(view.code).given == view.given


def test_a_desk_that_knows_of_no_folder_does_nothing(two: Two) -> None:
    (two.first.folder / "hand_off.toml").unlink()
    view = two.first.give()
    two.first.parts.folder.step()
    assert files(two) == []
    with pytest.raises(ServiceError, match="No hand-off here"):
        two.second.parts.asked.open(view.code)


def test_at_a_terminal_all_is_shared_when_the_command_ends(two: Two, capsys: pytest.CaptureFixture[str]) -> None:
    parser = argparse.ArgumentParser()
    add_hand_off(parser.add_subparsers())

    def run(desk: HandOffDesk, *arguments: str) -> str:
        parts: Any = SimpleNamespace(passing=desk.parts, zone=UTC, cache=desk.cache)
        asked = parser.parse_args(["hand-off", *arguments])
        assert asked.run(parts, asked) == 0
        return capsys.readouterr().out

    code = run(two.first, "give", str(two.first.owner("c1")), "--to", "team", "--name", "Billing").splitlines()[0]
    short = run(two.second, "open", code).split()[0]
    run(two.second, "met", short)
    assert "arrived" in run(two.first, "list", "--which", "all")
    two.folder.rename(two.folder.with_name("away"))
    parts: Any = SimpleNamespace(passing=two.first.parts, zone=UTC, cache=two.first.cache)
    asked = parser.parse_args(["hand-off", "list"])
    assert asked.run(parts, asked) == 0
    assert "cannot be used" in capsys.readouterr().err


def test_whoever_sits_there_is_told_that_the_folder_is_away(two: Two) -> None:
    two.folder.rename(two.folder.with_name("away"))
    told: list[Trouble | None] = []
    heard = threading.Event()

    def troubled(problem: Trouble | None) -> None:
        told.append(problem)
        heard.set()

    again = Again(Chore("shared hand-offs", two.first.parts.folder.step), troubled)
    again.start()
    assert heard.wait(60)
    again.close()
    (problem,) = told
    assert problem is not None
    assert problem.advice.startswith("Connect it")
