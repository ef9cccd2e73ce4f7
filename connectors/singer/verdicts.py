"""Why a tap ended badly, told from its status and from what it said, in words of ours: its own may name customers."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from connectors.kit.errors import AskPerson, ConnectorError, NotSignedIn, TryLater
from connectors.singer.running import Ended

# The reason stands at the end of what a program says; before that it tells of its work.
_LAST_LINES = 40
# How a shell says that it could not run a program, or found none.
_NOT_RUN = (126, 127)
_LONGEST_WAIT = 24 * 3600
_KEY = r"['\"]([A-Za-z_][A-Za-z0-9_.-]{0,40})['\"]"


@dataclass(frozen=True, slots=True)
class _Reason:
    """`words` give it away; `says` makes the error of the match and the title of what was to be read."""

    words: re.Pattern[str]
    says: Callable[[re.Match[str], str], ConnectorError]


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _status(number: str) -> str:
    """A status of HTTP as libraries and taps write it, not any number that looks like one."""
    told = r"(?:status|http|error)[-_ ]?(?:error[-_ ]?)?(?:code)?\W{1,6}"
    return rf"\b{number}\b[ :]{{1,3}}(?:client|server) error|{told}{number}\b"


def _setting(found: re.Match[str], _: str) -> AskPerson:
    return AskPerson(
        f"The tap misses “{found[1] or found[2]}” in its settings.", "Add it to the tap's settings or secrets."
    )


def _wrong_settings(_: re.Match[str], __: str) -> AskPerson:
    return AskPerson(
        "The tap does not take its settings.", "Look at its documentation for what they are called and may be."
    )


def _no_stream(_: re.Match[str], title: str) -> AskPerson:
    return AskPerson(
        f"The tap finds nothing selected for {title}.",
        "If it is an older one, set “Streams are chosen by” to “properties” in this source's settings.",
    )


def _credentials(_: re.Match[str], __: str) -> NotSignedIn:
    return NotSignedIn(
        "The tap's source does not accept the credentials.", "Enter them again in this source's settings."
    )


def _forbidden(_: re.Match[str], title: str) -> AskPerson:
    return AskPerson(
        f"The tap may not read {title}.",
        "Give the account it signs in with the permission for it, or take the stream out of the mapping.",
    )


def _too_many(found: re.Match[str], _: str) -> TryLater:
    told = re.search(r"retry[-_ ]?after\D{0,6}(\d{1,6})", found.string, re.IGNORECASE)
    after = min(float(told[1]), _LONGEST_WAIT) if told else None
    return TryLater("The tap's source wants to be asked less often.", "It is tried again by itself.", after)


def _network(_: re.Match[str], __: str) -> TryLater:
    return TryLater("The tap cannot reach its source.", "It is tried again by itself; check the network if it stays.")


def _busy(_: re.Match[str], __: str) -> TryLater:
    return TryLater("The tap's source is in trouble.", "It is tried again by itself.")


def _program(_: re.Match[str], __: str) -> AskPerson:
    return AskPerson("The tap's program is not whole.", "Install it again: add the source again by the tap's name.")


def _memory(_: re.Match[str], __: str) -> TryLater:
    return TryLater(
        "The tap used more memory than it is given.", "It is tried again by itself; reading fewer streams may help."
    )


# In this order: what is more surely the reason comes first.
_REASONS = (
    _Reason(_words(rf"{_KEY} is a required property|missing required (?:keys?|config\w*)\W{{0,6}}{_KEY}"), _setting),
    _Reason(
        _words(r"config validation failed|configvalidationerror|missing required (?:keys|config)"), _wrong_settings
    ),
    _Reason(_words(r"no (?:properties|streams?) (?:were |was |are )?selected"), _no_stream),
    _Reason(
        _words(
            rf"{_status('401')}|unauthori[sz]ed|invalid_grant|invalid_client|password authentication failed|"
            r"login failed|access denied for user|authentication (?:failed|error)|"
            r"invalid (?:api[ _-]?key|credentials|access token)"
        ),
        _credentials,
    ),
    _Reason(
        _words(
            rf"{_status('403')}|forbidden|permission denied|command denied|insufficient[ _](?:scope|privilege|perm)"
        ),
        _forbidden,
    ),
    _Reason(_words(rf"{_status('429')}|\btoo many requests|rate[ -]?limit"), _too_many),
    _Reason(_words(rf"{_status('5[0-9][0-9]')}|\binternal server error|bad gateway|service unavailable"), _busy),
    _Reason(
        _words(
            r"timed? ?out|connection (?:refused|reset|aborted|error|closed)|could not connect|can't connect|"
            r"unreachable|name or service not known|name resolution|getaddrinfo|no route to host|ssl(?:error|: )|"
            r"remote end closed"
        ),
        _network,
    ),
    _Reason(
        _words(r"\bmodulenotfounderror|importerror|cannot import name|error while loading shared libraries"), _program
    ),
    _Reason(_words(r"\bmemoryerror|cannot allocate memory|out of memory"), _memory),
)
_UNKNOWN_OPTION = re.compile(r"unrecognized arguments?|no such option|unknown (?:option|flag)", re.IGNORECASE)


def takes_no(option: str, ended: Ended) -> bool:
    """Whether the tap ended because it does not know an option."""
    return ended.status != 0 and bool(_UNKNOWN_OPTION.search(ended.said)) and option in ended.said


def why(ended: Ended, title: str) -> ConnectorError:
    """The error for a tap that ended badly while it read `title`."""
    last = "\n".join(ended.said.splitlines()[-_LAST_LINES:])
    for reason in _REASONS:
        if found := reason.words.search(last):
            return reason.says(found, title)
    if _UNKNOWN_OPTION.search(last):
        return AskPerson(
            "The program does not know the options every tap knows.", "Check that the program named is a Singer tap."
        )
    if ended.status in _NOT_RUN:
        return AskPerson(
            "The tap cannot be started.",
            "Check that its program is there and may be run, or add the source again to have it installed.",
        )
    if ended.status < 0:
        return TryLater(
            f"The tap was ended by the system (signal {-ended.status}).",
            "What came before is kept, and it is tried again by itself.",
        )
    return TryLater(
        f"The tap ended with status {ended.status} while it read {title}.",
        "What came before is kept, and it is tried again by itself. If it stays so, run the tap in a terminal to see "
        "what it says.",
    )
