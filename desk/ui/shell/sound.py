"""Plays the one sound of the program with what the machine has for it, beside the event loop."""

from __future__ import annotations

import shutil
import sys
import wave
from array import array
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QProcess, QProcessEnvironment, QTemporaryDir, Signal

from desk.ui.background import Trouble

if sys.platform == "win32":
    import winsound

# What plays a file of samples, by system, the likeliest first; each takes the file as its last argument.
PLAYERS: dict[str, tuple[tuple[str, ...], ...]] = {
    "linux": (("pw-play",), ("paplay",), ("aplay", "-q")),
    "darwin": (("afplay",),),
}
# However many calls come at once.
BETWEEN_MS = 1_500
# A player that has not ended by then does not any more.
LONGEST_MS = 10_000
LOUDEST = 100
# Where nothing was found, or nothing that plays, it is looked for again after so long: that is some fifty looks at the
# disk, while a call comes in.
LOOK_AGAIN_MS = 15_000
# What a program made of one folder puts before its own libraries, and where it keeps what was there.
LIBRARIES = "LD_LIBRARY_PATH"


def softened(file: Path, volume: int, into: Path) -> Path:
    """`file` (16 bits) at a volume of 0 to 100, as the ear hears it, in the folder `into`."""
    made = into / f"call-{volume}.wav"
    if made.exists():
        return made
    with wave.open(str(file), "rb") as read:
        shape, samples = read.getparams(), array("h", read.readframes(read.getnframes()))
    if sys.byteorder == "big":
        samples.byteswap()
    share = (volume / LOUDEST) ** 2
    soft = array("h", (round(one * share) for one in samples))
    if sys.byteorder == "big":
        soft.byteswap()
    with wave.open(str(made), "wb") as written:
        written.setparams(shape)
        written.writeframes(soft.tobytes())
    return made


def players() -> list[list[str]]:
    """Commands of this machine that play a file."""
    known = PLAYERS.get(sys.platform, ())
    return [[found, *rest] for name, *rest in known if (found := shutil.which(name))]


class Sound(QObject):
    """`played`: it was played to its end; `failed`: nothing here can play it, see `trouble`."""

    played = Signal()
    failed = Signal()

    def __init__(
        self, file: Path, find: Callable[[], Sequence[Sequence[str]]] = players, parent: QObject | None = None
    ) -> None:
        """`find` finds the commands that may play it; they are tried in turn until one does."""
        super().__init__(parent)
        self._file, self._find = file, find
        self._left: list[list[str]] = []
        self._running: QProcess | None = None
        self._folder: QTemporaryDir | None = None
        self._since = QElapsedTimer()
        self._dumb = False
        self._found: list[list[str]] = []
        self._looked = QElapsedTimer()

    @property
    def trouble(self) -> Trouble | None:
        """Why nothing is heard, and what to do; None where nothing is known to be wrong."""
        if not self._dumb:
            return None
        if sys.platform == "linux" and not self._players():
            advice = self.tr("Install pipewire-bin, pulseaudio-utils or alsa-utils; calls are shown all the same.")
            return Trouble(self.tr("This machine has no program that plays sounds."), advice)
        advice = self.tr("Check that a loudspeaker is there and on; calls are shown all the same.")
        return Trouble(self.tr("The sound could not be played."), advice)

    def play(self, volume: int) -> None:
        """Play it at a volume of 0 to 100, unless it was played just now."""
        if volume <= 0 or (self._since.isValid() and self._since.elapsed() < BETWEEN_MS):
            return
        if self._running is not None:
            # It waits for a loudspeaker that does not answer: two would not be heard either.
            if self._since.elapsed() > LONGEST_MS:
                self._running.kill()
            return
        self._since.start()
        try:
            soft = softened(self._file, volume, self._place())
        except (OSError, EOFError, wave.Error):
            self._fail()
            return
        if sys.platform == "win32":
            self._play_there(soft)
            return
        self._left = [[*command, str(soft)] for command in self._players()]
        self._next()

    def _play_there(self, soft: Path) -> None:
        """Windows plays it by itself, and returns at once."""
        if sys.platform == "win32":
            try:
                winsound.PlaySound(str(soft), winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)
            except RuntimeError:
                self._fail()

    def _next(self) -> None:
        if not self._left:
            self._fail()
            return
        program, *arguments = self._left.pop(0)
        running = QProcess(self)
        running.setProcessEnvironment(_without_own_libraries())
        running.setStandardOutputFile(QProcess.nullDevice())
        running.setStandardErrorFile(QProcess.nullDevice())
        running.finished.connect(self._ended)
        running.errorOccurred.connect(self._not_begun)
        self._running = running
        running.start(program, arguments)

    def _ended(self, code: int, _how: object) -> None:
        self._away()
        if code:
            self._next()
        else:
            self._dumb, self._left = False, []
            self.played.emit()

    def _not_begun(self, error: QProcess.ProcessError) -> None:
        """Of one that began and then died `finished` tells."""
        if error == QProcess.ProcessError.FailedToStart:
            self._away()
            self._next()

    def _away(self) -> None:
        if self._running is not None:
            self._running.deleteLater()
            self._running = None

    def _fail(self) -> None:
        self._dumb = True
        self.failed.emit()

    def _players(self) -> list[list[str]]:
        again = (self._dumb or not self._found) and self._looked.elapsed() > LOOK_AGAIN_MS
        if not self._looked.isValid() or again:
            self._found = [list(command) for command in self._find()]
            self._looked.start()
        return self._found

    def _place(self) -> Path:
        if self._folder is None:
            self._folder = QTemporaryDir()
        if not self._folder.isValid():
            raise OSError
        return Path(self._folder.path())


def _without_own_libraries() -> QProcessEnvironment:
    """The machine's programs need the machine's libraries, not those of a program made of one folder."""
    around = QProcessEnvironment.systemEnvironment()
    former = around.value(f"{LIBRARIES}_ORIG")
    if former:
        around.insert(LIBRARIES, former)
    elif getattr(sys, "frozen", False):
        around.remove(LIBRARIES)
    return around
