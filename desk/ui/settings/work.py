"""Saves what is chosen, one after the other, and keeps what is shown true to the settings file."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from desk.services.asks_choices import Choices
from desk.services.choice_views import ChoicesView
from desk.ui.background import Latest, Trouble
from desk.ui.tools import Tools

LOOK_MS = 2_000


@dataclass(frozen=True, slots=True)
class _Wish:
    """`save` blocks; `name` is the setting, "" for the keys; `former` is what it was, None where this takes back."""

    name: str
    save: Callable[[], ChoicesView]
    former: str | None = None


class SettingsWork(QObject):
    """`shown(ChoicesView)`: what holds now. `saved(name, former, now)`: one was changed and can be taken back.
    `refused(name, Trouble)`: one cannot be, "" for the keys. `failed(Trouble)`: nothing can be read. `changed(name)`:
    another value holds now, whoever changed it."""

    shown = Signal(object)
    saved = Signal(str, str, str)
    refused = Signal(str, object)
    failed = Signal(object)
    changed = Signal(str)

    def __init__(self, tools: Tools, choices: Choices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools, self._choices = tools, choices
        self._asked = Latest(tools.quick, self)
        self._waiting: deque[Callable[[], _Wish]] = deque()
        self._busy = False
        self.view: ChoicesView | None = None
        self._looking = QTimer(self, interval=LOOK_MS)
        self._looking.timeout.connect(self.look)

    def watch(self, watching: bool) -> None:
        """Whether the file is looked at again and again."""
        if watching:
            self.look()
            self._looking.start()
        else:
            self._looking.stop()

    def look(self) -> None:
        """Read what holds now."""
        if not self._busy and not self._asked.waiting:
            self._asked.ask(self._choices.view, self._show, self.failed.emit)

    def choose(self, name: str, typed: str, instead_of: str | None = None) -> None:
        """Save one setting; `instead_of` is what is taken back, where this takes back. Whoever wrote another value
        into the file since keeps it."""

        def wish() -> _Wish:
            seen = self._text(name) if instead_of is None else instead_of
            save = lambda: self._choices.choose(name, typed, seen)  # noqa: E731
            return _Wish(name, save, seen if instead_of is None else None)

        self._want(wish)

    def choose_keys(self, keys: Mapping[str, str]) -> None:
        """Save the person's own keys; names this version does not know stay."""

        def wish() -> _Wish:
            seen = dict(self.view.keys) if self.view is not None else {}
            return _Wish("", lambda: self._choices.choose_keys(keys, seen))

        self._want(wish)

    @property
    def idle(self) -> bool:
        """Whether nothing is being saved or waits to be."""
        return not self._busy and not self._waiting

    def _text(self, name: str) -> str:
        return self.view.by_name[name].text if self.view is not None and name in self.view.by_name else ""

    def _want(self, wish: Callable[[], _Wish]) -> None:
        self._waiting.append(wish)
        self._go_on()

    def _go_on(self) -> None:
        if self._busy or not self._waiting:
            return
        self._busy = True
        self._asked.drop()
        one = self._waiting.popleft()()

        def done(view: ChoicesView) -> None:
            self._busy = False
            self._show(view)
            if one.former is not None:
                self.saved.emit(one.name, one.former, self._text(one.name))
            self._go_on()

        def failed(trouble: Trouble) -> None:
            self._busy = False
            self.refused.emit(one.name, trouble)
            self._go_on()
            self.look()

        self._tools.slow.run(self, one.save, done, failed)

    def _show(self, view: ChoicesView) -> None:
        former, self.view = self.view, view
        self.shown.emit(view)
        if former is not None:
            for name, choice in view.by_name.items():
                if name in former.by_name and former.by_name[name].text != choice.text:
                    self.changed.emit(name)
