"""What a mail server means by its refusals, as errors for a person; its own words may hold addresses and stay here."""

from __future__ import annotations

import re

from connectors.kit.errors import AskPerson, ConnectorError, OurBug, TryLater

# What a server means (RFC 5530 and what large ones write); its words are not passed on, for they may hold addresses.
_BUSY = re.compile(r"\[(?:UNAVAILABLE|LIMIT|INUSE|SERVERBUG|OVERQUOTA|THROTTLED)\]|too many|throttled|try again", re.I)
_CLOSED = re.compile(r"\[(?:NOPERM|ACL)\]|permission|not allowed|access denied", re.I)
_APART = re.compile(r"application-specific|app password|web login", re.I)
_PAUSE = re.compile(r"backoff time:\s*(\d{1,9})\s*milli", re.I)


class FolderShut(AskPerson):
    """This account may not open a folder."""

    def __init__(self) -> None:
        super().__init__(
            "The mail server does not let this account read the e-mails of a folder.",
            "Ask whoever runs the mailbox to let this account read its folders, or sign in with another account.",
        )


def _said(error: Exception) -> str:
    return " ".join(one.decode("utf-8", "replace") if isinstance(one, bytes) else str(one) for one in error.args)


def refusal(error: Exception) -> TryLater | None:
    """The error of a server that is busy, with the pause it asks for; None where that is not what it says."""
    said = _said(error)
    if not _BUSY.search(said):
        return None
    told = _PAUSE.search(said)
    after = int(told.group(1)) / 1000 if told else None
    return TryLater("The mail server asks for a pause.", "It will be asked again by itself.", after=after)


def closed(error: Exception) -> ConnectorError | None:
    """The error of a folder this account may not open; None where that is not what it says."""
    return FolderShut() if _CLOSED.search(_said(error)) else None


def not_let_in(error: Exception, browser: bool) -> ConnectorError:
    """The error of a sign-in that was refused, with what the browser brought or with a password."""
    if browser:
        return AskPerson(
            "The mail server does not accept the sign-in with the browser.",
            "Check that the user name is the address of the account that signed in, and that IMAP is switched on for "
            "this mailbox. Then sign in with the browser again.",
        )
    if _APART.search(_said(error)):
        return AskPerson(
            "The mail server wants a password made for this program.",
            "Make an app password in the settings of your mail account and enter it, or sign in with the browser.",
        )
    return AskPerson(
        "The mail server does not accept the user name and the password.",
        "Enter both again. Many providers want an app password here, or that IMAP is switched on in the account first.",
    )


def untrusted() -> ConnectorError:
    """The error of a certificate that does not hold."""
    return AskPerson(
        "No connection to the mail server that can be trusted could be made.",
        "Check the server's name and the encryption in this source's settings; its certificate may have expired.",
    )


def unreachable() -> ConnectorError:
    """The error of a server that is not there, or not for long."""
    return TryLater(
        "The mail server cannot be reached, or drops the connection.",
        "Check the network, and the server's name and port in this source's settings. It is tried again by itself.",
    )


def not_understood() -> ConnectorError:
    """The error of any other refusal."""
    return OurBug("The mail server did not understand our request.", "Please report this; nothing of a mail is in it.")
