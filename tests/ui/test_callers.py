"""Who may be calling: scores and reasons, one key to confirm, a name that narrows, and nobody here."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.services.views import PopVerdict
from desk.ui.customer.number_page import NumberPage
from desk.ui.pieces.people import PERSON
from tests.ui import identity_story, story
from tests.ui.acting import answered, press, said
from tests.ui.identity_scenes import CALLING, callers_scene
from tests.ui.stand import Stand

BUSY = ServiceError("The cache is busy.", "Wait a moment.")


def page(stand: Stand) -> NumberPage:
    return stand.window.desk.pages.number


def listed(stand: Stand) -> list[tuple[str, str, str]]:
    model = page(stand).people.people
    people = [model.index(row, 0).data(PERSON) for row in range(model.rowCount())]
    return [(person.key, person.name, person.right) for person in people]


def ask(qtbot: QtBot, stand: Stand, number: str = CALLING) -> None:
    stand.window.pops.ask(number)
    qtbot.waitUntil(lambda: page(stand).isVisible() and answered(stand))


def test_several_are_listed_with_score_reason_and_key_surest_first(qtbot: QtBot, stand: Stand) -> None:
    callers_scene(stand)
    assert listed(stand) == [
        ("1", "Daniel Okafor", "62 %"), ("2", "Sara Jansen", "41 %"), ("3", "Dana Okafor", "33 %"),
        ("4", "Mei Ruan", "21 Nov"),
    ]  # fmt: skip
    first = page(stand).people.people.index(0, 0)
    spoken = first.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Daniel Okafor, same phone, which several people share, 62 %, key 1"
    assert "This number is shared: a household, a reception or a kiosk uses it." in page(stand).verdict.text()
    assert page(stand).people.hasFocus()
    assert page(stand).people.currentIndex().row() == 0


def test_a_number_that_is_not_shared_does_not_say_so(qtbot: QtBot, stand: Stand) -> None:
    stand.customers.answer(CALLING, PopVerdict.SEVERAL, 1, 2)
    ask(qtbot, stand)
    assert page(stand).verdict.text() == "Who is calling?"


def test_one_key_confirms_and_says_the_same_person_of_a_loose_trace(qtbot: QtBot, stand: Stand) -> None:
    callers_scene(stand)
    with qtbot.waitSignal(stand.window.desk.opened, check_params_cb=lambda view: view.customer_id == 2):
        press(qtbot, stand, "1")
    assert stand.identity.gates.named("say") == [("same", -7, 2, "")]
    undo = stand.window.desk.pages.customer.undo
    qtbot.waitUntil(lambda: undo.isVisible() and answered(stand))
    assert undo.words.text() == "What had called with this number belongs to Daniel Okafor now."
    press(qtbot, stand, "Ctrl+Z")
    qtbot.waitUntil(lambda: stand.identity.gates.named("take_back") == ["said-1"] and answered(stand))


def test_confirming_somebody_known_by_the_number_says_nothing(qtbot: QtBot, stand: Stand) -> None:
    stand.identity.callers[CALLING] = (identity_story.pair(0, "", 2, "Daniel Okafor", 0.62),)
    stand.customers.answer(CALLING, PopVerdict.SEVERAL, 1, 2)
    ask(qtbot, stand)
    with qtbot.waitSignal(stand.window.desk.opened, check_params_cb=lambda view: view.customer_id == 1):
        press(qtbot, stand, "2")
    qtbot.waitUntil(lambda: answered(stand))
    assert stand.identity.gates.named("say") == []
    assert not stand.window.desk.pages.customer.undo.isVisible()


def test_enter_confirms_whom_the_arrows_lead_to(qtbot: QtBot, stand: Stand) -> None:
    callers_scene(stand)
    qtbot.keyClick(page(stand).people, Qt.Key.Key_Down)
    with qtbot.waitSignal(stand.window.desk.opened, check_params_cb=lambda view: view.customer_id == 1):
        qtbot.keyClick(page(stand).people, Qt.Key.Key_Return)
    assert stand.identity.gates.named("say") == [("same", -7, 1, "")]


def test_digits_choose_nobody_before_the_list_stands_still(qtbot: QtBot, stand: Stand) -> None:
    held = stand.identity.gates.hold("candidates")
    stand.customers.answer(CALLING, PopVerdict.SEVERAL, 1, 2)
    stand.identity.callers[CALLING] = (identity_story.pair(0, "", 2, "Daniel Okafor", 0.62),)
    stand.window.pops.ask(CALLING)
    qtbot.waitUntil(lambda: bool(stand.identity.gates.named("candidates")) and page(stand).isVisible())
    assert [key for key, _name, _right in listed(stand)] == ["", ""]
    press(qtbot, stand, "1")
    held.set()
    qtbot.waitUntil(lambda: answered(stand))
    assert stand.customers.gates.named("customer") == []
    assert [name for _key, name, _right in listed(stand)] == ["Daniel Okafor", "Sara Jansen"]


def test_a_name_narrows_whom_it_may_be_and_letters_of_it_are_no_keys(qtbot: QtBot, stand: Stand) -> None:
    callers_scene(stand)
    line = page(stand).name.line
    line.setFocus()
    qtbot.keyClicks(line, "oka1")
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: stand.identity.gates.named("candidates")[-1] == (CALLING, "oka") and answered(stand))
    assert listed(stand) == [("1", "Daniel Okafor", "62 %"), ("2", "Dana Okafor", "33 %")]
    assert stand.customers.gates.named("customer") == []
    qtbot.keyClick(line, Qt.Key.Key_Down)
    stand.customers.put(story.customer(40, "Dana Okafor"), story.STORY)
    with qtbot.waitSignal(stand.window.desk.opened, check_params_cb=lambda view: view.customer_id == 40):
        qtbot.keyClick(line, Qt.Key.Key_Return)


def test_a_late_answer_to_less_of_the_name_is_not_shown(qtbot: QtBot, stand: Stand) -> None:
    callers_scene(stand)
    held = stand.identity.gates.hold(f"candidates:{(CALLING, 'd')}")
    line = page(stand).name.line
    line.setText("d")
    qtbot.waitUntil(lambda: (CALLING, "d") in stand.identity.gates.named("candidates"))
    line.setText("dana")
    qtbot.waitUntil(lambda: listed(stand) == [("1", "Dana Okafor", "33 %")])
    held.set()
    qtbot.waitUntil(lambda: answered(stand))
    assert listed(stand) == [("1", "Dana Okafor", "33 %")]


def test_a_withheld_number_is_asked_for_by_name_alone(qtbot: QtBot, stand: Stand) -> None:
    stand.customers.answer("anonymous", PopVerdict.WITHHELD, display="Number withheld")
    stand.identity.callers[""] = (identity_story.pair(0, "", 2, "Daniel Okafor", 0.5),)
    ask(qtbot, stand, "anonymous")
    assert stand.identity.gates.named("candidates") == []
    page(stand).name.line.setText("Daniel")
    qtbot.waitUntil(lambda: listed(stand) == [("1", "Daniel Okafor", "50 %")])
    assert stand.identity.gates.named("candidates") == [("", "Daniel")]


def test_nobody_here_goes_on_as_unknown_with_the_records_of_the_number(qtbot: QtBot, stand: Stand) -> None:
    loose = tuple(replace(item, key=f"pbx/calls/9{n}") for n, item in enumerate(story.STORY[:3]))
    stand.customers.loose = loose
    stand.customers.answer(CALLING, PopVerdict.NONE, advice="Belongs to nobody yet.", unlinked=loose)
    stand.identity.callers[CALLING] = (identity_story.pair(-7, "", 2, "Daniel Okafor", 0.9),)
    ask(qtbot, stand)
    assert page(stand).verdict.text() == "Nobody here has this number. It may be:"
    assert page(stand).look_up.isVisible()
    press(qtbot, stand, "0")
    assert page(stand).verdict.text() == "The call goes on as unknown."
    assert listed(stand) == []
    assert page(stand).timeline.view.hasFocus()
    assert not page(stand).unknown.isVisible()
    press(qtbot, stand, "1")
    qtbot.waitUntil(lambda: answered(stand))
    assert stand.customers.gates.named("customer") == []
    assert stand.identity.gates.named("say") == []


def test_scores_that_come_late_do_not_bring_back_whom_one_gave_up_but_a_name_does(qtbot: QtBot, stand: Stand) -> None:
    held = stand.identity.gates.hold(f"candidates:{(CALLING, '')}")
    stand.customers.answer(CALLING, PopVerdict.NONE)
    stand.identity.callers[CALLING] = (identity_story.pair(0, "", 2, "Daniel Okafor", 0.9),)
    stand.window.pops.ask(CALLING)
    qtbot.waitUntil(lambda: bool(stand.identity.gates.named("candidates")) and page(stand).isVisible())
    press(qtbot, stand, "0")
    held.set()
    qtbot.waitUntil(lambda: answered(stand))
    assert listed(stand) == []
    assert page(stand).verdict.text() == "The call goes on as unknown."
    page(stand).name.line.setText("okafor")
    qtbot.waitUntil(lambda: listed(stand) == [("1", "Daniel Okafor", "90 %")])
    assert page(stand).verdict.text() == "Nobody here has this number. It may be:"
    assert page(stand).unknown.isVisible()


def test_a_refused_word_says_why_and_still_opens_the_customer(qtbot: QtBot, stand: Stand) -> None:
    callers_scene(stand)
    stand.identity.gates.fail("say", ServiceError("Kim Lee said they are different.", "Take it back first."))
    press(qtbot, stand, "1")
    qtbot.waitUntil(page(stand).note.isVisible)
    assert "Kim Lee said they are different. Take it back first." in said(page(stand).note)
    with qtbot.waitSignal(stand.window.desk.opened, check_params_cb=lambda view: view.customer_id == 2):
        page(stand).note._button.click()


def test_without_scores_those_of_the_number_can_be_chosen_all_the_same(qtbot: QtBot, stand: Stand) -> None:
    stand.identity.gates.fail("candidates", BUSY)
    stand.customers.answer(CALLING, PopVerdict.SEVERAL, 1, 2)
    ask(qtbot, stand)
    assert "The cache is busy." in said(page(stand).note)
    assert [key for key, _name, _right in listed(stand)] == ["1", "2"]
    with qtbot.waitSignal(stand.window.desk.opened, check_params_cb=lambda view: view.customer_id == 2):
        press(qtbot, stand, "2")


def test_a_number_of_our_own_asks_for_nobody(qtbot: QtBot, stand: Stand) -> None:
    stand.customers.answer(CALLING, PopVerdict.OWN)
    ask(qtbot, stand)
    assert stand.identity.gates.named("candidates") == []
    assert not page(stand).name.isVisible()
    press(qtbot, stand, "0")
    assert page(stand).verdict.text() == "This is one of our own numbers."
