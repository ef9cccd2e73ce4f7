"""The demo company: made anew it is the same, unpacked it lies before today, pulled it tells its stories."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from connectors.folder import CONNECTOR
from connectors.kit.declare import Rejection, Surroundings
from connectors.records import (
    CustomerRecord,
    IdentifierKind,
    InteractionRecord,
    OrderRecord,
    Record,
    SegmentKind,
    TransferKind,
)
from desk.domain.identifiers import Normal, normalise
from desk.services import demo
from desk.services.asks import ServiceError

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = ROOT / "resources" / "demo"
NOW = datetime(2026, 11, 21, 18, 42, tzinfo=ZoneInfo("America/Denver"))
TODAY = date(2026, 11, 22)
STORIES: list[dict[str, Any]] = tomllib.loads((RESOURCES / "stories.toml").read_text(encoding="utf-8"))["story"]

# The bad rows that are there on purpose.
BAD = {
    "crm": ("customers.csv line 5", "20 fields"),
    "shop": ("orders.jsonl line 192", "not JSON"),
    "phone": ("calls.csv line 23", "when it began"),
    "mail": ("mails.jsonl line 14", "direction"),
    "stores": ("berlin.tsv line 5", "format"),
}

# Numbers set aside for fiction by the authorities of each country, as E.164.
FICTITIOUS = re.compile(
    r"\+1\d{3}55501\d\d|\+44(1134960\d{3}|1632960\d{3}|2079460\d{3}|7700900\d{3})"
    r"|\+49(3023125\d{3}|4066969\d{3}|2214710\d{3}|17139200\d\d)|\+33(19900\d{4}|46571\d{4}|63998\d{4})"
    r"|\+61[237]5550\d{4}|\+468465004\d\d|\+467017406[1-9]\d|\+35320912\d{4}"
)


@dataclass(frozen=True)
class Pulled:
    """Everything the demo's sources say: (source, record) and (source, rejection)."""

    records: list[tuple[str, Record]]
    rejected: list[tuple[str, Rejection]]

    def keys(self, record: Record, source: str) -> set[Normal]:
        """The normalised identifiers of a record."""
        assert isinstance(record, CustomerRecord | OrderRecord | InteractionRecord)
        found = (normalise(one, source, demo.REGION) for one in record.identifiers)
        return {one for one in found if one is not None}

    def customer(self, account: str) -> CustomerRecord:
        """A customer of the CRM."""
        return next(one for _, one in self.records if isinstance(one, CustomerRecord) and one.source_id == account)

    def of(self, account: str, shared: str = "") -> Iterator[OrderRecord | InteractionRecord]:
        """What carries an identifier of this customer, but for a shared number."""
        known = {one for one in self.keys(self.customer(account), "crm") if one.value != shared.replace(" ", "")}
        for source, record in self.records:
            if isinstance(record, OrderRecord | InteractionRecord) and known & self.keys(record, source):
                yield record


def pull(folder: Path, now: datetime = NOW) -> Pulled:
    """Unpack and pull every source by the road any folder of exports takes."""
    records: list[tuple[str, Record]] = []
    rejected: list[tuple[str, Rejection]] = []
    for source in demo.unpack(RESOURCES, folder, now).sources:
        around = Surroundings(now=lambda: now, region=demo.REGION)
        with CONNECTOR.open(source.settings, {}, around) as session:
            for stream in CONNECTOR.streams:
                for page in stream.read(session, None):
                    records += [(source.source_id, record) for record in page.records]
                    rejected += [(source.source_id, one) for one in page.rejected]
    return Pulled(records, rejected)


@pytest.fixture(scope="module")
def pulled(tmp_path_factory: pytest.TempPathFactory) -> Pulled:
    return pull(tmp_path_factory.mktemp("demo"))


def plain(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, gz unpacked: how well it is packed depends on the machine."""
    files = (file for file in folder.rglob("*") if file.is_file())
    read = {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}
    return {name: gzip.decompress(held) if name.endswith(".gz") else held for name, held in read.items()}


def test_made_again_it_is_the_same(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(ROOT / "packaging" / "make_demo.py"), "--to", str(tmp_path)], check=True)
    made, kept = plain(tmp_path), plain(RESOURCES)
    assert len(made) == 10
    by_hand = {name for name in kept if name.endswith(".toml")}
    assert set(kept) - by_hand == set(made)
    assert all(made[name] == kept[name] for name in made)


def test_it_is_small() -> None:
    assert sum(file.stat().st_size for file in RESOURCES.rglob("*") if file.is_file()) < 600_000


def test_unpacking_is_done_once_a_day(tmp_path: Path) -> None:
    first = demo.unpack(RESOURCES, tmp_path / "demo", NOW)
    before = plain(tmp_path / "demo")
    assert first.renewed
    assert first.number == STORIES[0]["number"]
    later = demo.unpack(RESOURCES, tmp_path / "demo", NOW.astimezone(UTC).replace(hour=23))
    assert not later.renewed
    assert later.sources == first.sources
    assert plain(tmp_path / "demo") == before
    tomorrow = demo.unpack(RESOURCES, tmp_path / "demo", NOW + timedelta(days=1))
    assert tomorrow.renewed
    after = plain(tmp_path / "demo")
    assert after["shop/orders.jsonl"] != before["shop/orders.jsonl"]
    assert demo.unpack(RESOURCES, tmp_path / "again", NOW).renewed
    assert plain(tmp_path / "again") == before, "one day's files are the same wherever they are unpacked"


def test_an_interrupted_unpacking_is_done_again(tmp_path: Path) -> None:
    demo.unpack(RESOURCES, tmp_path, NOW)
    whole = plain(tmp_path)
    (tmp_path / ".made").unlink()
    (tmp_path / "shop" / "orders.jsonl").write_text("half")
    assert demo.unpack(RESOURCES, tmp_path, NOW).renewed
    assert plain(tmp_path) == whole


def test_where_it_cannot_be_written_a_person_is_told(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file, no folder")
    with pytest.raises(ServiceError, match="cannot be written") as told:
        demo.unpack(RESOURCES, tmp_path / "taken", NOW)
    assert told.value.advice


def test_nothing_is_left_of_the_places_for_times(tmp_path: Path) -> None:
    demo.unpack(RESOURCES, tmp_path, NOW)
    assert not [name for name, held in plain(tmp_path).items() if b"@[" in held]


# Days around which clocks change somewhere, and both ends of a year.
@pytest.mark.parametrize("day", ["2026-01-01", "2026-03-09", "2026-03-30", "2026-07-15", "2026-11-02", "2028-02-29"])
def test_everything_lies_before_the_day_of_use(tmp_path: Path, day: str) -> None:
    midnight = datetime.fromisoformat(f"{day}T00:00:00+00:00")
    for _, record in pull(tmp_path, midnight).records:
        for one in moments(record):
            assert one <= midnight, f"{type(record).__name__} at {one}"


def moments(record: Record) -> Iterator[datetime]:
    """Every time a record names."""
    if isinstance(record, OrderRecord):
        yield record.placed_at
        yield from (event.at for event in record.events)
    if isinstance(record, InteractionRecord):
        yield from (one for one in (record.started_at, record.ended_at) if one)
        # Somebody may still wait for an answer, and a colleague still write up a call.
        working = (SegmentKind.ASYNC_WAIT, SegmentKind.WRAP_UP)
        yield from (one.ended_at for one in record.segments if one.ended_at and one.kind not in working)
        yield from (one.at for one in record.transfers)


def test_two_hundred_ordinary_customers_and_those_of_the_stories(pulled: Pulled) -> None:
    counts = Counter(source for source, _ in pulled.records)
    assert counts["crm"] == 200 + 4 + 4
    assert set(counts) == {"crm", "shop", "phone", "chat", "mail", "web", "stores", "social"}
    assert all(count >= 25 for count in counts.values())
    channels = {one.channel for _, one in pulled.records if isinstance(one, InteractionRecord)}
    assert channels == {"call", "chat", "email", "web", "store", "social", "review"}
    ids = [(source, type(record), record.source_id) for source, record in pulled.records]
    assert len(set(ids)) == len(ids)


def test_names_and_addresses_are_of_all_kinds_and_of_nobody(pulled: Pulled) -> None:
    people = [one for _, one in pulled.records if isinstance(one, CustomerRecord)]
    assert sum(not one.name.isascii() for one in people) > 40
    assert any(len(one.name) > 50 for one in people)
    assert any("<" in one.organisation for one in people)
    assert len({one.name for one in people}) < len(people), "two of them share a name"
    for source, record in pulled.records:
        for one in pulled.keys(record, source):
            if one.kind is IdentifierKind.PHONE:
                assert FICTITIOUS.fullmatch(one.value), one.value
            if one.kind is IdentifierKind.EMAIL:
                assert one.value.split("@")[1] in ("example.com", "example.org", "example.net")


def test_each_number_is_one_persons_but_for_the_household(pulled: Pulled) -> None:
    people = [one for _, one in pulled.records if isinstance(one, CustomerRecord)]
    shared = Counter(key for one in people for key in pulled.keys(one, "crm") if key.kind is not IdentifierKind.DEVICE)
    assert {key.value: count for key, count in shared.items() if count > 1} == {"+441134960187": 4}


def test_the_bad_rows_are_set_aside_with_a_reason(pulled: Pulled) -> None:
    found = {source: (one.where, one.reason) for source, one in pulled.rejected}
    assert len(pulled.rejected) == len(found) == len(BAD)
    for source, (where, why) in BAD.items():
        assert found[source][0] == where
        assert why in found[source][1]


@pytest.mark.parametrize("story", STORIES, ids=[story["name"] for story in STORIES])
def test_a_story_is_told(pulled: Pulled, story: Mapping[str, Any]) -> None:
    person = pulled.customer(story["account"])
    assert person.name == story["customer"]
    number = story["number"].replace(" ", "")
    assert number in {one.value for one in pulled.keys(person, "crm")}
    shared = story["number"] if "members" in story else ""
    found = list(pulled.of(story["account"], shared))
    counts = Counter("order" if isinstance(one, OrderRecord) else one.channel.value for one in found)
    assert counts == story["counts"]
    told = [one for one in found if isinstance(one, InteractionRecord) and concerns(one, story)]
    days = sorted((one.started_at.date() - TODAY).days for one in told)
    if told:
        assert (days[0], days[-1]) == tuple(story["days"])


def concerns(one: InteractionRecord, story: Mapping[str, Any]) -> bool:
    """Whether an interaction is about the order of a story."""
    return any(reference.value == story.get("order") for reference in one.references)


def seconds(record: InteractionRecord, *kinds: str) -> int:
    """Seconds of a record spent in these states."""
    return sum(
        int((one.ended_at - one.started_at).total_seconds())
        for one in record.segments
        if one.ended_at is not None and one.kind in kinds
    )


def about(pulled: Pulled, account: str, order: str, channel: str) -> list[InteractionRecord]:
    """What a customer did about an order on a channel, oldest first."""
    found = [one for one in pulled.of(account) if isinstance(one, InteractionRecord) and one.channel == channel]
    return sorted((one for one in found if concerns(one, {"order": order})), key=lambda one: one.started_at)


def test_saras_parcel(pulled: Pulled) -> None:
    (order,) = [one for one in pulled.of("FH20482") if isinstance(one, OrderRecord) and one.number == "10482"]
    assert (str(order.total), order.currency, order.lines[0].quantity) == ("148.9", "USD", 2)
    assert [event.kind for event in order.events] == ["placed", "confirmed", "shipped", "delivered"]
    assert order.events[2].text == "DHL 77 1203 5521"
    (visit,) = about(pulled, "FH20482", "10482", "web")
    (chat,) = about(pulled, "FH20482", "10482", "chat")
    (call,) = about(pulled, "FH20482", "10482", "call")
    (mail,) = about(pulled, "FH20482", "10482", "email")
    assert chat.ended_at is not None
    assert seconds(visit, "self_service") == 12 * 60
    assert (chat.ended_at - chat.started_at).total_seconds() == 31 * 60
    assert seconds(call, "ivr", "queue", "talk", "hold") == 51 * 60
    assert [(one.kind, one.to) for one in call.transfers] == [
        (TransferKind.COLD, "Deliveries"),
        (TransferKind.WARM, "Deliveries lead"),
    ]
    assert "promised by 22 November" in call.summary
    assert mail.segments == (), "nobody has answered"


def test_priyas_afternoon(pulled: Pulled) -> None:
    done = [one for one in pulled.of("FH31517") if isinstance(one, InteractionRecord)]
    times = sorted(one.started_at.astimezone(ZoneInfo("Europe/London")).strftime("%H:%M") for one in done)
    assert times == ["12:48", "13:02", "13:25", "13:40", "14:10", "16:20"]
    lost, answered = about(pulled, "FH31517", "10517", "call")
    assert (lost.abandoned, seconds(lost, "queue") // 60) == (True, 11)
    assert [seconds(answered, kind) // 60 for kind in ("queue", "hold", "talk")] == [14, 4, 7]
    (chat,) = about(pulled, "FH31517", "10517", "chat")
    assert [(one.kind, one.to) for one in chat.transfers] == [(TransferKind.BOT, "Malik Sow")]


def test_two_colleagues_at_once(pulled: Pulled) -> None:
    (call,) = about(pulled, "FH28466", "10466", "call")
    (chat,) = about(pulled, "FH28466", "10466", "chat")
    assert call.ended_at is not None
    assert chat.ended_at is not None
    assert call.started_at < chat.started_at < chat.ended_at < call.ended_at
    assert (call.agent, chat.agent) == ("Joanna Pike", "Lena Vogt")
    assert seconds(call, "ivr", "queue", "talk", "hold") == 19 * 60 + 35


def test_a_walk_into_the_store(pulled: Pulled) -> None:
    (visit,) = about(pulled, "FH29498", "10498", "store")
    assert (visit.team, visit.agent, seconds(visit, "queue") // 60) == ("Cherry Creek", "Maya Torres", 4)
    assert seconds(visit, "counter") // 60 == 14
    card = STORIES[3]["card"]
    assert card in {one.value for one in pulled.keys(pulled.customer("FH29498"), "crm")}
    assert visit.started_at.astimezone(ZoneInfo("America/Denver")).strftime("%H:%M") == "11:15"


def test_a_household(pulled: Pulled) -> None:
    story = STORIES[4]
    names = {pulled.customer(account).name for account in story["members"]}
    assert names == {"Grace Nwosu", "Ben Hartley", "Chloe Hartley", "Olu Nwosu"}
    number = Normal(IdentifierKind.PHONE, story["number"].replace(" ", ""))
    calls = [
        one
        for source, one in pulled.records
        if isinstance(one, InteractionRecord) and pulled.keys(one, source) == {number}
    ]
    assert Counter(one.channel.value for one in calls) == story["shared_counts"]
    assert [one.value for call in calls for one in call.references] == ["10489"]
    (owner,) = [one for one in pulled.of("FH33189") if isinstance(one, OrderRecord)]
    assert owner.number == "10489"


def test_transcripts_are_there_to_be_read(tmp_path: Path) -> None:
    company = demo.unpack(RESOURCES, tmp_path, NOW)
    (chat,) = [source for source in company.sources if source.source_id == "chat"]
    held = json.loads((chat.folder / "chats.json").read_text(encoding="utf-8"))["conversations"][5]
    stream = next(stream for stream in CONNECTOR.streams if stream.transcript)
    assert stream.transcript is not None
    with CONNECTOR.open(chat.settings, {}, Surroundings(now=lambda: NOW)) as session:
        told = stream.transcript(session, held["id"])
    assert [one.text for one in told] == [one["text"] for one in held["messages"]]
