"""What screens may ask of the person's own choices, as a protocol."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from desk.services.choice_views import ChoicesView


class Choices(Protocol):
    """The settings a form asks. Every call blocks, from any thread, and raises ServiceError only."""

    def view(self) -> ChoicesView:
        """What holds now, read from the file again."""

    def choose(self, name: str, typed: str, seen: str) -> ChoicesView:
        """Set one setting; `seen` is what the person saw of it. ServiceError says what is wrong with what was typed, or
        that the file says something else by now."""

    def choose_keys(self, keys: Mapping[str, str], seen: Mapping[str, str]) -> ChoicesView:
        """Set the person's own keys, by the names of what they do."""
