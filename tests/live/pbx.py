"""An Asterisk's manager interface for tests: speaks the protocol and plays what a real one said, or misbehaves."""

from __future__ import annotations

import hashlib
import socket
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from queue import Queue

RECORDED = Path(__file__).parent / "asterisk"
GREETING = b"Asterisk Call Manager/5.0.4\r\n"


def recorded(name: str) -> list[str]:
    """The packets that an Asterisk 16.28 sent during one call made through it."""
    return (RECORDED / f"{name}.txt").read_text(encoding="utf-8").strip("\n").split("\n\n")


def wire(packets: Sequence[str]) -> bytes:
    """Packets as they go over the line."""
    return "".join(packet.replace("\n", "\r\n") + "\r\n\r\n" for packet in packets).encode()


class Pbx:
    """Listens on loopback. `greeting` is sent to each who comes, `standing` are the channels it lists, `secret` is what
    it lets in. `asked` holds each action it was asked; `ready` gets one entry each time it has listed its channels."""

    def __init__(self, secret: str = "right", greeting: bytes = GREETING, port: int = 0) -> None:
        self.secret, self.greeting = secret, greeting
        self.standing: list[str] = []
        self.may_list = True
        self.asked: Queue[dict[str, str]] = Queue()
        self.ready: Queue[None] = Queue()
        self._here: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", port))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._let_in, daemon=True).start()

    def close(self) -> None:
        """Be gone, as a switch that is restarted."""
        with suppress(OSError):
            # Closing alone would leave the thread that waits for the next guest in possession of the port.
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.drop()

    def drop(self) -> None:
        """Hang up on everybody."""
        for one in self._here:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()
        self._here.clear()

    def send(self, said: bytes) -> None:
        """Say this to everybody who is there."""
        for one in self._here:
            one.sendall(said)

    def _let_in(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self._here.append(connection)
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with suppress(OSError):
            connection.sendall(self.greeting)
            rest = b""
            while more := connection.recv(4_096):
                *packets, rest = (rest + more).split(b"\r\n\r\n")
                for packet in packets:
                    fields = dict(line.split(": ", 1) for line in packet.decode().split("\r\n"))
                    self.asked.put(fields)
                    connection.sendall(self._answer(fields))

    def _answer(self, fields: dict[str, str]) -> bytes:
        answers: dict[str, Callable[[], list[str]]] = {
            "Challenge": lambda: ["Response: Success\nChallenge: 4711"],
            "Login": lambda: self._login(fields),
            "CoreShowChannels": self._list,
            "Ping": lambda: ["Response: Success\nPing: Pong"],
        }
        action_id = f"\nActionID: {fields['ActionID']}" if "ActionID" in fields else ""
        said = wire([packet + action_id for packet in answers[fields["Action"]]()])
        if fields["Action"] == "CoreShowChannels":
            self.ready.put(None)
        return said

    def _login(self, fields: dict[str, str]) -> list[str]:
        key = hashlib.md5(f"4711{self.secret}".encode(), usedforsecurity=False).hexdigest()
        if fields["Key"] != key:
            return ["Response: Error\nMessage: Authentication failed"]
        return ["Response: Success\nMessage: Authentication accepted", "Event: FullyBooted\nStatus: Fully Booted"]

    def _list(self) -> list[str]:
        if not self.may_list:
            return ["Response: Error\nMessage: Permission denied"]
        begin, end = "Response: Success\nEventList: start", "Event: CoreShowChannelsComplete\nEventList: Complete"
        return [begin, *(f"Event: CoreShowChannel\n{one}" for one in self.standing), end]
