"""A description in the desk's folder is a kind of source: added, pulled and told of like any other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.services.asks import ServiceError
from desk.services.build import build
from desk.services.parts import Parts
from tests.connectors.kit.descriptions import shop
from tests.connectors.kit.vendor import STYLES, TOKEN, ShopRig


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Parts]:
    home = Home(tmp_path / "desk")
    home.apis.mkdir(parents=True)
    (home.apis / "acme.toml").write_bytes(shop("next link"))
    (home.apis / "wrong.toml").write_text('titel = "Shop"\n', encoding="utf-8")
    (home.apis / "tryton.toml").write_bytes(shop("next link"))
    parts = build(home, secrets=AskedSecrets(lambda _source, _key: None, "Secrets are not kept in tests."))
    yield parts
    parts.close()


def test_a_described_api_is_added_and_pulled(desk: Parts) -> None:
    with ShopRig(STYLES["next link"]) as rig:
        rig.add(7, rig.clock.now())
        desk.sources.add("shop", "acme", "Acme", dict(rig.settings()), {"token": TOKEN})
        assert desk.sources.test("shop") == ("People can be read.",)
        report = desk.sources.pull("shop")
    assert [(one.stream, one.outcome, one.changed) for one in report.streams] == [("people", "ok", 7)]


def test_a_description_that_cannot_be_read_says_where_when_it_is_used(desk: Parts) -> None:
    with pytest.raises(ServiceError, match="wrong.toml, line 1: “titel” is not known here"):
        desk.sources.add("other", "wrong", "Wrong", {"url": "https://x.example"}, {})


def test_no_description_takes_the_place_of_what_is_shipped(desk: Parts) -> None:
    assert {one.name: one.title for one in desk.sources.connectors()}["tryton"] == "Tryton"
