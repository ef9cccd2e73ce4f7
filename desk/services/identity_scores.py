"""How likely two are one person, by the weights learned from this base or else the shipped ones."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import product
from pathlib import Path

from desk.config.stamp import Stamp, stamp_of
from desk.domain.people import Face
from desk.domain.weights import Score, Weights, WrongWeights, best, read, score, weigh
from desk.services.asks import ServiceError
from desk.services.identity_views import ReasonView, SuggestionView
from desk.store.candidates import Matches, Suggestion

# Candidates that are compared in full; those that share most keys come first.
MOST_COMPARED = 200
# The unit of somebody of whom no record tells: no trace has it, and it is weighed as one that is nobody's yet.
STRANGER = -(2**62)


class Scores:
    """Compares units of one cache. From any thread. `weights_file` is what was learned, read again when it changes."""

    def __init__(self, matches: Matches, weights_file: Path, shipped_file: Path) -> None:
        self._matches = matches
        self._files = (weights_file, shipped_file)
        self._read: tuple[Stamp, Weights] | None = None

    @property
    def weights(self) -> Weights:
        """What was learned of this base, or what is shipped where nothing was or it cannot be read."""
        learned, shipped = self._files
        stamp = stamp_of(learned)
        held = self._read
        if held is None or held[0] != stamp:
            try:
                weights = read(json.loads(learned.read_text(encoding="utf-8")))
            except (OSError, ValueError, WrongWeights):
                weights = read(json.loads(shipped.read_text(encoding="utf-8")))
            held = self._read = (stamp, weights)
        return held[1]

    def faces(self, units: Iterable[int]) -> dict[int, list[Face]]:
        """The faces of some units; one that is no more has none."""
        return self._matches.faces_of(units)

    def both(self, unit: int, other: int) -> tuple[Face, Face, Score]:
        """The faces of two units that are most alike, and their score; ServiceError where one is not there."""
        faces = self.faces([unit, other])
        for one in (unit, other):
            if one not in faces:
                who = f"customer {one}" if one > 0 else f"trace {-one} that is nobody's"
                raise ServiceError(f"There is no {who}.", "Find the number with: desk find TEXT")
        if unit == other:
            raise ServiceError("These are one and the same.", "Give two different numbers.")
        weights = self.weights
        mine, theirs = max(product(faces[unit], faces[other]), key=lambda pair: weigh(pair[0], pair[1], weights))
        return mine, theirs, score(mine, theirs, weights)

    def explain(self, unit: int, other: int) -> SuggestionView:
        """How likely two are one person, field by field."""
        mine, theirs, found = self.both(unit, other)
        return _view(unit, [mine], other, [theirs], found)

    def views(self, suggestions: Sequence[Suggestion]) -> tuple[SuggestionView, ...]:
        """Suggestions with names and with reasons as of now."""
        faces = self.faces({unit for one in suggestions for unit in (one.unit, one.other)})
        told = []
        for one in suggestions:
            mine, theirs = faces.get(one.unit, []), faces.get(one.other, [])
            found = best([(a, b) for a in mine for b in theirs], self.weights)
            if found is not None:
                told.append(_view(one.unit, mine, one.other, theirs, found))
        return tuple(told)

    def near(self, face: Face, known: Sequence[int], limit: int) -> tuple[SuggestionView, ...]:
        """Which customers a face might be, surest first: those for whom more speaks than against, and `known` ones
        whatever they score. A person chooses from them, so that they need not be sure enough for a suggestion."""
        weights = self.weights
        units = [unit for unit in dict.fromkeys([*known, *self._matches.near(face)]) if unit > 0]
        scored: list[tuple[Score, int, list[Face]]] = []
        for unit, faces in self.faces(units[:MOST_COMPARED]).items():
            found = best([(face, other) for other in faces], weights)
            if found is not None and (unit in known or sum(part.weight for part in found.parts) > 0):
                scored.append((found, unit, faces))
        scored.sort(key=lambda row: (-row[0].weight, row[1]))
        shown = 0 if face.unit == STRANGER else face.unit
        return tuple(_view(shown, [face], unit, faces, found) for found, unit, faces in scored[:limit])


def _view(unit: int, mine: Sequence[Face], other: int, theirs: Sequence[Face], found: Score) -> SuggestionView:
    parts = tuple(ReasonView(part.field, part.level, round(part.weight, 3), part.words) for part in found.parts)
    return SuggestionView(unit, name_of(mine), other, name_of(theirs), round(found.probability, 6), found.reason, parts)


def name_of(faces: Sequence[Face]) -> str:
    """The name people know a unit by, "" where none was said."""
    return next((face.shown for face in faces if face.shown), "")
