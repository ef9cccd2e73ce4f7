"""One page of a hand-off for print or PDF: HTML of the plain kind that Qt's text documents and every browser show."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from html import escape

from desk.domain.hand_off_codes import shown, spoken
from desk.domain.hand_off_words import in_order, label, spent_words, to_words, value_words
from desk.domain.hand_offs import Given

_STYLE = (
    "body{font-family:sans-serif;font-size:10pt;color:#111}"
    # No h1: Qt makes its letters smaller than is said here.
    ".who{font-size:15pt;font-weight:bold;margin:0}"
    ".code{font-size:26pt;font-weight:bold;letter-spacing:2px;margin:4px 0}"
    ".small{color:#555;font-size:9pt}"
    "table{border-collapse:collapse;width:100%;margin-top:8px}"
    "td{border-bottom:1px solid #ccc;padding:3px 6px;vertical-align:top}"
    ".name{width:24%;color:#555}"
    ".from{width:24%;color:#555;font-size:8pt}"
    ".hidden{color:#555;font-style:italic}"
)
# What one sheet holds; the rest is in the file and in the desk.
MOST_LINES = 34


def page(given: Given, address: str, time: Callable[[datetime], str]) -> str:
    """The page; `time` writes moments as the desk does. Everything that came from outside is escaped."""
    return (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>Hand-off {shown(given.code)}</title>"
        f"<style>{_STYLE}</style></head><body>{''.join(_body(given, address, time))}</body></html>"
    )


def _body(given: Given, address: str, time: Callable[[datetime], str]) -> Iterator[str]:
    content = given.content
    yield f"<p class='who'>{escape(content.customer) or 'Customer'}</p>"
    yield f"<p class='code'>{shown(given.code)}</p>"
    yield f"<p class='small'>{escape(spoken(given.code))} · {escape(address)}</p>"
    to, given_at, until = to_words(given.to, given.name), time(given.given_at), time(given.arrive_by)
    yield f"<p>To {escape(to)}, by {escape(given.given_by)} at {escape(given_at)}. Awaited until {escape(until)}.</p>"
    if content.note:
        noted = escape(content.note).replace("\n", "<br>")
        yield f"<p><b>{noted}</b></p>"
    yield "<table>"
    lines = in_order(content)
    for line in lines[:MOST_LINES]:
        kind = "hidden" if line.hidden else "told"
        told = time(line.at) if line.at else ""
        source = " · ".join(part for part in (line.key, told) if part)
        yield _row(label(line.kind), value_words(line, time), source, kind)
    for missing in content.missing:
        yield _row(label(missing), "not known", "", "hidden")
    if content.spent:
        counted = f"counted from {content.spent.of} records" if content.spent.of else ""
        yield _row("Time spent", spent_words(content.spent), counted, "told")
    yield "</table>"
    if len(lines) > MOST_LINES:
        yield f"<p class='small'>{len(lines) - MOST_LINES} more lines: open the address.</p>"


def _row(name: str, value: str, source: str, kind: str) -> str:
    return (
        f"<tr><td class='name'>{escape(name)}</td><td class='{kind}'>{escape(value)}</td>"
        f"<td class='from'>{escape(source)}</td></tr>"
    )
