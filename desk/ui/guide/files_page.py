"""Own files before they are taken: what each column is, and the first rows as they would come."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QTimeZone, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desk.services.first_views import ColumnView, FileView, LookView
from desk.ui.background import Trouble
from desk.ui.guide.columns import ColumnsCard
from desk.ui.guide.samples import SamplesCard
from desk.ui.guide.wording import file_words
from desk.ui.pieces.buttons import IconButton, push
from desk.ui.pieces.column import Column
from desk.ui.pieces.flow import clear
from desk.ui.pieces.inputs import LONGEST
from desk.ui.pieces.key_hint import KeyHint
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.segments import Segments
from desk.ui.pieces.states import NoteBar
from desk.ui.sources.fields import zone_box
from desk.ui.tools import Tools

# From this width on the first rows stand beside the columns.
BESIDE = 980


class FilesPage(Column):
    """`back_wanted`; `file_chosen(place)`: look at another of the files; `changed(FileView)`, `record_wanted(record)`:
    of the one that is shown; `used(bool)`: whether it is taken with the others; `zone_changed`; `take_wanted`."""

    back_wanted = Signal()
    file_chosen = Signal(int)
    changed = Signal(object)
    record_wanted = Signal(str)
    used = Signal(bool)
    zone_changed = Signal()
    take_wanted = Signal()

    def __init__(self, tools: Tools, asks: bool = True, parent: QWidget | None = None) -> None:
        """`asks` for a name, a zone and a country; not where those were said already."""
        super().__init__(tools, parent)
        self._tools, self._asks = tools, asks
        where = self.tr("Back to first steps") if asks else self.tr("Back")
        self.back = IconButton(tools.theme, "back", where)
        KeyHint(self.back, tools.keys, "escape", where)
        self.back.clicked.connect(lambda: self.back_wanted.emit())
        self.title = PlainLabel(role="heading", wrap=True)
        self.about = PlainLabel(role="muted", wrap=True)
        self.note, self.left_out = NoteBar(tools.theme), NoteBar(tools.theme)
        self.note.setProperty("role", "alarm")
        self.files: Segments | None = None
        self._files = QVBoxLayout()
        self.use = QCheckBox(self.tr("Take this file"))
        self.use.clicked.connect(self.used)
        self.columns, self.samples = ColumnsCard(tools), SamplesCard(tools)
        self.columns.changed.connect(self.changed)
        self.columns.record_wanted.connect(self.record_wanted)
        self.name, self.zone, self.region = QLineEdit(), zone_box(tools.theme, ""), QLineEdit()
        self.no_country = PlainLabel(
            self.tr("Some phone numbers name no country: say which one they are of, or nobody is found by them."),
            "small-warn",
            wrap=True,
        )
        self.no_country.hide()
        # By name, as they are read by now.
        self._seen: dict[str, FileView] = {}
        self.take: QPushButton = push(self.tr("Take it and pull"), self.take_wanted.emit, "primary")
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()

    def show_look(self, look: LookView, name: str, zone: str) -> None:
        """Begin with these files; numbers without a country are likely of the others', or of where this desk stands."""
        self.note.hide()
        self.name.setText(name)
        self.zone.setCurrentText(zone)
        self._seen = {file.name: file for file in look.files}
        self.region.setText(look.region or machine_country())
        self._warn()
        clear(self._files)
        self.files = None
        if len(look.files) > 1:
            choices = [(str(place), file.title) for place, file in enumerate(look.files)]
            self.files = Segments(choices, self.tr("Files"))
            self.files.chosen.connect(lambda place: self.file_chosen.emit(int(place)))
            self.files.choose("0")
            self._files.addWidget(self.files)
        self.use.setVisible(len(look.files) > 1)
        self.take.setVisible(bool(look.files))
        self._show_left_out(look)

    def begin_anew(self) -> None:
        """Nothing is known yet."""
        self.note.hide()
        self.left_out.hide()
        clear(self._files)
        for part in (self.columns, self.samples, self.use, self.take):
            part.hide()

    def choose(self, place: int) -> None:
        """Mark this one of the files as the one that is shown."""
        if self.files is not None:
            self.files.choose(str(place))

    def show_file(self, file: FileView) -> None:
        """Show how this one would be read."""
        self.title.show_text(", ".join(file.files))
        self.about.show_text(file_words(file, self._tools.words))
        self.columns.show()
        self.samples.show()
        self.use.setChecked(file.used)
        self.columns.show_file(file)
        self.samples.show_file(file)
        self._seen[file.name] = file
        self._warn()

    def show_busy(self, busy: bool) -> None:
        """Whether the first rows are being tried."""
        self.take.setEnabled(not busy)
        if busy:
            self.samples.show_busy()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        self._both.setDirection(direction.LeftToRight if self.width() >= BESIDE else direction.TopToBottom)

    def _warn(self) -> None:
        """Numbers that name no country are of nobody, where nobody says which country they are of."""
        without = any(file.used and any(map(_lacks_country, file.columns)) for file in self._seen.values())
        self.no_country.setVisible(self._asks and without and not self.region.text().strip())

    def _show_left_out(self, look: LookView) -> None:
        unseen = self._unseen(look)
        if not look.left_out:
            self.left_out.setVisible(bool(unseen))
            if unseen:
                self.left_out.say(Trouble(unseen))
            return
        out = look.left_out[0]
        one = self.tr("{title} {advice}")
        many = self.tr("{title} {advice} {n} more files are left out as well.")
        told = (one if len(look.left_out) == 1 else many).format(
            title=out.title, advice=out.advice, n=len(look.left_out) - 1
        )
        self.left_out.say(Trouble(told, unseen))

    def _unseen(self, look: LookView) -> str:
        """That there are more files than are looked at, "" where there are not."""
        if not look.unseen:
            return ""
        one = self.tr("One more file in the folder was not looked at.")
        many = self.tr("{n} more files in the folder were not looked at.")
        told = (one if look.unseen == 1 else many).format(n=self._tools.words.number(look.unseen))
        advice = self.tr("Those named like one of these are read with it; move others into a folder of their own.")
        return f"{told} {advice}"

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.back)
        head.addWidget(self.title, 1)
        self.column.addLayout(head)
        self.column.addWidget(self.about)
        for part in (self.note, self.left_out):
            self.column.addWidget(part)
        self.column.addLayout(self._files)
        self.column.addWidget(self.use)
        self._both.setSpacing(self._tools.theme.look.size("gap"))
        self._both.addWidget(self.columns, 3)
        self._both.addWidget(self.samples, 2)
        self.column.addLayout(self._both)
        self.column.addWidget(self._foot())
        self.column.addStretch(1)

    def _foot(self) -> QWidget:
        card = QFrame()
        card.setProperty("role", "card")
        self.name.setMaxLength(LONGEST)
        self.region.setMaxLength(LONGEST)
        self.region.setPlaceholderText("US, GB, DE …")
        asked = QGridLayout()
        asked.setHorizontalSpacing(16)
        asked.setVerticalSpacing(4)
        for place, (words, field) in enumerate(
            (
                (self.tr("What shall it be called here?"), self.name),
                (self.tr("Time zone of times without one"), self.zone),
                (self.tr("Country of phone numbers without one"), self.region),
            )
        ):
            field.setAccessibleName(words)
            if not self._asks:
                continue
            asked.addWidget(PlainLabel(words, "medium", wrap=True), 0, place)
            asked.addWidget(field, 1, place)
            asked.setColumnStretch(place, 1)
        self.region.setAccessibleDescription(self.tr("Two letters such as US; may stay empty."))
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(8)
        column.addLayout(asked)
        self.zone.activated.connect(lambda _at: self.zone_changed.emit())
        line = self.zone.lineEdit()
        if line is not None:
            line.editingFinished.connect(self.zone_changed)
        self.region.textChanged.connect(lambda _text: self._warn())
        row = QHBoxLayout()
        # All the room where it is said, none where it is not.
        row.addWidget(self.no_country, 100)
        row.addStretch(1)
        row.addWidget(self.take)
        column.addLayout(row)
        return card


def _lacks_country(column: ColumnView) -> bool:
    """Whether it is of numbers of which one names no country, neither as "+49" nor as "0049"."""
    written = ("".join(sign for sign in sample if sign.isdigit() or sign == "+") for sample in column.samples)
    return column.role == "phone" and any(number and not number.startswith(("+", "00")) for number in written)


def machine_country() -> str:
    """The country (ISO 3166) this machine's zone lies in, else the one its language is set for; "" for neither."""
    territory = QTimeZone.systemTimeZone().territory()
    if territory in (QLocale.Country.AnyTerritory, QLocale.Country.World):
        territory = QLocale.system().territory()
    return QLocale.territoryToCode(territory)


def machine_zone() -> str:
    """This machine's zone by its IANA name."""
    return bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii")
