"""Services that are still being loaded: questions wait for them, the window does not."""

from __future__ import annotations

import inspect
import threading
from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from desk.services.asks import Customers, ServiceError, Sources
from desk.services.source_views import ProgressView
from desk.ui.late import LateCustomers, LateSources
from tests.ui.fakes import FakeCustomers, FakeSources


class FakeParts:
    def __init__(self) -> None:
        self.customers = FakeCustomers()
        self.sources = FakeSources()

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
    "connectors": (), "overview": (),
    "add": ("a", "folder", "A", {}, {}), "remove": ("pbx",), "test": ("pbx",), "change": ("pbx", {}, {}),
    "pull": ("pbx", True), "pull_due": (), "cancel": ("pbx",), "progress": (), "rejected": ("pbx", 5),
}  # fmt: skip


@pytest.mark.parametrize(("protocol", "late"), [(Customers, LateCustomers), (Sources, LateSources)])
def test_every_question_is_passed_on_with_its_arguments(protocol: type, late: type) -> None:
    functions = inspect.getmembers(protocol, inspect.isfunction)
    asked = [name for name, _ in functions if not name.startswith("_")]
    assert asked
    made, direct = FakeParts(), FakeParts()
    parts: Future = Future()
    parts.set_result(made)
    part = "customers" if protocol is Customers else "sources"
    for name in asked:
        expected = getattr(getattr(direct, part), name)(*ARGUMENTS[name])
        assert getattr(late(parts), name)(*ARGUMENTS[name]) == expected
    assert getattr(made, part).gates.calls == getattr(direct, part).gates.calls
