"""Reads a description file of a REST API; whatever is wrong is told with its line and what to write."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from connectors.kit.cursors import KeysetCursor, Policy, TimeCursor, TokenCursor
from connectors.kit.declare import Group, SettingKind
from connectors.kit.described_checks import check_numbers, check_pace, check_requests, check_top
from connectors.kit.described_words import (
    AUTHS,
    CURSORS,
    FORMS,
    FROM,
    OF_STREAM,
    PAGINGS,
    TIMES,
    TOP,
    WHOSE,
    Api,
    Asked,
    Basic,
    Header,
    Ids,
    Listing,
    Search,
)
from connectors.kit.describing import Spot, Written, path_of, read_as, words
from connectors.kit.digging import Path
from connectors.kit.errors import AskPerson
from connectors.kit.mapping import Entry, entries_of
from connectors.kit.mapping_words import PARTS_OF, PLAIN_KEYS, VALUE_KEYS
from connectors.kit.oauth_words import OAuth
from connectors.kit.paging import Keyset, OnePage, Paging
from connectors.kit.rate import Pace
from connectors.kit.wanted import listed
from connectors.kit.windows import Windows

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")


@dataclass(frozen=True, slots=True)
class StreamOf:
    """One [[stream]]: what its rows become, how they are asked for, and how somebody is looked for in it."""

    entry: Entry
    listing: Listing
    row_id: Path
    paging: Paging
    cursor: Policy
    windows: Windows | None
    ids: Ids | None
    ids_paging: Paging | None
    searches: Sequence[tuple[Search, Paging]]


@dataclass(frozen=True, slots=True)
class Described:
    """A whole description."""

    api: Api
    auth: Header | Basic | OAuth | None
    limits: Pace | None
    settings: Sequence[Asked]
    streams: Sequence[StreamOf]


def read(name: str, written: bytes) -> Described:
    """A description; AskPerson names the line and what to write where it cannot be read."""
    try:
        text = written.decode("utf-8-sig")
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise AskPerson(f"{name} is not readable as TOML.", f"{error}.") from None
    except UnicodeDecodeError:
        raise AskPerson(f"{name} is not UTF-8.", "Save it as UTF-8.") from None
    except RecursionError:
        raise AskPerson(f"{name} is nested too deeply.", "Nothing in a description lies that deep.") from None
    file = Written(name, text)
    api = read_as(Api, tables, (), file, TOP)
    _one_of(api.group, [one.value for one in Group], ("group",), file)
    streams = tables.get("stream")
    if not isinstance(streams, list) or not streams:
        raise file.wrong(("stream",), "There is no [[stream]].", "Write one for each list the API has.")
    limits = read_as(Pace, tables["limits"], ("limits",), file) if "limits" in tables else None
    auth = _tagged(tables["auth"], AUTHS, ("auth",), file) if "auth" in tables else None
    if limits is not None:
        check_pace(limits, file)
    asked = _settings(tables, file)
    check_top(api, asked, auth, file)
    return Described(api, auth, limits, asked, _streams(streams, file))


def _settings(tables: Mapping[str, Any], file: Written) -> Sequence[Asked]:
    told = tables.get("setting", [])
    if not isinstance(told, list):
        raise file.wrong(("setting",), "“setting” is not a list of tables.", "Write it as [[setting]].")
    found = [read_as(Asked, one, ("setting", str(at)), file) for at, one in enumerate(told, start=1)]
    for at, one in enumerate(found, start=1):
        # What is to be chosen would need its choices.
        kinds = [kind.value for kind in SettingKind if kind is not SettingKind.CHOICE]
        _one_of(one.kind, kinds, ("setting", str(at), "kind"), file)
    return found


def _streams(tables: Sequence[Any], file: Written) -> Sequence[StreamOf]:
    ours = frozenset((*words(Listing), *OF_STREAM)) - {"path"}
    mapped = []
    for at, table in enumerate(tables, start=1):
        if not isinstance(table, Mapping):
            raise file.wrong(("stream", str(at)), "A stream is not a table.", "Write it as [[stream]].")
        mapped.append({key: value for key, value in table.items() if key not in ours})
    for at, one in enumerate(mapped, start=1):
        _known(one, at, file)
        name = one["name"]
        if name in [other["name"] for other in mapped[: at - 1]]:
            what = f"Two streams are called “{name}”."
            raise file.wrong(("stream", str(at), "name"), what, "Give each a name of its own.")
        try:
            entries_of([one], "", FROM)
        except AskPerson as problem:
            raise file.wrong(("stream", str(at)), problem.title, problem.advice) from None
    try:
        entries = entries_of(mapped, "", FROM)
    except AskPerson as problem:
        raise file.wrong(("stream",), problem.title, problem.advice) from None
    return [
        _stream(table, entry, ("stream", str(at)), file)
        for at, (table, entry) in enumerate(zip(tables, entries, strict=True), start=1)
    ]


def _known(table: Mapping[str, Any], at: int, file: Written) -> None:
    """The words of a stream that are not its request's, and its name, which stands in what else is kept of it."""
    name, spot = table.get("name"), ("stream", str(at))
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        advice = 'Small letters, digits, _ and - only: name = "customers".'
        raise file.wrong((*spot, "name"), "A stream has no name that can be used.", advice)
    if not isinstance(table.get("where", {}), Mapping):
        raise file.wrong((*spot, "where"), "“where” is not a table.", 'For example: where = { type = "sale" }.')
    kind = str(table.get("record", ""))
    known = {*PLAIN_KEYS, *VALUE_KEYS, *PARTS_OF.get(kind, ()), "fields", "details", "path"}
    key = next((key for key in table if key not in known), None)
    if kind in PARTS_OF and key is not None:
        every = {*known, *words(Listing), *OF_STREAM}
        raise file.wrong((*spot, key), f"“{key}” is not known here.", f"Write one of: {listed(every)}.")


def _stream(table: Mapping[str, Any], entry: Entry, spot: Spot, file: Written) -> StreamOf:
    said = {key: value for key, value in table.items() if key in words(Listing)}
    listing = read_as(Listing, said, spot, file)
    _one_of(listing.method, ("GET", "POST"), (*spot, "method"), file)
    if listing.times not in TIMES and "%" not in listing.times:
        advice = f"Write one of: {listed(TIMES)}, or a format such as %Y-%m-%d."
        raise file.wrong((*spot, "times"), f"“{listing.times}” says no way of writing times.", advice)
    if len(entry.id.columns) != 1 or entry.id.template:
        raise file.wrong((*spot, "id"), "The id of a row is one field of it.", 'For example: id = "id".')
    paging: Paging = _tagged(table["paging"], PAGINGS, (*spot, "paging"), file) if "paging" in table else OnePage()
    cursor: Policy = _tagged(table["cursor"], CURSORS, (*spot, "cursor"), file) if "cursor" in table else None
    windows = read_as(Windows, table["windows"], (*spot, "windows"), file) if "windows" in table else None
    _fits(listing, paging, cursor, windows, spot, file)
    ids, ids_paging = None, None
    if "ids" in table:
        ids = read_as(Ids, table["ids"], (*spot, "ids"), file, ("paging",))
        ids_paging = _paging_in(table["ids"], (*spot, "ids"), file, paging)
    searches = _searches(table.get("search", []), (*spot, "search"), file, paging)
    check_requests(listing, ids, [search for search, _ in searches], spot, file)
    check_numbers(listing, ids, windows, spot, file)
    row_id = path_of(entry.id.columns[0])
    return StreamOf(entry, listing, row_id, paging, cursor, windows, ids, ids_paging, searches)


def _fits(listing: Listing, paging: Paging, cursor: Policy, windows: Windows | None, spot: Spot, file: Written) -> None:
    """What the request must be told for the cursor to mean anything: without it each pull would read everything."""
    if isinstance(cursor, TimeCursor) and not listing.since:
        advice = 'Name the parameter for "changed since": since = "updated_since".'
        raise file.wrong((*spot, "cursor"), "A cursor by time needs “since”.", advice)
    if isinstance(cursor, KeysetCursor) and not (listing.after_at and listing.after_id):
        advice = 'Name the parameters: after_at = "after", after_id = "after_id".'
        raise file.wrong((*spot, "cursor"), "A cursor by keyset needs “after_at” and “after_id”.", advice)
    if isinstance(cursor, TokenCursor) and not listing.token:
        advice = 'Name the parameter it is given back in: token = "sync_token".'
        raise file.wrong((*spot, "cursor"), "A cursor by token needs “token”.", advice)
    if isinstance(paging, Keyset) is not isinstance(cursor, KeysetCursor):
        raise file.wrong((*spot, "paging"), "Paging and cursor by keyset go together.", "Write both, or neither.")
    if windows is not None and not (isinstance(cursor, TimeCursor) and listing.since and listing.until):
        advice = 'Write a cursor of kind "time" and name the parameters since and until.'
        raise file.wrong((*spot, "windows"), "Windows need a cursor by time, and “until”.", advice)


def _searches(told: Any, spot: Spot, file: Written, own: Paging) -> Sequence[tuple[Search, Paging]]:
    if not isinstance(told, list):
        raise file.wrong(spot, "“search” is not a list of tables.", 'Write it as search = [{ by = "phone", ... }].')
    found = []
    for table in told:
        search = read_as(Search, table, spot, file, ("paging",))
        _one_of(search.by, WHOSE, (*spot, "by"), file)
        _one_of(search.form, FORMS, (*spot, "form"), file)
        if not any("{value}" in str(one) for one in (search.path, *search.query.values())):
            advice = 'For example: query = { phone = "{value}" }.'
            raise file.wrong(spot, "A search does not say where {value} goes.", advice)
        found.append((search, _paging_in(table, spot, file, own)))
    return found


def _paging_in(table: Mapping[str, Any], spot: Spot, file: Written, own: Paging) -> Paging:
    if "paging" not in table:
        return own
    paging: Paging = _tagged(table["paging"], PAGINGS, (*spot, "paging"), file)
    return paging


def _tagged(table: Any, kinds: Mapping[str, type], spot: Spot, file: Written) -> Any:
    """A table whose `kind` says what else may be in it."""
    if not isinstance(table, Mapping):
        raise file.wrong(spot, f"“{spot[-1]}” is not a table.", f"Its kind is one of: {listed(kinds)}.")
    kind = str(table.get("kind", ""))
    if kind not in kinds:
        raise file.wrong((*spot, "kind"), f"“{spot[-1]}” has no kind that is known.", f"Write one of: {listed(kinds)}.")
    return read_as(kinds[kind], table, spot, file, ("kind",))


def _one_of(said: str, known: Sequence[str], spot: Spot, file: Written) -> None:
    if said not in known:
        raise file.wrong(spot, f"“{said}” is not known here.", f"Write one of: {listed(known)}.")
