"""What goes along with a customer who is passed on, line by line; what its receiver may not see is marked as hidden."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.services.hand_off_views import Content, Line, PreviewView
from desk.ui.customer.hand_off_words import NUMBERS, label, line_notes, line_origin, place, spent_words, tr
from desk.ui.pieces.buttons import CopyButton, IconButton
from desk.ui.pieces.flow import clear
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.states import IconMark
from desk.ui.tools import Tools
from desk.ui.words import one_line

LABEL_WIDTH = 72
TOP = Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class Told:
    """One line as its receiver sees it. `mark` names it for keeping it back or not, "" where that is settled; `back`
    says that the giver keeps it back."""

    line: Line
    mark: str = ""
    back: bool = False


def told_of(content: Content) -> list[Told]:
    """The lines of a hand-off that was given, in the order in which a receiver asks."""
    return _in_order(Told(line) for line in content.lines)


def told_in(view: PreviewView, hidden: Iterable[str]) -> list[Told]:
    """The lines of one that is about to be given; `hidden` are the marks of those the giver keeps back."""
    back = set(hidden)
    shown = zip(view.lines, view.content.lines, strict=True)
    # What a rule hides cannot be shown by hand.
    return _in_order(
        Told(after, before.mark if before.mark in back or not before.hidden else "", before.mark in back)
        for before, after in shown
    )


def _in_order(lines: Iterable[Told]) -> list[Told]:
    return sorted(lines, key=lambda one: place(one.line.kind))


class GivenLines(QWidget):
    """`turned(mark)`: keep this line back, or do so no more."""

    turned = Signal(str)

    def __init__(self, tools: Tools, origins: bool, parent: QWidget | None = None) -> None:
        """With `origins` each line says when and by which record it was said."""
        super().__init__(parent)
        self._tools, self._origins = tools, origins
        self._shown: object = None
        self._rows = 0
        self.eyes: dict[str, IconButton] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        self._grid.setColumnStretch(1, 1)

    def show_content(self, content: Content, lines: Sequence[Told], zone_name: str) -> None:
        """Show these instead; the rest of `content` comes after them. Nothing moves where nothing changed."""
        shown = (content, tuple(lines), zone_name)
        if shown == self._shown:
            return
        self._shown = shown
        had_focus = next((mark for mark, eye in self.eyes.items() if eye.hasFocus()), "")
        clear(self._grid)
        self.eyes, self._rows = {}, 0
        former = ""
        for one in lines:
            named = label(one.line.kind)
            self._row("" if named == former else named, self._value(one, zone_name), self._acts(one))
            former = named
        for kind in content.missing:
            self._row(label(kind), PlainLabel(tr("not known"), "small-warn"))
        if content.spent is not None:
            times, made_of = spent_words(content.spent, self._tools.words)
            self._row(tr("Time"), _stacked(PlainLabel(times, wrap=True), PlainLabel(made_of, "small-faint", wrap=True)))
        if content.note:
            self._row(tr("Note"), PlainLabel(content.note, "medium", wrap=True))
        if had_focus in self.eyes:
            self.eyes[had_focus].setFocus()

    def _row(self, named: str, value: QWidget, acts: QWidget | None = None) -> None:
        row, self._rows = self._rows, self._rows + 1
        name = PlainLabel(named, "faint", wrap=True)
        name.setMaximumWidth(LABEL_WIDTH + 24)
        self._grid.addWidget(name, row, 0, TOP)
        self._grid.addWidget(value, row, 1)
        if acts is not None:
            self._grid.addWidget(acts, row, 2, TOP)

    def _value(self, one: Told, zone_name: str) -> QWidget:
        line, words = one.line, self._tools.words
        if line.hidden:
            return self._hidden(line)
        said = PlainLabel(line.value, wrap=True)
        notes = line_notes(line, zone_name, words)
        parts: list[QWidget] = [said]
        if notes:
            parts.append(PlainLabel(notes, "small-danger" if line.overdue else "small", wrap=True))
        origin = line_origin(line, words) if self._origins else ""
        if origin:
            parts.append(PlainLabel(origin, "small-faint", wrap=True))
        return _stacked(*parts)

    def _hidden(self, line: Line) -> QWidget:
        """That it is hidden, and why; what it said is not here."""
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconMark(self._tools.theme, "hidden", "faint", "icon_tiny"), 0, TOP)
        row.addWidget(PlainLabel(tr("Hidden: {why}").format(why=one_line(line.hidden)), "small", wrap=True), 1)
        return whole

    def _acts(self, one: Told) -> QWidget | None:
        line = one.line
        if one.mark:
            said = tr("Let them see: {kind}") if one.back else tr("Keep back: {kind}")
            named = f"{label(line.kind)} {one_line(line.value)}".strip()
            eye = IconButton(self._tools.theme, "hidden" if one.back else "seen", said.format(kind=named), "icon_tiny")
            eye.clicked.connect(lambda: self.turned.emit(one.mark))
            self.eyes[one.mark] = eye
            return eye
        if line.kind in NUMBERS and line.value:
            return CopyButton(self._tools.theme, label(line.kind), line.value)
        return None


def _stacked(*parts: QWidget) -> QWidget:
    if len(parts) == 1:
        return parts[0]
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    return whole
