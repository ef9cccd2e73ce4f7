"""Changes desk/domain in thousands of small ways and counts which of them its tests notice:
python3 packaging/mutants.py [--least 90] [NAME ...]

Each change is made by mutmut in a copy of the project; NAME is a file of desk/domain without its ending. The table says
for each file how many there were and what share the tests caught; the exit code is 1 where that is under --least in
all. What nobody noticed is listed in .tellonce/mutants/survivors.txt.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from children import Children
from environment import Environment, clean, here_for
from problem import SetupError, end_with
from progress import Progress
from pythons import insist

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "packaging"
LOCKS = ("requirements.txt", "requirements-test.txt", "requirements-mutants.txt")
COPIED = ("desk", "connectors", "resources", "tests", "pyproject.toml", "README.md", "LICENSE")
LEAST = 90.0
CAUGHT = frozenset({"killed", "timeout", "segfault", "caught by type check"})
SETTINGS = """
[tool.mutmut]
source_paths = ["desk", "connectors"]
only_mutate = [{files}]
also_copy = ["tests", "resources"]
pytest_add_cli_args_test_selection = ["tests/domain"]
pytest_add_cli_args = ["-p", "no:cacheprovider", "--hypothesis-profile", "unshrunk"]
"""
_VERDICT = re.compile(r"\s*desk\.domain\.(\w+)\.(\S+): (.+)")


def main(arguments: Sequence[str]) -> int:
    """Copy, change, test, count."""
    insist(__file__, arguments)
    asked = _asked(arguments)
    if sys.platform == "win32":
        raise SetupError("mutmut does not run on Windows.", "Run this under Linux, macOS or WSL.")
    children = Children()
    with Progress(sys.stdout) as progress:
        folder = here_for(ROOT) / f"mutants-{sys.version_info[0]}.{sys.version_info[1]}"
        tool = Environment(folder, [HERE / name for name in LOCKS], children, progress)
        tool.prepare("installing what makes the changes")
    copy = here_for(ROOT) / "mutants"
    _copy(copy, asked.names)
    surroundings = clean(os.environ) | {"QT_QPA_PLATFORM": "offscreen"}
    command = [str(tool.python), "-m", "mutmut"]
    code = children.run([*command, "run", "--max-children", str(asked.jobs)], cwd=copy, env=surroundings)
    if code != 0:
        raise SetupError("The changes could not all be made.", f"What mutmut said stands above (it ended with {code}).")
    said: list[str] = []
    children.run([*command, "results", "--all", "true"], said.append, cwd=copy, env=surroundings)
    return _report(said, copy / "survivors.txt", asked.least)


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="mutants.py", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help="files of desk/domain; all where none is named")
    parser.add_argument("--least", type=float, default=LEAST, help="percent that must be caught")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="tests at once")
    return parser.parse_args(arguments)


def _copy(copy: Path, names: Sequence[str]) -> None:
    """The project as it is now, so that no change is ever made in place."""
    shutil.rmtree(copy, ignore_errors=True)
    copy.mkdir(parents=True)
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__", ".*"))
        elif source.exists():
            shutil.copy2(source, copy / name)
    files = ", ".join(f'"desk/domain/{name}.py"' for name in names or ["*"])
    with open(copy / "pyproject.toml", "a", encoding="utf-8") as file:
        file.write(SETTINGS.format(files=files))


def _report(said: Sequence[str], survivors: Path, least: float) -> int:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    missed = []
    for line in said:
        if found := _VERDICT.match(line):
            file, place, verdict = found[1], found[2], found[3].strip()
            counts[file]["made"] += 1
            counts[file]["caught"] += verdict in CAUGHT
            if verdict not in CAUGHT:
                missed.append(f"desk.domain.{file}.{place}: {verdict}")
    survivors.write_text("".join(f"{line}\n" for line in missed), encoding="utf-8")
    if not counts:
        raise SetupError("No change was made at all.", "Check the names: files of desk/domain without .py.")
    every = Counter[str]()
    print(f"\n{'file':16} {'changes':>8} {'caught':>8} {'share':>7}")
    for file, count in sorted(counts.items()):
        every.update(count)
        print(_row(file, count))
    print(_row("all", every))
    return 0 if _share(every) >= least else 1


def _row(name: str, count: Mapping[str, int]) -> str:
    return f"{name:16} {count['made']:>8,} {count['caught']:>8,} {_share(count):>6.1f}%"


def _share(count: Mapping[str, int]) -> float:
    return 100 * count["caught"] / count["made"]


if __name__ == "__main__":
    end_with(main, "Run it again to begin anew.")
