"""A session with one Shopify shop: three ways to sign in, what refusals mean, points of cost instead of calls."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from connectors.kit.calls import Call, Judgement, Meaning
from connectors.kit.declare import Surroundings
from connectors.kit.digging import dig
from connectors.kit.errors import AskPerson
from connectors.kit.graphql import Slip, asking, meaning_of, slips
from connectors.kit.http import Http
from connectors.kit.oauth import OwnApp, SignedIn
from connectors.kit.oauth_words import SIGNED_IN, OAuth
from connectors.kit.rate import Pace
from connectors.shopify.queries import SCOPES

ADDRESS = "/admin/api/2026-07/graphql.json"
# Without the last, only orders of the last sixty days are shown.
READING = ("read_customers", "read_orders", "read_all_orders", "read_returns")
# Shopify wants its scopes with commas, and documents no challenge (PKCE) for this sign-in: the app's secret is its
# proof ("Authenticate a standalone or API-only app").
OAUTH = OAuth(
    authorize="{shop}/admin/oauth/authorize",
    token="{shop}/admin/oauth/access_token",  # noqa: S106 - an address
    scopes=(",".join(READING),),
    pkce=False,
)
_SCOPE = re.compile(r"`?\b(read_[a-z_]+)`?")
# Which part of a person the fields are that an app needs an approval for ("Protected customer data").
_PROTECTED: Mapping[str, str] = {
    **dict.fromkeys(("displayName", "firstName", "lastName", "name"), "name"),
    **dict.fromkeys(("defaultEmailAddress", "emailAddress", "email"), "e-mail"),
    **dict.fromkeys(("defaultPhoneNumber", "phoneNumber", "phone"), "phone"),
    **dict.fromkeys(("defaultAddress", "billingAddress", "shippingAddress"), "address"),
}
_ALL_OF_IT = ("name", "e-mail", "phone", "address")
_LONGEST = 60.0


@dataclass(frozen=True, slots=True)
class Shop:
    """A signed-in session; `scopes` asks once what the app may read."""

    http: Http
    surroundings: Surroundings
    scopes: Callable[[], frozenset[str]]


def judge(status: int, headers: Mapping[str, str], body: Any) -> Judgement | None:
    """What Shopify hides in a 200: that points are used up, that a scope or an approval is missing.

    What needs an approval comes as null beside the rest. It is refused as a whole: a person without name and phone
    would take the place of the one that was read before the approval ended.
    """
    found = slips(body)
    if status == 402:
        advice = "The shop is frozen until its bill is paid; whoever owns it can do that."
        return Judgement(Meaning.FORBIDDEN, advice=advice)
    if status // 100 != 2 and not found:
        return None
    if any("not approved" in one.message for one in found):
        return Judgement(Meaning.FORBIDDEN, advice=_approval(found))
    meaning = meaning_of(found)
    if meaning is Meaning.TOO_MANY:
        return Judgement(meaning, after=max(1.0, _restored(body)))
    if meaning is Meaning.FORBIDDEN:
        missing = sorted({scope for one in found for scope in _SCOPE.findall(one.message)})
        advice = f"Give the app this scope in Shopify, then install it again: {', '.join(missing)}." if missing else ""
        return Judgement(meaning, advice=advice)
    if meaning is None and (after := _restored(body)):
        return Judgement(Meaning.FINE, after=after)
    return Judgement(meaning) if meaning else None


def _approval(found: Sequence[Slip]) -> str:
    """What has to be asked for; all of it where a whole list was refused."""
    named = {_PROTECTED.get(str(part), "") for one in found for part in one.path}
    missing = [one for one in _ALL_OF_IT if one in named] or _ALL_OF_IT
    return (
        f"Request access to protected customer data for the app: {', '.join(missing)} (in the app's API access). "
        "In the smallest plan Shopify gives these to no app of a shop's own."
    )


def _restored(body: Any) -> float:
    """Seconds until there are points enough for the same question again: "GraphQL Admin API rate limits"."""
    cost = dig(body, ("extensions", "cost")) or {}
    status = dig(cost, ("throttleStatus",)) or {}
    try:
        missing = float(cost["requestedQueryCost"]) - float(status["currentlyAvailable"])
        return min(_LONGEST, max(0.0, missing / float(status["restoreRate"])))
    except (KeyError, TypeError, ValueError, ZeroDivisionError):
        return 0.0


def _address(shop: str) -> str:
    """Where the shop is. AskPerson where the token would travel in the open."""
    parts = urlsplit(shop)
    if parts.scheme != "https" and parts.hostname not in ("127.0.0.1", "::1", "localhost"):
        raise AskPerson("The address of the shop does not begin with https.", "Without it the token would be read.")
    return shop


def _token(
    settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings
) -> tuple[Callable[[], str], Callable[[], bool] | None]:
    """What gives the token of a call, and what renews it, by the first way there is."""
    token = secrets.get("token", "").strip()
    if secrets.get(SIGNED_IN):
        signed = SignedIn(OAUTH, "Shopify", settings, secrets, around)
        return lambda: signed.sign()["Authorization"].removeprefix("Bearer "), signed.renew
    if token:
        return lambda: token, None
    if settings.get("client_id", "").strip() and secrets.get("client_secret", "").strip():
        app = OwnApp(OAUTH, "Shopify", settings, secrets, around)
        return app.access, app.renew
    advice = "Enter an access token, or the client id and secret of your app, or sign in with the browser."
    raise AskPerson("Shopify is not signed in to.", advice)


@contextmanager
def signed_in(settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings) -> Iterator[Shop]:
    """By what the browser brought, by an access token, or by the shop's own app."""
    url = _address(settings["shop"].strip())
    access, renew = _token(settings, secrets, around)

    def sign() -> Mapping[str, str]:
        return {"X-Shopify-Access-Token": access()}

    pace = Pace(start=2, burst=2)
    with Http(url, "Shopify", around, signer=sign, renew=renew, judge=judge, pace=pace) as http:

        @cache
        def scopes() -> frozenset[str]:
            answer = http.ask(asked(SCOPES, "what the app may read"))
            held = dig(answer.body, ("data", "currentAppInstallation", "accessScopes")) or ()
            return frozenset(str(dig(one, ("handle",))) for one in held)

        yield Shop(http, around, scopes)


def asked(document: str, about: str, **variables: Any) -> Call:
    """A call to the one address there is."""
    return asking(ADDRESS, document, about, **variables)
