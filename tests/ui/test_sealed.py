"""Encryption in the window: a code is asked for without holding it up, progress can be stopped, news have a button."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desk.domain.keys import Key
from desk.services.asks import ServiceError
from desk.services.sealing_views import ANEW, LockedView, Notice, NoticeKind
from desk.ui.pieces.states import NoteBar
from desk.ui.shell.codes import CodeDialog, CodeShown
from desk.ui.shell.sealed import SealedFiles
from desk.ui.tools import Tools

CODE = Key(b"k" * 32).code()
BOTH = LockedView(("decisions", "cache"), "ab12", "The system keyring is locked or refuses.", "All is lost.")
CACHE = LockedView(("cache",), "ab12", "Its key is not in the system keyring.", "Only time is lost.", "Too short.")


class Vault:
    """What the window asks of one."""

    def __init__(self) -> None:
        self.chosen = 0
        self.wrong: ServiceError | None = None

    def code(self) -> str:
        if self.wrong:
            raise self.wrong
        return CODE

    def at_next_start(self) -> None:
        self.chosen += 1


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    held = QWidget()
    qtbot.addWidget(held)
    held.show()
    return held


@pytest.fixture
def again() -> list[str]:
    return []


@pytest.fixture
def sealed(qtbot: QtBot, window: QWidget, tools: Tools, again: list[str]) -> Iterator[SealedFiles]:
    bar = NoteBar(tools.theme, window)
    held = SealedFiles(bar, tools.slow, lambda: again.append("again"), window)
    yield held
    held.close()


@pytest.fixture
def thread() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(1) as held:
        yield held


def words(bar: NoteBar) -> str:
    return bar._words.text()


def press(within: QWidget, text: str, qtbot: QtBot) -> None:
    (button,) = [one for one in within.findChildren(QPushButton) if one.text() == text and not one.isHidden()]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def asked(sealed: SealedFiles, thread: ThreadPoolExecutor, locked: LockedView, qtbot: QtBot) -> Future[str]:
    answer = thread.submit(sealed.ask, locked)
    qtbot.waitUntil(lambda: sealed.dialog is not None)
    return answer


def test_a_code_is_asked_for_and_given_to_whoever_waits(
    qtbot: QtBot, sealed: SealedFiles, thread: ThreadPoolExecutor
) -> None:
    answer = asked(sealed, thread, BOTH, qtbot)
    dialog = sealed.dialog
    assert isinstance(dialog, CodeDialog)
    assert [one.text() for one in dialog.findChildren(QPushButton)] == ["Not now", "Open"]
    qtbot.keyClicks(dialog.line, f" {CODE} ")
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert answer.result(5) == CODE


def test_only_a_cache_can_be_begun_anew_with_a_button(
    qtbot: QtBot, sealed: SealedFiles, thread: ThreadPoolExecutor
) -> None:
    answer = asked(sealed, thread, CACHE, qtbot)
    assert isinstance(sealed.dialog, CodeDialog)
    press(sealed.dialog, "Begin a new cache", qtbot)
    assert answer.result(5) == ANEW


@pytest.mark.parametrize("way", ["button", "escape", "the end"])
def test_whoever_does_not_answer_holds_up_nothing(
    qtbot: QtBot, sealed: SealedFiles, thread: ThreadPoolExecutor, way: str
) -> None:
    answer = asked(sealed, thread, BOTH, qtbot)
    assert sealed.dialog is not None
    if way == "button":
        press(sealed.dialog, "Not now", qtbot)
    elif way == "escape":
        qtbot.keyClick(sealed.dialog, Qt.Key.Key_Escape)
    else:
        sealed.close()
        assert thread.submit(sealed.ask, BOTH).result(5) == ""
    assert answer.result(5) == ""


def test_how_far_a_file_is_is_shown_until_it_is_stopped(
    qtbot: QtBot, sealed: SealedFiles, thread: ThreadPoolExecutor
) -> None:
    assert thread.submit(sealed.watch, "cache", "copying", 0.42).result(5)
    qtbot.waitUntil(lambda: "42 %" in words(sealed.bar))
    press(sealed.bar, "Not now", qtbot)
    assert not thread.submit(sealed.watch, "cache", "copying", 0.5).result(5)


def test_a_new_key_offers_its_code(qtbot: QtBot, sealed: SealedFiles) -> None:
    sealed.opened.emit(Notice(NoticeKind.NEW_KEY, "Encrypted.", "Keep the code."), Vault())
    qtbot.waitUntil(lambda: "Keep the code." in words(sealed.bar))
    press(sealed.bar, "Show recovery code", qtbot)
    qtbot.waitUntil(lambda: isinstance(sealed.dialog, CodeShown))
    dialog = sealed.dialog
    assert isinstance(dialog, CodeShown)
    assert dialog.code.text().replace("\n", "-") == CODE
    press(dialog, "Copy", qtbot)
    assert QGuiApplication.clipboard().text() == dialog.code.text()
    press(dialog, "Done", qtbot)


def test_a_code_that_cannot_be_had_says_why(qtbot: QtBot, sealed: SealedFiles) -> None:
    vault = Vault()
    vault.wrong = ServiceError("The keyring refuses.", "Unlock it.")
    sealed.tell(Notice(NoticeKind.NEW_KEY, "Encrypted.", ""), vault)
    press(sealed.bar, "Show recovery code", qtbot)
    qtbot.waitUntil(lambda: words(sealed.bar) == "The keyring refuses. Unlock it.")


@pytest.mark.parametrize("kind", [NoticeKind.CACHE_LEFT, NoticeKind.TWO_KEYS])
def test_what_is_left_is_done_when_somebody_says_so(
    qtbot: QtBot, sealed: SealedFiles, again: list[str], kind: NoticeKind
) -> None:
    vault = Vault()
    sealed.tell(Notice(kind, "Not yet.", ""), vault)
    assert vault.chosen == 0
    press(sealed.bar, "Do it now", qtbot)
    qtbot.waitUntil(lambda: again == ["again"])
    assert vault.chosen == 1


@pytest.mark.parametrize("kind", [NoticeKind.NOT_ENCRYPTED, NoticeKind.FAILED])
def test_what_cannot_be_helped_here_can_be_put_away(qtbot: QtBot, sealed: SealedFiles, kind: NoticeKind) -> None:
    sealed.tell(Notice(kind, "Not encrypted.", "Start a keyring."), Vault())
    assert not sealed.bar.isHidden()
    press(sealed.bar, "Understood", qtbot)
    assert sealed.bar.isHidden()


def test_nothing_to_say_says_nothing(sealed: SealedFiles) -> None:
    sealed.tell(Notice(), Vault())
    assert sealed.bar.isHidden()
