"""The files of a folder that desks share, as a desk with the company's key reads and writes them."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from desk.config.shared_folder import SharedFolder
from desk.domain.hand_off_file import LARGEST
from desk.domain.hand_off_sharing import Names, key_of_file, unwrapped, wrapped
from desk.services.asks import ServiceError
from desk.store.envelope import Unreadable, seal, unseal

T = TypeVar("T")
# The folder, the key, and what lies there with when it was written.
FolderState = tuple[str, str, Mapping[str, float]]
# What was sealed and wrapped is so many times as large as its text at most, and at least so many bytes.
_GROWS, _LEAST = 2, 65_536
# A file that was begun so long ago will not be finished any more.
_GIVEN_UP_SECONDS = 86_400.0


class Changed(ServiceError):
    """A file is whole, and its content does not fit the key."""

    def __init__(self) -> None:
        super().__init__(
            "This hand-off was changed in the shared folder.", "Do not trust it; ask for the hand-off again."
        )


class SealedFolder:
    """One look into the folder: `names` are those under this key, `there` what lay in it when it was looked at."""

    def __init__(self, folder: str, key: bytes | None, aside: Path) -> None:
        """`aside` is a folder of this desk for what is being sealed. Trouble where the folder is away, or no key is
        there."""
        if key is None:
            raise ServiceError(
                "This desk has no key for hand-offs, so it cannot use the shared folder.",
                "Take it over from another desk: “desk hand-off key” there, “desk hand-off take-key KEY” here.",
            )
        self.key, self.names = key, Names(key)
        self._shared, self._aside = SharedFolder(folder), aside
        self._files = self._shared.files()

    @property
    def state(self) -> FolderState:
        """What tells whether anything changed since another look."""
        return str(self._shared.folder), self.names.key_name, self._files

    def __contains__(self, name: str) -> bool:
        return name in self._files

    def beginning(self, begins: str) -> list[str]:
        """The names that begin so."""
        return [name for name in self._files if name.startswith(begins)]

    def other_keys(self) -> list[str]:
        """The names of other keys that files were written with."""
        keys = {key_of_file(name) for name in self._files}
        return sorted(keys - {"", self.names.key_name})

    def text(self, name: str) -> str:
        """What a file says: Unfinished where it is not whole, Changed where it does not fit the key."""
        body = unwrapped(self._shared.read(name, _GROWS * LARGEST + _LEAST))
        try:
            return self._sealing(lambda: unseal(body, self.names.sealing, self._aside))
        except Unreadable:
            raise Changed from None

    def put(self, name: str, text: str) -> None:
        """Write a file, sealed."""
        sealed = self._sealing(lambda: seal(text, self.names.sealing, self._aside))
        self._shared.put(name, wrapped(sealed))

    def remove(self, name: str) -> None:
        """Remove a file, where it is there."""
        if name in self._files:
            self._shared.remove(name)

    def clean(self, seconds: float) -> None:
        """Remove what this key wrote longer ago than that, and what was begun and never finished."""
        now = time.time()
        for name, written_at in self._files.items():
            age = now - written_at
            old = age > seconds and key_of_file(name) == self.names.key_name
            begun = age > _GIVEN_UP_SECONDS and name.startswith(f".{self.names.key_name}-")
            if old or begun:
                self._shared.remove(name)

    def _sealing(self, work: Callable[[], T]) -> T:
        try:
            return work()
        except OSError as problem:
            raise ServiceError(
                f"The desk's folder cannot be written ({problem.strerror}).", "See that there is room on the disk."
            ) from None
