"""Says what commands print in the person's language: lines are retold as they are written; JSON never is."""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TextIO

from desk.config.paths import Home, resources
from desk.config.spoken import (
    ENGLISH,
    catalogue_file,
    chosen_language,
    languages,
    read_catalogue,
    spoken_language,
)
from desk.domain.retelling import Retelling

Say = Callable[[str], str]
# What stands between two columns, and the least of it.
_COLUMNS = re.compile(r"( {2,})")
_GAP = 2
# Where a system says which language a terminal speaks, the first that is set.
_SAID_BY = ("LC_ALL", "LC_MESSAGES", "LANG")


def language(place: Home, environ: Mapping[str, str]) -> str:
    """The language of a terminal: what the settings say, else what the environment does."""
    system = next((environ[name] for name in _SAID_BY if environ.get(name)), "")
    return spoken_language(chosen_language(place.settings), (system,), languages(resources()))


def saying(place: Home, environ: Mapping[str, str] = os.environ) -> Say | None:
    """What retells a line; None where English is spoken."""
    code = language(place, environ)
    return None if code == ENGLISH else _retelling(catalogue_file(resources(), code))


def _retelling(file: Path) -> Say:
    return Retelling(read_catalogue(file)).retold


def translate_help(parser: argparse.ArgumentParser, say: Say) -> None:
    """Say the help of a command, and of all below it."""
    parser.description = say(parser.description) if parser.description else parser.description
    for action in parser._actions:
        if action.help and action.help is not argparse.SUPPRESS:
            action.help = say(action.help)
        if isinstance(action, argparse._SubParsersAction):
            for choice in action._choices_actions:
                choice.help = say(choice.help) if choice.help else choice.help
            for below in {id(one): one for one in action.choices.values()}.values():
                translate_help(below, say)


@contextlib.contextmanager
def spoken(say: Say | None) -> Iterator[None]:
    """All that is printed inside is said by `say`."""
    if say is None:
        yield
        return
    told, complained = Retold(sys.stdout, say), Retold(sys.stderr, say)
    try:
        with contextlib.redirect_stdout(told), contextlib.redirect_stderr(complained):
            yield
    finally:
        with contextlib.suppress(BrokenPipeError, ValueError):
            told.flush()
            complained.flush()


class Retold(io.TextIOBase):
    """A stream that says each line otherwise before it passes it on. Blanks before a line stay."""

    def __init__(self, stream: TextIO, say: Say) -> None:
        self._stream, self._say = stream, say
        self._begun = ""

    def write(self, text: str) -> int:
        """Pass on every line that is whole now."""
        *whole, self._begun = (self._begun + text).split("\n")
        if whole:
            self._stream.write("".join(f"{self._told(line)}\n" for line in whole))
        return len(text)

    def flush(self) -> None:
        """What was begun goes out, too: a question waits for its answer on the same line."""
        if self._begun:
            self._stream.write(self._told(self._begun))
            self._begun = ""
        self._stream.flush()

    def isatty(self) -> bool:
        """Whether a person sits there."""
        return self._stream.isatty()

    def _told(self, line: str) -> str:
        said = line.strip()
        told = self._say(said) if said else said
        return line.replace(said, told, 1) if told != said else self._in_columns(line)

    def _in_columns(self, line: str) -> str:
        """Each column by itself, as wide as it was where its words leave room."""
        parts = _COLUMNS.split(line)
        told = [part if place % 2 or not part else self._say(part) for place, part in enumerate(parts)]
        for place in range(1, len(parts) - 1, 2):
            longer = len(told[place - 1]) - len(parts[place - 1])
            told[place] = " " * max(_GAP if parts[place - 1] else len(parts[place]), len(parts[place]) - longer)
        return "".join(told)
