"""Signs in with the browser (OAuth 2 with PKCE), and renews what that brought: the same for every vendor."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from types import MappingProxyType
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from connectors.kit.calls import Call, Judge, Judgement, Meaning
from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson
from connectors.kit.http import Http
from connectors.kit.oauth_words import SIGNED_IN, OAuth, Tokens, tokens_of

# Renewed so long before its end, so that no call is on its way when it ends and clocks may differ a little.
_EARLY = timedelta(minutes=2)
_SETTING = re.compile(r"\{(\w+)\}")
# What a token answer holds beside the tokens is small; the rest is none of it.
_SAID = 500
_TOKENS = ("access_token", "refresh_token", "id_token", "expires_in", "expires_at", "token_type", "scope")


def challenge(verifier: str) -> str:
    """The challenge of a verifier, by SHA-256 (RFC 7636)."""
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()


def browser_address(oauth: OAuth, settings: Mapping[str, str], state: str, verifier: str) -> str:
    """What the browser opens. `state` comes back with the code, `verifier` is shown when that is exchanged."""
    asked = {
        "response_type": "code",
        "client_id": _needed(settings, oauth.client_id),
        "redirect_uri": oauth.back,
        "scope": " ".join(oauth.scopes),
        "state": state,
        **({"code_challenge": challenge(verifier), "code_challenge_method": "S256"} if oauth.pkce else {}),
        **oauth.more,
    }
    address = _filled(oauth.authorize, settings)
    query = urlencode({key: value for key, value in asked.items() if value}, quote_via=quote)
    return f"{address}{'&' if '?' in address else '?'}{query}"


def exchange(
    oauth: OAuth,
    service: str,
    settings: Mapping[str, str],
    secrets: Mapping[str, str],
    around: Surroundings,
    code: str,
    verifier: str,
) -> Tokens:
    """The tokens for a code that the browser brought back. AskPerson where the vendor does not take it."""
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": oauth.back}
    if oauth.pkce:
        form["code_verifier"] = verifier
    return _asked(oauth, service, settings, secrets, around, form)


class SignedIn:
    """What a session signs its calls with: `sign` and `renew` go to Http as they are. Tokens are renewed once for all
    sessions and kept at once, for many vendors take each refresh token only once."""

    def __init__(
        self,
        oauth: OAuth,
        service: str,
        settings: Mapping[str, str],
        secrets: Mapping[str, str],
        around: Surroundings,
    ) -> None:
        """AskPerson where nobody signed in yet."""
        self._kept = secrets.get(SIGNED_IN, "")
        found = tokens_of(self._kept)
        if found is None:
            raise AskPerson(f"Nobody has signed in to {service} yet.", "Sign in with the browser first.")
        self.tokens = found
        self._oauth = oauth
        self._service = service
        self._settings = settings
        self._secrets = secrets
        self._around = around

    def sign(self) -> Mapping[str, str]:
        """The header of one call; renews before the token ends."""
        until = self.tokens.until
        if until is not None and self._around.now() >= until - _EARLY and self.tokens.refresh:
            self.renew()
        return {"Authorization": f"Bearer {self.tokens.access}"}

    def renew(self) -> bool:
        """New tokens for the refresh token; False where there is none. AskPerson where it is not taken any more."""
        if not self.tokens.refresh:
            return False
        self._kept = self._around.renewed(SIGNED_IN, self._kept, self._new)
        self.tokens = tokens_of(self._kept) or self.tokens
        return True

    def _new(self) -> str:
        form = {"grant_type": "refresh_token", "refresh_token": self.tokens.refresh}
        new = _asked(self._oauth, self._service, self._settings, self._secrets, self._around, form)
        more = {**self.tokens.more, **new.more}
        return replace(new, refresh=new.refresh or self.tokens.refresh, more=more).text()


class OwnApp:
    """The token of an app that signs in as itself, with its id and secret alone (client credentials, RFC 6749, 4.4), or
    with a `grant` it was given (an assertion, RFC 7523).

    There is nothing to keep: a new one is asked for whenever the old one ends.
    """

    def __init__(
        self,
        oauth: OAuth,
        service: str,
        settings: Mapping[str, str],
        secrets: Mapping[str, str],
        around: Surroundings,
        grant: Mapping[str, str] = MappingProxyType({"grant_type": "client_credentials"}),
    ) -> None:
        self._ask = partial(_asked, oauth, service, settings, secrets, around, judge=_judge_app)
        self._around = around
        self._grant = grant
        self._held: Tokens | None = None

    def access(self) -> str:
        """The token for one call. AskPerson where the vendor does not let the app in."""
        held = self._held
        if held is None or (held.until is not None and self._around.now() >= held.until - _EARLY):
            held = self._held = self._ask(self._grant)
        return held.access

    def renew(self) -> bool:
        """Forget the token, so that the next call gets a new one."""
        self._held = None
        return True


def _asked(
    oauth: OAuth,
    service: str,
    settings: Mapping[str, str],
    secrets: Mapping[str, str],
    around: Surroundings,
    form: Mapping[str, str],
    judge: Judge | None = None,
) -> Tokens:
    address = urlsplit(_filled(oauth.token, settings))
    client, secret = _needed(settings, oauth.client_id), secrets.get(oauth.client_secret, "")
    headers = {"Content-Type": "application/json" if oauth.as_json else "application/x-www-form-urlencoded"}
    if oauth.basic:
        both = f"{quote(client, safe='')}:{quote(secret, safe='')}"
        headers["Authorization"] = f"Basic {base64.b64encode(both.encode()).decode()}"
    else:
        form = {**form, "client_id": client, **({"client_secret": secret} if secret else {})}
    call = Call(
        address.path or "/",
        "POST",
        body=dict(form) if oauth.as_json else urlencode(form).encode(),
        headers=headers,
        about="the sign-in",
        signed=False,
        # A refresh token may be good for one time only.
        repeatable=False,
    )
    with Http(f"{address.scheme}://{address.netloc}", service, around, judge=judge or _judge) as http:
        return _tokens(http.ask(call).body, service, around.now())


def _judge(status: int, headers: Mapping[str, str], body: Any) -> Judgement | None:
    """Every refusal of the token address means the same: a person has to sign in anew."""
    if status not in (400, 401, 403):
        return None
    error = str(body.get("error") or "") if isinstance(body, dict) else ""
    if error == "invalid_client" or (status == 401 and error != "invalid_grant"):
        advice = "Check the client id and the client secret in this source's settings."
        return Judgement(Meaning.UNAUTHORISED, title="The vendor does not know this app, or its secret.", advice=advice)
    title = "The sign-in has ended or was taken back."
    return Judgement(Meaning.UNAUTHORISED, title=title, advice="Sign in with the browser again.")


def _judge_app(status: int, headers: Mapping[str, str], body: Any) -> Judgement | None:
    """Whatever is wrong with an app that signs in as itself, only whoever runs it can mend."""
    if status not in (400, 401, 403):
        return None
    advice = "Check the client id and the client secret in this source's settings, and that the app is installed there."
    return Judgement(Meaning.UNAUTHORISED, title="The vendor does not let this app sign in.", advice=advice)


def _tokens(body: Any, service: str, now: datetime) -> Tokens:
    said = body if isinstance(body, dict) else {}
    access = said.get("access_token")
    if not isinstance(access, str) or not access:
        raise AskPerson(f"{service} signed nobody in.", "Sign in with the browser again, and allow what it asks for.")
    more = {key: value for key, value in said.items() if isinstance(value, str) and key not in _TOKENS}
    return Tokens(
        access,
        str(said.get("refresh_token") or ""),
        _until(said, now),
        {key: value for key, value in more.items() if len(value) <= _SAID},
    )


def _until(said: Mapping[str, Any], now: datetime) -> datetime | None:
    """When the token ends, by our own clock: a length is safe from clocks that differ, and taken where it is told."""
    try:
        if "expires_in" not in said and "expires_at" in said:
            return max(now, datetime.fromisoformat(str(said["expires_at"])))
        seconds = float(said["expires_in"])
    except (KeyError, TypeError, ValueError):
        return None
    return now + timedelta(seconds=min(max(0.0, seconds), 10 * 365 * 86_400.0))


def _needed(settings: Mapping[str, str], key: str) -> str:
    value = settings.get(key, "").strip()
    if not value:
        raise AskPerson(
            "The client id of your app is missing.", f"Register an app with the vendor and enter its id as {key}."
        )
    return value


def _filled(address: str, settings: Mapping[str, str]) -> str:
    return _SETTING.sub(lambda found: settings.get(found.group(1), "").strip().rstrip("/"), address)
