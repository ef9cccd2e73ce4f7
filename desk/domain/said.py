"""What people said of who is who, as far as it holds: a later word overrules an earlier one that says otherwise."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Word(StrEnum):
    """What a person can say of two: one person, two people, or two people of one household."""

    SAME = "same"
    DIFFERENT = "different"
    HOUSEHOLD = "household"


@dataclass(frozen=True, slots=True)
class Said(Generic[T]):
    """A word on two traces, or whatever else stands for the two; `at` is when it was said, in microseconds since
    1970."""

    word_id: str
    word: Word
    one: T
    other: T
    at: int
    by: str = ""

    @property
    def joins(self) -> bool:
        """Whether it makes the two one."""
        return self.word is Word.SAME


@dataclass(frozen=True, slots=True)
class Holding(Generic[T]):
    """The words that hold: `same` join, `apart` keep apart; `overruled` are the ids of those that later ones
    contradict. The latest comes first in each."""

    same: tuple[Said[T], ...] = ()
    apart: tuple[Said[T], ...] = ()
    overruled: frozenset[str] = frozenset()


def holding(words: Iterable[Said[T]]) -> Holding[T]:
    """Which of some words hold, from the latest to the earliest: each must agree with all later ones.

    Two that are one and the same already cannot be kept apart.
    """
    blocks: Blocks[T] = Blocks()
    same: list[Said[T]] = []
    apart: list[Said[T]] = []
    overruled: set[str] = set()
    for said in sorted(words, key=lambda one: (one.at, one.word_id), reverse=True):
        agrees = blocks.join(said.one, said.other) if said.joins else blocks.part(said.one, said.other)
        if agrees:
            (same if said.joins else apart).append(said)
        else:
            overruled.add(said.word_id)
    return Holding(tuple(same), tuple(apart), frozenset(overruled))


class Blocks(Generic[T]):
    """What is one by people's words, and what may not become one."""

    def __init__(self) -> None:
        self._members: dict[T, list[T]] = {}
        self._block: dict[T, T] = {}
        self._apart: dict[T, set[T]] = {}

    def of(self, one: T) -> T:
        """What names the block of a thing."""
        return self._block.get(one, one)

    def join(self, one: T, other: T) -> bool:
        """Make two blocks one, unless they are kept apart; whether they are one now."""
        first, second = self.of(one), self.of(other)
        if first == second:
            return True
        if second in self._apart.get(first, ()):
            return False
        kept, gone = (first, second) if self._size(first) >= self._size(second) else (second, first)
        moved = self._members.pop(gone, [gone])
        self._members.setdefault(kept, [kept]).extend(moved)
        self._block.update(dict.fromkeys(moved, kept))
        for enemy in self._apart.pop(gone, set()):
            self._apart[enemy].discard(gone)
            self._apart[enemy].add(kept)
            self._apart.setdefault(kept, set()).add(enemy)
        return True

    def part(self, one: T, other: T) -> bool:
        """Keep two blocks apart, unless they are one; whether they are kept apart now."""
        first, second = self.of(one), self.of(other)
        if first == second:
            return False
        self._apart.setdefault(first, set()).add(second)
        self._apart.setdefault(second, set()).add(first)
        return True

    def _size(self, block: T) -> int:
        return len(self._members.get(block, (block,)))
