"""Hands a number to the phone program of this machine."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from desk.ui.background import Trouble


def hand_to_system(address: str) -> bool:
    """Have the system open an address with the program set up for it; False where there is none."""
    return QDesktopServices.openUrl(QUrl(address))


class Dialler:
    """Dials `tel:` addresses."""

    def __init__(self, hand_over: Callable[[str], bool] = hand_to_system) -> None:
        self.hand_over = hand_over

    def dial(self, tel: str) -> Trouble | None:
        """Have a phone program dial; what to tell the person where none can."""
        if not tel:
            return Trouble(
                QCoreApplication.translate("Dialling", "There is no number to dial."),
                QCoreApplication.translate("Dialling", "Look for one on the customer's page."),
            )
        if self.hand_over(tel):
            return None
        return Trouble(
            QCoreApplication.translate("Dialling", "No phone program is set up on this machine."),
            QCoreApplication.translate(
                "Dialling", "Copy the number and dial it, or choose a program for “tel:” in the system's settings."
            ),
        )
