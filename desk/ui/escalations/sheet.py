"""The flags shown as a table to take along: for a spreadsheet with all there is, on paper with what the board shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desk.domain.sheets import as_csv
from desk.services.flag_views import FlagView
from desk.ui.escalations import wording
from desk.ui.paper import sheets_as_pdf
from desk.ui.sheet_page import page, table
from desk.ui.taking import sheet
from desk.ui.theme import Look
from desk.ui.words import MINUTE, Words, length

# On paper nobody reads more, and laying out more of them would be felt; the spreadsheet has all.
MOST_ON_PAPER = 1_000

_Said = Callable[[FlagView, Words], str]
_COLUMNS: tuple[tuple[object, _Said], ...] = (
    (QT_TRANSLATE_NOOP("Flags", "Customer"), lambda flag, _words: flag.customer),
    (QT_TRANSLATE_NOOP("Flags", "Severity"), lambda flag, _words: wording.severity_word(flag.severity)),
    (QT_TRANSLATE_NOOP("Flags", "Why"), lambda flag, _words: wording.why_words(flag)),
    (QT_TRANSLATE_NOOP("Flags", "Rule"), lambda flag, _words: flag.rule_title),
    (QT_TRANSLATE_NOOP("Flags", "Journey"), lambda flag, _words: flag.journey),
    (QT_TRANSLATE_NOOP("Flags", "Customer time (minutes)"), lambda flag, _words: _minutes(flag.customer_time)),
    (QT_TRANSLATE_NOOP("Flags", "Waiting time (minutes)"), lambda flag, _words: _minutes(flag.waiting_time)),
    (QT_TRANSLATE_NOOP("Flags", "Interactions"), lambda flag, _words: str(flag.interactions)),
    (QT_TRANSLATE_NOOP("Flags", "First interaction"), lambda flag, words: _moment(flag.since, words)),
    (QT_TRANSLATE_NOOP("Flags", "Waiting for us since"), lambda flag, words: _moment(flag.waiting_since, words)),
    (QT_TRANSLATE_NOOP("Flags", "Due"), lambda flag, words: _moment(flag.due_at, words)),
    (QT_TRANSLATE_NOOP("Flags", "Team"), lambda flag, _words: flag.for_whom),
    (QT_TRANSLATE_NOOP("Flags", "Owner"), lambda flag, _words: flag.owner),
    (QT_TRANSLATE_NOOP("Flags", "State"), lambda flag, _words: wording.state_word(flag)),
    (QT_TRANSLATE_NOOP("Flags", "Snoozed until"), lambda flag, words: _moment(flag.snoozed_until, words)),
    (QT_TRANSLATE_NOOP("Flags", "Reason"), lambda flag, _words: flag.reason),
    (QT_TRANSLATE_NOOP("Flags", "Raised"), lambda flag, words: _moment(flag.raised_at, words)),
    (QT_TRANSLATE_NOOP("Flags", "Raised by"), lambda flag, _words: flag.raised_by),
    (QT_TRANSLATE_NOOP("Flags", "Id"), lambda flag, _words: flag.flag_id),
)


def flags_sheet(flags: Sequence[FlagView], words: Words) -> bytes:
    """The flags as CSV, in their order; times as ISO 8601 on the person's clock."""
    head = [wording.tr(str(title)) for title, _said in _COLUMNS]
    return sheet(as_csv(head, ([said(flag, words) for _title, said in _COLUMNS] for flag in flags)))


def flags_paper(flags: Sequence[FlagView], about: Sequence[str], paper: Look, words: Words) -> bytes:
    """The flags as a PDF in the colours of the look for paper, as the board shows them; `about` says which they are, a
    line each."""
    titles = [
        wording.tr(title)
        for title in (
            "Customer",
            "Severity",
            "Why",
            "Time spent",
            "Interactions",
            "Waiting for us",
            "Due",
            "Owner",
            "State",
        )
    ]
    lines = list(about)
    if len(flags) > MOST_ON_PAPER:
        told = wording.tr("The first {n} of {all}. Save as CSV to have all of them.")
        lines.append(told.format(n=words.number(MOST_ON_PAPER), all=words.number(len(flags))))
    rows = (paper_row(flag, words) for flag in flags[:MOST_ON_PAPER])
    title = wording.tr("Escalations")
    return sheets_as_pdf(page(paper, title, lines, [table(paper, titles, rows)]), title, wide=True)


def paper_row(flag: FlagView, words: Words) -> tuple[str, ...]:
    """A flag as the board shows it."""
    return (
        wording.name_words(flag),
        wording.severity_word(flag.severity),
        wording.why_words(flag),
        length(flag.customer_time),
        wording.touches_words(flag, words),
        wording.waiting_words(flag, words.now()),
        wording.due_words(flag, words),
        wording.owner_words(flag),
        wording.state_word(flag),
    )


def _minutes(seconds: int) -> str:
    return f"{seconds / MINUTE:.1f}"


def _moment(moment: datetime | None, words: Words) -> str:
    return "" if moment is None else words.local(moment).isoformat(timespec="minutes")
