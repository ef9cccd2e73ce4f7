"""How fast journeys, clocks, flags and numbers are over a large shop, against the bare minimum of the same file."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, timedelta

from sqlcipher3 import dbapi2 as sqlite3

from connectors.kit.declare import Page
from desk.config.paths import resources
from desk.domain.clock import clock
from desk.domain.journeys import DEFAULT, Fold, weave
from desk.domain.numbers import Days, contribution
from desk.domain.time import MINUTE
from desk.services.backtest import Trials
from desk.services.calendars import world
from desk.services.flag_keeper import FlagKeeper
from desk.services.long import nobody
from desk.services.numbers import Numbers
from desk.services.recompute import recompute
from desk.services.rule_text import read_text
from desk.services.rulebook import RuleBook
from desk.services.settling import Workings
from desk.services.standing import standing_of
from desk.services.weaving import CacheRecords, Weaver
from desk.store.decisions import Decisions
from tests.bench.base import MAKING, Base, open_cache
from tests.bench.busiest import changed, pop
from tests.bench.figures import Figure, at
from tests.bench.floors import one, open_raw, scan, sorted_columns, upsert
from tests.bench.rig import LONG_ROUNDS, MS, Rig, in_turn, present, spread, timed
from tests.bench.shop import CALLS, DAY, NOW, SOURCE, Exchange
from tests.bench.told import record

ROUNDS = 400
SHOWN = 5
# Numbers of records no shop has.
EXTRA = 900_000_000


def making() -> object:
    """How the shop's records become touches, for worker processes."""
    return MAKING


def measure(made: Base) -> list[Figure]:
    """Every figure of this benchmark; a few interactions come to the shop with it."""
    with _rig(made) as rig:
        parts = (_everything, _customers, _one_more, _rules, _trial, _numbers, _standings)
        return [figure for part in parts for figure in part(rig)]


@contextmanager
def _rig(made: Base) -> Iterator[Rig]:
    cache, decisions = open_cache(made.home.cache), Decisions(made.home.decisions)
    text = (resources() / "rules" / "flags.toml").read_text(encoding="utf-8")
    rules = read_text(text, world(UTC)).book.rules
    numbers = Numbers(cache.standings, decisions.flags, UTC)
    trials = Trials(cache, made.home.cache, decisions, making, UTC, present, Weaver(cache))  # type: ignore[arg-type]
    yield Rig(made, cache, decisions, rules, numbers, trials, random.Random(11))
    cache.close()
    decisions.close()


def _everything(rig: Rig) -> list[Figure]:
    path = rig.made.home.cache
    floor, _ = scan(path)
    ours = timed(lambda: recompute(path, Workings(UTC), {}, NOW))
    name = "time: recompute everything, 2 processes"
    figures = [Figure(f"{name} / scan", rig.said, "s", ours, floor, "under 60 s", ours < 60)]
    columns = sorted_columns(path)
    goal = "under 60 s" if columns is not None else "under 60 s; no numpy here, no floor"
    return [*figures, Figure(f"{name} / numpy", rig.said, "s", ours, columns or 0.0, goal, ours < 60)]


def _customers(rig: Rig) -> list[Figure]:
    """From the file to journeys, their clock and their share of the numbers; of the busiest also with what is kept."""
    days, drawn, raw = Days(UTC), rig.ordinary(ROUNDS), open_raw(rig.made.home.cache)

    def work_out(customer_id: int) -> None:
        held = rig.cache.touches(customer_id)
        groups = weave(held).groups()
        clock(groups, held, NOW, DEFAULT)
        contribution(groups, days)

    usual = in_turn(len(drawn), lambda n: work_out(drawn[n]), lambda n: one(raw, drawn[n]))
    busy = in_turn(LONG_ROUNDS, lambda _: work_out(rig.made.busiest), lambda _: one(raw, rig.made.busiest))
    raw.close()
    size = f"{len(rig.cache.touches(rig.made.busiest)):,} touches"
    name = "the busiest customer, from nothing"
    return [*spread("one customer", rig.said, usual, 1), *spread(name, size, busy, None), *changed(rig, size)]


def _one_more(rig: Rig) -> list[Figure]:
    """One more interaction through the store, and what is worked out after it."""
    shop, writer = rig.made.shop, rig.cache.writer(SOURCE, "", frozenset())
    bare = sqlite3.connect(rig.made.home.folder / "bare.sqlite")
    bare.execute("PRAGMA journal_mode = WAL")
    bare.execute("PRAGMA synchronous = NORMAL")
    bare.execute("CREATE TABLE IF NOT EXISTS bare (id INTEGER PRIMARY KEY, body TEXT)")
    usual = shop.customers - 1

    def more(customer: int, item: Exchange, number: int) -> None:
        said = record(customer, number, item._replace(at=NOW - DAY + number * 60_000_000), EXTRA + number)
        writer.commit(CALLS, Page([said]), present() + timedelta(seconds=number))

    figures: list[Figure] = []
    for name, customer, goal in (("an ordinary customer", usual, 2.0), ("the busiest customer", shop.customers, 2.0)):
        # Made up once: drawing a long history again takes longer than storing what comes to it.
        item = next(one for one in shop.of(customer) if isinstance(one, Exchange))
        both = in_turn(30, lambda n, c=customer, i=item: more(c, i, n), lambda n: upsert(bare, n, "x" * 200))  # type: ignore[misc]
        figures += spread(f"one more interaction stored, {name}", rig.said, both, goal)
    held = rig.cache.touches(rig.made.busiest)
    fold, newest = Fold(held), held[-1]
    # Later than all that came before, in whatever order they were stored.
    after = max(newest.at, NOW)

    def woven(number: int) -> None:
        at = after + (number + 1) * MINUTE
        fold.add(newest._replace(record=newest.record + number + 1, at=at, end=at))

    both = in_turn(30, woven, lambda n: upsert(bare, n, "x" * 200))
    size = f"{len(held):,} touches"
    figures += spread("one more interaction woven in, the busiest customer", size, both, 2)
    bare.close()
    return figures


def _rules(rig: Rig) -> list[Figure]:
    """From woven journeys to flags that are kept, the customer's own facts read where a rule asks for them."""
    text = (resources() / "rules" / "flags.toml").read_text(encoding="utf-8")
    book = RuleBook(rig.made.home.rules, lambda: text, rig.decisions.rules, world(UTC), lambda: "bench", present)
    keeper = FlagKeeper(rig.cache, rig.decisions.flags, book, UTC)
    stored = rig.made.stored
    held = [weave(rig.cache.touches(customer_id)).groups() for customer_id in stored]
    raised = [timed(lambda n=n: keeper(stored[n], held[n], NOW)) * MS for n in range(len(stored))]  # type: ignore[misc]
    touched = in_turn(
        len(stored),
        lambda n: keeper(stored[n], held[n], NOW),
        lambda n: [touch for group in held[n] for touch in group],
    )
    name = f"{len(rig.rules)} rules on a changed customer"
    first = Figure(
        f"time: {name}, flags raised, median", rig.said, "ms", at(raised, 0.5), 0.0, "under 2 ms", at(raised, 0.5) < 2
    )
    return [first, *spread(f"{name}, again", rig.said, touched, 2)]


def _trial(rig: Rig) -> list[Figure]:
    last = present().date()
    floor, _ = scan(rig.made.home.cache)
    ours = timed(lambda: rig.trials.try_rules(rig.rules, last - timedelta(days=29), last))
    name = f"time: {len(rig.rules)} rules over 30 days, 2 processes / scan"
    return [Figure(name, rig.said, "s", ours, floor, "under 60 s", ours < 60)]


def _numbers(rig: Rig) -> list[Figure]:
    raw, last = open_raw(rig.made.home.cache), present().date()
    figures = []
    for count in (30, 365):
        first = last - timedelta(days=count - 1)
        span = [(day - date(1970, 1, 1)).days for day in (first, last)]
        both = in_turn(
            LONG_ROUNDS,
            lambda _, f=first: rig.numbers.of_days(f, last),  # type: ignore[misc]
            lambda _, s=span: raw.execute("SELECT day, body FROM tally WHERE day BETWEEN ? AND ?", s).fetchall(),  # type: ignore[misc]
        )
        figures += spread(f"numbers of {count} days", rig.said, both, 100)
    raw.close()
    return figures


def _standings(rig: Rig) -> list[Figure]:
    """What a pop shows of a customer: the clock and the newest journeys, with what their records say."""
    raw, stored = open_raw(rig.made.home.cache), rig.made.stored
    records = CacheRecords(rig.cache)

    def standing(customer_id: int) -> None:
        # A weaver of its own, so that nothing is remembered from one time to the next.
        woven = Weaver(rig.cache, named=nobody).woven(customer_id, NOW + DAY)
        standing_of(customer_id, woven, records, present(), limit=SHOWN)

    usual = in_turn(len(stored), lambda n: standing(stored[n]), lambda n: one(raw, stored[n]))
    busy = in_turn(LONG_ROUNDS, lambda _: standing(rig.made.busiest), lambda _: one(raw, rig.made.busiest))
    called = pop(rig)
    raw.close()
    return [
        *spread("standing of one customer", rig.said, usual, 5),
        *spread("standing of the busiest customer", rig.said, busy, 100),
        *spread("pop of the busiest customer", rig.said, called, 5),
    ]
