"""The built window as a person has it: opened on the demo company, asked by keyboard, read from the screen, closed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("windows are read through Linux's bus for screen readers", allow_module_level=True)

from jeepney import DBusErrorResponse  # noqa: E402

from tests.end_to_end.exports import write_exports  # noqa: E402
from tests.live_servers.facts import wait_for  # noqa: E402
from tests.live_servers.running import scratch, stop  # noqa: E402
from tests.live_servers.screen_reader import Reader, Ref, missing_programs, screen_reader  # noqa: E402
from tests.packaged.built import Built, children, command_line, started_on  # noqa: E402
from tests.packaged.screen import close, colours, give_keyboard, look  # noqa: E402

SECONDS = 60.0
DEMO = Path(".local", "share", "tellonce-demo")
# What may be said for the log: a worker was killed, and a part was gone when the reader came to ask about it.
EXPECTED = ("its status was -9", "qt.accessibility.atspi: Could not find accessible on path")
# What it gets to know: the screen and the bus, and that no keyring is to ask for a password there.
GIVEN = (
    "DISPLAY",
    "DBUS_SESSION_BUS_ADDRESS",
    "XDG_RUNTIME_DIR",
    "QT_LINUX_ACCESSIBILITY_ALWAYS_ON",
    "PYTHON_KEYRING_BACKEND",
)


@pytest.fixture(scope="module")
def reader(program: Path) -> Iterator[Reader]:
    if missing := missing_programs():
        pytest.skip(f"not installed: {missing}: run python3 packaging/test.py once")
    with scratch("built") as folder, screen_reader(folder) as held:
        yield held


def words_of(reader: Reader, window: Ref) -> str:
    """All that can be read in a window; "" where a part went while it was asked about, so that one asks again."""
    try:
        return "\n".join(part.name for part in reader.walk(window))
    except DBusErrorResponse:
        return ""


class Shown:
    """The window of a built program that runs."""

    def __init__(self, reader: Reader, process: subprocess.Popen[bytes], home: Path) -> None:
        self.reader, self.process = reader, process
        # It answers from now on: before, parts of it come and go as it is put together.
        wait_for((home / "running.json").exists, "the desk to answer", seconds=SECONDS, alive=process)
        self.display = reader.environ["DISPLAY"]
        wait_for(lambda: bool(reader.windows()), "the window", seconds=SECONDS, alive=process)
        [self.ref] = reader.windows()
        wait_for(lambda: give_keyboard(self.display, "Tellonce") == 1, "the window", seconds=SECONDS, alive=process)

    def says(self, words: str) -> None:
        """Wait until these words stand somewhere in sight."""
        wait_for(lambda: words in self.words(), f"“{words}” in sight", seconds=SECONDS, alive=self.process)

    def words(self) -> str:
        """All that can be read."""
        return words_of(self.reader, self.ref)

    def quit(self) -> int:
        """Close the window by its cross; how the program ended."""
        assert close(self.display, "Tellonce") == 1
        return self.process.wait(60)


@pytest.fixture
def built(program: Path, tmp_path: Path, reader: Reader) -> Built:
    """The program on the screen that is read."""
    return Built(program, tmp_path / "home", {name: reader.environ[name] for name in GIVEN})


def open_window(built: Built, reader: Reader, home: Path, *words: str) -> Iterator[Shown]:
    process = built.begin("tellonce", *words)
    try:
        yield Shown(reader, process, home)
    finally:
        stop(process)
        assert process.stderr is not None
        said = process.stderr.read().decode()
        process.stderr.close()
        assert [line for line in said.splitlines() if not any(word in line for word in EXPECTED)] == []
        wait_for(lambda: not reader.windows(), "the window to be gone from the bus")


@pytest.fixture
def demo(built: Built, reader: Reader) -> Iterator[Shown]:
    """The window on the demo company, where a new user's home is."""
    yield from open_window(built, reader, built.home / DEMO, "--demo")


def test_a_new_user_opens_the_demo_finds_somebody_and_closes(built: Built, demo: Shown, tmp_path: Path) -> None:
    demo.says("Sara Jansen")
    demo.says("Order 10482")
    demo.reader.press("^K")
    demo.reader.press(*"priya rag", "Return")
    demo.says("Order 10517")
    picture = look(demo.display, tmp_path / "window.png")
    assert colours(picture) > 100
    # A number that another program hands over is offered.
    built.desk("--home", str(built.home / DEMO), "pop", "+1 720 555 0118")
    demo.says("Daniel Okafor")
    assert demo.quit() == 0


@pytest.fixture
def own_files(built: Built, reader: Reader) -> Iterator[Shown]:
    """The window on a folder of somebody's own exports, not pulled yet."""
    home = ("--home", str(built.home / "desk"))
    exports = built.home / "exports"
    write_exports(exports, people=1500, seed=7)
    built.desk(*home, "source", "add", "files", "folder", "--set", f"path={exports}")
    yield from open_window(built, reader, built.home / "desk", *home)


def test_a_worker_that_is_killed_is_told_of_and_the_window_goes_on(own_files: Shown) -> None:
    def workers() -> list[int]:
        return [pid for pid in children(own_files.process.pid) if "--worker" in command_line(pid)]

    wait_for(lambda: bool(workers()), "a pull by a process of its own", seconds=SECONDS, alive=own_files.process)
    os.kill(workers()[0], signal.SIGKILL)
    own_files.reader.press("^3")
    own_files.says("Add a source")
    assert own_files.quit() == 0


def test_an_address_somebody_clicks_starts_the_window_and_is_shown(built: Built, reader: Reader) -> None:
    home = built.home / "desk"
    built.desk("--home", str(home), "demo")
    said = built.desk("--home", str(home), "open", "desk:number/+17205550118")
    [pid] = started_on(home)
    try:
        assert "Shown in the window" in said
        # It goes on by itself, under its own name.
        assert command_line(pid).startswith(str(built.program / "tellonce") + " ")
        wait_for(lambda: bool(reader.windows()), "the window", seconds=SECONDS)
        [window] = reader.windows()
        wait_for(lambda: "Daniel Okafor" in words_of(reader, window), "the caller", seconds=SECONDS)
        assert close(reader.environ["DISPLAY"], "Tellonce") == 1
        wait_for(lambda: not command_line(pid), "the window to end", seconds=SECONDS)
    finally:
        if command_line(pid):
            os.kill(pid, signal.SIGKILL)
