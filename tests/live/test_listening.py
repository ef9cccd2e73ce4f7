"""What the settings name is listened to, with secrets from the keyring, and one port in use stops nothing else."""

from __future__ import annotations

import io
import socket
from datetime import UTC, datetime, timedelta
from pathlib import Path
from queue import Queue

import pytest

from connectors.records import Direction
from desk.cli import main
from desk.config.phones import Phones, PhonesError, read_phones
from desk.config.secrets import KeyringSecrets
from desk.config.settings import SettingsFile
from desk.domain.calls import CallEvent, Kind
from desk.live.ami import Standing
from desk.live.delivery import Fate
from desk.live.listening import Company, Listening, address, listen, token
from tests.keyrings import MemoryKeyring
from tests.live.guests import call, get, status
from tests.live.pbx import Pbx, recorded, wire

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
COMPANY = Company("DE", ("069 690-0010",))


def begun(phones: Phones, taken: Queue[CallEvent], keyring: MemoryKeyring, company: Company = COMPANY) -> Listening:
    return listen(phones, company, KeyringSecrets(keyring, "test"), taken.put, lambda: NOW)


def free() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


def test_both_ways_in_at_once_tell_one_desk() -> None:
    pbx, taken, keyring = Pbx(), Queue[CallEvent](), MemoryKeyring()
    secrets = KeyringSecrets(keyring, "test")
    secrets.put("phones.office", "secret", "right")
    lines = {
        "office": {"kind": "asterisk", "host": "127.0.0.1", "port": pbx.port, "user": "desk"},
        "softphone": {"kind": "phone", "region": "GB"},
    }
    phones = read_phones({"port": free(), "lines": lines})
    listening = begun(phones, taken, keyring)
    pbx.ready.get(timeout=10)
    pbx.send(wire(recorded("answered")))
    heard = [taken.get(timeout=10) for _ in range(4)]
    assert {(one.line, one.other) for one in heard} == {("office", "+49301234567")}
    assert listening.port == phones.port
    where = address(phones.port or 0, token(secrets), phones.lines[1])
    path = where.removeprefix(f"http://127.0.0.1:{phones.port}")
    assert status(call(phones.port or 0, get(f"{path}ring?number=02079460018"))) == 200
    # Each line's numbers are read in its own country.
    assert taken.get(timeout=10).other == "+442079460018"
    assert [state.standing for state in listening.states()] == [Standing.CONNECTED]
    assert listening.counts()[Fate.TAKEN] == 5
    listening.stop()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", phones.port or 0), 5)
    pbx.close()


def test_lines_are_those_of_the_settings_where_they_name_any() -> None:
    taken, keyring = Queue[CallEvent](), MemoryKeyring()
    said = token(KeyringSecrets(keyring, "test"))
    ring = get(f"/{said}/phone/softphone/ring?number=0301234567")
    for lines, answered in (({}, 200), ({"softphone": {"kind": "phone"}}, 200), ({"own": {"kind": "phone"}}, 404)):
        phones = read_phones({"port": free(), "lines": lines})
        listening = begun(phones, taken, keyring)
        assert status(call(phones.port or 0, ring)) == answered
        listening.stop()


def test_names_in_the_settings_are_ours_in_every_line() -> None:
    taken, keyring = Queue[CallEvent](), MemoryKeyring()
    said = token(KeyringSecrets(keyring, "test"))
    pbx = {"kind": "zammad", "own_numbers": ["reception"]}
    phones = read_phones({"port": free(), "mine": ["Ann Berg"], "lines": {"pbx": pbx}})
    listening = begun(phones, taken, keyring)
    for who in ("reception", "Ann+Berg", "anna.jensen", "Private+Number"):
        path = f"/{said}/zammad/pbx?event=newCall&callId={who}&to=201&from={who}"
        assert status(call(phones.port or 0, get(path))) == 200
    inside, outside = Direction.INTERNAL, Direction.INBOUND
    assert [taken.get(timeout=10).direction for _ in range(4)] == [inside, inside, outside, outside]
    listening.stop()


def test_a_token_is_made_once_and_kept() -> None:
    keyring = MemoryKeyring()
    first = token(KeyringSecrets(keyring, "test"))
    assert len(first) >= 32
    assert token(KeyringSecrets(keyring, "test")) == first
    assert token(KeyringSecrets(MemoryKeyring(), "test")) != first


def test_a_keyring_that_is_locked_gives_a_token_for_this_run() -> None:
    keyring = MemoryKeyring()
    keyring.locked = True
    assert len(token(KeyringSecrets(keyring, "test"))) >= 32


def test_a_port_in_use_is_said_and_stops_nothing_else() -> None:
    pbx, taken, keyring = Pbx(), Queue[CallEvent](), MemoryKeyring()
    KeyringSecrets(keyring, "test").put("phones.office", "secret", "right")
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        office = {"kind": "asterisk", "host": "127.0.0.1", "port": pbx.port, "user": "desk"}
        listening = begun(read_phones({"port": port, "lines": {"office": office}}), taken, keyring)
    assert listening.port is None
    assert listening.trouble is not None
    assert str(port) in listening.trouble.title
    pbx.ready.get(timeout=10)
    pbx.send(wire(recorded("answered")))
    assert taken.get(timeout=10).kind is Kind.RING
    listening.stop()
    pbx.close()


def test_a_kind_nobody_speaks_is_said() -> None:
    listening = begun(read_phones({"lines": {"a": {"kind": "fax"}}}), Queue(), MemoryKeyring())
    assert listening.trouble is not None
    assert "fax" in listening.trouble.title
    assert "zammad" in listening.trouble.advice
    listening.stop()


def test_with_no_phones_nothing_listens() -> None:
    keyring = MemoryKeyring()
    listening = begun(Phones(), Queue(), keyring)
    assert (listening.port, listening.states(), keyring.held) == (None, (), {})
    listening.stop()


@pytest.mark.parametrize("own", [("069 690-0010",), ("+4969*",), ("+49 69 6900010",), ("+49 69 690*",)])
def test_the_companys_own_numbers_are_no_customers(own: tuple[str, ...]) -> None:
    taken, keyring = Queue[CallEvent](), MemoryKeyring()
    port = free()
    listening = begun(Phones(port), taken, keyring, Company("DE", own))
    word = token(KeyringSecrets(keyring, "test"))
    for number, (caller, called) in enumerate([("0301234567", "0696900010"), ("+49696900010", "0301234567")]):
        assert status(call(port, get(f"/{word}/sip/pbx/INVITE?from={caller}&to={called}&call_id={number}"))) == 200
    told = [taken.get(timeout=10) for _ in range(2)]
    assert [one.direction for one in told] == [Direction.INBOUND, Direction.OUTBOUND]
    assert [one.other for one in told] == ["+49301234567"] * 2
    assert [one.ours for one in told] == ["+49696900010"] * 2
    listening.stop()


def test_what_to_enter_into_phones_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    keyring_ = MemoryKeyring()
    monkeypatch.setattr("keyring.get_keyring", lambda: keyring_)
    home = ["--home", str(tmp_path)]
    assert main([*home, "phones"]) == 1
    assert "phones.md" in capsys.readouterr().err
    (tmp_path / "settings.toml").write_text(
        '[phones]\nport = 8760\n[phones.lines.mine]\nkind = "wildix"\n[phones.lines.office]\nkind = "asterisk"\n'
        'host = "pbx.example"\nuser = "desk"\n'
    )
    assert main([*home, "phones"]) == 0
    said = capsys.readouterr().out
    (kept,) = keyring_.held.values()
    assert f"http://127.0.0.1:8760/{kept}/wildix/mine/" in said
    assert "office: Asterisk at pbx.example:5038, user desk" in said
    monkeypatch.setattr("sys.stdin", io.StringIO("s3cret\n"))
    assert main([*home, "phones", "secret", "office"]) == 0
    assert "s3cret" in keyring_.held.values()
    assert "s3cret" not in (tmp_path / "settings.toml").read_text() + "".join(capsys.readouterr())
    assert main([*home, "phones", "secret", "mine"]) == 1


def test_the_settings_are_read_from_the_file(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(
        '[phones]\nport = 8760\n[phones.lines.office]\nkind = "Asterisk"\nhost = "pbx.example"\nuser = "desk"\n'
        'tls = true\nregion = "gb"\nown_numbers = ["+4420*"]\n'
    )
    (line,) = SettingsFile(file).read().phones.lines
    assert (line.kind, line.port, line.tls, line.region, line.own_numbers) == (
        "asterisk",
        5038,
        True,
        "GB",
        ("+4420*",),
    )


@pytest.mark.parametrize(
    ("table", "named"),
    [
        ("8760", "not a table"),
        ({"port": "8760"}, "no port"),
        ({"port": 70_000}, "no port"),
        ({"port": True}, "no port"),
        ({"mine": "201"}, "phones.mine"),
        ({"lines": []}, "phones.lines"),
        ({"lines": {"Office!": {"kind": "phone"}}}, "Office!"),
        ({"lines": {"a": {}}}, "kind"),
        ({"lines": {"a": {"kind": "asterisk"}}}, "where the Asterisk is"),
        ({"lines": {"a": {"kind": "phone", "secret": "x"}}}, "“secret”"),
        ({"lines": {"a": {"kind": "phone", "region": "Germany"}}}, "country code"),
        ({"lines": {"a": {"kind": "phone", "own_numbers": "+49"}}}, "own_numbers"),
    ],
)
def test_what_cannot_be_used_is_named(table: object, named: str) -> None:
    with pytest.raises(PhonesError) as problem:
        read_phones(table)
    assert named in str(problem.value)


def test_how_long_a_call_may_last_is_a_setting() -> None:
    assert read_phones({}).longest == timedelta(hours=4)
    assert read_phones({"longest_hours": 1.5}).longest == timedelta(minutes=90)
    for wrong in (0, 25, True, "4"):
        with pytest.raises(PhonesError, match="longest_hours"):
            read_phones({"longest_hours": wrong})
