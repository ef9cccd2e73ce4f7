"""What each kind of phone and phone system says of a call: one Dialect each, with the page it is known from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from desk.domain.calls import CallEvent, Kind
from desk.live.dialects import Dialect, first
from desk.live.fields import Fields

_LEG = re.compile(r"-\d{1,4}$")
_TRUE = frozenset(("true", "1", "yes"))


def _words(
    ring: str, answer: str, hangup: str, hold: str = "", resume: str = "", transfer: str = ""
) -> dict[str, Kind | None]:
    said = {
        Kind.RING: ring,
        Kind.ANSWER: answer,
        Kind.HOLD: hold,
        Kind.RESUME: resume,
        Kind.TRANSFER: transfer,
        Kind.HANGUP: hangup,
    }
    return {word: kind for kind, words in said.items() for word in words.split()}


# The words of action URLs: what people put at the end of the address, and what phones name their own events.
PHONE_WORDS: Mapping[str, Kind | None] = _words(
    ring="ring ringing incoming incomingcall onincomingcall outgoing outgoingcall onoutgoingcall newcall call calling"
    " dialing dialling setup callgeneration alerting invite progress",
    answer="answer answered answernewincall connected connect connectedcall oncallconnected established"
    " callestablished talking pickup accepted",
    hold="hold held onhold holdcall oncallhold",
    resume="resume resumed unhold unheld unholdcall retrieve retrieved",
    transfer="transfer transferred transfercall blindtransfer attendedtransfer transferfinished",
    hangup="hangup hangupcall end ended terminate terminated disconnect disconnected oncalldisconnected missed"
    " missedcall rejected rejectincomingcall cancel cancelled canceled released bye finished declined failed"
    " cancelcall remotecanceled",
)
_OUTGOING = frozenset(
    ("outgoing", "outgoingcall", "onoutgoingcall", "callgeneration", "calling", "dialing", "dialling")
)
_INCOMING = frozenset(["incoming", "incomingcall", "onincomingcall", "missed", "missedcall", "rejectincomingcall"])

PHONE = Dialect(
    name="phone",
    source="Action URLs of Yealink ($remote, $local, $call_id, $display_remote, $active_user), Snom, Grandstream and"
    " Mitel phones, in their administrators' guides under “Action URL” and “Action URI”.",
    words=PHONE_WORDS,
    event=("event", "state", "status", "action"),
    call_id=("call_id", "callid", "call-id", "id", "guid"),
    other=("number", "remote", "remotenumber", "other", "phone", "caller", "callerid"),
    ours=("ours", "local", "localnumber", "did"),
    party=("name", "display_remote", "displayname", "display", "callername"),
    user=("user", "active_user", "extension", "account", "sipusername"),
    queue=("queue", "group"),
    to=("transfer_to", "target"),
    outbound=_OUTGOING,
    inbound=_INCOMING,
)

WILDIX = Dialect(
    name="wildix",
    source="Wildix, “How to set up web application integration via Popup URL”: {CALLERNUM} {CALLERNAME} {USERNUM}"
    " {USERNAME} {CALLTYPE} {TAGS}, opened on ringing, on call generation and on answer. It tells neither an id nor"
    " the end of a call.",
    words=PHONE_WORDS,
    event=("event",),
    call_id=(),
    other=("callernum", "number"),
    party=("callername", "name"),
    user=("usernum", "user"),
    direction=("calltype", "direction"),
    queue=("tags", "queue"),
    outbound=frozenset(("callgeneration",)),
)

AUERSWALD = Dialect(
    name="auerswald",
    source="Auerswald COMfortel SoftPhone, help page “Edit Open URL Rule”: phone, number, name, Account and DNID,"
    " opened when the state of a call changes, in one direction or both.",
    words=PHONE_WORDS,
    event=("event", "state"),
    call_id=(),
    other=("number", "phone"),
    ours=("dnid",),
    user=("account", "user"),
    outbound=_OUTGOING,
    inbound=_INCOMING,
)

NFON = Dialect(
    name="nfon",
    source="NFON Softphone Pro, manual, “Action URLs”: five of them (incoming, outgoing, connected, hold, hang-up),"
    " made of $RemoteParty $RemoteAlias $LocalParty $Account $CallOrigin $CallGUID, as the Global IP Telecommunications"
    " manual lists them.",
    words=PHONE_WORDS,
    event=("event", "action"),
    call_id=("callguid", "callid"),
    other=("remoteparty", "number"),
    ours=("localparty", "callerid"),
    party=("remotealias", "name"),
    user=("account", "user"),
    direction=("callorigin", "origin", "direction"),
    outbound=_OUTGOING,
    inbound=_INCOMING,
)

ESTOS = Dialect(
    name="estos",
    source="estos ProCall, help pages “Action fields” and “User-defined actions”: <Call.NumberSC> <Call.ContactName>"
    " <Call.Origin> (1 is outgoing, all else incoming) <Call.LineNumberSC> <Call.LocalNumberSC>, run on an incoming and"
    " an outgoing call, when it is answered and at its end.",
    words=PHONE_WORDS,
    event=("event",),
    call_id=("id", "callid"),
    other=("number", "numbersc"),
    ours=("local", "localnumbersc"),
    party=("name", "contactname"),
    user=("line", "linenumbersc"),
    direction=("origin",),
    outbound=_OUTGOING,
    inbound=_INCOMING,
)


def _of_3cx(event: CallEvent, fields: Fields) -> CallEvent:
    """Their call ended is a leg ended where it was passed on; a queue and a menu are no users; legs number the id."""
    call_id = first(fields, ("chid",)) or _LEG.sub("", event.call_id)
    kind = event.kind
    if kind is Kind.HANGUP and fields.get("transfer", "").casefold() in _TRUE:
        kind = Kind.TRANSFER
    who = fields.get("usertype", "").strip().casefold()
    queue = event.user if who == "queue" else event.queue
    return replace(event, call_id=call_id, kind=kind, queue=queue, user="" if who in ("queue", "other") else event.user)


THREE_CX = Dialect(
    name="3cx",
    source="Webhooks of the add-ons for 3CX (“3CX Webhook documentation”): event, callerid, user, usertype"
    " (ext, queue, other), did, id, chid, transfer, trtype. “hangupincoming” is a call that began to talk, “incoming”"
    " one that ended.",
    words=_words(
        ring="ringing",
        answer="hangupincoming hangupoutgoing pickupincoming pickupoutgoing incomingcallstarted outgoingcallstarted",
        hangup="incoming outgoing missed ended",
    ),
    call_id=("id", "chid"),
    other=("callerid",),
    ours=("inbound_did",),
    party=("phonebook", "sip_displayname"),
    outbound=frozenset(("hangupoutgoing", "pickupoutgoing", "outgoingcallstarted", "outgoing")),
    inbound=frozenset(("ringing", "hangupincoming", "pickupincoming", "incomingcallstarted", "incoming")),
    # The same event a second time, once the recording lies ready.
    silencing=("files", "fileurls"),
    adapt=_of_3cx,
)

ZAMMAD = Dialect(
    name="zammad",
    source="Zammad, “Generic CTI”, and sipgate.io, “Push API”: event newCall, answer or hangup; from, to, direction in"
    " or out, callId, user[], queue, answeringNumber; as JSON or a form.",
    words=_words(ring="newcall", answer="answer", hold="hold", resume="unhold resume", hangup="hangup"),
    call_id=("callid",),
    caller=("from",),
    called=("to",),
    party=("name",),
    user=("answeringnumber", "user"),
)

# RFC 3261: methods and status codes, as a proxy's script has them at hand.
_SIP: dict[str, Kind | None] = {
    **dict(PHONE_WORDS),
    **_words(ring="invite", answer="ok ack", hangup="bye cancel failed", transfer="refer"),
    **{str(code): Kind.RING for code in range(100, 200)},
    **{str(code): Kind.ANSWER for code in range(200, 300)},
    **{str(code): Kind.HANGUP for code in range(300, 700)},
}

SIP = Dialect(
    name="sip",
    source="Kamailio or any SIP system through an HTTP push: event is a method or a status code (RFC 3261), from and to"
    " are addresses or their user parts, call_id is the Call-ID, at the second it happened;"
    " resources/help/phones.md has the lines for Kamailio.",
    words=_SIP,
    event=("event", "method", "code"),
    call_id=("call_id", "callid", "call-id", "ci"),
    caller=("from", "fu"),
    called=("to", "ru"),
    party=("from_name", "name"),
    user=("user", "agent"),
    queue=("queue",),
    to=("refer_to", "transfer_to"),
    when=("at",),
)

DIALECTS: Mapping[str, Dialect] = {
    one.name: one for one in (PHONE, WILDIX, AUERSWALD, NFON, ESTOS, THREE_CX, ZAMMAD, SIP)
}
# Spoken by one person's phone; the others tell of everybody's calls.
PERSONAL = frozenset(one.name for one in (PHONE, WILDIX, AUERSWALD, NFON, ESTOS))
