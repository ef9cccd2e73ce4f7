"""As much of an IMAP server as the connector asks for, for what a running one does not do on demand: refusals, pauses,
answers cut in the middle, connections that drop. Searches look for texts within texts, as IMAP's do."""

from __future__ import annotations

import base64
import re
import socketserver
import threading
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Self

from connectors.kit.conformance import Armed, Fault, Ledger

USER, PASSWORD = "support@shop.example", "app-password-1"
_TOKEN = re.compile(rb'\(|\)|"(?:[^"\\]|\\.)*"|[^\s()]+(?:\[[^\]]*\](?:<[^>]*>)?)?')
_LITERAL = re.compile(rb"\{(\d+)\+?\}$")
_TEXT = b'("text" "plain" ("charset" "utf-8") NIL NIL "8bit" %d 1 NIL NIL NIL NIL)'


@dataclass(slots=True)
class Mail:
    """A mail as a server keeps it; `headers` by the names they were written with."""

    uid: int
    at: datetime
    headers: Mapping[str, str]
    text: bytes
    flags: set[str] = field(default_factory=set)
    changed: int = 0
    labels: str = ""


@dataclass(slots=True)
class Box:
    """A folder."""

    flags: str = ""
    validity: int = 1
    following: int = 1
    mails: dict[int, Mail] = field(default_factory=dict)


class Simulator:
    """`refuse` lets nobody in, `closed` opens no folder, `shut` not those of these names, `drop_after` ends each
    connection after so many commands (0: never), `gmail` has labels, `silent` does not say which number is next.
    `heard` are the commands that came; of fetches with all that was asked for."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.boxes = {"INBOX": Box(), "Sent": Box("\\Sent"), "Junk": Box("\\Junk")}
        self.password, self.token = PASSWORD, ""
        self.refuse, self.closed = "", False
        self.shut: set[str] = set()
        self.drop_after, self.gmail, self.silent = 0, False, False
        self.heard: list[str] = []
        self.count = 1
        self._server = _Server(self)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)

    @property
    def port(self) -> int:
        """Where it listens, on the loopback address."""
        return int(self._server.server_address[1])

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def put(self, box: str, at: datetime, headers: Mapping[str, str], text: str = "Hello.", *flags: str) -> int:
        """Deliver a mail; returns its number."""
        held = self.boxes[box]
        self.count += 1
        uid, held.following = held.following, held.following + 1
        held.mails[uid] = Mail(uid, at, headers, text.encode(), set(flags), self.count)
        return uid

    def mark(self, box: str, uid: int, *flags: str) -> None:
        """Set flags of a mail."""
        self.count += 1
        self.boxes[box].mails[uid].flags |= set(flags)
        self.boxes[box].mails[uid].changed = self.count


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, simulator: Simulator) -> None:
        self.simulator = simulator
        super().__init__(("127.0.0.1", 0), _Connection)

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hung up."""


class _Connection(socketserver.StreamRequestHandler):
    server: _Server
    wbufsize = -1
    disable_nagle_algorithm = True

    def handle(self) -> None:
        """One connection, command by command."""
        self.sim, self.box = self.server.simulator, Box()
        self._say(b"* OK [CAPABILITY IMAP4rev1 SPECIAL-USE ENABLE CONDSTORE AUTH=PLAIN AUTH=XOAUTH2] ready")
        for number, line in enumerate(self._lines()):
            if self.sim.drop_after and number >= self.sim.drop_after:
                return
            tag, _, rest = line.partition(b" ")
            name = rest.split(b" ")[0].upper().decode()
            name = " ".join(rest.upper().decode("utf-8", "replace").split(" ")[:2]) if name == "UID" else name
            self.sim.heard.append(rest.decode("utf-8", "replace") if name == "UID FETCH" else name)
            if not self._serve(tag, name, rest):
                return

    def _lines(self) -> Iterator[bytes]:
        while line := self.rfile.readline():
            line = line.rstrip(b"\r\n")
            while literal := _LITERAL.search(line):
                self._say(b"+ go on")
                more = self.rfile.read(int(literal[1])).replace(b'"', b'\\"')
                line = line[: literal.start()] + b'"' + more + b'"' + self.rfile.readline().rstrip(b"\r\n")
            yield line

    def _serve(self, tag: bytes, name: str, rest: bytes) -> bool:
        """False where the connection ends."""
        may_fail = name in ("LIST", "EXAMINE", "UID SEARCH", "UID FETCH")
        armed = None if name == "LOGOUT" else self.sim.ledger.ask(may_fail=may_fail)
        if armed is not None and armed.fault is not Fault.CUT_OFF:
            self._say(tag + b" NO " + _refusal(armed))
            return True
        lines, end = self._answer(name, rest)
        said = b"".join(line + b"\r\n" for line in lines)
        if armed is not None:
            self.wfile.write(said[: len(said) // 2])
            self.wfile.flush()
            return False
        self.wfile.write(said)
        self._say(tag + b" " + end)
        return name != "LOGOUT"

    def _answer(self, name: str, rest: bytes) -> tuple[Sequence[bytes], bytes]:
        """The untagged lines of an answer and how it ends."""
        sim = self.sim
        if name in ("LOGIN", "AUTHENTICATE"):
            good = sim.password.encode() in rest if name == "LOGIN" else self._signed()
            if sim.refuse or not good:
                return [], b"NO " + (sim.refuse or "[AUTHENTICATIONFAILED] Invalid credentials").encode()
            more = b" X-GM-EXT-1" if sim.gmail else b""
            return [], b"OK [CAPABILITY IMAP4rev1 SPECIAL-USE ENABLE CONDSTORE%s] in" % more
        if name == "LIST":
            rows = [f'* LIST (\\HasNoChildren {one.flags}) "/" "{key}"' for key, one in sim.boxes.items()]
            return [row.replace(" )", ")").encode() for row in rows], b"OK done"
        if name == "EXAMINE":
            name = rest.partition(b" ")[2].strip(b'"').decode()
            if sim.closed or name in sim.shut:
                return [], b"NO [NOPERM] Permission denied"
            self.box = sim.boxes[name]
            told = (f"UIDVALIDITY {self.box.validity}", f"UIDNEXT {self.box.following}", f"HIGHESTMODSEQ {sim.count}")
            lines = [f"* OK [{one}] told".encode() for one in told if not (sim.silent and one.startswith("UIDNEXT"))]
            return [b"* %d EXISTS" % len(self.box.mails), *lines], b"OK [READ-ONLY] done"
        if name == "UID SEARCH":
            found = self._asked(rest.partition(b"SEARCH ")[2])
            return [b"* SEARCH " + b" ".join(b"%d" % uid for uid in found)], b"OK done"
        if name == "UID FETCH":
            return list(self._fetched(rest)), b"OK done"
        told = {
            "LOGOUT": b"* BYE",
            "ENABLE": b"* ENABLED CONDSTORE",
            "CAPABILITY": b"* CAPABILITY IMAP4rev1 SPECIAL-USE ENABLE CONDSTORE AUTH=XOAUTH2"
            + (b" X-GM-EXT-1" if sim.gmail else b""),
        }
        return ([told[name]] if name in told else []), b"OK done"

    def _signed(self) -> bool:
        self._say(b"+ ")
        said = base64.b64decode(self.rfile.readline())
        return bool(self.sim.token) and f"auth=Bearer {self.sim.token}\x01".encode() in said

    def _asked(self, criteria: bytes) -> Sequence[int]:
        if criteria.startswith(b"CHARSET"):
            criteria = criteria.split(b" ", 2)[2]
        meets = _criteria(iter(_tokens(criteria)), set(self.box.mails))
        return [uid for uid, mail in self.box.mails.items() if all(one(mail) for one in meets)]

    def _fetched(self, rest: bytes) -> Iterator[bytes]:
        _, _, numbers, items = rest.split(b" ", 3)
        for uid in _numbers(numbers.decode(), self.box.mails):
            mail = self.box.mails[uid]
            yield b"* %d FETCH (UID %d %s)" % (uid, uid, b" ".join(_parts(mail, items)))

    def _say(self, line: bytes) -> None:
        self.wfile.write(line + b"\r\n")
        self.wfile.flush()


def _parts(mail: Mail, items: bytes) -> Iterator[bytes]:
    """What was asked for of a mail; headers that were not asked for do not come."""
    if b"FLAGS" in items:
        yield b"FLAGS (" + " ".join(sorted(mail.flags)).encode() + b")"
    if b"X-GM-LABELS" in items:
        yield f"X-GM-LABELS ({mail.labels})".encode()
    if b"INTERNALDATE" in items:
        yield f'INTERNALDATE "{mail.at.astimezone(UTC):%d-%b-%Y %H:%M:%S +0000}"'.encode()
    if b"BODYSTRUCTURE" in items:
        yield b"BODYSTRUCTURE " + _TEXT % len(mail.text)
    if wanted := re.search(rb"BODY\.PEEK\[HEADER\.FIELDS \(([^)]*)\)\]", items):
        names = set(wanted[1].decode().upper().split())
        said = "".join(f"{key}: {value}\r\n" for key, value in mail.headers.items() if key.upper() in names) + "\r\n"
        raw = said.encode()
        yield b"BODY[HEADER.FIELDS (%s)] {%d}\r\n%s" % (wanted[1], len(raw), raw)
    if wanted := re.search(rb"BODY\.PEEK\[1\]<0\.(\d+)>", items):
        part = mail.text[: int(wanted[1])]
        yield b"BODY[1]<0> {%d}\r\n%s" % (len(part), part)


def _tokens(text: bytes) -> list[Any]:
    """Words, and lists of words for what is in brackets."""
    stack: list[list[Any]] = [[]]
    for one in _TOKEN.findall(text):
        if one == b"(":
            stack.append([])
        elif one == b")":
            inner = stack.pop()
            stack[-1].append(inner)
        else:
            stack[-1].append(re.sub(r"\\(.)", r"\1", one.decode().strip('"')))
    return stack[0]


Meets = Callable[[Mail], bool]


def _criteria(words: Iterator[Any], uids: set[int]) -> list[Meets]:
    found = []
    for one in words:
        found.append(_criterion(one, words, uids))
    return found


def _criterion(one: Any, words: Iterator[Any], uids: set[int]) -> Meets:
    if isinstance(one, list):
        inner = _criteria(iter(one), uids)
        return lambda mail: all(each(mail) for each in inner)
    name = one.upper()
    if name == "OR":
        first, second = (_criterion(next(words), words, uids) for _ in range(2))
        return lambda mail: first(mail) or second(mail)
    if name in ("FROM", "TO", "CC", "HEADER"):
        field_name, value = (next(words) if name == "HEADER" else name), next(words)
        return lambda mail: any(
            key.upper() == field_name.upper() and value.casefold() in said.casefold()
            for key, said in mail.headers.items()
        )
    if name == "SINCE":
        day = datetime.strptime(f"{next(words)} +0000", "%d-%b-%Y %z").date()
        return lambda mail: mail.at.date() >= day
    if name == "UID":
        wanted = set(_numbers(next(words), uids))
        return lambda mail: mail.uid in wanted
    if name == "MODSEQ":
        least = int(next(words))
        return lambda mail: mail.changed >= least
    assert name in ("ALL", "DELETED"), f"a search for {name}"
    return lambda mail: name == "ALL" or "\\Deleted" in mail.flags


def _numbers(written: str, uids: Any) -> Sequence[int]:
    """The numbers of a set that there are. "n:*" means the last mail as well, were its number below n."""
    there, found = sorted(uids), set()
    for part in written.split(","):
        low, _, high = part.partition(":")
        last = there[-1] if there else 0
        edges = sorted(last if one == "*" else int(one) for one in (low, high or low))
        found.update(there[bisect_left(there, edges[0]) : bisect_left(there, edges[1] + 1)])
    return sorted(found)


def _refusal(armed: Armed) -> bytes:
    if armed.fault is Fault.TOO_MANY:
        told = (
            "" if armed.retry_after is None else f" Suggested Backoff Time: {armed.retry_after * 1000:.0f} milliseconds"
        )
        return f"[LIMIT] Request is throttled.{told}".encode()
    return b"[UNAVAILABLE] Internal error, try again later"
