"""Tells a bar code scanner that types as a keyboard from a person who types: by the pace, and by what it sends before
and after a code."""

from __future__ import annotations

from dataclasses import dataclass

# Scanners leave 1 to 30 ms between two signs, wireless ones up to 50; the quickest typists 60 and more, but for two
# keys that are struck almost together.
GAP_SECONDS = 0.05
# Of fewer signs nobody makes a card, and a person may strike them in one go.
LEAST_SIGNS = 5


@dataclass(frozen=True, slots=True)
class Wedge:
    """What a scanner sends around a code, beside the Enter or Tab that ends it; "" for nothing."""

    prefix: str = ""
    suffix: str = ""

    def stripped(self, signs: str) -> str:
        """The code alone."""
        code = signs.removeprefix(self.prefix) if self.prefix else signs
        return code.removesuffix(self.suffix) if self.suffix else code


PLAIN = Wedge()


class Burst:
    """The signs that came last, each within the pace of a scanner after the one before. Times are seconds of any clock
    that never goes back."""

    def __init__(self, wedge: Wedge = PLAIN) -> None:
        self.wedge = wedge
        self._signs = ""
        self._at = 0.0
        # Whether a person held a key down: that repeats as fast as a scanner types.
        self._held = False

    @property
    def signs(self) -> str:
        """What came in one go so far."""
        return self._signs

    def goes_on(self, at: float) -> bool:
        """Whether what comes at this moment still belongs to it."""
        return bool(self._signs) and 0 <= at - self._at <= GAP_SECONDS

    def press(self, sign: str, at: float, held: bool = False) -> None:
        """A sign came; `held` where its key repeats by itself."""
        if not self.goes_on(at):
            self._signs, self._held = "", False
        self._signs += sign
        self._held = self._held or held
        self._at = at

    def is_scan(self, at: float) -> bool:
        """Whether all of it is a scanner's, where it ends at this moment by Enter, Tab or the suffix."""
        signs, wedge = self._signs, self.wedge
        if self._held or not self.goes_on(at):
            return False
        named = bool(wedge.prefix) and signs.startswith(wedge.prefix)
        return bool(wedge.stripped(signs)) and (named or len(signs) >= LEAST_SIGNS)

    def ends_by_suffix(self) -> bool:
        """Whether the last sign completed the scanner's own ending, so that no Enter needs to follow."""
        return bool(self.wedge.suffix) and self._signs.endswith(self.wedge.suffix) and self.is_scan(self._at)

    def begins_with_prefix(self) -> bool:
        """Whether these signs are, or may become, the scanner's prefix and what follows it."""
        prefix = self.wedge.prefix
        return bool(prefix) and bool(self._signs) and (self._signs.startswith(prefix) or prefix.startswith(self._signs))

    def take(self) -> str:
        """The code, and begin anew."""
        code = self.wedge.stripped(self._signs)
        self.drop()
        return code

    def drop(self) -> None:
        """Begin anew."""
        self._signs, self._held = "", False
