"""A signed-in session with Zendesk: its limits, its refusals, and the names of the people who work there."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from connectors.kit.calls import Call, Judgement, Meaning
from connectors.kit.declare import Surroundings
from connectors.kit.digging import dig
from connectors.kit.errors import AskPerson
from connectors.kit.http import Http
from connectors.kit.oauth import SignedIn
from connectors.kit.oauth_words import SIGNED_IN, OAuth
from connectors.kit.parse import text_of
from connectors.kit.rate import Ceiling, Pace

Row = Mapping[str, Any]

OAUTH = OAuth(
    authorize="{url}/oauth/authorizations/new",
    token="{url}/oauth/tokens",  # noqa: S106 - an address
    scopes=("read",),
    as_json=True,
)
# "Rate limits" of "Incremental Exports": ten calls a minute, whatever the plan allows otherwise. The exports of Talk
# and Chat say the same of theirs, each for itself.
EXPORTS, CALLS, CHATS = "exports", "calls", "chats"
_EXPORTED = (Ceiling(10, 60.0),)
_PACE = Pace(start=3, burst=5, lanes={EXPORTS: _EXPORTED, CALLS: _EXPORTED, CHATS: _EXPORTED})
# "Show Many Users" takes a hundred ids.
MANY = 100
_ADMIN = "Exports are for administrators: sign in as one, or let one make the API token."
_NO_SUCH = (
    "If the other kinds of records can be read, this account has no Talk or no Chat: leave that out. Else check the "
    "address: it is the one Zendesk gave the account, not one of your own domain."
)


class Zendesk:
    """A session with one account; whom it looks up by the way is asked for once."""

    def __init__(self, http: Http, around: Surroundings) -> None:
        self.http = http
        self.surroundings = around
        self._names: dict[str, str] = {}
        self._closed = False

    def names(self, ids: Iterable[object]) -> Mapping[str, str]:
        """The names of users by id; those that are gone, or may not be read, are left out."""
        wanted = sorted({str(one) for one in ids if one} - set(self._names))
        for start in range(0, 0 if self._closed else len(wanted), MANY):
            part = wanted[start : start + MANY]
            call = Call("/api/v2/users/show_many", query={"ids": ",".join(part)}, about="Users", may_be_missing=True)
            try:
                rows = dig(self.http.ask(call).body, ("users",)) or ()
            except AskPerson:
                self._closed = True
                break
            self._names |= dict.fromkeys(part, "") | {str(row["id"]): text_of(row.get("name")) for row in rows}
        return self._names


def _signer(email: str, token: str) -> Callable[[], Mapping[str, str]]:
    """ "API token" of "Security and authentication": the address with /token behind it is the user."""
    pair = base64.b64encode(f"{email}/token:{token}".encode()).decode()
    return lambda: {"Authorization": "Basic " + pair}


@contextmanager
def signed_in(settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings) -> Iterator[Zendesk]:
    """By what the browser brought, or else by an API token and the address of whoever made it."""
    signed = SignedIn(OAUTH, "Zendesk", settings, secrets, around) if secrets.get(SIGNED_IN) else None
    token, email = secrets.get("token", "").strip(), settings.get("email", "").strip()
    if signed is None and not (token and email):
        advice = "Enter an API token and the e-mail of its user, or sign in with the browser: desk source sign-in."
        raise AskPerson("Zendesk is not signed in to.", advice)
    sign, renew = (signed.sign, signed.renew) if signed else (_signer(email, token), None)
    url = settings["url"].strip()
    with Http(url, "Zendesk", around, signer=sign, renew=renew, judge=judge, pace=_PACE) as http:
        yield Zendesk(http, around)


def judge(status: int, headers: Mapping[str, str], body: Any) -> Judgement | None:
    """What Zendesk means by 403 and 404, and that the last minute is not told yet; its words are not passed on."""
    if status == 403:
        return Judgement(Meaning.FORBIDDEN, advice=_ADMIN)
    if status == 404:
        return Judgement(Meaning.MISSING, advice=_NO_SUCH)
    if status == 422 and "start_time" in text_of(dig(body, ("description",))):
        # Of the last minute (five, at some accounts) nothing is told yet; it will be.
        return Judgement(Meaning.TOO_MANY, after=300.0, title="Zendesk tells nothing of the last minutes yet.")
    return None
