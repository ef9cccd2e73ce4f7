"""Paints the cells of the board: who and why, time by channel, interactions, waiting, and whose it is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionViewItem

from desk.services.flag_views import FlagView
from desk.ui.escalations import wording
from desk.ui.escalations.model import FLAG, OWNER, TIME, TITLES, TOUCHES, WAITING, WHO
from desk.ui.mirror import Mirror, written
from desk.ui.pieces.bars import Share, paint_shares
from desk.ui.pieces.row_table import Index, RowPainter
from desk.ui.tools import Tools
from desk.ui.words import length

PAD = 12
MARK = 9
BAR_WIDTH = 120
BAR_HEIGHT = 7
OWNER_WIDTH = 140
# Letters may need a little more than was measured; without it the widest would end in ….
SLACK = 4
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
END = Qt.TextElideMode.ElideRight


@dataclass(frozen=True, slots=True)
class Measures:
    """Fonts and the sizes that follow from them; made once per look."""

    name: QFont
    plain: QFont
    small: QFont
    name_size: QFontMetrics
    plain_size: QFontMetrics
    small_size: QFontMetrics
    row_height: int
    widths: tuple[int, ...]


def measure(tools: Tools) -> Measures:
    """Measure the fonts of the look in force."""
    theme = tools.theme
    name, plain, small = theme.font(weight=QFont.Weight.DemiBold), theme.font(), theme.font("small")
    name_size, plain_size, small_size = (QFontMetrics(font) for font in (name, plain, small))

    def wide(*texts: str) -> int:
        return max(small_size.horizontalAdvance(text) for text in texts) + 2 * PAD + SLACK

    return Measures(
        name=name,
        plain=plain,
        small=small,
        name_size=name_size,
        plain_size=plain_size,
        small_size=small_size,
        row_height=name_size.height() + small_size.height() + 19,
        widths=(
            0,
            BAR_WIDTH + 2 * PAD,
            wide(wording.tr(str(TITLES[TOUCHES])), "9,999 in 99 d"),
            wide(wording.tr(str(TITLES[WAITING])), "Due 30 Nov 22:58"),
            OWNER_WIDTH,
        ),
    )


def paint_severity(painter: QPainter, severity: str, box: QRectF, colour: QColor) -> None:
    """A mark whose shape says as much as its colour: a triangle, a disc, a ring."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if severity == "high":
        top = QPointF(box.center().x(), box.top() - 0.5)
        painter.drawPolygon(QPolygonF([top, box.bottomRight(), box.bottomLeft()]))
    elif severity == "medium":
        painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 1.6))
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))


class FlagPainter(RowPainter):
    """The delegate of the board."""

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(tools.theme, parent)
        self._tools = tools
        self.measures = measure(tools)
        # Of the cell being painted.
        self._turned = Mirror(Qt.LayoutDirection.LeftToRight, QRect())
        tools.theme.changed.connect(self._measure)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        flag: FlagView | None = index.data(FLAG)
        if flag is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter, option, index)
        rect = option.rect.adjusted(PAD, 8, -PAD, -8)
        self._turned = Mirror(option.direction, rect)
        {
            WHO: self._paint_who,
            TIME: self._paint_time,
            TOUCHES: self._paint_touches,
            WAITING: self._paint_waiting,
            OWNER: self._paint_owner,
        }[index.column()](painter, rect, flag)
        painter.restore()

    def _measure(self) -> None:
        self.measures = measure(self._tools)

    def _lines(self, rect: QRect) -> tuple[QRect, QRect]:
        sizes = self.measures
        first = QRect(rect.x(), rect.y(), rect.width(), sizes.name_size.height())
        return first, QRect(rect.x(), first.bottom() + 3, rect.width(), sizes.small_size.height())

    def _paint_who(self, painter: QPainter, rect: QRect, flag: FlagView) -> None:
        look, sizes = self._tools.theme.look, self.measures
        first, second = self._lines(rect)
        colour = look.colour(wording.severity_token(flag.severity))
        mark = QRectF(first.x(), first.center().y() - MARK / 2 + 0.5, MARK, MARK)
        paint_severity(painter, flag.severity, self._turned.box_f(mark), colour)
        first = first.adjusted(MARK + 8, 0, 0, 0)
        word = wording.severity_word(flag.severity)
        taken = sizes.small_size.horizontalAdvance(word) + 8
        name = sizes.name_size.elidedText(wording.name_words(flag), END, first.width() - taken)
        self._text(painter, first, name, sizes.name, "text")
        # On the name's own base line.
        drop = sizes.name_size.ascent() - sizes.small_size.ascent()
        beside = QRect(first.x(), first.y() + drop, first.width(), sizes.small_size.height())
        beside.setLeft(first.x() + sizes.name_size.horizontalAdvance(name) + 8)
        self._text(painter, beside, word, sizes.small, wording.severity_token(flag.severity))
        why = wording.why_words(flag)
        self._text(painter, second, sizes.small_size.elidedText(why, END, second.width()), sizes.small, "muted")

    def _paint_time(self, painter: QPainter, rect: QRect, flag: FlagView) -> None:
        first, second = self._lines(rect)
        self._text(painter, first, length(flag.customer_time), self.measures.plain, "text")
        shares = [Share(channel, seconds) for channel, seconds in wording.by_channel(flag)]
        box = QRectF(second.x(), second.center().y() - BAR_HEIGHT / 2 + 1, min(BAR_WIDTH, rect.width()), BAR_HEIGHT)
        if shares:
            paint_shares(painter, self._tools.theme, self._turned.box_f(box), shares, self._turned.turned)

    def _paint_touches(self, painter: QPainter, rect: QRect, flag: FlagView) -> None:
        self._two(painter, rect, wording.touches_words(flag, self._tools.words), "")

    def _paint_waiting(self, painter: QPainter, rect: QRect, flag: FlagView) -> None:
        words = self._tools.words
        late = wording.overdue(flag, words.now())
        said = wording.waiting_words(flag, words.now())
        self._two(painter, rect, said, wording.due_words(flag, words), alarm=late)

    def _paint_owner(self, painter: QPainter, rect: QRect, flag: FlagView) -> None:
        self._two(painter, rect, wording.owner_words(flag), wording.aside_words(flag, self._tools.words))

    def _two(self, painter: QPainter, rect: QRect, upper: str, lower: str, alarm: bool = False) -> None:
        sizes = self.measures
        first, second = self._lines(rect)
        tokens = ("danger", "danger") if alarm else ("text", "muted")
        self._text(painter, first, sizes.plain_size.elidedText(upper, END, rect.width()), sizes.plain, tokens[0])
        self._text(painter, second, sizes.small_size.elidedText(lower, END, rect.width()), sizes.small, tokens[1])

    def _text(self, painter: QPainter, rect: QRect, text: str, font: QFont, token: str) -> None:
        painter.setFont(font)
        painter.setPen(self._tools.theme.look.colour(token))
        painter.drawText(self._turned.box(rect), written(LEFT, text), text)
