"""Whom customers can be passed on to: those the company lists, and those it was done with before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from connectors.records import Channel
from desk.config.own_file import OwnFile
from desk.domain.hand_off_rules import HandOffRules
from desk.domain.hand_offs import HandOff, State, To
from desk.services.hand_off_views import ReceiversView
from desk.store.decisions import HandOffBook

# So many of the newest are looked through for whom it was done with before.
LOOKED_AT = 300
# Where somebody can be met; a review and an order are no places.
CHANNELS = tuple(one.value for one in Channel if one not in (Channel.REVIEW, Channel.ORDER, Channel.STORE))
_KEPT = tuple(state for state in State if state is not State.TAKEN_BACK)


class HandOffReceivers:
    """The questions of desk.services.asks_hand_offs.Receivers. From any thread."""

    def __init__(self, book: HandOffBook, rules: OwnFile[HandOffRules]) -> None:
        self._book = book
        self._rules = rules

    def known(self) -> ReceiversView:
        """Those to choose from."""
        listed = self._rules.rules().receivers
        before = _before(self._book.newest(_KEPT, LOOKED_AT))
        persons, teams, stores = (
            _together(listed.get(to, ()), before.get(to, ())) for to in (To.PERSON, To.TEAM, To.STORE)
        )
        channels = listed.get(To.CHANNEL, ()) or CHANNELS
        wrong = self._rules.trouble
        trouble = f"{wrong.title} {wrong.advice}" if wrong is not None else ""
        return ReceiversView(persons, teams, stores, channels, any(listed.values()), trouble)

    def file(self) -> str:
        """Where the company lists them, for a person to edit."""
        return str(self._rules.editable())


def _before(hand_offs: Iterable[HandOff]) -> dict[To, tuple[str, ...]]:
    """The names by where they are, the most usual first."""
    counted: dict[To, Counter[str]] = {}
    for one in hand_offs:
        # Who is to call back is a person as well.
        to = To.PERSON if one.given.to is To.CALL_BACK else one.given.to
        if one.given.name:
            counted.setdefault(to, Counter())[one.given.name] += 1
    return {to: tuple(name for name, _ in names.most_common()) for to, names in counted.items()}


def _together(listed: Iterable[str], before: Iterable[str]) -> tuple[str, ...]:
    """Each name once, however it is written."""
    names: dict[str, str] = {}
    for name in (*listed, *before):
        names.setdefault(name.casefold(), name)
    return tuple(names.values())
