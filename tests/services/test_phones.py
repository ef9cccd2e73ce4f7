"""The phones: how it stands with them, and what a person sets up counts at once and after a start."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from desk.config.phones import USUAL_PORT, PhonesError
from desk.config.secrets import AskedSecrets, KeyringSecrets, Secrets, SecretsError
from desk.config.settings import Settings, SettingsFile
from desk.domain.calls import CallEvent, Kind
from desk.domain.trouble import Trouble
from desk.live.checking import asked
from desk.live.listening import Company, listen
from desk.services.beside import Beside, Listen
from desk.services.phone_views import PhonesView
from desk.services.phones import PhoneService
from tests.keyrings import MemoryKeyring
from tests.live.guests import call, get, status
from tests.live.pbx import Pbx
from tests.records import NOON

PATIENCE = 30.0


def free() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


def until(fact: Callable[[], bool]) -> None:
    """Wait for what another thread brings about."""
    end = time.monotonic() + PATIENCE
    while not fact():
        assert time.monotonic() < end


def check(view: PhonesView) -> str:
    """The address at which a phone sees whether it is heard."""
    return f"http://127.0.0.1:{view.port}/{view.token}/check"


class Desk:
    """A desk that only hears of calls."""

    def __init__(self, folder: Path, text: str = "", secrets: Secrets | None = None) -> None:
        self.file = SettingsFile(folder / "settings.toml")
        if text:
            self.file.path.write_text(text, encoding="utf-8")
        self.secrets = secrets or KeyringSecrets(MemoryKeyring(), "test")
        self.taken: list[CallEvent] = []
        self.troubles: dict[str, Trouble | None] = {}
        nothing = SimpleNamespace(
            take=self._take, listen=lambda _listener: lambda: None, on=lambda: (), start=lambda: None,
            close=lambda: None, restore=lambda: None,
        )  # fmt: skip
        parts = SimpleNamespace(calls=nothing, keeper=nothing, thread=nothing)
        started = self.file.read()
        self.beside = Beside(parts, (), started.phones, self._listen(started))  # type: ignore[arg-type]
        book = SimpleNamespace(file=self.file, secrets=self.secrets, settings=self.file.read)
        self.phones = PhoneService(self.beside, book, started, self._listen)  # type: ignore[arg-type]

    def begin(self) -> None:
        self.beside.begin(SimpleNamespace(troubled=self.troubles.__setitem__, changed=print))  # type: ignore[arg-type]

    def rings(self, address: str) -> int:
        port = int(address.split(":")[2].partition("/")[0])
        return status(call(port, get("/" + address.split("/", 3)[3])))

    def _listen(self, settings: Settings) -> Listen:
        company = Company(settings.region, settings.own_numbers)
        return lambda taken, changed: listen(settings.phones, company, self.secrets, taken, lambda: NOON, changed)

    def _take(self, event: CallEvent) -> tuple[()]:
        self.taken.append(event)
        return ()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    made.begin()
    yield made
    made.beside.close()


def test_nothing_listens_before_somebody_says_so(desk: Desk) -> None:
    view = desk.phones.view()
    assert (view.port, view.usual, view.listening, view.token) == (None, USUAL_PORT, False, "")
    assert all(guest.addresses == () for guest in view.guests)
    assert view.file == str(desk.file.path)
    with pytest.raises(PhonesError):
        desk.phones.switch_on(70_000)


def test_switched_on_every_kind_of_phone_is_heard_at_once_and_after_a_start(desk: Desk, tmp_path: Path) -> None:
    port = free()
    view = desk.phones.switch_on(port)
    assert view.listening
    assert view.lasting
    assert not view.changed
    desk.phones.check()
    ((name, address),) = next(guest.addresses for guest in view.guests if guest.kind == "wildix")
    assert name == "wildix"
    assert desk.rings(f"{address}ring?CALLERNUM=0301234567") == 200
    until(lambda: "wildix" in desk.phones.view().heard)
    assert desk.phones.view().counts["taken"] == 1
    assert SettingsFile(tmp_path / "settings.toml").read().phones.port == port
    off = desk.phones.switch_off()
    assert (off.port, off.listening, off.token) == (None, False, "")
    with pytest.raises(ConnectionRefusedError):
        desk.rings(check(view))
    with pytest.raises(Trouble, match="Nothing listens"):
        desk.phones.check()


def test_with_another_token_the_old_one_is_not_heard(desk: Desk) -> None:
    first = desk.phones.switch_on(free())
    second = desk.phones.token_anew()
    assert second.token not in ("", first.token)
    assert desk.rings(check(first)) == 403
    assert desk.rings(check(second)) == 200
    assert desk.phones.view().counts["refused"] == 1


def test_without_a_keyring_the_token_of_this_run_is_told(tmp_path: Path) -> None:
    desk = Desk(tmp_path, secrets=AskedSecrets(lambda _place, _key: None, "No system keyring answers here."))
    desk.begin()
    view = desk.phones.switch_on(free())
    assert desk.rings(check(view)) == 200
    assert view.kept == "No system keyring answers here."
    assert not view.lasting
    assert desk.phones.token_anew().token != view.token
    desk.beside.close()


def test_where_the_keyring_refuses_the_token_stays_the_same_in_this_run(tmp_path: Path) -> None:
    keyring = MemoryKeyring()
    keyring.locked = True
    desk = Desk(tmp_path, secrets=KeyringSecrets(keyring, "test"))
    desk.begin()
    port = free()
    first = desk.phones.switch_on(port)
    assert not first.lasting
    assert "Unlock it" in first.kept
    desk.phones.switch_off()
    assert desk.phones.switch_on(port).token == first.token
    with pytest.raises(SecretsError):
        desk.phones.token_anew()
    keyring.locked = False
    unlocked = desk.phones.take_up()
    assert (unlocked.token, unlocked.lasting) == (first.token, True)
    assert first.token in keyring.held.values()
    desk.beside.close()


def test_settings_that_cannot_be_read_leave_token_and_secrets_as_they_are(tmp_path: Path) -> None:
    keyring = MemoryKeyring()
    office = '[phones.lines.office]\nkind = "asterisk"\nhost = "127.0.0.1"\nport = 1\nuser = "desk"\n'
    desk = Desk(tmp_path, office, KeyringSecrets(keyring, "test"))
    desk.begin()
    desk.phones.switch_on(free())
    before = dict(keyring.held)
    desk.file.path.write_text("[phones\n", encoding="utf-8")
    for change in (desk.phones.token_anew, lambda: desk.phones.keep_secret("office", "typed")):
        with pytest.raises(Trouble):
            change()
    assert keyring.held == before
    desk.beside.close()


def test_what_somebody_wrote_into_the_file_is_seen_and_taken_up(desk: Desk) -> None:
    port = free()
    text = f'# by hand\n[phones]\nport = {port}\nmine = ["201"]\n[phones.lines.desk-phone]\nkind = "phone"\n'
    desk.file.path.write_text(text, encoding="utf-8")
    assert desk.phones.view().changed
    assert not desk.phones.view().listening
    view = desk.phones.take_up()
    assert (view.changed, view.listening, view.mine) == (False, True, ("201",))
    assert [name for name, _ in view.guests[0].addresses] == ["desk-phone"]
    desk.file.path.write_text(text + "longest_hours = 2\n", encoding="utf-8")
    broken = desk.phones.view()
    assert "longest_hours" in broken.trouble
    assert broken.listening
    with pytest.raises(Trouble):
        desk.phones.take_up()
    desk.file.path.write_text(text.replace("[phones]", "[phones]\nlongest_hours = 2"), encoding="utf-8")
    assert "next start" in desk.phones.take_up().restart
    assert desk.file.path.read_text(encoding="utf-8").startswith("# by hand")


def test_a_port_in_use_is_told_and_mended(desk: Desk) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        view = desk.phones.switch_on(other.getsockname()[1])
        assert not view.listening
        assert "another program listens on port" in view.trouble
        assert desk.troubles["phones"] is not None
    assert desk.phones.take_up().listening
    assert desk.troubles["phones"] is None


def test_a_check_tells_who_is_not_there_and_who_is_another(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.phones.switch_on(free())
    listening = desk.beside.listening
    assert listening is not None
    listening.token = "another"  # noqa: S105 - no secret
    with pytest.raises(Trouble, match="does not take this token"):
        desk.phones.check()
    assert asked(free(), "another") == 0
    monkeypatch.setattr("desk.services.phones.asked", lambda _port, _token: 0)
    with pytest.raises(Trouble, match="Nobody answers on port"):
        desk.phones.check()


def test_the_secret_of_an_asterisk_connects_it(tmp_path: Path) -> None:
    pbx = Pbx()
    lines = f'[phones.lines.office]\nkind = "asterisk"\nhost = "127.0.0.1"\nport = {pbx.port}\nuser = "desk"\n'
    desk = Desk(tmp_path, lines)
    desk.begin()
    until(lambda: desk.phones.view().managers[0].standing == "turned_away")
    first = desk.phones.view().managers[0]
    assert "secret" in first.why
    assert first.again_at is not None
    assert first.again_at > NOON
    for line, secret in (("nowhere", "right"), ("office", " ")):
        with pytest.raises(Trouble):
            desk.phones.keep_secret(line, secret)
    desk.phones.keep_secret("office", " right\n")
    pbx.ready.get(timeout=10)
    until(lambda: desk.phones.view().managers[0].standing == "connected")
    assert desk.phones.view().managers[0].why == ""
    desk.beside.close()
    pbx.close()


def test_before_the_beginning_and_after_the_end_it_is_only_remembered(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    assert not desk.phones.switch_on(free()).listening
    desk.begin()
    assert desk.phones.view().listening
    desk.beside.close()
    desk.phones.take_up()
    assert desk.beside.listening is not None
    with pytest.raises(ConnectionRefusedError):
        desk.rings(check(desk.phones.view()))
    assert Kind.RING not in [event.kind for event in desk.taken]
