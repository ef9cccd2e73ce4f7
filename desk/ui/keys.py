"""The keys of the window: what each does, where it is heard, and what it is at first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from desk.ui.mirror import left_kept
from desk.ui.pressed import key_of

# Where a key may be heard that is not heard everywhere; two keys may be the same where no place hears both.
PAGE, PAIRS, BOARD, FLAGGED = ("page",), ("pairs",), ("board",), ("board", "page")
BACKS, OUTBOX, LOG, STORE = ("backs",), ("outbox",), ("log",), ("store",)
# Heard by what one types into, or what is around it; the window itself has nothing to do for them.
BY_PARTS = ("finish",)
# Needed while one types, beside those of the store, where whatever is typed goes into the line for codes.
_WHILE_TYPING = ("escape", "finish", "find_typing", "flag_undo")


@dataclass(frozen=True, slots=True)
class Key:
    """`name` is the program's word for the act, `words` the list's. A letter alone is not heard while typing."""

    name: str
    sequence: str
    words: object
    # The places that hear it, () where every place does.
    where: tuple[str, ...] = ()

    @property
    def while_typing(self) -> bool:
        """Whether it is to be heard while one types, which no letter alone is."""
        return self.where == STORE or self.name in _WHILE_TYPING


KEYS = (
    Key("search", "Ctrl+K", QT_TRANSLATE_NOOP("Keys", "Find a customer, what was said, what to do")),
    Key("take", "F2", QT_TRANSLATE_NOOP("Keys", "Take the number that is calling, or enter one")),
    Key("ring", "F3", QT_TRANSLATE_NOOP("Keys", "Open the customer who is to be called back now")),
    Key("find", "/", QT_TRANSLATE_NOOP("Keys", "Find in the timeline"), PAGE),
    Key("find_typing", "Ctrl+F", QT_TRANSLATE_NOOP("Keys", "Find in the timeline, also while typing"), PAGE),
    Key("next", "J", QT_TRANSLATE_NOOP("Keys", "Next item of the timeline, next flag, or next pair")),
    Key("former", "K", QT_TRANSLATE_NOOP("Keys", "Former item of the timeline, former flag, or former pair")),
    Key("escape", "Esc", QT_TRANSLATE_NOOP("Keys", "Back, or close")),
    Key("finish", "Ctrl+Return", QT_TRANSLATE_NOOP("Keys", "Write the note, finish the wrap-up, or hand off")),
    Key("desk", "Ctrl+1", QT_TRANSLATE_NOOP("Keys", "Customer desk")),
    Key("flags", "Ctrl+2", QT_TRANSLATE_NOOP("Keys", "Escalations")),
    Key("sources", "Ctrl+3", QT_TRANSLATE_NOOP("Keys", "Sources")),
    Key("identity", "Ctrl+4", QT_TRANSLATE_NOOP("Keys", "Same person?")),
    Key("work", "Ctrl+5", QT_TRANSLATE_NOOP("Keys", "Work: call-backs, call log, outbox, phones")),
    Key("store", "Ctrl+6", QT_TRANSLATE_NOOP("Keys", "Store lookup")),
    Key("settings", "Ctrl+,", QT_TRANSLATE_NOOP("Keys", "Settings")),
    Key("guide", "", QT_TRANSLATE_NOOP("Keys", "First steps: the demo company, own files, or a system")),
    Key("same", "S", QT_TRANSLATE_NOOP("Keys", "The two are the same person"), PAIRS),
    Key("different", "D", QT_TRANSLATE_NOOP("Keys", "They are different people"), PAIRS),
    Key("household", "F", QT_TRANSLATE_NOOP("Keys", "They are two of one household"), PAIRS),
    Key("later", "L", QT_TRANSLATE_NOOP("Keys", "Ask later whether they are"), PAIRS),
    Key("note", "N", QT_TRANSLATE_NOOP("Keys", "Write a note on this customer, or on the call that is on"), PAGE),
    Key("hand_off", "H", QT_TRANSLATE_NOOP("Keys", "Hand this customer off, or see how that stands"), PAGE),
    Key("wrap_up", "W", QT_TRANSLATE_NOOP("Keys", "Wrap up the call, or the chosen line"), PAGE),
    Key("call_out", "C", QT_TRANSLATE_NOOP("Keys", "Call this customer, or promise them a call"), PAGE),
    Key("raise", "F", QT_TRANSLATE_NOOP("Keys", "Raise a flag for this customer …"), PAGE),
    Key("evidence", "V", QT_TRANSLATE_NOOP("Keys", "This customer's flags with their evidence"), PAGE),
    Key("proof", "P", QT_TRANSLATE_NOOP("Keys", "Show the proof of the time"), PAGE),
    Key("together", "G", QT_TRANSLATE_NOOP("Keys", "Time in this journey, or in all together"), PAGE),
    Key("told", "B", QT_TRANSLATE_NOOP("Keys", "To what was told already"), PAGE),
    Key("transcripts", "X", QT_TRANSLATE_NOOP("Keys", "Read the transcripts of this journey"), PAGE),
    Key("about", "I", QT_TRANSLATE_NOOP("Keys", "Everything known of this customer"), PAGE),
    Key("history", "Y", QT_TRANSLATE_NOOP("Keys", "How this customer came to be"), PAGE),
    Key("split", "D", QT_TRANSLATE_NOOP("Keys", "Begin a journey with the chosen line"), PAGE),
    Key("join", "M", QT_TRANSLATE_NOOP("Keys", "Move the chosen line to another journey …"), PAGE),
    Key("detach", "Ctrl+D", QT_TRANSLATE_NOOP("Keys", "This customer in a window of their own, or back"), PAGE),
    Key("flag_take", "T", QT_TRANSLATE_NOOP("Keys", "Take the chosen flags; acknowledge the customer's flag"), FLAGGED),
    Key("flag_assign", "A", QT_TRANSLATE_NOOP("Keys", "Assign them"), BOARD),
    Key("flag_snooze", "S", QT_TRANSLATE_NOOP("Keys", "Snooze them, or it"), FLAGGED),
    Key("flag_resolve", "R", QT_TRANSLATE_NOOP("Keys", "Resolve them, or it"), FLAGGED),
    Key("flag_reopen", "O", QT_TRANSLATE_NOOP("Keys", "Reopen them"), BOARD),
    Key("flag_note", "N", QT_TRANSLATE_NOOP("Keys", "Write a note on the chosen flag"), BOARD),
    Key("work_call", "C", QT_TRANSLATE_NOOP("Keys", "Call the chosen call-back"), BACKS),
    Key("work_done", "D", QT_TRANSLATE_NOOP("Keys", "They were called back"), BACKS),
    Key("work_later", "L", QT_TRANSLATE_NOOP("Keys", "Put the call-back off"), BACKS),
    Key("work_mine", "T", QT_TRANSLATE_NOOP("Keys", "Take the call-back over, or give it back"), BACKS),
    Key("work_wish", "W", QT_TRANSLATE_NOOP("Keys", "Keep what they say about calls"), BACKS),
    Key("work_back", "Del", QT_TRANSLATE_NOOP("Keys", "Nobody is to make the call"), BACKS),
    Key("work_again", "R", QT_TRANSLATE_NOOP("Keys", "Send the chosen entry of the outbox again"), OUTBOX),
    Key("work_change", "E", QT_TRANSLATE_NOOP("Keys", "Change what it says"), OUTBOX),
    Key("work_drop", "Del", QT_TRANSLATE_NOOP("Keys", "Never send it"), OUTBOX),
    Key("work_copy", "Ctrl+Shift+C", QT_TRANSLATE_NOOP("Keys", "Copy the call log for a spreadsheet"), LOG),
    Key("work_save", "Ctrl+S", QT_TRANSLATE_NOOP("Keys", "Save the call log as CSV"), LOG),
    Key("flag_undo", "Ctrl+Z", QT_TRANSLATE_NOOP("Keys", "Take back what was done last")),
    Key("flag_try", "Ctrl+T", QT_TRANSLATE_NOOP("Keys", "Try the rule on the last 30 days"), BOARD),
    Key("flag_rules", "E", QT_TRANSLATE_NOOP("Keys", "Edit the rules that raise flags"), BOARD),
    Key("flag_find", "/", QT_TRANSLATE_NOOP("Keys", "Filter the flags by words, team, owner, rule"), BOARD),
    Key("flag_order", "Shift+O", QT_TRANSLATE_NOOP("Keys", "Choose the order of the flags"), BOARD),
    Key("flag_trends", "G", QT_TRANSLATE_NOOP("Keys", "Trends of journeys, flags and promises"), BOARD),
    Key("flag_save", "Ctrl+S", QT_TRANSLATE_NOOP("Keys", "Save the rules, or flags or trends as CSV"), BOARD),
    Key("store_masks", "F6", QT_TRANSLATE_NOOP("Keys", "Show what is masked for a moment, or mask it again"), STORE),
    Key("store_here", "F7", QT_TRANSLATE_NOOP("Keys", "The customer is here"), STORE),
    Key("store_note", "F8", QT_TRANSLATE_NOOP("Keys", "Write a note on the customer at the counter"), STORE),
    Key("store_call", "F9", QT_TRANSLATE_NOOP("Keys", "Call the lead to the counter"), STORE),
    Key("place_1", "1", QT_TRANSLATE_NOOP("Keys", "The first channel, state, tab or caller")),
    Key("place_2", "2", QT_TRANSLATE_NOOP("Keys", "The second of them")),
    Key("place_3", "3", QT_TRANSLATE_NOOP("Keys", "The third")),
    Key("place_4", "4", QT_TRANSLATE_NOOP("Keys", "The fourth")),
    Key("place_5", "5", QT_TRANSLATE_NOOP("Keys", "The fifth")),
    Key("place_6", "6", QT_TRANSLATE_NOOP("Keys", "The sixth")),
    Key("place_7", "7", QT_TRANSLATE_NOOP("Keys", "The seventh")),
    Key("place_8", "8", QT_TRANSLATE_NOOP("Keys", "The eighth")),
    Key("place_9", "9", QT_TRANSLATE_NOOP("Keys", "The ninth")),
    Key("place_0", "0", QT_TRANSLATE_NOOP("Keys", "All channels; none of those who may be calling")),
    Key("keys", "?", QT_TRANSLATE_NOOP("Keys", "All keys, and how to change them")),
)


def sequences(changed: Mapping[str, str] | None = None) -> dict[str, str]:
    """The sequence of every act, with the person's changes over ours; "" where no key does it."""
    return {key.name: key.sequence for key in KEYS} | dict(changed or {})


def places_meet(one: Key, other: Key) -> bool:
    """Whether some place hears both."""
    return not one.where or not other.where or not set(one.where).isdisjoint(other.where)


class KeyBook(QObject):
    """Which key does what now; `changed` says that some became others. What shows a key asks here."""

    changed = Signal()

    def __init__(self, chosen: Mapping[str, str] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen = dict(chosen or {})

    @property
    def chosen(self) -> Mapping[str, str]:
        """The person's own keys by the names of what they do; "" where no key does it."""
        return dict(self._chosen)

    def choose(self, chosen: Mapping[str, str]) -> None:
        """These are the person's own keys from now on; all others are as they were at first."""
        known = {key.name: key.sequence for key in KEYS}
        own = {name: key for name, key in chosen.items() if name in known and key != known[name]}
        if own != self._chosen:
            self._chosen = own
            self.changed.emit()

    def sequences(self) -> dict[str, str]:
        """The key of every act, as settings write it."""
        return sequences(self._chosen)

    def heard(self, name: str) -> list[QKeySequence]:
        """What may be pressed for an act; nothing where no key does it."""
        return heard(self.sequences().get(name, ""))

    def means(self, event: QKeyEvent, name: str) -> bool:
        """Whether the key pressed is that of an act."""
        return QKeySequence(key_of(event)) in self.heard(name)

    def text(self, name: str) -> str:
        """The key as it is written on this machine's keyboard; "" where there is none."""
        return shown(self.sequences().get(name, ""))

    def hint(self, words: str, name: str) -> str:
        """`words` with the key behind them."""
        key = self.text(name)
        return QCoreApplication.translate("Keys", "{words} ({key})").format(words=words, key=key) if key else words


def heard(sequence: str) -> list[QKeySequence]:
    """What may be pressed for a key as settings write it: of the two Enter keys either."""
    told = QKeySequence(sequence).toString()
    either = dict.fromkeys((told.replace("Enter", "Return"), told.replace("Return", "Enter")))
    return [QKeySequence(one) for one in either if one]


def shown(sequence: str) -> str:
    """A key as it is written on this machine's keyboard."""
    # Every other word of the program calls it Enter.
    meant = QKeySequence(sequence.replace("Return", "Enter"))
    told = meant.toString(QKeySequence.SequenceFormat.NativeText) or sequence
    # "Ctrl+," is not to end with its beginning where lines run from the right.
    return left_kept(told)
