"""Changes keys: says which are taken already, and takes every change back."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desk.ui.keys import KEYS, Key, KeyBook, places_meet, shown

_BY_NAME = {key.name: key for key in KEYS}


def tr(text: str) -> str:
    """`text` in the person's language."""
    return QCoreApplication.translate("KeysChange", text)


def words_of(name: str) -> str:
    """What the key of this name does."""
    return QCoreApplication.translate("Keys", str(_BY_NAME[name].words))


def taken_by(name: str, sequence: str, now: Mapping[str, str]) -> tuple[Key, ...]:
    """What else this key does in a place where `name` is heard too; the same key in another room is another key."""
    mine = _BY_NAME[name]
    held = [key for key in KEYS if key.name != name and sequence and now[key.name] == sequence]
    return tuple(key for key in held if places_meet(mine, key))


class KeyChanges(QObject):
    """`asked(words, advice)`: the key wanted does something else already; `take` or `leave` answers. `done(words)`: a
    key was changed, `undo` takes that back."""

    asked = Signal(str, str)
    done = Signal(str)

    def __init__(self, book: KeyBook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._wanted: tuple[str, str] | None = None
        self._former: list[Mapping[str, str]] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._former)

    def want(self, name: str, sequence: str) -> None:
        """A person wants this key for this."""
        now = self._book.sequences()
        if now[name] == sequence:
            self.done.emit(tr("{key} does that already.").format(key=shown(sequence)))
            return
        others = taken_by(name, sequence, now)
        if not others:
            self._set({name: sequence}, self._set_words(name, sequence))
            return
        self._wanted = name, sequence
        told = tr("{key} is taken: {what}.").format(
            key=shown(sequence), what="; ".join(words_of(o.name) for o in others)
        )
        self.asked.emit(told, tr("Taking it leaves that without a key until you choose one."))

    def take(self) -> None:
        """The key is wanted all the same: what it did has none any more."""
        if self._wanted is not None:
            (name, sequence), self._wanted = self._wanted, None
            freed = {key.name: "" for key in taken_by(name, sequence, self._book.sequences())}
            self._set({**freed, name: sequence}, self._set_words(name, sequence))

    def leave(self) -> None:
        """It is not wanted after all."""
        self._wanted = None

    def restore(self, name: str) -> None:
        """The key it was at first; whatever has that now is asked about."""
        self.want(name, _BY_NAME[name].sequence)

    def restore_all(self) -> None:
        """All keys as they were at first."""
        if self._book.chosen:
            self._former.append(self._book.chosen)
            self._book.choose({})
            self.done.emit(tr("All keys are as they were at first."))

    def undo(self) -> None:
        """Take back the last change."""
        if self._former:
            self._wanted = None
            self._book.choose(self._former.pop())
            self.done.emit(tr("The last change was taken back."))

    def _set(self, changed: Mapping[str, str], words: str) -> None:
        self._former.append(self._book.chosen)
        self._book.choose({**self._book.chosen, **changed})
        self.done.emit(words)

    def _set_words(self, name: str, sequence: str) -> str:
        return tr("{key}: {what}").format(key=shown(sequence), what=words_of(name))
