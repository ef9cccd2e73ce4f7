"""A Kamailio proxy with four sipp agents behind it, on loopback, writing the call records of real SIP calls."""

from __future__ import annotations

import os
import shutil
import socket
import sqlite3
import subprocess
import tempfile
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.live_servers.facts import free_port, taken, wait_for
from tests.live_servers.postgres import Postgres

SIP = Path(__file__).parent / "sip"

# Columns a stock acc_cdrs lacks; the proxy's configuration fills them.
EXTRA = ("callid", "linkedid", "caller", "callee", "setup_time", "final_time", "sip_code", "sip_reason", "hangup_by")

# Where the last digit of the number called leads.
BUSY, RINGS, PASSES_ON = "8", "9", "7"

# Where a call to a number ending in 7 is passed on to.
SECOND_AGENT = "49690002"


def missing_programs() -> str:
    """What the live calls lack here, in words; empty when everything is there."""
    missing = [name for name in ("kamailio", "sipp") if shutil.which(name) is None]
    folders = [folder for folder in _SCHEMA.values() if not folder.is_dir()]
    modules = [name for name in _NEEDED if not list(_MODULES.glob(f"*/kamailio/modules/{name}"))]
    return ", ".join([*missing, *modules, *(f"Kamailio's tables in {folder}" for folder in folders)])


_MODULES = Path("/usr/lib")
_NEEDED = ("db_sqlite.so", "db_postgres.so", "http_client.so")
_SCHEMA = {"sqlite": Path("/usr/share/kamailio/db_sqlite"), "postgres": Path("/usr/share/kamailio/postgres")}


@dataclass(frozen=True, slots=True)
class Database:
    """Where Kamailio writes: its own way of naming it, and whether that is SQLite."""

    url: str
    sqlite: bool


def sqlite_database(path: Path) -> Database:
    """Kamailio's tables in a new SQLite file, in WAL mode.

    Kamailio waits for no lock: without WAL it would drop the row of a call that ends while somebody reads the file.
    """
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        for name in ("standard", "acc"):
            connection.executescript((_SCHEMA["sqlite"] / f"{name}-create.sql").read_text())
        for column in EXTRA:
            connection.execute(f"ALTER TABLE acc_cdrs ADD COLUMN {column} TEXT")
    connection.close()
    return Database(f"sqlite:///{path}", sqlite=True)


def postgres_database(server: Postgres, name: str) -> Database:
    """Kamailio's tables in a new PostgreSQL database."""
    server.create(name)
    with server.connect(name) as connection:
        for part in ("standard", "acc"):
            connection.execute((_SCHEMA["postgres"] / f"{part}-create.sql").read_bytes())
        for column in EXTRA:
            connection.execute(f"ALTER TABLE acc_cdrs ADD COLUMN {column} TEXT".encode())
        connection.execute("CREATE INDEX ON acc_cdrs (linkedid)")
        connection.execute("CREATE INDEX ON acc_cdrs (caller)")
        connection.execute("CREATE INDEX ON acc_cdrs (callee)")
    return Database(f"postgres://app:{server.password}@127.0.0.1:{server.port}/{name}", sqlite=False)


@dataclass(frozen=True, slots=True)
class Dialled:
    """One call to place: who calls whom. `conversation` is the Session-ID of both legs where the call is passed on."""

    caller: str
    callee: str
    conversation: str = ""


class Kamailio:
    """Entering starts the agents and the proxy, leaving stops them. Times: ring and talk in milliseconds. `push` is the
    address a desk is told of each call at, what happened to be put behind it; "" tells nobody."""

    def __init__(
        self, database: Database, *, ring: int = 300, first_talk: int = 1200, zone: str = "UTC", push: str = ""
    ) -> None:
        self._database = database
        self._push = push
        self._zone = zone
        self._times = {"answers": ring, "busy": 0, "rings": 0, "passes_on": first_talk}
        self._folder = Path()
        self._running: list[subprocess.Popen[bytes]] = []
        self._port = 0

    def __enter__(self) -> Self:
        self._folder = Path(tempfile.mkdtemp(prefix="tellonce-kamailio-"))
        try:
            agents = {name: self._agent(name, wait) for name, wait in self._times.items()}
            self._proxy(agents)
        except BaseException:
            self._stop()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop()

    def place(
        self, scenario: str, calls: Sequence[Dialled], *, talk: int = 500, rate: int = 25, log: Path | None = None
    ) -> None:
        """Place real calls, `rate` a second, and return when the last has ended; AssertionError if one went wrong.
        Into `log` goes a line for each message, with the moment it was sent or came."""
        number = uuid.uuid4().hex
        book = self._folder / f"calls-{number}.csv"
        lines = [f"{call.caller};{call.callee};{SECOND_AGENT};{call.conversation}" for call in calls]
        book.write_text("\n".join(["SEQUENTIAL", *lines, ""]))
        done = subprocess.run(
            [*self._sipp(scenario, talk), *_logged(log), "-inf", book, "-m", str(len(calls)), "-r", str(rate)]
            # Process ids repeat; a call id must not.
            + ["-cid_str", f"%u-{number}@127.0.0.1", f"127.0.0.1:{self._port}"],
            cwd=self._folder,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            timeout=180 + len(calls) / rate,
            check=False,
        )
        assert done.returncode == 0, f"sipp {scenario} ended with {done.returncode}: {done.stderr[-500:]!r}"

    def _sipp(self, scenario: str, wait: int) -> list[str | Path]:
        port, media = free_port(socket.SOCK_DGRAM), free_port(socket.SOCK_DGRAM)
        return [
            *("sipp", "-sf", SIP / f"{scenario}.xml", "-i", "127.0.0.1", "-p", str(port)),
            *("-mp", str(media), "-d", str(wait), "-s", SECOND_AGENT, "-nostdin"),
        ]

    def _agent(self, name: str, wait: int) -> str:
        command = self._sipp(name, wait)
        process = self._start(name, command)
        port = int(str(command[command.index("-p") + 1]))
        wait_for(lambda: taken(port, socket.SOCK_DGRAM), f"the agent {name}", alive=process)
        return f"sip:127.0.0.1:{port}"

    def _proxy(self, agents: dict[str, str]) -> None:
        self._port = free_port(socket.SOCK_DGRAM)
        names = {"CDR_URL": self._database.url} | {name.upper(): address for name, address in agents.items()}
        names |= {"PUSH_URL": self._push} if self._push else {}
        defines = [part for name, value in names.items() for part in ("-A", f'{name}="{value}"')]
        # SQLite admits one writer and Kamailio waits for no lock: one child process writes.
        defines += ["-A", "WITH_PUSH"] if self._push else []
        children = ["-A", "WITH_SQLITE", "-n", "1"] if self._database.sqlite else ["-n", "2"]
        process = self._start(
            "proxy",
            ["kamailio", "-DD", "-E", "-f", SIP / "proxy.cfg", "-l", f"udp:127.0.0.1:{self._port}", *defines, *children]
            + ["-P", self._folder / "proxy.pid", "-Y", self._folder, "-m", "64", "-M", "8"],
        )
        wait_for(self._answers, "Kamailio to answer", alive=process)

    def _answers(self) -> bool:
        branch = uuid.uuid4().hex
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.bind(("127.0.0.1", 0))
            probe.settimeout(0.3)
            mine = probe.getsockname()[1]
            question = (
                f"OPTIONS sip:127.0.0.1:{self._port} SIP/2.0\r\n"
                f"Via: SIP/2.0/UDP 127.0.0.1:{mine};branch=z9hG4bK{branch}\r\n"
                f"From: <sip:test@127.0.0.1>;tag={branch}\r\nTo: <sip:test@127.0.0.1>\r\nCall-ID: {branch}\r\n"
                "CSeq: 1 OPTIONS\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n"
            )
            try:
                probe.sendto(question.encode(), ("127.0.0.1", self._port))
                return probe.recv(4096).startswith(b"SIP/2.0 200")
            except OSError:
                return False

    def _start(self, name: str, command: Sequence[str | Path]) -> subprocess.Popen[bytes]:
        with (self._folder / f"{name}.log").open("ab") as log:
            process = subprocess.Popen(
                list(command),
                cwd=self._folder,
                env=_environment(self._zone),
                stdin=subprocess.DEVNULL,
                stdout=log if name == "proxy" else subprocess.DEVNULL,
                stderr=log,
            )
        self._running.append(process)
        return process

    def _stop(self) -> None:
        # The proxy goes first: its children end with it, and no agent is left with a call of its own.
        for process in reversed(self._running):
            process.terminate()
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(timeout=20)
        self._running.clear()
        shutil.rmtree(self._folder, ignore_errors=True)


def _logged(log: Path | None) -> list[str | Path]:
    return [] if log is None else ["-trace_shortmsg", "-shortmessage_file", log]


def _environment(zone: str = "UTC") -> dict[str, str]:
    # sipp paints with a terminal library even when nobody looks.
    return {**os.environ, "TZ": zone, "TERM": "dumb"}
