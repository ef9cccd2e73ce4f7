"""Tables for spreadsheets, as CSV: the one place that writes them, so that no cell is ever run as a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

# A spreadsheet takes what begins so for a formula and runs it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# Where the comma belongs to figures, as in German, a spreadsheet ends cells at semicolons, and rows at every end of a
# line, whatever is quoted.
_NEXT = re.compile(r"([;\t\r\n][ \"]*)([=+\-@＝＋－＠])")


def cell(value: str) -> str:
    """A cell no spreadsheet takes for a formula: such a one gets an apostrophe in front."""
    plain = _NEXT.sub(r"\1'\2", value.replace("\x00", ""))
    return f"'{plain}" if plain.lstrip(" ").startswith(_FORMULA) or plain.startswith(_FORMULA) else plain


def as_csv(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table as RFC 4180 has it, every cell safe in a spreadsheet; lines end in CR LF."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([cell(one) for one in head])
    writer.writerows([cell(one) for one in row] for row in rows)
    return out.getvalue()
