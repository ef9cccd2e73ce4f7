"""Messages of the desktop's own service: said on a real bus to a service that stands in for the desktop's."""

from __future__ import annotations

import shutil
import subprocess
import threading
from collections.abc import Iterator
from queue import Queue
from typing import Any

import pytest
from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.threading import DBusConnection, DBusRouter, ReceiveStopped, open_dbus_connection
from jeepney.wrappers import unwrap_msg

from desk.live.messages import NAME, SERVICE, Messages

pytestmark = pytest.mark.live
SECONDS = 20


class Desktop:
    """What a desktop does with messages: `asked` holds each call as (name, what it was given)."""

    def __init__(self) -> None:
        self.asked: Queue[tuple[str, tuple[Any, ...]]] = Queue()
        self._connection: DBusConnection = open_dbus_connection()
        with DBusRouter(self._connection) as router:
            unwrap_msg(router.send_and_get_reply(message_bus.RequestName(NAME), timeout=SECONDS))
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def tell(self, name: str, *told: object) -> None:
        """Tell all programs of what a person did with a message."""
        where = DBusAddress(SERVICE.object_path, interface=NAME)
        self._connection.send(new_signal(where, name, "us", told))

    def close(self) -> None:
        self._connection.interrupt()
        self._thread.join(SECONDS)
        self._connection.close()

    def _serve(self) -> None:
        try:
            while True:
                self._answer(self._connection.receive())
        except ReceiveStopped:
            return

    def _answer(self, message: Message) -> None:
        if message.header.message_type is not MessageType.method_call:
            return
        name = message.header.fields[HeaderFields.member]
        self.asked.put((name, message.body))
        if name == "GetCapabilities":
            self._connection.send(new_method_return(message, "as", (["body", "body-markup", "actions"],)))
        elif name == "Notify":
            self._connection.send(new_method_return(message, "u", (message.body[1] or 7,)))


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    if shutil.which("dbus-daemon") is None:
        pytest.skip("not installed: dbus-daemon: run python3 packaging/test.py once")
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        address = running.stdout.readline().strip()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address
        running.terminate()


def test_a_message_is_shown_takes_the_place_of_the_former_and_is_pressed(bus: str) -> None:
    pressed: Queue[str] = Queue()
    desktop, messages = Desktop(), Messages(pressed.put)
    try:
        assert messages.say("A call is waiting", "Wong & Söhne", "Open")
        assert desktop.asked.get(timeout=SECONDS) == ("GetCapabilities", ())
        name, given = desktop.asked.get(timeout=SECONDS)
        assert name == "Notify"
        assert given[:6] == ("Tellonce", 0, "tellonce", "A call is waiting", "Wong &amp; Söhne", ["default", "Open"])
        assert messages.say("2 calls are waiting", "", "Open")
        assert desktop.asked.get(timeout=SECONDS)[1][1] == 7
        # Of another program's message nothing is heard.
        desktop.tell("ActionInvoked", 6, "default")
        desktop.tell("ActivationToken", 7, "let-me")
        desktop.tell("ActionInvoked", 7, "default")
        assert pressed.get(timeout=SECONDS) == "let-me"
        assert pressed.empty()
        messages.close()
        assert desktop.asked.get(timeout=SECONDS) == ("CloseNotification", (7,))
        assert not messages.say("A call is waiting", "", "Open")
    finally:
        messages.close()
        desktop.close()


def test_a_desktop_that_comes_and_goes_is_found_again(bus: str) -> None:
    messages = Messages(lambda _token: None)
    try:
        assert not messages.say("A call is waiting", "", "Open")
        desktop = Desktop()
        assert messages.say("A call is waiting", "", "Open")
        desktop.close()
        assert not messages.say("A call is waiting", "", "Open")
    finally:
        messages.close()


def test_without_a_bus_none_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    messages = Messages(lambda _token: None)
    assert not messages.say("A call is waiting", "", "Open")
    messages.close()
