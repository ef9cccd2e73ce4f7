"""How hand-offs are said on the screen: their parts by name, to whom, how they stand, how long the customer spent."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desk.services.hand_off_views import HandOffView, Line, Spent
from desk.ui.names import channel_word
from desk.ui.words import Words, length, named, one_line, place_of, zone_of

# In the order in which a receiver asks.
LABELS = {
    "account": QT_TRANSLATE_NOOP("HandOff", "Account"),
    "order": QT_TRANSLATE_NOOP("HandOff", "Order"),
    "case": QT_TRANSLATE_NOOP("HandOff", "Case"),
    "inquiry": QT_TRANSLATE_NOOP("HandOff", "Inquiry"),
    "product": QT_TRANSLATE_NOOP("HandOff", "Product"),
    "reason": QT_TRANSLATE_NOOP("HandOff", "Reason"),
    "amount": QT_TRANSLATE_NOOP("HandOff", "Amount"),
    "tracking": QT_TRANSLATE_NOOP("HandOff", "Tracking"),
    "tried": QT_TRANSLATE_NOOP("HandOff", "Tried"),
    "promised": QT_TRANSLATE_NOOP("HandOff", "Promised"),
    "asked": QT_TRANSLATE_NOOP("HandOff", "Told already"),
}
# Where a customer can be passed on to, as the services call it.
PERSON, TEAM, STORE, CALL_BACK, CHANNEL = KINDS = ("person", "team", "store", "call_back", "channel")
_KIND_WORDS = {
    PERSON: QT_TRANSLATE_NOOP("HandOff", "Person"),
    TEAM: QT_TRANSLATE_NOOP("HandOff", "Team"),
    STORE: QT_TRANSLATE_NOOP("HandOff", "Store"),
    CALL_BACK: QT_TRANSLATE_NOOP("HandOff", "Call back"),
    CHANNEL: QT_TRANSLATE_NOOP("HandOff", "Channel"),
}
_TO = {
    TEAM: QT_TRANSLATE_NOOP("HandOff", "the team {name}"),
    STORE: QT_TRANSLATE_NOOP("HandOff", "the store {name}"),
    CALL_BACK: QT_TRANSLATE_NOOP("HandOff", "a call back by {name}"),
    CHANNEL: QT_TRANSLATE_NOOP("HandOff", "another channel: {name}"),
}
_ANY = {STORE: QT_TRANSLATE_NOOP("HandOff", "any store"), CALL_BACK: QT_TRANSLATE_NOOP("HandOff", "a call back")}
# How each stands: a word, and the role of the chip it is said in; colour never says it alone.
_STATES = {
    "given": (QT_TRANSLATE_NOOP("HandOff", "On the way"), "chip"),
    "opened": (QT_TRANSLATE_NOOP("HandOff", "Opened"), "chip"),
    "arrived": (QT_TRANSLATE_NOOP("HandOff", "Arrived"), "chip-ok"),
    "never_arrived": (QT_TRANSLATE_NOOP("HandOff", "Never arrived"), "chip-danger"),
    "taken_back": (QT_TRANSLATE_NOOP("HandOff", "Taken back"), "chip-quiet"),
}
WAITING = ("given", "opened")
# Values one copies.
NUMBERS = ("account", "order", "case", "tracking")


def tr(text: str) -> str:
    """`text` in the person's language."""
    return QCoreApplication.translate("HandOff", text)


def kind_word(kind: str) -> str:
    """ "call_back" is Call back."""
    return tr(str(_KIND_WORDS.get(kind, kind)))


def label(kind: str) -> str:
    """What a kind of line is called; an unknown one as it is."""
    return tr(str(LABELS[kind])) if kind in LABELS else one_line(kind).capitalize()


def place(kind: str) -> int:
    """Where a kind of line stands among the others."""
    order = list(LABELS)
    return order.index(kind) if kind in LABELS else len(order)


def to_words(to: str, name: str) -> str:
    """Whom a hand-off is for: "the team Billing", "any store"."""
    shown = channel_word(name) if to == CHANNEL else one_line(name)
    if not shown:
        return tr(str(_ANY.get(to, ""))) or kind_word(to)
    return tr(str(_TO.get(to, "{name}"))).format(name=named(shown))


def state_word(state: str) -> tuple[str, str]:
    """How it stands in a word, and the role of its chip."""
    words, role = _STATES.get(state, (state, "chip"))
    return tr(str(words)), role


def both_clocks(moment: datetime, zone_name: str, words: Words) -> str:
    """A moment on our clock, and on the customer's where that shows another: "22 Nov 18:42 (17:42 in Denver)"."""
    ours, zone = words.moment(moment), zone_of(zone_name)
    if zone is None or words.time(moment, zone) == words.time(moment):
        return ours
    told = tr("{ours} ({time} in {place})")
    return told.format(ours=ours, time=words.time(moment, zone), place=place_of(zone_name))


def says(view: HandOffView, zone_name: str, words: Words) -> str:
    """How it stands, in sentences."""
    until = both_clocks(view.given.arrive_by, zone_name, words)
    opened = tr("Opened by {who}.").format(who=named(one_line(view.opened_by))) if view.opened_by else ""
    if view.opened_by and view.opened_at is not None:
        told = tr("Opened by {who}, {time}.")
        opened = told.format(who=named(one_line(view.opened_by)), time=words.moment(view.opened_at))
    if view.state == "arrived" and view.arrived_at is not None:
        at = both_clocks(view.arrived_at, zone_name, words)
        late = tr("They were awaited until {time}.").format(time=until) if view.late else ""
        told = tr("The customer arrived {time}.").format(time=at)
    elif view.state == "never_arrived":
        told, late = tr("The customer was awaited until {time} and never arrived.").format(time=until), ""
    elif view.state == "taken_back":
        why = one_line(view.why)
        return tr("Taken back: {why}").format(why=why) if why else tr("It was taken back; its address opens nothing.")
    else:
        told, late = tr("The customer is awaited until {time}.").format(time=until), ""
    return " ".join(part for part in (told, late, opened) if part)


def line_notes(line: Line, zone_name: str, words: Words) -> str:
    """What is to be said beside a line's value: until when, whether it was kept, how often it was asked, how sure."""
    notes = []
    if line.due_at is not None:
        notes.append(tr("by {time}").format(time=both_clocks(line.due_at, zone_name, words)))
    if line.kept:
        notes.append(tr("kept"))
    elif line.overdue:
        notes.append(tr("overdue"))
    if line.times > 1:
        notes.append(tr("asked {n} times").format(n=words.number(line.times)))
    if line.sure == "read":
        notes.append(tr("found in text"))
    return " · ".join(notes)


def line_origin(line: Line, words: Words) -> str:
    """When a line was said, and the record that says so."""
    return " · ".join(part for part in (words.moment(line.at) if line.at else "", line.key) if part)


def spent_words(spent: Spent, words: Words) -> tuple[str, str]:
    """The three numbers of a journey's time; and what it was made of."""
    least = tr("at least {time}") if spent.at_least else "{time}"
    told = tr("{spent} with us, {waiting} of it waiting, over {elapsed}")
    times = told.format(
        spent=least.format(time=length(spent.customer_time)),
        waiting=length(spent.waiting_time),
        elapsed=length(spent.elapsed),
    )
    count = tr("1 interaction") if spent.interactions == 1 else tr("{n} interactions")
    moved = tr("1 transfer") if spent.transfers == 1 else tr("{n} transfers")
    since = tr("since {time}").format(time=words.moment(spent.since))
    made_of = (count.format(n=words.number(spent.interactions)), moved.format(n=words.number(spent.transfers)), since)
    return times, " · ".join((*made_of, *(one_line(reason) for reason in spent.because)))
