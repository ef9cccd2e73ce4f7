"""One setting: what it is called and for, and a field of its kind."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from desk.services.choice_views import ChoiceView
from desk.ui.background import Trouble
from desk.ui.pieces.buttons import announce
from desk.ui.pieces.choice_box import ChoiceBox
from desk.ui.pieces.labels import PlainLabel
from desk.ui.settings.wording import choice_words, help_of, label_of
from desk.ui.sources.fields import zone_box
from desk.ui.tools import Tools

YES, NO = "yes", "no"
FIELD_WIDTH = 250
LONGEST = 2_000


class SettingRow(QWidget):
    """`wanted(name, typed)`: a person wants this instead; what cannot be used stays in the field until it is mended."""

    wanted = Signal(str, str)

    def __init__(self, tools: Tools, choice: ChoiceView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self.choice = tools, choice
        self.label, self.help = label_of(choice.name), help_of(choice.name)
        self.field = self._make()
        self.field.setAccessibleName(self.label)
        self.field.setAccessibleDescription(self.help)
        self.field.setFixedWidth(FIELD_WIDTH)
        self.setFocusProxy(self.field)
        self.problem = PlainLabel(role="small-danger", wrap=True)
        self.problem.hide()
        self._untyped = False
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(PlainLabel(self.label, "medium", wrap=True))
        if self.help:
            words.addWidget(PlainLabel(self.help, "small-faint", wrap=True))
        words.addWidget(self.problem)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self.field, 0, Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._put(choice.text)

    def show_choice(self, choice: ChoiceView) -> None:
        """What holds now. What is being typed, or cannot be used, is not taken away."""
        former, self.choice = self.choice, choice
        if choice.text != former.text or self.problem.isHidden():
            untouched = self.typed() == former.text or not self.field.hasFocus()
            if choice.text != self.typed() and untouched:
                self._put(choice.text)
        if self.typed() == choice.text and not self._untyped:
            self.problem.hide()

    def show_problem(self, trouble: Trouble) -> None:
        """Why what was typed cannot be used; it stays to be mended. Where nothing was, because something was to be
        taken back, the words stay until the next change."""
        self._untyped = self.typed() == self.choice.text
        self.problem.show_text(f"{trouble.title} {trouble.advice}".strip())
        self.problem.show()
        announce(self.field, self.problem.text())

    def typed(self) -> str:
        """What stands in the field."""
        field = self.field
        if isinstance(field, QCheckBox):
            return YES if field.isChecked() else NO
        if isinstance(field, QComboBox):
            return field.currentText().strip() if field.isEditable() else str(field.currentData())
        return field.text() if self.choice.name.startswith("store.scanner") else field.text().strip()

    def fits(self, text: str) -> bool:
        """Whether each of these words is found in what it is called, for or named in the file."""
        said = f"{self.label} {self.help} {self.choice.name}".casefold()
        return all(word in said for word in text.casefold().split())

    def _tell(self) -> None:
        self._untyped = False
        if self.typed() != self.choice.text:
            self.wanted.emit(self.choice.name, self.typed())
        else:
            self.problem.hide()

    def _put(self, text: str) -> None:
        field = self.field
        field.blockSignals(True)
        if isinstance(field, QCheckBox):
            field.setChecked(text == YES)
        elif isinstance(field, QComboBox):
            if field.isEditable():
                field.setCurrentText(text)
            else:
                if field.findData(text) < 0:
                    field.addItem(choice_words(self.choice.name, text), text)
                field.setCurrentIndex(field.findData(text))
        else:
            field.setText(text)
        field.blockSignals(False)

    def _make(self) -> QLineEdit | QComboBox | QCheckBox:
        choice = self.choice
        if choice.kind == "yes_no":
            box = QCheckBox(self.tr("Yes"))
            box.clicked.connect(self._tell)
            return box
        if choice.kind == "choice":
            chosen = ChoiceBox(self._tools.theme)
            for one in choice.choices:
                chosen.addItem(choice_words(choice.name, one), one)
            chosen.activated.connect(self._tell)
            return chosen
        if choice.kind == "zone":
            zones = zone_box(self._tools.theme, choice.text)
            line = zones.lineEdit()
            if line is not None:
                line.setPlaceholderText(self.tr("this computer's"))
                line.editingFinished.connect(self._tell)
            zones.activated.connect(self._tell)
            return zones
        typed = QLineEdit()
        typed.setMaxLength(LONGEST)
        typed.setPlaceholderText(choice.default)
        typed.editingFinished.connect(self._tell)
        return typed
