"""Whose the calls are that are on: what a person said, else whom the cache knows by the number."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desk.services.asks import Customers
from desk.services.call_views import CallView
from desk.services.views import PopAnswer, PopVerdict
from desk.ui.background import Trouble
from desk.ui.customer.call_words import ShownCall
from desk.ui.tools import Tools

# (id of the call, kind, value): what a call tells of whoever is on it.
Asks = tuple[str, str, str]


class WhoseCalls(QObject):
    """`changed`: more is known."""

    changed = Signal()

    def __init__(self, tools: Tools, customers: Customers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools, self._customers = tools, customers
        self._known: dict[Asks, ShownCall] = {}
        self._asking: set[Asks] = set()

    def known(self, view: CallView) -> ShownCall:
        """A call with what is known of it so far."""
        known = self._known.get(_asks(view))
        return ShownCall(view, asked=not _asks(view)[2]) if known is None else replace(known, view=view)

    def note(self, view: CallView, customer_id: int, name: str) -> None:
        """A person said that this customer is on it."""
        if view.said:
            self._known[_asks(view)] = ShownCall(view, customer_id, name, 1, asked=True)

    def ask(self, view: CallView) -> None:
        """Ask the cache, unless that is on its way."""
        asks = _asks(view)
        _call, kind, value = asks
        if asks in self._asking:
            return
        self._asking.add(asks)

        def show(answer: PopAnswer) -> None:
            self._asking.discard(asks)
            self._known.setdefault(asks, _answered(view, answer))
            self.changed.emit()

        def failed(_trouble: Trouble) -> None:
            # The number stands there all the same; the next event asks again.
            self._asking.discard(asks)

        if kind == "phone":
            self._tools.quick.run(self, lambda: self._customers.pop(value), show, failed)
        else:
            self._tools.quick.run(self, lambda: self._found(value), show, failed)

    def _found(self, value: str) -> PopAnswer:
        """Whom an account or address that a person named belongs to."""
        hits = self._customers.find(value, 2).hits
        verdict = PopVerdict.ONE if len(hits) == 1 else PopVerdict.SEVERAL if hits else PopVerdict.NONE
        return PopAnswer(value, verdict, value, hits=hits)


def _asks(view: CallView) -> Asks:
    """What tells whose a call is; no value where nothing does."""
    if view.said:
        kind, _, value = view.said.partition(":")
        return view.call_id, kind, value
    return view.call_id, "phone", view.number if view.caller == "number" else ""


def _answered(view: CallView, answer: PopAnswer) -> ShownCall:
    if answer.verdict is PopVerdict.ONE and answer.hits:
        hit = answer.hits[0]
        return ShownCall(view, hit.customer_id, hit.name, 1, asked=True)
    of = len(answer.hits) if answer.verdict is PopVerdict.SEVERAL else 0
    return ShownCall(view, of=of, asked=True)
