"""Joins the settings to the window: the room for them, and what counts at once when it is chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from desk.services.asks_choices import Choices
from desk.services.choice_views import ChoicesView
from desk.ui.background import Trouble
from desk.ui.settings.room import SettingsRoom
from desk.ui.settings.work import SettingsWork
from desk.ui.shell.window import MainWindow
from desk.ui.tools import Tools
from desk.ui.work.tabs import PHONES

ROOM = "settings"


class AtSettings(QObject):
    """Settings, in the window. `begin_anew` lets the window begin anew on the same files."""

    def __init__(self, tools: Tools, choices: Choices, window: MainWindow, begin_anew: Callable[[], object]) -> None:
        super().__init__(window)
        self._tools, self._window, self._begin_anew = tools, window, begin_anew
        self.work = SettingsWork(tools, choices, self)
        self.room: SettingsRoom | None = None
        window.rooms.makers[ROOM] = self._make_room
        self.work.shown.connect(self._follow)
        self.work.changed.connect(window.chosen)
        self.work.refused.connect(self._refuse)
        tools.keys.changed.connect(self._keep_keys)

    def start(self) -> None:
        """Learn what holds now."""
        self.work.look()

    def _make_room(self) -> SettingsRoom:
        room = self.room = SettingsRoom(self._tools, self.work)
        room.link_wanted.connect(self._go)
        room.file_wanted.connect(self._open)
        room.anew_wanted.connect(self._begin_anew)
        return room

    def _follow(self, view: ChoicesView) -> None:
        """What counts at once, whoever changed it."""
        colours = view.by_name.get("look.colours")
        if colours is not None and colours.text in colours.choices:
            self._tools.theme.choose(colours.text)
        if self.work.idle and not view.trouble:
            self._tools.keys.choose(view.keys)

    def _keep_keys(self) -> None:
        view, chosen = self.work.view, self._tools.keys.chosen
        known = self._tools.keys.sequences()
        kept = {name: key for name, key in (view.keys if view is not None else {}).items() if name not in known}
        if view is None or {**kept, **chosen} != dict(view.keys):
            self.work.choose_keys({**kept, **chosen})

    def _refuse(self, name: str, trouble: Trouble) -> None:
        if not name:
            self._window.work_note.say(trouble)

    def _go(self, where: str) -> None:
        if where == "keys":
            self._window.commands.show_keys()
        elif where == "phones":
            self._window.go_to("work")
            work = self._window.rooms.work_there
            if work is not None:
                work.show_tab(PHONES)
        else:
            self._window.go_to(where)

    def _open(self, path: str) -> None:
        if self.room is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
            title = self.tr("No program here opens this file.")
            self.room.say(Trouble(title, self.tr("Copy its path and open it by hand.")))
