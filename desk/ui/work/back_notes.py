"""What went wrong with a call-back: said beside it, and above the list once it has left that."""

from __future__ import annotations

from desk.ui.background import Trouble
from desk.ui.pieces.states import NoteBar


class BackNotes:
    """`above` stands over the list, `beside` with the one that is shown."""

    def __init__(self, above: NoteBar, beside: NoteBar) -> None:
        self._above, self._beside = above, beside
        self._trouble: Trouble | None = None

    def say(self, trouble: Trouble) -> None:
        """An act on the one that is shown, or was until now, went wrong."""
        self._trouble = trouble
        self._beside.say(trouble)

    def go_on(self, by_itself: bool) -> None:
        """Another one is shown. What is wrong with the former stays in sight where it left the list `by_itself`."""
        trouble, self._trouble = self._trouble, None
        said = self._beside.isVisible()
        self._beside.hide()
        if not by_itself:
            self._above.hide()
        elif trouble is not None and said:
            self._above.say(trouble)
