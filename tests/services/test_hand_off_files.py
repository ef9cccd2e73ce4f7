"""A hand-off leaves the desk as a signed file or a page, and a file that comes back is believed only if it is whole."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given as law
from hypothesis import strategies as st

from desk.cli.hand_offs import add_hand_off
from desk.config.paths import resources
from desk.config.secrets import KeyringSecrets
from desk.domain.hand_off_telling import utc
from desk.domain.hand_offs import Content, Given, Line
from desk.domain.trouble import Trouble
from desk.services.asks import ServiceError
from desk.services.hand_off_build import build_hand_offs
from desk.services.hand_off_files import HandOffFiles
from desk.services.hand_off_page import MOST_LINES, page
from tests.domain.handing import given_to, givens
from tests.keyrings import MemoryKeyring
from tests.services.hand_off_desk import HandOffDesk

Run = Callable[..., str]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[HandOffDesk]:
    held = HandOffDesk(tmp_path)
    held.bring()
    yield held
    held.close()


def test_a_file_is_believed_at_every_desk_that_has_the_key(desk: HandOffDesk, tmp_path: Path) -> None:
    view, files = desk.give(note="Calm"), desk.parts.files
    text = files.export(view.hand_off_id).encode()
    here = files.verify(text)
    assert (here.given, here.address, here.same) == (view.given, view.address, True)
    assert here.held == desk.parts.asked.look(view.hand_off_id)
    (tmp_path / "other").mkdir()
    other = HandOffDesk(tmp_path / "other")
    with pytest.raises(ServiceError, match="no key to check"):
        other.parts.files.verify(text)
    other.parts.files.key_to_share()
    with pytest.raises(Trouble, match="a key this desk does not have"):
        other.parts.files.verify(text)
    assert other.parts.files.take_key(files.key_to_share()) == here.key_name
    there = other.parts.files.verify(text)
    assert (there.given, there.held, there.same) == (view.given, None, False)
    other.close()


def test_one_key_signs_all_and_lies_in_the_keyring(desk: HandOffDesk) -> None:
    ring = MemoryKeyring()
    files = HandOffFiles(desk.parts.files._shelf, KeyringSecrets(ring, "home"), desk.parts.files._shape)
    view = desk.give()
    first, second = files.export(view.hand_off_id), files.export(view.hand_off_id)
    assert first == second
    assert list(ring.held) == [("tellonce:home", "hand-off/signing-key")]
    assert next(iter(ring.held.values())) not in first
    ring.locked = True
    with pytest.raises(Trouble):
        files.export(view.hand_off_id)


@pytest.mark.parametrize("text", ["", "key", "ab" * 31, "ab" * 33, "zz" * 32])
def test_what_is_no_key_is_refused(desk: HandOffDesk, text: str) -> None:
    with pytest.raises(ServiceError, match="no key for hand-offs"):
        desk.parts.files.take_key(text)


def test_one_that_was_taken_back_leaves_the_desk_no_more(desk: HandOffDesk) -> None:
    view = desk.give()
    desk.parts.asked.take_back(view.hand_off_id)
    for ask in (desk.parts.files.export, desk.parts.files.page):
        with pytest.raises(ServiceError, match="taken back"):
            ask(view.hand_off_id)


class Read(HTMLParser):
    """The tags and the words of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words += data


TAGS = {"html", "head", "meta", "title", "style", "body", "h1", "p", "b", "br", "table", "tr", "td"}


@law(one=givens, bad=st.sampled_from(["<script>x</script>", "&lt;", "'\"><img src=x>", "</style>"]))
def test_nothing_that_came_from_outside_is_taken_for_html(one: Given, bad: str) -> None:
    lines = (Line("reason", bad), Line("tried", bad, hidden=""), Line("amount", "", hidden=bad))
    spoiled = replace(one, name=bad, content=Content(bad, bad, lines, None, bad))
    for given in (one, spoiled):
        found = Read(page(given, bad, utc))
        assert set(found.tags) <= TAGS
        assert found.tags.count("table") == 1
    assert found.words.count(bad) >= 5


def test_the_page_says_all_of_it(desk: HandOffDesk) -> None:
    view = desk.give(note="Calm")
    found = Read(desk.parts.files.page(view.hand_off_id)).words
    for wanted in (view.code, view.spoken, view.address, "Ann Lee", "A-77120", "10482", "10 m with us", "Calm"):
        assert wanted in found


def test_what_does_not_fit_one_page_is_counted() -> None:
    lines = tuple(Line("asked", f"question {n}") for n in range(MOST_LINES + 3))
    assert "3 more lines" in page(given_to(content=Content("", "", lines, None)), "", utc)


def test_a_company_decides_in_its_own_file(desk: HandOffDesk) -> None:
    own = desk.folder / "hand_off.toml"
    shipped = (resources() / "hand_off" / "hand_off.toml").read_text(encoding="utf-8")
    own.write_text(shipped.replace("[hidden.store]", '[hidden.team]\naccount = "Not here."\n\n[hidden.store]'))
    assert [one.hidden for one in desk.give().given.content.lines if one.kind == "account"] == ["Not here."]
    own.write_text("colour = 1")
    assert [one.hidden for one in desk.give().given.content.lines if one.kind == "account"] == ["Not here."]
    assert desk.parts.rules.trouble is not None
    own.unlink()
    assert [one.hidden for one in desk.give().given.content.lines if one.kind == "account"] == [""]


def test_a_program_without_its_schema_says_so(desk: HandOffDesk, tmp_path: Path) -> None:
    beside: Any = SimpleNamespace(written=desk.written, drafts=None, journeys=None, call_backs=None, secrets=None)
    with pytest.raises(ServiceError, match="schema.json cannot be read"):
        build_hand_offs(desk.cache, desk.decisions, beside, str, desk.clock, UTC, tmp_path, tmp_path)


@pytest.fixture
def run(desk: HandOffDesk, capsys: pytest.CaptureFixture[str]) -> Run:
    parser = argparse.ArgumentParser()
    add_hand_off(parser.add_subparsers())
    parts: Any = SimpleNamespace(passing=desk.parts, zone=UTC, cache=desk.cache)

    def command(*arguments: str) -> str:
        asked = parser.parse_args(["hand-off", *arguments])
        assert asked.run(parts, asked) == 0
        return capsys.readouterr().out

    return command


def test_commands(desk: HandOffDesk, run: Run, tmp_path: Path) -> None:
    ann = str(desk.owner("c1"))
    assert run("list") == "No hand-offs.\n"
    shown = run("give", ann, "--to", "team", "--name", "Billing", "--show", "--note", "x")
    assert "Order number: 10482" in shown
    mark = next(line.split()[0] for line in shown.splitlines() if "Order number" in line)
    code, spoken, address, says = run(
        "give", ann, "--to", "team", "--name", "Billing", "--wants", "Vase", "--note", "Calm", "--hide", mark
    ).splitlines()
    assert (spoken[:5], address[:13], says) == ("Say: ", "desk:hand-off", "The customer is awaited until 2 Mar 12:30.")
    opened = run("open", code)
    assert "Specific inquiry: Vase" in opened
    assert "Order number: hidden: " in opened
    assert "10482" not in opened
    assert json.loads(run("open", address, "--json"))["code"] == code
    short = run("list").split()[0]
    file = tmp_path / "hand-off.json"
    assert run("export", short, str(file)) == f"Written: {file}\n"
    assert run("verify", str(file)).startswith("Whole, and signed with the key ")
    assert "this desk has the same" in run("verify", str(file))
    file.write_text(file.read_text().replace("Calm", "Rude"))
    with pytest.raises(Trouble, match="changed after it was signed"):
        run("verify", str(file))
    with pytest.raises(ServiceError, match="cannot be read"):
        run("verify", str(tmp_path / "none.json"))
    assert run("page", short, str(tmp_path / "page.html")).startswith("Written")
    with pytest.raises(ServiceError, match="cannot be written"):
        run("page", short, str(tmp_path / "none" / "page.html"))
    key = run("key").splitlines()[0]
    assert "are signed and checked" in run("take-key", key)
    assert run("take-back", short, "--why", "wrong one") == "Taken back: wrong one\n"
    assert "taken back" in run("history", short)
    assert "taken back" in run("list", "--which", "all")
