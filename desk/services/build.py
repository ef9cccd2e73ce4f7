"""Builds the services of one home folder, once, and hands each what it needs."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from functools import partial

from desk.config.language import language_rules
from desk.config.names import read_names
from desk.config.paths import Home, resources
from desk.config.person import who_is
from desk.config.secrets import Ask, Secrets, open_secrets
from desk.config.settings import Settings, SettingsFile
from desk.config.zone import zone_of
from desk.domain.extraction import Rules
from desk.domain.keys import Key
from desk.domain.namesakes import Namesakes
from desk.services import demo
from desk.services.asks import ServiceError
from desk.services.asof import AsOf
from desk.services.backtest import Trials
from desk.services.briefing import BriefingService
from desk.services.calendars import world
from desk.services.catching_up import CatchUp
from desk.services.corrections import Decided
from desk.services.crew import Crew
from desk.services.customers import CustomerService
from desk.services.doctor import Doctor
from desk.services.flag_keeper import FlagKeeper
from desk.services.flags import FlagService
from desk.services.footing import Ground
from desk.services.hearing import making, reasons_of
from desk.services.identity import Around, IdentityService
from desk.services.identity_compare import Compared
from desk.services.identity_outcome import Outlook
from desk.services.identity_scores import Scores
from desk.services.identity_words import PeopleWords
from desk.services.journeys import Asked, JourneyService
from desk.services.kinds import kinds
from desk.services.mending import Mender
from desk.services.numbers import Numbers
from desk.services.opening import Zones, making_of, notice_of, open_cache, own_language
from desk.services.parts import Parts as Parts
from desk.services.pulling import PullApart, Puller, PullHere, nothing_more
from desk.services.recompute import Together
from desk.services.registry import SourceBook
from desk.services.rulebook import RuleBook
from desk.services.settling import Alongside, Settler, Workings
from desk.services.sources import SourceService
from desk.services.standing import ReasonWords
from desk.services.tidying import Tidying
from desk.services.upkeep import Upkeep
from desk.services.weaving import Weaver
from desk.store.cache import Cache
from desk.store.decisions import Decisions
from desk.store.making import Report, no_report


@dataclass(frozen=True, slots=True)
class _Ground:
    """What all parts of a desk stand on."""

    home: Home
    settings: Settings
    language: Rules
    zones: Zones
    zone: tzinfo
    cache: Cache
    decisions: Decisions
    book: SourceBook
    weaver: Weaver
    reasons: ReasonWords
    decided: Decided
    rules: RuleBook
    who: Callable[[], str]
    notice: ServiceError | None


def _now() -> datetime:
    return datetime.now(UTC)


def _nobody_to_ask(_source_id: str, _key: str) -> None:
    return None


def build(
    home: Home,
    ask: Ask = _nobody_to_ask,
    secrets: Secrets | None = None,
    report: Report = no_report,
    keys: Sequence[Key] = (),
    crew: Crew | None = None,
    alongside: bool = True,
) -> Parts:
    """Open the files of `home`, making them where they are missing; `secrets` overrides this machine's keyring. Where
    all records have to be gone through first, `report` is told the share done. A `crew` pulls and settles for this
    process; without one it does both by itself, settling `alongside` its pulls. Not `alongside` it is a worker: settles
    when told to, and leaves a damaged cache to the window.
    `keys` are what its files may be encrypted with; new ones are with the first, and plain where there is none.

    ServiceError says what to do where that fails.
    """
    ground = _ground(home, secrets or open_secrets(str(home.folder), ask), report, keys, leave=not alongside)
    customers = CustomerService(ground.cache, ground.book, _now, ground.weaver, ground.decisions.flags)
    keeper = _keeper(ground)
    settler = _settler(ground, keeper, crew)
    journeys, flags = _journeys(ground, customers), _flags(ground, keeper)
    sources = _sources(ground, settler, crew, alongside)
    return Parts(
        home=home,
        customers=customers,
        sources=sources,
        journeys=journeys,
        flags=flags,
        doctor=Doctor(ground.cache, ground.book, sources, home, ground.decisions, ground.rules),
        settler=settler,
        catch_up=CatchUp(ground.cache.catching_up, _now, time.monotonic),
        upkeep=_upkeep(ground),
        cache=ground.cache,
        identity=_identity(ground, journeys, flags),
        decisions=ground.decisions,
        zone=ground.zone,
        crew=crew,
        notice=ground.notice,
    )


def _keeper(ground: _Ground) -> FlagKeeper:
    return FlagKeeper(
        ground.cache, ground.decisions.flags, ground.rules, ground.zone, ground.settings.limits, ground.reasons
    )


def _upkeep(ground: _Ground) -> Upkeep:
    return Upkeep(ground.cache.retention, lambda: ground.book.settings().sources, _now, time.monotonic)


def _sources(ground: _Ground, settler: Settler, crew: Crew | None, alongside: bool) -> SourceService:
    stored = Alongside(settler.step, time.monotonic) if alongside else nothing_more
    tidying = Tidying(ground.cache, partial(_upkeep, ground))
    return SourceService(ground.cache, ground.book, ground.home, _now, _puller(ground, crew, stored), tidying)


def _puller(ground: _Ground, crew: Crew | None, stored: Callable[[], None]) -> Puller:
    if crew is None:
        return PullHere(ground.cache, ground.book, _now, stored)
    return PullApart(crew, ground.book, _now)


def build_for_window(home: Home, ask: Ask, keys: Sequence[Key] = ()) -> Parts:
    """As `build`, with workers for whatever would make the window wait."""
    return build(home, ask, keys=keys, crew=Crew(home, keys))


def _identity(ground: _Ground, journeys: JourneyService, flags: FlagService) -> IdentityService:
    known = resources() / "identity"
    names = read_names(known)
    scores = Scores(ground.cache.matches(names), ground.home.weights, known / "weights.json")
    people = PeopleWords(ground.cache, ground.decisions.words, ground.who, _now)
    outlook = Outlook(
        ground.cache,
        partial(journeys.standing, limit=1),
        flags.of_customer,
        _now,
        ground.decided.of,
        ground.settings.limits,
    )

    def titles() -> dict[str, str]:
        return {source.source_id: source.title for source in ground.book.settings().sources}

    # What was said and not carried out, as where this was stopped in between, is made up for.
    people.follow()
    compared = Compared(ground.cache, scores, people, outlook, names, titles)
    around = Around(titles, ground.book.regions, _now)
    return IdentityService(ground.cache, ground.decisions.words, people, scores, compared, names, around)


def _settler(ground: _Ground, keeper: FlagKeeper, crew: Crew | None) -> Settler:
    workings = _workings(ground)
    together = Together(
        ground.home.cache, ground.cache.standings, workings, ground.decided.all, _now, ground.cache.file_keys
    )
    return Settler(
        ground.cache.standings,
        workings,
        ground.decided.of,
        keeper,
        lambda: _rules_named(ground),
        _now,
        time.monotonic,
        together if crew is None else crew.want_settling,
        ground.decided.names,
        ground=Ground(ground.cache.footing, ground.decisions, _now),
        mend=Mender(ground.cache.mending, _now),
        stand=keeper.stand,
    )


def _workings(ground: _Ground) -> Workings:
    return Workings(ground.zone, ground.settings.limits)


def _rules_named(ground: _Ground) -> str:
    """The rules in force: others have another name, as have those of another decisions file, where one was lost."""
    return ground.rules.in_force().version.version_id


def _ground(home: Home, secrets: Secrets, report: Report, keys: Sequence[Key], leave: bool) -> _Ground:
    try:
        home.make()
    except OSError as problem:
        raise ServiceError(
            f"The folder {home.folder} cannot be made ({problem.strerror}).", "Choose another with --home."
        ) from None
    file = SettingsFile(home.settings)
    settings, zones = file.read(), Zones(file)
    language, version = language_rules(resources(), own_language(home))
    decisions = Decisions(home.decisions, keys)
    try:
        namesakes = Namesakes(read_names(resources() / "identity"))
        made = making(language, zones, version)
        cache = open_cache(home.cache, lambda: Cache(home.cache, made, report, namesakes, keys), _now(), leave)
    except ServiceError:
        decisions.close()
        raise
    zone = zone_of(settings)
    decided = Decided(cache, decisions.corrections)
    who, reasons = partial(who_is, settings.name), reasons_of(language)
    return _Ground(
        home=home,
        settings=settings,
        language=language,
        zones=zones,
        zone=zone,
        cache=cache,
        decisions=decisions,
        book=SourceBook(kinds(), file, secrets, cache),
        weaver=Weaver(cache, decided.of, settings.limits, reasons, decided.names),
        reasons=reasons,
        decided=decided,
        rules=RuleBook(home.rules, _first_rules, decisions.rules, world(zone), who, _now),
        who=who,
        notice=notice_of(cache, home.cache, settings.sources),
    )


def _first_rules() -> str:
    """The rules every desk begins with."""
    return (resources() / "rules" / "flags.toml").read_text(encoding="utf-8")


def _journeys(ground: _Ground, customers: CustomerService) -> JourneyService:
    as_of = AsOf(
        ground.cache, ground.decisions, ground.language, ground.zones, _now, ground.settings.limits, ground.reasons
    )
    asked = Asked(
        BriefingService(ground.cache, customers.transcript, _now, ground.zones, ground.language),
        as_of.of_customer,
        Numbers(
            ground.cache.standings,
            ground.decisions.flags,
            ground.zone,
            lambda: _workings(ground).under(_rules_named(ground)),
        ).of_days,
        ground.reasons,
    )
    return JourneyService(
        ground.cache, ground.book, ground.weaver, ground.decisions.corrections, asked, ground.who, _now
    )


def _flags(ground: _Ground, keeper: FlagKeeper) -> FlagService:
    making_here = partial(making_of, ground.home)
    trials = Trials(ground.cache, ground.home.cache, ground.decisions, making_here, ground.zone, _now, ground.weaver)
    flags, trial = ground.decisions.flags, trials.try_rule
    return FlagService(ground.cache, ground.weaver, flags, ground.rules, keeper, trial, ground.who, _now, ground.zone)


def prepare_demo(parts: Parts) -> str:
    """Lay out the demo company for today, pull it and settle it; returns the number to type for its main story."""
    company = demo.unpack(resources() / "demo", parts.home.demo, _now())
    known = {source.source_id for source in parts.sources.overview().sources}
    for source in company.sources:
        if source.source_id not in known:
            parts.sources.add(source.source_id, "folder", source.title, source.settings, {})
        parts.sources.pull(source.source_id, full=company.renewed)
    parts.settler.finish()
    parts.catch_up.finish()
    return company.number
