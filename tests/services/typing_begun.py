"""For the server that typing desks are forked from: done once before, so that each begins to type at once."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.services.typing_on import write_one
from tests.services.work_desk import WorkDesk

with tempfile.TemporaryDirectory() as folder:
    desk = WorkDesk(Path(folder))
    desk.called("c1")
    write_one(desk, 0, lambda _said: None)
    desk.close()
