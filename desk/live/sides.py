"""Tells which number of a call is ours, which is the customer's, and which was withheld, however phones write them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from connectors.records import Direction
from desk.domain.identifiers import is_withheld, phone, sound

# Extensions and short codes; nobody outside has a number this short.
LONGEST_EXTENSION = 6
# Longer than any number or address of a line; what goes beyond is no number.
LONGEST_WRITTEN = 120
_SCHEME = re.compile(r"^(?:sips?|tel|callto|phone):", re.IGNORECASE)
_ANGLE = re.compile(r"<([^<>]*)>")
_NO_DIGIT = re.compile(r"\D")
# RFC 3323, 4.1.1.3: a caller who hides comes from this host.
_HIDDEN_HOST = "anonymous.invalid"
# Written by phones and switches beside what every desk knows (desk.domain.identifiers).
_WITHHELD = frozenset(
    ("none", "asserted", "unbekannt", "anonym", "hidden", "no number", "<unknown>", "null", "undefined", "-", "0")
)


def bare(written: str) -> str:
    """The number of a SIP address, a tel link or a caller's line as a person would write it; "" where it is withheld.

    `"Ann" <sip:+49301@host;user=phone>` gives +49301, `tel:+49-30-1;ext=5` gives +49-30-1.
    """
    text = sound(written[:LONGEST_WRITTEN]).strip()
    if text.casefold() in _WITHHELD:
        return ""
    angle = _ANGLE.search(text)
    text = _SCHEME.sub("", (angle.group(1) if angle else text).strip())
    number, _, host = text.partition("@")
    if host.partition(";")[0].casefold() == _HIDDEN_HOST:
        return ""
    number = number.partition(";")[0].strip().strip("\"'").strip()
    return "" if is_withheld(number) or number.casefold() in _WITHHELD else number


@dataclass(frozen=True, slots=True)
class Sides:
    """Which numbers are the company's: those of at most LONGEST_EXTENSION digits, names, and the ones listed.

    `region` is the ISO 3166 code that numbers without a country belong to; `own` lists E.164 numbers, one that ends in
    * for all that begin so.
    """

    region: str = ""
    own: tuple[str, ...] = ()

    def ours(self, written: str) -> bool:
        """Whether this is one of us; a number that was withheld is a customer's."""
        number = bare(written)
        if not number:
            return False
        digits = _digits(number)
        if any(sign.isalpha() for sign in number) or len(digits) <= LONGEST_EXTENSION:
            return True
        if not self.own:
            return False
        whole = _digits(phone(number, self.region).partition(";")[0]) or digits
        return any(_matches(whole, own) for own in self.own)

    def told_apart(self, caller: str, called: str, direction: Direction | None) -> tuple[str, str, Direction | None]:
        """(the customer's number, ours, the direction) of a call from `caller` to `called`.

        Where the system does not say the direction, it follows from whose the numbers are; None where it does not
        follow. The caller counts as the customer in every call that is not outbound.
        """
        if direction is None and bare(called):
            caller_is_ours, called_is_ours = self.ours(caller), self.ours(called)
            if caller_is_ours and called_is_ours:
                direction = Direction.INTERNAL
            elif caller_is_ours != called_is_ours:
                direction = Direction.OUTBOUND if caller_is_ours else Direction.INBOUND
        if direction is Direction.OUTBOUND:
            return bare(called), bare(caller), direction
        return bare(caller), bare(called), direction


def _digits(text: str) -> str:
    return _NO_DIGIT.sub("", text)


def _matches(whole: str, own: str) -> bool:
    """Whether the digits of a number are those of an own number, or begin as it says."""
    plain = _digits(own)
    if not plain:
        return False
    return whole.startswith(plain) if own.strip().endswith("*") else whole == plain
