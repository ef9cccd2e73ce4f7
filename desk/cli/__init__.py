"""The same services from a terminal; every command also answers in JSON, whose shape is in resources/help/json.md."""

from __future__ import annotations

import argparse
import getpass
import io
import sys
from collections.abc import Sequence
from contextlib import closing

from desk.cli import keys
from desk.cli.calls import add_calls
from desk.cli.customers import add_customers, add_demo, show_demo
from desk.cli.flags import add_flags
from desk.cli.hand_offs import add_hand_off
from desk.cli.identity import add_identity
from desk.cli.opening import add_open
from desk.cli.outbox import add_outbox
from desk.cli.past import add_journey, add_past
from desk.cli.phones import add_phones
from desk.cli.rules import add_rules
from desk.cli.said import add_said
from desk.cli.sources import add_care, add_pull, add_source
from desk.cli.speaking import saying, spoken, translate_help
from desk.cli.work import add_callbacks, add_log, add_note
from desk.config.paths import home
from desk.services.asks import ServiceError
from desk.services.build import build
from desk.services.vault import vault_of


def main(arguments: Sequence[str]) -> int:
    """Run one command; 0 when all went well, 1 when something needs a person, 2 for wrong words."""
    parser, say = _parser(), saying(home(_named_home(arguments)))
    if say is not None:
        translate_help(parser, say)
    asked = parser.parse_args(list(arguments))
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that knows no Hebrew shows question marks, not a traceback.
            stream.reconfigure(errors="replace")
    with spoken(None if getattr(asked, "json", False) else say):
        return _run(asked)


def _run(asked: argparse.Namespace) -> int:
    try:
        place = home(asked.home, asked.run is show_demo)
        if asked.run is None:
            alone: int = asked.run_alone(place, asked)
            return alone
        with closing(keys.Shown()) as watch:
            opened = vault_of(place).open(keys.typed_code, watch)
        parts = build(place, _ask, report=Preparing(), keys=opened.keys)
    except ServiceError as problem:
        return _complain(problem)
    except (KeyboardInterrupt, EOFError):
        return _stopped()
    if parts.notice is not None:
        print(parts.notice, file=sys.stderr)
    try:
        status: int = asked.run(parts, asked)
        return status
    except ServiceError as problem:
        return _complain(problem)
    except BrokenPipeError:
        # The reader (less, head) has seen enough.
        sys.stderr.close()
        return 0
    except (KeyboardInterrupt, EOFError):
        return _stopped()
    finally:
        parts.close()


def _stopped() -> int:
    """Somebody pressed Ctrl+C, or Ctrl+D where something was asked."""
    print("Stopped. What was stored stays.", file=sys.stderr)
    return 1


def _named_home(arguments: Sequence[str]) -> str:
    """The folder named with --home, before the words are understood: its settings say in what language help is."""
    given = list(arguments)
    for place, word in enumerate(given):
        if word.startswith("--home="):
            return word.removeprefix("--home=")
        if word == "--home":
            return "".join(given[place + 1 : place + 2])
    return ""


class Preparing:
    """Says on standard error, a line for each hundredth, how far old records are gone through."""

    def __init__(self) -> None:
        self._said = -1

    def __call__(self, share: float) -> None:
        """So much is done, from 0 to 1."""
        hundredths = int(share * 100)
        if hundredths != self._said:
            self._said = hundredths
            print(f"Going through stored records for journeys and flags: {hundredths} %", file=sys.stderr)


def _complain(problem: ServiceError) -> int:
    print(f"{problem.title}\n{problem.advice}".strip(), file=sys.stderr)
    return 1


def _ask(source_id: str, key: str) -> str | None:
    if not sys.stdin.isatty():
        return None
    return getpass.getpass(f"{key} of {source_id} (not shown, not kept): ") or None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="desk", description="One timeline per customer. Without a command: the window."
    )
    parser.add_argument("--home", default="", help="keep every file in this folder")
    parser.add_argument("--demo", action="store_true", help=argparse.SUPPRESS)
    verbs = parser.add_subparsers(required=True, metavar="COMMAND")
    for add in (
        add_source, add_pull, add_customers, add_said, add_flags, add_rules, add_past, add_journey, add_identity,
        keys.add_key, add_care, add_demo, add_open, add_phones, add_calls, add_note, add_callbacks, add_log,
        add_hand_off, add_outbox,
    ):  # fmt: skip
        add(verbs)
    return parser
