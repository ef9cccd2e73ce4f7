"""One question of a source's settings as a field: typed, chosen, ticked or kept secret, as its kind says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QTimeZone, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desk.services.answer_checks import wrong_answer
from desk.services.source_views import SettingView
from desk.ui.language import retold
from desk.ui.pieces.buttons import announce, push
from desk.ui.pieces.choice_box import ChoiceBox
from desk.ui.pieces.labels import PlainLabel
from desk.ui.theme import Theme

TIME_ZONE = "time_zone"
YES, NO = "yes", "no"


def zone_box(theme: Theme, value: str) -> QComboBox:
    """All IANA zones, found by any part of their name."""
    box = ChoiceBox(theme)
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.addItems([bytes(zone.data()).decode("ascii") for zone in QTimeZone.availableTimeZoneIds()])
    box.setCurrentText(value)
    line = box.lineEdit()
    if line is not None:
        # A screen reader comes to the line one types into, not to the box round it.
        line.setAccessibleName(QCoreApplication.translate("SettingField", "Time zone"))
    completer = box.completer()
    if completer is not None:
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    return box


class SettingField(QWidget):
    """`keep`: what holds now stands there, and only what is changed is an answer; a secret is never shown."""

    edited = Signal()

    def __init__(
        self, theme: Theme, setting: SettingView, keep: bool, now: str | None = None, parent: QWidget | None = None
    ) -> None:
        """`now` is what holds, None where nothing was said."""
        super().__init__(parent)
        self._theme = theme
        self.setting = setting
        self._keep = keep
        self._begun = "" if keep and setting.kind == "secret" else setting.default if now is None else now
        self._input = self._make()
        self._input.setAccessibleName(setting.label)
        self._input.setAccessibleDescription(setting.help)
        self._input.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._problem = PlainLabel(role="small-danger", wrap=True)
        self._problem.hide()
        self.setFocusProxy(self._input)
        optional = "" if setting.required or keep else self.tr("may stay empty")
        head = QHBoxLayout()
        head.addWidget(PlainLabel(setting.label, "medium"))
        head.addWidget(PlainLabel(optional, "small-faint"))
        head.addStretch(1)
        line = QHBoxLayout()
        line.addWidget(self._input, 1)
        if setting.kind == "path":
            line.addWidget(push(self.tr("Choose …"), self._choose_path))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(head)
        column.addLayout(line)
        if setting.help:
            column.addWidget(PlainLabel(setting.help, "small-faint", wrap=True))
        column.addWidget(self._problem)

    @property
    def secret(self) -> bool:
        """Whether the answer belongs in the keyring."""
        return self.setting.kind == "secret"

    def answer(self) -> str:
        """What was answered, without blanks around it; a secret exactly as typed."""
        field = self._input
        if isinstance(field, QCheckBox):
            return YES if field.isChecked() else NO
        if isinstance(field, QComboBox):
            # What is shown may be in another language than what is kept; a zone can be typed.
            chosen = field.currentData() if not field.isEditable() else None
            return str(field.currentText() if chosen is None else chosen).strip()
        text = field.text()
        return text if self.secret else text.strip()

    def changed(self) -> bool:
        """Whether there is an answer to keep."""
        return self.answer() != self._begun if self._keep else bool(self.answer())

    def check(self) -> bool:
        """Whether the answer will do; says below the field if not."""
        answer = self.answer()
        kept = self._keep and self.secret
        wrong = wrong_answer(self.setting, answer) if not self.secret else None
        told = ""
        if self.setting.required and not kept and not answer:
            told = self.tr("This is needed.")
        elif wrong is not None:
            told = f"{retold(wrong.title)} {retold(wrong.advice)}"
        self._problem.show_text(told)
        self._problem.setVisible(bool(told))
        if told:
            announce(self._input, told)
        return not told

    def _make(self) -> QLineEdit | QComboBox | QCheckBox:
        setting = self.setting
        value = self._begun
        if setting.kind == "yes_no":
            return self._tick_box(value)
        if setting.choices:
            box = ChoiceBox(self._theme)
            # Nothing chosen is a choice too where nothing was said and nothing is needed.
            for choice in [""] * (value not in setting.choices) + list(setting.choices):
                box.addItem(retold(choice), choice)
            box.setCurrentIndex(max(0, box.findData(value)))
            box.currentTextChanged.connect(lambda _text: self.edited.emit())
            return box
        if setting.key == TIME_ZONE:
            zones = zone_box(self._theme, value)
            zones.editTextChanged.connect(lambda _text: self.edited.emit())
            return zones
        line = QLineEdit(value)
        line.setPlaceholderText(self.tr("as it is") if self._keep and self.secret else setting.default)
        line.textChanged.connect(lambda _text: self.edited.emit())
        if self.secret:
            line.setEchoMode(QLineEdit.EchoMode.Password)
        return line

    def _tick_box(self, value: str) -> QCheckBox:
        box = QCheckBox(self.tr("Yes"))
        box.setChecked(value == YES)
        box.checkStateChanged.connect(lambda _state: self.edited.emit())
        return box

    def _choose_path(self) -> None:
        if not isinstance(self._input, QLineEdit):
            return
        if "file" in self.setting.label.casefold():
            path, _kind = QFileDialog.getOpenFileName(self, self.setting.label, self._input.text())
        else:
            path = QFileDialog.getExistingDirectory(self, self.setting.label, self._input.text())
        if path:
            self._input.setText(path)
