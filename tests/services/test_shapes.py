"""What `--json` answers is what resources/help/json.md says, for every command."""

from __future__ import annotations

import dataclasses
import io
import json
import typing
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any

import keyring
import pytest

from desk import cli
from desk.__main__ import main
from desk.cli.keys import Shown
from desk.config.paths import Home
from desk.domain.calls import CallEvent, Kind
from desk.services.build import build
from desk.services.groundwork import now
from desk.services.vault import vault_of
from tests.keyrings import MemoryKeyring
from tests.services.shapes import COMMANDS, NAMES, PAGE, page, told


def test_the_page_says_what_the_views_are() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python -m tests.services.shapes"


def fits(value: Any, shape: Any) -> bool:
    """Whether a JSON value has a documented shape, all the way down."""
    if isinstance(shape, dict):
        return value.keys() == shape.keys() and all(fits(value[key], shape[key]) for key in shape)
    if dataclasses.is_dataclass(shape):
        hints = typing.get_type_hints(shape, NAMES)
        return value.keys() == set(told(shape)) and all(fits(value[key], hints[key]) for key in value)
    args = typing.get_args(shape)
    if typing.get_origin(shape) is tuple:
        kinds = [args[0]] * len(value) if args[-1] is Ellipsis else args
        return isinstance(value, list) and all(fits(v, kind) for v, kind in zip(value, kinds, strict=True))
    if typing.get_origin(shape) is Mapping:
        return isinstance(value, dict)
    if type(None) in args:
        return value is None or any(fits(value, arg) for arg in args if arg is not type(None))
    if shape is datetime:
        return datetime.fromisoformat(value).tzinfo is not None
    if shape is date:
        return len(value) == 10 and isinstance(date.fromisoformat(value), date)
    if shape is float:
        return isinstance(value, (int, float))
    return isinstance(value, str if issubclass(shape, str) else shape)


class Terminal:
    """Runs commands in one home folder as a person would type them."""

    def __init__(self, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.home = home
        self._capsys = capsys

    def type(self, *words: str) -> tuple[int, str, str]:
        status = main(["--home", str(self.home), *words])
        out, err = self._capsys.readouterr()
        return status, out, err

    def json(self, *words: str) -> Any:
        status, out, err = self.type(*words, "--json")
        assert out, err
        return json.loads(out)


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    # What the browser and the vendor do has tests of its own.
    monkeypatch.setattr("desk.services.signing_in.SigningInService.sign_in", lambda *_: None)
    return Terminal(tmp_path / "a home", capsys)


PHONES = """
[phones]
port = 8760
[phones.lines.softphone]
kind = "phone"
[phones.lines.pbx]
kind = "asterisk"
host = "127.0.0.1"
user = "desk"
"""
SHAPES = {command.split("[")[0].strip(): shape for command, shape in COMMANDS}


@pytest.fixture
def ring() -> Iterator[MemoryKeyring]:
    before = keyring.get_keyring()
    held = MemoryKeyring()
    keyring.set_keyring(held)
    yield held
    keyring.set_keyring(before)


def learn(known: dict[str, str], command: str, answer: Any) -> None:
    """What later commands name."""
    found = {
        "desk identity history ID": lambda: {"PART": answer["history"]["parts"][-1]["key"]},
        "desk identity unmerge ID PART ...": lambda: {"WORD": answer["word_id"][-9:]},
        "desk flags raise ID TITLE": lambda: {"FLAG": answer["flag_id"][-8:]},
        "desk calls": lambda: {"CALL": answer["calls"][0]["call_id"][-8:]},
        "desk note write ID TEXT": lambda: {"NOTE": answer["note_id"][-8:]},
        "desk note change NOTE TEXT": lambda: {"NOTE": answer["note_id"][-8:]},
        "desk outbox": lambda: {"ENTRY": answer["entries"][-1]["entry_id"][-8:]},
        "desk outbox edit ENTRY TITLE TEXT": lambda: {"ENTRY": answer["entry_id"]},
        "desk callbacks promise ID WHEN": lambda: {"CALLBACK": answer["call_back_id"][-8:]},
        "desk hand-off give ID": lambda: {"CODE": answer["code"], "HANDOFF": answer["hand_off_id"]},
        "desk hand-off key": lambda: {"SIGNING": answer["key"]},
    }.get(command)
    known |= found() if found else {}


def ring_up(home: Path) -> None:
    """A window of this home hears a call."""
    place = Home(home)
    with closing(Shown()) as watch:
        keys = vault_of(place).open(lambda *_: "", watch).keys
    parts = build(place, keys=keys)
    parts.calls.take(CallEvent("pbx", "1", Kind.RING, now(), "+12085550008"))
    parts.keep_up()
    parts.close()


def test_every_command_answers_in_its_documented_shape(
    terminal: Terminal, exports: Path, ring: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = f"path={exports}"
    typed: dict[str, tuple[str, ...]] = {
        "desk source add NAME CONNECTOR": ("source", "add", "exports", "folder", "--set", path, "--set", "region=US"),
        "desk source test NAME": ("source", "test", "exports"),
        "desk source sign-in NAME": ("source", "sign-in", "exports"),
        "desk pull": ("pull", "exports"),
        "desk source list": ("source", "list"),
        "desk find TEXT": ("find", "person"),
        "desk said TEXT": ("said", "avi"),
        "desk customer ID": ("customer", "p7@example.com"),
        "desk pop NUMBER": ("pop", "(208) 555-0007"),
        "desk flags raise ID TITLE": ("flags", "raise", "p7@example.com", "Wants a word", "--note", "said so twice"),
        "desk flags": ("flags",),
        "desk flags show FLAG": ("flags", "show", "FLAG"),
        "desk flags take FLAG ...": ("flags", "take", "FLAG"),
        "desk flags assign OWNER FLAG ...": ("flags", "assign", "Kim", "FLAG"),
        "desk flags snooze UNTIL FLAG ...": ("flags", "snooze", "in 2 hours", "FLAG"),
        "desk flags note FLAG TEXT": ("flags", "note", "FLAG", "called back"),
        "desk flags resolve REASON FLAG ...": ("flags", "resolve", "--as", "needless", "was a test", "FLAG"),
        "desk flags reopen FLAG ...": ("flags", "reopen", "FLAG"),
        "desk rules list": ("rules", "list"),
        "desk rules check": ("rules", "check"),
        "desk rules try RULE": ("rules", "try", "time-spent", "--from", "2026-01-01", "--to", "2026-06-30"),
        "desk asof ID TIME": ("asof", "p7@example.com", "now"),
        "desk numbers": ("numbers", "--days", "7"),
        "desk journey split KEY": ("journey", "split", "KEY"),
        "desk journey join KEY TO": ("journey", "join", "KEY", "TO"),
        "desk journey undo KEY": ("journey", "undo", "KEY"),
        "desk identity suggest": ("identity", "suggest"),
        "desk identity explain UNIT OTHER": ("identity", "explain", "7", "8"),
        "desk identity later UNIT OTHER": ("identity", "later", "7", "8"),
        "desk identity merge UNIT OTHER": ("identity", "merge", "7", "8", "--note", "said so"),
        "desk identity history ID": ("identity", "history", "7"),
        "desk identity unmerge ID PART ...": ("identity", "unmerge", "7", "PART"),
        "desk identity take-back WORD": ("identity", "take-back", "WORD"),
        "desk calls": ("calls",),
        "desk calls who CALL ID": ("calls", "who", "CALL", "p7@example.com"),
        "desk calls nobody CALL": ("calls", "nobody", "CALL"),
        "desk note write ID TEXT": ("note", "write", "p7@example.com", "Wants blue"),
        "desk outbox": ("outbox",),
        "desk outbox edit ENTRY TITLE TEXT": ("outbox", "edit", "ENTRY", "Wants green", "said so"),
        "desk outbox show ENTRY": ("outbox", "show", "ENTRY"),
        "desk outbox send": ("outbox", "send"),
        "desk outbox again ENTRY ...": ("outbox", "again", "ENTRY"),
        "desk outbox drop ENTRY ...": ("outbox", "drop", "ENTRY", "--why", "was a test"),
        "desk note change NOTE TEXT": ("note", "change", "NOTE", "Wants green"),
        "desk note history NOTE": ("note", "history", "NOTE"),
        "desk note show ID": ("note", "show", "p7@example.com"),
        "desk note back NOTE": ("note", "back", "NOTE"),
        "desk callbacks promise ID WHEN": ("callbacks", "promise", "p7@example.com", "tomorrow 3 pm"),
        "desk callbacks": ("callbacks",),
        "desk callbacks move CALLBACK WHEN": ("callbacks", "move", "CALLBACK", "tomorrow 4 pm"),
        "desk callbacks give CALLBACK OWNER": ("callbacks", "give", "CALLBACK", "Kim"),
        "desk callbacks may ID": ("callbacks", "may", "p7@example.com"),
        "desk callbacks done CALLBACK": ("callbacks", "done", "CALLBACK"),
        "desk callbacks back CALLBACK": ("callbacks", "back", "CALLBACK"),
        "desk callbacks history CALLBACK": ("callbacks", "history", "CALLBACK"),
        "desk log": ("log", "--from", "2026-01-01"),
        "desk hand-off give ID --show": ("hand-off", "give", "p7@example.com", "--to", "team", "--show"),
        "desk hand-off give ID": ("hand-off", "give", "p7@example.com", "--to", "team", "--name", "Billing"),
        "desk hand-off open CODE": ("hand-off", "open", "CODE"),
        "desk hand-off list": ("hand-off", "list"),
        "desk hand-off export HANDOFF FILE": ("hand-off", "export", "HANDOFF", str(exports / "passed.json")),
        "desk hand-off page HANDOFF FILE": ("hand-off", "page", "HANDOFF", str(exports / "passed.html")),
        "desk hand-off verify FILE": ("hand-off", "verify", str(exports / "passed.json")),
        "desk hand-off key": ("hand-off", "key"),
        "desk hand-off take-key KEY": ("hand-off", "take-key", "SIGNING"),
        "desk hand-off met HANDOFF": ("hand-off", "met", "HANDOFF"),
        "desk hand-off not-met HANDOFF": ("hand-off", "not-met", "HANDOFF"),
        "desk hand-off take-back HANDOFF": ("hand-off", "take-back", "HANDOFF"),
        "desk hand-off history HANDOFF": ("hand-off", "history", "HANDOFF"),
        "desk rejected": ("rejected",),
        "desk tidy": ("tidy",),
        "desk doctor": ("doctor",),
        "desk source remove NAME": ("source", "remove", "exports"),
        "desk demo": ("demo",),
        "desk open ADDRESS": ("open", "tel:+12085550007"),
        "desk phones": ("phones",),
        "desk phones secret LINE": ("phones", "secret", "pbx"),
        "desk key status": ("key", "status"),
        "desk key show": ("key", "show", "--yes"),
        "desk key restore": ("key", "restore"),
        "desk key rotate": ("key", "rotate"),
        "desk key off": ("key", "off", "--yes"),
        "desk key on": ("key", "on"),
        "desk key begin-anew FILE": ("key", "begin-anew", "cache", "--yes"),
    }
    assert typed.keys() == SHAPES.keys()
    monkeypatch.setattr("desk.cli.opening.hand_over", lambda _path, _address: True)
    known: dict[str, str] = {}
    for command, words in typed.items():
        answer = terminal.json(*(known.get(word, word) for word in words))
        assert fits(answer, SHAPES[command]), (command, answer)
        learn(known, command, answer)
        if command == "desk source add NAME CONNECTOR":
            monkeypatch.setattr("sys.stdin", io.StringIO("shared secret"))
            hook = ("--set", "url=http://127.0.0.1:9/", "--secret", "secret")
            assert terminal.type("source", "add", "hook", "webhook", *hook)[0] == 0
            ring_up(terminal.home)
        if command == "desk customer ID":
            assert answer["customer"]["name"] == "Person 7"
            keys = sorted({item["key"].split("#")[0] for item in answer["timeline"]["items"]})
            known |= {"KEY": keys[0], "TO": keys[-1]}
            assert sum(line["counted"] for line in answer["proof"]["lines"]) == answer["proof"]["customer_time"]
            assert answer["standing"]["time"]["customer_time"] == answer["proof"]["customer_time"]
            assert answer["standing"]["journeys"]
        if command == "desk open ADDRESS":
            with (terminal.home / "settings.toml").open("a") as settings:
                settings.write(PHONES)
            monkeypatch.setattr("sys.stdin", io.StringIO("not written down"))
        if command == "desk key show":
            monkeypatch.setattr("sys.stdin", io.StringIO(answer["code"]))
        if command == "desk key on":
            ring.held.clear()


def test_words_for_people(terminal: Terminal, exports: Path) -> None:
    assert terminal.type("pull") == (1, "", "There is no source to pull.\nAdd one with: desk source add\n")
    terminal.type("source", "add", "exports", "folder", "--set", f"path={exports}", "--set", "region=US")
    status, out, _ = terminal.type("pull")
    assert status == 0
    assert "exports/customers: ok, 60 rows, 60 new or changed" in out
    assert "Person 7" in terminal.type("customer", "p7@example.com")[1]
    assert "Time with us: at least" in terminal.type("customer", "p7@example.com")[1]
    status, _, err = terminal.type("customer", "person")
    assert (status, "Several customers match" in err) == (1, True)
    assert ": one." in terminal.type("pop", "208-555-0007")[1]
    assert "Nobody found" in terminal.type("find", "zzzz")[1]
    assert "no KEY=VALUE" in terminal.type("source", "add", "x", "folder", "--set", "path")[2]


def test_words_about_flags_rules_and_the_past(terminal: Terminal, exports: Path, tmp_path: Path) -> None:
    terminal.type("source", "add", "exports", "folder", "--set", f"path={exports}", "--set", "region=US")
    terminal.type("pull")
    assert terminal.type("flags")[1].startswith("No flags.")
    assert "Wants a word" in terminal.type("flags", "raise", "p7@example.com", "Wants a word", "--severity", "low")[1]
    short = terminal.type("flags")[1].split()[0]
    assert "taken by Kim" in terminal.type("flags", "assign", "Kim", short)[1]
    assert "FLAG low: Wants a word (taken by Kim" in terminal.type("customer", "p7@example.com")[1]
    assert terminal.type("flags", "snooze", "yesterday", short)[2].startswith("“yesterday” has passed.")
    assert "snoozed" in terminal.type("flags", "snooze", "in 2 hours", short)[1]
    assert "too short" in terminal.type("flags", "show", "x")[2]
    assert terminal.type("flags", "show", "nowhere-at-all")[0] == 1
    assert "assigned" in terminal.type("flags", "show", short)[1]
    assert terminal.type("rules", "check") == (0, "Nothing is wrong.\n", "")
    wrong = tmp_path / "wrong.toml"
    wrong.write_text('[[rule]]\nid = "x"\ntitle = "X"\nwhen = { measure = "patience", over = "1 h" }\n')
    status, out, _ = terminal.type("rules", "check", str(wrong))
    assert (status, "line 4, x" in out) == (1, True)
    assert "cannot be read" in terminal.type("rules", "check", str(tmp_path / "nothing.toml"))[2]
    assert "time-spent" in terminal.type("rules", "list")[1]
    assert "journeys would have been flagged" in terminal.type("rules", "try", "time-spent", "--days", "400")[1]
    assert terminal.type("rules", "try", "no-such-rule")[0] == 1
    assert "as known here" in terminal.type("asof", "p7@example.com", "now")[1]
    assert "no moment this desk understands" in terminal.type("asof", "p7@example.com", "soonish")[2]
    assert "journeys" in terminal.type("numbers", "--from", "2026-03-01", "--to", "2026-03-31")[1]
    assert terminal.type("numbers", "--from", "2026-04-01", "--to", "2026-03-31")[0] == 1
    assert terminal.type("journey", "split", "nothing/at/all")[0] == 1


def test_secrets_come_from_standard_input_one_a_line(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    words = (
        "source",
        "add",
        "crm",
        "tryton",
        "--set",
        "url=http://127.0.0.1:9",
        "--set",
        "database=x",
        "--set",
        "user=y",
    )
    status, _, err = terminal.type(*words, "--secret", "password")
    assert (status, "0 of 1 secrets" in err) == (1, True)
    monkeypatch.setattr("sys.stdin", io.StringIO("s3cret\n"))
    assert terminal.type(*words, "--secret", "password")[0] == 0
    assert "s3cret" not in (terminal.home / "settings.toml").read_text(encoding="utf-8")


def test_places_and_limits_that_make_no_sense_are_refused(terminal: Terminal, exports: Path) -> None:
    terminal.type("source", "add", "exports", "folder", "--set", f"path={exports}")
    terminal.type("pull")
    assert "no place in a timeline" in terminal.type("customer", "1", "--older", "rubbish")[2]
    with pytest.raises(SystemExit):
        terminal.type("customer", "1", "--limit", "0")
    with pytest.raises(SystemExit):
        terminal.type("customer", "1", "--joins", "0")


def test_of_as_many_lines_as_asked_it_is_told_why_they_are_in_their_journeys(terminal: Terminal, exports: Path) -> None:
    terminal.type("source", "add", "exports", "folder", "--set", f"path={exports}", "--set", "region=US")
    terminal.type("pull")
    told = {number: terminal.json("customer", "p7@example.com", "--joins", number)["standing"] for number in "19"}
    joins = {number: [join for one in said["journeys"] for join in one["joins"]] for number, said in told.items()}
    assert len(joins["1"]) == told["1"]["joins"] == 1
    assert len(joins["9"]) == told["9"]["joins"] == min(9, told["9"]["lines"]) > 1


def test_a_failed_pull_is_a_failed_command(terminal: Terminal, tmp_path: Path) -> None:
    terminal.type("source", "add", "gone", "folder", "--set", f"path={tmp_path / 'nowhere'}")
    assert terminal.type("pull")[0] == 1


def test_control_characters_from_customers_do_not_reach_the_terminal(terminal: Terminal, exports: Path) -> None:
    row = 'p900,A900,"Evil \x1b[31mName",evil@example.com,\n'
    (exports / "people.csv").write_text("id,account,name,email,phone\n" + row, encoding="utf-8")
    terminal.type("source", "add", "exports", "folder", "--set", f"path={exports}")
    terminal.type("pull")
    assert "\x1b" not in terminal.type("find", "evil")[1]


def test_wrong_words_end_with_two(terminal: Terminal) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(["dance"])
    assert caught.value.code == 2


def test_a_home_that_cannot_be_made_is_said(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "a home").write_text("a file stands in the way")
    status, _, err = terminal.type("doctor")
    assert status == 1
    assert "--home" in err
