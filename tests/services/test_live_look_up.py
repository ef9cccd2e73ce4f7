"""Sources asked while somebody is on the line: all at once, each told of as it answers, none waited for for ever."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from threading import Barrier, Event

import pytest

from connectors.kit.declare import Connector, Found, Lookup, Session, Stream, Surroundings
from connectors.kit.errors import TryLater
from connectors.records import IdentifierKind, InteractionRecord
from desk.cli.customers import add_customers
from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.services.build import Parts, build
from desk.services.live_look_up import LOOK_UP_SECONDS
from desk.services.store_views import StoreAnswer
from desk.services.views import LookUpView, PopVerdict
from tests.records import call, person, phone

NUMBER = "+12085550142"
# Far more than it takes, for where a test would else never end.
PATIENCE = 20.0


class Timer:
    """A monotonic clock that goes when it is told to."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


class Company:
    """A desk with sources that answer as a test wants them to."""

    def __init__(self, folder: Path) -> None:
        secrets = AskedSecrets(lambda _source, _key: None, "Secrets are not kept in tests.")
        self.parts: Parts = build(Home(folder), secrets=secrets)
        self.timer = Timer()
        self.parts.customers._timer = self.timer
        self.views: list[LookUpView] = []

    def has(self, title: str, answer: Callable[[Surroundings, str], Sequence[Found]] | None) -> None:
        """Have a source; None cannot look up a phone number."""
        name = title.casefold().replace(" ", "-")

        def look_up(session: Session, value: str) -> Iterator[Found]:
            assert answer is not None
            yield from answer(session, value)

        def opened(_settings: object, _secrets: object, around: Surroundings) -> AbstractContextManager[Session]:
            return nullcontext(around)

        lookups: dict[IdentifierKind, Lookup] = {} if answer is None else {IdentifierKind.PHONE: look_up}
        streams = tuple(Stream(stream, stream, lambda _s, _c: iter(())) for stream in ("customers", "calls"))
        made = Connector(name, title, "", (), streams, opened, lambda _session: (), lookups)
        self.parts.customers._book.connectors = {**self.parts.customers._book.connectors, name: made}
        self.parts.sources.add(name, name, title, {}, {})

    def ask(self, told: Callable[[LookUpView], object] = lambda _view: None) -> LookUpView:
        def hear(view: LookUpView) -> None:
            self.views.append(view)
            told(view)

        return self.parts.customers.look_up(NUMBER, hear)

    def lines(self, view: LookUpView) -> set[str]:
        (hit,) = view.answer.hits
        return {item.key for item in self.parts.customers.timeline(hit.customer_id).items}


@pytest.fixture
def company(tmp_path: Path) -> Iterator[Company]:
    held = Company(tmp_path / "desk")
    yield held
    held.parts.close()


def knows_ann(_around: Surroundings, value: str) -> Sequence[Found]:
    return [Found("customers", [person("p1", "Ann Lee", phone(value))])]


def knows_nobody(_around: Surroundings, _value: str) -> Sequence[Found]:
    return []


def breaks(_around: Surroundings, _value: str) -> Sequence[Found]:
    raise TryLater("The server is away.")


def a_call(value: str) -> InteractionRecord:
    return call("c1", phone(value))


def test_what_each_source_knows_is_told_as_it_answers_and_joins(company: Company) -> None:
    seen_first = Event()

    def slow(_around: Surroundings, value: str) -> Sequence[Found]:
        assert seen_first.wait(PATIENCE)
        return [Found("calls", [a_call(value)])]

    company.has("Shop", knows_ann)
    company.has("PBX", slow)
    end = company.ask(lambda view: seen_first.set() if view.answered else None)
    begin, first = company.views
    assert (begin.answered, begin.waiting, begin.answer.verdict) == ((), ("Shop", "PBX"), PopVerdict.NONE)
    assert (first.answered, first.waiting) == (("Shop",), ("PBX",))
    assert (first.answer.verdict, [hit.name for hit in first.answer.hits]) == (PopVerdict.ONE, ["Ann Lee"])
    assert (end.answered, end.waiting, end.late, end.failed) == (("Shop", "PBX"), (), (), ())
    # What came second is that customer's, as it would be had it been pulled.
    assert [hit.customer_id for hit in end.answer.hits] == [hit.customer_id for hit in first.answer.hits]
    assert company.lines(end) == {"pbx/calls/c1"}


def test_no_source_waits_its_turn(company: Company) -> None:
    together = Barrier(12, timeout=PATIENCE)

    def answer(_around: Surroundings, _value: str) -> Sequence[Found]:
        together.wait()
        return []

    for number in range(12):
        company.has(f"Source {number}", answer)
    assert len(company.ask().answered) == 12


def test_who_does_not_answer_in_time_is_named_and_stopped(company: Company) -> None:
    let_go, over, first, stopped = Event(), Event(), Event(), list[bool]()

    def silent(around: Surroundings, _value: str) -> Sequence[Found]:
        assert let_go.wait(PATIENCE)
        stopped.append(around.cancelled())
        over.set()
        return []

    def second(around: Surroundings, value: str) -> Sequence[Found]:
        assert first.wait(PATIENCE)
        return knows_nobody(around, value)

    def told(view: LookUpView) -> None:
        # Half of the time goes by with each answer: it is the limit for all of them, not for each.
        company.timer.seconds += LOOK_UP_SECONDS / 2 if view.answered else 0.0
        if view.answered:
            first.set()

    company.has("Silent", silent)
    company.has("Shop", knows_ann)
    company.has("Books", second)
    end = company.ask(told)
    assert (end.late, end.waiting, end.answered) == (("Silent",), (), ("Shop", "Books"))
    assert end.answer.verdict is PopVerdict.ONE
    let_go.set()
    assert over.wait(PATIENCE)
    assert stopped == [True]


def test_a_source_that_fails_hides_nothing_and_one_that_cannot_search_is_not_asked(company: Company) -> None:
    company.has("Broken", breaks)
    company.has("Files", None)
    company.has("Shop", knows_ann)
    end = company.ask()
    assert (end.failed, end.answered, end.late) == (("Broken",), ("Shop",), ())
    assert [hit.name for hit in end.answer.hits] == ["Ann Lee"]
    assert company.views[0].waiting == ("Broken", "Shop")


def test_a_store_hears_of_each_answer_and_of_who_was_silent(company: Company) -> None:
    company.has("Broken", breaks)
    company.has("Shop", knows_ann)
    told: list[StoreAnswer] = []
    end = company.parts.counter.look_up(NUMBER, told.append)
    assert (end.verdict, [hit.name for hit in end.hits], end.silent) == ("one", ["Ann Lee"], ("Broken",))
    assert told[0].hits == ()


def test_from_a_terminal_who_was_silent_is_told(company: Company, capsys: pytest.CaptureFixture[str]) -> None:
    parser = argparse.ArgumentParser()
    add_customers(parser.add_subparsers())
    company.has("Broken", breaks)
    company.has("Shop", knows_ann)
    asked = parser.parse_args(["pop", NUMBER, "--live"])
    assert asked.run(company.parts, asked) == 0
    told = capsys.readouterr().out
    assert "Ann Lee" in told
    assert "Broken: could not be asked." in told


def test_where_nobody_can_be_asked_the_cache_answers(company: Company) -> None:
    company.has("Files", None)
    assert company.ask() == LookUpView(company.parts.customers.pop(NUMBER))
    assert company.views == []
    assert company.parts.customers.look_up("anonymous").answer.verdict is PopVerdict.WITHHELD
