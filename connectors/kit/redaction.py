"""Takes secrets and customer data out of any text that may reach an error or a log."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable
from urllib.parse import quote, urlsplit

LONGEST = 300

_URL = re.compile(r"\b([a-z][a-z0-9+.-]{1,20}):/{2,}[^\s'\"<>]+", re.IGNORECASE)
_QUERY = re.compile(r"\?[^\s'\"<>]+=[^\s'\"<>]*")
_EMAIL = re.compile(r"[^\s@\"<>(),;:=]+@[^\s@'\"<>(),;]+")
_MATRIX = re.compile(r"[@!#$][^\s:'\"<>]+:[A-Za-z0-9.-]+")
_AUTH = re.compile(
    r"(authorization|bearer|basic|token|api[_-]?key|password|passwd|pwd|secret|cookie|session)"
    r"(['\"]?\s*[:=]?\s*['\"]?)(bearer\s+|basic\s+|token\s+)?[^\s'\",;}]+",
    re.IGNORECASE,
)
# Five digits and more, however they are spaced: phone numbers, card numbers, order numbers. Times such as 10:24 stay.
_DIGITS = re.compile(r"\+?\d(?:[\s().\-/]{0,2}\d){4,}")
# Tokens: a long run without spaces that mixes letters and digits.
_TOKEN = re.compile(r"\b(?=[A-Za-z0-9_\-+/]*\d)(?=[A-Za-z0-9_\-+/]*[A-Za-z])[A-Za-z0-9_\-+/]{20,}={0,2}")
# These write whole addresses, of which paths and queries say whom a request is about; each writes for itself alone.
_TELLING = tuple(
    f"urllib3.{part}" for part in ("connection", "connectionpool", "poolmanager", "response", "util.retry")
)
# A place for a value in the text of a log line.
_VALUE = re.compile(r"%(?:\(\w+\))?[-+ #0]*\d*(?:\.\d+)?[a-zA-Z]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")


def clean(text: str, secrets: Iterable[str] = ()) -> str:
    """`text` without secrets, paths and queries of addresses, e-mails, long digit runs and tokens.

    One line of at most LONGEST characters. For technical words of libraries and servers (an exception's text); bodies
    must not be passed through here at all.
    """
    text = without_secrets(text, secrets)
    text = _CONTROL.sub(" ", text)
    text = _URL.sub(lambda found: place(found.group(0)), text)
    text = _QUERY.sub("?…", text)
    text = _AUTH.sub(lambda found: f"{found.group(1)}{found.group(2)}…", text)
    for pattern in (_EMAIL, _MATRIX, _TOKEN, _DIGITS):
        text = pattern.sub("…", text)
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def without_secrets(text: str, secrets: Iterable[str]) -> str:
    """`text` with each secret, plain or percent-encoded, replaced; longest first, so that none leaves a tail."""
    forms = {form for one in secrets if one for form in (one, quote(one, safe=""))}
    for secret in sorted(forms, key=len, reverse=True):
        text = text.replace(secret, "…")
    return text


def place(url: str) -> str:
    """Scheme, host and port of an address, which is all of it that may be shown; "" when it has none."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        return ""
    if not host:
        return ""
    host = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{host}" + (f":{port}" if port else "")


def told(method: str, template: str, status: int | None = None) -> str:
    """How a request is named in an error: method, path template and status, never its values or query."""
    path = template.split("?", 1)[0]
    return f"{method} {path}" + (f", status {status}" if status is not None else "")


class CleanLog(logging.Filter):
    """Put on the logger of a library so that what it says of addresses and headers leaves no trace of a customer."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the record's text in place: the library's own words stay, of an exception its type only."""
        record.msg = clean(_VALUE.sub("…", str(record.msg)) if record.args else str(record.msg))
        record.args = ()
        if record.exc_info and record.exc_info[0] is not None:
            record.msg = f"{record.msg} ({record.exc_info[0].__name__})"
        record.exc_info = None
        record.exc_text = None
        return True


def clean_logs() -> None:
    """Let what is logged of requests name nobody, whoever listens to it; once is enough, more changes nothing."""
    for name in _TELLING:
        logger = logging.getLogger(name)
        if not any(isinstance(held, CleanLog) for held in logger.filters):
            logger.addFilter(CleanLog())
