"""Services that are still being loaded: questions wait for them, the window does not."""

from __future__ import annotations

import inspect
import threading
from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from desk.services.asks import Customers, Flags, Identity, Journeys, ServiceError, Sources
from desk.services.asks_calls import LiveCalls
from desk.services.asks_work import Notes, WrapUps
from desk.services.identity_views import Word
from desk.services.source_views import ProgressView
from desk.ui.late import LateCustomers, LateJourneys, LateSources
from desk.ui.late_calls import LateCalls
from desk.ui.late_flags import LateFlags
from desk.ui.late_identity import LateIdentity
from desk.ui.late_work import LateNotes, LateWrapUps
from tests.ui import call_story, story
from tests.ui.fake_calls import FakeCalls, FakeNotes, FakeWrapUps
from tests.ui.fake_flags import FakeFlags, FakeJourneys
from tests.ui.fake_identity import FakeIdentity
from tests.ui.fakes import FakeCustomers, FakeSources


class FakeParts:
    def __init__(self) -> None:
        self.customers = FakeCustomers()
        self.sources = FakeSources()
        self.journeys = FakeJourneys()
        self.flags = FakeFlags()
        self.identity = FakeIdentity()
        self.calls, self.notes, self.wrap_ups = FakeCalls(), FakeNotes(), FakeWrapUps()
        self.calls.known[call_story.CALL_ID] = call_story.call()
        self.notes.kept[1] = [call_story.NOTES[0]]
        self.wrap_ups.kept["wrap-1"] = call_story.wrap_up("wrap-1", "pbx/calls/3", 1, code="refund")

    def settle(self, budget_seconds: float) -> bool:
        return budget_seconds > 0

    def close(self) -> None:
        return


def test_a_question_asked_early_is_answered_once_the_services_are_there() -> None:
    parts: Future = Future()
    customers = LateCustomers(parts)
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(customers.find, "sara")
        assert not answer.done()
        threading.Timer(0.01, lambda: parts.set_result(FakeParts())).start()
        assert [hit.name for hit in answer.result(10).hits] == ["Sara Jansen"]


def test_what_loading_raised_is_what_every_question_raises() -> None:
    parts: Future = Future()
    parts.set_exception(ServiceError("The cache cannot be opened.", "Close the other program."))
    with pytest.raises(ServiceError, match="cannot be opened"):
        LateCustomers(parts).customer(1)
    with pytest.raises(ServiceError, match="cannot be opened"):
        LateSources(parts).overview()
    with pytest.raises(ServiceError, match="cannot be opened"):
        LateJourneys(parts).standing(1)
    with pytest.raises(ServiceError, match="cannot be opened"):
        LateFlags(parts).of_customer(1)
    with pytest.raises(ServiceError, match="cannot be opened"):
        LateIdentity(parts).history(1)
    assert LateSources(parts).progress() == ()
    LateSources(parts).cancel("shop")


def test_progress_and_cancel_never_wait() -> None:
    parts: Future = Future()
    sources = LateSources(parts)
    assert sources.progress() == ()
    sources.cancel("shop")
    made = FakeParts()
    made.sources.running = (ProgressView("shop", "orders", 1, 0, None, 1.0, None),)
    parts.set_result(made)
    assert len(sources.progress()) == 1
    sources.cancel("shop")
    assert sources.progress() == ()


ARGUMENTS = {
    "find": ("sara", 3), "pop": ("+1",), "look_up": ("+1",), "customer": (1,), "timeline": (1, ("call",), None, 5),
    "details": ("pbx/calls/0",), "transcript": ("pbx/calls/0",), "unlinked": (None, 5),
    "said_in": (1, "parcel", None, 5, True), "said_anywhere": ("parcel", None, 5, True),
    "connectors": (), "overview": (), "tidy": (), "stop": (),
    "add": ("a", "folder", "A", {}, {}), "remove": ("pbx",), "test": ("pbx",), "change": ("pbx", {}, {}),
    "pull": ("pbx", True), "pull_due": (), "cancel": ("pbx",), "progress": (), "rejected": ("pbx", 5),
    "standing": (1, 20), "proof": (1, "pbx/calls/3"), "briefing": (1, "pbx/calls/3", True), "join": ("a/b/1", "a/b/2"),
    "split": ("a/b/1",), "undo_correction": ("a/b/1",), "as_of": (1, story.NOW),
    "numbers": (story.NOW.date(), story.NOW.date()), "page": ("due", None, 7), "of_customer": (1,),
    "flag": ("flag-1",), "raise_by_hand": (1, "pbx/calls/3", "Wrong item", "high", "He waits"), "take": (["flag-1"],),
    "assign": (["flag-1"], "Tomas"), "snooze": (["flag-1"], story.NOW), "resolve": (["flag-1"], "kept", "Refunded"),
    "reopen": (["flag-1"],), "note": ("flag-1", "Called back"), "watch": (1,), "rules": (), "measures": (),
    "check": ("wrong",), "save": ("[[rule]]",),
    "try_rule": ("[[rule]]", "much-time", story.NOW.date(), story.NOW.date(), lambda _share: True),
    "review": ("2", 1), "compare": (1, -7), "candidates": ("+1", "sara", 3), "say": (Word.SAME, 1, -7, "Said so"),
    "later": (2, 12), "take_back": ("word-9",), "unmerge": (1, ["stores/people/3"], "Not her"), "history": (1,),
    "conflicts": (1,),
}  # fmt: skip


PARTS = [
    (Customers, LateCustomers, "customers"),
    (Sources, LateSources, "sources"),
    (Journeys, LateJourneys, "journeys"),
    (Flags, LateFlags, "flags"),
    (Identity, LateIdentity, "identity"),
    (LiveCalls, LateCalls, "calls"),
    (Notes, LateNotes, "notes"),
    (WrapUps, LateWrapUps, "wrap_ups"),
]
# What is called the same and asked with other words, and in which order where one ends what the next is about.
OF_WORK: dict[str, dict[str, tuple[object, ...]]] = {
    "calls": {
        "take": (None,), "listen": (None,), "on": (), "call": (call_story.CALL_ID,),
        "say_who": (call_story.CALL_ID, 1), "unsay_who": (call_story.CALL_ID,), "where": ("pbx/calls/3",),
    },
    "notes": {
        "of_customer": (1, 7), "type": (1, "Called back", "pbx/calls/3"), "write": (1, "Called back", "pbx/calls/3"),
        "change": ("note-3", "Anew"), "take_back": ("note-3", "Wrong"), "undo": ("note-3",), "history": ("note-3",),
    },
    "wrap_ups": {
        "dispositions": ("ref",), "suggest": ("pbx/calls/3", "refund"), "due": ("by friday", 1),
        "begin": ("pbx/calls/3",), "type": ("wrap-1", "Text", "refund", "Money", "by friday"), "finish": ("wrap-1",),
        "undo": ("wrap-1",), "keep_promise": ("wrap-1", "Paid"), "take_back": ("wrap-1", "Wrong"),
        "of_interaction": ("pbx/calls/3",), "open": (), "close_late": (), "history": ("wrap-1",), "drop": ("wrap-1",),
    },
}  # fmt: skip


@pytest.mark.parametrize(("protocol", "late", "part"), PARTS)
def test_every_question_is_passed_on_with_its_arguments(protocol: type, late: type, part: str) -> None:
    functions = inspect.getmembers(protocol, inspect.isfunction)
    asked = [name for name, _ in functions if not name.startswith("_")]
    assert asked
    made, direct = FakeParts(), FakeParts()
    parts: Future = Future()
    parts.set_result(made)
    words = OF_WORK.get(part, ARGUMENTS)
    for name in sorted(asked, key=list(words).index):
        expected = getattr(getattr(direct, part), name)(*words[name])
        assert getattr(late(parts), name)(*words[name]) == expected
    assert getattr(made, part).gates.calls == getattr(direct, part).gates.calls
