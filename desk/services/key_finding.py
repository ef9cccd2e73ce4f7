"""Finds the keys a home's files are under: in the keyring, or typed by the person."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from desk.config.keys import KeyPlace
from desk.config.secrets import SecretsError
from desk.domain.keys import Key, WrongCode, read_code
from desk.services.asks import ServiceError
from desk.services.home_files import CACHE_NAME, HomeFiles
from desk.services.sealing_views import ANEW, AskCode, LockedView


class KeyFinder:
    """Looks for keys; asks the keyring only where a file names one."""

    def __init__(self, files: HomeFiles, place: KeyPlace) -> None:
        self._files = files
        self._place = place

    def keys(self, ask: AskCode, known: Sequence[Key] = ()) -> list[Key]:
        """The keys the files are under, the decisions' first. ServiceError where the key of a file is neither `known`,
        nor in the keyring, nor typed; that of a mere copy is left out."""
        held = {key.name: key for key in known}
        wrong = ""
        while (locked := self._locked(held, wrong)) is not None:
            answer = ask(locked)
            if answer == ANEW and locked.files == (CACHE_NAME,):
                self._files.set_aside(CACHE_NAME)
                continue
            if not answer:
                raise _not_now(locked)
            wrong = self._typed(answer, locked.key_name, held)
        return [held[name] for name in self._files.key_names(copies=True) if name in held]

    def has(self, name: str) -> bool:
        """Whether the keyring gives this key."""
        try:
            return self._place.find(name) is not None
        except SecretsError:
            return False

    def _typed(self, code: str, wanted: str, held: dict[str, Key]) -> str:
        """Take a code that was typed; what is wrong with it, or ""."""
        try:
            key = read_code(code)
        except WrongCode as problem:
            return f"{problem.title} {problem.advice}"
        if key.name != wanted:
            return f"This is the code of another key, {key.name}."
        held[key.name] = key
        # With a keyring it need not be typed again.
        with suppress(SecretsError):
            self._place.keep(key)
        return ""

    def _locked(self, held: dict[str, Key], wrong: str) -> LockedView | None:
        """The first key that is missing; those that are found are held from then on."""
        main = self._files.key_names()
        for name in self._files.key_names(copies=True):
            if name in held:
                continue
            why = ""
            try:
                found = self._place.find(name)
            except SecretsError as problem:
                found, why = None, problem.title
            if found is not None:
                held[name] = found
            elif name in main:
                lying = [one for one in self._files.lying() if one.header.key_name == name]
                why = why or self._place.why() or "Its key is not in the system keyring."
                lost = " ".join(one.care.lost for one in lying)
                return LockedView(tuple(one.name for one in lying), name, why, lost, wrong)
        return None


def _not_now(locked: LockedView) -> ServiceError:
    files = " and the ".join(locked.files)
    return ServiceError(
        f"The {files} cannot be read: encrypted with the key {locked.key_name}. {locked.why}",
        "Unlock the keyring and start again, or type the recovery code: desk key restore. Nothing was changed. Only"
        f" where both are lost: desk key begin-anew. {locked.lost}",
    )
