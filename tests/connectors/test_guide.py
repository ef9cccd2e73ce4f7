"""The connector in the README and the description in the help are whole ones: taken from their pages as they stand,
they pass the conformance suite over the same API and give the same records."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from connectors.kit.conformance import ITEMS, run
from connectors.kit.conformance_drive import Desk, Driver
from connectors.kit.declare import Connector
from connectors.kit.described import connector_of
from tests.connectors.guide.rig import SpokeRig
from tests.connectors.storm import weather_the_storm

ROOT = Path(__file__).parents[2]
STREAMS = ("clients", "repairs", "chats")


def code(page: Path, language: str) -> str:
    """The one listing in that language on a page."""
    (found,) = re.findall(rf"```{language}\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    return str(found)


@pytest.fixture(scope="module")
def written() -> Iterator[Connector]:
    module = ModuleType("guide")
    sys.modules["guide"] = module
    exec(compile(code(ROOT / "README.md", "python"), "README.md", "exec"), module.__dict__)
    yield module.CONNECTOR
    del sys.modules["guide"]


@pytest.fixture(scope="module")
def described() -> Connector:
    return connector_of("spoke", code(ROOT / "resources" / "help" / "apis.md", "toml").encode())


@pytest.mark.parametrize("name", STREAMS)
@pytest.mark.parametrize("item", ITEMS)
def test_the_guides_connector(item: str, name: str, written: Connector) -> None:
    with SpokeRig(written, name) as rig:
        if reason := run(item, rig):
            pytest.skip(reason)


@pytest.mark.parametrize("name", STREAMS)
@pytest.mark.parametrize("item", ITEMS)
def test_the_guides_description(item: str, name: str, described: Connector) -> None:
    with SpokeRig(described, name) as rig:
        if reason := run(item, rig):
            pytest.skip(reason)


@pytest.mark.parametrize("name", STREAMS)
def test_both_give_equal_records(name: str, written: Connector, described: Connector) -> None:
    with SpokeRig(written, name) as rig:
        driver = Driver(rig)
        ids = rig.add(12, driver.moment())
        rig.change(ids[3], driver.moment(5))
        by_hand, by_words = Desk(), Desk()
        driver.complete(by_hand)
        rig.connector = described
        driver.complete(by_words)
        assert by_words.records == by_hand.records
        assert len(by_hand.records) == len(ids)


def test_a_small_storm(written: Connector, described: Connector) -> None:
    weather_the_storm(SpokeRig(written, "repairs"), rows=200)
    weather_the_storm(SpokeRig(described, "repairs"), rows=200)


@pytest.mark.slow
def test_a_storm_over_the_description(described: Connector) -> None:
    weather_the_storm(SpokeRig(described))


def test_the_guides_connector_is_a_page() -> None:
    assert len(code(ROOT / "README.md", "python").splitlines()) < 80
