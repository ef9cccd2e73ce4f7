"""What is said of a vendor's sign-in with the browser (OAuth 2 with PKCE), as data; oauth.py does it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

# The secret that holds what signing in with the browser brought, as `Tokens.text` writes it.
SIGNED_IN = "signed_in"


@dataclass(frozen=True, slots=True)
class OAuth:
    """How one vendor signs a person in. Addresses may hold settings of the source: "https://{shop}/oauth/token".

    `authorize` is what the browser opens, `token` where codes and refresh tokens are exchanged. `scopes` are asked for
    together, `more` are further parameters of the browser's address. `client_id` and `client_secret` name the setting
    and the secret that hold them (no secret where the vendor wants none). The vendor sends the browser back to
    http://`host`:`port``path`, which is registered with it; `basic` puts client and secret into a header, `as_json`
    sends JSON instead of a form. `pkce` False is for the vendor that refuses a request with a challenge.
    """

    authorize: str
    token: str
    scopes: tuple[str, ...] = ()
    more: Mapping[str, str] = field(default_factory=dict)
    client_id: str = "client_id"
    client_secret: str = "client_secret"  # noqa: S105 - the name of one
    host: str = "localhost"
    port: int = 47611
    path: str = "/signed-in"
    basic: bool = False
    as_json: bool = False
    pkce: bool = True

    @property
    def back(self) -> str:
        """Where the vendor sends the browser back to."""
        return f"http://{self.host}:{self.port}{self.path}"


@dataclass(frozen=True, slots=True)
class Tokens:
    """What signing in brought. `until` is when `access` ends (None: nobody said), `more` whatever else the vendor said
    as text, such as the address of this customer's own server."""

    access: str
    refresh: str = ""
    until: datetime | None = None
    more: Mapping[str, str] = field(default_factory=dict)

    def __repr__(self) -> str:
        # Tokens stand in no text that something might print.
        return f"Tokens(until={self.until})"

    def text(self) -> str:
        """As they are kept."""
        until = self.until.isoformat() if self.until else None
        return json.dumps({"access": self.access, "refresh": self.refresh, "until": until, "more": dict(self.more)})


def tokens_of(text: str) -> Tokens | None:
    """What `Tokens.text` wrote; None for anything else."""
    try:
        held = json.loads(text)
        until = datetime.fromisoformat(held["until"]) if held["until"] else None
        return Tokens(
            str(held["access"]), str(held["refresh"]), until, {str(k): str(v) for k, v in held["more"].items()}
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
