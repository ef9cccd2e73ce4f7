"""Commands about identity: what may be one person and why, people's word on it, and how a customer came to be."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import Any

from desk.cli.words import answer, group, positive, verb
from desk.services.asks import ServiceError
from desk.services.build import Parts
from desk.services.identity_views import DecidedView, IdentityHistory, Word

SHOWN = 40
UNIT = "a customer's number; below zero a trace that is nobody's yet"


def add_identity(verbs: Any) -> None:
    """desk identity suggest | explain | merge | unmerge | take-back | later | history."""
    identity = group(verbs, "identity", "who may be one person, why, and what people said of it")
    suggest = verb(identity, "suggest", "possible links nobody decided yet, surest first", _suggest)
    suggest.add_argument("--limit", type=positive, default=SHOWN, help="how many")
    suggest.add_argument("--older", default=None, help="the “older” of an earlier answer")
    _pair(verb(identity, "explain", "how likely two numbers are one person, field by field", _explain))
    merge = verb(identity, "merge", "say that two are the same person, or that they are not", _merge)
    _pair(merge)
    merge.add_argument("--as", choices=[word.value for word in Word], default=Word.SAME.value, dest="word")
    merge.add_argument("--note", default="", help="why, for whoever looks later")
    unmerge = verb(identity, "unmerge", "say that parts of a customer are another person than the rest", _unmerge)
    unmerge.add_argument("customer", type=int, metavar="ID")
    unmerge.add_argument("keys", nargs="+", metavar="PART", help="parts as “desk identity history ID” names them")
    unmerge.add_argument("--note", default="", help="why, for whoever looks later")
    verb(identity, "take-back", "take a word back; both are again what the remaining links say", _take_back, "WORD")
    _pair(verb(identity, "later", "ask about a pair again in a while", _later))
    history = verb(identity, "history", "how a customer came to be: parts, words and every step", _history)
    history.add_argument("customer", type=int, metavar="ID")


def _pair(parser: argparse.ArgumentParser) -> None:
    for word in ("unit", "other"):
        parser.add_argument(word, type=int, help=UNIT)


def _suggest(parts: Parts, asked: argparse.Namespace) -> int:
    page = parts.identity.review(asked.older, asked.limit)
    lines = [
        f"{one.probability:6.1%}  {one.unit:>8} {one.name:24.24} {one.other:>8} {one.other_name:24.24} {one.reason}"
        for one in page.items
    ]
    if page.older:
        lines.append(f"… more with: --older {page.older}")
    lines.append(f"{page.waiting:,} waiting  {page.decided:,} decided  {page.taken_back:,} taken back")
    if page.looked_at is None:
        lines.insert(0, "Nothing is suggested. Look for possible links with: python -m desk.matching")
    return answer(asked, page, lines)


def _explain(parts: Parts, asked: argparse.Namespace) -> int:
    found = parts.identity.compare(asked.unit, asked.other)
    left, right = found.left, found.right
    lines = [f"{left.name} ({left.unit}) and {right.name} ({right.unit}): {found.probability:.1%} one person"]
    lines.append(f"{found.prior:+8.1f} bits  before anything is compared")
    lines += [f"{field.weight:+8.1f} bits  {field.label}: {field.words}" for field in found.fields]
    lines += ["", "If they are one:", *found.outcome]
    if found.word is not None:
        lines.append(f"{found.word.by} said {found.word.word.value} on {found.word.at.astimezone():%Y-%m-%d %H:%M}.")
    return answer(asked, found, lines)


def _merge(parts: Parts, asked: argparse.Namespace) -> int:
    return _decided(asked, parts.identity.say(Word(asked.word), asked.unit, asked.other, asked.note))


def _unmerge(parts: Parts, asked: argparse.Namespace) -> int:
    return _decided(asked, parts.identity.unmerge(asked.customer, asked.keys, asked.note))


def _take_back(parts: Parts, asked: argparse.Namespace) -> int:
    return _decided(asked, parts.identity.take_back(_word_id(parts, asked.word)))


def _later(parts: Parts, asked: argparse.Namespace) -> int:
    parts.identity.later(asked.unit, asked.other)
    return answer(asked, {"later": [asked.unit, asked.other]}, ["Asked again in a week."])


def _decided(asked: argparse.Namespace, decided: DecidedView) -> int:
    customers = _listed(decided.customers)
    lines = [f"Word {decided.word_id}", f"Customers now: {customers or 'none; both are nobody’s'}"]
    return answer(asked, decided, lines)


def _history(parts: Parts, asked: argparse.Namespace) -> int:
    history = parts.identity.history(asked.customer)
    conflicts = parts.identity.conflicts(asked.customer)
    lines = list(_history_lines(history))
    for one in conflicts:
        lines.append(f"{one.label}: {one.shown} ({one.why})")
        lines += [f"    {said.text}  {', '.join(said.sources)}" for said in one.values]
    return answer(asked, {"history": history, "conflicts": conflicts}, lines)


def _history_lines(history: IdentityHistory) -> Iterable[str]:
    yield f"{history.name}  ({history.customer_id})"
    for part in history.parts:
        carried = ", ".join(part.identifiers)
        why = f"{part.rule}{f', {part.evidence}' if part.evidence else ''}"
        count = "1 record" if part.records == 1 else f"{part.records} records"
        yield f"  {part.key}  {part.name}  {carried}  {count}  {why}"
    for word in history.words:
        overruled = "  (overruled by a later word)" if word.overruled else ""
        yield f"  word {word.word_id}  {word.by}: {word.name} and {word.other_name} {word.word.value}{overruled}"
    for step in history.steps:
        yield f"{step.at.astimezone():%Y-%m-%d %H:%M}  {step.words}"


def _listed(numbers: Iterable[int]) -> str:
    return ", ".join(str(number) for number in numbers)


def _word_id(parts: Parts, text: str) -> str:
    """A whole id of a word; the end of one will do where no other ends so."""
    if len(text) < 4:
        raise ServiceError(f"“{text}” is too short for a word.", "Give at least the last four signs of its id.")
    found = parts.decisions.words.ending(text, 2)
    if len(found) > 1:
        raise ServiceError(f"Several words end in “{text}”.", "Give more of the id.")
    return found[0] if found else text
