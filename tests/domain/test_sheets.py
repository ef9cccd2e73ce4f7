"""Tables for spreadsheets: whatever a cell says, none is a formula, and nothing of it is lost."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.sheets import as_csv, cell


@given(text=st.text())
def test_no_cell_begins_a_formula_and_nothing_of_it_is_lost(text: str) -> None:
    safe = cell(text)
    assert not safe.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert safe.removeprefix("'") == text.replace("\x00", "").removeprefix("'")
    assert as_csv(["a"], [[text]]).startswith("a\r\n")


@pytest.mark.parametrize("begins", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", " =", "\x00="])
def test_what_begins_a_formula_is_text(begins: str) -> None:
    assert cell(f"{begins}1+2").startswith("'")


def test_a_table_is_read_back_as_it_was() -> None:
    rows = [['Jansen, "Sara"', "two\nlines"], ["", "=1"]]
    head, *read = csv.reader(io.StringIO(as_csv(["a", "b"], rows), newline=""))
    assert head == ["a", "b"]
    assert read == [rows[0], ["", "'=1"]]
