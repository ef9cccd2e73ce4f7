"""What the columns of a file are likely to hold, told from their names and values: never more than a proposal."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any

from connectors.kit.parse import FIRST_YEAR, LAST_YEAR
from connectors.kit.sniff import Sniffed
from connectors.kit.wanted import finder

# What a column may be, by kind of record; "" is none of it.
ROLES: Mapping[str, tuple[str, ...]] = {
    "customer": (
        "", "id", "name", "given_name", "family_name", "organisation", "phone", "email", "account", "loyalty",
        "street", "postcode", "city", "country", "birth_date", "tier", "since", "language", "changed_at", "detail",
    ),
    "order": (
        "", "id", "number", "placed_at", "placed_time", "total", "currency", "state", "customer_id", "name", "phone",
        "email", "account", "summary", "changed_at", "detail",
    ),
    "interaction": (
        "", "id", "started_at", "started_time", "ended_at", "channel", "direction", "phone", "email", "account", "name",
        "customer_id", "order", "agent", "team", "wait_seconds", "talk_seconds", "subject", "summary", "disposition",
        "reason", "changed_at", "detail",
    ),
}  # fmt: skip
TIMES = frozenset(("placed_at", "started_at", "ended_at", "changed_at", "since", "birth_date"))
# May stand at several columns; every other role at one.
SEVERAL = frozenset(("", "phone", "email", "account", "detail"))
# Formats of times, with the day before the month; the other way round comes beside them.
_DAY_FIRST = ("%d.%m.%Y", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%y", "%d/%m/%y")
_MONTH_FIRST = ("%m/%d/%Y", "%m-%d-%Y", "%m/%d/%y")
_OTHER_DAYS = ("%Y/%m/%d", "%Y.%m.%d", "%Y%m%d", "%d %b %Y", "%b %d, %Y", "%d %B %Y", "%B %d, %Y")
_CLOCKS = ("", " %H:%M:%S", " %H:%M", " %I:%M %p", " %I:%M:%S %p", ", %H:%M:%S", ", %H:%M", "T%H:%M:%S")
FORMATS = tuple(day + clock for day in (*_DAY_FIRST, *_MONTH_FIRST, *_OTHER_DAYS) for clock in _CLOCKS)
_TIME_ONLY = ("%H:%M:%S", "%H:%M", "%I:%M %p", "%I:%M:%S %p")
_ISO = re.compile(r"\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?\s*(Z|UTC|[+-]\d\d:?\d\d)?)?")
_SINCE_1970 = re.compile(r"(\d{10})(\d{3})?(\.\d+)?")
# Seconds since 1970 in a column of which nothing says that it holds times: all are from 2005 on, and within two years.
# Numbers of phones have ten digits as well; those of North America begin at 2,010,000,000, and Europe's, once a
# spreadsheet took their zero, lie further apart.
_LIKELY_SECONDS = (1_104_537_600, 2_000_000_000)
_LIKELY_SPAN = 2 * 366 * 86_400
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PHONE = re.compile(r"(sip:)?[+(]?\d[\d\s()./-]{5,20}")
LIKELY = 0.6

# Words in the names of columns, in the order they are tried; English and German, as exports have them.
_NAMES: tuple[tuple[str, str], ...] = (
    ("email", r"e.?mail|mail.?(adresse|address)"),
    ("customer_id", r"^(customer|client|contact|kunden?|kd)[ _.-]*(id|no|nr|number|nummer)\.?$"),
    ("account", r"account|konto|vertrag"),
    ("loyalty", r"loyal|bonus.?(card|karte)|member.?(no|id)"),
    ("order", r"^(order|bestell|auftrag)\w*[ _.-]*(id|no|nr|number|nummer|ref)\.?$"),
    ("given_name", r"(first|given|vor).?name|^first$"),
    ("family_name", r"(last|family|sur|nach|familien).?name|^last$"),
    ("organisation", r"compan|organi[sz]ation|firma"),
    ("agent", r"agent|operator|(mit|be)arbeiter|handled.?by|user$"),
    ("team", r"team|queue|gruppe|abteilung|department"),
    ("wait_seconds", r"wait|queue.?(time|sec)|warte"),
    ("talk_seconds", r"durat|talk|billsec|dauer|gespr"),
    ("ended_at", r"(^|[ _.-])end|ende$|hang.?up|closed"),
    ("started_time", r"^(time|uhrzeit|zeit|start.?time)$"),
    ("started_at", r"start|begin|datum|date|time|zeit|created|placed|ordered|call.?at|erstellt|angelegt|opened"),
    ("changed_at", r"chang|modif|updat|ge(ä|ae)ndert"),
    ("birth_date", r"birth|geburt|dob"),
    ("since", r"since|seit"),
    ("direction", r"direction|richtung|inbound|in.?out"),
    ("channel", r"channel|kanal|medium"),
    ("disposition", r"dispo|outcome|result|ergebnis|status"),
    ("state", r"state|status"),
    ("reason", r"reason|grund|anliegen|categor|thema|topic"),
    ("subject", r"subject|betreff|titel|title"),
    ("summary", r"note|summary|comment|text|notiz|bemerk|message|nachricht|beschreib|descr"),
    ("total", r"total|amount|sum|betrag|preis|price"),
    ("currency", r"currency|w(ä|ae)hrung"),
    ("street", r"street|stra(ß|ss)e|address|adresse"),
    ("postcode", r"zip|post.?(al)?.?code|plz"),
    ("city", r"city|town|ort$|stadt"),
    ("country", r"country|land$"),
    ("language", r"lang|sprache"),
    ("tier", r"tier|segment|level|stufe|klasse"),
    ("phone", r"phone|telefon|mobil|handy|caller|rufnummer|number.?calling|^(src|from|tel|ani|cli|nummer)\b"),
    ("article", r"artikel|article|produ[ck]t|^items?$"),
    ("name", r"name|kunde$|customer$|client$|contact$"),
    ("number", r"^(number|nr|no|nummer)\.?$"),
    ("id", r"(^|[ _.-])(id|uid|uuid|key|ref|nr|no)\.?$|^id\b|number$|nummer$|nr\.?$"),
)
_COMPILED = tuple((role, re.compile(words, re.IGNORECASE)) for role, words in _NAMES)
# What a file or a source calls a channel, and which of ours that is.
CHANNELS: Mapping[str, str] = {
    "call": r"call|phone|tel|anruf|voice",
    "chat": r"chat|whatsapp|messag|sms",
    "email": r"mail",
    "web": r"web|site|portal|online|app",
    "store": r"store|shop|branch|filiale|laden|markt|counter",
    "social": r"social|facebook|insta|twitter|post",
    "review": r"review|bewertung|rating",
}
# The same word means another thing in another kind of record.
_INSTEAD: Mapping[str, Mapping[str, str]] = {
    "customer": {
        "customer_id": "id", "started_at": "since", "order": "", "number": "id", "state": "", "disposition": "",
    },
    "order": {"order": "id", "started_at": "placed_at", "started_time": "placed_time", "disposition": "state",
              "ended_at": "", "agent": "", "number": "id"},
    "interaction": {"state": "disposition", "number": "phone"},
}  # fmt: skip


# What the names of a file and its columns say of its rows.
_TELLING = {
    "order": re.compile(r"order|bestell|total|amount|betrag|currency|placed|shipped|artikel|sku"),
    "interaction": re.compile(
        r"call|anruf|chat|ticket|durat|dauer|agent|direction|richtung|start|queue|wait|talk|message|betreff|subject"
    ),
    "customer": re.compile(r"customer|kunde|contact|birth|street|stra|zip|plz|city|vorname|nachname|first.?name"),
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column as it is proposed. `formats` are the ways its times may be written, the likeliest first, "" for ISO 8601
    and seconds since 1970; `sure` says that only one of them can be meant."""

    name: str
    samples: tuple[str, ...]
    role: str = ""
    formats: tuple[str, ...] = ()
    sure: bool = True

    @property
    def format(self) -> str:
        """The likeliest way its times are written."""
        return self.formats[0] if self.formats else ""


def guess_record(sniffed: Sniffed) -> str:
    """Which kind of record the rows are likely to be."""
    words = " ".join((sniffed.name, *sniffed.columns)).casefold()
    scores = {kind: len(telling.findall(words)) for kind, telling in _TELLING.items()}
    if any(_is_moment(sniffed, column) for column in sniffed.columns):
        # Rows that happened at a time are no people.
        scores["customer"] -= 2
        scores["interaction"] += 1
    return max(scores, key=lambda kind: (scores[kind], kind == "customer"))


def guess_columns(sniffed: Sniffed, record: str, month_first: bool = False) -> tuple[Column, ...]:
    """Each column with what it is likely to be for this kind of record. `month_first`: of two ways a day can be read
    the American one is likelier."""
    taken: set[str] = set()
    columns = []
    for name in sniffed.columns:
        values = values_of(sniffed.rows, name)
        formats = time_formats(values, month_first, named_role(name))
        role = _role(name, values, record, bool(formats))
        if role in taken and role not in SEVERAL:
            role = "detail" if values else ""
        taken.add(role)
        sure = len({_order(one) for one in formats}) < 2
        columns.append(Column(name, tuple(values[:3]), role, formats, sure))
    return _with_needed(columns, record)


def guess_channel(sniffed: Sniffed) -> str:
    """Which channel a file without a column for it is likely to be of, by its name."""
    return next((ours for ours, words in CHANNELS.items() if re.search(words, sniffed.name, re.IGNORECASE)), "call")


def _with_needed(columns: list[Column], record: str) -> tuple[Column, ...]:
    """The time each row needs is the first column of times, where none is called so."""
    needed = {"order": "placed_at", "interaction": "started_at"}.get(record, "")
    if needed and all(column.role != needed for column in columns):
        for at, column in enumerate(columns):
            if column.formats and not is_time_only(column.formats):
                columns[at] = replace(column, role=needed)
                break
    return tuple(columns)


def _is_moment(sniffed: Sniffed, column: str) -> bool:
    named = named_role(column)
    return named == "started_at" and bool(time_formats(values_of(sniffed.rows, column), month_first=False, named=named))


def values_of(rows: Sequence[Mapping[str, Any]], name: str) -> list[str]:
    """What stands in a column, without what is empty."""
    look: Callable[[Mapping[str, Any]], Any] = finder(name)
    found = (look(row) for row in rows)
    return [text for value in found if value is not None and (text := str(value).strip())]


def named_role(name: str) -> str:
    """What a column is called, whatever stands in it; "" where its name says nothing."""
    return next((role for role, words in _COMPILED if words.search(name)), "")


def time_formats(values: Sequence[str], month_first: bool, named: str = "") -> tuple[str, ...]:
    """The ways in which most of these values are times; () where they are none. `named` is what the column is called
    (one of named_role): ten digits are a time only where that, or all of them, say so."""
    if not values:
        return ()
    iso = _share(values, lambda text: bool(_ISO.fullmatch(text)))
    if iso >= LIKELY or iso + _seconds_share(values, named) >= LIKELY:
        return ("",)
    shares = {one: _share(values, partial(_is_time, one)) for one in (*FORMATS, *_TIME_ONLY)}
    best = max(shares.values())
    found = [one for one, share in shares.items() if share >= LIKELY and share == best]
    return tuple(sorted(found, key=lambda one: (_order(one) == "month") != month_first))


def _seconds_share(values: Sequence[str], named: str) -> float:
    """How many are seconds since 1970. A column called something else than a time holds none; in one whose name says
    nothing, one value out of reach tells that the others are numbers of something."""
    if named and named not in TIMES and named != "started_time":
        return 0.0
    found = [int(one[1]) for text in values if (one := _SINCE_1970.fullmatch(text))]
    first, end = _LIKELY_SECONDS
    if not named and (
        len(found) < len(values) or min(found) < first or max(found) >= end or max(found) - min(found) > _LIKELY_SPAN
    ):
        return 0.0
    return len(found) / len(values)


def is_time_only(formats: Sequence[str]) -> bool:
    """Whether the column holds times of day without a date."""
    return bool(formats) and formats[0] in _TIME_ONLY


def _order(one: str) -> str:
    return "month" if one.startswith(_MONTH_FIRST) else "day"


def _is_time(form: str, text: str) -> bool:
    try:
        found = datetime.strptime(text, form)  # noqa: DTZ007
    except ValueError:
        return False
    return form in _TIME_ONLY or FIRST_YEAR <= found.year <= LAST_YEAR


def _share(values: Sequence[str], fits: Callable[[str], bool]) -> float:
    return sum(map(fits, values)) / len(values)


def _role(name: str, values: Sequence[str], record: str, timely: bool) -> str:
    named = named_role(name)
    role = _INSTEAD[record].get(named, named)
    if values and _share(values, lambda text: bool(_EMAIL.fullmatch(text))) >= LIKELY:
        role = "email"
    elif (role in TIMES and not timely) or (role == "phone" and not _are_phones(values)):
        role = "detail"
    elif role == "id" and len(set(values)) < len(values):
        # What comes again is no row's own: it is the customer's.
        role = "customer_id" if record != "customer" else "detail"
    elif not role and timely and record != "customer":
        role = "changed_at"
    return role if role and role in ROLES[record] else "detail" if values else ""


def _are_phones(values: Sequence[str]) -> bool:
    return bool(values) and _share(values, lambda text: bool(_PHONE.fullmatch(text))) >= LIKELY
