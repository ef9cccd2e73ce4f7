"""Answers on a scale: a survey's score as the share of its scale, a sentiment from -1 to 1."""

from __future__ import annotations

import re
from decimal import Decimal

from connectors.kit.errors import SkipRow
from connectors.kit.readers import Reader, decimal, taker
from connectors.kit.wanted import Values, Wanted, plain

_OF = re.compile(r"(\d{1,3}(?:\.\d{1,3})?) ?(?:of|out of|/) ?(\d{1,3})")


def share(wanted: Wanted) -> Reader[float | None]:
    """As the share of a scale, 0 for its worst answer, 1 for its best; None where the row has no answer.

    Without a scale, "4 of 5" and "4/5" are on one that begins at 1, and a plain number is a share already.
    """
    take, count = taker(wanted), decimal(wanted)

    def read(row: Values) -> float | None:
        found = _OF.fullmatch(plain(take(row))) if wanted.scale is None else None
        number = Decimal(found[1]) if found else count(row)
        if number is None:
            return None
        worst, best = wanted.scale or ((Decimal(1), Decimal(found[2])) if found else (Decimal(0), Decimal(1)))
        if worst == best or not min(worst, best) <= number <= max(worst, best):
            raise SkipRow(f"The field {wanted.name} is not an answer on its scale.")
        return float((number - worst) / (best - worst))

    return read


def mood(wanted: Wanted) -> Reader[float | None]:
    """As a sentiment from -1 to 1; None where the row has none. Without a scale the row says it as such a number."""
    count, answer = decimal(wanted), share(wanted)

    def on_its_scale(row: Values) -> float | None:
        found = answer(row)
        return None if found is None else found * 2 - 1

    def read(row: Values) -> float | None:
        number = count(row)
        if number is not None and not -1 <= number <= 1:
            raise SkipRow(f"The field {wanted.name} is not a number from -1 to 1.")
        return None if number is None else float(number)

    return read if wanted.scale is None else on_its_scale
