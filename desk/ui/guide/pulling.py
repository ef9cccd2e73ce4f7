"""The first pull, of own files or of the demo company, to its end: a customer to open."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from desk.services.asks_first import FirstSteps
from desk.services.source_views import ProgressView, SourcesOverview
from desk.ui.background import Trouble
from desk.ui.guide.pull_page import PullPage
from desk.ui.sources.watch import SourcesWatch
from desk.ui.tools import Tools

DEMO = "demo"
# Who was pulled just now may be findable a moment later only; so many of the first rows are tried.
TRIES, AGAIN_MS, PEOPLE = 8, 500, 20


class FirstPull(QObject):
    """`customer_wanted(customer_id)`: the first timeline; `number_wanted(number)`: the demo's main story;
    `ended(well)`: it is through."""

    customer_wanted = Signal(int)
    number_wanted = Signal(str)
    ended = Signal(bool)

    def __init__(self, tools: Tools, steps: FirstSteps, watch: SourcesWatch, page: PullPage) -> None:
        super().__init__(page)
        self._tools, self._steps, self._watch, self._page = tools, steps, watch, page
        # What is pulled, "" for nothing; what finds its first customers; who was found.
        self.what = ""
        self._people: Sequence[str] = ()
        self._customer = 0
        watch.progress_changed.connect(self._show_progress)
        watch.pulled.connect(self._pulled)
        watch.failed.connect(self._failed)
        page.stop_wanted.connect(self._stop)
        page.open_wanted.connect(lambda: self.customer_wanted.emit(self._customer))

    def pull(self, source_id: str, people: Sequence[str]) -> None:
        """Pull this source; `people` are texts that find its first customers."""
        self._people = people[:PEOPLE]
        self._begin(source_id, self.tr("Pulling for the first time"))
        self._page.words.show_text(self.tr("You can go on working; it goes on by itself."))
        self._watch.refresh()
        self._watch.pull(source_id)

    def pull_demo(self) -> None:
        """Lay the demo company out, and pull it."""
        self._begin(DEMO, self.tr("The demo company moves in"))
        self._page.words.show_text(self.tr("Everything of it is made up. One press in first steps removes it."))
        self._page.stop.hide()
        self._watch.expect(True)
        self._run(self._steps.demo, self._demo_ready)

    def _begin(self, what: str, title: str) -> None:
        self.what, self._customer = what, 0
        self._page.begin(title, "")

    def _stop(self) -> None:
        if self.what and self.what != DEMO:
            self._watch.cancel(self.what)

    def _show_progress(self, progress: Sequence[ProgressView]) -> None:
        for running in progress:
            if self.what in (DEMO, running.source_id):
                self._page.show_progress(running)

    def _pulled(self) -> None:
        """A pull ended, and it may be this one."""
        if self.what not in ("", DEMO) and not self._runs(self.what):
            self._find(self.what, self._people, TRIES)

    def _runs(self, what: str) -> bool:
        return any(one.source_id == what for one in self._watch.progress)

    def _find(self, what: str, people: Sequence[str], tries: int) -> None:
        def hear(customer_id: int) -> None:
            # Another one is pulled by now; or it was another that ended while this one began, and its end comes.
            if self.what != what or (not customer_id and self._runs(what)):
                return
            if not customer_id and tries > 1 and people:
                QTimer.singleShot(AGAIN_MS, self, lambda: self._find(what, people, tries - 1))
            else:
                self._found(customer_id)

        self._run(lambda: self._steps.whose(people), hear)

    def _found(self, customer_id: int) -> None:
        if not self.what:
            return
        self._customer, what, self.what = customer_id, self.what, ""
        told, advice = self._outcome(what, self._watch.overview)
        seen = self._page.isVisible()
        self._page.end(told, bool(customer_id), advice)
        if customer_id and seen:
            self.customer_wanted.emit(customer_id)
        self.ended.emit(bool(customer_id))

    def _outcome(self, source_id: str, overview: SourcesOverview) -> tuple[str, str]:
        source = next((one for one in overview.sources if one.source_id == source_id), None)
        if source is None:
            return self.tr("Pulled."), ""
        number = self._tools.words.number
        told = self.tr("{rows} rows are here, {rejected} were set aside.")
        said = told.format(rows=number(source.rows), rejected=number(source.rejected))
        advice = self.tr("Find a customer by name or number, or see in the sources what was set aside and why.")
        return said, source.message or advice

    def _failed(self, source_id: str, trouble: Trouble) -> None:
        if source_id == self.what:
            self._trouble(trouble)

    def _trouble(self, trouble: Trouble) -> None:
        self._watch.expect(False)
        self.what = ""
        self._page.fail(trouble)

    def _demo_ready(self, number: str) -> None:
        self._watch.expect(False)
        self._watch.refresh()
        self.what = ""
        self.ended.emit(True)
        self.number_wanted.emit(number)

    def _run(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._tools.slow.run(self, work, done, self._trouble)
