"""Plain rows take a short cut; whatever a file holds, it gives the same rows and the same marks as without."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from connectors.kit import csv_rows, json_list
from connectors.kit.errors import AskPerson
from connectors.kit.file_rows import Layout
from connectors.kit.files import open_rows
from connectors.kit.tape import Mark

CELL = st.text(alphabet='a1é",; \t\r\n\0', max_size=6)
LINES = st.lists(st.lists(CELL, min_size=1, max_size=4), max_size=8)
LIST: st.SearchStrategy[Any] = st.lists(
    st.recursive(
        st.none() | st.integers() | st.text(alphabet='a}]{[",\\é', max_size=4),
        lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=2), inner, max_size=3),
        max_leaves=6,
    ),
    max_size=6,
)
SLIPS = st.sampled_from([b"", b",", b"}", b"]", b'"', b"\xff", b" ", b"\\"])


def rows_of(file: Path, layout: Layout, since: Mark | None = None) -> tuple[Any, ...]:
    """Every row with the place to go on from after it, how the file ended; or what a person is asked."""
    try:
        with open_rows(file, "the file", layout, (), since, True, lambda: False) as reading:
            rows = [(row, reading.tape.mark()) for row in reading.rows]
            return rows, reading.done, reading.broken, reading.tape.mark()
    except AskPerson as asked:
        return asked.title, asked.advice


def check(file: Path, written: bytes, layout: Layout, shut: pytest.MonkeyPatch) -> None:
    """The same as with the short cuts shut, read from the beginning and from each of its rows."""
    file.write_bytes(written)
    quick = rows_of(file, layout)
    marks = [mark for _, mark in quick[0]] if len(quick) == 4 else []
    later = [rows_of(file, layout, mark) for mark in marks]
    with shut.context() as patch:
        patch.setattr(csv_rows, "_plain_cells", lambda *_: None)
        patch.setattr(json_list, "_TRIES", 0)
        assert rows_of(file, layout) == quick
        assert [rows_of(file, layout, mark) for mark in marks] == later


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    LINES, st.sampled_from(",;\t"), st.sampled_from(['"', ""]), st.sampled_from(["utf-8", "cp1252"]),
    st.sampled_from(["\n", "\r\n"]), st.booleans(),
)  # fmt: skip
def test_csv(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lines: list[list[str]], delimiter: str, quote: str, encoding: str,
    feed: str, ended: bool,
) -> None:  # fmt: skip
    text = feed.join(["id" + delimiter + "name", *(delimiter.join(cells) for cells in lines)])
    layout = Layout("csv", delimiter, quote, encoding)
    check(tmp_path / "a.csv", (text + feed * ended).encode("utf-8"), layout, monkeypatch)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LIST, st.booleans(), st.sampled_from([4 * 1024 * 1024, 20]), st.data())
def test_a_list_in_json(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, listed: list[Any], spaced: bool, limit: int, data: st.DataObject
) -> None:
    text = json.dumps(listed, indent=1 if spaced else None, ensure_ascii=False).encode()
    layout = Layout("json", limit=limit)
    check(tmp_path / "a.json", text, layout, monkeypatch)
    place = data.draw(st.integers(1, len(text)))
    check(tmp_path / "a.json", text[:place] + data.draw(SLIPS) + text[place:], layout, monkeypatch)
    check(tmp_path / "a.json", text[:place], layout, monkeypatch)
