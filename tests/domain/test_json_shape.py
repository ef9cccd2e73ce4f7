"""A value is checked against a schema wholly, or the schema is refused."""

from __future__ import annotations

from typing import Any

import pytest

from desk.domain.json_shape import Shape
from desk.domain.trouble import Trouble


def shape(**parts: Any) -> Shape:
    return Shape({"type": "object", "additionalProperties": False, "properties": parts})


@pytest.mark.parametrize(
    ("schema", "good", "bad"),
    [
        ({"type": "integer", "minimum": 1, "maximum": 3}, [1, 3], [0, 4, True, 1.0, "1", None]),
        ({"type": "string", "minLength": 1, "maxLength": 2}, ["a", "äö"], ["", "abc", 1]),
        ({"type": "string", "pattern": "^a"}, ["ab"], ["ba"]),
        ({"type": "string", "format": "date-time"}, ["2026-03-02T12:00:00+00:00"], ["2026-03-02T12:00:00", "noon"]),
        ({"type": "boolean"}, [True], [1, "true"]),
        ({"const": 1}, [1], [True, 2, "1"]),
        ({"enum": ["a", "b"]}, ["a"], ["c", 1]),
        ({"type": "array", "maxItems": 1, "items": {"type": "boolean"}}, [[], [True]], [[True, True], [1], {}]),
    ],
)
def test_values(schema: dict[str, Any], good: list[Any], bad: list[Any]) -> None:
    held = shape(x=schema)
    assert [held.wrong({"x": value}) for value in good] == [""] * len(good)
    assert all(held.wrong({"x": value}).startswith("x") for value in bad)


def test_objects() -> None:
    inner = {"type": "object", "additionalProperties": False, "required": ["a"], "properties": {"a": {"const": 1}}}
    held = shape(list={"type": "array", "items": inner})
    assert held.wrong({}) == ""
    assert held.wrong({"list": [{"a": 1}, {}]}) == "list[1].a"
    assert held.wrong({"list": [{"a": 1, "secret": 2}]}) == "list[0]"
    assert held.wrong({"secret": 1}) == held.wrong([]) == "the whole"


def test_what_is_meant_elsewhere_in_the_schema() -> None:
    held = Shape({"$defs": {"one": {"const": 1}}, "type": "array", "items": {"$ref": "#/$defs/one"}})
    assert (held.wrong([1, 1]), held.wrong([1, 2])) == ("", "[1]")


@pytest.mark.parametrize(
    "asked",
    [
        {"oneOf": []},
        {"type": "object", "properties": {}},
        {"type": "string", "format": "email"},
        {"type": "array", "items": {"uniqueItems": True}},
        {"$defs": {"a": {"if": {}}}},
    ],
)
def test_a_schema_that_asks_for_more_is_refused(asked: dict[str, Any]) -> None:
    with pytest.raises(Trouble):
        Shape(asked)
