"""A damaged cache is put aside and filled anew, while the desk goes on: nothing but time is lost."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desk.app.desk import AGAIN, Desk
from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.services.asks import ServiceError
from desk.services.build import Parts, build
from desk.store import aside
from desk.store.engine import DamagedFile
from tests.end_to_end.exports import write_exports

PATIENCE_MS = 240_000


def opened(home: Home) -> Parts:
    return build(home, secrets=AskedSecrets(lambda _source, _key: None, ""))


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A desk that pulled 60 people, closed."""
    write_exports(tmp_path / "exports", people=60, seed=3)
    held = Home(tmp_path / "home of the desk")
    parts = opened(held)
    parts.sources.add("exports", "folder", "Exports", {"path": str(tmp_path / "exports"), "region": "US"}, {})
    parts.sources.pull("exports")
    parts.settler.finish()
    parts.close()
    return held


def spoil_middle(path: Path) -> None:
    """Nonsense over four of five pages, but for the first ones, which tell what tables there are."""
    chance = random.Random(3)
    with path.open("r+b") as file:
        for page in range(12, os.path.getsize(path) // 4096):
            if chance.random() < 0.8:
                file.seek(page * 4096)
                file.write(chance.randbytes(4096))


def spoil_start(path: Path) -> None:
    path.write_bytes(b"not a database at all" * 500)


def cut_off(path: Path) -> None:
    os.truncate(path, 4096 * 5 + 17)


@pytest.mark.parametrize("spoil", [spoil_middle, spoil_start, cut_off])
def test_whatever_happened_to_it_the_desk_opens_and_everything_comes_back(
    home: Home, spoil: Callable[[Path], None]
) -> None:
    parts = opened(home)
    before = [(hit.name, hit.interactions) for hit in parts.customers.find("person 7", 20).hits]
    counts = parts.cache.ledger.counts()
    parts.close()
    spoil(home.cache)
    parts = opened(home)
    if parts.notice is None:
        # Found when it is read: whoever opens it next puts it aside.
        assert read_until_trouble(parts)
        assert parts.damaged()
        parts.close()
        parts = opened(home)
    assert parts.notice is not None
    assert "damaged" in parts.notice.title
    assert not parts.damaged()
    assert parts.cache.ledger.counts().records == 0
    (put,) = home.folder.glob("cache.sqlite.damaged-*")
    assert put.name in parts.notice.advice
    parts.sources.pull("exports")
    assert parts.cache.ledger.counts() == counts
    assert [(hit.name, hit.interactions) for hit in parts.customers.find("person 7", 20).hits] == before
    parts.close()
    again = opened(home)
    assert again.notice is None
    again.close()


def read_until_trouble(parts: Parts) -> bool:
    """Whether anything is told to be wrong by what people do, or else by the doctor."""
    try:
        for number in range(60):
            for hit in parts.customers.find(f"person {number}", 50).hits:
                parts.customers.timeline(hit.customer_id)
        parts.sources.pull("exports", full=True)
    except DamagedFile:
        return True
    return not all(check.well for check in parts.doctor.examine() if check.name == "Cache")


def test_only_the_last_damaged_one_is_kept(home: Home) -> None:
    for _ in range(2):
        spoil_start(home.cache)
        opened(home).close()
        for put in home.folder.glob("cache.sqlite.damaged-*"):
            put.rename(put.with_name("cache.sqlite.damaged-20200101-000000"))
    spoil_start(home.cache)
    opened(home).close()
    assert len(list(home.folder.glob("cache.sqlite.damaged-*"))) == 1


def test_decisions_are_never_put_aside(home: Home) -> None:
    content = b"nonsense" * 4_000
    home.decisions.write_bytes(content)
    with pytest.raises(ServiceError, match="decisions file is damaged"):
        opened(home)
    assert home.decisions.read_bytes() == content
    assert not aside.is_noted(home.decisions)


def test_the_window_says_so_and_begins_anew_when_told(
    home: Home, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[int] = []
    monkeypatch.setattr(QApplication, "exit", ended.append)
    first = shown(qapp, home, qtbot)
    aside.note(home.cache)
    qtbot.waitUntil(lambda: bool(buttons(first)), timeout=PATIENCE_MS)
    buttons(first)[0].click()
    assert ended == [AGAIN]
    first.close()
    second = shown(qapp, home, qtbot)
    qtbot.waitUntil(second.window.note.isVisible, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: second._parts.result().sources.overview().records > 500, timeout=PATIENCE_MS)
    second.close()


def shown(qapp: QApplication, home: Home, qtbot: QtBot) -> Desk:
    """The window on the files of `home`, with its services."""
    desk = Desk(qapp, home, demo=False)
    desk.show()
    qtbot.waitUntil(desk._loading.there, timeout=PATIENCE_MS)
    return desk


def buttons(desk: Desk) -> list[QPushButton]:
    return [
        button
        for button in desk.window.note.findChildren(QPushButton)
        if button.isVisible() and "new one" in button.text()
    ]
