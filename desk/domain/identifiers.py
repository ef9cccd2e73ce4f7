"""Normalises what sources call a person's addresses, once, at ingest, and says which of them can never tell
people apart."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib import import_module
from types import ModuleType
from typing import NamedTuple

import phonenumbers

from connectors.kit.withheld import SPELLED_ON_A_KEYPAD, is_withheld
from connectors.records import Identifier, IdentifierKind
from desk.domain.numbering import SHORTEST_PHONE, stands_whole
from desk.domain.written_numbers import NOT_DIGITS, lacks_area, plain_number, read_number

# Taken out of their class once: that costs more than it looks.
_PHONE, _EMAIL = IdentifierKind.PHONE, IdentifierKind.EMAIL
# Longer than any name or number; what goes beyond is a slip of the clipboard.
LONGEST_TYPED = 200

# RFC 5321, 4.5.3.1; an ordinary address is one whose parts are letters, digits and single signs between them.
LONGEST_LOCAL, LONGEST_ADDRESS = 64, 254
_PLAIN = re.compile(r"([a-z0-9_]+(?:[.+-][a-z0-9_]+)*)@(?:[a-z0-9]{1,30}(?:-[a-z0-9]{1,30})?\.)+[a-z]{2,24}").fullmatch
BLOCKED_LOCAL_PARTS = frozenset(
    {
        "test",
        "anonymous",
        "anon",
        "noreply",
        "no-reply",
        "donotreply",
        "do-not-reply",
        "none",
        "unknown",
        "null",
        "nobody",
    }
)
BLOCKED_VALUES = frozenset(
    {"", "0", "-", "n/a", "na", "none", "null", "unknown", "anonymous", "undefined", "guest", "test"}
)
_INVISIBLE = dict.fromkeys(
    map(ord, "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u00ad")
)


class Normal(NamedTuple):
    """A normalised identifier: the same person's address gives the same value whatever the source wrote.

    A phone is E.164, with ";ext=" where there is an extension; without a known country it is "n:" and its digits.
    `scope` is empty for phone and e-mail, else the source or shared numbering within which the value is unique.
    """

    kind: IdentifierKind
    value: str
    scope: str = ""

    @property
    def digits(self) -> str:
        """All digits of a phone, for searching by any run of them; empty for other kinds."""
        return NOT_DIGITS.sub("", self.value.split(";")[0]) if self.kind is IdentifierKind.PHONE else ""


def normalise(identifier: Identifier, source: str, region: str) -> Normal | None:
    """The normal form of what `source` wrote, or None where the value can never tell people apart.

    `region` is the ISO 3166 code that numbers without a country belong to, or empty. Phones follow ITU-T E.164 through
    libphonenumber; e-mails follow RFC 5321/5322 and IDNA through email-validator, without asking the network.
    """
    kind = identifier.kind
    if kind is _PHONE:
        value = phone(identifier.value, region)
        return Normal(kind, value) if value else None
    if kind is _EMAIL:
        value = email(identifier.value)
        return Normal(kind, value) if value else None
    return numbered(kind, identifier.value, identifier.scope or source)


def numbered(kind: IdentifierKind, raw: str, scope: str) -> Normal | None:
    """The normal form of an account, card, order or device number, or of a social name, as `normalise` gives it."""
    value = unicodedata.normalize("NFC", raw).strip()
    return None if value.casefold() in BLOCKED_VALUES else Normal(kind, value, scope)


def phone(raw: str, region: str) -> str:
    """E.164 of a number in any national style, or "" where it is none or one that everybody uses."""
    return raw if stands_whole(raw) and raw not in SPELLED_ON_A_KEYPAD else _phone_by_rules(raw, region)


@lru_cache(maxsize=65_536)
def _phone_by_rules(raw: str, region: str) -> str:
    text = plain_number(raw).strip()
    for scheme in ("tel:", "sip:", "sips:", "callto:", "phone:"):
        if text.casefold().startswith(scheme):
            text = text[len(scheme) :].split("@")[0]
    if is_withheld(text):
        return ""
    parsed = read_number(text, region)
    if parsed is None:
        if lacks_area(text, region):
            return ""
        digits = NOT_DIGITS.sub("", text)
        return f"n:{digits}" if len(digits) >= SHORTEST_PHONE and len(set(digits)) > 1 and len(digits) <= 20 else ""
    national = phonenumbers.national_significant_number(parsed)
    if len(set(national)) == 1 or (len(national) < SHORTEST_PHONE and not _is_of_short_plan(parsed)):
        return ""
    value = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return f"{value};ext={parsed.extension}" if parsed.extension else value


def country_of(raw: str) -> str:
    """The country (ISO 3166) a number says by itself that it is of, "" where it says none."""
    value = phone(raw, "")
    if not value.startswith("+"):
        return ""
    return phonenumbers.region_code_for_number(phonenumbers.parse(value.partition(";")[0])) or ""


def _is_of_short_plan(parsed: phonenumbers.PhoneNumber) -> bool:
    """Whether a short number is a whole one: on Niue or Saint Helena nobody has a longer one."""
    region = phonenumbers.region_code_for_number(parsed)
    usual = phonenumbers.example_number(region) if region else None
    return usual is not None and len(phonenumbers.national_significant_number(usual)) < SHORTEST_PHONE


def email(raw: str) -> str:
    """The address in lower case with an ASCII or Unicode domain in normal form, or "" where it is none or nobody's."""
    plain = _plain_address(raw)
    return _address_by_rules(raw) if plain is None else plain


def _plain_address(text: str) -> str | None:
    """The address where it is an ordinary one, as `email`; None for what has to be looked at by all the rules."""
    lower = text.lower()
    found = _PLAIN(lower) if text.isascii() else None
    if found is None or found.end(1) > LONGEST_LOCAL or len(text) > LONGEST_ADDRESS or lower.endswith(_special()):
        return None
    return "" if found[1] in BLOCKED_LOCAL_PARTS else lower


@lru_cache(maxsize=65_536)
def _address_by_rules(raw: str) -> str:
    text = raw.translate(_INVISIBLE).strip().removeprefix("mailto:").strip("<> \t")
    plain = _plain_address(text)
    if plain is not None:
        return plain
    local, domain = _checked_parts(text)
    return "" if not domain or local in BLOCKED_LOCAL_PARTS else f"{local}@{domain}"


def _checked_parts(text: str) -> tuple[str, str]:
    if "@" not in text:
        return "", ""
    rules = _email_rules()
    try:
        checked = rules.validate_email(text, check_deliverability=False, test_environment=True)
    except rules.EmailNotValidError:
        return "", ""
    return checked.local_part.casefold(), checked.domain.casefold()


@cache
def _special() -> tuple[str, ...]:
    """Domains that are nobody's on the internet, RFC 6761 and others; the checker refuses most of them."""
    return tuple(f"{before}{name}" for name in _email_rules().SPECIAL_USE_DOMAIN_NAMES for before in ".@")


def _email_rules() -> ModuleType:
    """Loaded for the first address: a number is told from a start on without them."""
    return import_module("email_validator")


def sound(text: str) -> str:
    """What a person or another program typed, without half characters and signs that are none, at most a long line."""
    whole = text[:LONGEST_TYPED].encode("utf-8", "replace").decode("utf-8")
    return "".join(c if c.isprintable() else " " for c in whole.translate(_INVISIBLE))


def display(normal: Normal) -> str:
    """How a person reads the identifier: a phone in its international style, anything else as it is."""
    if normal.kind is not IdentifierKind.PHONE or normal.value.startswith("n:"):
        return normal.value.removeprefix("n:")
    try:
        parsed = phonenumbers.parse(normal.value)
    except phonenumbers.NumberParseException:
        return normal.value
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def region_of(value: str) -> str:
    """The ISO 3166 code of an E.164 number's country, or ""."""
    try:
        return phonenumbers.region_code_for_number(phonenumbers.parse(value)) or ""
    except phonenumbers.NumberParseException:
        return ""


def is_inside(sign: str) -> bool:
    """Whether a sign that is no letter belongs to one all the same, as the vowels of Hindi and Tamil do."""
    return not sign.isascii() and unicodedata.category(sign).startswith("M")


def name_key(name: str) -> str:
    """One spelling for comparing names: no case, no accents, no punctuation, no titles, parts in order of the
    alphabet."""
    return " ".join(sorted(part for part in name_parts(name) if part not in TITLES))


def name_parts(name: str) -> list[str]:
    """The parts of a name in their order, titles among them, without case, accents and punctuation."""
    plain = unicodedata.normalize("NFKD", name.translate(_INVISIBLE)).casefold()
    return "".join(c if c.isalnum() or is_inside(c) else " " for c in plain if not unicodedata.combining(c)).split()


TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "herr", "frau", "mme", "mlle", "sr", "sra"})
