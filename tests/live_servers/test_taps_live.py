"""Three taps from PyPI, of three makers and two generations: each is looked at, proposed, tried, and pulled again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.services.build import Parts, build
from desk.services.first_views import FileView
from tests.live_servers.mariadb import MISSING, Mariadb, mariadb_missing
from tests.live_servers.taps import MYSQL, POSTGRES, REST, InMariadb, InPostgres, TapShop, over_http, program

pytestmark = pytest.mark.live


@pytest.fixture(params=["postgres", "mariadb", "http"])
def shop(request: pytest.FixtureRequest) -> Iterator[TapShop]:
    if request.param == "postgres":
        tap = program(POSTGRES)
        yield InPostgres(request.getfixturevalue("postgres_server"), tap)
    elif request.param == "mariadb":
        tap = program(MYSQL)
        if mariadb_missing():
            pytest.skip(MISSING)
        with Mariadb() as server:
            yield InMariadb(server, tap)
    else:
        with over_http(program(REST)) as opened:
            yield opened


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[Parts]:
    secrets = AskedSecrets(lambda _source, _key: None, "Secrets are not kept in tests.")
    parts = build(Home(tmp_path / "desk"), secrets=secrets)
    yield parts
    parts.close()


def roles(file: FileView) -> dict[str, str]:
    return {column.name: column.role for column in file.columns}


def pulled(parts: Parts, full: bool = False) -> None:
    report = parts.sources.pull("shop", full)
    assert [(one.stream, one.outcome, one.message) for one in report.streams if one.outcome != "ok"] == []
    parts.settler.finish(lambda _left: None)
    parts.catch_up.finish(lambda _left: None)


def found(parts: Parts, text: str) -> list[str]:
    return [hit.name for hit in parts.customers.find(text, 5).hits]


def test_a_tap_becomes_a_source_and_stays_up_to_date(parts: Parts, shop: TapShop) -> None:
    parts.adding.begin("singer", "shop", time_zone="Europe/Berlin")
    parts.adding.answer("shop", "Our shop", shop.settings(), shop.secrets())
    files = {file.files[0]: file for file in parts.mapping.look("shop").files}
    assert set(shop.streams) <= set(files)
    clients, orders = (
        parts.mapping.try_out("shop", parts.mapping.sample("shop", files[name])) for name in shop.streams
    )
    told = roles(clients)
    assert (told["client_no"], told["full_name"], told["mobile_phone"], told["email"]) == (
        "id",
        "name",
        "phone",
        "email",
    )
    assert (clients.record, clients.good, clients.bad) == ("customer", 3, 0)
    assert (orders.record, orders.good, orders.bad) == ("order", 2, 0)
    assert roles(orders)["client_no"] == "customer_id"
    parts.mapping.take("shop", (replace(clients, used=True), replace(orders, used=True)))
    samples = parts.adding.samples("shop")
    assert {one.name for one in samples.samples} == {"Ann Lee", "Bob Ray", "Cleo Fox"}
    assert sorted(one.count for one in samples.samples) == [0, 1, 1]
    parts.adding.start("shop")
    pulled(parts)
    assert found(parts, "bob.ray@shop.example") == ["Bob Ray"]
    shop.change()
    pulled(parts)
    assert found(parts, "bob.ray@shop.example") == ["Robert Ray"]
    assert found(parts, "+1 202 555 0104") == ["Dan Roe"]
    shop.delete()
    pulled(parts, full=True)
    assert found(parts, "cleo.fox@shop.example") == []


@pytest.mark.parametrize("shop", ["postgres"], indirect=True)
def test_a_wrong_password_asks_for_another(parts: Parts, shop: TapShop) -> None:
    wrong = {key: value.replace('": "', '": "not-') for key, value in shop.secrets().items()}
    parts.adding.begin("singer", "shop")
    parts.adding.answer("shop", "Our shop", shop.settings(), wrong)
    with pytest.raises(Exception, match="does not accept the credentials"):
        parts.mapping.sample("shop", parts.mapping.look("shop").files[0])
