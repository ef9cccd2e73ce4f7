"""Every text a person can read is translatable and translated, and the compiled catalogues are those of the source."""

from __future__ import annotations

import ast
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT / "packaging"))

import catalogue  # noqa: E402
import language  # noqa: E402
from texts import SCREENS, sources  # noqa: E402

CATALOGUES = sorted(language.LANGUAGE.glob(language.NAME.format("*", "ts")))
# What shows its argument to a person, and which argument that is.
SHOWING = {
    **dict.fromkeys(
        ("setText", "setToolTip", "setAccessibleName", "setAccessibleDescription", "setPlaceholderText"), 0
    ),
    **dict.fromkeys(("setWindowTitle", "setTitle", "addAction", "setStatusTip", "show_text", "say", "addTab"), 0),
    **dict.fromkeys(("QLabel", "PlainLabel", "ElidedLabel", "QPushButton", "QCheckBox", "QAction", "push"), 0),
    "announce": 1,
}
# The name of the program, signs, and addresses are the same in every language.
SAME = re.compile(r"[\W\d_A-Z]*|[\W\d_]*Tellonce")
WORD = re.compile(r"[^\W\d_]{2,}")


@pytest.fixture(scope="module")
def texts() -> list[language.Text]:
    found, opaque = language.all_texts()
    assert not opaque, "nobody can tell what these translate"
    return found


def test_nothing_is_shown_that_cannot_be_translated() -> None:
    shown = [place for file in sources(*SCREENS) for place in _untranslated(file)]
    assert not shown


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.stem)
def test_every_text_is_in_the_catalogue_and_translated(file: Path, texts: list[language.Text]) -> None:
    held = catalogue.read(file)
    now = catalogue.brought_up(held, texts)
    missing = [
        f"{context}: {text}"
        for context, entries in now.items()
        for text in entries.keys() - held.get(context, {}).keys()
    ]
    assert not missing, "run packaging/language.py, then translate"
    assert not catalogue.faults(now)


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.stem)
def test_what_is_compiled_is_what_is_written(file: Path, tmp_path: Path) -> None:
    language.compile_to(file, tmp_path / "made.qm")
    assert (tmp_path / "made.qm").read_bytes() == file.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.stem)
def test_no_two_things_of_a_menu_have_one_key(file: Path) -> None:
    for context, entries in catalogue.read(file).items():
        keys = Counter(
            found[1].casefold() for entry in entries.values() if (found := re.search(r"&(\w)", entry.translation))
        )
        assert not [key for key, count in keys.items() if count > 1], context


def test_a_catalogue_is_written_as_it_was_read(tmp_path: Path) -> None:
    for file in CATALOGUES:
        again = catalogue.written(catalogue.read(file), file.stem.removeprefix("tellonce_"))
        assert again == file.read_text(encoding="utf-8")


def test_faults_of_translations_are_seen() -> None:
    entries = {
        text: catalogue.Entry(text, said, ())
        for text, said in {
            "Open": "",
            "{n} days": "{m} Tage",
            " and more": "und mehr",
            "&Open": "Öffnen",
            "Close": "Schließen",
        }.items()
    }
    assert [fault.partition("”: ")[0] for fault in catalogue.faults({"Words": entries})] == [
        "Words: “Open",
        "Words: “{n} days",
        "Words: “ and more",
        "Words: “&Open",
    ]


def test_a_text_shown_as_it_is_is_caught(tmp_path: Path) -> None:
    file = tmp_path / "part.py"
    file.write_text('label.setText("Hello there")\nlabel.setText(f"{n} of them")\nlabel.setText(self.tr("Fine"))\n')
    assert len(list(_untranslated(file))) == 2


def _untranslated(file: Path) -> Iterator[str]:
    """Calls that show a literal with words in it, or one put together from literals with words."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        place = SHOWING.get(name)
        if place is not None and len(node.args) > place and _words(node.args[place]):
            yield f"{file.name}:{node.lineno} {ast.unparse(node)[:120]}"


def _words(shown: ast.expr) -> bool:
    if isinstance(shown, ast.Constant):
        return isinstance(shown.value, str) and bool(WORD.search(shown.value)) and not SAME.fullmatch(shown.value)
    if isinstance(shown, ast.JoinedStr):
        return any(_words(part) for part in shown.values if isinstance(part, ast.Constant))
    if isinstance(shown, ast.BinOp):
        return _words(shown.left) or _words(shown.right)
    if isinstance(shown, ast.IfExp):
        return _words(shown.body) or _words(shown.orelse)
    return False
