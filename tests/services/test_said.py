"""What was said, as it is answered: whose it is, the words marked, how far was looked, and what to type."""

from __future__ import annotations

import io
from datetime import timedelta
from pathlib import Path

import pytest

from connectors.kit.declare import Page
from connectors.records import Gone, OrderEvent
from desk.__main__ import main
from desk.services.asks import ServiceError
from desk.services.said import SHOWN, SaidService
from desk.services.said_views import SaidHit, SaidPage
from desk.store.cache import Cache
from desk.store.text_search import TextSearch
from tests.records import NOON, call, order, person, phone

ANN, BO = phone("+12085550101"), phone("+12085550102")
LONG = "word " * 60 + "then a late refund was asked for" + " word" * 60


class Clock:
    """Seconds that pass only when somebody looks."""

    def __init__(self, step: float) -> None:
        self._now, self._step = 0.0, step

    def __call__(self) -> float:
        self._now += self._step
        return self._now


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    held = Cache(tmp_path / "cache.sqlite")
    writer = held.writer("crm", "US", frozenset())
    writer.commit("customers", Page([person("a", "Ann Lee", ANN)]), NOON)
    calls = [
        call("c1", ANN, summary="Late  refund\nagain", minutes=1),
        call("c2", ANN, summary=LONG, minutes=2),
        call("c3", BO, summary="Refund of <b>shoes</b>", minutes=3),
        call("c4", summary="A refund for nobody", minutes=4),
    ]
    writer.commit("calls", Page(calls), NOON)
    events = (OrderEvent("shipped", NOON + timedelta(hours=1), "left with a neighbour"),)
    writer.commit("orders", Page([order("o1", ANN, number="10-482", events=events)]), NOON)
    return held


def said(cache: Cache) -> SaidService:
    return SaidService(cache.texts, lambda: {"crm": "Our CRM"})


def marked(hit: SaidHit) -> list[str]:
    return [hit.text[start:end] for start, end in hit.marks]


def keys(page: SaidPage) -> list[str]:
    return [hit.key for hit in page.hits]


def test_over_everyone_each_line_says_whose_it_is(cache: Cache) -> None:
    page = said(cache).said_anywhere("refund")
    assert keys(page) == ["crm/calls/c4", "crm/calls/c3", "crm/calls/c2", "crm/calls/c1"]
    assert [hit.name for hit in page.hits] == ["", "+1 208-555-0102", "Ann Lee", "Ann Lee"]
    assert [bool(hit.customer_id) for hit in page.hits] == [False, True, True, True]
    assert {hit.source for hit in page.hits} == {"Our CRM"}
    assert (page.asked, page.older, page.looked_back_to, page.missing_before) == ("refund", None, None, None)


def test_the_words_are_marked_in_the_part_that_matters(cache: Cache) -> None:
    hits = {hit.key: hit for hit in said(cache).said_anywhere("refund late").hits}
    assert hits["crm/calls/c1"].text == "Late refund again"
    assert marked(hits["crm/calls/c1"]) == ["Late", "refund"]
    long = hits["crm/calls/c2"]
    assert len(long.text) <= SHOWN + 4
    assert long.text.startswith("… word")
    assert long.text.endswith("word …")
    assert marked(long) == ["late", "refund"]


def test_an_event_of_an_order_is_a_line_of_its_own(cache: Cache) -> None:
    (hit,) = said(cache).said_anywhere("10-482 neighbour").hits
    assert (hit.key, hit.title, hit.text) == ("crm/orders/o1#event1", "Order 10-482 shipped", "left with a neighbour")


def test_one_customer_in_the_order_of_the_timeline(cache: Cache) -> None:
    ann = said(cache).said_anywhere("again").hits[0].customer_id
    page = said(cache).said_in(ann, "refund", limit=1)
    assert keys(page) == ["crm/calls/c2"]
    assert keys(said(cache).said_in(ann, "refund", page.older, 1)) == ["crm/calls/c1"]
    assert keys(said(cache).said_in(0, "refund")) == ["crm/calls/c4"]
    assert keys(said(cache).said_in(ann, "shoes")) == []


def test_more_is_asked_for_by_what_the_page_says(cache: Cache) -> None:
    found: list[str] = []
    older = None
    for _ in range(9):
        page = said(cache).said_anywhere("refund", older, 1)
        found += keys(page)
        older = page.older
        if older is None:
            break
    assert found == ["crm/calls/c4", "crm/calls/c3", "crm/calls/c2", "crm/calls/c1"]


def test_the_last_word_may_be_begun_while_typing(cache: Cache) -> None:
    assert keys(said(cache).said_anywhere("shoe")) == []
    assert keys(said(cache).said_anywhere("shoe", typing=True)) == ["crm/calls/c3"]
    assert keys(said(cache).said_anywhere("shoe ", typing=True)) == []


@pytest.mark.parametrize("text", ["", "   ", "-refund", "***", '"', "()"])
def test_nothing_asked_for_is_nothing_found(cache: Cache, text: str) -> None:
    assert said(cache).said_anywhere(text) == SaidPage(text, ())
    assert said(cache).said_in(1, text) == SaidPage(text, ())


@pytest.mark.parametrize("older", ["x", "1.2", "", f"{2**70}"])
def test_a_place_that_is_none_is_refused(cache: Cache, older: str) -> None:
    with pytest.raises(ServiceError, match="no place"):
        said(cache).said_anywhere("refund", f"{older}.1.1.1")
    with pytest.raises(ServiceError, match="no place"):
        said(cache).said_in(1, "refund", older)


def test_what_is_gone_is_not_told_any_more(cache: Cache) -> None:
    cache.writer("crm", "US", frozenset()).commit("calls", Page([Gone("c3"), call("c4", summary="All well")]), NOON)
    assert keys(said(cache).said_anywhere("refund")) == ["crm/calls/c2", "crm/calls/c1"]


def test_when_time_is_up_it_says_how_far_it_looked_and_goes_on_from_there(cache: Cache) -> None:
    writer = cache.writer("crm", "US", frozenset())
    # Both words are in all of them, never side by side.
    calls = [call(f"m{n}", BO, summary="refund is late", minutes=9 + n) for n in range(200)]
    writer.commit("calls", Page(calls), NOON)
    slow = SaidService(TextSearch(cache._database, Clock(step=1.0)), lambda: {})
    page = slow.said_anywhere('"late refund"')
    assert page.hits == ()
    assert page.looked_back_to is not None
    assert NOON < page.looked_back_to < NOON + timedelta(minutes=209)
    found: list[str] = []
    while page.older is not None:
        page = slow.said_anywhere('"late refund"', page.older)
        found += keys(page)
    assert found == ["crm/calls/c2", "crm/calls/c1"]
    bo = said(cache).said_anywhere("shoes").hits[0].customer_id
    page = slow.said_in(bo, '"late refund"')
    assert (page.hits, page.looked_back_to is None, page.older is None) == ((), False, False)
    while page.older is not None:
        page = slow.said_in(bo, '"late refund"', page.older)
        assert page.hits == ()


def test_an_old_file_says_what_is_not_findable_yet(cache: Cache) -> None:
    with cache._database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO texts (texts) VALUES ('delete-all')")
        connection.exec_driver_sql("UPDATE texts_reach SET upto = (SELECT max(id) + 1 FROM record)")
    ann = cache.find("ann lee", (), 1)[0].customer_id
    assert len(said(cache).said_in(ann, "refund").hits) == 2
    page = said(cache).said_anywhere("refund")
    assert page.hits == ()
    assert page.missing_before is not None
    cache.writer("crm", "US", frozenset()).commit("calls", Page([call("c9", BO, summary="A refund")]), NOON)
    assert keys(said(cache).said_anywhere("refund")) == ["crm/calls/c9"]
    while cache.catching_up.step(NOON):
        pass
    page = said(cache).said_anywhere("refund")
    assert (len(page.hits), page.missing_before) == (5, None)


def test_in_a_terminal(
    tmp_path: Path, exports: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))

    def type_in(*words: str) -> tuple[int, str, str]:
        status = main(["--home", str(tmp_path / "a home"), *words])
        return status, *capsys.readouterr()

    type_in("source", "add", "exports", "folder", "--set", f"path={exports}", "--set", "region=US")
    type_in("pull")
    told = type_in("said", "avi", "--limit", "2")[1].splitlines()
    assert len(told) == 3
    assert told[2].startswith("… older ones with: --older ")
    assert len(type_in("said", "avi", "--limit", "2", "--older", told[2].split()[-1])[1].splitlines()) == 3
    assert "Person 7" not in type_in("said", "avi", "--by", "p7@example.com")[1]
    assert type_in("said", "zebra")[1].startswith("Nothing like it was said.")
    assert type_in("said", "avi", "--older", "x")[0] == 1
