"""The trends to take along: the numbers by day for a spreadsheet, the charts with them on paper."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from desk.domain.sheets import as_csv
from desk.services.flag_views import NumbersView
from desk.ui.paper import sheets_as_pdf
from desk.ui.sheet_page import page, picture, table
from desk.ui.taking import sheet
from desk.ui.theme import Look, Theme
from desk.ui.trends.chart import draw
from desk.ui.trends.figures import (
    Chart,
    charts,
    days_between,
    is_weekly,
    legend,
    numbers_row,
    numbers_titles,
    row_words,
    titles,
    tr,
)
from desk.ui.words import Words

# Of a chart on paper, in logical pixels, and how many dots each of them has.
SIZE = (670, 150)
DOTS = 3


def trends_sheet(view: NumbersView) -> bytes:
    """The numbers by day as CSV, oldest first."""
    return sheet(as_csv(numbers_titles(is_weekly(view)), map(numbers_row, view.days)))


def trends_paper(view: NumbersView, theme: Theme, paper: Look, words: Words) -> bytes:
    """The charts and the numbers as a PDF, in the colours of the look for paper. From any thread."""
    made = charts(view, words)
    images = {f"{chart.code}.png": _image(chart, theme, paper, words) for chart in made}
    parts = [
        picture(paper, f"{chart.code}.png", chart.title, f"{chart.whole} · {legend(chart)}", SIZE) for chart in made
    ]
    weekly = is_weekly(view)
    parts.append(table(paper, titles(weekly), [row_words(day, words, weekly) for day in view.days[::-1]]))
    title = tr("Trends")
    return sheets_as_pdf(page(paper, title, [days_between(view, words)], parts), title, images)


def _image(chart: Chart, theme: Theme, look: Look, words: Words) -> QImage:
    dates = tuple(words.short_date(day) for day in chart.days)
    drawn = draw(chart, SIZE, theme, look, dates)
    image = QImage(SIZE[0] * DOTS, SIZE[1] * DOTS, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(look.colour("panel"))
    painter = QPainter(image)
    QSvgRenderer(QByteArray(drawn.text)).render(painter, QRectF(image.rect()))
    painter.end()
    return image
