"""Makes resources/sounds/call.wav, the one sound of the program: `python packaging/make_sound.py`.

Two soft notes a fifth apart, each a sine with a little of its octave, fading out; made here, so that nobody else's
rights are in it. 16 bits, one channel, 22,050 samples a second, just over half a second.
"""

from __future__ import annotations

import math
import sys
import wave
from array import array
from pathlib import Path

RATE = 22_050
# Hertz, and when each begins, in seconds.
NOTES = ((659.26, 0.0), (987.77, 0.16))
LENGTH, FADE, SOFT_START = 0.62, 0.13, 0.012
LOUD = 0.55
PLACE = Path(__file__).resolve().parent.parent / "resources" / "sounds" / "call.wav"


def sample(at: float) -> float:
    """How far the membrane is out at a moment, -1 to 1."""
    said = 0.0
    for pitch, begins in NOTES:
        since = at - begins
        if since > 0:
            loud = min(1.0, since / SOFT_START) * math.exp(-since / FADE)
            turn = 2 * math.pi * pitch * since
            said += loud * (math.sin(turn) + 0.2 * math.sin(2 * turn))
    return LOUD * said / 1.4


def make(place: Path) -> None:
    """Write the file."""
    samples = array("h", (round(32_767 * max(-1.0, min(1.0, sample(n / RATE)))) for n in range(round(LENGTH * RATE))))
    if sys.byteorder == "big":
        samples.byteswap()
    place.parent.mkdir(exist_ok=True)
    with wave.open(str(place), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())


if __name__ == "__main__":
    make(PLACE)
