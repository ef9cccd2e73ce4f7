"""Two desks for tests, each with a home, records and decisions of its own, and a folder that both reach."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desk.config.paths import resources
from tests.records import phone
from tests.services.hand_off_desk import HandOffDesk, call


def name_folder(home: Path, folder: Path | str) -> None:
    """The desk of this home is told of a shared folder, as a person would."""
    shipped = (resources() / "hand_off" / "hand_off.toml").read_text(encoding="utf-8")
    text = f"{shipped}\n[shared]\nfolder = '{folder}'\n"
    (home / "hand_off.toml").write_text(text, encoding="utf-8")


@dataclass(frozen=True)
class Two:
    """Ann gives at the first; Bo sits at the second, which counts its customers otherwise."""

    first: HandOffDesk
    second: HandOffDesk
    folder: Path

    def look(self) -> None:
        """Both look into the folder until neither has news for the other, as they do all the time."""
        for desk in (self.second, self.first, self.second):
            desk.parts.folder.look()

    def close(self) -> None:
        self.first.close()
        self.second.close()


def two_desks(folder: Path, share_key: bool = True) -> Two:
    """They know of the folder, and unless it is said otherwise have the same key."""
    for name in ("one", "other", "shared"):
        (folder / name).mkdir()
    first, second = HandOffDesk(folder / "one"), HandOffDesk(folder / "other")
    first.bring()
    second.pull(call("c9", phone("+13035550143"), name="Somebody Else"))
    second.settle()
    second.bring()
    second.who = "Bo"
    key = first.parts.files.key_to_share()
    if share_key:
        second.parts.files.take_key(key)
    for desk in (first, second):
        name_folder(desk.folder, folder / "shared")
    return Two(first, second, folder / "shared")
