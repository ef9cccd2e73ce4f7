"""Reads a mailbox: the mails that are new in each folder, the threads they belong to, those of one address.

A thread grows, and a cursor remembers no thread: of few new mails the server is asked what else is in their threads; of
very many, after a pull that was cut, what came before is read over first, without texts. Only the text of the mail that
says how things stand is fetched, to a certain length, and never an attachment.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import reduce
from typing import Any

from connectors.imap.heads import BRIEF, FULL, LITE, Head, head, text_part, thread_of
from connectors.imap.mailbox import Folder, Mailbox, State
from connectors.imap.threads import Threads, chunks, message, record
from connectors.imap.words import decoded, own_words, unpacked
from connectors.kit.declare import Cursor, Found, Page, Rejection
from connectors.kit.errors import AskPerson, SkipRow
from connectors.kit.waiting import check_cancelled
from connectors.records import Gone, InteractionRecord, Message, Record

STREAM = "mails"
# More new mails than these, and it is cheaper to read what came before than to ask for each thread.
_MANY = 100
_AT_ONCE, _LITE_AT_ONCE, _IDS_AT_ONCE = 200, 1_000, 10
# So much of a text is fetched: HTML begins with long definitions. A transcript takes more of it.
_PLAIN, _HTML, _WHOLE = 8_192, 65_536, 262_144
_SUMMARY, _TRANSCRIPT = 400, 20_000
# So many steps a thread is followed up to what it answers, and down to what answers it.
_STEPS, _LOOKED_UP = 5, 100
_SHUT = "The mail server does not let this account open this folder; the others are read."


@dataclass(slots=True)
class Reading:
    """One run over a mailbox: what was met, and how far each folder was read."""

    mailbox: Mailbox
    folders: Sequence[Folder]
    places: dict[str, dict[str, Any]] = field(default_factory=dict)
    threads: Threads = field(default_factory=Threads)
    asking: bool = False
    # Folders that could not be opened, as the person was told.
    told_shut: Sequence[str] = ()

    def pages(self, states: Mapping[str, State]) -> Iterator[Page]:
        """New mails folder by folder, each page with how far every folder is read; `states` by folder."""
        folders, resumed = self.folders, bool(self.places)
        self.places = {one.name: self.places[one.name] for one in folders if one.name in self.places}
        newly = [Rejection(f"E-mails, {one}", _SHUT) for one in self.mailbox.shut if one not in self.told_shut]
        if self.told_shut != self.mailbox.shut:
            self.told_shut = self.mailbox.shut
            yield Page((), newly, self._cursor() if resumed else None)
        fresh = {one.name: self._fresh(one.name, states[one.name]) for one in folders}
        self.asking = resumed and sum(map(len, fresh.values())) <= _MANY
        if resumed and not self.asking:
            self._read_over()
        for folder in folders:
            yield from self._folder(folder, states[folder.name], fresh[folder.name])

    def _fresh(self, folder: str, state: State) -> list[int]:
        """The numbers of the mails that were not read yet. A folder that was made anew has all of them new."""
        if self.places.get(folder, {}).get("validity") != state.validity:
            self.places.pop(folder, None)
        start = int(self.places.get(folder, {}).get("next", 1))
        if 0 < state.following <= start:
            return []
        # "n:*" always names the last mail there is, were its number below n.
        return [one for one in self.mailbox.search(folder, [*self.since(), "UID", f"{start}:*"]) if one >= start]

    def since(self) -> list[Any]:
        """What leaves out mails that are older than wanted; nothing where all are."""
        days = self.mailbox.since_days
        return ["SINCE", (self.mailbox.surroundings.now() - timedelta(days=days)).date()] if days else []

    def _read_over(self) -> None:
        """Learn which thread everything that earlier pulls have read is of, and no more than that."""
        for folder in self.folders:
            until = int(self.places.get(folder.name, {}).get("next", 1))
            earlier = [*self.since(), "UID", f"1:{until - 1}"]
            for some in chunks(self.mailbox.search(folder.name, earlier) if until > 1 else (), _LITE_AT_ONCE):
                check_cancelled(self.mailbox.surroundings)
                for uid, found in self.mailbox.fetch(folder.name, some, BRIEF).items():
                    own, up = thread_of(found)
                    self.threads.foreshadow(own or f"{uid}@{folder.name}@without-id", up, folder.name, uid)

    def meet(self, folder: Folder, uids: Sequence[int]) -> None:
        """Take mails in, without their texts; those that cannot be used are told of when they are read."""
        for some in chunks(uids, _LITE_AT_ONCE):
            check_cancelled(self.mailbox.surroundings)
            self.take(folder, some, LITE)

    def _folder(self, folder: Folder, state: State, fresh: Sequence[int]) -> Iterator[Page]:
        held = dict(self.places.get(folder.name, {}))
        start = {"validity": state.validity, "next": held.get("next", 1), "changed": held.get("changed")}
        yield from self._deleted(folder, state, held)
        size = max(1, min(_AT_ONCE, self.mailbox.surroundings.page_rows))
        for uids in chunks(fresh, size):
            check_cancelled(self.mailbox.surroundings)
            heads, rejected = self.take(folder, uids, FULL)
            self.places[folder.name] = {**start, "next": uids[-1] + 1}
            yield from self._pages(self.records(heads), rejected, len(uids))
        read_to = int(self.places.get(folder.name, start)["next"])
        reached = {"validity": state.validity, "next": max(state.following, read_to), "changed": state.changed}
        if self.places.get(folder.name) != reached:
            self.places[folder.name] = reached
            yield Page((), cursor=self._cursor())

    def _deleted(self, folder: Folder, state: State, held: dict[str, Any]) -> Iterator[Page]:
        """Threads with mails that were marked as deleted since, where the server counts changes."""
        since, until = held.get("changed"), int(held.get("next", 1))
        if since is None or state.changed is None or state.changed <= since or until <= 1 or not self.asking:
            return
        earlier = f"1:{until - 1}"
        marked = self.mailbox.search(folder.name, ["DELETED", "MODSEQ", str(int(since) + 1), "UID", earlier])
        for uids in chunks(marked, max(1, min(_AT_ONCE, self.mailbox.surroundings.page_rows))):
            heads, _ = self.take(folder, uids, FULL)
            yield from self._pages(self.records(heads), (), len(uids))

    def _pages(self, records: Sequence[Record], rejected: Sequence[Rejection], read: int) -> Iterator[Page]:
        """No page larger than wanted; only the last has the cursor."""
        most = max(1, self.mailbox.surroundings.page_rows)
        rows: list[Record | Rejection] = [*records, *rejected]
        for start in range(0, max(1, len(rows)), most):
            some, last = rows[start : start + most], start + most >= len(rows)
            refused = [one for one in some if isinstance(one, Rejection)]
            good = [one for one in some if not isinstance(one, Rejection)]
            yield Page(good, refused, self._cursor() if last else None, read if last else 0)

    def _cursor(self) -> Cursor:
        shut = {"shut": list(self.told_shut)} if self.told_shut else {}
        return {"folders": {name: dict(place) for name, place in self.places.items()}, **shut}

    def take(self, folder: Folder, uids: Sequence[int], items: Sequence[str]) -> tuple[list[Head], list[Rejection]]:
        """Take mails in; those of which the server cannot say how they are built come without their texts."""
        found = dict(self.mailbox.fetch(folder.name, uids, items))
        lost = [uid for uid in uids if uid not in found] if items is FULL else []
        found |= self.mailbox.fetch(folder.name, lost, LITE)
        heads, rejected = [], []
        for uid in sorted(found):
            try:
                one = head(found[uid], folder.name, uid, folder.sent, self.mailbox.ours)
            except SkipRow as skipped:
                rejected.append(Rejection(f"E-mails, {folder.name}, number {uid}", skipped.reason))
                continue
            self.threads.add(one)
            heads.append(one)
        return heads, rejected

    def records(self, heads: Sequence[Head]) -> list[Record]:
        """What the threads of these mails are now."""
        if self.asking:
            self.complete(heads)
        roots = list(dict.fromkeys(self.threads.root(one.id) for one in heads))
        places = [place for root in roots for place in self.threads.brief(root)]
        for folder in self.folders if places else ():
            self.take(folder, [uid for name, uid in places if name == folder.name], FULL)
        self.texts(one for root in roots if (one := self.threads.latest(root)))
        new = [one.id for one in heads if one.up]
        made: list[Record] = []
        for root in roots:
            made += self.threads.merged(root, [one for one in new if self.threads.root(one) == root])
            made.append(record(self.threads.members(root), root))
        return made

    def complete(self, heads: Sequence[Head]) -> None:
        """Ask for the other mails of the threads of these: upwards to what they answer, then all that answer it."""
        asked: set[str] = set()
        for _ in range(_STEPS):
            above = [one for one in self.threads.unknown(heads) if one not in asked]
            if not above:
                break
            asked.update(above)
            heads = [*heads, *self.having(above, ("Message-ID",))]
        below = dict.fromkeys(each for one in heads for each in (self.threads.root(one.id), one.id))
        seen = set(below)
        for _ in range(_STEPS):
            found = self.having(list(below), ("Message-ID", "References", "In-Reply-To"))
            below = dict.fromkeys(one.id for one in found if one.id not in seen)
            seen.update(below)
            if not below:
                break

    def having(self, ids: Sequence[str], names: Sequence[str]) -> list[Head]:
        """The mails of any folder in whose headers one of these ids stands."""
        found: list[Head] = []
        plain = [one for one in ids if one.isascii() and not one.endswith("@without-id")]
        for folder in self.folders if plain else ():
            for some in (plain[at : at + _IDS_AT_ONCE] for at in range(0, len(plain), _IDS_AT_ONCE)):
                terms: list[Any] = [["HEADER", name, one] for one in some for name in names]
                named: list[Any] = reduce(lambda one, other: ["OR", one, other], terms)
                uids = self.mailbox.search_if_open(folder.name, [*self.since(), named])
                found += self.take(folder, uids, FULL)[0]
        return found

    def texts(self, heads: Iterable[Head], limit: int = _SUMMARY) -> None:
        """Fetch what their writers wrote, as much as is needed of it, several mails at once."""
        wanted = [one for one in heads if one.text is None]
        for folder in dict.fromkeys(one.folder for one in wanted):
            here = [one for one in wanted if one.folder == folder]
            unseen = [one for one in here if not one.looked]
            built = self.mailbox.fetch(folder, [one.uid for one in unseen], ["BODYSTRUCTURE"])
            for one in unseen:
                one.part, one.looked = text_part(built.get(one.uid, {}).get(b"BODYSTRUCTURE")), True
            for part, size in dict.fromkeys((one.part, _length(one, limit)) for one in here if one.part):
                alike = {one.uid: one for one in here if one.part == part and part is not None}
                said = self.mailbox.fetch(folder, list(alike), [f"BODY.PEEK[{part.section}]<0.{size}>"] if part else ())
                for uid, found in said.items():
                    raw = next((value for key, value in found.items() if key.startswith(b"BODY[")), b"") or b""
                    if part is not None and uid in alike:
                        text = decoded(unpacked(raw, part.encoding), part.charset)
                        alike[uid].text = own_words(text, part.html, limit)


def _length(one: Head, limit: int) -> int:
    if limit > _SUMMARY:
        return _WHOLE
    return _HTML if one.part is not None and one.part.html else _PLAIN


def read(mailbox: Mailbox, cursor: Cursor | None) -> Iterator[Page]:
    """As Stream.read. The cursor is {"folders": {name: {"validity", "next", "changed"}}, "shut": [names that could not
    be opened]}."""
    held, shut = (cursor or {}).get("folders"), (cursor or {}).get("shut")
    places = {str(name): dict(place) for name, place in held.items()} if isinstance(held, dict) else {}
    told = tuple(map(str, shut)) if isinstance(shut, list) else ()
    found = mailbox.readable()
    return Reading(mailbox, tuple(found), places, told_shut=told).pages({one.name: found[one] for one in found})


def present(mailbox: Mailbox) -> Iterator[Sequence[str]] | None:
    """Every thread that has a mail in one of the folders, however old: what was read once stays on the timeline when
    its days are over. None where a folder cannot be opened: what it holds may be there still."""
    reading = Reading(mailbox, tuple(mailbox.readable()))
    return None if mailbox.shut else _present(reading)


def _present(reading: Reading) -> Iterator[Sequence[str]]:
    mailbox = reading.mailbox
    for folder in reading.folders:
        reading.meet(folder, mailbox.search(folder.name, ["ALL"]))
    roots = reading.threads.roots()
    there = [one for one in roots if not isinstance(record(reading.threads.members(one), one), Gone)]
    for start in range(0, len(there), _LITE_AT_ONCE):
        yield there[start : start + _LITE_AT_ONCE]


def of_address(mailbox: Mailbox, email: str) -> Iterator[Found]:
    """The threads of one customer, the latest first. A server finds an address within others, too."""
    reading, named = Reading(mailbox, mailbox.folders(), asking=True), []
    for folder in reading.folders:
        named_by: list[Any] = [["FROM", email], ["TO", email], ["CC", email], ["HEADER", "Reply-To", email]]
        criteria = reduce(lambda one, other: ["OR", one, other], named_by)
        uids = mailbox.search_if_open(folder.name, [*reading.since(), criteria])[-_LOOKED_UP:]
        heads, _ = reading.take(folder, uids, FULL)
        named += [one for one in heads if email in (one.sender[1], *(each for _, each in one.to))]
    named.sort(key=lambda one: one.at, reverse=True)
    for start in range(0, min(len(named), _LOOKED_UP), 20):
        made = reading.records(named[start : start + 20])
        theirs = [one for one in made if isinstance(one, InteractionRecord)]
        yield Found(STREAM, [one for one in theirs if any(each.value == email for each in one.identifiers)])


def transcript(mailbox: Mailbox, source_id: str) -> Sequence[Message]:
    """What was written in a thread, without what was only quoted."""
    reading = Reading(mailbox, mailbox.folders())
    reading.complete(reading.having([source_id], ("Message-ID", "References", "In-Reply-To")))
    members = [one for one in reading.threads.members(source_id) if not one.internal]
    if not members:
        raise AskPerson("This exchange is no longer in the mailbox.", "It was deleted, or moved out of reach.")
    reading.texts(members, _TRANSCRIPT)
    return [message(one, one.text or "") for one in members]
