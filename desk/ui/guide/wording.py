"""What kinds of records, columns, encodings and ways of writing days are called in first steps."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desk.services.first_views import FileView
from desk.ui.words import Words

RECORDS = {
    "customer": QT_TRANSLATE_NOOP("Guide", "A customer"),
    "order": QT_TRANSLATE_NOOP("Guide", "An order"),
    "interaction": QT_TRANSLATE_NOOP("Guide", "A call, chat, mail or visit"),
}
CHANNELS = {
    "call": QT_TRANSLATE_NOOP("Guide", "Call"),
    "chat": QT_TRANSLATE_NOOP("Guide", "Chat"),
    "email": QT_TRANSLATE_NOOP("Guide", "E-mail"),
    "web": QT_TRANSLATE_NOOP("Guide", "Web visit"),
    "store": QT_TRANSLATE_NOOP("Guide", "Store visit"),
    "social": QT_TRANSLATE_NOOP("Guide", "Social post"),
    "review": QT_TRANSLATE_NOOP("Guide", "Review"),
    "customer": QT_TRANSLATE_NOOP("Guide", "Customer"),
    "order": QT_TRANSLATE_NOOP("Guide", "Order"),
}
# Those a row may be of; the others are what first rows are called beside them.
CHOSEN = ("call", "chat", "email", "web", "store", "social", "review")
DIRECTIONS = {
    "inbound": QT_TRANSLATE_NOOP("Guide", "The customer began it"),
    "outbound": QT_TRANSLATE_NOOP("Guide", "We began it"),
}
ROLES: Mapping[str, object] = {
    "": QT_TRANSLATE_NOOP("Guide", "Not needed"),
    "id": QT_TRANSLATE_NOOP("Guide", "Its own number"),
    "name": QT_TRANSLATE_NOOP("Guide", "Name"),
    "given_name": QT_TRANSLATE_NOOP("Guide", "First name"),
    "family_name": QT_TRANSLATE_NOOP("Guide", "Family name"),
    "organisation": QT_TRANSLATE_NOOP("Guide", "Company"),
    "phone": QT_TRANSLATE_NOOP("Guide", "Phone number"),
    "email": QT_TRANSLATE_NOOP("Guide", "E-mail address"),
    "account": QT_TRANSLATE_NOOP("Guide", "Account number"),
    "loyalty": QT_TRANSLATE_NOOP("Guide", "Loyalty card"),
    "street": QT_TRANSLATE_NOOP("Guide", "Street"),
    "postcode": QT_TRANSLATE_NOOP("Guide", "Postcode"),
    "city": QT_TRANSLATE_NOOP("Guide", "City"),
    "country": QT_TRANSLATE_NOOP("Guide", "Country"),
    "birth_date": QT_TRANSLATE_NOOP("Guide", "Birth date"),
    "tier": QT_TRANSLATE_NOOP("Guide", "Tier"),
    "since": QT_TRANSLATE_NOOP("Guide", "Customer since"),
    "language": QT_TRANSLATE_NOOP("Guide", "Language"),
    "changed_at": QT_TRANSLATE_NOOP("Guide", "Changed at"),
    "detail": QT_TRANSLATE_NOOP("Guide", "Something else to show"),
    "number": QT_TRANSLATE_NOOP("Guide", "Order number as customers have it"),
    "placed_at": QT_TRANSLATE_NOOP("Guide", "Ordered at"),
    "placed_time": QT_TRANSLATE_NOOP("Guide", "Time of day of it"),
    "total": QT_TRANSLATE_NOOP("Guide", "Total"),
    "currency": QT_TRANSLATE_NOOP("Guide", "Currency"),
    "state": QT_TRANSLATE_NOOP("Guide", "State of the order"),
    "customer_id": QT_TRANSLATE_NOOP("Guide", "Customer number"),
    "summary": QT_TRANSLATE_NOOP("Guide", "Note or text"),
    "started_at": QT_TRANSLATE_NOOP("Guide", "When it began"),
    "started_time": QT_TRANSLATE_NOOP("Guide", "Time of day of it"),
    "ended_at": QT_TRANSLATE_NOOP("Guide", "When it ended"),
    "channel": QT_TRANSLATE_NOOP("Guide", "Channel"),
    "direction": QT_TRANSLATE_NOOP("Guide", "Who began it"),
    "order": QT_TRANSLATE_NOOP("Guide", "Order it is about"),
    "agent": QT_TRANSLATE_NOOP("Guide", "Who of us"),
    "team": QT_TRANSLATE_NOOP("Guide", "Team or queue"),
    "wait_seconds": QT_TRANSLATE_NOOP("Guide", "Waiting (seconds)"),
    "talk_seconds": QT_TRANSLATE_NOOP("Guide", "Talk (seconds)"),
    "subject": QT_TRANSLATE_NOOP("Guide", "Subject"),
    "disposition": QT_TRANSLATE_NOOP("Guide", "What came of it"),
    "reason": QT_TRANSLATE_NOOP("Guide", "Why the customer came"),
}
# By what a system knows the row is another number for people in each kind of record.
OWN_NUMBERS = {
    "customer": QT_TRANSLATE_NOOP("Guide", "Customer number"),
    "order": QT_TRANSLATE_NOOP("Guide", "Order number"),
}
SIGNS = {
    ",": QT_TRANSLATE_NOOP("Guide", "columns parted by commas"),
    ";": QT_TRANSLATE_NOOP("Guide", "columns parted by semicolons"),
    "\t": QT_TRANSLATE_NOOP("Guide", "columns parted by tabs"),
    "|": QT_TRANSLATE_NOOP("Guide", "columns parted by bars"),
}
ENCODINGS = {
    "utf-8": "UTF-8", "cp1252": "Windows-1252", "utf-16": "UTF-16", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16",
}  # fmt: skip
# A day that shows how a format writes it: neither its day nor its month can be the other.
_EXAMPLE = {
    "%d": "31", "%m": "12", "%Y": "2026", "%y": "26", "%H": "18", "%I": "06", "%M": "05", "%S": "00", "%p": "PM",
    "%b": "Dec", "%B": "December",
}  # fmt: skip


def tr(text: object) -> str:
    """One of these texts in the person's language."""
    return QCoreApplication.translate("Guide", str(text))


def role_words(role: str, record: str) -> str:
    """What a column of such a record is called that is taken for this."""
    return tr(OWN_NUMBERS[record]) if role == "id" and record in OWN_NUMBERS else tr(ROLES[role])


def format_words(form: str) -> str:
    """How a way of writing times looks, on the last day of a year."""
    if not form:
        return tr(QT_TRANSLATE_NOOP("Guide", "2026-12-31, or seconds since 1970"))
    for sign, shown in _EXAMPLE.items():
        form = form.replace(sign, shown)
    return form


def file_words(file: FileView, words: Words) -> str:
    """How large a file is and how it is written."""
    exact = tr(QT_TRANSLATE_NOOP("Guide", "{n} rows"))
    about = tr(QT_TRANSLATE_NOOP("Guide", "about {n} rows"))
    parts = [
        (exact if file.exact else about).format(n=words.number(file.count)),
        words.size(file.size) if file.size else "",
        ENCODINGS.get(file.encoding, file.encoding),
        tr(SIGNS[file.delimiter]) if file.delimiter in SIGNS else "",
    ]
    return " · ".join(part for part in parts if part)


def missing_words(file: FileView) -> str:
    """What no column is yet."""
    if "name" in file.missing:
        return tr(QT_TRANSLATE_NOOP("Guide", "Choose which column is a name, a phone number or an e-mail address."))
    return tr(QT_TRANSLATE_NOOP("Guide", "Choose which column says when it happened."))
