"""How the desk's files are encrypted: what SQLCipher is told, and what a file's first bytes say of its key.

SQLCipher begins a file with 16 bytes that are not secret. Left alone it makes them up; here they are a mark, the name
of the key, and which kind of file it is. So whoever has the file and no key can still say: it is encrypted, and with
this key. Two programs that make a new file at once make the same one.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from desk.domain.keys import NAME_SIGNS, Key
from desk.store.care import Care, Sealed

_MARK = b"Told"
_NAME = slice(len(_MARK), len(_MARK) + NAME_SIGNS // 2)
_PLAIN = b"SQLite format 3\0"
# A page is checked with SHA-256, for which processors have instructions, instead of the default SHA-512: a page read
# costs a third less. Pages of 4 kB, as in a plain file: with larger ones a lookup decrypts more that it does not need.
CHECKED_WITH = "HMAC_SHA256"
PAGE_BYTES = 4096


class State(Enum):
    """What a file is by its first bytes."""

    NONE = "none"
    PLAIN = "plain"
    SEALED = "encrypted"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Header:
    """What a file says of itself; `key_name` only where it is encrypted."""

    state: State
    key_name: str = ""


def read_header(path: Path) -> Header:
    """What lies at `path`, without any key; NONE also where it is empty. OSError where it cannot be looked at.

    Read through the driver: a file that another part of this process has open must not be opened and closed by hand,
    for that drops its locks.
    """
    try:
        if not path.stat().st_size:
            return Header(State.NONE)
    except FileNotFoundError:
        return Header(State.NONE)
    try:
        with closing(dbapi2.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            _silence(connection)
            # Any key: it is not tried here, for only the first bytes are read.
            connection.execute(f"PRAGMA key = \"x'{'00' * 32}'\"")
            first = bytes.fromhex(connection.execute("PRAGMA cipher_salt").fetchone()[0])
    except dbapi2.Error:
        raise PermissionError(f"{path.name} cannot be opened") from None
    if first == _PLAIN:
        return Header(State.PLAIN)
    return Header(State.SEALED, first[_NAME].hex()) if first.startswith(_MARK) else Header(State.UNKNOWN)


def key_for(header: Header, keys: Sequence[Key], care: Care) -> Key | None:
    """The key to open a file with; the first of `keys` makes a new one. None is none. Sealed where it is not there."""
    if header.state is State.PLAIN:
        return None
    if header.state is not State.SEALED:
        return keys[0] if keys else None
    for key in keys:
        if key.name == header.key_name:
            return key
    raise Sealed(care, header.key_name)


def clause(key: Key | None, care: Care) -> str:
    """What SQLCipher takes for a key: the raw key with the first bytes of its file, or "" for a plain file."""
    if key is None:
        return ""
    first = _MARK + bytes.fromhex(key.name) + hashlib.sha256(care.what.encode()).digest()
    return f"x'{key.reveal().hex()}{first[:16].hex()}'"


def unlock(connection: Any, key: Key | None, care: Care) -> None:
    """Tell a new connection its key, before anything else is asked of it.

    What the driver keeps in memory of a key and of pages is not wiped when it is given back
    (`cipher_memory_security`): whoever can read this process's memory reads the customers in it anyway.
    """
    _silence(connection)
    # For the whole process, because a copy made with VACUUM INTO takes these and not what this connection was told.
    connection.execute(f"PRAGMA cipher_default_page_size = {PAGE_BYTES}")
    connection.execute(f"PRAGMA cipher_default_hmac_algorithm = {CHECKED_WITH}")
    if key is not None:
        connection.execute(f'PRAGMA key = "{clause(key, care)}"')
    # What SQLite puts aside while it sorts must not lie in a file of its own, which is never encrypted.
    connection.execute("PRAGMA temp_store = MEMORY")


def owned(path: Path) -> None:
    """Make a new file its owner's alone, before anything is in it; one that is there keeps its rights."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, stat.S_IRUSR | stat.S_IWUSR))
    except FileExistsError:
        return


def _silence(connection: Any) -> None:
    """SQLCipher would write its own words of what is wrong to standard error."""
    connection.execute("PRAGMA cipher_log_level = NONE")
