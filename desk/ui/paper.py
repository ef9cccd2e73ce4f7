"""Pages of the services on paper and as PDF: the one place that lays markup out, and never on the screen. What came
from outside is escaped by whoever wrote the page."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QLocale, QMarginsF, QUrl
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtPrintSupport import QPrinter

MARGIN_MM = 15.0
DOTS_PER_INCH = 300


def printer() -> QPrinter:
    """What a person chooses a printer with."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setPageLayout(_layout())
    return made


def print_page(html: str, on: QPrinter) -> None:
    """Print a page."""
    _document(html).print_(on)


def as_pdf(html: str, title: str, images: Mapping[str, QImage] | None = None, wide: bool = False) -> bytes:
    """A page as a PDF, with the images its markup names. `wide` turns the paper on its side. From any thread."""
    # A long page is laid out with timers, which a thread that Qt did not begin has no way to keep until it had a loop.
    QEventLoop()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS_PER_INCH)
    writer.setTitle(title)
    writer.setPageLayout(_layout(wide))
    _document(html, images).print_(writer)
    buffer.close()
    return bytes(buffer.data().data())


def _document(html: str, images: Mapping[str, QImage] | None = None) -> QTextDocument:
    made = QTextDocument()
    made.setDocumentMargin(0)
    for name, image in (images or {}).items():
        made.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), image)
    made.setHtml(html)
    return made


def _layout(wide: bool = False) -> QPageLayout:
    """What lies in the printers here."""
    inches = QLocale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    size = QPageSize(QPageSize.PageSizeId.Letter if inches else QPageSize.PageSizeId.A4)
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    way = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    return QPageLayout(size, way, margins, QPageLayout.Unit.Millimeter)
