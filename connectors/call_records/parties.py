"""Who is who in a call: which numbers are the company's own, which are withheld, and how one number may be spelled."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

import phonenumbers
from phonenumbers import NumberParseException, PhoneMetadata, PhoneNumberFormat

from connectors.kit.withheld import is_withheld

_ADDRESS = re.compile(r"^(?:sips?|tel):", re.IGNORECASE)
_ANGLE = re.compile(r"<([^<>]*)>")
# What most of the world and North America dial before a country code.
_ABROAD = ("00", "011")
_NO_DIGIT = re.compile(r"\D")

# Below this many digits a number's end says too little to search by.
_SHORTEST_END = 7


class Party(StrEnum):
    """Whose number it is, seen from the company."""

    OURS = "ours"
    OUTSIDE = "outside"
    WITHHELD = "withheld"


def bare(number: str) -> str:
    """The number of a SIP address, a tel link or a caller line: `"Ann" <sip:+49301@host;user=phone>` gives +49301."""
    angle = _ANGLE.search(number)
    text = _ADDRESS.sub("", (angle.group(1) if angle else number).strip())
    return text.partition("@")[0].partition(";")[0].strip().strip('"')


def digits(number: str) -> str:
    """The digits alone."""
    return _NO_DIGIT.sub("", number)


def international(number: str, region: str) -> str:
    """The digits of the number with its country code, or "" where it cannot be read as one."""
    try:
        parsed = phonenumbers.parse(number, region or None)
    except NumberParseException:
        return ""
    return phonenumbers.format_number(parsed, PhoneNumberFormat.E164).lstrip("+")


@dataclass(frozen=True, slots=True)
class Numbering:
    """The company's own numbers: of at most `longest` digits, or listed, or beginning as listed with *.

    `outside_line` is what people dial first to get out; it is no part of the number called.
    """

    region: str = ""
    longest: int = 6
    listed: frozenset[str] = frozenset()
    beginnings: tuple[str, ...] = ()
    outside_line: str = ""

    def party(self, number: str) -> Party:
        """Whose number this is. A name (a user, `s`) is ours unless it says that the number is withheld."""
        text = bare(number)
        # Zero alone is whom people call inside, never who calls.
        if text != "0" and is_withheld(text):
            return Party.WITHHELD
        plain = digits(text)
        if any(character.isalpha() for character in text) or len(plain) <= self.longest:
            return Party.OURS
        if not self.listed and not self.beginnings:
            return Party.OUTSIDE
        forms = {plain, international(text, self.region)} - {""}
        ours = forms & self.listed or any(form.startswith(self.beginnings) for form in forms)
        return Party.OURS if ours else Party.OUTSIDE

    def dialled(self, number: str) -> str:
        """A number as called from inside, without the digits that lead outside."""
        text = bare(number)
        if self.outside_line and text.startswith(self.outside_line) and self.party(text) is Party.OUTSIDE:
            return text[len(self.outside_line) :]
        return text


def numbering(region: str, longest: int, own: str, outside_line: str) -> Numbering:
    """Read the settings. `own` lists numbers separated by commas; one that ends in * stands for all that begin so."""
    entries = [entry.strip() for entry in re.split(r"[,;\n]", own) if entry.strip()]
    whole = [entry for entry in entries if not entry.endswith("*")]
    listed = {digits(entry) for entry in whole} | {international(entry, region) for entry in whole}
    beginnings = [digits(entry) for entry in entries if entry.endswith("*")]
    return Numbering(region, longest, frozenset(listed - {""}), tuple(filter(None, beginnings)), outside_line)


@dataclass(frozen=True, slots=True)
class Spellings:
    """How one number may stand in a table: `texts` exactly, `numbers` digits only, all of which end in `ending`."""

    texts: tuple[str, ...]
    numbers: frozenset[str]
    ending: str

    def __contains__(self, number: str) -> bool:
        return digits(bare(number)) in self.numbers


def spellings(number: str, region: str, outside_line: str = "") -> Spellings:
    """Every spelling of an E.164 number as seen from `region`; as it came where it is no such number."""
    try:
        parsed = phonenumbers.parse(number, region or None)
    except NumberParseException:
        alone = digits(number)
        return Spellings((number,), frozenset({alone} - {""}), alone if len(alone) >= _SHORTEST_END else "")
    national = phonenumbers.national_significant_number(parsed)
    country = str(parsed.country_code)
    plain = {abroad + country + national for abroad in ("", *_ABROAD, _abroad(region))}
    texts = {"+" + country + national, phonenumbers.format_number(parsed, PhoneNumberFormat.INTERNATIONAL)}
    if not region or phonenumbers.country_code_for_region(region) == parsed.country_code:
        local = phonenumbers.format_number(parsed, PhoneNumberFormat.NATIONAL)
        trunk = phonenumbers.ndd_prefix_for_region(region, True) if region else None
        plain |= {national, digits(local), (trunk or "") + national}
        texts |= {local} | {f"{lead}{text}" for lead in ("", "+" + country + " ") for text in _grouped(local, national)}
    plain |= {outside_line + one for one in plain} if outside_line else set()
    ending = national if len(national) >= _SHORTEST_END else ""
    return Spellings(tuple(sorted(texts | plain)), frozenset(plain), ending)


def _abroad(region: str) -> str:
    """What people of a region dial before a country code, "" where it depends on the carrier."""
    known = PhoneMetadata.metadata_for_region(region) if region else None
    prefix = (known.preferred_international_prefix or known.international_prefix or "") if known else ""
    return digits(prefix) if re.fullmatch(r"[\d~]+", prefix) else ""


def _grouped(local: str, national: str) -> list[str]:
    """The national number in the groups it is written in, joined in the usual ways."""
    groups = re.findall(r"\d+", local)
    if "".join(groups) != national:
        groups = re.findall(r"\d+", local[1:]) if "".join(groups)[1:] == national else [national]
    return [joint.join(groups) for joint in ("-", ".", " ")]
