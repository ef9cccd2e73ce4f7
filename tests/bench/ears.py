"""Hears what is said in a made-up shop as the desk's language does, each sentence once: what every record is heard for
anew takes most of the time of making twenty million."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from connectors.records import Channel, Direction, InteractionRecord, OrderRecord
from desk.config.language import language_rules
from desk.config.paths import resources
from desk.domain.extraction import Rules
from desk.domain.hearing import Heard, Hearing
from desk.domain.language import common_keys
from desk.domain.making import touches_of
from desk.domain.phrases import Index, Text
from desk.domain.touches import Touch
from desk.services.hearing import making
from desk.store.making import Making


class _Mute(NamedTuple):
    """What hearing asks of a record beside its text."""

    reason: str
    promises: tuple[Any, ...]
    asked: tuple[str, ...]
    summary: str = ""
    disposition: str = ""
    subject: str = ""
    channel: Channel = Channel.CALL
    direction: Direction = Direction.INBOUND


@cache
def _rules() -> tuple[Rules, str]:
    return language_rules(resources(), Path("none"))


@cache
def shop_making() -> Making:
    """How the desk itself makes touches of the shop's records."""
    rules, version = _rules()
    return making(rules, lambda _: UTC, version)


class Ears:
    """Makes the very touches that the desk's own making does, of summaries whose sentences end in a full stop: no
    phrase of its language reaches over the end of one."""

    def __init__(self) -> None:
        rules, _ = _rules()
        self._hearing = Hearing(rules)
        self._cues = Index((cue for one in rules.languages for cue in one.cues), common_keys(rules.languages))
        # Where a text speaks of several reasons, the first in the order of the languages' files counts.
        phrases = [
            (phrase, one.name) for language in rules.languages for one in language.reasons for phrase in one.phrases
        ]
        self._reasons = Index(
            ((phrase, (place, name)) for place, (phrase, name) in enumerate(phrases)), common_keys(rules.languages)
        )
        self._known: dict[str, tuple[int, str]] = {}

    def make(self, record: OrderRecord | InteractionRecord, source: str, stream: str) -> Sequence[Touch]:
        """The touches of a record, as `Making.make` gives them."""
        if isinstance(record, OrderRecord):
            return touches_of(record, 0, source, stream, 0)
        return touches_of(record, 0, source, stream, 0, self._heard(record))

    def _heard(self, record: InteractionRecord) -> Heard:
        told = [self._sentence(part) for part in record.summary.removesuffix(".").split(". ")]
        first = min(told)
        if first[0] < 0:
            return self._hearing.hear(record, UTC)
        mute: Any = _Mute(record.reason, record.promises, record.asked)
        heard = self._hearing.hear(mute, UTC)
        return heard if record.reason or not first[1] else replace(heard, reason=first[1])

    def _sentence(self, said: str) -> tuple[int, str]:
        """The place and name of the reason a sentence gives, far behind all for none; -1 where more may be in it."""
        known = self._known.get(said)
        if known is None:
            text = Text.of(f"{said}.")
            keys = text.keys()
            if next(self._cues.hits(text, keys), None):
                known = -1, ""
            else:
                known = min((meaning for _, _, meaning in self._reasons.hits(text, keys)), default=(1 << 30, ""))
            if not said.startswith("Ticket "):
                self._known[said] = known
        return known
