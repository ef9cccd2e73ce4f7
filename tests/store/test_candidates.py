"""Faces, keys and suggestions in the cache."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from connectors.kit.declare import Page
from connectors.records import Address
from desk.config.names import read_names
from desk.config.paths import resources
from desk.domain.namesakes import Namesakes
from desk.store.cache import Cache
from desk.store.candidates import Matches, Span, Suggestion
from tests.records import NOON, call, email, order, person, phone

BOOK = read_names(resources() / "identity")
HOME = (Address("8 Stanley St", "4223", "Dapto"),)


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    held = Cache(tmp_path / "cache.sqlite", namesakes=Namesakes(BOOK))
    yield held
    held.close()


@pytest.fixture
def matches(cache: Cache) -> Matches:
    writer = cache.writer("crm", "US", frozenset())
    people = (
        person("p1", "Ann Lee", phone("208-555-0142"), addresses=HOME, birth_date=date(1956, 4, 9)),
        person("p2", "Bo Watt", email("bo@watt.example")),
        person("p3", "Ann Leigh", phone("208-555-0199"), addresses=HOME, birth_date=date(1956, 9, 4)),
    )
    writer.commit("customers", Page(people, (), {"page": "1"}), NOON)
    writer.commit("orders", Page((order("o1", email("bo@watt.example"), name="WATT, BOBBY"),), (), {"page": "1"}), NOON)
    loose = (call("c1", name="Ann Lee"), call("c2", name=""), call("c3", name="Ann"))
    writer.commit("calls", Page(loose, (), {"page": "1"}), NOON)
    return cache.matches(BOOK)


def test_faces_of_customers_and_of_telling_loose_traces(matches: Matches) -> None:
    faces = [face for span in matches.spans(2) for face in matches.faces(span)]
    owned = {face.unit: face for face in faces if face.unit > 0}
    assert {face.shown for face in faces if face.unit > 0} == {"Ann Lee", "Bo Watt", "WATT, BOBBY", "Ann Leigh"}
    assert [face.shown for face in faces if face.unit < 0] == ["Ann Lee"]
    assert owned[1].birth == "19560409"
    assert owned[1].place.street == "stanleystreet"
    assert owned[1].phones == ("+12085550142",)
    assert owned[2].emails == ("bo@watt.example",)


def test_every_unit_is_in_one_span(matches: Matches) -> None:
    whole = [face for span in matches.spans(1) for face in matches.faces(span)]
    assert {1, 2, 3} <= {face.unit for face in whole}
    for parts in (2, 5):
        assert [face for span in matches.spans(parts) for face in matches.faces(span)] == whole
    assert list(matches.faces(Span(900, 950))) == []


def test_a_unit_is_found_by_what_it_shares_with_another(matches: Matches) -> None:
    (ann,) = matches.faces_of([1])[1]
    near = matches.near(ann)
    assert 3 in near
    assert 2 not in near
    assert any(unit < 0 for unit in near)


def test_suggestions_are_replaced_and_come_surest_first(matches: Matches) -> None:
    matches.replace([Suggestion(1, 3, 4.0, 0.94), Suggestion(-4, 1, 9.0, 0.998)], 5)
    assert [s.unit for s in matches.suggestions(10)] == [-4, 1]
    assert len(matches.suggestions(1)) == 1
    matches.replace([], 6)
    assert matches.suggestions(10) == []


def test_faces_of_units_that_are_no_more(matches: Matches) -> None:
    assert matches.faces_of([77, -77]) == {}
    assert matches.faces_of([]) == {}
