"""desk source add: step by step for whoever sits there, by options for scripts; nothing is left of what was not
added."""

from __future__ import annotations

import argparse
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from desk.cli import main
from desk.cli.sources import add_source
from desk.config import zone
from desk.config.paths import Home
from desk.config.settings import SettingsFile
from desk.config.zone import machine_zone_name
from desk.services.asks import ServiceError
from desk.services.build import Parts
from desk.services.drafts import DraftFile
from tests.connectors.hubspot.simulator import TOKEN, Simulator
from tests.services.ports import free_port
from tests.services.test_adding import with_people

Type = Callable[..., int]


class Keyboard(io.StringIO):
    """What a person types, a line each."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def type_in(desk: Parts, monkeypatch: pytest.MonkeyPatch) -> Type:
    """Run `desk source add …`, with a person who types `lines` and, unseen, `hidden`; without lines nobody is there."""

    def run(*words: str, lines: tuple[str, ...] = (), hidden: tuple[str, ...] = ()) -> int:
        parser = argparse.ArgumentParser()
        add_source(parser.add_subparsers())
        typed = "\n".join(lines) + "\n"
        monkeypatch.setattr("sys.stdin", Keyboard(typed) if lines else io.StringIO("\n".join(hidden)))
        secrets = iter(hidden)
        monkeypatch.setattr("getpass.getpass", lambda _question: next(secrets))
        asked = parser.parse_args(["source", "add", *words])
        return int(asked.run(desk, asked))

    return run


def test_a_script_adds_by_options_alone(
    type_in: Type, desk: Parts, hubspot: tuple[Simulator, str], capsys: pytest.CaptureFixture[str]
) -> None:
    simulator, url = hubspot
    with_people(simulator)
    simulator.closed["tickets"] = "tickets"
    words = ("crm", "hubspot", "--set", f"url={url}", "--secret", "token", "--test", "--samples", "--yes")
    assert type_in(*words, hidden=(TOKEN,)) == 0
    out, err = capsys.readouterr()
    assert "Added crm." in out
    assert "customers  Contacts  can be read  customer" in err
    assert "tickets  Tickets  cannot be read" in err
    assert "Ann 3 Lee  ann3@example.com" in err
    assert "About a parcel" in err
    assert TOKEN not in out + err
    # What may not be read is not pulled.
    (source,) = desk.sources.overview().sources
    assert source.answers["pull.tickets"] == "no"
    assert desk.adding.drafts() == ()


def test_streams_are_named_and_one_that_may_not_be_read_is_refused(
    type_in: Type, desk: Parts, hubspot: tuple[Simulator, str]
) -> None:
    simulator, url = hubspot
    simulator.closed["tickets"] = "tickets"
    words = ("crm", "hubspot", "--set", f"url={url}", "--secret", "token", "--test")
    with pytest.raises(ServiceError, match="Tickets"):
        type_in(*words, "--streams", "customers,tickets", hidden=(TOKEN,))
    with pytest.raises(ServiceError, match="no stream “parcels”"):
        type_in(*words, "--streams", "parcels", hidden=(TOKEN,))
    assert desk.adding.drafts() == ()
    assert type_in(*words, "--streams", "customers", hidden=(TOKEN,)) == 0
    assert [one.stream for one in desk.sources.pull("crm").streams] == ["customers"]


@pytest.mark.parametrize("token", [TOKEN, "pat-na1-wrong"])
def test_a_script_that_does_not_test_adds_at_once(
    type_in: Type, desk: Parts, hubspot: tuple[Simulator, str], token: str
) -> None:
    assert type_in("crm", "hubspot", "--set", f"url={hubspot[1]}", "--secret", "token", hidden=(token,)) == 0
    assert desk.sources.overview().sources[0].source_id == "crm"


def test_a_wrong_token_adds_nothing_where_it_is_tested(
    type_in: Type, desk: Parts, secrets: object, hubspot: tuple[Simulator, str]
) -> None:
    words = ("crm", "hubspot", "--set", f"url={hubspot[1]}", "--secret", "token", "--test")
    with pytest.raises(ServiceError, match="does not accept the credentials"):
        type_in(*words, hidden=("pat-na1-wrong",))
    assert desk.sources.overview().sources == ()
    assert desk.adding.drafts() == ()
    assert desk.adding._book.secrets.held("crm", "token") is None


def test_a_person_is_asked_step_by_step(
    type_in: Type, desk: Parts, hubspot: tuple[Simulator, str], capsys: pytest.CaptureFixture[str]
) -> None:
    simulator, url = hubspot
    with_people(simulator)
    # The kind, the client id, the address, the country, the zone, how often; which streams; whether to add it.
    lines = ("hubspot", "", url, "us", "", "", "customers,calls", "y")
    assert type_in("crm", lines=lines, hidden=(TOKEN, "")) == 0
    err = capsys.readouterr().err
    assert "crm      hubspot" in err
    assert "Which streams to pull" in err
    assert "Timelines would look like this:" in err
    assert [one.stream for one in desk.sources.pull("crm").streams] == ["customers", "calls"]


def test_a_wrong_answer_is_given_again(
    type_in: Type, desk: Parts, hubspot: tuple[Simulator, str], capsys: pytest.CaptureFixture[str]
) -> None:
    url = hubspot[1]
    again = ("", url, "", "", "")
    lines = (*again, "y", *again, "", "y")
    assert type_in("crm", "hubspot", lines=lines, hidden=("pat-na1-wrong", "", TOKEN, "")) == 0
    assert "does not accept the credentials" in capsys.readouterr().err
    assert desk.sources.overview().sources


@pytest.mark.parametrize("pressed", [KeyboardInterrupt, EOFError])
@pytest.mark.parametrize("at", ["getpass.getpass", "desk.cli.build"])
def test_ctrl_c_and_ctrl_d_end_it_in_words_and_leave_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], pressed: type, at: str
) -> None:
    def stop(*_told: object, **_more: object) -> str:
        raise pressed

    monkeypatch.setattr(at, stop)
    monkeypatch.setattr("sys.stdin", Keyboard("\n" * 9))
    assert main(["--home", str(tmp_path), "source", "add", "crm", "hubspot"]) == 1
    assert "Stopped." in capsys.readouterr().err
    assert DraftFile(SettingsFile(Home(tmp_path).settings)).drafts() == ()


def test_what_an_option_said_wrongly_can_be_answered_again(
    type_in: Type, desk: Parts, hubspot: tuple[Simulator, str]
) -> None:
    words = ("--secret", "token", "--set", f"url=http://127.0.0.1:{free_port()}", "--set", "region=GB")
    # Again is yes; then the client id, the address, the country, the zone, how often; the streams; whether to add it.
    lines = ("y", "", hubspot[1], "", "", "", "", "y")
    assert type_in("crm", "hubspot", *words, lines=lines, hidden=(TOKEN, TOKEN, "")) == 0
    (source,) = SettingsFile(desk.home.settings).read().sources
    assert (source.answers["url"], source.region) == (hubspot[1], "GB")


@pytest.mark.parametrize("last", ["n", ""])
def test_who_does_not_say_yes_adds_nothing(
    type_in: Type, desk: Parts, hubspot: tuple[Simulator, str], last: str
) -> None:
    lines = ("", hubspot[1], "", "", "") + (("", "n") if last == "n" else ())
    with pytest.raises(ServiceError, match="Nothing was added"):
        type_in("crm", "hubspot", lines=lines, hidden=(TOKEN, ""))
    assert desk.sources.overview().sources == ()
    assert desk.adding.drafts() == ()


def test_what_a_machine_that_stopped_left_is_gone_on_with(type_in: Type, desk: Parts, exports: Path) -> None:
    desk.adding.begin("folder", "files")
    assert type_in("files", "folder", "--set", f"path={exports}", "--set", "region=US") == 0
    assert desk.adding.drafts() == ()


def test_a_kind_nobody_names_is_asked_for_or_said(type_in: Type) -> None:
    with pytest.raises(ServiceError, match="kind of system is missing") as caught:
        type_in("crm")
    assert "hubspot" in caught.value.advice


def test_where_nobody_can_be_asked_it_is_said_how_to_give_what_is_missing(type_in: Type, desk: Parts) -> None:
    with pytest.raises(ServiceError, match="“API token” is missing") as caught:
        type_in("phone", "aircall", "--set", "key=1", "--yes")
    assert "Add --secret token and write it as a line" in caught.value.advice
    with pytest.raises(ServiceError, match="“Folder” is missing") as caught:
        type_in("shop", "segment", "--yes")
    assert "Add --set path=" in caught.value.advice
    assert desk.adding.drafts() == ()


def test_where_nobody_answers_nothing_is_added(type_in: Type, desk: Parts) -> None:
    words = ("crm", "hubspot", "--set", f"url=http://127.0.0.1:{free_port()}", "--secret", "token", "--test")
    with pytest.raises(ServiceError, match="cannot be reached"):
        type_in(*words, hidden=(TOKEN,))
    assert desk.sources.overview().sources == ()


def test_times_without_a_zone_are_of_this_machine_and_it_says_so(
    type_in: Type, desk: Parts, exports: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TZ", "America/Denver")
    assert type_in("files", "folder", "--set", f"path={exports}") == 0
    assert "taken for America/Denver, as on this machine" in capsys.readouterr().err
    assert desk.sources.overview().sources[0].answers["time_zone"] == "America/Denver"
    assert type_in("more", "folder", "--set", f"path={exports}", "--set", "time_zone=Europe/Berlin") == 0
    assert "as on this machine" not in capsys.readouterr().err


def test_a_machine_names_its_zone_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TZ", raising=False)
    link, file = tmp_path / "localtime", tmp_path / "timezone"
    monkeypatch.setattr(zone, "Path", lambda name: link if name == "/etc/localtime" else file)
    assert machine_zone_name() == ""
    file.write_text("Europe/Berlin\n", encoding="utf-8")
    assert machine_zone_name() == "Europe/Berlin"
    link.symlink_to("/usr/share/zoneinfo/America/Argentina/Salta")
    assert machine_zone_name() == "America/Argentina/Salta"
    monkeypatch.setenv("TZ", ":Asia/Tokyo")
    assert machine_zone_name() == "Asia/Tokyo"
