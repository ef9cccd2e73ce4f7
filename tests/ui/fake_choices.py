"""The person's choices from memory, over declarations as they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from desk.config.declared import BY_NAME, DECLARED
from desk.services.asks import ServiceError
from desk.services.choice_views import ChoicesView, ChoiceView, OtherLine
from tests.ui.fakes import Gates

FILE = "/somewhere/tellonce/settings.toml"
LINES = (OtherLine("matching.engine", '"duckdb"'), OtherLine("phones.lines.office.host", '"pbx.example.com"'))


class FakeChoices:
    """`texts` are the values; `view_of_trouble` puts words over the answer."""

    def __init__(self) -> None:
        self.gates = Gates()
        self.texts = {one.name: one.default for one in DECLARED}
        self.keys: dict[str, str] = {}
        self.lines = LINES
        self.trouble = ("", "")

    def view(self) -> ChoicesView:
        self.gates.enter("choices")
        return self._view()

    def choose(self, name: str, typed: str, seen: str) -> ChoicesView:
        self.gates.enter("choose", (name, typed, seen))
        if self.texts[name] != seen:
            raise ServiceError("It was changed in settings.toml meanwhile.", "It shows what it says there now.")
        self.texts[name] = BY_NAME[name].text(BY_NAME[name].value(typed))
        return self._view()

    def choose_keys(self, keys: Mapping[str, str], seen: Mapping[str, str]) -> ChoicesView:
        self.gates.enter("choose_keys", (dict(keys), dict(seen)))
        self.keys = dict(keys)
        return self._view()

    def _view(self) -> ChoicesView:
        choices = tuple(
            ChoiceView(
                one.name, one.group, one.kind.value, self.texts[one.name], one.default, one.least, one.most,
                one.choices, one.counts.value,
            )
            for one in DECLARED
        )  # fmt: skip
        later = {one.counts.value for one in DECLARED if self.texts[one.name] != one.default}
        view = ChoicesView(choices, dict(self.keys), self.lines, FILE, by_name={one.name: one for one in choices})
        return replace(
            view, trouble=self.trouble[0], advice=self.trouble[1], anew="anew" in later, start="start" in later
        )
