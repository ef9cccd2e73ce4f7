"""A private Vendure in memory: started per test run, filled and changed over its own Admin API."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import requests

from tests.live_servers.facts import free_port
from tests.live_servers.running import ROOT, running, scratch

VARIABLE = "TELLONCE_VENDURE"
USER, PASSWORD = "superadmin", "a-password-of-the-tests"
_SHOP = Path(__file__).parent / "vendure_shop.js"
_ADDRESS = {"fullName": "Ann Lee", "streetLine1": "S 1", "city": "Berlin", "postalCode": "10115", "countryCode": "DE"}


class RefusedError(AssertionError):
    """What the server said to a question of the tests."""


def modules() -> Path | None:
    """Where Vendure is installed: named in the environment, or where packaging/test.py puts it; None without node."""
    folder = Path(os.environ.get(VARIABLE, ROOT / ".tellonce" / "vendure")) / "node_modules"
    return folder if shutil.which("node") and (folder / "@vendure" / "core").is_dir() else None


@dataclass(slots=True)
class Vendure:
    """A running server, signed in as administrator; `variant` is what it sells."""

    url: str
    http: requests.Session = field(default_factory=requests.Session)
    variant: str = ""

    def settings(self) -> dict[str, str]:
        """Settings of a source that reads this server."""
        return {"url": self.url, "user": USER}

    def secrets(self) -> dict[str, str]:
        """Secrets of a source that reads this server."""
        return {"password": PASSWORD}

    def ask(self, document: str, **variables: Any) -> dict[str, Any]:
        """One question; RefusedError with the server's own error, also where it is the answer of a mutation."""
        body = {"query": document, "variables": variables}
        answer = self.http.post(f"{self.url}/admin-api", json=body, timeout=60)
        said = answer.json()
        if said.get("errors"):
            raise RefusedError(str(said["errors"])[:1_000])
        data: dict[str, Any] = said["data"]
        for found in data.values():
            if isinstance(found, dict) and found.get("errorCode"):
                raise RefusedError(str(found))
        if token := answer.headers.get("vendure-auth-token"):
            self.http.headers["Authorization"] = f"Bearer {token}"
        return data

    def sign_in(self) -> None:
        """Send the administrator's session from now on."""
        document = "mutation($u: String!, $p: String!) { login(username: $u, password: $p) { __typename } }"
        self.ask(document, u=USER, p=PASSWORD)

    def open_shop(self) -> None:
        """Have something to sell."""
        taxed = self.ask("{ taxCategories { items { id } } }")["taxCategories"]["items"][0]["id"]
        named = {"languageCode": "en", "name": "Widget", "slug": "widget", "description": ""}
        made = self.ask(
            "mutation($i: CreateProductInput!) { createProduct(input: $i) { id } }", i={"translations": [named]}
        )
        one = {
            **{"productId": made["createProduct"]["id"], "sku": "W-1", "price": 1250, "taxCategoryId": taxed},
            **{"trackInventory": "FALSE", "translations": [{"languageCode": "en", "name": "Widget"}]},
        }
        document = "mutation($i: [CreateProductVariantInput!]!) { createProductVariants(input: $i) { id } }"
        self.variant = self.ask(document, i=[one])["createProductVariants"][0]["id"]

    def customer(self, number: int, phone: str = "") -> str:
        """A person; returns the id."""
        said = {"firstName": "Person", "lastName": f"Number{number}", "emailAddress": f"p{number}@example.com"}
        said["phoneNumber"] = phone or f"+4930123{number:04d}"
        document = """mutation($i: CreateCustomerInput!) {
            createCustomer(input: $i) { __typename ... on Customer { id } ... on ErrorResult { errorCode } } }"""
        return str(self.ask(document, i=said)["createCustomer"]["id"])

    def cart(self, customer: str) -> str:
        """An order that is not placed yet; returns its id."""
        order = self.ask("mutation { createDraftOrder { id } }")["createDraftOrder"]["id"]
        self.ask(
            "mutation($o: ID!, $c: ID) { setCustomerForDraftOrder(orderId: $o, customerId: $c) { __typename } }",
            **{"o": order, "c": customer},
        )
        document = """mutation($o: ID!, $v: ID!) {
            addItemToDraftOrder(orderId: $o, input: {productVariantId: $v, quantity: 2}) {
              __typename ... on ErrorResult { errorCode } } }"""
        self.ask(document, o=order, v=self.variant)
        return str(order)

    def place(self, order: str) -> None:
        """Pay for a cart, which places it."""
        document = """mutation($o: ID!, $a: CreateAddressInput!) {
            setDraftOrderShippingAddress(orderId: $o, input: $a) { id }
            setDraftOrderBillingAddress(orderId: $o, input: $a) { id } }"""
        self.ask(document, o=order, a=_ADDRESS)
        ways = "query($o: ID!) { eligibleShippingMethodsForDraftOrder(orderId: $o) { id } }"
        way = self.ask(ways, o=order)["eligibleShippingMethodsForDraftOrder"][0]["id"]
        document = """mutation($o: ID!, $s: ID!) {
            setDraftOrderShippingMethod(orderId: $o, shippingMethodId: $s) {
              __typename ... on ErrorResult { errorCode } }
            transitionOrderToState(id: $o, state: "ArrangingPayment") {
              __typename ... on ErrorResult { errorCode } } }"""
        self.ask(document, o=order, s=way)
        paid = {"orderId": order, "method": "std", "transactionId": "t", "metadata": {}}
        document = """mutation($i: ManualPaymentInput!) {
            addManualPaymentToOrder(input: $i) { __typename ... on ErrorResult { errorCode } } }"""
        self.ask(document, i=paid)

    def ship(self, order: str, states: Sequence[str]) -> None:
        """Send an order's goods and take the shipment through its states."""
        lines = self.ask("query($o: ID!) { order(id: $o) { lines { id quantity } } }", o=order)["order"]["lines"]
        given = [{"name": "method", "value": "UPS"}, {"name": "trackingCode", "value": "1Z"}]
        sent = {
            "lines": [{"orderLineId": one["id"], "quantity": one["quantity"]} for one in lines],
            "handler": {"code": "manual-fulfillment", "arguments": given},
        }
        document = """mutation($i: FulfillOrderInput!) {
            addFulfillmentToOrder(input: $i) {
              __typename ... on Fulfillment { id } ... on ErrorResult { errorCode } } }"""
        shipment = self.ask(document, i=sent)["addFulfillmentToOrder"]["id"]
        for state in states:
            document = """mutation($i: ID!, $s: String!) {
                transitionFulfillmentToState(id: $i, state: $s) { __typename ... on ErrorResult { errorCode } } }"""
            self.ask(document, i=shipment, s=state)


@contextmanager
def vendure(signs_in: str = "bearer") -> Iterator[Vendure]:
    """A fresh server with one product and nobody to sell it to yet; `signs_in` is bearer, cookie or both."""
    folder = modules()
    assert folder is not None
    with scratch("vendure") as place:
        server = Vendure(f"http://127.0.0.1:{free_port()}")
        surroundings = {
            **{"SHOP_MODULES": str(folder), "SHOP_PORT": server.url.rpartition(":")[2], "SHOP_SIGNS_IN": signs_in},
            **{"SHOP_USER": USER, "SHOP_PASSWORD": PASSWORD, "SHOP_DATABASE": str(place / "shop.sqlite")},
        }
        command = [str(shutil.which("node")), str(_SHOP)]
        with running(command, lambda: _answers(server.url), place / "log", surroundings), server.http:
            server.sign_in()
            server.open_shop()
            yield server


def _answers(url: str) -> bool:
    """Ready once what it is filled with is there."""
    body = {"query": "mutation($u: String!, $p: String!) { login(username: $u, password: $p) { __typename } }"}
    try:
        said = requests.post(f"{url}/admin-api", json={**body, "variables": {"u": USER, "p": PASSWORD}}, timeout=5)
        signed = {"Authorization": f"Bearer {said.headers.get('vendure-auth-token', '')}"}
        asked = {"query": "{ shippingMethods { totalItems } paymentMethods { totalItems } }"}
        found = requests.post(f"{url}/admin-api", json=asked, headers=signed, cookies=said.cookies, timeout=5).json()
        return all(one["totalItems"] for one in (found.get("data") or {"": {"totalItems": 0}}).values())
    except requests.RequestException:
        return False
