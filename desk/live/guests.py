"""What to enter into which phone or phone system, so that it tells this desk of calls: as people look for it."""

from __future__ import annotations

from dataclasses import dataclass

_PHONE = "?remote=$remote&local=$local&call_id=$call_id&name=$display_remote"
_NFON = "?RemoteParty=$RemoteParty&RemoteAlias=$RemoteAlias&LocalParty=$LocalParty&CallGUID=$CallGUID"
_WILDIX = "?CALLERNUM={CALLERNUM}&CALLERNAME={CALLERNAME}&USERNUM={USERNUM}&CALLTYPE={CALLTYPE}&TAGS={TAGS}"
_ESTOS = (
    "?number=<Call.NumberSC>&name=<Call.ContactName>&origin=<Call.Origin>&line=<Call.LineNumberSC>"
    "&local=<Call.LocalNumberSC>"
)


@dataclass(frozen=True, slots=True)
class Guest:
    """One kind of phone: `kind` is its dialect, `title` who makes such, `where` the setting there, and `tails` what
    comes behind the desk's address for each thing that can happen: (when, tail). `note` is what else there is to do."""

    kind: str
    title: str
    where: str
    tails: tuple[tuple[str, str], ...]
    note: str = ""


GUESTS = (
    Guest(
        "phone",
        "Yealink, Snom, Grandstream, Mitel and most others",
        "Action URL",
        tuple(
            (when, f"{what}{_PHONE}")
            for when, what in (
                ("On an incoming call", "ring"), ("On an outgoing call", "outgoing"), ("On answer", "answer"),
                ("On hold", "hold"), ("On resume", "resume"), ("On hang-up", "hangup"),
            )
        ),
        "Each make has its own names for $remote, $local, $call_id and $display_remote: see its guide.",
    ),
    Guest(
        "wildix",
        "Wildix Collaboration, x-bees",
        "Popup URL",
        (("On ringing", f"ring{_WILDIX}"), ("On answer", f"answer{_WILDIX}")),
    ),
    Guest(
        "auerswald",
        "Auerswald COMfortel SoftPhone",
        "Open URL, as REST API",
        (
            ("On an incoming call", "incoming?number=…&name=…&Account=…&DNID=…"),
            ("When it is answered", "connected?number=…&name=…&Account=…&DNID=…"),
            ("When it is over", "hangup?number=…&name=…&Account=…&DNID=…"),
        ),
        "Put the softphone's own placeholder in the place of each “…”.",
    ),
    Guest(
        "nfon",
        "NFON Softphone Pro",
        "Action URLs",
        tuple(
            (when, f"{what}{_NFON}")
            for when, what in (
                ("Incoming", "incoming"), ("Outgoing", "outgoing"), ("Connected", "connected"), ("Hold", "hold"),
                ("Hang-up", "hangup"),
            )
        ),
    ),
    Guest(
        "estos",
        "estos ProCall",
        "User-defined action",
        (
            ("On an incoming or outgoing call", f"ring{_ESTOS}"),
            ("When it is answered", f"answer{_ESTOS}"),
            ("When it is over", f"hangup{_ESTOS}"),
        ),
    ),
    Guest("3cx", "3CX with a webhook add-on", "Webhook URL", (("For every event", ""),), "It sends JSON by itself."),
    Guest(
        "zammad",
        "Zammad-style and sipgate.io pushes",
        "Webhook URL",
        (("For every event", ""),),
        "It sends JSON or a form by itself.",
    ),
    Guest(
        "sip",
        "Kamailio and other SIP systems",
        "HTTP push of a script",
        (("Where the lines say ADDRESS", ""),),
        "The lines for the script are in the help, under “Kamailio”.",
    ),
)  # fmt: skip
