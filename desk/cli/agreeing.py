"""Adding a source whose rows need a mapping from a terminal: its streams are proposed and tried, timelines of them are
shown, and it is a source once a person says so."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from desk.cli.adding import begun, sample_lines, say
from desk.cli.proposing import agreed, column_lines, look_lines, row_lines
from desk.services.asks import ServiceError
from desk.services.build import Parts
from desk.services.first_steps import FOLDER
from desk.services.first_views import FileView


def wants_mapping(parts: Parts, asked: argparse.Namespace, settings: Mapping[str, str]) -> bool:
    """Whether this kind of system needs a mapping, and nobody names one."""
    return asked.connector != FOLDER and parts.mapping.wanted(asked.connector) and not settings.get("mapping")


def add_mapped(
    parts: Parts, asked: argparse.Namespace, settings: Mapping[str, str], secrets: Mapping[str, str]
) -> None:
    """Show what its streams would be read as and what timelines they make, and take that once a person says so.
    ServiceError where they do not, or where nobody is there to ask and --yes was not given; then nothing is kept."""

    def propose() -> Sequence[FileView]:
        say("Looking at its streams; a program that is not here yet is installed first …")
        files = _chosen(parts, asked, settings)
        say(*(line for file in files for line in _file_lines(file)))
        return [replace(file, used=not file.missing) for file in files]

    _add(parts, asked, settings, secrets, propose)


def add_proposed(parts: Parts, asked: argparse.Namespace, settings: Mapping[str, str]) -> None:
    """The same for a folder, or a file, of which nobody says what its columns are."""
    look = parts.first.look(settings["path"], month_first=settings.get("region") == "US")

    def propose() -> Sequence[FileView]:
        tried = tuple(parts.mapping.try_out(asked.name, file) for file in look.files)
        tried = tuple(replace(file, used=bool(file.good)) for file in tried)
        say(*look_lines(replace(look, files=tried)))
        if not any(file.used for file in tried):
            raise ServiceError(
                "Nothing of it can be used so.",
                "Look at the reasons above; times without a zone are of the one you --set time_zone= to.",
            )
        return tried

    region = {"region": look.region} if look.region and not settings.get("region") else {}
    _add(parts, asked, {**settings, **region, "path": look.folder}, {}, propose)


def _add(
    parts: Parts,
    asked: argparse.Namespace,
    settings: Mapping[str, str],
    secrets: Mapping[str, str],
    propose: Callable[[], Sequence[FileView]],
) -> None:
    begun(parts, asked, settings)
    try:
        parts.adding.answer(asked.name, asked.title, settings, secrets)
        parts.mapping.take(asked.name, propose())
        say(*sample_lines(parts.adding.samples(asked.name)))
        if not asked.yes and not agreed("Read it so?"):
            raise ServiceError(
                "Nothing was added.", "Say --yes to take it, or write a mapping: resources/help/mapping.md"
            )
        parts.adding.start(asked.name)
    except BaseException:
        parts.adding.discard(asked.name)
        raise


def _chosen(parts: Parts, asked: argparse.Namespace, settings: Mapping[str, str]) -> list[FileView]:
    """The streams asked for, or those that look like ours, each with its first rows."""
    month_first = settings.get("region") == "US"
    look = parts.mapping.look(asked.name, month_first)
    by_name = {file.files[0]: file for file in look.files}
    wanted = [name.strip() for name in asked.streams.split(",") if name.strip()]
    unknown = next((name for name in wanted if name not in by_name), "")
    names = ", ".join(sorted(by_name))
    if unknown:
        raise ServiceError(f"There is no stream “{unknown}”.", f"There are: {names}.")
    chosen = [by_name[name] for name in wanted] if wanted else [file for file in look.files if file.used]
    if not chosen:
        raise ServiceError(
            "None of its streams looks like customers, orders or calls.", f"Say --streams; there are: {names}."
        )
    say(f"Reading some rows of {', '.join(file.files[0] for file in chosen)} …")
    seen = [parts.mapping.sample(asked.name, file, month_first) for file in chosen]
    return [parts.mapping.try_out(asked.name, file) for file in seen]


def _file_lines(file: FileView) -> Iterator[str]:
    yield f"{file.files[0]}: taken for {file.record}s"
    yield from column_lines(file)
    if file.missing:
        yield f"  No field is {' or '.join(file.missing)}: this stream is left out."
    elif file.rows:
        yield from row_lines(file)
    else:
        yield "  It has no rows now; its fields were told by their names."
