"""The rules of the desk's languages, made sense of when the first record is heard: that takes as long as opening the
files, and nobody who calls is found by them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import tzinfo
from functools import cached_property
from pathlib import Path

from connectors.records import InteractionRecord, OrderRecord
from desk.config.language import language_files, rules_of
from desk.domain.extraction import Rules
from desk.domain.touches import Touch
from desk.services.hearing import making, reasons_of
from desk.services.standing import ReasonWords
from desk.store.owed import Make, Making


class Spoken:
    """The languages of one desk; from any thread. Trouble says which file cannot be used."""

    def __init__(self, resources: Path, own: Path, zone: Callable[[str], tzinfo]) -> None:
        """`own` is where a person may put files of their own; `zone` tells where days end for a source by its id."""
        self._files = language_files(resources, own)
        self._zone = zone
        if self._files.own:
            # What a person wrote may be wrong, and is told of before anything is made by it.
            self._rules = rules_of(self._files)

    @property
    def rules(self) -> Rules:
        """What the files come to."""
        return self._rules

    def making(self) -> Making:
        """How records become touches."""
        return Making(self._touches, self._files.version)

    def reason(self, record: InteractionRecord) -> str:
        """Why a customer came, in the words people have for it."""
        return self._reasons(record)

    def _touches(self, record: OrderRecord | InteractionRecord, source: str, stream: str) -> Sequence[Touch]:
        return self._make(record, source, stream)

    @cached_property
    def _rules(self) -> Rules:
        return rules_of(self._files)

    @cached_property
    def _make(self) -> Make:
        return making(self.rules, self._zone, self._files.version).make

    @cached_property
    def _reasons(self) -> ReasonWords:
        return reasons_of(self.rules)
