"""Records are made quickly, and are for that no less what a frozen dataclass is."""

from __future__ import annotations

import copy
import inspect
import pickle
from dataclasses import FrozenInstanceError, asdict, fields, replace
from datetime import UTC, datetime
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.records import (
    Channel,
    CustomerRecord,
    Direction,
    Identifier,
    IdentifierKind,
    InteractionRecord,
    OrderRecord,
    Record,
    Segment,
    SegmentKind,
)

QUICK = (Identifier, Segment, CustomerRecord, OrderRecord, InteractionRecord)
NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
NEEDED: dict[type, tuple[Any, ...]] = {
    Identifier: (IdentifierKind.PHONE, "+12085550142"),
    Segment: (SegmentKind.TALK, NOON, None),
    CustomerRecord: ("k1", "Anna Jensen"),
    OrderRecord: ("o1", "A-1", NOON),
    InteractionRecord: ("i1", Channel.CALL, Direction.INBOUND, NOON),
}


def made_by_dataclass(kind: type, *values: Any, **named: Any) -> Any:
    """As the `__init__` makes it that `dataclass` wrote."""
    one = object.__new__(kind)
    kind.__init__.__wrapped__(one, *values, **named)  # type: ignore[misc]
    return one


@pytest.mark.parametrize("kind", QUICK)
@given(data=st.data())
def test_every_field_has_what_was_given_for_it_or_its_default(kind: type, data: st.DataObject) -> None:
    more = [one.name for one in fields(kind)][len(NEEDED[kind]) :]
    named = {name: object() for name in data.draw(st.lists(st.sampled_from(more), unique=True))}
    assert kind(*NEEDED[kind], **named) == made_by_dataclass(kind, *NEEDED[kind], **named)


@pytest.mark.parametrize("kind", QUICK)
def test_values_may_be_given_by_place(kind: type) -> None:
    values = [object() for _ in fields(kind)]
    one = kind(*values)
    assert [getattr(one, field.name) for field in fields(kind)] == values


@pytest.mark.parametrize("kind", QUICK)
def test_it_is_frozen_hashed_copied_and_pickled_as_ever(kind: Any) -> None:
    one = kind(*NEEDED[kind])
    with pytest.raises(FrozenInstanceError):
        setattr(one, fields(kind)[0].name, "other")
    assert pickle.loads(pickle.dumps(one)) == copy.deepcopy(one) == replace(one) == one
    assert hash(one) == hash(made_by_dataclass(kind, *NEEDED[kind]))
    assert asdict(one) == asdict(made_by_dataclass(kind, *NEEDED[kind]))
    assert not hasattr(one, "__dict__")


@pytest.mark.parametrize("kind", QUICK)
def test_its_signature_is_the_one_that_was_declared(kind: Any) -> None:
    declared = [(one.name, one.default) for one in fields(kind)]
    found = inspect.signature(kind).parameters.values()
    shown = [(one.name, one.default) for one in found]
    needed = len(NEEDED[kind])
    assert shown[needed:] == declared[needed:]
    assert shown[:needed] == [(name, inspect.Parameter.empty) for name, _ in declared[:needed]]
    for wrong in ((), (*[None] * len(declared), None)):
        with pytest.raises(TypeError, match=kind.__name__):
            kind(*wrong)
    with pytest.raises(TypeError, match="unknown"):
        kind(*NEEDED[kind], unknown=1)


def test_what_a_pull_makes_most_of_is_made_quickly() -> None:
    assert {kind for kind in get_args(Record) if hasattr(kind.__init__, "__wrapped__")} == {
        CustomerRecord,
        OrderRecord,
        InteractionRecord,
    }
