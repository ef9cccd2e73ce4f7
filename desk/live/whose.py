"""Whose a call is, where a phone system tells of everybody's: by the extensions the settings name."""

from __future__ import annotations

from collections.abc import Iterable

from desk.config.phones import Phones
from desk.domain.calls import CallEvent, Kind
from desk.domain.live_calls import in_order
from desk.live.phrasebooks import PERSONAL


def concerns(event: CallEvent, phones: Phones) -> bool:
    """Whether a call is one of the person's at this desk: told by their own phone, or with one of their extensions in
    it. Where the settings name no extension, every call is."""
    if not phones.mine or not _of_everybody(event, phones):
        return True
    return not {event.user, event.to, event.ours}.isdisjoint(phones.mine)


def stays_here(events: Iterable[CallEvent], phones: Phones) -> bool:
    """Whether a call of which all this was told, in that order, is one of the person's at this desk by now: it
    concerned them, and nobody else has answered it since."""
    here = False
    for event in events:
        here = concerns(event, phones) or (here and event.kind is not Kind.ANSWER)
    return here


def told_from_here(events: Iterable[CallEvent], phones: Phones) -> bool:
    """Whether this desk is the one that tells other systems of a call of which all this was told, so that of all desks
    which hear one phone system one does: that of whoever answered it first or, where nobody did, for whom it rang
    first. Where the settings name no extension, every desk does."""
    if not phones.mine:
        return True
    ordered = in_order(events)
    named = [one for one in ordered if one.user or not _of_everybody(one, phones)]
    if not named:
        return any(concerns(one, phones) for one in ordered)
    # One's own phone knows nothing of the others: what they all hear goes first.
    return concerns(min(named, key=lambda one: (one.kind is not Kind.ANSWER, not _of_everybody(one, phones))), phones)


def _of_everybody(event: CallEvent, phones: Phones) -> bool:
    """Whether it comes by a line that tells of everybody's calls; one nobody set up is believed to be one's own."""
    line = next((one for one in phones.lines if one.name == event.line), None)
    return line is not None and line.kind not in PERSONAL
