"""A simulated Twilio under the conformance suite's control, for calls, messages or conversations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from connectors.records import IdentifierKind
from connectors.twilio import CONNECTOR
from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.rigging import VendorRig
from tests.connectors.twilio.simulator import ACCOUNT, TOKEN, Simulator, rfc

OURS, MOBILE = "+12025550000", "+12025559999"
NEVER = {
    "deleted row": "What is missing in Twilio's lists may be old only: nothing is taken for deleted.",
    "merged row": "Twilio merges nothing.",
}


class TwilioRig(VendorRig):
    """`stream` is "calls", "messages" or "conversations". Calls are taken, handed on, missed and made in turn, and rows
    that are added together lie `apart`."""

    def __init__(self, stream: str = "calls", apart: timedelta = timedelta(seconds=1)) -> None:
        super().__init__(CONNECTOR, stream, self._route, NEVER)
        self.twilio = Simulator()
        self.closed = self.twilio.closed
        self.twilio.home = self.url
        self.table = {
            "calls": self.twilio.calls,
            "messages": self.twilio.messages,
            "conversations": self.twilio.conversations,
        }[stream]
        self._apart = apart
        self._added: list[str] = []

    def _route(self, heard: Heard) -> Said:
        return self.twilio.route(heard)

    def settings(self) -> Mapping[str, str]:
        return {"account": ACCOUNT, "url": self.url, "chats_url": self.url, "own_numbers": "(202) 555-9999"}

    def secrets(self) -> Mapping[str, str]:
        return {"token": TOKEN}

    def add(self, count: int, at: datetime) -> Sequence[str]:
        add = {"calls": self.add_call, "messages": self.add_message, "conversations": self.add_chat}[self.stream]
        made = [add(at - max(0, number - 4) * self._apart) for number in range(count)]
        self._added += made
        return made

    def number(self) -> str:
        """The next customer's number."""
        return f"+1303{len(self.table):07d}"

    def add_call(self, at: datetime) -> str:
        """A call of the next kind, with its legs."""
        kind, number, twilio = len(self._added) % 10, self.number(), self.twilio
        if kind == 9:
            return twilio.call(at, 0, status="no-answer", **{"from": number, "to": OURS})
        if kind == 8:
            made = twilio.call(at, 100, **{"from": "client:ann", "to": OURS})
            self.leg(made, at + timedelta(seconds=20), 80, number, **{"from": OURS})
            return made
        if kind == 7:
            return twilio.call(at, 60, direction="outbound-api", **{"from": OURS, "to": number})
        made = twilio.call(at, 300, **{"from": number, "to": OURS})
        if kind == 6:
            self.leg(made, at + timedelta(seconds=30), 100, "client:ann", **{"from": number})
        self.leg(made, at + timedelta(seconds=150), 140, "client:bob", **{"from": number})
        return made

    def leg(self, call: str, start: datetime, seconds: int, to: str, **said: str) -> str:
        """Somebody dialled from inside a call, who took it after ten seconds."""
        more = {"to": to, "direction": "outbound-dial", "parent_call_sid": call, "rang": 10}
        return self.twilio.call(start, seconds, **more, **said)

    def add_message(self, at: datetime) -> str:
        """A text message that came in or, every other one, went out."""
        inbound = len(self.table) % 2 == 0
        ends = (self.number(), OURS) if inbound else (OURS, self.number())
        direction, status = ("inbound", "received") if inbound else ("outbound-api", "sent")
        said = {"from": ends[0], "to": ends[1], "direction": direction, "status": status}
        return self.twilio.message(at, body="Where is it?", **said)

    def add_chat(self, at: datetime) -> str:
        """A web chat of a visitor with Ann."""
        said = [("visitor", 0, "Hello"), ("ann", 40, "Hello, this is Ann"), ("visitor", 90, "Thanks")]
        number = len(self.table)
        about = f'{{"customerName": "Person{number}", "email": "p{number}@example.com"}}'
        people = [{"identity": "visitor"}, {"identity": "ann"}]
        return self.twilio.conversation(at, people, said, attributes=about)

    def change(self, source_id: str, at: datetime) -> None:
        if self.stream == "conversations":
            self.table.change(source_id, lambda row: row.update(state="closed"))
            return
        begun = self.table[source_id]["date_created"]
        if begun < rfc(at) and not self._settled(source_id, at):
            said = {"forwarded_from": "+12025551111"} if self.stream == "calls" else {"status": "undelivered"}
            self.table.change(source_id, lambda row: row.update(said, date_updated=rfc(at)))

    def _settled(self, source_id: str, at: datetime) -> bool:
        """What is older than a day does not change any more."""
        name = "start_time" if self.stream == "calls" else "date_sent"
        return datetime.strptime(self.table[source_id][name], "%a, %d %b %Y %H:%M:%S %z") < at - timedelta(days=1)

    def duplicate(self, source_id: str) -> None:
        self.twilio.twice.add(source_id)

    def add_bad(self) -> None:
        (bad,) = self.add(1, self.clock.now())
        if self.stream == "conversations":
            self.twilio.said[bad][0]["date_created"] = "no time"
            return
        name = "end_time" if self.stream == "calls" else "date_updated"
        self.table.change(bad, lambda row: row.update({name: "no time"}))

    def delete(self, source_id: str) -> None:
        self.table.remove(source_id)

    def merge(self, source_id: str, into: str) -> None:
        self.table.remove(source_id)

    def close(self) -> None:
        self.twilio.closed.add(self.stream.capitalize())

    def lookups(self) -> Sequence[tuple[IdentifierKind, str, Sequence[str]]]:
        if self.stream == "conversations":
            return ((IdentifierKind.PHONE, "+13035550142", []),)
        found = self._added[2]
        row = self.table[found]
        number = row["from"] if row["direction"] == "inbound" else row["to"]
        return ((IdentifierKind.PHONE, number, [found]),)
