"""Says in views who was found as somebody types: why, and which letters of what is shown were typed."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from desk.domain.identifiers import is_inside
from desk.services.customer_views import hit_view
from desk.services.views import CustomerHit, FindAnswer, Marks
from desk.store.finding import Hit
from desk.store.name_search import words_typed

# Found by a name; the name itself shows what matched.
_NAMED = frozenset({"name", "called", "near"})
LEAST_DIGITS = 3


def found_answer(text: str, typed: str, hits: Sequence[Hit], limit: int) -> FindAnswer:
    """The first `limit` of these hits for what was `typed`; `text` is how it was asked."""
    return FindAnswer(text, tuple(_marked(hit, typed) for hit in hits[:limit]), more=len(hits) > limit)


def _marked(hit: Hit, typed: str) -> CustomerHit:
    view = hit_view(hit)
    by_name = word_marks(view.name, words_typed(typed))
    if hit.why == "called":
        return replace(view, name_marks=by_name, why_marks=word_marks(view.why, words_typed(typed)))
    if hit.why in _NAMED:
        return replace(view, name_marks=by_name)
    return replace(view, name_marks=by_name if " " in typed.strip() else (), why_marks=number_marks(view.why, typed))


def word_marks(shown: str, words: Sequence[str]) -> Marks:
    """Where the words of a text begin with these, each word of either once."""
    spelled = _words(shown)
    marks = []
    for word in sorted(words, key=len, reverse=True):
        for one in spelled:
            if "".join(letter for letter, _ in one).startswith(word):
                marks.append((one[0][1], one[len(word) - 1][1] + 1))
                spelled.remove(one)
                break
    return tuple(sorted(marks))


def _words(shown: str) -> list[list[tuple[str, int]]]:
    """The words of a text as names are compared, each letter with its place in the text."""
    words: list[list[tuple[str, int]]] = [[]]
    for place, sign in enumerate(shown):
        for letter in unicodedata.normalize("NFKD", sign).casefold():
            if unicodedata.combining(letter):
                continue
            if letter.isalnum() or is_inside(letter):
                words[-1].append((letter, place))
            elif words[-1]:
                words.append([])
    return [word for word in words if word]


def number_marks(shown: str, typed: str) -> Marks:
    """Where a text has what was typed in it, or its digits in a row however they are grouped; the last such place."""
    wanted = typed.strip().casefold()
    plain = shown.casefold()
    place = plain.rfind(wanted) if len(plain) == len(shown) else -1
    if wanted and place >= 0:
        return ((place, place + len(wanted)),)
    digits = "".join(sign for sign in wanted if sign.isdecimal())
    places = [place for place, sign in enumerate(shown) if sign.isdecimal()]
    row = "".join(shown[place] for place in places)
    for one in (digits, digits.lstrip("0")):
        begin = row.rfind(one)
        if len(one) >= LEAST_DIGITS and begin >= 0:
            return ((places[begin], places[begin + len(one) - 1] + 1),)
    return ()
