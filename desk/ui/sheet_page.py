"""Markup of a page on paper: a heading, what it is about, pictures, and a table whose titles stand on every sheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from desk.ui.theme import Look
from desk.ui.words import one_line

PLAIN, MIDDLE, LARGE = 7.5, 10, 15


def page(paper: Look, title: str, about: Sequence[str], parts: Iterable[str]) -> str:
    """A page of parts, which are markup, in the colours of the look for paper; `title` and the lines of `about` are
    text."""
    ink, muted = (paper.colour(name).name() for name in ("text", "muted"))
    told = "".join(
        f"<p style='color:{muted}; font-size:{PLAIN}pt; margin:0'>{text(line)}</p>" for line in about if line
    )
    body = "".join(parts)
    return (
        f"<html><body style='color:{ink}; font-size:{PLAIN}pt'>"
        f"<p style='font-size:{LARGE}pt; font-weight:600; margin:0'>{text(title)}</p>{told}{body}</body></html>"
    )


def table(paper: Look, titles: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of text."""
    line, muted = (paper.colour(name).name() for name in ("line", "muted"))
    style = f"border-bottom:0.5px solid {line}; padding:2px 6px 2px 0; font-size:{PLAIN}pt"
    head = "".join(f"<th align='left' style='{style}; color:{muted}'>{text(title)}</th>" for title in titles)
    body = "".join(
        "<tr>" + "".join(f"<td style='{style}'>{text(value)}</td>" for value in row) + "</tr>" for row in rows
    )
    return (
        "<table width='100%' cellspacing='0' cellpadding='2' style='margin-top:10px'>"
        f"<thead><tr>{head}</tr></thead>{body}</table>"
    )


def picture(paper: Look, name: str, heading: str, told: str, size: tuple[int, int]) -> str:
    """An image that sheets_as_pdf is handed by this name, under what it shows, in that size."""
    muted, (width, height) = paper.colour("muted").name(), size
    return (
        f"<p style='font-size:{MIDDLE}pt; font-weight:600; margin:12px 0 0 0'>{text(heading)}</p>"
        f"<p style='color:{muted}; font-size:{PLAIN}pt; margin:0'>{text(told)}</p>"
        f"<p style='margin:2px 0'><img src='{name}' width='{width}' height='{height}'></p>"
    )


def text(words: str) -> str:
    """Text as markup shows it, whatever a customer wrote into it."""
    return escape(one_line(words))
