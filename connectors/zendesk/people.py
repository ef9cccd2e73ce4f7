"""End users of Zendesk as customers: from the export of users, with every address they are known by."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from connectors.kit.calls import Call
from connectors.kit.cursors import TokenCursor
from connectors.kit.declare import Surroundings
from connectors.kit.digging import dig
from connectors.kit.fetch import Rest, Want
from connectors.kit.filled import details
from connectors.kit.listing import every
from connectors.kit.paging import NextToken
from connectors.kit.parse import id_of, text_of, time_of
from connectors.kit.phones import national_digits
from connectors.kit.ways import each_once
from connectors.records import CustomerRecord, Gone, IdentifierKind, Record
from connectors.zendesk.session import EXPORTS, Row, Zendesk

# An export goes on for ever: its last page holds a cursor as well, which the next pull begins with.
EXPORTED = NextToken(("after_cursor",), "cursor", "per_page", done=("end_of_stream",))
CURSOR = TokenCursor(("after_cursor",))
# Rows a page: "per_page" of the exports, and what every other list gives at most.
MOST, LISTED = 1_000, 100
# The lists that are no exports: cursors of their own kind ("Pagination").
PAGES = NextToken(("meta", "after_cursor"), "page[after]", "page[size]", more=("meta", "has_more"))
# A search brings no identities, so that each person found costs a call: of more than these, nobody waits for them.
_FOUND = 10
_WAYS = {"email": IdentifierKind.EMAIL, "phone_number": IdentifierKind.PHONE}
_SHORT = 5


def exported(what: str, want: Want, include: str) -> Call:
    """The next page of what was written since the last one, of "tickets" or "users"."""
    begin = {"cursor": want.token} if want.token else {"start_time": 0}
    # A cursor of this pull comes after the one it began with.
    query = {**begin, **want.place.params, "include": include}
    if "cursor" in want.place.params:
        query.pop("start_time", None)
    return Call(f"/api/v2/incremental/{what}/cursor", query=query, lane=EXPORTS)


def customer(row: Row, around: Surroundings) -> Record:
    """An end user. One that was deleted, or merged into another, is told once more, no longer active; the other one
    has got the addresses and tickets. Whoever works there is no customer, or no more."""
    if row.get("role") != "end-user" or row.get("active") is False:
        return Gone(id_of(row["id"]))
    said = [(IdentifierKind.EMAIL, text_of(row.get("email"))), (IdentifierKind.PHONE, text_of(row.get("phone")))]
    said += [(_WAYS[one["type"]], text_of(one.get("value"))) for one in row["identities"] if one.get("type") in _WAYS]
    said += [(IdentifierKind.ACCOUNT, text_of(row.get("external_id")))]
    return CustomerRecord(
        source_id=id_of(row["id"]),
        name=text_of(row.get("name")),
        identifiers=each_once(said),
        organisation=text_of(row["organisation"]),
        since=time_of(row["created_at"], around, "created_at").date(),
        language=text_of(row.get("locale")),
        time_zone=text_of(row.get("iana_time_zone")),
        details=details(
            ("notes", text_of(row.get("notes"))),
            ("about them", text_of(row.get("details"))),
            ("phone", "shared with others" if row.get("shared_phone_number") else ""),
            ("suspended", "what they send is held back" if row.get("suspended") else ""),
        ),
        changed_at=time_of(row["updated_at"], around, "updated_at"),
    )


def _beside(body: Any, rows: Sequence[Any]) -> Sequence[Any]:
    """Each user with the organisation and the identities that came with the page; a search brings no identities."""
    names = {one.get("id"): one.get("name") for one in dig(body, ("organizations",)) or ()}
    told = dig(body, ("identities",))
    theirs: dict[object, list[Row]] = {}
    for one in told or ():
        theirs.setdefault(one.get("user_id"), []).append(one)
    with_names = [{**row, "organisation": names.get(row.get("organization_id"))} for row in rows]
    return with_names if told is None else [{**row, "identities": theirs.get(row.get("id"), [])} for row in with_names]


def _completed(session: Any, rows: Sequence[Any]) -> Sequence[Any]:
    return [row if "identities" in row else {**row, "identities": _identities(session, row)} for row in rows]


def _identities(session: Zendesk, row: Row) -> list[Row]:
    """What a person is known by, where the page did not say: that is so for those who were searched for."""
    user = {"user": str(row.get("id") or 0)}
    found = every(
        session.http,
        lambda at: Call("/api/v2/users/{user}/identities", values=user, query=at.params, may_be_missing=True),
        ("identities",),
        PAGES,
        LISTED,
        USERS.title,
    )
    return [one for one, _ in found]


USERS = Rest(
    name="customers",
    title="Customers",
    request=lambda want: exported("users", want, "identities,organizations"),
    rows=("users",),
    row_id=("id",),
    map=customer,
    paging=EXPORTED,
    cursor=CURSOR,
    most=MOST,
    beside=_beside,
    enrich=_completed,
)


def _search(query: str, want: Want) -> Call:
    asked = {"query": " ".join(("role:end-user", query)), "include": "organizations"}
    return Call("/api/v2/users/search", query={**asked, "per_page": min(want.size, _FOUND)})


def by_phone(number: str, want: Want) -> Call | None:
    """ "Searching users": a number is looked for by its digits alone, and however it begins."""
    digits = national_digits(number)
    return None if len(digits) < _SHORT else _search(f"phone:*{digits}", want)


def by_email(email: str, want: Want) -> Call | None:
    """None for what would end the quotes around it."""
    return None if '"' in email else _search(f'email:"{email}"', want)
