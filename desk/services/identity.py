"""Possible links for screens and the terminal: the suggestions of the last run, and who might be one customer now."""

from __future__ import annotations

import json
from pathlib import Path

from desk.domain.people import Face
from desk.domain.trouble import Trouble
from desk.domain.weights import Score, Weights, WrongWeights, best, read
from desk.services.identity_views import ReasonView, SuggestionView
from desk.store.candidates import Matches, Suggestion

# Candidates that are compared in full; those that share most keys come first.
MOST_COMPARED = 200


class IdentityService:
    """Answers from the cache and the weights alone; blocking, from any thread; raises ServiceError only."""

    def __init__(self, matches: Matches, weights_file: Path, shipped_file: Path) -> None:
        self._matches = matches
        self._files = (weights_file, shipped_file)

    def suggestions(self, limit: int = 100) -> tuple[SuggestionView, ...]:
        """The suggestions of the last run of python -m desk.matching, surest first, with reasons as of now."""
        weights = self._weights()
        found = self._matches.suggestions(limit)
        faces = self._matches.faces_of({unit for one in found for unit in (one.unit, one.other)})
        views = [_view(one, faces.get(one.unit, []), faces.get(one.other, []), weights) for one in found]
        return tuple(view for view in views if view is not None)

    def explain(self, unit: int, other: int) -> SuggestionView:
        """How likely two are one person, field by field; ServiceError where one of them is not there."""
        faces = self._matches.faces_of([unit, other])
        for one in (unit, other):
            if one not in faces:
                raise Trouble(f"There is no customer {one}.", "Find the number with: desk find TEXT")
        view = _view(Suggestion(unit, other, 0.0, 0.0), faces[unit], faces[other], self._weights())
        if view is None or unit == other:
            raise Trouble("These are one and the same.", "Give two different numbers.")
        return view

    def candidates(self, face: Face, limit: int = 10) -> tuple[SuggestionView, ...]:
        """Who a face might be, surest first, those worth a suggestion only."""
        weights = self._weights()
        near = self._matches.faces_of(self._matches.near(face)[:MOST_COMPARED])
        views = [_view(Suggestion(face.unit, unit, 0.0, 0.0), [face], faces, weights) for unit, faces in near.items()]
        told = [view for view in views if view is not None and view.probability >= weights.suggest]
        return tuple(sorted(told, key=lambda view: -view.probability)[:limit])

    def _weights(self) -> Weights:
        """What was learned of this base, or what is shipped where nothing was or it cannot be read."""
        learned, shipped = self._files
        try:
            return read(json.loads(learned.read_text(encoding="utf-8")))
        except (OSError, ValueError, WrongWeights):
            return read(json.loads(shipped.read_text(encoding="utf-8")))


def _view(one: Suggestion, faces: list[Face], others: list[Face], weights: Weights) -> SuggestionView | None:
    found = best([(a, b) for a in faces for b in others], weights)
    if found is None:
        return None
    return SuggestionView(
        one.unit, _name(faces), one.other, _name(others), round(found.probability, 6), found.reason, _parts(found)
    )


def _name(faces: list[Face]) -> str:
    return next((face.shown for face in faces if face.shown), "")


def _parts(found: Score) -> tuple[ReasonView, ...]:
    return tuple(ReasonView(part.field, part.level, round(part.weight, 3), part.words) for part in found.parts)
