"""A simulated RingCentral under the conformance suite's control, for calls or messages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from connectors.records import IdentifierKind
from connectors.ringcentral import CONNECTOR
from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.rigging import VendorRig
from tests.connectors.ringcentral.simulator import CLIENT, JWT, SECRET, Simulator, iso

NO_MERGE = {"merged row": "RingCentral merges nothing."}
NO_DELETION = {"deleted row": "A message that is thrown away stays, and says so: it is a changed row."}
OURS, ANN, BOB = "+12025550000", "Ann Poe", "Bob Roe"


class RingCentralRig(VendorRig):
    """`stream` is "calls", "messages" or "contacts"."""

    def __init__(self, stream: str = "calls") -> None:
        unlike = {**NO_MERGE, **NO_DELETION} if stream == "messages" else NO_MERGE
        super().__init__(CONNECTOR, stream, self._route, unlike)
        self.ringcentral = Simulator(self.clock.now)
        self.closed = self.ringcentral.closed
        self.ringcentral.home = self.url
        simulated = self.ringcentral
        tables = {"calls": simulated.calls, "messages": simulated.messages, "contacts": simulated.contacts}
        self.table = tables[stream]
        self._made = 0

    @staticmethod
    def may_fail(heard: Heard) -> bool:
        return heard.path != "/restapi/oauth/token"

    def _route(self, heard: Heard) -> Said:
        return self.ringcentral.route(heard)

    def settings(self) -> Mapping[str, str]:
        return {"client_id": CLIENT, "url": self.url}

    def secrets(self) -> Mapping[str, str]:
        return {"client_secret": SECRET, "jwt": JWT}

    def add(self, count: int, at: datetime) -> Sequence[str]:
        age = self.clock.now() - at
        if age > timedelta(days=2):
            # A storm's rows are four hundred days old; ninety days are all RingCentral tells of.
            at = self.clock.now() - age * 0.2
        add = {"calls": self.add_call, "messages": self.add_message, "contacts": self.add_contact}[self.stream]
        return [add(at) for _ in range(count)]

    def add_contact(self, at: datetime) -> str:
        """Somebody in the address book."""
        self._made += 1
        row = {"id": f"{self._made:07d}", "availability": "Alive", "firstName": f"Person{self._made}"}
        return str(self.table.put({**row, "lastName": "Lee", "mobilePhone": self.number()})["id"])

    def number(self) -> str:
        """The next customer's number."""
        return f"+1303{len(self.table):07d}"

    def add_call(self, at: datetime, **said: Any) -> str:
        """A call of two minutes that rang at Ann's after ten seconds."""
        self._made += 1
        call, number = f"C{self._made:07d}", self.number()
        master = leg(at, 120, legType="PstnToSip", master=True)
        legs = [master, leg(at + timedelta(seconds=10), 110, to={"name": ANN, "extensionNumber": "101"})]
        row = {"id": call, "sessionId": str(self._made), "telephonySessionId": f"s-{self._made}", "type": "Voice"}
        row |= {"startTime": iso(at), "duration": 120, "direction": "Inbound", "result": "Accepted", "legs": legs}
        row |= {"from": {"phoneNumber": number, "location": "Denver, CO"}, "to": {"phoneNumber": OURS}}
        self.ringcentral.put(self.table, {**row, "lastModifiedTime": iso(at), "action": "Phone Call", **said})
        return call

    def add_message(self, at: datetime, **said: Any) -> str:
        """A text message that came in."""
        self._made += 1
        row = {"id": f"{self._made:07d}", "type": "SMS", "direction": "Inbound", "availability": "Alive"}
        row |= {"from": {"phoneNumber": self.number()}, "to": [{"phoneNumber": OURS}], "creationTime": iso(at)}
        row |= {"subject": "Where is it?", "messageStatus": "Received", "lastModifiedTime": iso(at)}
        self.ringcentral.put(self.ringcentral.messages, {**row, **said})
        return str(row["id"])

    def change(self, source_id: str, at: datetime) -> None:
        """A call changes at any time, a message within a day."""
        if self.stream == "contacts":
            self.table.change(source_id, lambda row: row.update(company="Changed"))
        elif self.stream == "calls":
            self.ringcentral.write(self.table, source_id, reasonDescription="Looked at again")
        elif self.table[source_id]["creationTime"] > iso(at - timedelta(days=1)):
            self.ringcentral.write(self.table, source_id, messageStatus="DeliveryFailed")

    def duplicate(self, source_id: str) -> None:
        self.ringcentral.twice.add(source_id)

    def add_bad(self) -> None:
        (bad,) = self.add(1, self.clock.now())
        wrong = {"calls": "duration", "messages": "lastModifiedTime", "contacts": "birthday"}
        broken = {wrong[self.stream]: "no time"}
        self.table.change(bad, lambda row: row.update(broken))

    def delete(self, source_id: str) -> None:
        if self.stream == "calls":
            self.ringcentral.remove(self.table, source_id)
        else:
            self.table.remove(source_id)

    def merge(self, source_id: str, into: str) -> None:
        self.table.remove(source_id)

    def close(self) -> None:
        closed = {"calls": "call-log", "messages": "message-store", "contacts": "contact"}
        self.ringcentral.closed.add(closed[self.stream])

    def lookups(self) -> Sequence[tuple[IdentifierKind, str, Sequence[str]]]:
        row = self.table[self.table.ids()[2]]
        number = row["mobilePhone"] if self.stream == "contacts" else row["from"]["phoneNumber"]
        return ((IdentifierKind.PHONE, number, [row["id"]]),)


def leg(at: datetime, seconds: int, **said: Any) -> dict[str, Any]:
    """A leg that came in and was taken."""
    legs = {"startTime": iso(at), "duration": seconds, "direction": "Inbound", "result": "Accepted", "type": "Voice"}
    return {**legs, "legType": "Accept", "action": "Phone Call", **said}
