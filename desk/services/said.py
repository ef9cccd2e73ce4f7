"""Answers what was said, in one customer's history or by anybody, with the words marked that were sought."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from connectors.records import IdentifierKind
from desk.domain.identifiers import Normal, display
from desk.domain.seeking import Sought, sought
from desk.domain.time import moment
from desk.services import wording
from desk.services.asks import ServiceError
from desk.services.lines import item_view
from desk.services.said_views import SaidHit, SaidPage
from desk.services.views import Marks
from desk.store.lines import ItemRow, Place
from desk.store.text_everyone import Whose
from desk.store.text_lines import line_texts
from desk.store.text_search import TextSearch

# Somebody waits; who wants it looks further from where this stopped.
SECONDS = 0.12
# Of a long text so much is shown, from a little before the first word that was sought.
SHOWN = 140
BEFORE = 40
_LONGEST = 2**63


class SaidService:
    """What was said in one cache. `titles` maps a source's id to its name for people."""

    def __init__(self, texts: TextSearch, titles: Callable[[], Mapping[str, str]]) -> None:
        self._texts = texts
        self._titles = titles

    def said_in(
        self, customer_id: int, text: str, older: str | None = None, limit: int = 50, typing: bool = False
    ) -> SaidPage:
        """Lines of one customer's timeline that say it, newest first."""
        asked, place = sought(text, typing), _place_in(older)
        if not asked:
            return SaidPage(text, ())
        found = self._texts.of_customer(customer_id, asked, place, limit, SECONDS)
        titles = self._titles()
        return SaidPage(
            text,
            tuple(_view(line, Whose(customer_id), asked, titles) for line in found.lines),
            None if found.older is None else ".".join(map(str, found.older)),
            moment(found.older[0]) if found.late and found.older else None,
        )

    def said_anywhere(self, text: str, older: str | None = None, limit: int = 50, typing: bool = False) -> SaidPage:
        """Lines of anybody's timeline that say it, those the desk learnt of last first."""
        asked, number = sought(text, typing), _number_in(older)
        if not asked:
            return SaidPage(text, ())
        found = self._texts.of_everyone(asked, number, limit, SECONDS)
        titles = self._titles()
        return SaidPage(
            text,
            tuple(_view(said.line, said.whose, asked, titles) for said in found.lines),
            None if found.older is None else str(found.older),
            found.looked_back_to,
            found.missing_before,
        )


def _view(line: ItemRow, whose: Whose, asked: Sought, titles: Mapping[str, str]) -> SaidHit:
    item = item_view(line, titles)
    text, marks = _telling(line_texts(line.around.reader, line.kind, line.body), asked)
    return SaidHit(
        key=item.key,
        customer_id=whose.customer_id,
        name=_name(whose),
        channel=item.channel,
        title=item.title,
        text=text,
        marks=marks,
        started_at=item.started_at,
        source=item.source,
        before=f"{line.at}.{line.record_id}.{line.part + 1}",
    )


def _name(whose: Whose) -> str:
    if whose.name or not whose.phone:
        return whose.name or whose.email
    return display(Normal(IdentifierKind.PHONE, whose.phone))


def _telling(texts: Sequence[str], asked: Sought) -> tuple[str, Marks]:
    """The text that has the most of what was sought, cut to what is shown of it, and where in it that stands."""
    told = [(text, asked.ranges(text)) for text in map(wording.one_line, texts)]
    text, marks = max(told, key=lambda pair: len(pair[1]), default=("", ()))
    if len(text) <= SHOWN or not marks:
        return (text if len(text) <= SHOWN else f"{text[:SHOWN].rstrip()} …"), marks
    start = max(0, min(marks[0][0] - BEFORE, len(text) - SHOWN))
    if start:
        # At the beginning of a word, where there is one near.
        start = text.find(" ", start, marks[0][0]) + 1 or start
    end = max(start + SHOWN, marks[0][1])
    if end < len(text):
        end = max(text.rfind(" ", start, end), marks[0][1])
    head, tail = "… " if start else "", " …" if end < len(text) else ""
    moved = len(head) - start
    shown = tuple((begin + moved, min(stop, end) + moved) for begin, stop in marks if begin < end)
    return f"{head}{text[start:end]}{tail}", shown


def _place_in(older: str | None) -> Place | None:
    if older is None:
        return None
    numbers = _numbers(older, 3)
    return numbers[0], numbers[1], numbers[2]


def _number_in(older: str | None) -> int | None:
    return None if older is None else _numbers(older, 1)[0]


def _numbers(older: str, count: int) -> list[int]:
    try:
        numbers = [int(piece) for piece in older.split(".")]
        if len(numbers) != count or max(map(abs, numbers)) >= _LONGEST:
            raise ValueError
    except ValueError:
        raise ServiceError(
            "This is no place among what was said.", "Pass on the “older” of an earlier answer as it is."
        ) from None
    return numbers
