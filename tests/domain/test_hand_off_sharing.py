"""What lies in a shared folder tells nothing by its name, is whole or not there, and brings all desks to one state."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given as law
from hypothesis import strategies as st

from desk.domain import hand_off_steps as steps
from desk.domain.hand_off_sharing import (
    Names,
    News,
    Unfinished,
    key_of_file,
    news_text,
    read_news,
    taken_over,
    unwrapped,
    wrapped,
)
from desk.domain.hand_offs import Event, Given, HandOff, Step, What
from desk.domain.trouble import Trouble
from tests.domain.handing import HOUR, given_to, givens, moments, texts
from tests.records import NOON

keys = st.binary(min_size=32, max_size=32)
events = st.builds(Event, texts, st.just(0), moments, texts, st.sampled_from(What), texts, texts)
MINUTE = timedelta(minutes=1)


@law(one=givens, other=givens, key=keys, another=keys)
def test_names_tell_hand_offs_and_keys_apart_and_nothing_else(
    one: Given, other: Given, key: bytes, another: bytes
) -> None:
    names = Names(key)
    name = names.given(one)
    assert key_of_file(name) == names.key_name
    assert name.startswith(names.of_code(one.code))
    assert (name == names.given(other)) == ((one.code, one.hand_off_id) == (other.code, other.hand_off_id))
    assert (name == Names(another).given(one)) == (key == another)
    assert one.code not in name.upper()


@pytest.mark.parametrize("name", ["", "budget.xlsx", ".0123456789abcdef-given-x", "0123456789abcdef-given-1.handoff"])
def test_files_of_others_are_known_for_that(name: str) -> None:
    assert key_of_file(name) == ""


@law(body=st.binary(max_size=300), cut=st.integers(1, 400))
def test_what_is_wrapped_comes_back_whole_or_not_at_all(body: bytes, cut: int) -> None:
    whole = wrapped(body)
    assert unwrapped(whole) == body
    for part in (whole[: max(0, len(whole) - cut)], whole + b"x", bytes(len(whole))):
        with pytest.raises(Unfinished):
            unwrapped(part)


@law(event=events, arrived=st.none() | moments)
def test_news_come_back_as_they_were_told(event: Event, arrived: object) -> None:
    news = News(event, arrived)  # type: ignore[arg-type]
    assert read_news(news_text(news)) == news


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", '{"what": "sold"}'])
def test_what_is_no_news_is_none(text: str) -> None:
    assert read_news(text) is None


class Desk:
    """A desk that holds one hand-off, and what is known there of it."""

    def __init__(self, elsewhere: bool) -> None:
        begun = steps.give(given_to(), elsewhere)
        self.held: HandOff = begun.hand_off
        self.news = [News(begun.event)]

    def keep(self, step: Step | None) -> None:
        if step is not None:
            self.held = step.hand_off
            self.news.append(News(step.event, step.hand_off.standing.arrived_at))

    def hear(self, folder: list[News]) -> None:
        known = {_name(news) for news in self.news}
        for news in sorted((one for one in folder if _name(one) not in known), key=lambda one: one.event.at):
            self.keep(taken_over(self.held, news))


def _name(news: News) -> str:
    return Names(b"k" * 32).event(news.event)


def act(desk: Desk, what: str, minute: int) -> None:
    at, who = NOON + minute * MINUTE, "Ann Lee" if not desk.held.standing.elsewhere else "Bo"
    try:
        match what:
            case "open":
                desk.keep(steps.open_by(desk.held, who, at))
            case "met":
                desk.keep(steps.arrive(desk.held, "", at, at, who))
            case "not met":
                desk.keep(steps.not_yet(desk.held, who, at))
            case "source":
                desk.keep(steps.arrive(desk.held, "pbx/calls/c2", at, at))
            case "missed" if not desk.held.standing.elsewhere:
                desk.keep(steps.miss(desk.held, "f1", at + HOUR))
    except Trouble:
        return


@law(
    acts=st.lists(
        st.tuples(
            st.booleans(),
            st.sampled_from(["open", "met", "not met", "source", "missed"]),
            st.booleans(),
        ),
        max_size=8,
    )
)
def test_desks_that_hear_of_each_other_stand_the_same_where_they_did_nothing_at_once(
    acts: list[tuple[bool, str, bool]],
) -> None:
    giving, receiving = Desk(elsewhere=False), Desk(elsewhere=True)
    for minute, (here, what, _) in enumerate(acts):
        act(giving if here else receiving, what, minute)
        for _ in range(2):
            giving.hear(receiving.news)
            receiving.hear(giving.news)
        one, other = giving.held.standing, receiving.held.standing
        assert (one.state, one.opened_by, one.arrived_at, one.arrived_key) == (
            other.state, other.opened_by, other.arrived_at, other.arrived_key,
        )  # fmt: skip


@law(order=st.permutations([0, 1, 2, 3]))
def test_news_that_come_in_another_order_than_they_happened_end_the_same(order: list[int]) -> None:
    receiving = Desk(elsewhere=True)
    for minute, what in enumerate(["open", "met", "not met", "met"]):
        act(receiving, what, minute)
    told, giving, folder = receiving.news[1:], Desk(elsewhere=False), []
    for place in order:
        folder.append(told[place])
        giving.hear(folder)
    giving.hear(folder)
    assert giving.held.standing.state == receiving.held.standing.state
    assert giving.held.standing.arrived_at == receiving.held.standing.arrived_at
