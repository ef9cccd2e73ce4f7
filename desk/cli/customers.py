"""Commands about customers: find, show one, whom a number belongs to, and the demo company."""

from __future__ import annotations

import argparse
from typing import Any

from desk.cli.telling import standing_lines
from desk.cli.words import answer, positive, verb
from desk.live.instance import hand_over
from desk.services.asks import ServiceError
from desk.services.build import Parts, prepare_demo
from desk.services.flag_views import FlagView
from desk.services.journey_views import Standing
from desk.services.standing import JOINS_SHOWN
from desk.services.views import CustomerView, PopVerdict, TimelinePage
from desk.services.wording import length_words

SHOWN = 40
# Of digits: from so many on they are looked for, up to so many they may be a customer's number.
SHORTEST_SOUGHT, LONGEST_NUMBER = 7, 18


def add_customers(verbs: Any) -> None:
    """desk find | customer | pop."""
    verb(verbs, "find", "find customers", _find, "TEXT")
    customer = verb(verbs, "customer", "one customer, by number, phone, e-mail or order", _customer, "ID")
    customer.add_argument("--limit", type=positive, default=SHOWN, help="lines of the timeline")
    customer.add_argument("--older", default=None, help="the “older” of an earlier answer")
    customer.add_argument(
        "--joins", type=positive, default=JOINS_SHOWN, help="newest lines to tell the joins of, in journeys as JSON"
    )
    pop = verb(verbs, "pop", "whom a calling number belongs to; shown in the running window", _pop, "NUMBER")
    pop.add_argument("--live", action="store_true", help="ask the sources where the cache knows nothing")


def add_demo(verbs: Any) -> None:
    """desk demo."""
    verb(verbs, "demo", "pull the demo company and show one customer", show_demo)


def _find(parts: Parts, asked: argparse.Namespace) -> int:
    found = parts.customers.find(asked.text)
    lines = [f"{hit.customer_id:>7}  {hit.name:30} {hit.why}" for hit in found.hits]
    if found.more:
        lines.append(f"More than {len(found.hits)}: type more.")
    return answer(
        asked, found, lines or ["Nobody found. Try part of a name, an e-mail, three digits or an order number."]
    )


def _customer(parts: Parts, asked: argparse.Namespace) -> int:
    customer_id = customer_id_of(parts, asked.id)
    return _shown(parts, asked, customer_id, asked.older, asked.limit, asked.joins)


def _shown(
    parts: Parts, asked: argparse.Namespace, customer_id: int, older: str | None, limit: int, joins: int = JOINS_SHOWN
) -> int:
    """Everything about one customer: who they are, their clock with its proof, journeys, briefing, flags, timeline."""
    view = parts.customers.customer(customer_id)
    page = parts.customers.timeline(customer_id, (), older, limit)
    standing = parts.journeys.standing(customer_id, joins=joins)
    flags = parts.flags.of_customer(customer_id)
    value: dict[str, Any] = {"customer": view, "timeline": page, "standing": standing, "flags": flags}
    if asked.json:
        value["proof"] = parts.journeys.proof(customer_id)
    return answer(asked, value, _customer_lines(view, page, standing, flags))


def customer_id_of(parts: Parts, text: str) -> int:
    """A customer number, or anything `find` understands if it leads to exactly one customer. Many digits are rather a
    phone's or an order's: they are a customer number where they lead to nobody."""
    number = int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER else None
    if number is not None and len(text) < SHORTEST_SOUGHT:
        return number
    hits = parts.customers.find(text, 2).hits
    if not hits and number is not None and parts.cache.customer(number) is not None:
        return number
    if len(hits) != 1:
        several = "Several customers match." if hits else "Nobody matches."
        raise ServiceError(several, f"See: desk find “{text}”, and give the number in its first column.")
    return hits[0].customer_id


def _customer_lines(
    view: CustomerView, page: TimelinePage, standing: Standing, flags: tuple[FlagView, ...]
) -> list[str]:
    lines = [
        f"{view.name}  ({view.customer_id})" + (f"  {view.tier}" if view.tier else ""),
        *(f"  {item.kind:14} {item.display}{'  (shared)' if item.shared else ''}" for item in view.identifiers),
        *standing_lines(standing, flags),
        "",
    ]
    for item in page.items:
        when = item.started_at.astimezone().strftime("%Y-%m-%d %H:%M")
        lines.append(f"{when}  {item.title:38.38}  {length_words(item.customer_time):>9}  {item.text}")
    if page.older:
        lines.append(f"… older ones with: --older {page.older}")
    return lines


def _pop(parts: Parts, asked: argparse.Namespace) -> int:
    shown = hand_over(parts.home.running, asked.number)
    told, silent = parts.customers.pop(asked.number), list[str]()
    if asked.live and told.verdict is PopVerdict.NONE:
        looked = parts.customers.look_up(asked.number)
        told = looked.answer
        silent += [f"{title}: did not answer in time." for title in looked.late]
        silent += [f"{title}: could not be asked." for title in looked.failed]
    lines = [f"{told.display}: {told.verdict.value}. {told.advice}".rstrip()]
    lines += [f"{hit.customer_id:>7}  {hit.name:30} {hit.why}" for hit in told.hits]
    lines += [f"         {item.started_at:%Y-%m-%d %H:%M}  {item.title}" for item in told.unlinked]
    lines += silent
    lines += ["Shown in the running window."] if shown else []
    return answer(asked, {"answer": told, "shown": shown}, lines)


def show_demo(parts: Parts, asked: argparse.Namespace) -> int:
    """Pull the demo company and show the customer of its main story."""
    hits = parts.customers.pop(prepare_demo(parts)).hits
    return _shown(parts, asked, hits[0].customer_id, None, SHOWN)
