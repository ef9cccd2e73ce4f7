"""Takes out of a hand-off what its receiver may not see, so that it is nowhere in what is kept, sent or printed.

A line is hidden as a whole where a rule says so for such a receiver, or the giver does. What it said is then taken
out of every other text as well, however it is written there. Numbers of payment cards and bank accounts and words that
open something are taken out of free text for every receiver.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from desk.domain.hand_offs import Content, Line

BY_HAND = "Whoever passed the customer on keeps this back."
# Numbers and names as a source's fields have them; they are no free text, and a parcel's number may look like a card's.
_CODED = frozenset({"account", "order", "case", "tracking"})
_FEWEST = 3
_GONE = "[hidden]"
_CARD = re.compile(r"(?<!\d)\d(?:[ \-]?\d){12,18}(?!\d)")
_IBAN = re.compile(r"\b[A-Za-z]{2}\d{2}(?:[ \-]?[A-Za-z0-9]){11,30}\b")
_OPENS = re.compile(
    r"\b(?P<what>cvv|cvc|pin|tan|one[- ]time code)(?P<so>(?:[ -]?(?:code|number|nummer))?\s*(?:is|ist|was|war|=|:)?\s*)"
    r"(?P<value>\d[\d \-]{1,10}\d)\b"
    r"|\b(?P<what2>password|passwort|kennwort|passphrase)(?P<so2>\s*(?:is|ist|was|war|=|:)\s*)(?P<value2>\S+)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Hidden:
    """What goes along, and why each line that does not is kept back, in the order of the lines ("" for one that is
    told)."""

    content: Content
    why: tuple[str, ...]


def mark(line: Line) -> str:
    """A name of a line for whoever gives a hand-off, the same as long as it says the same; it never leaves the desk,
    for short words can be guessed from it."""
    told = "\0".join((line.kind, line.key, line.value))
    return hashlib.blake2b(told.encode("utf-8", "replace"), digest_size=6).hexdigest()


def hide(content: Content, kinds: Mapping[str, str], by_hand: Collection[str] = ()) -> Hidden:
    """The content without what the receiver may not see. `kinds` are the kinds of line such a receiver never sees, each
    with the reason; `by_hand` are marks of lines that the giver keeps back."""
    why = [kinds.get(line.kind, "") or (BY_HAND if mark(line) in by_hand else "") for line in content.lines]
    kept_back = [line.value for line, reason in zip(content.lines, why, strict=True) if reason]
    numbers = {_digits(line.value) for line in content.lines if line.kind in _CODED}
    without = scrubber(kept_back)

    def told(text: str) -> str:
        return without(_without_secrets(text, numbers))

    def name(key: str) -> str:
        # A record's name may be the very number that is kept back.
        return key if without(key) == key else ""

    lines = [
        Line(line.kind, "", hidden=reason)
        if reason
        else replace(line, value=without(line.value) if line.kind in _CODED else told(line.value), key=name(line.key))
        for line, reason in zip(content.lines, why, strict=True)
    ]
    spent = content.spent
    if spent is not None:
        spent = replace(
            spent,
            keys=tuple(key for key in map(name, spent.keys) if key),
            because=tuple(told(reason) for reason in spent.because),
        )
    shown = Content(told(content.customer), told(content.title), tuple(lines), spent, told(content.note))
    return Hidden(shown, tuple(why))


def scrubber(values: Iterable[str]) -> Callable[[str], str]:
    """What takes values out of a text, whatever stands between their letters and digits there, in capitals or not."""
    patterns = [pattern for value in sorted(set(values), key=len, reverse=True) if (pattern := _pattern(value))]

    def without(text: str) -> str:
        for pattern in patterns:
            text = pattern.sub(_GONE, text)
        return text

    return without


def _pattern(value: str) -> re.Pattern[str] | None:
    signs = [sign for sign in value if sign.isalnum()]
    if not signs:
        return None
    said = r"[\W_]*".join(re.escape(sign) for sign in signs)
    # One or two signs are in every other word: they are taken out where they stand alone.
    return re.compile(said if len(signs) >= _FEWEST else rf"\b{said}\b", re.IGNORECASE)


def _without_secrets(text: str, numbers: Collection[str]) -> str:
    """A free text without what opens or pays for something; `numbers` are known to be none of that."""
    text = _IBAN.sub(lambda found: "[bank account hidden]" if _is_iban(found[0]) else found[0], text)
    text = _CARD.sub(
        lambda found: "[card number hidden]" if _is_card(found[0]) and _digits(found[0]) not in numbers else found[0],
        text,
    )
    return _OPENS.sub(lambda found: f"{found['what'] or found['what2']} {_GONE}", text)


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign in "0123456789")


def _is_card(text: str) -> bool:
    """Whether the last digit checks the others as on payment cards (ISO/IEC 7812), and the first is one of theirs."""
    digits = [int(sign) for sign in _digits(text)]
    doubled = (2 * digit - 9 * (digit > 4) for digit in digits[-2::-2])
    return digits[0] in (2, 3, 4, 5, 6) and (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0


def _is_iban(text: str) -> bool:
    """Whether it checks out as a bank account's number (ISO 13616)."""
    signs = [sign for sign in text.upper() if sign.isascii() and sign.isalnum()]
    turned: Sequence[str] = signs[4:] + signs[:4]
    return int("".join(str(int(sign, 36)) for sign in turned)) % 97 == 1
