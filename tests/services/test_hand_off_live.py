"""A hand-off that is written while the customer is on the line follows the call, and sees who takes it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC
from pathlib import Path
from typing import Any

import pytest

from connectors.records import SegmentKind
from desk.config.paths import resources
from desk.config.secrets import AskedSecrets
from desk.domain.calls import Kind
from desk.services.hand_off_build import Beside, HandOffParts, build_hand_offs
from desk.services.journey_views import ProofView, Standing
from desk.services.written import Written
from tests.records import NOON, call, phone
from tests.services.call_desk import ANN, CallDesk


class NoJourneys:
    """Nothing is asked about here."""

    def standing(self, customer_id: int, limit: int = 50, joins: int = 500) -> Standing:
        return Standing(customer_id, NOON, None, (), 0, None)  # type: ignore[arg-type]

    def briefing(self, customer_id: int, journey_id: str = "", transcripts: bool = False) -> Any:
        raise AssertionError

    def proof(self, customer_id: int, journey_id: str = "") -> ProofView:
        raise AssertionError


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[CallDesk]:
    held = CallDesk(tmp_path)
    held.know(("a", "Ann Lee", ANN))
    yield held
    held.cache.close()
    held.decisions.close()


def parts(desk: CallDesk, who: str = "Kim") -> HandOffParts:
    unasked: Any = None
    secrets = AskedSecrets(lambda _source, _key: None, "")
    beside = Beside(NoJourneys(), unasked, unasked, secrets, Written(desk.decisions.work, lambda: 0.0))
    shipped = resources() / "hand_off"
    return build_hand_offs(desk.cache, desk.decisions, beside, lambda: who, desk.clock, UTC, shipped, desk.folder)


def live(desk: CallDesk) -> str:
    """Ann is on the line with kim, of the orders."""
    desk.tell(Kind.RING, 0, queue="orders")
    desk.tell(Kind.ANSWER, 5, user="kim")
    desk.keeper.keep()
    (row,) = desk.lines(desk.customer("a"))
    return "/".join(row.key)


@pytest.mark.parametrize(("to", "name", "through"), [("team", "Billing", "billing"), ("person", "Bo Ek", "bo")])
def test_whoever_takes_the_call_is_seen_while_it_goes_on(desk: CallDesk, to: str, name: str, through: str) -> None:
    key, held = live(desk), parts(desk).asked
    desk.at(60)
    view = held.give(desk.customer("a"), to, name, key)
    desk.tell(Kind.HOLD, 61)
    desk.tell(Kind.RESUME, 65, user="kim")
    desk.keeper.keep()
    assert (view.key, held.watch()) == (key, ())
    desk.tell(Kind.TRANSFER, 70, to=through)
    desk.keeper.keep()
    assert held.watch() == ()
    desk.tell(Kind.ANSWER, 75, user="bo")
    desk.keeper.keep()
    (arrived,) = held.watch()
    assert (arrived.state, arrived.arrived_key) == ("arrived", key)


def test_a_call_of_hours_with_the_same_person_is_no_arrival(desk: CallDesk) -> None:
    shipped = (resources() / "hand_off" / "hand_off.toml").read_text(encoding="utf-8")
    (desk.folder / "hand_off.toml").write_text(shipped.replace("team = 30", "team = 600"), encoding="utf-8")
    key, held = live(desk), parts(desk, "Lou").asked
    desk.at(60)
    held.give(desk.customer("a"), "team", "Orders", key)
    for _ in range(3):
        desk.later(3600)
        assert held.watch() == ()
    (row,) = desk.lines(desk.customer("a"))
    # It is told in stretches of an hour, for its clock to go on.
    assert len([one for one in row.record().segments if one.kind is SegmentKind.TALK]) > 1
    desk.tell(Kind.TRANSFER, 10_900, to="orders")
    desk.tell(Kind.ANSWER, 10_905, user="bo")
    desk.keeper.keep()
    assert [one.state for one in held.watch()] == ["arrived"]


def test_it_follows_the_call_to_the_phone_systems_own_record(desk: CallDesk) -> None:
    key, held = live(desk), parts(desk).asked
    view = held.give(desk.customer("a"), "team", "Billing", key)
    desk.tell(Kind.HANGUP, 80, user="kim")
    desk.keeper.keep()
    desk.pbx(call("c1", phone(ANN), wait=5, talk=75))
    desk.later(10)
    assert desk.moved
    after = held.look(view.hand_off_id)
    assert (after.key, after.given, after.customer_id) == ("pbx/calls/c1", view.given, desk.customer("a"))
    assert held.record_now(key) == "pbx/calls/c1"
