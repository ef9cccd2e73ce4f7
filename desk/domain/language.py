"""What is known of a language, read from plain tables: words that give it away, dates, promises, questions, reasons."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from enum import Enum
from typing import Any

from desk.domain.date_reading import read_dates
from desk.domain.dates import Dates
from desk.domain.phrases import Phrase, PhraseError, Text, first_letters, read_any, read_phrase
from desk.domain.quoting import Quoting
from desk.domain.trouble import Trouble

# What a customer can be asked for. Only ever append: stored touches hold a bit for each, by its place.
QUESTIONS = (
    *("order_number", "case_number", "account_number", "loyalty_card", "customer_number", "invoice_number"),
    *("name", "address", "postcode", "email", "phone", "birth_date", "date", "payment", "amount", "tracking_number"),
    *("product", "serial_number", "size", "quantity", "photo", "problem", "device", "version", "browser", "username"),
    *("security_answer", "location", "availability", "receipt"),
)
PROMISE_LISTS = (
    *("ours", "ours_by", "noted", "noted_by", "passive_by", "held", "refusals", "hedges", "conditions"),
    *("theirs", "told", "hearsay", "kept", "harmless", "turns", "joins", "takes_back", "day_behind"),
)
_PARTS = {
    *("code", "name", "stop_words", "abbreviations", "words", "references", "dates", "promises", "questions"),
    *("reasons", "tried", "quoted"),
}
_QUOTED = ("begins", "wrote", "marks", "sender", "fields", "subject")


class Cue(Enum):
    """What a cue needs beside it: nothing, a date, or something that can be asked for."""

    ALONE = 0
    BY = 1
    ASKED = 2


@dataclass(frozen=True, slots=True)
class Reason:
    """Why customers come: its name in the taxonomy, a title for people, and what it looks like in a text."""

    name: str
    title: str
    phrases: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Promises:
    """How promises sound. The lists ending in `_by` are promises only with a time.

    `ours` are said by us to the customer, `noted` are written about it afterwards, `passive_by` are either. `held` is
    kept for the customer until a time. What is in `refusals`, `hedges`, `conditions`, `theirs` (but for `told`) or
    `hearsay` takes it back; `harmless` is not looked at. `turns` are words after which another clause begins, within
    `joins` none does. A clause or the next sentence that begins with `takes_back` takes back what was promised last.
    `kept` says that a promise was kept. Right behind `day_behind` a day needs no "by" to be the one meant ("call you
    Friday").
    """

    ours: Phrase | None
    ours_by: Phrase | None
    noted: Phrase | None
    noted_by: Phrase | None
    passive_by: Phrase | None
    held: Phrase | None
    refusals: Phrase | None
    hedges: Phrase | None
    conditions: Phrase | None
    theirs: Phrase | None
    told: Phrase | None
    hearsay: Phrase | None
    kept: Phrase | None
    harmless: Phrase | None
    turns: Phrase | None
    joins: Phrase | None
    takes_back: Phrase | None
    day_behind: Phrase | None


@dataclass(frozen=True, slots=True)
class Language:
    """One language.

    `references` maps order and case to the words before a number. `asking` are the ways to ask, `enquiring` those that
    ask only before a question mark, `asked` the ways to write down that one asked; `questions` are the names of each of
    QUESTIONS. Without one of `cues` no note holds a promise or a question. What was tried is told in a note by `tried`,
    by customers themselves by `tried_by_customer`. `quoted` tells what a mail quotes of earlier ones.
    """

    code: str
    name: str
    stop_words: frozenset[str]
    abbreviations: frozenset[str]
    references: Mapping[str, tuple[str, ...]]
    dates: Dates
    promises: Promises
    cues: tuple[tuple[Phrase, Cue], ...]
    asking: Phrase | None
    enquiring: Phrase | None
    asked: Phrase | None
    questions: tuple[tuple[str, Phrase], ...]
    reasons: tuple[Reason, ...]
    tried: Phrase | None
    tried_by_customer: Phrase | None
    quoted: Quoting


def read_language(table: Mapping[str, Any], where: str, zone_named: Callable[[str], tzinfo | None]) -> Language:
    """Read a language's table; `where` names it in the Trouble that says what is wrong with it. `zone_named` answers
    None for what is no time zone."""
    try:
        return _read(table, zone_named)
    except (PhraseError, KeyError, TypeError, ValueError) as wrong:
        missing = f"It says nothing of {wrong}." if isinstance(wrong, KeyError) else f"{wrong}"
        raise Trouble(f"The language file {where} cannot be used.", missing) from None


def _read(table: Mapping[str, Any], zone_named: Callable[[str], tzinfo | None]) -> Language:
    _only(table, _PARTS, "the file")
    lists = {str(name): tuple(_texts(phrases, name)) for name, phrases in table.get("words", {}).items()}
    questions, tried = table["questions"], table["tried"]
    _only(questions, {"asking", "enquiring", "asked", *QUESTIONS}, "questions")
    _only(tried, {"noted", "said"}, "tried")
    _only(table["promises"], set(PROMISE_LISTS), "promises")
    quoted = table.get("quoted", {})
    _only(quoted, set(_QUOTED), "quoted")
    promises = {name: _any(table["promises"].get(name, ()), name, lists) for name in PROMISE_LISTS}
    named = {name: tuple(_texts(questions[name], name)) for name in QUESTIONS if name in questions}
    return Language(
        code=_text(table["code"], "code"),
        name=_text(table["name"], "name"),
        stop_words=frozenset(_texts(table["stop_words"], "stop_words")),
        abbreviations=frozenset(_texts(table["abbreviations"], "abbreviations")),
        references={kind: tuple(_texts(table["references"][kind], kind)) for kind in ("order", "case")},
        dates=read_dates(table["dates"], zone_named),
        promises=Promises(**promises),
        cues=tuple(_cues(table["promises"], questions["asked"], lists)),
        asking=_any(questions["asking"], "asking", lists),
        enquiring=_any(questions["enquiring"], "enquiring", lists),
        asked=_any(questions["asked"], "asked", lists),
        questions=tuple((name, found) for name, names in named.items() if (found := read_any(names, lists))),
        reasons=tuple(_reason(name, said, lists) for name, said in table["reasons"].items()),
        tried=_any(tried["noted"], "noted", lists),
        tried_by_customer=_any(tried["said"], "said", lists),
        quoted=Quoting(**{name: frozenset(_texts(quoted.get(name, ()), name)) for name in _QUOTED}),
    )


def _reason(name: str, said: Mapping[str, Any], lists: Mapping[str, Sequence[str]]) -> Reason:
    _only(said, {"title", "phrases"}, f"the reason {name}")
    phrases = tuple(read_phrase(one, lists) for one in _texts(said["phrases"], name))
    return Reason(name, _text(said["title"], "title"), phrases)


def _cues(
    promises: Mapping[str, Any], asked: Sequence[str], lists: Mapping[str, Sequence[str]]
) -> Iterator[tuple[Phrase, Cue]]:
    for name in ("ours", "noted", "kept", "ours_by", "noted_by", "passive_by"):
        cue = Cue.BY if name.endswith("_by") else Cue.ALONE
        yield from ((read_phrase(one, lists), cue) for one in promises.get(name, ()))
    yield from ((read_phrase(one, lists), Cue.ASKED) for one in _texts(asked, "asked"))


def _any(written: Any, name: str, lists: Mapping[str, Sequence[str]]) -> Phrase | None:
    return read_any(list(_texts(written, name)), lists)


def _texts(value: Any, name: str) -> Sequence[str]:
    if not isinstance(value, list | tuple) or not all(isinstance(one, str) and one.strip() for one in value):
        raise ValueError(f"“{name}” is no list of texts.")
    return value


def _text(value: Any, name: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"“{name}” is no text.")
    return value


def _only(table: Any, known: set[str], where: str) -> None:
    if not isinstance(table, Mapping):
        raise ValueError(f"“{where}” is no table.")
    unknown = sorted(set(table) - known)
    if unknown:
        raise ValueError(f"“{unknown[0]}” is not known in {where}. Known: {', '.join(sorted(known))}.")


def common_keys(languages: Sequence[Language]) -> frozenset[str]:
    """First letters of the small words of some languages."""
    return frozenset(first_letters(word) for language in languages for word in language.stop_words)


def spoken(text: Text, languages: Sequence[Language]) -> tuple[Language, ...]:
    """The language whose small words the text has most of; every language where it has none of any."""
    words = text.flat.split()
    known = [sum(word in one.stop_words for word in words) for one in languages]
    most = max(known, default=0)
    return tuple(one for one, count in zip(languages, known, strict=True) if count == most)
