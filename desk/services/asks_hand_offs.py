"""What screens may ask about hand-offs, as protocols. All block, from any thread, and raise ServiceError only."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from desk.services.hand_off_views import HandOffFileView, HandOffView, PreviewView, ReceiversView
from desk.services.work_views import HistoryLine


class HandOffs(Protocol):
    """Passing customers on."""

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
        """What would be given, with what its receiver would not see; arguments as of `give`. A time that is missing or
        means nothing is no error here."""

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
        """Pass a customer on, with all that is known of a journey ("" the current one), on the record `key` or on the
        journey's newest.

        `to` is person, team, store, call_back or channel, `name` which (may be "" for a store or a call-back). `by` is
        typed words such as “by 5 pm”, "" for what the company decided; of a call-back it is when to call, and the
        call-back is promised with it. `inquiry` is the very thing the customer wants, `hidden` are marks of preview's
        lines that the receiver is not to see. A `reason` takes the place of the one that is known.
        """

    def open(self, code: str) -> HandOffView:
        """The hand-off with a code as it was typed, or of an address; the first who opens it is kept. One that this
        desk does not know is looked for in the folder that desks share, which may take as long as a network does."""

    def look(self, hand_off_id: str) -> HandOffView:
        """One by its id; that is no opening of it."""

    def list(self, which: str = "waiting", limit: int = 200) -> tuple[HandOffView, ...]:
        """The newest: waiting, missed, arrived, mine, for_me, to_me (for me, and waiting), all."""

    def of_customer(self, customer_id: int) -> tuple[HandOffView, ...]:
        """All of a customer's, newest first."""

    def take_back(self, hand_off_id: str, why: str = "") -> HandOffView:
        """It counts no more and opens no more; a flag raised because of it passes, and the call promised with it is not
        to be made. Only at the desk that gave it."""

    def met(self, hand_off_id: str) -> HandOffView:
        """A person says that the customer is with them, where no source will tell; a flag raised because they did not
        come passes."""

    def not_met(self, hand_off_id: str) -> HandOffView:
        """They said so by mistake: the customer is awaited again."""

    def watch(self) -> tuple[HandOffView, ...]:
        """Look whether customers arrived, and raise a flag for one who did not; those that stand otherwise now. To be
        asked each few seconds, cheap where nobody is awaited."""

    def history(self, hand_off_id: str) -> tuple[HistoryLine, ...]:
        """Everything that happened to one, oldest first."""

    def record_now(self, key: str) -> str:
        """What a record that a hand-off names is called now, for opening it."""


class Receivers(Protocol):
    """Whom customers can be passed on to."""

    def known(self) -> ReceiversView:
        """Those to choose from; any other name may be given all the same."""

    def file(self) -> str:
        """Where the company lists them, for a person to edit; made from the program's own where there is none yet."""


class HandOffFiles(Protocol):
    """Hand-offs as files and pages."""

    def export(self, hand_off_id: str) -> str:
        """The hand-off as a signed file: JSON by the schema in resources/hand_off."""

    def page(self, hand_off_id: str) -> str:
        """One page for print or PDF, as HTML."""

    def verify(self, text: bytes) -> HandOffFileView:
        """A file that came back, if it is whole and signed with this desk's key; ServiceError says what is wrong."""

    def key_to_share(self) -> str:
        """The key as text, for another desk of the company; whoever has it can sign hand-offs."""

    def take_key(self, text: str) -> str:
        """Sign and check with another desk's key from now on; returns its name."""
