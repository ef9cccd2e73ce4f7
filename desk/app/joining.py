"""Has what nobody needs at once join the window later: the room for work, and hand-offs."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from importlib import import_module
from typing import Protocol

from desk.services.asks import Customers
from desk.services.asks_choices import Choices
from desk.ui.late import LateSources
from desk.ui.late_adding import LateAdding, LateMapping
from desk.ui.late_first import LateFirstSteps
from desk.ui.late_parts import Parts
from desk.ui.shell.on_calls import OnCalls
from desk.ui.shell.window import MainWindow
from desk.ui.tools import Tools

JOINED = "desk.app.joined"
SETTINGS, GUIDE, ADDING = "desk.ui.shell.at_settings", "desk.ui.shell.at_guide", "desk.ui.shell.at_adding"
SERVICES = "desk.services.build"
# Behind the titles of the demo company's sources.
MADE_UP = " (demo)"


class Beside(Protocol):
    """What joins the window once numbers are answered."""

    def start(self) -> None:
        """The services are there: begin to look."""

    def open_hand_off(self, code: str) -> None:
        """Show the hand-off of a code or address."""


class Startable(Protocol):
    """What begins once it is told to."""

    def start(self) -> None:
        """Begin to look."""


class Joining:
    """`joined` is None until `join`; `load` may be called from another thread before, for it takes a while."""

    def __init__(
        self, tools: Tools, customers: Customers, parts: Future[Parts], window: MainWindow, on_calls: OnCalls
    ) -> None:
        self._with = tools, customers, parts, window, on_calls
        self._window = window
        self._wanted = ""
        self.joined: Beside | None = None
        self._settings: Startable | None = None
        self._guide: Startable | None = None

    def load(self) -> None:
        """Import what will join."""
        import_module(JOINED)
        import_module(SETTINGS)
        import_module(GUIDE)
        import_module(ADDING)

    def join_settings(self, choices: Choices, begin_anew: Callable[[], object]) -> None:
        """Settings need nothing but their file: they are there too where nothing else can be loaded."""
        tools, window = self._with[0], self._window
        self._settings = import_module(SETTINGS).AtSettings(tools, choices, window, begin_anew)
        self._settings.start()

    def join(self) -> None:
        """The services are there: let it join and begin to look."""
        joined: Beside = import_module(JOINED).Joined(*self._with)
        self.joined = joined
        joined.start()
        tools, _customers, parts, window, _on_calls = self._with
        steps = LateFirstSteps(parts, lay_out_demo)
        asked = import_module(ADDING).AskedAdding(LateAdding(parts), LateMapping(parts), steps)
        adding = import_module(ADDING).AtAdding(tools, asked, LateSources(parts), window)
        self._guide = import_module(GUIDE).AtGuide(tools, steps, LateSources(parts), window, adding)
        self._guide.start()
        if self._window.rooms.waiting:
            self._window.go_to(self._window.rooms.waiting)
        if self._wanted:
            joined.open_hand_off(self._wanted)

    def open_hand_off(self, code: str) -> None:
        """Another program wants it shown: now, or once there is where to show it."""
        if self.joined is None:
            self._wanted = code
        else:
            self.joined.open_hand_off(code)


def lay_out_demo(parts: Parts) -> str:
    """Have the demo company move in beside what is there; the number of its main story."""
    number: str = import_module(SERVICES).prepare_demo(parts, MADE_UP)
    return number
