"""A catalogue of translations as Qt keeps it (.ts): read, brought up to date, written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from texts import Text

_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="{}" sourcelanguage="en">\n'
_PLACE = re.compile(r"\{[^{}]*\}")


class Entry(NamedTuple):
    """One text with its translation ("" for none yet), and the files it stands in."""

    text: str
    translation: str
    places: tuple[str, ...]


Catalogue = dict[str, dict[str, Entry]]


def read(file: Path) -> Catalogue:
    """Context -> text -> entry; empty where there is no file yet."""
    if not file.exists():
        return {}
    found: Catalogue = {}
    for context in ElementTree.parse(file).getroot().iter("context"):  # noqa: S314 - it is our own file
        entries = found.setdefault(context.findtext("name", ""), {})
        for message in context.iter("message"):
            text, said = message.findtext("source", ""), message.find("translation")
            done = said is not None and said.get("type") is None
            places = tuple(place.get("filename", "") for place in message.iter("location"))
            entries[text] = Entry(text, (said.text or "") if said is not None and done else "", places)
    return found


def brought_up(former: Catalogue, texts: Iterable[Text]) -> Catalogue:
    """The texts of now with the translations of before; a text that is new in a context takes over what every other
    context says for it."""
    elsewhere: dict[str, set[str]] = {}
    for entries in former.values():
        for entry in entries.values():
            elsewhere.setdefault(entry.text, set()).add(entry.translation)
    found: dict[str, dict[str, list[str]]] = {}
    for one in texts:
        found.setdefault(one.context, {}).setdefault(one.text, []).append(one.place)
    made: Catalogue = {}
    for context in sorted(found):
        for text, places in found[context].items():
            known = former.get(context, {}).get(text)
            same = elsewhere.get(text, set())
            said = known.translation if known else next(iter(same)) if len(same) == 1 else ""
            made.setdefault(context, {})[text] = Entry(text, said, tuple(sorted(set(places))))
    return made


def written(catalogue: Catalogue, language: str) -> str:
    """The file's contents."""
    parts = [_HEAD.format(language)]
    for context, entries in catalogue.items():
        parts.append(f"<context>\n    <name>{escape(context)}</name>\n")
        parts += [_message(entry) for entry in entries.values()]
        parts.append("</context>\n")
    return "".join([*parts, "</TS>\n"])


def _message(entry: Entry) -> str:
    places = "".join(f'        <location filename="{escape(place)}"/>\n' for place in entry.places)
    kind = "" if entry.translation else ' type="unfinished"'
    return (
        f"    <message>\n{places}        <source>{_xml(entry.text)}</source>\n"
        f"        <translation{kind}>{_xml(entry.translation)}</translation>\n    </message>\n"
    )


def _xml(text: str) -> str:
    # A tab or a line break would be read back as a blank.
    return escape(text, {"\t": "&#9;", "\n": "&#10;"})


def faults(catalogue: Mapping[str, Mapping[str, Entry]]) -> list[str]:
    """What is wrong with it, a line each: texts without a translation, values or edges that differ."""
    return [
        f"{context}: “{entry.text}”: {fault}"
        for context, entries in catalogue.items()
        for entry in entries.values()
        for fault in _faults(entry)
    ]


def _faults(entry: Entry) -> Iterable[str]:
    text, said = entry.text, entry.translation
    if not said:
        yield "has no translation yet"
        return
    if sorted(_PLACE.findall(text)) != sorted(_PLACE.findall(said)):
        yield f"has other values in “{said}”"
    if (text[:1].isspace(), text[-1:].isspace()) != (said[:1].isspace(), said[-1:].isspace()):
        yield f"begins or ends otherwise than “{said}”"
    if (text.count("&"), text.count("\t")) != (said.count("&"), said.count("\t")):
        yield f"has another key in “{said}”"
