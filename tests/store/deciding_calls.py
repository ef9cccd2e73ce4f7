"""What must hold of live calls wherever decisions are kept: run over a file and over a server alike."""

from __future__ import annotations

from datetime import timedelta

from connectors.kit.writing import EntryKind
from connectors.records import Direction, Identifier, IdentifierKind
from desk.domain.calls import Kind
from desk.domain.outbox import Draft
from desk.store.decisions import Decisions, KeptCall
from desk.store.live_calls import START
from tests.domain.calling import event
from tests.records import NOON

HOUR = timedelta(hours=1)
RING, END = event(Kind.RING, name="“Änn”", direction=Direction.INBOUND), event(Kind.HANGUP, 60)
OWN = ("pbx", "calls", "c1")


def kept(call_id: str, *events: object, line_call: str = "1", head: str = "") -> KeptCall:
    told = frozenset(events or (RING,))
    return KeptCall(
        call_id, "pbx", line_call, head or call_id, NOON, NOON + 4 * HOUR, None, NOON + HOUR, told  # type: ignore[arg-type]
    )  # fmt: skip


def check_live_calls(decisions: Decisions) -> None:
    """Kept once with what everybody heard, followed in order, turned by time, joined with what hangs on them."""
    book = decisions.calls
    book.save([kept("x"), kept("z", line_call="2", head="x")])
    again, beside = book.save([kept("y", RING, END)])
    assert (again.call_id, again.events, beside.call_id) == ("x", {RING, END}, "z")
    changes = book.changes(START, 9)
    assert [one.call_id for one in changes] == ["z", "x"]
    assert book.changes((changes[-1].changed, "x"), 9) == []
    assert [len(lines) for lines in book.together({"x"}).values()] == [2]
    assert [book.turn(NOON + n * HOUR) for n in range(6)] == [0, 2, 2, 2, 2, 0]
    book.whose("x", Identifier(IdentifierKind.ACCOUNT, "7", "crm/customers"), "Kim", NOON)
    held = book.call("x")
    assert held is not None
    assert held.whose is not None
    assert [one.call_id for one in book.unjoined(NOON, 9)] == ["x"]
    assert (book.unsure({"x"}), book.unsure({"x"})) == (1, 0)
    book.gather({"z": "x"})
    book.join("x", OWN, NOON)
    assert book.taken([OWN]) == {OWN: "x"}
    assert set(book.stands([("desk", "calls", one) for one in "xz"]).values()) == {OWN}
    assert (book.unjoined(NOON, 9), len(book.since(NOON))) == ([], 2)
    check_written(decisions)


def check_written(decisions: Decisions) -> None:
    """Other systems are told of a call once, under whichever of its ids, with what they are told."""
    written, draft = decisions.written_calls, Draft(OWN, "Ann", EntryKind.CALL, "A call", "", "hook", about="call/x")
    assert written.left(NOON, 9) == ["x"]
    assert written.left(NOON + 9 * HOUR, 9) == []
    assert written.fresh({"x", "y"}) == {"x"}
    assert [written.write([*"xz"], [draft], "the phones", NOON) for _ in range(2)] == [True, False]
    assert [entry.made_by for entry in decisions.outbox.about("call/x")] == ["the phones"]
    decisions.calls.save([kept("w", line_call="3", head="x")])
    # One more phone system tells of it.
    assert written.fresh({"x"}) == set()
    assert written.left(NOON, 9) == ["x"]
    assert not written.write([*"wxz"], [draft], "the phones", NOON)
    assert written.left(NOON, 9) == []
    assert len(decisions.outbox.slips()) == 1
