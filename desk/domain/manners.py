"""What staff may say about a fact: mention it, use it silently, or never reveal it (RULES.md, Manners)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from desk.domain.rule_tables import only, table_of, wrong

MOST_DAYS, MOST_WORDS, LONGEST_WORD = 3_650, 500, 60


class Origin(StrEnum):
    """Where a fact comes from. DEALT is what was done together: an order, a visit, a call. OBSERVED is what they did
    without us beside them, as pages they looked at."""

    SAID = "said"
    DEALT = "dealt"
    OBSERVED = "observed"
    BOUGHT = "bought"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class Saying(StrEnum):
    """What may be said of it, the most open first."""

    MAY_MENTION = "may_mention"
    USE_SILENTLY = "use_silently"
    NEVER_REVEAL = "never_reveal"


@dataclass(frozen=True, slots=True)
class Fact:
    """What is known of one fact: its origin, since when (None: not told), whether it is private (sensitive, or of no
    purpose at a counter), and whether the customer has agreed that it is used (None: nobody asked)."""

    origin: Origin
    at: datetime | None = None
    private: bool = False
    consent: bool | None = None


@dataclass(frozen=True, slots=True)
class MannersRules:
    """What the company decides. `mention` is how long what was said, and what was dealt, may be mentioned; `fields` has
    by origin (or "private") words in the names of fields; `words` make what they stand in private. All words are
    casefolded."""

    mention: Mapping[Origin, timedelta]
    fields: Mapping[str, tuple[str, ...]]
    words: tuple[str, ...]

    def is_private(self, text: str) -> bool:
        """Whether a text has a word, or the beginning of one, that makes it private."""
        # At the beginning of a word: "archive" is not about HIV.
        folded = text.casefold()
        return any(re.search(rf"\b{re.escape(word)}", folded) for word in self.words)

    def field(self, name: str) -> Fact:
        """What is known of a source's field by its name alone; the strictest that fits."""
        folded = name.casefold()
        fits = [kind for kind in _KINDS if any(word in folded for word in self.fields.get(kind, ()))]
        if "private" in fits:
            return Fact(Origin.UNKNOWN, private=True)
        return Fact(Origin(fits[0])) if fits else Fact(Origin.UNKNOWN)


# The strictest first.
_KINDS = ("private", Origin.BOUGHT.value, Origin.INFERRED.value, Origin.SAID.value)


def saying(fact: Fact, rules: MannersRules, now: datetime) -> Saying:
    """What may be said of a fact at a moment."""
    if fact.private or fact.consent is False or fact.origin is Origin.BOUGHT:
        return Saying.NEVER_REVEAL
    lasts = rules.mention.get(fact.origin)
    if lasts is None or (fact.at is not None and now - fact.at > lasts):
        return Saying.USE_SILENTLY
    return Saying.MAY_MENTION


def read_manners(text: Mapping[str, Any]) -> MannersRules:
    """Rules as TOML has them; Trouble names what is wrong."""
    only(text, {"mention_days", "fields", "private"}, "")
    days, fields, private = (table_of(text, name) for name in ("mention_days", "fields", "private"))
    timed = (Origin.SAID, Origin.DEALT)
    only(days, {one.value for one in timed}, "mention_days.")
    only(fields, set(_KINDS), "fields.")
    only(private, {"words"}, "private.")
    return MannersRules(
        mention={one: _days(days.get(one.value), f"mention_days.{one.value}") for one in timed},
        fields={kind: _words(fields.get(kind, []), f"fields.{kind}") for kind in _KINDS},
        words=_words(private.get("words", []), "private.words"),
    )


def _days(value: Any, name: str) -> timedelta:
    if type(value) is not int or not 1 <= value <= MOST_DAYS:
        raise wrong(name, f"whole days from 1 to {MOST_DAYS}")
    return timedelta(days=value)


def _words(held: Any, name: str) -> tuple[str, ...]:
    if not isinstance(held, list) or len(held) > MOST_WORDS:
        raise wrong(name, f"a list of at most {MOST_WORDS} words")
    if not all(isinstance(word, str) and 0 < len(word.strip()) <= LONGEST_WORD for word in held):
        raise wrong(name, f"words of at most {LONGEST_WORD} signs")
    return tuple(dict.fromkeys(word.strip().casefold() for word in held))
