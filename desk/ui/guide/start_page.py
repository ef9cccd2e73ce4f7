"""How one can begin: the demo company, own files, or a system; what each needs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QDir, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desk.services.first_views import BeginningView
from desk.services.source_views import ConnectorView
from desk.ui.background import Trouble
from desk.ui.pieces.buttons import push
from desk.ui.pieces.column import Column
from desk.ui.pieces.flow import clear
from desk.ui.pieces.labels import PlainLabel, set_role
from desk.ui.pieces.states import IconMark, NoteBar
from desk.ui.sources.kinds import KindButton
from desk.ui.tools import Tools
from desk.ui.words import named

WIDEST = 820
FILES = "folder"


class DropZone(QFrame):
    """`path_wanted` carries a file or folder that was dropped here or chosen."""

    path_wanted = Signal(str)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "drop")
        self.file = push(self.tr("Choose a file …"), self._choose_file, "primary")
        self.folder = push(self.tr("Choose a folder …"), self._choose_folder)
        told = self.tr("CSV, TSV, JSON or JSON lines, plain or gz, of any program. They are only read, never changed.")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.file)
        buttons.addWidget(self.folder)
        buttons.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(PlainLabel(self.tr("Drop a file or a folder on the window"), "section", wrap=True))
        words.addWidget(PlainLabel(told, "small", wrap=True))
        words.addSpacing(4)
        words.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(14)
        row.addWidget(IconMark(tools.theme, "plus", "accent", "badge"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def light(self, lit: bool) -> None:
        """Whether something is held over the window."""
        set_role(self, "drop-lit" if lit else "drop")

    def _choose_file(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(self, self.tr("Choose a file"), exports_folder())
        if path:
            self.path_wanted.emit(path)

    def _choose_folder(self) -> None:
        # With its files in sight: a folder of exports is told by them.
        path = QFileDialog.getExistingDirectory(
            self, self.tr("Choose a folder"), exports_folder(), QFileDialog.Option(0)
        )
        if path:
            self.path_wanted.emit(path)


def exports_folder() -> str:
    """Where exports are likely to lie: among what was downloaded, else at home."""
    downloads = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    return downloads if QDir(downloads).exists() else QDir.homePath()


class StartPage(Column):
    """`demo_wanted`, `story_wanted`, `remove_wanted`: of the demo company. `path_wanted`: look at these files.
    `system_wanted`: add one of a person's own."""

    demo_wanted = Signal()
    story_wanted = Signal()
    remove_wanted = Signal()
    path_wanted = Signal(str)
    system_wanted = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._tools = tools
        self.note, self.left, self.here = NoteBar(tools.theme), NoteBar(tools.theme), NoteBar(tools.theme)
        for bar in (self.left, self.here):
            bar.setProperty("role", "banner")
        self.note.setProperty("role", "alarm")
        about = self.tr(
            "Made-up people with orders, calls, mails and chats over seven systems. Nothing of yours is read or sent. "
            "It takes about a minute, and one press removes it."
        )
        self.demo = KindButton(tools, ConnectorView("demo", self.tr("The demo company"), about, ()))
        self.demo.clicked.connect(lambda: self.demo_wanted.emit())
        self.remove = push(self.tr("Remove the demo company"), self.remove_wanted.emit)
        self.drop = DropZone(tools)
        self.drop.path_wanted.connect(self.path_wanted)
        self.system: KindButton | None = None
        self._systems = QVBoxLayout()
        self._lay_out()

    def show_beginning(self, view: BeginningView) -> None:
        """Show what is here already, and what was begun and left."""
        there = bool(view.demo)
        heard = self.demo.hasFocus()
        self.demo.setVisible(not there)
        self.remove.setVisible(there)
        if there and heard:
            self.take_focus()
        if there and self.here.isHidden():
            told = self.tr("The demo company is here. Everything of it is made up.")
            self.here.say(Trouble(told), self.tr("Show its story"), self._story, role="banner", icon="desk")
        elif not there:
            self.here.hide()
        if view.left:
            name = view.left.replace("\\", "/").rstrip("/").rpartition("/")[2]
            told = self.tr("You began with “{name}” and left it.").format(name=named(name))
            go_on = partial(self.path_wanted.emit, view.left)
            self.left.say(Trouble(told), self.tr("Go on"), go_on, role="banner", icon="later")
        else:
            self.left.hide()

    def show_kinds(self, kinds: Sequence[ConnectorView]) -> None:
        """The systems that can be added: all of them are in the next step, with what each needs."""
        clear(self._systems)
        names = ", ".join(kind.title for kind in kinds if kind.name != FILES and kind.gives)
        told = self.tr("{names}. It is tested, and you see timelines of it, before anything is kept.")
        view = ConnectorView("systems", self.tr("A system you work with"), told.format(names=names), ())
        self.system = KindButton(self._tools, view)
        self.system.clicked.connect(lambda: self.system_wanted.emit())
        self._systems.addWidget(self.system)

    def take_focus(self) -> None:
        """Hear the keyboard at what comes first."""
        (self.demo if not self.demo.isHidden() else self.drop.file).setFocus()

    def _story(self) -> None:
        self.here.show()
        self.story_wanted.emit()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._tools.theme.look.size("gap"))
        column.addWidget(PlainLabel(self.tr("First steps"), "heading"))
        told = self.tr("To a first timeline in a few minutes. You can leave at any time; what you began is kept.")
        column.addWidget(PlainLabel(told, "muted", wrap=True))
        for bar in (self.note, self.left, self.here):
            column.addWidget(bar)
        column.addWidget(PlainLabel(self.tr("Look around first"), "group"))
        column.addWidget(self.demo)
        column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(PlainLabel(self.tr("Your own files"), "group"))
        column.addWidget(self.drop)
        column.addWidget(PlainLabel(self.tr("Your own systems"), "group"))
        column.addLayout(self._systems)
        row = QHBoxLayout()
        row.addWidget(inside, 1)
        self.column.addLayout(row)
        self.column.addStretch(1)
        self.remove.hide()
