"""What the work room asks is passed on, as it was asked, to services that come late."""

from __future__ import annotations

import inspect
from concurrent.futures import Future
from types import SimpleNamespace
from typing import Any

import pytest

from desk.services.asks_outbox import Outbox
from desk.services.asks_phones import Phones
from desk.services.asks_work import CallLog
from desk.ui.late_outbox import LateCallLog, LateOutbox
from desk.ui.late_phones import LatePhones
from tests.ui import log_story, story
from tests.ui.fake_log import FakeCallLog, FakeOutbox
from tests.ui.fake_phones import FakePhones, manager, phones

DAY = story.NOW.date()
ASKED: dict[str, dict[str, tuple[object, ...]]] = {
    "call_log": {"log": (DAY, DAY, "Bo", True), "as_csv": (DAY, DAY, "Bo", True), "me": ()},
    "outbox": {
        "page": ("sent", "2", 7), "of_customer": (1,), "of_decision": ("note/2",), "counts": (), "entry": ("0192-2",),
        "edit": ("0192-2", "Other", "Words"), "again": (("0192-1",),), "again_target": ("tryton",),
        "drop": (("0192-3",), "Told by phone"),
    },
    "phones": {
        "view": (), "switch_on": (8801,), "token_anew": (), "keep_secret": ("office", "right"), "take_up": (),
        "switch_off": (), "check": (),
    },
}  # fmt: skip


def fake(part: str) -> Any:
    if part == "call_log":
        return FakeCallLog()
    if part == "phones":
        made = FakePhones()
        made.now = phones(managers=(manager("office", "waiting"),))
        return made
    held = FakeOutbox()
    held.entries, held.targets = log_story.ENTRIES, log_story.TARGETS
    return held


@pytest.mark.parametrize(
    ("protocol", "late", "part"),
    [(CallLog, LateCallLog, "call_log"), (Outbox, LateOutbox, "outbox"), (Phones, LatePhones, "phones")],
)
def test_every_question_is_passed_on_with_its_arguments(protocol: type, late: Any, part: str) -> None:
    asked = [name for name, _ in inspect.getmembers(protocol, inspect.isfunction) if not name.startswith("_")]
    assert set(asked) == set(ASKED[part])
    made, direct = fake(part), fake(part)
    parts: Future[Any] = Future()
    parts.set_result(SimpleNamespace(**{part: made}))
    for name, words in ASKED[part].items():
        assert getattr(late(parts), name)(*words) == getattr(direct, name)(*words)
    assert made.gates.calls == direct.gates.calls
