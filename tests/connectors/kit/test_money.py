"""Amounts in a currency's smallest unit."""

from __future__ import annotations

from decimal import Decimal

import pytest

from connectors.kit.errors import SkipRow
from connectors.kit.money import minor, without_sign


@pytest.mark.parametrize(
    ("amount", "currency", "read"),
    [
        (1250, "USD", "12.50"),
        ("-5", "eur", "-0.05"),
        (1250, "JPY", "1250"),
        (1250, "KWD", "1.250"),
        (7, "", "0.07"),
    ],
)
def test_amounts(amount: object, currency: str, read: str) -> None:
    assert minor(amount, currency) == Decimal(read)


def test_nothing_and_no_number() -> None:
    assert minor(None, "USD") is None
    with pytest.raises(SkipRow):
        minor("a lot", "USD")


@pytest.mark.parametrize(
    ("written", "number", "currency"),
    [
        ("1.234,50 €", "1.234,50", "EUR"),
        ("€ 12", "12", "EUR"),
        ("-€5.00", "-5.00", "EUR"),
        ("89,- €", "89", "EUR"),
        ("CHF 1'250.00", "1'250.00", "CHF"),
        ("$1,234.50", "1,234.50", ""),
        ("1\xa0234,50\xa0kr", "1\xa0234,50", ""),
        ("12.50", "12.50", ""),
        ("12.50 apples", "12.50 apples", ""),
        ("EUR 5 USD", "EUR 5 USD", ""),
        ("", "", ""),
    ],
)
def test_a_sign_beside_an_amount(written: str, number: str, currency: str) -> None:
    assert without_sign(written) == (number, currency)
