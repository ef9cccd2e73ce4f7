"""A signed-in session with Pipedrive: its limits, its refusals, and the tables that rows only name by id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from connectors.kit.asides import Asides
from connectors.kit.calls import Call, Judgement, Meaning
from connectors.kit.declare import Surroundings
from connectors.kit.digging import dig, listed
from connectors.kit.errors import AskPerson
from connectors.kit.http import Http
from connectors.kit.listing import every
from connectors.kit.oauth import SignedIn
from connectors.kit.oauth_words import SIGNED_IN, OAuth
from connectors.kit.paging import NextToken, Place
from connectors.kit.rate import Ceiling, Pace

API = "https://api.pipedrive.com"
V1, V2 = "/api/v1", "/api/v2"
SEARCHES = "search"
# What may be read is chosen where the app is registered; the browser's address asks for nothing.
OAUTH = OAuth(
    authorize="https://oauth.pipedrive.com/oauth/authorize",
    token="https://oauth.pipedrive.com/oauth/token",  # noqa: S106 - an address
    basic=True,
)
# The smallest plan's burst in a stretch of two seconds, and that of searches (Pipedrive's page "Rate limiting").
_PACE = Pace(start=8, burst=8, ceilings=(Ceiling(20, 2.0),), lanes={SEARCHES: (Ceiling(10, 2.0),)})
# The day's budget is renewed at midnight where the server stands, which is not told; asking again costs nothing.
_BUDGET_PAUSE = 3_600.0
# How long Cloudflare keeps away whoever went on calling after a 429 is not told either.
_BLOCK_PAUSE = 900.0
_SCOPES = (
    "Give the app the scopes contacts:read, deals:read, activities:read, mail:read and users:read where it is "
    "registered, then sign in again."
)
# How lists of version 2 go on.
BY_ID = NextToken(("additional_data", "next_cursor"), "cursor")
# So many ids a request may name, and so many rows a list gives a page.
IDS, PAGE = 100, 500

Row = Mapping[str, Any]


class Pipedrive:
    """A session with one company. What rows name by id alone (users, stages, fields) is asked for once, when needed."""

    def __init__(self, http: Http, around: Surroundings) -> None:
        self.http = http
        self.surroundings = around
        self.asides = Asides()

    def users(self) -> Mapping[str, str]:
        """Names of the company's users by id; empty where this account may not read them."""

        def read() -> Mapping[str, str]:
            # An answer of version 1 without rows has null in place of the list.
            rows = listed(self.http.ask(Call(f"{V1}/users", about="Users")).body, ("data",), True) or ()
            return {str(row["id"]): str(row.get("name") or "") for row in rows}

        return self.asides.once("users", read)

    def stages(self) -> Mapping[str, str]:
        """Names of the stages of every pipeline by id."""
        return self.asides.once(
            "stages", lambda: {str(row["id"]): str(row.get("name") or "") for row in self._all("stages", {}, "Stages")}
        )

    def fields(self, kind: str) -> Mapping[str, Row]:
        """Custom fields by the hash of 40 characters that rows name them by; `kind` is person or deal."""

        def read() -> Mapping[str, Row]:
            rows = self._all(f"{kind}Fields", {}, f"fields of a {kind}")
            return {str(row["field_code"]): row for row in rows if row.get("is_custom_field")}

        return self.asides.once(f"{kind}Fields", read)

    def named(self, kind: str, ids: Iterable[Any]) -> dict[str, Row]:
        """Rows of a kind (organizations, deals, persons) by id; those that are gone or hidden are left out."""
        found: dict[str, Row] = {}
        for some in _by_hundreds(ids):
            found |= {str(row["id"]): row for row in self._all(kind, {"ids": ",".join(some)}, kind.capitalize())}
        return found

    def deals(self, ids: Iterable[Any]) -> dict[str, Row]:
        """Deals by id, those in the archive too: the list of deals leaves them out."""
        wanted = {str(one) for one in ids if one}
        found = self.named("deals", wanted)
        return found | self.named("deals/archived", wanted - found.keys())

    def products(self, deals: Iterable[Any]) -> dict[str, list[Row]]:
        """What is sold with each of these deals."""
        found: dict[str, list[Row]] = {}
        for some in _by_hundreds(deals):
            for row in self._all("deals/products", {"deal_ids": ",".join(some)}, "products of deals"):
                found.setdefault(str(row.get("deal_id")), []).append(row)
        return found

    def _all(self, path: str, query: Row, about: str) -> Iterator[Row]:
        """Every row of a list of version 2."""

        def request(place: Place) -> Call:
            return Call(f"{V2}/{path}", query={**place.params, **query})

        return (row for row, _ in every(self.http, request, ("data",), BY_ID, PAGE, about))


def _by_hundreds(ids: Iterable[Any]) -> Iterator[Sequence[str]]:
    wanted = sorted({str(one) for one in ids if one})
    for start in range(0, len(wanted), IDS):
        yield wanted[start : start + IDS]


def judge(status: int, headers: Mapping[str, str], body: Any) -> Judgement | None:
    """What Pipedrive means by its refusals; nothing it says is passed on.

    The day's budget of tokens is told apart from the burst by a header that the page on limits does not name. A 403
    that is no JSON is Cloudflare's, for those who go on calling after a 429: it ends by itself.
    """
    if status == 429 and headers.get("x-daily-ratelimit-token-remaining") == "0":
        title = "Pipedrive's budget of calls for today is used up, by all programs of your company together."
        return Judgement(Meaning.TOO_MANY, after=_BUDGET_PAUSE, title=title)
    if status == 403 and not isinstance(body, dict):
        return Judgement(Meaning.TOO_MANY, after=_BLOCK_PAUSE, title="Pipedrive keeps this computer away for a while.")
    if status == 403 and "scope" in str(dig(body, ("error",)) or "").lower():
        return Judgement(Meaning.FORBIDDEN, advice=_SCOPES)
    return None


@contextmanager
def signed_in(settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings) -> Iterator[Pipedrive]:
    """A session by what the browser brought, which also names the company's own address, or else by a person's
    token."""
    signed = SignedIn(OAUTH, "Pipedrive", settings, secrets, around) if secrets.get(SIGNED_IN) else None
    token = secrets.get("token", "").strip()
    if signed is None and not token:
        raise AskPerson(
            "Pipedrive is not signed in to.",
            "Enter the API token of your account, or sign in with the browser: desk source sign-in.",
        )

    def sign() -> Mapping[str, str]:
        return {"x-api-token": token}

    theirs = signed.tokens.more.get("api_domain", "") if signed else ""
    with Http(
        settings["url"].strip() or theirs or API,
        "Pipedrive",
        around,
        signer=signed.sign if signed else sign,
        renew=signed.renew if signed else None,
        judge=judge,
        pace=_PACE,
    ) as http:
        yield Pipedrive(http, around)
