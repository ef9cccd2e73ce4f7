"""The keys of the window: what each does, bound in one place; keys_list shows them on "?"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

CHANNEL_KEYS = 9


@dataclass(frozen=True, slots=True)
class Key:
    """`name` is the program's word for the act, `words` the list's. A letter alone is not heard while typing."""

    name: str
    sequence: str
    words: object


KEYS = (
    Key("search", "Ctrl+K", QT_TRANSLATE_NOOP("Keys", "Find a customer, what was said, what to do")),
    Key("take", "F2", QT_TRANSLATE_NOOP("Keys", "Take the number that is calling, or enter one")),
    Key("ring", "F3", QT_TRANSLATE_NOOP("Keys", "Open the customer who is to be called back now")),
    Key("find", "/", QT_TRANSLATE_NOOP("Keys", "Find in the timeline")),
    Key("find_typing", "Ctrl+F", QT_TRANSLATE_NOOP("Keys", "Find in the timeline, also while typing")),
    Key("next", "J", QT_TRANSLATE_NOOP("Keys", "Next item of the timeline, next flag, or next pair")),
    Key("former", "K", QT_TRANSLATE_NOOP("Keys", "Former item of the timeline, former flag, or former pair")),
    Key("escape", "Esc", QT_TRANSLATE_NOOP("Keys", "Back, or close")),
    Key("desk", "Ctrl+1", QT_TRANSLATE_NOOP("Keys", "Customer desk")),
    Key("flags", "Ctrl+2", QT_TRANSLATE_NOOP("Keys", "Escalations")),
    Key("sources", "Ctrl+3", QT_TRANSLATE_NOOP("Keys", "Sources")),
    Key("identity", "Ctrl+4", QT_TRANSLATE_NOOP("Keys", "Same person?")),
    Key("work", "Ctrl+5", QT_TRANSLATE_NOOP("Keys", "Work: call-backs, call log, outbox, phones")),
    Key("same", "S", QT_TRANSLATE_NOOP("Keys", "The two are the same person")),
    Key("different", "D", QT_TRANSLATE_NOOP("Keys", "They are different people")),
    Key("household", "F", QT_TRANSLATE_NOOP("Keys", "They are two of one household")),
    Key("later", "L", QT_TRANSLATE_NOOP("Keys", "Ask later whether they are")),
    Key("note", "N", QT_TRANSLATE_NOOP("Keys", "Write a note on this customer, or on the call that is on")),
    Key("hand_off", "H", QT_TRANSLATE_NOOP("Keys", "Hand this customer off, or see how that stands")),
    Key("wrap_up", "W", QT_TRANSLATE_NOOP("Keys", "Wrap up the call, or the chosen line")),
    Key("raise", "F", QT_TRANSLATE_NOOP("Keys", "Raise a flag for this customer …")),
    Key("evidence", "V", QT_TRANSLATE_NOOP("Keys", "This customer's flags with their evidence")),
    Key("proof", "P", QT_TRANSLATE_NOOP("Keys", "Show the proof of the time")),
    Key("together", "G", QT_TRANSLATE_NOOP("Keys", "Time in this journey, or in all together")),
    Key("told", "B", QT_TRANSLATE_NOOP("Keys", "To what was told already")),
    Key("transcripts", "X", QT_TRANSLATE_NOOP("Keys", "Read the transcripts of this journey")),
    Key("about", "I", QT_TRANSLATE_NOOP("Keys", "Everything known of this customer")),
    Key("history", "Y", QT_TRANSLATE_NOOP("Keys", "How this customer came to be")),
    Key("split", "D", QT_TRANSLATE_NOOP("Keys", "Begin a journey with the chosen line")),
    Key("join", "M", QT_TRANSLATE_NOOP("Keys", "Move the chosen line to another journey …")),
    Key("flag_take", "T", QT_TRANSLATE_NOOP("Keys", "Take the chosen flags; acknowledge the customer's flag")),
    Key("flag_assign", "A", QT_TRANSLATE_NOOP("Keys", "Assign them")),
    Key("flag_snooze", "S", QT_TRANSLATE_NOOP("Keys", "Snooze them, or it")),
    Key("flag_resolve", "R", QT_TRANSLATE_NOOP("Keys", "Resolve them, or it")),
    Key("flag_reopen", "O", QT_TRANSLATE_NOOP("Keys", "Reopen them")),
    Key("flag_note", "N", QT_TRANSLATE_NOOP("Keys", "Write a note on the chosen flag")),
    Key("work_call", "C", QT_TRANSLATE_NOOP("Keys", "Call the chosen call-back")),
    Key("work_done", "D", QT_TRANSLATE_NOOP("Keys", "They were called back")),
    Key("work_later", "L", QT_TRANSLATE_NOOP("Keys", "Put the call-back off")),
    Key("work_mine", "T", QT_TRANSLATE_NOOP("Keys", "Take the call-back over, or give it back")),
    Key("work_wish", "W", QT_TRANSLATE_NOOP("Keys", "Keep what they say about calls")),
    Key("work_back", "Del", QT_TRANSLATE_NOOP("Keys", "Nobody is to make the call")),
    Key("work_again", "R", QT_TRANSLATE_NOOP("Keys", "Send the chosen entry of the outbox again")),
    Key("work_change", "E", QT_TRANSLATE_NOOP("Keys", "Change what it says")),
    Key("work_drop", "Del", QT_TRANSLATE_NOOP("Keys", "Never send it")),
    Key("work_copy", "Ctrl+Shift+C", QT_TRANSLATE_NOOP("Keys", "Copy the call log for a spreadsheet")),
    Key("work_save", "Ctrl+S", QT_TRANSLATE_NOOP("Keys", "Save the call log as CSV")),
    Key("flag_undo", "Ctrl+Z", QT_TRANSLATE_NOOP("Keys", "Take back what was done last")),
    Key("flag_try", "Ctrl+T", QT_TRANSLATE_NOOP("Keys", "Try the rule on the last 30 days")),
    Key("flag_rules", "E", QT_TRANSLATE_NOOP("Keys", "Edit the rules that raise flags")),
    Key("flag_save", "Ctrl+S", QT_TRANSLATE_NOOP("Keys", "Save the rules as a new version")),
    Key("keys", "?", QT_TRANSLATE_NOOP("Keys", "This list")),
)


def sequences(changed: Mapping[str, str] | None = None) -> dict[str, str]:
    """The sequence of every act, with the person's changes over ours."""
    return {key.name: key.sequence for key in KEYS} | dict(changed or {})


def bind(window: QWidget, bound: Mapping[str, str], acts: Mapping[str, Callable[[], object]]) -> None:
    """Make every key call its act; KeyError for an act that is missing.

    One key may mean one thing in one room and another in the next: each act sees for itself whether it is meant.
    """
    together: dict[str, list[Callable[[], object]]] = {}
    for name, sequence in bound.items():
        together.setdefault(QKeySequence(sequence).toString(), []).append(acts[name])
    for sequence, meant in together.items():
        QShortcut(QKeySequence(sequence), window).activated.connect(partial(_call, tuple(meant)))


def _call(acts: tuple[Callable[[], object], ...]) -> None:
    for act in acts:
        act()


def bind_channels(window: QWidget, press: Callable[[int], object]) -> None:
    """1 to 9 toggle the channels of the timeline in sight, 0 shows all; among flags they choose the state shown, among
    those who may be calling the one who is."""
    for place in range(CHANNEL_KEYS + 1):
        QShortcut(QKeySequence(str(place)), window).activated.connect(lambda place=place: press(place))
