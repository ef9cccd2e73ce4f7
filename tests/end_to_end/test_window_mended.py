"""The real window over the real services: what was promised in a wrap-up is kept where it was told, and undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.app.desk import Desk
from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.services.build import Parts, build
from tests.end_to_end.exports import number, write_exports

PATIENCE_MS = 60_000
PROMISE = "Send the missing cable"


def wrapped_up(parts: Parts, folder: Path) -> tuple[int, str]:
    """Pull a few customers, and wrap up what one did last, a call or chat, with a promise; whose it is, and which."""
    parts.sources.add("exports", "folder", "Exports", {"path": str(folder), "region": "US", "every_minutes": "0"}, {})
    parts.sources.pull("exports")
    parts.settler.finish()
    people = [parts.customers.pop(number(n)).hits[0].customer_id for n in range(10)]
    newest = {who: parts.journeys.standing(who).journeys[0].newest for who in people}
    customer, current = next(one for one in newest.items() if "/interactions/" in one[1])
    begun = parts.wrap_ups.begin(current).wrap_up_id
    parts.wrap_ups.type(begun, note="Asked at the store.", promise=PROMISE, due="tomorrow 9:00")
    parts.wrap_ups.finish(begun)
    parts.settler.finish()
    return customer, current


def test_a_promise_is_kept_where_it_was_told_and_that_is_undone(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    write_exports(tmp_path / "exports", 10, seed=3)
    home = Home(tmp_path / "home")
    parts = build(home, secrets=AskedSecrets(lambda _source, _key: None, ""))
    customer, key = wrapped_up(parts, tmp_path / "exports")
    parts.close()
    desk = Desk(qapp, home, demo=False, look="light")

    def until(fact: Callable[[], object]) -> None:
        qtbot.waitUntil(fact, timeout=PATIENCE_MS)

    try:
        desk.show()
        window, page = desk.window, desk.window.desk.pages.customer
        until(desk._loading.there)
        window.open_customer(customer)
        lines = page.told.lines
        until(lambda: len(lines.kept) == 1)
        (done,) = lines.kept.values()
        assert done.accessibleName() == f"Done: {PROMISE}"
        qtbot.mouseClick(done, Qt.MouseButton.LeftButton)
        until(lambda: any(line.kept and line.value == PROMISE for line in lines._lines))
        assert not lines.kept
        (view,) = desk._parts.result().wrap_ups.of_interaction(key)
        assert view.kept_at is not None
        until(page.undo.button.isVisible)
        qtbot.mouseClick(page.undo.button, Qt.MouseButton.LeftButton)
        until(lambda: len(lines.kept) == 1)
        assert not any(line.kept for line in lines._lines if line.value == PROMISE)
    finally:
        desk.close()
