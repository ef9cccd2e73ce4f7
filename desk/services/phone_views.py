"""The frozen views of the phones that tell this desk of calls. Times are aware UTC."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class GuestView:
    """One kind of phone, and what to enter into it. `kind` is how it tells of calls, `title` who makes such, `where`
    the setting there, `note` what else there is to do; `lines` are (when, what to put behind the address of a line).
    `addresses` are (name of a line, its address), one for each that is named in the settings, else one under the kind
    itself, which is heard as well; empty while nothing listens."""

    kind: str
    title: str
    where: str
    note: str
    lines: tuple[tuple[str, str], ...]
    addresses: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ManagerView:
    """One Asterisk the desk asks. `standing` is connecting, connected, waiting or turned_away, since `since`; `why`
    says what is wrong, "" where nothing is; `again_at` is when it is tried again, `heard_at` when it last told of a
    call."""

    line: str
    place: str
    user: str
    tls: bool
    standing: str
    since: datetime | None
    why: str
    again_at: datetime | None
    heard_at: datetime | None


@dataclass(frozen=True, slots=True)
class PhonesView:
    """How it stands with phones. `port` is where the settings have the desk listen (None: nowhere), `usual` one to
    begin with; `listening` says whether it does, `trouble` and `advice` what is wrong ("" for nothing).

    `token` is what phones must say to be heard ("" while nothing listens), `kept` where secrets are kept, in words;
    `lasting` says that the token is the same after a start. `counts`
    says what became of all that was told since the start: taken, doubled, excess, loose, failed, refused, unread;
    `heard` when each line did so last. `file` is the settings file; `changed` says that it says something else by now
    than what runs, `restart` what counts only from the next start, in words ("" for nothing). `mine` are the person's
    extensions.
    """

    port: int | None
    usual: int
    listening: bool
    trouble: str
    advice: str
    token: str
    kept: str
    lasting: bool
    mine: tuple[str, ...]
    guests: tuple[GuestView, ...]
    managers: tuple[ManagerView, ...]
    file: str
    changed: bool
    restart: str
    counts: Mapping[str, int] = field(default_factory=dict)
    heard: Mapping[str, datetime] = field(default_factory=dict)
