"""Who is joined by what: kinds, limits, chains and who stands between two."""

from __future__ import annotations

import pytest

from connectors.records import IdentifierKind
from desk.domain.identifiers import Normal
from desk.domain.identity import RULE_WORDS, Resolution, resolve
from desk.domain.joining import LIMITS, RANKS, SINGLE, Trace

ACCOUNT, LOYALTY, SOCIAL = IdentifierKind.ACCOUNT, IdentifierKind.LOYALTY, IdentifierKind.SOCIAL
EMAIL, PHONE = IdentifierKind.EMAIL, IdentifierKind.PHONE
SCOPED = {ACCOUNT: "crm", LOYALTY: "shop", SOCIAL: "net"}


def of(kind: IdentifierKind, value: str, scope: str | None = None) -> Normal:
    return Normal(kind, value, SCOPED.get(kind, "") if scope is None else scope)


def mail(value: str) -> Normal:
    return of(EMAIL, value)


def tel(value: str) -> Normal:
    return of(PHONE, value)


def solve(*held: tuple[str, set[Normal]]) -> Resolution:
    return resolve([Trace(n, name, frozenset(said)) for n, (name, said) in enumerate(held, 1)], frozenset())


def groups(*held: tuple[str, set[Normal]]) -> list[list[int]]:
    return [[joined.trace_id for joined in group] for group in solve(*held).groups]


@pytest.mark.parametrize("kind", list(RANKS))
def test_each_kind_joins_and_says_so(kind: IdentifierKind) -> None:
    found = solve(("", {of(kind, "7")}), ("", {of(kind, "7")}), ("", {of(kind, "8")}))
    first, second = found.groups[0]
    assert (second.rule, second.evidence) == (RULE_WORDS[kind], of(kind, "7"))
    assert (first.rule, first.evidence, first.said) == ("first record of this customer", None, None)
    assert [[joined.trace_id for joined in group] for group in found.groups] == [[1, 2], [3]]
    assert found.contested == frozenset()


@pytest.mark.parametrize("kind", [IdentifierKind.ORDER, IdentifierKind.DEVICE])
def test_other_kinds_join_nobody(kind: IdentifierKind) -> None:
    found = solve(("", {of(kind, "7")}), ("", {of(kind, "7")}))
    assert (found.groups, found.loose, found.contested) == ((), (1, 2), frozenset())


@pytest.mark.parametrize("kind", sorted(SINGLE))
def test_nobody_has_two_of_a_single_kind_within_one_scope(kind: IdentifierKind) -> None:
    one, other = of(kind, "7"), of(kind, "8")
    found = solve(("", {one, mail("a")}), ("", {other, mail("a")}))
    assert (len(found.groups), found.contested) == (2, {mail("a")})
    assert groups(("", {one, mail("a")}), ("", {of(kind, "8", "other"), mail("a")})) == [[1, 2]]


def test_a_person_may_have_several_social_accounts() -> None:
    assert groups(("", {of(SOCIAL, "7"), mail("a")}), ("", {of(SOCIAL, "8"), mail("a")})) == [[1, 2]]


def test_stronger_kinds_have_joined_before_weaker_ones_are_asked() -> None:
    """The card joins the first two, so that the phone would join two cards' owners."""
    held = [
        ("", {of(LOYALTY, "1"), tel("x")}),
        ("", {of(LOYALTY, "1"), of(ACCOUNT, "1")}),
        ("", {of(ACCOUNT, "2"), tel("x")}),
    ]
    assert groups(*held) == [[1, 2], [3]]
    assert solve(*held).contested == {tel("x")}


@pytest.mark.parametrize("kind", sorted(LIMITS))
def test_ten_of_a_kind_are_one_persons_and_eleven_are_not(kind: IdentifierKind) -> None:
    many = [of(kind, f"{n:02}") for n in range(LIMITS[kind] + 1)]
    card = of(LOYALTY, "1")
    assert groups(("", {card, *many[:-2]}), ("", {card, many[-2]})) == [[1, 2]]
    assert solve(("", {card, *many[:-1]}), ("", {card, many[-1]})).contested == {card}


def test_accounts_join_whatever_names_stand_beside_them() -> None:
    first, second = of(ACCOUNT, "7"), of(ACCOUNT, "8", "shop")
    assert groups(("ann lee", {first}), ("bo watt", {first, second}), ("cy poe", {second})) == [[1, 2, 3]]


def test_emails_may_chain_what_phones_may_not() -> None:
    def chain(one: Normal, other: Normal) -> list[tuple[str, set[Normal]]]:
        return [("jane lee", {one}), ("j lee", {one, other}), ("john lee", {other})]

    assert groups(*chain(mail("x1"), mail("x2"))) == [[1, 2, 3]]
    found = solve(*chain(tel("1"), tel("2")))
    assert (found.groups, found.loose, found.contested) == ((), (1, 2, 3), {tel("1"), tel("2")})


def test_a_number_that_several_use_is_told_and_joins_each_side_by_itself() -> None:
    found = solve(("ann lee", {tel("1")}), ("bo watt", {tel("1")}), ("a lee", {tel("1")}), ("", {tel("1")}))
    assert [[joined.trace_id for joined in group] for group in found.groups] == [[1, 3], [2]]
    assert (found.loose, found.contested) == ((4,), {tel("1")})


def test_who_has_no_name_and_two_numbers_of_two_people_is_left_out_and_others_without_a_name_stay() -> None:
    found = solve(
        *(("ann lee", {tel("1")}), ("", {tel("1")}), ("bo watt", {tel("2")}), ("", {tel("2")})),
        *(("", {tel("1"), tel("2")}), ("", {tel("3")}), ("", {tel("3")})),
    )
    assert [[joined.trace_id for joined in group] for group in found.groups] == [[1, 2], [3, 4], [6, 7]]
    assert (found.loose, found.contested) == ((5,), frozenset())


def test_who_has_no_name_and_two_numbers_of_one_person_joins_them() -> None:
    held = [("ann lee", {tel("1")}), ("", {tel("1"), tel("2")}), ("a lee", {tel("2")})]
    assert groups(*held) == [[1, 2, 3]]
    assert solve(*held).contested == frozenset()


def test_a_number_of_two_people_is_told_also_where_everybody_has_a_name() -> None:
    found = solve(("ann lee", {tel("1")}), ("bo watt", {tel("1")}))
    assert [[joined.trace_id for joined in group] for group in found.groups] == [[1], [2]]
    assert (found.loose, found.contested) == ((), {tel("1")})
