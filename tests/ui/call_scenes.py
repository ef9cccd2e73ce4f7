"""Scenes of calls: the strip in every stage, notes, and wrapping up."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from desk.services.asks import ServiceError
from desk.services.call_views import CallView
from desk.services.views import PopVerdict
from desk.services.work_views import DispositionView, SuggestionView
from desk.ui.background import Trouble
from tests.ui import call_story, story
from tests.ui.acting import answered, choose, open_customer
from tests.ui.render import settle, until
from tests.ui.stand import Stand

AWAY = ServiceError("The decisions file is held by another program.", "Close it, then try again.")
WORD = "Donaudampfschifffahrtsgesellschaftskapitänsmütze" * 3


def tell(stand: Stand, *views: CallView) -> None:
    """Phone systems tell of these calls; all that comes of it has come."""
    for view in views:
        stand.calls.known[view.call_id] = view
        stand.on_calls.calls.came(view)
    # What waits a moment is done now.
    stand.on_calls.calls.refresh()
    until(lambda: answered(stand))


def known(stand: Stand, view: CallView, *customers: int) -> None:
    """Whose number a call's is."""
    verdict = PopVerdict.ONE if len(customers) == 1 else PopVerdict.SEVERAL
    stand.customers.answer(view.number, verdict, *customers, display=view.shown)


def on_the_line(stand: Stand, stage: str = "talking") -> None:
    """Sara calls, and is on the page."""
    view = call_story.call(stage)
    known(stand, view, 1)
    stand.notes.kept[1] = list(call_story.NOTES)
    open_customer(stand)
    tell(stand, view)


def call_scene(stand: Stand) -> None:
    on_the_line(stand)
    choose(stand, 3)


def call_ringing_scene(stand: Stand) -> None:
    view = call_story.call("ringing")
    known(stand, view, 2)
    open_customer(stand)
    tell(stand, view)


def calls_two_scene(stand: Stand) -> None:
    on_the_line(stand, "holding")
    second = call_story.other(2, number="+1 720 555 0100", started_at=story.NOW - timedelta(seconds=9))
    known(stand, second, 2)
    tell(stand, second)


def calls_all_scene(stand: Stand) -> None:
    on_the_line(stand)
    hidden = call_story.other(2, "talking", caller="withheld", number="", shown="")
    shared = call_story.other(3, "machine", number="+1 720 555 0100")
    known(stand, shared, 2, 3)
    over = call_story.other(4, "ended", number="+1 720 555 0199", name="FRONT DESK")
    stand.customers.answer(over.number, PopVerdict.NONE, display=over.shown)
    tell(stand, hidden, shared, over)


def calls_long_scene(stand: Stand) -> None:
    name = story.LONG_NAME
    view = call_story.call("holding", agent=name, queue=name)
    waiting = call_story.other(2, name=WORD, number="+1 720 555 0100 " * 3, queue=WORD)
    stand.customers.put(story.customer(1, name), story.STORY)
    known(stand, view, 1)
    open_customer(stand)
    tell(stand, view, waiting)
    tell(stand, call_story.other(3, "talking", caller="withheld", number="", shown=""))


def notes_scene(stand: Stand) -> None:
    on_the_line(stand)
    stand.on_calls.write_note()
    part = stand.on_calls.notes._part
    assert part is not None
    part.text.setPlainText("Wants the refund on the card she paid with.")
    stand.on_calls.saving.flush()
    until(lambda: answered(stand))
    settle()


def notes_changed_scene(stand: Stand) -> None:
    """One note was changed and its history is read; the other is being changed."""
    on_the_line(stand)
    stand.notes.change("note-3", "Asked the carrier for the photo; Ms Jansen prefers a text, in the evening.")
    stand.on_calls.write_note()
    stand.on_calls.notes.work.refresh()
    until(lambda: answered(stand))
    part = stand.on_calls.notes._part
    assert part is not None
    part.entries[0].history.toggle()
    part.entries[1].begin_change("Neighbour at 14 was asked, has nothing. 16 was away.")
    until(lambda: answered(stand))


def notes_none_scene(stand: Stand) -> None:
    open_customer(stand)
    stand.on_calls.write_note()
    settle()


def notes_long_scene(stand: Stand) -> None:
    many = [
        call_story.note(n, f"{WORD} {story.LONG_NAME}", story.LONG_NAME, on=WORD, key="pbx/calls/3") for n in range(90)
    ]
    stand.notes.kept[1] = many
    open_customer(stand)
    stand.on_calls.write_note()
    part = stand.on_calls.notes._part
    assert part is not None
    part.text.setPlainText((story.LONG_NAME + WORD) * 4)
    part.show_trouble(Trouble(story.LONG_NAME, WORD))
    until(lambda: answered(stand))
    part.entries[0].begin_change(WORD)
    part.entries[0].form.show_trouble(Trouble(story.LONG_NAME, WORD))  # type: ignore[union-attr]
    part.entries[1].history.toggle()
    until(lambda: answered(stand))


def notes_error_scene(stand: Stand) -> None:
    stand.notes.gates.fail("notes", AWAY)
    open_customer(stand)
    stand.on_calls.write_note()
    settle()


def wrap_up_scene(stand: Stand) -> None:
    on_the_line(stand)
    stand.on_calls.wrap_up()
    until(lambda: answered(stand) and stand.on_calls.wrap_ups._part is not None)
    until(lambda: answered(stand))


def wrap_up_filled_scene(stand: Stand) -> None:
    wrap_up_scene(stand)
    part = stand.on_calls.wrap_ups._part
    assert part is not None
    part.chosen.emit("trace")
    part.promise.what.setText("Refund decision")
    part.promised.emit("Refund decision")
    part.promise.when.setText("by Friday 5 pm")
    part.due.emit("by Friday 5 pm")
    part.text.setPlainText("Photo shows another door; the carrier looks for it.")
    stand.on_calls.saving.flush()
    until(lambda: answered(stand))


def wrap_up_search_scene(stand: Stand) -> None:
    wrap_up_scene(stand)
    part = stand.on_calls.wrap_ups._part
    assert part is not None
    part.outcomes.line.line.setText("arr")
    part.promise.when.setText("soonish")
    part.due.emit("soonish")
    until(lambda: answered(stand))
    settle()


def wrap_up_long_scene(stand: Stand) -> None:
    name = story.LONG_NAME
    stand.wrap_ups.outcomes = tuple(DispositionView(f"c{n}", f"{name} {n}", n) for n in range(15))
    stand.wrap_ups.likely = SuggestionView("c3", name, ((WORD, "pbx/calls/3"), (name, ""), (name, "pbx/calls/4")))
    begun = call_story.wrap_up("wrap-9", f"desk/calls/{call_story.CALL_ID}", 1)
    due = replace(call_story.understood("by Friday"), shown=name, there=WORD)
    long = call_story.wrapped_up(1, begun.key, outcome=name, note=WORD, promise=name, by=WORD, due=due)
    stand.wrap_ups.kept |= {f"before-{n}": replace(long, wrap_up_id=f"before-{n}") for n in range(70)}
    stand.wrap_ups.kept["wrap-9"] = replace(
        begun, code="c5", outcome=f"{name} 5", note=WORD + name, promise=name, due=due,
        closes_at=story.NOW + timedelta(minutes=3),
    )  # fmt: skip
    wrap_up_scene(stand)
    part = stand.on_calls.wrap_ups._part
    assert part is not None
    part.show_trouble(Trouble(name, WORD))
    part.before.entries[0].history.toggle()
    until(lambda: answered(stand))
    part.before.show_trouble(Trouble(name, WORD))
    settle()


def wrap_up_done_scene(stand: Stand) -> None:
    wrap_up_filled_scene(stand)
    stand.on_calls.wrap_ups.work.finish()
    until(lambda: answered(stand))
    settle()


def wrap_up_before_scene(stand: Stand) -> None:
    """This call was wrapped up before: one promise is overdue, one was kept, and one counts no more."""
    key = f"desk/calls/{call_story.CALL_ID}"
    finished = (
        call_story.wrapped_up(3, key, state="taken_back"),
        call_story.wrapped_up(2, key, kept_at=story.NOW - timedelta(hours=3), note="", promise="Trace at the carrier"),
        call_story.wrapped_up(1, key),
    )
    stand.wrap_ups.kept |= {view.wrap_up_id: view for view in finished}
    wrap_up_scene(stand)
    part = stand.on_calls.wrap_ups._part
    assert part is not None
    part.before.entries[1].history.toggle()
    until(lambda: answered(stand))


def told_ours_scene(stand: Stand) -> None:
    """A promise among what was told already stands in a wrap-up of ours."""
    stand.wrap_ups.kept["before-2"] = call_story.wrapped_up(2, "pbx/calls/3")
    open_customer(stand)
    stand.window.desk.pages.customer.told.more.click()
    settle()
