"""The way from nothing to a first timeline: looks into files, proposes how to read them, and adds them as a source."""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections import Counter
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from connectors.kit.errors import ConnectorError
from connectors.kit.guess import ROLES, guess_channel, guess_columns, guess_record, values_of
from connectors.kit.mapping_words import ENDINGS
from connectors.kit.propose import Plan, file_pattern, missing_of, try_rows
from connectors.kit.sniff import Sniffed, sniff
from desk.config.paths import Home
from desk.config.settings import SOURCE_ID
from desk.config.whole import write_whole
from desk.domain.identifiers import country_of
from desk.services.asks import Customers, ServiceError, Sources
from desk.services.first_rows import tried_view
from desk.services.first_views import BeginningView, ColumnView, FileView, LeftOut, LookView
from desk.services.mapping_files import write_plans
from desk.services.plain_words import connector_words
from desk.services.registry import SourceBook

SHOWN, TRIED, MOST_FILES, MOST_REASONS = 10, 200, 60, 3
MAPPING, LEFT = "mapping.toml", "first_steps.txt"
FOLDER = "folder"


class FirstStepsService:
    """The questions of desk.services.asks_first.FirstFiles over one home folder."""

    def __init__(self, home: Home, sources: Sources, book: SourceBook, customers: Customers) -> None:
        self._home, self._sources, self._book, self._customers = home, sources, book, customers

    def beginning(self) -> BeginningView:
        """How it stands."""
        demo = self._demo_sources()
        others = len(self._book.settings().sources) - len(demo)
        return BeginningView(demo, others, self._left())

    def look(self, path: str, month_first: bool = False) -> LookView:
        """What a file or folder holds."""
        place = Path(path).expanduser()
        if not place.exists():
            raise ServiceError(f"“{place.name}” is not there.", "Check that the drive it is on is connected.")
        folder = place if place.is_dir() else place.parent
        mapping = MAPPING if place.is_dir() and (place / MAPPING).is_file() else ""
        there = _names(place) if place.is_dir() else [place.name]
        names = sorted(_one_of_each_first(there)[:MOST_FILES])
        if place.is_dir() and not names and not mapping:
            raise ServiceError(
                f"There is no file in “{place.name}” that can be read.",
                "It takes CSV, TSV, JSON or JSON lines, plain or gz. Export some, or choose another folder.",
            )
        sniffed, left_out = _sniffed(folder, names)
        groups = _alike(sniffed)
        files = tuple(_file_view(group, month_first) for group in groups)
        if not place.is_dir() and left_out:
            raise ServiceError(left_out[0].title, left_out[0].advice)
        region = _region(files, [group[0] for group in groups])
        unseen = len(there) - len(names)
        return LookView(str(folder), _named_apart(files), tuple(left_out), mapping, region, unseen)

    def guess_again(self, folder: str, file: FileView, record: str, month_first: bool = False) -> FileView:
        """The same file taken for another kind of record."""
        found = _sniff(Path(folder), file)
        return replace(_columns_for(file, found, record, month_first), rows=(), good=0, bad=0, reasons=())

    def try_out(self, folder: str, file: FileView, time_zone: str) -> FileView:
        """The same with its first rows as they would come."""
        plan = _plan(file, _sniff(Path(folder), file))
        missing = missing_of(plan)
        if missing:
            return replace(file, missing=missing, rows=(), good=0, bad=0, reasons=())
        with connector_words():
            tried = try_rows(Path(folder), plan, time_zone, TRIED)
        bad = [one for one in tried if one.record is None]
        reasons = tuple(reason for reason, _count in Counter(one.reason for one in bad).most_common(MOST_REASONS))
        # Those that cannot be used are seen among the ten, wherever they stand.
        wanted = dict.fromkeys((*bad[:MOST_REASONS], *tried))
        shown = sorted(list(wanted)[:SHOWN], key=lambda one: one.number)
        rows = tuple(tried_view(one) for one in shown)
        good = len(tried) - len(bad)
        return replace(file, missing=(), rows=rows, good=good, bad=len(bad), reasons=reasons)

    def take(
        self, folder: str, files: Sequence[FileView], title: str, time_zone: str, region: str, source_id: str = ""
    ) -> str:
        """Remember the folder as a source that is read so."""
        source_id = source_id or self._new_id(title)
        # Before its mapping is written: another source's must not be taken for it.
        if self._book.settings().source(source_id):
            raise ServiceError(f"There is a source “{source_id}” already.", "Choose another short name.")
        written = self.write_mapping(folder, files, source_id)
        try:
            self._add(source_id, title, {"path": folder, "mapping": str(written)}, time_zone, region)
        except ServiceError:
            written.unlink(missing_ok=True)
            raise
        return source_id

    def write_mapping(self, folder: str, files: Sequence[FileView], source_id: str) -> Path:
        """Write down how those files that are `used` are read; the file of that, which is the source's own."""
        if not SOURCE_ID.fullmatch(source_id):
            raise ServiceError(
                "A source's short name has small letters, digits, - and _ only.", "Choose one like “shop-europe”."
            )
        used = [file for file in files if file.used]
        if not used:
            raise ServiceError("No file is chosen.", "Choose at least one.")
        plans = [_plan(file, _sniff(Path(folder), file)) for file in used]
        return write_plans(self._home.folder, source_id, used, plans)

    def zone(self, named: str) -> str:
        """The zone of times that name none: the one that was `named`, else the settings' own."""
        return named or self._book.settings().time_zone

    def take_mapped(self, folder: str, title: str, time_zone: str, region: str) -> str:
        """Remember a folder with a mapping file of its own as a source."""
        source_id = self._new_id(title)
        self._add(source_id, title, {"path": folder}, time_zone, region)
        return source_id

    def leave(self, path: str) -> None:
        """Remember what was begun."""
        with suppress(OSError):
            if path:
                write_whole(self._home.folder / LEFT, path.encode("utf-8"))
            else:
                (self._home.folder / LEFT).unlink(missing_ok=True)

    def remove_demo(self) -> None:
        """Take the demo company away."""
        for source_id in self._demo_sources():
            self._sources.remove(source_id)
        shutil.rmtree(self._home.demo, ignore_errors=True)

    def whose(self, texts: Sequence[str]) -> int:
        """The customer these find of whom most is known: a first timeline is to show what one is for."""
        found = [hit for text in texts for hit in self._customers.find(text, 1).hits]
        return max(found, key=lambda hit: hit.interactions).customer_id if found else 0

    def _demo_sources(self) -> tuple[str, ...]:
        demo = str(self._home.demo)
        known = self._book.settings().sources
        return tuple(one.source_id for one in known if one.answers.get("path", "").startswith(demo))

    def _add(self, source_id: str, title: str, settings: dict[str, str], time_zone: str, region: str) -> None:
        beside = {key: value for key, value in (("time_zone", time_zone), ("region", region)) if value}
        self._sources.add(source_id, FOLDER, title, settings | beside, {})

    def _new_id(self, title: str) -> str:
        return source_id_of(title, {source.source_id for source in self._book.settings().sources})

    def _left(self) -> str:
        try:
            return (self._home.folder / LEFT).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            return ""


def source_id_of(title: str, taken: Collection[str]) -> str:
    """A short id from a title: "Shop Europe" is shop-europe; a number makes it unlike those taken."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().casefold()
    base = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:34] or "source"
    number, made = 2, base
    while made in taken:
        made, number = f"{base}-{number}", number + 1
    return made


def _names(folder: Path) -> list[str]:
    """The files of a folder that may be exports, by name."""
    try:
        found = sorted(entry.name for entry in folder.iterdir() if entry.is_file())
    except OSError as problem:
        raise ServiceError(f"“{folder.name}” cannot be read ({problem.strerror}).", "Look at its rights.") from None
    return [name for name in found if _ending(name) in ENDINGS and not name.startswith((".", "~"))]


def _one_of_each_first(names: Sequence[str]) -> list[str]:
    """By name, the first of each sort before the others of it: a year of daily calls must not hide the orders."""
    met: Counter[str] = Counter()
    places = []
    for name in names:
        sort = re.sub(r"\d+", "", name)
        places.append((met[sort], name))
        met[sort] += 1
    return [name for _place, name in sorted(places)]


def _ending(name: str) -> str:
    return name.lower().removesuffix(".gz").rpartition(".")[2]


def _sniffed(folder: Path, names: Sequence[str]) -> tuple[list[Sniffed], list[LeftOut]]:
    found: list[Sniffed] = []
    left_out: list[LeftOut] = []
    for name in names:
        try:
            found.append(sniff(folder / name))
        except ConnectorError as wrong:
            left_out.append(LeftOut(name, wrong.title, wrong.advice))
    return found, left_out


def _sniff(folder: Path, file: FileView) -> Sniffed:
    """The newest file of those that look alike, looked at anew."""
    with connector_words():
        names = sorted(folder.glob(file.files[0]), key=lambda path: -path.stat().st_mtime)
        if not names:
            raise ServiceError(f"“{file.title}” is not there any more.", "Choose the folder again.")
        return sniff(names[0])


def _alike(found: Sequence[Sniffed]) -> list[list[Sniffed]]:
    """Files with the same columns and of one sort stand together: exports of each day are one stream."""
    groups: dict[tuple[object, ...], list[Sniffed]] = {}
    for one in found:
        sort = (tuple(one.columns), one.format, one.encoding, one.delimiter, re.sub(r"\d+", "", one.name))
        groups.setdefault(sort, []).append(one)
    return list(groups.values())


def _file_view(group: Sequence[Sniffed], month_first: bool) -> FileView:
    first = group[0]
    title = re.sub(r"[\W\d_]+", " ", first.name.removesuffix(".gz").rpartition(".")[0]).strip() or first.name
    blank = FileView(
        name=source_id_of(title, ()), title=title.capitalize(), files=file_pattern([one.name for one in group]),
        record="", columns=(), roles=(), channel=guess_channel(first), direction="inbound", format=first.format,
        encoding=first.encoding, delimiter=first.delimiter, count=sum(one.count for one in group),
        exact=all(one.exact for one in group), size=sum(one.size for one in group),
    )  # fmt: skip
    return _columns_for(blank, first, guess_record(first), month_first)


def _columns_for(file: FileView, found: Sniffed, record: str, month_first: bool) -> FileView:
    columns = tuple(
        ColumnView(one.name, one.samples, one.role, one.format, one.formats, one.sure)
        for one in guess_columns(found, record, month_first)
    )
    view = replace(file, record=record, columns=columns, roles=ROLES[record])
    return replace(view, missing=missing_of(_plan(view, found)))


def _region(files: Sequence[FileView], found: Sequence[Sniffed]) -> str:
    """The country of most numbers that name one; those without are likely to be of it."""
    numbers = (
        value
        for file, one in zip(files, found, strict=True)
        for column in file.columns
        if column.role == "phone"
        for value in values_of(one.rows, column.name)
    )
    countries = Counter(country for number in numbers if (country := country_of(number)))
    return countries.most_common(1)[0][0] if countries else ""


def _named_apart(files: Sequence[FileView]) -> tuple[FileView, ...]:
    taken: set[str] = set()
    apart = []
    for file in files:
        name = source_id_of(file.name, taken)
        taken.add(name)
        apart.append(replace(file, name=name))
    return tuple(apart)


def _plan(file: FileView, found: Sniffed) -> Plan:
    return Plan(
        name=file.name, title=file.title, record=file.record, files=file.files, format=file.format,
        encoding=file.encoding, delimiter=file.delimiter, roles={one.name: one.role for one in file.columns},
        formats={one.name: one.format for one in file.columns if one.format}, channel=file.channel,
        direction=file.direction, rows=found.rows,
    )  # fmt: skip
