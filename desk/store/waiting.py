"""Which of some customers wait to be worked out, so that what is kept of them is not shown for what holds now."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from desk.store.statements import select_in


def unsettled(connection: Connection, customer_ids: Sequence[int], now: int) -> set[int]:
    """Those of some customers that changed, whose time has come by `now` (microseconds), or whose turn to be worked out
    in another way has not come yet."""
    upto = connection.exec_driver_sql("SELECT upto FROM anew").scalar()
    found = set() if upto is None else {customer for customer in customer_ids if customer > upto}
    sql = "SELECT DISTINCT customer_id FROM pending WHERE customer_id IN ({})"
    found.update(row[0] for row in select_in(connection, sql, customer_ids))
    # Far more customers may be due than are asked for: the sign keeps the index of moments out of it.
    sql = "SELECT customer_id FROM standing WHERE +wake_at <= ? AND customer_id IN ({})"
    found.update(row[0] for row in select_in(connection, sql, customer_ids, (now,)))
    return found
