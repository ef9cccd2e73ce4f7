"""Phones that answer from memory, may be held back, and may fail."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from desk.live.guests import GUESTS
from desk.services.phone_views import GuestView, ManagerView, PhonesView
from tests.ui import story
from tests.ui.fakes import Gates

TOKEN = "q0Zx8sVd3LkTn5wRfJ2yUe7hCbAm91Gp"


def manager(line: str, standing: str, **changed: object) -> ManagerView:
    """An Asterisk that stands so for half an hour."""
    why = {"waiting": "The phone system does not answer.", "turned_away": "The secret of this phone system is wrong."}
    trying = standing in why
    made = ManagerView(
        line=line, place=f"{line}.example.com:5038", user="tellonce", tls=line == "office", standing=standing,
        since=story.NOW - timedelta(minutes=30), why=why.get(standing, ""),
        again_at=story.NOW + timedelta(seconds=42) if trying else None,
        heard_at=story.NOW - timedelta(minutes=3) if standing == "connected" else None,
    )  # fmt: skip
    return replace(made, **changed)  # type: ignore[arg-type]


def phones(port: int | None = 8760, token: str = TOKEN, **changed: object) -> PhonesView:
    """A desk that hears phones on a port, or none."""
    on = port is not None
    base = f"http://127.0.0.1:{port}/{token}"
    guests = tuple(
        GuestView(
            one.kind, one.title, one.where, one.note, one.tails,
            ((one.kind, f"{base}/{one.kind}/{one.kind}/"),) if on else (),
        )
        for one in GUESTS
    )  # fmt: skip
    made = PhonesView(
        port=port, usual=8760, listening=on, trouble="", advice="", token=token if on else "",
        kept="Secrets are in the system keyring (SecretService).", lasting=True,
        mine=("201",),
        guests=guests, managers=(), file="/somewhere/tellonce/settings.toml", changed=False, restart="",
    )  # fmt: skip
    return replace(made, **changed)  # type: ignore[arg-type]


class FakePhones:
    """The phones from memory."""

    def __init__(self) -> None:
        self.gates = Gates()
        self.now = phones(None)

    def view(self) -> PhonesView:
        self.gates.enter("phones")
        return self.now

    def switch_on(self, port: int) -> PhonesView:
        self.gates.enter("switch_on", port)
        self.now = phones(port, managers=self.now.managers)
        return self.now

    def switch_off(self) -> PhonesView:
        self.gates.enter("switch_off")
        self.now = phones(None, managers=self.now.managers)
        return self.now

    def token_anew(self) -> PhonesView:
        self.gates.enter("token_anew")
        self.now = phones(self.now.port, token=TOKEN[::-1], managers=self.now.managers)
        return self.now

    def keep_secret(self, line: str, secret: str) -> PhonesView:
        self.gates.enter("keep_secret", (line, secret))
        held = tuple(manager(one.line, "connected") if one.line == line else one for one in self.now.managers)
        self.now = replace(self.now, managers=held)
        return self.now

    def check(self) -> None:
        self.gates.enter("check")

    def take_up(self) -> PhonesView:
        self.gates.enter("take_up")
        self.now = replace(self.now, changed=False)
        return self.now
