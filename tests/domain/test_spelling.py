"""Counts, lengths and moments as a person reads them, and rules in whole sentences."""

from __future__ import annotations

from datetime import UTC
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desk.domain.rule_words import rule_words
from desk.domain.spelling import (
    channel_words,
    count_words,
    day_words,
    length_words,
    moment_words,
    noun_words,
    ordinal,
    share_words,
)
from tests.rules import rule
from tests.touches import DAY, HOUR, MINUTE, SECOND, START

LIVE = {"measure": "live", "is": True}


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (0, "0 s"), (SECOND - 1, "0 s"), (45 * SECOND, "45 s"), (90 * SECOND, "1 m 30 s"), (MINUTE, "1 m"),
        (HOUR + MINUTE + SECOND, "1 h 1 m"), (HOUR + SECOND, "1 h"), (4 * DAY, "4 d"), (DAY + MINUTE, "1 d"),
        (2 * DAY + 23 * HOUR + 59 * MINUTE, "2 d 23 h"),
    ],
)  # fmt: skip
def test_lengths(length: int, words: str) -> None:
    assert length_words(length) == words


def test_counts_and_nouns() -> None:
    assert [count_words(1, noun) for noun in ("call", "store", "web", "social", "email")] == [
        "1 call", "1 store visit", "1 web visit", "1 social post", "1 e-mail",
    ]  # fmt: skip
    assert [count_words(2, noun) for noun in ("call", "store", "web", "social", "email")] == [
        "2 calls", "2 store visits", "2 web visits", "2 social posts", "2 e-mails",
    ]  # fmt: skip
    assert count_words(0, "transfer") == "0 transfers"
    assert [noun_words("chat"), noun_words("social")] == ["chat", "social post"]


def test_ordinals() -> None:
    wanted = {
        1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 10: "10th", 11: "11th", 12: "12th", 13: "13th", 14: "14th", 20: "20th",
        21: "21st", 22: "22nd", 23: "23rd", 101: "101st", 111: "111th", 112: "112th", 113: "113th", 121: "121st",
    }  # fmt: skip
    assert {count: ordinal(count) for count in wanted} == wanted


def test_places_and_shares() -> None:
    assert [channel_words(one) for one in ("call", "chat", "email", "web", "store", "social")] == [
        "on the phone", "in chat", "by e-mail", "on the web", "in a store", "on social",
    ]  # fmt: skip
    wanted = {-80: "-0.8", 0: "0", 5: "0.05", 25: "0.25", 100: "1", 1000: "10", -100: "-1"}
    assert {share: share_words(share) for share in wanted} == wanted


def test_days_and_moments() -> None:
    york = ZoneInfo("America/New_York")
    assert day_words(START, START + 30 * DAY, UTC) == "2 Mar"
    assert day_words(START, START - 70 * DAY, UTC) == "2 Mar 2026"
    assert day_words(START - 61 * DAY, START, UTC) == "31 Dec 2025"
    # On a wall in New York the year is another than in UTC.
    assert day_words(START - 60 * DAY - 8 * HOUR, START, UTC) == "1 Jan"
    assert day_words(START - 60 * DAY - 8 * HOUR, START, york) == "31 Dec 2025"
    assert day_words(START - 60 * DAY, START - 60 * DAY - 8 * HOUR, york) == "1 Jan 2026"
    assert moment_words(START + 5 * MINUTE, START, york) == "2 Mar 07:05"
    assert moment_words(START - 61 * DAY, START, UTC) == "31 Dec 2025 12:00"


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ({"measure": "touches", "at_least": 2, "channel": "call"},
         "there are 2 or more interactions in the journey on the phone"),
        ({"measure": "touches", "under": 3}, "there are fewer than 3 interactions in the journey"),
        ({"measure": "touches", "is": 3, "within": "2 days"},
         "there are exactly 3 interactions in the journey within 2 d"),
        ({"measure": "touches", "at_least": 2, "at_most": 4},
         "there are 2 or more interactions in the journey, and there are fewer than 5 interactions in the journey"),
        ({"measure": "transfers", "at_least": 1, "before": "store"},
         "there are 1 or more transfers in the journey before the last store visit"),
        ({"measure": "repeats", "at_least": 1, "same": "reason"}, "there are 1 or more repeats for the same reason"),
        ({"measure": "repeats", "at_least": 1, "same": "number"},
         "there are 1 or more repeats about the same order or case"),
        ({"measure": "promises_due", "at_least": 1, "within": "today", "untouched": True},
         "there are 1 or more promises due with nothing from us since, today"),
        ({"measure": "longest_wait", "over": "20 min", "gave_up": True, "within": "3 days"},
         "the longest wait in one interaction after which the customer gave up is over 20 m within 3 d"),
        ({"measure": "transfers", "at_least": 1, "channel": "chat", "before": "call"},
         "there are 1 or more transfers in the journey in chat before the last call"),
        ({"measure": "longest_wait", "over": "20 min", "channel": "call", "gave_up": True},
         "the longest wait in one interaction on the phone after which the customer gave up is over 20 m"),
        ({"measure": "sentiment", "over": 0.5}, "the sentiment is over 0.5"),
        ({"measure": "survey_score", "over": 0.9}, "the survey score is over 0.9"),
        ({"measure": "survey_score", "at_least": 0.55}, "the survey score is at least 0.55"),
        ({"measure": "customer_time", "at_most": "20 min"}, "the customer time is at most 20 m"),
        ({"measure": "customer_time", "at_least": "20 min"}, "the customer time is at least 20 m"),
        ({"measure": "customer_time", "under": "20 min"}, "the customer time is under 20 m"),
        ({"measure": "sentiment", "at_most": -0.7, "lowest": True}, "the sentiment at its lowest is at most -0.7"),
        ({"measure": "sentiment", "under": -0.5}, "the sentiment is under -0.5"),
        ({"measure": "sentiment", "over": 0.3}, "the sentiment is over 0.3"),
        ({"measure": "sentiment", "at_least": 0.3}, "the sentiment is at least 0.3"),
        ({"measure": "sentiment", "at_most": 0.25}, "the sentiment is at most 0.25"),
        ({"measure": "sentiment", "under": 0.25}, "the sentiment is under 0.25"),
        ({"measure": "sentiment", "at_least": 0.33}, "the sentiment is at least 0.33"),
        ({"measure": "sentiment", "at_most": 0.33}, "the sentiment is at most 0.33"),
        ({"measure": "survey_score", "over": 0.95}, "the survey score is over 0.95"),
        ({"measure": "tier", "one_of": ["vip", "Gold"]}, "the customer's tier is gold or vip"),
        ({"measure": "live", "is": True}, "the customer is with us now"),
        ({"measure": "live", "is": False}, "it is not so that the customer is with us now"),
        ({"not": {"any": [{"measure": "live", "is": True}, {"measure": "ended", "is": True}]}},
         "it is not so that (the customer is with us now, or the journey is over)"),
        ({"not": {"all": [{"measure": "live", "is": True}]}}, "it is not so that the customer is with us now"),
        ({"any": [{"all": [LIVE, {"measure": "ended", "is": True}]}, LIVE]},
         "(the customer is with us now, and the journey is over), or the customer is with us now"),
        ({"all": [{"measure": "touches", "at_least": 2}, {"measure": "transfers", "under": 3}]},
         "there are 2 or more interactions in the journey, and there are fewer than 3 transfers in the journey"),
        ({"any": [{"measure": "touches", "at_least": 2}, {"measure": "touches", "under": 3}]},
         "there are 2 or more interactions in the journey, or there are fewer than 3 interactions in the journey"),
        ({"measure": "silence", "over": "1 working day", "calendar": "office"},
         "the time without an answer from us by the calendar “office” is over 8 h"),
    ],
)  # fmt: skip
def test_conditions_in_whole_sentences(when: dict[str, Any], said: str) -> None:
    assert rule_words(rule(when)) == f"When {said}, flag medium for team lead."


def test_whom_it_is_for_and_by_when() -> None:
    live = {"measure": "live", "is": True}
    assert rule_words(rule(live, due="2 working hours", severity="low", **{"for": "Ann"})) == (
        "When the customer is with us now, flag low for Ann, due in 2 working hours."
    )
    assert rule_words(rule(live, **{"for": ""})).endswith("flag medium.")
