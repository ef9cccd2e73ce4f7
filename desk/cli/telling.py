"""Says journeys, clocks, briefings and flags in lines a person reads in a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from desk.services.flag_views import FlagView, NumbersView, RulesView, TrialView
from desk.services.journey_views import AsOfView, BriefingLine, BriefingView, JourneyView, Standing, TimeView
from desk.services.wording import length_words

JOURNEYS_SHOWN = 8
EXAMPLES_SHOWN = 10
# The end of a flag's id, enough to tell it from the others.
SHORT = 8


def when(moment: datetime | None) -> str:
    """A moment on the person's own clock."""
    return "" if moment is None else moment.astimezone().strftime("%Y-%m-%d %H:%M")


def length(seconds: int, at_least: bool = False) -> str:
    """A length, "0 s" where there is none."""
    return f"{'at least ' if at_least else ''}{length_words(seconds) or '0 s'}"


def _counted(count: int, noun: str) -> str:
    """A count with its noun: "1 flag", "1,204 journeys"."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def time_lines(time: TimeView) -> Iterator[str]:
    """The three numbers, what makes them a lower bound, and what runs."""
    least = time.at_least
    yield (
        f"  Time with us: {length(time.customer_time, least)}, of it waiting {length(time.waiting_time)};"
        f" elapsed {length(time.elapsed)}"
    )
    if time.asynchronous_wait:
        yield f"  Waited for answers in writing: {length(time.asynchronous_wait)}"
    yield from (f"  {reason}" for reason in time.because)
    yield from (f"  Now: {run.channel}, {run.kind.replace('_', ' ')}" for run in time.running)


def standing_lines(standing: Standing, flags: tuple[FlagView, ...]) -> Iterator[str]:
    """The clock, flags, journeys and the briefing of one customer."""
    yield from time_lines(standing.time)
    for flag in flags:
        yield f"  FLAG {flag.severity}: {flag.title} ({flag_state(flag)})"
        yield from (f"      {evidence.text}" for evidence in flag.evidence)
    if standing.briefing is not None and standing.briefing.lines:
        yield ""
        yield from briefing_lines(standing.briefing)
    if standing.journeys:
        yield ""
        yield "Journeys"
    for journey in standing.journeys[:JOURNEYS_SHOWN]:
        yield journey_line(journey)
    if standing.of > JOURNEYS_SHOWN:
        yield f"  … and {standing.of - JOURNEYS_SHOWN} older"


def journey_line(journey: JourneyView) -> str:
    """One journey on one line."""
    state = "ended" if journey.ended else "going on"
    count = f"{journey.interactions} interaction{'' if journey.interactions == 1 else 's'}"
    # The customer spends no time with us while only an order goes its way.
    time = length(journey.time.customer_time, journey.time.at_least) if journey.interactions else ""
    parts = [count, ", ".join(journey.channels), time]
    if journey.transfers:
        parts.append(f"{journey.transfers} transfer{'' if journey.transfers == 1 else 's'}")
    if journey.repeat_questions:
        parts.append(f"asked again {journey.repeat_questions} x")
    return f"  {when(journey.started_at)}  {journey.title:34.34}  {state:8}  {' · '.join(p for p in parts if p)}"


def briefing_lines(briefing: BriefingView) -> Iterator[str]:
    """What the customer has told already."""
    yield "Known already"
    yield from (_briefing_line(line) for line in briefing.lines)
    if briefing.repeat_questions:
        yield f"  asked again {briefing.repeat_questions} x"


def _briefing_line(line: BriefingLine) -> str:
    more = []
    if line.due_at is not None:
        more.append(f"due {when(line.due_at)}")
    if line.kept or line.overdue:
        more.append("kept" if line.kept else "OVERDUE")
    if line.times > 1:
        more.append(f"{line.times} times")
    said = f"  {line.kind:9} {line.value}" + (f" ({', '.join(more)})" if more else "")
    return f"{said}  [{line.sure}, {when(line.at)}, {line.key}]"


def flag_state(flag: FlagView) -> str:
    """How a flag stands, in a few words."""
    parts = [flag.state + (f" by {flag.owner}" if flag.owner else "")]
    if flag.state == "snoozed" and flag.snoozed_until:
        parts.append(f"until {when(flag.snoozed_until)}")
    if flag.state == "resolved":
        parts.append(flag.resolved_as)
    elif flag.due_at:
        parts.append(f"due {when(flag.due_at)}")
    return ", ".join(part for part in parts if part)


def flag_line(flag: FlagView) -> str:
    """One flag in a list."""
    return (
        f"{flag.flag_id[-SHORT:]}  {flag.severity:6}  {flag.customer:22.22}  {flag.title:38.38}"
        f"  {length(flag.customer_time):>9}  {flag_state(flag)}"
    )


def flag_lines(flag: FlagView) -> Iterator[str]:
    """One flag with its evidence and history."""
    yield f"{flag.title}  ({flag.severity}, {flag_state(flag)})"
    yield f"  Id: {flag.flag_id}"
    yield f"  Customer: {flag.customer} ({flag.customer_id}), {flag.journey}"
    yield f"  Raised {when(flag.raised_at)} by {flag.raised_by}" + (
        f", rule {flag.rule} of version {flag.rule_version}" if flag.rule else ""
    )
    yield f"  Time: {length(flag.customer_time)}, of it waiting {length(flag.waiting_time)}"
    if flag.reason:
        yield f"  Reason: {flag.reason}"
    if not flag.holds:
        yield "  What raised it no longer holds."
    yield from (f"  - {one.text}{f'  [{one.key}]' if one.key else ''}" for one in flag.evidence)
    for event in flag.history:
        yield f"  {when(event.at)}  {event.what:9} {event.who}{f': {event.note}' if event.note else ''}"


def rules_lines(rules: RulesView) -> Iterator[str]:
    """The rules in force."""
    yield f"Version {rules.version}, saved {when(rules.saved_at)} by {rules.saved_by}: {rules.path}"
    for rule in rules.rules:
        state = "on " if rule.on else "off"
        yield f"  {state}  {rule.rule_id:20} {rule.severity:6}  {rule.title} ({rule.raised} in 30 days)"
        yield f"       {rule.words}"
    for trouble in rules.troubles:
        yield f"  NOT IN FORCE: line {trouble.line}: {trouble.what} {trouble.advice}"


def trial_lines(trial: TrialView) -> Iterator[str]:
    """What a rule would have done."""
    yield f"{trial.rule} from {trial.first} to {trial.last}, {trial.seconds:.1f} s"
    yield f"  {trial.flagged:,} of {trial.journeys:,} journeys would have been flagged"
    yield f"  early {trial.early:,}, in the middle {trial.middle:,}, late {trial.late:,}"
    yield f"  people kept {trial.kept:,}, found needless {trial.needless:,}; raised by hand and missed {trial.missed:,}"
    if trial.assumed:
        older = "journey is" if trial.assumed == 1 else "journeys are"
        yield f"  {trial.assumed:,} {older} older than this desk: what happened is taken as known at once"
    for day in trial.days:
        yield f"  {day.day}  {day.flagged:>7,} flagged of {day.alive:>9,} alive"
    for one in trial.examples[:EXAMPLES_SHOWN]:
        yield f"  {when(one.at)}  {one.customer or '–':22.22} ({one.customer_id})  {one.journey}, after {one.share:.0%}"


def numbers_lines(numbers: NumbersView) -> Iterator[str]:
    """Numbers over all customers."""
    yield f"{numbers.first} to {numbers.last}: {_counted(numbers.journeys, 'journey')}"
    yield (
        f"  Customer time: half under {length(numbers.customer_time_p50)}, nine of ten under"
        f" {length(numbers.customer_time_p90)}"
    )
    most = length(numbers.waiting_time_p90)
    yield f"  Waiting: half under {length(numbers.waiting_time_p50)}, nine of ten under {most}"
    told = "" if numbers.told_once_share is None else f"; told once: {numbers.told_once_share:.0%}"
    yield (
        f"  Came back {numbers.repeats:,}, transfers {numbers.transfers:,}, asked again"
        f" {numbers.repeat_questions:,}{told}"
    )
    kept = "" if numbers.kept_share is None else f" ({numbers.kept_share:.0%})"
    yield f"  Promises due {numbers.promises_due:,}, kept {numbers.promises_kept:,}{kept}"
    answer = (
        "" if numbers.answer_seconds_p50 is None else f", half answered within {length(numbers.answer_seconds_p50)}"
    )
    yield f"  Flags raised {numbers.flags_raised:,}, open {numbers.flags_open:,}{answer}"
    if numbers.settling:
        customers = f"{_counted(numbers.settling, 'customer')} {'is' if numbers.settling == 1 else 'are'}"
        yield f"  {customers} still being worked out."
    for day in numbers.days:
        yield (
            f"  {day.day}  {_counted(day.journeys, 'journey'):>18}  half under {length(day.customer_time_p50):>8}"
            f"  {day.repeats:>7,} came back  {_counted(day.flags_raised, 'flag'):>12}"
        )


def as_of_lines(view: AsOfView) -> Iterator[str]:
    """What was known of a customer at a moment."""
    yield f"{view.name}  ({view.customer_id}), as known here {when(view.at)}"
    if view.advice:
        yield f"  {view.advice}"
    yield from standing_lines(view.standing, ())
    yield from (f"  FLAG {flag}" for flag in view.flags)
    if view.lines:
        yield ""
    for line in view.lines:
        since = ["changed since" * line.changed_since, "gone since" * line.gone_since]
        marks = ", ".join(mark for mark in since if mark)
        yield f"{when(line.at)}  {line.title:38.38}  {line.text}{f'  ({marks})' if marks else ''}"
    if view.missing:
        yield f"{view.missing} record{'' if view.missing == 1 else 's'} known now were not known then."
