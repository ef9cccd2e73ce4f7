"""Hands a number to the phone program of this machine."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from desk.ui.background import Trouble

# What a desktop on Linux is asked, and how long it may take.
ASK, PATIENCE = ("xdg-mime", "query", "default", "x-scheme-handler/tel"), 3.0
# Where this very program shows whom a number leads to; it dials nothing.
OURSELVES = {b"tellonce-open.desktop", b"tellonce-phones.desktop"}


def is_set_up() -> bool:
    """Whether a program is set up for `tel:`; blocks a moment. On Linux an address is handed over without a word of
    whether anybody takes it, so that has to be asked before; other systems tell themselves."""
    if not sys.platform.startswith("linux") or shutil.which(ASK[0]) is None:
        return True
    try:
        said = subprocess.run(ASK, capture_output=True, timeout=PATIENCE, check=False).stdout.strip()
        return bool(said) and said not in OURSELVES
    except (OSError, subprocess.SubprocessError):
        return True


def hand_to_system(address: str) -> bool:
    """Have the system open an address with the program set up for it; False where there is none."""
    return QDesktopServices.openUrl(QUrl(address))


class Dialler:
    """Dials `tel:` addresses. `ready` blocks and tells whether a program is set up for them."""

    def __init__(
        self, ready: Callable[[], bool] = is_set_up, hand_over: Callable[[str], bool] = hand_to_system
    ) -> None:
        self.ready, self.hand_over = ready, hand_over

    def dial(self, tel: str, ready: bool) -> Trouble | None:
        """Have a phone program dial, where one is `ready`; what to tell the person where none can."""
        if not tel:
            return Trouble(
                QCoreApplication.translate("Dialling", "There is no number to dial."),
                QCoreApplication.translate("Dialling", "Look for one on the customer's page."),
            )
        if ready and self.hand_over(tel):
            return None
        return Trouble(
            QCoreApplication.translate("Dialling", "No phone program is set up on this machine."),
            QCoreApplication.translate(
                "Dialling", "Copy the number and dial it, or choose a program for “tel:” in the system's settings."
            ),
        )
