"""Builds everything around what people write down, once, and hands each part what it needs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from functools import lru_cache, partial
from pathlib import Path

from desk.config.own_file import OwnFile
from desk.config.places import read_places
from desk.domain.extraction import Rules
from desk.domain.work_rules import WorkRules, read_work_rules
from desk.services.anchoring import Anchoring
from desk.services.call_backs import CallBackService
from desk.services.call_log import CallLogService
from desk.services.calling_hours import CallingHours
from desk.services.likely_outcome import LikelyOutcome, Lines
from desk.services.notes import NoteService
from desk.services.outbox_building import Drafts
from desk.services.papers import Papers, nothing_told
from desk.services.standing import ReasonWords
from desk.services.told_times import ToldTimes
from desk.services.wrap_up import WrapUpService
from desk.services.write_back import WriteBack
from desk.services.written import Follow, Written
from desk.store.cache import Cache
from desk.store.work import WorkBook

NAME = "work.toml"


@dataclass(frozen=True, slots=True)
class Work:
    """What a screen or a command may ask about what people write down. `follow` carries over what others wrote; it is
    to be called about each second. `moved` tells that a record took another's place, as a phone system's own record of
    a call that was live here."""

    notes: NoteService
    wrap_ups: WrapUpService
    call_backs: CallBackService
    call_log: CallLogService
    papers: Papers
    rules: OwnFile[WorkRules]
    follow: Follow
    moved: Callable[[tuple[str, str, str], tuple[str, str, str]], None]


@dataclass(frozen=True, slots=True)
class Around:
    """What the desk knows beside its files: who sits here, what time it is, in which zone its days are, how its
    languages speak, why customers come, which countries numbers may belong to, and a customer's newest lines."""

    who: Callable[[], str]
    now: Callable[[], datetime]
    zone: tzinfo
    language: Callable[[], Rules]
    reasons: ReasonWords
    regions: Callable[[], Sequence[str]]
    lines: Lines


def build_work(
    cache: Cache,
    book: WorkBook,
    written: Written,
    follow: Follow,
    around: Around,
    shipped: Path,
    home: Path,
    outbox: Drafts | None = None,
) -> Work:
    """All of it, over one cache and one book. `written` is what the cache lays over records, `shipped` the folder of
    the program's rules (resources/work), `home` where a company's own work.toml may lie; `outbox` takes what other
    systems are to be told."""
    rules = OwnFile(shipped / NAME, home / NAME, read_work_rules)
    anchoring = Anchoring(cache, book, written)
    told = WriteBack(outbox, anchoring, book) if outbox else nothing_told
    papers = Papers(book, around.who, around.now, follow, told)
    times = ToldTimes(around.language, around.zone, around.now)
    # The tables of the world are read when somebody first asks where a customer is.
    world = lru_cache(maxsize=1)(partial(read_places, shipped))
    hours = CallingHours(cache, anchoring, rules.rules, world, around.regions, around.now)
    outcome = LikelyOutcome(cache, book.lists, around.language, around.lines)

    def moved(record: tuple[str, str, str], to: tuple[str, str, str]) -> None:
        book.move(record, to)
        follow()

    return Work(
        notes=NoteService(papers, anchoring),
        wrap_ups=WrapUpService(papers, anchoring, cache, rules.rules, times, outcome, hours.zone),
        call_backs=CallBackService(papers, anchoring, cache, rules.rules, times, hours),
        call_log=CallLogService(
            cache, book, anchoring, cache.lately.between, rules.rules, around.reasons, around.who, around.now,
            around.zone,
        ),
        papers=papers,
        rules=rules,
        follow=follow,
        moved=moved,
    )  # fmt: skip
