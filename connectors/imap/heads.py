"""What is known of one mail without its text: who, when, which mails it answers, and whether a person wrote it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from itertools import takewhile
from typing import Any

from imapclient.datetime_util import parse_to_datetime

from connectors.imap.answers import Fetched
from connectors.imap.words import addresses, fields, ids, words
from connectors.kit.errors import SkipRow
from connectors.kit.parse import ID_LIMIT

HEADERS = (
    *("MESSAGE-ID", "IN-REPLY-TO", "REFERENCES", "FROM", "REPLY-TO", "TO", "CC", "SUBJECT", "DATE", "RETURN-PATH"),
    *("AUTO-SUBMITTED", "X-AUTOREPLY", "X-AUTORESPOND", "PRECEDENCE", "LIST-ID", "LIST-UNSUBSCRIBE", "CONTENT-TYPE"),
    *("X-SPAM-FLAG", "X-AUTO-RESPONSE-SUPPRESS"),
)


def _named_headers(names: Sequence[str]) -> str:
    return f"BODY.PEEK[HEADER.FIELDS ({' '.join(names)})]"


# What says which thread a mail is of, and nothing else.
BRIEF: tuple[str, ...] = ("UID", _named_headers(HEADERS[:3]))
LITE: tuple[str, ...] = ("UID", "FLAGS", "INTERNALDATE", _named_headers(HEADERS))
# Gmail's folder of all mail says by labels what was sent from it ("IMAP Extensions", X-GM-LABELS).
LABELS = "X-GM-LABELS"
FULL = (*LITE, "BODYSTRUCTURE")
# A date this far after the mail came is of a clock that is wrong.
_SKEW = timedelta(days=1)
_SENDERS = re.compile(r"^(?:mailer-daemon|postmaster|bounces?)(?:[+=-].*)?@")
_BULK = frozenset({"bulk", "list", "junk"})
_KNOWN = frozenset({"$junk", "junk"})


@dataclass(frozen=True, slots=True)
class Part:
    """Where a mail's own text lies: the section to fetch, how it travels, its charset, and whether it is HTML."""

    section: str
    encoding: str
    charset: str
    html: bool


@dataclass(slots=True)
class Head:
    """One mail. `up` is the id of the first mail of its thread as far as it says, "" for one that begins a thread;
    `ours` that somebody of ours sent it, `to` whom it went to beside ourselves. `automatic` is an answer by no person,
    `bulk` a mailing, `bounce` the word of a mail server, `internal` what of us went to nobody but ourselves. `looked`
    says that where its text lies was asked for: in `part`, None where it has none. `text` is what its writer wrote,
    None as long as it was not fetched."""

    id: str
    up: str
    answers: str
    folder: str
    uid: int
    at: datetime
    ours: bool
    sender: tuple[str, str]
    to: tuple[tuple[str, str], ...]
    subject: str
    automatic: bool = False
    bulk: bool = False
    bounce: bool = False
    deleted: bool = False
    internal: bool = False
    part: Part | None = None
    looked: bool = False
    text: str | None = None


Ours = Callable[[str], bool]


def head(found: Fetched, folder: str, uid: int, sent: bool, ours: Ours) -> Head:
    """A mail out of a server's answer. SkipRow where nobody is named as its sender."""
    raw = _raw(found)
    said = fields(raw)
    senders, replies = _named(said, "from"), _named(said, "reply-to")
    if not senders:
        raise SkipRow("The mail does not say who sent it.")
    sender, sent = senders[0], sent or _labelled_sent(found)
    # A form of our own web site writes for the customer, whom it names as the one to answer.
    form = not sent and ours(sender[1]) and bool(replies) and not ours(replies[0][1])
    if form:
        sender = replies[0]
    arrived = parse_to_datetime(found[b"INTERNALDATE"], normalise=False)
    named, up = thread_of(found)
    own = named or _made_up(raw, arrived)
    kind = _first(said, "content-type").lower()
    bounce = "delivery-status" in kind or bool(_SENDERS.match(sender[1]))
    from_us, all_to = not form and (sent or ours(sender[1])), _named(said, "to") + _named(said, "cc")
    to = tuple(one for one in dict.fromkeys(all_to) if not ours(one[1]))
    return Head(
        id=own,
        up=up,
        answers=next(iter(ids(said.get("in-reply-to", ()))), "")[:ID_LIMIT],
        folder=folder,
        uid=uid,
        at=_when(_first(said, "date"), arrived),
        ours=from_us,
        sender=sender,
        to=to,
        subject=words(_first(said, "subject")),
        automatic=_automatic(said) or bounce,
        bulk=_bulk(said, ours, _flags(found)),
        bounce=bounce,
        deleted=bool(_flags(found) & {"\\deleted", "\\draft"}),
        internal=from_us and bool(all_to) and not to,
        part=text_part(found.get(b"BODYSTRUCTURE")),
        looked=b"BODYSTRUCTURE" in found,
    )


def thread_of(found: Fetched) -> tuple[str, str]:
    """The id of a mail, "" where it has none, and that of the first of its thread as far as it says."""
    said = fields(_raw(found))
    own = next(iter(ids(said.get("message-id", ()))), "")
    above = (*ids(said.get("references", ()))[:1], *ids(said.get("in-reply-to", ()))[:1])
    return own[:ID_LIMIT], next((one for one in above if one != own), "")[:ID_LIMIT]


def _raw(found: Fetched) -> bytes:
    return next((value for key, value in found.items() if key.startswith(b"BODY[HEADER")), b"") or b""


def _named(said: Mapping[str, Sequence[str]], name: str) -> tuple[tuple[str, str], ...]:
    return addresses(said.get(name, ()))


def _first(said: Mapping[str, Sequence[str]], name: str) -> str:
    return next(iter(said.get(name, ())), "")


def _flags(found: Fetched, item: bytes = b"FLAGS") -> set[str]:
    return {_ascii(one) for one in found.get(item) or ()}


def _labelled_sent(found: Fetched) -> bool:
    """True for what Gmail has among what was sent, and not in the inbox as well: there it came to us, too."""
    labels = _flags(found, LABELS.encode())
    return "\\sent" in labels and "\\inbox" not in labels


def _made_up(raw: bytes, arrived: datetime) -> str:
    """An id for a mail without one, the same in every folder."""
    return f"{hashlib.sha256(raw + arrived.isoformat().encode()).hexdigest()[:24]}@without-id"


def _when(written: str, arrived: datetime) -> datetime:
    """When it was sent, as it says; when it came, where it says nothing, names no zone or cannot be right."""
    try:
        said = parsedate_to_datetime(written)
    except (ValueError, TypeError, IndexError, OverflowError):
        return arrived
    return said if said.tzinfo is not None and said <= arrived + _SKEW and said.year > 1980 else arrived


def _automatic(said: Mapping[str, Sequence[str]]) -> bool:
    """Answers by no person: RFC 3834, and what was usual before it."""
    submitted = _first(said, "auto-submitted").lower().partition(";")[0].strip()
    precedence = _first(said, "precedence").lower()
    older = "x-autoreply" in said or "x-autorespond" in said
    return submitted not in ("", "no") or older or precedence == "auto_reply"


def _bulk(said: Mapping[str, Sequence[str]], ours: Ours, flags: set[str]) -> bool:
    """Mailings and spam. A list of our own (a group that is the address of our support) is none."""
    if _first(said, "x-spam-flag").lower() == "yes" or flags & _KNOWN:
        return True
    listed = _first(said, "list-id")
    if listed:
        domain = listed.rpartition("<")[2].rstrip("> ").partition(".")[2].lower()
        return not (domain and ours(f"list@{domain}"))
    return "list-unsubscribe" in said or _first(said, "precedence").lower() in _BULK


def text_part(body: Any, section: str = "") -> Part | None:
    """The first text of a mail that is no attachment: plain where there is one, else HTML. None where it has none."""
    found = list(_texts(body, section))
    return next((one for one in found if not one.html), next(iter(found), None))


def _texts(body: Any, section: str) -> Sequence[Part]:
    if not body or not isinstance(body, list):
        return ()
    if isinstance(body[0], list):
        parts = takewhile(lambda one: isinstance(one, list), body)
        inner = ((one, f"{section}.{number}" if section else str(number)) for number, one in enumerate(parts, 1))
        return tuple(part for one, number in inner for part in _texts(one, number))
    kind, subtype = (_ascii(body[at]) if len(body) > at else "" for at in (0, 1))
    disposition = body[9] if len(body) > 9 else None
    attached = isinstance(disposition, list) and disposition and _ascii(disposition[0]) == "attachment"
    if kind != "text" or subtype not in ("plain", "html") or attached:
        return ()
    params = body[2] if isinstance(body[2], list) else ()
    named = {_ascii(key): _ascii(value) for key, value in zip(params[::2], params[1::2], strict=False)}
    return (Part(section or "1", _ascii(body[5]), named.get("charset") or "utf-8", subtype == "html"),)


def _ascii(value: Any) -> str:
    return value.decode("ascii", "replace").lower() if isinstance(value, bytes) else str(value or "").lower()
