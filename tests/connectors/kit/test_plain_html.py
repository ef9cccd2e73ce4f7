"""Words out of markup: what is no HTML stays as it is, what is becomes lines."""

from __future__ import annotations

import pytest

from connectors.kit.plain_html import plain_text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("plain\ntext", "plain\ntext"),
        ("1 < 2 & 3 > 2", "1 < 2 & 3 > 2"),
        ("AT&T <ann@shop.example>", "AT&T <ann@shop.example>"),
        ("<p>She asked for <b>a copy</b>.</p><p>Sent &amp; filed</p>", "She asked for a copy.\nSent & filed"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("<style>p {color: red}</style><div>a&nbsp;b</div><script>evil()</script>", "a b"),
        ("<ul><li>one</li><li>two</li></ul>", "one\ntwo"),
        ("<p>broken <b>markup", "broken markup"),
        (None, ""),
        (12, "12"),
    ],
)
def test_words(written: object, read: str) -> None:
    assert plain_text(written) == read


def test_a_summary_is_cut() -> None:
    assert plain_text("<p>" + "word " * 100 + "</p>", 20) == "word word word word…"
