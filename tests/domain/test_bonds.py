"""What people's words do to the traces of a neighbourhood, each question by itself."""

from __future__ import annotations

from connectors.records import IdentifierKind
from desk.domain.bonds import Bonds
from desk.domain.identifiers import Normal
from desk.domain.said import Said, Word

ACCOUNT, EMAIL, PHONE = IdentifierKind.ACCOUNT, IdentifierKind.EMAIL, IdentifierKind.PHONE


def acct(value: str, scope: str = "crm") -> Normal:
    return Normal(ACCOUNT, value, scope)


def mail(value: str) -> Normal:
    return Normal(EMAIL, value)


def said(word: Word, one: int, other: int, at: int = 0) -> Said[int]:
    return Said(f"{word.value} {one} {other} {at}", word, one, other, at)


def bonds(traces: dict[int, set[Normal]], *words: Said[int]) -> Bonds:
    return Bonds(traces, words)


def test_a_block_is_called_by_its_smallest_trace_however_it_grew() -> None:
    traces: dict[int, set[Normal]] = {n: set() for n in range(1, 8)}
    grown = bonds(traces, said(Word.SAME, 5, 6, 4), said(Word.SAME, 2, 3, 3), said(Word.SAME, 6, 3, 2))
    assert grown.block == dict.fromkeys((2, 3, 5, 6), 2)
    again = bonds(traces, said(Word.SAME, 5, 6, 4), said(Word.SAME, 6, 7, 3), said(Word.SAME, 5, 7, 2))
    assert again.block == dict.fromkeys((5, 6, 7), 5)


def test_a_word_on_one_who_is_not_here_says_nothing() -> None:
    assert bonds({1: set(), 2: set()}, said(Word.SAME, 1, 9), said(Word.DIFFERENT, 9, 2)).block == {}
    assert not bonds({1: set(), 2: set()}, said(Word.DIFFERENT, 1, 9)).keeps_apart([1, 9])


def test_the_numbers_of_one_scope_are_one_persons() -> None:
    held = bonds(
        {1: {acct("7"), mail("b")}, 2: {acct("5"), acct("9", "shop"), mail("a")}, 3: {acct("6")}},
        said(Word.SAME, 1, 2),
    )
    one = {acct("5"): acct("5"), acct("7"): acct("5"), mail("a"): mail("a"), mail("b"): mail("a")}
    assert held.numbers([1]) == held.numbers([1, 2]) == held.numbers([2, 3]) == one
    assert held.numbers([3]) == {}


def test_numbers_that_two_blocks_have_in_common_are_one_over_both() -> None:
    held = bonds(
        {1: {acct("1")}, 2: {acct("2")}, 3: {acct("2")}, 4: {acct("3")}},
        *(said(Word.SAME, 1, 2), said(Word.SAME, 3, 4)),
    )
    assert held.numbers([1, 3]) == {acct(n): acct("1") for n in "123"}
    assert held.numbers([3]) == {acct("2"): acct("2"), acct("3"): acct("2")}


def test_as_many_are_accepted_as_the_largest_of_the_blocks_has() -> None:
    held = bonds(
        {1: {mail("a"), mail("b"), acct("1")}, 2: {mail("c"), acct("2", "shop")}, 3: {mail("d")}, 4: {mail("e")}},
        *(said(Word.SAME, 1, 2), said(Word.SAME, 3, 4)),
    )
    assert [held.room(EMAIL, traces) for traces in ([1], [3], [3, 2], [9], [])] == [3, 2, 3, 0, 0]
    assert held.room(ACCOUNT, [1]) == 2
    assert held.room(PHONE, [1]) == held.room(PHONE, [1, 3]) == 0
    assert held.room(ACCOUNT, [3, 1]) == 2


def test_who_is_kept_apart_is_so_both_ways_round() -> None:
    held = bonds({n: set() for n in (1, 2, 3)}, said(Word.DIFFERENT, 1, 2), said(Word.HOUSEHOLD, 3, 2))
    assert held.keeps_apart([1, 2])
    assert held.keeps_apart([2, 3])
    assert not held.keeps_apart([1, 3])
    assert not held.keeps_apart([2])


def test_those_with_the_same_against_them_are_one_side() -> None:
    words = [said(Word.DIFFERENT, *pair) for pair in ((1, 3), (2, 3), (4, 9))]
    held = bonds({n: set() for n in (1, 2, 3, 4, 5, 9)}, *words)
    alone = {n: [n] for n in (1, 2, 3, 4, 5)}
    assert held.split(alone) == {1: 1, 2: 1, 3: 3}
    # Groups stand for all traces in them.
    assert held.split({10: [5, 1], 20: [3], 30: [4]}) == {10: 10, 20: 20}
    assert held.split({1: [1], 2: [2]}) == {}
    # A group that is apart from another two has a side of its own.
    assert held.split({1: [1, 4], 2: [2], 3: [3], 9: [9]}) == {1: 1, 2: 2, 3: 3, 9: 9}


def test_the_first_word_that_made_a_trace_one_with_another() -> None:
    first, second = said(Word.SAME, 1, 2, 1), said(Word.SAME, 2, 3, 2)
    held = bonds({n: set() for n in (1, 2, 3, 4)}, second, first)
    assert [held.voice(n) for n in (1, 2, 3, 4)] == [first, first, second, None]
