"""The phones while the services behind them are still being loaded."""

from __future__ import annotations

from concurrent.futures import Future

from desk.services.asks_phones import Phones
from desk.services.phone_views import PhonesView
from desk.ui.late_parts import Parts


class LatePhones:
    """`Phones` of parts on their way; every call waits for them, and raises what loading raised."""

    def __init__(self, parts: Future[Parts]) -> None:
        self._parts = parts

    def _there(self) -> Phones:
        return self._parts.result().phones

    def view(self) -> PhonesView:
        """As Phones.view."""
        return self._there().view()

    def switch_on(self, port: int) -> PhonesView:
        """As Phones.switch_on."""
        return self._there().switch_on(port)

    def switch_off(self) -> PhonesView:
        """As Phones.switch_off."""
        return self._there().switch_off()

    def token_anew(self) -> PhonesView:
        """As Phones.token_anew."""
        return self._there().token_anew()

    def keep_secret(self, line: str, secret: str) -> PhonesView:
        """As Phones.keep_secret."""
        return self._there().keep_secret(line, secret)

    def check(self) -> None:
        """As Phones.check."""
        self._there().check()

    def take_up(self) -> PhonesView:
        """As Phones.take_up."""
        return self._there().take_up()
