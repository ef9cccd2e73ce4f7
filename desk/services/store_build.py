"""Puts together what the screen of a store asks: visits, manners, and the desk's other services."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from desk.config.chosen import ChosenFile
from desk.config.own_file import OwnFile
from desk.config.paths import resources
from desk.domain.manners import read_manners
from desk.services.call_build import own_numbers
from desk.services.groundwork import Groundwork
from desk.services.store_lookup import Asked, StoreService
from desk.services.visits import VisitService

NAME = "manners.toml"


def build_visits(
    ground: Groundwork, who: Callable[[], str], now: Callable[[], datetime], kept: Callable[[frozenset[int]], None]
) -> VisitService:
    """Visits of one desk; `kept` is told whose timelines stand otherwise by them."""
    return VisitService(ground.cache, ground.decisions.visits, partial(own_numbers, ground.book), who, now, kept)


def build_counter(ground: Groundwork, visits: VisitService, asked: Asked, now: Callable[[], datetime]) -> StoreService:
    """The questions of a store's screen; a company's own manners.toml lies in the desk's folder."""
    rules = OwnFile(resources() / "store" / NAME, ground.home.folder / NAME, read_manners)
    stand = partial(ChosenFile(ground.home.settings).choose, "store.name")
    return StoreService(ground.cache, asked, visits, lambda: ground.book.settings().store, stand, rules, now)
