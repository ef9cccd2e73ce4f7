"""What may happen to a flag, and what is written down each time; everything else is refused in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from desk.domain.flags import Anchor, Cause, Evidence, Flag, FlagEvent, Outcome, State, Step, What
from desk.domain.trouble import Trouble

# Who did what no person did.
BY_RULE = "the rules"
LONGEST_SNOOZE = timedelta(days=366)
EARLY = "It passed while the clock was ahead."
NAME_LIMIT = 120
TITLE_LIMIT = 200
NOTE_LIMIT = 2_000


def begin(
    flag_id: str,
    anchor: Anchor,
    cause: Cause,
    *,
    at: datetime,
    who: str,
    due_at: datetime | None = None,
    note: str = "",
) -> Step:
    """A new flag, open and nobody's."""
    flag = Flag(
        flag_id=flag_id,
        anchor=anchor,
        rule=cause.rule,
        rule_version=cause.rule_version,
        title=_words(cause.title, "A flag needs a title.", "Say in a few words what is wrong.", TITLE_LIMIT),
        severity=cause.severity,
        state=State.OPEN,
        for_whom=cause.for_whom,
        owner="",
        raised_at=at,
        raised_by=who,
        due_at=due_at,
        snoozed_until=None,
        resolved_at=None,
        resolved_as=None,
        reason=note,
        holds=True,
        evidence=cause.evidence,
        news=cause.news,
        folded_into="",
        revision=1,
        cause=cause.name,
        others=cause.others,
    )
    return Step(flag, FlagEvent(flag_id, 1, at, who, What.RAISED, note=note or words_of(cause.evidence)))


def update(flag: Flag, cause: Cause | None, at: datetime, due_at: datetime | None = None) -> Step | None:
    """What the rules see of it now: `cause`, or None where they no longer match. None where that is nothing new.

    `due_at` is by when rules that were not in it so far want an answer: the earlier moment counts. Where another rule
    comes to lead the flag, its history says which.
    """
    _refuse_resolved(flag, "updated")
    if cause is None:
        if not flag.holds:
            return None
        return _step(replace(flag, holds=False), at, BY_RULE, What.UPDATED, note="what raised it no longer holds")
    seen = replace(_led(flag, cause), due_at=_earlier(flag.due_at, due_at))
    if replace(seen, rule_version=flag.rule_version) == flag:
        return None
    words = words_of(cause.evidence)
    if cause.rule == flag.rule:
        return _step(seen, at, BY_RULE, What.UPDATED, note=words)
    return _step(seen, at, BY_RULE, What.UPDATED, about=cause.rule, note=f"{cause.title}: {words}")


def take(flag: Flag, who: str, at: datetime) -> Step:
    """`who` looks after it from now on, whoever did before."""
    _refuse_resolved(flag, "taken")
    if flag.state is State.TAKEN and flag.owner == who:
        raise Trouble("This flag is yours already.", "Nothing needs to be done.")
    return _step(_owned(flag, _name(who)), at, who, What.TAKEN, about=who)


def assign(flag: Flag, owner: str, who: str, at: datetime) -> Step:
    """`who` gives it to `owner`; "" takes it from everybody."""
    _refuse_resolved(flag, "assigned")
    given = owner.strip()
    after = _owned(flag, _name(given)) if given else replace(flag, state=State.OPEN, owner="", snoozed_until=None)
    return _step(after, at, who, What.ASSIGNED, about=given)


def snooze(flag: Flag, until: datetime, who: str, at: datetime) -> Step:
    """Out of sight until a moment, at most LONGEST_SNOOZE away; whoever has it keeps it."""
    _refuse_resolved(flag, "snoozed")
    if until <= at:
        raise Trouble("A flag can be snoozed until a later moment only.", "Choose one that is still to come.")
    if until - at > LONGEST_SNOOZE:
        raise Trouble("A flag can be snoozed for a year at most.", "Choose an earlier moment, or resolve it.")
    return _step(
        replace(flag, state=State.SNOOZED, snoozed_until=until), at, who, What.SNOOZED, about=until.isoformat()
    )


def wake(flag: Flag, at: datetime) -> Step:
    """Its time has come: it is back where it was before it was snoozed."""
    if flag.state is not State.SNOOZED or flag.snoozed_until is None:
        raise Trouble("Only a snoozed flag wakes.", "Nothing needs to be done.")
    if at < flag.snoozed_until:
        raise Trouble("This flag is snoozed for longer.", "Reopen it to have it back now.")
    return _step(_back(flag), at, BY_RULE, What.WOKEN)


def resolve(flag: Flag, outcome: Outcome, reason: str, who: str, at: datetime) -> Step:
    """Closed, with a reason. Only the desk itself lets a flag pass."""
    _refuse_resolved(flag, "resolved again")
    if outcome is Outcome.PASSED and who != BY_RULE:
        raise Trouble("A person resolves a flag as kept or needless.", "Choose one of the two.")
    why = _words(reason, "Resolving a flag needs a reason.", "Write what was done, or why it was not needed.")
    after = replace(flag, state=State.RESOLVED, snoozed_until=None, resolved_at=at, resolved_as=outcome, reason=why)
    return _step(after, at, who, What.RESOLVED, about=outcome.value, note=why)


def reopen(flag: Flag, who: str, at: datetime, note: str = "") -> Step:
    """A resolved or snoozed one is back where it was before; that is how either is undone. Taking one is undone by
    assigning it to whoever had it before, or to nobody."""
    if flag.state is State.TAKEN:
        raise Trouble("This flag is not closed; somebody has it.", "Assign it to nobody to give it back.")
    if flag.state is State.OPEN:
        raise Trouble("This flag is open already.", "Nothing needs to be done.")
    if flag.folded_into:
        raise Trouble("This flag went into another one about the same journey.", "Look at that one instead.")
    return _step(_back(flag), at, who, What.REOPENED, note=note)


def come_back(flag: Flag, cause: Cause, at: datetime, due_at: datetime | None) -> Step:
    """The rule matches anew after the flag was resolved, for something that happened since: it is open, and nobody's.

    So it is where the desk let it pass at a moment that is still to come. Trouble where neither is so.
    """
    early = passed_early(flag, at)
    if flag.state is not State.RESOLVED or not (early or is_news(flag, cause)):
        raise Trouble("Nothing new has happened since this flag was resolved.", "Reopen it if it is needed still.")
    back = replace(
        _led(_back(flag), cause),
        state=State.OPEN,
        owner="",
        due_at=due_at,
        folded_into="",
    )
    about = "" if cause.rule == flag.rule else cause.rule
    words = words_of(cause.evidence)
    return _step(back, at, BY_RULE, What.REOPENED, about=about, note=f"{EARLY} {words}".strip() if early else words)


def is_news(flag: Flag, cause: Cause) -> bool:
    """Whether a cause rests on something that happened after the flag was resolved; for one that went into another,
    always: nobody resolved it, and whoever asks has found the two journeys apart again."""
    return bool(flag.folded_into) or (flag.resolved_at is not None and cause.news > flag.resolved_at)


def passed_early(flag: Flag, at: datetime) -> bool:
    """Whether the desk let it pass at a moment that is still to come: the clock was ahead, and nobody decided it."""
    return flag.resolved_as is Outcome.PASSED and flag.resolved_at is not None and flag.resolved_at > at


def note(flag: Flag, text: str, who: str, at: datetime) -> Step:
    """Words written on it, whatever its state."""
    words = _words(text, "A note needs words.", "Write what the next person should know.")
    return _step(flag, at, who, What.NOTED, note=words)


def fold(older: Flag, younger: Flag, at: datetime) -> tuple[Step, Step]:
    """Two unresolved flags of one cause whose journeys turned out to be one: the younger goes into the older.

    The older keeps its place; an owner, an earlier due time, being awake and the rules it counts for come over from the
    younger. Answers the step of the older, then that of the younger.
    """
    _refuse_resolved(older, "joined with another")
    _refuse_resolved(younger, "joined with another")
    if older.flag_id == younger.flag_id or not older.rule or not younger.rule:
        raise Trouble("Only two flags that rules raised become one.", "Nothing needs to be done.")
    owner = older.owner or younger.owner
    awake = State.TAKEN if owner else State.OPEN
    both_sleep = older.state is State.SNOOZED and younger.state is State.SNOOZED
    kept = replace(
        older,
        owner=owner,
        state=State.SNOOZED if both_sleep else awake,
        snoozed_until=min(filter(None, (older.snoozed_until, younger.snoozed_until))) if both_sleep else None,
        due_at=_earlier(older.due_at, younger.due_at),
        news=max(older.news, younger.news),
        others=_beside(older.rule, older.rules, younger.rules),
    )
    gone = replace(
        younger,
        state=State.RESOLVED,
        snoozed_until=None,
        resolved_at=at,
        resolved_as=Outcome.PASSED,
        reason="The two journeys are one.",
        folded_into=older.flag_id,
    )
    return (
        _step(kept, at, BY_RULE, What.GREW, about=younger.flag_id, note=words_of(younger.evidence)),
        _step(gone, at, BY_RULE, What.FOLDED, about=older.flag_id),
    )


def elder(flags: Iterable[Flag]) -> Flag:
    """Of several flags the one the others go into: raised first, the smaller id where two were raised at once."""
    return min(flags, key=lambda flag: (flag.raised_at, flag.flag_id))


def words_of(evidence: Iterable[Evidence]) -> str:
    """Evidence on one line, as the board shows it."""
    return " · ".join(one.text for one in evidence)


def _step(after: Flag, at: datetime, who: str, what: What, about: str = "", note: str = "") -> Step:
    number = after.revision + 1
    return Step(replace(after, revision=number), FlagEvent(after.flag_id, number, at, who, what, about, note))


def _led(flag: Flag, cause: Cause) -> Flag:
    """As the rules see it now; what led it before it goes on to count for."""
    return replace(
        flag,
        holds=True,
        rule=cause.rule,
        rule_version=cause.rule_version,
        title=cause.title,
        severity=cause.severity,
        for_whom=cause.for_whom,
        evidence=cause.evidence,
        news=max(flag.news, cause.news),
        cause=cause.name,
        others=_beside(cause.rule, flag.rules, (cause.rule, *cause.others)),
    )


def _beside(rule: str, before: Iterable[str], now: Iterable[str]) -> tuple[str, ...]:
    """The rules beside the one that leads, each once, in the order in which they came."""
    return tuple(one for one in dict.fromkeys((*before, *now)) if one != rule)


def _earlier(one: datetime | None, other: datetime | None) -> datetime | None:
    return min(filter(None, (one, other)), default=None)


def _owned(flag: Flag, owner: str) -> Flag:
    return replace(flag, state=State.TAKEN, owner=owner, snoozed_until=None)


def _back(flag: Flag) -> Flag:
    """Awake and unresolved, with whoever had it."""
    return replace(
        flag,
        state=State.TAKEN if flag.owner else State.OPEN,
        snoozed_until=None,
        resolved_at=None,
        resolved_as=None,
        reason="",
    )


def _refuse_resolved(flag: Flag, done: str) -> None:
    if flag.state is State.RESOLVED:
        raise Trouble(f"A resolved flag cannot be {done}.", "Reopen it first.")


def _name(who: str) -> str:
    return _words(who, "A flag is given to somebody.", "Type a name.", NAME_LIMIT)


def _words(text: str, missing: str, advice: str, limit: int = NOTE_LIMIT) -> str:
    words = text.strip()
    if not words:
        raise Trouble(missing, advice)
    if len(words) > limit:
        raise Trouble(f"That is longer than {limit} characters.", "Say it in fewer words.")
    return words
