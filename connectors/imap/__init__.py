"""Mail by IMAP: threads as interactions, out of any mailbox; Gmail and Microsoft 365 with a sign-in by the browser.

Rules of RFC 3501 (numbers of mails and how long they hold), 5530 (what a refusal means), 6154 (what a folder is for),
7162 (changes are counted), 5322 (what a mail answers), 3834 (answers by no person), 2919 (lists); Gmail's and Exchange
Online's pages on IMAP and on signing in to it with OAuth.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager

from imapclient import IMAPClient

from connectors.imap.heads import Ours
from connectors.imap.mailbox import PLAIN, STARTTLS, TLS, Mailbox, Place, place_of
from connectors.imap.reading import STREAM, of_address, present, read, transcript
from connectors.kit.declare import Connector, Group, Setting, SettingKind, Stream, Surroundings
from connectors.kit.errors import AskPerson
from connectors.kit.oauth import SignedIn
from connectors.kit.oauth_words import SIGNED_IN, OAuth
from connectors.records import IdentifierKind

__all__ = ["CONNECTOR", "GMAIL", "MICROSOFT"]

GOOGLE_OAUTH = OAuth(
    authorize="https://accounts.google.com/o/oauth2/v2/auth",
    token="https://oauth2.googleapis.com/token",  # noqa: S106 - an address
    scopes=("https://mail.google.com/",),
    # Without these there is no refresh token from the second sign-in on.
    more={"access_type": "offline", "prompt": "consent"},
)
MICROSOFT_OAUTH = OAuth(
    authorize="https://login.microsoftonline.com/{tenant}/oauth2/v2.0/authorize",
    token="https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token",  # noqa: S106 - an address
    scopes=("https://outlook.office.com/IMAP.AccessAsUser.All", "offline_access"),
)
_USER = Setting("user", "User name", help="Usually the whole e-mail address.")
_OURS = Setting(
    "ours",
    "Our own addresses",
    required=False,
    help="Separated by commas; *@example.com stands for all of a domain. What comes from them is from us.",
)
_DAYS = Setting(
    "days",
    "Days to go back",
    SettingKind.NUMBER,
    required=False,
    default="730",
    help="Older mails are not read; 0 reads all of them.",
)
_CLIENT = (
    Setting("client_id", "Client id", required=False, help="Of your app, to sign in with the browser."),
    Setting("client_secret", "Client secret", SettingKind.SECRET, required=False, help="Of the same app."),
)


_BY_HAND = "Enter the password of the mailbox, or an app password where the provider wants one."
_BROWSER = "Enter an app password of the mailbox, or sign in with the browser: desk source sign-in."


def own_addresses(user: str, named: str) -> Ours:
    """Tells whether an address is one of ours: the mailbox's own, and those and the domains that were named."""
    said = {one.strip().lower() for one in named.split(",") if one.strip()} | ({user.lower()} if "@" in user else set())
    domains = {one.removeprefix("*@") for one in said if one.startswith("*@")}
    return lambda address: address in said or address.rpartition("@")[2] in domains


def _opened(
    oauth: OAuth | None, where: Callable[[Mapping[str, str]], Place], title: str
) -> Callable[[Mapping[str, str], Mapping[str, str], Surroundings], AbstractContextManager[Mailbox]]:
    @contextmanager
    def open_mailbox(
        settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings
    ) -> Iterator[Mailbox]:
        """By what the browser brought, or else by a password; connects when the first thing is asked for."""
        user, password = settings.get("user", "").strip(), secrets.get("password", "")
        signed = SignedIn(oauth, title, settings, secrets, around) if oauth and secrets.get(SIGNED_IN) else None
        if signed is None and not password:
            raise AskPerson(f"{title} is not signed in to.", _BROWSER if oauth else _BY_HAND)

        def sign_in(client: IMAPClient) -> None:
            if signed is None:
                client.login(user, password)
            else:
                client.oauth2_login(user, signed.sign()["Authorization"].removeprefix("Bearer "))

        ours = own_addresses(user, settings.get("ours", ""))
        days = settings.get("days", "").strip() or _DAYS.default
        mailbox = Mailbox(
            where(settings),
            sign_in,
            around,
            ours,
            int(days) if days.isdecimal() else 0,
            signed.renew if signed else None,
        )
        try:
            yield mailbox
        finally:
            mailbox.close()

    return open_mailbox


def _check(mailbox: Mailbox) -> Sequence[str]:
    """How many folders can be opened, and which cannot."""
    count = len(mailbox.readable())
    shut = [f"This account may not open: {', '.join(mailbox.shut)}."] if mailbox.shut else []
    return (f"E-mails can be read, in {count} folders.", *shut)


def _connector(
    name: str,
    title: str,
    about: str,
    own: tuple[Setting, ...],
    where: Callable[[Mapping[str, str]], Place],
    oauth: OAuth | None = None,
) -> Connector:
    browser = " Or sign in with the browser." if oauth else ""
    password = Setting(
        "password",
        "Password",
        SettingKind.SECRET,
        required=False,
        help=f"Many providers want an app password here.{browser}",
    )
    return Connector(
        name=name,
        title=title,
        about=about,
        settings=(*own, _USER, password, _OURS, _DAYS, *(_CLIENT if oauth else ())),
        streams=(Stream(STREAM, "E-mails", read, present, transcript),),
        open=_opened(oauth, where, title),
        check=_check,
        lookups={IdentifierKind.EMAIL: of_address},
        oauth=oauth,
        group=Group.MAIL,
    )


CONNECTOR = _connector(
    "imap",
    "Mailbox (IMAP)",
    "E-mail threads out of any mailbox that speaks IMAP.",
    (
        Setting("host", "Mail server", help="Such as imap.example.com."),
        Setting("secure", "Encryption", SettingKind.CHOICE, default=TLS, choices=(TLS, STARTTLS, PLAIN)),
        Setting("port", "Port", SettingKind.NUMBER, required=False, help="Empty for the usual one: 993, or 143."),
    ),
    lambda said: place_of(said.get("host", ""), said.get("port", ""), said.get("secure", "") or TLS),
)
GMAIL = _connector(
    "gmail",
    "Gmail",
    "E-mail threads out of a mailbox at Gmail or Google Workspace.",
    (),
    lambda said: place_of("imap.gmail.com", "993", TLS),
    GOOGLE_OAUTH,
)
MICROSOFT = _connector(
    "microsoft_mail",
    "Microsoft 365 mail",
    "E-mail threads out of a mailbox at Microsoft 365 or Outlook.com.",
    (
        Setting(
            "tenant",
            "Directory",
            required=False,
            default="organizations",
            help="The id of your directory; consumers for a private mailbox.",
        ),
    ),
    lambda said: place_of("outlook.office365.com", "993", TLS),
    MICROSOFT_OAUTH,
)
