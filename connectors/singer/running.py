"""Runs a tap as a process of its own, contained: its lines come one by one, its end is told, nothing of it stays."""

from __future__ import annotations

import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import IO, Any, Self

from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson, Cancelled, TryLater
from connectors.kit.file_rows import LINE_LIMIT
from connectors.singer.papers import Papers

# A tap that says nothing for so long is taken to hang; some sources make one wait for minutes.
PATIENCE_SECONDS = 600.0
# So long a tap has to end once it has said all, or is told to.
_LEAVING_SECONDS = 10.0
_LISTEN_SECONDS = 0.1
# So many times its patience it may go on saying that it waits.
_COMPLAINING = 6
_PIECE, _PIECES = 64 * 1024, 16
# Of what it says of itself so much is held, in memory only, to tell why it ended.
_SAID_BYTES = 64 * 1024
_HEAD = 8_000
_MEMORY_KB = 4 * 1024**2
# What starts a tap where there is a shell: with so much memory and no more, without a picture of it on the disk when it
# crashes, and with somebody beside it who ends it, all it started and what it was given when we are gone, however we
# went: then what we hold open of that one is closed.
_WATCHED = (
    f'ulimit -c 0; ulimit -d {_MEMORY_KB} 2>/dev/null; exec 3<&0 0</dev/null; "$@" 3<&- & tap=$!; '
    "(read _ <&3; trap '' TERM; "
    'kill -KILL "$tap"; case "$TMPDIR" in */tellonce-tap-*) rm -rf -- "$TMPDIR";; esac; kill -KILL 0) '
    ">/dev/null 2>&1 & watch=$!; exec 3<&- >&- 2>&-; "
    'wait "$tap"; status=$?; kill "$watch"; exit "$status"'
)
# A shell tells of a program that was ended by a signal with this and the signal's number.
_BY_SIGNAL = 128
# What a tap sees of our surroundings: nothing that may hold anybody's secret.
_SEEN = frozenset(
    (
        "PATH", "HOME", "USER", "LOGNAME", "LANG", "LANGUAGE", "TZ", "SSL_CERT_FILE", "SSL_CERT_DIR",
        "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY", "SYSTEMROOT",
        "WINDIR", "COMSPEC", "PATHEXT", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its line feed. `cut`: only its beginning, for it was too long to hold. `ended` False: the tap
    ended in the middle of it."""

    blob: bytes
    cut: bool = False
    ended: bool = True


@dataclass(frozen=True, slots=True)
class Ended:
    """How a tap ended: its status (below zero the signal), and the last it said on its error output, which may name
    customers or hold secrets and is only looked through."""

    status: int
    said: str


class Tap:
    """One run. Entering starts it; leaving ends it with every process it started, whatever became of it."""

    def __init__(
        self,
        command: Sequence[str],
        papers: Mapping[str, Any],
        around: Surroundings,
        patience: float = PATIENCE_SECONDS,
        timer: Callable[[], float] = time.monotonic,
    ) -> None:
        """`papers` are given as `--name FILE` each; `patience` is how many seconds of silence, by the `timer`, are a
        hanging tap."""
        self._timer = timer
        self._command, self._given, self._around, self._patience = command, papers, around, patience
        self._papers = Papers()
        self._pieces: queue.Queue[bytes] = queue.Queue(_PIECES)
        self._said: deque[bytes] = deque(maxlen=_SAID_BYTES // 1024)
        self._spoke = self._timer()
        self._done = threading.Event()
        self._threads: list[threading.Thread] = []
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self._papers.__enter__()
        try:
            self._process = self._start()
        except BaseException:
            self._papers.__exit__(None, None, None)
            raise
        for work in (self._hear_rows, self._hear_words):
            thread = threading.Thread(target=work, args=(self._process,), daemon=True)
            thread.start()
            self._threads.append(thread)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._done.set()
        process = self._process
        if process is not None:
            end_all(process)
            if process.stdin is not None:
                process.stdin.close()
            for thread, pipe in zip(self._threads, (process.stdout, process.stderr), strict=False):
                thread.join(_LEAVING_SECONDS / 5)
                # What fled from the group may hold the pipe open; whoever still listens to it is not disturbed.
                if pipe is not None and not thread.is_alive():
                    pipe.close()
        self._papers.__exit__(None, None, None)

    def lines(self) -> Iterator[Line]:
        """Its output, line by line, never more than one of them in memory. TryLater where it hangs; Cancelled."""
        held, skipping = bytearray(), False
        while piece := self._piece():
            first, *others = piece.split(b"\n")
            held += first
            for other in others:
                if not skipping and held:
                    yield Line(bytes(held))
                held, skipping = bytearray(other), False
            if skipping:
                held.clear()
            elif len(held) > LINE_LIMIT:
                yield Line(bytes(held[:_HEAD]), cut=True)
                held.clear()
                skipping = True
        if held and not skipping:
            yield Line(bytes(held), ended=False)

    def ended(self) -> Ended:
        """How it ended; waits for it, but not for long: it has closed its output."""
        process = self._running()
        with suppress(subprocess.TimeoutExpired):
            process.wait(_LEAVING_SECONDS)
        if process.poll() is None:
            raise _hangs(_LEAVING_SECONDS, "closed its output but did not end")
        # All it said is here already, unless what it left behind still holds that open.
        self._threads[1].join(_LEAVING_SECONDS / 10)
        status = process.returncode
        status = _BY_SIGNAL - status if status > _BY_SIGNAL and sys.platform != "win32" else status
        return Ended(status, b"".join(self._said).decode("utf-8", "replace"))

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            raise RuntimeError("the tap was not started")
        return self._process

    def _start(self) -> subprocess.Popen[bytes]:
        paths = [part for name, value in self._given.items() for part in (f"--{name}", self._papers.put(name, value))]
        windows = sys.platform == "win32"
        watched = () if windows else ("/bin/sh", "-c", _WATCHED, "tap")
        try:
            return subprocess.Popen(
                [*watched, *self._command, *paths],
                stdin=subprocess.DEVNULL if windows else subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                cwd=self._papers.folder,
                env=environment() | {"TMPDIR": str(self._papers.folder), "TEMP": str(self._papers.folder)},
                pass_fds=() if windows else self._papers.descriptors,
                # A group of its own, so that it can be ended with all it started.
                start_new_session=not windows,
                creationflags=0x0000_0200 | 0x0800_0000 if windows else 0,
                bufsize=0,
            )
        except OSError:
            raise AskPerson(
                "The tap cannot be started.",
                "Check that its program is there and may be run, or add the source again to have it installed.",
            ) from None

    def _piece(self) -> bytes:
        """The next piece of its output, b"" at the end."""
        began = self._timer()
        while True:
            if self._around.cancelled():
                raise Cancelled
            try:
                return self._pieces.get(timeout=_LISTEN_SECONDS)
            except queue.Empty:
                silent = self._timer() - began
            if silent > min(self._patience, _LEAVING_SECONDS) and self._running().poll() is not None:
                # It has ended; what it started still holds the output open.
                return b""
            # One that waits for its source and says so does not hang; one that says so for ever does.
            if silent > self._patience and self._timer() - self._spoke > self._patience:
                raise _hangs(self._patience, "said nothing")
            if silent > self._patience * _COMPLAINING:
                raise _hangs(self._patience * _COMPLAINING, "gave nothing but complaints")

    def _hear_rows(self, process: subprocess.Popen[bytes]) -> None:
        for piece in _pieces_of(process.stdout):
            if not self._hand_over(piece):
                return
        self._hand_over(b"")

    def _hand_over(self, piece: bytes) -> bool:
        """A tap that is quicker than we are waits: what is not taken yet is not read. False once nobody listens."""
        while not self._done.is_set():
            try:
                self._pieces.put(piece, timeout=_LISTEN_SECONDS)
                return True
            except queue.Full:
                continue
        return False

    def _hear_words(self, process: subprocess.Popen[bytes]) -> None:
        for piece in _pieces_of(process.stderr):
            self._spoke = self._timer()
            self._said.extend(piece[at : at + 1024] for at in range(0, len(piece), 1024))


def environment() -> dict[str, str]:
    """What a program that is not ours sees of our surroundings."""
    return {key: value for key, value in os.environ.items() if key.upper() in _SEEN or key.startswith("LC_")}


def end_all(process: subprocess.Popen[Any]) -> None:
    """End a process and all of its group: kindly first."""
    if process.poll() is None:
        _signal(process, kindly=True)
        with suppress(subprocess.TimeoutExpired):
            process.wait(_LEAVING_SECONDS / 5)
    _signal(process, kindly=False)
    process.wait()


def _signal(process: subprocess.Popen[Any], kindly: bool) -> None:
    if sys.platform == "win32":
        program = shutil.which("taskkill") or "taskkill"
        forced = [] if kindly else ["/F"]
        subprocess.run([program, *forced, "/T", "/PID", str(process.pid)], capture_output=True, check=False)
        with suppress(OSError):
            process.terminate()
        return
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGTERM if kindly else signal.SIGKILL)


def _pieces_of(pipe: IO[bytes] | None) -> Iterator[bytes]:
    with suppress(OSError, ValueError):
        while pipe is not None and (piece := pipe.read(_PIECE)):
            yield piece


def _hangs(seconds: float, what: str) -> TryLater:
    return TryLater(
        f"The tap {what} for {seconds:g} seconds and was ended.",
        "What came before is kept, and it is tried again by itself. If its source is slow, give it more minutes in "
        "this source's settings.",
    )
