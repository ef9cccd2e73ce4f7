"""Puts together what happens on a desk beside questions: calls, what people write down, what is sent elsewhere."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from desk.config.paths import resources
from desk.config.settings import Settings
from desk.domain.live_calls import Limits
from desk.live.listening import Company, listen
from desk.live.whose import told_from_here
from desk.services.beside import SENDING_SECONDS, Beside, Chore, Listen
from desk.services.call_build import CallParts, build_calls
from desk.services.event_inboxes import event_inboxes
from desk.services.flag_keeper import FlagKeeper
from desk.services.flag_telling import FlagTelling
from desk.services.giving_way import GivingWay
from desk.services.groundwork import Groundwork
from desk.services.hand_off_build import Beside as HandOffs
from desk.services.hand_off_build import HandOffParts, build_hand_offs
from desk.services.journeys import JourneyService
from desk.services.outbox_building import OutboxParts, build_outbox
from desk.services.phones import PhoneService
from desk.services.store_build import build_visits
from desk.services.views import TimelineItem
from desk.services.visits import VisitService
from desk.services.work import Around, Work, build_work
from desk.services.written import Follow
from desk.store.engine import StoreError

# The newest lines of a customer tell what came of a call.
LINES = 50
# So often it is looked whether a customer who was passed on has arrived.
HAND_OFFS_SECONDS = 3.0


@dataclass(frozen=True, slots=True)
class More:
    """As the fields of desk.services.parts.Parts."""

    live: CallParts
    work: Work
    sending: OutboxParts
    passing: HandOffParts
    beside: Beside
    phones: PhoneService
    visits: VisitService


def build_beside(
    ground: Groundwork,
    journeys: JourneyService,
    keeper: FlagKeeper,
    who: Callable[[], str],
    now: Callable[[], datetime],
    way: GivingWay,
) -> More:
    """All of it, on what is open; nothing is begun. From then on flags tell other systems of themselves, and who
    brings things up to now by `way` waits while a call comes in."""
    decisions = ground.decisions
    sending = build_outbox(ground.cache, decisions.outbox, ground.book, ground.home, who, now)
    decisions.flags.tell(FlagTelling(sending.drafts))
    work = _work(ground, sending, who, now)

    def trouble(problem: StoreError | None) -> None:
        beside.say("calls", problem)

    def kept(whose: frozenset[int]) -> None:
        beside.kept(whose)

    live = build_calls(
        ground.cache, decisions, ground.book, now, who, trouble, limits=Limits(going=ground.settings.phones.longest),
        kept=kept, wait=way.wait, drafts=sending.drafts, tells=lambda events: told_from_here(events, beside.phones),
    )  # fmt: skip
    passed = HandOffs(journeys, work.call_backs, keeper, ground.book.secrets, ground.written, sending.drafts)
    passing = build_hand_offs(
        ground.cache, decisions, passed, who, now, ground.zone, resources() / "hand_off", ground.home.folder
    )
    visits = build_visits(ground, who, now, kept)
    chores = (
        Chore("visits", visits.keep, wait=way.wait),
        Chore("what was written", work.follow, wait=way.wait),
        Chore("hand-offs", passing.asked.watch, rest=HAND_OFFS_SECONDS, wait=way.wait),
        Chore("shared hand-offs", passing.folder.step, wait=way.wait),
        Chore("outbox", lambda: sending.deliverer.step(SENDING_SECONDS), sending.deliverer.stop, wait=way.wait),
    )
    beside = Beside(live, chores, ground.settings.phones, _listening(ground, ground.settings, now), way.hurry)
    phones = PhoneService(beside, ground.book, ground.settings, lambda settings: _listening(ground, settings, now))
    return More(live, work, sending, passing, beside, phones, visits)


def _work(ground: Groundwork, sending: OutboxParts, who: Callable[[], str], now: Callable[[], datetime]) -> Work:
    follow = Follow(ground.cache, ground.decisions.work, ground.written, now, time.monotonic)

    def lines(customer_id: int) -> Sequence[TimelineItem]:
        return ground.customers.timeline(customer_id, limit=LINES).items if customer_id else ()

    around = Around(
        who, now, ground.zone, lambda: ground.spoken.rules, ground.spoken.reason, ground.book.regions, lines
    )
    return build_work(
        ground.cache, ground.decisions.work, ground.written, follow, around, resources() / "work", ground.home.folder,
        sending.drafts,
    )  # fmt: skip


def _listening(ground: Groundwork, settings: Settings, now: Callable[[], datetime]) -> Listen:
    company = Company(settings.region, settings.own_numbers)
    secrets, inboxes = ground.book.secrets, event_inboxes(ground.book)
    return lambda taken, changed: listen(settings.phones, company, secrets, taken, now, changed, inboxes)
