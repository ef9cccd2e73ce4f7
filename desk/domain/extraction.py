"""What can be read out of a text word for word: numbers, amounts, dates, promises, what was tried, what was asked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from desk.domain.dates import Said
from desk.domain.figures import Figures, references, referred
from desk.domain.language import QUESTIONS, Language, common_keys, spoken
from desk.domain.phrases import Index, Text
from desk.domain.promises import Piece, Role, blanked, clauses, holds, kept, promises, sentences, with_next
from desk.domain.quoting import Quotes

# Nobody reads more of a reason than this.
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Found:
    """Something read in a text: `value` is the text from `start` to `end`, letter for letter.

    `kind` is order, case, amount, tracking, date, promise, kept, tried, asked or reason. `code` is the number without
    signs of its own, the question's or the reason's name. `due` is the moment a date or promise means; `held` is for
    promises to keep something until then.
    """

    kind: str
    value: str
    start: int
    end: int
    code: str = ""
    due: datetime | None = None
    held: bool = False


@dataclass(frozen=True, slots=True)
class Rules:
    """Every language there is, with the figures they share."""

    languages: tuple[Language, ...]
    figures: Figures
    numbers: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    quotes: Quotes = field(default_factory=Quotes)
    reasons: Index[str] = field(default_factory=lambda: Index(()))

    @classmethod
    def of(cls, languages: Sequence[Language], figures: Figures) -> Rules:
        """Make them ready for use. Where a text speaks of several reasons, the first in its language's file counts."""
        entries = [
            (phrase, reason.name) for language in languages for reason in language.reasons for phrase in reason.phrases
        ]
        numbers = {one.code: references(figures, one.references) for one in languages}
        quotes = Quotes.of([one.quoted for one in languages])
        return cls(tuple(languages), figures, numbers, quotes, Index(entries, common_keys(languages)))

    def title(self, reason: str) -> str:
        """What people call a reason of the taxonomy, in the first language that has it; any other reason as it is."""
        titles = (one.title for language in self.languages for one in language.reasons if one.name == reason)
        return next(titles, reason)

    def reason(self, text: Text) -> tuple[str, int, int]:
        """The reason a text speaks of and the place of the words that say so; "" where it names none."""
        start, end, name = next(self.reasons.hits(text, text.keys()), (0, 0, ""))
        return name, start, end


def extract(written: str, said: Said, role: Role, rules: Rules) -> tuple[Found, ...]:
    """Everything found in a text that somebody in this role said or wrote, in order of place; nothing in what it quotes
    of earlier mails."""
    text = Text.of(rules.quotes.said_now(written))
    found = [
        Found(one.kind, written[one.start : one.end], one.start, one.end, one.code)
        for one in (*rules.figures.amounts(text.folded), *rules.figures.tracking(text.folded))
    ]
    for language in spoken(text, rules.languages):
        read = list(_in_language(text, said, role, rules, language))
        found += read
        if read:
            break
    found += _reason(text, said, rules) if role in (Role.CUSTOMER, Role.NOTE) else ()
    return tuple(sorted(dict.fromkeys(found), key=lambda one: (one.start, one.end, one.kind)))


def _in_language(text: Text, said: Said, role: Role, rules: Rules, language: Language) -> Iterator[Found]:
    for number in referred(rules.numbers[language.code], text.folded):
        yield _found(text, number.kind, number.start, number.end, number.code)
    for sentence, behind in with_next(sentences(text, language, said)):
        for due in sentence.dues:
            start = sentence.start + due.start
            yield _found(text, "date", start, sentence.start + due.end, due=due.at)
        made = promises(sentence, language, role, behind)
        for one in made:
            yield _found(text, "promise", one.start, one.end, due=one.due, held=one.held)
        if kept(sentence, language, role):
            yield _found(text, "kept", *sentence.trimmed())
        promised = [(one.start, one.end) for one in made]
        for start, end in tried(sentence, language, role):
            if not any(begin < end and start < stop for begin, stop in promised):
                yield _found(text, "tried", start, end)
        for name, start, end in asked(sentence, language, role):
            yield _found(text, "asked", start, end, name)


def _found(
    text: Text, kind: str, start: int, end: int, code: str = "", due: datetime | None = None, held: bool = False
) -> Found:
    return Found(kind, text.written[start:end], start, end, code, due, held)


def _reason(text: Text, said: Said, rules: Rules) -> Iterator[Found]:
    """The clause that says why the customer came."""
    name, place, _ = rules.reason(text)
    if not name:
        return
    language = spoken(text, rules.languages)[0]
    for sentence in sentences(text, language, said):
        if sentence.start <= place < sentence.end:
            start, end = sentence.trimmed()
            yield _found(text, "reason", start, min(end, start + _LONGEST), name)
            return


def tried(sentence: Piece, language: Language, role: Role) -> Iterator[tuple[int, int]]:
    """The clauses of a sentence that say what was done about the matter: by us in a note, by the customer in a talk."""
    known = language.tried if role is Role.NOTE else language.tried_by_customer if role is Role.CUSTOMER else None
    if known is None or sentence.text.written.rstrip().endswith("?"):
        return
    for clause in clauses(sentence, language):
        hits = list(known.spans(clause.text))
        if hits and not holds(language.promises.refusals, blanked(clause.text, hits)):
            yield clause.trimmed()


def asked(sentence: Piece, language: Language, role: Role) -> Iterator[tuple[str, int, int]]:
    """(name, start, end) of each thing a sentence of ours asks the customer for, or notes that they were asked."""
    if role is Role.CUSTOMER:
        return
    ways = [language.asked] if role is Role.NOTE else [language.asking]
    if role is not Role.NOTE and sentence.text.written.rstrip().endswith("?"):
        ways.append(language.enquiring)
    first = min((start for way in ways if way for start, _ in way.spans(sentence.text)), default=None)
    if first is None:
        return
    start, end = sentence.trimmed()
    for clause in clauses(sentence, language):
        if holds(language.promises.refusals, clause.text):
            continue
        before = clause.start - sentence.start
        for name, things in language.questions:
            if any(before + stop > first for _, stop in things.spans(clause.text)):
                yield name, start, end


def question(called: str, rules: Rules) -> str:
    """Which of QUESTIONS a source means by its own name for one; "" for none."""
    plain = "_".join(called.lower().replace("_", " ").split())
    if plain in QUESTIONS:
        return plain
    text = Text.of(called)
    named = ((name, things) for language in rules.languages for name, things in language.questions)
    return next((name for name, things in named if holds(things, text)), "")


def bit(name: str) -> int:
    """The bit of `Touch.asked` for one of QUESTIONS."""
    return 1 << QUESTIONS.index(name)
