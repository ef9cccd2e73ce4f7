"""The proof of a clock in the panel: every interval with its line, what overlapped, what was set aside."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desk.services.asks import Journeys
from desk.services.journey_views import ProofView
from desk.ui.background import Latest, Trouble
from desk.ui.customer.proof_model import PROOF, Index, ProofModel, ProofRow, proof_text, rows_of
from desk.ui.mirror import Mirror, written
from desk.ui.pieces.buttons import announce, push
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.states import SKELETON_AFTER_MS, NoteBar, Skeleton
from desk.ui.theme import Theme
from desk.ui.tools import Tools
from desk.ui.words import fine_length

PAD = 8
DOT = 8
LEAST_HEIGHT = 220
MEASURED = 2_000
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
END = Qt.TextElideMode.ElideRight


class ProofPainter(QStyledItemDelegate):
    """A row: the record and what counted; when and in which state; what is special about it, if anything is."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        title, small = (QFontMetrics(self._theme.font(size)) for size in ("text", "small"))
        row: ProofRow = index.data(PROOF)
        lines = 2 if row.special and row.when else 1
        return QSize(120, title.height() + lines * small.height() + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, row = self._theme.look, index.data(PROOF)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(look.edge() if chosen else Qt.PenStyle.NoPen)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(look.colour("sel" if chosen else "hover"))
            if chosen and option.state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(QPen(look.colour("accent"), 2 if look.few else 1))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 0.5, -1, -0.5), look.size("radius"), look.size("radius"))
        self._paint_words(painter, rect.adjusted(PAD, 5, -PAD, -5), row)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, row: ProofRow) -> None:
        look, theme = self._theme.look, self._theme
        title, small = theme.font(weight=QFont.Weight.Medium), theme.font("small")
        size, low = QFontMetrics(title), QFontMetrics(small)
        middle = rect.y() + size.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.channel(row.channel) if row.channel else look.colour("warn"))
        turned = Mirror(painter.layoutDirection(), rect)
        painter.drawEllipse(QPointF(turned.x(rect.x() + DOT / 2), middle), DOT / 2, DOT / 2)
        first = turned.box(QRect(rect.x() + DOT + PAD, rect.y(), rect.width() - DOT - PAD, size.height()))
        painter.setFont(small)
        painter.setPen(look.colour("muted"))
        painter.drawText(first, written(RIGHT, row.counted), row.counted)
        taken = low.horizontalAdvance(row.counted) + PAD
        painter.setFont(title)
        painter.setPen(look.colour("text"))
        shown = size.elidedText(row.title, END, first.width() - taken)
        painter.drawText(first, written(LEFT, shown), shown)
        painter.setFont(small)
        below = QRect(first.x(), first.bottom() + 1, first.width(), low.height())
        for text, token in ((row.when, "muted"), (row.special, "warn")):
            if not text:
                continue
            painter.setPen(look.colour(token))
            shown = low.elidedText(text, END, below.width())
            painter.drawText(below, written(LEFT, shown), shown)
            below.translate(0, low.height())


class ProofList(QListView):
    """`wanted(key)`: a row was clicked or entered."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.proofs = ProofModel(self)
        self.setModel(self.proofs)
        self.setItemDelegate(ProofPainter(theme, self))
        self.setMouseTracking(True)
        self.setMinimumHeight(LEAST_HEIGHT)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Intervals behind the time"))
        self.clicked.connect(self._want)
        theme.changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._want(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _want(self, index: Index) -> None:
        row: ProofRow = index.data(PROOF)
        self.wanted.emit(row.key)


class ProofPart(QWidget):
    """Asks for the proof of one journey, "" for all together, and lists it; `wanted(key)`: show this line."""

    wanted = Signal(str)

    def __init__(
        self, tools: Tools, journeys: Journeys, customer_id: int, journey_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("proof")
        self._tools, self._journeys = tools, journeys
        self._customer_id, self._journey_id = customer_id, journey_id
        self._asked = Latest(tools.quick, self)
        self._proof: ProofView | None = None
        self.sums = PlainLabel(role="strong", wrap=True)
        self.about = PlainLabel(role="small", wrap=True)
        self.copy: QPushButton = push(self.tr("Copy as text"), self.copy_all, "link")
        self.again: QPushButton = push(self.tr("Count again"), self.ask, "link")
        self.list = ProofList(tools.theme)
        self.list.wanted.connect(self.wanted)
        self.note = NoteBar(tools.theme)
        self.skeleton = Skeleton(tools.theme)
        self._patience = QTimer(self, singleShot=True, interval=SKELETON_AFTER_MS)
        self._patience.timeout.connect(self._show_skeleton)
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addWidget(self.again)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.sums)
        column.addWidget(self.about)
        column.addLayout(row)
        column.addWidget(self.note)
        column.addWidget(self.skeleton, 1)
        column.addWidget(self.list, 1)
        hidden: tuple[QWidget, ...] = (self.copy, self.again, self.list, self.skeleton)
        for part in hidden:
            part.hide()
        self.ask()

    def ask(self) -> None:
        """Ask for the proof as of now."""
        self.note.hide()
        self._patience.start()
        self._asked.ask(lambda: self._journeys.proof(self._customer_id, self._journey_id), self._show, self._say)

    def copy_all(self) -> None:
        """The whole proof on the clipboard, as text."""
        if self._proof is not None:
            QGuiApplication.clipboard().setText(proof_text(self._proof, self._tools.words))
            announce(self, self.tr("Copied"))

    def _show(self, proof: ProofView) -> None:
        self._patience.stop()
        self._proof = proof
        rows = rows_of(proof, self._tools.words)
        self.skeleton.hide()
        # Measuring every row of a very long proof would be felt.
        self.list.setUniformItemSizes(len(rows) > MEASURED)
        self.list.proofs.show_rows(rows)
        self.list.setVisible(bool(rows))
        for part in (self.copy, self.again):
            part.setVisible(bool(rows))
        sums = self.tr("{time} customer time, {waiting} of it waiting")
        self.sums.show_text(
            sums.format(time=fine_length(proof.customer_time), waiting=fine_length(proof.waiting_time))
            if rows
            else self.tr("No time has been counted yet.")
        )
        self.about.show_text(self._about(proof))
        self.about.setVisible(bool(rows))
        if rows:
            self.list.setFocus()

    def _about(self, proof: ProofView) -> str:
        number, words = self._tools.words.number, self._tools.words
        told = [self.tr("{n} intervals").format(n=number(len(proof.lines)))]
        if proof.set_aside:
            told.append(self.tr("{n} set aside").format(n=number(len(proof.set_aside))))
        told.append(self.tr("as of {time}; what overlaps counts once").format(time=words.time(words.now())))
        return " · ".join(told)

    def _show_skeleton(self) -> None:
        if not self.list.isVisible():
            self.skeleton.show()

    def _say(self, trouble: Trouble) -> None:
        self._patience.stop()
        self.skeleton.hide()
        self.note.say(trouble, self.tr("Try again"), self.ask)
