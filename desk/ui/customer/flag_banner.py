"""The line under the header that says an escalation is up: how severe, why, by which rule, and what one does now."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QWidget

from desk.services.flag_views import FlagView
from desk.ui.escalations.wording import due_words, overdue
from desk.ui.pieces.buttons import IconButton, announce, push
from desk.ui.pieces.key_hint import KeyHint
from desk.ui.pieces.labels import ElidedLabel, PlainLabel, set_role
from desk.ui.pieces.states import IconMark
from desk.ui.tools import Tools
from desk.ui.words import named, one_line

# Words, shape and colours by severity: none of the three has to be seen to understand the others.
LOOKS = {
    "high": (QT_TRANSLATE_NOOP("FlagBanner", "Escalate now"), "warning", "danger", "alarm"),
    "medium": (QT_TRANSLATE_NOOP("FlagBanner", "Needs attention"), "flag", "warn", "caution"),
    "low": (QT_TRANSLATE_NOOP("FlagBanner", "Keep an eye on it"), "later", "muted", "note"),
}
TAKEN = (QT_TRANSLATE_NOOP("FlagBanner", "Acknowledged"), "done", "ok", "note")
GAP = 10
# Below this width how many more there are is said in the list of what one can do alone.
ROOMY = 480


def severity_call(severity: str) -> str:
    """What a severity calls for: "high" is Escalate now."""
    return QCoreApplication.translate("FlagBanner", str(LOOKS.get(severity, LOOKS["medium"])[0]))


def first_of(flags: tuple[FlagView, ...]) -> FlagView | None:
    """The one to show: the first that nobody has taken, else the first that is not snoozed."""
    seen = [flag for flag in flags if flag.state != "snoozed"]
    return next((flag for flag in seen if flag.state == "open"), seen[0] if seen else None)


def why_of(flag: FlagView) -> str:
    """Why it was raised: what the rule saw where its title says no more than the rule's own, else the title."""
    if flag.title != flag.rule_title or not flag.evidence:
        return flag.title
    seen = "; ".join(one_line(evidence.text) for evidence in flag.evidence)
    return seen[:1].upper() + seen[1:]


class FlagBanner(QFrame):
    """`take_wanted`, `resolve_wanted` carry the FlagView shown; `more_wanted` where on the screen to list the rest of
    what one can do; `all_wanted`: show every flag with its evidence.
    """

    take_wanted = Signal(object)
    resolve_wanted = Signal(object)
    more_wanted = Signal(object)
    all_wanted = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self.flag: FlagView | None = None
        self._others = 0
        self._told: tuple[str, str, str] = ("", "", "")
        self.mark = IconMark(tools.theme, "warning", "danger")
        self.call = PlainLabel(role="danger-strong")
        self.why = ElidedLabel()
        self.about = ElidedLabel(role="small")
        self.acknowledge: QPushButton = push(self.tr("Acknowledge"), self._act)
        self._hint = KeyHint(self.acknowledge, tools.keys, "flag_take", self.tr("It is mine from now on"))
        self.others: QPushButton = push("", self.all_wanted.emit, "link")
        self.more = IconButton(tools.theme, "down", self.tr("What else one can do with this flag"))
        self.more.clicked.connect(self._ask_more)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 8, 7)
        row.setSpacing(GAP)
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.call)
        first.addWidget(self.why, 1)
        self._words.addLayout(first, 1)
        self._words.addWidget(self.about)
        row.addWidget(self.mark)
        row.addLayout(self._words, 1)
        row.addWidget(self.others)
        row.addWidget(self.acknowledge)
        row.addWidget(self.more)
        self.hide()

    def show_flags(self, flags: tuple[FlagView, ...]) -> None:
        """Show the one that matters most, and how many there are beside it; nothing hides the line."""
        self.flag = first_of(flags)
        if self.flag is None:
            self._told = ("", "", "")
            self.hide()
            return
        self._show(self.flag, len(flags) - 1)
        self.show()
        now = (self.flag.flag_id, self.flag.state, self.flag.title)
        if now != self._told:
            self._told = now
            key = self._tools.keys.text("flag_resolve" if self.flag.state == "taken" else "flag_take")
            announce(self, f"{self.call.text()}: {self.why.text()}. {self.acknowledge.text()}: {key}")

    def point(self) -> QPoint:
        """Where on the screen a list of what one can do belongs."""
        return self.more.mapToGlobal(QPoint(0, self.more.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _show(self, flag: FlagView, others: int) -> None:
        taken = flag.state == "taken"
        words, icon, colour, role = TAKEN if taken else LOOKS.get(flag.severity, LOOKS["medium"])
        set_role(self, role)
        self.mark.show_icon(icon, colour)
        call = QCoreApplication.translate("FlagBanner", str(words))
        self.call.show_text(call)
        set_role(self.call, "danger-strong" if colour == "danger" else "strong")
        self.why.show_text(why_of(flag))
        self.about.show_text(self._about(flag, taken))
        self.acknowledge.setText(self.tr("Resolve …") if taken else self.tr("Acknowledge"))
        hint = self.tr("Say how it ended") if taken else self.tr("It is mine from now on")
        self._hint.say(hint, "flag_resolve" if taken else "flag_take")
        self.others.setText(self.tr("1 more") if others == 1 else self.tr("{n} more").format(n=others))
        self._others = others
        said = ". ".join(part for part in (call, self.why.text(), self.about.text()) if part)
        self.setAccessibleName(said)
        self._fit()

    def _fit(self) -> None:
        """The rule stands behind why where both fit, else below it."""
        self.others.setVisible(self._others > 0 and self.width() >= ROOMY)
        shown = (self.mark, self.call, self.why, self.about, self.others, self.acknowledge, self.more)
        needed = sum(part.sizeHint().width() + GAP for part in shown if not part.isHidden())
        beside = needed <= self.width()
        direction = QBoxLayout.Direction
        self._words.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._words.setSpacing(GAP if beside else 0)
        self.about.setVisible(bool(self.about.text()))

    def _about(self, flag: FlagView, taken: bool) -> str:
        rule = self.tr("Rule: {title}").format(title=flag.rule_title) if flag.rule_title else ""
        by_hand = "" if rule else self.tr("Raised by {name}").format(name=named(flag.raised_by))
        owner = self.tr("taken by {name}").format(name=named(flag.owner)) if taken and flag.owner else ""
        due = due_words(flag, self._tools.words)
        parts = (owner or rule or by_hand, due if not overdue(flag, self._tools.words.now()) else due.lower())
        return " · ".join(part for part in parts if part)

    def _act(self) -> None:
        if self.flag is not None:
            (self.resolve_wanted if self.flag.state == "taken" else self.take_wanted).emit(self.flag)

    def _ask_more(self) -> None:
        if self.flag is not None:
            self.more_wanted.emit(self.point())
