"""How each kind of the desk's files is treated, and the errors of a file that cannot be used."""

from __future__ import annotations

from dataclasses import dataclass

from desk.domain.trouble import Trouble


@dataclass(frozen=True, slots=True)
class Care:
    """How a kind of file is treated, and what is said of it. `mend` says what to do with a damaged one, `newer` with
    one a newer program wrote, `lost` what is lost with its key; {name} is the file's. A precious file is written
    through to the disk at every commit, looked through when it is opened, and copied before its shape changes."""

    what: str
    mend: str
    newer: str
    lost: str
    precious: bool = False


CACHE = Care(
    "cache file",
    "Start Tellonce again: it puts {name} aside and pulls everything anew. Nothing but time is lost.",
    "Install that version again, or delete the cache and pull.",
    "The cache can be pulled again from the sources: nothing but time is lost.",
)
DECISIONS = Care(
    "decisions file",
    "Nothing in it was changed. Keep {name}, and put a copy of it from a backup in its place.",
    "Install that version again; nothing was changed.",
    "Without its key nobody can read what people decided: flags and their notes, corrections of journeys, words on who"
    " is who. Sources, settings and rules are not lost.",
    precious=True,
)


class StoreError(Trouble):
    """The file cannot be used."""


class DamagedFile(StoreError):
    """What lies in the file makes no sense: SQLite itself says so, or it is none of its files."""

    def __init__(self, care: Care, name: str) -> None:
        super().__init__(f"The {care.what} is damaged.", care.mend.format(name=name))


class Superseded(StoreError):
    """The source was removed, or its settings were changed, while this was being written."""

    def __init__(self) -> None:
        super().__init__("The source was changed or removed meanwhile.", "Pull it again; what is stored is whole.")


class Sealed(StoreError):
    """The file is encrypted, and with none of the keys that were handed in. Nothing in it was changed."""

    def __init__(self, care: Care, key_name: str) -> None:
        super().__init__(
            f"The {care.what} is encrypted, and its key {key_name} is not here.",
            "Unlock the system keyring, or type the recovery code: desk key restore.",
        )
        self.key_name = key_name
