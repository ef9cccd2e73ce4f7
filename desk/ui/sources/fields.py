"""One question of a source's settings as a field: typed, chosen, ticked or kept secret, as its kind says."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimeZone, Signal
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

from desk.services.views import SettingView
from desk.ui.pieces.buttons import push
from desk.ui.pieces.labels import PlainLabel

TIME_ZONE = "time_zone"
YES, NO = "yes", "no"


def zone_box(value: str) -> QComboBox:
    """All IANA zones, found by any part of their name."""
    box = QComboBox()
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.addItems([bytes(zone.data()).decode("ascii") for zone in QTimeZone.availableTimeZoneIds()])
    box.setCurrentText(value)
    completer = box.completer()
    if completer is not None:
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    # The longest zone name must not decide how wide the panel is.
    box.setMinimumContentsLength(12)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box


class SettingField(QWidget):
    """`keep`: an empty answer leaves the setting as it is, and nothing is filled in."""

    edited = Signal()

    def __init__(self, setting: SettingView, keep: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setting = setting
        self._keep = keep
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
        text = field.currentText() if isinstance(field, QComboBox) else field.text()
        return text if self.secret else text.strip()

    def changed(self) -> bool:
        """Whether there is an answer to keep; of a box that is ticked or not, whether it was touched."""
        if isinstance(self._input, QCheckBox):
            return not self._keep or self._input.checkState() != Qt.CheckState.PartiallyChecked
        return bool(self.answer())

    def check(self) -> bool:
        """Whether the answer will do; says below the field if not."""
        missing = self.setting.required and not self._keep and not self.answer()
        self._problem.show_text(self.tr("This is needed.") if missing else "")
        self._problem.setVisible(missing)
        return not missing

    def _make(self) -> QLineEdit | QComboBox | QCheckBox:
        setting = self.setting
        value = "" if self._keep else setting.default
        if setting.kind == "yes_no":
            return self._tick_box(value)
        if setting.choices:
            box = QComboBox()
            box.addItems([""] * self._keep + list(setting.choices))
            box.setCurrentText(value)
            box.currentTextChanged.connect(lambda _text: self.edited.emit())
            return box
        if setting.key == TIME_ZONE:
            zones = zone_box(value)
            zones.editTextChanged.connect(lambda _text: self.edited.emit())
            return zones
        line = QLineEdit(value)
        line.setPlaceholderText(self.tr("as it is") if self._keep else "")
        line.textChanged.connect(lambda _text: self.edited.emit())
        if self.secret:
            line.setEchoMode(QLineEdit.EchoMode.Password)
        return line

    def _tick_box(self, value: str) -> QCheckBox:
        box = QCheckBox()
        if self._keep:
            box.setTristate(True)
            box.setCheckState(Qt.CheckState.PartiallyChecked)
        else:
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
