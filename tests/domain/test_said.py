"""What people's words do to certain links: they join and part whatever rules say, and the later of two that contradict
each other holds."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.records import IdentifierKind
from desk.domain.bonds import Bonds
from desk.domain.identifiers import Normal
from desk.domain.identity import FOUNDING, SAID_ONE, Resolution, resolve
from desk.domain.joining import LIMITS, Trace
from desk.domain.said import Blocks, Said, Word, holding

S, D, H = Word.SAME, Word.DIFFERENT, Word.HOUSEHOLD


def said(word: Word, one: int, other: int, at: int = 0) -> Said[int]:
    return Said(f"{word.value} {one} {other} {at}", word, one, other, at, "Ann")


def acct(value: str, scope: str = "crm") -> Normal:
    return Normal(IdentifierKind.ACCOUNT, value, scope)


def mail(value: str) -> Normal:
    return Normal(IdentifierKind.EMAIL, value)


def tel(value: str) -> Normal:
    return Normal(IdentifierKind.PHONE, value)


def trace(number: int, *identifiers: Normal, name: str = "") -> Trace:
    return Trace(number, name, frozenset(identifiers))


def groups(found: Resolution) -> list[list[int]]:
    return [[joined.trace_id for joined in group] for group in found.groups]


def solve(traces: list[Trace], *words: Said[int]) -> Resolution:
    return resolve(traces, frozenset(), words=words)


def test_the_later_of_two_that_contradict_each_other_holds() -> None:
    first, second, third = said(S, 1, 2, 1), said(S, 2, 3, 2), said(D, 1, 3, 3)
    found = holding([first, second, third])
    assert (found.same, found.apart, found.overruled) == ((second,), (third,), {first.word_id})
    late = said(S, 1, 3, 4)
    found = holding([third, late])
    assert (found.same, found.apart, found.overruled) == ((late,), (), {third.word_id})
    assert holding([said(D, 1, 1)]).overruled == {"different 1 1 0"}
    assert holding([said(S, 1, 1)]).overruled == frozenset()
    # Said in the same moment, the ids decide, so that every desk decides the same.
    assert holding([said(D, 1, 2, 5), said(S, 1, 2, 5)]).overruled == {"different 1 2 5"}


WORDS = st.lists(
    st.builds(said, st.sampled_from(Word), st.integers(1, 6), st.integers(1, 6), st.integers(0, 9)), max_size=10
)


@given(WORDS)
@settings(max_examples=300, deadline=None)
def test_what_holds_agrees_with_itself_and_as_much_holds_as_can(words: list[Said[int]]) -> None:
    found = holding(words)
    root = {n: n for n in range(1, 7)}
    for one in found.same:
        old, new = root[one.other], root[one.one]
        root = {n: new if r == old else r for n, r in root.items()}
    assert all(root[one.one] != root[one.other] for one in found.apart)
    assert {one.word_id for one in (*found.same, *found.apart)} | found.overruled == {one.word_id for one in words}
    blocks: Blocks[int] = Blocks()
    for one in found.same:
        assert blocks.join(one.one, one.other)
    assert all((blocks.of(a) == blocks.of(b)) == (root[a] == root[b]) for a in root for b in root)


def test_one_word_joins_two_accounts_of_one_source_and_no_third() -> None:
    traces = [trace(1, acct("1"), mail("a")), trace(2, acct("2"), mail("a")), trace(3, acct("3"), mail("a"))]
    assert groups(solve(traces)) == [[1], [2], [3]]
    found = solve(traces, said(S, 1, 2))
    assert groups(found) == [[1, 2], [3]]
    assert found.contested == {mail("a")}
    (first, second), _ = found.groups
    assert (first.rule, second.rule, second.said) == (FOUNDING, SAID_ONE, said(S, 1, 2))
    # Without the third, the e-mail they share links again: their numbers are one person's now.
    assert solve([*traces[:2], trace(4, mail("a"))], said(S, 1, 2)).contested == frozenset()
    assert groups(solve([*traces[:2], trace(4, mail("a"))], said(S, 1, 2))) == [[1, 2, 4]]


def test_what_was_said_of_two_says_nothing_of_others_with_their_numbers() -> None:
    traces = [trace(1, acct("1")), trace(2, acct("2")), trace(3, acct("1"), mail("a")), trace(4, acct("2"), mail("a"))]
    words = [said(S, 1, 2), said(D, 1, 3), said(D, 1, 4)]
    assert groups(solve(traces, *words)) == [[1, 2], [3], [4]]


def test_numbers_said_to_be_one_in_several_steps_are_all_one() -> None:
    traces = [trace(n, acct(str(n))) for n in (1, 2, 3)] + [trace(4, acct("2")), trace(5, acct("1"), mail("a"))]
    words = [said(S, 1, 2), said(S, 4, 3)]
    assert groups(solve([*traces, trace(6, acct("3"), mail("a"))], *words)) == [[1, 2, 3, 4, 5, 6]]
    assert groups(solve([*traces, trace(6, acct("9"), mail("a"))], *words)) == [[1, 2, 3, 4, 5], [6]]


def test_what_hangs_on_either_side_comes_along() -> None:
    traces = [trace(1, acct("1")), trace(2, acct("2"), tel("x")), trace(3, tel("x")), trace(4, acct("1"))]
    found = solve(traces, said(S, 1, 2))
    assert groups(found) == [[1, 2, 3, 4]]
    assert [joined.rule for joined in found.groups[0]] == [
        FOUNDING,
        SAID_ONE,
        "same phone number",
        "same account number",
    ]


def test_a_word_makes_a_customer_of_what_is_nobodys() -> None:
    assert solve([trace(1), trace(2)]).loose == (1, 2)
    assert groups(solve([trace(1), trace(2)], said(S, 1, 2))) == [[1, 2]]
    assert solve([trace(1), trace(2)], said(D, 1, 2)).loose == (1, 2)


def test_two_that_are_different_are_never_joined_and_both_stay_somebody() -> None:
    for word in (D, H):
        found = solve([trace(1, tel("x")), trace(2, tel("x"))], said(word, 1, 2))
        assert (groups(found), found.contested) == ([[1], [2]], {tel("x")})


def test_each_side_of_a_word_stays_whole_and_who_is_on_neither_is_nobodys() -> None:
    traces = [trace(n, tel("x")) for n in (1, 2, 3, 4)] + [trace(5, tel("x"))]
    words = [said(D, a, b) for a in (1, 2) for b in (3, 4)]
    found = solve(traces, *words)
    assert groups(found) == [[1, 2], [3, 4]]
    assert found.loose == (5,)


def test_who_is_on_neither_side_goes_with_the_one_whose_name_it_has() -> None:
    traces = [
        trace(1, acct("7"), name="ann lee"),
        trace(2, acct("7"), name="bo ray"),
        trace(3, acct("7"), name="a lee"),
    ]
    assert groups(solve(traces, said(D, 1, 2))) == [[1, 3], [2]]
    found = solve([*traces[:2], trace(3, acct("7"), name="cy poe")], said(D, 1, 2))
    assert (groups(found), found.loose) == ([[1], [2]], (3,))


def test_stronger_evidence_keeps_what_hangs_on_the_contested_number() -> None:
    traces = [trace(1, acct("1"), tel("x")), trace(2, tel("x")), trace(3, tel("x"), acct("1"), mail("c"))]
    assert groups(solve(traces, said(D, 1, 2))) == [[1, 3], [2]]


def test_one_that_stands_between_two_who_are_different_joins_neither_and_parts_nobody_else() -> None:
    traces = [trace(1, mail("a")), trace(2, mail("a"), mail("b")), trace(3, mail("b")), trace(4, mail("b"))]
    found = solve(traces, said(D, 1, 3))
    assert groups(found) == [[1], [3, 4]]
    assert found.loose == (2,)


def test_a_chain_of_several_that_would_join_two_who_are_different_joins_none() -> None:
    traces = [
        *(trace(1, mail("a")), trace(2, mail("a"), mail("b")), trace(3, mail("b"), mail("c"))),
        *(trace(4, mail("c")), trace(5, mail("c"))),
    ]
    found = solve(traces, said(D, 1, 4))
    assert groups(found) == [[1], [4, 5]]
    assert found.loose == (2, 3)


def test_more_addresses_than_a_person_has_are_accepted_of_those_who_are_said_to_be_one() -> None:
    most = LIMITS[IdentifierKind.EMAIL]
    many = [trace(1, acct("1"), *(mail(f"{n:02}") for n in range(most))), trace(2, acct("2"), mail("99"), mail("98"))]
    follower = trace(3, mail("99"))
    assert groups(solve([*many, follower], said(S, 1, 2))) == [[1, 2, 3]]
    newcomer = trace(4, mail("99"), mail("97"))
    assert groups(solve([*many, newcomer], said(S, 1, 2)))[0] == [1, 2]


def test_nothing_said_is_nothing_changed() -> None:
    bonds = Bonds({1: frozenset({acct("1")})})
    assert (bonds.block, bonds.numbers([1]), bonds.keeps_apart([1]), bonds.split({1: [1]})) == ({}, {}, False, {})
    assert (bonds.voice(1), bonds.room(IdentifierKind.EMAIL, [1])) == (None, 0)
    # A word on a trace that is not here says nothing.
    assert Bonds({1: frozenset()}, [said(S, 1, 2)]).block == {}


IDENTIFIERS = st.sampled_from(
    [*(acct(v, s) for v in "12" for s in ("crm", "shop")), *(mail(v) for v in "abc"), *(tel(v) for v in "xyz")]
)
TRACES = st.lists(st.frozensets(IDENTIFIERS, max_size=3), min_size=2, max_size=7).map(
    lambda held: [Trace(number, "", identifiers) for number, identifiers in enumerate(held, 1)]
)


@given(TRACES, WORDS, st.randoms())
@settings(max_examples=400, deadline=None)
def test_laws_of_words(traces: list[Trace], words: list[Said[int]], random: object) -> None:
    found = solve(traces, *words)
    known = [one for one in words if max(one.one, one.other) <= len(traces)]
    held = holding(known)
    place = {joined.trace_id: n for n, group in enumerate(found.groups) for joined in group}
    assert sorted([*place, *found.loose]) == [one.trace_id for one in traces]
    for one in held.same:
        if one.one != one.other:
            assert place[one.one] == place[one.other]
    for one in held.apart:
        assert one.one not in place or place[one.one] != place.get(one.other)
    shuffled, turned = list(traces), list(words)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    random.shuffle(turned)  # type: ignore[attr-defined]
    assert resolve(shuffled, frozenset(), words=turned) == found
