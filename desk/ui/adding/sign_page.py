"""What a system asks to be reached with, and the way through the browser where it has one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from desk.services.adding_views import DraftView
from desk.services.source_views import ConnectorView, SettingView
from desk.ui.adding.step import Step, primary_last, tr
from desk.ui.pieces.buttons import push
from desk.ui.pieces.inputs import LONGEST
from desk.ui.pieces.labels import PlainLabel
from desk.ui.sources.browser import BrowserCard
from desk.ui.sources.form import Answers, SettingsForm
from desk.ui.tools import Tools

# What is typed is kept so long after the last letter.
KEEP_MS = 700
# Asked for later, where it is known what there is; and how long things are kept, in the source's settings.
LATER = ("keep.", "pull.")
_KEPT = QT_TRANSLATE_NOOP("Adding", "It is kept already. Leave this empty to keep it as it is.")


class SignPage(Step):
    """`typed(title, settings)`: to be kept as it is; `answered(title, Answers)`: go on; `browser_wanted(title,
    Answers)`, `browser_cancelled`."""

    typed = Signal(str, object)
    answered = Signal(str, object)
    browser_wanted = Signal(str, object)
    browser_cancelled = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, 1, parent=parent)
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST)
        self.name.setAccessibleName(self.tr("Name of the source"))
        self.form = SettingsForm(tools.theme)
        self.browser = BrowserCard(tools)
        self.told = PlainLabel(role="small-faint", wrap=True)
        self.go: QPushButton = push(self.tr("Test it"), self._go, "primary")
        self._kept = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._kept.timeout.connect(self._keep)
        self.form.edited.connect(self._kept.start)
        self.name.textEdited.connect(lambda _text: self._kept.start())
        self.browser.wanted.connect(self._sign_in)
        self.browser.cancelled.connect(self.browser_cancelled)
        parts: tuple[QWidget, ...] = (self.name, self.form, self.browser, self.told)
        for part in (PlainLabel(self.tr("What shall it be called here?"), "medium"), *parts):
            self.inside.addWidget(part)
        primary_last(self, self.go)

    def ask(self, kind: ConnectorView, draft: DraftView) -> None:
        """Ask what this kind needs, with what was said before."""
        self._kept.stop()
        self.note.hide()
        self.title.show_text(kind.title)
        self.about.show_text(kind.about)
        self.name.setText(draft.title)
        asked = [_asked(one, draft) for one in kind.settings if not one.key.startswith(LATER)]
        self.form.ask(asked, keep=False, now=draft.answers)
        self.browser.setVisible(kind.signs_in)
        self.browser.show_state(draft.back, draft.signed_in)
        self.show_busy(busy=False)
        self.name.setFocus()
        self.name.selectAll()

    def say_where(self, words: str) -> None:
        """Where secrets are kept."""
        self.told.show_text(words)

    def show_busy(self, busy: bool) -> None:
        """Whether what was said is being looked at."""
        self.go.setEnabled(not busy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return in a field goes on, as it does wherever one signs in."""
        field = self.focusWidget()
        typing = isinstance(field, QLineEdit) and not field.isReadOnly()
        if typing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go.click()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever leaves finds it as it was."""
        super().hideEvent(event)
        if self._kept.isActive():
            self._keep()

    def _keep(self) -> None:
        self._kept.stop()
        self.typed.emit(self.name.text().strip(), self._settings())

    def _settings(self) -> Mapping[str, str]:
        return self.form.answers(emptied=True).settings

    def _go(self) -> None:
        self._tell(self.answered)

    def _sign_in(self) -> None:
        self._tell(self.browser_wanted)

    def _tell(self, signal: object) -> None:
        self.note.hide()
        self._kept.stop()
        if self.form.check():
            answers = self.form.answers(emptied=True)
            signal.emit(self.name.text().strip(), Answers(answers.settings, answers.secrets))  # type: ignore[attr-defined]


def _asked(setting: SettingView, draft: DraftView) -> SettingView:
    """A secret that is kept already need not be typed again."""
    if setting.key not in draft.held:
        return setting
    return replace(setting, required=False, help=tr(_KEPT))
