"""A mailbox over IMAP: signs in, survives connections that drop, and says in words what a server refuses."""

from __future__ import annotations

import imaplib
import ipaddress
import socket
import ssl
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeVar

from imapclient import IMAPClient
from imapclient.exceptions import LoginError, ProtocolError

from connectors.imap.answers import Fetched, fetched
from connectors.imap.heads import LABELS, Ours
from connectors.imap.refusals import FolderShut, closed, not_let_in, not_understood, refusal, unreachable, untrusted
from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson, TryLater
from connectors.kit.waiting import check_cancelled, pause

TLS, STARTTLS, PLAIN = "TLS", "STARTTLS", "none, on this computer only"
PORTS = {TLS: 993, STARTTLS: 143, PLAIN: 143}
_TRIES, _SECONDS, _LONGEST = 4, 60.0, 120.0
_DROPPED = (imaplib.IMAP4.abort, OSError, EOFError)
# What the library stumbles over where an answer is not as the protocol has it.
_RUBBISH = (ProtocolError, AttributeError, IndexError, KeyError, TypeError, ValueError)
_JUNK = frozenset({"\\junk", "\\trash", "\\drafts", "\\noselect", "\\nonexistent"})
# Where a server does not say what a folder is for, its name does.
_NAMED_JUNK = frozenset(
    {"trash", "junk", "spam", "drafts", "deleted items", "deleted messages", "junk e-mail", "outbox", "sync issues"}
    | {"papierkorb", "entwürfe", "gelöschte elemente", "gelöschte objekte", "junk-e-mail", "corbeille", "brouillons"}
)
_NAMED_SENT = frozenset({"sent", "sent items", "sent mail", "sent messages", "gesendet", "gesendete elemente"})
_NAMED_SENT |= frozenset({"gesendete objekte", "envoyés", "éléments envoyés", "enviados", "elementos enviados"})

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Place:
    """Where the mailbox is; `secure` is TLS, STARTTLS or PLAIN."""

    host: str
    port: int
    secure: str


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder by its name in plain words; `sent` is where what we sent is kept."""

    name: str
    sent: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """What a folder says of itself (RFC 3501, 7162): numbers of mails hold as long as `validity` does, `following` is
    the next one's (0: not told, as some servers do not), and `changed` the last change of anything (None: the server
    keeps no count)."""

    validity: int
    following: int
    changed: int | None


def place_of(host: str, port: str, secure: str) -> Place:
    """AskPerson where the password would travel in the open."""
    host = host.strip()
    if not host:
        raise AskPerson("The mail server is missing.", "Enter its name, such as imap.example.com.")
    if secure == PLAIN and not _is_here(host):
        raise AskPerson(
            "Mail is read over an encrypted connection only.",
            "Choose TLS or STARTTLS; every mail provider offers one of them.",
        )
    number = int(port) if port.strip().isdecimal() else PORTS.get(secure, 993)
    if not 0 < number < 65_536:
        raise AskPerson(
            "The port of the mail server cannot be right.", "Leave it empty for the usual one: 993, or 143."
        )
    return Place(host, number, secure)


def _is_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


class Mailbox:
    """One mailbox. `sign_in` is given a fresh connection; `renew` gets new credentials after a refusal, or says that it
    cannot. Nothing in it is ever changed: folders are opened for reading only."""

    def __init__(
        self,
        place: Place,
        sign_in: Callable[[IMAPClient], None],
        around: Surroundings,
        ours: Ours,
        since_days: int,
        renew: Callable[[], bool] | None = None,
    ) -> None:
        self.surroundings = around
        self.ours = ours
        self.since_days = since_days
        self._place = place
        self._sign_in = sign_in
        self._renew = renew
        # Known once `readable` was asked.
        self.shut: tuple[str, ...] = ()
        self._client: IMAPClient | None = None
        self._opened = ""

    def readable(self) -> Mapping[Folder, State]:
        """The folders this account may open, and how each stands now; those it sees and may not are `shut`. Raises
        FolderShut where it may not open the first: then it is the mailbox that is shut, not a colleague's folder."""
        found: dict[Folder, State] = {}
        shut = []
        for one in self.folders():
            try:
                found[one] = self.state(one.name)
            except FolderShut:
                if not found:
                    raise
                shut.append(one.name)
        self.shut = tuple(shut)
        return found

    def folders(self) -> Sequence[Folder]:
        """Folders with exchanges in them. Where one holds all mail (Gmail's, whose labels show each mail in several
        folders) it stands for all of them."""
        found = self._ask("", lambda client: client.list_folders())
        kept = []
        for raw, delimiter, name in found:
            flags = {bytes(one).decode("ascii", "replace").lower() for one in raw}
            last = str(name).rpartition((delimiter or b"/").decode("ascii", "replace"))[2].casefold()
            if "\\all" in flags:
                return (Folder(str(name)),)
            if not flags & _JUNK and last not in _NAMED_JUNK:
                kept.append(Folder(str(name), "\\sent" in flags or last in _NAMED_SENT))
        # What we sent comes last: by then most of what it answers is known.
        return sorted(kept, key=lambda one: (one.sent, one.name.upper() != "INBOX", one.name))

    def state(self, folder: str) -> State:
        """How a folder stands now."""
        self._opened = ""

        def ask(client: IMAPClient) -> Mapping[bytes, Any]:
            said: Mapping[bytes, Any] = client.select_folder(folder, readonly=True)
            self._opened = folder
            return said

        said = self._ask("", ask)
        changed = said.get(b"HIGHESTMODSEQ")
        return State(
            int(said.get(b"UIDVALIDITY") or 0),
            int(said.get(b"UIDNEXT") or 0),
            int(changed[0] if isinstance(changed, list) else changed) if changed else None,
        )

    def search(self, folder: str, criteria: Sequence[Any]) -> list[int]:
        """The numbers of mails that meet the criteria, in ascending order."""
        plain = all(not isinstance(one, str) or one.isascii() for one in criteria)
        charset = None if plain else "UTF-8"
        return sorted(int(one) for one in self._ask(folder, lambda client: client.search(list(criteria), charset)))

    def search_if_open(self, folder: str, criteria: Sequence[Any]) -> list[int]:
        """As search; nothing where this account may not open the folder."""
        try:
            return self.search(folder, criteria)
        except FolderShut:
            return []

    def fetch(self, folder: str, uids: Sequence[int], items: Sequence[str]) -> Mapping[int, Fetched]:
        """What is asked for of each of these mails; those that are gone meanwhile are left out. An answer that cannot
        be read is asked for mail by mail, so that one broken mail hides no other."""
        if not uids:
            return {}
        try:
            return self._ask(folder, lambda client: _fetched(client, uids, items))
        except _Unreadable:
            if len(uids) == 1:
                return {}
        half = len(uids) // 2
        return {**self.fetch(folder, uids[:half], items), **self.fetch(folder, uids[half:], items)}

    def close(self) -> None:
        """Sign out; what a connection that dropped says to that is of no interest."""
        client, self._client, self._opened = self._client, None, ""
        if client is None:
            return
        try:
            client.logout()
        except (*_DROPPED, imaplib.IMAP4.error):
            self._client = client
            self._drop()

    def _drop(self) -> None:
        """Hang up."""
        client, self._client, self._opened = self._client, None, ""
        if client is not None:
            with suppress(*_DROPPED, imaplib.IMAP4.error):
                client.shutdown()

    def _ask(self, folder: str, work: Callable[[IMAPClient], T]) -> T:
        """Do some work with a folder open, over a new connection where the old one dropped."""
        renewed = False
        for number in range(1, _TRIES + 1):
            check_cancelled(self.surroundings)
            try:
                client = self._connected()
                if folder and self._opened != folder:
                    client.select_folder(folder, readonly=True)
                    self._opened = folder
                return work(client)
            except ssl.SSLCertVerificationError as error:
                raise untrusted() from error
            except LoginError as error:
                if not renewed and self._renew is not None and refusal(error) is None and self._renew():
                    renewed = True
                    continue
                raise refusal(error) or not_let_in(error, self._renew is not None) from None
            except _DROPPED:
                self._drop()
                if number == _TRIES:
                    raise unreachable() from None
                pause(self.surroundings, 2.0**number)
            except _RUBBISH:
                self._drop()
                raise _Unreadable(
                    "The mail server gave an answer that cannot be read.", "It will be tried again by itself."
                ) from None
            except imaplib.IMAP4.error as error:
                busy = refusal(error)
                if busy is None:
                    raise closed(error) or not_understood() from None
                wait = 2.0**number if busy.after is None else busy.after
                if number == _TRIES or wait > _LONGEST:
                    raise busy from None
                pause(self.surroundings, wait)
        raise unreachable()

    def _connected(self) -> IMAPClient:
        if self._client is not None:
            return self._client
        place = self._place
        trusted = ssl.create_default_context()
        client = IMAPClient(place.host, place.port, ssl=place.secure == TLS, ssl_context=trusted, timeout=_SECONDS)
        self._client, client.normalise_times = client, False
        # A search is sent in several pieces, each of which would wait for the other side's acknowledgement.
        client.socket().setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        try:
            if place.secure == STARTTLS:
                _encrypt(client, trusted)
            self._sign_in(client)
            # Some servers count changes only from when somebody wants to know.
            if client.has_capability("ENABLE") and client.has_capability("CONDSTORE"):
                client.enable("CONDSTORE")
        except Exception:
            self._drop()
            raise
        return client


def _fetched(client: IMAPClient, uids: Sequence[int], items: Sequence[str]) -> Mapping[int, Fetched]:
    """By the connection below the library's own, which reads each answer letter by letter: of very many that is most of
    a pull."""
    asked = [*items, LABELS] if "FLAGS" in items and client.has_capability("X-GM-EXT-1") else items
    said, data = client._imap.uid("FETCH", ",".join(map(str, uids)), f"({' '.join(asked)})")
    if said != "OK":
        raise imaplib.IMAP4.error(*data)
    return fetched([one for one in data if one is not None])


def _encrypt(client: IMAPClient, trusted: ssl.SSLContext) -> None:
    try:
        client.starttls(trusted)
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error:
        raise AskPerson(
            "The mail server offers no encryption at this port.",
            "Choose TLS, or ask whoever runs it for the port to use. The password was not sent.",
        ) from None


class _Unreadable(TryLater):
    """An answer that breaks the protocol."""
