"""Call-backs: promised in the customer's own time, ringing at theirs, done, moved or given away; and the guard on
calls out."""

from __future__ import annotations

from dataclasses import replace

from desk.domain import call_backs, wrapping_up
from desk.domain.work import Entry, Sort, Stage, Step, What, step, words
from desk.services.asks import ServiceError
from desk.services.call_back_views import CallBackReader, is_zone
from desk.services.calling_hours import NEVER, NO_SELLING, hours_of
from desk.services.work_views import CallBackView, GuardView, WishView
from desk.store.ids import new_id


class CallBackService(CallBackReader):
    """The questions of desk.services.asks_work.CallBacks; what only reads is in CallBackReader."""

    def promise(
        self,
        customer_id: int,
        typed: str,
        about: str = "",
        owner: str = "",
        number: str = "",
        key: str = "",
        purpose: str = "service",
    ) -> CallBackView:
        """Promise a call at a time in the customer's zone, on the record `key` or on the customer."""
        row = self._row(customer_id)
        zone = self._hours.zone(customer_id, number)
        due = self._times.there(typed, zone)
        if due.due_at is None:
            raise ServiceError(f"“{typed}” is no time to come.", due.advice)
        now = self._papers.now()
        made = call_backs.promise_call(
            new_id(now), self._anchor(customer_id, key), now, self._papers.who(), due_at=due.due_at, zone=zone,
            number=self._hours.number(row, number), owner=owner, about=about, due_said=typed, purpose=purpose,
        )  # fmt: skip
        return self._view(self._papers.save(made))

    def move(self, call_back_id: str, typed: str, note: str = "") -> CallBackView:
        """To another time."""
        entry = self._call_back(call_back_id)
        due = self._times.there(typed, entry.zone)
        if due.due_at is None:
            raise ServiceError(f"“{typed}” is no time to come.", due.advice)
        now, who = self._papers.now(), self._papers.who()
        return self._saved(call_backs.move(entry, due.due_at, now, who, typed, note))

    def give(self, call_back_id: str, owner: str) -> CallBackView:
        """To somebody else; "" to whoever is free."""
        entry = self._call_back(call_back_id)
        return self._saved(call_backs.give(entry, owner, self._papers.now(), self._papers.who()))

    def done(self, call_back_id: str, note: str = "") -> CallBackView:
        """They were called."""
        entry = self._call_back(call_back_id)
        return self._saved(call_backs.done(entry, self._papers.now(), self._papers.who(), note))

    def take_back(self, call_back_id: str, why: str = "") -> CallBackView:
        """It is not to be made."""
        entry = self._call_back(call_back_id)
        return self._saved(wrapping_up.take_back(entry, self._papers.now(), self._papers.who(), why))

    def undo(self, call_back_id: str, after: int = 0) -> CallBackView:
        """Undo what happened last."""
        return self._view(self._papers.undo(call_back_id, Sort.CALL_BACK, after))

    def wished(self, customer_id: int) -> WishView:
        """What a customer said about calls, as `wish` kept it last."""
        standing = max(self._wishes(customer_id), key=lambda one: (one.begun_at, one.entry_id), default=None)
        if standing is None:
            return WishView()
        purpose = standing.purpose
        return WishView(purpose == NEVER, purpose == NO_SELLING, standing.due_said, standing.zone, standing.text)

    def wish(
        self,
        customer_id: int,
        never: bool = False,
        no_selling: bool = False,
        between: str = "",
        zone: str = "",
        note: str = "",
        over: WishView | None = None,
    ) -> GuardView:
        """Keep what a customer said about calls: none, none to sell, hours such as “17:00-20:00”, the zone they live
        by. It takes the place of what they said before; nothing at all takes that back."""
        if over is not None and over != self.wished(customer_id):
            raise ServiceError(
                "Somebody wrote down something else they said about calls meanwhile, and that stands.",
                "Look at what they wish again, then decide.",
            )
        now, who = self._papers.now(), self._papers.who()
        hours_of(between)
        if zone and not is_zone(zone):
            raise ServiceError(f"“{zone}” is no time zone.", "Write one such as Europe/London.")
        steps = [wrapping_up.take_back(one, now, who) for one in self._wishes(customer_id)]
        if never or no_selling or between.strip() or zone or note.strip():
            purpose = NEVER if never else NO_SELLING if no_selling else ""
            anchor = self._anchoring.anchor(customer_id)
            made = Entry(new_id(now), Sort.WISH, anchor, Stage.STANDING, who, now, text=words(note))
            made = replace(made, due_said=between.strip(), zone=zone, purpose=purpose)
            steps.append(step(made, now, who, What.WRITTEN))
        if steps:
            self._papers.save(*steps)
        return self.may_call(customer_id)

    def _saved(self, one: Step) -> CallBackView:
        return self._view(self._papers.save(one))

    def _wishes(self, customer_id: int) -> list[Entry]:
        found = self._anchoring.of_customer(customer_id)
        return [one for _, one in found if one.sort is Sort.WISH and one.stage is Stage.STANDING]
