"""Says in words what is wrong where SQLite refuses a file."""

from __future__ import annotations

from pathlib import Path

from desk.store.care import Care

Words = tuple[str, str]


def opening(path: Path, care: Care, problem: Exception) -> Words:
    """Title and advice where a file cannot be opened."""
    text = str(problem)
    if "decode" in text:
        return damaged(path, care)
    if "locked" in text:
        return f"The {care.what} is in use by another program.", "Close it, or wait for it to end, and try again."
    if "readonly" in text or "read-only" in text:
        return f"The folder of {path.name} is read-only.", "Choose another with --home, or change its permissions."
    if "full" in text:
        return "The disk is full.", "Free some space and start again; nothing is lost."
    return f"{path.name} cannot be opened in {path.parent}.", "Check that the folder exists and may be written to."


def damaged(path: Path, care: Care) -> Words:
    """Title and advice where what lies in a file makes no sense."""
    return f"The {care.what} is damaged.", care.mend.format(name=path.name)


def reading(path: Path, care: Care, problem: Exception) -> Words:
    """Title and advice where a question to a file fails."""
    text = str(problem)
    if "locked" in text or "busy" in text:
        return f"Another program holds the {care.what}.", "Wait for it to end and try again."
    if "malformed" in text or "not a database" in text or "disk I/O" in text:
        return damaged(path, care)
    return f"{path.name} cannot be read.", f"Try again; if it stays so: {care.mend.format(name=path.name)}"


def writing(path: Path, care: Care, problem: Exception) -> Words:
    """Title and advice where a file cannot be written to."""
    text = str(problem)
    if "malformed" in text or "not a database" in text:
        return damaged(path, care)
    if "full" in text:
        return "The disk is full.", "Free some space and try again; what was stored before is safe."
    if "locked" in text or "busy" in text:
        return f"Another program is writing to the {care.what}.", "Wait for it to end and try again."
    return (
        f"{path.name} cannot be written.",
        "Check the disk and the folder's permissions; what was stored before is safe.",
    )
