"""Commands about encryption of the desk's files: how they lie, the recovery code, on, off, a new key, beginning anew.

They run while the files are closed, so they build no services.
"""

from __future__ import annotations

import argparse
import getpass
import signal
import sys
from collections.abc import Callable
from contextlib import closing
from typing import Any

from desk.cli.words import group
from desk.config.paths import Home
from desk.services.answers import as_json
from desk.services.asks import ServiceError
from desk.services.sealing_views import FileView, LockedView, Watch
from desk.services.vault import Vault, vault_of

Run = Callable[[Vault, argparse.Namespace, Watch], int]
_WORDS = {"copying": "making the copy", "proving": "reading the copy through", "placing": "putting it in place"}


def add_key(verbs: Any) -> None:
    """desk key status | show | restore | on | off | rotate | begin-anew."""
    key = group(verbs, "key", "encryption of the files here: how they lie, the recovery code, on, off, a new key")
    _verb(key, "status", "how each file lies here, and whether its key is in the keyring", _status)
    sure = _verb(key, "show", "the recovery code, to be written down and kept elsewhere", _show)
    _sure(sure, "without asking first")
    _verb(key, "restore", "type a recovery code (or give it on standard input), to be kept in the keyring", _restore)
    _verb(key, "on", "encrypt every file now", _on)
    off = _verb(key, "off", "have every file lie here unencrypted", _off)
    _sure(off, "without asking first")
    _verb(key, "rotate", "put every file under a new key; goes on where that was stopped", _rotate)
    anew = _verb(key, "begin-anew", "set a file aside whose key is lost for good, and begin a new one", _begin_anew)
    anew.add_argument("file", choices=("cache", "decisions"))
    _sure(anew, "without asking first")


def typed_code(locked: LockedView) -> str:
    """A recovery code from the terminal, unseen; "" where nobody sits there, or they type none."""
    if not sys.stdin.isatty():
        return ""
    said = locked.wrong or f"The {' and the '.join(locked.files)} here are encrypted. {locked.why}"
    print(said, file=sys.stderr)
    return getpass.getpass("Recovery code (not shown; empty for not now): ").strip()


class Shown:
    """Says on standard error how far the files are, a line for each tenth; from then on Ctrl+C ends that, at a moment
    at which every file is whole."""

    def __init__(self) -> None:
        self.stopped = False
        self._before: Any = None
        self._last: tuple[str, str, int] | None = None

    def __call__(self, file: str, doing: str, share: float) -> bool:
        """So much is done; False where it is to end."""
        if self._before is None:
            self._before = signal.signal(signal.SIGINT, self._stop)
        now = (file, doing, int(share * 10))
        if doing in _WORDS and now != self._last:
            self._last = now
            print(f"{file}: {_WORDS[doing]} {int(share * 100)} %", file=sys.stderr)
        return not self.stopped

    def close(self) -> None:
        """Ctrl+C is again what it was."""
        if self._before is not None:
            signal.signal(signal.SIGINT, self._before)

    def _stop(self, *_: object) -> None:
        self.stopped = True


def run(home: Home, asked: argparse.Namespace) -> int:
    """Run one of these commands."""
    with closing(Shown()) as watch:
        status: int = asked.run_closed(vault_of(home), asked, watch)
    if watch.stopped:
        print("Stopped. Every file is whole.", file=sys.stderr)
        return 1
    return status


def _verb(verbs: Any, name: str, help: str, run_closed: Run) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = verbs.add_parser(name, help=help, description=help)
    parser.add_argument("--json", action="store_true", help="answer in JSON")
    parser.set_defaults(run=None, run_alone=run, run_closed=run_closed)
    return parser


def _sure(parser: argparse.ArgumentParser, help: str) -> None:
    parser.add_argument("--yes", action="store_true", help=help)


def _say(asked: argparse.Namespace, value: Any, *lines: str) -> int:
    print(as_json(value) if asked.json else "\n".join(lines))
    return 0


def _status(vault: Vault, asked: argparse.Namespace, _watch: Watch) -> int:
    files = vault.files()
    return _say(asked, {"files": files}, *[_line(one) for one in files])


def _line(one: FileView) -> str:
    size = f"{one.size / 1e6:,.1f} MB"
    if one.state == "none":
        return f"{one.name}: not there yet"
    if not one.key_name:
        return f"{one.name}: {size}, {'not encrypted' if one.state == 'plain' else 'not to be read'}"
    where = "is in the system keyring" if one.key_is_here else "the system keyring does not give"
    return f"{one.name}: {size}, encrypted with the key {one.key_name}, which {where}"


def _show(vault: Vault, asked: argparse.Namespace, _watch: Watch) -> int:
    _insist(asked, "Whoever sees the recovery code can read the files. Show it?")
    code = vault.code()
    groups = code.split("-")
    half = len(groups) // 2
    return _say(
        asked, {"code": code}, "-".join(groups[:half]), "-".join(groups[half:]), "Keep it on paper, not on this disk."
    )


def _restore(vault: Vault, asked: argparse.Namespace, _watch: Watch) -> int:
    code = getpass.getpass("Recovery code (not shown): ") if sys.stdin.isatty() else sys.stdin.read()
    name = vault.restore(code)
    return _say(asked, {"restored": name}, f"The key {name} is in the system keyring again.")


def _on(vault: Vault, asked: argparse.Namespace, watch: Watch) -> int:
    if not vault.encrypt(watch):
        return 1
    lines = ("Every file is encrypted.", "Write the recovery code down: desk key show.")
    return _say(asked, {"files": vault.files()}, *lines)


def _off(vault: Vault, asked: argparse.Namespace, watch: Watch) -> int:
    _insist(asked, "Whoever gets hold of this disk, or of a backup of it, can then read every customer. Go on?")
    if not vault.decrypt(watch):
        return 1
    return _say(asked, {"files": vault.files()}, "No file is encrypted any more, and none will be until: desk key on.")


def _rotate(vault: Vault, asked: argparse.Namespace, watch: Watch) -> int:
    if not vault.renew(watch):
        return 1
    lines = (
        "Every file is under a new key. The earlier recovery code opens only copies made elsewhere before.",
        "Write the new one down: desk key show.",
    )
    return _say(asked, {"files": vault.files()}, *lines)


def _begin_anew(vault: Vault, asked: argparse.Namespace, _watch: Watch) -> int:
    lost = {
        "cache": "The cache is set aside; a new one is pulled from the sources.",
        "decisions": "All flags with their notes, corrections and words on who is who are set aside and begin empty.",
    }
    _insist(asked, f"{lost[asked.file]} Go on?")
    place = vault.begin_anew(asked.file)
    return _say(asked, {"set_aside": place.name}, f"Set aside as {place.name}. Its recovery code would still open it.")


def _insist(asked: argparse.Namespace, question: str) -> None:
    if asked.yes:
        return
    if not sys.stdin.isatty():
        raise ServiceError(question, "Say so with --yes.")
    if input(f"{question} [y/N] ").strip().lower() not in ("y", "yes"):
        raise ServiceError("Nothing was done.", "")
