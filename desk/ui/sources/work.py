"""Does what the panel of a source asks for, and keeps the panel true to the source chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desk.services.asks import Sources
from desk.services.source_views import (
    ConnectorView,
    RejectedView,
    SettingView,
    SourcesOverview,
    SourceView,
)
from desk.ui.background import Latest, Trouble
from desk.ui.sources.browser import SigningInAnew
from desk.ui.sources.form import Answers
from desk.ui.sources.panel import SourcePanel
from desk.ui.sources.watch import SourcesWatch
from desk.ui.tools import Tools


class SourceWork(QObject):
    """`chosen(source_id)` says which source the panel shows; "" for none."""

    chosen = Signal(str)

    def __init__(self, tools: Tools, sources: Sources, watch: SourcesWatch, panel: SourcePanel) -> None:
        super().__init__(panel)
        self._tools, self._sources, self._watch, self._panel = tools, sources, watch, panel
        self._rows = Latest(tools.quick, self)
        self._asked = Latest(tools.slow, self)
        self._kinds: tuple[ConnectorView, ...] = ()
        self._shown: SourceView | None = None
        panel.wanted.connect(self.act)
        panel.save_wanted.connect(self._save)
        panel.rejected.mend_wanted.connect(lambda key, value: self._change({key: value}, {}))
        watch.overview_changed.connect(self._follow)
        watch.failed.connect(self._pull_failed)
        self._anew = SigningInAnew(tools, sources.signing_in, panel.browser)
        self._anew.signed.connect(watch.pull)

    def know(self, kinds: tuple[ConnectorView, ...]) -> None:
        """The kinds of systems there are, for the questions each asks."""
        self._kinds = kinds

    def choose(self, source_id: str) -> None:
        """Show this source in the panel."""
        source = self._find(source_id)
        if source is None or (self._shown is not None and self._shown.source_id == source_id):
            return
        self._asked.drop()
        self._shown = source
        self._panel.show_another(source)
        self._load_rejected(source_id)
        self.chosen.emit(source_id)

    def choose_nothing(self) -> bool:
        """Show no source; False if none was shown."""
        if self._shown is None:
            return False
        self._asked.drop()
        self._shown = None
        self._panel.show_nothing()
        self.chosen.emit("")
        return True

    def act(self, act: str) -> None:
        """Do "test", "pull", "pull_all", "settings", "sign_in" or "remove" with the source shown."""
        acts: dict[str, Callable[[str], object]] = {
            "test": self._test,
            "pull": self._watch.pull,
            "pull_all": lambda source_id: self._watch.pull(source_id, full=True),
            "settings": lambda _source_id: self._open_settings(to_sign_in=False),
            "sign_in": lambda _source_id: self._open_settings(to_sign_in=True),
            "remove": self._remove,
        }
        if self._shown is not None:
            acts[act](self._shown.source_id)

    def _open_settings(self, to_sign_in: bool) -> None:
        answers = self._shown.answers if self._shown is not None else {}
        self._panel.open_settings(self._settings(), answers, to_sign_in)
        if self._shown is not None:
            self._anew.show(self._shown.source_id)

    def _find(self, source_id: str) -> SourceView | None:
        return next((s for s in self._watch.overview.sources if s.source_id == source_id), None)

    def _settings(self) -> tuple[SettingView, ...]:
        connector = self._shown.connector if self._shown is not None else ""
        return next((kind.settings for kind in self._kinds if kind.name == connector), ())

    def _follow(self, _overview: SourcesOverview) -> None:
        if self._shown is None:
            return
        former, now = self._shown, self._find(self._shown.source_id)
        if now is None:
            self.choose_nothing()
            return
        self._shown = now
        self._panel.show_source(now)
        if now.rejected != former.rejected or now.pulled_at != former.pulled_at:
            self._load_rejected(now.source_id)

    def _load_rejected(self, source_id: str) -> None:
        def show(rows: tuple[RejectedView, ...]) -> None:
            self._panel.show_rejected(rows, self._settings())

        self._rows.ask(lambda: self._sources.rejected(source_id), show, self._panel.show_trouble)

    def _test(self, source_id: str) -> None:
        self._panel.show_busy(self.tr("Signing in …"))
        self._asked.ask(lambda: self._sources.test(source_id), self._panel.show_result, self._panel.show_trouble)

    def _save(self, answers: Answers) -> None:
        self._change(answers.settings, answers.secrets)

    def _change(self, settings: dict[str, str], secrets: dict[str, str]) -> None:
        if self._shown is None:
            return
        source_id = self._shown.source_id

        def done(_none: None) -> None:
            self._panel.close_settings()
            self._panel.show_result((self.tr("Saved; pulling again."),))
            self._watch.pull(source_id)

        self._asked.ask(lambda: self._sources.change(source_id, settings, secrets), done, self._panel.show_trouble)

    def _remove(self, source_id: str) -> None:
        self._panel.confirm.hide()
        self._panel.show_busy(self.tr("Removing …"))
        self._asked.ask(lambda: self._sources.remove(source_id), self._removed, self._panel.show_trouble)

    def _removed(self, _none: None) -> None:
        self._watch.refresh()
        self._watch.pulled.emit()

    def _pull_failed(self, source_id: str, trouble: Trouble) -> None:
        self.choose(source_id)
        if self._shown is not None and self._shown.source_id == source_id:
            self._panel.show_trouble(trouble)
