"""The table of the same numbers: a row a day or a week, read out whole by screen readers."""

from __future__ import annotations

from functools import partial

from desk.services.flag_views import NumbersDay
from desk.ui.pieces.lines import Cell, Column, Shape
from desk.ui.trends.figures import LENGTHS, row_words, spoken_row, titles
from desk.ui.words import Words

# Columns that are left out where the table is narrower than that, in logical pixels: those that say least.
FITS = {8: 1_080, 5: 980, 1: 875, 2: 790, 7: 700, 4: 610, 9: 530}
LENGTH, COUNT = "23 h 59 m", "99,999"


def days_shape(words: Words, weekly: bool = False) -> Shape[NumbersDay]:
    """How days are shown."""
    columns = tuple(
        Column(title, (LENGTH if place in LENGTHS else COUNT,) if place else (), FITS.get(place, 0))
        for place, title in enumerate(titles(weekly))
    )
    return Shape(
        columns=columns,
        cell=partial(_cell, words, weekly),
        spoken=lambda day: spoken_row(day, words, weekly),
        key=lambda day: day.day.isoformat(),
        lines=1,
    )


def _cell(words: Words, weekly: bool, day: NumbersDay, column: int) -> Cell:
    return Cell(row_words(day, words, weekly)[column], strong=not column)
