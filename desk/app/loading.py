"""Loads the services behind the window, off its thread: what answers a number first, then all the rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from importlib import import_module

from desk.config.paths import Home
from desk.domain.keys import Key
from desk.services.asks import ServiceError
from desk.ui.late_parts import First, Parts, is_loaded

GROUNDWORK = "desk.services.groundwork"
SERVICES = "desk.services.build"
# (source id, setting key) -> what the person typed; None where nobody can be asked.
Ask = Callable[[str, str], str | None]


class Loading:
    """`first` and `parts` come once `load_first` and `load_rest` are through with them, or with what these raised.

    Both block and import what they need: SQLAlchemy alone takes as long as the window. They are called in turn.
    """

    def __init__(self, place: Home, ask: Ask, keys: Callable[[], Sequence[Key]]) -> None:
        """`keys` finds what the files are encrypted with, which may ask the person."""
        self._place, self._ask, self._find_keys = place, ask, keys
        self._keys: Sequence[Key] = ()
        self.first: Future[First] = Future()
        self.parts: Future[Parts] = Future()

    def load_first(self) -> None:
        """Open the files; numbers are answered from then on."""
        if not self.first.set_running_or_notify_cancel():
            return
        try:
            self._keys = self._find_keys()
            self.first.set_result(import_module(GROUNDWORK).Groundwork(self._place, self._ask, keys=self._keys))
        except Exception as error:
            self.first.set_exception(error)
            if self.parts.set_running_or_notify_cancel():
                self.parts.set_exception(error)
            raise

    def load_rest(self) -> None:
        """Build on the open files whatever else the window asks."""
        if not self.parts.set_running_or_notify_cancel():
            return
        try:
            self.parts.set_result(import_module(SERVICES).build_for_window(self.first.result(), self._keys))
        except Exception as error:
            self.parts.set_exception(error)
            raise

    def there(self) -> bool:
        """Whether all has come."""
        return is_loaded(self.parts)

    def notice(self) -> ServiceError | None:
        """What a person must be told of how the files were found."""
        return self.first.result().notice

    def cancel(self) -> None:
        """Begin nothing more; whoever waits is told so."""
        self.first.cancel()
        self.parts.cancel()

    def close(self) -> None:
        """Give back what was opened, once nothing is loaded any more."""
        if is_loaded(self.parts):
            self.parts.result().close()
        elif is_loaded(self.first):
            self.first.result().close()
