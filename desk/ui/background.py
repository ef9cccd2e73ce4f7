"""The one bridge between threads and the event loop: run(work, done, failed)."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, Future
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, SignalInstance, Slot

from desk.services.asks import ServiceError
from desk.ui.language import retold
from desk.ui.retold_views import retold_answer

T = TypeVar("T")
Told = TypeVar("Told")
Failed = Callable[["Trouble"], None]

log = logging.getLogger(__name__)
# Longer than it takes to paint a window.
REST_MS = 60


@dataclass(frozen=True, slots=True)
class Trouble:
    """What a person reads when work failed: what happened, and what to do next."""

    title: str
    advice: str = ""


class Said(Protocol):
    """What a service says went wrong, in English."""

    @property
    def title(self) -> str:
        """What happened."""

    @property
    def advice(self) -> str:
        """What to do next."""


def told_trouble(said: Said) -> Trouble:
    """The same, in the language that is spoken."""
    return Trouble(retold(said.title), retold(said.advice))


def log_unexpected(error: BaseException) -> None:
    """Log what kind of error it was and where in the program; never its text, which may hold customer data."""
    places = (f"{place.filename}:{place.lineno} {place.name}" for place in traceback.extract_tb(error.__traceback__))
    log.error("unexpected %s\n%s", type(error).__name__, "\n".join(places))


def trouble_of(error: BaseException) -> Trouble:
    """A ServiceError speaks for itself; anything else becomes one sentence: its own text may hold customer data."""
    if isinstance(error, ServiceError):
        return told_trouble(error)
    log_unexpected(error)
    return Trouble(
        QCoreApplication.translate("Background", "Something went wrong inside Tellonce."),
        QCoreApplication.translate("Background", "Nothing was lost. Try again; the log names the place."),
    )


class Task:
    """One piece of work on its way; `cancel` makes its answer unheard, and drops it if it has not begun."""

    def __init__(self, owner: QObject, done: Callable[[Any], None], failed: Failed) -> None:
        self._owner = owner
        self._done = done
        self._failed = failed
        self._heard = True
        self._future: Future[Any] | None = None

    @property
    def waiting(self) -> bool:
        """Whether its answer is still to be heard."""
        return self._heard

    def cancel(self) -> None:
        """May be called at any time, also after the end."""
        self._heard = False
        if self._future is not None:
            self._future.cancel()

    def start(self, executor: Executor, work: Callable[[], Any], settled: Callable[[Task], None]) -> None:
        """Hand `work` to the executor, unless nobody listens any more; `settled` is then called once, on whatever
        thread finishes or cancels it."""
        if not self._heard:
            settled(self)
            return
        self._future = executor.submit(lambda: retold_answer(work()))
        self._future.add_done_callback(lambda _future: settled(self))

    def hear(self, came: Callable[[Any], object], told: object) -> None:
        """Call `came` with what was told on the way, on the calling thread, unless nobody listens any more."""
        if self._heard and shiboken6.isValid(self._owner):
            came(told)

    def deliver(self) -> None:
        """Call `done` or `failed` on the calling thread, unless nobody listens any more."""
        if not self._heard or self._future is None or not shiboken6.isValid(self._owner):
            return
        self._heard = False
        try:
            answer = self._future.result(timeout=0)
        except CancelledError:
            return
        except Exception as error:
            self._failed(trouble_of(error))
        else:
            self._done(answer)


class Background(QObject):
    """Runs blocking work on an executor and brings each answer back to the thread this object lives on.

    The executor owns the threads and its queue, so no wake-up can be lost here. Answers travel as queued signals.
    """

    _settled = Signal(object)
    _told = Signal(object, object, object)

    def __init__(self, executor: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor
        self._open: set[Task] = set()
        self._closed = False
        self._later: list[Callable[[], None]] = []
        self._resting = QTimer(self, singleShot=True)
        self._resting.timeout.connect(self._go_on)
        self._settled.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def run(self, owner: QObject, work: Callable[[], T], done: Callable[[T], None], failed: Failed) -> Task:
        """Run `work` off this thread, then `done(answer)` or `failed(trouble)` on it; neither if `owner` is gone."""
        return self._run(Task(owner, done, failed), work)

    def run_telling(
        self,
        owner: QObject,
        work: Callable[[Callable[[Told], None]], T],
        came: Callable[[Told], object],
        done: Callable[[T], None],
        failed: Failed,
    ) -> Task:
        """As `run`, where `work` is handed what it tells on its way with: `came` hears each on this thread, in their
        order and before the answer."""
        task = Task(owner, done, failed)

        def tell(value: Told) -> None:
            if not self._closed and shiboken6.isValid(self):
                self._told.emit(task, came, retold_answer(value))

        return self._run(task, lambda: work(tell))

    def _run(self, task: Task, work: Callable[[], Any]) -> Task:
        if self._closed:
            return task
        self._open.add(task)
        if self._resting.isActive():
            self._later.append(lambda: task.start(self._executor, work, self._post))
        else:
            task.start(self._executor, work, self._post)
        return task

    def rest_until(self, painted: SignalInstance) -> None:
        """Begin nothing more until that signal, or REST_MS have passed: what is shown now is painted first, to the last
        of it and onto the screen, and no thread takes Python's lock from it."""
        self._resting.start(REST_MS)
        painted.connect(self._end_rest, Qt.ConnectionType.SingleShotConnection)

    def close(self) -> None:
        """Hear no more answers, drop what has not begun, and wait for what has."""
        self._closed = True
        self._later.clear()
        for task in tuple(self._open):
            task.cancel()
        self._open.clear()
        self._executor.shutdown(wait=True, cancel_futures=True)

    @Slot()
    def _end_rest(self) -> None:
        """Other parts are painted in the same turn as the one that was waited for; only then all is on the screen."""
        self._resting.start(0)

    @Slot()
    def _go_on(self) -> None:
        self._resting.stop()
        later, self._later = self._later, []
        for start in later:
            start()

    @property
    def resting(self) -> bool:
        """Whether what is asked now begins only once something is painted."""
        return self._resting.isActive()

    @property
    def busy(self) -> int:
        """How many pieces of work are on their way."""
        return len(self._open)

    def _post(self, task: Task) -> None:
        if not self._closed and shiboken6.isValid(self):
            self._settled.emit(task)

    @Slot(object, object, object)
    def _hear(self, task: Task, came: Callable[[Any], object], told: object) -> None:
        task.hear(came, told)

    @Slot(object)
    def _deliver(self, task: Task) -> None:
        self._open.discard(task)
        task.deliver()


class Latest:
    """Asks one question at a time: a newer question makes the answer to an older one unheard."""

    def __init__(self, background: Background, owner: QObject) -> None:
        self._background = background
        self._owner = owner
        self._task: Task | None = None
        self._then: Callable[[], None] | None = None

    @property
    def waiting(self) -> bool:
        """Whether an answer is on its way."""
        return self._task is not None and self._task.waiting

    def ask(self, work: Callable[[], T], done: Callable[[T], None], failed: Failed) -> None:
        """As `Background.run`, forgetting whatever was asked here before."""
        self.drop()
        self._task = self._background.run(self._owner, work, self._followed(done), self._followed(failed))

    def ask_telling(
        self,
        work: Callable[[Callable[[Told], None]], T],
        came: Callable[[Told], object],
        done: Callable[[T], None],
        failed: Failed,
    ) -> None:
        """As `ask`, with what is told on the way, as `Background.run_telling`."""
        self.drop()
        self._task = self._background.run_telling(self._owner, work, came, self._followed(done), self._followed(failed))

    def then(self, act: Callable[[], None]) -> None:
        """Call `act` once the answer on its way was heard, once however often this is said; never if that is forgotten
        first, since whatever is asked next is asked later than this."""
        self._then = act

    def drop(self) -> None:
        """Forget what was asked."""
        self._then = None
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _followed(self, hear: Callable[[T], None]) -> Callable[[T], None]:
        def heard(answer: T) -> None:
            then, self._then = self._then, None
            hear(answer)
            if then is not None and not self.waiting:
                then()

        return heard
