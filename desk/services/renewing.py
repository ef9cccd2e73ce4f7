"""Renews a secret of a source once, whoever needs it: many vendors take a refresh token only one time, and some that
see it again take everything back (RFC 9700, 4.14.2)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from desk.config.alone import try_alone
from desk.config.secrets import Secrets

_LOOK_SECONDS = 0.05


class Renewing:
    """One at a time for a source, across threads and programs: a lookup, a pull in a worker, a command in a
    terminal."""

    def __init__(self, secrets: Secrets, folder: Path) -> None:
        """Whose turn it is stands in `folder`."""
        self._secrets, self._folder = secrets, folder

    def __call__(
        self, source_id: str, sleep: Callable[[float], None], key: str, held: str, new: Callable[[], str]
    ) -> str:
        """What the secret is by now: what somebody else made of the one that was `held`, else what `new` gives, which
        is kept before anybody uses it. `sleep` ends by raising where nobody wants it any more."""
        with self._turn(source_id, sleep):
            now = self._secrets.held(source_id, key)
            if now and now != held:
                return now
            made = new()
            self._secrets.put(source_id, key, made)
            return made

    @contextmanager
    def _turn(self, source_id: str, sleep: Callable[[float], None]) -> Iterator[None]:
        while (mine := try_alone(self._folder / f".{source_id}.renewing")) is None:
            sleep(_LOOK_SECONDS)
        with mine:
            yield
