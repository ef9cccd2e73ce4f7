"""Puts the outbox of one home folder together: what decisions want written, what delivers it, what screens ask."""

from __future__ import annotations

import hashlib
import platform
import random
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from connectors.kit.writing import EntryKind
from desk.config.paths import Home
from desk.domain.outbox import Draft, RecordName
from desk.services.outbox import OutboxService
from desk.services.outbox_delivery import Deliverer
from desk.services.outbox_going import TURN, Around
from desk.services.outbox_targets import Targets
from desk.services.registry import SourceBook
from desk.store.cache import Cache
from desk.store.outbox import OutBook


class Drafts:
    """What decisions want written to other systems. From any thread."""

    def __init__(
        self, cache: Cache, book: OutBook, targets: Targets, who: Callable[[], str], now: Callable[[], datetime]
    ) -> None:
        self._cache, self._book, self._targets, self._who, self._now = cache, book, targets, who, now

    def of(
        self,
        record: RecordName,
        kind: EntryKind,
        title: str,
        text: str = "",
        facts: Mapping[str, Any] | None = None,
        about: str = "",
        apart: Collection[str] = (),
    ) -> tuple[Draft, ...]:
        """Of something that was decided on a record: a draft for each source that takes the kind and knows the
        customer, those `apart` left out. `title` is one line, `facts` are plain JSON, `about` names the decision, such
        as "flag/0192…".

        Put them with desk.store.outbox.put, in the decision's own transaction.
        """
        customer_id, _ = self._cache.owners([record]).get(record, (0, 0))
        records = self._cache.customer_records(customer_id) if customer_id else ()
        name, _ = self._cache.names.shown([customer_id], self._now()).get(customer_id, ("", True))
        return tuple(
            Draft(record, name, kind, title, text, target, place, about, dict(facts or {}))
            for target, place in self._targets.places(kind, records)
            if target not in apart
        )

    def wanted(self, kind: EntryKind) -> bool:
        """Whether any source takes a kind, whomever it is about."""
        return self._targets.takes(kind)

    def put(self, drafts: Sequence[Draft]) -> tuple[str, ...]:
        """Have drafts written that come from no decision; returns the entries' ids."""
        return tuple(self._book.put(drafts, self._who(), self._now()))


@dataclass(frozen=True, slots=True)
class OutboxParts:
    """`asked` is for screens, `drafts` for whoever decides something. `deliverer.step` is to be called again and again
    from a thread that may wait for other systems, and `deliverer.stop` before the files are closed."""

    asked: OutboxService
    drafts: Drafts
    deliverer: Deliverer


def build_outbox(
    cache: Cache,
    book: OutBook,
    sources: SourceBook,
    home: Home,
    who: Callable[[], str],
    now: Callable[[], datetime],
) -> OutboxParts:
    """The outbox of one home folder. `book` are the decisions', `sources` the configured ones, `who` is the person at
    this desk."""
    targets = Targets(sources)
    here = f"{platform.node()}\0{home.folder}"
    holder = hashlib.blake2b(here.encode("utf-8", "replace"), digest_size=8).hexdigest()
    around = Around(now, time.monotonic, time.sleep, random.random, holder, home.folder / TURN)
    return OutboxParts(
        OutboxService(cache, book, targets, who, now),
        Drafts(cache, book, targets, who, now),
        Deliverer(book, sources, targets, cache.owners, around),
    )
