"""Finds every text of the program that a person can read and that is to be translated, by reading its source.

Qt's own lupdate sees neither through `tr` functions of a module nor what is written below the screens, so this does.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
SCREENS = ("desk/ui", "desk/app")
# What Qt calls countries and languages, and the context these names are looked up in.
PLACE_NAMES, PLACES = "packaging/place_names.txt", "Places"
_TRANSLATE, _NOOP = "translate", "QT_TRANSLATE_NOOP"


class Text(NamedTuple):
    """One text in the context it is looked up in, and the file it stands in."""

    context: str
    text: str
    place: str


class Opaque(NamedTuple):
    """A call that should name a text and does not do so in a way that can be read off the source."""

    place: str
    line: int
    code: str


def sources(*folders: str, root: Path = ROOT) -> Iterator[Path]:
    """The Python files of these folders, in a steady order."""
    for folder in folders:
        yield from sorted((root / folder).rglob("*.py"))


def screen_texts(root: Path = ROOT) -> tuple[list[Text], list[Opaque]]:
    """What screens hand to Qt for translation, and the calls of which nobody can tell what they hand over."""
    trees = {file: ast.parse(file.read_text(encoding="utf-8")) for file in sources(*SCREENS, root=root)}
    contexts = {_module(file, root): found for file, tree in trees.items() if (found := _context_of_tr(tree))}
    texts: list[Text] = []
    opaque: list[Opaque] = []
    for file, tree in trees.items():
        reader = _Reader(file.relative_to(root).as_posix(), _helpers(tree, _module(file, root), contexts))
        reader.visit(tree)
        texts += reader.texts
        opaque += reader.opaque
    return texts, opaque


def place_names(root: Path = ROOT) -> list[Text]:
    """The names of countries and languages."""
    lines = (root / PLACE_NAMES).read_text(encoding="utf-8").splitlines()
    return [Text(PLACES, line, PLACE_NAMES) for line in lines if line and not line.startswith("#")]


def _module(file: Path, root: Path) -> str:
    return ".".join(file.relative_to(root).with_suffix("").parts).removesuffix(".__init__")


def _context_of_tr(tree: ast.Module) -> str:
    """The context of a module's own `tr`, "" where it has none."""
    for part in tree.body:
        if isinstance(part, ast.FunctionDef) and part.name == "tr":
            for call in ast.walk(part):
                if isinstance(call, ast.Call) and _name(call.func) == _TRANSLATE:
                    return str(ast.literal_eval(call.args[0]))
    return ""


def _helpers(tree: ast.Module, module: str, contexts: Mapping[str, str]) -> dict[str, str]:
    """How `tr` functions are called in a module -> their context: `tr`, or `wording.tr`."""
    found = {"tr": contexts[module]} if module in contexts else {}
    for part in ast.walk(tree):
        if isinstance(part, ast.ImportFrom) and part.module:
            for name in part.names:
                called = name.asname or name.name
                if name.name == "tr" and part.module in contexts:
                    found[called] = contexts[part.module]
                elif f"{part.module}.{name.name}" in contexts:
                    found[f"{called}.tr"] = contexts[f"{part.module}.{name.name}"]
    return found


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Name):
        return function.id
    return function.attr if isinstance(function, ast.Attribute) else ""


class _Reader(ast.NodeVisitor):
    """Collects the texts of one file; `helpers` are its `tr` functions with their contexts."""

    def __init__(self, place: str, helpers: Mapping[str, str]) -> None:
        self.texts: list[Text] = []
        self.opaque: list[Opaque] = []
        self._place, self._helpers = place, helpers
        self._classes: list[str] = []
        self._inside_tr = 0

    def visit_ClassDef(self, node: ast.ClassDef) -> None:  # noqa: N802
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:  # noqa: N802
        helper = node.name == "tr"
        self._inside_tr += helper
        self.generic_visit(node)
        self._inside_tr -= helper

    def visit_Call(self, node: ast.Call) -> None:  # noqa: N802
        self.generic_visit(node)
        called, name = ast.unparse(node.func), _name(node.func)
        if not node.args or self._inside_tr:
            return
        if called in self._helpers:
            self._take(node, self._helpers[called], node.args[0])
        elif called == "self.tr" and self._classes:
            self._take(node, self._classes[-1], node.args[0])
        elif (called.endswith(f"QCoreApplication.{_TRANSLATE}") or name == _NOOP) and len(node.args) > 1:
            self._take(node, str(ast.literal_eval(node.args[0])), node.args[1])
        elif name == "tr":
            self.opaque.append(Opaque(self._place, node.lineno, ast.unparse(node)))

    def _take(self, call: ast.Call, context: str, text: ast.expr) -> None:
        if isinstance(text, ast.Constant) and isinstance(text.value, str):
            self.texts.append(Text(context, text.value, self._place))
        elif isinstance(text, ast.IfExp):
            self._take(call, context, text.body)
            self._take(call, context, text.orelse)
        elif not _looks_up(text):
            self.opaque.append(Opaque(self._place, call.lineno, ast.unparse(call)))


def _looks_up(text: ast.expr) -> bool:
    """Whether it takes its text from where QT_TRANSLATE_NOOP has it: str(TABLE[code]), TABLE[code], key.words."""
    if isinstance(text, ast.Call):
        return _name(text.func) in ("str", _NOOP)
    return isinstance(text, (ast.Subscript, ast.Attribute, ast.Name))
