"""What reaches an error or a log holds no secret and nobody's data."""

from __future__ import annotations

import logging

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from connectors.kit.redaction import LONGEST, CleanLog, clean, place, told, without_secrets


@pytest.mark.parametrize(
    "text",
    [
        "HTTPSConnectionPool(host='shop.example'): Max retries exceeded with url: /people?phone=%2B12025550143",
        "GET https://api.shop.example/people?email=ann@shop.example failed",
        "https://ann:hunter22@shop.example/people/4711",
        "user ann.o'neil@sub.shop.example not found",
        "phone +1 (202) 555-0143 and 0202.555.0143 and 12025550143",
        "card 4111-1111-1111-1111",
        "Authorization: Bearer abc.def-ghi",
        "{'access_token': 'abc.def-ghi', 'user': 1}",
        "password=hunter22;",
        "key sk_live_hunter22hunter22hunter22",
        "@ann:chat.example joined !room:chat.example",
        "https://shop.example/customers/ann-oneil/orders",
    ],
)
def test_nothing_private_is_left(text: str) -> None:
    cleaned = clean(text).lower()
    for private in ("ann", "hunter22", "555", "0143", "1111", "abc.def", "4711", "room:"):
        assert private not in cleaned


def test_what_helps_is_kept() -> None:
    assert clean("status 503 at 10:24 after 3 tries") == "status 503 at 10:24 after 3 tries"
    assert "https://shop.example:8443" in clean("cannot reach https://shop.example:8443/api/v2/people?x=1")


def test_text_is_one_line_and_short() -> None:
    cleaned = clean("first\r\nsecond\x1b[31m \u202ereversed " + "word " * 200)
    assert "\n" not in cleaned
    assert "\x1b" not in cleaned
    assert "\u202e" not in cleaned
    assert len(cleaned) == LONGEST


@settings(deadline=None)
@given(
    secret=st.text(st.characters(codec="utf-8", exclude_characters="…"), min_size=1, max_size=40),
    before=st.text(max_size=20),
    after=st.text(max_size=20),
)
@example(secret="a b/c", before="x=", after="")
def test_a_known_secret_never_survives(secret: str, before: str, after: str) -> None:
    assert secret not in without_secrets(f"{before}{secret}{after}", [secret])


def test_a_secret_inside_another_leaves_no_tail() -> None:
    assert without_secrets("key=abcdef", ["abc", "abcdef", ""]) == "key=…"
    assert without_secrets("key=a%2Fb%20c", ["a/b c"]) == "key=…"


@settings(deadline=None)
@given(st.text())
def test_any_text_can_be_cleaned(text: str) -> None:
    assert len(clean(text)) <= LONGEST


def test_a_request_is_named_by_its_template() -> None:
    assert told("GET", "/rooms/{room}?token=abc", 403) == "GET /rooms/{room}, status 403"


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://u:p@Shop.example:8443/x?y=1", "https://shop.example:8443"),
        ("http://[::1]:80/x", "http://[::1]:80"),
        ("/x", ""),
        ("http://[broken", ""),
        ("http://shop.example:99999999/", ""),
    ],
)
def test_only_the_place_of_an_address_is_shown(url: str, shown: str) -> None:
    assert place(url) == shown


def test_a_log_line_is_cleaned_and_keeps_no_exception_text(caplog: pytest.LogCaptureFixture) -> None:
    logger = logging.getLogger("tellonce.test.redaction")
    logger.addFilter(CleanLog())
    with caplog.at_level(logging.DEBUG, logger.name):
        try:
            raise ValueError("ann@shop.example")
        except ValueError:
            logger.exception("for %s, %5.1f and %r", "Ann O'Neil", 2.5, "Ann")
        logger.warning("for ann@shop.example, 90 % done")
    assert caplog.messages == ["for …, … and … (ValueError)", "for …, 90 % done"]
    assert "Ann" not in caplog.text
