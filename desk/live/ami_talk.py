"""One conversation with a manager interface, without its socket: what to send, and what is told of calls."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from desk.domain.calls import CallEvent
from desk.live.ami_calls import Switch
from desk.live.ami_words import Packet, Words, action, answer_to

# Seconds: until we have to be let in; of silence until we ask whether anybody is there, and until nobody is.
LET_IN, ASK_AFTER, GONE_AFTER = 10.0, 20.0, 45.0
# How often every channel is asked for again, so that an end that was lost is found.
LIST_AGAIN = 300.0
_CHALLENGE, _LOGIN, _LIST = "desk-challenge", "desk-login", "desk-list"


class TurnedAway(Exception):
    """We are not let in; the text says why, for a person, and holds no secret."""


@dataclass(slots=True)
class Said:
    """What came of hearing something: bytes to send, and what happened to calls."""

    send: bytes = b""
    events: list[CallEvent] = field(default_factory=list)


class Conversation:
    """From the greeting on. Times are seconds of `clock` and aware UTC of `now`.

    The secret itself is never sent: only what proves that we know it. Raises TurnedAway where it is wrong, WordsError
    where nobody speaks the language, TimeoutError where nobody speaks at all.
    """

    def __init__(
        self, switch: Switch, user: str, secret: str, now: Callable[[], datetime], clock: Callable[[], float]
    ) -> None:
        self._switch, self._user, self._secret = switch, user, secret
        self._now, self._clock = now, clock
        self._words = Words()
        self._began = self._heard = self._listed = clock()
        self._asked = False
        self.let_in = False
        # Whether the switch tells which channels stand; without the right to ask, calls that go on already are missed.
        self.may_list = True

    def hear(self, more: bytes) -> Said:
        """What to do about these bytes."""
        self._heard, self._asked = self._clock(), False
        greeted = self._words.greeted
        said = Said()
        for packet in self._words.feed(more):
            self._take(packet, said)
        if self._words.greeted and not greeted:
            said.send = action("Challenge", ActionID=_CHALLENGE, AuthType="MD5") + said.send
        return said

    def tick(self) -> bytes:
        """To be called each second or so: what to send because time has passed."""
        now = self._clock()
        if now - self._heard > GONE_AFTER or (not self.let_in and now - self._began > LET_IN):
            raise TimeoutError
        if self.let_in and now - self._listed > LIST_AGAIN and self.may_list:
            return self._ask_for_channels()
        if self.let_in and now - self._heard > ASK_AFTER and not self._asked:
            self._asked = True
            return action("Ping")
        return b""

    def _take(self, packet: Packet, said: Said) -> None:
        asked = packet.get("actionid", "")
        if "response" in packet and not self.let_in:
            said.send += self._authenticate(asked, packet)
        elif "response" in packet:
            if asked == _LIST and packet["response"].casefold() != "success":
                self.may_list = False
        elif packet.get("event", "").casefold() == "coreshowchannelscomplete":
            if asked == _LIST:
                said.events += self._switch.list_ends(self._now())
        elif self.let_in:
            said.events += self._switch.hear(packet, self._now())

    def _authenticate(self, asked: str, packet: Packet) -> bytes:
        well = packet["response"].casefold() == "success"
        if asked == _CHALLENGE and well and packet.get("challenge"):
            key = answer_to(packet["challenge"], self._secret)
            login = {"AuthType": "MD5", "Username": self._user, "Key": key, "Events": "call,agent"}
            return action("Login", ActionID=_LOGIN, **login)
        if asked == _LOGIN and well:
            self.let_in = True
            return self._ask_for_channels()
        if asked in (_CHALLENGE, _LOGIN):
            raise TurnedAway("The phone system does not accept this user and secret.")
        return b""

    def _ask_for_channels(self) -> bytes:
        self._listed = self._clock()
        self._switch.list_begins()
        return action("CoreShowChannels", ActionID=_LIST)
