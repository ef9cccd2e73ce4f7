"""What the desk's files are encrypted with: the key found, made, asked for, changed, and given up.

The key is in the system keyring, and each file's first bytes name it. One key serves cache and decisions, so that a
person has one recovery code to keep. Small files are encrypted as soon as there is a key. A large cache takes a minute
or more in which nobody can use it, so a person says when: at the next start, or now from a terminal.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from desk.config.alone import alone
from desk.config.encryption import Encryption
from desk.config.keys import KeyPlace, new_key, open_keys
from desk.config.paths import Home
from desk.config.settings import SettingsFile
from desk.domain.keys import Key, read_code
from desk.services.asks import ServiceError
from desk.services.home_files import DECISIONS_NAME, HomeFiles
from desk.services.key_finding import KeyFinder
from desk.services.sealing_notice import notice_of
from desk.services.sealing_views import AskCode, FileView, Notice, NoticeKind, Opened, Watch, nobody, unseen
from desk.store.cipher import State
from desk.store.decisions import Decisions


class Vault:
    """The keys of one home's files. Every method blocks, and the keyring may ask the person to unlock it."""

    def __init__(self, home: Home, place: KeyPlace, settings: SettingsFile, make: Callable[[], Key] = new_key) -> None:
        self._home = home
        self._place = place
        self._settings = settings
        self._make = make
        self._files = HomeFiles(home)
        self._finder = KeyFinder(self._files, place)

    def open(self, ask: AskCode = nobody, watch: Watch = unseen) -> Opened:
        """What the files are to be opened with, after what was chosen for this start is done. `watch` is told how far
        that is; where it stops it, the files are opened as they are.

        ServiceError where a file is encrypted and its key neither in the keyring nor typed; nothing was changed.
        """
        try:
            self._home.make()
        except OSError as problem:
            raise ServiceError(
                f"The folder {self._home.folder} cannot be made ({problem.strerror}).", "Choose another with --home."
            ) from None
        keys = self._finder.keys(ask)
        chosen = self._settings.read().encryption
        made = False
        if not keys and chosen in (Encryption.ON, Encryption.ALL_NEXT) and not self._place.why():
            keys = self._first_key()
            made = bool(keys)
        try:
            self._do_chosen(chosen, keys, watch)
        except ServiceError as problem:
            # The files are as they were; the desk opens with them all the same.
            notice = Notice(NoticeKind.FAILED, problem.title, problem.advice)
            return Opened(tuple(self._finder.keys(nobody, keys)), notice)
        keys = self._finder.keys(nobody, keys)
        why = "" if keys or chosen in (Encryption.OFF, Encryption.OFF_NEXT) else self._place.why()
        return Opened(tuple(keys), notice_of(self._files.lying(), chosen, made, why))

    def files(self) -> tuple[FileView, ...]:
        """How each file lies there, and whether its key is in the keyring."""
        return tuple(
            FileView(one.path.name, one.header.state.value, name, bool(name) and self._finder.has(name), one.size)
            for one in self._files.lying(copies=True)
            for name in (one.header.key_name,)
        )

    def code(self) -> str:
        """The recovery code; ServiceError where nothing is encrypted, or the key is not in the keyring."""
        keys = self._finder.keys(nobody)
        if not keys:
            raise ServiceError("Nothing is encrypted here.", "Encrypt the files first: desk key on.")
        return keys[0].code()

    def restore(self, code: str) -> str:
        """Put the key of a recovery code into the keyring; its name. ServiceError where no file here is under it."""
        key = read_code(code)
        names = self._files.key_names(copies=True)
        if key.name not in names:
            here = ", ".join(names) or "files that are not encrypted"
            raise ServiceError(f"This is the code of key {key.name}, and no file here is under it.", f"Here: {here}.")
        self._place.keep(key)
        return key.name

    def encrypt(self, watch: Watch = unseen) -> bool:
        """Put every file under the key, a new one where there is none; False where `watch` stopped it."""
        self._need_keyring()
        keys = self._finder.keys(nobody) or self._first_key()
        if not keys:
            raise ServiceError("The files are in use.", "Close every window and command of Tellonce and try again.")
        done = self._files.move(keys, keys[0], watch)
        self._settings.choose_encryption(Encryption.ON)
        return done

    def decrypt(self, watch: Watch = unseen) -> bool:
        """Make every file plain, and new ones too. The key stays in the keyring, for copies under it elsewhere."""
        keys = self._finder.keys(nobody)
        # First, so that where this is stopped nothing is encrypted again at the next start.
        self._settings.choose_encryption(Encryption.OFF)
        return self._files.move(keys, None, watch)

    def renew(self, watch: Watch = unseen) -> bool:
        """Put every file under a new key; False where `watch` stopped it. What was begun before is ended first. Keys
        that nothing here is under any more, not even what was set aside, are forgotten."""
        self._need_keyring()
        keys = self._finder.keys(nobody)
        if len(keys) < 2:
            key = self._make()
            self._place.keep(key)
            keys = [key, *keys]
        # Decisions go first, so of two keys theirs is the newer.
        done = self._files.move(keys, keys[0], watch)
        for key in keys:
            if not self._files.anything_under(key.name):
                self._place.forget(key.name)
        return done

    def at_next_start(self) -> None:
        """Have what is left done at the next start: a change of keys that did not end, or what is not encrypted."""
        left = len(self._files.key_names()) > 1
        self._settings.choose_encryption(Encryption.KEY_NEXT if left else Encryption.ALL_NEXT)

    def begin_anew(self, name: str) -> Path:
        """Set a file ("cache", "decisions") aside whose key is lost, so that a new one is made; where it lies now.
        ServiceError where its key is here, or where it has none."""
        header = next(one.header for one in self._files.lying() if one.name == name)
        if header.state is not State.SEALED or self._finder.has(header.key_name):
            raise ServiceError(f"Nothing keeps the {name} from being read.", "There is no need to begin anew.")
        return self._files.set_aside(name)

    def _need_keyring(self) -> None:
        if why := self._place.why():
            raise ServiceError(why, "Without one there is no place for the key, and nothing was changed.")

    def _first_key(self) -> list[Key]:
        """A new key, in the keyring and named by the decisions file; none where that is in use and stays plain."""
        with ExitStack() as stack:
            try:
                stack.enter_context(alone(self._home.folder / ".first-key.lock"))
            except OSError:
                # Where nothing can be written, nothing can be encrypted; opening the files says what is wrong.
                return []
            if self._files.key_names():
                # Another program was quicker.
                return self._finder.keys(nobody)
            key = self._make()
            self._place.keep(key)
            self._files.move_small([key], key, DECISIONS_NAME)
            if not self._files.plain_named(DECISIONS_NAME):
                # Made now where it is missing, so that whoever comes next sees which key is meant.
                Decisions(self._home.decisions, [key]).close()
                return [key]
            self._place.forget(key.name)
            return []

    def _do_chosen(self, chosen: Encryption, keys: list[Key], watch: Watch) -> None:
        """Do what was chosen for this start, once: whatever comes of it, the next start is one like any other."""
        if chosen is Encryption.OFF_NEXT:
            self.decrypt(watch)
        elif chosen is Encryption.KEY_NEXT:
            self._settings.choose_encryption(Encryption.ON)
            self.renew(watch)
        elif chosen is Encryption.ALL_NEXT and keys:
            self._settings.choose_encryption(Encryption.ON)
            self._files.move(keys, keys[0], watch)
        elif chosen is Encryption.ON and keys:
            self._files.move_small(keys, keys[0])


def vault_of(home: Home) -> Vault:
    """The vault of a home on this machine, with its keyring."""
    return Vault(home, open_keys(), SettingsFile(home.settings))
