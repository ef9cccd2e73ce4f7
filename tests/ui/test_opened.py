"""An address the system hands to the program itself is taken: at once, or as soon as there is a window for it."""

from __future__ import annotations

import json
import subprocess
import sys

from desk.config.autostart import program_folder

# An application of its own: there is only one in a process.
SENDS = """
import json, sys
from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent
from desk.app.opened import Application

app, taken = Application(["tellonce"]), []

def send(text):
    return Application.sendEvent(app, QFileOpenEvent(QUrl(text)))

early = [send("tel:+12085550142"), send("desk:customer/crm/customers/7"), send("file:letter.txt")]
app.hand_to(taken.append)
before = list(taken)
later = send("desk:hand-off/7K2-4TX")
app.hand_to(None)
send("sip:+4930123@pbx.example.com")
app.hand_to(taken.append)
app.sendEvent(app, QEvent(QEvent.Type.User))
print(json.dumps([early[:2], before, later, taken[len(before):]]))
"""


def test_addresses_wait_for_a_window_and_files_are_not_taken_for_one() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", SENDS], cwd=program_folder(), capture_output=True, text=True, check=True, timeout=60
    )
    assert json.loads(ran.stdout) == [
        [True, True],
        ["tel:+12085550142", "desk:customer/crm/customers/7"],
        True,
        ["desk:hand-off/7K2-4TX", "sip:+4930123@pbx.example.com"],
    ]
