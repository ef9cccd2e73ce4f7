"""The orders flags may be shown in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desk.services.flag_views import FlagView

_NEVER = datetime.max.replace(tzinfo=UTC)
_RANKS = {"high": 0, "medium": 1, "low": 2}

# Each order by name: its words, and what a flag is sorted by, first things first.
ORDERS: dict[str, tuple[object, Callable[[FlagView], Any]]] = {
    "time": (QT_TRANSLATE_NOOP("Order", "customer time spent"), lambda flag: -flag.customer_time),
    "customer": (QT_TRANSLATE_NOOP("Order", "customer"), lambda flag: flag.customer.casefold()),
    "touches": (QT_TRANSLATE_NOOP("Order", "interactions"), lambda flag: -flag.interactions),
    "waiting": (QT_TRANSLATE_NOOP("Order", "waiting for us"), lambda flag: flag.waiting_since or _NEVER),
    "owner": (QT_TRANSLATE_NOOP("Order", "owner"), lambda flag: (not flag.owner, flag.owner.casefold())),
    "due": (QT_TRANSLATE_NOOP("Order", "due time"), lambda flag: flag.due_at or _NEVER),
    "severity": (QT_TRANSLATE_NOOP("Order", "severity"), lambda flag: _RANKS.get(flag.severity, 3)),
}


@dataclass(frozen=True, slots=True)
class Order:
    """By what, and whether the other way round.

    The plain Order() is the one flags come in: most customer time first, resolved ones most severe
    and newest first.
    """

    name: str = "time"
    turned: bool = False


def ordered(flags: Sequence[FlagView], order: Order) -> list[FlagView]:
    """The flags, given as they came, in that order; those alike stand by customer time."""
    if order == Order():
        # Whoever gave them sorted all of them, also those not loaded yet.
        return list(flags)
    by_time = sorted(flags, key=lambda flag: (-flag.customer_time, flag.flag_id))
    return sorted(by_time, key=ORDERS[order.name][1], reverse=order.turned)


def order_words(name: str) -> str:
    """An order in words."""
    return QCoreApplication.translate("Order", str(ORDERS[name][0]))
