"""The phones that tell this desk of calls: how it stands with them, and what a person sets up of them."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from desk.config.phones import ASTERISK, USUAL_PORT, PhoneLine, PhonesError
from desk.config.phones import Phones as PhoneSettings
from desk.config.secrets import KeyringSecrets
from desk.config.settings import Settings
from desk.domain.trouble import Trouble
from desk.live.ami import LineState
from desk.live.checking import asked
from desk.live.guests import GUESTS, Guest
from desk.live.listening import LINE_PLACE, SECRET, Listening, address, new_token
from desk.services.beside import Beside, Listen
from desk.services.phone_views import GuestView, ManagerView, PhonesView
from desk.services.registry import SourceBook

OK = 200
REFUSED = "The system keyring is locked or refuses. Unlock it, then switch off and on: the same token is kept then."
RESTART = "How long a call lasts at most counts from the next start of the program."


@dataclass(frozen=True, slots=True)
class _Taken:
    """What of the settings is taken up: the phones, and how numbers are read."""

    phones: PhoneSettings
    region: str
    own_numbers: tuple[str, ...]


def taken_of(settings: Settings) -> _Taken:
    """What phones need of the settings."""
    return _Taken(settings.phones, settings.region, settings.own_numbers)


class PhoneService:
    """The questions of desk.services.asks_phones.Phones. `listen` makes of settings what begins to listen."""

    def __init__(
        self, beside: Beside, book: SourceBook, started: Settings, listen: Callable[[Settings], Listen]
    ) -> None:
        self._beside, self._book, self._listen = beside, book, listen
        self._taken = taken_of(started)
        self._longest = started.phones.longest
        # One change at a time: each stops what listens and begins anew.
        self._turn = threading.Lock()

    def view(self) -> PhonesView:
        """How it stands now."""
        listening, phones = self._beside.listening, self._taken.phones
        now, wrong = self._now()
        problem = wrong or (listening.trouble if listening is not None else None)
        on = listening is not None and listening.port is not None
        said = listening.token if listening is not None and on else ""
        keyring = isinstance(self._book.secrets, KeyringSecrets)
        refused = keyring and listening is not None and on and not listening.lasting
        return PhonesView(
            port=phones.port,
            usual=USUAL_PORT,
            listening=on,
            trouble=problem.title if problem is not None else "",
            advice=problem.advice if problem is not None else "",
            token=said,
            kept=REFUSED if refused else self._book.secrets.why(),
            lasting=keyring and not refused,
            mine=phones.mine,
            guests=tuple(_guest(guest, phones, said if on else "") for guest in GUESTS),
            managers=_managers(phones, listening),
            file=str(self._book.file.path),
            changed=now is not None and now != self._taken,
            restart=RESTART if phones.longest != self._longest else "",
            counts={fate.value: count for fate, count in listening.counts().items()} if listening is not None else {},
            heard=listening.heard() if listening is not None else {},
        )

    def switch_on(self, port: int) -> PhonesView:
        """Listen on this port."""
        if not 1 <= port <= 65_535:
            raise PhonesError("This is no port.", f"Write a number from 1 to 65535, such as {USUAL_PORT}.")
        self._book.file.listen_on(port)
        return self.take_up()

    def switch_off(self) -> PhonesView:
        """Listen no more."""
        self._book.file.listen_on(None)
        return self.take_up()

    def token_anew(self) -> PhonesView:
        """Another token."""
        with self._turn:
            # Settings that cannot be read leave all as it is.
            settings = self._book.settings()
            new_token(self._book.secrets)
            self._anew(settings)
        return self.view()

    def keep_secret(self, line: str, secret: str) -> PhonesView:
        """Keep the secret of an Asterisk, and connect with it."""
        if line not in [one.name for one in _asterisks(self._taken.phones)]:
            raise Trouble(f"There is no Asterisk called “{line}”.", "Look at the list again.")
        if not secret.strip():
            raise Trouble("No secret was typed.", "It stands behind “secret =” in manager.conf of that Asterisk.")
        with self._turn:
            settings = self._book.settings()
            self._book.secrets.put(LINE_PLACE.format(line), SECRET, secret.strip())
            self._anew(settings)
        return self.view()

    def check(self) -> None:
        """Ask the receiver as a phone would."""
        listening = self._beside.listening
        if listening is None or listening.port is None:
            raise Trouble("Nothing listens: no phone can be heard.", "Switch it on.")
        status = asked(listening.port, listening.token)
        if status == 0:
            raise Trouble(f"Nobody answers on port {listening.port}.", "Switch off and on, or choose another port.")
        if status != OK:
            told = f"What answers on port {listening.port} does not take this token."
            raise Trouble(told, "Switch off and on, and end any other program that listens there.")

    def take_up(self) -> PhonesView:
        """Take up what the settings file says by now."""
        with self._turn:
            self._anew(self._book.settings())
        return self.view()

    def _anew(self, settings: Settings) -> None:
        self._beside.listen_anew(settings.phones, self._listen(settings))
        self._taken = taken_of(settings)

    def _now(self) -> tuple[_Taken | None, Trouble | None]:
        """What the file says now, or what is wrong with it."""
        try:
            return taken_of(self._book.settings()), None
        except Trouble as problem:
            return None, problem


def _asterisks(phones: PhoneSettings) -> list[PhoneLine]:
    return [line for line in phones.lines if line.kind == ASTERISK]


def _guest(guest: Guest, phones: PhoneSettings, said: str) -> GuestView:
    named = [line for line in phones.lines if line.kind == guest.kind] or [PhoneLine(guest.kind, guest.kind)]
    port = phones.port
    addresses = tuple((line.name, address(port, said, line)) for line in named) if said and port is not None else ()
    return GuestView(guest.kind, guest.title, guest.where, guest.note, guest.tails, addresses)


def _managers(phones: PhoneSettings, listening: Listening | None) -> tuple[ManagerView, ...]:
    states = {state.line: state for state in listening.states()} if listening is not None else {}
    heard = listening.heard() if listening is not None else {}
    found = []
    for line in _asterisks(phones):
        state: LineState | None = states.get(line.name)
        found.append(
            ManagerView(
                line=line.name,
                place=f"{line.host}:{line.port}",
                user=line.user,
                tls=line.tls,
                standing=state.standing.value if state is not None else "connecting",
                since=state.since if state is not None else None,
                why=state.why if state is not None else "",
                again_at=state.again_at if state is not None else None,
                heard_at=heard.get(line.name),
            )
        )
    return tuple(found)
