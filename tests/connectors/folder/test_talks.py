"""What messages tell of the exchange they belong to, and how a transcript is fetched."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from connectors.folder import CONNECTOR
from connectors.kit.errors import AskPerson
from connectors.kit.talks import outline
from connectors.records import InteractionRecord, Message, SegmentKind, TransferKind
from tests.connectors.folder.exports import Exports, stream_of

START = datetime(2026, 11, 18, 10, 0, tzinfo=UTC)

CHATS = """
[[stream]]
name = "chats"
record = "interaction"
files = "chats*"
id = "id"
fields = { channel = { constant = "chat" }, direction = { constant = "inbound" } }
messages = { each = "messages", at = "at", role = { column = "from", values = { visitor = "customer" } }, \
author = "name", text = "text" }
"""


def said(*turns: tuple[float, str, str]) -> list[Message]:
    """Messages from (minute, role, author)."""
    return [Message(START + timedelta(minutes=minute), role, author, "…") for minute, role, author in turns]


def path(told: dict[str, Any]) -> list[tuple[str, float, float, str]]:
    """Segments as (kind, minute it starts, minute it ends, agent)."""
    return [
        (
            one.kind.value,
            (one.started_at - START).total_seconds() / 60,
            (one.ended_at - START).total_seconds() / 60,
            one.agent,
        )
        for one in told["segments"]
    ]


def test_waiting_until_the_first_reply_then_talk() -> None:
    told = outline(
        said((0, "customer", "Sara"), (1, "customer", "Sara"), (4, "agent", "Amir"), (9, "customer", "Sara"))
    )
    assert path(told) == [("queue", 0, 4, ""), ("talk", 4, 9, "Amir")]
    assert told["first_reply_at"] == START + timedelta(minutes=4)
    assert (told["message_count"], told["agent"], told["participants"]) == (4, "Amir", ("Amir",))
    assert told["transfers"] == ()


def test_a_bot_is_self_service_and_hands_over() -> None:
    told = outline(
        said(
            (0, "customer", ""),
            (0.5, "bot", "Bo"),
            (2, "customer", ""),
            (2, "bot", "Bo"),
            (7, "agent", "Amir"),
            (9, "agent", "Bea"),
        )
    )
    assert path(told) == [
        ("queue", 0, 0.5, ""),
        ("self_service", 0.5, 2, ""),
        ("queue", 2, 7, ""),
        ("talk", 7, 9, "Amir"),
    ]
    assert [(one.kind, one.to) for one in told["transfers"]] == [(TransferKind.BOT, "Amir"), (TransferKind.COLD, "Bea")]
    assert told["first_reply_at"] == START + timedelta(minutes=0.5)


def test_an_hour_without_a_message_is_no_waiting_in_front_of_a_screen() -> None:
    told = outline(said((0, "customer", ""), (90, "agent", "Amir"), (100, "customer", ""), (200, "agent", "Amir")))
    assert path(told) == [("async_wait", 0, 90, ""), ("talk", 90, 100, "Amir"), ("async_wait", 100, 200, "")]


def test_written_to_first_by_us() -> None:
    told = outline(said((0, "system", ""), (1, "agent", "Amir"), (3, "customer", "")))
    assert path(told) == [("talk", 1, 3, "Amir")]
    assert (told["started_at"], told["first_reply_at"]) == (START + timedelta(minutes=1), None)


def test_nobody_answered_and_nobody_spoke() -> None:
    told = outline(said((0, "customer", ""), (3, "customer", "")))
    assert path(told) == [("queue", 0, 3, "")]
    assert told["first_reply_at"] is None
    assert outline(said((0, "system", ""))) == {}


def chat(key: str, *texts: str) -> dict[str, Any]:
    """A chat as the export has it, its messages not in order."""
    turns = [
        {"at": (START + timedelta(minutes=at)).isoformat(), "from": "visitor" if at % 2 == 0 else "agent", "text": text}
        for at, text in enumerate(texts)
    ]
    return {"id": key, "messages": turns[::-1]}


def test_a_transcript_is_fetched_on_demand_and_never_pulled(tmp_path: Path) -> None:
    exports = Exports(tmp_path, CHATS)
    exports.write("chats-1.json", json.dumps([chat("a", "Hello <b>", "Yes?"), chat("b", "Other")]))
    exports.write("chats-2.json", json.dumps([chat("a", "Hello <b>", "Yes?", "My parcel")]))
    pulled = exports.whole("interactions")
    record = pulled.records["a"]
    assert isinstance(record, InteractionRecord)
    assert (record.has_transcript, record.message_count) == (True, 3)
    assert "Hello" not in repr(pulled)
    transcript = stream_of("interactions").transcript
    assert transcript is not None
    for folder in exports.open():
        assert [(one.role, one.text) for one in transcript(folder, "a")] == [
            ("customer", "Hello <b>"),
            ("agent", "Yes?"),
            ("customer", "My parcel"),
        ]
        with pytest.raises(AskPerson):
            transcript(folder, "nowhere")
    assert [stream.name for stream in CONNECTOR.streams if stream.transcript] == ["interactions"]


def test_a_role_nobody_knows_rejects_the_chat(tmp_path: Path) -> None:
    exports = Exports(tmp_path, CHATS)
    broken = chat("a", "Hello")
    broken["messages"][0]["from"] = "parrot"
    exports.write("chats.json", json.dumps([broken, {"id": "b", "messages": []}, chat("c", "Hi")]))
    pulled = exports.whole("interactions")
    assert pulled.order == ["c"]
    assert [one.source_id for one in pulled.rejected] == ["a", "b"]


def test_kinds_are_waiting_or_not() -> None:
    told = outline(said((0, "customer", ""), (4, "agent", "Amir")))
    assert [one.kind for one in told["segments"]] == [SegmentKind.QUEUE]
