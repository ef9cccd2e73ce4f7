"""One row of an exported file, how such a file is laid out, and the reasons a row is refused for."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from connectors.kit.declare import RAW_LIMIT
from connectors.kit.plain_json import no_constant, parsed
from connectors.kit.tape import Tape, wide

LINE_LIMIT = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Layout:
    """How a file is written: `format` is csv, jsonl or json; `rows` is the way to the list inside a JSON object.

    `limit` is the longest row in bytes; a longer one is rejected without being held.
    """

    format: str
    delimiter: str = ","
    quote: str = '"'
    encoding: str = "utf-8"
    rows: tuple[str, ...] = ()
    limit: int = LINE_LIMIT

    @property
    def unit(self) -> str:
        """What `Row.number` counts, for a person."""
        return "row" if self.format == "json" else "line"

    @property
    def bytewise(self) -> str:
        """The encoding rows have on the tape, where UTF-16 has already become UTF-8."""
        return "utf-8" if wide(self.encoding) else self.encoding


@dataclass(frozen=True, slots=True)
class Row:
    """One row by column or key, `blob` as it came. With a `reason` it is refused; `values` may still hold its id."""

    number: int
    blob: bytes
    values: Mapping[str, Any] | None = None
    reason: str = ""

    def raw(self, encoding: str) -> str:
        """The row as text, at most RAW_LIMIT characters."""
        return self.blob[: RAW_LIMIT * 4].decode(encoding, "replace").replace("\0", "\ufffd")[:RAW_LIMIT]


def decode_json(blob: bytes, encoding: str) -> tuple[Any, str]:
    """The value and an empty reason, or None and the reason in words. Fractions become Decimal, never float."""
    try:
        # UTF-8 is what the fast reader reads; it checks that it is.
        text = blob if encoding == "utf-8" else blob.decode(encoding)
        return parsed(text, lambda: _DECODER.decode(blob.decode(encoding).rstrip("\r\n"))), ""
    except UnicodeDecodeError as error:
        return None, undecodable(error, encoding)
    except json.JSONDecodeError as error:
        return None, f"It is not JSON: {error.msg.lower().removesuffix(' at')} at character {error.pos + 1}."
    except (ValueError, ArithmeticError):
        return None, "It holds a number that cannot be used."
    except RecursionError:
        return None, "It is nested too deeply."


_DECODER = json.JSONDecoder(parse_float=Decimal, parse_constant=no_constant)


def long_line(tape: Tape, layout: Layout, quiet: bool) -> Row | None:
    """Use up a line that is too long to hold; None while it may still be growing."""
    start = tape.peek(RAW_LIMIT)
    held = tape.held
    tape.keep()
    ended = tape.skip_line()
    if ended and not held:
        tape.release()
    if not ended and (not quiet or tape.broken):
        return None
    tape.number += 1
    return Row(tape.number, start, reason=too_long(layout))


def too_long(layout: Layout) -> str:
    """The reason for a row above the limit."""
    return f"It is longer than {layout.limit / 1024 / 1024:g} MB."


def undecodable(error: UnicodeDecodeError, encoding: str) -> str:
    """The reason for a row in another encoding."""
    return (
        f"Its byte {error.start + 1} is not {encoding.upper()}. If the file is in another encoding, "
        'name it in the mapping, for example encoding = "cp1252".'
    )
