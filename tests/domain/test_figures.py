"""Orders, cases, amounts and tracking numbers: what counts as one, to the digit."""

from __future__ import annotations

import copy
import tomllib
from typing import Any

import pytest

from desk.domain.figures import Figure, Figures, read_figures, references, referred
from desk.domain.trouble import Trouble
from tests.domain.languages import RESOURCES, language

CHECKS = "Known: fedex, mod10, mod7, none, s10, ups."
TABLE: dict[str, Any] = tomllib.loads((RESOURCES / "language" / "numbers.toml").read_text(encoding="utf-8"))


def figures(**more: Any) -> Figures:
    """The numbers that come with the program, with other tables in place of some."""
    return read_figures(TABLE | more, "numbers.toml")


def codes(text: str, **more: Any) -> list[str]:
    folded = text.lower()
    found = list(figures(**more).tracking(folded))
    assert all(one.kind == "tracking" for one in found)
    return [f"{text[one.start : one.end]}={one.code}" for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1Z999AA10123456784", ["1Z999AA10123456784=UPS 1Z999AA10123456784"]),
        ("1Z12345E6605272234", ["1Z12345E6605272234=UPS 1Z12345E6605272234"]),
        ("1Z 999 AA1 0123 4567 84, thanks", ["1Z 999 AA1 0123 4567 84=UPS 1Z999AA10123456784"]),
        ("1Z8V92A70367203024", ["1Z8V92A70367203024=UPS 1Z8V92A70367203024"]),
        ("1Z999AA10123456785", []),
        ("1Z999AA1012345678A", []),
        ("RA123456785GB", ["RA123456785GB=Post RA123456785GB"]),
        ("RA123456786GB", []),
        ("RR473124829DE", ["RR473124829DE=Post RR473124829DE"]),
        ("LX000000005NL", ["LX000000005NL=Post LX000000005NL"]),
        ("LX000000080NL", ["LX000000080NL=Post LX000000080NL"]),
        ("9400111899223100001232", []),
        ("9205590164917312751089", ["9205590164917312751089=USPS 9205590164917312751089"]),
        ("9361289878700317633795", ["9361289878700317633795=USPS 9361289878700317633795"]),
        ("JJD0003012345678901", ["JJD0003012345678901=DHL Paket JJD0003012345678901"]),
        ("00340434161094015902", ["00340434161094015902=DHL Paket 00340434161094015902"]),
        ("tracking 986578788855", ["986578788855=FedEx 986578788855"]),
        ("FedEx 986578788855", ["986578788855=FedEx 986578788855"]),
        ("tracking 986578788854", []),
        ("tracking 477179081230", ["477179081230=FedEx 477179081230"]),
        ("tracking 799531274483", ["799531274483=FedEx 799531274483"]),
        ("tracking 790000000020", ["790000000020=FedEx 790000000020"]),
        ("tracking 041441760228964", ["041441760228964=FedEx 041441760228964"]),
        ("986578788855", []),
        ("tracking 1234567891", ["1234567891=DHL Express 1234567891"]),
        ("tracking 8487135506", ["8487135506=DHL Express 8487135506"]),
        ("tracking 1234567894", []),
        ("DHL 77 1203 5521", ["77 1203 5521=DHL 7712035521"]),
        ("DHL 77 1203 5521 2 items", ["77 1203 5521=DHL 7712035521"]),
        ("DHL 77 1203 552 items", ["77 1203 552=DHL 771203552"]),
        ("DHL 77 1203 55 items", []),
        ("dhl: 7712035521", ["7712035521=DHL 7712035521"]),
        ("DHL has 7712035521", []),
        ("UPS 1Z 442 817", ["1Z 442 817=UPS 1Z442817"]),
        ("UPS 1234567", []),
        ("Evri H01", []),
        ("UPS 12345678", ["12345678=UPS 12345678"]),
        ("+44 7700 900461", []),
        ("order 10482 of 2026", []),
    ],
)
def test_tracking(text: str, found: list[str]) -> None:
    assert codes(text) == found


def test_a_word_far_in_front_says_nothing_of_a_number() -> None:
    assert codes("tracking" + " " * 32 + "986578788855") == ["986578788855=FedEx 986578788855"]
    assert codes("tracking" + " " * 33 + "986578788855") == []


def test_a_number_with_its_gaps_is_no_longer_than_sixty_signs() -> None:
    tracking = TABLE["tracking"]
    long = {"tracking": tracking | {"named": tracking["named"] | {"pattern": "[0-9]{31,40}"}}}
    most = "12 " + " ".join("3" * 29)
    assert (len(most), len(most.replace(" ", ""))) == (60, 31)
    compact = most.replace(" ", "")
    assert codes(f"dhl {most}", **long) == [f"{most}=DHL {compact}"]
    assert codes(f"dhl {most} 44", **long) == [f"{most}=DHL {compact}"]
    assert codes(f"dhl 5{most}", **long) == [f"5{most[:-2]}=DHL 5{compact[:-1]}"]
    assert codes(f"dhl 5{most} 44", **long) == [f"5{most[:-2]}=DHL 5{compact[:-1]}"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("paid $148.90.", [("$148.90", "148.90 USD")]),
        ("£1,259.91 and 5 €", [("£1,259.91", "1259.91 GBP"), ("5 €", "5 EUR")]),
        ("1.234,50 EUR", [("1.234,50 EUR", "1234.50 EUR")]),
        ("1.234 EUR", [("1.234 EUR", "1234 EUR")]),
        ("1'234.5 CHF", []),
        ("12.5 CHF", [("12.5 CHF", "12.5 CHF")]),
        ("20 dollars", [("20 dollars", "20 USD")]),
        ("1 000 000 sek", [("1 000 000 sek", "1000000 SEK")]),
        ("US$ 12", [("US$ 12", "12 USD")]),
        ("usd 12", [("usd 12", "12 USD")]),
        ("12 usd each", [("12 usd", "12 USD")]),
        ("12 usdx", []),
        ("$1.234", [("$1.234", "1234 USD")]),
        ("$1.2345", []),
        ("10 %", []),
        ("order 10482", []),
        ("x$5", []),
    ],
)
def test_amounts(text: str, found: list[tuple[str, str]]) -> None:
    read = list(figures().amounts(text.lower()))
    assert [(text[one.start : one.end], one.code) for one in read] == found
    assert all(one.kind == "amount" for one in read)


@pytest.mark.parametrize("signs", [["kr", "kr.", "k"], ["kr.", "k", "kr"]])
def test_the_longest_way_to_write_a_currency_is_meant(signs: list[str]) -> None:
    (found,) = figures(currencies={"DKK": signs}).amounts("for 5 kr. or so")
    assert found == Figure("amount", 4, 9, "5 DKK")


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("en", "about order 10482.", [Figure("order", 12, 17, "10482")]),
        ("en", "Order number: A-10482, case #777", [Figure("order", 14, 21, "A-10482"), Figure("case", 29, 32, "777")]),
        ("en", "order #10482", [Figure("order", 7, 12, "10482")]),
        ("en", "order 123", []),
        ("en", "case 12", []),
        ("en", "reorder 10482", []),
        ("en", "order 10482x", []),
        ("en", "orders are late 10482", []),
        ("de", "Rechnung Nr. 10466", [Figure("order", 13, 18, "10466")]),
        ("de", "Bestellung 10466 und Ticket 4711", [Figure("order", 11, 16, "10466"), Figure("case", 28, 32, "4711")]),
    ],
)
def test_references(code: str, text: str, found: list[Figure]) -> None:
    assert list(referred(references(figures(), language(code).references), text.lower())) == found


@pytest.mark.parametrize(
    ("path", "value", "why"),
    [
        (("day_ends",), "five", "Invalid isoformat"),
        (("shipping",), {}, "“shipping” is not known. Known: currencies, day_ends, references, tracking."),
        (("references", "claim"), "x", "“claim” is not known. Known: case, order."),
        (("references", "order"), "(", "missing"),
        (("references",), {"order": "x"}, "It says nothing of 'case'."),
        (("tracking", "carrier", 0, "check"), "luck", "“luck” is no check of a carrier. " + CHECKS),
        (("tracking", "carrier", 0, "pattern"), "[", "unterminated"),
        (("currencies",), 4, "'int' object has no attribute"),
    ],
)
def test_a_file_that_is_wrong(path: tuple[Any, ...], value: object, why: str) -> None:
    table = copy.deepcopy(TABLE)
    place: Any = table
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(Trouble, match="The file of numbers here cannot be used") as told:
        read_figures(table, "here")
    assert told.value.advice.startswith(why)


def test_work_ends_when_the_file_says() -> None:
    assert figures().day_ends.isoformat() == "17:00:00"
