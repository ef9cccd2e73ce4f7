"""Composition root of the window: builds each part once, hands it what it needs, and takes it all down again."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from importlib import import_module

import shiboken6
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from desk.app import AGAIN, PERCENT
from desk.app.addresses import Addresses
from desk.app.calls import CallsIn
from desk.app.joining import Joining
from desk.app.loading import SERVICES, Loading
from desk.config.early import read_early
from desk.config.paths import Home, resources
from desk.config.phones import TOKEN_PLACE
from desk.domain.keys import Key
from desk.live.instance import RunningInstance
from desk.services.asks import ServiceError
from desk.ui.background import Background, Trouble, told_trouble
from desk.ui.collecting import Collecting
from desk.ui.keys import KeyBook
from desk.ui.late import LateCustomers, LateJourneys, LateSources
from desk.ui.late_calls import LateCalls
from desk.ui.late_choices import LateChoices
from desk.ui.late_flags import LateFlags
from desk.ui.late_identity import LateIdentity
from desk.ui.late_parts import Parts
from desk.ui.late_work import LateNotes, LateWrapUps
from desk.ui.settling import Settling
from desk.ui.shell.following import Following
from desk.ui.shell.frame import Frame, speak_something
from desk.ui.shell.on_calls import AskedOnCalls, OnCalls
from desk.ui.shell.sealed import SealedFiles
from desk.ui.shell.window import MainWindow
from desk.ui.sources.secrets import SecretAsker
from desk.ui.theme import Theme
from desk.ui.tools import Tools
from desk.ui.words import Words

VAULT = "desk.services.vault"
CHOICES = "desk.services.choices"
AUTOSTART = "desk.config.autostart"
# The cache answers in milliseconds; a few threads keep one slow question from holding up the next.
QUICK_THREADS = 4
# Pulls, tests and transcripts wait on networks most of the time.
SLOW_THREADS = 8
# How often, in seconds, pulls that begin while the program is ending are told to stop.
STOP_AGAIN = 0.05


class Desk(QObject):
    """One window and everything behind it; `show` brings it up, `close` takes it down."""

    def __init__(self, app: QApplication, place: Home, demo: bool, look: str = "", frame: Frame | None = None) -> None:
        """`look` forces one look of the theme; "" follows the system. `frame` is a window that is on the screen
        already, in its own look; all is put into it."""
        super().__init__(app)
        speak_something()
        self._place, self._demo, self._percent = place, demo, app.property(PERCENT)
        self._quick = Background(ThreadPoolExecutor(QUICK_THREADS, "quick"), app)
        self._slow = Background(ThreadPoolExecutor(SLOW_THREADS, "slow"), app)
        self._secrets = SecretAsker(app)
        self._loading = Loading(place, self._ask, self._keys)
        self._parts = self._loading.parts
        self._instance: RunningInstance | None = None
        self._told_damage = False
        early = read_early(place.settings)
        theme = frame.theme if frame is not None else Theme(app, resources(), look, chosen=early.colours)
        tools = Tools(theme, Words(), self._quick, self._slow, KeyBook(early.keys))
        customers = LateCustomers(self._loading.first)
        self.window = _window(tools, customers, self._parts)
        self.on_calls = _on_calls(tools, customers, self._parts, self.window)
        self.joining = Joining(tools, customers, self._parts, self.window, self.on_calls)
        self._settling = Settling(self._slow, lambda budget: self._parts.result().settle(budget), self.window)
        self._settling.settled.connect(self.window.desk.care.flags.work.refresh)
        self._settling.settled.connect(self._look_after)
        self._settling.settled.connect(self.window.settled)
        self._settling.failed.connect(self._look_after)
        theme.dress()
        if frame is not None:
            frame.fill(self.window)
        self._secrets.window = self.window
        self._addresses = Addresses(self.window, self._slow, self._parts, self.joining.open_hand_off)
        self.calls = CallsIn(self.window.pops, self.window.work_note, app)
        self.calls.tell(self.on_calls.calls, Following(self.window.desk).kept)
        self.calls.written.connect(self.window.kept)
        self._collecting = Collecting(self.window)
        pops, timeline = self.window.pops, self.window.desk.pages.customer.timeline
        self._collecting.give_way((pops.offered, pops.asked), timeline.view.painted)
        self._sealed = SealedFiles(self.window.files_note, self._slow, lambda: QApplication.exit(AGAIN), self.window)
        self.window.painted.connect(self._load, Qt.ConnectionType.QueuedConnection)

    def show(self) -> None:
        """Show the window; what is behind it is loaded once its first frame is painted."""
        self.window.show()

    def take_address(self, address: str) -> None:
        """Show what an address leads to, which another program or the system handed over."""
        self._addresses.arrived.emit(address)

    def close(self) -> None:
        """Stop what runs, wait for it, give back the files, and take the window down."""
        self.window.closing.emit()
        self.window.window().hide()
        self.on_calls.saving.flush()
        self._settling.stop()
        self._collecting.end()
        if self._instance is not None:
            self._instance.stop()
        self._secrets.close()
        self._sealed.close()
        self._loading.cancel()
        ending = threading.Thread(target=self._end_lanes, name="ending")
        ending.start()
        while ending.is_alive():
            if self._loading.there():
                for running in self._parts.result().sources.progress():
                    self._parts.result().sources.cancel(running.source_id)
            ending.join(STOP_AGAIN)
        self._loading.close()
        # Now, while all it hangs on is there: left to Python's collector it would go after the application.
        shiboken6.delete(self.window.window())

    def _end_lanes(self) -> None:
        self._quick.close()
        self._slow.close()

    @Slot()
    def _load(self) -> None:
        self._slow.run(self.window, self._loading.load_first, self._answering, self._not_loaded)

    def _ask(self, source_id: str, key: str) -> str | None:
        """What phones have to say is made here: without a keyring it holds for this run, and there is nobody to ask."""
        return None if (source_id, key) == TOKEN_PLACE else self._secrets.ask(source_id, key)

    def _keys(self) -> Sequence[Key]:
        vault = import_module(VAULT).vault_of(self._place)
        opened = vault.open(self._sealed.ask, self._sealed.watch)
        # The demo company is made up.
        if not self._demo:
            self._sealed.opened.emit(opened.notice, vault)
        keys: Sequence[Key] = opened.keys
        return keys

    def _answering(self, _none: None) -> None:
        self._listen()
        self._slow.run(self.window, self.joining.load, lambda _none: None, lambda _trouble: None)
        self._slow.run(self.window, self._loading.load_rest, self._loaded, self._not_loaded)

    def _not_loaded(self, trouble: Trouble) -> None:
        join_settings(self.joining, self._place, self._percent)
        self._collecting.begin()
        self.window.start()
        self.window.say_trouble(trouble)

    def _loaded(self, _none: None) -> None:
        self._collecting.begin()
        self.window.start()
        self._settling.start()
        self.on_calls.start()
        join_settings(self.joining, self._place, self._percent)
        self.joining.join()
        self._slow.run(self.window, lambda: self._parts.result().begin(self.calls), lambda _none: None, self._not_begun)
        notice = self._loading.notice()
        if notice is not None:
            self.window.say_trouble(told_trouble(notice))
        if self._demo:
            self.window.go_to("sources")
            self.window.watch.expect(True)
            lay_out = lambda: import_module(SERVICES).prepare_demo(self._parts.result())  # noqa: E731
            self._slow.run(self.window, lay_out, self._demo_ready, self._demo_failed)
        else:
            self.window.watch.start_pulling()

    def _not_begun(self, trouble: Trouble) -> None:
        self.calls.troubled("phones", ServiceError(trouble.title, trouble.advice))

    @Slot()
    def _look_after(self) -> None:
        """A cache that was found damaged cannot be mended under a running window, but one that begins anew fills it."""
        if not self._told_damage and self._loading.there() and self._parts.result().damaged():
            self._told_damage = True
            title = self.tr("The cache has to be opened anew.")
            why = self.tr("It was damaged, or another program put a new one in its place; only time is lost.")
            begin = self.tr("Go on with a new one")
            self.window.note.say(Trouble(title, why), begin, lambda: QApplication.exit(AGAIN), role="alarm")

    def _listen(self) -> None:
        try:
            self._instance = RunningInstance(self._place.running, self._addresses.arrived.emit)
            self._instance.start()
        except OSError:
            self._instance = None
            title = self.tr("Other programs cannot hand numbers to this window.")
            self.window.say_trouble(Trouble(title, self.tr("Type or paste them instead.")))

    def _demo_ready(self, number: str) -> None:
        self.window.watch.expect(False)
        self.window.watch.start_pulling()
        self.window.go_to("desk")
        self.window.pops.ask(number)

    def _demo_failed(self, trouble: Trouble) -> None:
        self.window.watch.expect(False)
        self.window.say_trouble(trouble)


def _window(tools: Tools, customers: LateCustomers, parts: Future[Parts]) -> MainWindow:
    asked = LateSources(parts), LateJourneys(parts), LateFlags(parts), LateIdentity(parts)
    return MainWindow(tools, customers, *asked)


def _on_calls(tools: Tools, customers: LateCustomers, parts: Future[Parts], window: MainWindow) -> OnCalls:
    asked = AskedOnCalls(LateCalls(parts), LateNotes(parts), LateWrapUps(parts))
    made = OnCalls(tools, customers, asked, window.side, window.desk, window.pops)
    made.customer_wanted.connect(window.open_customer)
    return made


def join_settings(joining: Joining, place: Home, percent: int | None) -> None:
    """Settings join the window: they need nothing but their file, and in what size (`percent`) the program began, which
    beginning anew does not change."""
    in_force = {"look.percent": str(percent)} if percent else {}

    def starting(on: bool) -> None:
        import_module(AUTOSTART).start_with_system(place, on)

    choices = LateChoices(lambda: import_module(CHOICES).ChoiceService(place.settings, in_force, starting))
    joining.join_settings(choices, lambda: QApplication.exit(AGAIN))
