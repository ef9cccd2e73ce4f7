"""A connector made of a description file: any REST API, in the kit's own words and without a line of Python."""

from __future__ import annotations

import math
import re
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from connectors.kit.calls import Call
from connectors.kit.declare import Connector, Found, Group, Lookup, Session, Setting, SettingKind, Stream, Surroundings
from connectors.kit.described_checks import check_part, secret_texts
from connectors.kit.described_reading import Described, StreamOf, read
from connectors.kit.described_words import Basic, Header, Listing, Search
from connectors.kit.describing import filled, names_in
from connectors.kit.errors import AskPerson, TryLater
from connectors.kit.fetch import Rest, RestIds, Want, history, lookup, stream
from connectors.kit.http import Http
from connectors.kit.mapping import Entry
from connectors.kit.oauth import SignedIn
from connectors.kit.oauth_words import OAuth
from connectors.kit.phones import national_digits
from connectors.kit.rate import Pace
from connectors.kit.session import Signed, readable, safe
from connectors.kit.shaping import Shaper, shaper
from connectors.kit.tape import file_errors
from connectors.records import IdentifierKind, InteractionRecord, Record

_VALUE = "value"
_LARGEST = 1024 * 1024
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")


def connector_of(name: str, written: bytes) -> Connector:
    """The connector a description file says; AskPerson tells file, line and what to write where it cannot be read."""
    told = read(f"{name}.toml", written)
    rests = [_rest(one) for one in told.streams]
    return Connector(
        name=name,
        title=told.api.title,
        about=told.api.about or told.api.title,
        settings=_settings(told),
        streams=tuple(_stream(one, rest) for one, rest in zip(told.streams, rests, strict=True)),
        open=partial(_signed_in, told),
        check=readable(*rests),
        lookups=_lookups(told, rests),
        oauth=told.auth if isinstance(told.auth, OAuth) else None,
        group=Group(told.api.group),
    )


def connectors_in(folder: Path) -> Mapping[str, Connector]:
    """A connector for each description in a folder, by the file's name; one that cannot be read says so when used."""
    found = {}
    for path in sorted(folder.glob("*.toml")) if folder.is_dir() else ():
        if not _NAME.fullmatch(path.stem):
            continue
        try:
            with file_errors(path.name), path.open("rb") as opened:
                found[path.stem] = connector_of(path.stem, opened.read(_LARGEST))
        except (AskPerson, TryLater) as problem:
            found[path.stem] = broken(path.stem, problem)
        except Exception as error:
            # Whatever stands in one of them, the program starts.
            what = f"{path.name} cannot be read ({type(error).__name__})."
            found[path.stem] = broken(path.stem, AskPerson(what, "Take out what was added last, and please report it."))
    return found


def broken(name: str, problem: AskPerson | TryLater) -> Connector:
    """What stands for a description that cannot be read: whoever uses it is told what is wrong with it."""

    def refuse(_settings: Mapping[str, str], _secrets: Mapping[str, str], _around: Surroundings) -> Any:
        raise problem

    trouble = (problem.title, problem.advice)
    return Connector(name, name, str(problem), (), (), refuse, lambda _session: (), trouble=trouble)


def _rest(one: StreamOf) -> Rest:
    # How rows are shaped hangs on the zone of times without one, which the source's settings have.
    shaped = lru_cache(maxsize=4)(partial(_shaper, one.entry))

    def mapped(row: Any, around: Surroundings) -> Record | Sequence[Record]:
        found = shaped(around.time_zone).shape(row)
        if isinstance(found, InteractionRecord) and found.has_transcript:
            # Messages tell how it went; nothing says how to fetch those of one exchange.
            return replace(found, has_transcript=False)
        return found or ()

    return Rest(
        name=one.entry.name,
        title=one.entry.title,
        request=lambda want: _call(one.listing, want, _bounds(one.listing, want)),
        rows=one.listing.rows,
        row_id=one.row_id,
        map=mapped,
        paging=one.paging,
        cursor=one.cursor,
        windows=one.windows,
        total=one.listing.total,
        total_header=one.listing.total_header,
        most=one.listing.most,
        sparse=one.listing.sparse,
    )


def _shaper(entry: Entry, time_zone: str) -> Shaper:
    return shaper(replace(entry, time_zone=entry.time_zone or time_zone))


def _stream(one: StreamOf, rest: Rest) -> Stream:
    if one.ids is None or one.ids_paging is None:
        return stream(rest)
    said, prefix = one.ids, one.entry.prefix
    asked = Listing(said.path, said.rows, query=said.query)
    ids = RestIds(rest.title, partial(_call, asked), said.rows, said.id, one.ids_paging, said.most, said.sparse)
    plain = stream(rest, ids)

    def present(session: Session) -> Iterator[Sequence[str]]:
        assert plain.present is not None
        for batch in plain.present(session) or ():
            yield [prefix + found for found in batch]

    return replace(plain, present=present)


def _bounds(listing: Listing, want: Want) -> Mapping[str, Any]:
    told: dict[str, Any] = {}
    if want.since is not None and listing.since:
        told[listing.since] = _time(want.since, listing.times, math.floor)
    if want.until is not None and listing.until:
        told[listing.until] = _time(want.until, listing.times, math.ceil)
    if want.after is not None and listing.after_at:
        told[listing.after_at] = _time(want.after["at"], listing.times, math.floor)
    if want.after is not None and listing.after_id:
        told[listing.after_id] = want.after["id"]
    if want.token and listing.token:
        told[listing.token] = want.token
    return told


def _time(moment: datetime, times: str, whole: Callable[[float], int]) -> str | int:
    if times == "iso":
        return moment.isoformat()
    if times in ("seconds", "milliseconds"):
        return whole(moment.timestamp() * (1_000 if times == "milliseconds" else 1))
    return moment.astimezone(UTC).strftime(times)


def _call(listing: Listing, want: Want, more: Mapping[str, Any] | None = None, value: str = "") -> Call:
    """A request of one page; {value} is what is looked for."""
    said = {**listing.query, **(more or {}), **want.place.params}
    query = {key: filled(one, {_VALUE: value}) if isinstance(one, str) and value else one for key, one in said.items()}
    values = {_VALUE: value} if _VALUE in names_in(listing.path) else {}
    headers = {key: str(one) for key, one in listing.headers.items()}
    if listing.method == "GET":
        return Call(listing.path, values=values, query=query, headers=headers)
    return Call(listing.path, listing.method, values, body=_nested(query), headers=headers)


def _nested(flat: Mapping[str, Any]) -> Mapping[str, Any]:
    found: dict[str, Any] = {}
    for name, value in flat.items():
        *way, last = name.split(".")
        here = found
        for part in way:
            here = here.setdefault(part, {})
        here[last] = value
    return found


def _settings(told: Described) -> tuple[Setting, ...]:
    """What is asked for: what the description says, and each name in braces it says nothing of."""
    found = {
        one.key: Setting(one.key, one.label, SettingKind(one.kind), one.required, one.default, help=one.help)
        for one in told.settings
    }
    for name in names_in(told.api.url):
        found.setdefault(name, Setting(name, name))
    for text in secret_texts(told.auth):
        for name in names_in(text):
            found.setdefault(name, Setting(name, name, SettingKind.SECRET))
    if isinstance(told.auth, OAuth):
        auth = told.auth
        found.setdefault(auth.client_id, Setting(auth.client_id, "Client id"))
        secret = Setting(auth.client_secret, "Client secret", SettingKind.SECRET, required=False)
        found.setdefault(auth.client_secret, secret)
    return tuple(found.values())


@contextmanager
def _signed_in(
    told: Described, settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings
) -> Iterator[Signed]:
    known = {key: value.strip() for key, value in {**settings, **secrets}.items() if isinstance(value, str)}
    for setting in _settings(told):
        if setting.required and not known.get(setting.key):
            raise AskPerson(f"“{setting.label}” of {told.api.title} is empty.", "Enter it in this source's settings.")
    labels = {one.key: one.label for one in _settings(told)}
    for name in names_in(told.api.url):
        check_part(told.api.url, name, known.get(name, ""), labels[name])
    auth, title = told.auth, told.api.title
    signed = SignedIn(auth, title, settings, secrets, around) if isinstance(auth, OAuth) else None

    def sign() -> Mapping[str, str]:
        if signed is not None:
            return signed.sign()
        if isinstance(auth, Header):
            return {auth.header: filled(auth.value, known)}
        if isinstance(auth, Basic):
            pair = f"{filled(auth.user, known)}:{filled(auth.password, known)}"
            return {"Authorization": "Basic " + b64encode(pair.encode()).decode()}
        return {}

    url = filled(told.api.url, known)
    url = safe(url, title) if auth is not None else url
    pace = told.limits or Pace()
    with Http(url, title, around, signer=sign, renew=signed.renew if signed else None, pace=pace) as http:
        yield Signed(http, around)


def _lookups(told: Described, rests: Sequence[Rest]) -> Mapping[IdentifierKind, Lookup]:
    ways = [
        _of_customer(one, way)
        for one, rest in zip(told.streams, rests, strict=True)
        for search, paging in one.searches
        if search.by == "customer"
        for way in [lookup(rest, partial(_asked, one, search), paging)]
    ]
    found: dict[IdentifierKind, list[Lookup]] = {}
    for one, rest in zip(told.streams, rests, strict=True):
        for search, paging in one.searches:
            if search.by == "customer":
                continue
            way = lookup(rest, partial(_asked, one, search), paging)
            # Only people have more to them than the search itself gives.
            whole = history(way, ways) if one.entry.record == "customer" and ways else way
            found.setdefault(IdentifierKind(search.by), []).append(whole)
    return {kind: several[0] if len(several) == 1 else partial(_one_by_one, several) for kind, several in found.items()}


def _one_by_one(several: Sequence[Lookup], session: Session, value: str) -> Iterator[Found]:
    for one in several:
        yield from one(session, value)


def _of_customer(one: StreamOf, way: Lookup) -> Lookup:
    """What a customer has is asked for by the id the API knows, which may have a prefix here."""
    prefix = one.entry.customer_prefix
    return lambda session, value: way(session, value.removeprefix(prefix))


def _asked(one: StreamOf, search: Search, value: str, want: Want) -> Call | None:
    said = value
    if search.by == IdentifierKind.PHONE.value and search.form != "e164":
        said = national_digits(value) if search.form == "national" else value.lstrip("+")
    if not said:
        return None
    query = {**one.listing.query, **search.query}
    listing = replace(one.listing, path=search.path or one.listing.path, query=query)
    # A list that goes on by keys is searched by keys.
    return _call(listing, want, _bounds(one.listing, want), said)
