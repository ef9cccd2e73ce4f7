"""Certain links with protection: who is one person, who must stay apart, and that the order of arrival does not
matter."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.records import IdentifierKind
from desk.domain.identifiers import Normal
from desk.domain.identity import Resolution, counts_names, is_crowded, people_named, resolve
from desk.domain.joining import LIMITS, Trace

A, E, P, S, D = (
    IdentifierKind.ACCOUNT,
    IdentifierKind.EMAIL,
    IdentifierKind.PHONE,
    IdentifierKind.SOCIAL,
    IdentifierKind.DEVICE,
)


def trace(number: int, *identifiers: Normal, name: str = "") -> Trace:
    return Trace(number, name, frozenset(identifiers))


def acct(value: str, scope: str = "crm") -> Normal:
    return Normal(A, value, scope)


def mail(value: str) -> Normal:
    return Normal(E, value)


def tel(value: str) -> Normal:
    return Normal(P, value)


def groups(resolution: Resolution) -> set[frozenset[int]]:
    return {frozenset(joined.trace_id for joined in group) for group in resolution.groups}


def test_the_same_account_email_or_phone_is_one_person() -> None:
    found = resolve([trace(1, acct("7"), mail("a")), trace(2, mail("a"), tel("1")), trace(3, tel("1"))], frozenset())
    assert groups(found) == {frozenset({1, 2, 3})}
    assert [(j.rule, j.evidence) for j in found.groups[0]] == [
        ("first record of this customer", None),
        ("same e-mail", mail("a")),
        ("same phone number", tel("1")),
    ]


def test_two_accounts_of_one_source_never_become_one_whatever_they_share() -> None:
    found = resolve([trace(1, acct("7"), mail("a"), tel("1")), trace(2, acct("8"), mail("a"), tel("1"))], frozenset())
    assert groups(found) == {frozenset({1}), frozenset({2})}
    assert found.contested == {mail("a"), tel("1")}


def test_accounts_of_two_sources_may_become_one() -> None:
    found = resolve([trace(1, acct("7"), mail("a")), trace(2, acct("7", "shop"), mail("a"))], frozenset())
    assert groups(found) == {frozenset({1, 2})}


def test_a_number_two_people_share_leaves_its_calls_with_nobody() -> None:
    found = resolve([trace(1, acct("7"), tel("1")), trace(2, acct("8"), tel("1")), trace(3, tel("1"))], frozenset())
    assert groups(found) == {frozenset({1}), frozenset({2})}
    assert found.loose == (3,)


def test_email_outranks_phone_where_they_disagree() -> None:
    found = resolve(
        [trace(1, acct("7"), mail("a")), trace(2, acct("8"), tel("1")), trace(3, mail("a"), tel("1"))], frozenset()
    )
    assert groups(found) == {frozenset({1, 3}), frozenset({2})}


def test_a_chain_that_would_end_in_two_accounts_joins_neither_side() -> None:
    found = resolve(
        [trace(1, acct("7"), mail("a")), trace(2, mail("a"), mail("b")), trace(3, acct("8"), mail("b"))], frozenset()
    )
    assert groups(found) == {frozenset({1}), frozenset({3})}
    assert found.loose == (2,)


def test_a_crowded_identifier_links_nobody() -> None:
    assert is_crowded(P, names=4, traces=4)
    assert is_crowded(E, names=1, traces=51)
    assert not is_crowded(P, names=3, traces=50)
    assert not is_crowded(A, names=40, traces=400)
    assert is_crowded(A, names=1, traces=1_001)
    assert not is_crowded(D, names=400, traces=4_000)
    found = resolve([trace(1, mail("a"), tel("1")), trace(2, tel("1"))], frozenset({tel("1")}))
    assert groups(found) == {frozenset({1})}
    assert found.loose == (2,)


def test_spellings_of_one_name_are_one_person() -> None:
    assert people_named(["ann lee", "a lee", "lee", "ann lee maria"]) == 1
    assert people_named(["ann lee", "bo lee", "cy lee", "di lee"]) == 4
    assert people_named([]) == 0


def test_a_device_or_a_bare_name_makes_no_customer() -> None:
    found = resolve([trace(1, Normal(D, "cookie", "web"), name="ann lee"), trace(2, name="ann lee")], frozenset())
    assert (found.groups, found.loose) == ((), (1, 2))


def test_too_many_numbers_on_one_address_are_a_reception() -> None:
    callers = [trace(i, mail("info"), tel(str(i))) for i in range(LIMITS[P] + 1)]
    found = resolve(callers, frozenset())
    assert len(found.groups) == len(callers)
    assert found.contested == {mail("info")}


IDENTIFIERS = st.sampled_from(
    [*(acct(v, s) for v in "12" for s in ("crm", "shop")), *(mail(v) for v in "abc"), *(tel(v) for v in "xyz")]
)
TRACES = st.lists(st.frozensets(IDENTIFIERS, max_size=3), max_size=8).map(
    lambda held: [Trace(number, "", identifiers) for number, identifiers in enumerate(held, 1)]
)


@given(TRACES, st.frozensets(IDENTIFIERS.filter(lambda i: i.kind is not A), max_size=2), st.randoms())
@settings(max_examples=400, deadline=None)
def test_laws(traces: list[Trace], crowded: frozenset[Normal], random: object) -> None:
    found = resolve(traces, crowded)
    members = {trace.trace_id: trace for trace in traces}
    # Every trace is somewhere, once.
    placed = [j.trace_id for group in found.groups for j in group] + list(found.loose)
    assert sorted(placed) == sorted(members)
    for group in found.groups:
        held = [i for joined in group for i in members[joined.trace_id].identifiers]
        for scope in ("crm", "shop"):
            own = {i.value for joined in group if len(group) > 1 for i in members[joined.trace_id].identifiers
                   if i.kind is A and i.scope == scope}  # fmt: skip
            assert len(own) <= 1 or _one_record_said_both(group, members, scope)
        assert held
        # All but the first are joined by something both sides carry and that may link.
        for joined in group[1:]:
            if joined.evidence:
                assert joined.evidence not in crowded | found.contested
                others = [members[j.trace_id] for j in group if j.trace_id != joined.trace_id]
                assert any(joined.evidence in other.identifiers for other in others)
    # The order of arrival changes nothing.
    shuffled = list(traces)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert resolve(shuffled, crowded) == found


def _one_record_said_both(group: object, members: dict[int, Trace], scope: str) -> bool:
    """A source that itself puts two account ids on one record has said that they are one."""
    return any(
        len({i.value for i in members[j.trace_id].identifiers if i.kind is A and i.scope == scope}) > 1
        for j in group  # type: ignore[attr-defined]
    )


def test_names_are_counted_only_where_they_can_decide() -> None:
    assert [counts_names(P, n) for n in (3, 4, 50, 51)] == [False, True, True, False]
    assert [counts_names(E, n) for n in (3, 4, 50, 51)] == [False, True, True, False]
    assert not any(counts_names(kind, 10) for kind in (A, S, D))


def test_crowded_by_names_or_by_combinations_each_at_its_limit() -> None:
    assert [is_crowded(E, n, 10) for n in (3, 4)] == [False, True]
    assert [is_crowded(P, 1, n) for n in (50, 51)] == [False, True]
    assert [is_crowded(A, 9, n) for n in (1000, 1001)] == [False, True]
    assert not is_crowded(D, 99, 9999)


def test_an_initial_is_the_name_it_begins_and_no_other() -> None:
    assert people_named(["a lee", "ann lee"]) == 1
    assert people_named(["b lee", "ann lee"]) == 2
    assert people_named(["an lee", "ann lee"]) == 2


def test_ten_addresses_are_one_person_and_eleven_are_not() -> None:
    def chain(count: int) -> Resolution:
        return resolve([trace(n, acct("7"), mail(f"{n:02}")) for n in range(1, count + 1)], frozenset())

    assert groups(chain(10)) == {frozenset(range(1, 11))}
    assert chain(11).contested == {acct("7")}
    assert len(chain(11).groups) == 11


def test_the_strongest_identifier_in_common_is_what_speaks_for_a_link() -> None:
    shared = (acct("7"), mail("a"), tel("1"))
    found = resolve([trace(1, *shared), trace(2, *shared)], frozenset())
    assert [(j.rule, j.evidence) for j in found.groups[0]] == [
        ("first record of this customer", None),
        ("same account number", acct("7")),
    ]


def test_two_separate_clashes_are_both_set_aside() -> None:
    found = resolve(
        [
            *(trace(n, acct(str(n)), mail("a")) for n in (1, 2)),
            *(trace(n, acct(str(n)), mail("b")) for n in (3, 4)),
            *(trace(n, mail(m)) for n, m in ((5, "c"), (6, "c"))),
        ],
        frozenset(),
    )
    assert found.contested == {mail("a"), mail("b")}
    assert groups(found) == {frozenset({1}), frozenset({2}), frozenset({3}), frozenset({4}), frozenset({5, 6})}
    assert found.loose == ()


def test_chains_that_clash_only_together_are_set_aside_each() -> None:
    found = resolve(
        [
            *(trace(1, acct("1"), mail("a")), trace(2, mail("a"), mail("b")), trace(3, acct("3"), mail("b"))),
            *(trace(4, acct("4"), mail("c")), trace(5, mail("c"), mail("d")), trace(6, acct("6"), mail("d"))),
        ],
        frozenset(),
    )
    assert found.contested == {mail("a"), mail("b"), mail("c"), mail("d")}
    assert found.loose == (2, 5)
