"""How the lines of a briefing are said: what kind of thing, how sure, from where, how old."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desk.services.journey_views import BriefingLine, BriefingView
from desk.ui.words import Words, one_line

KINDS = {
    "reason": QT_TRANSLATE_NOOP("Told", "Reason"),
    "account": QT_TRANSLATE_NOOP("Told", "Account"),
    "order": QT_TRANSLATE_NOOP("Told", "Order"),
    "case": QT_TRANSLATE_NOOP("Told", "Case"),
    "product": QT_TRANSLATE_NOOP("Told", "Product"),
    "amount": QT_TRANSLATE_NOOP("Told", "Amount"),
    "tracking": QT_TRANSLATE_NOOP("Told", "Tracking"),
    "tried": QT_TRANSLATE_NOOP("Told", "Tried"),
    "promised": QT_TRANSLATE_NOOP("Told", "Promised"),
    "asked": QT_TRANSLATE_NOOP("Told", "Asked"),
}
SURE = {
    "noted": QT_TRANSLATE_NOOP("Told", "noted"),
    "read": QT_TRANSLATE_NOOP("Told", "read"),
}
# What matters most to whoever has just picked up comes first; numbers that stand elsewhere on the page come late.
WEIGHT = (
    "reason", "overdue", "promised", "order", "case", "tried", "repeated", "product", "amount", "kept", "tracking",
    "account", "asked",
)  # fmt: skip
# The channel a record came over, by its key; "" where it is not known here.
Channel = Callable[[str], str]


def tr(text: str) -> str:
    """`text` in the person's language."""
    return QCoreApplication.translate("Told", text)


def kind_word(code: str) -> str:
    """ "tried" is Tried; an unknown code is shown as it is."""
    return tr(str(KINDS[code])) if code in KINDS else one_line(code).capitalize()


def pick(lines: Sequence[BriefingLine], room: int) -> list[BriefingLine]:
    """The `room` lines that matter most to whoever has just picked up, in the order they were in.

    Of one kind two lines come before a third one pushes another kind out.
    """
    seen: Counter[str] = Counter()
    ranked = []
    for place, line in enumerate(lines):
        seen[line.kind] += 1
        ranked.append((_rank(line) + (len(WEIGHT) if seen[line.kind] > 2 else 0), place))
    return [lines[place] for place in sorted(place for _rank_of_it, place in sorted(ranked)[:room])]


def _rank(line: BriefingLine) -> int:
    """0 is what matters most."""
    code = line.kind
    if code == "promised":
        code = "overdue" if line.overdue else "kept" if line.kept else "promised"
    elif code == "asked" and line.times > 1:
        code = "repeated"
    return WEIGHT.index(code) if code in WEIGHT else len(WEIGHT)


def label_of(line: BriefingLine, words: Words) -> tuple[str, str]:
    """What stands before a line where there is room for one word, and the role it is said in: the kind, or how a
    promise stands. Colour never says it alone.
    """
    if line.kind == "asked" and line.times > 1:
        return tr("Asked {n}×").format(n=words.number(line.times)), "warn"
    if line.kind != "promised":
        return kind_word(line.kind), "faint"
    if line.kept:
        return tr("Kept"), "ok"
    if line.overdue:
        return tr("Overdue"), "danger"
    if line.due_at is not None and is_today(line.due_at, words):
        return tr("Due {time}").format(time=words.time(line.due_at)), "warn"
    return kind_word(line.kind), "faint"


def state_of(line: BriefingLine, words: Words) -> tuple[str, str]:
    """What is to be said of a promise or question beside its value, and its role; ("", "") if nothing."""
    if line.kind == "asked" and line.times > 1:
        return tr("asked {n} times").format(n=words.number(line.times)), "small-warn"
    if line.kind != "promised" or (line.due_at is None and not (line.kept or line.overdue)):
        return "", ""
    if line.kept:
        return tr("kept"), "small-ok"
    if line.overdue:
        return tr("overdue since {moment}").format(moment=due_words(line.due_at, words)), "small-danger"
    due = tr("due {moment}").format(moment=due_words(line.due_at, words))
    return due, "small-warn" if is_today(line.due_at, words) else "small"


def is_today(moment: datetime | None, words: Words) -> bool:
    """Whether a moment lies in the person's day."""
    return moment is not None and words.local(moment).date() == words.today()


def due_words(moment: datetime | None, words: Words) -> str:
    """When something falls due: the time where it is today, else the date."""
    if moment is None:
        return ""
    if is_today(moment, words):
        return tr("today {time}").format(time=words.time(moment))
    return words.short_date(words.local(moment).date())


def sure_word(code: str) -> str:
    """How sure, in words, where it is not stated by a field of the source."""
    return tr(str(SURE[code])) if code in SURE else ""


def origin(line: BriefingLine, channel: str, words: Words) -> str:
    """Where it was said: "Chat 18 Nov"."""
    day = words.short_date(words.local(line.at).date())
    return f"{channel} {day}" if channel else day


def line_text(line: BriefingLine, channel: str, words: Words) -> str:
    """A line as it is copied and heard: "Promised: a refund (overdue since 21 Nov; read in text; Chat 18 Nov)"."""
    notes = (state_of(line, words)[0], sure_word(line.sure), origin(line, channel, words), words.ago(line.at))
    said = "; ".join(note for note in notes if note)
    return f"{kind_word(line.kind)}: {one_line(line.value)} ({said})"


def briefing_text(briefing: BriefingView, channel_of: Channel, words: Words) -> str:
    """The whole briefing as text, a line each."""
    return "\n".join(line_text(line, channel_of(line.key), words) for line in briefing.lines)


def asked_again(count: int, words: Words) -> str:
    """How many questions were asked again."""
    if count == 1:
        return tr("1 question was asked again.")
    return tr("{n} questions were asked again.").format(n=words.number(count))


def unread_words(count: int, words: Words) -> str:
    """How many transcripts were not read."""
    if count == 1:
        return tr("1 transcript has not been read.")
    return tr("{n} transcripts have not been read.").format(n=words.number(count))
