"""Dispositions: outcomes a company has names for, found by words and beginnings, the likely one with evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from desk.domain.identifiers import name_parts
from desk.domain.phrases import Phrase, Text

# More at once and nobody reads them.
SHOWN = 15
# So often an outcome must have been chosen for a reason before that is evidence.
ENOUGH = 3
_QUOTED = 60


@dataclass(frozen=True, slots=True)
class Disposition:
    """One outcome: its code stays for ever, its title may change. `words` are other words it is found by, `phrases`
    what a text says where it is meant, `reasons` the names of reasons (resources/language) it mostly ends."""

    code: str
    title: str
    words: tuple[str, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    reasons: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Heard:
    """A text an outcome may be told from: `weight` says how much it counts, `what` what it is ("the note", "the call on
    19 Nov"), `key` the record it comes from ("" for what is being typed)."""

    what: str
    text: str
    weight: int
    key: str = ""


@dataclass(frozen=True, slots=True)
class Because:
    """One thing that speaks for an outcome, in words, and the record it comes from ("" where it is none)."""

    text: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Likely:
    """The outcome that is most likely, and why."""

    disposition: Disposition
    because: tuple[Because, ...]


@dataclass(frozen=True, slots=True)
class Used:
    """How often outcomes were chosen, by code: at all, and for the reason at hand."""

    ever: Mapping[str, int] = field(default_factory=dict)
    for_reason: Mapping[str, int] = field(default_factory=dict)


def find(text: str, known: Sequence[Disposition], used: Mapping[str, int], limit: int = SHOWN) -> list[Disposition]:
    """Outcomes of which a word begins with each word typed, those whose title does so first, then the most used; all of
    them for "". At most `limit`."""
    typed = name_parts(text)
    places = {one.code: place for place, one in enumerate(known)}
    found = [(rank, one) for one in known if (rank := _rank(typed, one)) is not None]
    found.sort(key=lambda pair: (pair[0], -used.get(pair[1].code, 0), places[pair[1].code]))
    return [one for _, one in found[:limit]]


def _rank(typed: Sequence[str], one: Disposition) -> int | None:
    title = name_parts(one.title)
    everything = [*title, *(part for word in (*one.words, one.code) for part in name_parts(word))]
    if not all(any(word.startswith(part) for word in everything) for part in typed):
        return None
    return 0 if all(any(word.startswith(part) for word in title) for part in typed) else 1


def likely(
    known: Sequence[Disposition], heard: Iterable[Heard], reason: str, title: str, used: Used, reason_key: str = ""
) -> Likely | None:
    """The outcome most speaks for, None where nothing does for any. `reason` is the name of why the customer came,
    `title` what people call it, `reason_key` the record that says so."""
    texts = [(one, Text.of(one.text)) for one in heard if one.text.strip()]
    best: tuple[int, Likely] | None = None
    for one in known:
        found = [*_spoken(one, texts), *_by_reason(one, reason, title, reason_key), *_by_use(one, title, used)]
        score = sum(weight for weight, _ in found)
        if found and (best is None or score > best[0]):
            best = score, Likely(one, tuple(because for _, because in found))
    return best[1] if best else None


def _spoken(one: Disposition, texts: Iterable[tuple[Heard, Text]]) -> Iterator[tuple[int, Because]]:
    for heard, text in texts:
        spans = [span for phrase in one.phrases for span in phrase.spans(text)]
        if spans:
            start, end = min(spans)
            said = " ".join(text.written[start : min(end, start + _QUOTED)].split())
            yield heard.weight, Because(f"{heard.what} says “{said}”", heard.key)


def _by_reason(one: Disposition, reason: str, title: str, key: str) -> Iterator[tuple[int, Because]]:
    if reason and reason in one.reasons:
        yield 2, Because(f"reason: {title or reason}", key)


def _by_use(one: Disposition, title: str, used: Used) -> Iterator[tuple[int, Because]]:
    """What was mostly chosen for the same reason."""
    times, of = used.for_reason.get(one.code, 0), sum(used.for_reason.values())
    if title and times >= ENOUGH and 2 * times > of:
        yield 1, Because(f"chosen {times} of {of} times for {title}")
