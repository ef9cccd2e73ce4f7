"""Hand-offs as files and pages: signed with the company's key in the keyring, checked when they come back."""

from __future__ import annotations

from desk.domain.hand_off_file import checked, written
from desk.domain.hand_offs import State
from desk.domain.json_shape import Shape
from desk.services.asks import ServiceError
from desk.services.hand_off_key import AskedSecrets, CompanyKey
from desk.services.hand_off_page import page
from desk.services.hand_off_shelf import HandOffShelf, address_of
from desk.services.hand_off_views import Given, HandOffFileView


class HandOffFiles:
    """The questions of desk.services.asks_hand_offs.HandOffFiles."""

    def __init__(self, shelf: HandOffShelf, secrets: AskedSecrets, shape: Shape) -> None:
        self._shelf = shelf
        self._key = CompanyKey(secrets)
        self._shape = shape

    def export(self, hand_off_id: str) -> str:
        """The hand-off as a signed file: JSON by the schema in resources/hand_off."""
        given = self._given(hand_off_id)
        return written(given, address_of(given), self._key.find_or_make(), self._shape)

    def page(self, hand_off_id: str) -> str:
        """One page for print or PDF, as HTML."""
        given = self._given(hand_off_id)
        return page(given, address_of(given), self._shelf.time)

    def verify(self, text: bytes) -> HandOffFileView:
        """A file that came back, if it is whole and signed with this desk's key; ServiceError says what is wrong."""
        key = self._key.find()
        if key is None:
            raise ServiceError(
                "This desk has no key to check hand-offs with.", "Take it over from the desk that signed the file."
            )
        found = checked(text, [key], self._shape)
        own = self._shelf.book.hand_off(found.given.hand_off_id)
        held = self._shelf.view(own) if own else None
        same = own is not None and own.given == found.given
        return HandOffFileView(found.given, address_of(found.given), found.key_name, held, same)

    def key_to_share(self) -> str:
        """The key as text, for another desk of the company; whoever has it can sign hand-offs."""
        return self._key.find_or_make().hex()

    def take_key(self, text: str) -> str:
        """Sign and check with another desk's key from now on; returns its name."""
        return self._key.take(text)

    def _given(self, hand_off_id: str) -> Given:
        found = self._shelf.held(hand_off_id)
        if found.standing.state is State.TAKEN_BACK:
            raise ServiceError("This hand-off was taken back.", "It leaves the desk no more; give a new one.")
        return found.given
