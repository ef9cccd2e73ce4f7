"""Adding a source step by step: what was begun is kept, tried and sampled before it becomes one that is pulled."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from connectors.kit.declare import Connector, SettingKind, Surroundings, never_cancelled
from connectors.kit.oauth_words import SIGNED_IN
from desk.config.settings import SettingsFile, SourceSettings
from desk.domain.calls_record import SOURCE
from desk.services.adding_views import DraftView, SamplesView, StreamTrial, TrialView
from desk.services.asks import ServiceError, Sources
from desk.services.drafts import DraftFile
from desk.services.first_steps import source_id_of
from desk.services.plain_words import connector_words
from desk.services.registry import Opened, SourceBook
from desk.services.sampling import sampled
from desk.services.signing_in import SigningInService
from desk.services.source_answers import PULL, check_answers, check_known, configured
from desk.services.trying import Patience, try_streams
from desk.store.cache import Cache


def _untold(_one: StreamTrial) -> None:
    return


def _prepared(_source_id: str, _cancelled: Callable[[], bool]) -> None:
    return


class AddingService:
    """The questions of desk.services.asks_adding.Adding. `sources` is where one goes that is started."""

    def __init__(
        self,
        book: SourceBook,
        cache: Cache,
        settings: SettingsFile,
        sources: Sources,
        now: Callable[[], datetime],
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._real, self._sources, self._now, self._sleep = book, sources, now, sleep
        self._file = DraftFile(settings)
        self._book = SourceBook(book.connectors, self._file, book.secrets, cache)
        self.signing_in = SigningInService(self._book, now)
        # What some kinds need before they can be tried: see desk.services.mapping_steps.
        self.prepare: Callable[[str, Callable[[], bool]], None] = _prepared

    def drafts(self) -> tuple[DraftView, ...]:
        """What was begun and not started yet, as far as its kind is still known."""
        return tuple(self._view(one) for one in self._file.drafts() if one.connector in self._book.connectors)

    def begin(self, connector: str, source_id: str = "", time_zone: str = "") -> DraftView:
        """Begin one of this kind."""
        kind = self._book.connector(connector)
        taken = {one.source_id for one in (*self._real.settings().sources, *self._file.drafts())} | {SOURCE}
        if source_id in taken:
            raise ServiceError(f"There is a source “{source_id}” already.", "Choose another short name.")
        zone = "" if self._real.settings().time_zone else time_zone
        answers = {"time_zone": zone} if zone else {}
        source_id = source_id or source_id_of(connector, taken)
        self._file.keep(source_id, connector, kind.title, answers)
        return self._view(self._file.draft(source_id))

    def keep(self, source_id: str, title: str, settings: Mapping[str, str]) -> None:
        """Remember what is typed so far."""
        draft = self._file.draft(source_id)
        kind = self._book.connector(draft.connector)
        check_known(kind, settings, {})
        self._file.keep(source_id, draft.connector, title or kind.title, _with(draft, settings))

    def answer(self, source_id: str, title: str, settings: Mapping[str, str], secrets: Mapping[str, str]) -> DraftView:
        """Everything needed was said."""
        draft = self._file.draft(source_id)
        kind = self._book.connector(draft.connector)
        answers = _with(draft, settings)
        check_known(kind, answers, secrets)
        check_answers(kind, answers, self._held(source_id, kind) | dict(secrets))
        configured(draft, answers)
        self._book.keep_secrets(source_id, secrets)
        self._file.keep(source_id, draft.connector, title or kind.title, answers)
        return self._view(self._file.draft(source_id))

    def trial(
        self,
        source_id: str,
        tell: Callable[[StreamTrial], None] = _untold,
        cancelled: Callable[[], bool] = never_cancelled,
    ) -> TrialView:
        """Sign in and read a little of each stream."""
        self.prepare(source_id, cancelled)
        opened, patience, around = self._opened(source_id, cancelled)
        with connector_words():
            return try_streams(opened, self._book.connector(opened.source.connector), around, patience, tell)

    def choose(self, source_id: str, streams: Sequence[str]) -> DraftView:
        """Pull these streams and no others."""
        draft = self._file.draft(source_id)
        names = [stream.name for stream in self._book.connector(draft.connector).streams]
        unknown = set(streams) - set(names)
        if unknown or not streams:
            wrong = f"There is no stream “{min(unknown)}”." if unknown else "No stream is chosen."
            raise ServiceError(wrong, f"Choose one of: {', '.join(names)}.")
        self.keep(source_id, draft.title, {PULL + name: "yes" if name in streams else "no" for name in names})
        return self._view(self._file.draft(source_id))

    def samples(self, source_id: str, cancelled: Callable[[], bool] = never_cancelled) -> SamplesView:
        """What timelines would look like."""
        opened, patience, around = self._opened(source_id, cancelled)
        with connector_words():
            return sampled(opened, around, patience, self._real.own_numbers(), {source_id: opened.source.title})

    def start(self, source_id: str) -> None:
        """It is a source from now on."""
        draft = self._file.draft(source_id)
        secrets = self._held(source_id, self._book.connector(draft.connector))
        self._sources.add(source_id, draft.connector, draft.title, dict(draft.answers), secrets)
        self._file.remove_source(source_id)

    def discard(self, source_id: str) -> None:
        """Forget what was begun."""
        draft = self._file.draft(source_id)
        for key in (*_secrets_of(self._book.connectors.get(draft.connector)), SIGNED_IN):
            self._book.secrets.forget(source_id, key)
        self._file.remove_source(source_id)

    def _opened(self, source_id: str, cancelled: Callable[[], bool]) -> tuple[Opened, Patience, Surroundings]:
        self._file.draft(source_id)
        opened = self._book.open(source_id)
        patience = Patience(time.monotonic, cancelled)
        return opened, patience, self._book.surroundings(opened.source, self._now, self._sleep, patience.over)

    def _held(self, source_id: str, kind: Connector) -> dict[str, str]:
        """The secrets that are kept already; nobody is asked."""
        held = {key: self._book.secrets.held(source_id, key) for key in _secrets_of(kind)}
        return {key: value for key, value in held.items() if value}

    def _view(self, draft: SourceSettings) -> DraftView:
        kind = self._book.connector(draft.connector)
        back = kind.oauth.back if kind.oauth is not None else ""
        signed_in = bool(back) and bool(self._book.secrets.held(draft.source_id, SIGNED_IN))
        held = tuple(self._held(draft.source_id, kind))
        return DraftView(draft.source_id, draft.connector, draft.title, dict(draft.answers), held, back, signed_in)


def _secrets_of(kind: Connector | None) -> tuple[str, ...]:
    return tuple(one.key for one in kind.settings if one.kind is SettingKind.SECRET) if kind is not None else ()


def _with(draft: SourceSettings, settings: Mapping[str, str]) -> dict[str, str]:
    """What is answered by now; what was emptied is not answered any more."""
    return {key: value for key, value in (dict(draft.answers) | dict(settings)).items() if value.strip()}
