"""The window on fakes as a program of its own, told what to show: a line of standard input names a scene, or an act and
what it is done with; it answers "done" once all has come."""

from __future__ import annotations

import sys
import traceback

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from desk.services.views import PopVerdict
from desk.ui.pieces.buttons import announce
from tests.ui import flag_story
from tests.ui.acting import answered, later
from tests.ui.render import until
from tests.ui.shots import SCENES
from tests.ui.stand import Stand, window_on_fakes

# What is said once what was asked for has come about: nothing that belongs to it is heard after that.
OVER = "That was it."


def offer(stand: Stand, number: str) -> None:
    """A number is calling: customer 2's."""
    stand.customers.answer(number, PopVerdict.ONE, 2)
    stand.window.offer_pop(number)
    until(lambda: answered(stand))


def flag(stand: Stand, title: str) -> None:
    """A rule raises a flag for customer 1, who is on the page."""
    raised = flag_story.flag(0, customer_id=1, title=title, owner="", state="open")
    stand.flags.kept = {raised.flag_id: raised}
    stand.window.desk.refresh()


def tick(stand: Stand, seconds: str) -> None:
    """So many seconds pass, one by one, for everything that counts them."""
    for _second in range(int(seconds)):
        later(stand, 1)
        stand.window.desk.pages.customer.clock.tick()
        stand.window.side.live._show_time()
        stand.window.side.calls.show_time()


def nothing(stand: Stand, rest: str) -> None:
    """No line of the timeline is chosen, unless nothing "else" is asked for; and nothing comes."""
    timeline = stand.window.desk.timeline()
    if timeline is not None and not rest:
        timeline.view.choose_nothing()


ACTS = {"offer": offer, "flag": flag, "tick": tick, "nothing": nothing}


def act(stand: Stand, line: str) -> None:
    """Do what a line says."""
    name, _, rest = line.strip().partition(" ")
    if name in ACTS:
        ACTS[name](stand, rest)
    else:
        SCENES[name](stand)
    until(lambda: answered(stand))


def main() -> int:
    """Show the window until standard input ends."""
    app = QApplication(["tellonce"])
    with window_on_fakes(app) as stand:
        stand.window.show()
        stand.window.activateWindow()
        stand.window.start()
        heard = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)

        def read() -> None:
            heard.setEnabled(False)
            line = sys.stdin.readline()
            if not line:
                app.quit()
                return
            try:
                act(stand, line)
                announce(stand.window, OVER)
                answer = "done"
            except Exception:
                answer = traceback.format_exc(limit=-3).replace("\n", " | ")
            print(answer, flush=True)  # noqa: T201
            heard.setEnabled(True)

        heard.activated.connect(read)
        return app.exec()


if __name__ == "__main__":
    sys.exit(main())
