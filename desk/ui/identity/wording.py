"""How possible links, bits and people's words on them are written and spoken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desk.services.identity_views import (
    CompareView,
    FieldView,
    SaidView,
    SideView,
    SuggestionView,
    Word,
    WordView,
)
from desk.ui.words import Words, one_line

# Below half of the smallest step shown, a weight says nothing.
NOTHING = 0.05
LIKELIEST = 0.99


def tr(text: str) -> str:
    """`text` in the person's language."""
    return QCoreApplication.translate("Identity", text)


def named(name: str) -> str:
    """A name on one line, or that there is none."""
    return one_line(name) or tr("No name known")


def bits(weight: float, words: Words) -> str:
    """A weight for reading: "+ 4.1", "− 3.4", "0.0"."""
    # A sum of nothing is a whole number in Python, which Qt's locale does not take.
    figure = words.locale.toString(float(abs(weight)), "f", 1)
    if abs(weight) < NOTHING:
        return figure
    return f"+ {figure}" if weight > 0 else f"− {figure}"


def spoken_bits(weight: float, words: Words) -> str:
    """The same for hearing, saying which way it speaks."""
    if abs(weight) < NOTHING:
        return tr("says nothing")
    figure = words.locale.toString(float(abs(weight)), "f", 1)
    return (tr("{n} bits for one person") if weight > 0 else tr("{n} bits for two people")).format(n=figure)


def chance(probability: float, words: Words) -> str:
    """How likely two are one person. A possible link is never a certain one, whatever was rounded."""
    return words.percent(min(probability, LIKELIEST))


def weight_token(weight: float) -> str:
    """The colour of a weight."""
    if abs(weight) < NOTHING:
        return "muted"
    return "ok" if weight > 0 else "danger"


def pair_line(pair: SuggestionView, words: Words) -> str:
    """What stands under the first name in the queue."""
    return f"{named(pair.other_name)} · {chance(pair.probability, words)}"


def spoken_pair(pair: SuggestionView, words: Words) -> str:
    """A row of the queue for hearing."""
    parts = (
        tr("{one} and {other}").format(one=named(pair.name), other=named(pair.other_name)),
        chance(pair.probability, words),
        one_line(pair.reason),
    )
    return ", ".join(part for part in parts if part)


def side_line(side: SideView, words: Words) -> str:
    """Where one side comes from, how many interactions it has, and how long ago the last one was."""
    count = tr("{n} interactions").format(n=words.number(side.interactions)) if side.interactions else ""
    count = tr("1 interaction") if side.interactions == 1 else count
    last = tr("last {when}").format(when=words.ago(side.last_at)) if side.last_at is not None else ""
    return " · ".join(part for part in (one_line(side.about), count, last) if part)


def origin_line(said: SaidView, words: Words) -> str:
    """Which sources say a value, since when, and in how many records."""
    parts = [", ".join(one_line(source) for source in said.sources)]
    if said.since is not None:
        parts.append(tr("since {when}").format(when=words.short_date(words.local(said.since).date())))
    if said.records > 1:
        parts.append(tr("{n} records").format(n=words.number(said.records)))
    return " · ".join(part for part in parts if part)


def spoken_values(values: Sequence[SaidView]) -> str:
    """All values of one side for hearing."""
    return ", ".join(one_line(said.text) for said in values) or tr("not known")


def spoken_field(field: FieldView, both: CompareView, words: Words) -> str:
    """A row of the comparison for hearing."""
    told = tr("{field}. {one}: {value}. {other}: {other_value}. {bits}, {why}")
    return told.format(
        field=one_line(field.label),
        one=named(both.left.name),
        value=spoken_values(field.values),
        other=named(both.right.name),
        other_value=spoken_values(field.other_values),
        bits=spoken_bits(field.weight, words),
        why=one_line(field.words),
    )


def told_word(word: Word, name: str, other: str) -> str:
    """A word as a sentence about two names."""
    told = {
        Word.SAME: tr("{one} and {other} are one person."),
        Word.DIFFERENT: tr("{one} and {other} are different people."),
        Word.HOUSEHOLD: tr("{one} and {other} are two people of one household."),
    }[word]
    return told.format(one=named(name), other=named(other))


def told_later(name: str, other: str) -> str:
    """What putting a pair off did."""
    return tr("{one} and {other} will be asked again in a while.").format(one=named(name), other=named(other))


def earlier_word(word: WordView, words: Words) -> str:
    """Who said what of two, and when."""
    told = tr("{by} said on {when}: {said}").format(
        by=one_line(word.by),
        when=words.moment(word.at),
        said=told_word(word.word, word.name, word.other_name),
    )
    if word.overruled:
        told = f"{told} {tr('A later word says otherwise and holds.')}"
    return f"{told} {tr('“{note}”').format(note=one_line(word.note))}" if word.note else told


def how_many_waiting(count: int, words: Words) -> str:
    """The heading of the queue."""
    return tr("Same person? {n} waiting").format(n=words.number(count))


def how_many_decided(decided: int, taken_back: int, words: Words) -> str:
    """What became of others so far."""
    return tr("{n} decided, {m} taken back").format(n=words.number(decided), m=words.number(taken_back))
