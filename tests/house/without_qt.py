"""A pytest plugin for machines where Qt cannot be loaded: what needs it is skipped with the reason, the rest runs.

packaging/test.py chooses it there, in place of pytest-qt, which ends the whole run.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

REASON = "Qt's system libraries are not installed here; packaging/test.py says what to type"

_NEEDS_QT = re.compile(r"^\s*(from|import) (PySide6|pytestqt|desk\.ui|desk\.app)\b|\b(qtbot|qapp)\b", re.MULTILINE)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take the settings of the plugin this one stands in for."""
    for setting in ("qt_api", "qt_log_level_fail"):
        parser.addini(setting, "not used without Qt")


class _Skipped(pytest.Item):
    """Stands for everything in one folder or file that cannot be tested here."""

    def runtest(self) -> None:
        pytest.skip(REASON)

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, 0, self.nodeid


class _Left(pytest.Collector):
    """A folder or file that is not looked into."""

    def collect(self) -> Iterable[pytest.Item]:
        yield _Skipped.from_parent(self, name="without Qt")


def _needs_qt(file: Path) -> bool:
    return file.is_file() and bool(_NEEDS_QT.search(file.read_text(encoding="utf-8")))


@pytest.hookimpl(tryfirst=True)
def pytest_collect_directory(path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """A folder whose common fixtures need Qt is left as a whole: they would be loaded before any test in it."""
    # It gets its parent's path, since pytest loads the common fixtures of wherever a collector lies.
    return _left(path.name, parent, parent.path) if _needs_qt(path / "conftest.py") else None


@pytest.hookimpl(tryfirst=True)
def pytest_pycollect_makemodule(module_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """A file that speaks of Qt is left; it would fail on its first import."""
    return _left(module_path.name, parent, module_path) if _needs_qt(module_path) else None


def _left(name: str, parent: pytest.Collector, path: Path) -> _Left:
    return _Left.from_parent(parent, name=name, path=path, nodeid=f"{parent.nodeid}/{name}")
