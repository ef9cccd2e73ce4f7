"""What a customer said about being called: none at all, nothing to sell, at some hours, and the zone they live by."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from desk.services.work_views import WishView
from desk.ui.escalations.forms import LONGEST_NOTE, Form, pill
from desk.ui.pieces.flow import FlowLayout
from desk.ui.pieces.labels import PlainLabel
from desk.ui.sources.fields import zone_box
from desk.ui.tools import Tools

LONGEST_HOURS = 20


class WishForm(Form):
    """`given(WishView)`: that is what they say now."""

    given = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What do they say about calls?"), self.tr("Keep"), parent)
        self._theme = tools.theme
        self._former = WishView()
        self._zone: QComboBox | None = None
        self.never = pill(self.tr("No calls at all"), self.settle, checkable=True)
        self.no_selling = pill(self.tr("Nothing to sell"), self.settle, checkable=True)
        row = FlowLayout(gap=6, line_gap=6)
        row.addWidget(self.never)
        row.addWidget(self.no_selling)
        self.body.addLayout(row)
        self.hours = self.add_line(self.tr("Only at these hours: 17:00-20:00"), LONGEST_HOURS)
        self.body.addWidget(PlainLabel(self.tr("Time zone they live by, where they said so"), "small-faint", wrap=True))
        self._place = QVBoxLayout()
        self.body.addLayout(self._place)
        self.note = self.add_line(self.tr("In their words"), LONGEST_NOTE)

    @property
    def zone(self) -> QComboBox:
        """All zones there are; made when first asked for, there are very many."""
        if self._zone is None:
            self._zone = zone_box(self._theme, "")
            self._zone.setAccessibleName(self.tr("Time zone"))
            self._zone.currentTextChanged.connect(lambda _text: self.settle())
            self._place.addWidget(self._zone)
        return self._zone

    def begin(self, former: WishView) -> None:
        """Ask, with what they said before."""
        self._former = former
        self.never.setChecked(former.never)
        self.no_selling.setChecked(former.no_selling)
        self.hours.setText(former.between)
        self.zone.setCurrentText(former.zone)
        self.note.setText(former.note)
        self.settle()
        self.show()
        self.never.setFocus(Qt.FocusReason.OtherFocusReason)

    def said(self) -> WishView:
        """What stands there now."""
        never = self.never.isChecked()
        return WishView(
            never=never,
            no_selling=self.no_selling.isChecked() and not never,
            between=self.hours.text().strip(),
            zone=self.zone.currentText().strip(),
            note=self.note.text().strip(),
        )

    def submit(self) -> None:
        if self.go.isEnabled():
            self.given.emit(self.said())

    def settle(self) -> None:
        self.go.setEnabled(self._zone is not None and self.said() != self._former)
