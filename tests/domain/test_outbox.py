"""The outbox's rules: order within a customer, waits that grow and end, and nothing done that may not be."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.kit.writing import EntryKind
from desk.domain import outbox_steps as steps
from desk.domain.outbox import (
    FARTHEST,
    FIRST_WAIT,
    LEASE,
    LONGEST_WAIT,
    Draft,
    Entry,
    EntryEvent,
    Pause,
    Slip,
    State,
    What,
    ahead,
    lanes,
    moment_of,
    wait_after,
)
from desk.domain.outbox_words import happened, says
from desk.domain.trouble import Trouble
from tests.records import NOON

ADA = ("shop", "customers", "1")
DRAFT = Draft(ADA, "Ada", EntryKind.NOTE, "  A  title\n", " Some text ", "crm", "17")
MINUTE = timedelta(minutes=1)


def fresh() -> Entry:
    return steps.begin("e1", DRAFT, "Ann", NOON).entry


def sending() -> Entry:
    return steps.take(fresh(), "here", NOON + MINUTE).entry


def refused() -> Entry:
    return steps.refuse(sending(), "No.", "Mend it.", "too long", NOON + MINUTE).entry


def slip(number: int, customer: int, target: str, state: State = State.WAITING) -> Slip:
    return Slip(f"e{number:03d}", number, ("shop", "customers", str(customer)), target, state, NOON, "")


SLIPS = st.lists(
    st.tuples(st.integers(1, 30), st.integers(0, 4), st.sampled_from(["crm", "chat"]), st.sampled_from(list(State))),
    unique_by=lambda one: one[0],
).map(lambda several: [slip(*one) for one in several])


@given(SLIPS)
def test_each_entry_is_in_one_lane_in_order_with_those_of_its_customer_and_target(slips: list[Slip]) -> None:
    found = lanes(slips, lambda record: record)
    assert sorted(one for lane in found for one in lane) == sorted(slips)
    for lane in found:
        assert [one.number for one in lane] == sorted(one.number for one in lane)
        assert len({(one.target, one.customer) for one in lane}) == 1
    assert len({(lane[0].target, lane[0].customer) for lane in found}) == len(found)
    waiting = ahead(found)
    assert set(waiting) == {one.entry_id for lane in found for one in lane[1:]}
    numbers = {one.entry_id: one.number for one in slips}
    assert all(numbers[head] < numbers[entry] for entry, head in waiting.items())


def test_records_of_one_customer_keep_one_order() -> None:
    slips = [slip(1, 1, "crm"), slip(2, 2, "crm"), slip(3, 3, "crm")]
    one_person = {slips[0].customer: 7, slips[2].customer: 7}
    found = lanes(slips, lambda record: one_person.get(record, record))
    assert [[one.number for one in lane] for lane in found] == [[1, 3], [2]]


def test_a_head_is_sent_when_its_time_and_its_target_s_have_come() -> None:
    pause = Pause("crm", NOON + MINUTE, "Away.", "", 1, NOON)
    assert moment_of(slip(1, 1, "crm"), {}, NOON) == NOON
    assert moment_of(slip(1, 1, "crm"), {"crm": pause}, NOON) == NOON + MINUTE
    assert moment_of(slip(1, 1, "chat"), {"crm": pause}, NOON) == NOON
    for state in (State.REFUSED, State.SENDING):
        assert moment_of(slip(1, 1, "crm", state), {}, NOON) is None


def test_a_wait_that_a_wrong_clock_wrote_down_is_none() -> None:
    far = slip(1, 1, "crm")._replace(next_at=NOON + FARTHEST + MINUTE)
    assert moment_of(far, {}, NOON) == NOON
    assert moment_of(far, {}, NOON + 2 * MINUTE) == far.next_at


@given(st.integers(1, 200), st.none() | st.floats(0, 90_000), st.floats(0, 1))
def test_waits_grow_to_a_bound_and_never_undercut_what_was_asked(
    failures: int, after: float | None, chance: float
) -> None:
    wait = wait_after(failures, after, chance)
    assert wait >= timedelta(seconds=after or 0.0)
    assert 0.75 * FIRST_WAIT <= wait <= max(LONGEST_WAIT, timedelta(seconds=after or 0.0))
    assert wait_after(failures + 1, after, chance) >= wait


def test_an_entry_s_life() -> None:
    begun = steps.begin("e1", DRAFT, "Ann", NOON)
    assert (begun.entry.draft.title, begun.entry.draft.text) == ("A title", "Some text")
    assert begun.event == EntryEvent("e1", 1, NOON, "Ann", What.PUT)
    taken = steps.take(begun.entry, "here", NOON + MINUTE)
    assert (taken.entry.state, taken.entry.tries, taken.entry.holder) == (State.SENDING, 1, "here")
    assert (taken.entry.next_at, taken.event) == (NOON + MINUTE + LEASE, None)
    late = steps.put_off(taken.entry, "Away.", "Wait.", True, NOON + 3 * MINUTE, NOON + 2 * MINUTE)
    assert (late.entry.state, late.entry.unclear, late.entry.why) == (State.WAITING, True, "Away.")
    assert late.event == EntryEvent("e1", 3, NOON + 2 * MINUTE, "", What.PUT_OFF, "Away.")
    # The same trouble again is written down once; that an earlier try may have arrived stays known.
    taken = steps.take(late.entry, "here", NOON + 4 * MINUTE)
    late = steps.put_off(taken.entry, "Away.", "Wait.", False, NOON + 6 * MINUTE, NOON + 5 * MINUTE)
    assert (late.event, late.entry.unclear, late.entry.tries) == (None, True, 2)
    taken = steps.take(late.entry, "here", NOON + 7 * MINUTE)
    sent = steps.deliver(taken.entry, "note 9", NOON + 8 * MINUTE)
    assert (sent.entry.state, sent.entry.why, sent.entry.landed) == (State.SENT, "", "note 9")
    assert sent.event == EntryEvent("e1", 7, NOON + 8 * MINUTE, "", What.SENT, "note 9")


def test_what_was_interrupted_may_have_arrived() -> None:
    left = steps.interrupt(sending(), NOON + 5 * MINUTE, NOON + 4 * MINUTE).entry
    assert (left.state, left.unclear, left.next_at, left.holder) == (State.WAITING, True, NOON + 5 * MINUTE, "")


def test_what_was_refused_has_not_arrived() -> None:
    late = steps.put_off(sending(), "Away.", "", True, NOON, NOON).entry
    no = steps.refuse(steps.take(late, "here", NOON).entry, "No.", "Mend it.", "too long", NOON).entry
    assert (no.state, no.unclear, no.said) == (State.REFUSED, False, "too long")


def test_a_person_tries_again_at_once_but_not_before_it_can_be_told_whether_it_arrived() -> None:
    at = NOON + 10 * MINUTE
    assert steps.again(refused(), 5 * MINUTE, "Bo", at).entry.next_at == at
    left = steps.put_off(sending(), "Away.", "", True, NOON + 60 * MINUTE, at - MINUTE).entry
    assert steps.again(left, 5 * MINUTE, "Bo", at).entry.next_at == at + 4 * MINUTE
    assert steps.again(left, 0 * MINUTE, "Bo", at).entry.next_at == at


def test_other_words_are_another_entry_in_the_same_place() -> None:
    no = replace(refused(), number=7)
    gone, new = steps.edit(no, "e2", "Shorter", "Less", "Bo", NOON + 2 * MINUTE)
    assert (gone.entry.state, gone.entry.replaced_by) == (State.DROPPED, "e2")
    assert gone.event == EntryEvent("e1", no.revision + 1, NOON + 2 * MINUTE, "Bo", What.REPLACED, "e2")
    assert (new.entry.number, new.entry.state, new.entry.revision) == (7, State.WAITING, 1)
    assert (new.entry.draft.title, new.entry.draft.text, new.entry.draft.target) == ("Shorter", "Less", "crm")
    assert (new.entry.made_by, new.entry.made_at, new.entry.tries) == ("Ann", NOON, 0)
    assert new.event == EntryEvent("e2", 1, NOON + 2 * MINUTE, "Bo", What.PUT, "e1")


def test_words_that_may_have_arrived_stay_as_they_are() -> None:
    left = steps.put_off(sending(), "Away.", "", True, NOON, NOON).entry
    with pytest.raises(Trouble, match="may have arrived"):
        steps.edit(left, "e2", "Shorter", "", "Bo", NOON)
    with pytest.raises(Trouble, match="Nothing was changed"):
        steps.edit(refused(), "e2", "A title", " Some text", "Bo", NOON)
    with pytest.raises(Trouble, match="needs a title"):
        steps.edit(refused(), "e2", "  ", "Some text", "Bo", NOON)


def test_dropping_needs_a_reason() -> None:
    with pytest.raises(Trouble, match="needs a reason"):
        steps.drop(refused(), "  ", "Bo", NOON)
    gone = steps.drop(refused(), " Not needed. ", "Bo", NOON)
    assert (gone.entry.state, gone.entry.reason, gone.entry.done_at) == (State.DROPPED, "Not needed.", NOON)


@pytest.mark.parametrize("state", [State.SENDING, State.SENT, State.DROPPED])
def test_nothing_is_done_by_hand_to_what_is_on_its_way_or_done(state: State) -> None:
    entry = replace(fresh(), state=state)
    for act in (
        lambda: steps.again(entry, MINUTE, "Bo", NOON),
        lambda: steps.drop(entry, "Not needed.", "Bo", NOON),
        lambda: steps.edit(entry, "e2", "Other", "words", "Bo", NOON),
        lambda: steps.take(entry, "here", NOON),
    ):
        with pytest.raises(Trouble):
            act()


def test_what_an_entry_says_of_itself() -> None:
    pause = Pause("crm", NOON, "Tryton cannot be reached.", "", 1, NOON)
    assert says(fresh(), "Our CRM") == "It waits to be sent to Our CRM."
    assert says(fresh(), "Our CRM", pause) == "It waits for Our CRM: Tryton cannot be reached."
    assert says(fresh(), "Our CRM", None, True) == "An earlier entry about this customer goes to Our CRM first."
    assert says(sending(), "Our CRM") == "It is being sent to Our CRM."
    assert says(steps.deliver(sending(), "", NOON).entry, "Our CRM") == "Our CRM has it."
    assert says(refused(), "Our CRM") == "No. What comes after it for this customer waits."
    assert says(steps.drop(refused(), "Twice.", "Bo", NOON).entry, "Our CRM") == "Dropped: Twice."
    gone, _ = steps.edit(refused(), "e2", "Other", "", "Bo", NOON)
    assert says(gone.entry, "Our CRM") == "Another entry took its place."


def test_what_happened_is_told_in_words_without_names_of_machines() -> None:
    told = {what: happened(EntryEvent("e1", 1, NOON, "", what, "Tryton is away.")) for what in What}
    assert told[What.PUT_OFF] == "Could not be sent, and is tried again: Tryton is away."
    assert told[What.SENT] == "Sent."
    assert all(text[-1] == "." for text in told.values())


@given(st.text(max_size=300), st.text(max_size=300), st.sampled_from(list(EntryKind)))
def test_whatever_a_decision_wants_told_becomes_an_entry(title: str, text: str, kind: EntryKind) -> None:
    made = steps.begin("e1", replace(DRAFT, title=title, text=text, kind=kind), "", NOON).entry
    assert made.draft.title
    assert "\n" not in made.draft.title
    assert len(made.draft.title) <= steps.TITLE_LIMIT
