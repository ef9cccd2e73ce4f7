"""Takes the flags that are shown along as a file: all of them, also those the board has not loaded."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desk.services.asks import Flags
from desk.services.flag_views import FlagView
from desk.ui.escalations.board import BoardPage
from desk.ui.escalations.filters import kept
from desk.ui.escalations.order import ordered
from desk.ui.escalations.pages import MANY
from desk.ui.escalations.sheet import flags_paper, flags_sheet
from desk.ui.escalations.wording import count_words
from desk.ui.taking import Taking
from desk.ui.tools import Tools


class FlagTaking(QObject):
    """Of what the board shows."""

    def __init__(self, tools: Tools, flags: Flags, board: BoardPage) -> None:
        super().__init__(board)
        self._tools, self._flags, self._board = tools, flags, board
        self.taking = Taking(tools, board)
        self.taking.busy.connect(board.saving.setVisible)
        self.taking.busy.connect(board.save.setDisabled)
        self.taking.saved.connect(lambda told: board.done.say(told, None))
        self.taking.failed.connect(board.acts_note.say)

    def save(self, kind: str) -> None:
        """Save them as "csv" or "pdf"."""
        words, board = self._tools.words, self._board
        state, about = board.chips.chosen, board.about()
        wanted, order = board.filters.wanted, board.order.order

        def all_of_them() -> list[FlagView]:
            found: list[FlagView] = []
            older: str | None = None
            while True:
                page = self._flags.page(state, older, MANY)
                found += page.flags
                older = page.older
                if older is None:
                    # A flag whose time grew meanwhile may have come twice.
                    once = {flag.flag_id: flag for flag in found}
                    return ordered(kept(once.values(), wanted), order)

        def sheet() -> bytes:
            return flags_sheet(all_of_them(), words)

        look = self._tools.theme.paper

        def paper() -> bytes:
            held = all_of_them()
            return flags_paper(held, (about, count_words(len(held), words)), look, words)

        name = self.tr("escalations {state} {date}").format(
            state=board.chips.word(state).casefold(), date=words.today().isoformat()
        )
        if kind == "csv":
            self.taking.save(self.tr("Save the flags as CSV"), f"{name}.csv", sheet)
        else:
            self.taking.save(self.tr("Save the flags as PDF"), f"{name}.pdf", paper)
