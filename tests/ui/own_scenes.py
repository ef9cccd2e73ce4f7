"""Customers in windows of their own, for pictures."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desk.services.open_views import OpenCustomer, Place
from desk.ui.shell.own_window import LEAST
from tests.ui import story
from tests.ui.acting import until
from tests.ui.call_scenes import on_the_line
from tests.ui.stand import Stand


def own_of(stand: Stand, wanted: OpenCustomer) -> QWidget:
    stand.own.open(wanted)
    own = stand.own.open_now[-1]
    until(lambda: own.room.shown is not None and stand.tools.quick.busy == 0)
    return own


def own_window_scene(stand: Stand) -> QWidget:
    """On the line, with a note half typed."""
    on_the_line(stand)
    stand.window.desk.close_customer()
    own = own_of(stand, OpenCustomer(1, "pbx/calls/3", "", "notes", Place(0, 0, 1_100, 800)))
    until(lambda: stand.tools.quick.busy == 0)
    return own


def own_small_scene(stand: Stand) -> QWidget:
    """As small as it can be, with names longer than it is wide."""
    items = tuple(replace(item, title=story.LONG_NAME, source=story.LONG_NAME) for item in story.STORY)
    stand.customers.put(story.customer(4, story.LONG_NAME, items, other_names=(story.LONG_NAME,)), items)
    return own_of(stand, OpenCustomer(4, place=Place(0, 0, LEAST.width(), LEAST.height())))
