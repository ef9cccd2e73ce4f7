"""Contacts as customers: what is asked of them and what becomes of a row."""

from __future__ import annotations

from collections.abc import Sequence

from connectors.hubspot.asking import Kind, listed
from connectors.hubspot.session import HubSpot, Row
from connectors.kit.declare import Surroundings
from connectors.kit.digging import dig
from connectors.kit.parse import date_of, id_of, text_of, time_of
from connectors.kit.ways import places
from connectors.records import Address, CustomerRecord, Identifier, IdentifierKind

_PHONES = ("phone", "mobilephone", "hs_whatsapp_phone_number")
_DETAILS = {
    "jobtitle": "job title",
    "lifecyclestage": "lifecycle stage",
    "hs_lead_status": "lead status",
}
# HubSpot spells zones with words for the signs in them: america_slash_new_york.
_SIGNS = {"_slash_": "/", "_hyphen_": "-", "_plus_": "+"}


def customer(row: Row, around: Surroundings) -> CustomerRecord:
    """A contact with every way to reach them and the company it belongs to."""
    said, company = row["properties"], row["company"]
    given, family = text_of(said.get("firstname")), text_of(said.get("lastname"))
    emails = [text_of(said.get("email")), *listed(said.get("hs_additional_emails"))]
    phones = [text_of(said.get(name)) for name in _PHONES]
    ways = [(IdentifierKind.EMAIL, one) for one in emails] + [(IdentifierKind.PHONE, one) for one in phones]
    details = [(label, text_of(said.get(name))) for name, label in _DETAILS.items()]
    details += [("company's website", text_of(company.get("domain"))), ("owner", row["owner"])]
    return CustomerRecord(
        source_id=id_of(row["id"]),
        name=f"{given} {family}".strip(),
        given_name=given,
        family_name=family,
        identifiers=tuple(Identifier(kind, value) for kind, value in dict.fromkeys(ways) if value),
        organisation=text_of(company.get("name")) or text_of(said.get("company")),
        addresses=_addresses(said),
        birth_date=date_of(said.get("date_of_birth") if _is_day(said.get("date_of_birth")) else None),
        since=time_of(said["createdate"], around, "createdate").date(),
        language=text_of(said.get("hs_language")).replace("_", "-"),
        time_zone=_zone(text_of(said.get("hs_timezone"))),
        details=tuple((label, value) for label, value in details if value),
        changed_at=time_of(said["lastmodifieddate"], around, "lastmodifieddate"),
    )


def _addresses(said: Row) -> tuple[Address, ...]:
    code = text_of(said.get("hs_country_region_code"))
    found = Address(
        street=text_of(said.get("address")),
        postcode=text_of(said.get("zip")),
        city=text_of(said.get("city")),
        region=text_of(said.get("state")),
        country=code or text_of(said.get("country")),
    )
    return places(found)


def _is_day(value: object) -> bool:
    """People type birthdays as they like, for it is a field of text."""
    text = text_of(value)
    return len(text) == 10 and text[4] == text[7] == "-" and text.replace("-", "").isdigit()


def _zone(written: str) -> str:
    for word, sign in _SIGNS.items():
        written = written.replace(word, sign)
    return "/".join("_".join(word.capitalize() for word in part.split("_")) for part in written.split("/"))


def _with_companies(session: HubSpot, rows: Sequence[Row]) -> Sequence[Row]:
    """Each row with the company it belongs to first of all."""
    named = [str(one) for row in rows if (one := dig(row, ("properties", "associatedcompanyid")))]
    companies = session.asides.if_allowed("companies", lambda: session.objects("companies", named, ("name", "domain")))
    return [
        {**row, "company": dig(companies, (str(dig(row, ("properties", "associatedcompanyid"))), "properties")) or {}}
        for row in rows
    ]


CONTACTS = Kind(
    name="customers",
    title="Contacts",
    object="contacts",
    properties=(
        *("firstname", "lastname", "email", "hs_additional_emails", *_PHONES, "company", "associatedcompanyid"),
        *("address", "zip", "city", "state", "country", "hs_country_region_code", "date_of_birth", "createdate"),
        *("hs_language", "hs_timezone", "hubspot_owner_id", *_DETAILS),
    ),
    map=customer,
    changed="lastmodifieddate",
    with_contacts=False,
    complete=_with_companies,
)
