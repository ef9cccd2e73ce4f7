"""Numbers that mean something in a text: orders, cases, amounts of money, tracking numbers with their check digits."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from decimal import Decimal
from itertools import pairwise
from typing import Any

from desk.domain.trouble import Trouble

_BEFORE, _AFTER = r"(?<![\w.,/'’-])", r"(?![\w-]|[.,/]\d)"
_NUMBER = r"\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+(?:[.,]\d{2})?|\d+(?:[.,]\d{1,2})?"
_GROUPS = re.compile(r"(?<![\w])(?:[a-z]{2,3}(?=\d))?\d[0-9a-z]*(?:[ -](?=[a-z]*\d)[0-9a-z]+)*(?!\w)")
_COUNTED = re.compile(r" +[a-z]{2}")
_NEAR = 40
_SHORTEST = 8
# The longest tracking number with its gaps; a table of figures is no number.
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Figure:
    """A number found at a place: an order, case, amount or tracking number. `code` is it without signs of its own
    (10482; 148.90 USD; UPS 1Z...)."""

    kind: str
    start: int
    end: int
    code: str


@dataclass(frozen=True, slots=True)
class Carrier:
    """One kind of tracking number of one carrier."""

    name: str
    pattern: re.Pattern[str]
    check: Callable[[str], bool]
    alone: bool
    called: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Figures:
    """How numbers are written, whatever the language. `day_ends` is when work ends."""

    day_ends: time
    order: str
    case: str
    currencies: Mapping[str, str]
    amount: re.Pattern[str]
    carriers: tuple[Carrier, ...]
    tracked: re.Pattern[str]
    named: re.Pattern[str]
    named_pattern: re.Pattern[str]

    def amounts(self, folded: str) -> Iterator[Figure]:
        """Amounts of money; the code is the number with a decimal point and the currency."""
        for found in self.amount.finditer(folded):
            sign = (found["sign"] or found["unit"]).strip()
            number = _amount(found["first"] or found["second"])
            yield Figure("amount", found.start(), found.end(), f"{number} {self.currencies[sign]}")

    def tracking(self, folded: str) -> Iterator[Figure]:
        """Tracking numbers; the code is the carrier and the number without spaces."""
        for found in _GROUPS.finditer(folded):
            before = folded[max(0, found.start() - _NEAR) : found.start()]
            # A number behind it may look like one more group of its digits.
            for end in _ends(found, folded):
                code = self._carried(re.sub(r"[ -]", "", folded[found.start() : end]), before)
                if code:
                    yield Figure("tracking", found.start(), end, code)
                    break

    def _carried(self, compact: str, before: str) -> str:
        if len(compact) < _SHORTEST:
            return ""
        for carrier in self.carriers:
            known = carrier.alone or self.tracked.search(before) or carrier.called.search(before)
            if known and carrier.pattern.fullmatch(compact) and carrier.check(compact):
                return f"{carrier.name} {compact.upper()}"
        named = self.named.search(before)
        if named and self.named_pattern.fullmatch(compact):
            return f"{named['name'].upper()} {compact.upper()}"
        return ""


def references(figures: Figures, words: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
    """The search for numbers of orders and cases in a language with these words before them."""
    ways = (
        rf"(?:{_any(words[kind])})"
        rf"(?:\s*[#:]\s*|\s+)(?:[#:]\s*)?(?P<{kind}>{pattern})"
        for kind, pattern in (("order", figures.order), ("case", figures.case))
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(ways)})(?![\w-])")


def referred(pattern: re.Pattern[str], folded: str) -> Iterator[Figure]:
    """Numbers of orders and cases; the place is the number's alone."""
    for found in pattern.finditer(folded):
        kind = "order" if found["order"] else "case"
        yield Figure(kind, found.start(kind), found.end(kind), found[kind].upper())


def _ends(found: re.Match[str], folded: str) -> Iterator[int]:
    """Where a run of groups may end, the longest first, and not with a count of something ("… 5521 2 items")."""
    gaps = [found.start() + gap.start() for gap in re.finditer(r"[ -]", found[0][: _LONGEST + 1])]
    last = [found.end()] if found.end() - found.start() <= _LONGEST else []
    for begin, end in reversed(list(pairwise([found.start() - 1, *gaps, *last]))):
        if end - begin > 3 or not _COUNTED.match(folded, end):
            yield end


def _amount(written: str) -> Decimal:
    plain = re.sub(r"['’ \u00a0\u202f]", "", written)
    whole, sign, cents = re.match(r"^(.*?)(?:([.,])(\d{1,2}))?$", plain).groups()  # type: ignore[union-attr]
    whole = re.sub(r"[.,]", "", whole)
    return Decimal(f"{whole}.{cents}" if sign else whole)


def _ups(code: str) -> bool:
    """Modulo 10 over the 15 signs after 1Z, letters counted from A = 2; every second one twice."""
    values = [int(sign) if sign.isdecimal() else (ord(sign) - ord("a") + 2) % 10 for sign in code[2:17]]
    total = sum(value * (2 if place % 2 else 1) for place, value in enumerate(values))
    return code[17].isdecimal() and (-total) % 10 == int(code[17])


def _s10(code: str) -> bool:
    """The Universal Postal Union's S10: weights 8 6 4 2 3 5 9 7 modulo 11."""
    total = sum(int(digit) * weight for digit, weight in zip(code[2:10], (8, 6, 4, 2, 3, 5, 9, 7), strict=True))
    return {10: 0, 11: 5}.get(11 - total % 11, 11 - total % 11) == int(code[10])


def _fedex(code: str) -> bool:
    """FedEx Express: weights 3 1 7 modulo 11, then modulo 10."""
    total = sum(int(digit) * (3, 1, 7)[place % 3] for place, digit in enumerate(code[:-1]))
    return total % 11 % 10 == int(code[-1])


def _mod10(code: str) -> bool:
    """GS1's modulo 10: weights 3 and 1 from the right."""
    total = sum(int(digit) * (1 if place % 2 else 3) for place, digit in enumerate(reversed(code[:-1])))
    return (-total) % 10 == int(code[-1])


def _mod7(code: str) -> bool:
    """DHL Express: the first digits modulo 7."""
    return int(code[:-1]) % 7 == int(code[-1])


_CHECKS: Mapping[str, Callable[[str], bool]] = {
    "ups": _ups,
    "s10": _s10,
    "fedex": _fedex,
    "mod10": _mod10,
    "mod7": _mod7,
    "none": lambda _code: True,
}


def read_figures(table: Mapping[str, Any], where: str) -> Figures:
    """Read the table of numbers.toml; `where` names the file in the Trouble that says what is wrong with it."""
    try:
        return _read(table)
    except (KeyError, TypeError, ValueError, AttributeError, re.error) as wrong:
        missing = f"It says nothing of {wrong}." if isinstance(wrong, KeyError) else f"{wrong}"
        raise Trouble(f"The file of numbers {where} cannot be used.", missing) from None


def _read(table: Mapping[str, Any]) -> Figures:
    for held, known in (
        (table, {"day_ends", "references", "currencies", "tracking"}),
        (table["references"], {"order", "case"}),
    ):
        unknown = sorted(set(held) - known)
        if unknown:
            raise ValueError(f"“{unknown[0]}” is not known. Known: {', '.join(sorted(known))}.")
    tracking = table["tracking"]
    currencies = {str(sign): str(code) for code, signs in table["currencies"].items() for sign in signs}
    for pattern in table["references"].values():
        re.compile(pattern)
    return Figures(
        day_ends=time.fromisoformat(table["day_ends"]),
        order=table["references"]["order"],
        case=table["references"]["case"],
        currencies=currencies,
        amount=_money(currencies),
        carriers=tuple(_carrier(one) for one in tracking["carrier"]),
        tracked=re.compile(rf"(?<!\w)(?:{_any(tracking['words'])})"),
        named=re.compile(rf"(?<!\w)(?P<name>{_any(tracking['named']['called'])})[ :#]*$"),
        named_pattern=re.compile(tracking["named"]["pattern"]),
    )


def _carrier(table: Mapping[str, Any]) -> Carrier:
    if table["check"] not in _CHECKS:
        raise ValueError(f"“{table['check']}” is no check of a carrier. Known: {', '.join(sorted(_CHECKS))}.")
    called = re.compile(rf"(?<!\w)(?:{_any(table['called'])})(?!\w)")
    alone = bool(table.get("alone"))
    return Carrier(str(table["name"]), re.compile(table["pattern"]), _CHECKS[table["check"]], alone, called)


def _any(words: Sequence[str]) -> str:
    """One of these; where two fit at a place, the longer."""
    return "|".join(re.escape(word) for word in sorted(words, reverse=True))


def _money(currencies: Mapping[str, str]) -> re.Pattern[str]:
    """A sign or code before the number, or a sign, code or word behind it."""
    before = _any([sign for sign in currencies if not sign.isalpha() or len(sign) == 3])
    return re.compile(
        rf"{_BEFORE}(?:(?P<sign>{before})\s?(?P<first>{_NUMBER}){_AFTER}"
        rf"|(?P<second>{_NUMBER})\s?(?P<unit>{_any(list(currencies))})(?!\w))"
    )
