"""How HubSpot's objects are asked for: searches by change time and id, lists of ids, and what completes a page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from connectors.hubspot.session import SEARCHES, VERSION, HubSpot, Row
from connectors.kit.calls import Call
from connectors.kit.cursors import TimeCursor
from connectors.kit.declare import Surroundings
from connectors.kit.digging import dig, row_id
from connectors.kit.fetch import Rest, RestIds, Want
from connectors.kit.paging import IdKeyset, NextToken
from connectors.kit.parse import id_of, text_of
from connectors.kit.windows import Windows
from connectors.records import MergedInto, Record

# A search gives 200 rows a page, and none beyond the ten thousandth of a query.
PAGE, CEILING = 200, 10_000
# What was written is not found at once: HubSpot names seconds, and minutes where much is written.
INDEX_LAG = timedelta(minutes=10)
# HubSpot was founded in 2006.
_BEGINNING = datetime(2006, 1, 1, tzinfo=UTC)
_WINDOWS = Windows(CEILING, _BEGINNING, least=timedelta(milliseconds=1), hard=False)
_BY_ID = IdKeyset(("id",), left=("total",))
_ID_PAGES = NextToken(("paging", "next", "after"), "after")
_LIST_PAGE = 100


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of object that is a stream: which properties are read, and what a page of rows is completed with.

    `changed` is the property that tells when a row changed; `with_contacts` and `with_tickets` ask for what a row is
    associated with, `complete` for anything else.
    """

    name: str
    title: str
    object: str
    properties: tuple[str, ...]
    map: Callable[[Row, Surroundings], Record]
    changed: str = "hs_lastmodifieddate"
    with_contacts: bool = True
    with_tickets: bool = False
    stages: bool = False
    complete: Callable[[HubSpot, Sequence[Row]], Sequence[Row]] | None = None


def rest(kind: Kind) -> Rest:
    """The stream of a kind: windows of change time, in each of them upwards by id."""

    def request(want: Want) -> Call:
        filters = [
            {"propertyName": kind.changed, "operator": operator, "value": _millis(moment)}
            for operator, moment in (("GTE", want.since), ("LT", want.until))
            if moment is not None
        ]
        return search(kind, want, [filters])

    return Rest(
        name=kind.name,
        title=kind.title,
        request=request,
        rows=("results",),
        row_id=("id",),
        map=lambda row, around: [kind.map(row, around), *_merged(row)],
        paging=_BY_ID,
        cursor=TimeCursor(("properties", kind.changed), ordered=False, overlap=INDEX_LAG),
        windows=_WINDOWS,
        total=("total",),
        most=PAGE,
        enrich=lambda session, rows: _completed(session, kind, rows),  # type: ignore[arg-type]
    )


def ids(kind: Kind) -> RestIds:
    """Every row there is: what is archived or erased for good is not among them."""

    def request(want: Want) -> Call:
        return Call(f"/crm/objects/{VERSION}/{kind.object}", query={**want.place.params, "properties": "hs_object_id"})

    return RestIds(kind.title, request, ("results",), ("id",), _ID_PAGES, most=_LIST_PAGE)


def search(kind: Kind, want: Want, groups: Sequence[Sequence[Row]]) -> Call:
    """Rows that meet every filter of one of the groups, above the id a page ended with."""
    above = want.place.params.get("above")
    beyond = [{"propertyName": "hs_object_id", "operator": "GT", "value": above}] if above else []
    body = {
        "filterGroups": [{"filters": [*group, *beyond]} for group in groups],
        "sorts": [{"propertyName": "hs_object_id", "direction": "ASCENDING"}],
        "properties": [*kind.properties, kind.changed, "hs_merged_object_ids"],
        "limit": want.place.params["limit"],
    }
    return Call(f"/crm/objects/{VERSION}/{kind.object}/search", "POST", body=body, about=kind.title, lane=SEARCHES)


def of_contact(kind: Kind) -> Callable[[str, Want], Call]:
    """A search for everything of a kind that is associated with one contact."""

    def request(contact: str, want: Want) -> Call:
        return search(kind, want, [[{"propertyName": "associations.contact", "operator": "EQ", "value": contact}]])

    return request


def listed(value: object) -> list[str]:
    """What HubSpot writes as one text with semicolons between."""
    return [one for part in text_of(value).split(";") if (one := part.strip())]


def _merged(row: Row) -> list[Record]:
    """Rows that were merged into this one: they are not found any more, and it alone says who they were."""
    source_id = id_of(row["id"])
    merged = listed(row["properties"].get("hs_merged_object_ids"))
    return [MergedInto(one, source_id) for one in merged if one != source_id]


def _completed(session: HubSpot, kind: Kind, rows: Sequence[Row]) -> Sequence[Row]:
    """The rows with what a mapping must know of them beside their properties."""
    found = [one for one in (row_id(row, ("id",)) for row in rows) if one]
    contacts = session.pairs(kind.object, "contacts", found) if kind.with_contacts else {}
    tickets = _tickets(session, kind, found) if kind.with_tickets else {}
    owners = session.owners() if "hubspot_owner_id" in kind.properties else {}
    stages = session.stages(kind.object) if kind.stages else {}
    full = [
        {
            **row,
            "contacts": contacts.get(row_id(row, ("id",)), []),
            "tickets": tickets.get(row_id(row, ("id",)), []),
            "owner": owners.get(str(dig(row, ("properties", "hubspot_owner_id")) or ""), ""),
            "stage": stages.get(_stage_of(row), {}),
        }
        for row in rows
    ]
    return kind.complete(session, full) if kind.complete else full


def _tickets(session: HubSpot, kind: Kind, found: Sequence[str]) -> Any:
    return session.asides.if_allowed("tickets", lambda: session.pairs(kind.object, "tickets", found))


def _stage_of(row: Row) -> str:
    names = ("dealstage", "hs_pipeline_stage")
    return next((str(stage) for name in names if (stage := dig(row, ("properties", name)))), "")


def _millis(moment: datetime) -> str:
    """As filters take times, which know milliseconds; never later than the moment."""
    return str((moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1))
