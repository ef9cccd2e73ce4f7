"""What most REST connectors open and ask alike."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from connectors.kit.calls import Call
from connectors.kit.conformance_rig import Ledger, ManualClock
from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson, TryLater
from connectors.kit.http import Http
from connectors.kit.paging import Place
from connectors.kit.rest import Want
from connectors.kit.session import asks, asks_for, bearer, checked, or_why_not
from tests.connectors.kit.loopback import Heard, Loopback, Said

PLACE = Place({"page": 2})
SINCE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def test_a_missing_token_is_asked_for_before_anything_is_sent() -> None:
    opened = bearer("Spoke")({"url": "http://127.0.0.1:1"}, {"token": " "}, Surroundings())
    with pytest.raises(AskPerson, match="Spoke is not signed in to"), opened:
        pass


@pytest.mark.parametrize("url", ["http://spoke.example", "spoke.example", "ftp://spoke.example"])
def test_a_token_never_travels_in_the_open(url: str) -> None:
    opened = bearer("Spoke")({"url": url}, {"token": "x"}, Surroundings())
    with pytest.raises(AskPerson, match="does not begin with https"), opened:
        pass


def test_a_request_has_its_page_and_what_changed_since() -> None:
    request = asks("/clients", since="from", kind="all")
    assert request(Want(PLACE, 5)).query == {"kind": "all", "page": 2}
    assert request(Want(PLACE, 5, since=SINCE)).query == {"kind": "all", "page": 2, "from": SINCE.isoformat()}


def test_a_lookup_has_its_value_and_its_page() -> None:
    assert asks_for("/clients", "phone")("+49", Want(PLACE, 5)).query == {"phone": "+49", "page": 2}


def test_a_check_tells_of_each_what_is_missing_and_is_over_where_the_first_may_not_be_read() -> None:
    def answered(heard: Heard) -> Said:
        return Said({}, 403 if heard.path == "/chats" else 200)

    people, repairs, chats = (Call(f"/{name}", about=name.capitalize()) for name in ("people", "repairs", "chats"))
    clock = ManualClock(SINCE)
    around = Surroundings(now=clock.now, sleep=clock.sleep)
    with Loopback(answered, Ledger(clock), clock) as server, Http(server.url, "Spoke", around) as http:
        told = checked(http, people, repairs, chats)
        assert told[:2] == ["People can be read.", "Repairs can be read."]
        assert told[2].startswith("Chats: not readable. ")
        assert len(told[2]) > len("Chats: not readable. ")
        with pytest.raises(AskPerson):
            checked(http, chats, people)


def test_what_may_be_missing_tells_its_own_line_and_hides_nothing_but_a_question_to_a_person() -> None:
    def broken() -> str:
        raise TryLater("The source is away.", "It is tried again.")

    assert or_why_not("Chats", lambda: "Chats: 12") == "Chats: 12"
    with pytest.raises(TryLater):
        or_why_not("Chats", broken)
