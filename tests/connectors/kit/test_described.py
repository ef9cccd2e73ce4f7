"""A described API keeps every promise of the kit, and gives the very records its hand-written twin gives."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from connectors import woocommerce
from connectors.kit.conformance import ITEMS, run
from connectors.kit.conformance_drive import Desk, Driver
from connectors.kit.declare import Setting, SettingKind, Surroundings
from connectors.kit.described import broken, connector_of
from connectors.kit.described_words import schema
from connectors.kit.errors import AskPerson
from connectors.records import IdentifierKind
from tests.connectors.kit.descriptions import WOO, shop
from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.shelf import Shelf
from tests.connectors.kit.vendor import STYLES, ShopRig
from tests.connectors.woocommerce.rig import WooRig

SCHEMA = Path(__file__).parents[3] / "resources" / "help" / "api.schema.json"


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("item", ITEMS)
def test_a_described_shop(item: str, style: str) -> None:
    with ShopRig(STYLES[style], connector_of("shop", shop(style))) as rig:
        if reason := run(item, rig):
            pytest.skip(reason)


class DescribedWoo(WooRig):
    """WooCommerce's simulator, asked by the described connector."""

    def __init__(self) -> None:
        super().__init__("customers")
        self.connector = connector_of("woo", WOO)


@pytest.mark.parametrize("item", ITEMS)
def test_a_described_woocommerce(item: str) -> None:
    with DescribedWoo() as rig:
        if reason := run(item, rig):
            pytest.skip(reason)


def test_the_described_and_the_hand_written_give_equal_records() -> None:
    with DescribedWoo() as rig:
        driver = Driver(rig)
        ids = rig.add(12, driver.moment())
        rig.change(ids[3], driver.moment(5))
        described, by_hand = Desk(), Desk()
        driver.complete(described)
        rig.connector = woocommerce.CONNECTOR
        driver.complete(by_hand)
        assert described.records == by_hand.records
        assert len(described.records) == 12


def test_what_is_named_in_braces_is_asked_for_and_what_signs_in_is_a_secret() -> None:
    settings = {one.key: one.kind for one in connector_of("woo", WOO).settings}
    assert settings == {"url": SettingKind.URL, "key": SettingKind.SECRET, "secret": SettingKind.SECRET}
    found = connector_of("x", shop("page number").replace(b'url = "{url}"', b'url = "https://{shop}.example"'))
    assert Setting("shop", "shop") in found.settings


def test_an_api_with_oauth_is_signed_in_to_with_the_browser() -> None:
    auth = b'kind = "oauth"\nauthorize = "https://a.example/x"\ntoken = "https://a.example/t"\nscopes = ["read"]'
    text = shop("page number").replace(b'kind = "header"\nvalue = "Bearer {token}"', auth)
    found = connector_of("shop", text)
    assert found.oauth is not None
    assert (found.oauth.scopes, found.oauth.pkce) == (("read",), True)
    assert {"client_id", "client_secret"} <= {one.key for one in found.settings}
    with (
        pytest.raises(AskPerson, match="Nobody has signed in"),
        found.open({"url": "http://127.0.0.1:1", "client_id": "x"}, {}, Surroundings()),
    ):
        pass


def test_a_secret_that_is_missing_is_asked_for_by_its_name() -> None:
    found = connector_of("shop", shop("page number"))
    with (
        pytest.raises(AskPerson, match="“token” of Shop is empty"),
        found.open({"url": "http://127.0.0.1:1"}, {}, Surroundings()),
    ):
        pass


def test_a_secret_never_travels_in_the_open() -> None:
    opened = connector_of("shop", shop("page number")).open({"url": "http://x.example"}, {"token": "x"}, Surroundings())
    with pytest.raises(AskPerson, match="The address of Shop does not begin with https"), opened:
        pass


ORDERS = b"""
[[stream]]
name = "orders"
record = "order"
path = "/people"
rows = "data.items"
id = "id"
fields = { placed_at = "changed", name = "name" }
search = [{ by = "customer", query = { phone = "{value}" } }]
"""


def test_a_lookup_goes_on_to_what_the_customers_found_have() -> None:
    connector = connector_of("shop", shop("one page") + ORDERS.replace(b"phone =", b"id ="))
    with ShopRig(STYLES["one page"], connector) as rig:
        driver = Driver(rig)
        rig.add(3, driver.moment())
        phone = rig.shelf.rows[1]["phone"]
        look = connector.lookups[IdentifierKind.PHONE]
        found: list[Any] = driver.session(lambda session: list(look(session, phone)))
        assert [one.stream for one in found] == ["people", "orders"]
        assert [record.source_id for record in found[0].records] == ["p0002"]


WRONG = [
    ('title = "Shop"', 'titel = "Shop"', "line 2: “titel” is not known here", "title"),
    ('title = "Shop"', "title = 5", "line 2: “title” cannot be read", 'title = "text"'),
    ('title = "Shop"', "", "“title” is missing", "title ="),
    ('kind = "header"', 'kind = "magic"', "line 11: “auth” has no kind that is known", "basic, header, oauth"),
    ('kind = "page number"', 'kind = "pages"', "“paging” has no kind that is known", "page number"),
    ('size_param = "limit"', 'size = "limit"', "line 21: “size” is not known here", "size_param"),
    ('at = "changed"', "at = 7", "“at” cannot be read", '"data.items"'),
    ('since = "since"', "", "A cursor by time needs “since”", "since ="),
    ('until = "until"', 'until = "until"\nwindows = { cap = 1, start = 2020-01-01T00:00:00 }', "“start”", "Z"),
    ('record = "customer"', 'record = "person"', "Stream 'people' in the mapping", "customer, interaction, order"),
    ('name = "name"', 'nam = "name"', "unknown key 'nam'", "name"),
    ('by = "email"', 'by = "mail"', "“mail” is not known here", "email"),
    ('phone = "{value}"', 'phone = "it"', "does not say where {value} goes", "{value}"),
    ('path = "/people"', 'path = "/people"\nmethod = "PUT"', "“PUT” is not known here", "GET, POST"),
    ('id = "id"\n', 'id = "{id} {x}"\n', "The id of a row is one field", "id ="),
    ('title = "Shop"', "title = ", "shop.toml is not readable as TOML", "line 2"),
    ("[[stream]]", "[stream]", "There is no [[stream]]", "one for each list"),
]


@pytest.mark.parametrize(("right", "wrong", "title", "advice"), WRONG, ids=[one[2][:40] for one in WRONG])
def test_what_is_wrong_is_told_with_its_line_and_what_to_write(right: str, wrong: str, title: str, advice: str) -> None:
    text = shop("page number").decode()
    assert right in text
    with pytest.raises(AskPerson) as told:
        connector_of("shop", text.replace(right, wrong, 1).encode())
    assert title in told.value.title
    assert "shop.toml" in told.value.title
    assert advice in told.value.advice


def test_a_description_that_cannot_be_read_says_so_when_it_is_used() -> None:
    found = broken("acme", AskPerson("acme.toml, line 3: “titel” is not known here.", "Write one of: title."))
    with pytest.raises(AskPerson, match="line 3"), found.open({}, {}, Surroundings()):
        pass


def test_the_schema_for_editors_is_what_the_reader_reads() -> None:
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == json.loads(json.dumps(schema()))


def test_times_and_bodies_are_written_as_the_api_wants_them() -> None:
    asked: list[Any] = []
    text = (
        shop("page number").decode().replace('path = "/people"', 'path = "/people"\nmethod = "POST"\ntimes = "seconds"')
    )
    text = text.replace('since = "since"', 'since = "filter.changed.from"')

    def serve(shelf: Shelf, heard: Heard) -> Said:
        asked.append(heard.body)
        return STYLES["page number"].serve(shelf, heard)

    style = replace(STYLES["page number"], serve=serve)
    with ShopRig(style, connector_of("shop", text.encode())) as rig:
        driver = Driver(rig)
        driver.pull(Desk(cursor={"newest": driver.moment(90).isoformat(), "seen": []}))
        expected = int(driver.moment(90).timestamp()) - 120
    assert asked[0]["filter"]["changed"]["from"] == expected
    assert (asked[0]["page"], asked[0]["limit"]) == (1, 5)
