"""Reads what a mail's headers and texts say: words in any charset, addresses, ids, and what its writer wrote anew."""

from __future__ import annotations

import base64
import binascii
import quopri
import re
from collections.abc import Mapping, Sequence
from email.errors import HeaderParseError
from email.header import decode_header
from email.utils import getaddresses

from connectors.kit.parse import lines_of, text_of
from connectors.kit.plain_html import plain_text

_FOLD = re.compile(r"\r?\n[ \t]+")
# One person with a name in plain words, as nearly all mails name them.
_PLAIN = re.compile(r'\s*(?:"([^"\\<>]*)"|([^"<>,;:()@\\]*?))\s*<([^<>\s@"(),:;\\]+@[^<>\s@"(),:;\\]+)>\s*')
_ID = re.compile(r"<\s*([^<>\s]+)\s*>")
# RFC 5322 allows 998 characters a line; a list of ids that is longer than this is no help to anybody.
_MOST_IDS = 100
# A line above what is quoted, as mail programs write it in the languages they come in. It may be broken once or twice.
_SAID = re.compile(
    r"^[ \t]*(?:(?:On|Am|Le|El|Il|Op|Em|Den|Dne|W dniu)\b[^\n]{4,160}(?:\n[^\n]{0,120}){0,2}?"
    r"\b(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|skrev|napsal|napisał)\b[^\n:]{0,80}:"
    r"|-{2,}\s*(?:Original|Ursprüngliche|Forwarded|Weitergeleitete|Message d'origine|Mensaje original)[^\n]{0,40}"
    r"|_{10,}"
    r"|(?:From|Von|De|Da|Van)\s?:[^\n]+\n(?:[^\n]*\n){0,2}(?:Sent|Gesendet|Envoyé|Enviado|Inviato|Verzonden|Date|Datum)\s?:)",
    re.MULTILINE,
)
_QUOTED = re.compile(r"^[ \t]*>.*$\n?", re.MULTILINE)
# The line before a signature is two dashes and a space (RFC 3676, 4.3), the space often lost on the way.
_SIGNATURE = re.compile(
    r"^(?:-- ?|_{2,5}|(?:Sent from|Get Outlook for|Gesendet von|Von meinem|Envoyé de|Enviado desde)\b[^\n]{0,60})$",
    re.MULTILINE,
)
_QUOTED_HTML = re.compile(
    r"<blockquote|<div[^>]+(?:gmail_quote|yahoo_quoted|moz-cite-prefix|divRplyFwdMsg|appendonsend)|<hr[^>]+stopSpelling",
    re.IGNORECASE,
)
_PREFIX = re.compile(r"^\s*(?:(?:re|aw|fw|fwd|wg|sv|vs|antw|rv|tr|res)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)


def fields(raw: bytes) -> Mapping[str, Sequence[str]]:
    """Header lines by lower-case name, unfolded; bytes that are no UTF-8 are taken as Windows wrote them."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", "replace")
    found: dict[str, list[str]] = {}
    for line in _FOLD.sub(" ", text).splitlines():
        name, colon, value = line.partition(":")
        if colon:
            found.setdefault(name.strip().lower(), []).append(value.strip())
    return found


def words(value: str) -> str:
    """Plain words of a header, whatever its parts are encoded in (RFC 2047); what cannot be decoded stays."""
    if "=?" not in value:
        return text_of(value)
    try:
        parts = decode_header(value)
    except (HeaderParseError, ValueError, binascii.Error):
        return text_of(value)
    return text_of("".join(one if isinstance(one, str) else decoded(one, charset or "ascii") for one, charset in parts))


def decoded(raw: bytes, charset: str) -> str:
    """Text in a charset as it is named; UTF-8, and else Windows' own, where that is no charset or not what it is in."""
    for one in (charset.strip().strip('"').lower(), "utf-8"):
        try:
            # A part that is fetched to a certain length may end inside a character.
            return raw.decode(one) if one != "utf-8" else raw.decode(one, "strict")
        except (LookupError, ValueError):
            if one == "utf-8" and (text := raw[:-3].decode("utf-8", "ignore")) and len(text) * 4 > len(raw) * 3:
                return text
    return raw.decode("cp1252", "replace")


def addresses(values: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """(name, address) of each person named; the address in lower case. What is no address is left out."""
    if len(values) == 1 and (plain := _PLAIN.fullmatch(values[0])):
        return ((words(plain[1] or plain[2] or ""), plain[3].lower()),)
    pairs = getaddresses([value.replace("\0", "") for value in values])
    return tuple((words(name), one.lower()) for name, one in pairs if "@" in one and " " not in one)


def ids(values: Sequence[str]) -> tuple[str, ...]:
    """Message ids in order, without their brackets."""
    return tuple(dict.fromkeys(_ID.findall(" ".join(values))))[:_MOST_IDS]


def plain_subject(subject: str) -> str:
    """Without the Re: and Fwd: of many programs before it."""
    return _PREFIX.sub("", subject)


def unpacked(raw: bytes, encoding: str) -> bytes:
    """The bytes of a part out of how it travelled; one that was fetched to a certain length may end anywhere."""
    if encoding.lower() == "base64":
        packed = b"".join(raw.split())
        try:
            return base64.b64decode(packed[: len(packed) // 4 * 4], validate=False)
        except (binascii.Error, ValueError):
            return b""
    return quopri.decodestring(raw) if encoding.lower() == "quoted-printable" else raw


def own_words(text: str, html: bool, limit: int) -> str:
    """What the writer wrote in this very mail, with its lines, at most `limit` characters: what is quoted below or
    between, and the signature, are left out. All of it where nothing else would be left."""
    if html:
        text = plain_text(_before(text, _QUOTED_HTML) or text)
    text = lines_of(text.replace("\r\n", "\n"))
    kept = _QUOTED.sub("", _before(text, _SAID) or text)
    said = _SIGNATURE.search(kept)
    if said and kept[: said.start()].strip():
        kept = kept[: said.start()]
    return lines_of(kept.strip() or text, limit)


def _before(text: str, mark: re.Pattern[str]) -> str:
    """What stands before a mark, "" where nothing does: then the answer is below what it answers."""
    found = mark.search(text)
    return text if found is None else text[: found.start()].strip()
