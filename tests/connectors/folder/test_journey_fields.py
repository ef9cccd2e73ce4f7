"""Fields for journeys and briefings: threads, reasons, promises, questions, and answers on a scale."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from connectors.kit.errors import AskPerson, SkipRow
from connectors.kit.mapping import read_mapping
from connectors.kit.shaping import shaper
from connectors.records import InteractionRecord, Promise

MAPPING = """
[[stream]]
name = "calls"
record = "interaction"
files = "calls*"
id = "id"
promises = [
    { text = "promise", due = { column = "promise_due", zone = "Europe/Berlin" }, kept = "promise_kept" },
    { each = "more", text = "what", due = "by" },
]
[stream.fields]
channel = { constant = "call" }
direction = { constant = "inbound" }
started_at = "at"
reason = "topic"
linked = { template = "T{ticket};{id};{before}", split = ";" }
tried = { column = "tried", split = "|" }
asked = "asked"
sentiment = MOOD
survey_score = SCORE
"""


def read(row: dict[str, Any], score: str = '"score"', mood: str = '"mood"') -> InteractionRecord:
    (entry,) = read_mapping(MAPPING.replace("SCORE", score).replace("MOOD", mood).encode(), "")
    record = shaper(entry).shape({"id": "7", "at": "2026-11-19T14:05:00Z", **row})
    assert isinstance(record, InteractionRecord)
    return record


def test_what_a_row_says_of_its_journey() -> None:
    record = read(
        {
            "topic": "Missing parcel", "ticket": 55, "before": "6", "tried": "Rang neighbours| Opened trace |",
            "asked": ["order number", "postcode", "order number"], "mood": "-0.5", "score": 0.25,
            "promise": "Refund decision", "promise_due": "2026-11-21T18:00:00", "promise_kept": "2026-11-20T09:00:00Z",
            "more": [{"what": "Call back", "by": "2026-11-22T09:00:00Z"}, {"what": "", "by": ""}],
        }
    )  # fmt: skip
    assert record.reason == "Missing parcel"
    assert record.linked == ("T55", "7", "6")
    assert record.tried == ("Rang neighbours", "Opened trace")
    assert record.asked == ("order number", "postcode")
    assert (record.sentiment, record.survey_score) == (-0.5, 0.25)
    assert record.promises == (
        Promise(
            "Refund decision",
            datetime(2026, 11, 21, 17, tzinfo=UTC),
            datetime(2026, 11, 20, 9, tzinfo=UTC),
        ),
        Promise("Call back", datetime(2026, 11, 22, 9, tzinfo=UTC)),
    )


def test_a_row_that_says_nothing_of_it() -> None:
    record = read({})
    assert (record.reason, record.tried, record.asked, record.promises) == ("", (), (), ())
    assert (record.sentiment, record.survey_score) == (None, None)


@pytest.mark.parametrize(
    ("said", "scale", "share"),
    [
        ("4 of 5", "", 0.75),
        ("1 out of 5", "", 0.0),
        ("5/5", "", 1.0),
        ("7.5 of 11", "", 0.65),
        (1, "", 1.0),
        ("0", "", 0.0),
        (4, "1 to 5", 0.75),
        (9, "0 to 10", 0.9),
        (2, "5 to 1", 0.75),
        (-50, "-100 to 100", 0.25),
    ],
)
def test_a_score_is_the_share_of_its_scale(said: object, scale: str, share: float) -> None:
    score = f'{{ column = "score", scale = "{scale}" }}' if scale else '"score"'
    assert read({"score": said}, score).survey_score == pytest.approx(share, abs=1e-12)


@pytest.mark.parametrize("said", ["6 of 5", "0 of 5", "1 of 1", 2, -1])
def test_an_answer_that_is_not_on_its_scale_is_set_aside(said: object) -> None:
    with pytest.raises(SkipRow, match="survey_score is not an answer on its scale"):
        read({"score": said})


def test_an_answer_above_its_scale_is_set_aside() -> None:
    for said in (0, 6):
        with pytest.raises(SkipRow, match="not an answer on its scale"):
            read({"score": said}, '{ column = "score", scale = "1 to 5" }')


@pytest.mark.parametrize(("said", "mood"), [(1, 1.0), (-1, -1.0), (0, 0.0), (None, None)])
def test_a_sentiment(said: object, mood: float | None) -> None:
    assert read({"mood": said}).sentiment == mood


def test_a_sentiment_on_a_scale_and_in_words() -> None:
    assert read({"mood": 75}, mood='{ column = "mood", scale = "0 to 100" }').sentiment == 0.5
    assert read({"mood": ""}, mood='{ column = "mood", scale = "0 to 100" }').sentiment is None
    assert read({"mood": "bad"}, mood='{ column = "mood", values = { bad = -1 } }').sentiment == -1.0


@pytest.mark.parametrize("said", [1.01, "-1.5"])
def test_a_sentiment_out_of_bounds_is_set_aside(said: object) -> None:
    with pytest.raises(SkipRow, match="not a number from -1 to 1"):
        read({"mood": said})


@pytest.mark.parametrize("scale", ["5", "5 to 5", "one to five", "1-5"])
def test_a_scale_that_is_none(scale: str) -> None:
    with pytest.raises(AskPerson, match="scale of 'survey_score'"):
        read({}, f'{{ column = "score", scale = "{scale}" }}')
