"""A screen reader of the test's own: a screen in memory, an accessibility bus, and what a reader asks and hears."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from jeepney import DBusAddress, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg

from tests.live_servers.running import ROOT, stop

SECONDS = 60.0
SCREEN = "1600x1000x24"
LAUNCHERS = ("usr/libexec/at-spi-bus-launcher", "usr/lib/at-spi2-core/at-spi-bus-launcher")
REGISTRY, ACCESSIBLE = "org.a11y.atspi.Registry", "org.a11y.atspi.Accessible"
PROPERTIES = "org.freedesktop.DBus.Properties"
KEYS = "org.a11y.atspi.DeviceEventController"
# How a key is given to the X server: down, up, or by what it means.
DOWN, UP, MEANT = 0, 1, 3
# The code of the left Ctrl on every keyboard X knows, and what X calls keys that are no letters.
CTRL = 37
NAMED = {"Tab": 0xFF09, "Return": 0xFF0D, "Esc": 0xFF1B, "Down": 0xFF54, "Up": 0xFF52, "F2": 0xFFBF, "/": 0x2F}
# Places in AT-SPI's set of states.
FOCUSABLE, FOCUSED, SELECTED, SHOWING, CHECKED = 11, 12, 23, 25, 4


class Ref(NamedTuple):
    """One accessible object: whose it is on the bus, and where."""

    owner: str
    path: str


@dataclass(frozen=True, slots=True)
class Heard:
    """One event: "StateChanged", its detail ("focused"), its number, what it carries, and of what."""

    name: str
    detail: str
    number: int
    value: Any
    part: Ref


@dataclass(frozen=True, slots=True)
class Part:
    """What a reader knows of one part of a window."""

    ref: Ref
    name: str
    role: str
    states: frozenset[int]
    children: tuple[Ref, ...]


def missing_programs() -> str:
    """What is not installed, as Debian calls it; "" where all is there."""
    lacking = {"xvfb": shutil.which("Xvfb") is None, "dbus-daemon": shutil.which("dbus-daemon") is None}
    lacking["at-spi2-core"] = not any((Path("/") / one).exists() for one in LAUNCHERS)
    return ", ".join(package for package, gone in lacking.items() if gone)


class Reader:
    """Asks of the windows on a bus, and hears what they say; `environ` is for programs it is to read."""

    def __init__(self, address: str, environ: Mapping[str, str]) -> None:
        self.environ = environ
        self._asks, self._ears = open_dbus_connection(address), open_dbus_connection(address)
        for kind in ("object:", "window:", "focus:"):
            self._call(self._ears, Ref(REGISTRY, "/org/a11y/atspi/registry"), REGISTRY, "RegisterEvent", "s", kind)
        self._ears.send_and_get_reply(message_bus.AddMatch("type='signal'"))

    def close(self) -> None:
        """Hear no more."""
        for line in (self._asks, self._ears):
            line.close()

    def windows(self) -> list[Ref]:
        """Every window of every program."""
        programs = self.children(Ref(REGISTRY, "/org/a11y/atspi/accessible/root"))
        return [window for program in programs for window in self.children(program)]

    def children(self, ref: Ref) -> list[Ref]:
        """What is inside a part, in order."""
        return [Ref(*one) for one in self.ask(ref, "GetChildren")]

    def part(self, ref: Ref) -> Part:
        """What is known of a part."""
        low, high = self.ask(ref, "GetState")
        bits = low | high << 32
        states = frozenset(place for place in range(64) if bits >> place & 1)
        return Part(ref, self.name(ref), self.ask(ref, "GetRoleName"), states, tuple(self.children(ref)))

    def name(self, ref: Ref) -> str:
        """What a part is called."""
        return self.get(ref, "Name")

    def walk(self, ref: Ref, most: int = 60) -> Iterator[Part]:
        """All that is in sight in a part, itself first; of what has very many parts the first `most`."""
        part = self.part(ref)
        if SHOWING in part.states or part.role == "application":
            yield part
            for child in part.children[:most]:
                yield from self.walk(child, most)

    def find(self, ref: Ref, fits: Callable[[Part], bool]) -> Part:
        """The first part in sight that fits; AssertionError where there is none."""
        found = next((part for part in self.walk(ref) if fits(part)), None)
        assert found is not None, [(part.role, part.name) for part in self.walk(ref)]
        return found

    def ask(self, ref: Ref, member: str, signature: str = "", *body: Any, of: str = ACCESSIBLE) -> Any:
        """Call a method of a part; its first answer."""
        answer = self._call(self._asks, ref, of, member, signature, *body)
        return answer[0] if answer else None

    def get(self, ref: Ref, name: str, of: str = ACCESSIBLE) -> Any:
        """A property of a part."""
        return self.ask(ref, "Get", "ss", of, name, of=PROPERTIES)[1]

    def press(self, *keys: str) -> None:
        """Press keys one after the other, as the X server gives them to whatever window it likes: "J", "Tab", "^K"."""
        place = Ref(REGISTRY, "/org/a11y/atspi/registry/deviceeventcontroller")
        for key in keys:
            held, plain = key.startswith("^"), key.removeprefix("^")
            meant = NAMED.get(plain, ord(plain.lower()[0]))
            if held:
                self.ask(place, "GenerateKeyboardEvent", "isu", CTRL, "", DOWN, of=KEYS)
            self.ask(place, "GenerateKeyboardEvent", "isu", meant, "", MEANT, of=KEYS)
            if held:
                self.ask(place, "GenerateKeyboardEvent", "isu", CTRL, "", UP, of=KEYS)

    def hear(self, fits: Callable[[Heard], bool]) -> list[Heard]:
        """Listen until an event fits: all that was heard, that one last."""
        heard: list[Heard] = []
        end = time.monotonic() + SECONDS
        while not heard or not fits(heard[-1]):
            try:
                message = self._ears.receive(timeout=max(0.0, end - time.monotonic()))
            except TimeoutError:
                raise AssertionError(f"never heard; last of {len(heard)}: {heard[-12:]}") from None
            fields = {key.name: value for key, value in message.header.fields.items()}
            if ".Event." in fields.get("interface", ""):
                detail, number, _second, value, _more = message.body
                part = Ref(fields["sender"], fields["path"])
                heard.append(Heard(fields["member"], detail, number, value[1], part))
        return heard

    def _call(
        self, line: DBusConnection, ref: Ref, of: str, member: str, signature: str, *body: Any
    ) -> tuple[Any, ...]:
        call = new_method_call(DBusAddress(ref.path, ref.owner, of), member, signature or None, body)
        answer: tuple[Any, ...] = unwrap_msg(line.send_and_get_reply(call, timeout=SECONDS))
        return answer


def focused(one: Heard) -> bool:
    """Whether a part hears the keyboard from now on."""
    return one.name == "StateChanged" and one.detail == "focused" and one.number == 1


def announced(words: str) -> Callable[[Heard], bool]:
    """Whether something with these words in it is said aloud."""
    return lambda one: one.name == "Announcement" and words in one.value


@contextmanager
def screen_reader(folder: Path) -> Iterator[Reader]:
    """A screen, a bus and a reader until the block ends."""
    with ExitStack() as held:
        environ = _environ(folder)
        environ["DISPLAY"] = held.enter_context(_screen(environ))
        environ["DBUS_SESSION_BUS_ADDRESS"] = held.enter_context(_bus(environ))
        reader = Reader(_accessibility(environ), environ)
        held.callback(reader.close)
        yield reader


@contextmanager
def read_program(reader: Reader, command: Sequence[str], **pipes: Any) -> Iterator[subprocess.Popen[str]]:
    """A Python program of ours whose window the reader can read, ended by its own pid."""
    process = subprocess.Popen([sys.executable, *command], env=reader.environ, cwd=ROOT, text=True, **pipes)
    try:
        yield process
    finally:
        stop(process)  # type: ignore[arg-type]
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()


def _environ(folder: Path) -> dict[str, str]:
    """Everything a program would find of a person's own lies in the folder."""
    kept = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
    (folder / "run").mkdir(mode=0o700)
    return {
        **kept,
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(folder / "run"),
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(ROOT),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }


@contextmanager
def _screen(environ: Mapping[str, str]) -> Iterator[str]:
    reads, writes = os.pipe()
    command = ["Xvfb", "-displayfd", str(writes), "-screen", "0", SCREEN, "-nolisten", "tcp"]
    process = subprocess.Popen(command, env=environ, pass_fds=(writes,), stderr=subprocess.DEVNULL)
    os.close(writes)
    try:
        with os.fdopen(reads) as told:
            number = told.readline().strip()
        assert number, "the screen in memory did not start"
        yield f":{number}"
    finally:
        stop(process)


@contextmanager
def _bus(environ: Mapping[str, str]) -> Iterator[str]:
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, stderr=quiet, text=True) as process:
        try:
            assert process.stdout is not None
            yield process.stdout.readline().strip()
        finally:
            stop(process)  # type: ignore[arg-type]


def _accessibility(environ: Mapping[str, str]) -> str:
    """The address of the accessibility bus, which the session bus starts when it is asked for it."""
    line = open_dbus_connection(environ["DBUS_SESSION_BUS_ADDRESS"])
    try:
        asked = new_method_call(DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
        address: str = unwrap_msg(line.send_and_get_reply(asked, timeout=SECONDS))[0]
        return address
    finally:
        line.close()
