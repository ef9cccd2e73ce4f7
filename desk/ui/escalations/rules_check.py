"""Finds out what is wrong with the rules' text once typing rests, and hears only answers about the text that stands."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from desk.services.asks import Flags
from desk.services.flag_views import RuleTrouble
from desk.ui.background import Latest
from desk.ui.escalations.editor import RulesEditor
from desk.ui.tools import Tools

# How long typing has to rest before the text is checked, in milliseconds.
REST_MS = 200


class RulesCheck(QObject):
    """`known` comes when it is known what is wrong, `failed` with the Trouble when that cannot be found out.

    `troubles` says what is wrong with the text as it stands; None while that is not known.
    """

    known = Signal()
    failed = Signal(object)

    def __init__(self, tools: Tools, flags: Flags, editor: RulesEditor) -> None:
        super().__init__(editor)
        self._flags, self._editor = flags, editor
        self._asked = Latest(tools.quick, self)
        self.troubles: tuple[RuleTrouble, ...] | None = ()
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.ask)

    def ask_soon(self) -> None:
        """The text was changed."""
        self.troubles = None
        self._rest.start()

    def ask(self) -> None:
        """Find out now."""
        text = self._editor.written()

        def show(troubles: tuple[RuleTrouble, ...]) -> None:
            if text == self._editor.written():
                self.know(troubles)

        self._asked.ask(lambda: self._flags.check(text), show, self.failed.emit)

    def know(self, troubles: tuple[RuleTrouble, ...]) -> None:
        """It is known already, for the text as it stands."""
        self._asked.drop()
        self._rest.stop()
        self.troubles = troubles
        self.known.emit()

    def sound(self, rule_id: str = "") -> bool:
        """Whether nothing is wrong: with the whole text, or with one rule, which others' mistakes do not harm."""
        troubles = self.troubles
        if troubles is None:
            return False
        return not any(not rule_id or trouble.rule in (rule_id, "") for trouble in troubles)
