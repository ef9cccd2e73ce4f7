"""A customer who is passed on need not say again what was said: it is there, the same for all, by a short code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from desk.domain.hand_offs import Line
from desk.domain.trouble import Trouble
from desk.services import hand_off_content, hand_offs
from desk.services.asks import ServiceError
from desk.services.hand_off_views import HandOffView
from tests.records import account
from tests.services.hand_off_desk import HOUR, MINUTE, NOON, ORDER, HandOffDesk, person


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[HandOffDesk]:
    held = HandOffDesk(tmp_path)
    held.bring()
    yield held
    held.close()


def said(view: HandOffView, kind: str) -> list[str]:
    return [line.value for line in view.given.content.lines if line.kind == kind]


def test_it_carries_what_is_known_each_with_its_record(desk: HandOffDesk) -> None:
    view = desk.give(note="Calm, please", inquiry="The blue vase, not the red one")
    content = view.given.content
    assert (content.customer, content.note) == ("Ann Lee", "Calm, please")
    assert said(view, "account") == ["A-77120"]
    assert said(view, "order") == ["10482"]
    assert said(view, "inquiry") == ["The blue vase, not the red one"]
    assert said(view, "reason")
    assert said(view, "tried") == ["Trace opened with DHL"]
    assert said(view, "asked") == ["postcode"]
    keys = {line.kind: line.key for line in content.lines}
    assert (keys["account"], keys["order"], keys["tried"]) == ("crm/customers/p1", "pbx/calls/c1", "pbx/calls/c1")
    assert content.missing == ()
    assert content.spent is not None
    assert (content.spent.customer_time, content.spent.waiting_time, content.spent.elapsed) == (600, 240, 600)
    assert (content.spent.keys, content.spent.of) == (("pbx/calls/c1",), 1)
    assert (view.to, view.state, view.key, view.mine, view.for_me) == (
        "the team Billing", "given", "pbx/calls/c1", True, False,
    )  # fmt: skip
    assert view.given.arrive_by == NOON + 30 * MINUTE


def test_what_is_promised_and_decided_here_goes_along(desk: HandOffDesk) -> None:
    wrap = desk.work.wrap_ups
    begun = wrap.begin("pbx/calls/c1").wrap_up_id
    wrap.type(begun, promise="We send a new one", due="by 5 pm")
    wrap.finish(begun)
    desk.settle()
    (line,) = [one for one in desk.give().given.content.lines if one.kind == "promised"]
    assert (line.value, line.key, line.due_at) == ("We send a new one", "pbx/calls/c1", NOON + 5 * HOUR)


def test_two_who_open_one_address_see_the_same_field_by_field(desk: HandOffDesk, tmp_path: Path) -> None:
    address = desk.give("store", "Denver", note="Hold the vase").address
    seen = []
    for who in ("Bo", "Cy"):
        other = HandOffDesk(tmp_path)
        other.who = who
        seen.append(other.parts.asked.open(address))
        other.close()
    for field in fields(HandOffView):
        assert getattr(seen[0], field.name) == getattr(seen[1], field.name), field.name
    assert (seen[0].state, seen[0].opened_by, seen[0].customer_id) == ("opened", "Bo", desk.owner("c1"))


def test_it_is_the_same_after_the_cache_was_deleted_and_pulled_again(desk: HandOffDesk) -> None:
    before = desk.give()
    desk.pull()
    desk.close()
    for file in desk.folder.glob("cache.sqlite*"):
        file.unlink()
    desk.open()
    empty = desk.parts.asked.open(before.code)
    assert (empty.given, empty.customer_id) == (before.given, 0)
    # Another customer comes first, so that the cache counts otherwise; and the call's record says more by now.
    desk.called("c9", name="Somebody Else")
    desk.bring()
    desk.comes("c2", "Di", "Orders", NOON - 5 * HOUR)
    after = desk.parts.asked.open(before.address)
    assert {
        field.name for field in fields(HandOffView) if getattr(before, field.name) != getattr(after, field.name)
    } <= {"customer_id"}
    assert after.customer_id == desk.owner("c1")
    assert desk.parts.asked.of_customer(after.customer_id) == (after,)


def test_the_code_is_enough_however_it_is_typed(desk: HandOffDesk) -> None:
    view = desk.give()
    for typed in (view.code, view.code.lower().replace("-", " "), view.address, view.address.upper()):
        assert desk.parts.asked.open(typed).given == view.given
    with pytest.raises(Trouble, match="a sign is wrong"):
        desk.parts.asked.open(view.code[:-1] + ("2" if view.code[-1] != "2" else "4"))
    with pytest.raises(ServiceError, match="No hand-off here has the code"):
        desk.parts.asked.open("222-222-222")
    with pytest.raises(ServiceError, match="leads to something else"):
        desk.parts.asked.open("desk:number/+13035550142")


def test_a_code_that_is_taken_is_not_given_twice(desk: HandOffDesk) -> None:
    chances = iter([*[1] * 7, *[1] * 7, *[2] * 7, *[3] * 35])
    desk.parts.asked._draw = lambda _below: next(chances)
    codes = [desk.give().code for _ in range(3)]
    assert len(set(codes)) == 3
    with pytest.raises(Trouble):
        desk.give()


def test_whoever_gives_it_does_not_open_it(desk: HandOffDesk) -> None:
    view = desk.give()
    assert desk.parts.asked.open(view.code).state == "given"
    desk.who = "Bo"
    assert desk.parts.asked.look(view.hand_off_id[-8:]).state == "given"
    desk.now += MINUTE
    opened = desk.parts.asked.open(view.code)
    assert (opened.state, opened.opened_by, opened.opened_at) == ("opened", "Bo", NOON + MINUTE)
    assert [line.what for line in desk.parts.asked.history(view.hand_off_id)] == ["given", "opened"]


def test_what_the_receiver_may_not_see_is_hidden_and_kept_nowhere(desk: HandOffDesk) -> None:
    seen = desk.parts.asked.preview(desk.owner("c1"), "channel", "chat", note="Her account is A 77120")
    hidden = {one.line.kind: one.hidden for one in seen.lines}
    assert hidden["account"]
    assert not hidden["order"]
    order = next(one for one in seen.lines if one.line.kind == "order")
    view = desk.give("channel", "chat", note="Her account is A 77120, order 10482", hidden=[order.mark])
    lines = {line.kind: line for line in view.given.content.lines}
    assert lines["account"] == Line("account", "", hidden=lines["account"].hidden)
    assert (lines["order"].value, bool(lines["order"].hidden)) == ("", True)
    assert view.given.content.note == "Her account is [hidden], order [hidden]"
    kept = "".join(path.read_bytes().decode("latin-1") for path in desk.folder.glob("decisions.sqlite*"))
    assert "77120" not in kept
    assert "10482" not in kept
    assert [entry.draft.kind.value for entry in desk.told(view.hand_off_id)] == ["hand_off"]


def test_other_systems_are_told_in_the_same_step(desk: HandOffDesk) -> None:
    view = desk.give(note="Calm")
    (entry,) = desk.told(view.hand_off_id)
    assert (entry.draft.title, entry.draft.target, entry.draft.place) == (
        f"Handed to the team Billing ({view.code})", "crm", "p1",
    )  # fmt: skip
    assert "Account number: A-77120" in entry.draft.text
    assert entry.draft.facts["address"] == view.address
    desk.parts.asked.take_back(view.hand_off_id, "wrong one")
    assert [one.draft.text for one in desk.told(view.hand_off_id)][1:] == ["Taken back: wrong one"]


def test_one_that_was_taken_back_opens_no_more(desk: HandOffDesk) -> None:
    view = desk.give()
    back = desk.parts.asked.take_back(view.hand_off_id, "wrong one")
    assert (back.state, back.why, back.given) == ("taken_back", "wrong one", view.given)
    desk.who = "Bo"
    with pytest.raises(Trouble, match="taken back"):
        desk.parts.asked.open(view.code)
    shown = desk.parts.asked.look(view.hand_off_id)
    assert (shown.given.content.lines, shown.given.content.customer) == ((), "")
    with pytest.raises(Trouble):
        desk.parts.asked.take_back(view.hand_off_id)


def test_lists(desk: HandOffDesk) -> None:
    mine, asked = desk.give("person", "Bo"), desk.parts.asked
    desk.who, desk.now = "Bo", NOON + MINUTE
    theirs = desk.give("team", "Orders")
    assert [one.code for one in asked.list()] == [theirs.code, mine.code]
    assert [one.code for one in asked.list("mine")] == [theirs.code]
    assert [one.code for one in asked.list("for_me")] == [mine.code]
    assert [one.code for one in asked.list("to_me", 1)] == [mine.code]
    assert asked.list("missed") == ()
    assert [one.code for one in asked.of_customer(desk.owner("c1"))] == [theirs.code, mine.code]
    assert asked.of_customer(0) == ()
    with pytest.raises(ServiceError):
        asked.list("open")


def test_a_customer_has_the_same_hand_offs_however_many_others_have(
    desk: HandOffDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, ann = desk.parts.asked, desk.owner("c1")
    on_call, on_customer = desk.give(), desk.give(key="crm/customers/p1")
    assert set(asked.of_customer(ann)) == {on_call, on_customer}
    monkeypatch.setattr(hand_offs, "FEW", 0)
    assert set(asked.of_customer(ann)) == {on_call, on_customer}
    # The newest ones lie on one record: there are more for all that.
    again = desk.give(key="crm/customers/p1")
    monkeypatch.setattr(hand_offs, "FEW", 1)
    assert set(asked.of_customer(ann)) == {on_call, on_customer, again}


def test_a_call_back_is_promised_with_it(desk: HandOffDesk) -> None:
    view = desk.give("call_back", "Bo", by="tomorrow 9:00")
    (call_back,) = desk.work.call_backs.waiting()
    assert (view.given.call_back, call_back.owner) == (call_back.call_back_id, "Bo")
    assert view.given.arrive_by == call_back.due_at + HOUR
    assert call_back.about == said(view, "reason")[0]
    with pytest.raises(ServiceError, match="Say when"):
        desk.give("call_back", "Bo")
    assert len(desk.work.call_backs.waiting()) == 1


def test_whoever_is_not_handed_off_after_all_is_not_called_either(
    desk: HandOffDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = desk.give("call_back", "Bo", by="tomorrow 9:00")
    desk.parts.asked.take_back(view.hand_off_id, "wrong one")
    assert desk.work.call_backs.waiting() == ()
    called = desk.give("call_back", "Bo", by="tomorrow 9:00")
    desk.work.call_backs.done(called.given.call_back)
    desk.parts.asked.take_back(called.hand_off_id)
    states = {one.state for one in desk.work.call_backs.of_customer(desk.owner("c1"))}
    assert states == {"taken_back", "done"}

    def full(*_kept: object) -> None:
        raise ServiceError("The disk is full.", "Make room.")

    monkeypatch.setattr(desk.decisions.hand_offs, "save", full)
    with pytest.raises(ServiceError, match="disk is full"):
        desk.give("call_back", "Bo", by="tomorrow 9:00")
    assert desk.work.call_backs.waiting() == ()


def test_a_call_that_stays_promised_is_named(desk: HandOffDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    view = desk.give("call_back", "Bo", by="tomorrow 9:00")

    def full(*_kept: object) -> None:
        raise ServiceError("The disk is full.", "Make room.")

    monkeypatch.setattr(desk.decisions.work, "save", full)
    with pytest.raises(ServiceError, match="still stands. Take the call-back back under Work"):
        desk.parts.asked.take_back(view.hand_off_id)
    assert desk.parts.asked.look(view.hand_off_id).state == "taken_back"


@pytest.mark.parametrize(
    "wrong",
    [{"to": "queue"}, {"to": "team", "name": " "}, {"by": "yesterday"}, {"by": "whenever"}, {"journey_id": "a/b/c"}],
)
def test_what_cannot_be_given_is_refused_and_leaves_nothing(desk: HandOffDesk, wrong: dict[str, Any]) -> None:
    with pytest.raises(Trouble):
        desk.give(**wrong)
    assert desk.parts.asked.list("all") == ()


def test_somebody_without_a_journey_is_passed_on_with_their_account(desk: HandOffDesk) -> None:
    desk.pull(person("p2", "Bo Ek", account("B-1", "")), source="shop")
    desk.settle()
    view = desk.parts.asked.give(desk.owner("p2", "shop", "customers"), "team", "Billing")
    assert (said(view, "account"), view.given.content.spent, view.key) == (["B-1"], None, "shop/customers/p2")
    with pytest.raises(ServiceError):
        desk.parts.asked.give(9_999, "team", "Billing")


def test_a_long_journey_names_its_newest_records(desk: HandOffDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.comes("c2", "Di", "Orders", NOON + MINUTE, references=(ORDER,))
    desk.comes("c3", "Di", "Orders", NOON + HOUR, references=(ORDER,))
    desk.now = NOON + 2 * HOUR
    whole = desk.give().given.content.spent
    monkeypatch.setattr(hand_off_content, "LONG", 2)
    long = desk.give().given.content.spent
    assert whole == long
    monkeypatch.setattr(hand_off_content, "MOST_RECORDS", 2)
    short = desk.give().given.content.spent
    assert short is not None
    assert (short.keys, short.of) == (("pbx/calls/c2", "pbx/calls/c3"), 3)


def test_a_reason_in_the_givers_words_takes_the_place_of_the_one_that_is_known(desk: HandOffDesk) -> None:
    known = said(desk.give(), "reason")
    assert said(desk.give(reason=known[0]), "reason") == known
    view = desk.give(reason="The vase came broken")
    assert said(view, "reason") == ["The vase came broken"]
    assert desk.parts.asked.preview(desk.owner("c1"), "team", reason="Broken").content.lines[0].value == "Broken"


def test_a_preview_says_what_a_time_means_and_is_there_without_one(desk: HandOffDesk) -> None:
    def asked(to: str, by: str) -> tuple[bool, bool]:
        seen = desk.parts.asked.preview(desk.owner("c1"), to, by=by)
        assert seen.lines
        return seen.arrive_by is None, bool(seen.due.advice)

    assert asked("team", "") == (False, False)
    assert asked("call_back", "") == (True, False)
    assert asked("call_back", "whenever") == (True, True)
    assert asked("call_back", "tomorrow 9:00") == (False, False)


def test_a_person_may_say_that_the_customer_is_there_and_take_that_back(desk: HandOffDesk) -> None:
    view = desk.give()
    desk.now += HOUR
    desk.parts.asked.watch()
    missed = desk.parts.asked.look(view.hand_off_id)
    assert missed.state == "never_arrived"
    desk.who = "Bo"
    met = desk.parts.asked.met(view.hand_off_id)
    assert (met.state, met.late, met.arrived_at) == ("arrived", True, desk.now)
    assert desk.flags() == []
    assert desk.parts.asked.not_met(view.hand_off_id).state == "given"
    with pytest.raises(Trouble, match="Nobody said"):
        desk.parts.asked.not_met(view.hand_off_id)
    assert [line.what for line in desk.parts.asked.history(view.hand_off_id)][-2:] == [
        "the customer arrived", "the customer has not arrived yet",
    ]  # fmt: skip


def test_whom_one_can_choose_is_listed_by_the_company_or_was_passed_on_to_before(desk: HandOffDesk) -> None:
    assert desk.parts.receivers.known().teams == ()
    for name in ("Billing", "Orders", "orders"):
        desk.give("team", name)
    desk.give("call_back", "Bo", by="tomorrow 9:00")
    desk.parts.asked.take_back(desk.give("store", "Denver").hand_off_id)
    known = desk.parts.receivers.known()
    assert (known.persons, len(known.teams), known.stores) == (("Bo",), 2, ())
    assert (known.channels, known.listed, known.trouble) == (("call", "chat", "email", "web", "social"), False, "")
    file = Path(desk.parts.receivers.file())
    with file.open("a", encoding="utf-8") as text:
        text.write('[receivers]\nteam = ["Deliveries", "ORDERS"]\nchannel = ["chat"]\n')
    known = desk.parts.receivers.known()
    assert (known.teams, known.channels, known.listed) == (("Deliveries", "ORDERS", "Billing"), ("chat",), True)
    file.write_text("[receivers]\nteam = 1\n", encoding="utf-8")
    assert "“" in desk.parts.receivers.known().trouble
    assert desk.parts.receivers.known().teams[0] == "Deliveries"
