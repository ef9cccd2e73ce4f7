"""`desk open` hands what was clicked to the one running window, opens no files, and says what it cannot show."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import pytest

from desk.cli import main
from desk.config.paths import Home
from desk.live.addresses import Address, What, read
from desk.live.instance import RunningInstance, hand_over

ODD = "desk:customer/shop/customers/" + "%C3%A4" * 40


@pytest.fixture
def taken(tmp_path: Path) -> Iterator[Queue[str]]:
    queue: Queue[str] = Queue()
    instance = RunningInstance(Home(tmp_path).running, queue.put)
    instance.start()
    yield queue
    instance.stop()


@pytest.mark.parametrize("address", ["tel:+49301234567", "desk:hand-off/K7Q2", ODD])
def test_an_address_arrives_in_the_window_as_it_was(tmp_path: Path, taken: Queue[str], address: str) -> None:
    assert main(["--home", str(tmp_path), "open", address]) == 0
    assert taken.get(timeout=5) == address
    # Neither a cache nor a settings file was made for it.
    assert {file.name for file in tmp_path.iterdir()} == {"running.json"}


def test_it_answers_in_json(tmp_path: Path, taken: Queue[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--home", str(tmp_path), "open", "sip:201@pbx.example", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"what": "number", "value": "201"}


@pytest.mark.parametrize("address", ["http://example.com", "desk:delete/1", "tel:" + "1" * 400, ""])
def test_what_is_no_address_goes_nowhere(
    tmp_path: Path, taken: Queue[str], address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--home", str(tmp_path), "open", address]) == 1
    assert "no address" in capsys.readouterr().err
    assert taken.empty()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")
def test_where_no_window_can_be_opened_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert main(["--home", str(tmp_path), "open", "tel:+49301234567"]) == 1
    assert "No window" in capsys.readouterr().err


def test_the_longest_address_survives_the_hand_over(tmp_path: Path, taken: Queue[str]) -> None:
    longest = "desk:customer/shop/customers/" + "ä" * 200
    assert hand_over(Home(tmp_path).running, longest)
    assert read(taken.get(timeout=5)) == Address(What.CUSTOMER, "shop/customers/" + "ä" * 200)
