"""The order in which flags of one customer are read."""

from __future__ import annotations

from datetime import datetime
from math import inf

from desk.domain.flags import Severity
from desk.services.flag_views import FlagView

_SEVEREST = {severity.value: place for place, severity in enumerate(Severity)}


def urgency(view: FlagView) -> tuple[int, float, datetime, str]:
    """Most severe first, then due earliest (never comes last), then raised earliest."""
    due = view.due_at.timestamp() if view.due_at else inf
    return _SEVEREST[view.severity], due, view.raised_at, view.flag_id
