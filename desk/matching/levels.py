"""The levels of desk.domain.comparing once more, as SQL that DuckDB and Spark both read."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from desk.domain.comparing import MIDDLE_WORD, SHORT_WORD, SHORTEST_MAILBOX, SLIP, SLIP_SHARE, SLIPS
from desk.domain.people import CARD

# How an engine says that two lists have a value in common, and how long a list is.
OVERLAPS: Mapping[str, str] = MappingProxyType(
    {"duckdb": "list_has_any({0}_l, {0}_r)", "spark": "arrays_overlap({0}_l, {0}_r)"}
)
LENGTHS: Mapping[str, str] = MappingProxyType({"duckdb": "len({})", "spark": "size({})"})
_SWAPPED = "(family_l <> '' AND given_l = family_r AND family_l = given_r AND given_l <> family_l)"


def _empty(*columns: str) -> str:
    return " OR ".join(f"{column}_l = '' OR {column}_r = ''" for column in columns)


def _same(column: str) -> str:
    return f"{column}_l = {column}_r"


def _filled(column: str) -> str:
    return f"{column}_l <> '' AND {column}_r <> ''"


def _both(column: str) -> str:
    return f"({_filled(column)} AND {_same(column)})"


def _one_apart(column: str) -> str:
    """At most a letter apart. Then the first or the last half of the shorter word is in the longer one too, which
    rules most pairs out before letters are counted."""
    left, right = f"{column}_l", f"{column}_r"
    half = f"CAST(floor(least(length({left}), length({right})) / 2) AS INTEGER)"
    halves = f"(left({left}, {half}) = left({right}, {half}) OR right({left}, {half}) = right({right}, {half}))"
    near = f"abs(length({left}) - length({right})) <= {SLIP}"
    return f"({near} AND {halves} AND levenshtein({left}, {right}) <= {SLIP})"


def _slip(column: str) -> str:
    short = f"least(length({column}_l), length({column}_r)) >= {SHORT_WORD}"
    return f"({short} AND {_one_apart(column)})"


def _alike(column: str) -> str:
    longer, shorter = (f"{which}(length({column}_l), length({column}_r))" for which in ("greatest", "least"))
    near = f"({longer} - {shorter}) * {SLIP_SHARE} <= {longer}"
    apart = f"levenshtein({column}_l, {column}_r) * {SLIP_SHARE} <= {longer}"
    return f"({shorter} >= {MIDDLE_WORD} AND {near} AND {apart})"


def _like(column: str) -> str:
    return f"({_slip(column)} OR {_alike(column)})"


_INITIAL = (
    "(given_first_l = given_first_r OR (least(length(given_first_l), length(given_first_r)) = 1"
    " AND substr(given_first_l, 1, 1) = substr(given_first_r, 1, 1)))"
)
_CARDS = f"number1_l LIKE '{CARD}%' AND number1_r LIKE '{CARD}%'"
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
            _overlap_of_several(engine, "known"),
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
            _one_apart("birth"),
            f"levenshtein(birth_l, birth_r) <= {SLIPS}",
        ),
    }


def _reached(engine: str, alike: str) -> dict[str, tuple[str, ...]]:
    return {
        "number": (
            _empty("number1"),
            _any(engine, "number", "number1"),
            f"({_CARDS} AND levenshtein(number1_l, number1_r) <= {SLIPS})",
        ),
        "phone": (
            _empty("any_phone"),
            f"{_any(engine, 'own_phone', 'phone1')} AND {alike}",
            _any(engine, "phone", "any_phone"),
            f"({_filled('phone1')} AND {_one_apart('phone1')})",
        ),
        "email": (
            _empty("email1"),
            _any(engine, "email", "email1"),
            _one_apart("email1"),
            f"(mailbox_l = mailbox_r AND length(mailbox_l) >= {SHORTEST_MAILBOX})",
        ),
    }


def _dwelling() -> dict[str, tuple[str, ...]]:
    return {
        "street": (
            _empty("street"),
            f"street_l = street_r AND {_SAME_HOUSE}",
            _same("street"),
            f"{_SAME_HOUSE} AND {_like('street')}",
            _like("street"),
            "street_l = line2_r OR line2_l = street_r",
        ),
        "line2": (_empty("line2"), _same("line2"), _like("line2")),
        "town": (
            f"({_empty('city')}) AND ({_empty('postcode')})",
            f"{_both('city')} AND {_both('postcode')}",
            _both("postcode"),
            _both("city"),
            f"{_like('city')} OR ({_filled('postcode')} AND {_one_apart('postcode')})",
        ),
    }


def _overlap(engine: str, column: str) -> str:
    return OVERLAPS[engine].format(column)


def _overlap_of_several(engine: str, column: str) -> str:
    """For lists whose first values are known to differ: those of one value each have none in common."""
    several = " OR ".join(f"{LENGTHS[engine].format(f'{column}_{side}')} > 1" for side in "lr")
    return f"(({several}) AND {_overlap(engine, column)})"


def _any(engine: str, column: str, first: str) -> str:
    """The same as an overlap of lists, where `first` is their first value: few have more."""
    return f"({_both(first)} OR {_overlap_of_several(engine, column)})"
