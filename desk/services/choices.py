"""The person's own choices: each is saved at once, and a settings file edited by hand is never overwritten."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from desk.config.autostart import AutostartError
from desk.config.chosen import ChosenFile
from desk.config.declared import AUTOSTART, BY_NAME, DECLARED, YES, Counts, Declared
from desk.domain.trouble import Trouble
from desk.services.asks import ServiceError
from desk.services.choice_views import ChoicesView, ChoiceView, OtherLine


class ChoiceService:
    """The questions of desk.services.asks_choices.Choices, over one settings file."""

    def __init__(
        self,
        path: Path,
        in_force: Mapping[str, str] | None = None,
        start_with_system: Callable[[bool], None] = lambda _on: None,
    ) -> None:
        """`in_force` is what the program itself began with, of settings that count at its start: the window may have
        begun anew since. `start_with_system` has the system start the window when the person signs in, or not."""
        self._file, self._start_with_system = ChosenFile(path), start_with_system
        self._begun = self._texts() | dict(in_force or {})

    def view(self) -> ChoicesView:
        """What holds now."""
        try:
            self._file.read()
            return self._view()
        except Trouble as wrong:
            try:
                view = self._view()
            except Trouble:
                view = ChoicesView((), {}, (), str(self._file.path))
            return replace(view, trouble=wrong.title, advice=wrong.advice)

    def choose(self, name: str, typed: str, seen: str) -> ChoicesView:
        """Set one setting."""
        if name not in BY_NAME:
            raise ServiceError(f"There is no setting “{name}”.", "Choose one of the form.")
        self._file.choose(name, typed, seen)
        if name == AUTOSTART:
            try:
                self._start_with_system(typed == YES)
            except AutostartError:
                self._file.choose(name, seen, typed)
                raise
        return self.view()

    def choose_keys(self, keys: Mapping[str, str], seen: Mapping[str, str]) -> ChoicesView:
        """Set the person's own keys."""
        self._file.choose_keys(keys, seen)
        return self.view()

    def _texts(self) -> dict[str, str]:
        try:
            return self._file.texts()
        except Trouble:
            return {}

    def _view(self) -> ChoicesView:
        texts = self._file.texts()
        choices = tuple(_view_of(one, texts[one.name]) for one in DECLARED)
        changed = {one.counts for one in DECLARED if texts[one.name] != self._begun.get(one.name, texts[one.name])}
        lines = tuple(OtherLine(line.path, line.text) for line in self._file.lines())
        return ChoicesView(
            choices,
            self._file.keys(),
            lines,
            str(self._file.path),
            anew=Counts.ANEW in changed,
            start=Counts.START in changed,
            by_name={one.name: one for one in choices},
        )


def _view_of(one: Declared, text: str) -> ChoiceView:
    return ChoiceView(
        one.name, one.group, one.kind.value, text, one.default, one.least, one.most, one.choices, one.counts.value
    )
