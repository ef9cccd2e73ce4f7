"""The file of a hand-off says what was given, to any system that reads the schema, and notices every change."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.config.paths import resources
from desk.domain.hand_off_file import LARGEST, canonical, checked, key_name, written
from desk.domain.hand_offs import Content, Given, Line
from desk.domain.json_shape import Shape
from desk.domain.trouble import Trouble
from tests.domain.handing import given_to, givens

KEY, OTHER = b"k" * 32, b"o" * 32
ADDRESS = "desk:hand-off/222-222-222"


@pytest.fixture(scope="session")
def shape() -> Shape:
    return Shape(json.loads((resources() / "hand_off" / "schema.json").read_text(encoding="utf-8")))


def file(one: Given, shape: Shape) -> str:
    return written(one, ADDRESS, KEY, shape)


@given(one=givens)
def test_a_file_says_what_was_given(shape: Shape, one: Given) -> None:
    text = file(one, shape)
    found = checked(text.encode(), [OTHER, KEY], shape)
    assert (found.given, found.key_name) == (one, key_name(KEY))


@given(one=givens, indent=st.none() | st.integers(0, 8), ascii_only=st.booleans(), backwards=st.booleans())
def test_a_system_may_lay_it_out_anew(
    shape: Shape, one: Given, indent: int | None, ascii_only: bool, backwards: bool
) -> None:
    found = json.loads(file(one, shape))
    anew = dict(reversed(found.items())) if backwards else found
    text = json.dumps(anew, indent=indent, ensure_ascii=ascii_only, sort_keys=not backwards)
    assert checked(b"\xef\xbb\xbf" * backwards + text.encode(), [KEY], shape).given == one


def leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[tuple[Any, ...], Any]]:
    if isinstance(value, dict):
        return [leaf for name, part in value.items() for leaf in leaves(part, (*path, name))]
    if isinstance(value, list):
        return [leaf for place, part in enumerate(value) for leaf in leaves(part, (*path, place))]
    return [(path, value)]


def changed(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    return value + 1 if isinstance(value, int) else f"{value}x" if len(value) % 2 else value[:-1]


@given(one=givens, data=st.data())
def test_any_change_is_noticed(shape: Shape, one: Given, data: st.DataObject) -> None:
    whole = json.loads(file(one, shape))
    path, value = data.draw(st.sampled_from(leaves(whole)))
    place = whole
    for name in path[:-1]:
        place = place[name]
    place[path[-1]] = changed(value)
    if place[path[-1]] == value:
        return
    with pytest.raises(Trouble):
        checked(json.dumps(whole).encode(), [KEY], shape)


@given(one=givens, data=st.data())
def test_a_line_taken_out_or_put_in_is_noticed(shape: Shape, one: Given, data: st.DataObject) -> None:
    whole = json.loads(file(one, shape))
    lines = whole["hand_off"]["lines"]
    place = data.draw(st.integers(0, len(lines)))
    if place < len(lines) and data.draw(st.booleans()):
        del lines[place]
    else:
        lines.insert(place, {"kind": "tried", "value": "a refund"})
    with pytest.raises(Trouble, match="changed after it was signed"):
        checked(json.dumps(whole).encode(), [KEY], shape)


@given(one=givens, cut=st.integers(0, 10_000))
def test_a_file_that_was_cut_off_is_refused(shape: Shape, one: Given, cut: int) -> None:
    text = file(one, shape).rstrip().encode()
    with pytest.raises(Trouble):
        checked(text[: cut % len(text)], [KEY], shape)


def edited(change: Callable[[dict[str, Any]], Any], shape: Shape) -> bytes:
    whole = json.loads(file(given_to(content=Content("Bo", "", (Line("order", "1"),), None)), shape))
    change(whole)
    return json.dumps(whole).encode()


def refused(text: bytes, shape: Shape, *keys: bytes) -> str:
    with pytest.raises(Trouble) as wrong:
        checked(text, keys or (KEY,), shape)
    assert wrong.value.advice
    return str(wrong.value)


def test_each_refusal_says_what_is_wrong_and_nothing_of_the_customer(shape: Shape) -> None:
    twice = file(given_to(), shape).replace('"to": "team"', '"to": "team", "to": "store"').encode()
    whole = json.loads(file(given_to(), shape))
    told = {
        "a key this desk does not have": refused(edited(lambda _: None, shape), shape, OTHER),
        "changed after it was signed": refused(edited(lambda w: w["hand_off"].update(customer="Eve"), shape), shape),
        "newer program": refused(edited(lambda w: w.update(version=2), shape), shape),
        "no hand-off's file": refused(b'{"format": "other"}', shape),
        "cannot be read as JSON": refused(b"\xff\xfe{", shape),
        "too large": refused(b" " * (LARGEST + 1), shape),
        "Look at hand_off.lines[0].kind": refused(
            edited(lambda w: w["hand_off"]["lines"][0].update(kind="Bo Secret"), shape), shape
        ),
        "Look at hand_off,": refused(edited(lambda w: w["hand_off"].update(bo_secret=1), shape), shape),
        "Look at signature,": refused(json.dumps({**whole, "signature": {}}).encode(), shape)
        .replace(".key", "")
        .replace(".algorithm", ""),
    }
    for wanted, said in told.items():
        assert wanted in said
        assert "ecret" not in said
    assert "cannot be read" in refused(twice, shape)
    assert "cannot be read" in refused(b"[" * 100_000, shape)
    assert "cannot be read" in refused(b'{"format": NaN}', shape)
    assert "cannot be read" in refused(b'{"format": "\\ud800"}', shape)


def test_an_algorithm_nobody_agreed_on_is_refused(shape: Shape) -> None:
    assert "Look at signature.algorithm" in refused(
        edited(lambda w: w["signature"].update(algorithm="none"), shape), shape
    )


def test_the_signed_form_is_that_of_rfc_8785() -> None:
    # From its section 3.2.2, without the numbers that have fractions.
    held = {"string": '\u20ac$\u000f\nA\'B"\\\\"/', "literals": [None, True, False], "n": 10}
    wanted = '{"literals":[null,true,false],"n":10,"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
    assert canonical(held) == wanted.encode()


def test_a_hidden_line_has_no_place_for_a_value(shape: Shape) -> None:
    held = json.loads(file(given_to(content=Content("", "", (Line("amount", "", hidden="No."),), None)), shape))
    assert held["hand_off"]["lines"] == [{"kind": "amount", "hidden": "No."}]
