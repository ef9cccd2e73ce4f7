"""Every model of the window stands under Qt's own tester in some test, while it changes."""

from __future__ import annotations

import ast

from tests.house.copies import ROOT

# What the models of the window are made of.
QTS = {
    "QAbstractItemModel",
    "QAbstractListModel",
    "QAbstractProxyModel",
    "QAbstractTableModel",
    "QConcatenateTablesProxyModel",
    "QFileSystemModel",
    "QIdentityProxyModel",
    "QSortFilterProxyModel",
    "QStandardItemModel",
    "QStringListModel",
    "QTransposeProxyModel",
}
TESTER = "by_qts_rules"
KEPT_IN = "tests/ui/model_rules.py"


def nodes(room: str) -> list[ast.AST]:
    trees = (ast.parse(file.read_text(encoding="utf-8")) for file in (ROOT / room).rglob("*.py"))
    return [node for tree in trees for node in ast.walk(tree)]


def last_name(node: ast.expr) -> str:
    """Of `QtCore.QAbstractListModel` and of `Generic[Row]` what says what it is."""
    if isinstance(node, ast.Subscript):
        return last_name(node.value)
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def models() -> set[str]:
    """The classes of the desk that are models, also those made of others of the desk."""
    bases = {node.name: set(map(last_name, node.bases)) for node in nodes("desk") if isinstance(node, ast.ClassDef)}
    found: set[str] = set()
    while more := {name for name, made_of in bases.items() if made_of & (QTS | found)} - found:
        found |= more
    return found


def test_every_model_is_changed_under_qts_tester() -> None:
    tested = {
        last_name(node.args[0])
        for node in nodes("tests")
        if isinstance(node, ast.Call) and last_name(node.func) == TESTER and node.args
    }
    assert "QueueModel" in models()
    assert not models() - tested


def test_no_tester_is_made_that_nobody_holds() -> None:
    # Where it is kept for as long as the model changes; one made elsewhere may be gone in the next line.
    wrong = ("QAbstractItemModelTester(", "qtmodel" + "tester")
    found = {
        file.relative_to(ROOT).as_posix()
        for file in (ROOT / "tests").rglob("*.py")
        if any(word in file.read_text(encoding="utf-8") for word in wrong)
    }
    assert found - {"tests/house/test_models.py"} == {KEPT_IN}
