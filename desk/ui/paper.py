"""Pages of the services on paper and as PDF: the one place that lays markup out, and never on the screen. What came
from outside is escaped by whoever wrote the page."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument
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


def as_pdf(html: str, title: str) -> bytes:
    """A page as a PDF. From any thread."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS_PER_INCH)
    writer.setTitle(title)
    writer.setPageLayout(_layout())
    _document(html).print_(writer)
    buffer.close()
    return bytes(buffer.data().data())


def _document(html: str) -> QTextDocument:
    made = QTextDocument()
    made.setDocumentMargin(0)
    made.setHtml(html)
    return made


def _layout() -> QPageLayout:
    """What lies in the printers here."""
    inches = QLocale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    size = QPageSize(QPageSize.PageSizeId.Letter if inches else QPageSize.PageSizeId.A4)
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
