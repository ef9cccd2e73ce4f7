"""What is said of the encryption of the desk's files, and what is asked about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from desk.domain.keys import Key

# What whoever is asked for a code may answer where only the cache is locked: put it aside and pull again.
ANEW = "begin anew"


@dataclass(frozen=True, slots=True)
class LockedView:
    """Files ("decisions", "cache") whose key is not at hand, and why. `wrong` says what was wrong with what was typed
    before, `lost` what is lost where neither the key nor its code is found again."""

    files: tuple[str, ...]
    key_name: str
    why: str
    lost: str
    wrong: str = ""


# Answers with a recovery code, ANEW, or "" for not now.
AskCode = Callable[[LockedView], str]
# (file, what is being done with it, share done) -> whether to go on.
Watch = Callable[[str, str, float], bool]


def nobody(_locked: LockedView) -> str:
    """Nobody is there to type a code."""
    return ""


def unseen(_file: str, _doing: str, _share: float) -> bool:
    """Nobody looks on."""
    return True


class NoticeKind(Enum):
    """What a person is to be told of once the files are open."""

    NOTHING = "nothing"
    NOT_ENCRYPTED = "not encrypted"
    NEW_KEY = "new key"
    CACHE_LEFT = "cache left"
    TWO_KEYS = "two keys"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence on how things are and one on what to do."""

    kind: NoticeKind = NoticeKind.NOTHING
    title: str = ""
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """What the files are opened with, and what to tell of it."""

    keys: tuple[Key, ...]
    notice: Notice


@dataclass(frozen=True, slots=True)
class FileView:
    """How one file lies there: `state` none, plain, encrypted or unknown, under which key, whether that is in the
    keyring, and how many bytes it has."""

    name: str
    state: str
    key_name: str
    key_is_here: bool
    size: int
