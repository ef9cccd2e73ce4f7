"""What we ask of Twilio, and what the simulated one answers, held to Twilio's own descriptions."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from connectors.kit.conformance import run
from connectors.kit.conformance_drive import Desk, Driver
from tests.connectors.published import Prism, published
from tests.connectors.twilio.rig import TwilioRig

pytestmark = pytest.mark.live


@pytest.fixture(scope="module")
def prism() -> Iterator[Prism]:
    with published("twilio_calls_messages") as prism:
        yield prism


@pytest.fixture(scope="module")
def chats() -> Iterator[Prism]:
    with published("twilio_conversations") as prism:
        yield prism


@pytest.mark.parametrize("stream", ["calls", "messages"])
@pytest.mark.parametrize("item", ["changed row", "empty", "lookup"])
def test_both_sides_keep_to_it(item: str, stream: str, prism: Prism) -> None:
    with TwilioRig(stream) as rig, prism.between(rig):
        rig.twilio.absolute = True
        run(item, rig)


@pytest.mark.parametrize("item", ["changed row", "empty"])
def test_conversations_keep_to_it(item: str, chats: Prism) -> None:
    with TwilioRig("conversations") as rig, chats.between(rig):
        run(item, rig)


def test_what_is_not_described_is_refused(prism: Prism) -> None:
    with TwilioRig() as rig:
        (made,) = rig.add(1, rig.clock.now())
        rig.twilio.calls.change(made, lambda row: row.update(account_sid="nobody"))
        with pytest.raises(AssertionError, match="account_sid"), prism.between(rig):
            Driver(rig).pull(Desk())
