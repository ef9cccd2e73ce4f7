"""Reads one short list to its end, for what completes a row: the messages of a chat, the tags of a ticket."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from connectors.kit.calls import Call
from connectors.kit.digging import Path, listed
from connectors.kit.errors import OurBug
from connectors.kit.http import Http
from connectors.kit.paging import LoopGuard, Paging, Place, Taken
from connectors.kit.plain_json import marks_of
from connectors.kit.waiting import check_cancelled


def every(
    http: Http, request: Callable[[Place], Call], rows: Path, paging: Paging, size: int, about: str
) -> Iterator[tuple[Any, Any]]:
    """Each row of a list, page after page, with the body it came in; none where a call that `may_be_missing` finds
    nothing. `about` names the list for a person. Raises the kit's errors; ends a source that goes round in circles."""
    guard = LoopGuard(http.service, about)
    place: Place | None = paging.first(size)
    while place is not None:
        check_cancelled(http.surroundings)
        guard.asking(place)
        call = request(place)
        answer = http.ask(replace(call, about=call.about or about, link=place.link or call.link))
        if answer.missing:
            return
        found = listed(answer.body, rows, sparse=False)
        if found is None:
            raise OurBug(f"{http.service} answered without a list of {about}.", "Please report this.")
        yield from ((row, answer.body) for row in found)
        place = paging.after(place, Taken(answer, found, _marks(found)))


def _marks(rows: Sequence[Any]) -> Callable[[], Sequence[str]]:
    return lambda: marks_of(rows)
