"""Scenes of the settings and of first steps."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit

from desk.services.first_views import BeginningView
from desk.services.source_views import ProgressView
from tests.ui.acting import open_customer, until
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


def guide_scene(stand: Stand) -> None:
    stand.first.view = BeginningView((), 0, "/somewhere/exports/anrufe-2025.csv")
    stand.window.go_to("guide")
    until(lambda: stand.tools.quick.busy == 0 and stand.tools.slow.busy == 0)


def guide_files_scene(stand: Stand) -> None:
    stand.first.bad = 2
    stand.first.look_view = replace(stand.first.look_view, left_out=(stand.first.left_out,))
    stand.at_guide.open_path("/somewhere/exports")
    until(lambda: bool(stand.first.gates.named("try_out")) and stand.tools.slow.busy == 0)


def guide_pull_scene(stand: Stand) -> None:
    guide_files_scene(stand)
    room = stand.at_guide.room
    assert room is not None
    stand.sources.gates.hold("pull")
    room.files.take.click()
    until(lambda: bool(stand.sources.gates.named("pull")))
    stand.sources.running = (ProgressView("chat", "rooms", 142_300, 3, 233_000, 4_900.0, 19.0),)
    stand.window.watch.look()


def guide_demo_scene(stand: Stand) -> None:
    stand.first.view = BeginningView(("crm", "shop"), 0)
    stand.window.go_to("guide")
    until(lambda: stand.tools.quick.busy == 0 and stand.tools.slow.busy == 0)


def demo_company_scene(stand: Stand) -> None:
    stand.first.view = BeginningView(("crm", "shop"), 0)
    stand.at_guide.start()
    open_customer(stand)
    until(lambda: not stand.window.side.made_up.isHidden())
