"""Zendesk: end users as customers, tickets with those held back, and calls and chats where the account has them."""

from __future__ import annotations

from collections.abc import Sequence

from connectors.kit.calls import Call
from connectors.kit.declare import Connector, Group, Setting, SettingKind
from connectors.kit.fetch import Rest, Want, history, lookup, stream
from connectors.kit.paging import OnePage, Place
from connectors.kit.session import checked
from connectors.records import IdentifierKind
from connectors.zendesk import people, tickets, voice
from connectors.zendesk.people import PAGES
from connectors.zendesk.session import OAUTH, Zendesk, signed_in

__all__ = ["CONNECTOR"]

_HISTORY = (lookup(tickets.TICKETS, tickets.of_customer, PAGES),)


def _check(session: Zendesk) -> Sequence[str]:
    """Customers must be readable; of the rest it is said what is. An export tells no more than it gives."""
    every = (people.USERS, tickets.TICKETS, tickets.SUSPENDED, voice.TALK, voice.CHAT)
    return checked(session.http, *(_first(one) for one in every))


def _first(one: Rest) -> Call:
    call = one.request(Want(Place(one.paging.first(1).params), 1))
    return Call(call.path, query=call.query, about=one.title, lane=call.lane)


CONNECTOR = Connector(
    name="zendesk",
    title="Zendesk",
    about="Customers, tickets with what was said in them, suspended tickets, calls and chats from Zendesk.",
    settings=(
        Setting("url", "Address", SettingKind.URL, help="The one Zendesk gave your account, with your subdomain."),
        Setting("email", "E-mail", required=False, help="Of the administrator whose API token it is."),
        Setting(
            "token",
            "API token",
            SettingKind.SECRET,
            required=False,
            help="Admin Center > Apps and integrations > Zendesk API; or sign in with the browser.",
        ),
        Setting("client_id", "Client id", required=False, help="Of your OAuth client, to sign in with the browser."),
        Setting("client_secret", "Client secret", SettingKind.SECRET, required=False, help="Of the same client."),
    ),
    streams=(
        stream(people.USERS),
        stream(tickets.TICKETS, transcript=tickets.transcript),
        stream(tickets.SUSPENDED, tickets.SUSPENDED_IDS),
        stream(voice.TALK),
        stream(voice.CHAT, transcript=voice.said),
    ),
    open=signed_in,
    check=_check,
    lookups={
        IdentifierKind.PHONE: history(lookup(people.USERS, people.by_phone, OnePage()), _HISTORY),
        IdentifierKind.EMAIL: history(lookup(people.USERS, people.by_email, OnePage()), _HISTORY),
    },
    oauth=OAUTH,
    group=Group.CHATS,
)
