"""Puts up a window on fakes, with a fixed clock, locale and zone."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

import shiboken6
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from desk.config.paths import resources
from desk.ui.adding.room import AskedAdding
from desk.ui.background import Background
from desk.ui.customer.hand_off_work import AskedHandOffs
from desk.ui.shell.at_adding import AtAdding
from desk.ui.shell.at_guide import AtGuide
from desk.ui.shell.at_settings import AtSettings
from desk.ui.shell.at_store import AtStore
from desk.ui.shell.at_work import AskedAtWork, AtWork
from desk.ui.shell.calling_out import join_calls
from desk.ui.shell.on_calls import AskedOnCalls, OnCalls
from desk.ui.shell.own_windows import AskedOfCustomers, OwnWindows
from desk.ui.shell.passing_on import PassingOn
from desk.ui.shell.window import MainWindow
from desk.ui.store_lookup.work import AskedAtStore
from desk.ui.theme import Theme
from desk.ui.tools import Tools
from desk.ui.words import Words
from tests.ui import journey_story, story
from tests.ui.fake_adding import FakeAdding, FakeMapping
from tests.ui.fake_calls import FakeCalls, FakeNotes, FakeWrapUps
from tests.ui.fake_choices import FakeChoices
from tests.ui.fake_first import FakeFirst
from tests.ui.fake_flags import FakeFlags, FakeJourneys
from tests.ui.fake_hand_offs import FakeHandOffFiles, FakeHandOffs, FakeReceivers
from tests.ui.fake_identity import FakeIdentity
from tests.ui.fake_log import FakeCallLog, FakeOutbox
from tests.ui.fake_open import FakeLeftOpen
from tests.ui.fake_phones import FakePhones
from tests.ui.fake_store import FakeCounter
from tests.ui.fake_work import FakeCallBacks, FakeRules
from tests.ui.fakes import FakeCustomers, FakeSources

# Of each lane.
THREADS = 4


class Clock:
    """A clock that stands until it is set."""

    def __init__(self, now: datetime = story.NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


@contextmanager
def standing(app: QApplication, look: str = "light") -> Iterator[Tools]:
    """Tools with a forced look, a standing clock, Chicago time and English (24 hours), or whatever else is spoken;
    threads end with it."""
    lanes = [Background(ThreadPoolExecutor(THREADS), app) for _lane in range(2)]
    english = QLocale().language() in (QLocale.Language.C, QLocale.Language.English)
    locale = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom) if english else QLocale()
    theme = Theme(app, resources(), look)
    try:
        yield Tools(theme, Words(locale, ZoneInfo("America/Chicago"), Clock()), *lanes)
    finally:
        for lane in lanes:
            lane.close()
        app.setStyleSheet("")


@dataclass
class FakeWork:
    """The fakes behind the work room."""

    call_backs: FakeCallBacks = field(default_factory=FakeCallBacks)
    log: FakeCallLog = field(default_factory=FakeCallLog)
    outbox: FakeOutbox = field(default_factory=FakeOutbox)
    phones: FakePhones = field(default_factory=FakePhones)
    rules: FakeRules = field(default_factory=FakeRules)


@dataclass
class FakePassing:
    """The fakes behind hand-offs."""

    hand_offs: FakeHandOffs = field(default_factory=FakeHandOffs)
    receivers: FakeReceivers = field(default_factory=FakeReceivers)
    files: FakeHandOffFiles = field(default_factory=FakeHandOffFiles)
    left_open: FakeLeftOpen = field(default_factory=FakeLeftOpen)


@dataclass
class Stand:
    """A window and the fakes behind it."""

    window: MainWindow
    customers: FakeCustomers
    sources: FakeSources
    journeys: FakeJourneys
    flags: FakeFlags
    identity: FakeIdentity
    calls: FakeCalls
    notes: FakeNotes
    wrap_ups: FakeWrapUps
    on_calls: OnCalls
    work: FakeWork
    at_work: AtWork
    passing: FakePassing
    passing_on: PassingOn
    own: OwnWindows
    choices: FakeChoices
    at_settings: AtSettings
    first: FakeFirst
    at_guide: AtGuide
    adding: FakeAdding
    mapping: FakeMapping
    at_adding: AtAdding
    counter: FakeCounter
    tools: Tools


@contextmanager
def window_on_fakes(app: QApplication, look: str = "light") -> Iterator[Stand]:
    """A window that is not shown yet."""
    with standing(app, look) as tools:
        customers, sources, journeys, flags = FakeCustomers(), FakeSources(), FakeJourneys(), FakeFlags()
        identity = FakeIdentity()
        journeys.standings[1] = journey_story.standing()
        journeys.proofs[1] = journey_story.proof()
        journeys.briefings[1] = journey_story.briefing(unread=0, transcripts=2)
        calls, notes, wrap_ups = FakeCalls(), FakeNotes(), FakeWrapUps()
        window = MainWindow(tools, customers, sources, journeys, flags, identity)
        asked = AskedOnCalls(calls, notes, wrap_ups)
        on_calls = OnCalls(tools, customers, asked, window.side, window.desk, window.pops)
        on_calls.customer_wanted.connect(window.open_customer)
        work = FakeWork()
        asked_at_work = AskedAtWork(work.call_backs, work.log, work.outbox, work.rules, work.outbox.whose, work.phones)
        at_work = AtWork(tools, asked_at_work, window, on_calls)
        at_work.dialler.ready = lambda: True
        join_page = partial(join_calls, tools, work.call_backs, at_work)
        join_page(window.desk)
        passing = FakePassing()
        passed = AskedHandOffs(passing.hand_offs, passing.receivers, passing.files, passing.left_open)
        passing_on = PassingOn(tools, customers, passed, window, on_calls)
        passing_on.join(at_work.tabs)
        asked_of = AskedOfCustomers(customers, journeys, flags, identity)
        own = OwnWindows(tools, asked_of, window, on_calls.saving)
        own.joiners.append(lambda room: passing_on.join_room(room, on_calls.make_page(room)))
        own.joiners.append(join_page)
        choices = FakeChoices()
        at_settings = AtSettings(tools, choices, window, lambda: None)
        first = FakeFirst()
        adding = FakeAdding()
        mapping = FakeMapping()
        at_adding = AtAdding(tools, AskedAdding(adding, mapping, first), sources, window)
        at_guide = AtGuide(tools, first, sources, window, at_adding)
        counter = FakeCounter()
        AtStore(tools, AskedAtStore(counter, notes), window)
        tools.theme.dress()
        try:
            yield Stand(
                window, customers, sources, journeys, flags, identity, calls, notes, wrap_ups, on_calls, work, at_work,
                passing, passing_on, own, choices, at_settings, first, at_guide, adding, mapping, at_adding,
                counter, tools,
            )  # fmt: skip
        finally:
            fakes = (
                adding,
                mapping,
                counter,
                choices,
                customers,
                sources,
                journeys,
                flags,
                identity,
                calls,
                notes,
                wrap_ups,
            )
            for fake in (*fakes, *vars(work).values(), *vars(passing).values()):
                fake.gates.open_all()
            own.close_all()
            window.close()
            # Now, not whenever Python's collector comes by: it could do so while Qt walks over all widgets.
            shiboken6.delete(window)
