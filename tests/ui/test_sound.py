"""The one sound: made softer, played by what the machine has, and told of where nothing can play it."""

from __future__ import annotations

import runpy
import sys
import wave
from array import array
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desk.config.paths import resources
from desk.ui.shell import sound as sounds
from desk.ui.shell.sound import Sound, softened

ROOT = Path(__file__).parent.parent.parent
FILE = resources() / "sounds" / "call.wav"
BAD, GOOD = [sys.executable, "-c", "raise SystemExit(1)"], [sys.executable, "-c", "import sys; open(sys.argv[1])"]


def loudest(file: Path) -> int:
    with wave.open(str(file), "rb") as read:
        assert (read.getnchannels(), read.getsampwidth(), read.getframerate()) == (1, 2, 22_050)
        return max(map(abs, array("h", read.readframes(read.getnframes()))))


def test_it_is_what_its_script_makes_short_and_not_too_loud(tmp_path: Path) -> None:
    script = runpy.run_path(str(ROOT / "packaging" / "make_sound.py"))
    script["make"](tmp_path / "sounds" / "call.wav")
    assert (tmp_path / "sounds" / "call.wav").read_bytes() == FILE.read_bytes()
    assert FILE.stat().st_size < 40_000
    assert 5_000 < loudest(FILE) < 25_000


def test_softer_is_softer(tmp_path: Path) -> None:
    heard = [loudest(softened(FILE, volume, tmp_path)) for volume in (100, 70, 30, 5)]
    assert heard == sorted(heard, reverse=True)
    assert heard[0] == loudest(FILE)
    assert heard[-1] > 0


def test_what_cannot_play_makes_way_for_what_can(qtbot: QtBot) -> None:
    sound = Sound(FILE, lambda: [["no-such-program-here"], BAD, GOOD])
    with qtbot.waitSignal(sound.played):
        sound.play(50)
    assert sound.trouble is None


@pytest.mark.parametrize(("commands", "words"), [([], "no program that plays"), ([BAD], "could not be played")])
def test_where_nothing_plays_it_is_said_with_what_to_do(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, commands: list[list[str]], words: str
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    sound = Sound(FILE, lambda: commands)
    with qtbot.waitSignal(sound.failed):
        sound.play(50)
    assert sound.trouble is not None
    assert words in sound.trouble.title
    assert sound.trouble.advice


def test_many_calls_at_once_sound_once_and_silence_is_silent(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[int] = []

    def found() -> list[list[str]]:
        begun.append(1)
        return [GOOD]

    sound = Sound(FILE, found)
    sound.play(0)
    with qtbot.waitSignal(sound.played):
        for _call in range(30):
            sound.play(70)
    assert begun == [1]
    monkeypatch.setattr(sounds, "BETWEEN_MS", 0)
    with qtbot.waitSignal(sound.played):
        sound.play(70)


def test_a_player_that_waits_for_ever_is_ended_for_the_next(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[int] = []

    def found() -> list[list[str]]:
        begun.append(1)
        return [[sys.executable, "-c", "import threading; threading.Event().wait()"], GOOD]

    monkeypatch.setattr(sounds, "BETWEEN_MS", 0)
    sound = Sound(FILE, found)
    sound.play(70)
    sound.play(70)
    assert begun == [1]
    monkeypatch.setattr(sounds, "LONGEST_MS", -1)
    with qtbot.waitSignal(sound.played):
        sound.play(70)
    assert begun == [1]


def test_a_file_that_is_not_there_ends_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    sound = Sound(tmp_path / "nothing.wav", lambda: [GOOD])
    with qtbot.waitSignal(sound.failed):
        sound.play(70)


def test_what_plays_is_looked_for_once_and_nothing_is_looked_for_again(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sounds, "BETWEEN_MS", 0)
    looked: list[int] = []
    there: list[list[str]] = []

    def found() -> list[list[str]]:
        looked.append(1)
        return list(there)

    sound = Sound(FILE, found)
    for _call in range(3):
        sound.play(50)
    assert looked == [1]
    monkeypatch.setattr(sounds, "LOOK_AGAIN_MS", -1)
    there.append(GOOD)
    for _call in range(3):
        with qtbot.waitSignal(sound.played):
            sound.play(50)
    assert looked == [1, 1]
