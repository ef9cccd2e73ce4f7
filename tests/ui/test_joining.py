"""What the sources know of a caller joins the page as each of them answers, and nobody else's."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.services.views import CustomerHit, FirstLook, LookUpView, PopAnswer, PopVerdict, TimelinePage
from tests.ui import story
from tests.ui.stand import Stand

NUMBER, OTHER = "+1 303 555 0142", "+1 720 555 0100"
SHOP, PBX = "Shop Europe", "PBX Denver"


def hit(stand: Stand, customer_id: int) -> CustomerHit:
    return story.hit(stand.customers.people[customer_id][0], "phone +1 303 555 0142")


def nobody() -> PopAnswer:
    return PopAnswer(NUMBER, PopVerdict.NONE, NUMBER, "US", "Ask the sources live.")


def one(stand: Stand, customer_id: int) -> PopAnswer:
    return PopAnswer(NUMBER, PopVerdict.ONE, NUMBER, "US", hits=(hit(stand, customer_id),))


def looked_at(stand: Stand, customer_id: int) -> PopAnswer:
    """One whose page comes with the answer, as it does from the cache."""
    customer, items = stand.customers.people[customer_id]
    return replace(one(stand, customer_id), first=FirstLook(customer, TimelinePage(customer_id, items, None), None, ()))


def several(stand: Stand, *customer_ids: int) -> PopAnswer:
    hits = tuple(hit(stand, customer_id) for customer_id in customer_ids)
    return PopAnswer(NUMBER, PopVerdict.SEVERAL, NUMBER, "US", "2 customers have this number. Ask who it is.", hits)


def begin(qtbot: QtBot, stand: Stand, *views: LookUpView) -> None:
    """A number nobody here knows comes in before the first pull has ended: the sources are asked by themselves."""
    stand.customers.joining[NUMBER] = [LookUpView(nobody(), waiting=(SHOP, PBX)), *views]
    stand.customers.answer(NUMBER, PopVerdict.NONE, filling=True)
    stand.window.pops.ask(NUMBER)
    qtbot.waitUntil(lambda: stand.customers.gates.named("joined") != [])


def lines(stand: Stand) -> list[str]:
    return [item.key for item in stand.window.desk.pages.customer.timeline.model.lines.items]


def quiet(stand: Stand) -> bool:
    return stand.tools.quick.busy == 0 and stand.tools.slow.busy == 0


def test_the_first_answer_is_on_the_page_while_the_second_source_is_silent_then_it_joins(
    qtbot: QtBot, stand: Stand
) -> None:
    desk, gates = stand.window.desk, stand.customers.gates
    stand.customers.put(story.customer(3, "Mei Ruan", story.STORY[2:4]), story.STORY[2:4])
    asked, silent = gates.hold("joined:0"), gates.hold("joined:1")
    shop = LookUpView(one(stand, 3), answered=(SHOP,), waiting=(PBX,))
    begin(qtbot, stand, shop, LookUpView(one(stand, 3), answered=(SHOP, PBX)))
    qtbot.waitUntil(lambda: desk.pages.number._busy_words.text() == f"Still asked: {SHOP}, {PBX}.")
    assert desk.pages.shows(desk.pages.number)
    with qtbot.waitSignal(desk.opened, check_params_cb=lambda view: view.customer_id == 3):
        asked.set()
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)
    assert stand.tools.slow.busy == 1
    assert desk.pages.customer.header.name.text() == "Mei Ruan"
    assert lines(stand) == [item.key for item in story.STORY[2:4]]
    assert desk.pages.customer.note.words == f"Still asked: {PBX}."
    assert stand.window.side.live.state.text() == "Asking sources …"
    # The second source knows two calls more.
    stand.customers.put(story.customer(3, "Mei Ruan", story.STORY[2:6]), story.STORY[2:6])
    silent.set()
    qtbot.waitUntil(lambda: lines(stand) == [item.key for item in story.STORY[2:6]])
    qtbot.waitUntil(lambda: quiet(stand))
    assert desk.pages.customer.note.words == ""
    assert stand.window.side.live.state.text() == "Number came in"


def test_a_page_that_comes_with_the_first_answer_grows_with_the_second(qtbot: QtBot, stand: Stand) -> None:
    desk, silent = stand.window.desk, stand.customers.gates.hold("joined:1")
    stand.customers.put(story.customer(3, "Mei Ruan", story.STORY[2:4]), story.STORY[2:4])
    shop = LookUpView(looked_at(stand, 3), answered=(SHOP,), waiting=(PBX,))
    more = story.STORY[2:6]
    pbx = LookUpView(looked_at(stand, 3), answered=(SHOP,), late=(PBX,))
    begin(qtbot, stand, shop, pbx)
    qtbot.waitUntil(lambda: desk.shown is not None and stand.tools.quick.busy == 0 and not stand.tools.quick.resting)
    assert lines(stand) == [item.key for item in story.STORY[2:4]]
    assert desk.pages.customer.note.words == f"Still asked: {PBX}."
    stand.customers.put(story.customer(3, "Mei Ruan", more), more)
    silent.set()
    qtbot.waitUntil(lambda: lines(stand) == [item.key for item in more] and quiet(stand))
    assert desk.pages.customer.note.words.startswith(f"Not answered in time: {PBX}.")
    assert stand.window.side.live.state.text() == "Number came in"


def test_another_caller_meanwhile_gets_none_of_it(qtbot: QtBot, stand: Stand) -> None:
    desk, gates = stand.window.desk, stand.customers.gates
    silent = gates.hold("joined:1")
    shop = LookUpView(one(stand, 3), answered=(SHOP,), waiting=(PBX,))
    begin(qtbot, stand, shop, LookUpView(one(stand, 3), answered=(SHOP,), late=(PBX,)))
    qtbot.waitUntil(lambda: desk.shown is not None and desk.shown.customer_id == 3 and stand.tools.quick.busy == 0)
    stand.customers.answer(OTHER, PopVerdict.ONE, 2)
    with qtbot.waitSignal(desk.opened, check_params_cb=lambda view: view.customer_id == 2):
        stand.window.pops.ask(OTHER)
    before = len(gates.named("customer"))
    silent.set()
    qtbot.waitUntil(lambda: quiet(stand))
    assert desk.shown is not None
    assert desk.shown.customer_id == 2
    assert len(gates.named("customer")) == before
    assert desk.pages.customer.note.words == ""
    assert stand.window.side.live.who.text() == "Daniel Okafor"
    assert stand.window.side.live.state.text() == "Number came in"


def test_another_caller_before_the_first_answer_gets_none_of_it_either(qtbot: QtBot, stand: Stand) -> None:
    desk, gates = stand.window.desk, stand.customers.gates
    silent = gates.hold("joined:0")
    begin(qtbot, stand, LookUpView(one(stand, 3), answered=(SHOP, PBX)))
    stand.customers.answer(OTHER, PopVerdict.NONE, advice="Nobody has it.")
    stand.window.pops.ask(OTHER)
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)
    silent.set()
    qtbot.waitUntil(lambda: quiet(stand))
    answer = desk.pages.number.answer
    assert answer is not None
    assert answer.number == OTHER
    assert desk.pages.shows(desk.pages.number)
    assert gates.named("customer") == []


def test_who_looks_at_something_else_by_then_stays_there(qtbot: QtBot, stand: Stand) -> None:
    desk = stand.window.desk
    silent = stand.customers.gates.hold("joined:0")
    begin(qtbot, stand, LookUpView(one(stand, 3), answered=(SHOP, PBX)))
    desk.show_unlinked()
    qtbot.waitUntil(lambda: desk.pages.shows(desk.pages.unlinked))
    silent.set()
    qtbot.waitUntil(lambda: quiet(stand))
    assert desk.pages.shows(desk.pages.unlinked)


def test_a_source_that_did_not_answer_in_time_is_named_and_can_be_asked_again(qtbot: QtBot, stand: Stand) -> None:
    desk = stand.window.desk
    begin(qtbot, stand, LookUpView(one(stand, 3), answered=(SHOP,), late=(PBX,)))
    note = desk.pages.customer.note
    qtbot.waitUntil(lambda: note.words.startswith(f"Not answered in time: {PBX}.") and quiet(stand))
    stand.customers.joining["+13035550142"] = [LookUpView(one(stand, 3), answered=(SHOP, PBX))]
    stand.customers.joining[NUMBER] = [LookUpView(one(stand, 3), answered=(SHOP, PBX))]
    note._button.click()
    qtbot.waitUntil(lambda: len(stand.customers.gates.named("look_up")) == 2 and quiet(stand))
    assert note.words == ""


def test_nobody_found_says_who_was_silent(qtbot: QtBot, stand: Stand) -> None:
    page = stand.window.desk.pages.number
    begin(qtbot, stand, LookUpView(nobody(), answered=(SHOP,), failed=(PBX,)))
    qtbot.waitUntil(lambda: page.note.words.startswith(f"Could not be asked: {PBX}.") and quiet(stand))
    assert page.look_up.isEnabled()
    assert page.verdict.text() == "Nobody here has this number."


def test_what_is_being_typed_stays_while_callers_join(qtbot: QtBot, stand: Stand) -> None:
    page, gates = stand.window.desk.pages.number, stand.customers.gates
    silent = gates.hold("joined:0")
    begin(qtbot, stand, LookUpView(several(stand, 1, 2), answered=(SHOP, PBX)))
    page.name.line.setFocus()
    qtbot.keyClicks(page.name.line, "sa")
    silent.set()
    qtbot.waitUntil(lambda: quiet(stand))
    assert page.verdict.text() == "Who is calling?"
    assert (page.name.line.text(), page.name.line.hasFocus()) == ("sa", True)


def test_where_a_later_source_knows_a_second_one_the_page_stays_and_says_so(qtbot: QtBot, stand: Stand) -> None:
    desk, silent = stand.window.desk, stand.customers.gates.hold("joined:1")
    shop = LookUpView(one(stand, 1), answered=(SHOP,), waiting=(PBX,))
    begin(qtbot, stand, shop, LookUpView(several(stand, 1, 2), answered=(SHOP, PBX)))
    note = desk.pages.customer.note
    qtbot.waitUntil(lambda: note.words == f"Still asked: {PBX}.")
    silent.set()
    qtbot.waitUntil(lambda: note.words.startswith("2 customers have this number. Ask who it is.") and quiet(stand))
    assert desk.shown is not None
    assert desk.shown.customer_id == 1
    qtbot.mouseClick(note._button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.pages.shows(desk.pages.number))
    assert desk.pages.number.verdict.text() == "Who is calling?"


def test_where_a_second_one_is_known_before_the_first_is_open_the_person_says_who_it_is(
    qtbot: QtBot, stand: Stand
) -> None:
    desk, opening = stand.window.desk, stand.customers.gates.hold("customer")
    shop = LookUpView(one(stand, 1), answered=(SHOP,), waiting=(PBX,))
    begin(qtbot, stand, shop, LookUpView(several(stand, 1, 2), answered=(SHOP, PBX)))
    qtbot.waitUntil(lambda: desk.pages.number.verdict.text() == "Who is calling?")
    opening.set()
    qtbot.waitUntil(lambda: quiet(stand))
    assert desk.pages.shows(desk.pages.number)
    assert desk.shown is None


def test_several_who_turn_out_to_be_one_are_opened(qtbot: QtBot, stand: Stand) -> None:
    desk = stand.window.desk
    shop = LookUpView(several(stand, 1, 2), answered=(SHOP,), waiting=(PBX,))
    with qtbot.waitSignal(desk.opened, check_params_cb=lambda view: view.customer_id == 1):
        begin(qtbot, stand, shop, LookUpView(one(stand, 1), answered=(SHOP, PBX)))
    qtbot.waitUntil(lambda: quiet(stand))


def test_sources_asked_from_the_page_join_one_by_one(qtbot: QtBot, stand: Stand) -> None:
    desk, gates, phone = stand.window.desk, stand.customers.gates, "+13035550142"
    with qtbot.waitSignal(desk.opened):
        stand.window.open_customer(3)
    qtbot.waitUntil(lambda: quiet(stand))
    silent = gates.hold("joined:1")
    stand.customers.joining[phone] = [
        LookUpView(one(stand, 3), waiting=(SHOP, PBX)),
        LookUpView(one(stand, 3), answered=(SHOP,), waiting=(PBX,)),
        LookUpView(one(stand, 3), answered=(SHOP,), late=(PBX,)),
    ]
    more = story.STORY[1:6]
    stand.customers.put(replace(story.customer(3, "Mei Ruan", more)), more)
    qtbot.mouseClick(desk.pages.customer.header.refresh, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: lines(stand) == [item.key for item in more])
    assert desk.pages.customer.note.words == f"Still asked: {PBX}."
    assert not desk.pages.customer.header.refresh.isEnabled()
    silent.set()
    qtbot.waitUntil(lambda: quiet(stand))
    assert desk.pages.customer.header.refresh.isEnabled()
    assert desk.pages.customer.note.words.startswith(f"Not answered in time: {PBX}.")
