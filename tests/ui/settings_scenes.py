"""Scenes of the settings and of first steps."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from tests.ui.acting import until
from tests.ui.stand import Stand


def settings_scene(stand: Stand) -> None:
    stand.choices.texts |= {"region": "US", "time_zone": "America/Denver", "name": "Dana Whitfield"}
    stand.window.go_to("settings")
    until(lambda: stand.at_settings.work.view is not None and stand.tools.quick.busy == 0)


def settings_wrong_scene(stand: Stand) -> None:
    stand.choices.trouble = ("“reason_days” of [journeys] is no number from 1 to 366.", "Write a whole number.")
    settings_scene(stand)
    room = stand.at_settings.room
    assert room is not None
    field = room.rows["region"].field
    assert isinstance(field, QLineEdit)
    field.setText("United States of America")
    field.editingFinished.emit()
    until(lambda: not room.rows["region"].problem.isHidden() and stand.tools.slow.busy == 0)
    room.work.choose("language", "de")
    until(lambda: not room.done.isHidden() and room.work.idle)


def settings_found_scene(stand: Stand) -> None:
    settings_scene(stand)
    room = stand.at_settings.room
    assert room is not None
    room.search.line.setText("scanner")
