"""The settings file: what a person wrote stays, what they wrote wrong is named, half a file is never left."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.backends.fail import Keyring as FailKeyring
from keyring.errors import PasswordDeleteError

from desk.config.paths import home, resources
from desk.config.secrets import AskedSecrets, KeyringSecrets, open_secrets
from desk.config.settings import SettingsError, SettingsFile, SourceSettings

SHOP = SourceSettings("shop", "folder", "Our shop", {"path": "/exports"}, "DE", "Europe/Berlin", 10)


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "settings.toml")


def test_what_is_put_is_read_and_comments_stay(file: SettingsFile) -> None:
    zone, numbers = 'time_zone = "Europe/London"', 'own_numbers = ["+1 208 555 0100"]'
    file.path.write_text(f'# my own words\nregion = "us"\n{zone}\n{numbers}\n', encoding="utf-8")
    file.put_source(SHOP)
    settings = file.read()
    assert settings.source("shop") == SHOP
    assert (settings.region, settings.own_numbers) == ("US", ("+1 208 555 0100",))
    assert "# my own words" in file.path.read_text(encoding="utf-8")
    file.put_source(SourceSettings("crm", "tryton", "CRM"))
    file.remove_source("shop")
    file.remove_source("unknown")
    assert [source.source_id for source in file.read().sources] == ["crm"]
    assert (file.read().region, file.read().time_zone) == ("US", "Europe/London")


def test_settings_are_read_again_only_after_a_change(file: SettingsFile, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Path] = []
    whole = Path.read_text

    def counted(path: Path, encoding: str) -> str:
        read.append(path)
        return whole(path, encoding=encoding)

    def written(text: str, seconds: int) -> None:
        file.path.write_text(text, encoding="utf-8")
        os.utime(file.path, (seconds, seconds))

    monkeypatch.setattr(Path, "read_text", counted)
    written('region = "us"', 1_000)
    assert [file.read().region for _ in range(3)] == ["US"] * 3
    assert len(read) == 1
    written('region = "gb"', 1_001)
    assert [file.read().region for _ in range(3)] == ["GB"] * 3
    assert len(read) == 2
    written('region = "x"', 1_002)
    for _ in range(2):
        with pytest.raises(SettingsError):
            file.read()
    file.path.unlink()
    assert file.read().region == ""
    # One that has only just changed may change again before its times tell.
    for region in ("de", "fr", "it"):
        file.path.write_text(f'region = "{region}"', encoding="utf-8")
        assert file.read().region == region.upper()


def test_no_file_is_an_empty_desk(file: SettingsFile) -> None:
    assert file.read().sources == ()
    assert file.read().source("shop") is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("sources = 3", "not a table"),
        ("region = ", "not valid TOML"),
        ('region = "Germany"', "not a country code"),
        ('time_zone = "../etc/passwd"', "not a time zone"),
        ("[sources.shop]\ntitle = 'x'", "names no connector"),
        ("own_numbers = 12085550142", "no list of numbers"),
        ('own_numbers = "+12085550142"', "no list of numbers"),
        ("[sources.shop]\nconnector = 'folder'\nsettings = 'x'", "is not a table"),
        ("[sources.shop]\nconnector = 'folder'\nevery_minutes = 'often'", "no number of minutes"),
    ],
)
def test_what_is_wrong_is_named(file: SettingsFile, text: str, words: str) -> None:
    file.path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        file.read()
    assert words in caught.value.title
    assert caught.value.advice


def test_a_failed_write_leaves_the_old_file(file: SettingsFile, monkeypatch: pytest.MonkeyPatch) -> None:
    file.put_source(SHOP)
    before = file.path.read_text(encoding="utf-8")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SettingsError, match="old file stands"):
        file.put_source(SourceSettings("crm", "tryton", "CRM"))
    assert file.path.read_text(encoding="utf-8") == before
    assert not list(file.path.parent.glob(".settings-*"))


def test_writers_take_turns_and_none_is_lost(tmp_path: Path) -> None:
    names = [f"s{n}" for n in range(16)]
    with ThreadPoolExecutor(8) as pool:
        for work in [
            pool.submit(SettingsFile(tmp_path / "settings.toml").put_source, SourceSettings(name, "folder", name))
            for name in names
        ]:
            work.result()
    assert {source.source_id for source in SettingsFile(tmp_path / "settings.toml").read().sources} == set(names)


class MemoryKeyring(KeyringBackend):
    """A keyring that works, for as long as the test lasts."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.held.pop((service, username), None) is None:
            raise PasswordDeleteError("not there")


def test_secrets_go_to_the_keyring_under_the_homes_name() -> None:
    ring = MemoryKeyring()
    secrets = open_secrets("here", lambda _s, _k: pytest.fail("nobody should be asked"), ring)
    assert isinstance(secrets, KeyringSecrets)
    secrets.put("shop", "token", "s3cret")
    assert ring.held == {("tellonce:here", "shop/token"): "s3cret"}
    assert secrets.get("shop", "token") == "s3cret"
    secrets.forget("shop", "token")
    secrets.forget("shop", "token")
    assert secrets.get("shop", "token") is None
    assert "keyring" in secrets.why()


@pytest.mark.parametrize("refused", [FailKeyring(), ChainerBackend()])
def test_without_a_keyring_the_person_is_asked_once_a_run_and_told_why(
    refused: KeyringBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ChainerBackend, "backends", [])
    asked = []

    def ask(source_id: str, key: str) -> str:
        asked.append((source_id, key))
        return "typed"

    secrets = open_secrets("here", ask, refused)
    assert isinstance(secrets, AskedSecrets)
    assert [secrets.get("shop", "token") for _ in range(2)] == ["typed", "typed"]
    assert asked == [("shop", "token")]
    secrets.forget("shop", "token")
    secrets.put("shop", "token", "other")
    assert secrets.get("shop", "token") == "other"
    assert "asked for each time" in secrets.why()


def test_resources_are_beside_the_package_in_a_checkout() -> None:
    assert (resources() / "help").is_dir()


def test_a_home_is_one_folder(tmp_path: Path) -> None:
    held = home(str(tmp_path / "a home"))
    held.make()
    held.make()
    assert {held.cache.parent, held.settings.parent, held.running.parent, held.demo.parent} == {tmp_path / "a home"}
    assert home().folder.is_absolute()
    # Made-up customers never get among real ones.
    assert home(demo=True).folder != home().folder
