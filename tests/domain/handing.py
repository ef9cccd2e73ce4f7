"""Hand-offs for tests: whole ones to begin with, and strategies for any."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from desk.domain import hand_off_codes as codes
from desk.domain.hand_off_rules import KINDS
from desk.domain.hand_offs import Content, Given, Line, Spent, To
from tests.records import NOON

HOUR = timedelta(hours=1)
# Texts that can be kept: no half characters.
texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)
numbers = st.integers(0, 10**6)
moments = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
keys = st.from_regex(r"[a-z]{1,8}/[a-z]{1,8}/[A-Za-z0-9/_-]{1,12}", fullmatch=True)
draws = st.lists(st.integers(0, len(codes.SIGNS) - 1), min_size=7, max_size=7)
made_codes = draws.map(lambda values: codes.make(lambda _below, rest=list(values): rest.pop()))
told_lines = st.builds(
    Line, st.sampled_from(KINDS), texts, st.sampled_from(["", "stated", "noted", "read"]), st.just("") | keys,
    st.none() | moments, st.none() | moments, st.booleans(), st.booleans(), st.integers(1, 9),
)  # fmt: skip
hidden_lines = st.builds(Line, st.sampled_from(KINDS), st.just(""), hidden=st.text("abc .", min_size=1, max_size=20))
times = st.builds(
    Spent, numbers, numbers, numbers, numbers, numbers, moments,
    st.lists(st.tuples(st.sampled_from(["call", "chat"]), numbers), max_size=2).map(tuple), st.booleans(),
    st.lists(texts, max_size=2).map(tuple), st.lists(keys, max_size=3).map(tuple), numbers,
)  # fmt: skip
contents = st.builds(
    Content, texts, texts, st.lists(told_lines | hidden_lines, max_size=5).map(tuple), st.none() | times, texts
)
givens = st.builds(
    Given, st.uuids().map(str), made_codes, keys.map(lambda key: tuple(key.split("/", 2))), st.sampled_from(To), texts,
    texts, moments, moments, contents, st.just("") | st.uuids().map(str),
)  # fmt: skip


def given_to(to: To = To.TEAM, name: str = "Billing", **more: Any) -> Given:
    """One given at noon and awaited for an hour."""
    held: dict[str, Any] = {
        "hand_off_id": "h1",
        "code": codes.make(lambda below: below - 1),
        "record": ("pbx", "calls", "c1"),
        "given_by": "Ann Lee",
        "given_at": NOON,
        "arrive_by": NOON + HOUR,
        "content": Content("Bo", "Where is it?", (), None),
    }
    return Given(to=to, name=name, **{**held, **more})
