"""Signing in with the browser as every vendor has it: what is asked, what is kept, what a refusal means."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from connectors.kit.conformance import Ledger, ManualClock
from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson, TryLater
from connectors.kit.oauth import OwnApp, SignedIn, browser_address, challenge, exchange
from connectors.kit.oauth_words import SIGNED_IN, OAuth, Tokens, tokens_of
from tests.connectors.kit.loopback import Heard, Loopback, Said

SETTINGS = {"client_id": "client 1", "shop": "https://ann.shop.example/"}
SECRETS = {"client_secret": "s&cret"}
OAUTH = OAuth("{shop}/authorize?a=1", "{url}/token", ("read", "write"), {"prompt": "consent"})


@contextmanager
def vendor(route: Callable[[Heard], Said]) -> Iterator[tuple[dict[str, str], Surroundings, list[str]]]:
    clock, kept = ManualClock(), list[str]()

    def renewed(_key: str, _held: str, new: Callable[[], str]) -> str:
        kept.append(new())
        return kept[-1]

    around = Surroundings(now=clock.now, sleep=clock.sleep, renewed=renewed)
    with Loopback(route, Ledger(clock), clock) as server:
        yield {**SETTINGS, "url": server.url}, around, kept


def form(heard: Heard) -> dict[str, str]:
    return {key: several[0] for key, several in parse_qs(heard.raw.decode()).items()}


def test_the_challenge_is_that_of_the_standard() -> None:
    assert challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk") == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"


def test_the_browser_is_sent_with_all_the_vendor_wants() -> None:
    address = urlsplit(browser_address(OAUTH, SETTINGS, "state-1", "v" * 43))
    asked = {key: several[0] for key, several in parse_qs(address.query).items()}
    assert (address.netloc, address.path) == ("ann.shop.example", "/authorize")
    assert asked == {
        **{"a": "1", "response_type": "code", "client_id": "client 1", "scope": "read write", "state": "state-1"},
        **{"redirect_uri": "http://localhost:47611/signed-in", "prompt": "consent"},
        **{"code_challenge": challenge("v" * 43), "code_challenge_method": "S256"},
    }
    without = browser_address(replace(OAUTH, pkce=False), SETTINGS, "s", "v")
    assert "code_challenge" not in without


def test_a_code_is_exchanged_for_tokens() -> None:
    heard: list[Heard] = []

    def route(one: Heard) -> Said:
        heard.append(one)
        return Said({"access_token": "a-1", "refresh_token": "r-1", "expires_in": 60, "instance_url": "https://x"})

    with vendor(route) as (settings, around, _):
        tokens = exchange(OAUTH, "Shop", settings, SECRETS, around, "code-1", "verifier")
    assert form(heard[0]) == {
        **{"grant_type": "authorization_code", "code": "code-1", "code_verifier": "verifier"},
        **{"redirect_uri": OAUTH.back, "client_id": "client 1", "client_secret": "s&cret"},
    }
    assert (tokens.access, tokens.refresh, tokens.more) == ("a-1", "r-1", {"instance_url": "https://x"})
    assert tokens.until == around.now() + timedelta(seconds=60)
    assert tokens_of(tokens.text()) == tokens
    assert "a-1" not in repr(tokens)


def test_some_want_the_client_in_a_header() -> None:
    heard: list[Heard] = []

    def route(one: Heard) -> Said:
        heard.append(one)
        return Said({"access_token": "a-1"})

    with vendor(route) as (settings, around, _):
        exchange(replace(OAUTH, basic=True), "Shop", settings, SECRETS, around, "code-1", "verifier")
    assert base64.b64decode(heard[0].headers["authorization"].removeprefix("Basic ")) == b"client%201:s%26cret"
    assert "client_secret" not in form(heard[0])


def signed(settings: dict[str, str], around: Surroundings, tokens: Tokens) -> SignedIn:
    return SignedIn(OAUTH, "Shop", settings, {**SECRETS, SIGNED_IN: tokens.text()}, around)


def test_a_token_is_renewed_before_it_ends_and_kept_before_it_is_used() -> None:
    with vendor(lambda _: Said({"access_token": "a-2", "expires_in": "3600"})) as (settings, around, kept):
        one = signed(settings, around, Tokens("a-1", "r-1", around.now() + timedelta(minutes=10), {"x": "y"}))
        assert one.sign() == {"Authorization": "Bearer a-1"}
        around.sleep(9 * 60)
        assert one.sign() == {"Authorization": "Bearer a-2"}
        assert one.sign() == {"Authorization": "Bearer a-2"}
    (text,) = kept
    # A vendor that gives no new refresh token means the old one to go on.
    assert tokens_of(text) == Tokens("a-2", "r-1", around.now() + timedelta(hours=1), {"x": "y"})


def test_what_somebody_else_renewed_meanwhile_is_taken_and_nothing_asked() -> None:
    with vendor(lambda _: Said({}, 500)) as (settings, around, kept):
        theirs = Tokens("a-9", "r-9", around.now() + timedelta(hours=1))
        one = signed(settings, replace(around, renewed=lambda _key, _held, _new: theirs.text()), Tokens("a-1", "r-1"))
        assert one.renew()
        assert one.sign() == {"Authorization": "Bearer a-9"}
    assert one.tokens == theirs
    assert kept == []


def test_without_a_refresh_token_nothing_is_renewed() -> None:
    with vendor(lambda _: Said({}, 500)) as (settings, around, _):
        one = signed(settings, around, Tokens("a-1", "", around.now()))
        assert one.sign() == {"Authorization": "Bearer a-1"}
        assert not one.renew()


@pytest.mark.parametrize(
    ("status", "body", "kind", "words"),
    [
        (400, {"error": "invalid_grant"}, AskPerson, "Sign in with the browser again"),
        (401, {"error": "invalid_client"}, AskPerson, "client secret"),
        (400, None, AskPerson, "Sign in with the browser again"),
        (200, {"token_type": "bearer"}, AskPerson, "allow what it asks for"),
        (503, {}, TryLater, "tried again by itself"),
    ],
)
def test_what_a_refusal_means(status: int, body: Any, kind: type[Exception], words: str) -> None:
    with vendor(lambda _: Said(body, status)) as (settings, around, kept):
        with pytest.raises(kind) as error:
            signed(settings, around, Tokens("a-1", "r-1")).renew()
        assert kept == []
    assert words in str(error.value)
    assert "r-1" not in str(error.value)


@pytest.mark.parametrize("text", ["", "no json", "[]", "{}", '{"access": "a", "refresh": "", "until": 3, "more": {}}'])
def test_what_was_not_kept_by_us_is_no_sign_in(text: str) -> None:
    assert tokens_of(text) is None
    with pytest.raises(AskPerson, match="signed in to Shop"):
        SignedIn(OAUTH, "Shop", SETTINGS, {SIGNED_IN: text}, Surroundings())


def test_a_missing_client_id_is_asked_for() -> None:
    with pytest.raises(AskPerson, match="client id"):
        browser_address(OAUTH, {"shop": "https://x"}, "s", "v")


def test_an_app_signs_in_as_itself_and_again_when_its_token_ends() -> None:
    heard: list[Heard] = []

    def route(one: Heard) -> Said:
        heard.append(one)
        return Said({"access_token": f"a-{len(heard)}", "expires_in": 3600})

    with vendor(route) as (settings, around, kept):
        app = OwnApp(OAUTH, "Shop", settings, SECRETS, around)
        assert (app.access(), app.access()) == ("a-1", "a-1")
        around.sleep(3_599)
        assert app.access() == "a-2"
        assert app.renew()
        assert app.access() == "a-3"
        assert kept == []
    wanted = {"grant_type": "client_credentials", "client_id": "client 1", "client_secret": "s&cret"}
    assert [form(one) for one in heard] == [wanted] * 3


def test_an_app_may_have_an_assertion_to_sign_in_with() -> None:
    heard: list[Heard] = []

    def route(one: Heard) -> Said:
        heard.append(one)
        return Said({"access_token": "a"})

    with vendor(route) as (settings, around, _):
        assert OwnApp(OAUTH, "Shop", settings, SECRETS, around, {"grant_type": "jwt", "assertion": "j"}).access() == "a"
    assert (form(heard[0])["grant_type"], form(heard[0])["assertion"]) == ("jwt", "j")


def test_an_app_that_is_not_let_in_is_for_whoever_runs_it() -> None:
    with vendor(lambda _: Said({"error": "shop_not_permitted"}, 400)) as (settings, around, _):
        app = OwnApp(OAUTH, "Shop", settings, SECRETS, around)
        with pytest.raises(AskPerson, match="installed there") as error:
            app.access()
    assert "s&cret" not in str(error.value)
