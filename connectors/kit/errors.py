"""Errors named by what to do next; texts are for the person reading them and never hold customer data."""

from __future__ import annotations


class ConnectorError(Exception):
    """`title` says what happened, `advice` what to do next. Both are shown to a person as they are.

    `sent` says whether what was asked may have been done at the source all the same.
    """

    sent = True

    def __init__(self, title: str, advice: str = "") -> None:
        super().__init__(f"{title} {advice}".strip())
        self.title = title
        self.advice = advice


class AskPerson(ConnectorError):
    """Only a person can mend this: wrong or revoked credentials, a missing permission, a wrong setting."""

    sent = False


class NotSignedIn(AskPerson):
    """Whom the source does not know, or no longer: nothing of it can be read until a person signs in anew."""


class TryLater(ConnectorError):
    """Passes by itself: network, overload, maintenance. `after` is seconds to wait where the source said so."""

    def __init__(self, title: str, advice: str = "", after: float | None = None) -> None:
        super().__init__(title, advice)
        self.after = after


class Refused(ConnectorError):
    """The source does not take this one thing that was to be written, as it is; only a person can mend it or let it be.

    `said` is the source's own answer. It may name the customer: it is for the screen alone and in no text of the error.
    """

    sent = False

    def __init__(self, title: str, advice: str = "", said: str = "") -> None:
        super().__init__(title, advice)
        self.said = said


class SkipRow(ConnectorError):
    """This one row cannot be used; it is kept aside with the reason and the rest goes on.

    `mend` names a setting that would help.
    """

    def __init__(self, reason: str, mend: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.mend = mend


class OurBug(ConnectorError):
    """The source did what it may and we did not understand, or we broke a rule of our own."""


class Cancelled(Exception):
    """The person stopped the work; nothing is wrong."""
