"""Signing in to a source with the system's browser: opens it, waits for it to come back, keeps what it brought."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Mapping
from datetime import datetime

from connectors.kit.declare import Connector, never_cancelled
from connectors.kit.oauth import browser_address, exchange
from connectors.kit.oauth_words import SIGNED_IN, OAuth
from desk.live.coming_back import ComingBack
from desk.services.asks import ServiceError
from desk.services.plain_words import connector_words
from desk.services.registry import SourceBook
from desk.services.source_views import SignInView

# Somebody may have to look for a password, or for the telephone with the second factor.
PATIENCE_SECONDS = 600.0


class SigningInService:
    """The questions of desk.services.asks_signing_in.SigningIn, over the configured sources."""

    def __init__(self, book: SourceBook, now: Callable[[], datetime], patience: float = PATIENCE_SECONDS) -> None:
        """`patience` is how many seconds the browser is waited for."""
        self._book, self._now, self._patience = book, now, patience

    def view(self, source_id: str) -> SignInView | None:
        """How a source is signed in to; None where it has no such way."""
        source = self._book.source(source_id)
        oauth = self._book.connector(source.connector).oauth
        if oauth is None:
            return None
        held = self._book.secrets.held(source_id, SIGNED_IN)
        return SignInView(source_id, source.title, oauth.back, bool(held))

    def sign_in(
        self, source_id: str, show: Callable[[str], None], cancelled: Callable[[], bool] = never_cancelled
    ) -> None:
        """Have `show` open the vendor's page, wait for the browser, keep the tokens. ServiceError says what to do where
        that fails, and where the person cancelled."""
        connector, oauth, answers = self._known(source_id)
        state, verifier = secrets.token_urlsafe(32), secrets.token_urlsafe(64)
        with connector_words():
            address = browser_address(oauth, answers, state, verifier)
        code = self._code(oauth, connector.title, state, lambda: show(address), cancelled)
        source = self._book.source(source_id)
        around = self._book.surroundings(source, self._now, time.sleep, cancelled)
        with connector_words():
            held = self._book.secrets_of(source_id)
            tokens = exchange(oauth, connector.title, answers, held, around, code, verifier)
        self._book.keep_secrets(source_id, {SIGNED_IN: tokens.text()})

    def where(self) -> str:
        """Where what signing in brings is kept, in words."""
        return self._book.secrets.why()

    def sign_out(self, source_id: str) -> None:
        """Forget what signing in brought; nothing happens where nobody had."""
        self._known(source_id)
        self._book.secrets.forget(source_id, SIGNED_IN)

    def _known(self, source_id: str) -> tuple[Connector, OAuth, Mapping[str, str]]:
        source = self._book.source(source_id)
        connector = self._book.connector(source.connector)
        if connector.oauth is None:
            raise ServiceError(
                f"{connector.title} has no sign-in with the browser.", "Enter its password or token in the settings."
            )
        answers = {one.key: one.default for one in connector.settings} | dict(source.answers)
        return connector, connector.oauth, answers

    def _code(
        self, oauth: OAuth, title: str, state: str, show: Callable[[], None], cancelled: Callable[[], bool]
    ) -> str:
        try:
            back = ComingBack(oauth.port, oauth.path, state)
        except OSError:
            raise ServiceError(
                f"The address {oauth.back}, where the browser comes back to, is taken by another program.",
                "End what listens there, or another sign-in that is still open, and try again.",
            ) from None
        with back:
            show()
            came = back.wait(self._patience, cancelled)
        if came is None:
            raise ServiceError(
                f"Nobody signed in to {title}.", "Try again, and allow what is asked for in the browser."
            )
        code, error = came
        if not code:
            words = "access was not allowed" if error == "access_denied" else "it sent no code"
            raise ServiceError(
                f"{title} signed nobody in: {words}.",
                f"Check that {oauth.back} is registered there as the address to come back to, and try again.",
            )
        return code
