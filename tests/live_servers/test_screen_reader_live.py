"""The window as a screen reader has it, on a real accessibility bus: what every part is called, each row's sentence,
what is said aloud by itself, and where the keyboard is heard."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest

pytest.importorskip("jeepney", reason="the bus is spoken to with jeepney, which Linux alone has")

from tests.live_servers.facts import wait_for  # noqa: E402
from tests.live_servers.read_window import OVER  # noqa: E402
from tests.live_servers.running import ROOT, scratch  # noqa: E402
from tests.live_servers.screen_reader import (  # noqa: E402
    FOCUSABLE,
    SELECTED,
    Heard,
    Part,
    Reader,
    Ref,
    announced,
    focused,
    missing_programs,
    read_program,
    screen_reader,
)

pytestmark = pytest.mark.live

# What Qt calls parts it knows nothing of; nobody who lands there hears what it is.
MUTE = ("filler", "panel", "unknown", "invalid", "layered pane")
NUMBER = "+1 303 555 0199"
# The demo company's first customer, and the number the demo begins with.
SARA = "Sara Jansen"


class Window:
    """The window on fakes, in a program of its own."""

    def __init__(self, reader: Reader, process: subprocess.Popen[str]) -> None:
        self.reader, self._process = reader, process
        [self.ref] = reader.windows()

    def show(self, words: str) -> list[Heard]:
        """Have it show a scene, or do something; all that was heard until it had come about."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{words}\n")
        self._process.stdin.flush()
        assert self._process.stdout.readline().strip() == "done"
        return self.reader.hear(announced(OVER))[:-1]


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    if missing := missing_programs():
        pytest.skip(f"not installed: {missing}: run python3 packaging/test.py once")
    with scratch("reader") as folder, screen_reader(folder) as held:
        yield held


@pytest.fixture
def window(reader: Reader) -> Iterator[Window]:
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with read_program(reader, ["-m", "tests.live_servers.read_window"], **pipes) as process:
        wait_for(lambda: bool(reader.windows()), "the window on the bus", alive=process)
        reader.hear(lambda one: one.name == "Activate")
        yield Window(reader, process)


def heard_row(reader: Reader) -> Part:
    """The row of a table that is said once the keyboard comes to it."""
    one = reader.hear(lambda event: focused(event) and reader.ask(event.part, "GetRoleName") == "cell")[-1]
    return reader.part(one.part)


def said(heard: list[Heard]) -> list[str]:
    """What was said aloud by itself."""
    return [one.value for one in heard if one.name == "Announcement"]


def path(reader: Reader, ref: Ref) -> str:
    """Where a part is: what it is and is called, and so its parents."""
    said = []
    while reader.ask(ref, "GetRoleName") != "application":
        said.append(f"{reader.ask(ref, 'GetRoleName')} “{reader.name(ref)}”")
        ref = Ref(*reader.get(ref, "Parent"))
    return " in ".join(said)


def settled(reader: Reader, window: Ref) -> list[Part]:
    """All that is in sight, once no more comes."""
    walks = [list(reader.walk(window))]

    def same() -> bool:
        walks.append(list(reader.walk(window)))
        return [part.ref for part in walks[-1]] == [part.ref for part in walks[-2]]

    wait_for(same, "all parts of a room")
    return walks[-1]


def table(window: Window, name: str) -> Part:
    return window.reader.find(window.ref, lambda part: part.role == "table" and part.name == name)


def test_every_row_of_the_timeline_is_one_sentence_and_said_as_one_comes_to_it(window: Window) -> None:
    window.show("customer")
    window.show("nothing")
    reader, rows = window.reader, table(window, "Timeline")
    # A heading of the table would be said before each row.
    heads = [one for one in rows.children[:20] if "header" in reader.ask(one, "GetRoleName")]
    assert heads
    assert not any(reader.name(one) for one in heads)
    reader.press("J")
    first = heard_row(reader)
    assert first.name == (
        "21 Nov 18:38, Phone, Call, on the line, Answered after 3 m 10 s in the queue, at least 4 m, "
        "in journey: Missing parcel, order 10482, same order 10482 as the call of 19 Nov"
    )
    assert SELECTED in first.states
    reader.press("J")
    second = heard_row(reader)
    assert second.name.startswith("21 Nov 13:02, Web, Help centre, ")
    reader.press("K")
    assert heard_row(reader).name == first.name
    reader.press("Down")
    assert heard_row(reader).name == second.name


def test_a_row_is_said_where_a_line_leads_through_them_and_where_one_comes_back(window: Window) -> None:
    window.show("customer")
    window.show("nothing")
    reader = window.reader
    reader.press("J")
    first = heard_row(reader)
    reader.press("^K", "A")
    best = reader.hear(announced("matches what you typed"))[-1].value
    reader.press("Down")
    assert reader.hear(announced("matches what you typed"))[-1].value != best
    window.show("nothing else")
    reader.press("Esc", "^F", "Esc")
    reader.hear(announced(first.name))


def test_of_fifty_thousand_rows_one_is_asked_for_at_a_time(window: Window) -> None:
    window.show("much")
    reader, rows = window.reader, table(window, "Timeline")
    reader.press("J")
    assert heard_row(reader).name
    assert len(rows.children) < 2_000  # what is loaded, a heading each and the title


def test_every_row_of_the_board_is_one_sentence_and_said_as_one_comes_to_it(window: Window) -> None:
    window.show("flags")
    reader = window.reader
    titles = [part.name for part in reader.walk(table(window, "Flags").ref) if part.role == "column header"]
    assert titles == ["Customer and why", "Time spent", "Interactions", "Waiting for us", "Owner"]
    reader.press("J")
    row = heard_row(reader)
    for said in ("High", "customer time ", "interactions ", "waiting for us ", "owner"):
        assert said in row.name
    assert SELECTED in row.states
    reader.press("K")
    assert heard_row(reader).name != row.name


def test_a_call_and_a_flag_are_said_and_take_nothing_from_whoever_is_typing(window: Window) -> None:
    window.show("customer")
    reader = window.reader
    reader.press("^K", "S", "A")
    line = reader.find(window.ref, lambda part: part.name == "Find a customer")

    def typed() -> str:
        text: str = reader.ask(line.ref, "GetText", "ii", 0, -1, of="org.a11y.atspi.Text")
        return text

    wait_for(lambda: typed() == "sa", "what was typed")
    window.show("nothing")
    called, flagged = window.show(f"offer {NUMBER}"), window.show("flag Refund not received")
    assert said(called) == ["Calling: Daniel Okafor. F2 opens."]
    assert said(flagged) == ["Escalate now: Refund not received. Acknowledge: T"]
    assert not [one for one in (*called, *flagged) if focused(one)]
    reader.press("R", "A")
    wait_for(lambda: typed() == "sara", "what was typed on")


def test_a_clock_that_runs_says_nothing_by_itself(window: Window) -> None:
    window.show("call")
    heard = window.show("tick 180")
    assert not said(heard)
    # Names change with the minute: a few parts three times each, not a hundred and eighty times.
    names = [one.value for one in heard if one.name == "PropertyChange"]
    assert {"5 m", "6 m", "7 m"} <= set(names)
    assert len(names) < 30, names


def test_the_program_itself_every_room_of_it(reader: Reader) -> None:
    with scratch("read-desk") as home, read_program(reader, ["-m", "desk", "--home", str(home), "--demo"]) as process:
        reader.hear(announced("Acknowledge: T"))  # Sara is on the page, with her flag
        desk = [sys.executable, "-m", "desk", "--home", str(home)]
        # A second start brings the first to the front; there is no window manager here that would.
        subprocess.run(desk, env=reader.environ, cwd=ROOT, check=True, timeout=60)
        reader.hear(focused)
        assert process.poll() is None
        [window] = reader.windows()
        assert reader.ask(window, "GetRoleName") == "frame"
        keys = reader.find(window, lambda part: part.name.startswith("Keys"))
        rail = reader.part(Ref(*reader.get(keys.ref, "Parent")))
        rooms = [part for part in map(reader.part, rail.children) if "(Ctrl+" in part.name]
        assert len(rooms) >= 5
        for room in rooms:
            reader.ask(room.ref, "DoAction", "i", 0, of="org.a11y.atspi.Action")
            parts = settled(reader, window)
            mute = [part for part in parts if FOCUSABLE in part.states and (not part.name or part.role in MUTE)]
            assert not mute, [path(reader, part.ref) for part in mute]
            assert len(parts) > 20, room.name
        subprocess.run([*desk, "pop", "+13035550142"], env=reader.environ, cwd=ROOT, check=True, timeout=60)
        assert SARA in reader.hear(announced("Calling: "))[-1].value
