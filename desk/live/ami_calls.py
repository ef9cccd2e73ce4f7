"""Folds an Asterisk's events into what happened to its customers' calls; no sockets, no clock, and it never fails.

The fields are those of Asterisk 12 and later (docs.asterisk.org, AMI Events). A call is the set of channels that share
a Linkedid; its customer is the one outside. Who talks is told by the bridges alone: an extension that was dialled and
answered may still be only in a consultation.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from connectors.records import Direction
from desk.domain.calls import CallEvent, Kind
from desk.live.ami_book import Book, Call
from desk.live.ami_channels import Channel, Channels
from desk.live.ami_words import Packet
from desk.live.sides import Sides, bare

_TICK = timedelta(microseconds=1)
# Nobody listens to a menu for less; a queue answers in that time before it begins.
_MENU = timedelta(seconds=1)
_LOOK = ("", "dest", "transferer", "transferee", "origtransferer", "secondtransferer", "transfertarget")


class Switch:
    """What one Asterisk has told so far. `hear` its packets in the order they came; times are aware UTC."""

    def __init__(self, line: str, sides: Sides) -> None:
        self._line, self._sides = line, sides
        self._channels = Channels(sides)
        self._book = Book()
        self._last: datetime | None = None
        self._listing = False
        self._listed: set[str] = set()

    def hear(self, packet: Packet, at: datetime) -> list[CallEvent]:
        """What one packet means; empty for nearly all."""
        event = packet.get("event", "").casefold()
        if not event or event == "coreshowchannelscomplete":
            return []
        if event == "coreshowchannel":
            self._list(packet, at)
            return []
        calls: dict[int, Call] = {}
        for before in _LOOK:
            one = self._channels.see(packet, before, at)
            call = None if one is None else self._book.of(one)
            if one is not None and self._listing:
                # It came while the others were being told.
                self._listed.add(one.unique)
            if call is not None:
                calls[id(call)] = call
        found: list[CallEvent] = []
        for call in calls.values():
            found += self._step(event, packet, call, at)
        if event == "hangup":
            found += self._hang_up(packet.get("uniqueid", ""), at)
        return found

    def list_begins(self) -> None:
        """Every channel that stands is told next."""
        self._listing, self._listed = True, set()

    def list_ends(self, at: datetime) -> list[CallEvent]:
        """All were told: what was not has ended while nobody listened, and what is new goes on."""
        found: list[CallEvent] = []
        if not self._listing:
            return found
        self._listing = False
        for unique in self._channels.uniques():
            if unique not in self._listed:
                found += self._hang_up(unique, at)
        for unique in self._channels.uniques():
            one = self._channels.get(unique)
            call = None if one is None else self._book.of(one)
            if one is not None and call is not None and one.unique == call.call_id:
                found += self._begin(call, one, one.since) + self._go_on(call, one) + self._talk(call, at, since=True)
        return found

    def _list(self, packet: Packet, at: datetime) -> None:
        one = self._channels.see(packet, "", at - _length(packet.get("duration", "")))
        if one is not None:
            self._channels.bridge(one, packet.get("bridgeid", ""))
            one.incoming |= bool(one.exten)
            self._listed.add(one.unique)

    def _step(self, event: str, packet: Packet, call: Call, at: datetime) -> list[CallEvent]:
        one = self._channels.get(packet.get("uniqueid", ""))
        found = self._begin(call, one, at)
        if event == "bridgeenter" and one is not None:
            self._channels.bridge(one, packet.get("bridgeuniqueid", ""))
        elif event == "bridgeleave" and one is not None:
            self._channels.bridge(one, "")
        elif event == "dialbegin":
            found += self._dial(call, packet, at)
        elif event == "queuecallerjoin":
            found += self._machine(call, at)
            call.queue = packet.get("queue", "")
            found += self._tell(call, Kind.RING, at)
        elif event == "newstate" and one is not None and one.up and one.unique == call.customer:
            others = [leg for leg in self._channels.of_call(call.linked) if leg.up and leg is not one]
            call.machine_at = None if others or call.answered else call.machine_at or at
        elif event in ("hold", "unhold") and one is not None:
            found += self._hold(call, one, event == "hold", at)
        elif event in ("blindtransfer", "attendedtransfer") and packet.get("result", "").casefold() == "success":
            found += self._transfer(call, packet, event == "blindtransfer", at)
        return found + self._talk(call, at)

    def _begin(self, call: Call, one: Channel | None, at: datetime) -> list[CallEvent]:
        """Tell of a call from outside once its first leg is there."""
        if call.customer or one is None or one.unique != call.call_id or not one.incoming:
            return []
        if not self._channels.is_outside(one):
            return []
        self._book.serve(call, one, Direction.INBOUND)
        call.other, call.ours, call.name = one.number, bare(one.exten), one.label
        return self._tell(call, Kind.RING, at)

    def _go_on(self, call: Call, first: Channel) -> list[CallEvent]:
        """A call out that began while nobody listened."""
        outside = next((one for one in self._channels.of_call(call.linked) if self._channels.is_outside(one)), None)
        if call.customer or outside is None or not self._channels.user(first):
            return []
        return self._call_out(call, first, outside, "", outside.since)

    def _dial(self, call: Call, packet: Packet, at: datetime) -> list[CallEvent]:
        dialled = self._channels.get(packet.get("destuniqueid", ""))
        source = self._channels.get(packet.get("uniqueid", ""))
        if dialled is None or dialled.is_local or dialled.unique == call.customer:
            return []
        if call.direction is Direction.INBOUND:
            # While somebody talks with the customer, or has them on hold, whom they call is asked, not handed over to.
            who = "" if call.agent else self._channels.user(dialled) or dialled.number
            return self._machine(call, at) + self._tell(call, Kind.RING, at, user=who) if who else []
        if not self._channels.is_outside(dialled):
            return []
        return self._call_out(call, source, dialled, packet.get("dialstring", ""), at)

    def _call_out(
        self, call: Call, source: Channel | None, dialled: Channel, written: str, at: datetime
    ) -> list[CallEvent]:
        """One of us calls outside; a second trunk that is tried is still the same call. `written` is the dial string:
        number@trunk or trunk/number."""
        if call.answered:
            return []
        known = (source.exten if source else "", dialled.number, written.partition("@")[0].rpartition("/")[2])
        numbers = [number for number in map(bare, known) if number and not self._sides.ours(number)]
        self._book.serve(call, dialled, Direction.OUTBOUND)
        call.other = call.other or (numbers[0] if numbers else "")
        who = self._channels.user(source) if source else ""
        return [] if call.told or not call.other else self._tell(call, Kind.RING, at, user=who)

    def _machine(self, call: Call, at: datetime) -> list[CallEvent]:
        """The switch answered some time before it looked for one of us: told now that this is known, as of then.

        Who hangs up before has only ever rung; an answer by nobody would look like a talk with somebody."""
        since, call.machine_at = call.machine_at, None
        if since is None or call.direction is not Direction.INBOUND or at - since < _MENU:
            return []
        return self._tell(call, Kind.ANSWER, since)

    def _hold(self, call: Call, one: Channel, begins: bool, at: datetime) -> list[CallEvent]:
        user = self._channels.user(one)
        if begins and user and user == call.agent and not call.held_by:
            call.held_by = user
            return self._tell(call, Kind.HOLD, at, user=user)
        if not begins and user and user == call.held_by:
            call.held_by = ""
            return self._tell(call, Kind.RESUME, at, user=user)
        return []

    def _transfer(self, call: Call, packet: Packet, blind: bool, at: datetime) -> list[CallEvent]:
        names = ("extension",) if blind else ("transfertargetcalleridnum", "secondtransfererconnectedlinenum")
        to = next((number for name in names if (number := bare(packet.get(name, "")))), "")
        gives = self._channels.get(packet.get("transfereruniqueid" if blind else "origtransfereruniqueid", ""))
        user = (self._channels.user(gives) if gives else "") or call.agent
        if blind and gives is not None:
            # Out of the bridge in a moment, and no longer talking.
            self._channels.bridge(gives, "")
        call.agent = call.held_by = ""
        return self._tell(call, Kind.TRANSFER, at, user=user, to=to)

    def _talk(self, call: Call, at: datetime, since: bool = False) -> list[CallEvent]:
        """Tell who of us the customer hears now, where that is somebody new. `since` dates it back to when their leg
        came to be, where it was found and not heard."""
        customer = self._channels.get(call.customer)
        if customer is None or not call.told:
            return []
        there = {user: one for one in self._channels.heard_by(customer) if (user := self._channels.user(one))}
        if not there or call.agent in there:
            return []
        user, one = next(iter(there.items()))
        call.agent, call.answered, call.held_by = user, True, ""
        return self._tell(call, Kind.ANSWER, max(one.since, customer.since) if since else at, user=user)

    def _hang_up(self, unique: str, at: datetime) -> list[CallEvent]:
        one = self._channels.get(unique)
        if one is None:
            return []
        self._channels.drop(unique)
        call = self._book.with_leg(unique, one.linked)
        if call is None:
            return []
        over = call.customer == unique and (call.direction is Direction.INBOUND or call.answered)
        if not over and self._channels.of_call(call.linked):
            return []
        self._book.end(call)
        return self._tell(call, Kind.HANGUP, at, user=call.agent) if call.told else []

    def _tell(self, call: Call, kind: Kind, at: datetime, user: str = "", to: str = "") -> list[CallEvent]:
        """One event; no two have the same time, so that their order is what it was."""
        if not call.direction:
            return []
        call.told = True
        if self._last is not None and abs(at - self._last) < timedelta(seconds=1):
            at = max(at, self._last + _TICK)
        self._last = at
        return [
            CallEvent(
                self._line,
                call.call_id,
                kind,
                at,
                call.other,
                call.ours,
                call.name,
                call.direction,
                user,
                call.queue,
                to,
            )
        ]


def _length(written: str) -> timedelta:
    """How long a channel has stood, as CoreShowChannel says it: 00:01:05, with hours beyond a day."""
    parts = written.split(":")
    if len(parts) != 3 or not all(part.isdigit() and len(part) <= 5 for part in parts):
        return timedelta()
    hours, minutes, seconds = map(int, parts)
    return timedelta(hours=hours, minutes=minutes, seconds=seconds)
