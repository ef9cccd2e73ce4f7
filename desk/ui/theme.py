"""Design tokens to palette, style sheet and fonts; follows the system's light, dark and contrast settings live."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette, QPen, QStyleHints
from PySide6.QtWidgets import QApplication

from desk.ui.icons import Icons
from desk.ui.mirror import from_right

PREFERRED_FAMILY = "Inter"
# What Qt's Fusion style darkens a ground by for the edge of a box on it, in percent.
SHADE = 140
TICKED = ("QCheckBox", "QRadioButton")
# Edges of the style sheet: of the colour of the ground they go round, or where colours are few another one.
EDGES = {
    "well": ("bg", "line"),
    "chosen": ("sel", "line"),
    "gold_edge": ("gold_bg", "gold"),
    "warn_edge": ("warn_bg", "warn"),
    "danger_edge": ("danger_bg", "danger"),
}
TABULAR = QFont.Tag("tnum")


@dataclass(frozen=True)
class Look:
    """One set of tokens: colours by name, sizes in logical pixels, and how an avatar's hue becomes paper and ink."""

    name: str
    colours: Mapping[str, QColor]
    sizes: Mapping[str, int]
    avatar: Mapping[str, tuple[float, float]]

    @property
    def few(self) -> bool:
        """Whether more contrast is asked for. Grounds are nearly alike then, so that edges tell what they tell else."""
        return self.name.endswith("contrast")

    def colour(self, name: str) -> QColor:
        """KeyError for a name no token has."""
        return self.colours[name]

    def edge(self, name: str = "line") -> QPen:
        """What goes round a ground that tells something: nothing, but where colours are few a line in this colour."""
        return QPen(self.colour(name), 1) if self.few else QPen(Qt.PenStyle.NoPen)

    def size(self, name: str) -> int:
        """Logical pixels; KeyError for a name no token has."""
        return self.sizes[name]

    def avatar_colours(self, hue: int) -> tuple[QColor, QColor]:
        """Paper and ink of an avatar; `hue` is 0 to 359."""
        paper, ink = (QColor.fromHslF(hue / 360, *self.avatar[part]) for part in ("paper", "ink"))
        return paper, ink

    def channel(self, channel: str) -> QColor:
        """The colour of a channel, also of one this version does not know."""
        return self.colours.get(channel, self.colours["faint"])


def read_looks(file: Path) -> dict[str, Look]:
    """Looks "light", "dark", "light-contrast" and "dark-contrast" from a tokens file."""
    tokens: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
    looks = {}
    for name in ("light", "dark"):
        plain = {key: value for key, value in tokens[name].items() if isinstance(value, str)}
        sharp = {**plain, **tokens[name]["contrast"]}
        for full_name, colours, avatar in ((name, plain, "avatar"), (f"{name}-contrast", sharp, "contrast_avatar")):
            looks[full_name] = Look(
                name=full_name,
                colours={key: QColor(value) for key, value in colours.items()},
                sizes=tokens["sizes"],
                avatar={key: tuple(value) for key, value in tokens[name][avatar].items()},
            )
    return looks


def style_sheet(template: str, look: Look) -> str:
    """The style sheet with every `$colour` and `$size_name` replaced; KeyError for a token the look does not have."""
    values = {name: colour.name() for name, colour in look.colours.items()}
    values.update({f"size_{name}": f"{size}px" for name, size in look.sizes.items()})
    begin, end = ("right", "left") if from_right() else ("left", "right")
    edges = {name: values[few if look.few else ground] for name, (ground, few) in EDGES.items()}
    edges["off"] = "dashed" if look.few else "solid"
    return Template(template).substitute(values, begin=begin, end=end, **edges)


def palette_of(look: Look) -> QPalette:
    """What Qt's own style paints with, so that parts the style sheet leaves alone fit in."""
    role = QPalette.ColorRole
    pairs = {
        role.Window: "bg",
        role.WindowText: "text",
        role.Base: "panel",
        role.AlternateBase: "bg",
        role.Text: "text",
        role.PlaceholderText: "faint",
        role.Button: "panel",
        role.ButtonText: "text",
        role.BrightText: "danger",
        role.Highlight: "accent",
        role.HighlightedText: "accent_ink",
        role.Link: "accent",
        role.LinkVisited: "accent",
        role.ToolTipBase: "panel",
        role.ToolTipText: "text",
        role.Mid: "line",
        role.Midlight: "line",
        role.Light: "panel",
        role.Dark: "faint",
        role.Shadow: "shadow",
        role.Accent: "accent",
    }
    palette = QPalette()
    for target, token in pairs.items():
        palette.setColor(target, look.colour(token))
    for target in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, look.colour("faint"))
    return palette


def box_palette(look: Look) -> QPalette:
    """As `palette_of`, for what has a box or a ring to tick: Qt's style draws its edge in a shade of the ground it
    takes the part to stand on, which in the dark nobody sees."""
    palette = palette_of(look)
    palette.setColor(QPalette.ColorRole.Window, look.colour("field").lighter(SHADE))
    return palette


def system_look(hints: QStyleHints) -> str:
    """The look the system asks for now."""
    name = "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
    high = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    return f"{name}-contrast" if high else name


class Theme(QObject):
    """The look in force. Painters read `look` when they paint; `changed` says that it became another one."""

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        resources: Path,
        forced: str = "",
        system: Callable[[QStyleHints], str] = system_look,
        chosen: str = "",
    ) -> None:
        """`forced` names a look and then neither the system nor what is `chosen` counts; `system` says what the system
        asks for."""
        super().__init__(app)
        self._app = app
        self._looks = read_looks(resources / "style" / "tokens.toml")
        self._template = (resources / "style" / "desk.qss").read_text(encoding="utf-8")
        self._forced, self._chosen = forced, chosen
        self._system = system
        self.icons = Icons(resources / "icons")
        self._base = self._base_font()
        self.look = self._looks[forced or chosen or system(app.styleHints())]
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._follow)
        app.styleHints().accessibility().contrastPreferenceChanged.connect(self._follow)
        self._dressed = False
        self._apply()

    def dress(self) -> None:
        """Put the style sheet on. Once a window is built: with it on, every widget placed in another is styled anew,
        which makes building three times as slow.
        """
        self._dressed = True
        self._app.setStyleSheet(style_sheet(self._template, self.look))

    def force(self, name: str) -> None:
        """Show look `name` from now on; "" follows the system again."""
        self._forced = name
        self._follow()

    def choose(self, name: str) -> None:
        """The person wants look `name`, "" the system's, unless one is forced."""
        self._chosen = name
        self._follow()

    @property
    def paper(self) -> Look:
        """The look of what is put on paper, which is white whatever the screen is."""
        return self._looks["light"]

    def font(self, size: str = "text", weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The window's font at a size token, figures of one width."""
        font = QFont(self._base)
        font.setPixelSize(self.look.size(size))
        font.setWeight(weight)
        return font

    def mono(self, size: str = "small") -> QFont:
        """The system's fixed-width font at a size token."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(self.look.size(size))
        return font

    def _follow(self) -> None:
        look = self._looks[self._forced or self._chosen or self._system(self._app.styleHints())]
        if look is not self.look:
            self.look = look
            self._apply()
            self.changed.emit()

    def _apply(self) -> None:
        self._app.setPalette(palette_of(self.look))
        for ticked in TICKED:
            # PySide takes a string, and says it took bytes.
            self._app.setPalette(box_palette(self.look), ticked)  # type: ignore[arg-type]
        self._app.setFont(self.font())
        if self._dressed:
            self.dress()

    def _base_font(self) -> QFont:
        system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        known = PREFERRED_FAMILY in QFontDatabase.families()
        font = QFont(system)
        font.setFamilies([PREFERRED_FAMILY, system.family()] if known else [system.family()])
        font.setFeature(TABULAR, 1)
        return font
