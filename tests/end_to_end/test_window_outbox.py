"""The real window over the real services: what another system refuses is seen, mended and sent, all by keyboard; a
phone is let in without a start anew."""

from __future__ import annotations

import json
import threading
import urllib.request
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.app.desk import Desk
from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.services.build import build
from desk.ui.work.outbox_tab import OutboxTab
from desk.ui.work.phones_tab import PhonesTab
from tests.end_to_end.beside import there
from tests.end_to_end.exports import number, write_exports
from tests.end_to_end.pictures import named
from tests.end_to_end.test_window_work import PATIENCE_MS, Scene
from tests.live.test_listening import free

SECRET = "quiet please" * 4


class Hook:
    """A receiver that takes no entry whose title begins with a capital letter."""

    def __init__(self) -> None:
        self.taken: list[str] = []
        hook = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                refused = body["kind"] != "test" and body["title"][0].isupper()
                if not refused:
                    hook.taken.append(body["title"])
                answer = json.dumps({"error": "Too loud."} if refused else {}).encode()
                self.send_response(422 if refused else 200)
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as it is called
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True)
        self.thread.start()

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


@pytest.fixture
def hook() -> Iterator[Hook]:
    made = Hook()
    yield made
    made.close()


@pytest.fixture
def scene(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot, hook: Hook, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Scene]:
    write_exports(tmp_path / "exports", 20, seed=3)
    home = Home(tmp_path / "home")
    parts = build(home, secrets=AskedSecrets(lambda _source, _key: None, ""))
    settings = {"path": str(tmp_path / "exports"), "region": "US", "every_minutes": "0"}
    parts.sources.add("exports", "folder", "Exports", settings, {})
    parts.sources.pull("exports")
    url = f"http://127.0.0.1:{hook.server.server_address[1]}/hook"
    parts.sources.add("hook", "webhook", "Our hook", {"url": url, "every_minutes": "0"}, {"secret": SECRET})
    customer = parts.customers.pop(number(7)).hits[0].customer_id
    parts.close()
    desk = Desk(qapp, home, demo=False, look="light")
    # Without a keyring it is asked for as soon as something may be sent, in a dialog that would take these keys.
    monkeypatch.setattr(desk._secrets, "ask", lambda _source, _key: SECRET)
    with qtbot.waitActive(desk.window, timeout=PATIENCE_MS):
        desk.show()
        desk.window.activateWindow()
    held = Scene(desk, home, customer, qtbot)
    held.until(lambda: there(desk))
    yield held
    desk.close()


def test_what_was_refused_is_seen_changed_and_sent(scene: Scene, hook: Hook) -> None:
    window = scene.desk.window
    scene.press("Ctrl+5")
    scene.press("3")
    room = window.rooms.work_there
    assert room is not None
    tab = room.shown
    assert isinstance(tab, OutboxTab)
    scene.until(lambda: "Nothing waits to be sent." in named(scene.desk))
    scene.parts.notes.write(scene.customer, "Wants the parcel left at the kiosk.")
    # Live: nobody asked for it.
    scene.until(lambda: any(row.entry.state == "refused" for row in tab.model.rows))
    assert hook.taken == []
    scene.press("J")
    scene.until(lambda: tab.table.chosen_row() is not None)
    assert "Too loud." in tab.panel.why.text().replace("\u200b", "")
    scene.press("E")
    scene.until(tab.panel.change.isVisible)
    scene.press("Ctrl+A", *"quietly", "Return")
    scene.until(lambda: hook.taken == ["quietly"])
    scene.until(lambda: not tab.model.rows)
    tab.page.chips["sent"].click()
    scene.until(lambda: [row.entry.title for row in tab.model.rows] == ["quietly"])
    assert [row.entry.customer for row in tab.model.rows] == ["Person 7"]


def test_a_phone_is_let_in_and_its_call_offered_without_a_start_anew(scene: Scene) -> None:
    window, port = scene.desk.window, free()
    scene.press("Ctrl+5")
    scene.press("4")
    room = window.rooms.work_there
    assert room is not None
    tab = room.shown
    assert isinstance(tab, PhonesTab)
    scene.until(tab.receiver.on.hasFocus)
    tab.receiver.port.setFocus()
    tab.receiver.port.selectAll()
    scene.press(*str(port), "Return")
    scene.until(lambda: bool(tab.guests.lines))
    tab.guests.lines[0].copy.click()
    address = QGuiApplication.clipboard().text()
    rings = address.replace("$remote", number(7)).replace("$call_id", "77").partition("&local")[0] + "&call_id=77"
    assert urllib.request.urlopen(rings, timeout=30).status == 200  # noqa: S310 - this machine's own
    scene.until(lambda: "Person 7" in named(scene.desk))
    scene.until(lambda: "1 taken" in tab.receiver.counts.text())
