"""The reference company beside the project: where it is, and what its truth files say. Nothing of it is part of
the project."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


def company_folder() -> Path | None:
    """The folder of the reference company's files, or None where it is absent."""
    shared = Path(os.environ.get("TELLONCE_SHARED", ROOT.parent / "shared"))
    folder = shared / "data" / "company"
    return folder if (folder / "contacts.jsonl.gz").is_file() else None


def rows(folder: Path, name: str) -> list[dict[str, Any]]:
    """The rows of one of its files."""
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]
