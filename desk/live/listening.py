"""Puts together what listens for calls on this desk: the receiver, a line to each Asterisk, and who is told."""

from __future__ import annotations

import secrets as randomness
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from weakref import WeakKeyDictionary

from desk.config.phones import ASTERISK, TOKEN_PLACE, PhoneLine, Phones
from desk.config.secrets import Secrets, SecretsError
from desk.domain.calls import CallEvent
from desk.domain.identifiers import phone
from desk.domain.trouble import Trouble
from desk.live.ami import AmiLine, Changed, LineState, Manager
from desk.live.delivery import Delivery, Fate, Taken
from desk.live.events_in import Inboxes, no_inbox
from desk.live.gate import Gate
from desk.live.phrasebooks import DIALECTS
from desk.live.receiver import HOST, Receiver
from desk.live.sides import Sides

# Where the keyring has the secret of each line.
LINE_PLACE = "phones.{}"
SECRET = "secret"  # noqa: S105 - the name under which one is kept
_TOKEN_BYTES = 24
# What was told last, where the keyring may not give it back: phones are told it once.
_OF_THIS_RUN: WeakKeyDictionary[Secrets, str] = WeakKeyDictionary()


class Listening:
    """What listens, until `stop`. `port` is the receiver's, None where there is none; `trouble` says why, if it should
    be there. `token` is what phones have to say to it, `lasting` that it is kept where secrets are."""

    def __init__(self, delivery: Delivery, receiver: Receiver | None, lines: tuple[AmiLine, ...]) -> None:
        self._delivery, self._receiver, self._lines = delivery, receiver, lines
        self.trouble: Trouble | None = None
        self.token, self.lasting = "", False

    @property
    def port(self) -> int | None:
        """Where phones on this machine tell of calls."""
        return None if self._receiver is None else self._receiver.port

    def start(self) -> None:
        """Begin; returns at once."""
        self._delivery.start()
        if self._receiver is not None:
            self._receiver.start()
        for line in self._lines:
            line.start()

    def states(self) -> tuple[LineState, ...]:
        """How it stands with each Asterisk."""
        return tuple(line.state() for line in self._lines)

    def counts(self) -> Mapping[Fate, int]:
        """What became of all that was told since the start."""
        return self._delivery.counts()

    def heard(self) -> Mapping[str, datetime]:
        """When each line told of a call last, of those that did since the start."""
        return self._delivery.heard()

    def stop(self) -> None:
        """Listen no more; nobody is told anything once this returns."""
        if self._receiver is not None:
            self._receiver.stop()
        for line in self._lines:
            line.stop()
        self._delivery.stop()


@dataclass(frozen=True, slots=True)
class Company:
    """How numbers are read where a line says nothing else: the region, and the company's own numbers."""

    region: str = ""
    own_numbers: tuple[str, ...] = ()


def listen(
    phones: Phones,
    company: Company,
    secrets: Secrets,
    taken: Taken,
    now: Callable[[], datetime],
    changed: Changed = lambda _state: None,
    inboxes: Inboxes = no_inbox,
) -> Listening:
    """Begin to listen for calls as the settings say; `taken` is told each event, one after the other, on one thread.

    `changed` is told each new state of a line to an Asterisk, on that line's thread; `inboxes` are where events go that
    programs send for a source. Where the receiver's port is in
    use, or a line is of no known kind, all else still listens and `Listening.trouble` says so.
    """
    sides = {line.name: sides_of(line, company, phones.mine) for line in phones.lines}
    usual = Sides(company.region, _own(company.own_numbers, company.region), phones.mine)
    delivery = Delivery(lambda event: taken(whole(event, sides.get(event.line, usual).region)), lines=sides)
    receiver, trouble, said, lasting = None, unknown(phones), "", False
    if phones.port is not None:
        said, lasting = _token(secrets)
        # Where the settings name lines, nobody invents others.
        gate = Gate(said, sides.get if sides else lambda _line: usual, now, inboxes)
        try:
            receiver = Receiver(gate, delivery, phones.port)
        except OSError:
            trouble = Trouble(
                f"Phones cannot tell this desk of calls: another program listens on port {phones.port}.",
                "End it, or choose another port under [phones] in the settings and in the phones.",
            )
    lines = tuple(
        AmiLine(_manager(line, sides[line.name], secrets), delivery.offer, now, changed)
        for line in phones.lines
        if line.kind == ASTERISK
    )
    found = Listening(delivery, receiver, lines)
    found.trouble, found.token, found.lasting = trouble, said, lasting
    found.start()
    return found


def whole(event: CallEvent, region: str) -> CallEvent:
    """The event with its numbers in E.164, as they are read in its line's region; those that cannot be stay."""
    other, ours = phone(event.other, region), phone(event.ours, region)
    return replace(
        event,
        other=other if other.startswith("+") else event.other,
        ours=ours if ours.startswith("+") else event.ours,
    )


def unknown(phones: Phones) -> Trouble | None:
    """What to tell a person about a line of a kind that nobody speaks; None where there is none."""
    for line in phones.lines:
        if line.kind != ASTERISK and line.kind not in DIALECTS:
            kinds = ", ".join(sorted((ASTERISK, *DIALECTS)))
            return Trouble(f"Phone line “{line.name}” is of no kind the desk knows: “{line.kind}”.", f"Use: {kinds}.")
    return None


def token(secrets: Secrets) -> str:
    """What phones have to say to be heard: kept in the keyring, made where there is none yet.

    Where it cannot be kept, it holds for this run only, and each look tries again to keep the same one.
    """
    return _token(secrets)[0]


def _token(secrets: Secrets) -> tuple[str, bool]:
    """The token, and whether it is kept."""
    kept = secrets.get(*TOKEN_PLACE)
    said = kept or _OF_THIS_RUN.get(secrets) or randomness.token_urlsafe(_TOKEN_BYTES)
    _OF_THIS_RUN[secrets] = said
    if kept:
        return said, True
    try:
        secrets.put(*TOKEN_PLACE, said)
    except SecretsError:
        return said, False
    # Some take what they are given, and have forgotten it the next moment.
    return said, secrets.get(*TOKEN_PLACE) == said


def new_token(secrets: Secrets) -> str:
    """Another token in the place of the one there is: from the next `listen` on, who says the old one is not heard.
    SecretsError where the keyring refuses."""
    made = randomness.token_urlsafe(_TOKEN_BYTES)
    secrets.put(*TOKEN_PLACE, made)
    _OF_THIS_RUN[secrets] = made
    return made


def address(port: int, token: str, line: PhoneLine) -> str:
    """What to enter into a phone; the word for what happened (ring, answer, hangup ...) is to be put behind it."""
    return f"http://{HOST}:{port}/{token}/{line.kind}/{line.name}/"


def sides_of(line: PhoneLine, company: Company, mine: tuple[str, ...] = ()) -> Sides:
    """How one line's numbers are read; `mine` are the extensions and names of the person here."""
    region = line.region or company.region
    return Sides(region, (*_own(company.own_numbers, company.region), *_own(line.own_numbers, region)), mine)


def _own(numbers: tuple[str, ...], region: str) -> tuple[str, ...]:
    """Own numbers in E.164, those that stand for many as they are."""
    return tuple(number if number.endswith("*") else phone(number, region) or number for number in numbers)


def _manager(line: PhoneLine, sides: Sides, secrets: Secrets) -> Manager:
    place = LINE_PLACE.format(line.name)
    return Manager(line.name, line.host, line.user, lambda: secrets.get(place, SECRET), line.port, line.tls, sides)
