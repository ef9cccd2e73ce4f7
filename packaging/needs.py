"""What the project needs from the operating system: Debian's name for it, and how to see that it is there."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import sys
import sysconfig
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Need:
    """One Debian package and the test that what it brings is there, wherever it came from."""

    package: str
    found: Callable[[], bool]


@dataclass(frozen=True)
class Group:
    """Needs that are installed together; `gives` says in words what goes missing without them."""

    name: str
    gives: str
    needs: tuple[Need, ...]

    def missing(self) -> list[str]:
        """Debian packages to install, in the order of the table."""
        return [need.package for need in self.needs if not need.found()]


def library(name: str) -> Callable[[], bool]:
    """A test for a shared library by its file name."""

    def found() -> bool:
        try:
            ctypes.CDLL(name)
        except OSError:
            return False
        return True

    return found


def program(name: str) -> Callable[[], bool]:
    """A test for a program; the places for administrators count too, which an ordinary search path leaves out."""
    return lambda: shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin") is not None


def file(*patterns: str) -> Callable[[], bool]:
    """A test for any file below the root that matches one of the patterns."""
    return lambda: any(next(Path("/").glob(pattern), None) is not None for pattern in patterns)


def module(name: str) -> Callable[[], bool]:
    """A test for a module of the Python running now."""
    return lambda: importlib.util.find_spec(name) is not None


VENV = Group(
    "python3-venv",
    "making a Python environment",
    (Need(f"python3.{sys.version_info[1]}-venv", module("ensurepip")),),
)
QT = Group(
    "Qt's system libraries",
    "drawing windows",
    (
        Need("libglib2.0-0", library("libglib-2.0.so.0")),
        Need("libegl1", library("libEGL.so.1")),
        Need("libgl1", library("libGL.so.1")),
        Need("libxkbcommon0", library("libxkbcommon.so.0")),
        Need("libdbus-1-3", library("libdbus-1.so.3")),
        Need("libfontconfig1", library("libfontconfig.so.1")),
        Need("libxcb-cursor0", library("libxcb-cursor.so.0")),
        Need("libxcb-icccm4", library("libxcb-icccm.so.4")),
        Need("libxcb-keysyms1", library("libxcb-keysyms.so.1")),
        Need("libxcb-xkb1", library("libxcb-xkb.so.1")),
        Need("libxkbcommon-x11-0", library("libxkbcommon-x11.so.0")),
        Need("libxcb-shape0", library("libxcb-shape.so.0")),
        Need("libxcb-image0", library("libxcb-image.so.0")),
        Need("libxcb-randr0", library("libxcb-randr.so.0")),
        Need("libxcb-render-util0", library("libxcb-render-util.so.0")),
        Need("libxcb-util1", library("libxcb-util.so.1")),
        Need("fonts-dejavu-core", file("usr/share/fonts/**/*.ttf", "usr/share/fonts/**/*.otf")),
    ),
)
SCREEN = Group(
    "a screen for tests",
    "opening a window with no screen",
    (
        Need("xvfb", program("Xvfb")),
        Need("xauth", program("xauth")),
    ),
)
POSTGRESQL = Group(
    "PostgreSQL",
    "the tests against PostgreSQL",
    (Need("postgresql", file("usr/lib/postgresql/*/bin/initdb")),),
)
# Without the package mariadb-server there is no service that could start: the programs alone serve the tests.
MARIADB = Group(
    "MariaDB",
    "the tests against MariaDB",
    (
        Need("mariadb-server-core", program("mariadbd")),
        Need("mariadb-client-core", program("my_print_defaults")),
    ),
)
TELEPHONY = Group(
    "Kamailio and sipp",
    "the tests with real calls",
    (
        Need("kamailio", program("kamailio")),
        Need("kamailio-postgres-modules", file("usr/lib/*/kamailio/modules/db_postgres.so")),
        Need("kamailio-sqlite-modules", file("usr/lib/*/kamailio/modules/db_sqlite.so")),
        Need("kamailio-utils-modules", file("usr/lib/*/kamailio/modules/http_client.so")),
        Need("sip-tester", program("sipp")),
    ),
)

MAIL = Group(
    "Dovecot",
    "the tests against a running mail server",
    (
        Need("dovecot-core", program("dovecot")),
        Need("dovecot-imapd", file("usr/lib/dovecot/imap")),
    ),
)

# What is of JavaScript runs with it: the proxy that holds requests and answers to published descriptions, and a shop.
NODE = Group(
    "Node.js",
    "the tests against what vendors published of their interfaces, and against a running Vendure",
    (Need("nodejs", program("node")), Need("npm", program("npm"))),
)

KEYRING = Group(
    "a keyring",
    "the tests of encryption against a running keyring",
    (
        Need("gnome-keyring", program("gnome-keyring-daemon")),
        Need("dbus-daemon", program("dbus-daemon")),
    ),
)

# What makes a program of a Python and its libraries; Debian's own Python has its library in a package of its own.
_LIBPYTHON = f"libpython3.{sys.version_info[1]}"
BUILD = Group(
    "what builds a program",
    "building the program to install",
    (
        Need("binutils", program("objdump")),
        *([] if sysconfig.get_config_var("Py_ENABLE_SHARED") else [Need(_LIBPYTHON, library(f"{_LIBPYTHON}.so.1.0"))]),
    ),
)

SCREEN_READER = Group(
    "the bus of screen readers",
    "the tests that read the window as a screen reader does",
    (
        Need("at-spi2-core", file("usr/libexec/at-spi-bus-launcher", "usr/lib/at-spi2-core/at-spi-bus-launcher")),
        Need("dbus-daemon", program("dbus-daemon")),
    ),
)

# Packages whose server would start at every boot from now on, and the names of their services.
BOOT_SERVERS = {"postgresql": "postgresql", "kamailio": "kamailio", "dovecot-core": "dovecot"}
