"""Hand-offs that answer from memory, may be held back, and may fail."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from desk.domain.hand_offs import To
from desk.services.asks import ServiceError
from desk.services.hand_off_views import HandOffFileView, HandOffView, PreviewView, ReceiversView
from desk.services.work_views import HistoryLine
from tests.ui import call_story, hand_off_story, story
from tests.ui.fakes import Gates


class FakeHandOffs:
    """Hand-offs from memory, newest first."""

    def __init__(self) -> None:
        self.gates = Gates()
        self.kept: list[HandOffView] = []

    def preview(
        self,
        customer_id: int,
        to: str,
        name: str = "",
        journey_id: str = "",
        note: str = "",
        inquiry: str = "",
        by: str = "",
        hidden: Collection[str] = (),
        reason: str = "",
    ) -> PreviewView:
        self.gates.enter("preview", (customer_id, to, name, note, inquiry, by, frozenset(hidden), reason))
        return hand_off_story.preview(to, by, inquiry, note, reason, frozenset(hidden))

    def give(
        self,
        customer_id: int,
        to: str,
        name: str = "",
        key: str = "",
        journey_id: str = "",
        note: str = "",
        inquiry: str = "",
        by: str = "",
        hidden: Collection[str] = (),
        reason: str = "",
    ) -> HandOffView:
        self.gates.enter("give", (customer_id, to, name, key, note, inquiry, by, frozenset(hidden), reason))
        if to in ("person", "team", "channel") and not name:
            raise ServiceError(f"Say which {to}.", "Write a name.")
        seen = hand_off_story.preview(to, by, inquiry, note, reason, frozenset(hidden))
        told = hand_off_story.given(
            hand_off_id=f"hand-{len(self.kept) + 1}", to=To(to), name=name, content=seen.content, given_at=story.NOW
        )
        made = hand_off_story.view(told=told, customer_id=customer_id)
        self.kept.insert(0, made)
        return made

    def open(self, code: str) -> HandOffView:
        self.gates.enter("open", code)
        found = next((one for one in self.kept if code.upper().replace("DESK:HAND-OFF/", "") == one.code), None)
        if found is None:
            raise ServiceError(f"No hand-off here has the code {code}.", "Ask for it again, or for its file.")
        return found

    def look(self, hand_off_id: str) -> HandOffView:
        self.gates.enter("look", hand_off_id)
        return next(one for one in self.kept if one.hand_off_id == hand_off_id)

    def list(self, which: str = "waiting", limit: int = 200) -> tuple[HandOffView, ...]:
        self.gates.enter("list", which)
        waiting = ("given", "opened")
        fits = {
            "waiting": lambda one: one.state in waiting,
            "missed": lambda one: one.state == "never_arrived",
            "mine": lambda one: one.mine,
            "to_me": lambda one: one.for_me and one.state in waiting,
            "for_me": lambda one: one.for_me and one.state in (*waiting, "never_arrived"),
        }.get(which, bool)
        return tuple(one for one in self.kept if fits(one))[:limit]

    def of_customer(self, customer_id: int) -> tuple[HandOffView, ...]:
        self.gates.enter("of_customer", customer_id)
        return tuple(one for one in self.kept if one.customer_id == customer_id)

    def take_back(self, hand_off_id: str, why: str = "") -> HandOffView:
        self.gates.enter("take_back", (hand_off_id, why))
        return self.put(hand_off_id, state="taken_back")

    def met(self, hand_off_id: str) -> HandOffView:
        self.gates.enter("met", hand_off_id)
        return self.put(hand_off_id, state="arrived", arrived_at=story.NOW)

    def not_met(self, hand_off_id: str) -> HandOffView:
        self.gates.enter("not_met", hand_off_id)
        return self.put(hand_off_id, state="given", arrived_at=None)

    def watch(self) -> tuple[HandOffView, ...]:
        self.gates.enter("watch")
        return ()

    def history(self, hand_off_id: str) -> tuple[HistoryLine, ...]:
        self.gates.enter("history", hand_off_id)
        return (HistoryLine(story.NOW, call_story.ME, "given", "the team Deliveries"),)

    def record_now(self, key: str) -> str:
        self.gates.enter("record_now", key)
        return key

    def put(self, hand_off_id: str, **changed: object) -> HandOffView:
        """One stands otherwise now."""
        place = next(at for at, one in enumerate(self.kept) if one.hand_off_id == hand_off_id)
        self.kept[place] = replace(self.kept[place], **changed)  # type: ignore[arg-type]
        return self.kept[place]


class FakeReceivers:
    """Receivers from memory."""

    def __init__(self) -> None:
        self.gates = Gates()
        self.view: ReceiversView = hand_off_story.KNOWN

    def known(self) -> ReceiversView:
        self.gates.enter("known")
        return self.view

    def file(self) -> str:
        self.gates.enter("file")
        return "/nowhere/hand_off.toml"


class FakeHandOffFiles:
    """Pages and files that say which hand-off they are of."""

    def __init__(self) -> None:
        self.gates = Gates()
        self.found: HandOffFileView | None = None

    def export(self, hand_off_id: str) -> str:
        self.gates.enter("export", hand_off_id)
        return f'{{"hand_off": "{hand_off_id}"}}\n'

    def page(self, hand_off_id: str) -> str:
        self.gates.enter("page", hand_off_id)
        return f"<h1>{hand_off_id}</h1>"

    def verify(self, text: bytes) -> HandOffFileView:
        self.gates.enter("verify", len(text))
        if self.found is None:
            raise ServiceError("This file is signed with a key this desk does not have.", "Take that key over.")
        return self.found

    def key_to_share(self) -> str:
        self.gates.enter("key_to_share")
        return "00"

    def take_key(self, text: str) -> str:
        self.gates.enter("take_key", text)
        return "00"
