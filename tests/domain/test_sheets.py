"""Tables for spreadsheets: whatever a cell says, none is a formula, and nothing of it is lost."""

from __future__ import annotations

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.sheets import as_csv, cell


@given(text=st.text())
def test_no_cell_begins_a_formula_and_nothing_of_it_is_lost(text: str) -> None:
    safe = cell(text)
    assert not safe.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert safe.replace("'", "") == text.replace("\x00", "").replace("'", "")
    assert as_csv(["a"], [[text]]).startswith("a\r\n")


@pytest.mark.parametrize("begins", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", " =", "\x00="])
def test_what_begins_a_formula_is_text(begins: str) -> None:
    assert cell(f"{begins}1+2").startswith("'")


@pytest.mark.parametrize("text", ["paid;=1+2", 'paid; "@SUM(A1)', "two\n=1+2", "two\r\n-1", "a\t+1"])
def test_where_cells_end_at_semicolons_none_begins_a_formula_either(text: str) -> None:
    """As a spreadsheet of a German desk reads it: no comma ends a cell there, and a quote within one says nothing."""
    for part in re.split(r"[;\t\r\n]", cell(text)):
        assert not part.lstrip(' "').startswith(("=", "+", "-", "@"))


def test_a_table_is_read_back_as_it_was() -> None:
    rows = [['Jansen, "Sara"', "two\nlines"], ["", "=1"]]
    head, *read = csv.reader(io.StringIO(as_csv(["a", "b"], rows), newline=""))
    assert head == ["a", "b"]
    assert read == [rows[0], ["", "'=1"]]
