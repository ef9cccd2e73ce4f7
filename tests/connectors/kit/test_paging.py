"""Paging styles one by one, and the guard that ends a source which goes round in circles."""

from __future__ import annotations

from typing import Any

import pytest

from connectors.kit.calls import Answer
from connectors.kit.errors import OurBug, TryLater
from connectors.kit.paging import (
    LoopGuard,
    NextLink,
    NextToken,
    Offset,
    OnePage,
    PageNumber,
    Paging,
    Place,
    Taken,
    dig,
    digest,
    row_id,
    whole,
)


def taken(rows: list[str], body: Any = None, **headers: str) -> Taken:
    return Taken(Answer(200, body, headers), rows, lambda: rows)


def walk(paging: Paging, pages: list[Taken], size: int = 3) -> list[dict[str, Any] | str | None]:
    """The places asked for after each page."""
    place, places = paging.first(size), []
    for page in pages:
        following = paging.after(place, page)
        places.append(None if following is None else following.link or dict(following.params))
        if following is None:
            break
        place = following
    return places


def test_one_page_is_all() -> None:
    assert walk(OnePage(), [taken(["a"])]) == [None]


def test_a_short_page_is_not_the_last() -> None:
    pages = [taken(["a", "b", "c"]), taken(["d"]), taken(["e"]), taken([])]
    assert [place and place["page"] for place in walk(PageNumber(), pages)] == [2, 3, 4, None]


def test_a_number_of_pages_is_believed_even_if_one_is_empty() -> None:
    body = {"meta": {"pages": "3"}}
    pages = [taken(["a"], body), taken([], body), taken(["b"], body)]
    places = walk(PageNumber(pages=("meta", "pages"), start=0), pages)
    assert [place and place["page"] for place in places] == [1, 2, None]
    places = walk(PageNumber(pages_header="x-pages"), [taken(["a"], None, **{"x-pages": "1"})])
    assert places == [None]


def test_an_offset_goes_by_what_came_and_overlaps_by_a_row() -> None:
    pages = [taken(["a", "b", "c"]), taken(["c", "d"]), taken(["d", "e"]), taken(["e"])]
    assert [place and place["offset"] for place in walk(Offset(), pages, size=50)] == [2, 3, 4, None]


def test_an_offset_goes_back_until_it_meets_what_it_knows() -> None:
    paging = Offset()
    place = Place({"offset": 10, "limit": 4}, anchor=frozenset({"x", "y"}))
    back = paging.after(place, taken(["k", "l", "m", "n"]))
    assert back is not None
    assert back.back
    assert (back.params["offset"], back.anchor) == (6, place.anchor)
    on = paging.after(back, taken(["y", "i", "j", "k"]))
    assert on is not None
    assert not on.back
    assert on.params["offset"] == 9
    empty = paging.after(place, taken([]))
    assert empty is not None
    assert empty.params["offset"] == 6


def test_an_empty_page_does_not_end_a_walk_by_tokens() -> None:
    paging = NextToken(("next",), more=("more",))
    pages = [
        taken(["a"], {"next": "1", "more": True}),
        taken([], {"next": "2", "more": True}),
        taken(["b"], {"next": "3", "more": False}),
    ]
    assert [place and place["cursor"] for place in walk(paging, pages)] == ["1", "2", None]


@pytest.mark.parametrize("token", [None, "", False])
def test_no_token_ends_a_walk(token: Any) -> None:
    assert walk(NextToken(("next",)), [taken(["a"], {"next": token})]) == [None]


def test_a_body_that_says_it_is_over_ends_a_walk_whatever_token_it_holds() -> None:
    pages = [taken(["a"], {"next": "t1", "end": False}), taken(["b"], {"next": "t2", "end": True}), taken(["c"])]
    places = walk(NextToken(("next",), done=("end",)), pages)
    assert [place and place["cursor"] for place in places] == ["t1", None]


def test_a_marker_that_comes_for_ever_ends_with_an_empty_page() -> None:
    pages = [taken(["a"], {"next": "1"}), taken([], {"next": "2"})]
    assert walk(NextToken(("next",), until_empty=True), pages[1:]) == [None]
    (place,) = walk(NextToken(("next",), until_empty=True), pages[:1])
    assert place == {"limit": 3, "cursor": "1"}


def test_a_page_that_names_itself_as_the_next_is_the_last_where_the_source_says_so() -> None:
    pages = [taken(["a"], {"next": "/a?from=2"}), taken(["b"], {"next": "/a?from=2"}), taken(["b"], {"next": "/x"})]
    assert walk(NextLink(("next",), until_itself=True), pages) == ["/a?from=2", None]


def test_a_link_is_followed_as_it_is() -> None:
    assert walk(NextLink(("next",)), [taken([], {"next": "/x?p=2"}), taken([], {"next": None})]) == ["/x?p=2", None]
    assert walk(NextLink(), [taken([], None, link='</x?p=2>; rel="next"'), taken([])]) == ["/x?p=2", None]


def test_a_marker_that_comes_again_is_found_out_though_the_rows_are_new() -> None:
    guard = LoopGuard("Shop", "People")
    guard.asking(Place({"limit": 5}))
    guard.came(["a", "b", "c"])
    guard.asking(Place({"limit": 5, "cursor": "again"}))
    guard.came(["d", "e", "f"])
    with pytest.raises(TryLater) as error:
        guard.asking(Place({"limit": 5, "cursor": "again"}))
    assert error.value.title == "The list of People of Shop names the same next page twice."
    assert error.value.advice


def test_the_same_rows_again_are_found_out_though_the_marker_is_new() -> None:
    guard = LoopGuard("Shop", "People")
    guard.came(["a", "b", "c"])
    guard.went_elsewhere()
    guard.came(["a", "b", "c"])
    with pytest.raises(TryLater):
        guard.came(["a", "b", "c"])


def test_rows_that_are_equal_and_not_the_same_are_no_repeat() -> None:
    guard = LoopGuard("Shop", "People")
    for flag in (1, True, 1, True, 1):
        guard.came([{"paid": flag}, {"paid": flag}, {"paid": flag}])
    with pytest.raises(TryLater):
        guard.came([{"paid": 1}, {"paid": 1}, {"paid": 1}])


def test_tiny_pages_may_come_again_for_a_while_and_empty_ones_for_ever() -> None:
    guard = LoopGuard("Shop", "People")
    for _ in range(100):
        guard.came([])
    for _ in range(5):
        guard.came(["a"])
    with pytest.raises(TryLater):
        guard.came(["a"])


def test_a_list_without_end_is_ended() -> None:
    guard = LoopGuard("Shop", "People", most_pages=10)
    for number in range(10):
        guard.asking(Place({"page": number}))
    with pytest.raises(OurBug):
        guard.asking(Place({"page": 10}))


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ((), {"a": [{"b": 1}]}),
        (None, {"a": [{"b": 1}]}),
        (("a", 0, "b"), 1),
        (("a", 1), None),
        (("a", "b"), None),
        (("a", 0, "b", "c"), None),
    ],
)
def test_digging_in_a_body(path: Any, found: Any) -> None:
    assert dig({"a": [{"b": 1}]}, path) == found


def test_text_is_not_dug_into() -> None:
    assert dig({"a": "text"}, ("a", 0)) is None


def test_numbers_and_ids_as_sources_write_them() -> None:
    assert [whole(one) for one in ("12", 12, "x", None, [], 1e400)] == [12, 12, None, None, None, None]
    assert [row_id({"id": one}, ("id",)) for one in (7, "a", None, True, [1])] == ["7", "a", "", "", ""]


def test_equal_data_has_equal_marks() -> None:
    assert digest({"a": 1, "b": [2]}) == digest({"b": [2], "a": 1}) != digest({"a": 1, "b": [3]})
