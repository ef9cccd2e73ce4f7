"""What is empty is left out."""

from __future__ import annotations

from connectors.kit.filled import details


def test_what_says_nothing_is_no_detail() -> None:
    assert details(("a", "1"), ("b", ""), ("c", "3")) == (("a", "1"), ("c", "3"))
