"""Possible links of the made-up company: four pairs, their comparisons, a customer's history and its conflicts."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from desk.services.identity_views import (
    CompareView,
    ConflictView,
    FieldView,
    IdentityHistory,
    PartView,
    ReasonView,
    SaidView,
    SideView,
    StepView,
    SuggestionView,
    Word,
    WordView,
)
from desk.ui.words import initials_of
from tests.ui import story

ME = "Robin"
OUTCOME = (
    "Order 10482 and one web visit join the timeline of Sara Jansen.",
    "The journey “Missing parcel” becomes 1 h 47 m instead of 1 h 35 m.",
    "The note from 12 Nov stays where it was written.",
)


def pair(unit: int, name: str, other: int, other_name: str, probability: float, reason: str = "") -> SuggestionView:
    """One possible link."""
    parts = (ReasonView("phone", "same", 9.8, "same phone"), ReasonView("birth", "different", -3.4, "two years apart"))
    return SuggestionView(unit, name, other, other_name, probability, reason or "same phone; two years apart", parts)


def pairs() -> list[SuggestionView]:
    """As in the picture of the room."""
    return [
        pair(1, "Sara Jansen", -7, "S. Janssen", 0.963),
        pair(2, "Robert Kline", 12, "Bob Kline", 0.934),
        pair(3, "Maria Alvarez", 13, "María Álvarez", 0.912),
        pair(21, "D. Lindqvist", 22, "Ida Lindqvist", 0.541, "same phone, which several people share"),
    ]


def many(count: int) -> list[SuggestionView]:
    """So many pairs, each likelier than the next."""
    return [pair(1_000 + 2 * n, f"Person {n}", 1_001 + 2 * n, f"Pers. {n}", 0.99 - n / 20_000) for n in range(count)]


def said(text: str, *sources: str, days: int = 400, records: int = 1) -> SaidView:
    """A value and who says so."""
    return SaidView(text, sources or ("Odoo",), story.NOW - timedelta(days=days), records)


def fields() -> tuple[FieldView, ...]:
    """The fields in the picture of the room."""
    number = "+1 303 555 0142"
    return (
        FieldView(
            "name", "Name", (said("Sara Jansen", "Odoo", "Shop Europe"),), (said("S. Janssen", "Web shop", days=10),),
            (), ((6, 1),), 4.1, "slip", "surname one letter apart, initial fits",
        ),
        FieldView(
            "phone", "Phone", (said(number), said("+1 303 555 0199")), (said(number, "Web shop", days=10),), (), (),
            9.8, "same", "same, used by one other name",
        ),
        FieldView(
            "email", "E-mail", (said("sara.j@example.com"),), (), (), (), 0.0, "", "not known on one side",
        ),
        FieldView(
            "address", "Address", (said("14 Clermont St, Denver"),),
            (said("14 Clermont Street Apt 2, Denver", "Web shop", days=10),), (), ((12, 12),),
            6.2, "same", "same street and number",
        ),
        FieldView(
            "birth", "Birth year", (said("1984"),), (said("1986", "Web shop", days=10),), (), ((0, 4),),
            -3.4, "different", "two years apart",
        ),
    )  # fmt: skip


def household() -> FieldView:
    """What a household takes away: neither side says anything of it."""
    return FieldView(
        "household", "Household", (), (), (), (), -30.7, "fits", "would fit two of one household too",
    )  # fmt: skip


def side(unit: int, name: str, about: str, interactions: int = 9) -> SideView:
    """One of two that are compared."""
    return SideView(unit, name, initials_of(name), about, interactions, story.NOW - timedelta(days=3))


def compared(one: SuggestionView, **changed: object) -> CompareView:
    """The comparison of a possible link."""
    made = CompareView(
        side(one.unit, one.name, "CRM, since 2019"), side(one.other, one.other_name, "web shop, since 12 Nov", 1),
        fields(), -12.1, one.probability, OUTCOME,
    )  # fmt: skip
    return replace(made, **changed)  # type: ignore[arg-type]


def word(number: int, what: Word = Word.DIFFERENT, **changed: object) -> WordView:
    """What somebody said of Sara Jansen and S. Janssen."""
    made = WordView(
        f"word-{number}", what, "odoo/people/1", "Sara Jansen", "shop/customers/7", "S. Janssen", "Kim Lee",
        story.NOW - timedelta(days=6), "She said so on the phone.",
    )  # fmt: skip
    return replace(made, **changed)  # type: ignore[arg-type]


def part(number: int, name: str, rule: str, *sources: str, **changed: object) -> PartView:
    """One part of a customer."""
    made = PartView(
        f"{sources[0].lower()}/people/{number}", name, ("+1 303 555 0142", f"sara{number}@example.org"), sources,
        3 + number, story.NOW - timedelta(days=900), story.NOW - timedelta(days=number), rule, "+1 303 555 0142",
        story.NOW - timedelta(days=200),
    )  # fmt: skip
    return replace(made, **changed)  # type: ignore[arg-type]


def history(customer_id: int = 1, **changed: object) -> IdentityHistory:
    """How Sara Jansen came to be."""
    parts = (
        part(1, "Sara Jansen", "a record of its own", "Odoo"),
        part(2, "S. Jansen", "same e-mail", "Shop", "PBX"),
        part(3, "Sarah Janssen", "a person said so", "Stores"),
    )
    told = (
        ("same", ME, "Robin said that Sara Jansen and Sarah Janssen are the same person.", 2, "word-9"),
        ("linked", "rule", "5 records of S. Jansen joined: same e-mail, sara2@example.org.", 5, ""),
        ("taken back", "Kim Lee", "Kim Lee took back that Sara Jansen and S. Jansen are different people.", 2, ""),
        ("linked", "rule", "4 records of Sara Jansen joined: a record of its own.", 4, ""),
    )
    steps = tuple(
        StepView(story.NOW - timedelta(days=3 + 40 * n), what, by, words, records, word_id)
        for n, (what, by, words, records, word_id) in enumerate(told)
    )
    words = (word(9, Word.SAME, other_name="Sarah Janssen", by=ME, note=""),)
    made = IdentityHistory(customer_id, "Sara Jansen", parts, words, steps)
    return replace(made, **changed)  # type: ignore[arg-type]


def conflicts() -> tuple[ConflictView, ...]:
    """Two fields that records fill differently."""
    newest = "The newest from a system of record is shown; where two are as new, what more sources say."
    return (
        ConflictView(
            "name", "Name", "Sara Jansen", newest,
            (said("Sara Jansen", "Odoo", "Shop Europe", records=2), said("Sarah Janssen", "Stores", days=900)),
        ),
        ConflictView(
            "birth_date", "Birth date", "4 Feb 1984", newest,
            (said("4 Feb 1984", "Odoo", days=20), said("2 Apr 1984", "Shop Europe", days=1_100)),
        ),
    )  # fmt: skip
