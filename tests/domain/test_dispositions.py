"""Outcomes: found by words and their beginnings, the most used first, read from a file whose mistakes are named."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.config.paths import resources
from desk.domain.call_log import NEEDS, Logged, completeness, missing
from desk.domain.dispositions import SHOWN, Disposition, Heard, Used, find, likely
from desk.domain.phrases import read_phrase
from desk.domain.trouble import Trouble
from desk.domain.work_rules import read_work_rules
from tests.domain.languages import rules
from tests.records import NOON

TABLE = tomllib.loads((resources() / "work" / "work.toml").read_text(encoding="utf-8"))
KNOWN = read_work_rules(TABLE).dispositions


@given(text=st.text(max_size=12) | st.sampled_from(["re", "money ba", "VOICE", "zzz"]), used=st.data())
def test_what_is_found_begins_so_and_the_most_used_of_equals_comes_first(text: str, used: st.DataObject) -> None:
    counts = {one.code: used.draw(st.integers(0, 9)) for one in KNOWN}
    found = find(text, KNOWN, counts)
    assert len(found) <= SHOWN
    assert len({one.code for one in found}) == len(found)
    if not text.strip():
        assert [counts[one.code] for one in found] == sorted(counts.values(), reverse=True)[:SHOWN]
    # What is typed on only narrows it down.
    more = find(f"{text} r", KNOWN, counts, limit=100)
    assert {one.code for one in more} <= {one.code for one in find(text, KNOWN, counts, limit=100)}


def test_a_title_goes_before_other_words() -> None:
    known = [Disposition("a", "Money back", ("refund",)), Disposition("b", "Refund given")]
    assert [one.code for one in find("refund", known, {"a": 9})] == ["b", "a"]
    assert [one.code for one in find("réf", known, {})] == ["b", "a"]
    assert [one.code for one in find("giv ref", known, {})] == ["b"]


def test_what_is_typed_outweighs_what_was_said_earlier() -> None:
    known = [
        Disposition("a", "A", phrases=(read_phrase("alpha", {}),)),
        Disposition("b", "B", phrases=(read_phrase("beta", {}),), reasons=frozenset({"x"})),
    ]
    said = [Heard("the note", "alpha!", 3), Heard("an earlier call", "beta it was", 1, "k")]
    found = likely(known, said, "", "", Used())
    assert found is not None
    assert (found.disposition.code, [one.text for one in found.because]) == ("a", ["the note says “alpha”"])
    found = likely(known, said, "x", "Reason X", Used(for_reason={"b": 3, "a": 1}), "c")
    assert found is not None
    assert [(one.text, one.key) for one in found.because] == [
        ("an earlier call says “beta”", "k"),
        ("reason: Reason X", "c"),
        ("chosen 3 of 4 times for Reason X", ""),
    ]
    assert likely(known, [], "", "", Used(ever={"a": 100})) is None


def test_every_reason_of_the_shipped_list_is_one_of_the_taxonomy() -> None:
    named = {reason.name for language in rules().languages for reason in language.reasons}
    assert {reason for one in KNOWN for reason in one.reasons} <= named
    assert len(find("", KNOWN, {})) == SHOWN < len(KNOWN)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"nonsense": 1}, "nonsense"),
        ({"dispositions": [{"code": "A b", "title": "x"}]}, "no code"),
        ({"dispositions": [{"code": "a", "title": "x" * 31}]}, "30 letters"),
        ({"dispositions": [{"code": "a", "title": "x"}] * 2}, "two outcomes"),
        ({"dispositions": [{"code": "a"}]}, "title"),
        ({"dispositions": [{"code": "a", "title": "x", "phrases": ["a {b"]}]}, ""),
        ({"wrap_up": {"default": "none such"}}, "none such"),
        ({"wrap_up": {"seconds": -1}}, "seconds"),
        ({"wrap_up": {"seconds": True}}, "seconds"),
        ({"calls_out": {"service": "21:00-08:00"}}, "service"),
        ({"calls_out": {"service": "8 to 9"}}, "service"),
        ({"calls_out": {"a_week": "5"}}, "a_week"),
        ({"call_log": {"needs": ["love"]}}, "love"),
        ({"call_log": 3}, "no table"),
    ],
)
def test_mistakes_in_the_file_are_named(change: dict[str, Any], said: str) -> None:
    with pytest.raises(Trouble) as wrong:
        read_work_rules({**TABLE, **change})
    assert said in str(wrong.value)


def test_until_midnight_is_written_as_24() -> None:
    read = read_work_rules({**TABLE, "calls_out": {"service": "08:00-24:00"}})
    assert read.calls.hours["service"].text == "08:00 to 24:00"


logged = st.builds(
    Logged,
    key=st.text(max_size=3),
    at=st.just(NOON),
    ended_at=st.none() | st.just(NOON),
    channel=st.just("call"),
    direction=st.just("inbound"),
    rep=st.sampled_from(["Ann", "Bo"]),
    customer_id=st.integers(0, 1),
    reason=st.sampled_from(["", "x"]),
    outcome=st.sampled_from(["", "x"]),
    promise=st.sampled_from(["", "x"]),
    finished=st.booleans(),
)


@given(rows=st.lists(logged, max_size=20), needs=st.lists(st.sampled_from(list(NEEDS)), unique=True))
def test_completeness_adds_up(rows: list[Logged], needs: list[str]) -> None:
    reps = completeness(rows, needs)
    assert sum(one.interactions for one in reps) == len(rows)
    assert sum(one.complete for one in reps) == sum(not missing(one, needs) for one in rows)
    assert [one.share for one in reps] == sorted(one.share for one in reps)
    for one in reps:
        assert all(0 < count <= one.interactions - one.complete for _, count in one.missing)
    assert all(set(missing(one, needs)) <= set(needs) for one in rows)
