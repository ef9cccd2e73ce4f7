"""What a screen or a command may ask of signing in with the browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from desk.services.source_views import SignInView


class SigningIn(Protocol):
    """Signing in to sources with the system's browser. `sign_in` blocks, from any thread; the others return soon."""

    def view(self, source_id: str) -> SignInView | None:
        """How a source is signed in to; None where it has no such way."""

    def sign_in(self, source_id: str, show: Callable[[str], None], cancelled: Callable[[], bool] = ...) -> None:
        """Have `show` open the vendor's page, wait for the browser to come back, keep what it brought."""

    def sign_out(self, source_id: str) -> None:
        """Forget what signing in brought."""

    def where(self) -> str:
        """Where that is kept, in words."""
