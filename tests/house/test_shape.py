"""The house keeps its shape: sizes, docstrings, where imports stand, what lies at the top, words that do not belong."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.copies import ROOT

CODE = ("desk", "connectors", "packaging")
TOP = {
    "pyproject.toml",
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
    "desk",
    "connectors",
    "resources",
    "tests",
    "packaging",
}
# What tools leave behind; the ignore file names these too.
LEFTOVERS = ("__pycache__", "build", "dist", "*.egg-info")

FILE_LINES = 300
TEST_FILE_LINES = 400
FUNCTION_LINES = 40
CLASS_METHODS = 15

MODULES = sorted(file for room in (*CODE, "tests") for file in (ROOT / room).rglob("*.py"))

Function = ast.FunctionDef | ast.AsyncFunctionDef


def _name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"), filename=str(file))


def _functions(file: Path) -> Iterator[Function]:
    return (node for node in ast.walk(_tree(file)) if isinstance(node, Function))


def _in(*rooms: str) -> list[Path]:
    return [file for file in MODULES if file.relative_to(ROOT).parts[0] in rooms]


def test_there_is_something_to_look_at() -> None:
    assert all(_in(room) for room in (*CODE, "tests"))


def test_every_module_says_what_it_is_for() -> None:
    silent = [_name(file) for file in MODULES if not (ast.get_docstring(_tree(file)) or "").strip()]
    assert not silent


def test_files_are_short() -> None:
    def limit(file: Path) -> int:
        return TEST_FILE_LINES if file.relative_to(ROOT).parts[0] == "tests" else FILE_LINES

    lines = {file: len(file.read_text(encoding="utf-8").splitlines()) for file in MODULES}
    assert not {_name(file): count for file, count in lines.items() if count > limit(file)}


def test_functions_are_short() -> None:
    long = {
        f"{_name(file)}:{one.lineno} {one.name}": length
        for file in _in(*CODE)
        for one in _functions(file)
        if (length := (one.end_lineno or one.lineno) - one.lineno + 1) > FUNCTION_LINES
    }
    assert not long


def test_classes_have_few_methods() -> None:
    large = {
        f"{_name(file)}:{one.lineno} {one.name}": count
        for file in _in(*CODE)
        for one in ast.walk(_tree(file))
        if isinstance(one, ast.ClassDef)
        if (count := sum(_is_method(part) for part in one.body)) > CLASS_METHODS
    }
    assert not large


def _is_method(part: ast.stmt) -> bool:
    """What a reader has to know as something the class does: properties and special methods are not counted."""
    if not isinstance(part, Function) or part.name.startswith("__"):
        return False
    return not any(
        isinstance(one, ast.Name) and one.id in ("property", "cached_property") for one in part.decorator_list
    )


def test_imports_stand_at_the_top() -> None:
    # One exception: the window is painted before the services behind it are loaded, which takes half a second.
    late = {
        (_name(file), one.name)
        for file in _in(*CODE)
        for one in _functions(file)
        if any(isinstance(inner, ast.Import | ast.ImportFrom) for inner in ast.walk(one))
    }
    assert not late


BEGINNINGS = {
    # A command loads nothing of the window, and the window stands before what is in it is loaded.
    "desk/__main__.py",
    "desk/app/__init__.py",
    "desk/app/desk.py",
    "desk/app/loading.py",
    # Work and hand-offs join the window once numbers are answered.
    "desk/app/joining.py",
    # Loaded when first asked for: each takes as long as opening the files.
    "desk/domain/identifiers.py",
    "desk/services/kinds.py",
    "desk/services/calendars.py",
    # Charts and paper, which few days need, and no start waits for.
    "desk/ui/escalations/room.py",
    # The desktop's own messages, where there is no tray: loaded with the first of them.
    "desk/ui/shell/own_messages.py",
}


def test_imports_by_name_are_made_where_the_program_begins_only() -> None:
    # The linter does not see these, so each is named with its reason; nothing else may.
    by_name = re.compile(r"\bimport_module\b|\b__import__\b")
    found = {_name(file) for file in _in("desk", "connectors") if by_name.search(file.read_text(encoding="utf-8"))}
    assert found <= BEGINNINGS


def test_no_import_waits_for_a_type_checker() -> None:
    guarded = [_name(file) for file in _in(*CODE) if re.search(r"^\s*if (typing\.)?TYPE_CHECKING", file.read_text())]
    assert not guarded


def test_nothing_global_changes() -> None:
    changed = [
        f"{_name(file)}:{node.lineno}"
        for file in _in(*CODE)
        for node in ast.walk(_tree(file))
        if isinstance(node, ast.Global)
    ]
    assert not changed


def test_no_field_is_called_duration_without_saying_whose() -> None:
    fields = [(file, line) for file, line, name in _names(*_in("desk", "connectors")) if name == "duration"]
    assert not fields


def test_things_have_the_words_of_the_house() -> None:
    wrong = [
        f"{file}:{line} {name}"
        for file, line, name in _names(*_in("desk"), ROOT / "connectors" / "records.py")
        if re.search(r"engagement|touchpoint", name, re.IGNORECASE)
        or name.lower() in ("contact", "contacts", "lead", "leads")
    ]
    assert not wrong


def _names(*files: Path) -> Iterator[tuple[str, int, str]]:
    """Every name a module gives to a class, a function, an argument or a field."""
    for file in files:
        for node in ast.walk(_tree(file)):
            if isinstance(node, ast.ClassDef | Function):
                yield _name(file), node.lineno, node.name
            elif isinstance(node, ast.arg):
                yield _name(file), node.lineno, node.arg
            elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                yield _name(file), node.lineno, node.target.id


def test_the_top_level_is_what_the_house_says() -> None:
    there = {
        entry.name
        for entry in ROOT.iterdir()
        if not entry.name.startswith(".") and not any(entry.match(pattern) for pattern in LEFTOVERS)
    }
    assert there == TOP


def test_tests_that_start_servers_can_be_left_out() -> None:
    files = sorted((ROOT / "tests" / "live_servers").glob("test_*.py"))
    assert files
    mark = re.compile(r"^pytestmark = .*\bpytest\.mark\.live\b", re.MULTILINE)
    marked = [file for file in files if mark.search(file.read_text(encoding="utf-8"))]
    assert files == marked


def test_resources_hold_no_code() -> None:
    resources = [file for file in (ROOT / "resources").rglob("*") if file.is_file() and file.suffix != ".pyc"]
    assert resources
    assert not [_name(file) for file in resources if file.suffix in (".py", ".pyi", ".so", ".pyd", ".sh")]


def _texts() -> Iterator[tuple[str, str]]:
    """Every text file of the project, whatever its suffix."""
    for entry in sorted(ROOT.iterdir()):
        if entry.name in TOP or entry.name in (".ci", ".gitignore"):
            for file in [entry] if entry.is_file() else sorted(entry.rglob("*")):
                if file.is_file() and file.suffix != ".pyc" and file.stat().st_size < 2_000_000:
                    text = file.read_bytes()
                    if b"\0" not in text:
                        yield _name(file), text.decode("utf-8", errors="replace")


@pytest.mark.parametrize(
    ("what", "pattern"),
    [
        # In pieces, so that this file does not find itself.
        ("work put off", r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b"),
        ("a place on one machine", r"(?<![\w.:/<>-])/(wo" + r"rk|ro" + r"ot|ho" + r"me/\w+|tm" + r"p)(/|\b)"),
        ("the address of a package index", r"pypi\.or" + r"g|pythonhoste" + r"d|deb\.debian|registry\.npm"),
    ],
)
def test_words_that_do_not_belong(what: str, pattern: str) -> None:
    found = [
        f"{name}:{number} {line.strip()[:80]}"
        for name, text in _texts()
        for number, line in enumerate(text.splitlines(), start=1)
        if re.search(pattern, line)
    ]
    assert not found, what
