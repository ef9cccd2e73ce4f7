"""Which language the desk speaks, and what a compiled catalogue says; no Qt is needed for either."""

from __future__ import annotations

import struct
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from desk.domain.trouble import Trouble

ENGLISH = "en"
# The context of what is written below the screens.
BELOW = "Below"
# The layout of Qt's compiled catalogues (QTranslator): this, then sections of a tag, a length and contents.
_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_SECTION, _LENGTH = struct.Struct(">BI"), struct.Struct(">I")
_MESSAGES = 0x69
# What a message is made of; one ends with the first.
_END, _TRANSLATION, _SOURCE, _CONTEXT = 1, 3, 6, 7
_OBSOLETE_NUMBER = 5


def chosen_language(settings: Path) -> str:
    """The language the person chose in the settings file, "" for the system's; also where that cannot be read."""
    try:
        return str(tomllib.loads(settings.read_text(encoding="utf-8")).get("language", "")).strip()
    except (OSError, ValueError):
        # Whoever needs more of the file says what is wrong with it.
        return ""


def read_language_choice(value: object) -> str:
    """A code such as "de", or "" for the system's language; Trouble where it is none. One that the program does not
    speak is kept: it is spoken where a catalogue for it is there."""
    text = str(value).strip().casefold()
    if text and not (len(text) in (2, 3) and text.isascii() and text.isalpha()):
        raise Trouble("The language is no code of a language.", "Write one such as en or de.")
    return text


def languages(folder: Path) -> tuple[str, ...]:
    """The languages there are: English, and each with a compiled catalogue in `folder`/language."""
    found = sorted(file.stem.removeprefix("tellonce_") for file in (folder / "language").glob("tellonce_*.qm"))
    return (ENGLISH, *found)


def catalogue_file(folder: Path, language: str) -> Path:
    """Where the compiled catalogue of a language lies, if it has one."""
    return folder / "language" / f"tellonce_{language}.qm"


def spoken_language(chosen: str, system: Iterable[str], known: Iterable[str]) -> str:
    """The language to speak: the chosen one, else the first of the system's ("de-AT", "en_GB") that is known."""
    there = tuple(known)
    for name in (chosen, *system):
        code = name.replace("_", "-").split("-")[0].casefold()
        if code in there:
            return code
    return ENGLISH


def read_catalogue(file: Path, context: str = BELOW) -> Mapping[str, str]:
    """What a compiled catalogue says in one context, by the English text; empty where the file cannot be read."""
    return read_catalogues(file).get(context, {})


def read_catalogues(file: Path) -> Mapping[str, Mapping[str, str]]:
    """What a compiled catalogue says: context, English text, translation."""
    found: dict[str, dict[str, str]] = {}
    try:
        written = file.read_bytes()
    except OSError:
        return found
    if not written.startswith(_MAGIC):
        return found
    try:
        messages = next((part for tag, part in _sections(written) if tag == _MESSAGES), b"")
        for context, source, said in _messages(messages):
            if said:
                found.setdefault(context, {})[source] = said
    except (struct.error, UnicodeDecodeError, IndexError):
        return {}
    return found


def _sections(written: bytes) -> Iterator[tuple[int, bytes]]:
    place = len(_MAGIC)
    while place < len(written):
        tag, length = _SECTION.unpack_from(written, place)
        place += _SECTION.size
        yield tag, written[place : place + length]
        place += length


def _messages(part: bytes) -> Iterator[tuple[str, str, str]]:
    """Context, English text and translation of each."""
    place, context, source, said = 0, "", "", ""
    while place < len(part):
        tag = part[place]
        place += 1
        if tag == _END:
            yield context, source, said
            context = source = said = ""
            continue
        if tag == _OBSOLETE_NUMBER:
            place += _LENGTH.size
            continue
        (length,) = _LENGTH.unpack_from(part, place)
        place += _LENGTH.size
        if length == 0xFFFFFFFF:
            length = 0
        held = part[place : place + length]
        place += length
        if tag == _TRANSLATION:
            said = held.decode("utf-16-be")
        elif tag == _SOURCE:
            source = held.decode("utf-8")
        elif tag == _CONTEXT:
            context = held.decode("utf-8")
