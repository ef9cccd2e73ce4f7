"""Agreeing to a mapping while a source is added: its streams are looked at, proposed, tried on rows, written down."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from connectors.kit.declare import SettingKind, Surroundings, never_cancelled
from connectors.kit.guess import ROLES, guess_channel, guess_columns, guess_record
from connectors.kit.mapped import Mapped, Offer, try_values
from connectors.kit.propose import Plan, missing_of
from desk.config.paths import Home
from desk.services.adding import AddingService
from desk.services.adding_views import DraftView
from desk.services.asks import ServiceError
from desk.services.first_rows import tried_view
from desk.services.first_steps import MOST_REASONS, SHOWN, TRIED, source_id_of
from desk.services.first_views import ColumnView, FileView, LookView
from desk.services.mapping_files import write_plans
from desk.services.plain_words import connector_words
from desk.services.registry import SourceBook

# Where programs lie that sources need.
PROGRAMS = "taps"
# So many streams are proposed by themselves.
MOST_PROPOSED = 12
# What streams that belong on a timeline are called, the surest words first.
_NAMED = {
    "interaction": r"call(?!er)|chat|ticket|conversation|cases?$|message|e?mails?$|interaction|visit|review|anruf",
    "order": r"order|invoice|sales?$|deal|bestell|auftrag|rechnung",
    "customer": r"customer|contact|client|people|person|member|account|user|kunde|patient|guest",
}


class MappingStepsService:
    """The questions of desk.services.asks_mapping.MappingSteps over the drafts of `adding`."""

    def __init__(
        self,
        home: Home,
        book: SourceBook,
        adding: AddingService,
        mapped: Mapping[str, Mapped],
        now: Callable[[], datetime],
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.adding = adding
        self._home, self._book, self._mapped = home, book, mapped
        self._now, self._sleep = now, sleep
        self._offers: dict[str, dict[str, Offer]] = {}

    def wanted(self, connector: str) -> bool:
        """Whether this kind needs one."""
        return connector in self._mapped

    def look(
        self, source_id: str, month_first: bool = False, cancelled: Callable[[], bool] = never_cancelled
    ) -> LookView:
        """What streams there are."""
        draft = self._draft(source_id)
        kind, around = self._mapped[draft.connector], self._around(draft, cancelled)
        with connector_words():
            answers = kind.ready(draft.answers, self._home.folder / PROGRAMS, around)
            if dict(answers) != dict(draft.answers):
                self.adding.keep(source_id, self._title(draft), answers)
            found = kind.look(answers, self._secrets(draft), around)
        self._offers[source_id] = {offer.name: offer for offer in found}
        taken: set[str] = set()
        files = []
        for offer in found:
            name = source_id_of(offer.title, taken)
            taken.add(name)
            files.append(_proposed(offer, name, month_first))
        return LookView(source_id, tuple(files), ())

    def sample(
        self, source_id: str, file: FileView, month_first: bool = False, cancelled: Callable[[], bool] = never_cancelled
    ) -> FileView:
        """The same with some of its first rows."""
        draft = self._draft(source_id)
        kind = self._mapped[draft.connector]
        with connector_words():
            around = self._around(draft, cancelled)
            offer = kind.sample(draft.answers, self._secrets(draft), around, file.files[0], TRIED)
        self._offers.setdefault(source_id, {})[offer.name] = offer
        return replace(_proposed(offer, file.name, month_first), used=file.used)

    def guess_again(self, source_id: str, file: FileView, record: str, month_first: bool = False) -> FileView:
        """Taken for another kind."""
        return _columns_for(self._offer(source_id, file), file, record, month_first)

    def try_out(self, source_id: str, file: FileView) -> FileView:
        """With its first rows as they would come."""
        draft, offer = self._draft(source_id), self._offer(source_id, file)
        blank = replace(file, rows=(), good=0, bad=0, reasons=())
        kind = self._mapped[draft.connector]
        plan = _plan(offer, file, kind)
        missing = missing_of(plan)
        if missing or offer.guessed:
            return replace(blank, missing=missing)
        with connector_words():
            tried = try_values(plan, offer.seen.rows, self._around(draft, never_cancelled).time_zone, kind.rows_from)
        bad = [one for one in tried if one.record is None]
        reasons = tuple(reason for reason, _ in Counter(one.reason for one in bad).most_common(MOST_REASONS))
        # Those that cannot be used are seen among the first, wherever they stand.
        wanted = list(dict.fromkeys((*bad[:MOST_REASONS], *tried)))[:SHOWN]
        rows = tuple(tried_view(one) for one in sorted(wanted, key=lambda one: one.number))
        return replace(blank, missing=(), rows=rows, good=len(tried) - len(bad), bad=len(bad), reasons=reasons)

    def propose(self, source_id: str, cancelled: Callable[[], bool] = never_cancelled) -> None:
        """Take what is proposed, where nobody has agreed to a mapping."""
        draft = self._draft(source_id)
        if draft.answers.get("mapping"):
            return
        month_first = draft.answers.get("region") == "US"
        found = self.look(source_id, month_first, cancelled).files
        likely = [file for file in found if file.used][:MOST_PROPOSED]
        if not likely:
            raise ServiceError(
                "None of its streams looks like customers, orders or calls.",
                "Say what they are in a mapping of your own (resources/help/mapping.md) and name it in the settings.",
            )
        seen = [self.sample(source_id, file, month_first, cancelled) for file in likely]
        self.take(source_id, [replace(file, used=not file.missing) for file in seen])

    def take(self, source_id: str, files: Sequence[FileView]) -> None:
        """Write the mapping down."""
        draft = self._draft(source_id)
        used = [file for file in files if file.used]
        if not used:
            raise ServiceError("No stream is chosen.", "Choose at least one.")
        kind = self._mapped[draft.connector]
        plans = [_plan(self._offer(source_id, file), file, kind) for file in used]
        written = write_plans(self._home.folder, source_id, used, plans)
        self.adding.keep(source_id, draft.title, {"mapping": str(written)})
        # Rows of customers are held no longer than they are looked at.
        self._offers.pop(source_id, None)

    def _draft(self, source_id: str) -> DraftView:
        found = next((one for one in self.adding.drafts() if one.source_id == source_id), None)
        if found is None or found.connector not in self._mapped:
            raise ServiceError("This source is not being added any more.", "Begin again.")
        return found

    def _offer(self, source_id: str, file: FileView) -> Offer:
        found = self._offers.get(source_id, {}).get(file.files[0])
        if found is None:
            raise ServiceError(f"“{file.title}” is not known any more.", "Look at the streams again.")
        return found

    def _title(self, draft: DraftView) -> str:
        """Named after its program, unless a person named it."""
        said = draft.answers.get("tap", "").partition("=")[0].strip()
        own = draft.title != self._book.connector(draft.connector).title
        return draft.title if own or not said else said

    def _secrets(self, draft: DraftView) -> dict[str, str]:
        settings = self._book.connector(draft.connector).settings
        keys = [setting.key for setting in settings if setting.kind is SettingKind.SECRET]
        return {key: self._book.secrets.held(draft.source_id, key) or "" for key in keys}

    def _around(self, draft: DraftView, cancelled: Callable[[], bool]) -> Surroundings:
        settings = self._book.settings()
        zone = draft.answers.get("time_zone") or settings.time_zone
        return Surroundings(self._now, self._sleep, cancelled, draft.answers.get("region") or settings.region, zone)


def _proposed(offer: Offer, name: str, month_first: bool) -> FileView:
    seen = offer.seen
    blank = FileView(
        name=name, title=offer.title, files=(offer.name,), record="", columns=(), roles=(),
        channel=guess_channel(seen), direction="inbound", format="", encoding="", delimiter="",
        count=0 if offer.guessed else seen.count, exact=False, size=0,
    )  # fmt: skip
    named = next((kind for kind, words in _NAMED.items() if re.search(words, offer.name, re.IGNORECASE)), "")
    made = _columns_for(offer, blank, named or guess_record(seen), month_first)
    return replace(made, used=not made.missing and bool(named))


def _columns_for(offer: Offer, file: FileView, record: str, month_first: bool) -> FileView:
    columns = [
        ColumnView(one.name, () if offer.guessed else one.samples, one.role, one.format, one.formats, one.sure)
        for one in guess_columns(offer.seen, record, month_first)
    ]
    columns = [replace(one, role=_told(offer, one, columns)) for one in columns]
    view = replace(file, record=record, columns=tuple(columns), roles=ROLES[record])
    return replace(view, missing=missing_of(_plan(offer, view, None)), rows=(), good=0, bad=0, reasons=())


def _told(offer: Offer, column: ColumnView, columns: Sequence[ColumnView]) -> str:
    """What a column is where the source itself says so: what its rows are known by, and when they changed."""
    if offer.key and column.name in offer.key:
        return "id" if len(offer.key) == 1 else column.role if column.role != "id" else "detail"
    if offer.key and column.role == "id":
        return "detail"
    changes = offer.followed[:1] == (column.name,) and column.formats == ("",)
    if changes and column.role in ("", "detail") and all(one.role != "changed_at" for one in columns):
        return "changed_at"
    return column.role


def _plan(offer: Offer, file: FileView, kind: Mapped | None) -> Plan:
    return Plan(
        name=file.name, title=file.title, record=file.record, files=file.files, format="", encoding="utf-8",
        delimiter="", roles={one.name: one.role for one in file.columns},
        formats={one.name: one.format for one in file.columns if one.format}, channel=file.channel,
        direction=file.direction, rows=() if offer.guessed else offer.seen.rows, key=offer.key,
        place=kind.rows_from.key if kind else "", complete=offer.complete, more=offer.more,
    )  # fmt: skip
