"""What goes into the program to install and what stays out: read by packaging/program/tellonce.spec, told by build.py.

Written for the three systems; what is said of Windows and macOS has not been run there yet.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path

from elf import asked, reached

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "packaging" / "program"
# One folder, two ways in: the window, and the terminal. On Windows only the second has a console.
WINDOW, TERMINAL = "tellonce", "desk"
# Matching runs as a program of its own with libraries of its own; nothing else is left out of the two.
LEFT_OUT_ROOMS = ("desk.matching",)

# Modules that something names and nothing here uses. A connector asks the standard library for most of what it needs,
# so only what is large, or would bring a second toolkit, is named.
EXCLUDED = (
    "PySide6.QtNetwork",
    "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtSql",
    "PySide6.QtTest",
    "PySide6.QtXml",
    "IPython",
    "PyInstaller",
    "_pytest",
    "lib2to3",
    # Names of places and of carriers: the desk asks for time zones only.
    "phonenumbers.carrierdata",
    "phonenumbers.geodata",
    "curses",
    # Asks the network whether a domain takes mail; an address is looked at by its letters alone.
    "dns",
    "pip",
    "pydoc_data",
    "pytest",
    "readline",
    "setuptools",
    "sqlalchemy.dialects.mssql",
    "sqlalchemy.dialects.oracle",
    "test",
    "tkinter",
    "turtle",
    # The same in C stands beside it.
    "zstandard._cffi",
    "zstandard.backend_cffi",
)
# Imported by a name that stands in a text, so that no analysis sees them.
BY_NAME = (
    "email_validator",
    "holidays.countries",
    "holidays.financial",
    "keyring.backends",
    "pymysql",
    "sqlalchemy.dialects.mysql.pymysql",
    "sqlalchemy.dialects.postgresql.psycopg",
    "sqlalchemy.dialects.sqlite.pysqlite",
    "sqlcipher3.dbapi2",
    # Zones for Windows, and everywhere the table of which countries are in which zone.
    "tzdata",
)
# Of the machine it is built on, the program brings what its Python is made of and the small libraries of the X server
# that are often not installed. Everything else (C++, glib, fonts, the bus, graphics) is the desktop's: an older copy
# beside it breaks what the desktop loads into the program. The package for Debian depends on it instead.
BROUGHT = re.compile(
    r"lib(python3|ssl|crypto|ffi|bz2|lzma|readline|tinfo|ncursesw|panelw|uuid|sqlite3|mpdec|gdbm|xcb-\w+|xkbcommon)\b.*"
)
# Plugins of Qt no desktop needs: screens without a desktop, GTK's look (with all of GTK), formats of pictures the
# program never opens, a keyboard on the screen, and what speaks with networks.
QT_PLUGINS_LEFT_OUT = re.compile(
    r"(^|.*/)plugins/(egldeviceintegrations|generic|networkinformation|qmltooling|sqldrivers|tls|vectorimageformats"
    r"|wayland-graphics-integration-server|wayland-graphics-integration-client/lib(dmabuf|drm|shm|vulkan)-?\w*"
    r"|wayland-shell-integration/lib(fullscreen-shell-v1|ivi-shell|qt-shell|wl-shell-plugin)"
    r"|platforms/libq(eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc)|platformthemes/libqgtk3|platforminputcontexts/libqtvirtualkeyboard"
    r"|imageformats/(lib)?q(gif|icns|ico|jpeg|pdf|tga|tiff|wbmp|webp))\b"
)
QT_LIBRARIES_LEFT_OUT = re.compile(
    r"(^|.*/)(lib)?Qt6?(Qml\w*|Quick\w*|Network|Sql|Test|Pdf|VirtualKeyboard\w*|WaylandCompositor|EglFSDeviceIntegration"
    r"|EglFsKmsSupport|Lottie\w*|OpenGLWidgets|WlShellIntegration)\b"
)
# Of the resources: pictures for whoever reads about the desk, which the desk itself never shows. Nor does it read what
# translators work on (.ts).
NOT_SHOWN = {"__pycache__", "pictures"}
# Zones a second time; those of tzdata are used.
DATA_LEFT_OUT = re.compile(r"dateutil/zoneinfo/")
# Of what Qt says by itself, the words of its own dialogs, in the languages the desk speaks.
QT_WORDS_KEPT = re.compile(r"(^|.*/)translations/qtbase_(ar|de|en|he)\.qm$")
QT_WORDS = re.compile(r"(^|.*/)translations/[^/]+\.qm$")

# (where it goes, where it comes from, what it is), as PyInstaller has them.
Entry = tuple[str, str, str]


def project() -> dict[str, str]:
    """The project's name, version and description."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {key: str(told[key]) for key in ("name", "version", "description")}


def own_modules(root: Path = ROOT) -> list[str]:
    """Every module of the desk and its connectors: many are imported by name, once a window stands."""
    found = []
    for room in ("desk", "connectors"):
        for file in sorted((root / room).rglob("*.py")):
            parts = file.relative_to(root).with_suffix("").parts
            name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
            if not any(name == left or name.startswith(f"{left}.") for left in LEFT_OUT_ROOMS):
                found.append(name)
    return found


def own_files(root: Path = ROOT) -> list[tuple[str, str]]:
    """(file, folder it goes into): the resources, where the installed package has them, and the licence."""
    found = [(str(root / "LICENSE"), ".")]
    for file in sorted((root / "resources").rglob("*")):
        if file.is_file() and file.suffix != ".ts" and not NOT_SHOWN & set(file.parts):
            found.append((str(file), f"desk/{file.parent.relative_to(root).as_posix()}"))
    return found


def kept(entries: Iterable[Entry], platform: str = sys.platform) -> list[Entry]:
    """`entries` without what stays out."""
    return [entry for entry in entries if not _left_out(entry[0].replace("\\", "/"), entry[2], platform)]


def wanted(entries: Iterable[Entry]) -> list[Entry]:
    """On Linux: `entries` without the libraries that nothing asks for any more, now that others stay out."""
    every = list(entries)
    told = {str(file): one.libraries for file, one in asked(Path(source) for _, source, _ in every).items()}
    asks = {target: told.get(source, frozenset()) for target, source, _ in every}
    found = reached([target for target, source, kind in every if not _of_the_machine(target, kind)], asks)
    return [one for one in every if one[0] in found or not _of_the_machine(one[0], one[2])]


def _of_the_machine(target: str, kind: str) -> bool:
    # A library of the machine stands at the top. What came with a wheel stands in the wheel's own folder, at most with
    # a link to it at the top; and Python itself is asked for by the program, which is not among these.
    return kind == "BINARY" and "/" not in target and ".so" in target and not target.startswith("libpython")


def _left_out(target: str, kind: str, platform: str) -> bool:
    if DATA_LEFT_OUT.match(target) or QT_PLUGINS_LEFT_OUT.match(target) or QT_LIBRARIES_LEFT_OUT.match(target):
        return True
    if QT_WORDS.match(target) and not QT_WORDS_KEPT.match(target):
        return True
    linux = platform.startswith("linux")
    return linux and _of_the_machine(target, kind) and BROUGHT.match(target) is None
