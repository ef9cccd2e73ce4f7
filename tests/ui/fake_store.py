"""A counter that answers from memory, may be held back, and may fail."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from desk.services.asks import ServiceError
from desk.services.store_views import CalledView, CounterView, StoreAnswer, StoreView
from desk.services.visit_views import VisitView
from tests.ui import store_story
from tests.ui.fakes import Gates


class FakeCounter:
    """`answers` by what is asked, `people` by customer_id, `visits` by their id."""

    def __init__(self) -> None:
        self.gates = Gates()
        self.settings = store_story.COUNTER
        self.people: dict[int, StoreView] = {1: store_story.sara()}
        one = (store_story.hit(1, "Sara Jansen"),)
        self.answers: dict[str, StoreAnswer] = {
            text: StoreAnswer(text, "one", one) for text in (store_story.CARD, store_story.ORDER, "+1 303 555 0142")
        }
        self.answers |= {"0142": store_story.SEVERAL, "+1 303 555 0777": store_story.NOBODY}
        self.visits: dict[str, VisitView] = {}
        # What asking the sources tells on its way.
        self.joining: list[StoreAnswer] = []

    def counter(self) -> CounterView:
        self.gates.enter("counter")
        return self.settings

    def find(self, text: str, scanned: bool = False) -> StoreAnswer:
        self.gates.enter("find_at_store", (text, scanned))
        return self.answers.get(text, StoreAnswer(text, "nobody"))

    def look_up(self, number: str, told: Callable[[StoreAnswer], object] = lambda _answer: None) -> StoreAnswer:
        self.gates.enter("look_up_at_store", number)
        for place, answer in enumerate(self.joining):
            told(answer)
            self.gates.enter("joined_at_store", place)
        return self.answers.get(number, StoreAnswer(number, "nobody"))

    def show(self, customer_id: int) -> StoreView:
        self.gates.enter("show", customer_id)
        if customer_id not in self.people:
            raise ServiceError("This customer is not here any more.", "Search again.")
        here = [one for one in self.visits.values() if one.stands and one.ended_at is None]
        mine = [one for one in here if one.customer_id == customer_id]
        return replace(self.people[customer_id], visit=mine[-1] if mine else None)

    def come(self, customer_id: int) -> VisitView:
        self.gates.enter("come", customer_id)
        number = f"v{len(self.visits) + 1}"
        made = store_story.visit(visit_id=number, key=f"desk/visits/{number}", customer_id=customer_id)
        self.visits[number] = made
        return made

    def leave(self, visit_id: str, at: datetime | None = None) -> VisitView:
        self.gates.enter("leave", (visit_id, at))
        return self._put(visit_id, ended_at=at or store_story.NOW)

    def take_back(self, visit_id: str) -> VisitView:
        self.gates.enter("take_back", visit_id)
        return self._put(visit_id, stands=False)

    def stand(self, visit_id: str) -> VisitView:
        self.gates.enter("stand", visit_id)
        return self._put(visit_id, stands=True)

    def open(self) -> tuple[VisitView, ...]:
        self.gates.enter("open")
        return tuple(one for one in self.visits.values() if one.stands and one.ended_at is None)

    def call_lead(self, customer_id: int, title: str, note: str = "") -> CalledView:
        self.gates.enter("call_lead", (customer_id, title, note))
        return CalledView("flag-9", "hand-9", "7K2-4TX-9QF", "Kim")

    def call_off(self, called: CalledView, why: str) -> None:
        self.gates.enter("call_off", (called.flag_id, why))

    def _put(self, visit_id: str, **changes: object) -> VisitView:
        self.visits[visit_id] = replace(self.visits[visit_id], **changes)  # type: ignore[arg-type]
        return self.visits[visit_id]
