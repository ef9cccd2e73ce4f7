"""Looks at everything that must be well for the desk to work, and says what to do where it is not."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from datetime import UTC, datetime

from desk.config.encryption import Encryption
from desk.config.paths import Home
from desk.config.secrets import KeyringSecrets
from desk.services.asks import ServiceError
from desk.services.registry import SourceBook
from desk.services.rulebook import RuleBook
from desk.services.sealing_notice import NO_PLACE
from desk.services.source_views import CheckView, StreamState
from desk.services.sources import SourceService
from desk.store.cache import Cache
from desk.store.decisions import Decisions

_ANEW = "Delete the cache and pull again: nothing but time is lost."
_MB = 1_000_000
# Less than this on a disk is nearly full.
LITTLE = 200 * _MB
# So many damaged customers are told by number.
MOST_NAMED = 10


class Doctor:
    """Checks one desk; only reads unless it is told to mend."""

    def __init__(
        self,
        cache: Cache,
        book: SourceBook,
        sources: SourceService,
        home: Home,
        decisions: Decisions,
        rules: RuleBook,
    ) -> None:
        self._cache = cache
        self._book = book
        self._sources = sources
        self._home = home
        self._decisions = decisions
        self._rules = rules

    def examine(self) -> tuple[CheckView, ...]:
        """One line a thing looked at, in the order to mend them."""
        return (
            self._python(),
            self._cache_file(),
            self._histories(),
            self._room(),
            self._decisions_file(),
            self._settings(),
            self._rules_file(),
            self._keyring(),
            self._encryption(),
            *self._each_source(),
        )

    def _python(self) -> CheckView:
        version = ".".join(str(part) for part in sys.version_info[:3])
        return CheckView("Python", sys.version_info >= (3, 11), version, "Tellonce needs Python 3.11, 3.12 or 3.13.")

    def _cache_file(self) -> CheckView:
        try:
            trouble = self._cache.ledger.trouble()
        except ServiceError as problem:
            return CheckView("Cache", False, problem.title, problem.advice)
        counts = self._cache.ledger.counts()
        found = trouble or f"{counts.records:,} records, {counts.customers:,} customers in {self._home.cache}."
        return CheckView(
            "Cache", not trouble, found, "Start Tellonce again: it puts the cache aside and pulls everything anew."
        )

    def mend(self) -> tuple[CheckView, ...]:
        """Make the histories anew that cannot be read; one line for each, none where all can be."""
        mending = self._cache.mending
        return tuple(
            CheckView(f"Customer {number}", True, "The history was damaged and is made anew.", "")
            if mending.mend(number)
            else CheckView(f"Customer {number}", False, "The stored records are damaged too.", _ANEW)
            for number in mending.damaged()
        )

    def _histories(self) -> CheckView:
        try:
            damaged = self._cache.mending.damaged()
        except ServiceError as problem:
            return CheckView("Histories", False, problem.title, problem.advice)
        if not damaged:
            return CheckView("Histories", True, "Every customer's can be read.", "")
        named = ", ".join(str(number) for number in damaged[:MOST_NAMED])
        more = f" and {len(damaged) - MOST_NAMED:,} more" if len(damaged) > MOST_NAMED else ""
        found = f"Damaged: customer{'' if len(damaged) == 1 else 's'} {named}{more}."
        return CheckView("Histories", False, found, "“desk doctor --mend” makes them anew from the stored records.")

    def _room(self) -> CheckView:
        """How large the cache is, and how much the disk has left for it."""
        spare, left = self._cache.spare.space(), shutil.disk_usage(self._home.folder).free
        found = f"The cache has {spare.size / _MB:,.0f} MB, {spare.free / _MB:,.0f} of them free; the disk has "
        found += f"{left / _MB:,.0f} MB left."
        if spare.free > spare.size / 4 and spare.free > LITTLE:
            return CheckView("Room", True, f"{found} “desk tidy” gives back what is free.", "")
        return CheckView("Room", left > LITTLE, found, "Free some space: a full disk stops every pull.")

    def _decisions_file(self) -> CheckView:
        advice = "Put a copy of it back: what people decided cannot be pulled again."
        try:
            trouble = self._decisions.trouble()
            counts = "" if trouble else self._decided()
        except ServiceError as problem:
            return CheckView("Decisions", False, problem.title, problem.advice)
        return CheckView("Decisions", not trouble, trouble or f"{counts} in {self._home.decisions}", advice)

    def _decided(self) -> str:
        flags = self._decisions.flags.board.counts("", datetime.now(UTC))
        corrections = len(self._decisions.corrections.standing())
        left = self._cache.standings.left()
        waiting = f", {left:,} customers still to be worked out" if left else ""
        return f"{flags.get('all', 0):,} flags, {corrections:,} corrections{waiting}"

    def _rules_file(self) -> CheckView:
        try:
            in_force = self._rules.in_force()
        except ServiceError as problem:
            return CheckView("Rules", False, problem.title, problem.advice)
        on = sum(1 for rule in in_force.book.rules if rule.on)
        if in_force.troubles:
            first = in_force.troubles[0]
            found = f"Version {in_force.version.number} is in force, for line {first.line} is wrong: {first.what}"
            return CheckView("Rules", False, found, "See “desk rules check”.")
        return CheckView("Rules", True, f"{on} in force, version {in_force.version.number} of {self._rules.path}", "")

    def _settings(self) -> CheckView:
        try:
            number = len(self._book.settings().sources)
        except ServiceError as problem:
            return CheckView("Settings", False, problem.title, problem.advice)
        return CheckView("Settings", True, f"{number} source{'' if number == 1 else 's'} in {self._home.settings}", "")

    def _keyring(self) -> CheckView:
        kept = isinstance(self._book.secrets, KeyringSecrets)
        advice = "Start your desktop's keyring (such as GNOME Keyring or KWallet) to be asked only once."
        return CheckView("Secrets", kept, self._book.secrets.why(), "" if kept else advice)

    def _encryption(self) -> CheckView:
        plain = [name for name, one in (("cache", self._cache), ("decisions", self._decisions)) if not one.encrypted]
        if not plain:
            return CheckView("Encryption", True, "The files on this disk are encrypted.", "")
        found = f"The {' and the '.join(plain)} on this disk can be read by whoever gets hold of it."
        if self._book.settings().encryption is Encryption.OFF:
            return CheckView("Encryption", True, f"{found} The settings say so; “desk key on” changes it.", "")
        kept = isinstance(self._book.secrets, KeyringSecrets)
        return CheckView("Encryption", False, found, "Encrypt now: “desk key on”." if kept else NO_PLACE)

    def _each_source(self) -> Iterator[CheckView]:
        for source in self._sources.overview().sources:
            well = source.state in (StreamState.FRESH, StreamState.NEVER) and not source.rejected
            found = f"{source.state.value}, {source.rows:,} rows, {source.rejected} set aside."
            advice = source.message or ("See “desk rejected”." if source.rejected else "Pull it again.")
            yield CheckView(source.title, well, found, "" if well else advice)
