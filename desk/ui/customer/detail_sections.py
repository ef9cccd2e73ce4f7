"""The sections of the details panel, each a heading with what stands under it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desk.services.views import ChangeView, DetailView
from desk.ui.pieces.buttons import CopyButton, push
from desk.ui.pieces.facts import Fact, Facts
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.tools import Tools

# More rows than a person reads would only make the panel slow; the command line lists all.
MOST_ROWS = 80


def tr(text: str) -> str:
    """`text` in the person's language."""
    return QCoreApplication.translate("DetailSections", text)


class DetailSections:
    """Adds sections to the end of a column."""

    def __init__(self, tools: Tools, column: QVBoxLayout) -> None:
        self._tools = tools
        self._column = column

    def heading(self, text: str) -> None:
        """A quiet heading."""
        self._column.addSpacing(6)
        self._column.addWidget(PlainLabel(text, "group", wrap=True))

    def warning(self, words: str, read: Callable[[], object]) -> None:
        """Something to be wary of, and the button that leads to more about it."""
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(PlainLabel(words, "small-warn", wrap=True), 1)
        more = push(tr("Compare"), read, "link")
        more.setAccessibleName(tr("Compare: {what}").format(what=words))
        row.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(row)

    def facts(self, heading: str, facts: Sequence[Fact]) -> None:
        """A heading and a row per fact; nothing without facts."""
        if not facts:
            return
        self.heading(heading)
        grid = Facts(self._tools.theme, wrap=True)
        grid.show_facts(facts[:MOST_ROWS])
        self._column.addWidget(grid)
        if len(facts) > MOST_ROWS:
            rest = tr("and {n} more").format(n=len(facts) - MOST_ROWS)
            self._column.addWidget(PlainLabel(rest, "small-faint"))

    def lines(self, lines: Sequence[tuple[str, str]]) -> None:
        """The lines of an order."""
        if not lines:
            return
        self.heading(tr("Order lines"))
        well = QFrame()
        well.setProperty("role", "well")
        column = QVBoxLayout(well)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(5)
        for text, amount in lines[:MOST_ROWS]:
            row = QHBoxLayout()
            row.setSpacing(10)
            row.addWidget(PlainLabel(text, wrap=True), 1)
            row.addWidget(PlainLabel(amount), 0, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)
        self._column.addWidget(well)

    def link(self, details: DetailView) -> None:
        """Why the record is on this customer: rule, evidence, since when."""
        self.heading(tr("Why this is here"))
        if details.link is None:
            self._column.addWidget(PlainLabel(tr("It belongs to nobody yet."), "muted", wrap=True))
            return
        self._column.addWidget(PlainLabel(details.link.rule, wrap=True))
        since = tr("linked {when}").format(when=self._tools.words.moment(details.link.made_at))
        evidence = f"{details.link.evidence} · {since}" if details.link.evidence else since
        self._column.addWidget(PlainLabel(evidence, "small", wrap=True))

    def changes(self, changes: Sequence[ChangeView]) -> None:
        """What a later pull replaced."""
        if not changes:
            return
        self.heading(tr("What a later pull replaced"))
        for change in changes[:MOST_ROWS]:
            told = tr("{field}: {before} → {after}")
            empty = tr("nothing")
            text = told.format(field=change.field, before=change.before or empty, after=change.after or empty)
            self._column.addWidget(PlainLabel(text, wrap=True))
            seen = tr("noticed {when}").format(when=self._tools.words.moment(change.seen_at))
            self._column.addWidget(PlainLabel(seen, "small-faint", wrap=True))

    def origin(self, details: DetailView) -> None:
        """Which source said it, under which key, and when."""
        self.heading(tr("From {source}").format(source=details.item.source))
        row = QHBoxLayout()
        row.setSpacing(4)
        key = ElidedLabel(details.item.key)
        key.setFont(self._tools.theme.mono())
        row.addWidget(key, 1)
        row.addWidget(CopyButton(self._tools.theme, tr("record key"), details.item.key))
        self._column.addLayout(row)
        words = self._tools.words
        seen = tr("seen here since {first}, last pulled {last}")
        told = seen.format(first=words.moment(details.first_seen), last=words.ago(details.last_seen))
        self._column.addWidget(PlainLabel(told, "small-faint", wrap=True))
