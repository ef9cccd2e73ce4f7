"""Following a record's own model and the models that belong to it: what is read when, and what is never missed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from connectors.kit.declare import Cursor, Page, Surroundings
from connectors.kit.errors import AskPerson, SkipRow, TryLater
from connectors.kit.http import Http
from connectors.kit.watched import Kind, Row, Watch, found, stream
from connectors.records import CustomerRecord

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def person(row: Row, around: Surroundings) -> CustomerRecord:
    if row["name"] == "bad":
        raise SkipRow("The name is bad.")
    return CustomerRecord(str(row["id"]), f"{row['name']} {row.get('phones', '')}".strip())


PEOPLE = Kind(
    name="customers",
    title="People",
    model="person",
    needs=("person",),
    fields={"person": ("name",), "phone": ("phones",)},
    map=person,
    watches=(Watch("phone", ("id",), take="person"), Watch("merge", ("group",), take="group")),
)


@dataclass
class Memory:
    """A server of models in memory; `asked` is what was asked for, `hidden` what may not be read."""

    surroundings: Surroundings = field(default_factory=lambda: Surroundings(now=lambda: START, page_rows=2))
    http: Http = field(default_factory=lambda: Http("http://nowhere.invalid", "Memory", Surroundings()))
    clock: datetime = START
    hidden: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)
    stuck: bool = False
    tables: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: {"person": [], "phone": [], "merge": []})

    def add(self, model: str, minute: float, **values: Any) -> int:
        table = self.tables[model]
        table.append({"id": len(table) + 1, "at": START + timedelta(minutes=minute), **values})
        return len(table)

    def readable(self, models: Sequence[str], about: str) -> Collection[str]:
        return [model for model in models if model not in self.hidden]

    def count(self, model: str, where: Sequence[Any]) -> int:
        return len(self.tables[model])

    def changed(
        self, model: str, fields: Sequence[str], where: Sequence[Any], after: Mapping[str, Any] | None
    ) -> Sequence[tuple[datetime, Row]]:
        self.asked.append(model)
        rows = sorted(self.tables[model], key=lambda row: (row["at"], row["id"]))
        if after is not None and not self.stuck:
            rows = [row for row in rows if (row["at"], row["id"]) > (after["at"], int(after["id"] or 0))]
        return [(row["at"], {name: row[name] for name in ("id", *fields)}) for row in rows[:2]]

    def holding(
        self, kind: Kind, fields: Sequence[str], names: Sequence[str], ids: Sequence[int], beyond: int
    ) -> Sequence[Row]:
        rows = [row for row in self.tables["person"] if row["id"] > beyond]
        if names:
            rows = [row for row in rows if any(row.get(name) in ids for name in names)]
        phones = {row["person"]: row["number"] for row in self.tables["phone"]}
        return [{"id": row["id"], "name": row["name"], "phones": phones.get(row["id"], "")} for row in rows[:2]]


def pull(memory: Memory, cursor: Cursor | None = None, kind: Kind = PEOPLE) -> list[Page]:
    return list(stream(kind).read(memory, cursor))


def names(pages: Sequence[Page]) -> list[str]:
    return [record.name for page in pages for record in page.records if isinstance(record, CustomerRecord)]


def test_a_first_pull_reads_the_records_alone() -> None:
    memory = Memory()
    for number in range(5):
        memory.add("phone", -60, person=memory.add("person", -60, name=f"p{number}"), number=number)
    pages = pull(memory)
    assert names(pages) == [f"p{number} {number}" for number in range(5)]
    assert set(memory.asked) == {"person"}
    assert {page.total for page in pages[:-1]} == {5}


def test_what_belongs_to_a_record_brings_it_again() -> None:
    memory = Memory()
    ids = [memory.add("person", -60, name=f"p{number}", group=7) for number in range(3)]
    cursor = pull(memory)[-1].cursor
    memory.add("phone", 30, person=ids[1], number=9)
    pages = pull(memory, cursor)
    assert names(pages) == ["p1 9"]
    memory.add("merge", 31, group=7)
    assert names(pull(memory, pages[-1].cursor)) == ["p0", "p1 9", "p2"]


def test_a_row_that_shows_up_late_is_found_and_none_comes_twice_for_it() -> None:
    memory = Memory()
    memory.add("person", 0, name="early")
    memory.clock = START + timedelta(minutes=1)
    cursor = pull(memory)[-1].cursor
    memory.add("person", -4, name="late")
    assert names(pull(memory, cursor)) == ["late"]


def test_rows_of_one_moment_are_all_read() -> None:
    memory = Memory()
    for number in range(7):
        memory.add("person", -60, name=f"p{number}")
    pages = pull(memory)
    assert len(names(pages)) == 7
    first = pull(memory, pages[0].cursor)
    assert set(names(pages[:1])) | set(names(first)) == set(names(pages))


def test_a_rejected_row_is_not_remembered_as_read() -> None:
    memory = Memory()
    memory.add("person", 0, name="bad")
    pages = pull(memory)
    assert [one.reason for page in pages for one in page.rejected] == ["The name is bad."]
    assert [one.where for page in pages for one in page.rejected] == ["People, id 1"]
    memory.tables["person"][0]["name"] = "good"
    assert names(pull(memory, pages[-1].cursor)) == ["good"]


def test_models_that_may_not_be_read_are_left_out_or_named() -> None:
    memory = Memory(hidden={"phone", "merge"})
    memory.add("person", -60, name="p0")
    cursor = pull(memory)[-1].cursor
    pull(memory, cursor)
    assert set(memory.asked) == {"person"}
    memory.hidden = {"person"}
    with pytest.raises(AskPerson, match="read People: it may not read person"):
        pull(memory)


def test_a_server_that_gives_the_same_page_for_ever_is_left() -> None:
    memory = Memory(stuck=True)
    for number in range(3):
        memory.add("person", -60, name=f"p{number}")
    with pytest.raises(TryLater, match="person of Memory"):
        pull(memory)


def test_enriched_rows_are_mapped() -> None:
    memory = Memory()
    memory.add("person", -60, name="p0")
    louder = replace(PEOPLE, enrich=lambda session, rows: [{**row, "name": row["name"].upper()} for row in rows])
    assert names(pull(memory, kind=louder)) == ["P0"]


def test_a_lookup_reads_what_is_asked_for_and_nothing_else() -> None:
    memory = Memory()
    ids = [memory.add("person", -60, name=f"p{number}", group=number % 2) for number in range(5)]
    assert [record.source_id for one in found(memory, PEOPLE, ["group"], [1]) for record in one.records] == ["2", "4"]
    assert list(found(memory, PEOPLE, ["group"], [])) == []
    assert not memory.asked
    present = stream(PEOPLE).present
    assert present is not None
    assert [one for batch in present(memory) or () for one in batch] == [str(one) for one in ids]
