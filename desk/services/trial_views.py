"""Says in a view what a trial of one rule found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from desk.domain.numbers import EPOCH
from desk.domain.rules import Rule
from desk.domain.time import moment
from desk.services.flag_views import TrialDay, TrialExample, TrialView
from desk.services.found import Example, Found
from desk.services.standing import called
from desk.services.weaving import CacheRecords, Weaver
from desk.store.cache import Cache


@dataclass(frozen=True, slots=True)
class Judged:
    """What people made of one flag of the period."""

    kept: bool
    needless: bool
    by_hand: bool


def trial_view(
    rule: Rule,
    first: date,
    last: date,
    found: Found,
    judged: Mapping[str, Judged],
    cache: Cache,
    weaver: Weaver,
    seconds: float,
) -> TrialView:
    """What one rule would have done in the days `first` to `last`; a journey people dealt with counts once, as kept
    where any of its flags was."""
    kept = {journey for flag, journey in found.hit.items() if flag in judged and judged[flag].kept}
    needless = {journey for flag, journey in found.hit.items() if flag in judged and judged[flag].needless}
    return TrialView(
        rule=rule.rule_id,
        first=first,
        last=last,
        journeys=found.journeys,
        flagged=found.flagged,
        early=found.early,
        middle=found.middle,
        late=found.late,
        kept=len(kept),
        needless=len(needless - kept),
        missed=sum(1 for flag in found.missed if flag in judged and judged[flag].by_hand),
        assumed=found.assumed,
        days=_days(found, first, last),
        examples=_examples(found, cache, weaver),
        seconds=seconds,
    )


def _days(found: Found, first: date, last: date) -> tuple[TrialDay, ...]:
    """Journeys alive on each day: those that had begun, less those that had ended before it."""
    alive = 0
    days = []
    for number in range((first - EPOCH.date()).days, (last - EPOCH.date()).days + 1):
        alive += found.alive_from[number] - found.alive_until[number - 1]
        days.append(TrialDay(EPOCH.date() + timedelta(days=number), alive, found.by_day[number]))
    return tuple(days)


def _examples(found: Found, cache: Cache, weaver: Weaver) -> tuple[TrialExample, ...]:
    records = sorted({one.anchor[0] for one in found.examples})
    keys = cache.keys(records)
    # Whether what is kept of them holds is of no matter here, so any moment does.
    names = cache.names.shown(sorted({one.customer_id for one in found.examples}), EPOCH)
    answer = []
    for one in found.examples:
        record_id, part = one.anchor
        key = "/".join(keys[record_id]) if record_id in keys else ""
        answer.append(
            TrialExample(
                customer_id=one.customer_id,
                customer=names.get(one.customer_id, ("", False))[0],
                journey_id=f"{key}#event{part}" if part and key else key,
                journey=_journey(one, cache, weaver),
                at=moment(one.at),
                share=one.share,
            )
        )
    return tuple(answer)


def _journey(example: Example, cache: Cache, weaver: Weaver) -> str:
    """What a journey was about as far as it had come when the rule would have flagged it, as its flag says it."""
    woven = weaver.woven_at(example.customer_id, example.at)
    touches = woven.around(*example.anchor)
    if not touches:
        return ""
    ((_, title),) = called([touches], CacheRecords(cache), woven.orders, weaver.reason_words)
    return title
