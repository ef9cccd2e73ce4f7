"""Commands about the phones that tell this desk of calls: what to enter into them, and their secrets."""

from __future__ import annotations

import argparse
import getpass
import sys
from typing import Any

from desk.cli.words import answer
from desk.config.paths import Home
from desk.config.phones import ASTERISK, PhoneLine, Phones
from desk.config.secrets import open_secrets
from desk.config.settings import SettingsFile
from desk.live.listening import LINE_PLACE, SECRET, address, token, unknown
from desk.services.asks import ServiceError

HELP = "what to enter into phones and phone systems, so that they tell this desk of calls"


def add_phones(verbs: Any) -> None:
    """desk phones | desk phones secret LINE."""
    phones = verbs.add_parser("phones", help=HELP, description=HELP)
    phones.add_argument("--json", action="store_true", help="answer in JSON")
    phones.set_defaults(run=None, run_alone=_show)
    more = phones.add_subparsers(metavar="VERB")
    secret = more.add_parser("secret", help="type a line's secret (or give it on standard input), for the keyring")
    secret.add_argument("line", metavar="LINE")
    secret.add_argument("--json", action="store_true", help="answer in JSON")
    secret.set_defaults(run=None, run_alone=_secret)


def _show(home: Home, asked: argparse.Namespace) -> int:
    phones = _phones(home)
    if phones.port is None and not phones.lines:
        raise ServiceError(
            "No phone tells this desk of calls yet.", "Write [phones] into settings.toml: resources/help/phones.md."
        )
    problem = unknown(phones)
    if problem is not None:
        raise problem
    told = [one for one in phones.lines if one.kind != ASTERISK]
    word = token(open_secrets(str(home.folder), _ask)) if phones.port is not None and told else ""
    addresses = {one.name: address(phones.port, word, one) for one in told} if phones.port is not None else {}
    lines = [f"{name}: {text}…" for name, text in addresses.items()]
    lines += [f"{one.name}: Asterisk at {one.host}:{one.port}, user {one.user}" for one in _asterisks(phones)]
    value = {"addresses": list(addresses.values()), "lines": [one.name for one in phones.lines]}
    return answer(asked, value, lines)


def _secret(home: Home, asked: argparse.Namespace) -> int:
    if asked.line not in [one.name for one in _asterisks(_phones(home))]:
        raise ServiceError(f"There is no Asterisk called {asked.line}.", "See: desk phones.")
    typed = getpass.getpass("Secret (not shown): ") if sys.stdin.isatty() else sys.stdin.readline()
    secrets = open_secrets(str(home.folder), lambda _place, _key: None)
    secrets.put(LINE_PLACE.format(asked.line), SECRET, typed.strip())
    return answer(asked, {"kept": asked.line}, [secrets.why()])


def _phones(home: Home) -> Phones:
    return SettingsFile(home.settings).read().phones


def _asterisks(phones: Phones) -> list[PhoneLine]:
    return [one for one in phones.lines if one.kind == ASTERISK]


def _ask(_place: str, _key: str) -> str | None:
    """Without a keyring a token holds for one run of the window, and this is another."""
    raise ServiceError(
        "The token cannot be kept: no system keyring answers here.", "The window shows the one it has in this run."
    )
