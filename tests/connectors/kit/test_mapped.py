"""A mapping may be of something else than files: it says where rows come from in a word of its own."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.kit.errors import AskPerson
from connectors.kit.guess import ROLES
from connectors.kit.mapped import try_values
from connectors.kit.mapping import RowsFrom, read_mapping
from connectors.kit.propose import Plan, mapping_text, missing_of
from connectors.records import CustomerRecord

TABLE = RowsFrom("table", frozenset({"follow"}))
PEOPLE = """
[[stream]]
name = "people"
record = "customer"
table = ["people", "old_people"]
follow = "changed"
id = "id"
"""


def plan(**more: Any) -> Plan:
    given = {
        "name": "people", "title": "People", "record": "customer", "files": ("people",), "format": "",
        "encoding": "utf-8", "delimiter": "", "roles": {"id": "id", "name": "name"}, "place": "table",
    }  # fmt: skip
    return Plan(**{**given, **more})


def test_it_has_its_own_words_and_none_of_files() -> None:
    (entry,) = read_mapping(PEOPLE.encode(), "", TABLE)
    assert (entry.files, entry.more) == (("people", "old_people"), {"follow": "changed"})
    for wrong in ('files = "people.csv"', 'delimiter = ";"', 'encoding = "cp1252"'):
        with pytest.raises(AskPerson, match="unknown key"):
            read_mapping(f"{PEOPLE}{wrong}".encode(), "", TABLE)


def test_files_have_none_of_its_words() -> None:
    with pytest.raises(AskPerson, match="unknown key 'follow'"):
        read_mapping(PEOPLE.replace("table = ", "files = ").encode(), "")


@pytest.mark.parametrize("place", ["", 'table = ""', "table = []", "table = 7"])
def test_where_rows_come_from_must_be_said(place: str) -> None:
    with pytest.raises(AskPerson, match="does not say where its rows come from") as told:
        read_mapping(PEOPLE.replace('table = ["people", "old_people"]', place).encode(), "", TABLE)
    assert "Set table" in told.value.advice


def test_what_is_proposed_is_written_in_its_words() -> None:
    written = mapping_text((plan(more={"follow": "changed"}, complete=True),))
    (entry,) = read_mapping(written.encode(), "", TABLE)
    assert (entry.files, entry.more, entry.complete) == (("people",), {"follow": "changed"}, True)
    assert "format" not in written


def test_rows_known_by_several_columns() -> None:
    tried = try_values(plan(roles={"a": "detail", "b": "name"}, key=("a", "b")), [{"a": 1, "b": "Ann"}], "", TABLE)
    assert [one.record.source_id for one in tried if one.record] == ["1 Ann"]


def test_rows_are_tried_one_by_one() -> None:
    good, bad = try_values(plan(), [{"id": 1, "name": "Ann"}, {"id": None, "name": "Bob"}], "", TABLE)
    assert isinstance(good.record, CustomerRecord)
    assert (good.number, good.record.name, bad.record, bad.reason) == (1, "Ann", None, "The row has no id.")


names = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="{}"), min_size=1, max_size=12)


@given(st.sampled_from(["customer", "order", "interaction"]), st.data())
def test_whatever_roles_columns_have_a_mapping_is_readable(record: str, data: st.DataObject) -> None:
    """As long as nothing needed is missing; the names of columns come as they are."""
    columns = data.draw(st.lists(names.filter(lambda name: name.strip() == name), unique=True, max_size=8))
    roles = {one: data.draw(st.sampled_from(ROLES[record])) for one in columns}
    made = plan(record=record, roles=roles, key=tuple(columns[:2]))
    if not missing_of(made) and columns:
        (entry,) = read_mapping(mapping_text((made,)).encode(), "UTC", TABLE)
        assert entry.record == record
