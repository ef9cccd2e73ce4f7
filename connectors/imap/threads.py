"""Mails put together to threads by what they answer (never by subject), and what a thread is as one interaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from connectors.imap.heads import Head
from connectors.imap.words import plain_subject
from connectors.records import (
    Channel,
    Direction,
    Gone,
    Identifier,
    IdentifierKind,
    InteractionRecord,
    MergedInto,
    Message,
    Record,
    Segment,
    SegmentKind,
)

_SUMMARY = 400
# So many mails of a thread say what it belongs together with.
_LINKS = 50


class Threads:
    """Every mail met so far, by its id and by the mail its thread begins with."""

    def __init__(self) -> None:
        self._heads: dict[str, Head] = {}
        self._below: dict[str, list[str]] = {}
        self._told: dict[str, str] = {}
        # Mails of which no more is known than what they answer, and where they are.
        self._brief: dict[str, tuple[str, list[tuple[str, int]]]] = {}

    def foreshadow(self, message_id: str, up: str, folder: str, uid: int) -> None:
        """Take a mail in of which no more is known than what it answers."""
        if message_id in self._brief:
            self._brief[message_id][1].append((folder, uid))
            return
        self._brief[message_id] = (up, [(folder, uid)])
        if up:
            self._below.setdefault(up, []).append(message_id)

    def brief(self, root: str) -> list[tuple[str, int]]:
        """Where the mails of a thread are of which no more is known; they count as fetched from now on."""
        return [place for one in self._all(root) if one in self._brief for place in self._brief.pop(one)[1]]

    def add(self, one: Head) -> None:
        """Take a mail in. One that is in several folders is one mail: deleted where it is in none of them any more."""
        held = self._heads.get(one.id)
        if held is None:
            self._heads[one.id] = one
            if one.up and one.id not in self._below.get(one.up, ()):
                self._below.setdefault(one.up, []).append(one.id)
            return
        same = (held.folder, held.uid) == (one.folder, one.uid)
        kept = one if (held.deleted and not one.deleted) or same else held
        self._heads[one.id] = replace(
            kept,
            # What is filed among what we sent and elsewhere too was not sent by us, whatever a rule moved there.
            ours=held.ours and one.ours,
            text=one.text if one.text is not None else held.text,
            deleted=one.deleted if same else held.deleted and one.deleted,
            internal=held.internal and one.internal,
            part=kept.part if kept.looked or not same else held.part,
            looked=kept.looked or (same and held.looked),
        )

    def root(self, message_id: str) -> str:
        """The id of the first mail of the thread, as far up as is known."""
        seen = {message_id}
        while (up := self._up(message_id)) and up not in seen:
            message_id = up
            seen.add(message_id)
        return message_id

    def _up(self, message_id: str) -> str:
        known = self._heads.get(message_id)
        return known.up if known else self._brief.get(message_id, ("",))[0]

    def members(self, root: str) -> list[Head]:
        """The mails of a thread that are there, oldest first."""
        found = [one for message_id in self._all(root) if (one := self._heads.get(message_id)) and not one.deleted]
        return sorted(found, key=lambda head: (head.at, head.id))

    def _all(self, root: str) -> list[str]:
        """The ids of a thread, whatever is known of them."""
        found, seen = [root], {root}
        for one in found:
            below = [each for each in self._below.get(one, ()) if each not in seen]
            seen.update(below)
            found += below
        return found

    def roots(self) -> list[str]:
        """The first mail of every thread."""
        return list(dict.fromkeys(self.root(one) for one in self._heads))

    def unknown(self, heads: Iterable[Head]) -> list[str]:
        """Ids of mails that these answer and that were not met, without which their thread's first is not sure."""
        return sorted({one.up for one in heads if one.up and not (one.up in self._heads or one.up in self._brief)})

    def merged(self, root: str, new: Iterable[str] = ()) -> Iterator[MergedInto]:
        """What was told of as a thread of its own and turned out to be part of this one. `new` are mails that were not
        there when what answers them was told of: that thread began with them."""
        for one in self.members(root):
            before = self._told.get(one.id, root)
            self._told[one.id] = root
            if before != root:
                yield MergedInto(before, root)
        for message_id in new:
            if message_id != root and self._below.get(message_id):
                yield MergedInto(message_id, root)

    def latest(self, root: str) -> Head | None:
        """The mail that says how things stand: the last that a person wrote."""
        written = said(self.members(root))
        return written[-1] if written else None


def said(members: Sequence[Head]) -> list[Head]:
    """What a person wrote and somebody outside has to do with: what we wrote to each other alone is no answer to
    anybody, and is told to nobody."""
    return [one for one in members if not (one.automatic or one.internal)]


def record(members: Sequence[Head], root: str) -> Record:
    """A thread as one interaction. `Gone` where nothing is in it but mailings, answers of machines, or our own words
    to each other. Mail takes none of the customer's time: from their mail to our next they wait."""
    written = said(members)
    answered = any(one.ours for one in written)
    if not answered:
        written = [one for one in written if not one.bulk]
    customer = _customer(written)
    if customer is None:
        return Gone(root)
    first, ours = written[0], [one for one in written if one.ours]
    reply = next((one for one in ours if not first.ours and one.at >= first.at), None)
    last = written[-1]
    agents = tuple(dict.fromkeys(one.sender[0] or one.sender[1] for one in ours))
    return InteractionRecord(
        source_id=root,
        channel=Channel.EMAIL,
        direction=Direction.OUTBOUND if first.ours else Direction.INBOUND,
        started_at=first.at,
        ended_at=last.at,
        segments=tuple(_waits(written)),
        name=customer[0],
        identifiers=(Identifier(IdentifierKind.EMAIL, customer[1]),),
        subject=plain_subject(first.subject),
        summary=(last.text or "")[:_SUMMARY],
        disposition="not delivered" if any(one.bounce for one in members) else "",
        agent=agents[-1] if agents else "",
        participants=agents,
        message_count=len(written),
        first_reply_at=reply.at if reply else None,
        has_transcript=True,
        changed_at=max(one.at for one in members),
        linked=tuple(f"mail/{one}" for one in dict.fromkeys([root, *_named(written)]))[:_LINKS],
    )


def _customer(written: Sequence[Head]) -> tuple[str, str] | None:
    """Who it is with: who wrote to us, else whom we wrote to."""
    inbound = next((one.sender for one in written if not one.ours), None)
    return inbound or next((to for one in written for to in one.to), None)


def _named(written: Sequence[Head]) -> Iterator[str]:
    for one in written:
        yield one.id
        if one.answers:
            yield one.answers


def _waits(written: Sequence[Head]) -> Iterator[Segment]:
    """From each mail of the customer that was not yet answered to our next; without an end where we never wrote."""
    asked = None
    for one in written:
        if not one.ours:
            asked = asked or one.at
        elif asked is not None:
            if one.at > asked:
                yield Segment(SegmentKind.ASYNC_WAIT, asked, one.at)
            asked = None
    if asked is not None and not any(one.ours for one in written):
        yield Segment(SegmentKind.ASYNC_WAIT, asked, None)


def message(one: Head, text: str) -> Message:
    """A mail in a transcript."""
    role = "system" if one.automatic else "agent" if one.ours else "customer"
    return Message(one.at, role, one.sender[0] or one.sender[1], text)


def chunks(several: Sequence[int], size: int) -> Iterator[Sequence[int]]:
    """The numbers in stretches of at most `size`."""
    edges = [*range(0, len(several), size), len(several)]
    return (several[start:end] for start, end in pairwise(edges))
