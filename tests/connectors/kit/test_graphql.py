"""What is the same for every GraphQL source: values as variables, errors in a 200, lists inside of rows."""

from __future__ import annotations

from typing import Any

import pytest

from connectors.kit.calls import Meaning
from connectors.kit.errors import TryLater
from connectors.kit.graphql import Inner, Slip, asking, completed, meaning_of, slips
from tests.connectors.kit.bench import Bench
from tests.connectors.kit.loopback import Heard, Said

REST_OF_LINES = Inner("lines", lambda row, cursor: asking("/graphql", "q", "Orders", id=row, after=cursor), ("data",))


def test_a_value_is_no_part_of_the_question() -> None:
    call = asking("/graphql", "query($email: String){people(email: $email){id}}", "People", email='x"}){secret}}')
    assert (call.method, call.about) == ("POST", "People")
    assert call.body["variables"] == {"email": 'x"}){secret}}'}
    assert "secret" not in call.body["query"]


def test_errors_of_an_answer() -> None:
    body = {"errors": [{"message": "no", "path": ["people", 0, "name"], "extensions": {"code": "FORBIDDEN"}}, "odd"]}
    assert slips(body) == [Slip("FORBIDDEN", "no", ("people", 0, "name")), Slip("", "", ())]


@pytest.mark.parametrize("body", [None, [], {}, {"data": {}}, {"errors": "Not Found"}, {"errors": None}])
def test_what_holds_no_errors(body: Any) -> None:
    assert not slips(body)
    assert meaning_of(slips(body)) is None


@pytest.mark.parametrize(
    ("codes", "meaning"),
    [
        (["THROTTLED"], Meaning.TOO_MANY),
        (["GRAPHQL_VALIDATION_FAILED"], Meaning.WRONG),
        (["", "ACCESS_DENIED"], Meaning.FORBIDDEN),
        (["INTERNAL_SERVER_ERROR", "FORBIDDEN"], Meaning.BUSY),
    ],
)
def test_what_errors_mean_together(codes: list[str], meaning: Meaning) -> None:
    assert meaning_of([Slip(code, "", ()) for code in codes]) is meaning


def page(*nodes: int, after: str = "") -> dict[str, Any]:
    return {"nodes": list(nodes), "pageInfo": {"hasNextPage": bool(after), "endCursor": after or None}}


def test_a_list_inside_a_row_is_read_to_its_end(bench: Bench) -> None:
    heard: list[Any] = []

    def route(one: Heard) -> Said:
        heard.append(one.body["variables"])
        return Said({"data": page(3, 4, after="c2") if len(heard) == 1 else page(5)})

    bench.server.route = route
    with bench.client() as client:
        row = completed(REST_OF_LINES, client, {"id": 7, "lines": page(1, 2, after="c1"), "name": "n"})
        whole = {"id": 8, "lines": page(1)}
        assert completed(REST_OF_LINES, client, whole) is whole
    assert row == {"id": 7, "lines": {"nodes": [1, 2, 3, 4, 5]}, "name": "n"}
    assert heard == [{"id": "7", "after": "c1"}, {"id": "7", "after": "c2"}]


@pytest.mark.parametrize("after", ["c1", ""])
def test_a_list_inside_a_row_that_does_not_end_is_given_up(bench: Bench, after: str) -> None:
    bench.said = Said({"data": {"nodes": [2], "pageInfo": {"hasNextPage": True, "endCursor": after}}})
    with bench.client() as client, pytest.raises(TryLater, match="same next page"):
        completed(REST_OF_LINES, client, {"id": 7, "lines": page(1, after="c1")})
