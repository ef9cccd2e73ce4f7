"""What is written can be read on what it is written on, in every look: 4.5 to 1, where the system asks for more
contrast 7 to 1; what is drawn, and where the keyboard is, stands out by 3 to 1. The figures are those of WCAG 2.2."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from desk.config.paths import resources
from desk.ui.escalations.trial_card import PALE
from desk.ui.theme import EDGES, Look, palette_of, read_looks

ROOT = Path(__file__).parent.parent.parent
LOOKS = read_looks(resources() / "style" / "tokens.toml")
SHEET = (resources() / "style" / "desk.qss").read_text(encoding="utf-8")
# Grounds anything may stand on: the page, cards and panels, and rows that are chosen or under the mouse.
GROUNDS = ("bg", "panel", "sel", "hover")
# Everything written on those; what is written on grounds of one colour only comes after.
INKS = ("text", "muted", "faint", "accent", "accent_hover", "danger", "warn", "ok")
TINTED = {
    "danger_bg": ("text", "muted", "danger", "accent"),
    "warn_bg": ("text", "muted", "warn", "accent"),
    "gold_bg": ("gold", "text"),
    "mark": ("text", "muted"),
    "accent": ("accent_ink",),
    "accent_hover": ("accent_ink",),
    "danger": ("danger_ink",),
}
CHANNELS = ("call", "chat", "web", "email", "order", "store", "social", "review")
# Drawn, and saying something: icons, dots, bars, the edges of what one types into, the ring round what has the focus.
MARKS = (*INKS, *CHANNELS, "field", "scroll")
# Drawn and saying nothing: lines between things, what will be something else in a moment, shadows.
QUIET = ("line", "skeleton", "shadow")
# Painted through: how much of it there is.
VEILED = {"ok": 0.75, "warn": 0.75, "danger": 0.75, "accent": PALE}
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
TOKEN = re.compile(r"\$(\w+)")


def light_of(colour: QColor) -> float:
    """Relative luminance, 0 to 1."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """1 to 21."""
    dark, bright = sorted((light_of(one), light_of(other)))
    return (bright + 0.05) / (dark + 0.05)


def needed(look: Look) -> float:
    return 7.0 if look.name.endswith("-contrast") else 4.5


def weak(look: Look, pairs: Iterable[tuple[str, str]], least: float) -> dict[tuple[str, str], float]:
    """The pairs of tokens that stand out too little, and by how much they do."""
    found = {(ink, ground): contrast(look.colour(ink), look.colour(ground)) for ink, ground in pairs}
    return {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < least}


def rules() -> dict[str, dict[str, str]]:
    """For whom the style sheet has colours, and by property which; what is said later of the same counts."""
    found: dict[str, dict[str, str]] = {}
    for whom, what in RULE.findall(re.sub(r"/\*.*?\*/", "", SHEET, flags=re.DOTALL)):
        said = dict(part.split(":", 1) for part in what.split(";") if ":" in part)
        named = {name.strip(): token for name, value in said.items() if (token := _colour(value))}
        for one in whom.split(","):
            found.setdefault(" ".join(one.split()), {}).update(named)
    return found


def _colour(value: str) -> str:
    return next((name for name in TOKEN.findall(value) if not name.startswith("size_")), "")


@pytest.mark.parametrize("name", LOOKS)
def test_what_is_written_can_be_read(name: str) -> None:
    look = LOOKS[name]
    pairs = ((ink, ground) for ink in INKS for ground in GROUNDS)
    assert not weak(look, pairs, needed(look))
    assert not weak(look, ((ink, ground) for ground, inks in TINTED.items() for ink in inks), needed(look))


@pytest.mark.parametrize("name", LOOKS)
def test_what_the_style_sheet_writes_is_among_it(name: str) -> None:
    look = LOOKS[name]
    for whom, said in rules().items():
        ink, ground = said.get("color"), said.get("background")
        # "disabled" writes what cannot be used in the colour of what says least, which is read all the same.
        if ink and ground:
            assert contrast(look.colour(ink), look.colour(ground)) >= needed(look), whom
        elif ink:
            assert ink in INKS or any(ink in inks for inks in TINTED.values()), whom
        hint = said.get("placeholder-text-color")
        # Where none is named, Qt takes half of what is written in.
        assert hint or whom not in ("QLineEdit", "QPlainTextEdit")
        assert not hint or hint in INKS, whom
        chosen, under = said.get("selection-color"), said.get("selection-background-color")
        if chosen and under:
            assert contrast(look.colour(chosen), look.colour(under)) >= needed(look), whom
        if ground:
            assert ground in (*GROUNDS, *TINTED, *QUIET, "scroll"), whom


@pytest.mark.parametrize("name", LOOKS)
def test_where_the_keyboard_is_and_where_one_types_stands_out(name: str) -> None:
    look = LOOKS[name]
    for whom, said in rules().items():
        edge = ["", *(token for part, token in said.items() if part.startswith("border"))][-1]
        if re.search(r':focus|lit="true"', whom) and edge:
            assert not weak(look, ((edge, ground) for ground in ("bg", "panel")), 3.0), whom
        elif whom in ("QLineEdit", "QPlainTextEdit", "QComboBox", "QDateTimeEdit", 'QFrame[role="omni"]'):
            assert edge == "field", whom


@pytest.mark.parametrize("name", LOOKS)
def test_where_colours_are_few_what_is_told_by_its_ground_has_an_edge_that_is_seen(name: str) -> None:
    look = LOOKS[name]
    assert look.few == name.endswith("-contrast")
    assert (look.edge().style() == Qt.PenStyle.NoPen) != look.few
    if look.few:
        assert not weak(look, ((edge, under) for _same, edge in EDGES.values() for under in ("bg", "panel")), 3.0)


@pytest.mark.parametrize("name", LOOKS)
def test_what_is_drawn_and_says_something_can_be_seen(name: str) -> None:
    look = LOOKS[name]
    assert not weak(look, ((mark, ground) for mark in MARKS for ground in GROUNDS), 3.0)
    for token, share in VEILED.items():
        through, panel = look.colour(token), look.colour("panel")
        parts = zip(through.getRgbF()[:3], panel.getRgbF()[:3], strict=True)
        seen = QColor.fromRgbF(*(over * share + under * (1 - share) for over, under in parts))
        assert contrast(seen, panel) >= 3.0, token
    assert contrast(look.colour("accent"), look.colour("skeleton")) >= 3.0  # how far a pull has come


@pytest.mark.parametrize("name", LOOKS)
def test_initials_can_be_read_whatever_hue_a_name_has(name: str) -> None:
    look = LOOKS[name]
    assert min(contrast(*look.avatar_colours(hue)) for hue in range(360)) >= needed(look)


@pytest.mark.parametrize("name", LOOKS)
def test_what_qt_paints_by_itself_can_be_read(name: str) -> None:
    look = LOOKS[name]
    palette = palette_of(look)
    role = type(palette).ColorRole
    pairs = (
        (role.WindowText, role.Window), (role.Text, role.Base), (role.ButtonText, role.Button),
        (role.PlaceholderText, role.Base), (role.HighlightedText, role.Highlight), (role.Link, role.Base),
        (role.ToolTipText, role.ToolTipBase), (role.Text, role.AlternateBase),
    )  # fmt: skip
    assert all(contrast(palette.color(ink), palette.color(ground)) >= needed(look) for ink, ground in pairs)


def test_every_token_has_its_place() -> None:
    known = {*GROUNDS, *TINTED, *MARKS, *QUIET, *(ink for inks in TINTED.values() for ink in inks)}
    assert known == set(LOOKS["light"].colours)
    painted = {
        token
        for file in (ROOT / "desk" / "ui").rglob("*.py")
        for token in re.findall(r'\bcolour\("(\w+)"\)', file.read_text(encoding="utf-8"))
    }
    assert painted <= known
