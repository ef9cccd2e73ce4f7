"""Builds the services of one home folder, once, and hands each what it needs."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial

from desk.config.paths import Home, resources
from desk.config.person import which_desk, who_is
from desk.config.secrets import Ask, Secrets
from desk.domain.calls_record import SOURCE
from desk.domain.keys import Key
from desk.services import demo
from desk.services.adding import AddingService
from desk.services.anchoring import Anchoring
from desk.services.asof import AsOf
from desk.services.backtest import Trials
from desk.services.briefing import BriefingService
from desk.services.build_beside import More, build_beside
from desk.services.calendars import world
from desk.services.catching_up import CatchUp
from desk.services.crew import Crew
from desk.services.customers import HERE
from desk.services.doctor import Doctor
from desk.services.file_mapping import FileMapping
from desk.services.first_steps import FirstStepsService
from desk.services.flag_keeper import FlagKeeper
from desk.services.flags import FlagService
from desk.services.footing import Ground
from desk.services.giving_way import GivingWay
from desk.services.groundwork import Groundwork, nobody_to_ask, now
from desk.services.identity import Around, IdentityService
from desk.services.identity_compare import Compared
from desk.services.identity_outcome import Outlook
from desk.services.identity_scores import Scores
from desk.services.identity_words import PeopleWords
from desk.services.journeys import Asked, JourneyService
from desk.services.kinds import mapped
from desk.services.left_open import LeftOpenService
from desk.services.mapping_kinds import MappingKinds
from desk.services.mapping_steps import MappingStepsService
from desk.services.mending import Mender
from desk.services.numbers import Numbers
from desk.services.opening import making_of
from desk.services.parts import Parts as Parts
from desk.services.pulling import PullApart, Puller, PullHere, nothing_more
from desk.services.recompute import Together
from desk.services.rulebook import RuleBook
from desk.services.settling import Alongside, Settler, Workings
from desk.services.sources import SourceService
from desk.services.store_build import build_counter
from desk.services.store_lookup import Asked as AskedAtCounter
from desk.services.store_lookup import StoreService
from desk.services.tidying import Tidying
from desk.services.upkeep import Upkeep
from desk.store.making import Report, no_report


def build(
    home: Home,
    ask: Ask = nobody_to_ask,
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
    ground = Groundwork(home, ask, secrets, report, keys, leave=not alongside)
    try:
        return build_on(ground, crew, alongside)
    except BaseException:
        ground.close()
        raise


def build_for_window(ground: Groundwork, keys: Sequence[Key] = ()) -> Parts:
    """All that stands on `ground`, with workers for whatever would make the window wait."""
    return build_on(ground, Crew(ground.home, keys))


def build_on(ground: Groundwork, crew: Crew | None = None, alongside: bool = True) -> Parts:
    """All that stands on what is open already, which is closed with it; the arguments as those of `build`.

    ServiceError says what to do where the decisions are damaged, or the rules of a language cannot be used.
    """
    ground.sound.result()
    rules, way = _rules(ground), GivingWay(time.monotonic)
    keeper = _keeper(ground, rules)
    settler = _settler(ground, rules, keeper, crew, way)
    journeys, flags = _journeys(ground, rules), _flags(ground, rules, keeper)
    more = build_beside(ground, journeys, keeper, _who(ground), now, way)
    sources = _sources(ground, settler, crew, alongside)
    return Parts(
        home=ground.home,
        customers=ground.customers,
        sources=sources,
        journeys=journeys,
        flags=flags,
        doctor=Doctor(ground.cache, ground.book, sources, ground.home, ground.decisions, rules),
        settler=settler,
        catch_up=CatchUp(ground.cache.catching_up, now, time.monotonic),
        upkeep=_upkeep(ground),
        cache=ground.cache,
        identity=_identity(ground, journeys, flags),
        decisions=ground.decisions,
        zone=ground.zone,
        live=more.live,
        work=more.work,
        sending=more.sending,
        passing=more.passing,
        beside=more.beside,
        phones=more.phones,
        mapping=_mapping(ground, sources),
        first=_first(ground, sources),
        left_open=_left_open(ground),
        visits=more.visits,
        counter=_counter(ground, journeys, flags, more),
        crew=crew,
        notice=ground.notice,
    )


def _rules(ground: Groundwork) -> RuleBook:
    return RuleBook(ground.home.rules, _first_rules, ground.decisions.rules, world(ground.zone), _who(ground), now)


def _who(ground: Groundwork) -> Callable[[], str]:
    return partial(who_is, ground.settings.name)


def _counter(ground: Groundwork, journeys: JourneyService, flags: FlagService, more: More) -> StoreService:
    work = more.work
    asked = AskedAtCounter(ground.customers, journeys, flags, more.passing.asked, work.notes, work.call_backs)
    return build_counter(ground, more.visits, asked, now)


def _left_open(ground: Groundwork) -> LeftOpenService:
    anchoring = Anchoring(ground.cache, ground.decisions.work, ground.written)
    return LeftOpenService(ground.decisions.left_open, anchoring, _who(ground), which_desk(), now)


def _keeper(ground: Groundwork, rules: RuleBook) -> FlagKeeper:
    return FlagKeeper(
        ground.cache, ground.decisions.flags, rules, ground.zone, ground.settings.limits, ground.spoken.reason
    )


def _upkeep(ground: Groundwork) -> Upkeep:
    return Upkeep(ground.cache.retention, lambda: ground.book.settings().sources, now, time.monotonic)


def _sources(ground: Groundwork, settler: Settler, crew: Crew | None, alongside: bool) -> SourceService:
    stored = Alongside(settler.step, time.monotonic) if alongside else nothing_more
    tidying = Tidying(ground.cache, partial(_upkeep, ground))
    return SourceService(ground.cache, ground.book, ground.home, now, _puller(ground, crew, stored), tidying)


def _first(ground: Groundwork, sources: SourceService) -> FirstStepsService:
    return FirstStepsService(ground.home, sources, ground.book, ground.customers)


def _mapping(ground: Groundwork, sources: SourceService) -> MappingKinds:
    adding = AddingService(ground.book, ground.cache, ground.book.file, sources, now)
    taps = MappingStepsService(ground.home, ground.book, adding, mapped(), now)
    steps = MappingKinds(adding, (taps, FileMapping(adding, _first(ground, sources))))
    adding.prepare = steps.propose
    return steps


def _puller(ground: Groundwork, crew: Crew | None, stored: Callable[[], None]) -> Puller:
    if crew is None:
        return PullHere(ground.cache, ground.book, now, stored)
    return PullApart(crew, ground.book, now)


def _identity(ground: Groundwork, journeys: JourneyService, flags: FlagService) -> IdentityService:
    names, shipped = ground.names, resources() / "identity" / "weights.json"
    scores = Scores(ground.cache.matches(names), ground.home.weights, shipped)
    people = PeopleWords(ground.cache, ground.decisions.words, _who(ground), now)
    outlook = Outlook(
        ground.cache,
        partial(journeys.standing, limit=1),
        flags.of_customer,
        now,
        ground.decided.of,
        ground.settings.limits,
    )

    def titles() -> dict[str, str]:
        return {SOURCE: HERE} | {source.source_id: source.title for source in ground.book.settings().sources}

    # What was said and not carried out, as where this was stopped in between, is made up for.
    people.follow()
    compared = Compared(ground.cache, scores, people, outlook, names, titles)
    around = Around(titles, ground.book.regions, now)
    return IdentityService(ground.cache, ground.decisions.words, people, scores, compared, names, around)


def _settler(ground: Groundwork, rules: RuleBook, keeper: FlagKeeper, crew: Crew | None, way: GivingWay) -> Settler:
    workings = _workings(ground)
    together = Together(
        ground.home.cache, ground.cache.standings, workings, ground.decided.all, now, ground.cache.file_keys
    )
    return Settler(
        ground.cache.standings,
        workings,
        ground.decided.of,
        partial(keeper, wait=way.wait),
        lambda: _rules_named(rules),
        now,
        time.monotonic,
        together if crew is None else crew.want_settling,
        ground.decided.names,
        ground=Ground(ground.cache.footing, ground.decisions, now),
        mend=Mender(ground.cache.mending, now),
        stand=keeper.stand,
        wait=way.wait,
    )


def _workings(ground: Groundwork) -> Workings:
    return Workings(ground.zone, ground.settings.limits)


def _rules_named(rules: RuleBook) -> str:
    """The rules in force: others have another name, as have those of another decisions file, where one was lost."""
    return rules.in_force().version.version_id


def _first_rules() -> str:
    """The rules every desk begins with."""
    return (resources() / "rules" / "flags.toml").read_text(encoding="utf-8")


def _journeys(ground: Groundwork, rules: RuleBook) -> JourneyService:
    language, reasons = ground.spoken.rules, ground.spoken.reason
    as_of = AsOf(ground.cache, ground.decisions, language, ground.zones, now, ground.settings.limits, reasons)
    asked = Asked(
        BriefingService(ground.cache, ground.customers.transcript, now, ground.zones, language),
        as_of.of_customer,
        Numbers(
            ground.cache.standings,
            ground.decisions.flags,
            ground.zone,
            lambda: _workings(ground).under(_rules_named(rules)),
        ).of_days,
        reasons,
    )
    return JourneyService(
        ground.cache, ground.book, ground.weaver, ground.decisions.corrections, asked, _who(ground), now
    )


def _flags(ground: Groundwork, rules: RuleBook, keeper: FlagKeeper) -> FlagService:
    making_here = partial(making_of, ground.home)
    trials = Trials(ground.cache, ground.home.cache, ground.decisions, making_here, ground.zone, now, ground.weaver)
    flags, trial = ground.decisions.flags, trials.try_rule
    return FlagService(ground.cache, ground.weaver, flags, rules, keeper, trial, _who(ground), now, ground.zone)


def prepare_demo(parts: Parts, mark: str = "") -> str:
    """Lay out the demo company for today, pull it and settle it; returns the number to type for its main story. `mark`
    stands behind the titles of its sources, where it lives beside others."""
    company = demo.unpack(resources() / "demo", parts.home.demo, now())
    known = {source.source_id for source in parts.sources.overview().sources}
    for source in company.sources:
        if source.source_id not in known:
            parts.sources.add(source.source_id, "folder", source.title + mark, source.settings, {})
        parts.sources.pull(source.source_id, full=company.renewed)
    if not parts.counter.counter().name:
        parts.counter.stand_in(company.store)
    parts.settler.finish()
    parts.catch_up.finish()
    return company.number
