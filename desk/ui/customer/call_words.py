"""How a live call is said: its stage, who is on it, and how long the part that goes on has lasted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desk.services.call_views import CallView
from desk.ui.words import minutes, named, stopwatch

# stage -> (shape, colour token); each stage has a shape of its own, since colour alone says nothing.
LOOKS = {
    "ringing": ("ring", "warn"),
    "machine": ("square", "muted"),
    "talking": ("dot", "danger"),
    "holding": ("bars", "warn"),
    "ended": ("hollow", "faint"),
}


@dataclass(frozen=True, slots=True)
class ShownCall:
    """A call as the window shows it: what is known of it, and whose it is as far as the cache can tell.

    `customer_id` is 0 where nobody, or more than one, is known by its number; `of` is how many are; `asked` says that
    the cache has answered.
    """

    view: CallView
    customer_id: int = 0
    name: str = ""
    of: int = 0
    asked: bool = False


def tr(text: str) -> str:
    """`text` in the person's language."""
    return QCoreApplication.translate("CallWords", text)


def stage_words(view: CallView) -> str:
    """What goes on, in a word or two."""
    if view.stage == "ringing":
        waits = bool(view.path) and view.path[-1].kind == "queue" and view.path[-1].ended_at is None
        if waits and view.queue:
            return tr("Waiting in {queue}").format(queue=view.queue)
        return tr("Calling") if view.direction == "outbound" else tr("Ringing")
    words = {
        "machine": tr("In the menu"),
        "talking": tr("On the line"),
        "holding": tr("On hold"),
        "ended": tr("Ended"),
    }
    return words.get(view.stage, view.stage)


def who_words(call: ShownCall) -> str:
    """Who is on the call: their name, else what is known of the number."""
    view = call.view
    if call.name:
        return call.name
    if call.of > 1:
        return tr("{n} customers share it").format(n=call.of)
    if view.caller == "withheld":
        return tr("Number withheld")
    if view.caller == "own":
        return tr("Our own number")
    if view.name:
        # What a phone system calls them is no proof of who they are.
        return tr("“{name}”").format(name=named(view.name))
    return tr("Nobody known") if call.asked or not view.number else view.shown or view.number


def line_words(call: ShownCall) -> str:
    """The line below the name: the number, and which of us has the call."""
    view = call.view
    shown = view.shown or view.number
    with_whom = tr("with {agent}").format(agent=named(view.agent)) if view.agent else ""
    parts = (shown if shown != who_words(call) else "", with_whom)
    return " · ".join(part for part in parts if part)


def watch_words(view: CallView, now: datetime) -> str:
    """How long the call has lasted at a moment: "04:12"."""
    return stopwatch(int(view.lasted(now).total_seconds()))


def hold_words(view: CallView, now: datetime) -> str:
    """How long the customer has been on hold by now; "" where they are not."""
    if view.stage != "holding":
        return ""
    return tr("on hold for {time}").format(time=stopwatch(int(view.here(now).total_seconds())))


def heard_watch(view: CallView, now: datetime) -> str:
    """How long the call has lasted, for a screen reader: to the minute."""
    return minutes(int(view.lasted(now).total_seconds()))


def heard_hold(view: CallView, now: datetime) -> str:
    """How long the customer has been on hold, for a screen reader; "" where they are not."""
    if view.stage != "holding":
        return ""
    return tr("on hold for {time}").format(time=minutes(int(view.here(now).total_seconds())))


def spoken(call: ShownCall, here: bool) -> str:
    """The whole call for a screen reader, without the seconds that run."""
    page = tr("on this page") if here else ""
    parts = (stage_words(call.view), who_words(call), line_words(call), page)
    return ", ".join(part for part in parts if part)
