"""Scenes of hand-offs: passing a customer on, what came of it, and opening one."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from desk.domain.hand_offs import To
from desk.services.hand_off_views import HandOffFileView, ReceiversView
from desk.ui.background import Trouble
from desk.ui.customer.hand_off_part import HandOffPart
from desk.ui.customer.hand_off_sheet import HandOffSheet
from tests.ui import hand_off_story, story
from tests.ui.acting import answered, open_customer
from tests.ui.call_scenes import WORD, on_the_line
from tests.ui.render import settle, until
from tests.ui.stand import Stand


def part_of(stand: Stand) -> HandOffPart:
    """The panel that is open."""
    part = stand.passing_on.care._part
    assert part is not None
    return part


def sheet_of(stand: Stand) -> HandOffSheet:
    """The hand-off that is open."""
    pages = stand.window.desk.pages
    until(lambda: answered(stand) and pages.shows(pages.hand_off))
    until(lambda: answered(stand))
    sheet = pages.hand_off.sheet
    assert sheet is not None
    return sheet


def hand_off_scene(stand: Stand) -> None:
    on_the_line(stand)
    stand.passing_on.care.begin()
    until(lambda: answered(stand))
    settle()


def hand_off_store_scene(stand: Stand) -> None:
    hand_off_scene(stand)
    part = part_of(stand)
    part.form.choice.kinds.buttons["store"].click()
    part.form.inquiry.setText("The photo of the door")
    part.form.inquiry.textEdited.emit("The photo of the door")
    part.form.turned.emit("mark-asked-7")
    stand.passing_on.care.work.preview()
    until(lambda: answered(stand))
    settle()


def hand_off_nobody_scene(stand: Stand) -> None:
    stand.passing.receivers.view = replace(hand_off_story.NOBODY, trouble="“receivers.team” is wrong. Write a list.")
    hand_off_scene(stand)


def hand_off_call_back_scene(stand: Stand) -> None:
    hand_off_scene(stand)
    part_of(stand).form.choice.kinds.buttons["call_back"].click()
    stand.passing_on.care.work.say(by="whenever")
    stand.passing_on.care.work.preview()
    until(lambda: answered(stand))
    settle()


def hand_off_given_scene(stand: Stand) -> None:
    before = hand_off_story.given("person", "Avi Cohen", hand_off_id="hand-0", given_at=story.NOW - timedelta(days=2))
    stand.passing.hand_offs.kept = [
        hand_off_story.view(), hand_off_story.view("never_arrived", before), hand_off_story.view("arrived", before),
    ]  # fmt: skip
    on_the_line(stand)
    until(lambda: answered(stand))
    stand.passing_on.care.begin()
    until(lambda: answered(stand))
    part_of(stand).card.show_paper("Saved: hand-off.pdf", ok=True)
    settle()


def hand_off_long_scene(stand: Stand) -> None:
    name = story.LONG_NAME
    stand.passing.receivers.view = ReceiversView(
        (name,), (name, WORD, *(f"{name} {n}" for n in range(40))), (WORD,), ("chat",), listed=True, trouble=name + WORD
    )
    lines = tuple(replace(one, value=f"{WORD} {name}", key=WORD) for one in hand_off_story.LINES)
    hidden = tuple(replace(one, value="", hidden=name) for one in lines)
    told = hand_off_story.given("store", name, content=replace(hand_off_story.content(), lines=hidden))
    stand.passing.hand_offs.kept = [hand_off_story.view("taken_back", told, why=name, hand_off_id="h") for _ in "ab"]
    on_the_line(stand)
    until(lambda: answered(stand))
    stand.passing_on.care.begin()
    stand.passing_on.care.work.say(name=name, note=(name + WORD) * 3, inquiry=name, reason=WORD)
    part_of(stand).form.show_draft(stand.passing_on.care.work.draft)
    until(lambda: answered(stand))
    stand.passing_on.care.work.preview()
    until(lambda: answered(stand))
    part_of(stand).form.show_trouble(Trouble(name, WORD), stand.passing_on.care.work.preview)
    settle()


def hand_off_opened_scene(stand: Stand) -> None:
    told = hand_off_story.given("store", "Denver Cherry Creek")
    stand.passing.hand_offs.kept = [hand_off_story.view("opened", told, mine=False)]
    stand.passing_on.open(hand_off_story.CODE)
    sheet_of(stand)
    settle()


def hand_off_file_scene(stand: Stand) -> None:
    name = story.LONG_NAME
    lines = tuple(replace(one, value=f"{WORD} {name}", key=WORD) for one in hand_off_story.LINES)
    held = replace(hand_off_story.content(), lines=lines, customer=name, title=WORD + name, note=name + WORD)
    told = hand_off_story.given(name=name, to=To.PERSON, given_by=WORD, content=held)
    view = hand_off_story.view("arrived", told, opened_by=name, customer_id=0, late=True)
    stand.passing.hand_offs.kept = [view]
    found = HandOffFileView(told, f"desk:hand-off/{hand_off_story.CODE}", "0f1e2d3c4b5a6978", view, same=False)
    stand.passing.files.found = found
    stand.passing_on.opening.open_file(__file__)
    until(lambda: stand.tools.slow.busy == 0)
    sheet_of(stand).note.say(Trouble(name, WORD))
    settle()


def hand_off_unknown_scene(stand: Stand) -> None:
    stand.passing_on.open("222-222-222")
    states = stand.window.desk.pages.states
    until(lambda: states.currentWidget() is states.notice)


def found_acts_scene(stand: Stand) -> None:
    """Words of commands, beside a customer of that name."""
    stand.customers.put(story.customer(4, "Hand Maiden"), ())
    open_customer(stand)
    search = stand.window.side.search
    search.take_focus()
    search.line.setText("hand")
    until(lambda: answered(stand) and not search.answers.isHidden())
    until(lambda: answered(stand))


def passed_on(stand: Stand) -> None:
    """Hand-offs in every state, one of them for this person."""
    shown = [
        hand_off_story.view(
            state,
            hand_off_story.given(to, name, hand_off_id=f"hand-{n}", given_at=story.NOW - timedelta(hours=n)),
            mine=n != 0, for_me=n == 0,
        )
        for n, (state, to, name) in enumerate(
            (
                ("given", "person", "Renée Okafor"), ("opened", "team", "Deliveries"), ("arrived", "store", ""),
                ("never_arrived", "call_back", "Avi Cohen"), ("taken_back", "channel", "chat"),
            )
        )
    ]  # fmt: skip
    stand.passing.hand_offs.kept = shown
    stand.passing_on.to_me.look()
    until(lambda: answered(stand))


def passed_scene(stand: Stand) -> None:
    passed_on(stand)
    stand.at_work.tabs.go_to("hand_offs")
    room = stand.window.rooms.work_there
    assert room is not None
    until(lambda: answered(stand))
    room.shown.pills["all"].click()  # type: ignore[attr-defined]
    until(lambda: answered(stand))
    room.step(+1)
    settle()


def passed_none_scene(stand: Stand) -> None:
    stand.at_work.tabs.go_to("hand_offs")
    until(lambda: answered(stand))
    settle()
