"""The help for mapping files says what there is: its example can be read, and every word is in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from connectors.kit import mapping_words as words
from connectors.kit.mapping import read_mapping
from connectors.kit.wanted import OPTIONS
from connectors.singer import ROWS_FROM

HELP = (Path(__file__).resolve().parents[3] / "resources" / "help" / "mapping.md").read_text(encoding="utf-8")


def test_the_example_is_a_mapping() -> None:
    example, _ = re.findall(r"```toml\n(.*?)```", HELP, re.DOTALL)
    entries = read_mapping(example.encode(), "")
    assert [entry.name for entry in entries] == ["calls", "chats", "orders", "customers"]
    assert [entry.prefix for entry in entries] == ["calls:", "chats:", "", ""]


KNOWN = {
    *words.PLAIN_KEYS,
    *words.FILE_KEYS,
    "files",
    *words.VALUE_KEYS,
    *OPTIONS,
    *(field for fields in words.FIELDS.values() for field in fields),
    *(word for pair in words.PART_WORDS.values() for part in pair for word in part),
    *words.PART_WORDS,
    *words.FORMATS,
}


@pytest.mark.parametrize("word", sorted(KNOWN))
def test_every_word_is_explained(word: str) -> None:
    text = HELP.split("```")[2]
    assert re.search(rf"`{word}`|\b{word}\b", text)


def test_it_explains_no_word_that_is_not_there() -> None:
    text = HELP.split("```")[2].split("## How files are read")[0]
    said = set(re.findall(r"`([a-z_]+)`", text))
    assert said <= KNOWN | {"each", "fields", "details"}


def test_the_example_of_a_tap_is_a_mapping_and_has_its_words() -> None:
    _, example = re.findall(r"```toml\n(.*?)```", HELP, re.DOTALL)
    (entry,) = read_mapping(example.encode(), "", ROWS_FROM)
    assert entry.files == ("public-clients",)
    assert all(f"`{word}`" in HELP for word in (ROWS_FROM.key, *ROWS_FROM.more))
