"""What settings, their groups and their choices are called."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

GROUPS = {
    "look": QT_TRANSLATE_NOOP("Settings", "Language and look"),
    "person": QT_TRANSLATE_NOOP("Settings", "You and your place"),
    "calls": QT_TRANSLATE_NOOP("Settings", "Calls and notifications"),
    "window": QT_TRANSLATE_NOOP("Settings", "The window"),
    "store": QT_TRANSLATE_NOOP("Settings", "Store counter"),
    "journeys": QT_TRANSLATE_NOOP("Settings", "Journeys"),
}
# A setting's name, and what it is for.
LABELS: Mapping[str, tuple[object, object]] = {
    "language": (QT_TRANSLATE_NOOP("Settings", "Language"), ""),
    "look.colours": (
        QT_TRANSLATE_NOOP("Settings", "Colours"),
        QT_TRANSLATE_NOOP("Settings", "High contrast is for eyes that need it, and for bright rooms."),
    ),
    "look.percent": (
        QT_TRANSLATE_NOOP("Settings", "Size of text and everything else"),
        QT_TRANSLATE_NOOP("Settings", "In percent of what the system asks for."),
    ),
    "name": (
        QT_TRANSLATE_NOOP("Settings", "Your name"),
        QT_TRANSLATE_NOOP("Settings", "Stands beside what you write and decide. Empty: your name on this computer."),
    ),
    "region": (
        QT_TRANSLATE_NOOP("Settings", "Country of phone numbers"),
        QT_TRANSLATE_NOOP("Settings", "Two letters such as US, for numbers without a country."),
    ),
    "time_zone": (
        QT_TRANSLATE_NOOP("Settings", "Time zone"),
        QT_TRANSLATE_NOOP("Settings", "In which days begin, and of times without a zone. Empty: this computer's."),
    ),
    "own_numbers": (
        QT_TRANSLATE_NOOP("Settings", "The company's own numbers"),
        QT_TRANSLATE_NOOP("Settings", "They stand for no customer. Several are parted by commas."),
    ),
    "phones.mine": (
        QT_TRANSLATE_NOOP("Settings", "Your extensions"),
        QT_TRANSLATE_NOOP("Settings", "As phone systems call you. Empty: every call is offered."),
    ),
    "phones.longest_hours": (
        QT_TRANSLATE_NOOP("Settings", "Longest call (hours)"),
        QT_TRANSLATE_NOOP("Settings", "One of which nothing more is heard is taken to be over then."),
    ),
    "window.sound": (QT_TRANSLATE_NOOP("Settings", "Sound when a call comes in"), ""),
    "window.volume": (QT_TRANSLATE_NOOP("Settings", "How loud"), QT_TRANSLATE_NOOP("Settings", "From 0 to 100.")),
    "window.notify": (
        QT_TRANSLATE_NOOP("Settings", "Tell of calls and flags while the window is not in front"),
        "",
    ),
    "window.notify_names": (
        QT_TRANSLATE_NOOP("Settings", "With the customer's name"),
        QT_TRANSLATE_NOOP("Settings", "Others may read it on a locked or shared screen."),
    ),
    "window.do_not_disturb": (
        QT_TRANSLATE_NOOP("Settings", "Do not disturb"),
        QT_TRANSLATE_NOOP("Settings", "Neither sound nor notifications; calls still stand in the window."),
    ),
    "window.tray": (QT_TRANSLATE_NOOP("Settings", "Stand in the system's tray"), ""),
    "window.close_to_tray": (
        QT_TRANSLATE_NOOP("Settings", "Closing leaves the window in the tray"),
        QT_TRANSLATE_NOOP("Settings", "Calls are heard until you quit."),
    ),
    "window.begin_empty": (
        QT_TRANSLATE_NOOP("Settings", "Begin empty"),
        QT_TRANSLATE_NOOP("Settings", "What was open when the window was closed stays closed."),
    ),
    "window.autostart": (
        QT_TRANSLATE_NOOP("Settings", "Start with the computer"),
        QT_TRANSLATE_NOOP("Settings", "As soon as you sign in to it."),
    ),
    "store.name": (
        QT_TRANSLATE_NOOP("Settings", "Store this desk stands in"),
        QT_TRANSLATE_NOOP("Settings", "As its tills call it."),
    ),
    "store.start": (QT_TRANSLATE_NOOP("Settings", "Begin with store lookup"), ""),
    "store.idle_seconds": (
        QT_TRANSLATE_NOOP("Settings", "Clear the screen after (seconds)"),
        QT_TRANSLATE_NOOP("Settings", "Without a key, a touch or a scan."),
    ),
    "store.shown_seconds": (
        QT_TRANSLATE_NOOP("Settings", "Show what is masked for (seconds)"),
        "",
    ),
    "store.scanner_prefix": (
        QT_TRANSLATE_NOOP("Settings", "The scanner sends before a code"),
        QT_TRANSLATE_NOOP("Settings", "Empty where it sends nothing but the code and Enter or Tab."),
    ),
    "store.scanner_suffix": (QT_TRANSLATE_NOOP("Settings", "The scanner sends after a code"), ""),
    "store.team_lead": (
        QT_TRANSLATE_NOOP("Settings", "Who is called to the counter"),
        QT_TRANSLATE_NOOP("Settings", "A person or team. Empty: whoever looks after flags."),
    ),
    "journeys.self_service_minutes": (
        QT_TRANSLATE_NOOP("Settings", "Minutes between two visits to self-service"),
        QT_TRANSLATE_NOOP("Settings", "Touches no further apart than this are one journey."),
    ),
    "journeys.person_minutes": (
        QT_TRANSLATE_NOOP("Settings", "Minutes where a person was involved"),
        QT_TRANSLATE_NOOP("Settings", "Touches no further apart than this are one journey."),
    ),
    "journeys.number_days": (
        QT_TRANSLATE_NOOP("Settings", "Days with the same order or case number"),
        QT_TRANSLATE_NOOP("Settings", "Counted from the last touch."),
    ),
    "journeys.reason_days": (
        QT_TRANSLATE_NOOP("Settings", "Days with the same reason"),
        QT_TRANSLATE_NOOP("Settings", "Counted from the last touch."),
    ),
    "journeys.quiet_days": (
        QT_TRANSLATE_NOOP("Settings", "Days until a journey is over"),
        QT_TRANSLATE_NOOP("Settings", "If nothing more is heard of it."),
    ),
}
CHOICES: Mapping[tuple[str, str], object] = {
    ("language", ""): QT_TRANSLATE_NOOP("Settings", "The system's"),
    ("look.colours", ""): QT_TRANSLATE_NOOP("Settings", "As the system has it"),
    ("look.colours", "light"): QT_TRANSLATE_NOOP("Settings", "Light"),
    ("look.colours", "dark"): QT_TRANSLATE_NOOP("Settings", "Dark"),
    ("look.colours", "light-contrast"): QT_TRANSLATE_NOOP("Settings", "Light, high contrast"),
    ("look.colours", "dark-contrast"): QT_TRANSLATE_NOOP("Settings", "Dark, high contrast"),
}
# Languages are called what those who speak them call them.
LANGUAGES = {"en": "English", "de": "Deutsch"}


def translated(text: object) -> str:
    """One of these texts in the person's language."""
    return QCoreApplication.translate("Settings", str(text)) if text else ""


def label_of(name: str) -> str:
    """What a setting is called; its name in the file where this version has no words for it."""
    return translated(LABELS[name][0]) if name in LABELS else name


def help_of(name: str) -> str:
    """What a setting is for."""
    return translated(LABELS[name][1]) if name in LABELS else ""


def choice_words(name: str, choice: str) -> str:
    """What one of the choices is called."""
    if name == "language" and choice:
        return LANGUAGES.get(choice, choice)
    if name == "look.percent":
        return translated(QT_TRANSLATE_NOOP("Settings", "{n} %")).format(n=choice)
    return translated(CHOICES[name, choice]) if (name, choice) in CHOICES else choice
