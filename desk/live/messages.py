"""Messages shown by the desktop's own service, org.freedesktop.Notifications: plain GNOME has one, but no tray."""

from __future__ import annotations

import html
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from queue import Queue
from typing import Any

from desk.config.paths import APP

if sys.platform == "linux":
    from jeepney import DBusAddress, DBusErrorResponse, HeaderFields, MatchRule, Message, new_method_call
    from jeepney.bus_messages import message_bus
    from jeepney.io.common import RouterClosed
    from jeepney.io.threading import DBusConnection, DBusRouter, open_dbus_connection
    from jeepney.wrappers import unwrap_msg

    SERVICE = DBusAddress("/org/freedesktop/Notifications", NAME := "org.freedesktop.Notifications", NAME)
    # What goes wrong where there is no bus, no such service, or one that went or says no: KeyError where nothing says
    # where the bus is, and where it goes while it is asked.
    NOT_SAID = (OSError, KeyError, ValueError, RuntimeError, DBusErrorResponse, RouterClosed)
# A service that is started for this answers within this time.
SECONDS = 5.0
PRESSED, TOKEN = "ActionInvoked", "ActivationToken"
NORMAL = 1


class Messages:
    """One message of this program at a time: each takes the place of the one before. Made on any thread."""

    def __init__(self, pressed: Callable[[str], None]) -> None:
        """`pressed` is called on a thread of its own when the message shown last is pressed, with what the window
        system wants to see before it brings a window to the front, "" where it wants nothing."""
        self._pressed = pressed
        self._turn = threading.Lock()
        self._closed = False
        self._router: DBusRouter | None = None
        self._connection: DBusConnection | None = None
        self._shown, self._token, self._marks = 0, "", False

    def say(self, title: str, text: str, act: str) -> bool:
        """Show it, `act` is what a press does; False where this desktop shows none. Blocks until it is shown."""
        if sys.platform != "linux":
            return False
        with self._turn:
            try:
                return not self._closed and self._show(title, text, act)
            except NOT_SAID:
                self._leave()
                return False

    def close(self) -> None:
        """Take back what is shown, and show no more."""
        self._closed = True
        if self._connection is not None:
            # Whoever waits for an answer waits no longer.
            self._connection.interrupt()
        with self._turn:
            self._take_back()
            self._leave()

    def _show(self, title: str, text: str, act: str) -> bool:
        router = self._open()
        hints = {
            "desktop-entry": ("s", APP),
            "urgency": ("y", NORMAL),
            # A call is heard once, and by the program's own sound.
            "suppress-sound": ("b", True),
            # It says what is so now: kept, it would be wrong.
            "transient": ("b", True),
        }
        said = html.escape(text, quote=False) if self._marks else text
        given = ("Tellonce", self._shown, APP, title, said, ["default", act], hints, -1)
        (self._shown,) = self._call(router, "Notify", "susssasa{sv}i", given)
        return True

    def _open(self) -> DBusRouter:
        if self._router is not None:
            return self._router
        self._connection = open_dbus_connection()
        router = self._router = DBusRouter(self._connection)
        rule = MatchRule(type="signal", interface=NAME, path=SERVICE.object_path)
        router.filter(rule, queue=_Heard(self._heard))
        unwrap_msg(router.send_and_get_reply(message_bus.AddMatch(rule), timeout=SECONDS))
        (able,) = self._call(router, "GetCapabilities", None, ())
        self._marks = "body-markup" in able
        return router

    def _call(self, router: DBusRouter, name: str, signature: str | None, given: tuple[object, ...]) -> tuple[Any, ...]:
        reply = router.send_and_get_reply(new_method_call(SERVICE, name, signature, given), timeout=SECONDS)
        answer: tuple[Any, ...] = unwrap_msg(reply)
        return answer

    def _heard(self, message: Message) -> None:
        name, told = message.header.fields.get(HeaderFields.member), message.body
        if len(told) != 2 or told[0] != self._shown:
            return
        if name == TOKEN:
            self._token = str(told[1])
        elif name == PRESSED:
            token, self._token = self._token, ""
            self._pressed(token)

    def _take_back(self) -> None:
        if self._router is not None and self._shown:
            with suppress(OSError):
                self._router.send(new_method_call(SERVICE, "CloseNotification", "u", (self._shown,)))

    def _leave(self) -> None:
        router, connection, self._router, self._connection = self._router, self._connection, None, None
        self._shown, self._token = 0, ""
        if router is not None and connection is not None:
            with suppress(OSError):
                router.close()
                connection.close()


if sys.platform == "linux":

    class _Heard(Queue[Message]):
        """Has what the bus tells heard at once, on the thread that reads it."""

        def __init__(self, heard: Callable[[Message], None]) -> None:
            super().__init__()
            self._heard = heard

        def put_nowait(self, message: Message) -> None:
            self._heard(message)
