"""The person's choices, which wait for nothing but their file: whoever asks first has them loaded, off the window's
thread."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping

from desk.services.asks_choices import Choices
from desk.services.choice_views import ChoicesView


class LateChoices:
    """`Choices` made when first asked."""

    def __init__(self, make: Callable[[], Choices]) -> None:
        self._make = make
        self._lock = threading.Lock()
        self._made: Choices | None = None

    def _there(self) -> Choices:
        with self._lock:
            if self._made is None:
                self._made = self._make()
            return self._made

    def view(self) -> ChoicesView:
        """As Choices.view."""
        return self._there().view()

    def choose(self, name: str, typed: str, seen: str) -> ChoicesView:
        """As Choices.choose."""
        return self._there().choose(name, typed, seen)

    def choose_keys(self, keys: Mapping[str, str], seen: Mapping[str, str]) -> ChoicesView:
        """As Choices.choose_keys."""
        return self._there().choose_keys(keys, seen)
