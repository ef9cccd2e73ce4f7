"""Worker processes end with the program that started them, however that ends."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from desk.services.workers import begin_worker

ROOT = Path(__file__).parents[2]
# Starts a worker that waits for work for ever, and says that it is there.
PARENT = """
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
import os, time
from desk.services.workers import begin_worker
if __name__ == "__main__":
    pool = ProcessPoolExecutor(1, get_context("spawn"), begin_worker)
    print(pool.submit(os.getpid).result(), flush=True)
    pool.submit(time.sleep, 3600).result()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Killing a program at once is another matter there.")
def test_no_worker_outlives_a_program_that_was_killed(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(PARENT, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, str(script)], stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)}
    ) as parent:
        assert parent.stdout is not None
        assert int(parent.stdout.readline()) != parent.pid
        parent.kill()
        # The worker has inherited the pipe: it is at its end once the worker is gone, too.
        assert parent.communicate(timeout=60)[0] == b""


def _answer(sender: Connection) -> None:
    begin_worker()
    sender.send(signal.getsignal(signal.SIGINT) is signal.SIG_IGN)


def test_a_worker_leaves_interrupts_to_the_program_that_started_it() -> None:
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    worker = context.Process(target=_answer, args=(sender,))
    worker.start()
    assert receiver.recv() is True
    worker.join()
    assert worker.exitcode == 0
