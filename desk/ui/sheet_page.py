"""Markup of a page on paper: a heading, what it is about, pictures, and a table whose titles stand on every sheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from desk.ui.words import one_line

# Paper is white whatever the screen is.
INK, MUTED, LINE = "#1a1d23", "#5a6270", "#c9ced6"


def page(title: str, about: Sequence[str], parts: Iterable[str], size: float = 8) -> str:
    """A page of parts, which are markup; `title` and the lines of `about` are text. `size` is of letters, in points."""
    told = "".join(f"<p style='color:{MUTED}; margin:0'>{text(line)}</p>" for line in about if line)
    body = "".join(parts)
    return (
        f"<html><body style='color:{INK}; font-size:{size}pt'>"
        f"<h1 style='font-size:15pt; margin:0'>{text(title)}</h1>{told}{body}</body></html>"
    )


def table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of text."""
    style = f"border-bottom:0.5px solid {LINE}; padding:2px 6px 2px 0"
    head = "".join(f"<th align='left' style='{style}; color:{MUTED}'>{text(title)}</th>" for title in titles)
    body = "".join(
        "<tr>" + "".join(f"<td style='{style}'>{text(value)}</td>" for value in row) + "</tr>" for row in rows
    )
    return (
        "<table width='100%' cellspacing='0' cellpadding='2' style='margin-top:10px'>"
        f"<thead><tr>{head}</tr></thead>{body}</table>"
    )


def picture(name: str, heading: str, told: str, width: int, height: int) -> str:
    """An image that as_pdf is handed by this name, under what it shows, in that size."""
    return (
        f"<h2 style='font-size:11pt; margin:12px 0 0 0'>{text(heading)}</h2>"
        f"<p style='color:{MUTED}; margin:0'>{text(told)}</p>"
        f"<p style='margin:2px 0'><img src='{name}' width='{width}' height='{height}'></p>"
    )


def text(words: str) -> str:
    """Text as markup shows it, whatever a customer wrote into it."""
    return escape(one_line(words))
