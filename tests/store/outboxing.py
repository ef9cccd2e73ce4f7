"""What must hold of the outbox wherever decisions are kept: run over a file and over a server alike."""

from __future__ import annotations

from datetime import timedelta

import pytest

from connectors.kit.writing import EntryKind
from desk.domain import outbox_steps as steps
from desk.domain.outbox import Draft, Pause, State, What
from desk.store.decisions import Conflict, Decisions
from tests.records import NOON

HOURS = [NOON + timedelta(hours=n) for n in range(12)]


def draft(customer: str = "1", target: str = "crm", title: str = "A note", about: str = "") -> Draft:
    record = ("shop", "customers", customer)
    return Draft(record, "Ada", EntryKind.NOTE, title, "„Text“\n%(x)s :y", target, "17", about, {"n": [1, None, "ü"]})


def check_outbox(decisions: Decisions) -> None:
    """Entries in order, changed by one at a time, found by customer, decision and state."""
    book = decisions.outbox
    assert (book.slips(), book.counts(), book.pauses(), book.done(State.SENT)) == ([], {}, {}, ([], ""))
    before = book.revision()
    assert book.put([], "Ann", NOON) == []
    assert book.revision() == before
    ids = book.put(
        [draft(str(n % 3), "crm" if n % 2 else "chat", f"Note {n}", f"note/{n}") for n in range(6)], "Ann", NOON
    )
    assert book.revision() != before
    assert [one.entry_id for one in book.slips()] == ids
    assert [one.number for one in book.slips()] == [1, 2, 3, 4, 5, 6]
    assert [one.draft.title for one in book.entries(ids[::-1])] == [f"Note {n}" for n in range(6)]
    first = book.entry(ids[0])
    assert first is not None
    assert (first.draft, first.record, first.made_by, first.made_at) == (
        draft("0", "chat", "Note 0", "note/0"),
        ("shop", "customers", "0"),
        "Ann",
        NOON,
    )
    assert book.entry("nobody") is None
    taken = steps.take(first, "here", HOURS[1])
    book.save([taken])
    with pytest.raises(Conflict):
        book.save([steps.take(first, "there", HOURS[1])])
    book.save([steps.deliver(taken.entry, "n1", HOURS[2])])
    assert book.counts() == {("chat", State.WAITING): 2, ("crm", State.WAITING): 3}
    assert [one.what for one in book.events(ids[0])] == [What.PUT, What.SENT]
    assert [one.entry_id for one in book.of_records([("shop", "customers", "0")])] == [ids[0], ids[3]]
    assert [one.entry_id for one in book.about("note/2")] == [ids[2]]
    check_replacing(decisions, ids)
    check_pausing(decisions)


def check_replacing(decisions: Decisions, ids: list[str]) -> None:
    """All or nothing; an entry that takes another's place has its number; what is done comes the last first."""
    book = decisions.outbox
    second, third = book.entries(ids[1:3])
    was = book.revision()
    gone, new = steps.edit(second, "a-new-one", "Shorter", "", "Bo", HOURS[3])
    with pytest.raises(Conflict):
        book.save([gone, new, steps.deliver(steps.take(third, "", NOON).entry, "", HOURS[3])])
    assert (book.revision(), book.entry("a-new-one")) == (was, None)
    book.save([gone, new])
    assert [(one.entry_id, one.number) for one in book.slips()][:2] == [("a-new-one", 2), (ids[2], 3)]
    for number, one in enumerate(book.entries(ids[2:5])):
        book.save([steps.drop(one, "Not needed.", "Bo", HOURS[4 + number])])
    page, older = book.done(State.DROPPED, "", 3)
    assert [one.entry_id for one in page] == [ids[4], ids[3], ids[2]]
    page, older = book.done(State.DROPPED, older, 3)
    assert ([one.entry_id for one in page], older) == ([ids[1]], "")


def check_pausing(decisions: Decisions) -> None:
    """A target pauses for one reason at a time."""
    book = decisions.outbox
    for number in (1, 2):
        book.pause(Pause("crm", HOURS[number], f"Reason {number}.", "Wait.", number, HOURS[0]))
    assert book.pauses() == {"crm": Pause("crm", HOURS[2], "Reason 2.", "Wait.", 2, HOURS[0])}
    book.lift(["crm", "nobody"])
    assert book.pauses() == {}
