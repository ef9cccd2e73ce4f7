"""Events that a program sends for a source: kept as lines it reads, from nobody who does not know the token."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from connectors.kit.declare import Surroundings
from connectors.records import InteractionRecord
from connectors.segment import CONNECTOR
from desk.config.secrets import AskedSecrets
from desk.config.settings import SettingsFile, SourceSettings
from desk.live.delivery import Delivery, Fate
from desk.live.events_in import Inbox
from desk.live.gate import Gate
from desk.live.receiver import Receiver
from desk.live.requests_in import LARGEST_BODY, LARGEST_EVENTS
from desk.live.sides import Sides
from desk.services.event_inboxes import event_inboxes
from desk.services.registry import SourceBook
from tests.live.guests import call, post, status

TOKEN = "the-token"
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
SECRET = "shared-and-secret"
Ask = Callable[..., int]


class Door:
    """A running receiver with an inbox in `folder`."""

    def __init__(self, folder: Path, secret: str = "") -> None:
        self.folder = folder
        self.delivery = Delivery(lambda _event: None)
        inbox = Inbox(folder, secret)
        gate = Gate(TOKEN, lambda _line: Sides(), lambda: NOW, {"shop": inbox}.get)
        self.receiver = Receiver(gate, self.delivery)

    def ask(self, told: Any, path: str = f"/{TOKEN}/segment/shop", *headers: str) -> int:
        body = told if isinstance(told, bytes) else json.dumps(told).encode()
        return status(call(self.receiver.port, post(path, body, *headers)))

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for path in sorted(self.folder.glob("*")) for line in path.read_text().splitlines()]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Callable[..., Door]]:
    made: list[Door] = []

    def opens(secret: str = "", folder: Path = tmp_path / "events") -> Door:
        made.append(Door(folder, secret))
        made[-1].receiver.start()
        return made[-1]

    yield opens
    for door in made:
        door.receiver.stop()


PAGE = {"type": "page", "userId": "u1", "messageId": "1", "timestamp": "2026-03-02T08:59:00Z"}


def test_a_call_is_kept_with_the_moment_it_came(opened: Callable[..., Door]) -> None:
    door = opened()
    assert door.ask(PAGE) == 200
    assert door.lines == [{"receivedAt": NOW.isoformat(), **PAGE}]
    assert door.delivery.counts() == {Fate.TAKEN: 1}
    (file,) = door.folder.iterdir()
    assert (file.name, file.stat().st_mode & 0o077) == ("received-2026-03-02.jsonl", 0)


def test_batches_and_lists_are_kept_whole_and_read_as_their_calls(opened: Callable[..., Door]) -> None:
    door = opened()
    # The sender's clock is an hour fast.
    later = {**PAGE, "messageId": "2", "timestamp": "2026-03-02T10:00:00Z"}
    assert door.ask({"batch": [later], "sentAt": "2026-03-02T10:00:30Z"}) == 200
    assert door.ask([PAGE]) == 200
    settings = {"path": str(door.folder), "days": "0"}
    with CONNECTOR.open(settings, {}, Surroundings(now=lambda: NOW + timedelta(hours=1))) as session:
        visits = next(stream for stream in CONNECTOR.streams if stream.name == "visits")
        (visit,) = [record for page in visits.read(session, None) for record in page.records]
    assert isinstance(visit, InteractionRecord)
    assert (visit.started_at, visit.ended_at) == (NOW - timedelta(minutes=1), NOW - timedelta(seconds=30))


@pytest.mark.parametrize(
    ("told", "path", "answer"),
    [
        (PAGE, "/wrong/segment/shop", 403),
        (PAGE, "/segment/shop", 403),
        (PAGE, f"/{TOKEN}/segment/other", 404),
        (PAGE, f"/{TOKEN}/segment/..%2Fshop", 404),
        (PAGE, f"/{TOKEN}/segment", 404),
        (b"{", f"/{TOKEN}/segment/shop", 422),
        ({"hello": 1}, f"/{TOKEN}/segment/shop", 422),
        (b"7", f"/{TOKEN}/segment/shop", 422),
        (b" " * (LARGEST_EVENTS + 1), f"/{TOKEN}/segment/shop", 413),
    ],
)
def test_what_is_refused_leaves_nothing(opened: Callable[..., Door], told: Any, path: str, answer: int) -> None:
    door = opened()
    assert door.ask(told, path) == answer
    assert door.lines == []


def test_a_batch_may_be_larger_than_what_a_phone_tells(opened: Callable[..., Door]) -> None:
    door = opened()
    batch = {"batch": [{**PAGE, "messageId": str(number)} for number in range(1_000)]}
    assert len(json.dumps(batch)) > LARGEST_BODY
    assert door.ask(batch) == 200
    assert len(door.lines[0]["batch"]) == 1_000


def test_what_a_full_disk_cut_off_takes_nothing_with_it_that_comes_later(opened: Callable[..., Door]) -> None:
    door = opened()
    assert door.ask(PAGE) == 200
    (file,) = door.folder.iterdir()
    file.write_bytes(file.read_bytes() + b'{"type": "pa')
    assert door.ask({**PAGE, "messageId": "2"}) == 200
    first, _cut, last = file.read_text().splitlines()
    assert [json.loads(line)["messageId"] for line in (first, last)] == ["1", "2"]


@pytest.mark.parametrize("number", [b"NaN", b"-Infinity", b"1e999"])
def test_a_number_that_is_none_spoils_no_batch(opened: Callable[..., Door], number: bytes) -> None:
    door = opened()
    bad = json.dumps({**PAGE, "messageId": "2", "properties": {"total": "@"}}).encode().replace(b'"@"', number)
    assert door.ask(b'{"batch": [%s, %s]}' % (bad, json.dumps(PAGE).encode())) == 200
    settings = {"path": str(door.folder), "days": "0"}
    with CONNECTOR.open(settings, {}, Surroundings(now=lambda: NOW + timedelta(hours=1))) as session:
        visits = next(stream for stream in CONNECTOR.streams if stream.name == "visits")
        pages = list(visits.read(session, None))
    assert [one for page in pages for one in page.rejected] == []
    assert len([one for page in pages for one in page.records]) == 1


def test_where_a_secret_is_set_only_what_is_signed_with_it_is_taken(opened: Callable[..., Door]) -> None:
    door = opened(SECRET)
    body = json.dumps(PAGE).encode()
    right = hmac.new(SECRET.encode(), body, hashlib.sha1).hexdigest()
    path = f"/{TOKEN}/segment/shop"
    assert door.ask(body) == 403
    assert door.ask(body, path, f"X-Signature: {right[:-1]}0") == 403
    assert door.lines == []
    assert door.ask(body, path, f"X-Signature: {right}") == 200
    assert len(door.lines) == 1


def test_where_it_cannot_be_kept_the_sender_is_to_try_again(opened: Callable[..., Door], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    door = opened(folder=tmp_path / "file")
    assert door.ask(PAGE) == 503
    assert door.delivery.counts() == {Fate.FAILED: 1}


def test_a_sources_inbox_is_the_folder_its_settings_say(tmp_path: Path) -> None:
    file, asked = SettingsFile(tmp_path / "settings.toml"), AskedSecrets(lambda _source, _key: None, "Not kept.")
    # What is asked of the book here needs no cache.
    inboxes = event_inboxes(SourceBook({}, file, asked, None))  # type: ignore[arg-type]
    assert inboxes("shop") is None
    file.put_source(SourceSettings("shop", "segment", "Shop", {"path": "events"}))
    file.put_source(SourceSettings("files", "folder", "Files", {"path": "events"}))
    asked.put("shop", "shared_secret", SECRET)
    assert inboxes("shop") == Inbox(Path("events"), SECRET)
    assert inboxes("files") is None
