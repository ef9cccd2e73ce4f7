"""The two side by side: a table as high as what it says, with who they are at its head."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QPainter, QPainterPath, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QTableView, QWidget

from desk.services.identity_views import CompareView
from desk.ui.identity import wording
from desk.ui.identity.fields import COLUMNS, FIELD, LEFT, RIGHT, WHY, FieldsModel
from desk.ui.identity.fields_paint import ABOVE, PAD, FieldPainter
from desk.ui.mirror import written
from desk.ui.pieces.tables import behave
from desk.ui.tools import Tools
from desk.ui.words import one_line

# Shares of the width; words need as much room as a value.
SHARES = {FIELD: 13, LEFT: 28, RIGHT: 28, WHY: 31}
WIDEST_FIELD = 24
LEFT_ALIGNED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class SidesHeader(QHeaderView):
    """Who stands on either side: the name, and below where it comes from."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme, self._words = tools.theme, tools.words
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setSectionsClickable(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        tools.theme.changed.connect(self.viewport().update)

    def sizeHint(self) -> QSize:
        strong, small = QFontMetrics(self._strong()), QFontMetrics(self._theme.font("small"))
        return QSize(super().sizeHint().width(), strong.height() + small.height() + 2 * ABOVE)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        look, model = self._theme.look, self.model()
        painter.save()
        self._paint_ground(painter, rect)
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), look.colour("line"))
        side = model.side(section) if isinstance(model, FieldsModel) else None
        upper = wording.named(side.name) if side is not None else ""
        if section == WHY:
            upper = wording.tr("Speaks for or against")
        lower = wording.side_line(side, self._words) if side is not None else ""
        self._write(painter, rect.adjusted(PAD, ABOVE, -PAD, -ABOVE), upper, lower)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect) -> None:
        """Round where the card is, whose upper corners it would lie over."""
        look, whole = self._theme.look, QPainterPath()
        radius = look.size("card_radius") - 1
        whole.addRoundedRect(QRectF(self.viewport().rect()).adjusted(0, 0, 0, radius), radius, radius)
        part = QPainterPath()
        part.addRect(QRectF(rect))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(whole.intersected(part), look.colour("bg"))

    def _write(self, painter: QPainter, rect: QRect, upper: str, lower: str) -> None:
        end, look = Qt.TextElideMode.ElideRight, self._theme.look
        strong, small = self._strong(), self._theme.font("small")
        first = QRect(rect.x(), rect.y(), rect.width(), QFontMetrics(strong).height())
        if not lower:
            first.setHeight(rect.height())
        for place, font, text, token in (
            (first, strong, upper, "text"),
            (QRect(rect.x(), first.bottom() + 1, rect.width(), QFontMetrics(small).height()), small, lower, "muted"),
        ):
            painter.setFont(font)
            painter.setPen(look.colour(token))
            shown = QFontMetrics(font).elidedText(text, end, place.width())
            painter.drawText(place, written(LEFT_ALIGNED, shown), shown)

    def _strong(self) -> QFont:
        return self._theme.font(weight=QFont.Weight.DemiBold)


class FieldsTable(QTableView):
    """Never scrolls: what it stands in does."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = FieldsModel(tools, self)
        self._painter = FieldPainter(tools.theme, self)
        behave(self)
        self.setModel(self.fields)
        self.setItemDelegate(self._painter)
        self.setHorizontalHeader(SidesHeader(tools))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("The two side by side"))
        tools.theme.changed.connect(self.fit)

    def show_both(self, both: CompareView) -> None:
        """Show this comparison instead."""
        self.fields.show_both(both)
        self.fit()

    def fit(self) -> None:
        """Share the width among the columns, and be as high as the rows."""
        room, whole = self.viewport().width(), sum(SHARES.values())
        labels = self._painter.widest_label(one_line(field.label) for field in self.fields.fields)
        first = max(room * SHARES[FIELD] // whole, min(labels, room * WIDEST_FIELD // whole))
        rest, taken = room - first, 0
        for column in COLUMNS:
            share = first if column == FIELD else rest * SHARES[column] // (whole - SHARES[FIELD])
            width = room - taken if column == COLUMNS[-1] else share
            self.setColumnWidth(column, max(1, width))
            taken += width
        height = 0
        for row in range(self.fields.rowCount()):
            needed = max(
                self._painter.height(self.fields.index(row, column), self.columnWidth(column)) for column in COLUMNS
            )
            self.setRowHeight(row, needed)
            height += needed
        self.setFixedHeight(height + self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by key begins with the first row."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.fields.rowCount():
            flag = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(
                self.fields.index(0, FIELD), flag.ClearAndSelect | flag.Rows
            )  # fmt: skip
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
