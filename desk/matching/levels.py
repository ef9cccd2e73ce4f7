"""The levels of desk.domain.comparing once more, as SQL that DuckDB and Spark both read."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from desk.domain.comparing import MIDDLE_WORD, SHORT_WORD, SHORTEST_MAILBOX, SLIP, SLIP_SHARE, SLIPS

# How an engine says that two lists have a value in common.
OVERLAPS: Mapping[str, str] = MappingProxyType(
    {"duckdb": "list_has_any({0}_l, {0}_r)", "spark": "arrays_overlap({0}_l, {0}_r)"}
)
_SWAPPED = "(family_l <> '' AND given_l = family_r AND family_l = given_r AND given_l <> family_l)"


def _empty(*columns: str) -> str:
    return " OR ".join(f"{column}_l = '' OR {column}_r = ''" for column in columns)


def _same(column: str) -> str:
    return f"{column}_l = {column}_r"


def _filled(column: str) -> str:
    return f"{column}_l <> '' AND {column}_r <> ''"


def _both(column: str) -> str:
    return f"({_filled(column)} AND {_same(column)})"


def _slip(column: str, most: int = SLIP, shortest: int = SHORT_WORD) -> str:
    short = f"least(length({column}_l), length({column}_r)) >= {shortest}"
    return f"({short} AND levenshtein({column}_l, {column}_r) <= {most})"


def _alike(column: str) -> str:
    longer, shorter = (f"{which}(length({column}_l), length({column}_r))" for which in ("greatest", "least"))
    apart = f"levenshtein({column}_l, {column}_r) * {SLIP_SHARE} <= {longer}"
    return f"({shorter} >= {MIDDLE_WORD} AND {apart})"


def _like(column: str) -> str:
    return f"({_slip(column)} OR {_alike(column)})"


_INITIAL = (
    "(given_first_l = given_first_r OR (least(length(given_first_l), length(given_first_r)) = 1"
    " AND substr(given_first_l, 1, 1) = substr(given_first_r, 1, 1)))"
)
_SAME_HOUSE = "house_l <> '' AND house_l = house_r"


def conditions(engine: str) -> dict[str, tuple[str, ...]]:
    """For each field the condition of UNSAID, then those of its levels but the last, first to hold wins."""
    names = _names(engine)
    alike = " OR ".join(f"({condition})" for condition in names["given"])
    return names | _reached(engine, f"({alike})") | _dwelling()


def _names(engine: str) -> dict[str, tuple[str, ...]]:
    return {
        "given": (
            _empty("given"),
            _same("given"),
            _overlap(engine, "known"),
            _SWAPPED,
            _slip("given"),
            _alike("given"),
            _INITIAL,
        ),
        "family": (
            f"{_empty('family')} OR (given_l <> '' AND {_SWAPPED})",
            _same("family"),
            _slip("family"),
            _alike("family"),
            _overlap(engine, "family_words"),
        ),
        "birth": (
            _empty("birth"),
            _same("birth"),
            "birth_l = birth_swapped_r",
            f"levenshtein(birth_l, birth_r) <= {SLIP}",
            f"levenshtein(birth_l, birth_r) <= {SLIPS}",
        ),
    }


def _reached(engine: str, alike: str) -> dict[str, tuple[str, ...]]:
    return {
        "number": (_empty("number1"), _overlap(engine, "number"), f"levenshtein(number1_l, number1_r) <= {SLIPS}"),
        "phone": (
            _empty("any_phone"),
            f"{_overlap(engine, 'own_phone')} AND {alike}",
            _overlap(engine, "phone"),
            f"({_filled('phone1')} AND levenshtein(phone1_l, phone1_r) <= {SLIP})",
        ),
        "email": (
            _empty("email1"),
            _overlap(engine, "email"),
            f"levenshtein(email1_l, email1_r) <= {SLIP}",
            f"(mailbox_l = mailbox_r AND length(mailbox_l) >= {SHORTEST_MAILBOX})",
        ),
    }


def _dwelling() -> dict[str, tuple[str, ...]]:
    return {
        "street": (
            _empty("street"),
            f"street_l = street_r AND {_SAME_HOUSE}",
            _same("street"),
            f"{_like('street')} AND {_SAME_HOUSE}",
            _like("street"),
            "street_l = line2_r OR line2_l = street_r",
        ),
        "line2": (_empty("line2"), _same("line2"), _like("line2")),
        "town": (
            f"({_empty('city')}) AND ({_empty('postcode')})",
            f"{_both('city')} AND {_both('postcode')}",
            _both("postcode"),
            _both("city"),
            f"{_like('city')} OR ({_filled('postcode')} AND levenshtein(postcode_l, postcode_r) <= {SLIP})",
        ),
    }


def _overlap(engine: str, column: str) -> str:
    return OVERLAPS[engine].format(column)
