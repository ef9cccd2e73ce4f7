"""English written below the screens is recognised and said in another language, values and all."""

import pytest

from desk.domain.retelling import Retelling

GERMAN = {
    "Look again.": "Sehen Sie noch einmal nach.",
    "{path} cannot be read ({why}).": "{path} kann nicht gelesen werden ({why}).",
    "There are no flags “{state}”.": "Es gibt keine Eskalationen „{state}“.",
    "{n} days": "{n} Tage",
    "waited {time}": "{time} gewartet",
    "waited {time} on the phone": "{time} am Telefon gewartet",
    "promise broken, due {when}": "Zusage gebrochen, fällig {when}",
    "open": "offen",
    "{a} beside {b}": "{a} neben {b}",
    "{n}": "nichts davon",
    "{name} stays {name}": "{name} bleibt {name}",
}


@pytest.fixture(scope="module")
def retelling() -> Retelling:
    return Retelling(GERMAN)


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("Look again.", "Sehen Sie noch einmal nach."),
        ("a.toml cannot be read (no access).", "a.toml kann nicht gelesen werden (no access)."),
        # What says most by itself is tried first, and values are told too.
        ("waited 3 days on the phone", "3 Tage am Telefon gewartet"),
        ("waited 3 days", "3 Tage gewartet"),
        ("There are no flags “open”.", "Es gibt keine Eskalationen „open“."),
        ("waited 3 days · promise broken, due 4 days", "3 Tage gewartet · Zusage gebrochen, fällig 4 Tage"),
        ("a.toml cannot be read (x). Look again.", "a.toml kann nicht gelesen werden (x). Sehen Sie noch einmal nach."),
        ("Look again.\nopen", "Sehen Sie noch einmal nach.\noffen"),
        ("open beside 2 days", "offen neben 2 Tage"),
        ("Jo stays Jo", "Jo bleibt Jo"),
        ("Jo stays Jim", "Jo stays Jim"),
        ("", ""),
        ("2026-11-19 14:05", "2026-11-19 14:05"),
        ("My parcel never came. Where is it?", "My parcel never came. Where is it?"),
    ],
)
def test_what_is_known_is_retold_and_all_else_stays(retelling: Retelling, english: str, german: str) -> None:
    assert retelling.retold(english) == german


def test_a_value_that_looks_like_a_gap_is_no_gap(retelling: Retelling) -> None:
    assert retelling.retold("{why} cannot be read (a {path}).") == "{why} kann nicht gelesen werden (a {path})."
