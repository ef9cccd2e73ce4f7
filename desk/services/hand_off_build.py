"""Puts the parts of hand-offs together."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path

from desk.config.own_file import OwnFile
from desk.config.secrets import Secrets
from desk.domain.hand_off_rules import HandOffRules, read_hand_off_rules
from desk.domain.hand_offs import RecordName
from desk.domain.json_shape import Shape
from desk.services.anchoring import Anchoring
from desk.services.asks import ServiceError
from desk.services.flag_keeper import FlagKeeper
from desk.services.hand_off_arrivals import Arrivals
from desk.services.hand_off_content import AskedJourneys, Gatherer
from desk.services.hand_off_files import HandOffFiles
from desk.services.hand_off_folder import HandOffFolder
from desk.services.hand_off_key import CompanyKey
from desk.services.hand_off_receivers import HandOffReceivers
from desk.services.hand_off_shelf import Around, HandOffShelf
from desk.services.hand_offs import AskedCallBacks, HandOffService
from desk.services.outbox_building import Drafts
from desk.services.written import Written
from desk.store.cache import Cache
from desk.store.decisions import Decisions

SCHEMA = "schema.json"
NAME = "hand_off.toml"


@dataclass(frozen=True, slots=True)
class HandOffParts:
    """Hand-offs of one desk. `asked`, `files` and `receivers` are for screens and commands; `asked.watch`
    and `folder.step` are to be called each few seconds, each from one thread."""

    asked: HandOffService
    files: HandOffFiles
    folder: HandOffFolder
    receivers: HandOffReceivers
    rules: OwnFile[HandOffRules]


@dataclass(frozen=True, slots=True)
class Beside:
    """What hand-offs ask of the desk's other parts: journeys, call-backs, the keeper of flags, secrets, what is written
    on records, and what has other systems told (None: nobody is)."""

    journeys: AskedJourneys
    call_backs: AskedCallBacks
    keeper: FlagKeeper
    secrets: Secrets
    written: Written
    drafts: Drafts | None = None


def build_hand_offs(
    cache: Cache,
    decisions: Decisions,
    beside: Beside,
    who: Callable[[], str],
    now: Callable[[], datetime],
    zone: tzinfo,
    shipped: Path,
    home: Path,
) -> HandOffParts:
    """All of it, over one cache and its decisions. `shipped` is the program's folder of rules and schema
    (resources/hand_off), `home` where a company's own hand_off.toml may lie.

    ServiceError where the program's own schema cannot be read.
    """
    rules = OwnFile(shipped / NAME, home / NAME, read_hand_off_rules)
    anchoring = Anchoring(cache, decisions.work, beside.written)

    def flags_changed(records: Sequence[RecordName]) -> None:
        beside.keeper.forget()
        owners = cache.owners(records)
        cache.standings.mark(sorted({customer for customer, _ in owners.values() if customer}))

    around = Around(who, now, zone, rules.rules, flags_changed)
    shelf = HandOffShelf(decisions.hand_offs, decisions.flags, anchoring, beside.drafts, around)
    gatherer, arrivals = Gatherer(cache, beside.journeys), Arrivals(shelf, cache, decisions.work)
    shape = _shape(shipped / SCHEMA)
    folder = HandOffFolder(shelf, CompanyKey(beside.secrets), shape, home)
    return HandOffParts(
        HandOffService(shelf, gatherer, arrivals, beside.call_backs, cache, decisions.work, folder.find),
        HandOffFiles(shelf, beside.secrets, shape),
        folder,
        HandOffReceivers(decisions.hand_offs, rules),
        rules,
    )


def _shape(path: Path) -> Shape:
    try:
        return Shape(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError) as problem:
        raise ServiceError(
            f"{path.name} cannot be read ({type(problem).__name__}).", "Install Tellonce again."
        ) from None
