"""The one error the packaging scripts show to a person: what is in the way, and what to do about it; and how each of
them ends."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Sequence


class SetupError(Exception):
    """`problem` says what is in the way in one line, `advice` what to type or do next; both are shown as they are."""

    def __init__(self, problem: str, advice: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.advice = advice

    def shown(self) -> str:
        """The text for the terminal, advice on lines of its own."""
        lines = self.advice.splitlines()
        return "\n".join(["", f"Cannot go on: {self.problem}", *(f"  {line}" for line in lines)])


def end_with(main: Callable[[Sequence[str]], int | None], stopped: str = "Run it again to go on from here.") -> None:
    """Run a script's `main` on what was typed and exit: by its code, with 1 on an error, 130 if a person stopped it;
    `stopped` says what to do then."""
    # Being told to end is like Ctrl+C: what was started is ended too.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        sys.exit(main(sys.argv[1:]))
    except SetupError as error:
        print(error.shown(), file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        print(f"\nStopped. {stopped}", file=sys.stderr)
        sys.exit(130)
