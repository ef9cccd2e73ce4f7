"""The facts of a journey that are worked out the short way are those of going through all of it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desk.domain.facts import CustomerFacts, Facts, answered
from desk.domain.touches import INBOUND, PERSON, Touch
from tests.domain.replaying import ASYNC, HOUR, IVR, NOON, QUEUE, TALK, WRAP, histories, touch

PARTS = st.lists(st.tuples(st.sampled_from([QUEUE, IVR, TALK, ASYNC, WRAP]), st.integers(0, 9), st.integers(0, 2)))


@st.composite
def journeys(draw: st.DrawFn) -> list[Touch]:
    """Touches with segments of any kind; each lasts at least as long as they do."""
    made = []
    for one in sorted(draw(histories(late=True)), key=lambda held: (held.at, held.record)):
        flat: list[int] = []
        for kind, hours, known in draw(PARTS):
            flat += (kind, 0, hours * HOUR, known)
        made.append(one._replace(segments=tuple(flat), end=max([one.end, *(one.at + end for end in flat[2::4])])))
    return made


@given(journeys())
def test_when_something_last_came_from_us(held: list[Touch]) -> None:
    moments = [at for one in held if (at := answered(one)) is not None]
    assert Facts(held, held[-1].end).ours == max(moments, default=None)


@given(journeys())
def test_with_another_customer_only_what_is_asked_of_them_is_another(held: list[Touch]) -> None:
    facts = Facts(held, held[-1].end, CustomerFacts(tier="gold"))
    runs, tier = facts.runs, facts.customer.tier
    other = facts.of(lambda: CustomerFacts(tier="plain"))
    assert other.runs is runs
    assert (tier, other.customer.tier, facts.customer.tier) == ("gold", "plain", "gold")
    assert other.exchanges == facts.exchanges


def test_what_is_an_answer() -> None:
    call = touch(1, 0, 1)
    assert answered(call) == call.end
    assert answered(call._replace(sort=PERSON)) == call.at
    assert answered(call._replace(segments=(QUEUE, 0, HOUR, 0, IVR, 0, HOUR, 0))) is None
    mail = call._replace(segments=(ASYNC, 0, 0, 0))
    assert answered(mail) == NOON
    assert answered(mail._replace(segments=(ASYNC, 0, HOUR, 1))) is None
    assert answered(call._replace(segments=(TALK, 0, 2, 0, ASYNC, 2, 9, 1, TALK, 0, 7, 0, TALK, 0, 3, 0))) == NOON + 7
    assert call.sort & INBOUND
