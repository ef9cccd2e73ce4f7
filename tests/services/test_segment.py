"""A shop's events reach the timeline: who calls is known by what they told the shop, with the time they spent there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.services.build import build
from desk.services.parts import Parts
from tests.connectors.segment.telling import Desk, call, track


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Parts]:
    parts = build(Home(tmp_path / "desk"), secrets=AskedSecrets(lambda _source, _key: None, "Not kept in tests."))
    yield parts
    parts.close()


def visit(number: str, minutes: float, device: str = "d1") -> dict[str, object]:
    return call("page", number, minutes, name=f"Page {number}", anonymousId=device)


def test_events_become_a_timeline_with_its_time_and_change_with_what_comes(desk: Parts, tmp_path: Path) -> None:
    files = Desk(tmp_path / "events")
    me = {"userId": "u1", "anonymousId": "d1"}
    traits = {"name": "Anna Jensen", "phone": "+12085550142"}
    files.write("1.json", [visit("1", 0), visit("2", 12), call("identify", "3", 20, traits=traits, **me)])
    desk.sources.add("shop", "segment", "Shop", {"path": str(files.folder), "days": "0"}, {})
    assert {one.outcome for one in desk.sources.pull("shop").streams} == {"ok"}
    (anna,) = desk.customers.find("+1 208 555 0142").hits
    (line,) = desk.customers.timeline(anna.customer_id).items
    assert (line.channel, line.customer_time) == ("web", 12 * 60)
    # A page that came late goes before the two, and an order is told beside it.
    files.write(
        "2.json", [visit("0", -20), track("4", 13, "Order Completed", {"order_id": "10-482", "total": 9}, **me)]
    )
    desk.sources.pull("shop")
    lines = {one.channel: one for one in desk.customers.timeline(anna.customer_id).items}
    assert set(lines) == {"web", "order"}
    assert lines["web"].started_at == line.started_at - timedelta(minutes=20)
    assert [hit.customer_id for hit in desk.customers.find("10-482").hits] == [anna.customer_id]


def test_two_on_one_device_stay_two(desk: Parts, tmp_path: Path) -> None:
    files = Desk(tmp_path / "events")
    for number, name in enumerate(("Anna Jensen", "Bert Lee")):
        traits = {"name": name, "phone": f"+1208555014{number}"}
        told = call("identify", f"i{number}", number, traits=traits, userId=f"u{number}", anonymousId="kiosk")
        files.write(f"{number}.json", [told, visit(f"v{number}", 60 + number, "kiosk")])
    desk.sources.add("shop", "segment", "Shop", {"path": str(files.folder), "days": "0"}, {})
    desk.sources.pull("shop")
    (anna,) = desk.customers.find("+12085550140").hits
    (bert,) = desk.customers.find("+12085550141").hits
    assert anna.customer_id != bert.customer_id
    assert desk.customers.timeline(anna.customer_id).items == desk.customers.timeline(bert.customer_id).items == ()
