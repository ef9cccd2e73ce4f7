"""Other systems are told of each call that is over, once: not while it goes on, and not whoever told of it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from connectors.kit.writing import EntryKind
from connectors.records import CustomerRecord, Direction
from desk.config.phones import read_phones
from desk.domain.calls import CallEvent, Kind
from desk.domain.outbox import Entry, State
from desk.live.whose import told_from_here
from desk.services.call_write_back import every_call
from desk.store.engine import StoreError
from tests.domain.calling import event, garbled, standing, telling, truth
from tests.records import call, phone
from tests.services.call_desk import ANN, OWN, CallDesk

HOOK, CRM, SIP = "hook", "crm", "sip"


class Targets:
    """A webhook, one that is called as the phones are, and a CRM that needs to know the customer."""

    def __init__(self) -> None:
        self.away = False

    def places(self, kind: EntryKind, records: Sequence[tuple[str, CustomerRecord]]) -> list[tuple[str, str]]:
        known = [(CRM, record.source_id) for source, record in records if source == CRM]
        return [] if self.away else [(HOOK, ""), (SIP, ""), ("pbx", ""), *known[:1]]

    def takes(self, kind: EntryKind) -> bool:
        return not self.away


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[CallDesk]:
    held = CallDesk(tmp_path, Targets())
    held.know(("a", "Ann Archer", ANN))
    yield held
    held.cache.close()
    held.decisions.close()


def entries(desk: CallDesk, target: str = HOOK) -> list[Entry]:
    """The entries about calls for one target, in order, whatever became of them."""
    book = desk.decisions.outbox
    done = [one for state in (State.SENT, State.DROPPED) for one in book.done(state)[0]]
    held = [*done, *book.entries([slip.entry_id for slip in book.slips()])]
    assert all(one.draft.kind is EntryKind.CALL for one in held)
    return [one for one in held if one.draft.target == target]


def test_a_call_is_told_when_it_is_over_and_says_what_came_of_it(desk: CallDesk) -> None:
    desk.tell(Kind.RING, 0, queue="sales")
    desk.tell(Kind.ANSWER, 20, user="avi")
    desk.tell(Kind.HOLD, 50)
    desk.tell(Kind.TRANSFER, 60, to="bo")
    desk.tell(Kind.ANSWER, 70, user="bo")
    desk.later(3_600)
    assert entries(desk) == []
    desk.tell(Kind.HANGUP, 3_720)
    desk.later(1)
    assert entries(desk) == []
    desk.later(6)
    (entry,) = entries(desk)
    head = desk.heard[0].call_id
    assert (entry.draft.about, entry.draft.name, entry.made_by) == (f"call/{head}", "Ann Archer", "the phones")
    assert entry.draft.customer == ("desk", "calls", head)
    assert entry.draft.title == "Call from +1 208-555-0142: answered by bo"
    assert entry.draft.text.splitlines() == [
        "From 2026-03-02 12:00:00 UTC to 2026-03-02 13:02:00 UTC.",
        "Talking 1 h 1 m, waiting 40 s.",
        "Spoke with avi, bo.",
        "Passed on to bo, 2026-03-02 12:01:00 UTC.",
    ]
    assert entry.draft.facts == {
        "call": head,
        "told_by": [{"phones": "sip", "call": "1"}],
        "direction": "inbound",
        "number": ANN,
        "number_called": "+12085550100",
        "outcome": "answered",
        "started_at": "2026-03-02T12:00:00+00:00",
        "answered_at": "2026-03-02T12:00:20+00:00",
        "ended_at": "2026-03-02T13:02:00+00:00",
        "heard_until": "2026-03-02T13:02:00+00:00",
        "talking_seconds": 3_680,
        "waiting_seconds": 40,
        "agents": ["avi", "bo"],
        "team": "sales",
        "transfers": [{"kind": "cold", "at": "2026-03-02T12:01:00+00:00", "to": "bo"}],
    }
    # The CRM knows whose it is; who told of the call has it.
    assert [one.draft.place for one in entries(desk, CRM)] == ["a"]
    assert (entries(desk, SIP), len(entries(desk, "pbx"))) == ([], 1)


@pytest.mark.parametrize(
    ("kinds", "more", "title", "outcome"),
    [
        ((Kind.RING, Kind.HANGUP), {}, "Call from +1 208-555-0142: gave up before anybody answered", "abandoned"),
        ((Kind.ANSWER,), {"user": "avi"}, "Call from +1 208-555-0142: answered by avi", "answered"),
        ((Kind.RING,), {"other": ""}, "Call from a withheld number: not known whether anybody answered", "unknown"),
        (
            (Kind.RING, Kind.HANGUP),
            {"direction": Direction.OUTBOUND, "user": "avi"},
            "Call to +1 208-555-0142: not answered",
            "not_answered",
        ),
    ],
)
def test_each_outcome_has_its_words(
    desk: CallDesk, kinds: Sequence[Kind], more: dict[str, object], title: str, outcome: str
) -> None:
    for place, kind in enumerate(kinds):
        desk.tell(kind, 20.0 * place, **more)
    # Where no hang-up is heard, time ends it.
    desk.later(5 * 3_600)
    desk.later(6)
    (entry,) = entries(desk)
    assert (entry.draft.title, entry.draft.facts["outcome"]) == (title, outcome)
    assert bool(entry.draft.facts["ended_at"]) is (Kind.HANGUP in kinds)
    assert ("its end was not heard" in entry.draft.text) is (Kind.HANGUP not in kinds)


def test_what_is_on_no_timeline_is_told_to_nobody(desk: CallDesk) -> None:
    desk.told(*desk.whole("1", other=OWN.value), *desk.whole("2", direction=Direction.INTERNAL))
    desk.tell(Kind.HANGUP, 90, "3")
    desk.later(6)
    desk.later(6)
    assert entries(desk) == []


def test_two_phone_systems_tell_of_one_call_and_one_of_them_late(desk: CallDesk) -> None:
    desk.told(*desk.whole("a", 0, "sip"), *desk.whole("b", 2, "asterisk"))
    desk.later(6)
    (entry,) = entries(desk)
    assert entry.draft.facts["told_by"] == [{"phones": "asterisk", "call": "b"}, {"phones": "sip", "call": "a"}]
    desk.told(*desk.whole("c", 1, "kamailio"))
    desk.later(6)
    assert len(entries(desk)) == 1


def test_the_sources_own_record_makes_no_second_entry_and_its_source_is_not_told(desk: CallDesk) -> None:
    desk.told(*desk.whole("1"))
    desk.later(6)
    desk.pbx(call("c1", phone(ANN)))
    desk.later(60)
    (entry,) = entries(desk)
    # What was written before hangs on that record now.
    assert entry.record == ("pbx", "calls", "c1")
    assert len(entries(desk, "pbx")) == 1

    desk.told(*desk.whole("2", 600))
    desk.pbx(call("c2", phone(ANN), minutes=10))
    desk.later(6)
    assert [one.record[2] for one in entries(desk)] == ["c1", "c2"]
    assert len(entries(desk, "pbx")) == 1


def test_a_kill_between_the_end_and_the_entry_loses_nothing_and_doubles_nothing(desk: CallDesk) -> None:
    desk.told(*desk.whole("1"))
    desk.again()
    assert entries(desk) == []
    desk.later(6)
    assert len(entries(desk)) == 1
    desk.again()
    desk.later(6)
    desk.lose_cache()
    desk.later(6)
    other = CallDesk.beside(desk)
    other.again()
    other.later(6)
    other.cache.close()
    other.decisions.close()
    assert len(entries(desk)) == 1


def test_trouble_with_the_file_leaves_a_call_to_be_told(desk: CallDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.told(*desk.whole("1"))

    def full(*_: object) -> bool:
        raise StoreError("The disk is full.", "Make room.")

    with monkeypatch.context() as patched:
        patched.setattr(desk.decisions.written_calls, "write", full)
        with pytest.raises(StoreError):
            desk.later(6)
    desk.later(6)
    assert len(entries(desk)) == 1


def test_who_a_withheld_caller_was_is_in_the_entry_where_it_is_said_in_time(desk: CallDesk) -> None:
    desk.told(*desk.whole("1", other=""), *desk.whole("2", 300, other=""))
    first, second = (view.call_id for view in desk.heard if view.stage == "ringing")
    desk.calls.say_who(first, desk.customer("a"))
    desk.later(6)
    desk.later(6)
    assert {one.draft.about: one.draft.name for one in entries(desk)} == {
        f"call/{first}": "Ann Archer",
        f"call/{second}": "",
    }
    assert [one.draft.about for one in entries(desk, CRM)] == [f"call/{first}"]
    # Said later, what was written stays as it is, and is shown with that customer.
    desk.calls.say_who(second, desk.customer("a"))
    desk.later(6)
    assert (len(entries(desk)), len(entries(desk, CRM))) == (2, 1)
    owners = desk.cache.owners([one.record for one in entries(desk)])
    assert {customer for customer, _ in owners.values()} == {desk.customer("a")}


def test_a_call_nobody_took_is_not_told_to_a_source_that_is_added_later(desk: CallDesk) -> None:
    desk.targets.away = True
    desk.told(*desk.whole("1"))
    desk.later(6)
    desk.targets.away = False
    desk.again()
    desk.told(*desk.whole("2", 300))
    desk.later(6)
    assert [one.draft.facts["told_by"][0]["call"] for one in entries(desk)] == ["2"]


def test_of_desks_that_hear_one_phone_system_one_tells_and_no_restart_changes_that(tmp_path: Path) -> None:
    lines = {SIP: {"kind": "asterisk", "host": "pbx", "user": "desk"}}
    phones = {one: read_phones({"mine": [one], "lines": lines}) for one in ("avi", "bo", "cem")}
    for one in phones:
        (tmp_path / one).mkdir()
    desks = {
        one: CallDesk(tmp_path / one, Targets(), partial(told_from_here, phones=settings))
        for one, settings in phones.items()
    }
    for number, who in enumerate(("bo", "avi", "")):
        ringing = [event(Kind.RING, 100 * number + at, f"{number}", SIP, user=one) for at, one in enumerate(desks)]
        answered = [event(Kind.ANSWER, 100 * number + 20, f"{number}", SIP, user=who)] if who else []
        for desk in desks.values():
            desk.told(*ringing, *answered, event(Kind.HANGUP, 100 * number + 80, f"{number}", SIP))
    for desk in desks.values():
        desk.later(6)
        desk.tells = every_call
        desk.again()
        desk.later(6)
    told = {one: [entry.draft.facts["told_by"][0]["call"] for entry in entries(desk)] for one, desk in desks.items()}
    # What nobody took is told where it rang first.
    assert {one: sorted(calls) for one, calls in told.items()} == {"avi": ["1", "2"], "bo": ["0"], "cem": []}
    for desk in desks.values():
        desk.cache.close()
        desk.decisions.close()


@settings(max_examples=25, deadline=None, phases=(Phase.generate,))
@given(st.randoms(use_true_random=False))
def test_however_two_phone_systems_tell_a_call_there_is_one_entry(random: Random) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = CallDesk(Path(folder), Targets())
        true = truth(random, ANN)
        events = telling(random, true, "pbx", "p") + telling(random, true, "sip", "s", random.uniform(-3, 3))
        desk.now = true.ended
        heard = garbled(random, events, lose=random.choice((0.0, 0.2)))
        kept, fresh = list[CallEvent](), list[CallEvent]()
        for one in heard:
            desk.calls.take(one)
            fresh.append(one)
            act = random.choice((desk.keeper.keep, desk.again, lambda: desk.later(random.uniform(0, 8)), None))
            if act is not None:
                act()
                # What a crash comes before is as if it had not been heard.
                kept += fresh if act != desk.again else []
                fresh.clear()
        kept += fresh
        desk.now += timedelta(days=1)
        desk.later(6)
        desk.again()
        desk.later(6)
        assert len(entries(desk)) == len(standing(kept)) <= 1
        desk.cache.close()
        desk.decisions.close()
