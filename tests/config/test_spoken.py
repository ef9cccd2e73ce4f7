"""Which language is spoken, and what a compiled catalogue says."""

from pathlib import Path

import pytest

from desk.config.chosen import ChosenFile
from desk.config.paths import resources
from desk.config.spoken import chosen_language, languages, read_catalogue, spoken_language
from desk.domain.trouble import Trouble


@pytest.mark.parametrize(
    ("chosen", "system", "spoken"),
    [
        ("", ("de-AT", "en"), "de"),
        ("", ("de_CH.UTF-8",), "de"),
        ("", ("fr-CH", "de-CH"), "de"),
        ("", ("fr-CH",), "en"),
        ("en", ("de-DE",), "en"),
        ("de", ("en-US",), "de"),
        ("xx", ("de-DE",), "de"),
        ("", (), "en"),
    ],
)
def test_the_choice_counts_then_the_first_known_of_the_system(
    chosen: str, system: tuple[str, ...], spoken: str
) -> None:
    assert spoken_language(chosen, system, ("en", "de")) == spoken


def test_the_choice_is_kept_in_the_settings(tmp_path: Path) -> None:
    file = ChosenFile(tmp_path / "settings.toml")
    assert chosen_language(file.path) == ""
    file.choose("language", "de", "")
    assert (file.read().language, chosen_language(file.path)) == ("de", "de")
    with pytest.raises(Trouble):
        file.choose("language", "Deutsch", "de")
    assert chosen_language(file.path) == "de"


def test_settings_that_cannot_be_read_choose_nothing(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("language = [", encoding="utf-8")
    assert chosen_language(tmp_path / "settings.toml") == ""


def test_a_compiled_catalogue_is_read_without_qt() -> None:
    assert languages(resources()) == ("en", "de")
    words = read_catalogue(resources() / "language" / "tellonce_de.qm", "Words")
    assert words["Yesterday"] == "Gestern"
    assert words["{n} days ago"] == "vor {n} Tagen"


def test_what_is_no_catalogue_says_nothing(tmp_path: Path) -> None:
    real = (resources() / "language" / "tellonce_de.qm").read_bytes()
    for name, contents in (("text", b"hello"), ("half", real[:5_000]), ("head", real[:16])):
        (tmp_path / name).write_bytes(contents)
        read_catalogue(tmp_path / name)
    assert read_catalogue(tmp_path / "text") == {}
    assert read_catalogue(tmp_path / "none") == {}
