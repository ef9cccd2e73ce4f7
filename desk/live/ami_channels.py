"""Channels and bridges of an Asterisk as its events tell of them: whose each is, and who can hear whom."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from desk.live.ami_words import Packet
from desk.live.sides import LONGEST_EXTENSION, Sides, bare

MOST_CHANNELS = 20_000
_LOCAL = "Local/"
# AST_STATE_RING: somebody calls the switch; one that the switch calls is Down, then Ringing (5).
_RINGS_AT_THE_SWITCH, _UP = "4", "6"


@dataclass(slots=True)
class Channel:
    """One leg. `number` is who is on it as far as the switch knows ("" where withheld), `exten` what was dialled from
    it, `linked` the id that legs of one call share, `incoming` whether it came to the switch by itself,
    `up` whether it has been answered."""

    unique: str
    name: str
    since: datetime
    linked: str = ""
    number: str = ""
    label: str = ""
    exten: str = ""
    bridge: str = ""
    incoming: bool = False
    up: bool = False

    @property
    def is_local(self) -> bool:
        """Whether it is half of a wire inside the switch, with nobody on it."""
        return self.name.startswith(_LOCAL)

    @property
    def endpoint(self) -> str:
        """What the switch calls the phone or trunk: 201 of PJSIP/201-0000001c."""
        return self.name.partition("/")[2].rpartition("-")[0]


class Channels:
    """Every leg that stands, by its unique id, its name, its call and its bridge."""

    def __init__(self, sides: Sides) -> None:
        self._sides = sides
        self._channels: dict[str, Channel] = {}
        self._names: dict[str, Channel] = {}
        self._linked: defaultdict[str, dict[str, Channel]] = defaultdict(dict)
        self._bridges: defaultdict[str, dict[str, Channel]] = defaultdict(dict)

    def see(self, packet: Packet, before: str, at: datetime) -> Channel | None:
        """What a packet says of one channel; `before` is what its names begin with ("", "dest", ...)."""
        unique, name = packet.get(f"{before}uniqueid", ""), packet.get(f"{before}channel", "")
        if not unique or not name:
            return None
        one = self._channels.get(unique)
        if one is None:
            if len(self._channels) >= MOST_CHANNELS:
                self.drop(next(iter(self._channels)))
            one = self._channels[unique] = Channel(unique, name, at)
        if one.name != name or name not in self._names:
            self._names.pop(one.name, None)
            one.name = name
            self._names[name] = one
        self._link(one, packet.get(f"{before}linkedid", "") or one.linked or unique)
        one.number = bare(packet.get(f"{before}calleridnum", "")) or one.number
        one.label = _known(packet.get(f"{before}calleridname", "")) or one.label
        exten = packet.get(f"{before}exten", "")
        one.exten = exten if exten not in ("", "s", "h") else one.exten
        state = packet.get(f"{before}channelstate", "")
        one.incoming |= state == _RINGS_AT_THE_SWITCH
        one.up |= state == _UP
        return one

    def bridge(self, one: Channel, bridge: str) -> None:
        """It is in this bridge now, "" for in none."""
        self._leave(self._bridges, one.bridge, one)
        one.bridge = bridge
        if bridge:
            self._bridges[bridge][one.unique] = one

    def get(self, unique: str) -> Channel | None:
        """The channel of this id, if it stands."""
        return self._channels.get(unique)

    def drop(self, unique: str) -> None:
        """It was hung up."""
        one = self._channels.pop(unique, None)
        if one is not None:
            self._names.pop(one.name, None)
            self._leave(self._linked, one.linked, one)
            self._leave(self._bridges, one.bridge, one)

    def uniques(self) -> tuple[str, ...]:
        """The ids of all that stand."""
        return tuple(self._channels)

    def of_call(self, linked: set[str]) -> list[Channel]:
        """All legs that have one of these linked ids."""
        return [one for each in linked if each in self._linked for one in self._linked[each].values()]

    def user(self, one: Channel) -> str:
        """Who of us is on it: the extension; "" where it is a customer's or nobody's.

        A phone's endpoint is its extension as a rule; where it is not, the caller's number that the switch gives it.
        """
        if one.is_local:
            return ""
        endpoint = one.endpoint
        if endpoint.isdigit() and len(endpoint) <= LONGEST_EXTENSION:
            return endpoint
        return one.number if one.number and self._sides.within(one.number) else ""

    def is_outside(self, one: Channel) -> bool:
        """Whether a customer is on it, or a trunk that leads to one."""
        return not one.is_local and not self.user(one)

    def heard_by(self, one: Channel) -> list[Channel]:
        """Who can hear this channel: all in its bridge, and beyond the wires inside the switch that lead out of it."""
        found: dict[str, Channel] = {one.unique: one}
        bridges = [one.bridge] if one.bridge else []
        walked: set[str] = set()
        while bridges:
            bridge = bridges.pop()
            walked.add(bridge)
            for other in self._bridges[bridge].values() if bridge in self._bridges else ():
                found[other.unique] = other
                far = self._far_end(other) if other.is_local else None
                if far is not None and far.bridge and far.bridge not in walked:
                    bridges.append(far.bridge)
        return [other for unique, other in found.items() if unique != one.unique and not other.is_local]

    def _far_end(self, one: Channel) -> Channel | None:
        stem, _, half = one.name.rpartition(";")
        return self._names.get(f"{stem};{'2' if half == '1' else '1'}")

    def _link(self, one: Channel, linked: str) -> None:
        if linked != one.linked:
            self._leave(self._linked, one.linked, one)
            one.linked = linked
        self._linked[linked][one.unique] = one

    @staticmethod
    def _leave(places: defaultdict[str, dict[str, Channel]], place: str, one: Channel) -> None:
        if place in places:
            places[place].pop(one.unique, None)
            if not places[place]:
                del places[place]


def _known(text: str) -> str:
    return "" if text.casefold() in ("<unknown>", "anonymous") else text
