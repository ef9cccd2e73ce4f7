"""What the program to install is made of: what goes in, what each system is told of it, what it depends on."""

from __future__ import annotations

import importlib.util
import plistlib
import re
import shutil
import struct
import subprocess
from pathlib import Path
from types import ModuleType
from typing import Any

import deb
import drawing
import freezing
import licences
import pytest
import systems
from build import weigh
from elf import Asked, asked, objects, reached
from problem import SetupError
from PySide6.QtGui import QImage

from tests.house.copies import PROJECT, ROOT

TOLD = freezing.project()
GIVEN = ROOT / "packaging" / "program" / "debian"


def _start() -> ModuleType:
    spec = importlib.util.spec_from_file_location("start", freezing.PROGRAM / "start.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_module_goes_in_but_matching_and_every_resource_that_is_read() -> None:
    modules = set(freezing.own_modules())
    assert {"desk.app.joined", "desk.services.working", "connectors.registry", "connectors.tryton"} <= modules
    assert not any(name.startswith("desk.matching") for name in modules)
    goes = {f"{folder}/{Path(file).name}" for file, folder in freezing.own_files()}
    assert {"./LICENSE", "desk/resources/style/tokens.toml", "desk/resources/help/json.md"} <= goes
    assert not any(name.endswith((".ts", "window-light.png")) for name in goes)


def test_what_nobody_needs_stays_out() -> None:
    out = [
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", "", "BINARY"),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", "", "BINARY"),
        ("PySide6/Qt/lib/libQt6Network.so.6", "", "BINARY"),
        ("PySide6/Qt/translations/qtbase_fr.qm", "", "DATA"),
        ("PySide6/Qt/translations/designer_de.qm", "", "DATA"),
        ("libstdc++.so.6", "", "BINARY"),
        ("libgtk-3.so.0", "", "BINARY"),
    ]
    within = [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "", "BINARY"),
        ("PySide6/Qt/plugins/iconengines/libqsvgicon.so", "", "BINARY"),
        ("PySide6/Qt/lib/libQt6Core.so.6", "", "BINARY"),
        ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"),
        ("PySide6/Qt/translations/qtbase_de.qm", "", "DATA"),
        ("libpython3.11.so.1.0", "", "BINARY"),
        ("libxcb-cursor.so.0", "", "BINARY"),
        ("psycopg_binary.libs/libz-1234.so.1", "", "BINARY"),
    ]
    assert freezing.kept([*out, *within], "linux") == within
    # Other systems bring everything that is no part of the system themselves, as PyInstaller knows it.
    assert freezing.kept([("libstdc++.so.6", "", "BINARY")], "darwin")


def test_libraries_are_followed_step_by_step() -> None:
    asks = {"program": frozenset({"a"}), "a": frozenset({"b"}), "b": frozenset({"a"}), "c": frozenset({"d"})}
    assert reached(["program"], asks) == {"a", "b"}


def test_the_package_depends_on_what_is_asked_for_and_not_brought() -> None:
    files = {Path("one"): Asked(frozenset({"libz.so.1", "libc.so.6", "libown.so", "libcups.so.2"}), (2, 31))}
    needed, good = deb.needs(files, ["libown.so"])
    assert needed == ["libc6 (>= 2.31)", "zlib1g"]
    assert good[-1] == "libcups2t64 | libcups2"
    with pytest.raises(SetupError, match="libown"):
        deb.needs(files, [])


@pytest.mark.skipif(shutil.which("objdump") is None, reason="objdump is not installed")
def test_what_a_program_asks_for_is_read_from_it(tmp_path: Path) -> None:
    shutil.copy(shutil.which("sh") or "", tmp_path / "sh")
    (tmp_path / "words").write_text("no program")
    [(file, one)] = asked(objects(tmp_path)).items()
    assert file == tmp_path / "sh"
    assert "libc.so.6" in one.libraries
    assert (2, 0) < one.glibc < (3, 0)
    assert weigh(tmp_path) == file.stat().st_size + len("no program")


def test_icons_are_drawn_for_every_system() -> None:
    pictures = {size: drawing.png(size) for size in (16, 256)}
    image = QImage.fromData(pictures[256])
    assert (image.width(), image.pixelColor(0, 0).alpha(), image.pixelColor(20, 128).name()) == (256, 0, "#3d5afe")
    ico = drawing.ico(pictures)
    width, *_, length, place = struct.unpack("<BBBBHHII", ico[22:38])
    assert (width, ico[place : place + length]) == (0, pictures[256])
    assert QImage.fromData(ico, "ico").width() in (16, 256)  # type: ignore[call-overload]
    icns = drawing.icns(pictures)
    assert struct.unpack(">4sI", icns[:8]) == (b"icns", len(icns))
    assert icns[8:12] == b"icp4"


def test_windows_is_told_name_and_version() -> None:
    made: list[tuple[str, str]] = []

    def part(*given: Any, **named: Any) -> Any:
        return given, named

    names = ("VSVersionInfo", "FixedFileInfo", "StringFileInfo", "StringTable", "VarFileInfo", "VarStruct")
    text = systems.version_resource(TOLD, "desk")
    eval(text, {**dict.fromkeys(names, part), "StringStruct": lambda *pair: made.append(pair)})
    assert dict(made)["ProductVersion"] == TOLD["version"] == PROJECT["project"]["version"]
    assert dict(made)["OriginalFilename"] == "desk.exe"
    assert systems.numbers("1.20.3rc1") == (1, 20, 31, 0)
    assert str(systems.icon(Path("drawn"), "win32")).endswith(".ico")


def test_macos_opens_our_addresses_and_offers_itself_for_telephones() -> None:
    plist = plistlib.loads(plistlib.dumps(systems.info_plist(TOLD)))
    ranks = {tuple(one["CFBundleURLSchemes"]): one["LSHandlerRank"] for one in plist["CFBundleURLTypes"]}
    assert ranks == {("desk",): "Owner", ("tel", "callto", "sip"): "Alternate"}


def test_other_programs_are_started_with_the_environment_there_was() -> None:
    give_back = _start().give_back
    environ = {"LD_LIBRARY_PATH": "/in", "QT_PLUGIN_PATH": "/in/plugins", "QML2_IMPORT_PATH": "/theirs", "HOME": "/h"}
    give_back(environ, "/in")
    assert environ == {"QML2_IMPORT_PATH": "/theirs", "HOME": "/h"}
    environ = {"LD_LIBRARY_PATH": "/in:/theirs", "LD_LIBRARY_PATH_ORIG": "/theirs"}
    give_back(environ, "/in")
    assert environ == {"LD_LIBRARY_PATH": "/theirs"}


def test_the_desktop_accepts_its_entries(tmp_path: Path) -> None:
    entry = tmp_path / deb.FILE
    entry.write_text(deb.desktop_entry("/usr/bin/desk", deb.OWN))
    for program, files in (
        ("desktop-file-validate", [GIVEN / "tellonce.desktop", entry]),
        ("appstreamcli", ["validate", "--no-net", GIVEN / "org.tellonce.desk.metainfo.xml"]),
    ):
        if shutil.which(program):
            answer = subprocess.run([program, *files], capture_output=True, text=True, check=False)
            assert (answer.returncode, "error" in answer.stdout) == (0, False), answer.stdout + answer.stderr


def test_every_licence_comes_along(tmp_path: Path) -> None:
    lines = licences.gather(tmp_path)
    assert any(line.startswith("SQLAlchemy ") and line.endswith(": MIT") for line in lines)
    assert all(any(folder.iterdir()) for folder in tmp_path.iterdir())
    assert not any(line.startswith("pip ") for line in lines)


def test_nothing_that_stays_out_is_used() -> None:
    used = re.compile(rf"^\s*(?:from|import) ({'|'.join(map(re.escape, freezing.EXCLUDED))})\b", re.MULTILINE)
    rooms = [file for room in ("desk", "connectors") for file in (ROOT / room).rglob("*.py")]
    assert not {file.name: found for file in rooms if (found := used.findall(file.read_text(encoding="utf-8")))}
