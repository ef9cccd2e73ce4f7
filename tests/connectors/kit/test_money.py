"""Amounts in a currency's smallest unit."""

from __future__ import annotations

from decimal import Decimal

import pytest

from connectors.kit.errors import SkipRow
from connectors.kit.money import minor


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
