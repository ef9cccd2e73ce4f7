"""Pages of the services on paper and as PDF: the one place that lays markup out, and never on the screen. What came
from outside is escaped by whoever wrote the page."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import escape, unescape

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QLocale, QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import QFont, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument
from PySide6.QtPrintSupport import QPrinter

from desk.ui.language import retold
from desk.ui.retold_views import order_in

MARGIN_MM = 15.0
DOTS_PER_INCH = 300
POINTS_PER_INCH = 72
# Of the numbers under sheets, and of the room they have.
NUMBER_POINTS, FOOT_POINTS = 7.0, 18.0
# Where a page holds what the program wrote: lines of its own, names of rows and where they are from, and its own sum.
_WRITTEN = re.compile(r"(<p>|<p class='small'>|<td class='(?:name|from|hidden)'>)([^<]+)")
_SUM = re.compile(r"(<td class='name'>Time spent</td><td class='told'>)([^<]+)")
# Of what was told, what the program wrote in it.
_ORDER = re.compile(r"(<td class='name'>Order number</td><td class='told'>)([^<]+)")


def printer() -> QPrinter:
    """What a person chooses a printer with."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setPageLayout(_layout())
    return made


def print_page(html: str, on: QPrinter) -> None:
    """Print a page, in the language that is spoken."""
    _document(retold_page(html)).print_(on)


def as_pdf(html: str, title: str) -> bytes:
    """A page as a PDF, in the language that is spoken. From any thread."""
    return _pdf(title, _layout(), lambda writer: _document(retold_page(html)).print_(writer))


def retold_page(html: str) -> str:
    """A page of the services in the language that is spoken. What was said by or of the customer stays as it is."""

    def told(found: re.Match[str]) -> str:
        return found[1] + escape(retold(unescape(found[2])), quote=False)

    def ordered(found: re.Match[str]) -> str:
        return found[1] + escape(order_in(unescape(found[2])), quote=False)

    return _WRITTEN.sub(told, _ORDER.sub(ordered, _SUM.sub(told, html)))


def sheets_as_pdf(html: str, title: str, images: Mapping[str, QImage] | None = None, wide: bool = False) -> bytes:
    """Numbered sheets as a PDF, with the images the markup names; `wide` ones lie on their side. Sizes are in points,
    as they are on paper whatever the screen is. From any thread."""
    return _pdf(title, _layout(wide), lambda writer: _paint(html, images or {}, writer))


def _pdf(title: str, layout: QPageLayout, write: Callable[[QPdfWriter], object]) -> bytes:
    # A long page is laid out with timers, which a thread that Qt did not begin has no way to keep until it had a loop.
    QEventLoop()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS_PER_INCH)
    writer.setTitle(title)
    writer.setPageLayout(layout)
    write(writer)
    buffer.close()
    return bytes(buffer.data().data())


def _paint(html: str, images: Mapping[str, QImage], writer: QPdfWriter) -> None:
    """Lay out for the paper itself: Qt's own way of printing takes a screen's dots for measure."""
    made = QTextDocument()
    made.documentLayout().setPaintDevice(writer)
    made.setDocumentMargin(0)
    for name, image in images.items():
        made.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), image)
    made.setHtml(html)
    foot = writer.logicalDpiY() * FOOT_POINTS / POINTS_PER_INCH
    sheet = QSizeF(writer.width(), writer.height() - foot)
    made.setPageSize(sheet)
    painter = QPainter(writer)
    font = QFont()
    font.setPointSizeF(NUMBER_POINTS)
    painter.setFont(font)
    for page in range(made.pageCount()):
        if page:
            writer.newPage()
        painter.save()
        painter.translate(0, -page * sheet.height())
        made.drawContents(painter, QRectF(0, page * sheet.height(), sheet.width(), sheet.height()))
        painter.restore()
        number = QLocale().toString(page + 1)
        at = QRectF(0, sheet.height(), sheet.width(), foot)
        painter.drawText(at, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom), number)
    painter.end()


def _document(html: str) -> QTextDocument:
    made = QTextDocument()
    made.setDocumentMargin(0)
    made.setHtml(html)
    return made


def _layout(wide: bool = False) -> QPageLayout:
    """What lies in the printers here."""
    inches = QLocale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    size = QPageSize(QPageSize.PageSizeId.Letter if inches else QPageSize.PageSizeId.A4)
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    way = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    return QPageLayout(size, way, margins, QPageLayout.Unit.Millimeter)
