"""The rows a source set aside, gathered by reason, each with the row itself and, where there is one, the act that
mends them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QTimeZone, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desk.services.source_views import RejectedView, SettingView
from desk.ui.pieces.buttons import CopyButton, push
from desk.ui.pieces.flow import clear
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.sources.fields import TIME_ZONE, SettingField
from desk.ui.tools import Tools
from desk.ui.words import many_lines

ROWS_AT_ONCE = 20
RAW_HEIGHT = 120


def tr(text: str) -> str:
    """`text` in the person's language."""
    return QCoreApplication.translate("Rejected", text)


def by_reason(rows: Sequence[RejectedView]) -> list[list[RejectedView]]:
    """Rows with the same reason and the same mend together, in the order they came."""
    groups: dict[tuple[str, str], list[RejectedView]] = {}
    for row in rows:
        groups.setdefault((row.reason, row.mend), []).append(row)
    return list(groups.values())


class RejectedRow(QWidget):
    """Where the row is, and the row itself when asked for."""

    def __init__(self, tools: Tools, row: RejectedView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rejected-row")
        self._tools, self._row = tools, row
        where = ElidedLabel(row.where, "small")
        where.setFont(tools.theme.mono())
        self.show_raw = push(tr("Show row"), self.toggle, "link")
        if not row.raw:
            # Never the other way: what is shown before it has its place is a window for a moment, and takes the focus.
            self.show_raw.hide()
        self.raw: QPlainTextEdit | None = None
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(where, 1)
        line.addWidget(self.show_raw)
        line.addWidget(CopyButton(tools.theme, tr("row"), row.raw or row.where))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addLayout(line)

    def toggle(self) -> None:
        """Show the row itself, or hide it again."""
        if self.raw is None:
            self.raw = QPlainTextEdit(many_lines(self._row.raw))
            self.raw.setProperty("role", "raw")
            self.raw.setFont(self._tools.theme.mono())
            self.raw.setReadOnly(True)
            self.raw.setTabChangesFocus(True)
            self.raw.setFixedHeight(RAW_HEIGHT)
            self.raw.setAccessibleName(tr("The row as it came"))
            self._column.addWidget(self.raw)
        else:
            self.raw.setVisible(self.raw.isHidden())


class ReasonGroup(QFrame):
    """One reason: how many rows, the first of them, and all of them when opened."""

    def __init__(self, tools: Tools, rows: Sequence[RejectedView], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reason")
        self.setProperty("role", "well")
        self._tools, self._rows, self._shown = tools, rows, 0
        first = rows[0].where
        told = first if len(rows) == 1 else tr("{n} rows · newest {where}").format(n=len(rows), where=first)
        self._first = ElidedLabel(told, "small")
        self._first.setFont(tools.theme.mono())
        self.more = push(tr("Show"), self.open_more, "link")
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(PlainLabel(rows[0].reason, wrap=True), 1)
        head.addWidget(self.more)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(3)
        column.addLayout(head)
        column.addWidget(self._first)
        column.addLayout(self._list)

    def open_more(self) -> None:
        """Show the rows, some at a time."""
        self._first.hide()
        for row in self._rows[self._shown : self._shown + ROWS_AT_ONCE]:
            self._list.addWidget(RejectedRow(self._tools, row))
        self._shown = min(self._shown + ROWS_AT_ONCE, len(self._rows))
        self.more.setVisible(self._shown < len(self._rows))
        self.more.setText(tr("Show more"))


class MendPart(QWidget):
    """One setting that lets rows in: a field, and the button that applies it to all of them."""

    def __init__(
        self,
        tools: Tools,
        setting: SettingView,
        count: int,
        apply: Callable[[str, str], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._apply = apply
        self.field = SettingField(tools.theme, setting, keep=False)
        rows = tr("1 row") if count == 1 else tr("{n} rows").format(n=tools.words.number(count))
        self.button = push(tr("Apply to {rows}").format(rows=rows), self._run, "primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self.button)

    def _run(self) -> None:
        if self.field.check():
            self._apply(self.field.setting.key, self.field.answer())


def mend_setting(key: str, known: Sequence[SettingView]) -> SettingView:
    """The setting as it is asked here: with what this computer suggests where that is likely right."""
    found = next((setting for setting in known if setting.key == key), None)
    default = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii") if key == TIME_ZONE else ""
    label = tr("Set the zone once") if key == TIME_ZONE else tr("Set “{label}” once")
    label = label.format(label=found.label if found else key.replace("_", " "))
    return SettingView(
        key=key,
        label=label,
        kind=found.kind if found else "text",
        required=True,
        default=default or (found.default if found else ""),
        choices=found.choices if found else (),
        help=found.help if found else "",
    )


class RejectedPart(QWidget):
    """All reasons of one source. `mend_wanted(key, value)`: change this setting and pull again."""

    mend_wanted = Signal(str, str)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_rows(self, rows: Sequence[RejectedView], settings: Sequence[SettingView]) -> None:
        """Show these rows; `settings` are the questions of their connector."""
        clear(self._column)
        if not rows:
            return
        self._column.addWidget(PlainLabel(self.tr("Rejected, and why"), "group"))
        for group in by_reason(rows):
            self._column.addWidget(ReasonGroup(self._tools, group))
        for key in dict.fromkeys(row.mend for row in rows if row.mend):
            count = sum(row.mend == key for row in rows)
            self._column.addSpacing(4)
            part = MendPart(self._tools, mend_setting(key, settings), count, self.mend_wanted.emit)
            self._column.addWidget(part)
