"""Tells which number of a call is ours, which is the customer's, and which was withheld, however phones write them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from connectors.kit.withheld import is_withheld
from connectors.records import Direction
from desk.domain.identifiers import phone, sound

# Extensions and short codes; nobody outside has a number this short.
LONGEST_EXTENSION = 6
# Longer than any number or address of a line; what goes beyond is no number.
LONGEST_WRITTEN = 120
_SCHEME = re.compile(r"^(?:sips?|tel|callto|phone):", re.IGNORECASE)
_ANGLE = re.compile(r"<([^<>]*)>")
_NO_DIGIT = re.compile(r"\D")
# RFC 3323, 4.1.1.3: a caller who hides comes from this host.
_HIDDEN_HOST = "anonymous.invalid"
_LETTER = re.compile(r"[^\W\d_]")
# An extension with a word beside it: 201 (Ann), ext. 201.
_EXTENSION = re.compile(
    rf"(?:(?:ext|extension|x)[.: ]*)?[0-9]{{1,{LONGEST_EXTENSION}}}(?:\W[^0-9]*)?", re.IGNORECASE
).fullmatch


def bare(written: str) -> str:
    """The number of a SIP address, a tel link or a caller's line as a person would write it; "" where it is withheld.

    `"Ann" <sip:+49301@host;user=phone>` gives +49301, `tel:+49-30-1;ext=5` gives +49-30-1.
    """
    text = sound(written[:LONGEST_WRITTEN]).strip()
    if is_withheld(text):
        return ""
    angle = _ANGLE.search(text)
    text = _SCHEME.sub("", (angle.group(1) if angle else text).strip())
    number, _, host = text.partition("@")
    if host.partition(";")[0].casefold() == _HIDDEN_HOST:
        return ""
    number = number.partition(";")[0].strip().strip("\"'").strip()
    return "" if is_withheld(number) else number


def is_name(written: str, region: str) -> bool:
    """Whether this is the name of somebody or something instead of a number: anna.jensen, sip:sales@pbx."""
    number = bare(written)
    return bool(_LETTER.search(number)) and not _EXTENSION(number) and not phone(number, region)


@dataclass(frozen=True, slots=True)
class Sides:
    """Which numbers are the company's: those of at most LONGEST_EXTENSION digits, and the ones and names listed.

    `region` is the ISO 3166 code that numbers without a country belong to; `own` lists E.164 numbers, one that ends in
    * for all that begin so, and names that phones of ours call from; `names` are more of these.
    """

    region: str = ""
    own: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    def ours(self, written: str, agent: str = "") -> bool:
        """Whether this is one of us; a number that was withheld is a customer's, and so is a name nobody here knows.
        `agent` is whom of us the call is said to be with."""
        number = bare(written)
        if not number:
            return False
        if is_name(number, self.region):
            known = (agent, *self.names, *self.own)
            return any(number.casefold() == bare(one).casefold() for one in known if one)
        if _EXTENSION(number) or len(_digits(number)) <= LONGEST_EXTENSION:
            return True
        if not self.own:
            return False
        whole = _digits(phone(number, self.region).partition(";")[0]) or _digits(number)
        return any(_matches(whole, own) for own in self.own)

    def within(self, written: str) -> bool:
        """Whether this is one of us, on the side of a call that is ours if it is no number: the called one's."""
        return self.ours(written) or is_name(written, self.region)

    def told_apart(
        self, caller: str, called: str, direction: Direction | None, agent: str = ""
    ) -> tuple[str, str, Direction | None]:
        """(the customer's number, ours, the direction) of a call from `caller` to `called`; `agent` as in `ours`.

        Where the system does not say the direction, it follows from whose the numbers are; None where it does not
        follow. The caller counts as the customer in every call that is not outbound.
        """
        if direction is None and bare(called):
            caller_is_ours, called_is_ours = self.ours(caller, agent), self.within(called)
            if not called_is_ours and is_name(caller, self.region):
                # Who calls a number outside through our system under a name is one of us.
                caller_is_ours = True
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
