"""Two who may be one person, side by side: what either side says of each field, and what that speaks for or against."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher

from connectors.records import CustomerRecord, IdentifierKind
from desk.domain.identifiers import Normal, display
from desk.domain.people import Face, NameBook, read_place
from desk.domain.time import moment
from desk.domain.touches import ORDER, Touch
from desk.domain.weights import HOUSEHOLD, Part, bits, prior_of
from desk.services import wording
from desk.services.identity_conflicts import gather, said_fields, said_names
from desk.services.identity_outcome import Outlook
from desk.services.identity_scores import Scores
from desk.services.identity_views import CompareView, FieldView, SaidView, SideView
from desk.services.identity_words import PeopleWords
from desk.store.cache import Cache
from desk.store.persons import PartRow

# Each field that is shown, with its label and the compared fields (desk.domain.comparing) that it stands for.
FIELDS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("name", "Name", ("given", "family")),
    ("phone", "Phone", ("phone",)),
    ("email", "E-mail", ("email",)),
    ("number", "Account or card", ("number",)),
    ("address", "Address", ("street", "line2", "town")),
    ("birth", "Birth date", ("birth",)),
)
_NUMBERS = (IdentifierKind.ACCOUNT, IdentifierKind.LOYALTY, IdentifierKind.SOCIAL)
# Less alike than this, two values have nothing in common worth leaving unmarked.
ALIKE = 0.4
SOURCES_NAMED = 2


@dataclass(frozen=True, slots=True)
class _Side:
    """What is known of one of the two."""

    unit: int
    face: Face
    records: Sequence[tuple[str, CustomerRecord]]
    parts: Sequence[PartRow]
    touches: Sequence[Touch]

    @property
    def name(self) -> str:
        """The name people know them by."""
        return self.face.shown or next((part.name for part in self.parts if part.name), "")


@dataclass(frozen=True, slots=True)
class Compared:
    """Compares two units of one cache."""

    cache: Cache
    scores: Scores
    people: PeopleWords
    outlook: Outlook
    book: NameBook
    titles: Callable[[], Mapping[str, str]]

    def view(self, unit: int, other: int) -> CompareView:
        """Two side by side; ServiceError where one is not there."""
        face, other_face, found = self.scores.both(unit, other)
        left, right = self._side(unit, face), self._side(other, other_face)
        titles = self.titles()
        between = self.people.between(unit, other)
        return CompareView(
            left=_side_view(left, titles),
            right=_side_view(right, titles),
            fields=tuple(self._fields(left, right, found.parts, titles)),
            prior=round(bits(prior_of(face, other_face, self.scores.weights)), 3),
            probability=round(found.probability, 6),
            outcome=self.outlook.sentences(unit, left.name, other, right.name),
            word=self.people.view(between[0].word_id) if between else None,
        )

    def _side(self, unit: int, face: Face) -> _Side:
        records = self.cache.customer_records(unit) if unit > 0 else ()
        return _Side(unit, face, records, self.cache.persons.parts(unit), self.cache.persons.touches(unit))

    def _fields(
        self, left: _Side, right: _Side, parts: Sequence[Part], titles: Mapping[str, str]
    ) -> Iterable[FieldView]:
        for field, label, compared in FIELDS:
            mine = [part for part in parts if part.field in compared]
            one, two = self._values(field, left, titles), self._values(field, right, titles)
            if field not in ("name", "birth", "address"):
                one, two = _shared_first(one, two), _shared_first(two, one)
            if one or two:
                yield _field_view(field, label, one, two, mine)
        for part in parts:
            if part.field == HOUSEHOLD:
                yield _field_view(part.field, "Household", (), (), [part])

    def _values(self, field: str, side: _Side, titles: Mapping[str, str]) -> list[SaidView]:
        """What a side says, the compared value first."""
        if field == "name":
            return _first(said_names(side.records, side.parts, titles), lambda text: text == side.face.shown)
        if field == "birth":
            said = said_fields("birth", side.records, titles)
            return _first(said, lambda text: text.replace("-", "") == side.face.birth)
        if field == "address":
            return self._addresses(side, titles)
        kinds = {"phone": (IdentifierKind.PHONE,), "email": (IdentifierKind.EMAIL,)}.get(field, _NUMBERS)
        return _identifiers(side, kinds, titles)

    def _addresses(self, side: _Side, titles: Mapping[str, str]) -> list[SaidView]:
        found = {
            wording.address_line(address): read_place(self.book, address)
            for _, record in side.records
            for address in record.addresses
        }
        said = [
            (source, wording.address_line(address), record.changed_at)
            for source, record in side.records
            for address in record.addresses
        ]
        return _first(gather(said, titles), lambda text: found.get(text) == side.face.place)


def _identifiers(side: _Side, kinds: Sequence[IdentifierKind], titles: Mapping[str, str]) -> list[SaidView]:
    """The identifiers of some kinds, each with its sources; a source's own number for its record says nothing."""
    held: dict[Normal, tuple[dict[str, None], int, int | None]] = {}
    for part in side.parts:
        for normal, _ in part.identifiers:
            if normal.kind in kinds and not normal.scope.endswith("/customers"):
                sources, records, first = held.get(normal, ({}, 0, None))
                seen = [at for at in (first, part.first_at) if at is not None]
                told = sources | {titles.get(source, source): None for source in part.sources}
                held[normal] = (told, records + part.records, min(seen, default=None))
    return [
        SaidView(display(normal), tuple(sources), None if first is None else moment(first), records)
        for normal, (sources, records, first) in held.items()
    ]


def _field_view(
    field: str, label: str, one: Sequence[SaidView], two: Sequence[SaidView], parts: Sequence[Part]
) -> FieldView:
    marks, other_marks = marks_of(one[0].text, two[0].text) if one and two else ((), ())
    words = "; ".join(part.words for part in parts)
    heaviest = max(parts, key=lambda part: abs(part.weight), default=None)
    return FieldView(
        field=field,
        label=label,
        values=tuple(one),
        other_values=tuple(two),
        marks=marks,
        other_marks=other_marks,
        weight=round(sum(part.weight for part in parts), 3),
        level=heaviest.level if heaviest else "",
        words=words or ("tells nothing" if one and two else "not known on one side"),
    )


Marks = tuple[tuple[int, int], ...]


def marks_of(one: str, other: str) -> tuple[Marks, Marks]:
    """The runs (start, length) of two texts in which they differ; case alone is no difference. Two that have little in
    common are marked whole."""
    low, other_low = _low(one), _low(other)
    if low == other_low:
        return (), ()
    matcher = SequenceMatcher(None, low, other_low, autojunk=False)
    if matcher.ratio() < ALIKE:
        return ((0, len(one)),), ((0, len(other)),)
    apart = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    mine = tuple((start, end - start) for _, start, end, _, _ in apart if end > start)
    return mine, tuple((start, end - start) for _, _, _, start, end in apart if end > start)


def _low(text: str) -> str:
    """Without case, letter for letter: some letters become two."""
    return "".join(low if len(low := c.casefold()) == 1 else c for c in text)


def _first(values: list[SaidView], is_first: Callable[[str], bool]) -> list[SaidView]:
    return sorted(values, key=lambda one: not is_first(one.text))


def _shared_first(values: list[SaidView], others: Sequence[SaidView]) -> list[SaidView]:
    texts = {other.text for other in others}
    return _first(values, lambda text: text in texts)


def _side_view(side: _Side, titles: Mapping[str, str]) -> SideView:
    exchanges = [touch for touch in side.touches if not touch.sort & ORDER]
    return SideView(
        unit=side.unit,
        name=side.name,
        initials=wording.initials(side.name),
        about=_about(side, titles),
        interactions=len(exchanges),
        last_at=moment(max(touch.end for touch in side.touches)) if side.touches else None,
    )


def _about(side: _Side, titles: Mapping[str, str]) -> str:
    """ "CRM and Web shop, since 2019"."""
    sources = [titles.get(s, s) for s in dict.fromkeys(source for part in side.parts for source in part.sources)]
    named = " and ".join(sources[:SOURCES_NAMED])
    if len(sources) > SOURCES_NAMED:
        named = f"{', '.join(sources[:SOURCES_NAMED])} and {len(sources) - SOURCES_NAMED} more"
    since = _since(side)
    return f"{named}, since {since:%b %Y}" if since else named


def _since(side: _Side) -> datetime | None:
    dates = [record.since for _, record in side.records if record.since]
    if dates:
        first = min(dates)
        return datetime(first.year, first.month, first.day)  # noqa: DTZ001 - a day, shown as its month
    return moment(side.touches[0].at).astimezone() if side.touches else None
