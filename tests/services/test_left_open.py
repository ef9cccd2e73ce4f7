"""What was open is taken up again: whoever has the records now, at this desk, by this person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desk.services.anchoring import Anchoring
from desk.services.left_open import LeftOpenService
from desk.services.open_views import HandOffDraft, OpenCustomer, OpenWindow, Place
from tests.records import phone
from tests.services.work_desk import ANN, WorkDesk, person
from tests.store.left_open_deciding import check_left_open

BO, ELSE = phone("+12085550143"), phone("+12085550199")
DRAFT = HandOffDraft("person", "Tomas", "by 5 pm", "", "The blue vase", "Calm, please", ("order/10482",))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[WorkDesk]:
    held = WorkDesk(tmp_path)
    yield held
    held.close()


def opened(desk: WorkDesk, at: str = "desk-1") -> LeftOpenService:
    anchoring = Anchoring(desk.cache, desk.decisions.work, desk.written)
    return LeftOpenService(desk.decisions.left_open, anchoring, lambda: desk.who, at, desk.clock)


def people(desk: WorkDesk) -> tuple[int, int]:
    desk.pull(person("p1", "Ann Lee", ANN), person("p2", "Bo Ek", BO))
    desk.settle()
    return desk.owner("p1", stream="customers"), desk.owner("p2", stream="customers")


def test_the_book_keeps_each_ones_own(desk: WorkDesk) -> None:
    check_left_open(desk.decisions.left_open)


def test_a_window_is_taken_up_on_a_cache_that_was_made_anew(desk: WorkDesk, tmp_path: Path) -> None:
    ann, bo = people(desk)
    assert opened(desk).window() == OpenWindow()
    was = OpenWindow(
        "flags", OpenCustomer(ann, "pbx/calls/c1", "", "notes"), (OpenCustomer(bo, place=Place(1, 2, 800, 600)),)
    )
    opened(desk).keep_window(was)
    assert opened(desk).window() == was
    assert opened(desk, "another desk").window() == OpenWindow()
    desk.close()
    for file in tmp_path.glob("cache.sqlite*"):
        file.unlink()
    desk.open()
    # Nothing is pulled yet: there is nobody to show.
    assert opened(desk).window() == OpenWindow("flags")
    desk.pull(person("p0", "Else", ELSE))
    new_ann, new_bo = people(desk)
    assert new_ann != ann
    assert was.shown is not None
    assert opened(desk).window() == OpenWindow(
        "flags", replace(was.shown, customer_id=new_ann), (replace(was.own[0], customer_id=new_bo),)
    )


def test_two_who_are_one_by_now_are_opened_once(desk: WorkDesk) -> None:
    ann, bo = people(desk)
    opened(desk).keep_window(OpenWindow("desk", OpenCustomer(ann), (OpenCustomer(bo), OpenCustomer(ann))))
    assert opened(desk).window() == OpenWindow("desk", OpenCustomer(ann), (OpenCustomer(bo),))
    opened(desk).keep_window(OpenWindow("desk", None, (OpenCustomer(bo, "x"), OpenCustomer(bo))))
    assert [one.customer_id for one in opened(desk).window().own] == [bo]


def test_whoever_is_not_here_any_more_is_left_out(desk: WorkDesk) -> None:
    ann, _ = people(desk)
    opened(desk).keep_window(OpenWindow("desk", OpenCustomer(9_999), (OpenCustomer(ann), OpenCustomer(8_888))))
    assert opened(desk).window() == OpenWindow("desk", None, (OpenCustomer(ann),))


def test_what_is_said_of_a_hand_off_survives_a_crash_and_is_ones_own_at_every_desk(desk: WorkDesk) -> None:
    ann, bo = people(desk)
    opened(desk).keep_hand_off(ann, replace(DRAFT, note="Calm"))
    opened(desk).keep_hand_off(ann, DRAFT)
    desk.close()
    desk.open()
    assert opened(desk, "another desk").hand_off(ann) == DRAFT
    assert opened(desk).hand_off(bo) is None
    desk.who = "Bo"
    assert opened(desk).hand_off(ann) is None
    opened(desk).keep_hand_off(ann, None)
    desk.who = "Ann"
    assert opened(desk).hand_off(ann) == DRAFT
    opened(desk).keep_hand_off(ann, None)
    assert opened(desk).hand_off(ann) is None


def test_a_draft_goes_on_though_the_customers_newest_record_changes(desk: WorkDesk) -> None:
    ann, _ = people(desk)
    opened(desk).keep_hand_off(ann, DRAFT)
    desk.pull(person("p0", "Ann Lee", ANN, changed_at=desk.now), source="crm")
    desk.settle()
    assert desk.owner("p0", "crm", "customers") == ann
    opened(desk).keep_hand_off(ann, replace(DRAFT, note="More"))
    assert opened(desk).hand_off(ann) == replace(DRAFT, note="More")
    opened(desk).keep_hand_off(ann, None)
    assert opened(desk).hand_off(ann) is None
