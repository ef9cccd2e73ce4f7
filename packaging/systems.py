"""What Windows and macOS want to know of the built program. By their documentation; not run on either yet.

Signing. Windows: `signtool sign /fd SHA256 /tr ADDRESS /td SHA256` on both .exe, before an installer is made of the
folder; without it SmartScreen warns. macOS: every library inside is signed first, then the bundle, with
the hardened runtime (`codesign --options runtime --timestamp`), which PyInstaller does where TELLONCE_CODESIGN names an
identity; then `xcrun notarytool submit --wait` on a zip made with ditto, and `xcrun stapler staple`. The hardened
runtime refuses libraries of other signers: all inside are signed with the same identity, so no entitlement is needed.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

# Known to macOS by this name: its keychain and its notices go by it.
BUNDLE = "org.tellonce.desk"
OLDEST_MACOS = "13.0"
# desk: is the desk's own. The others are offered to whoever looks for a program for them, and taken by nobody unasked.
OWN_SCHEMES, PHONE_SCHEMES = ("desk",), ("tel", "callto", "sip")


def icon(drawn: Path, platform: str) -> str | None:
    """The icon inside the program's file; on Linux it lies beside."""
    return {"win32": str(drawn / "tellonce.ico"), "darwin": str(drawn / "tellonce.icns")}.get(platform)


def numbers(version: str) -> tuple[int, int, int, int]:
    """A version as Windows wants it: four numbers."""
    found = [int("".join(sign for sign in part if sign.isdigit()) or 0) for part in version.split(".")][:4]
    first, second, third, fourth = (found + [0, 0, 0, 0])[:4]
    return first, second, third, fourth


def version_resource(told: Mapping[str, str], program: str) -> str:
    """What Windows shows under Properties, Details; a text that PyInstaller reads. 040904B0 is English in Unicode."""
    lines = {
        "CompanyName": "Tellonce contributors",
        "FileDescription": told["description"],
        "FileVersion": told["version"],
        "InternalName": program,
        "LegalCopyright": "Apache-2.0",
        "OriginalFilename": f"{program}.exe",
        "ProductName": "Tellonce",
        "ProductVersion": told["version"],
    }
    strings = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in lines.items())
    four = numbers(told["version"])
    return (
        "VSVersionInfo("
        f"ffi=FixedFileInfo(filevers={four}, prodvers={four}, mask=0x3f, flags=0x0, OS=0x40004, fileType=0x1,"
        " subtype=0x0, date=(0, 0)),"
        f" kids=[StringFileInfo([StringTable('040904B0', [{strings}])]),"
        " VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n"
    )


def info_plist(told: Mapping[str, str]) -> dict[str, Any]:
    """What macOS reads of the bundle. An address comes to the program as an event, not on its command line."""
    return {
        "CFBundleName": "Tellonce",
        "CFBundleDisplayName": "Tellonce",
        "CFBundleShortVersionString": told["version"],
        "CFBundleVersion": told["version"],
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "de"],
        "CFBundleURLTypes": [
            _addresses("Tellonce", OWN_SCHEMES, "Owner"),
            _addresses("Telephone number", PHONE_SCHEMES, "Alternate"),
        ],
        "LSApplicationCategoryType": "public.app-category.business",
        "LSMinimumSystemVersion": OLDEST_MACOS,
        "NSHighResolutionCapable": True,
        # Follow the system from light to dark.
        "NSRequiresAquaSystemAppearance": False,
    }


def _addresses(name: str, schemes: tuple[str, ...], rank: str) -> dict[str, Any]:
    return {
        "CFBundleURLName": name,
        "CFBundleTypeRole": "Viewer",
        "CFBundleURLSchemes": list(schemes),
        "LSHandlerRank": rank,
    }
