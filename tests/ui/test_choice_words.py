"""What is wrong with a setting is said in the language that is spoken."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from desk.config.declared import BY_NAME, ChoiceError
from desk.ui.background import told_trouble
from tests.ui.tongues import speaking

WRONG = {
    "journeys.reason_days": ("viele", "1 bis 366"),
    "region": ("Deutschland", "zwei Buchstaben"),
    "time_zone": ("Mitte", "Europe/London"),
    "store.name": ("a" * 10_000, "höchstens"),
    "look.colours": ("rosa", "Wählen Sie"),
}


@pytest.mark.parametrize("name", WRONG)
def test_each_is_told_in_german(qapp: QApplication, name: str) -> None:
    typed, words = WRONG[name]
    with speaking(qapp, "de"), pytest.raises(ChoiceError) as wrong:
        BY_NAME[name].value(typed)
    with speaking(qapp, "de"):
        told = told_trouble(wrong.value)
    assert words in told.advice
    assert "This" not in told.title
