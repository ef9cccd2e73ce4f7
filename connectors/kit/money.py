"""Amounts that sources write as whole numbers of a currency's smallest unit."""

from __future__ import annotations

from decimal import Decimal

from connectors.kit.parse import decimal_of

# ISO 4217: what is not listed has hundredths.
_WHOLE = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"
_THOUSANDTHS = "BHD IQD JOD KWD LYD OMR TND"
_DIGITS = {currency: digits for several, digits in ((_WHOLE, 0), (_THOUSANDTHS, 3)) for currency in several.split(" ")}


def minor(amount: object, currency: str, field: str = "amount") -> Decimal | None:
    """An amount in cents, or whatever is smallest, in the currency itself: (1250, "USD") is 12.50. None for empty;
    SkipRow for what is no number."""
    found = decimal_of(amount, field)
    return None if found is None else found.scaleb(-_DIGITS.get(currency.upper(), 2))
