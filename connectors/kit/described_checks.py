"""What a description may not say although each word of it can be read: what would send a secret elsewhere or into a
log, what would be asked for in vain, and what the desk itself asks every source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any

from connectors.kit.described_words import Api, Asked, Basic, Header, Ids, Listing, Search
from connectors.kit.describing import Spot, Written, names_in
from connectors.kit.errors import AskPerson
from connectors.kit.oauth_words import OAuth
from connectors.kit.rate import Pace
from connectors.kit.wanted import listed
from connectors.kit.windows import Windows

_SECRET = "secret"  # noqa: S105 - a kind of setting, not one
_KEY = re.compile(r"[A-Za-z_]\w{0,39}", re.ASCII)
# What every source is asked beside (desk.services.source_answers), and what says of a source what it is.
_TAKEN = ("region", "time_zone", "every_minutes", "signed_in", "connector", "title", "value")
# RFC 9110, 5.6.2: what a header may be called.
_HEADER = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_ADDRESS = re.compile(r"(?:https?://[^/\s]|\{[A-Za-z_]\w*\})\S*")
_SAFE = re.compile(r"(?:https://[^/\s]|http://(?:127\.0\.0\.1|localhost)[:/]|\{[A-Za-z_]\w*\})\S*")
# What may stand where a name stands in the middle of an address, so that it names no other host.
_PART = re.compile(r"[A-Za-z0-9._~:-]+")


def check_top(api: Api, asked: Sequence[Asked], auth: Header | Basic | OAuth | None, file: Written) -> None:
    """The address, the settings and how one signs in."""
    if not _ADDRESS.fullmatch(api.url):
        advice = 'For example: url = "https://api.example.com/v1".'
        raise file.wrong(("url",), "“url” is no address.", advice)
    _check_settings(asked, file)
    kinds = {one.key: one.kind for one in asked}
    texts = secret_texts(auth)
    hidden = {name for text in texts for name in names_in(text) if kinds.get(name, _SECRET) == _SECRET}
    if isinstance(auth, OAuth):
        _check_oauth(auth, file)
    elif auth is not None and not hidden:
        what = "What signs in is no secret: it would stand in a file for anybody to read."
        advice = 'Write a name in braces, such as {token}; it is asked for. A [[setting]] of it has kind = "secret".'
        raise file.wrong(("auth",), what, advice)
    if isinstance(auth, Header) and not _HEADER.fullmatch(auth.header):
        raise file.wrong(("auth", "header"), "No header can be called that.", 'For example: header = "X-Api-Key".')
    hidden |= {key for key, kind in kinds.items() if kind == _SECRET}
    shown = next((name for name in names_in(api.url) if name in hidden), "")
    if shown:
        what = f"“{shown}” is a secret, which an address would show to everybody on its way."
        raise file.wrong(("url",), what, "Secrets stand in [auth] only.")


def _check_settings(asked: Sequence[Asked], file: Written) -> None:
    for at, one in enumerate(asked, start=1):
        spot = ("setting", str(at), "key")
        if not _KEY.fullmatch(one.key):
            raise file.wrong(spot, "A setting cannot be called that.", 'Letters, digits and _ only: key = "shop_id".')
        if one.key in _TAKEN:
            advice = f"Call it otherwise. Taken are: {listed(_TAKEN)}."
            raise file.wrong(spot, f"“{one.key}” is asked of every source, or means something else here.", advice)
        if one.kind == _SECRET and one.default:
            what = "A secret would stand in a file for anybody to read."
            raise file.wrong((*spot[:-1], "default"), what, "Leave out its default: it is asked for.")
        if one.key in [other.key for other in asked[: at - 1]]:
            raise file.wrong(spot, f"Two settings are called “{one.key}”.", "Give each a key of its own.")


def _check_oauth(auth: OAuth, file: Written) -> None:
    for name, text in (("authorize", auth.authorize), ("token", auth.token)):
        if not _SAFE.fullmatch(text):
            advice = f'For example: {name} = "https://example.com/oauth/{name}".'
            raise file.wrong(("auth", name), f"“{name}” does not begin with https.", advice)


def secret_texts(auth: Header | Basic | OAuth | None) -> Sequence[str]:
    """Texts whose names in braces are secrets unless a setting says otherwise."""
    if isinstance(auth, Header):
        return (auth.value,)
    return (auth.user, auth.password) if isinstance(auth, Basic) else ()


def check_requests(listing: Listing, ids: Ids | None, searches: Sequence[Search], spot: Spot, file: Written) -> None:
    """The requests of one stream: they stay on the host, and nothing in braces is sent as it stands."""
    _check_path(listing.path, (*spot, "path"), file)
    _check_braces({"path": listing.path, "query": listing.query, "headers": listing.headers}, (), spot, file)
    for name, value in listing.headers.items():
        if not _HEADER.fullmatch(name) or not str(value).isprintable():
            raise file.wrong((*spot, "headers"), "This is no header.", 'For example: headers = { X-Version = "2" }.')
    if listing.method == "POST":
        _check_nested(listing.query, (*spot, "query"), file)
    if ids is not None:
        _check_path(ids.path, (*spot, "ids", "path"), file)
        _check_braces({"path": ids.path, "query": ids.query}, (), (*spot, "ids"), file)
    for search in searches:
        if search.path:
            _check_path(search.path, (*spot, "search", "path"), file)
        _check_braces({"path": search.path, "query": search.query}, ("value",), (*spot, "search"), file)


def _check_path(path: str, spot: Spot, file: Written) -> None:
    """What follows the address as it stands: without its slash it would be part of the host's name."""
    if not path.startswith("/") or path.startswith("//") or not path.isprintable():
        advice = f'It begins with one slash and follows “url”: {spot[-1]} = "/customers".'
        raise file.wrong(spot, "A path does not lie on the host that “url” names.", advice)


def _check_braces(told: Mapping[str, Any], known: Sequence[str], spot: Spot, file: Written) -> None:
    for word, said in told.items():
        for text in _texts_in(said):
            name = next((name for name in names_in(text) if name not in known), "")
            if name:
                what = f"“{name}” in {word} is not filled in."
                advice = "Settings may stand in “url”, secrets in [auth], and {value} in a search."
                raise file.wrong((*spot, word), what, advice)


def _texts_in(said: Any) -> Iterator[str]:
    yield from (str(one) for one in said.values()) if isinstance(said, Mapping) else (str(said),)


def _check_nested(query: Mapping[str, Any], spot: Spot, file: Written) -> None:
    for name in query:
        if any(other.startswith(name + ".") for other in query):
            advice = "A value holds no others: leave one of them out."
            raise file.wrong(spot, f"“{name}” is a value, and others lie in it.", advice)


def check_numbers(listing: Listing, ids: Ids | None, windows: Windows | None, spot: Spot, file: Written) -> None:
    """Of nothing at a time a list never ends."""
    told: list[tuple[str, float | timedelta | None, Any]] = [("most", listing.most, 0)]
    if ids is not None:
        told.append(("ids", ids.most, 0))
    if windows is not None:
        none = timedelta(0)
        told += [("windows", windows.cap, 0), ("windows", windows.least, none), ("windows", windows.width, none)]
    for word, value, least in told:
        if value is not None and value <= least:
            raise file.wrong((*spot, word), f"A number of “{word}” is not above 0.", "Write one that is.")


def check_pace(pace: Pace, file: Written) -> None:
    """How quickly calls follow one another: at all."""
    rates = [pace.start, pace.floor, pace.top, pace.step, float(pace.burst)]
    rates += [number for one in pace.ceilings for number in (float(one.calls), one.seconds)]
    if not all(0 < rate < float("inf") for rate in rates):
        raise file.wrong(("limits",), "A number of “limits” is not above 0.", "Write calls a second, such as 2.5.")


def check_part(url: str, name: str, value: str, label: str) -> None:
    """AskPerson where what was entered for a name in the middle of an address would name another host."""
    if not url.startswith("{" + name + "}") and not _PART.fullmatch(value):
        advice = f"Write only what stands for “{name}” in {url}."
        raise AskPerson(f"“{label}” cannot be part of an address.", advice)
