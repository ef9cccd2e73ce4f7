"""Made-up flags, rules, trials and numbers for the window's tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from desk.services.flag_views import (
    EvidenceView,
    FlagEventView,
    FlagView,
    MeasureView,
    NumbersDay,
    NumbersView,
    RulesView,
    RuleView,
    TrialDay,
    TrialExample,
    TrialView,
)
from tests.ui.story import NOW

ME = "Kim Lee"
DAYS = 30
TODAY = date(2026, 11, 21)

# Name, why, rule's title, severity, (channel, seconds), interactions, days since, waiting minutes, owner, due in
# minutes.
_TOLD = (
    (
        "Sara Jansen", "3 interactions about order 10482 in 4 days; refund decision promised for today",
        "Came back again", "high", (("web", 720), ("chat", 1_860), ("email", 360), ("call", 3_720)),
        5, 4, 3_120, "Deliveries lead", -30,
    ),
    (
        "Gil Amsalem", "Customer time over 2 h; refund not received", "Much time spent",
        "high", (("chat", 2_400), ("call", 6_000)), 4, 9, 1_560, ME, 200,
    ),
    (
        "Priya Nair", "Gold, two transfers in one call; warranty", "Passed around",
        "high", (("call", 3_480),), 1, 0, 190, "", 300,
    ),
    (
        "Joana Reis", "Waited 14 m in chat, then called; account locked", "Waited long",
        "medium", (("chat", 1_320), ("call", 1_140)), 2, 0, 125, ME, 1_500,
    ),
    (
        "Henrik Dahl", "Promise broken: call back by 20 Nov", "Promise broken",
        "medium", (("email", 600), ("call", 1_380)), 3, 6, 1_500, "Tomas", -60,
    ),
    (
        "Dana Whitfield", "Store visit after 2 calls; wrong item delivered", "Changed channels",
        "medium", (("call", 1_800), ("store", 1_320)), 3, 2, 46, "", 2_000,
    ),
    (
        "Omar Haddad", "Low survey score: “three people, three answers”", "",
        "low", (("chat", 900), ("call", 720)), 3, 5, 18, "", None,
    ),
)  # fmt: skip
RULE_IDS = {
    "Came back again": "came-back", "Much time spent": "much-time", "Passed around": "passed-around",
    "Waited long": "waited-long", "Promise broken": "promise-broken", "Changed channels": "changed-channels",
}  # fmt: skip


def flag(number: int, **changed: object) -> FlagView:
    """One of the story's flags, different for every number; `changed` replaces fields."""
    name, title, rule, severity, spent, interactions, days, waiting, owner, due = _TOLD[number % len(_TOLD)]
    again = number // len(_TOLD)
    raised = NOW - timedelta(minutes=waiting, seconds=number)
    made = FlagView(
        flag_id=f"flag-{number}",
        customer_id=number % 3 + 1,
        customer=f"{name} {again + 1}" if again else name,
        journey_id="pbx/calls/3",
        journey="Missing parcel, order 10482",
        title=title,
        rule=RULE_IDS.get(rule, ""),
        rule_title=rule,
        rule_version=7 if rule else 0,
        severity=severity,
        state="taken" if owner else "open",
        owner=owner,
        raised_at=raised,
        raised_by="" if rule else "Tomas",
        due_at=None if due is None else NOW + timedelta(minutes=due),
        snoozed_until=None,
        resolved_as="",
        reason="",
        holds=True,
        evidence=(
            EvidenceView("3 interactions about order 10482 within 7 days", ""),
            EvidenceView("Call, 2 transfers: Billing → Deliveries → Deliveries lead", "pbx/calls/3"),
            EvidenceView("“Still nothing. Could someone please call me back?”", "pbx/calls/2"),
        ),
        customer_time=max(60, sum(seconds for _channel, seconds in spent) - 60 * again),
        waiting_time=600,
        by_channel=spent,
        interactions=interactions,
        since=NOW - timedelta(days=days, minutes=5),
        waiting_since=raised,
        for_whom="" if not rule else "Deliveries" if number % 3 == 0 else "Team lead",
        history=(
            FlagEventView(raised, rule or "Tomas", "raised", "while on the line"),
            FlagEventView(raised + timedelta(minutes=4), "Tomas", "noted", "Courier sent a photo of a green door"),
            FlagEventView(raised + timedelta(minutes=9), "Tomas", "assigned", owner or ME),
        ),
    )
    return replace(made, **changed)  # type: ignore[arg-type]


def flags() -> tuple[FlagView, ...]:
    """Seven open ones, one snoozed, two resolved."""
    open_ones = tuple(flag(n) for n in range(7))
    snoozed = flag(7, state="snoozed", snoozed_until=NOW + timedelta(hours=15), customer="Lena Vogt")
    kept = flag(8, state="resolved", resolved_as="kept", reason="Refunded", customer="Tariq Aziz")
    needless = flag(9, state="resolved", resolved_as="needless", reason="A test call", customer="Ines Prado")
    return (*open_ones, snoozed, kept, needless)


RULE_TEXT = """\
# Rules that raise flags. A change is checked, and kept as a new version.

# Whoever comes a third time about one order has not been helped twice.
[[rule]]
id = "came-back"
title = "Came back again"
severity = "high"
for = "team lead"
due = "4 working hours"
when.all = [
    { measure = "touches", at_least = 3, within = "7 days" },
    { measure = "repeats", same = "number", at_least = 2 },
]

[[rule]]
id = "much-time"
title = "Much time spent"
severity = "high"
when = { measure = "customer_time", over = "2 h" }
"""


def rules(version: int = 7, text: str = RULE_TEXT) -> RulesView:
    """The rules in force."""
    return RulesView(
        path="~/Tellonce/rules.toml",
        version=version,
        saved_at=NOW - timedelta(days=2),
        saved_by=ME,
        text=text,
        rules=(
            RuleView(
                "came-back", "Came back again", True, "high", "team lead", "4 h",
                "When interactions in the journey are at least 3 within 7 days, and they are about the same order or "
                "case, flag high for team lead, due in 4 h.",
                text, 46,
            ),
            RuleView(
                "much-time", "Much time spent", True, "high", "team lead", "",
                "When customer time in the journey is at least 2 h, flag high.", text, 12,
            ),
        ),
        troubles=(),
    )  # fmt: skip


MEASURES = (
    MeasureView("customer_time", "the customer time", "length"),
    MeasureView("waiting_time", "the waiting time", "length"),
    MeasureView("touches", "interactions in the journey", "count"),
    MeasureView("repeats", "repeats", "count", ("journey", "number", "reason")),
    MeasureView("sentiment", "the sentiment", "share"),
    MeasureView("tier", "the customer's tier", "words"),
    MeasureView("live", "the customer is on the line", "yes or no"),
)


def trial(rule: str = "came-back", flagged: int = 46) -> TrialView:
    """A rule tried on 30 days."""
    heights = (3, 8, 9, 4, 8, 1, 2, 4, 5, 8, 11, 7, 2, 2, 3, 8, 5, 1, 11, 4, 1, 5, 11, 8, 3, 8, 5, 3, 1, 6)
    first = TODAY - timedelta(days=DAYS - 1)
    return TrialView(
        rule=rule,
        first=first,
        last=TODAY,
        journeys=4_180 if flagged else 0,
        flagged=flagged,
        early=6,
        middle=21,
        late=19,
        kept=41,
        needless=2,
        missed=3,
        assumed=900,
        days=tuple(TrialDay(first + timedelta(days=n), 140, height) for n, height in enumerate(heights)),
        examples=(
            TrialExample(1, "Sara Jansen", "pbx/calls/3", "Missing parcel, order 10482", NOW - timedelta(days=1), 0.4),
            TrialExample(2, "Daniel Okafor", "pbx/calls/2", "Refund not received", NOW - timedelta(days=3), 0.9),
        ),
        seconds=3.2,
    )


def numbers(last: date = TODAY, settling: int = 0, journeys: int = 412, length: int = DAYS) -> NumbersView:
    """So many days that end at `last`; earlier ones took longer, and nobody came on the first days of May."""
    former = (TODAY - last).days
    days = tuple(day_of(last, length - 1 - n, former, journeys) for n in range(length))
    raised, answered = (sum(getattr(day, name) for day in days) for name in ("flags_raised", "flags_answered"))
    due, kept = (sum(getattr(day, name) for day in days) for name in ("promises_due", "promises_kept"))
    return NumbersView(
        first=last - timedelta(days=length - 1),
        last=last,
        journeys=journeys if length == DAYS else sum(day.journeys for day in days),
        customer_time_p50=1_080,
        customer_time_p90=4_320 + 18 * former,
        waiting_time_p50=200,
        waiting_time_p90=1_100,
        repeats=sum(day.repeats for day in days),
        transfers=61,
        repeat_questions=sum(day.repeat_questions for day in days),
        told_once_share=0.81 - former / 1_000 if journeys else None,
        promises_due=due,
        promises_kept=kept,
        kept_share=kept / due if due else None,
        flags_raised=46 - former // 6 if former else raised,
        flags_open=7,
        answer_seconds_p50=2_280 + former * 4 if journeys else None,
        days=days,
        settling=settling,
    )


def day_of(last: date, back: int, former: int, journeys: int) -> NumbersDay:
    """The day so many days before `last`."""
    day, n = last - timedelta(days=back), DAYS - 1 - back
    if not journeys or (day.month, day.day) in ((5, 1), (5, 2), (5, 3), (5, 5)):
        return NumbersDay(day, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    raised = (0 if n < 4 else max(0, n // 12)) + n * 3 % 2
    answered = max(0, raised - 1 - n * 5 % 3 // 2)
    return NumbersDay(
        day=day, journeys=14, customer_time_p50=900 + n * 11 % 240,
        customer_time_p90=5_200 - 55 * max(n, -40) + 400 * (n * 7 % 5) + 18 * former,
        repeats=3 + n * 7 % 4, transfers=2,
        repeat_questions=max(0, 7 - max(n, -20) // 5 + n % 3), promises_due=4 + n * 3 % 5,
        promises_kept=3 + n * 3 % 5 - (n % 4 == 1), flags_raised=raised, flags_answered=answered,
        answer_seconds_p50=None if n % 7 == 6 else 2_880 - 25 * max(n, -40) + 300 * (n * 5 % 4),
        questioned=10, told_once=min(10, max(0, 5 + max(n, 0) // 8 + n * 3 % 2)),
    )  # fmt: skip
