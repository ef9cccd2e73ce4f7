"""Draws a chart: axes and lines by leather, as SVG in the size and colours asked for, so that it is sharp on any screen
and on paper.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from threading import Lock
from typing import Any
from xml.etree.ElementTree import Element  # noqa: S405 (only made here, never read)

from leather import svg, theme
from leather.axis import Axis
from leather.scales import Linear, Scale
from leather.series import Series
from leather.shapes import Dots
from leather.shapes import Line as Stroke
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from desk.ui.trends.figures import Chart, Line
from desk.ui.words import HOUR, MINUTE

# An axis never ends below this: its steps would be parts of one.
LEAST_TOP = 4
# Lengths from here on stand on an axis of hours, whose steps may be quarters of one.
HOURS_FROM = 100 * MINUTE
QUARTERS = 4
WIDTH = 2
# The second line is broken as well as another colour.
DASHES = ("none", "6 3.5")
# So much room a date under the axis has at least.
DATE_ROOM = 74
TOP = 10.0
GAP = 8.0
# Between the words of an axis and the edge, where a chart that hears the keyboard has its frame.
EDGE = 6.0
DOT = 2.4
# leather's look is the module's: one chart at a time.
_DRESSED = Lock()


@dataclass(frozen=True, slots=True)
class Ink:
    """Colours by their names (#rrggbb): of each line, of the grid, of the words; and the words' font."""

    lines: tuple[str, str]
    grid: str
    words: str
    font: QFont


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart as SVG, where in it values lie, and the places of each line's values by day, None where there is none."""

    text: bytes
    plot: QRectF
    points: tuple[tuple[QPointF | None, ...], ...]


class _Days(Scale):  # type: ignore[misc]
    """Days side by side from edge to edge; leather's own scale of times would end at a whole month."""

    def __init__(self, count: int) -> None:
        self._last = max(1, count - 1)

    def contains(self, value: int) -> bool:
        """Whether a day is one of them."""
        return 0 <= value <= self._last

    def project(self, value: int, begin: float, end: float) -> float:
        """Where a day lies between two edges."""
        return float(begin) + (float(end) - float(begin)) * value / self._last

    def ticks(self) -> list[int]:
        """The first and the last."""
        return [0, self._last]


def draw(chart: Chart, width: float, height: float, ink: Ink, dates: Sequence[str]) -> Drawn:
    """A chart of that size in logical pixels; `dates` are the days' words for the axis. From any thread."""
    with _DRESSED:
        _dress(ink)
        return _drawn(chart, width, height, ink, dates)


def _drawn(chart: Chart, width: float, height: float, ink: Ink, dates: Sequence[str]) -> Drawn:
    sizes = QFontMetricsF(ink.font)
    unit = _unit(chart)
    values = _Values(chart, unit)
    label = values.axis()
    left = max(sizes.horizontalAdvance(label(tick, 0, 0)) for tick in values.ticks()) + GAP + EDGE
    right = sizes.horizontalAdvance(dates[-1]) / 2 + EDGE if dates else GAP
    plot = QRectF(left, TOP, max(1.0, width - left - right), max(1.0, height - TOP - sizes.height() - GAP - EDGE))
    days = _Days(len(chart.days))
    inside = Element("g", transform=svg.translate(plot.x(), plot.y()))
    places = _date_places(len(dates), plot.width())
    under = Axis(places, lambda place, _n, _count: dates[int(place)])
    inside.append(under.to_svg(plot.width(), plot.height(), days, "bottom"))
    inside.append(Axis(values.ticks(), label).to_svg(plot.width(), plot.height(), values.scale, "left"))
    points: list[tuple[QPointF | None, ...]] = []
    for place, line in reversed(list(enumerate(chart.lines))):
        for shape in _shapes(line, unit, ink.lines[place % 2], DASHES[place % 2]):
            inside.append(shape[1].to_svg(plot.width(), plot.height(), days, values.scale, shape[0], iter(())))
        points.insert(0, _points(line, unit, days, values.scale, plot))
    _lower_words(inside)
    root = Element("svg", width=f"{width}", height=f"{height}", xmlns="http://www.w3.org/2000/svg")
    root.append(inside)
    return Drawn(svg.stringify(root).encode(), plot, tuple(points))


class _Values:
    """The axis of the values of a chart, from nought, in steps one can read."""

    def __init__(self, chart: Chart, unit: int) -> None:
        self._chart, self._unit = chart, unit
        most = _most(chart)
        top, parts = (
            max(Decimal(LEAST_TOP if unit != HOUR else 1), Decimal(most) / unit),
            QUARTERS if unit == HOUR else 1,
        )
        self.scale = Linear(0, top)
        while any(tick * parts % 1 for tick in self.scale.ticks()):
            # leather likes steps of two and a half; nobody is two and a half times.
            top += Decimal(1) / parts
            self.scale = Linear(0, top)

    def ticks(self) -> list[Decimal]:
        """The values the axis names."""
        return list(self.scale.ticks())

    def axis(self) -> Any:
        """What writes them."""
        return lambda tick, _place, _count: self._chart.tick(float(tick) * self._unit)


def _most(chart: Chart) -> float:
    return max((value for line in chart.lines for value in line.values if value is not None), default=0)


def _unit(chart: Chart) -> int:
    """What the axis counts: hours or minutes where the chart shows lengths, else ones."""
    if not chart.lengths:
        return 1
    return HOUR if _most(chart) >= HOURS_FROM else MINUTE


def _dress(ink: Ink) -> None:
    theme.tick_color = theme.zero_color = ink.grid
    theme.label_color = ink.words
    theme.tick_font_family = ink.font.families()[0] if ink.font.families() else ink.font.family()
    theme.tick_font_size = ink.font.pixelSize()
    theme.tick_size = 4


def _shapes(line: Line, unit: int, colour: str, dashes: str) -> list[tuple[Any, Any]]:
    """A stroke through the values, and a dot for each that stands alone, which a stroke would not show."""
    values = [None if value is None else Decimal(value) / unit for value in line.values]
    whole = [(place, value) for place, value in enumerate(values)]
    if all(value is None for value in values):
        return []
    alone = [
        (place, value)
        for place, value in whole
        if value is not None
        and (place == 0 or values[place - 1] is None)
        and (place == len(values) - 1 or values[place + 1] is None)
    ]
    shapes = [(Series(whole), Stroke(colour, WIDTH, dashes))]
    return shapes + ([(Series(alone), Dots(colour, DOT))] if alone else [])


def _points(line: Line, unit: int, days: _Days, scale: Any, plot: QRectF) -> tuple[QPointF | None, ...]:
    return tuple(
        None
        if value is None
        else QPointF(
            days.project(place, plot.left(), plot.right()),
            float(scale.project(Decimal(value) / unit, plot.bottom(), plot.top())),
        )
        for place, value in enumerate(line.values)
    )


def _date_places(count: int, width: float) -> list[int]:
    """The days whose dates stand under the axis: the newest, and others as far apart as there is room for."""
    most = max(2, int(width // DATE_ROOM))
    step = max(1, -(-count // most))
    return sorted(range(count - 1, -1, -step))


def _lower_words(root: Element) -> None:
    """Qt reads no `dy`: what it would lower is lowered here."""
    for word in root.iter("text"):
        drop = word.attrib.pop("dy", "")
        if drop.endswith("em"):
            word.set("y", str(float(word.get("y", "0")) + float(drop[:-2]) * float(word.get("font-size", "0"))))
