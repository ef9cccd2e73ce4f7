"""Hears what is said in a made-up shop as the desk's language does, each sentence once: what every record is heard for
anew takes most of the time of making twenty million."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC
from functools import cache
from pathlib import Path
from typing import Any

from connectors.records import InteractionRecord
from desk.config.language import language_rules
from desk.config.paths import resources
from desk.domain.extraction import Rules
from desk.domain.hearing import Hearing
from desk.domain.language import common_keys
from desk.domain.phrases import Index, Text
from desk.domain.touches import INBOUND, PERSON, Touch, number_for
from desk.services.hearing import making
from desk.store.owed import Making
from tests.bench.shop import ASYNC, HOLD, QUEUE, SOURCE, Exchange, Order
from tests.bench.wording import drawn, sentences


@cache
def _rules() -> tuple[Rules, str]:
    return language_rules(resources(), Path("none"))


@cache
def shop_making() -> Making:
    """How the desk itself makes touches of the shop's records."""
    rules, version = _rules()
    return making(rules, lambda _: UTC, version)


class Ears:
    """Makes the very touches that the desk's own making does, from what was drawn. What is said is heard sentence by
    sentence, each once: no phrase of a language reaches over the end of one."""

    def __init__(self) -> None:
        rules, _ = _rules()
        self._hearing = Hearing(rules)
        common = common_keys(rules.languages)
        self._cues = Index((cue for one in rules.languages for cue in one.cues), common)
        # Where a text speaks of several reasons, the first in the order of the languages' files counts.
        phrases = [
            (phrase, one.name) for language in rules.languages for one in language.reasons for phrase in one.phrases
        ]
        self._reasons = Index(((phrase, (place, name)) for place, (phrase, name) in enumerate(phrases)), common)
        self._sentences: dict[int, tuple[int, str]] = {}
        self._fields: dict[tuple[int, int], tuple[str, int]] = {}

    def touches(self, customer: int, place: int, item: Exchange | Order, record: Any) -> Sequence[Touch]:
        """The touches of a record and of what it was made of, as `Making.make` gives them."""
        if isinstance(item, Order) or record.promises:
            return shop_making().make(record, SOURCE, "")
        parts, _ = drawn(customer, place)
        first = min([self._sentences.get(part) or self._sentence(part) for part in parts])
        if first[0] < 0:
            return shop_making().make(record, SOURCE, "")
        fields = item.reason, item.asked
        reason, asked = self._fields.get(fields) or self._heard(fields, record)
        return (_touch(item, number_of(reason or first[1]), asked),)

    def _heard(self, fields: tuple[int, int], record: InteractionRecord) -> tuple[str, int]:
        heard = self._hearing.hear(replace(record, summary=""), UTC)
        self._fields[fields] = heard.reason, heard.asked
        return self._fields[fields]

    def _sentence(self, part: int) -> tuple[int, str]:
        """The place and name of the reason a sentence gives, far behind all for none; -1 where more may be in it."""
        text = Text.of(sentences()[part])
        keys = text.keys()
        known: tuple[int, str]
        if next(self._cues.hits(text, keys), None):
            known = -1, ""
        else:
            known = min((meaning for _, _, meaning in self._reasons.hits(text, keys)), default=(1 << 30, ""))
        self._sentences[part] = known
        return known


@cache
def number_of(reason: str) -> int:
    """What stands for a reason in touches."""
    return number_for(reason) if reason else 0


def _touch(item: Exchange, reason: int, asked: int) -> Touch:
    flat: list[int] = []
    customer = waiting = asynchronous = 0
    for kind, start, end in item.stretches:
        flat += (kind, start, end, 0)
        if kind < ASYNC:
            customer += end - start
            if kind in (QUEUE, HOLD):
                waiting += end - start
        elif kind == ASYNC:
            asynchronous += end - start
    sort = item.channel | (PERSON if item.person else 0) | (INBOUND if item.inbound else 0)
    return Touch(
        0, 0, item.at, item.end, sort,
        (number_for(f"{SOURCE}\x1f{item.thread}"),) if item.thread else (),
        (number_for(item.order),) if item.order else (),
        reason, customer, waiting, asynchronous, tuple(flat), item.transfers, 0, asked, item.mood, item.score, 0,
    )  # fmt: skip
