"""Which column of a call table means what: Asterisk's cdr, Kamailio's acc_cdrs, and tables a person describes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from connectors.kit.errors import AskPerson

ASTERISK = "Asterisk / FreePBX (cdr)"
KAMAILIO = "Kamailio (acc_cdrs)"
OWN = "Own columns"


class Role(StrEnum):
    """What a column of a call table tells. These are also the words on the left in a person's own column map."""

    ID = "id"
    CALL = "call"
    LEG = "leg"
    SEQUENCE = "sequence"
    STARTED = "started"
    ANSWERED = "answered"
    ENDED = "ended"
    FINAL = "final"
    TOTAL = "total"
    IVR = "ivr"
    WAIT = "wait"
    TALK = "talk"
    HOLD = "hold"
    CALLER = "caller"
    CALLEE = "callee"
    DIALLED = "dialled"
    NAME = "name"
    AGENT = "agent"
    TEAM = "team"
    DIRECTION = "direction"
    OUTCOME = "outcome"
    REASON = "reason"
    HUNG_UP_BY = "hung_up_by"
    TRANSFER = "transfer"
    CONTEXT = "context"
    CHANNEL = "channel"
    FAR_CHANNEL = "far_channel"
    APPLICATION = "application"
    APPLICATION_DATA = "application_data"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Layout:
    """A kind of call table: the columns that may hold each role, the best first, and the roles it cannot be without."""

    name: str
    table: str
    columns: Mapping[Role, tuple[str, ...]]
    needed: tuple[Role, ...] = (Role.STARTED, Role.CALLER, Role.CALLEE)


# Columns as in Asterisk 12 and later and in FreePBX; older tables lack linkedid and sequence, most lack an id.
_ASTERISK = Layout(
    ASTERISK,
    "cdr",
    {
        Role.ID: ("id", "acctid", "cdr_id", "recid"),
        Role.CALL: ("linkedid",),
        Role.LEG: ("uniqueid",),
        Role.SEQUENCE: ("sequence",),
        Role.STARTED: ("calldate", "start"),
        Role.TOTAL: ("duration",),
        Role.TALK: ("billsec",),
        Role.CALLER: ("src",),
        Role.CALLEE: ("dst",),
        Role.DIALLED: ("did",),
        Role.NAME: ("clid",),
        Role.AGENT: ("dst_cnam",),
        Role.OUTCOME: ("disposition",),
        Role.CONTEXT: ("dcontext",),
        Role.CHANNEL: ("channel",),
        Role.FAR_CHANNEL: ("dstchannel",),
        Role.APPLICATION: ("lastapp",),
        Role.APPLICATION_DATA: ("lastdata",),
        Role.NOTE: ("userfield",),
    },
    (Role.STARTED, Role.TOTAL, Role.TALK, Role.CALLER, Role.CALLEE, Role.OUTCOME),
)

# A stock acc_cdrs has the first four; the others come from cdr_extra and are named as its documentation names them.
_KAMAILIO = Layout(
    KAMAILIO,
    "acc_cdrs",
    {
        Role.ID: ("id",),
        Role.ANSWERED: ("start_time",),
        Role.ENDED: ("end_time",),
        Role.TALK: ("duration",),
        Role.CALL: ("linkedid", "linked_id", "session_id", "callid", "call_id", "sip_callid"),
        Role.LEG: ("callid", "call_id", "sip_callid"),
        Role.STARTED: ("setup_time", "setup", "invite_time", "start_time"),
        Role.FINAL: ("final_time", "fail_time", "hangup_time"),
        Role.CALLER: ("caller", "src_user", "from_user", "src"),
        Role.CALLEE: ("callee", "dst_user", "dst_ouser", "to_user", "dst"),
        Role.OUTCOME: ("sip_code", "code"),
        Role.REASON: ("sip_reason", "reason"),
        Role.HUNG_UP_BY: ("hangup_by", "hangup_party"),
    },
    (Role.ID, Role.ANSWERED, Role.TALK, Role.CALLER, Role.CALLEE),
)

LAYOUTS: Mapping[str, Layout] = {ASTERISK: _ASTERISK, KAMAILIO: _KAMAILIO}


def layout_of(name: str, described: str) -> Layout:
    """The layout a person chose. `described` is their column map, used for `OWN`; AskPerson where it cannot be read."""
    if name in LAYOUTS:
        return LAYOUTS[name]
    if name != OWN:
        raise AskPerson("This table layout is not known.", f"Choose one of: {', '.join([*LAYOUTS, OWN])}.")
    columns: dict[Role, tuple[str, ...]] = {}
    for part in filter(None, (piece.strip() for piece in described.replace("\n", ",").split(","))):
        role, _, column = (side.strip() for side in part.partition("="))
        if role not in set(Role) or not column:
            raise AskPerson(
                f"“{part}” in the column map cannot be understood.",
                f"Write pairs such as started=calldate, separated by commas. Left of = may stand: {', '.join(Role)}.",
            )
        columns[Role(role)] = (column,)
    layout = Layout(OWN, "", columns)
    missing = [role for role in layout.needed if role not in columns]
    if missing:
        raise AskPerson(
            f"The column map does not say which columns hold: {', '.join(missing)}.",
            "Add them, for example started=calldate, caller=src, callee=dst.",
        )
    return layout


@dataclass(frozen=True, slots=True)
class Chosen:
    """The columns of one real table: `names` as the database spells them, `keyset` is what orders its rows."""

    layout: Layout
    names: Mapping[Role, str]
    keyset: tuple[Role, ...] = field(default=(Role.ID,))

    @property
    def by_id(self) -> bool:
        """Whether rows are told apart by a growing id rather than by time."""
        return self.keyset == (Role.ID,)

    @property
    def clock(self) -> Role:
        """The column that legs of one call lie close together in; in Kamailio's table the one that has an index."""
        return Role.ANSWERED if self.layout.name == KAMAILIO else Role.STARTED

    def name(self, role: Role) -> str:
        """The column of a role for a person to read; the role itself where the table has none."""
        return self.names.get(role, role.value)


def choose(layout: Layout, table: str, existing: Iterable[str], whole_numbers: frozenset[str]) -> Chosen:
    """Find each role's column among the `existing` ones, in any case; AskPerson naming them where one is missing.

    `whole_numbers` are the columns an id may be: text sorts 10 before 9.
    """
    spelled = {name.lower(): name for name in existing}
    names = {}
    for role, candidates in layout.columns.items():
        found = next((spelled[name.lower()] for name in candidates if name.lower() in spelled), None)
        if found is not None:
            names[role] = found
        elif layout.name == OWN or role in layout.needed:
            raise AskPerson(
                f"The table {table} has no column {' or '.join(candidates)} (for: {role}).",
                f"Choose another table layout, or name its columns yourself. It has: {', '.join(spelled.values())}.",
            )
    if Role.ID in names and names[Role.ID] not in whole_numbers:
        del names[Role.ID]
    if Role.LEG not in names and Role.CALL in names:
        names[Role.LEG] = names[Role.CALL]
    if Role.ID in names:
        return Chosen(layout, names)
    if Role.LEG not in names:
        raise AskPerson(
            f"Nothing in the table {table} tells its rows apart.",
            f"Name a column that holds a growing whole number (id=…) or a call's own id (leg=…). It has: "
            f"{', '.join(spelled.values())}.",
        )
    counted = Role.SEQUENCE in names and names[Role.SEQUENCE] in whole_numbers
    keyset = (Role.STARTED, Role.LEG, *((Role.SEQUENCE,) if counted else ()))
    return Chosen(layout, names, keyset)
