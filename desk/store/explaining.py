"""Says what is wrong where SQLite refuses a file: the error for it, in words for a person."""

from __future__ import annotations

import os
from pathlib import Path

from desk.store.care import Care, DamagedFile, StoreError


def opening(path: Path, care: Care, problem: Exception) -> StoreError:
    """What to raise where a file cannot be opened."""
    text = str(problem)
    if "decode" in text or "malformed" in text or "not a database" in text:
        return DamagedFile(care, path.name)
    if "locked" in text:
        return StoreError(f"The {care.what} is in use by another program.", "Close it, or wait for it to end.")
    if "full" in text:
        return StoreError("The disk is full.", "Free some space and start again; nothing is lost.")
    if path.parent.is_dir() and not os.access(path.parent, os.W_OK):
        return StoreError(
            f"Nothing may be written in {path.parent}.", "Choose another folder with --home, or change its permissions."
        )
    if "readonly" in text or "read-only" in text or (path.exists() and not os.access(path, os.W_OK)):
        return StoreError(f"{path.name} may only be read.", "Change its permissions, or choose a folder with --home.")
    return StoreError(f"{path.name} cannot be opened in {path.parent}.", "Check that the folder exists.")


def reading(path: Path, care: Care, problem: Exception) -> StoreError:
    """What to raise where a question to a file fails."""
    text = str(problem)
    if "locked" in text or "busy" in text:
        return StoreError(f"Another program holds the {care.what}.", "Wait for it to end and try again.")
    if "malformed" in text or "not a database" in text:
        return DamagedFile(care, path.name)
    if "disk I/O" in text:
        # A disk that comes back, as one on a network, makes it good again.
        return StoreError(f"The disk with {path.name} does not answer.", f"Check it; then: {_mend(path, care)}")
    return StoreError(f"{path.name} cannot be read.", f"Try again; if it stays so: {_mend(path, care)}")


def writing(path: Path, care: Care, problem: Exception) -> StoreError:
    """What to raise where a file cannot be written to."""
    text = str(problem)
    if "malformed" in text or "not a database" in text:
        return DamagedFile(care, path.name)
    if "full" in text:
        return StoreError("The disk is full.", "Free some space and try again; what was stored before is safe.")
    if "locked" in text or "busy" in text:
        return StoreError(f"Another program is writing to the {care.what}.", "Wait for it to end and try again.")
    return StoreError(
        f"{path.name} cannot be written.",
        "Check the disk and the folder's permissions; what was stored before is safe.",
    )


def _mend(path: Path, care: Care) -> str:
    return care.mend.format(name=path.name)
