"""The questions of a connector, one under the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.services.source_views import SettingView
from desk.ui.pieces.flow import clear
from desk.ui.sources.fields import SettingField
from desk.ui.theme import Theme

# What the question for how long a stream is kept begins with.
KEEP = "keep."


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered: settings to remember, and secrets for the keyring."""

    settings: dict[str, str]
    secrets: dict[str, str]


class SettingsForm(QWidget):
    """Fields as `ask` was told; `edited` says that something was typed."""

    edited = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fields: list[SettingField] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)

    def ask(self, settings: Sequence[SettingView], keep: bool, now: Mapping[str, str] | None = None) -> None:
        """Ask these; with `keep` only what is changed of `now` is an answer."""
        said = now or {}
        clear(self._column)
        self._fields = [SettingField(self._theme, setting, keep, said.get(setting.key)) for setting in settings]
        for field in self._fields:
            field.edited.connect(self.edited)
            self._column.addWidget(field)

    def focus_first(self, secret: bool = False) -> None:
        """Be ready to type the first answer, or the first secret."""
        fields = [field for field in self._fields if field.secret] if secret else self._fields
        for field in fields[:1] or self._fields[:1]:
            field.setFocus()

    def check(self) -> bool:
        """Whether nothing needed is missing; marks what is, and leads there."""
        wrong = [field for field in self._fields if not field.check()]
        for field in wrong[:1]:
            field.setFocus()
        return not wrong

    def answers(self, emptied: bool = False) -> Answers:
        """Only what was answered; with `emptied` also each setting that is empty now."""
        given = [field for field in self._fields if field.changed()]
        empty = [field for field in self._fields if emptied and not field.secret and not field.answer()]
        return Answers(
            {field.setting.key: _said(field) for field in (*given, *empty) if not field.secret},
            {field.setting.key: field.answer() for field in given if field.secret},
        )


def _said(field: SettingField) -> str:
    """What was answered; days that were taken out keep for ever."""
    return field.answer() or ("0" if field.setting.key.startswith(KEEP) else "")
