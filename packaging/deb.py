"""Packs the built folder for Debian and its relatives; what it depends on is read from what its libraries ask for."""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from elf import Asked, asked, objects
from problem import SetupError
from schemes import FILE, OWN, PHONES, desktop_entry

ROOT = Path(__file__).resolve().parent.parent
GIVEN = ROOT / "packaging" / "program" / "debian"
PLACE = Path("usr/lib/tellonce")
MAINTAINER = "Tellonce contributors <contributors@tellonce.invalid>"
# Which package brings a library; where its name changed, the newer name first.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libcrypt.so.1": "libcrypt1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdrm.so.2": "libdrm2",
    "libexpat.so.1": "libexpat1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb.so.1": "libxcb1",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
# Asked for by one plugin, without which printing goes to files only.
RECOMMENDED = {"libcups.so.2": "libcups2t64 | libcups2"}
_LIBC = {"libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1", "libresolv.so.2", "libutil.so.1"}
# A keyring for secrets and the key of the files, and what addresses are opened with.
_GOOD_TO_HAVE = ("gnome-keyring | kwalletmanager | keepassxc", "xdg-utils", "desktop-file-utils")


def make_deb(folder: Path, drawn: Path, out: Path, told: Mapping[str, str]) -> Path:
    """Pack `folder` with the icons in `drawn` into `out`; SetupError where that is not possible. The package's file."""
    architecture = _said(["dpkg", "--print-architecture"]).strip()
    deb = out / f"{told['name']}_{told['version']}_{architecture}.deb"
    tree = out / f"{deb.stem}.tree"
    shutil.rmtree(tree, ignore_errors=True)
    try:
        _lay_out(tree, folder, drawn, told)
        _control(tree, folder, told, architecture)
        # Read by every dpkg on a system new enough for the glibc this asks for; xz saves a tenth and takes a minute.
        _said(["dpkg-deb", "--root-owner-group", "-Zzstd", "-z12", "--build", str(tree), str(deb)])
    finally:
        shutil.rmtree(tree, ignore_errors=True)
    return deb


def needs(files: Mapping[Path, Asked], inside: Iterable[str]) -> tuple[list[str], list[str]]:
    """(what is needed, what is good to have) of what is not `inside`; SetupError for a library nobody knows."""
    wanted = {name for one in files.values() for name in one.libraries} - set(inside)
    unknown = {name for name in wanted if not (name in _LIBC or name in PACKAGES or name in RECOMMENDED)}
    unknown -= {name for name in unknown if name.startswith("ld-linux")}
    if unknown:
        advice = "Name their packages in packaging/deb.py, or let packaging/freezing.py take them along."
        raise SetupError(f"nobody says which package brings {', '.join(sorted(unknown))}.", advice)
    newest = max((one.glibc for one in files.values()), default=(0, 0))
    libc = f"libc6 (>= {newest[0]}.{newest[1]})"
    depends = sorted({PACKAGES[name] for name in wanted & PACKAGES.keys()})
    return [libc, *depends], [*_GOOD_TO_HAVE, *sorted({RECOMMENDED[name] for name in wanted & RECOMMENDED.keys()})]


def _lay_out(tree: Path, folder: Path, drawn: Path, told: Mapping[str, str]) -> None:
    shutil.copytree(folder, tree / PLACE, symlinks=True)
    programs, share = tree / "usr/bin", tree / "usr/share"
    programs.mkdir(parents=True)
    for name in ("tellonce", "desk"):
        (programs / name).symlink_to(Path("../lib/tellonce") / name)
        _packed(share / f"man/man1/{name}.1.gz", _text("tellonce.1").replace("@VERSION@", told["version"]))
    for picture in drawn.glob("*.png"):
        _copied(picture, share / f"icons/hicolor/{picture.stem}x{picture.stem}/apps/tellonce.png")
    _copied(ROOT / "resources/icons/app.svg", share / "icons/hicolor/scalable/apps/tellonce.svg")
    _written(share / "applications/tellonce.desktop", _text("tellonce.desktop"))
    _written(share / "applications" / FILE, desktop_entry("/usr/bin/desk", OWN))
    _copied(GIVEN / "org.tellonce.desk.metainfo.xml", share / "metainfo/org.tellonce.desk.metainfo.xml")
    _copied(GIVEN / "lintian-overrides", share / "lintian/overrides/tellonce")
    about = share / "doc/tellonce"
    # Telephone numbers are for whoever wants them here: as long as it lies there, no desktop reads it.
    _written(about / "examples/tellonce-phones.desktop", desktop_entry("/usr/bin/desk", PHONES))
    _packed(about / "NEWS.gz", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    _packed(about / "changelog.gz", _changes(told))
    _written(about / "copyright", _copyright((folder / "licences" / "LIST").read_text(encoding="utf-8")))


def _changes(told: Mapping[str, str]) -> str:
    """In Debian's own words, which its tools read; what really changed stands in NEWS."""
    return (
        f"{told['name']} ({told['version']}) unstable; urgency=medium\n\n  * See NEWS.gz beside this file.\n\n"
        f" -- {MAINTAINER}  {format_datetime(datetime.now(UTC))}\n"
    )


def _copyright(brought: str) -> str:
    packages = "".join(f"  {line}\n" for line in brought.splitlines())
    return (
        f"Copyright (C) {datetime.now(UTC).year} Tellonce contributors\n\n"
        "Licensed under the Apache License, Version 2.0, which is found in /usr/share/common-licenses/Apache-2.0.\n\n"
        f"It brings along, each under its own licence, whose texts are in /{PLACE}/licences:\n\n{packages}\n"
        "The GNU Lesser General Public License is found in /usr/share/common-licenses/LGPL-3.\n"
    )


def _control(tree: Path, folder: Path, told: Mapping[str, str], architecture: str) -> None:
    found = asked(objects(folder))
    inside = {file.name for file in folder.rglob("*.so*")}
    depends, recommends = needs(found, inside)
    control = tree / "DEBIAN"
    files = [file for file in sorted(tree.rglob("*")) if file.is_file() and not file.is_symlink()]
    kilobytes = sum(file.stat().st_size // 1024 + 1 for file in files)
    lines = (
        f"Package: {told['name']}",
        f"Version: {told['version']}",
        f"Architecture: {architecture}",
        f"Maintainer: {MAINTAINER}",
        f"Installed-Size: {kilobytes}",
        f"Depends: {', '.join(depends)}",
        f"Recommends: {', '.join(recommends)}",
        "Section: misc",
        "Priority: optional",
        f"Description: {_text('description').rstrip()}",
    )
    _written(control / "control", "\n".join(lines) + "\n")
    _written(control / "md5sums", "".join(f"{_md5(file)}  {file.relative_to(tree).as_posix()}\n" for file in files))
    for name in ("postinst", "postrm"):
        _copied(GIVEN / name, control / name)
        (control / name).chmod(0o755)
    # Whatever the person's mask is, everybody may read what is installed.
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or _is_program(path) else 0o644)


def _is_program(file: Path) -> bool:
    # Libraries are marked like programs by some who build them, and are none.
    return ".so" not in file.name and bool(file.stat().st_mode & 0o111)


def _md5(file: Path) -> str:
    return hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()


def _text(name: str) -> str:
    return (GIVEN / name).read_text(encoding="utf-8")


def _written(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _packed(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def _copied(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _said(command: list[str]) -> str:
    try:
        answer = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "C"})
    except OSError as error:
        raise SetupError(f"there is no {command[0]} here.", "Build with --no-deb, or on Debian.") from error
    if answer.returncode:
        raise SetupError(f"{command[0]} refused.", answer.stderr.strip())
    return answer.stdout
