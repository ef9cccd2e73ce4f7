"""The panel at the right of the sources: the chosen source, what to do about it, and what it set aside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desk.services.source_views import RejectedView, SettingView, SourceView
from desk.ui.background import Trouble
from desk.ui.pieces.buttons import IconButton, push
from desk.ui.pieces.column import panel_column
from desk.ui.pieces.facts import Facts
from desk.ui.pieces.flow import FlowLayout
from desk.ui.pieces.key_hint import KeyHint
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.states import NoteBar
from desk.ui.sources.browser import BrowserCard
from desk.ui.sources.form import SettingsForm
from desk.ui.sources.freshness import stream_fact, well_words
from desk.ui.sources.rejected import RejectedPart
from desk.ui.tools import Tools


class SourcePanel(QFrame):
    """`wanted` carries "test", "pull", "pull_all", "settings" or "remove"; `save_wanted` the form's answers.

    `back_wanted`: show the list again, where the panel covers it.
    """

    wanted = Signal(str)
    save_wanted = Signal(object)
    back_wanted = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "detail")
        self._tools = tools
        self.back = IconButton(tools.theme, "back", self.tr("Back to the list"))
        KeyHint(self.back, tools.keys, "escape", self.tr("Back to the list"))
        self.back.clicked.connect(self.back_wanted)
        self._title = PlainLabel(role="title", wrap=True)
        self._beside = PlainLabel(role="small-faint")
        self.message = PlainLabel(wrap=True)
        self.note = NoteBar(tools.theme)
        self._result = PlainLabel(role="small", wrap=True)
        self._streams = Facts(tools.theme, wrap=True)
        self.rejected = RejectedPart(tools)
        self.form = SettingsForm(tools.theme)
        self.browser = BrowserCard(tools, first=True)
        self.browser.hide()
        self._settings = QWidget()
        self.confirm = QFrame()
        self._confirm_words = PlainLabel(wrap=True)
        self._buttons = QWidget()
        self._body = QWidget()
        self._nothing = PlainLabel(
            self.tr("Choose a source to see how it stands and what it set aside."), "muted", wrap=True
        )
        self._lay_out()
        self.show_nothing()

    def show_nothing(self) -> None:
        """No source is chosen."""
        self._body.hide()
        self._nothing.show()

    def show_another(self, source: SourceView) -> None:
        """Another source was chosen: whatever was open for the former one is closed."""
        self.note.hide()
        self._settings.hide()
        self.confirm.hide()
        self._result.hide()
        self.rejected.show_rows((), ())
        self.show_source(source)

    def show_source(self, source: SourceView) -> None:
        """How the chosen source stands now."""
        self._nothing.hide()
        self._body.show()
        self._title.show_text(source.title)
        count = self._tools.words.number(source.rejected)
        one = self.tr("1 rejected row")
        many = self.tr("{n} rejected rows").format(n=count)
        self._beside.show_text((one if source.rejected == 1 else many) if source.rejected else "")
        self.message.show_text(source.message or well_words(source, self._tools.words))
        self._streams.show_facts([stream_fact(source, stream, self._tools.words) for stream in source.streams])
        told = self.tr(
            "Remove {title}? Its {rows} rows and its sign-in leave this desk; the system itself is not touched."
        )
        self._confirm_words.show_text(told.format(title=source.title, rows=self._tools.words.number(source.rows)))

    def show_rejected(self, rows: Sequence[RejectedView], settings: Sequence[SettingView]) -> None:
        """The rows the chosen source set aside."""
        self.rejected.show_rows(rows, settings)

    def show_busy(self, words: str) -> None:
        """Something was begun."""
        self.note.hide()
        self._result.show_text(words)
        self._result.show()

    def show_result(self, lines: Sequence[str]) -> None:
        """What came of it, a line each."""
        self._result.show_text("\n".join(lines))
        self._result.show()

    def show_trouble(self, trouble: Trouble) -> None:
        """What went wrong, and what to do."""
        self._result.hide()
        self.note.say(trouble, role="alarm")

    def open_settings(self, settings: Sequence[SettingView], now: Mapping[str, str], to_sign_in: bool) -> None:
        """Ask the settings anew, with what holds `now`; a secret that stays empty stays as it is."""
        self.form.ask(settings, keep=True, now=now)
        self._settings.show()
        self.form.focus_first(secret=to_sign_in)

    def _save(self) -> None:
        if self.form.check():
            self.save_wanted.emit(self.form.answers())

    def close_settings(self) -> None:
        """Put the form away."""
        self._settings.hide()

    def _lay_out(self) -> None:
        self._lay_out_buttons()
        self._lay_out_forms()
        head = QHBoxLayout()
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        head.addWidget(self._beside, 0, Qt.AlignmentFlag.AlignTop)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(8)
        body.addLayout(head)
        parts = (self.message, self._buttons, self._result, self.note, self.confirm, self._settings, self.rejected)
        for part in parts:
            body.addWidget(part)
        body.addSpacing(4)
        body.addWidget(PlainLabel(self.tr("Streams"), "group"))
        body.addWidget(self._streams)
        column = panel_column(self)
        column.addWidget(self._body)
        column.addWidget(self._nothing)
        column.addStretch(1)

    def _lay_out_buttons(self) -> None:
        row = FlowLayout(self._buttons, gap=8, line_gap=6)
        for act, words in (
            ("test", self.tr("Test")),
            ("pull", self.tr("Pull now")),
            ("settings", self.tr("Settings")),
            ("pull_all", self.tr("Pull all again")),
        ):
            row.addWidget(push(words, partial(self.wanted.emit, act)))
        row.addWidget(push(self.tr("Remove …"), self.confirm.show))

    def _lay_out_forms(self) -> None:
        form = QVBoxLayout(self._settings)
        form.setContentsMargins(0, 4, 0, 4)
        form.setSpacing(10)
        form.addWidget(PlainLabel(self.tr("Settings"), "group"))
        form.addWidget(self.browser)
        form.addWidget(self.form)
        save = QHBoxLayout()
        save.addWidget(push(self.tr("Save"), self._save, "primary"))
        save.addWidget(push(self.tr("Cancel"), self.close_settings))
        save.addStretch(1)
        form.addLayout(save)
        self.confirm.setProperty("role", "alarm")
        ask = QVBoxLayout(self.confirm)
        ask.setContentsMargins(12, 10, 12, 10)
        ask.setSpacing(8)
        ask.addWidget(self._confirm_words)
        answer = QHBoxLayout()
        answer.addWidget(push(self.tr("Remove"), lambda: self.wanted.emit("remove"), "danger"))
        answer.addWidget(push(self.tr("Keep"), self.confirm.hide))
        answer.addStretch(1)
        ask.addLayout(answer)
