"""The timeline as a card: channels above, find at the right, the list, and what is to be said about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desk.services.views import ChannelTotal, TimelinePage
from desk.ui.background import Latest, Trouble
from desk.ui.customer.density import DensityStrip
from desk.ui.customer.filters import ChannelFilter
from desk.ui.customer.finder import Finder
from desk.ui.customer.journey_map import JourneyMap
from desk.ui.customer.said_keys import SaidIn
from desk.ui.customer.timeline_model import TimelineModel
from desk.ui.customer.timeline_view import TimelineView
from desk.ui.pieces.facts import rule
from desk.ui.pieces.inputs import OmniLine
from desk.ui.pieces.key_hint import KeyText
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.row_heard import say_while_typing
from desk.ui.pieces.states import NoteBar, States
from desk.ui.tools import Tools

FetchPage = Callable[[tuple[str, ...], str | None], TimelinePage]
FIND_WIDTH = 190
# Below this width find stands under the channels.
FIND_ABREAST = 480
# In a lower card every line of the list is worth more than the strip.
STRIP_FITS = 320


class TimelineCard(QFrame):
    """Shows pages of whatever `fetch(channels, older)` gives; `chosen` carries the TimelineItem chosen, or None."""

    chosen = Signal(object)
    entered_item = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._fetch: FetchPage | None = None
        self._first = Latest(tools.quick, self)
        self.model = TimelineModel(tools, self)
        self.view = TimelineView(tools, self.model)
        self.filters = ChannelFilter(tools)
        self.find_line = OmniLine(tools.theme, "search", self.tr("Find in timeline"), "", low=True)
        KeyText(self.find_line.key, tools.keys, "find")
        self.find_line.setFixedWidth(FIND_WIDTH)
        self._status = PlainLabel(role="small-faint")
        self.density = DensityStrip(tools, self.model)
        self._states = States(tools.theme, self.view)
        self._note = NoteBar(tools.theme)
        self._finder = Finder(tools, self.model, self.filters.chosen, self)
        self._seeker = Finder(tools, self.model, parent=self)
        self._sought = ""
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()

    def show_timeline(
        self, totals: Sequence[ChannelTotal], page: TimelinePage, fetch: FetchPage, said: SaidIn | None = None
    ) -> None:
        """Show a timeline from its first page on; all channels again. `said` knows what its lines say."""
        self._fetch = fetch
        self._finder.said.listen_to(said)
        self.filters.reset()
        self.filters.setVisible(bool(totals))
        self.filters.show_totals(totals)
        self.find_line.line.clear()
        self._show_first(page, ())

    def update_timeline(self, totals: Sequence[ChannelTotal], page: TimelinePage) -> None:
        """The same timeline asked for again, all channels: what is chosen stays chosen, what did not change stays."""
        self.filters.show_totals(totals)
        if self.filters.chosen():
            self._reload(self.filters.chosen())
        elif not self.model.begins_with(page):
            self._show_first(page, ())

    def show_journeys(self, journeys: JourneyMap) -> None:
        """Group by these journeys from now on."""
        current = journeys.current
        self.view.painter.current = "" if current is None else current.journey_id
        self.view.place.keep(lambda: self.model.show_journeys(journeys))

    def forget_journeys(self) -> None:
        """Another timeline comes, whose journeys nobody knows yet."""
        self.view.painter.current = ""
        self.model.journeys = JourneyMap(None)

    def go_to(self, key: str) -> None:
        """Choose this line, asking for all channels and for older pages until it is there."""
        if self.filters.chosen() and key not in self.model.lines.by_key:
            self._sought = key
            self.filters.press(0)
        else:
            self._seeker.look_for_key(key)

    def leave_find(self) -> bool:
        """Stop finding; False if nothing was being found."""
        if not self.find_line.line.text() and not self.find_line.line.hasFocus():
            return False
        self.find_line.line.clear()
        self.view.setFocus()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        self.density.make_room(self.height() >= STRIP_FITS)
        roomy = self.width() >= FIND_ABREAST
        self._top.setDirection(direction.LeftToRight if roomy else direction.TopToBottom)

    def _lay_out(self) -> None:
        find = QHBoxLayout()
        find.setSpacing(10)
        find.addStretch(1)
        find.addWidget(self._status)
        find.addWidget(self.find_line)
        self._top.setSpacing(4)
        self._top.addWidget(self.filters, 1)
        self._top.addLayout(find)
        self._top.setAlignment(find, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        column.addLayout(self._top)
        column.addWidget(self.density)
        column.addWidget(rule())
        column.addWidget(self._states, 1)
        column.addWidget(self._note)

    def _connect(self) -> None:
        self.filters.changed.connect(self._reload)
        self.view.chosen.connect(self.chosen)
        self.view.entered_item.connect(self.entered_item)
        self.model.failed.connect(self._could_not_load_older)
        self.density.key_wanted.connect(self.go_to)
        self.find_line.line.textChanged.connect(self._look_for)
        self.find_line.entered.connect(lambda: self._finder.move(self.view.currentIndex().row(), +1))
        self.find_line.entered_back.connect(lambda: self._finder.move(self.view.currentIndex().row(), -1))
        self.find_line.moved.connect(self.view.step)
        say_while_typing(self.view, self.find_line.line)
        self._finder.found.connect(self.view.choose_row)
        self._finder.status.connect(self._status.show_text)
        self._seeker.found.connect(self.view.choose_row)
        self._seeker.status.connect(self._status.show_text)

    def _look_for(self, text: str) -> None:
        self.view.painter.look_for(text.strip())
        self.view.viewport().update()
        self._finder.look_for(text)

    def _reload(self, channels: tuple[str, ...]) -> None:
        fetch = self._fetch
        if fetch is None:
            return
        self._note.hide()
        self._states.wait()
        self._first.ask(
            lambda: fetch(channels, None),
            lambda page: self._show_first(page, channels),
            lambda trouble: self._states.show_notice().show_trouble(trouble, lambda: self._reload(channels)),
        )

    def _show_first(self, page: TimelinePage, channels: tuple[str, ...]) -> None:
        fetch = self._fetch
        if fetch is None:
            return
        self._first.drop()
        self._note.hide()
        chosen = self.view.chosen_item()
        self.model.show_page(page, lambda older: fetch(channels, older))
        if page.items:
            self._states.show_content()
        else:
            self._say_empty(bool(channels))
        row = -1 if chosen is None else self.model.lines.row_of(chosen.key)
        if row >= 0:
            self.view.choose_row(row)
        elif chosen is not None:
            self.chosen.emit(None)
        sought, self._sought = self._sought, ""
        if sought:
            self._seeker.look_for_key(sought)

    def _say_empty(self, filtered: bool) -> None:
        notice = self._states.show_notice()
        if filtered:
            notice.show_notice(
                "empty", self.tr("Nothing on these channels."), "", self.tr("Show all"), lambda: self.filters.press(0)
            )
        else:
            notice.show_notice(
                "empty",
                self.tr("Nothing on this timeline yet."),
                self.tr("It fills as sources are pulled; Sources shows how fresh they are."),
            )

    def _could_not_load_older(self, trouble: Trouble) -> None:
        self._note.say(trouble, self.tr("Try again"), lambda: self.model.fetchMore(QModelIndex()))
