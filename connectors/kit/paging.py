"""How a source hands out rows in pages, as data: one page, page number, offset, next link, next token, keyset."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from connectors.kit.calls import Answer
from connectors.kit.digging import Path as Path
from connectors.kit.digging import dig as dig
from connectors.kit.digging import link_header as link_header
from connectors.kit.digging import listed as listed
from connectors.kit.digging import row_id as row_id
from connectors.kit.digging import whole as whole
from connectors.kit.errors import OurBug, TryLater
from connectors.kit.plain_json import digest


@dataclass(frozen=True, slots=True)
class Place:
    """Where the next page starts: `params` for the request builder, or a whole `link` the source gave.

    `anchor` holds marks of rows of the page before, for styles that must see whether the rows have shifted. `before` is
    how many rows of the query lie before this place, for styles whose pages overlap (None: all that came so far).
    `back` says that rows before the page just read may be unread: nothing may be resumed from there.
    """

    params: Mapping[str, Any] = field(default_factory=dict)
    link: str = ""
    anchor: frozenset[str] = frozenset()
    before: int | None = None
    back: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """A page as paging sees it: the answer, its rows, and who works out their fingerprints, in the same order."""

    answer: Answer
    rows: Sequence[Any]
    marks: Callable[[], Sequence[str]]


class Paging(Protocol):
    """A paging style. `shifts` is True where a row that changes may push an unread one over a page's edge unseen."""

    @property
    def shifts(self) -> bool: ...

    def first(self, size: int) -> Place:
        """The place of the first page of `size` rows."""

    def after(self, place: Place, taken: Taken) -> Place | None:
        """The place after a page that was read, or None when it was the last."""


@dataclass(frozen=True, slots=True)
class OnePage:
    """Everything comes in one answer."""

    shifts: bool = False

    def first(self, size: int) -> Place:
        """The only place there is."""
        return Place()

    def after(self, place: Place, taken: Taken) -> Place | None:
        """None: there is no second page."""
        return None


@dataclass(frozen=True, slots=True)
class PageNumber:
    """Pages counted from `start`; ends at an empty page, or earlier where the source tells the number of pages.

    A short page is not the last one: sources drop rows from a page that this account may not see.
    `pages` is where the body tells the number of pages, `pages_header` the header that does (lower case).
    """

    param: str = "page"
    size_param: str = "per_page"
    start: int = 1
    pages: Path | None = None
    pages_header: str = ""
    shifts: bool = True

    def first(self, size: int) -> Place:
        """Page number `start`."""
        return Place({self.param: self.start, self.size_param: size})

    def after(self, place: Place, taken: Taken) -> Place | None:
        """The next number."""
        number = int(place.params[self.param])
        told = dig(taken.answer.body, self.pages) if self.pages else taken.answer.headers.get(self.pages_header)
        pages = whole(told)
        if (pages is None and not taken.rows) or (pages is not None and number - self.start + 1 >= pages):
            return None
        return Place({**place.params, self.param: number + 1})


@dataclass(frozen=True, slots=True)
class Offset:
    """Rows skipped from the start; ends at an empty page.

    Each page overlaps the one before by a row. When none of the former page's rows is there as it was, some were gone
    or moved meanwhile and others slid past the edge: then it goes back until it meets one. So nothing is lost, and some
    come twice. (A row that changed proves nothing: where rows come in order of change it stands elsewhere now.)
    The step is the number of rows that came, since sources cut `limit` to a maximum of their own without saying so.
    """

    param: str = "offset"
    size_param: str = "limit"
    shifts: bool = False

    def first(self, size: int) -> Place:
        """Nothing skipped; never fewer than two rows a page, or the overlap would leave no progress."""
        return Place({self.param: 0, self.size_param: max(2, size)})

    def after(self, place: Place, taken: Taken) -> Place | None:
        """Forward by what came less one, or back when the rows have shifted."""
        offset, size = int(place.params[self.param]), int(place.params[self.size_param])
        if place.anchor and place.anchor.isdisjoint(taken.marks()) and offset > 0:
            back = max(0, offset - size)
            return Place({**place.params, self.param: back}, anchor=place.anchor, before=back, back=True)
        if not taken.rows or (len(taken.rows) == 1 and taken.marks()[0] in place.anchor):
            return None
        if len(taken.rows) == 1:
            # A source that gives one row at a time leaves no room for an overlap.
            return Place({**place.params, self.param: offset + 1}, before=offset + 1)
        on = offset + len(taken.rows) - 1
        return Place({**place.params, self.param: on}, anchor=frozenset(taken.marks()), before=on)


@dataclass(frozen=True, slots=True)
class NextLink:
    """The answer names the address of the next page: at `path` in the body, or in its Link header when `path` is None.

    Ends where no link is given. Some sources give one for ever: with `until_empty` an empty page ends it as well, with
    `until_itself` a page that names itself as the next.
    """

    path: Path | None = None
    size_param: str = "limit"
    until_empty: bool = False
    until_itself: bool = False
    shifts: bool = False

    def first(self, size: int) -> Place:
        """The request builder's own address."""
        return Place({self.size_param: size})

    def after(self, place: Place, taken: Taken) -> Place | None:
        """The link, to be followed as it is."""
        if self.path is None:
            link = link_header(taken.answer.headers.get("link", ""), "next")
        else:
            link = str(dig(taken.answer.body, self.path) or "")
        if not link or (self.until_empty and not taken.rows) or (self.until_itself and link == place.link):
            return None
        return Place(place.params, link=link)


@dataclass(frozen=True, slots=True)
class NextToken:
    """The answer holds a marker for the next page at `path`, which goes back as `param`.

    Ends where the marker is missing or empty, or where the body says so: `more` in it is false, or `done` true. An
    empty page does not end it, unless there is a marker for ever: then `until_empty`.
    """

    path: Path
    param: str = "cursor"
    size_param: str = "limit"
    more: Path | None = None
    done: Path | None = None
    until_empty: bool = False
    shifts: bool = False

    def first(self, size: int) -> Place:
        """No marker yet."""
        return Place({self.size_param: size})

    def after(self, place: Place, taken: Taken) -> Place | None:
        """The marker that came."""
        token = dig(taken.answer.body, self.path)
        body = taken.answer.body
        over = (self.more is not None and not dig(body, self.more)) or (self.done is not None and dig(body, self.done))
        if over or token in (None, "", False) or (self.until_empty and not taken.rows):
            return None
        return Place({**place.params, self.param: token})


@dataclass(frozen=True, slots=True)
class Keyset:
    """Each page starts after the greatest key read so far, which the cursor policy keeps (see cursors.KeysetCursor).

    Ends at an empty page. Rows that change or vanish meanwhile shift nothing.
    """

    size_param: str = "limit"
    shifts: bool = False

    def first(self, size: int) -> Place:
        """Only the size: the key travels in `Want.after`."""
        return Place({self.size_param: size})

    def after(self, place: Place, taken: Taken) -> Place | None:
        """On, until a page is empty."""
        return place if taken.rows else None


@dataclass(frozen=True, slots=True)
class IdKeyset:
    """Rows come in ascending order of an id that never changes, each page those above the last id of the one before.

    No number of rows is too many for it, so it gets past a ceiling of results where rows cannot be sorted by their
    change time and id at once; what changes meanwhile shifts nothing, and belongs to a later window of time. Ends at an
    empty page, or where `left` in the body says that the rows of this page were all there were above that id. `down`:
    backwards, each page those below the lowest id of the one before, which stands first in it.
    """

    id: Path
    param: str = "above"
    size_param: str = "limit"
    left: Path | None = None
    down: bool = False
    shifts: bool = False

    def first(self, size: int) -> Place:
        """No id yet."""
        return Place({self.size_param: size})

    def after(self, place: Place, taken: Taken) -> Place | None:
        """Above the last id; OurBug where no row of a page has one."""
        left = whole(dig(taken.answer.body, self.left)) if self.left else None
        if not taken.rows or (left is not None and left <= len(taken.rows)):
            return None
        rows = taken.rows if self.down else reversed(taken.rows)
        last = next((found for row in rows if (found := row_id(row, self.id))), "")
        if not last:
            raise OurBug("The source gives rows without ids, so what follows them cannot be read.", "Please report it.")
        return Place({**place.params, self.param: last})


_TINY_REPEATS = 5


class LoopGuard:
    """Ends a source that gives the same page marker or the same rows again and again, with a named error."""

    def __init__(self, service: str, about: str, most_pages: int = 1_000_000) -> None:
        self._what = f"{about} of {service}"
        self._most = most_pages
        self._pages = 0
        self._asked: Counter[bytes] = Counter()
        self._former: Sequence[Any] = ()
        self._repeats = 0

    def asking(self, place: Place, *more: Any) -> None:
        """Before a page is asked for at `place` (and what else tells requests apart); TryLater when it was before."""
        mark = digest([place.params, place.link, sorted(place.anchor), more])
        self._asked[mark] += 1
        # Over shifting rows an anchored style may well come back to a place once or twice.
        if self._asked[mark] > (3 if place.anchor else 1):
            raise TryLater(
                f"The list of {self._what} names the same next page twice.",
                "Reading was stopped so that it does not go round for ever; it will be tried again by itself.",
            )
        self._pages += 1
        if self._pages > self._most:
            raise OurBug(f"The list of {self._what} has more than {self._most} pages.", "Please report this.")

    def came(self, rows: Sequence[Any]) -> None:
        """After a page came; TryLater when its rows are exactly those of the page before.

        A tiny page may come again a few times: the source has that row more than once, or one slid in before it.
        """
        # Rows are compared first, which ends at the first difference; but 1 and true are equal, and not the same.
        same = bool(rows) and rows == self._former and digest(rows) == digest(self._former)
        self._repeats = self._repeats + 1 if same else 0
        if self._repeats >= (1 if len(rows) > 2 else _TINY_REPEATS):
            raise TryLater(
                f"The list of {self._what} gives the same page again.",
                "Reading was stopped so that it does not go round for ever; it will be tried again by itself.",
            )
        self._former = rows

    def went_elsewhere(self) -> None:
        """The next page starts anew somewhere else, where rows of the former page may come again."""
        self._former = ()
