"""What other systems are told of a flag: that it was raised, closed or opened again, in words and for machines."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from connectors.kit.writing import EntryKind
from desk.domain.flag_steps import BY_RULE, words_of
from desk.domain.flags import Outcome, Step, What
from desk.domain.write_back import Telling

# What the rules find in the past, as with the first pull of a large shop, is news to nobody.
NEWS = timedelta(days=1)
_CLOSED = {
    Outcome.KEPT: "Flag resolved",
    Outcome.NEEDLESS: "Flag was not needed",
    Outcome.PASSED: "Flag passed by itself",
}


def telling(step: Step) -> Telling | None:
    """What a step is told as; None for what stays at the desk."""
    flag, event = step.flag, step.event
    if flag.folded_into or (event.who == BY_RULE and event.at - flag.news > NEWS):
        return None
    if event.what is What.RAISED:
        text = "\n".join(part for part in (words_of(flag.evidence), flag.reason) if part)
        return Telling(EntryKind.FLAG, f"Flag: {flag.title}", text, _facts(step))
    if event.what is What.RESOLVED and flag.resolved_as is not None:
        return Telling(EntryKind.FLAG, f"{_CLOSED[flag.resolved_as]}: {flag.title}", flag.reason, _facts(step))
    if event.what is What.REOPENED:
        return Telling(EntryKind.FLAG, f"Flag opened again: {flag.title}", event.note, _facts(step))
    return None


def _facts(step: Step) -> dict[str, Any]:
    flag = step.flag
    return {
        "flag_id": flag.flag_id,
        "what": step.event.what.value,
        "state": flag.state.value,
        "severity": flag.severity.value,
        "rule": flag.rule,
        "for_whom": flag.for_whom,
        "owner": flag.owner,
        "raised_at": flag.raised_at.isoformat(),
        "due_at": flag.due_at.isoformat() if flag.due_at else None,
        "resolved_as": flag.resolved_as.value if flag.resolved_as else "",
        "record": flag.anchor.key,
    }
