"""Brings flags to the board: asks, keeps what is shown true, and says what is the matter where it cannot."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desk.services.asks import Flags
from desk.services.flag_views import FlagsPage
from desk.ui.background import Latest, Trouble
from desk.ui.escalations.board import BoardPage
from desk.ui.escalations.pages import PAGE
from desk.ui.escalations.watch import FlagsWatch
from desk.ui.escalations.wording import count_words, span
from desk.ui.tools import Tools


class FlagLoader(QObject):
    """Shows the flags of one state. `loaded` comes with every answer."""

    loaded = Signal()

    def __init__(self, tools: Tools, flags: Flags, watch: FlagsWatch, board: BoardPage) -> None:
        super().__init__(board)
        self._tools, self._flags, self._watch, self._board = tools, flags, watch, board
        self._asked = Latest(tools.quick, self)
        self._shown = ""
        board.chips.changed.connect(self.show)
        board.model.grown.connect(self._say_how_many)
        board.model.pages.failed.connect(
            lambda trouble: board.note.say(trouble, self.tr("Try again"), self.reload)
        )  # fmt: skip
        watch.counted.connect(self._show_counts)
        watch.looked.connect(self._look)

    def show(self, state: str) -> None:
        """Show the flags of another state."""
        self._board.note.hide()
        self._board.states.wait()
        self._ask(state, PAGE)

    def reload(self) -> None:
        """Ask again for what is shown; nothing that stays true moves."""
        self._ask(self._board.chips.chosen, max(PAGE, len(self._board.model.came)))

    def _ask(self, state: str, limit: int) -> None:
        def fetch(older: str | None, count: int) -> FlagsPage:
            return self._flags.page(state, older, count)

        def show(page: FlagsPage) -> None:
            keep, self._shown = self._shown == state, state
            self._board.note.hide()
            self._watch.know(page)
            self._board.show_state(state)
            self._board.model.show_page(page, fetch, keep)
            if not page.flags:
                self._say_empty(state)
            self.loaded.emit()

        def fail(trouble: Trouble) -> None:
            if self._shown == state and self._board.model.came:
                self._board.note.say(trouble, self.tr("Try again"), self.reload)
            else:
                self._board.states.show_notice().show_trouble(trouble, lambda: self.show(state))

        self._asked.ask(lambda: fetch(None, limit), show, fail)

    def _show_counts(self) -> None:
        self._board.chips.show_counts(self._watch.counts)
        self._board.cards.show_open(self._watch.counts.get("open", 0))

    def _look(self, changed: bool) -> None:
        """More than a page of flags is asked for again only where a count says that something happened."""
        # How long customers have been waiting grows by itself.
        self._board.table.viewport().update()
        few = self._board.model.pages.complete and len(self._board.model.came) <= PAGE
        if self._board.isVisible() and (changed or few):
            self.reload()

    def _say_how_many(self) -> None:
        rows, words = self._board.model.came, self._tools.words
        open_now = self._watch.counts.get("open", 0)
        parts = [self.tr("{n} open").format(n=words.number(open_now))]
        if rows and self._board.model.pages.complete and self._board.chips.chosen == "open":
            oldest = min(flag.raised_at for flag in rows)
            parts.append(self.tr("oldest {length}").format(length=span((words.now() - oldest).total_seconds())))
        self._board.subtitle.show_text(" · ".join(parts))
        loading = not self._board.model.pages.complete and len(rows) > PAGE
        self._board.loading.setVisible(loading)
        self._board.loading.show_text(self.tr("{flags} so far").format(flags=count_words(len(rows), words)))
        if rows:
            self._show_wanted()

    def _show_wanted(self) -> None:
        """The flags, or that none of them is wanted."""
        board = self._board
        board.filters.show_choices(board.model.came)
        board.filters.say_found(len(board.model.rows), len(board.model.came))
        if board.model.rows or not board.model.pages.complete:
            board.states.show_content()
        else:
            notice, clear = board.states.show_notice(), self.tr("Show all of them")
            notice.show_notice("flag", self.tr("None of these flags is wanted."), "", clear, board.filters.want_all)

    def _say_empty(self, state: str) -> None:
        raised = self.tr("The rules look at every customer whose records change, and when time passes.")
        told = {
            "open": (self.tr("No open flags. Nobody's patience runs out right now."), raised),
            "mine": (self.tr("No flag is yours."), self.tr("Take one of the open ones with T.")),
            "due": (self.tr("Nothing is due today."), self.tr("Open shows what is due later.")),
            "snoozed": (self.tr("Nothing is snoozed."), self.tr("Snoozed flags come back by themselves.")),
            "resolved": (self.tr("Nothing was resolved yet."), self.tr("Resolved flags stay here with their reason.")),
        }[state]
        notice = self._board.states.show_notice()
        if state == "open":
            notice.show_notice("flag", *told, self.tr("Show resolved"), lambda: self._board.chips.choose("resolved"))
        else:
            notice.show_notice("flag", *told, self.tr("Show open"), lambda: self._board.chips.choose("open"))
