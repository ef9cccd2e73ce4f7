"""Who is behind events: devices and users, aliases, what identify calls say of them; a function of the set of events.

A device (anonymousId) that only one person ever named is theirs, before they said so too. One that two people named is
shared: what it did without a userId is nobody's, and it never makes one person of two.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from connectors.kit.declare import Surroundings
from connectors.kit.errors import SkipRow
from connectors.kit.parse import date_of, text_of, time_of
from connectors.kit.ways import places
from connectors.records import Address, CustomerRecord, Identifier, IdentifierKind, MergedInto
from connectors.segment.events import Event

# Nobody has so many user ids; a program that aliases everybody to one id is not believed.
MOST_IDS = 10
MAIL, PHONE = "email:", "phone:"


@dataclass(frozen=True, slots=True)
class People:
    """`roots` is the person of each user id, `owners` the person of each device that has one, `mails` the one person of
    each e-mail users told, "" where they are several."""

    roots: Mapping[str, str]
    owners: Mapping[str, str]
    mails: Mapping[str, str]

    def of(self, event: Event) -> str:
        """The person an event is of, "" where that is not known."""
        if event.user:
            return self.roots.get(event.user, event.user)
        return self.owners.get(event.device, "") or _told(event, self.mails)


def people(events: Iterable[Event]) -> People:
    """Everybody these events tell of."""
    held = list(events)
    roots = _roots(held)
    mails = _mails(held, roots)
    claims: dict[str, set[str]] = defaultdict(set)
    devices = {event.device for event in held}
    for event in held:
        said = roots[event.user] if event.user else _told(event, mails)
        if said and event.device:
            claims[event.device].add(said)
        if event.kind == "alias" and event.user and event.previous in devices:
            claims[event.previous].add(roots[event.user])
    owners = {device: next(iter(who)) for device, who in claims.items() if len(who) == 1}
    return People(roots, owners, mails)


def _told(event: Event, mails: Mapping[str, str]) -> str:
    """Who an identify without a user id is about: whoever has that e-mail, or else that number."""
    if event.kind != "identify":
        return ""
    mail = text_of(event.said.get("email")).lower()
    if mail:
        # Users that share an address are told apart by nothing here.
        return mails.get(mail, MAIL + mail)
    phone = text_of(event.said.get("phone"))
    return PHONE + phone if phone else ""


def _mails(events: Sequence[Event], roots: Mapping[str, str]) -> Mapping[str, str]:
    found: dict[str, set[str]] = defaultdict(set)
    for event in events:
        if event.user:
            for said in _traits(event):
                if mail := text_of(said.get("email")).lower():
                    found[mail].add(roots[event.user])
    return {mail: next(iter(who)) if len(who) == 1 else "" for mail, who in found.items()}


def _roots(events: Sequence[Event]) -> dict[str, str]:
    """Each user id with the one its aliases lead to: the latest alias of a group says which of them lives on."""
    devices = {event.device for event in events}
    aliases = [
        one for one in events if one.kind == "alias" and one.user and one.previous and one.previous not in devices
    ]
    parents: dict[str, str] = {event.user: event.user for event in events if event.user}

    def top(user: str) -> str:
        parents.setdefault(user, user)
        while parents[user] != user:
            parents[user] = user = parents[parents[user]]
        return user

    for alias in aliases:
        parents[top(alias.previous)] = top(alias.user)
    sizes = Counter(top(user) for user in list(parents))
    last = {top(alias.user): alias.user for alias in sorted(aliases, key=lambda one: one.order)}
    return {user: last.get(top(user), user) if sizes[top(user)] <= MOST_IDS else user for user in list(parents)}


def _traits(event: Event) -> list[Mapping[str, Any]]:
    said = [event.traits] if event.traits else []
    return [*said, event.said] if event.kind == "identify" else said


def known(events: Iterable[Event], who: People) -> Mapping[Hashable, Any]:
    """What was told of each person: their user ids, the events that say something of them, their organisation. Of a
    user id that lives on as another, whose it is now."""
    told: dict[str, list[Event]] = defaultdict(list)
    companies: dict[str, tuple[Any, str]] = {}
    for event in events:
        if (person := who.of(event)) and (event.kind == "group" or _traits(event)):
            told[person].append(event)
        elif person:
            told.setdefault(person, [])
        if event.kind == "group" and (name := text_of(event.said.get("name"), 200)):
            group = event.said["groupid"]
            companies[group] = max(companies.get(group, (event.order, name)), (event.order, name))
    ids: dict[str, list[str]] = defaultdict(list)
    for user, root in who.roots.items():
        ids[root].append(user)
    found: dict[Hashable, Any] = {}
    for person, said in told.items():
        said.sort(key=lambda one: one.order)
        groups = [companies.get(one.said["groupid"], (None, ""))[1] for one in said if one.kind == "group"]
        company = next((name for name in reversed(groups) if name), "")
        found[person] = (sorted(ids[person]), said, company)
    return {**found, **{("merged", user): root for user, root in who.roots.items() if user != root and root in told}}


def customers(key: Any, held: Any, scope: str, around: Surroundings) -> Iterator[CustomerRecord | MergedInto]:
    """A person, or a user id that lives on as another."""
    if isinstance(key, tuple):
        yield MergedInto(key[1], held)
    else:
        ids, said, company = held
        yield _customer(key, ids, said, company, scope, around)


def _customer(
    person: str, ids: Sequence[str], events: Sequence[Event], company: str, scope: str, around: Surroundings
) -> CustomerRecord:
    said: dict[str, Any] = {}
    changed = None
    for event in events:
        for traits in _traits(event):
            said |= traits
            changed = event.at
    given, family = text_of(said.get("firstname"), 200), text_of(said.get("lastname"), 200)
    told = said.get("company")
    own = text_of(told.get("name") if isinstance(told, Mapping) else told, 200)
    ways = [Identifier(IdentifierKind.ACCOUNT, one, scope) for one in ids]
    mails = [text_of(said.get("email")), *(one for one in ids if "@" in one), *_after(person, MAIL)]
    ways += [Identifier(IdentifierKind.EMAIL, one) for one in dict.fromkeys(filter(None, mails))]
    phones = [text_of(said.get("phone")), *_after(person, PHONE)]
    ways += [Identifier(IdentifierKind.PHONE, one) for one in dict.fromkeys(filter(None, phones))]
    return CustomerRecord(
        source_id=person,
        name=text_of(said.get("name"), 200) or f"{given} {family}".strip(),
        given_name=given,
        family_name=family,
        organisation=own or company,
        identifiers=tuple(ways),
        addresses=_addresses(said.get("address")),
        birth_date=_day(said.get("birthday"), around),
        since=_day(said.get("createdat"), around),
        changed_at=changed,
    )


def _after(person: str, prefix: str) -> list[str]:
    return [person.removeprefix(prefix)] if person.startswith(prefix) else []


def _day(value: object, around: Surroundings) -> date | None:
    """A day a trait names; traits are written by hand and by machine, and none of them is worth losing a person for."""
    try:
        return date_of(value)
    except SkipRow:
        pass
    try:
        return time_of(value, around).date()
    except SkipRow:
        return None


def _addresses(told: object) -> tuple[Address, ...]:
    if not isinstance(told, Mapping):
        return ()
    country = text_of(told.get("country"), 60)
    found = Address(
        street=text_of(told.get("street"), 200),
        postcode=text_of(told.get("postalCode") or told.get("postal_code"), 60),
        city=text_of(told.get("city"), 200),
        region=text_of(told.get("state"), 200),
        country=country.upper() if len(country) == 2 else "",
    )
    return places(found)
