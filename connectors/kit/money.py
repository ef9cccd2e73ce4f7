"""Amounts as sources write them: whole numbers of a currency's smallest unit, or with its sign beside them."""

from __future__ import annotations

import re
from decimal import Decimal

from connectors.kit.parse import decimal_of

# ISO 4217: what is not listed has hundredths.
_WHOLE = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"
_THOUSANDTHS = "BHD IQD JOD KWD LYD OMR TND"
_DIGITS = {currency: digits for several, digits in ((_WHOLE, 0), (_THOUSANDTHS, 3)) for currency in several.split(" ")}
# Signs that mean one currency only. Dollars, crowns and francs are of several countries and are told by nobody here.
_SIGNS = {"€": "EUR", "£": "GBP", "zł": "PLN", "Kč": "CZK", "₹": "INR", "₺": "TRY", "₴": "UAH", "₪": "ILS", "Ft": "HUF"}
_SIGN = r"[A-Z]{3}|[$€£¥₹₺₴₪]|[A-Z]{1,2}\$|zł|Kč|Ft|kr\.?|Fr\.?"
_BESIDE = re.compile(rf"([+-]?)\s*(?:({_SIGN})\s*)?([+-]?\d[\d\s'’.,]*?)(?:,[-–]+)?\s*({_SIGN})?")


def minor(amount: object, currency: str, field: str = "amount") -> Decimal | None:
    """An amount in cents, or whatever is smallest, in the currency itself: (1250, "USD") is 12.50. None for empty;
    SkipRow for what is no number."""
    found = decimal_of(amount, field)
    return None if found is None else found.scaleb(-_DIGITS.get(currency.upper(), 2))


def without_sign(text: str) -> tuple[str, str]:
    """The number of an amount as it is written, and its currency: "1.234,50 €" is "1.234,50" and EUR. The currency is
    "" where there is none or the sign is of several; what is no amount stays as it is."""
    found = _BESIDE.fullmatch(text.strip())
    if found is None or (found[2] and found[4]):
        return text, ""
    sign = found[2] or found[4] or ""
    code = sign if len(sign) == 3 and sign.isascii() and sign.isalpha() else _SIGNS.get(sign, "")
    return found[1] + found[3].strip(), code
