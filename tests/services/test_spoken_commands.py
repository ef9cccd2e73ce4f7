"""Commands speak the language of the settings or of the terminal; JSON is the same in all."""

from __future__ import annotations

import argparse
import io
import json
from pathlib import Path

import pytest

from desk.cli import main
from desk.cli.speaking import Retold, language, saying, translate_help
from desk.config.chosen import ChosenFile
from desk.config.paths import Home

GERMAN = {"LANG": "de_DE.UTF-8"}


@pytest.mark.parametrize(
    ("chosen", "environ", "spoken"),
    [
        ("", {"LANG": "de_AT.UTF-8"}, "de"),
        ("", {"LC_ALL": "C", "LANG": "de_DE.UTF-8"}, "en"),
        ("en", GERMAN, "en"),
        ("de", {}, "de"),
        ("", {}, "en"),
    ],
)
def test_the_settings_choose_then_the_terminal(
    tmp_path: Path, chosen: str, environ: dict[str, str], spoken: str
) -> None:
    place = Home(tmp_path)
    if chosen:
        ChosenFile(place.settings).choose("language", chosen, "")
    assert language(place, environ) == spoken


def test_a_command_answers_in_german_and_its_json_does_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ChosenFile(tmp_path / "settings.toml").choose("language", "de", "")
    assert main(["--home", str(tmp_path), "source", "list"]) == 0
    assert "Noch keine Quellen." in capsys.readouterr().out
    assert main(["--home", str(tmp_path), "customer", "99"]) == 1
    assert "Dieser Kunde ist nicht mehr hier." in capsys.readouterr().err
    assert main(["--home", str(tmp_path), "doctor", "--json"]) in (0, 1)
    checks = json.loads(capsys.readouterr().out)["checks"]
    assert "Histories" in [check["name"] for check in checks]


def test_help_is_german(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ChosenFile(tmp_path / "settings.toml").choose("language", "de", "")
    with pytest.raises(SystemExit):
        main([f"--home={tmp_path}", "find", "--help"])
    assert "Kunden suchen" in capsys.readouterr().out


def test_lines_are_retold_whole_with_the_blanks_before_them(tmp_path: Path) -> None:
    say = saying(Home(tmp_path), GERMAN)
    assert say is not None
    out = io.StringIO()
    stream = Retold(out, say)
    stream.write("  No fl")
    assert out.getvalue() == ""
    stream.write("ags.\nJo\nHide")
    assert out.getvalue() == "  Keine Eskalationen.\nJo\n"
    stream.flush()  # a question ends without a line break
    assert out.getvalue().endswith("\nHide")


def test_columns_are_retold_one_by_one_and_stay_where_they_were(tmp_path: Path) -> None:
    say = saying(Home(tmp_path), GERMAN)
    assert say is not None
    out = io.StringIO()
    Retold(out, say).write(
        "2026-11-20  Call with Malik Sow         6 m  Asked when order arrives.\n  2026-11-21  E-mail received  x\n"
    )
    assert out.getvalue().splitlines() == [
        "2026-11-20  Anruf mit Malik Sow         6 min  Asked when order arrives.",
        "  2026-11-21  E-Mail eingegangen  x",
    ]


def test_help_of_all_that_lies_below_is_said() -> None:
    parser = argparse.ArgumentParser(description="a")
    below = parser.add_subparsers().add_parser("b", help="c", description="d")
    below.add_argument("--e", help="f")
    translate_help(parser, str.upper)
    assert "C" in parser.format_help()
    assert "F" in below.format_help()
