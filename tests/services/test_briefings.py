"""The briefing service: which orders it looks up, and transcripts that come late, fail, or do not exist."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Sequence
from concurrent import futures
from concurrent.futures import Future
from datetime import UTC, datetime, timedelta, tzinfo
from decimal import Decimal
from pathlib import Path

import pytest

from connectors.kit.declare import Page
from connectors.records import (
    Channel,
    CustomerRecord,
    Direction,
    Identifier,
    IdentifierKind,
    InteractionRecord,
    OrderLine,
    OrderRecord,
    Record,
)
from desk.config.language import language_rules
from desk.config.paths import resources
from desk.domain.trouble import Trouble
from desk.services import briefing
from desk.services.briefing import BriefingService
from desk.services.journey_views import BriefingView
from desk.services.views import MessageView, TranscriptView
from desk.store.cache import Cache

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
EMAIL = (Identifier(IdentifierKind.EMAIL, "sara@example.com"),)
CHATS = [f"pbx/interactions/{name}" for name in ("good", "bad", "late")]
RULES = language_rules(resources())[0]


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    made = Cache(tmp_path / "cache.sqlite")
    yield made
    made.close()


def put(cache: Cache, stream: str, *records: Record) -> None:
    cache.writer("pbx", "US", frozenset()).commit(stream, Page(records), NOW)


def chat(name: str, **said: object) -> InteractionRecord:
    base = {"identifiers": EMAIL, "has_transcript": True, "ended_at": NOW}
    return InteractionRecord(name, Channel.CHAT, Direction.INBOUND, NOW, **{**base, **said})  # type: ignore[arg-type]


def order(number: str) -> OrderRecord:
    placed, lines = NOW - timedelta(days=9), (OrderLine("Shoe", Decimal(2)),)
    return OrderRecord(
        number, number, placed, "shipped", total=Decimal("148.9"), currency="USD", lines=lines, identifiers=EMAIL
    )


def zone(source: str) -> tzinfo:
    assert source == "pbx"
    return UTC


def brief(cache: Cache, transcript: object = None, ask: bool = False, names: Sequence[str] = ()) -> BriefingView:
    service = BriefingService(cache, transcript, lambda: NOW, zone, RULES, seconds=0.05)  # type: ignore[arg-type]
    customer_id = cache.find("sara@example.com", [], 1)[0].customer_id
    wanted = [("pbx", "interactions", name) for name in names]
    records = [record_id for _, record_id in cache.owners(wanted).values()]
    return service.of_records(customer_id, "journey", records, ask)


def values(view: BriefingView) -> list[tuple[str, str, str]]:
    return [(line.kind, line.value, line.key) for line in view.lines]


def test_orders_the_journey_names_are_looked_up(cache: Cache) -> None:
    account = Identifier(IdentifierKind.ACCOUNT, "A-1")
    put(cache, "customers", CustomerRecord("7", "Sara", (*EMAIL, account), changed_at=NOW - timedelta(days=3)))
    put(cache, "orders", order("10482"), order("10499"))
    put(
        cache,
        "interactions",
        chat("a", references=(Identifier(IdentifierKind.ORDER, "#10482"),), subject="Two\nlines, invoice"),
    )
    view = brief(cache, names=["a"])
    assert values(view) == [
        ("reason", "Two lines, invoice", "pbx/interactions/a"),
        ("account", "A-1", "pbx/customers/7"),
        ("order", "10482 · 2 items · 148.90 USD · shipped", "pbx/orders/10482"),
        ("product", "Shoe", "pbx/orders/10482"),
    ]
    assert view.lines[1].at == NOW - timedelta(days=3)
    assert (view.customer_id, view.journey_id) == (1, "journey")
    assert (view.transcripts, view.unread, view.repeat_questions) == (0, 1, 0)


def test_a_customer_record_without_a_time_is_as_old_as_the_journey(cache: Cache) -> None:
    put(cache, "customers", CustomerRecord("7", "Sara", (*EMAIL, Identifier(IdentifierKind.ACCOUNT, "A-1"))))
    put(cache, "interactions", chat("a"))
    assert [line.at for line in brief(cache, names=["a"]).lines] == [NOW]


def test_without_a_record_there_is_nothing_but_the_account(cache: Cache) -> None:
    put(cache, "customers", CustomerRecord("7", "Sara", (*EMAIL, Identifier(IdentifierKind.ACCOUNT, "A-1"))))
    assert values(brief(cache)) == [("account", "A-1", "pbx/customers/7")]


def test_transcripts_that_come_late_or_not_at_all_are_left_out(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    put(cache, "interactions", *(chat(key.rpartition("/")[2]) for key in CHATS), chat("mute", has_transcript=False))
    late_asked, let_go, asked = threading.Event(), threading.Event(), []

    def transcript(key: str) -> TranscriptView:
        asked.append(key)
        if key.endswith("bad"):
            raise Trouble("This source keeps no transcript.")
        if key.endswith("late"):
            late_asked.set()
            let_go.wait(60)
        return TranscriptView(key, (MessageView(NOW, "agent", "Amir", "We'll refund you by Saturday."),))

    def time_is_up(work: Iterable[Future[object]], timeout: float) -> tuple[set[Future[object]], set[Future[object]]]:
        """Not before the late one was asked and the others have answered, however slow the machine is."""
        assert late_asked.wait(60)
        left = set(work)
        while len(left) > 1:
            _, left = futures.wait(left, 60, futures.FIRST_COMPLETED)
        return set(work) - left, left

    monkeypatch.setattr(briefing, "wait", time_is_up)
    try:
        view = brief(cache, transcript, True, ["good", "bad", "late", "mute"])
    finally:
        let_go.set()
    assert sorted(asked) == sorted(CHATS)
    assert (view.transcripts, view.unread) == (1, 2)
    assert [(line.value, line.key) for line in view.lines] == [("We'll refund you by Saturday", CHATS[0])]
    assert view.lines[0].due_at == datetime(2026, 11, 21, 17, tzinfo=UTC)


def test_a_transcript_that_does_not_come_is_not_waited_for(cache: Cache) -> None:
    put(cache, "interactions", chat("late"))
    let_go = threading.Event()

    def transcript(key: str) -> TranscriptView:
        let_go.wait(60)
        raise Trouble("Nobody waits for it any more.")

    try:
        view = brief(cache, transcript, True, ["late"])
    finally:
        let_go.set()
    assert (view.transcripts, view.unread) == (0, 1)


def test_nobody_is_asked_for_transcripts_unless_somebody_wants_them(cache: Cache) -> None:
    put(cache, "interactions", chat("good"))

    def transcript(key: str) -> TranscriptView:
        raise AssertionError(key)

    assert brief(cache, transcript, names=["good"]).unread == 1
