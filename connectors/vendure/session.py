"""A session with a Vendure server: signing in, and a refusal that may only mean that the session has ended."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from connectors.kit.calls import Call, Judgement, Meaning
from connectors.kit.declare import Surroundings
from connectors.kit.digging import dig, whole
from connectors.kit.errors import AskPerson
from connectors.kit.graphql import asking, meaning_of, slips
from connectors.kit.http import Http
from connectors.kit.rate import Pace

ADDRESS = "/admin-api"
# Where a server signs in by a header it answers with this one; where it does not, the session is in a cookie.
_TOKEN = "vendure-auth-token"  # noqa: S105 - the name of a header
_LOGIN = """mutation SignIn($user: String!, $password: String!) {
  login(username: $user, password: $password) { __typename }
}"""
_PRECISION = """query Precision {
  globalSettings { serverConfig { moneyStrategyPrecision } }
}"""
# A company's own server: it is not made to wait for us.
_PACE = Pace(start=20, burst=20)
_MAY_NOT = "Give the user's role the permissions ReadCustomer and ReadOrder."
_KEY_MAY_NOT = "Check that the API key is right, and give its role the permissions ReadCustomer and ReadOrder."


class Vendure:
    """A signed-in session; it signs in again by itself when the server has forgotten it."""

    def __init__(self, settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings) -> None:
        self.surroundings = around
        self._user = settings.get("user", "").strip()
        self._password = secrets.get("password", "")
        self._key = secrets.get("api_key", "").strip()
        self._channel = settings.get("channel", "").strip()
        self._token = ""
        self._fresh = False
        self._precision: int | None = None
        self.http = Http(
            settings["url"].strip(),
            "Vendure",
            around,
            signer=self._sign,
            renew=self._sign_in_again,
            judge=self._judged,
            pace=_PACE,
        )

    def sign_in(self) -> None:
        """Begin a session, where there is no key for the interface; AskPerson for a wrong user or password."""
        if self._key:
            return
        if not self._user or not self._password:
            advice = "Enter a user name and a password, or an API key."
            raise AskPerson("Vendure is not signed in to.", advice)
        call = asking(ADDRESS, _LOGIN, "the sign-in", user=self._user, password=self._password)
        answer = self.http.ask(_unsigned(call))
        if dig(answer.body, ("data", "login", "__typename")) != "CurrentUser":
            advice = "Enter the user name and the password of an administrator again."
            raise AskPerson("Vendure does not accept the credentials.", advice)
        self._token = answer.headers.get(_TOKEN, "")
        self._fresh = True

    def precision(self) -> int:
        """Digits after the point of every amount."""
        if self._precision is None:
            body = self.http.ask(asking(ADDRESS, _PRECISION, "Settings")).body
            told = whole(dig(body, ("data", "globalSettings", "serverConfig", "moneyStrategyPrecision")))
            self._precision = 2 if told is None else told
        return self._precision

    def _sign_in_again(self) -> bool:
        if self._key or self._fresh:
            return False
        self.sign_in()
        return True

    def _sign(self) -> Mapping[str, str]:
        channel = {"vendure-token": self._channel} if self._channel else {}
        if self._key:
            return {**channel, "vendure-api-key": self._key}
        return {**channel, "Authorization": f"Bearer {self._token}"} if self._token else channel

    def _judged(self, status: int, headers: Mapping[str, str], body: Any) -> Judgement | None:
        """FORBIDDEN says both that nobody is signed in and that this user may not: it is asked once more after signing
        in again."""
        meaning = meaning_of(slips(body))
        if meaning is Meaning.FORBIDDEN and not (self._fresh or self._key):
            return Judgement(Meaning.UNAUTHORISED)
        if meaning is Meaning.FORBIDDEN:
            return Judgement(meaning, advice=_KEY_MAY_NOT if self._key else _MAY_NOT)
        if any(one.code == "CHANNEL_NOT_FOUND" for one in slips(body)):
            advice = "Correct the channel token in this source's settings."
            return Judgement(Meaning.UNAUTHORISED, title="Vendure does not know this channel.", advice=advice)
        if meaning is None and status // 100 == 2:
            self._fresh = False
        return Judgement(meaning) if meaning else None


def _unsigned(call: Call) -> Call:
    return Call(call.path, call.method, body=call.body, about=call.about, signed=False)


@contextmanager
def signed_in(settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings) -> Iterator[Vendure]:
    """A session for as long as it is needed. It is left to end by itself: another pull may be using it."""
    session = Vendure(settings, secrets, around)
    with session.http:
        session.sign_in()
        yield session
