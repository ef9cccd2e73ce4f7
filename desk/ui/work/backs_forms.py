"""What is asked before a call-back is put off, and before somebody is called who should not be now."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from desk.services.work_views import DueView, GuardView
from desk.ui.escalations.forms import LONGEST_NAME, LONGEST_NOTE, Form, pill
from desk.ui.pieces.flow import FlowLayout
from desk.ui.pieces.labels import PlainLabel, set_role
from desk.ui.work.backs_words import opens_words

OFFERS = (
    QT_TRANSLATE_NOOP("Backs", "in 30 minutes"),
    QT_TRANSLATE_NOOP("Backs", "in 2 hours"),
    QT_TRANSLATE_NOOP("Backs", "tomorrow 9:00"),
)


class WhenForm(Form):
    """Asks for a time on the customer's clock. `given` carries the words for it, `typed` them as they are typed."""

    given = Signal(str)
    typed = Signal(str)

    def __init__(self, heading: str, act: str, name: str, parent: QWidget | None = None) -> None:
        """`name` is what the line for the time is called."""
        super().__init__(heading, act, parent)
        self._meant: DueView | None = None
        self.offers = FlowLayout(gap=6, line_gap=6)
        for offer in OFFERS:
            words = QCoreApplication.translate("Backs", str(offer))
            self.offers.addWidget(pill(words, partial(self._take, words)))
        self.line = self.add_line(self.tr("“tomorrow 9:00”, “Friday 5 pm”"), LONGEST_NAME)
        self.line.setAccessibleName(name)
        self.meaning = PlainLabel(role="small-faint", wrap=True)
        self.body.addLayout(self.offers)
        self.body.addWidget(self.meaning)
        self.line.textChanged.connect(self.typed)

    def begin(self) -> None:
        """Ask."""
        self.line.clear()
        self.settle()
        self.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_due(self, due: DueView) -> None:
        """What the words mean; of words that changed meanwhile nothing is said."""
        if due.typed != self.line.text():
            return
        self._meant = due
        both = self.tr("{here}, {there}").format(here=due.shown, there=due.there) if due.there else due.shown
        self.meaning.show_text(both if due.due_at is not None else due.advice)
        self.meaning.setVisible(bool(self.meaning.text()))
        set_role(self.meaning, "small-ok" if due.due_at is not None else "small-faint")
        self.go.setEnabled(due.due_at is not None)

    def submit(self) -> None:
        if self.go.isEnabled():
            self.given.emit(self.line.text())

    def settle(self) -> None:
        if self._meant is not None and self._meant.typed != self.line.text():
            self._meant = None
        self.go.setEnabled(self._meant is not None and self._meant.due_at is not None)
        if not self.line.text():
            self.meaning.hide()

    def _take(self, words: str) -> None:
        self.line.setText(words)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)


class PutOffForm(WhenForm):
    """Until when a call-back is put off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        name = self.tr("When instead, on the customer's clock")
        super().__init__(self.tr("When instead, on their clock?"), self.tr("Put off"), name, parent)


class PromiseForm(WhenForm):
    """When a call is promised for, and what about: `about`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        name = self.tr("When, on the customer's clock")
        super().__init__(self.tr("When shall they be called, on their clock?"), self.tr("Promise"), name, parent)
        self.about = self.add_line(self.tr("What about"), LONGEST_NOTE)

    def begin(self) -> None:
        self.about.clear()
        super().begin()


class InSpiteForm(Form):
    """Whether to call all the same, with the rule that speaks against it. `given`: yes."""

    given = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Call all the same?"), self.tr("Call all the same"), parent)
        self.why = PlainLabel(wrap=True)
        self.body.addWidget(self.why)
        # Neither of the two is to be pressed without reading.
        self.go.setProperty("role", "")

    def begin(self, guard: GuardView) -> None:
        """Ask, and say why."""
        self.why.show_text("\n".join(part for part in (*guard.why, opens_words(guard)) if part))
        self.show()
        # Enter is not to call by mistake.
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        self.given.emit()
