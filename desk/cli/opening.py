"""The command behind an address that somebody clicked: desk open tel:+49301234567."""

from __future__ import annotations

import argparse
import subprocess
import time
from typing import Any

from desk.config.autostart import program_folder, window_command
from desk.config.paths import Home
from desk.live.addresses import LONGEST_ADDRESS, Address, read
from desk.live.instance import hand_over
from desk.services.answers import as_json
from desk.services.asks import ServiceError

# A window that is started for it is there in a second; on a machine that has just been switched on, in some more.
PATIENCE_SECONDS = 30.0
LOOK_AGAIN_SECONDS = 0.1


def add_open(verbs: Any) -> None:
    """desk open."""
    help = "show what a desk:, tel:, callto:, sip: or phone: address leads to, in the window"
    parser = verbs.add_parser("open", help=help, description=help)
    parser.add_argument("address", metavar="ADDRESS")
    parser.add_argument("--json", action="store_true", help="answer in JSON")
    parser.set_defaults(run=None, run_alone=run)


def run(home: Home, asked: argparse.Namespace) -> int:
    """Hand the address to the running window, and start one where none runs. It opens no files itself."""
    address = read(asked.address)
    if address is None:
        raise ServiceError(
            "This is no address the desk can show.",
            "It shows desk:number/…, desk:customer/…, desk:hand-off/…, tel:, callto:, sip: and phone:,"
            f" of at most {LONGEST_ADDRESS} characters.",
        )
    if not hand_over(home.running, asked.address.strip()):
        _start(home, asked)
    return _say(asked, address)


def _start(home: Home, asked: argparse.Namespace) -> None:
    window = subprocess.Popen(
        [*window_command(), "--home", str(home.folder)],
        cwd=program_folder(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        # It stays when whatever opened the address ends.
        start_new_session=True,
    )
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until and window.poll() is None:
        if hand_over(home.running, asked.address.strip()):
            return
        time.sleep(LOOK_AGAIN_SECONDS)
    raise ServiceError("No window could be opened for this address.", "Start the desk, and open it again.")


def _say(asked: argparse.Namespace, address: Address) -> int:
    told = {"what": address.what.value, "value": address.value}
    print(as_json(told) if asked.json else f"Shown in the window: {address.what} {address.value}")
    return 0
