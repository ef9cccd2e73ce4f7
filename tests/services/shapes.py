"""Writes resources/help/json.md from the views themselves: `python -m tests.services.shapes` after a view has
changed."""

from __future__ import annotations

import dataclasses
import inspect
import re
import typing
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from desk.domain import hand_offs
from desk.services import (
    call_views,
    flag_views,
    hand_off_views,
    identity_views,
    journey_views,
    outbox_delivery,
    outbox_views,
    said_views,
    sealing_views,
    source_views,
    views,
    work_views,
)

PAGE = Path(__file__).parents[2] / "resources" / "help" / "json.md"

CUSTOMER = {
    "customer": views.CustomerView,
    "timeline": views.TimelinePage,
    "standing": journey_views.Standing,
    "flags": tuple[flag_views.FlagView, ...],
    "proof": journey_views.ProofView,
}
HISTORY = {
    "history": identity_views.IdentityHistory,
    "conflicts": tuple[identity_views.ConflictView, ...],
}
FILES = {"files": tuple[sealing_views.FileView, ...]}
WRITTEN = {"history": tuple[work_views.HistoryLine, ...]}
CHANGED = {"flags": tuple[flag_views.FlagView, ...]}
# The names that views use in their own hints.
NAMES = (
    vars(work_views)
    | vars(call_views)
    | vars(outbox_delivery)
    | vars(outbox_views)
    | vars(hand_offs)
    | vars(hand_off_views)
    | vars(views)
    | vars(source_views)
    | vars(journey_views)
    | vars(flag_views)
    | vars(identity_views)
    | vars(said_views)
    | vars(sealing_views)
)

# What each command answers with --json: plain words or the name of a view; (name, shape) pairs make an object.
COMMANDS: tuple[tuple[str, Any], ...] = (
    ("desk source add NAME CONNECTOR", {"added": str}),
    ("desk source list", source_views.SourcesOverview),
    ("desk source test NAME", {"source_id": str, "readable": tuple[str, ...]}),
    ("desk source sign-in NAME", {"signed_in": str}),
    ("desk source remove NAME", {"removed": str}),
    ("desk pull [NAME ...]", {"pulls": tuple[source_views.PullReport, ...]}),
    ("desk find TEXT", views.FindAnswer),
    ("desk said TEXT", said_views.SaidPage),
    ("desk customer ID", CUSTOMER),
    ("desk pop NUMBER", {"answer": views.PopAnswer, "shown": bool}),
    ("desk open ADDRESS", {"what": str, "value": str}),
    ("desk phones", {"addresses": tuple[str, ...], "lines": tuple[str, ...]}),
    ("desk phones secret LINE", {"kept": str}),
    ("desk rejected [NAME]", {"rejected": tuple[source_views.RejectedView, ...]}),
    ("desk tidy", source_views.TidyView),
    ("desk doctor", {"checks": tuple[source_views.CheckView, ...]}),
    ("desk flags", flag_views.FlagsPage),
    ("desk flags show FLAG", flag_views.FlagView),
    ("desk flags raise ID TITLE", flag_views.FlagView),
    ("desk flags take FLAG ...", CHANGED),
    ("desk flags assign OWNER FLAG ...", CHANGED),
    ("desk flags snooze UNTIL FLAG ...", CHANGED),
    ("desk flags resolve REASON FLAG ...", CHANGED),
    ("desk flags reopen FLAG ...", CHANGED),
    ("desk flags note FLAG TEXT", CHANGED),
    ("desk rules list", flag_views.RulesView),
    ("desk rules check [FILE]", {"troubles": tuple[flag_views.RuleTrouble, ...]}),
    ("desk rules try RULE", flag_views.TrialView),
    ("desk asof ID TIME", journey_views.AsOfView),
    ("desk numbers", flag_views.NumbersView),
    ("desk journey join KEY TO", {"joined": str, "to": str}),
    ("desk journey split KEY", {"split": str}),
    ("desk journey undo KEY", {"undone": str}),
    ("desk identity suggest", identity_views.ReviewPage),
    ("desk identity explain UNIT OTHER", identity_views.CompareView),
    ("desk identity merge UNIT OTHER", identity_views.DecidedView),
    ("desk identity unmerge ID PART ...", identity_views.DecidedView),
    ("desk identity take-back WORD", identity_views.DecidedView),
    ("desk identity later UNIT OTHER", {"later": tuple[int, int]}),
    ("desk identity history ID", HISTORY),
    ("desk calls", {"calls": tuple[call_views.CallView, ...]}),
    ("desk calls who CALL ID", call_views.CallView),
    ("desk calls nobody CALL", call_views.CallView),
    ("desk note show ID", work_views.NotesView),
    ("desk note write ID TEXT", work_views.NoteView),
    ("desk note change NOTE TEXT", work_views.NoteView),
    ("desk note back NOTE", {"taken_back": str}),
    ("desk note history NOTE", WRITTEN),
    ("desk callbacks", {"call_backs": tuple[work_views.CallBackView, ...]}),
    ("desk callbacks promise ID WHEN", work_views.CallBackView),
    ("desk callbacks move CALLBACK WHEN", work_views.CallBackView),
    ("desk callbacks give CALLBACK OWNER", work_views.CallBackView),
    ("desk callbacks done CALLBACK", work_views.CallBackView),
    ("desk callbacks back CALLBACK", {"taken_back": str}),
    ("desk callbacks history CALLBACK", WRITTEN),
    ("desk callbacks may ID", work_views.GuardView),
    ("desk log", work_views.LogView),
    ("desk hand-off give ID", hand_off_views.HandOffView),
    ("desk hand-off give ID --show", hand_off_views.PreviewView),
    ("desk hand-off open CODE", hand_off_views.HandOffView),
    ("desk hand-off list", {"hand_offs": tuple[hand_off_views.HandOffView, ...]}),
    ("desk hand-off take-back HANDOFF", hand_off_views.HandOffView),
    ("desk hand-off history HANDOFF", WRITTEN),
    ("desk hand-off met HANDOFF", hand_off_views.HandOffView),
    ("desk hand-off not-met HANDOFF", hand_off_views.HandOffView),
    ("desk hand-off export HANDOFF FILE", {"file": str}),
    ("desk hand-off page HANDOFF FILE", {"file": str}),
    ("desk hand-off verify FILE", hand_off_views.HandOffFileView),
    ("desk hand-off key", {"key": str}),
    ("desk hand-off take-key KEY", {"key_name": str}),
    ("desk outbox", outbox_views.OutboxPage),
    ("desk outbox show ENTRY", outbox_views.EntryHistoryView),
    ("desk outbox edit ENTRY TITLE TEXT", outbox_views.EntryView),
    ("desk outbox again ENTRY ...", {"entries": tuple[outbox_views.EntryView, ...]}),
    ("desk outbox drop ENTRY ...", {"entries": tuple[outbox_views.EntryView, ...]}),
    ("desk outbox send", outbox_delivery.Delivered),
    ("desk demo", CUSTOMER),
    ("desk key status", FILES),
    ("desk key show", {"code": str}),
    ("desk key restore", {"restored": str}),
    ("desk key rotate", FILES),
    ("desk key off", FILES),
    ("desk key on", FILES),
    ("desk key begin-anew FILE", {"set_aside": str}),
)
HEAD = """# What `--json` answers

Every command takes `--json`. The answer is one JSON value on standard output; trouble goes to standard error and the
exit status is 1 (2 for a command that is not understood). Times are ISO 8601 with their offset, days
`YYYY-MM-DD`, lengths are whole seconds, `null` stands for what is not known. New fields may come; these stay.
"""


def page() -> str:
    """The whole page."""
    used: dict[str, Any] = {}
    lines = [HEAD]
    for command, shape in COMMANDS:
        said = shape_words(shape, used)
        lines.append(f"- `{command}`: {said}")
    done: set[str] = set()
    while used.keys() - done:
        name = next(name for name in used if name not in done)
        done.add(name)
        lines.append("\n" + view_words(used[name], used))
    return "\n".join(lines) + "\n"


def shape_words(shape: Any, used: dict[str, Any]) -> str:
    if isinstance(shape, dict):
        return "{ " + ", ".join(f"`{key}`: {shape_words(value, used)}" for key, value in shape.items()) + " }"
    if dataclasses.is_dataclass(shape):
        used[shape.__name__] = shape  # type: ignore[union-attr]
        return shape.__name__  # type: ignore[union-attr]
    args = typing.get_args(shape)
    if typing.get_origin(shape) is tuple:
        if args[-1] is Ellipsis:
            return f"list of {shape_words(args[0], used)}"
        return "[" + ", ".join(shape_words(arg, used) for arg in args) + "]"
    if typing.get_origin(shape) is Mapping:
        return "object"
    if type(None) in args:
        (inner,) = [arg for arg in args if arg is not type(None)]
        return f"{shape_words(inner, used)} or null"
    if isinstance(shape, type) and hasattr(shape, "__members__"):
        return "one of " + ", ".join(f"`{member.value}`" for member in shape)  # type: ignore[attr-defined]
    words = {
        "str": "text",
        "int": "number",
        "float": "number",
        "bool": "true or false",
        "datetime": "time",
        "date": "day",
    }
    return words[shape.__name__]


def told(view: Any) -> list[str]:
    """The fields of a view that JSON has: those that are nobody else's business are not shown either."""
    return [field.name for field in dataclasses.fields(view) if field.repr]


def view_words(view: Any, used: dict[str, Any]) -> str:
    hints = typing.get_type_hints(view, NAMES)
    said = re.sub(r"\s+", " ", inspect.getdoc(view) or "")
    told = [field.name for field in dataclasses.fields(view) if field.repr]
    rows = [f"| `{name}` | {shape_words(hints[name], used)} |" for name in told]
    return "\n".join([f"## {view.__name__}", "", said, "", "| field | value |", "|---|---|", *rows])


if __name__ == "__main__":
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
