"""What screens may ask of the phones that tell this desk of calls, as a protocol."""

from __future__ import annotations

from typing import Protocol

from desk.services.phone_views import PhonesView


class Phones(Protocol):
    """Questions about phones, and what is set up of them. Every call blocks, from any thread, and raises ServiceError
    only; what it changes counts at once, calls that are on stay."""

    def view(self) -> PhonesView:
        """How it stands now; cheap enough for every second."""

    def switch_on(self, port: int) -> PhonesView:
        """Listen on this port of this machine, from now on and after a start too."""

    def switch_off(self) -> PhonesView:
        """Listen no more."""

    def token_anew(self) -> PhonesView:
        """Another token: phones that say the old one are not heard any more."""

    def keep_secret(self, line: str, secret: str) -> PhonesView:
        """Keep the secret of an Asterisk where secrets are kept, and connect with it."""

    def check(self) -> None:
        """Ask the receiver as a phone would, from this program; ServiceError says what is wrong. Takes up to three
        seconds."""

    def take_up(self) -> PhonesView:
        """Take up what the settings file says by now."""
