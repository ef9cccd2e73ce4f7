"""What a person chose about encryption of the desk's files, as the settings have it."""

from __future__ import annotations

from enum import Enum

from desk.domain.trouble import Trouble


class Encryption(Enum):
    """`ON`, unless something else is chosen: wherever the keyring works, and a large cache once somebody says when.
    The others are done at the next start, before the files are opened."""

    ON = "on"
    OFF = "off"
    ALL_NEXT = "everything at next start"
    KEY_NEXT = "new key at next start"
    OFF_NEXT = "off at next start"


def read_encryption(value: object) -> Encryption:
    """The choice of the settings' `encryption`; Trouble where it is none."""
    try:
        return Encryption(str(value) or Encryption.ON.value)
    except ValueError:
        choices = ", ".join(f"“{one.value}”" for one in Encryption)
        raise Trouble("The settings' encryption is not understood.", f"Write one of: {choices}.") from None
