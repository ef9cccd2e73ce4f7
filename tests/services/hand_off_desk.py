"""A desk for tests of hand-offs: journeys, briefings, call-backs, flags and an outbox over the files of WorkDesk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from connectors.kit.writing import EntryKind
from connectors.records import CustomerRecord, Identifier, IdentifierKind, Segment, SegmentKind
from desk.config.paths import resources
from desk.config.secrets import AskedSecrets
from desk.config.settings import SettingsFile
from desk.domain.outbox import Entry
from desk.services.briefing import BriefingService
from desk.services.hand_off_build import Beside, HandOffParts, build_hand_offs
from desk.services.hand_off_views import HandOffView
from desk.services.journeys import Asked, JourneyService
from desk.services.outbox_building import Drafts
from desk.services.registry import SourceBook
from desk.services.views import TranscriptView
from tests.domain.languages import rules
from tests.records import NOON
from tests.services.work_desk import ANN, WorkDesk, call, person

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
ORDER = Identifier(IdentifierKind.ORDER, "10482")
ACCOUNT = Identifier(IdentifierKind.ACCOUNT, "A-77120")


class Crm:
    """One source that takes everything."""

    def places(self, kind: EntryKind, records: Sequence[tuple[str, CustomerRecord]]) -> list[tuple[str, str]]:
        return [("crm", records[0][1].source_id)] if records else []


class HandOffDesk(WorkDesk):
    """Noon, and Ann calls about her order since ten minutes, with Avi."""

    def __init__(self, folder: Path) -> None:
        self.secrets = AskedSecrets(lambda _source, _key: None, "")
        super().__init__(folder)
        self.parts = self.hand_offs()

    def open(self) -> None:
        super().open()
        if hasattr(self, "parts"):
            self.parts = self.hand_offs()

    def hand_offs(self) -> HandOffParts:
        book = SourceBook({}, SettingsFile(self.folder / "settings.toml"), self.secrets, self.cache)

        def no_transcript(key: str) -> TranscriptView:
            return TranscriptView(key, ())

        def unasked(*_asked: Any) -> Any:
            raise AssertionError

        briefings = BriefingService(self.cache, no_transcript, self.clock, lambda _source: UTC, rules())
        journeys = JourneyService(
            self.cache, book, self.weaver, self.decisions.corrections, Asked(briefings, unasked, unasked),
            lambda: self.who, self.clock,
        )  # fmt: skip
        targets: Any = Crm()
        drafts = Drafts(self.cache, self.decisions.outbox, targets, lambda: self.who, self.clock)
        beside = Beside(journeys, self.work.call_backs, self.keeper, self.secrets, self.written, drafts)
        return build_hand_offs(
            self.cache, self.decisions, beside, lambda: self.who, self.clock, UTC, resources() / "hand_off", self.folder
        )

    def bring(self) -> int:
        """Ann's records as sources have them; returns who she is."""
        self.pull(person("p1", "Ann Lee", ANN, ACCOUNT), source="crm")
        return self.called(
            "c1", minutes=-10, wait=240, talk=360, name="Ann Lee", references=(ORDER,), reason="missing_parcel",
            team="Orders", subject="Where is my parcel?", tried=("Trace opened with DHL",), asked=("postcode",),
        )  # fmt: skip

    def give(self, to: str = "team", name: str = "Billing", **more: Any) -> HandOffView:
        return self.parts.asked.give(self.owner("c1"), to, name, **more)

    def told(self, hand_off_id: str) -> list[Entry]:
        return self.decisions.outbox.about(f"hand_off/{hand_off_id}")

    def comes(self, source_id: str, agent: str, team: str, start: datetime, **more: Any) -> None:
        """Ann talks with somebody for five minutes."""
        end = start + 5 * MINUTE
        segments = (Segment(SegmentKind.TALK, start, end, agent, team),)
        self.pull(replace(call(source_id, ANN), started_at=start, ended_at=end, segments=segments, **more))
        self.settle()


__all__ = ["ACCOUNT", "ANN", "HOUR", "MINUTE", "NOON", "ORDER", "HandOffDesk", "call", "person"]
