"""What a person is told once about the encryption of the files, and when nothing."""

from __future__ import annotations

from collections.abc import Sequence

from desk.config.encryption import Encryption
from desk.services.home_files import CACHE_NAME, Lying
from desk.services.sealing_views import Notice, NoticeKind
from desk.store.cipher import State

NO_PLACE = "Start your desktop's keyring (such as GNOME Keyring or KWallet), and start Tellonce again."


def notice_of(files: Sequence[Lying], chosen: Encryption, made: bool, why: str) -> Notice:
    """What to say of files that lie like this; `made` where the key is new, `why` where no key can be kept."""
    plain = {one.name for one in files if one.header.state is State.PLAIN}
    names = {one.header.key_name for one in files if one.header.key_name}
    if why:
        return Notice(NoticeKind.NOT_ENCRYPTED, f"Customers' data is not encrypted on this disk. {why}", NO_PLACE)
    if made:
        return Notice(
            NoticeKind.NEW_KEY,
            "Customers' data on this disk is encrypted from now on.",
            "Keep its recovery code: where the system's keyring is lost, only that opens it.",
        )
    if len(names) > 1:
        return Notice(
            NoticeKind.TWO_KEYS, "The change to a new key has not ended.", "It goes on with: desk key rotate."
        )
    if names and CACHE_NAME in plain and chosen is not Encryption.OFF:
        size = next(one.size for one in files if one.name == CACHE_NAME)
        return Notice(
            NoticeKind.CACHE_LEFT,
            f"The cache on this disk is not encrypted yet ({size / 1e9:.1f} GB).",
            "That takes some minutes, in which it cannot be used. From a terminal: desk key on.",
        )
    return Notice()
