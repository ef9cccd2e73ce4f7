"""The panel at the right: everything known of the chosen item, or of the customer while none is chosen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desk.services.asks import Customers
from desk.services.identity_views import ConflictView
from desk.services.views import CustomerView, DetailView, TimelineItem
from desk.ui.background import Latest, Trouble
from desk.ui.customer.detail_sections import DetailSections
from desk.ui.customer.journey_map import JourneyMap
from desk.ui.customer.journey_part import JourneyPart
from desk.ui.customer.known import address_facts, conflict_words, identifier_facts, name_facts, other_facts
from desk.ui.customer.path import PathView
from desk.ui.customer.transcript import TranscriptPart
from desk.ui.names import channel_word
from desk.ui.pieces.buttons import IconButton
from desk.ui.pieces.column import Scrolling
from desk.ui.pieces.facts import Fact
from desk.ui.pieces.flow import clear
from desk.ui.pieces.key_hint import KeyHint
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.states import SKELETON_AFTER_MS, NoteBar, Skeleton
from desk.ui.tools import Tools
from desk.ui.words import length

MARGIN = 16
SKELETON_HEIGHT = 200


def _has_digit(text: str) -> bool:
    """Ids and numbers are what one copies."""
    return any(letter.isdigit() for letter in text)


class DetailsPanel(QFrame):
    """`back_wanted`: show the timeline again, where there is only room for one of the two. `correct_wanted(act, item)`:
    "split", "join" or "take_back" the line being read. `conflict_wanted` carries a field whose records disagree.
    """

    back_wanted = Signal()
    correct_wanted = Signal(str, object)
    conflict_wanted = Signal(str)

    def __init__(
        self,
        tools: Tools,
        customers: Customers,
        journeys: Callable[[], JourneyMap],
        parent: QWidget | None = None,
    ) -> None:
        """`journeys` says which journeys are known now."""
        super().__init__(parent)
        self._journeys = journeys
        self._journey: JourneyPart | None = None
        self._part_shown = False
        self.setProperty("role", "detail")
        self._tools, self._customers = tools, customers
        self._asked = Latest(tools.quick, self)
        self._customer: CustomerView | None = None
        self._conflicts: tuple[ConflictView, ...] = ()
        self.item: TimelineItem | None = None
        self.back = IconButton(tools.theme, "back", self.tr("Back to the timeline"))
        KeyHint(self.back, tools.keys, "escape", self.tr("Back to the timeline"))
        self.back.clicked.connect(self.back_wanted)
        self.back.hide()
        self._title = PlainLabel(role="title", wrap=True)
        self._beside = PlainLabel(role="small-faint")
        self._scroll = Scrolling((MARGIN, 4, MARGIN, MARGIN))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName(self.tr("Details"))
        self._column = self._scroll.column
        self._column.setSpacing(8)
        self._sections = DetailSections(tools, self._column)
        self._patience = QTimer(self, singleShot=True, interval=SKELETON_AFTER_MS)
        self._patience.timeout.connect(self._show_skeleton)
        self._lay_out()

    def show_customer(self, customer: CustomerView | None) -> None:
        """Show what is known of the customer; None empties the panel."""
        self._customer = customer
        self._asked.drop()
        self.item = None
        self._begin("" if customer is None else self.tr("About this customer"), "")
        if customer is None:
            self._column.addWidget(
                PlainLabel(self.tr("Choose an item to see what is known of it."), "muted", wrap=True)
            )
        else:
            for conflict in self._conflicts:
                self._sections.warning(conflict_words(conflict), partial(self.conflict_wanted.emit, conflict.field))
            parts = (
                (self.tr("Reached at"), identifier_facts(customer)),
                (self.tr("Names"), name_facts(customer)),
                (self.tr("Addresses"), address_facts(customer)),
                (self.tr("Also known"), other_facts(customer, self._tools.words)),
                (self.tr("Known to"), [Fact(self.tr("Sources"), ", ".join(customer.sources))]),
            )
            for heading, facts in parts:
                self._sections.facts(heading, facts)
        self._column.addStretch(1)

    def expect_customer(self, customer: CustomerView) -> None:
        """Another customer; what is known of them comes with `update_customer`, once their timeline is painted."""
        self._customer = customer
        self._asked.drop()
        self.item = None
        self._begin(self.tr("About this customer"), "")

    def update_customer(self, customer: CustomerView) -> None:
        """The same customer anew; whatever else is being read stays."""
        self._customer = customer
        if self.item is None and not self._part_shown:
            self.show_customer(customer)

    def show_conflicts(self, conflicts: tuple[ConflictView, ...]) -> None:
        """What the customer's records do not agree on, by now."""
        if conflicts != self._conflicts:
            self._conflicts = conflicts
            if self._customer is not None:
                self.update_customer(self._customer)

    def show_part(self, title: str, part: QWidget) -> None:
        """Show something else about the customer, which keeps itself up to date."""
        self._asked.drop()
        self.item = None
        self._begin(title, "")
        self._part_shown = True
        self._column.addWidget(part, 1)

    def update_journey(self) -> None:
        """Journeys are known anew: say again why the line being read is in its journey."""
        if self._journey is not None:
            self._journey.show_journeys(self._journeys())

    def take_focus(self) -> None:
        """Hear the keyboard, to scroll and to reach the buttons."""
        self._scroll.setFocus()

    def show_item(self, item: TimelineItem | None) -> None:
        """Show an item: what the timeline knows at once, the rest when it is there. None shows the customer."""
        if item is None:
            self.show_customer(self._customer)
            return
        self.item = item
        self._begin(item.title, length(item.customer_time) if item.customer_time else "")
        self._show_summary(item)
        self._column.addStretch(1)
        self._patience.start()
        self._asked.ask(lambda: self._customers.details(item.key), self._show_details, self._say)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(MARGIN, 14, MARGIN, 4)
        head.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        head.addWidget(self.back, 0, top)
        head.addWidget(self._title, 1)
        head.addWidget(self._beside, 0, top)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)

    def _begin(self, title: str, beside: str) -> None:
        self._patience.stop()
        self._title.show_text(title)
        self._beside.show_text(beside)
        self._journey, self._part_shown = None, False
        clear(self._column)
        self._scroll.verticalScrollBar().setValue(0)

    def _show_summary(self, item: TimelineItem) -> None:
        words = self._tools.words
        when = f"{channel_word(item.channel)} · {words.began(item.started_at)}"
        ended = item.ended_at if item.ended_at != item.started_at and words.is_timed(item.started_at) else None
        if ended is not None:
            when = f"{when} – {words.time(ended)}"
        self._column.addWidget(PlainLabel(when, "small", wrap=True))

    def _show_details(self, details: DetailView) -> None:
        item = details.item
        self._begin(item.title, length(item.customer_time) if item.customer_time else "")
        self._show_summary(item)
        if details.path:
            self._column.addWidget(PathView(self._tools, details.path, self.width() - 2 * MARGIN))
        if item.text or item.has_transcript:
            said = self.tr("What happened") if item.kind == "order" else self.tr("What was said")
            self._sections.heading(said)
        if item.text:
            self._column.addWidget(PlainLabel(item.text, wrap=True))
        if item.has_transcript:
            self._column.addWidget(TranscriptPart(self._tools, self._customers, item))
        self._sections.lines(details.lines)
        facts = [
            Fact(label, self._tools.words.dated(value), copy=value if _has_digit(value) else "")
            for label, value in details.facts
            if value != item.text
        ]
        self._sections.facts(self.tr("Facts"), facts)
        self._journey = JourneyPart(item.key, self._journeys())
        self._journey.acted.connect(lambda act: self.correct_wanted.emit(act, item))
        self._column.addWidget(self._journey)
        self._sections.link(details)
        self._sections.changes(details.changes)
        self._sections.origin(details)
        self._column.addStretch(1)

    def _show_skeleton(self) -> None:
        skeleton = Skeleton(self._tools.theme)
        skeleton.setMinimumHeight(SKELETON_HEIGHT)
        self._column.insertWidget(self._column.count() - 1, skeleton)

    def _say(self, trouble: Trouble) -> None:
        item = self.item
        if item is None:
            return
        self._begin(item.title, "")
        self._show_summary(item)
        note = NoteBar(self._tools.theme)
        self._column.addWidget(note)
        self._column.addStretch(1)
        note.say(trouble, self.tr("Try again"), lambda: self.show_item(item))
