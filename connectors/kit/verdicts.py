"""What an answer means and which error it becomes: two tables, status to meaning and meaning to words for a person."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from connectors.kit.calls import Call, Judge, Judgement, Meaning
from connectors.kit.errors import AskPerson, ConnectorError, NotSignedIn, OurBug, Refused, TryLater
from connectors.kit.redaction import told
from connectors.kit.wire import Broken, Trouble

# What is not listed goes by its hundred: 2xx fine, 4xx wrong, 5xx busy, anything else wrong.
STATUS: Mapping[int, Meaning] = {
    401: Meaning.UNAUTHORISED,
    402: Meaning.FORBIDDEN,
    403: Meaning.FORBIDDEN,
    404: Meaning.MISSING,
    407: Meaning.PROXY,
    408: Meaning.BUSY,
    410: Meaning.MISSING,
    413: Meaning.TOO_BIG,
    420: Meaning.TOO_MANY,
    423: Meaning.BUSY,
    425: Meaning.BUSY,
    429: Meaning.TOO_MANY,
    451: Meaning.FORBIDDEN,
    501: Meaning.WRONG,
    505: Meaning.WRONG,
    509: Meaning.TOO_MANY,
    529: Meaning.TOO_MANY,
}
_HUNDREDS: Mapping[int, Meaning] = {2: Meaning.FINE, 5: Meaning.BUSY}


def by_status(status: int) -> Meaning:
    """The meaning of a status on its own."""
    return STATUS.get(status) or _HUNDREDS.get(status // 100, Meaning.WRONG)


def advised(advice: Mapping[int, str]) -> Judge:
    """A judge who goes by the status alone and says what to do about those listed here; nothing the service says in
    its own words is passed on."""

    def judge(status: int, _headers: Mapping[str, str], _body: Any) -> Judgement | None:
        return Judgement(by_status(status), advice=advice[status]) if status in advice else None

    return judge


@dataclass(frozen=True, slots=True)
class Words:
    """An error in waiting. {service}, {about}, {verb}, {told} and {host} are filled in; `again`: it may be retried."""

    kind: type[AskPerson] | type[TryLater] | type[OurBug] | type[Refused]
    title: str
    advice: str
    again: bool = False


_SLOT = re.compile(r"\{(service|about|verb|told|host)\}")
_REPORT = "Please report this with the line above; nothing of your customers is in it."

MEANINGS: Mapping[Meaning, Words] = {
    Meaning.UNAUTHORISED: Words(
        NotSignedIn,
        "{service} does not accept the credentials ({told}).",
        "Enter the user name and the password or token again in this source's settings.",
    ),
    Meaning.FORBIDDEN: Words(
        AskPerson,
        "{service} does not let this account {verb} {about} ({told}).",
        "Ask the administrator of {service} to allow this account to {verb} {about}, or choose another account.",
    ),
    Meaning.MISSING: Words(
        AskPerson,
        "{service} has nothing at this address ({told}).",
        "Check the address in this source's settings, and that this version of {service} is supported.",
    ),
    Meaning.TOO_MANY: Words(
        TryLater, "{service} asks for a pause ({told}).", "It will be asked again after that.", again=True
    ),
    Meaning.BUSY: Words(
        TryLater,
        "{service} has trouble of its own ({told}).",
        "It will be tried again by itself. If it lasts, tell whoever runs {service}.",
        again=True,
    ),
    Meaning.PROXY: Words(
        AskPerson,
        "The proxy on the way to {service} asks for a sign-in ({told}).",
        "Set the proxy with user name and password in the system's settings.",
    ),
    Meaning.TOO_BIG: Words(OurBug, "{service} found our request too big ({told}).", _REPORT),
    Meaning.REFUSED: Words(
        Refused,
        "{service} does not take this entry ({told}).",
        "Change it and try again, or drop it.",
    ),
    Meaning.WRONG: Words(OurBug, "{service} did not understand our request ({told}).", _REPORT),
}

TROUBLES: Mapping[Trouble, Words] = {
    Trouble.UNREACHABLE: Words(
        TryLater,
        "{service} cannot be reached.",
        "Check the network, and the address in this source's settings. It will be tried again by itself.",
        again=True,
    ),
    Trouble.NO_TIME: Words(
        TryLater, "{service} took too long to answer ({told}).", "It will be tried again by itself.", again=True
    ),
    Trouble.CUT_OFF: Words(
        TryLater,
        "An answer of {service} ended in the middle ({told}).",
        "Nothing of it was used. It will be tried again by itself.",
        again=True,
    ),
    Trouble.CERTIFICATE: Words(
        AskPerson,
        "No connection to {service} that can be trusted could be made.",
        "Check the address: https or http. If your company has a certificate authority of its own, name its file in "
        "the environment variable REQUESTS_CA_BUNDLE. If it worked yesterday, the certificate may have expired.",
    ),
    Trouble.PROXY: Words(
        TryLater,
        "The proxy on the way to {service} does not answer.",
        "Check the proxy in the system's settings. It will be tried again by itself.",
        again=True,
    ),
    Trouble.BAD_ADDRESS: Words(
        AskPerson, "The address of {service} cannot be used.", "Correct the address in this source's settings."
    ),
    Trouble.MOVED: Words(
        AskPerson,
        "{service} sends us to another address, on {host} ({told}).",
        "Your credentials were not sent there. If that is right, enter the new address in this source's settings.",
    ),
    Trouble.LOOP: Words(
        AskPerson,
        "{service} sends us round in circles ({told}).",
        "Check the address in this source's settings: http or https, with or without www.",
    ),
    Trouble.TOO_BIG: Words(OurBug, "An answer of {service} is larger than we can take ({told}).", _REPORT),
    Trouble.WEB_PAGE: Words(
        AskPerson,
        "A web page came back instead of data from {service} ({told}).",
        "Check the address in this source's settings, and whether this network wants a sign-in in the browser first.",
        again=True,
    ),
    Trouble.NOT_JSON: Words(OurBug, "{service} answered with something that is no data ({told}).", _REPORT, again=True),
}


def error(words: Words, call: Call, service: str, status: int | None = None, host: str = "") -> ConnectorError:
    """The error for a person. Holds method, path template and status; no value, query or body ever."""
    facts = {
        "service": service,
        "about": call.about or "these records",
        "verb": "write" if call.writes else "read",
        "told": told(call.method, call.path, status),
        "host": host or "another host",
    }
    return words.kind(_fill(words.title, facts), _fill(words.advice, facts))


def judged(judgement: Judgement, call: Call, service: str, status: int) -> ConnectorError:
    """The error of a judgement, with the vendor's own words where it has some."""
    words = MEANINGS[judgement.meaning]
    plain = error(words, call, service, status)
    found = words.kind(judgement.title or plain.title, judgement.advice or plain.advice)
    if isinstance(found, Refused):
        found.said = judgement.said
    return found


def troubled(broken: Broken, call: Call, service: str) -> ConnectorError:
    """The error of an exchange that brought no answer."""
    return error(TROUBLES[broken.trouble], call, service, host=broken.host)


def _fill(text: str, facts: Mapping[str, str]) -> str:
    return _SLOT.sub(lambda found: facts[found.group(1)], text)
