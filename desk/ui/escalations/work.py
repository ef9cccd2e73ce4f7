"""Does with flags what a person asks for, says what was done, and knows how to take it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from desk.services.asks import Flags
from desk.services.flag_views import FlagView
from desk.ui.background import Trouble
from desk.ui.escalations.lots import AT_ONCE, Act, ActOf, Lots
from desk.ui.escalations.wording import name_words, near_moment
from desk.ui.tools import Tools
from desk.ui.words import named

# Tells what was done with some of the flags.
Told = Callable[[Sequence[FlagView]], str]


def ids_of(flags: Sequence[FlagView]) -> tuple[str, ...]:
    """Their ids, in order."""
    return tuple(flag.flag_id for flag in flags)


class FlagWork(QObject):
    """`begun`: something is on its way; `done(words, undo)`: it is done, `undo` takes it back or is None;
    `failed(trouble, again)`: it is not, or not with all of them. `going(share)`: so much of what is done with many is
    done, 0 to 1.

    What is asked for is done even if more is asked for meanwhile; the board is asked again after each.
    """

    begun = Signal()
    going = Signal(float)
    done = Signal(str, object)
    failed = Signal(object, object)

    def __init__(self, tools: Tools, flags: Flags, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools, self._flags = tools, flags
        self._lots: set[Lots] = set()

    def take(self, flags: Sequence[FlagView]) -> None:
        """Make them mine."""
        told = self._told(self.tr("{name}: taken"), self.tr("{n} flags: taken"))
        self._do(flags, lambda some: lambda: self._flags.take(ids_of(some)), told, self._give_back)

    def assign(self, flags: Sequence[FlagView], owner: str) -> None:
        """Give them to somebody; "" to nobody."""
        one, many = self.tr("{name}: assigned to {owner}"), self.tr("{n} flags: assigned to {owner}")
        if not owner:
            one, many = self.tr("{name}: given back"), self.tr("{n} flags: given back")
        told = self._told(one, many, owner=named(owner))
        self._do(flags, lambda some: lambda: self._flags.assign(ids_of(some), owner), told, self._give_back)

    def snooze(self, flags: Sequence[FlagView], until: datetime) -> None:
        """Hide them until then."""
        one, many = self.tr("{name}: snoozed until {moment}"), self.tr("{n} flags: snoozed until {moment}")
        told = self._told(one, many, moment=near_moment(until, self._tools.words))
        self._do(flags, lambda some: lambda: self._flags.snooze(ids_of(some), until), told, self._open_again)

    def resolve(self, flags: Sequence[FlagView], resolved_as: str, reason: str) -> None:
        """Close them."""
        one, many = self.tr("{name}: closed as needless"), self.tr("{n} flags: closed as needless")
        if resolved_as == "kept":
            one, many = self.tr("{name}: resolved as kept"), self.tr("{n} flags: resolved as kept")
        self._do(
            flags,
            lambda some: lambda: self._flags.resolve(ids_of(some), resolved_as, reason),
            self._told(one, many),
            self._open_again,
        )

    def reopen(self, flags: Sequence[FlagView]) -> None:
        """Open resolved or snoozed ones again."""
        closed = [flag for flag in flags if flag.state in ("resolved", "snoozed")]
        # What went away by itself only the desk can let go again.
        passed = any(flag.resolved_as == "passed" for flag in closed)
        self._do(
            closed,
            lambda some: lambda: self._flags.reopen(ids_of(some)),
            self._told(self.tr("{name}: reopened"), self.tr("{n} flags: reopened")),
            None if passed else self._close_again,
        )

    def note(self, flag: FlagView, text: str) -> None:
        """Write a note on one; what is written in a history stays there."""
        words = self.tr("Noted on {name}").format(name=named(name_words(flag)))
        self._do([flag], lambda _some: lambda: self._flags.note(flag.flag_id, text), lambda _some: words, None)

    def stop(self) -> None:
        """Do no more of what is being done with many; what was done with some of them stays done."""
        for lots in tuple(self._lots):
            lots.stop()

    def _do(self, flags: Sequence[FlagView], act: ActOf, told: Told, undo: ActOf | None) -> None:
        if not flags:
            return

        def ended(done: Sequence[FlagView], trouble: Trouble | None) -> None:
            self._lots.discard(lots)
            if done:
                back = None if undo is None else lambda: self._do(done, undo, lambda some: taken_back(some), None)
                self.done.emit(told(done), back)
            if trouble is not None:
                left = flags[len(done) :]
                self.failed.emit(trouble, lambda: self._do(left, act, told, undo))

        def taken_back(some: Sequence[FlagView]) -> str:
            return self.tr("Taken back: {what}").format(what=told(some))

        lots = Lots(self._tools, flags, act, self)
        self._lots.add(lots)
        lots.ended.connect(ended)
        if len(flags) > AT_ONCE:
            lots.going.connect(self.going)
        self.begun.emit()
        lots.begin()

    def _told(self, one: str, many: str, **names: str) -> Told:
        """`one` says it of whose flag it is ({name}), `many` of so many ({n}); `names` stand in both."""

        def told(flags: Sequence[FlagView]) -> str:
            if len(flags) == 1:
                return one.format(name=named(name_words(flags[0])), **names)
            return many.format(n=self._tools.words.number(len(flags)), **names)

        return told

    def _give_back(self, flags: Sequence[FlagView]) -> Act:
        """Whoever had them has them again, or nobody; snoozed ones sleep on."""

        def undo() -> None:
            for owner in dict.fromkeys(flag.owner for flag in flags):
                self._flags.assign(ids_of([flag for flag in flags if flag.owner == owner]), owner)
            self._put_to_sleep(flags)

        return undo

    def _open_again(self, flags: Sequence[FlagView]) -> Act:
        """Open as before, with whoever had them; those that were snoozed sleep on."""

        def undo() -> None:
            self._flags.reopen(ids_of(flags))
            self._put_to_sleep(flags)

        return undo

    def _close_again(self, flags: Sequence[FlagView]) -> Act:
        """Resolved or snoozed as before."""

        def undo() -> None:
            resolved = [flag for flag in flags if flag.state == "resolved"]
            for told in dict.fromkeys((flag.resolved_as, flag.reason) for flag in resolved):
                group = [flag for flag in resolved if (flag.resolved_as, flag.reason) == told]
                self._flags.resolve(ids_of(group), *told)
            self._put_to_sleep(flags)

        return undo

    def _put_to_sleep(self, flags: Sequence[FlagView]) -> None:
        """Off the window's thread: snooze those that were, as long as their time has not come meanwhile."""
        now = self._tools.words.now()
        asleep = [flag for flag in flags if flag.snoozed_until is not None and flag.snoozed_until > now]
        for until in dict.fromkeys(flag.snoozed_until for flag in asleep):
            if until is not None:
                self._flags.snooze(ids_of([flag for flag in asleep if flag.snoozed_until == until]), until)
