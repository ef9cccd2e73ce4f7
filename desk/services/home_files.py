"""The files of one home that can be encrypted: how each lies there, moving them all, setting one aside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from desk.config.alone import try_alone
from desk.config.paths import Home
from desk.domain.keys import Key
from desk.services.asks import ServiceError
from desk.services.sealing_views import Watch, unseen
from desk.store import aside, sealing
from desk.store.care import CACHE, DECISIONS, Care
from desk.store.cipher import Header, State, read_header

# Copied and looked through in a second or so.
SMALL_BYTES = 200 << 20
DECISIONS_NAME, CACHE_NAME = "decisions", "cache"


@dataclass(frozen=True, slots=True)
class Lying:
    """One file as it lies there."""

    name: str
    path: Path
    care: Care
    header: Header
    size: int
    is_copy: bool


class HomeFiles:
    """Decisions and cache, and the copies that were made of them before their shape changed."""

    def __init__(self, home: Home) -> None:
        self._lock = home.folder / ".encrypting.lock"
        # Decisions first: their key is the one for whatever is new.
        self._kinds = ((DECISIONS_NAME, home.decisions, DECISIONS), (CACHE_NAME, home.cache, CACHE))

    def lying(self, copies: bool = False) -> list[Lying]:
        """Each file, and its copies where these are asked for. ServiceError where they cannot be looked at."""
        found = []
        for name, path, care in self._kinds:
            for one in (path, *(sealing.copies(path) if copies else ())):
                try:
                    header = read_header(one)
                    size = one.stat().st_size if header.state is not State.NONE else 0
                except OSError as problem:
                    said = problem.strerror or "no access"
                    raise ServiceError(f"{one.name} cannot be looked at ({said}).", "Check its permissions.") from None
                found.append(Lying(name, one, care, header, size, one != path))
        return found

    def key_names(self, copies: bool = False) -> list[str]:
        """The keys the files are under, that of the decisions first."""
        return list(dict.fromkeys(one.header.key_name for one in self.lying(copies) if one.header.key_name))

    def anything_under(self, key_name: str) -> bool:
        """Whether a file, a copy, or one that was set aside still needs this key."""
        near = [one for _, path, _ in self._kinds for one in path.parent.glob(f"{path.name}*")]
        # Opening and closing what lies beside an open file by hand would drop its locks, and none of it has a key.
        files = [one for one in near if not one.name.endswith(("-wal", "-shm", "-journal"))]
        return any(read_header(one).key_name == key_name for one in files)

    def plain_named(self, name: str) -> bool:
        """Whether anybody can read this file."""
        return any(one.header.state is State.PLAIN for one in self.lying() if one.name == name)

    def move(self, keys: Sequence[Key], target: Key | None, watch: Watch, patience: float = sealing.PATIENCE) -> bool:
        """Put every file under `target`, or none; False where `watch` stopped it. ServiceError where one cannot be:
        those before it have been moved."""
        with self.alone():
            for one in self.lying(copies=True):
                if not _move(one, keys, target, watch, patience):
                    return False
        return True

    def move_small(self, keys: Sequence[Key], target: Key, only: str = "") -> None:
        """Put what is plain, or `only` the one of that name, under `target` where that takes no time and nobody uses
        it; what cannot be is left: it is used as it is, and told of."""
        with suppress(ServiceError), self.alone():
            for one in self.lying(copies=True):
                precious = one.care.precious or one.size <= SMALL_BYTES
                if one.header.state is State.PLAIN and precious and only in ("", one.name):
                    _move(one, keys, target, unseen, 0.0)

    def set_aside(self, name: str) -> Path:
        """Give a file another name, with whatever belongs to it; where it lies now."""
        one = next(one for one in self.lying() if one.name == name)
        target = one.path.with_name(f"{one.path.name}.key-{one.header.key_name}")
        number = 1
        while target.exists():
            number += 1
            target = one.path.with_name(f"{one.path.name}.key-{one.header.key_name}-{number}")
        with self.alone():
            aside.move(one.path, target)
        return target

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Nobody else moves files meanwhile; ServiceError where somebody does, or nothing may be written."""
        try:
            held = try_alone(self._lock)
        except OSError as problem:
            raise ServiceError(
                f"Nothing can be written beside the files ({problem.strerror}).", "Check the folder's permissions."
            ) from None
        if held is None:
            raise ServiceError("The files are being encrypted by another program.", "Wait for it to end.")
        with held:
            yield


def _move(one: Lying, keys: Sequence[Key], target: Key | None, watch: Watch, patience: float) -> bool:
    if one.is_copy and one.header.key_name and one.header.key_name not in {key.name for key in keys}:
        # A copy under a key that is lost stays what it is.
        return True

    def told(doing: str, share: float) -> bool:
        return watch(one.name, doing, share)

    return sealing.move(one.path, one.care, keys, target, told, patience)
