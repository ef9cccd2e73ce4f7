"""How a customer came to be who it is: its parts, its links and people's words, as sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from desk.domain.identifiers import display
from desk.domain.said import Word
from desk.domain.time import moment
from desk.services.identity_views import IdentityHistory, PartView, StepView
from desk.services.identity_words import PeopleWords, views
from desk.services.lines import WORD, evidence_words
from desk.store.cache import Cache
from desk.store.decisions import KeptWord, Words
from desk.store.persons import LinkStep, PartRow
from desk.store.prepare import CUSTOMER_SCOPE

# More steps than these nobody reads; the newest are told.
MOST_STEPS = 500
_TOLD = {
    Word.SAME: "said that {} and {} are the same person",
    Word.DIFFERENT: "said that {} and {} are different people",
    Word.HOUSEHOLD: "said that {} and {} are of one household",
}


def history_of(
    cache: Cache, kept: Words, people: PeopleWords, customer_id: int, name: str, titles: Mapping[str, str]
) -> IdentityHistory:
    """The parts of a customer, what was said of any of them, and every step, newest first."""
    parts = cache.persons.parts(customer_id)
    words = _about(cache, kept.all(), customer_id)
    overruled = people.overruled()
    standing = [word for word in words if word.taken_back_at is None]
    steps = [*_linked(cache.persons.steps(customer_id)), *_spoken(words)]
    steps.sort(key=lambda step: step.at, reverse=True)
    return IdentityHistory(
        customer_id=customer_id,
        name=name,
        parts=tuple(_part(part, titles) for part in parts),
        words=tuple(reversed(views(standing, overruled))),
        steps=tuple(steps[:MOST_STEPS]),
    )


def _about(cache: Cache, words: Sequence[KeptWord], customer_id: int) -> list[KeptWord]:
    """The words of which a side is a record this customer has now."""
    keys = list(dict.fromkeys(key for word in words for pair in word.pairs for key in (pair.record, pair.other)))
    mine = {key for key, (owner, _) in cache.owners(keys).items() if owner == customer_id}
    return [word for word in words if any(pair.record in mine or pair.other in mine for pair in word.pairs)]


def _part(part: PartRow, titles: Mapping[str, str]) -> PartView:
    vendors = {CUSTOMER_SCOPE.format(source=source) for source in part.sources}
    return PartView(
        key="/".join(part.record),
        name=part.name,
        identifiers=tuple(display(i) for i, _ in part.identifiers if i.scope not in vendors),
        sources=tuple(titles.get(source, source) for source in part.sources),
        records=part.records,
        first_at=None if part.first_at is None else moment(part.first_at),
        last_at=None if part.last_at is None else moment(part.last_at),
        rule=part.rule,
        evidence=evidence_words(part.evidence, part.made_by),
        since=moment(part.since),
    )


def _linked(links: Iterable[LinkStep]) -> list[StepView]:
    """Links made and withdrawn, those of one moment and reason in one step. One that was only put into other words,
    withdrawn and made again at once, is no step."""
    held = list(links)
    made = {(link.trace_id, link.made_at) for link in held}
    withdrawn = {(link.trace_id, link.withdrawn_at) for link in held}
    grouped: dict[tuple[int, str, str, str, str], list[LinkStep]] = {}
    for link in held:
        said = (link.rule, link.evidence, link.made_by)
        if (link.trace_id, link.made_at) not in withdrawn:
            grouped.setdefault((link.made_at, "linked", *said), []).append(link)
        if link.withdrawn_at is not None and (link.trace_id, link.withdrawn_at) not in made:
            grouped.setdefault((link.withdrawn_at, "withdrawn", *said), []).append(link)
    return [_link_step(moment(key[0]), key[1], links) for key, links in grouped.items()]


def _link_step(at: datetime, what: str, links: Sequence[LinkStep]) -> StepView:
    link, records = links[0], sum(one.records for one in links)
    names = list(dict.fromkeys(one.name for one in links if one.name))
    whose = f" of {names[0]}" if len(names) == 1 else f" of {len(names)} names" if names else ""
    count = f"{records} record{'' if records == 1 else 's'}" if records else "Records that are gone"
    evidence = evidence_words(link.evidence, link.made_by)
    because = f"{link.rule}{f', {evidence}' if evidence else ''}"
    verb = "joined" if what == "linked" else "left; what had joined them was"
    words = f"{count}{whose} {verb}: {because}."
    word_id = link.evidence.partition(":")[2] if link.evidence.startswith(f"{WORD}:") else ""
    return StepView(at, what, link.made_by, words, records, word_id)


def _spoken(words: Sequence[KeptWord]) -> list[StepView]:
    steps = []
    for word in words:
        pair = word.pairs[0]
        told = _TOLD[word.word].format(pair.name or "one without a name", pair.other_name or "one without a name")
        more = f", and {len(word.pairs) - 1} more pairs" if len(word.pairs) > 1 else ""
        note = f": {word.note}" if word.note else ""
        said = f"{word.by} {told}{more}{note}."
        steps.append(StepView(word.at, word.word.value, word.by, said, 2 * len(word.pairs), word.word_id))
        if word.taken_back_at is not None:
            back = f"{word.taken_back_by} took back that {word.by} {told}{more}."
            steps.append(
                StepView(word.taken_back_at, "taken back", word.taken_back_by, back, 2 * len(word.pairs), word.word_id)
            )
    return steps
