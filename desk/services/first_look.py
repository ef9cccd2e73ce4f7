"""What a screen shows of a customer before anything is woven: who they are, the newest lines, and what is kept of their
current journey and flags."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from desk.domain.time import SECOND, moment
from desk.services.customer_views import customer_view
from desk.services.flag_rows import flag_view
from desk.services.flag_views import FlagView
from desk.services.lines import item_view, line_key
from desk.services.urgency import urgency
from desk.services.views import CurrentView, FirstLook, TimelinePage
from desk.store.board import holds
from desk.store.lines import ItemRow
from desk.store.popping import Popped
from desk.store.reading import CustomerRow


def first_look(popped: Popped, whole: CustomerRow, titles: Mapping[str, str], now: datetime) -> FirstLook:
    """The views of what was read. What is kept of journey and flags is in it only where it is that of `now`."""
    customer_id = whole.customer_id
    return FirstLook(
        customer=customer_view(whole, titles, None),
        page=TimelinePage(
            customer_id, tuple(item_view(row, titles) for row in popped.lines), place_after(popped.lines, popped.limit)
        ),
        current=_current(popped) if popped.settled else None,
        flags=_flags(popped, now) if popped.settled and popped.flags is not None else None,
    )


def place_after(lines: Sequence[ItemRow], limit: int) -> str | None:
    """Where the page after these lines begins, which are `limit` at most; None where they are the last."""
    if len(lines) < limit or not lines:
        return None
    last = lines[-1]
    return f"{last.at}.{last.record_id}.{last.part}"


def _current(popped: Popped) -> CurrentView | None:
    current = popped.current
    if current is None or popped.current_key is None:
        return None
    return CurrentView(
        journey_id=line_key(popped.current_key, current.part),
        started_at=moment(current.started),
        last_at=moment(current.last),
        interactions=current.interactions,
        customer_time=current.customer // SECOND,
        waiting_time=current.waiting // SECOND,
        at_least=current.open_end,
    )


def _flags(popped: Popped, now: datetime) -> tuple[FlagView, ...]:
    who = popped.owner[:2]
    views = [flag_view(kept.flag, who, kept.figures if holds(kept, now) else None) for kept in popped.flags or ()]
    return tuple(sorted(views, key=urgency))
