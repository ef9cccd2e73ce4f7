"""Zendesk's own traps: the minute that is not told, ten exports a minute, merges, plans without Talk."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from connectors.kit.declare import Stream, Surroundings
from connectors.kit.errors import AskPerson, TryLater
from connectors.kit.oauth_words import SIGNED_IN, Tokens, tokens_of
from connectors.records import CustomerRecord, Gone, IdentifierKind, InteractionRecord, MergedInto
from connectors.zendesk import CONNECTOR
from tests.connectors.kit.rigging import kept_in
from tests.connectors.kit.sessions import session_of
from tests.connectors.zendesk.rig import ZendeskRig
from tests.connectors.zendesk.simulator import AGENT


def stream(name: str) -> Stream:
    return next(one for one in CONNECTOR.streams if one.name == name)


def ids(pages: Any) -> list[str]:
    return [record.source_id for page in pages for record in page.records]


def test_what_was_written_in_the_last_minute_comes_with_the_next_pull() -> None:
    rig = ZendeskRig("tickets")
    with session_of(rig) as session:
        made = rig.add(5, rig.clock.now())
        rig.zendesk.tickets.hidden = 2
        first = list(stream("tickets").read(session, None))
        assert ids(first) == list(made[:3])
        rig.zendesk.tickets.hidden = 0
        assert ids(stream("tickets").read(session, first[-1].cursor)) == list(made[3:])


def test_exports_go_out_ten_a_minute_and_other_calls_do_not_wait_for_them() -> None:
    rig = ZendeskRig("tickets")
    with session_of(rig, page_rows=2) as session:
        rig.add(50, rig.clock.now())
        began = rig.clock.now()
        assert len(ids(stream("tickets").read(session, None))) == 50
        assert rig.zendesk.refused == 0, "not one was asked too early"
        assert rig.clock.now() - began >= timedelta(minutes=2)
        asked = rig.clock.now()
        assert len(list(CONNECTOR.lookups[IdentifierKind.PHONE](session, "+12025550003"))) == 2
        assert rig.clock.now() - asked < timedelta(seconds=5)


def test_a_merged_ticket_goes_into_the_one_its_last_comment_names() -> None:
    rig = ZendeskRig("tickets")
    with session_of(rig) as session:
        one, other, odd, plain = rig.add(4, rig.clock.now())
        rig.merge(one, other)
        # An agent may write what they like there; then it is a ticket like any other.
        rig.comment(int(odd), AGENT, f"The same as order #{other}, twice.")
        rig._write(odd, rig.clock.now(), status="closed", tags=["closed_by_merge"])
        found = {record.source_id: record for page in stream("tickets").read(session, None) for record in page.records}
        assert found[one] == MergedInto(one, other)
        kept = found[odd]
        assert isinstance(kept, InteractionRecord)
        assert ("merged", "into another ticket") in kept.details
        assert isinstance(found[plain], InteractionRecord)


def test_a_merged_user_is_gone_and_the_other_one_has_the_addresses() -> None:
    rig = ZendeskRig("customers")
    with session_of(rig) as session:
        lost, won = rig.add(2, rig.clock.now())
        first = list(stream("customers").read(session, None))
        rig.merge(lost, won)
        found = {
            one.source_id: one for page in stream("customers").read(session, first[-1].cursor) for one in page.records
        }
        assert found[lost] == Gone(lost)
        kept = found[won]
        assert isinstance(kept, CustomerRecord)
        assert {"p0@Example.com", "p1@Example.com"} <= {one.value for one in kept.identifiers}


def test_a_time_based_export_ends_where_it_names_itself_and_bears_being_told_to_wait() -> None:
    rig = ZendeskRig("calls")
    with session_of(rig) as session:
        old = rig.add(7, rig.clock.now() - timedelta(hours=1))
        pages = list(stream("calls").read(session, None))
        assert ids(pages) == list(old)
        rig.zendesk.strict = True
        (new,) = rig.add(1, rig.clock.now())
        came = []
        with pytest.raises(TryLater) as soon:
            came += list(stream("calls").read(session, pages[-1].cursor))
        assert "last minutes" in soon.value.title
        rig.clock.sleep(600)
        assert new in ids(stream("calls").read(session, pages[-1].cursor))


def test_a_plan_without_talk_says_so_and_the_rest_is_read() -> None:
    rig = ZendeskRig("customers")
    with session_of(rig) as session:
        rig.zendesk.lacking = {"voice", "chat"}
        lines = CONNECTOR.check(session)
        assert [line.partition(".")[0] for line in lines[:3]] == [
            "Customers can be read",
            "Tickets can be read",
            "Suspended tickets can be read",
        ]
        assert all("no Talk or no Chat" in line for line in lines[3:])
        with pytest.raises(AskPerson):
            list(stream("calls").read(session, None))


def test_who_may_not_export_is_told_who_may() -> None:
    rig = ZendeskRig("tickets")
    with session_of(rig) as session:
        rig.zendesk.closed = {"tickets"}
        assert "administrators" in CONNECTOR.check(session)[1]
    with pytest.raises(AskPerson, match="desk source sign-in"), CONNECTOR.open(rig.settings(), {}, Surroundings()):
        pass


def test_a_token_from_the_browser_is_renewed_and_kept() -> None:
    rig = ZendeskRig("customers")
    kept: dict[str, tuple[str, str]] = {}
    secrets = {SIGNED_IN: Tokens("ended", "refresh-1").text(), "client_secret": "zd-secret"}
    around = Surroundings(now=rig.clock.now, sleep=rig.clock.sleep, renewed=kept_in(kept))
    with rig, CONNECTOR.open({"url": rig.url, "client_id": "desk"}, secrets, around) as session:
        made = rig.add(2, rig.clock.now())
        assert ids(stream("customers").read(session, None)) == list(made)
    held = tokens_of(kept[SIGNED_IN][1])
    assert held is not None
    assert (held.access, held.refresh) == (rig.zendesk.access, rig.zendesk.refresh)


def test_of_a_number_that_many_have_only_the_first_are_looked_up() -> None:
    rig = ZendeskRig("customers")
    asked: list[str] = []
    with session_of(rig, page_rows=100) as session:
        for _ in range(30):
            rig.add_user(rig.clock.now(), phone="+12025550199")
        rig.zendesk.listen = lambda heard: asked.append(heard.path)
        found = [part for part in CONNECTOR.lookups[IdentifierKind.PHONE](session, "+12025550199") if part.records]
        assert [len(part.records) for part in found] == [10]
    assert asked.count("/api/v2/users/search") == 1, "a search tells of a thousand at most, and here nobody waits"


def test_a_transcript_has_what_was_said_and_no_notes() -> None:
    rig = ZendeskRig("tickets")
    with session_of(rig) as session:
        (number,) = rig.add(1, rig.clock.now())
        requester = rig.zendesk.tickets.rows[int(number)]["requester_id"]
        for count in range(120):
            rig.comment(int(number), requester, f"Question {count}")
        rig.comment(int(number), AGENT, "Between us: again him.", public=False)
        rig.comment(int(number), AGENT, "An answer.")
        transcript = stream("tickets").transcript
        assert transcript is not None
        said = transcript(session, number)
        assert [one.text for one in said] == [*(f"Question {count}" for count in range(120)), "An answer."]
        assert {(one.role, one.author) for one in said[-1:]} == {("agent", "Ada Agent")}
        assert said[0].role == "customer"
        assert transcript(session, "999999") == []


def test_a_chat_can_be_read_again() -> None:
    rig = ZendeskRig("chats")
    with session_of(rig) as session:
        (chat,) = rig.add(1, rig.clock.now())
        transcript = stream("chats").transcript
        assert transcript is not None
        assert [one.text for one in transcript(session, chat)] == ["Hello?", "Hello!"]
        assert transcript(session, "none") == []


@pytest.mark.parametrize("number", ["+1", "+494"])
def test_a_number_that_is_too_short_is_not_asked_for(number: str) -> None:
    rig = ZendeskRig()
    asked: list[str] = []
    rig.zendesk.listen = lambda heard: asked.append(heard.path)
    with session_of(rig) as session:
        assert list(CONNECTOR.lookups[IdentifierKind.PHONE](session, number)) == []
        assert list(CONNECTOR.lookups[IdentifierKind.EMAIL](session, 'a"b@example.com')) == []
    assert asked == []
