"""Promises in a text: what we said we would do, and by when. A no, a maybe, an if or somebody else's word is none."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desk.domain.dates import Due, Said
from desk.domain.language import Language
from desk.domain.phrases import Phrase, Text

# White space is tried from where it begins alone: a text of nothing else would take minutes otherwise.
_BREAK = re.compile(r"(?:(?<!\s)\s+)?https?://\S+\s*|(?<=[.!?;…])\s+|[\n\r]+")
_COMMA = re.compile(r"[,:;()–—]\s+|(?<!\s)\s+(?:[-–—]\s+|(?=\())")
_WORD = re.compile(r"\w")
# More than any abbreviation has.
_LONGEST_WORD = 40
_EDGES = " \t\r\n.,;:!?…–—-()\"'“”‘’„"


class Role(StrEnum):
    """Who said or wrote a text: a note is ours, about the customer and for ourselves."""

    CUSTOMER = "customer"
    AGENT = "agent"
    BOT = "bot"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Made:
    """A promise at its place in a text. `due` is when it falls due. `held` is something kept for the customer until
    then: no harm is done where that passes."""

    start: int
    end: int
    due: datetime | None
    held: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text: a sentence or a clause of one, with its dates. `start` is its place in the text."""

    start: int
    text: Text
    dues: tuple[Due, ...]

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.start + len(self.text.written)

    def trimmed(self) -> tuple[int, int]:
        """Its place without white space and signs around it."""
        written = self.text.written
        begin = len(written) - len(written.lstrip(_EDGES))
        return self.start + begin, self.start + max(begin, len(written.rstrip(_EDGES)))


def sentences(text: Text, language: Language, said: Said | None) -> Iterator[Piece]:
    """The sentences of a text; a full stop in a date or behind an abbreviation ends none. None for `said` leaves dates
    out."""
    dues = tuple(language.dates.find(text.folded, said)) if said else ()
    yield from _split(Piece(0, text, dues), _BREAK, language.abbreviations, [(due.start, due.end) for due in dues])


def with_next(pieces: Iterator[Piece]) -> Iterator[tuple[Piece, Piece | None]]:
    """Each piece with the one behind it; None behind the last."""
    before = next(pieces, None)
    for piece in pieces:
        if before:
            yield before, piece
        before = piece
    if before:
        yield before, None


def clauses(sentence: Piece, language: Language) -> list[Piece]:
    """The clauses of a sentence: between commas that do not join, and before words that turn it round."""
    turns, joins = language.promises.turns, language.promises.joins
    whole = [(due.start, due.end) for due in sentence.dues]
    if joins:
        whole = sorted([*whole, *joins.spans(sentence.text)])
    parts = list(_split(sentence, _COMMA, frozenset(), whole))
    return [clause for part in parts for clause in _turned(part, turns)]


def _turned(piece: Piece, turns: Phrase | None) -> Iterator[Piece]:
    begin = 0
    for start, end in turns.spans(piece.text) if turns else ():
        if start > begin:
            yield _cut(piece, begin, start)
        begin = end
    yield _cut(piece, begin, len(piece.text.written))


def _split(
    piece: Piece, at: re.Pattern[str], abbreviations: frozenset[str], whole: Sequence[tuple[int, int]]
) -> Iterator[Piece]:
    """The parts between these gaps. What is `whole` stays so: places in order, none in another."""
    begin = 0
    for gap in at.finditer(piece.text.written):
        next_one = bisect_right(whole, gap.start(), key=_end)
        if next_one < len(whole) and whole[next_one][0] < gap.end():
            continue
        if _last_word(piece.text.folded, begin, gap.start()) in abbreviations:
            continue
        if _WORD.search(piece.text.written, begin, gap.start()):
            yield _cut(piece, begin, gap.start())
        begin = gap.end()
    if _WORD.search(piece.text.written, begin):
        yield _cut(piece, begin, len(piece.text.written))


def _end(span: tuple[int, int]) -> int:
    return span[1]


def _due_start(due: Due) -> int:
    return due.start


def _due_end(due: Due) -> int:
    return due.end


def _last_word(folded: str, begin: int, end: int) -> str:
    """The word that ends a stretch of a text, without full stops behind it."""
    return folded[max(begin, end - _LONGEST_WORD) : end].rstrip(".").rpartition(" ")[2]


def _cut(piece: Piece, begin: int, end: int) -> Piece:
    if begin == 0 and end == len(piece.text.written):
        return piece
    first, stop = bisect_left(piece.dues, begin, key=_due_start), bisect_right(piece.dues, end, key=_due_end)
    dues = tuple(Due(due.start - begin, due.end - begin, due.at, due.deadline) for due in piece.dues[first:stop])
    return Piece(piece.start + begin, Text.of(piece.text.written[begin:end]), dues)


def holds(phrase: Phrase | None, text: Text) -> bool:
    """Whether a phrase stands in a text."""
    return phrase is not None and next(phrase.spans(text), None) is not None


def blanked(text: Text, spans: Sequence[tuple[int, int]]) -> Text:
    """A text in which some places say nothing any more."""
    flat = text.flat
    for start, end in spans:
        flat = f"{flat[: start + 1]}{' ' * (end - start)}{flat[end + 1 :]}"
    return Text(text.written, text.folded, flat)


def promises(sentence: Piece, language: Language, role: Role, behind: Piece | None = None) -> list[Made]:
    """The promises in a sentence, by who said it. A customer makes none, a question is none, and one that a later
    clause or the sentence `behind` takes back is none."""
    if role is Role.CUSTOMER or sentence.text.written.rstrip(" \"'”’)").endswith("?"):
        return []
    known = language.promises
    plain = _plain(sentence, language)
    if holds(known.conditions, plain) or holds(known.hearsay, plain) or kept(sentence, language, role):
        return []
    parts = clauses(sentence, language)
    undone = _taken_back(sentence, language)
    found: list[Made] = []
    for place, clause in enumerate(parts):
        if clause.trimmed()[0] in undone:
            found = found[:-1] + [right for one in found[-1:] for right in _put_right(one, parts[place:])]
        made = _made(clause, parts[place + 1 :], language, role)
        if made is not None:
            found.append(made)
    return found[:-1] if behind and behind.trimmed()[0] in _taken_back(behind, language) else found


def _put_right(made: Made, later: Sequence[Piece]) -> Iterator[Made]:
    """A promise with its other day, where what takes it back goes on with that alone ("no wait, by Monday")."""
    for clause in later[1:2]:
        for due in clause.dues:
            written = clause.text.written
            if due.deadline and not _WORD.search(written[: due.start] + written[due.end :]):
                yield Made(made.start, clause.start + due.end, due.at, made.held)


def _taken_back(sentence: Piece, language: Language) -> set[int]:
    """Where words stand that take back what was said before, if a clause begins with them."""
    phrase = language.promises.takes_back
    return {sentence.start + start for start, _ in phrase.spans(sentence.text)} if phrase else set()


def kept(sentence: Piece, language: Language, role: Role) -> bool:
    """Whether a sentence of ours says that what was promised has been done."""
    if role is Role.CUSTOMER or sentence.dues:
        return False
    plain = _plain(sentence, language)
    return holds(language.promises.kept, plain) and not holds(language.promises.refusals, plain)


def _plain(piece: Piece, language: Language) -> Text:
    """The text of a piece without its dates and without what only looks like a no."""
    spans = [(due.start, due.end) for due in piece.dues]
    harmless = language.promises.harmless
    return blanked(piece.text, [*spans, *(harmless.spans(piece.text) if harmless else ())])


def _made(clause: Piece, behind: Sequence[Piece], language: Language, role: Role) -> Made | None:
    known = language.promises
    plain = _plain(clause, language)
    if holds(known.refusals, plain) or holds(known.hedges, plain):
        return None
    if holds(known.theirs, plain) and not holds(known.told, plain):
        return None
    due, end = _due(clause, behind, language, role)
    if not _sounds(plain, language, role, due):
        held = due is not None and holds(known.held, plain)
        return Made(*clause.trimmed(), due.at, held=True) if held and due else None
    begin = clause.trimmed()[0]
    return Made(begin, end, due.at if due else None)


def _due(clause: Piece, behind: Sequence[Piece], language: Language, role: Role) -> tuple[Due | None, int]:
    """When it falls due, and where its words end: in the clause, or in the one behind it ("…, by Friday")."""
    own = [due for due in clause.dues if due.deadline or _bare(clause, due, language)]
    if own or not behind:
        return (own[-1] if own else None), clause.trimmed()[1]
    following = behind[0]
    late = [due for due in following.dues if due.deadline]
    if late and not _sounds(_plain(following, language), language, role, late[0]):
        return late[0], following.start + late[0].end
    return None, clause.trimmed()[1]


def _bare(clause: Piece, due: Due, language: Language) -> bool:
    """Whether a day stands without a word such as "by" where it can only be when something is done."""
    ahead = language.promises.day_behind
    if ahead is None or clause.text.written[due.end : due.end + 1] in ("'", "’"):
        return False
    gap = clause.text.written[: due.start]
    return any(end == len(gap.rstrip()) for _, end in ahead.spans(clause.text))


def _sounds(plain: Text, language: Language, role: Role, due: Due | None) -> bool:
    known = language.promises
    if holds(known.ours, plain) or (role is Role.NOTE and holds(known.noted, plain)):
        return True
    if due is None:
        return False
    if holds(known.ours_by, plain) or holds(known.passive_by, plain):
        return True
    return role is Role.NOTE and holds(known.noted_by, plain)
