"""Small wheels made on the spot, and settings under which pip sees only them: no test here needs a network."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Sequence
from pathlib import Path


def wheel(folder: Path, name: str, version: str = "1.0", needs: Sequence[str] = (), code: str = "") -> Path:
    """A wheel with one module called `name` that knows its `version` and runs `code`, requiring `needs`."""
    info = f"{name}-{version}.dist-info"
    requires = "".join(f"Requires-Dist: {need}\n" for need in needs)
    files = {
        f"{name}.py": f'"""{name}."""\n\nversion = "{version}"\n{code}',
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n{requires}",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    files[f"{info}/RECORD"] = "".join(f"{path},,\n" for path in [*files, f"{info}/RECORD"])
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(made, "w") as archive:
        for path, text in files.items():
            archive.writestr(path, text)
    return made


def only(folder: Path) -> dict[str, str]:
    """Environment variables under which pip knows the wheels in `folder` and no index."""
    return {**_quiet(), "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(folder)}


def index_at(address: str) -> dict[str, str]:
    """Environment variables under which pip asks the index at `address` and nothing else."""
    return {**_quiet(), "PIP_INDEX_URL": address}


def _quiet() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    return {**kept, "PIP_CONFIG_FILE": os.devnull, "PIP_NO_CACHE_DIR": "1"}
