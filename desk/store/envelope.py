"""Seals a text so that only who has the key can read it: a file of SQLCipher's with nothing but that text in it.

It is what the desk's own files are encrypted and checked with on every platform: AES-256 with an HMAC on each page. The
file is made in a folder of this desk, sealed from its first byte, and is gone again when its bytes are known.
"""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from desk.store.cipher import CHECKED_WITH, PAGE_BYTES, owned

KEY_BYTES = 32


class Unreadable(Exception):
    """What was sealed is damaged, or was sealed with another key."""


def seal(text: str, key: bytes, aside: Path) -> bytes:
    """The sealed bytes of a text; the same text never gives the same bytes twice. `key` has KEY_BYTES; OSError where
    nothing can be written in the folder `aside`."""
    with _file(aside) as path:
        try:
            with _opened(path, key) as connection:
                connection.execute("CREATE TABLE held (text TEXT NOT NULL)")
                connection.execute("INSERT INTO held VALUES (?)", (text,))
        except dbapi2.Error as problem:
            raise OSError(errno.EIO, type(problem).__name__) from None
        return path.read_bytes()


def unseal(body: bytes, key: bytes, aside: Path) -> str:
    """The text again; Unreadable where the key does not fit or a bit was changed."""
    with _file(aside) as path:
        path.write_bytes(body)
        try:
            with _opened(path, key) as connection:
                # A long text whose last pages were changed would come back cut off, without an error.
                if connection.execute("PRAGMA cipher_integrity_check").fetchone() is not None:
                    raise Unreadable
                return str(connection.execute("SELECT text FROM held").fetchone()[0])
        except (dbapi2.Error, TypeError, MemoryError):
            raise Unreadable from None


@contextmanager
def _file(aside: Path) -> Iterator[Path]:
    path = aside / f".envelope-{os.getpid()}-{secrets.token_hex(8)}"
    owned(path)
    try:
        yield path
    finally:
        path.unlink(missing_ok=True)


@contextmanager
def _opened(path: Path, key: bytes) -> Iterator[Any]:
    if len(key) != KEY_BYTES:
        raise ValueError("a key of another length")
    with closing(dbapi2.connect(str(path), isolation_level=None)) as connection:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute(f"PRAGMA cipher_page_size = {PAGE_BYTES}")
        connection.execute(f"PRAGMA cipher_hmac_algorithm = {CHECKED_WITH}")
        # Nothing beside the file itself.
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA temp_store = MEMORY")
        yield connection
