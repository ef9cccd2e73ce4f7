"""Entries as notes on parties: each once, found again by the id in its last line."""

from __future__ import annotations

from connectors.kit.errors import AskPerson, Refused
from connectors.kit.writing import Outgoing, Writer
from connectors.tryton.session import PARTY, Tryton

NOTE = "ir.note"
_ABOUT = "notes on parties"
# More parties in a row than were ever merged into one another.
_HEIRS = 20


def _write(session: Tryton, entry: Outgoing) -> str:
    """Tryton knows no key of ours and takes a note twice, so one that may be there is looked for by its last line."""
    _may_write(session)
    parties = _line_of_heirs(session, entry.place)
    if entry.again:
        resources = [f"{PARTY},{party}" for party in parties]
        domain = [["resource", "in", resources], ["message", "ilike", f"%{_key(entry)}"]]
        found = session.ask(f"{NOTE}.search", domain, 0, 1, None, about=_ABOUT)
        if found:
            return str(found[0])
    return session.create(NOTE, {"resource": f"{PARTY},{parties[-1]}", "message": _message(entry)}, _ABOUT)


def _may_write(session: Tryton) -> None:
    """Whoever may not write a party may not write a note on it either; Tryton's own words for that name the party."""
    allowed = session.ask("ir.model.access.get_access", [PARTY, NOTE], about=_ABOUT)
    if not (allowed[PARTY]["write"] and allowed[NOTE]["create"]):
        raise AskPerson(
            "This Tryton user may not write notes on parties.",
            "Ask the administrator of Tryton to let this user change parties, or choose another user.",
        )


def _line_of_heirs(session: Tryton, place: str) -> list[int]:
    """The party, and those it was merged into one after the other."""
    line: list[int] = []
    following = int(place) if place.isascii() and place.isdecimal() else 0
    while following and following not in line and len(line) < _HEIRS:
        line.append(following)
        rows = session.rows(PARTY, [["id", "=", following]], ["replaced_by"], "id")
        if not rows:
            break
        following = int(rows[0]["replaced_by"] or 0)
        if not following:
            return line
    raise Refused(
        "This party is not in Tryton any more.",
        "Drop the entry, or join the customer with a party that is there and write it anew.",
    )


def _message(entry: Outgoing) -> str:
    parts = (entry.title, entry.text, f"{entry.made_by}, {entry.made_at:%Y-%m-%d %H:%M} UTC\n{_key(entry)}")
    # A character that ends a text in the database would end the request.
    return "\n\n".join(part.strip() for part in parts if part.strip()).replace("\0", "")


def _key(entry: Outgoing) -> str:
    return f"Tellonce {entry.entry_id}"


# Tryton ends a request by itself once it has begun, whether or not somebody waits for the answer.
NOTES = Writer("Notes on parties", _write, places=True, settles=60.0)
