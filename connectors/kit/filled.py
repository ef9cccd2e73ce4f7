"""Parts of records made of what a source may have left empty."""

from __future__ import annotations


def details(*pairs: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    """The pairs of label and text that have a text."""
    return tuple((label, text) for label, text in pairs if text)
