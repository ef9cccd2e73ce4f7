"""Markup of a page on paper: a heading, what it is about, pictures, and a table whose titles stand on every sheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from desk.ui.words import one_line

# Paper is white whatever the screen is.
INK, MUTED, LINE = "#1a1d23", "#5a6270", "#c9ced6"
PLAIN, MIDDLE, LARGE = 7.5, 10, 15


def page(title: str, about: Sequence[str], parts: Iterable[str]) -> str:
    """A page of parts, which are markup; `title` and the lines of `about` are text."""
    told = "".join(
        f"<p style='color:{MUTED}; font-size:{PLAIN}pt; margin:0'>{text(line)}</p>" for line in about if line
    )
    body = "".join(parts)
    return (
        f"<html><body style='color:{INK}; font-size:{PLAIN}pt'>"
        f"<p style='font-size:{LARGE}pt; font-weight:600; margin:0'>{text(title)}</p>{told}{body}</body></html>"
    )


def table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of text."""
    style = f"border-bottom:0.5px solid {LINE}; padding:2px 6px 2px 0; font-size:{PLAIN}pt"
    head = "".join(f"<th align='left' style='{style}; color:{MUTED}'>{text(title)}</th>" for title in titles)
    body = "".join(
        "<tr>" + "".join(f"<td style='{style}'>{text(value)}</td>" for value in row) + "</tr>" for row in rows
    )
    return (
        "<table width='100%' cellspacing='0' cellpadding='2' style='margin-top:10px'>"
        f"<thead><tr>{head}</tr></thead>{body}</table>"
    )


def picture(name: str, heading: str, told: str, width: int, height: int) -> str:
    """An image that sheets_as_pdf is handed by this name, under what it shows, in that size."""
    return (
        f"<p style='font-size:{MIDDLE}pt; font-weight:600; margin:12px 0 0 0'>{text(heading)}</p>"
        f"<p style='color:{MUTED}; font-size:{PLAIN}pt; margin:0'>{text(told)}</p>"
        f"<p style='margin:2px 0'><img src='{name}' width='{width}' height='{height}'></p>"
    )


def text(words: str) -> str:
    """Text as markup shows it, whatever a customer wrote into it."""
    return escape(one_line(words))
