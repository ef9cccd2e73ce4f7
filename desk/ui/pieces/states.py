"""What stands where an answer is not: nothing here, still coming, or something to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desk.ui.background import Trouble
from desk.ui.mirror import turn
from desk.ui.pieces.buttons import announce, push
from desk.ui.pieces.labels import PlainLabel, set_role
from desk.ui.roles import Role
from desk.ui.theme import Theme

SKELETON_AFTER_MS = 100
SKELETON_EDGE = 18
NOTICE_WIDTH = 480
# So much room the words of a line of warning have beside its button, with its icon and edges.
WORDS_LEAST = 260


class IconMark(QWidget):
    """A line icon that is only looked at."""

    def __init__(
        self, theme: Theme, icon: str, colour: str = "faint", size: str = "icon", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon, self._colour = theme, icon, colour
        side = theme.look.size(size)
        self.setFixedSize(side, side)
        theme.changed.connect(self.update)

    def show_icon(self, icon: str, colour: str) -> None:
        """Show another icon."""
        self._icon, self._colour = icon, colour
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._theme.icons.paint(painter, self._icon, QRectF(self.rect()), self._theme.look.colour(self._colour))


class Notice(QWidget):
    """An icon, a sentence, what to do next, and the button that does it, in the middle of the room there is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._act: Callable[[], object] | None = None
        self._icon = IconMark(theme, "empty", size="badge")
        self._title = PlainLabel(role="title", wrap=True)
        self._advice = PlainLabel(role="muted", wrap=True)
        self._button = push("", self._run_act)
        for label in (self._title, self._advice):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setMaximumWidth(NOTICE_WIDTH)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        for part in (self._icon, self._title, self._advice, self._button):
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(part, 0 if part in (self._icon, self._button) else 20)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(3)

    def show_notice(
        self, icon: str, title: str, advice: str = "", act: str = "", run: Callable[[], object] | None = None
    ) -> None:
        """Say something; `act` and `run` make the button."""
        self._icon.show_icon(icon, "danger" if icon == "warning" else "faint")
        self._title.show_text(title)
        self._advice.show_text(advice)
        self._advice.setVisible(bool(advice))
        self._act = run
        self._button.setText(act)
        self._button.setVisible(bool(act))
        announce(self, f"{title} {advice}".strip())

    def show_trouble(self, trouble: Trouble, again: Callable[[], object]) -> None:
        """Say what went wrong and offer to try again."""
        self.show_notice("warning", trouble.title, trouble.advice, self.tr("Try again"), again)

    def _run_act(self) -> None:
        if self._act is not None:
            self._act()


class Skeleton(QWidget):
    """Pale bars where lines will be."""

    HEARD_AS = Role.StaticText

    def __init__(self, theme: Theme, line_height: int = 49, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line_height = line_height
        self.setAccessibleName(self.tr("Loading"))
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.look.colour("skeleton"))
        turn(painter, self)
        widths = (0.42, 0.30, 0.50, 0.36)
        for line in range((self.height() - SKELETON_EDGE) // self._line_height):
            y = line * self._line_height + SKELETON_EDGE
            painter.drawEllipse(QRectF(SKELETON_EDGE, y + 4, 22, 22))
            x, room = SKELETON_EDGE + 36, self.width() - 2 * SKELETON_EDGE - 36
            painter.drawRoundedRect(QRectF(x, y, room * widths[line % 4], 11), 4, 4)
            painter.drawRoundedRect(QRectF(x, y + 19, room * widths[(line + 1) % 4] * 1.6, 9), 4, 4)


class States(QStackedWidget):
    """Shows content, a skeleton once waiting has lasted a moment, or a notice."""

    def __init__(self, theme: Theme, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = content
        self.skeleton = Skeleton(theme)
        self.notice = Notice(theme)
        for page in (content, self.skeleton, self.notice):
            self.addWidget(page)
        self._patience = QTimer(self, singleShot=True, interval=SKELETON_AFTER_MS)
        self._patience.timeout.connect(lambda: self.setCurrentWidget(self.skeleton))

    def wait(self) -> None:
        """An answer was asked for; what is shown stays for a moment, then the skeleton comes."""
        if self.currentWidget() is not self.skeleton:
            self._patience.start()

    def show_content(self) -> None:
        """The answer is here."""
        self._patience.stop()
        self.setCurrentWidget(self.content)

    def show_notice(self) -> Notice:
        """There is something to say instead; the notice to say it with."""
        self._patience.stop()
        self.setCurrentWidget(self.notice)
        return self.notice


class NoteBar(QFrame):
    """One line of warning with a button, at the edge of something that otherwise works."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "caution")
        self._act: Callable[[], object] | None = None
        self._icon = IconMark(theme, "warning", "warn")
        self._words = PlainLabel(wrap=True)
        self._button: QPushButton = push("", self._run_act)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 8, 7)
        row.setSpacing(10)
        row.addWidget(self._icon)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(10)
        self._line.addWidget(self._words, 1)
        self._line.addWidget(self._button)
        row.addLayout(self._line, 1)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def say(
        self,
        trouble: Trouble,
        act: str = "",
        run: Callable[[], object] | None = None,
        role: str = "caution",
        icon: str = "warning",
    ) -> None:
        """Show the line; `role` "alarm" is for what is wrong, "caution" for what is less than whole, "banner" for what
        is only to be known, which has an `icon` of its own."""
        set_role(self, role)
        colours = {"caution": "warn", "banner": "accent"}
        self._icon.show_icon(icon, colours.get(role, "danger"))
        self._words.show_text(f"{trouble.title} {trouble.advice}".strip())
        self._act = run
        self._button.setText(act)
        self._button.setVisible(bool(act))
        self._share_room()
        self.show()
        announce(self, self._words.text())

    @property
    def words(self) -> str:
        """What it says; "" where it is not shown."""
        return "" if self.isHidden() else self._words.text()

    def _share_room(self) -> None:
        """In a narrow panel the button goes below the words, which would else have a column of one word each."""
        below = self.width() - self._button.sizeHint().width() < WORDS_LEAST
        direction = QBoxLayout.Direction
        self._line.setDirection(direction.TopToBottom if below else direction.LeftToRight)
        self._line.setAlignment(self._button, Qt.AlignmentFlag.AlignLeft if below else Qt.AlignmentFlag(0))

    def _run_act(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()
