"""Who the customers of a made-up shop are: names, numbers, addresses, each drawn from the customer's number alone."""

from __future__ import annotations

import random
from bisect import bisect
from datetime import date
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from connectors.records import Address, CustomerRecord, Identifier, IdentifierKind
from desk.config.names import read_names
from desk.config.paths import resources
from tests.bench.people import family_names
from tests.bench.wording import mixed

_PROVIDERS = ("mail.example", "post.example", "inbox.example", "home.example", "letters.example")
# Addresses at one provider are told apart by a number below this.
_NUMBERED = 100_000
# Numbers of an area: the first of seven digits is 2 to 9.
_AREA = 8_000_000
_AREAS = tuple(n for n in range(201, 990) if n % 100 // 10 != 9 and n % 100 != 11)[:400]
# Shares no factor with how many numbers there are, so that neighbours have numbers that look unlike.
_STEP = 1_618_033_989
_MANY = 1 << 20


class Names(NamedTuple):
    """Names, often ones first, with how often they are drawn, added up to _MANY."""

    names: tuple[str, ...]
    upto: tuple[int, ...]

    def at(self, place: int) -> str:
        """The name at a place of [0, _MANY)."""
        return self.names[bisect(self.upto, place)]


@cache
def _given() -> Names:
    held = sorted(read_names(resources() / "identity").nicknames)
    longer = sorted(a[: len(a) // 2 + 1] + b[-len(b) // 2 :] for a, b in zip(held, reversed(held), strict=True))
    return _uneven([*held, *longer], 1.1, 1)


@cache
def _family() -> Names:
    return _uneven(family_names(), 1.05, 2)


def _uneven(names: list[str], slope: float, seed: int) -> Names:
    held = [*dict.fromkeys(names)]
    random.Random(seed).shuffle(held)
    often = list(accumulate(1 / (place + 8) ** slope for place in range(len(held))))
    return Names(tuple(name.title() for name in held), tuple(int(_MANY * share / often[-1]) for share in often[:-1]))


def name_of(customer: int) -> tuple[str, str]:
    """Given and family name."""
    drawn = mixed(customer, -1)
    return _given().at(drawn % _MANY), _family().at((drawn >> 24) % _MANY)


def phone_of(customer: int) -> str:
    """The one number a customer calls from, E.164."""
    place = customer * _STEP % (len(_AREAS) * _AREA)
    return f"+1{_AREAS[place // _AREA]}{2_000_000 + place % _AREA}"


def email_of(customer: int) -> str:
    """The one address a customer writes from, which nobody else has."""
    given, family = name_of(customer)
    group = customer // _NUMBERED
    where = _PROVIDERS[group % len(_PROVIDERS)]
    if group >= len(_PROVIDERS):
        where = f"{group // len(_PROVIDERS)}.{where}"
    return f"{given}.{family}{customer % _NUMBERED}@{where}".lower()


def account_of(customer: int) -> str:
    """The shop's own number for a customer."""
    return f"k{customer:07}"


def customer_record(customer: int) -> CustomerRecord:
    """What the shop says of a customer."""
    given, family = name_of(customer)
    drawn = mixed(customer, -2)
    place = drawn % 5_000
    return CustomerRecord(
        account_of(customer),
        f"{given} {family}",
        (Identifier(IdentifierKind.PHONE, phone_of(customer)), Identifier(IdentifierKind.EMAIL, email_of(customer))),
        given_name=given,
        family_name=family,
        addresses=(
            Address(
                street=f"{1 + (drawn >> 16) % 180} {_family().names[(drawn >> 24) % 3_000]} street",
                postcode=f"{10_000 + 13 * place}",
                city=_family().names[4_000 + place // 4],
            ),
        ),
        birth_date=date(1940 + (drawn >> 36) % 66, 1 + (drawn >> 44) % 12, 1 + (drawn >> 48) % 28),
        tier=("", "", "silver", "gold")[drawn >> 62],
    )
