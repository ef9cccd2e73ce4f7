"""A signed-in session with HubSpot: its limits, its refusals, and the tables every stream needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from connectors.kit.asides import Asides
from connectors.kit.calls import Call, Judgement, Meaning
from connectors.kit.declare import Surroundings
from connectors.kit.digging import dig
from connectors.kit.errors import AskPerson
from connectors.kit.http import Http
from connectors.kit.oauth import SignedIn
from connectors.kit.oauth_words import SIGNED_IN, OAuth
from connectors.kit.rate import Ceiling, Pace, RateHeaders

API = "https://api.hubapi.com"
# HubSpot keeps each dated version of its interface for eighteen months at least; this one is supported into 2027.
VERSION = "2026-03"
SEARCHES = "search"
SCOPES = (
    "crm.objects.contacts.read",
    "crm.objects.companies.read",
    "crm.objects.deals.read",
    "crm.objects.line_items.read",
    "crm.objects.orders.read",
    "crm.objects.owners.read",
    "sales-email-read",
    "tickets",
    "conversations.read",
)
OAUTH = OAuth(
    authorize="https://app.hubspot.com/oauth/authorize",
    token="{url}/oauth/v3/token",  # noqa: S106 - an address
    scopes=("oauth", "crm.objects.contacts.read"),
    # An account may lack a product: what is optional is left out of its consent instead of refusing all of it.
    more={"optional_scope": " ".join(SCOPES[1:])},
)
# Searches have a limit of their own, which no header tells; all calls share the one of ten seconds.
_PACE = Pace(
    start=8,
    burst=8,
    ceilings=(Ceiling(100, 10.0),),
    lanes={SEARCHES: (Ceiling(4, 1.0),)},
    headers=(
        RateHeaders("x-hubspot-ratelimit-remaining", every="x-hubspot-ratelimit-interval-milliseconds"),
        RateHeaders(),
    ),
)
# So many ids go into one batch, of associations and of objects.
PAIRS, OBJECTS = 1_000, 100

Row = Mapping[str, Any]


class HubSpot:
    """A session with one account. What it looks up by the way (owners, stages) is asked for once, when first needed."""

    def __init__(self, http: Http, around: Surroundings) -> None:
        self.http = http
        self.surroundings = around
        self.asides = Asides()

    def owners(self) -> Mapping[str, str]:
        """The names of this account's users by owner id; empty where the app may not read them."""
        return self.asides.once("owners", self._read_owners)

    def stages(self, kind: str) -> Mapping[str, Row]:
        """The stages of every pipeline of `kind` by id, as HubSpot tells them."""
        return self.asides.once(kind, lambda: self._read_stages(kind))

    def pairs(self, kind: str, other: str, ids: Sequence[str]) -> dict[str, list[str]]:
        """What each of these rows is associated with, in ascending order of id; what has nothing is left out."""
        found: dict[str, list[str]] = {}
        for start in range(0, len(ids), PAIRS):
            inputs: list[dict[str, str]] = [{"id": one} for one in ids[start : start + PAIRS]]
            while inputs:
                call = Call(
                    f"/crm/associations/{VERSION}/{kind}/{other}/batch/read",
                    "POST",
                    body={"inputs": inputs},
                    about=f"{kind} and their {other}",
                )
                inputs = []
                for result in self.http.ask(call).body.get("results") or ():
                    source = str(result["from"]["id"])
                    found.setdefault(source, []).extend(str(one["toObjectId"]) for one in result["to"])
                    # Of one row with very many, the rest is asked for.
                    if after := dig(result, ("paging", "next", "after")):
                        inputs.append({"id": source, "after": str(after)})
        return {source: sorted(set(several), key=_by_number) for source, several in found.items()}

    def objects(self, kind: str, ids: Sequence[str], properties: Sequence[str]) -> dict[str, Row]:
        """Rows by id; those that are gone are left out."""
        found: dict[str, Row] = {}
        wanted = sorted(set(ids), key=_by_number)
        for start in range(0, len(wanted), OBJECTS):
            inputs = [{"id": one} for one in wanted[start : start + OBJECTS]]
            body = {"inputs": inputs, "properties": list(properties), "propertiesWithHistory": []}
            call = Call(f"/crm/objects/{VERSION}/{kind}/batch/read", "POST", body=body, about=kind)
            found |= {str(row["id"]): row for row in self.http.ask(call).body.get("results") or ()}
        return found

    def _read_owners(self) -> Mapping[str, str]:
        names: dict[str, str] = {}
        for archived in ("false", "true"):
            after = ""
            while True:
                query = {"limit": 500, "archived": archived, **({"after": after} if after else {})}
                answer = self.http.ask(Call(f"/crm/owners/{VERSION}", query=query, about="owners", may_be_missing=True))
                for one in dig(answer.body, ("results",)) or ():
                    name = f"{one.get('firstName') or ''} {one.get('lastName') or ''}".strip()
                    names.setdefault(str(one["id"]), name or str(one.get("email") or ""))
                before, after = after, str(dig(answer.body, ("paging", "next", "after")) or "")
                if after in ("", before):
                    break
        return names

    def _read_stages(self, kind: str) -> Mapping[str, Row]:
        call = Call(f"/crm/pipelines/{VERSION}/{kind}", about=f"pipelines of {kind}", may_be_missing=True)
        pipelines = dig(self.http.ask(call).body, ("results",)) or ()
        return {str(stage["id"]): stage for one in pipelines for stage in one.get("stages") or ()}


def _by_number(text: str) -> tuple[int, str]:
    return len(text), text


@contextmanager
def signed_in(settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings) -> Iterator[HubSpot]:
    """A session for as long as it is needed, by what the browser brought or else by the app's own token."""
    signed = SignedIn(OAUTH, "HubSpot", settings, secrets, around) if secrets.get(SIGNED_IN) else None
    token = secrets.get("token", "").strip()
    if signed is None and not token:
        raise AskPerson(
            "HubSpot is not signed in to.",
            "Enter the access token of a private app, or sign in with the browser: desk source sign-in.",
        )

    def sign() -> Mapping[str, str]:
        return {"Authorization": f"Bearer {token}"}

    def judge(status: int, headers: Mapping[str, str], body: Any) -> Judgement | None:
        return judged(status, body, around.now())

    with Http(
        settings["url"].strip() or API,
        "HubSpot",
        around,
        signer=signed.sign if signed else sign,
        renew=signed.renew if signed else None,
        judge=judge,
        pace=_PACE,
    ) as http:
        yield HubSpot(http, around)


def judged(status: int, body: Any, now: datetime) -> Judgement | None:
    """What HubSpot says beside the status: which permission is missing, and that it is the day's limit that is used up.
    Its own messages are not passed on, for they may hold values."""
    if status == 429 and dig(body, ("policyName",)) == "DAILY":
        # It is renewed at midnight in the account's own time zone, which is not told; asking again costs nothing.
        return Judgement(Meaning.TOO_MANY, after=_to_the_hour(now), title="HubSpot's limit of calls a day is used up.")
    if status == 403:
        lacking = dig(body, ("errors", 0, "context", "requiredGranularScopes")) or dig(
            body, ("errors", 0, "context", "requiredScopes")
        )
        if isinstance(lacking, list) and lacking:
            names = ", ".join(str(one) for one in lacking[:5] if set(str(one)) <= _OF_SCOPES)
            return Judgement(Meaning.FORBIDDEN, advice=f"Allow the app this in HubSpot, then try again: {names}.")
    return None


_OF_SCOPES = frozenset("abcdefghijklmnopqrstuvwxyz-._")


def _to_the_hour(now: datetime) -> float:
    """Seconds until the next full hour: zones begin their days at one, or at half of one."""
    following = now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    return max(60.0, (following - now).total_seconds())
