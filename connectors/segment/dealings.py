"""What people did, out of their events: visits parted by half an hour's silence, orders, chats."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from connectors.kit.errors import SkipRow
from connectors.kit.parse import decimal_of, lines_of, text_of
from connectors.kit.talks import LIVE_GAP, outline
from connectors.records import (
    Channel,
    Direction,
    Identifier,
    IdentifierKind,
    InteractionRecord,
    Message,
    OrderEvent,
    OrderLine,
    OrderRecord,
    Segment,
    SegmentKind,
)
from connectors.segment.events import Event
from connectors.segment.people import People

# What parts two visits everywhere (Google Analytics, Segment, Dreamdata): half an hour without a sign of life.
SILENCE = timedelta(minutes=30)
_NAMED = 3
# Names of the specification, and those of its first version.
_WHOLE = {"ordercompleted": "completed", "completedorder": "completed", "orderupdated": "updated"}
_ENDS = {"orderrefunded": "refunded", "ordercancelled": "cancelled", "ordercanceled": "cancelled"}
ORDERS = frozenset((*_WHOLE, *_ENDS))
_LOOKED = frozenset({"productviewed", "viewedproduct", "productadded", "addedproduct", "productclicked"})
_TAKEN = frozenset({"productadded", "addedproduct"})
_SEARCHED = frozenset({"productssearched", "searchedproducts"})
_PAYING = frozenset({"checkoutstarted", "startedcheckout"})
CHATS = {
    "livechatconversationstarted": "customer",
    "livechatmessagesent": "customer",
    "livechatmessagereceived": "agent",
    "livechatconversationended": "system",
}
_ENDED = "livechatconversationended"


def visitors(events: Iterable[Event], who: People) -> Mapping[Hashable, Any]:
    """What each somebody known did on each device. Who is not known is not told of."""
    held: dict[Hashable, list[Event]] = defaultdict(list)
    for event in events:
        if event.present and event.name not in CHATS and (person := who.of(event)):
            held[person, event.device].append(event)
    return {key: sorted(several, key=_order_of) for key, several in held.items()}


def visits(key: Any, told: Sequence[Event]) -> Iterator[InteractionRecord]:
    """The visits of one person on one device."""
    person, device = key
    for run in _runs(told, SILENCE):
        yield _visit(person, device, run)


def _order_of(event: Event) -> tuple[datetime, str]:
    return event.order


def _runs(events: Iterable[Event], silence: timedelta) -> Iterator[list[Event]]:
    """Events that are in order of time, parted where there was silence."""
    run: list[Event] = []
    for event in events:
        if run and event.at - run[-1].at > silence:
            yield run
            run = []
        run.append(event)
    if run:
        yield run


def _visit(person: str, device: str, run: Sequence[Event]) -> InteractionRecord:
    first, last = run[0], run[-1]
    pages = [event for event in run if event.kind != "track"]
    titles = _each(event.name or text_of(event.said.get("path"), 200) for event in pages)
    looked = _each(text_of(event.said.get("name"), 200) for event in run if event.name in _LOOKED)
    taken = _each(text_of(event.said.get("name"), 200) for event in run if event.name in _TAKEN)
    searched = _each(text_of(event.said.get("query"), 200) for event in run if event.name in _SEARCHED)
    orders = _each(_order_id(event) for event in run if event.name in ORDERS)
    paying = "yes" if any(event.name in _PAYING for event in run) else ""
    details = (
        ("pages", str(len(pages)) if pages else ""),
        ("searched for", ", ".join(searched[:_NAMED])),
        ("into the cart", ", ".join(taken[:_NAMED])),
        ("checkout begun", paying),
        ("came from", text_of(first.said.get("referrer"), 200)),
    )
    return InteractionRecord(
        source_id=f"visit/{first.id}",
        channel=Channel.WEB,
        direction=Direction.INBOUND,
        started_at=first.at,
        ended_at=last.at,
        segments=(Segment(SegmentKind.SELF_SERVICE, first.at, last.at),) if last.at > first.at else (),
        identifiers=(Identifier(IdentifierKind.DEVICE, device),) if device else (),
        customer_id=person,
        subject=", ".join((looked or titles)[:_NAMED]),
        summary=", ".join(titles)[:400],
        references=tuple(Identifier(IdentifierKind.ORDER, number) for number in orders),
        details=tuple((label, said) for label, said in details if said),
        changed_at=last.at,
    )


def _each(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(name for name in names if name))


def _order_id(event: Event) -> str:
    return text_of(event.said.get("orderid") or event.said.get("id"), 200)


def numbers(events: Iterable[Event], who: People) -> Mapping[Hashable, Any]:
    """What was told of each order, and whose it is: of nobody, where two people are said to have placed it."""
    held: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event.kind == "track" and event.name in ORDERS and (number := _order_id(event)):
            held[number].append(event)
    return {number: (sorted(told, key=_order_of), _person(told, who)) for number, told in held.items()}


def _person(told: Iterable[Event], who: People) -> str:
    persons = {person for event in told if (person := who.of(event))}
    return next(iter(persons)) if len(persons) == 1 else ""


def orders(number: Any, held: tuple[Sequence[Event], str]) -> Iterator[OrderRecord]:
    """The order, as its latest whole description has it. A refund of one nobody told of tells too little to be one."""
    told, person = held
    if any(event.name in _WHOLE for event in told):
        yield _order(number, told, person)


def _order(number: str, told: Sequence[Event], person: str) -> OrderRecord:
    whole = [event for event in told if event.name in _WHOLE]
    said = whole[-1].said
    ends = [OrderEvent(kind, event.at) for event in told if (kind := _end(event))]
    refunds = [_number(event.said, "total", "refund") for event in told if _ENDS.get(event.name) == "refunded"]
    back = sum((one for one in refunds if one is not None), Decimal(0))
    mails = _each(text_of(event.said.get("email")) for event in told)
    currency = text_of(said.get("currency"), 10).upper()
    state = {**_WHOLE, **_ENDS}[told[-1].name]
    details = (
        ("refunded", f"{back} {currency}".strip() if back else ""),
        ("coupon", text_of(said.get("coupon"), 60)),
        ("sold through", text_of(said.get("affiliation"), 200)),
    )
    return OrderRecord(
        source_id=number,
        number=number,
        placed_at=whole[0].at,
        state=state,
        cancelled=state == "cancelled",
        total=_number(said, "total", "revenue", "value"),
        currency=currency,
        lines=tuple(_lines(said.get("products"))),
        events=(OrderEvent("placed", whole[0].at), *ends),
        identifiers=tuple(Identifier(IdentifierKind.EMAIL, mail) for mail in mails) if len(mails) == 1 else (),
        customer_id=person,
        details=tuple((label, text) for label, text in details if text),
        changed_at=told[-1].at,
    )


def _end(event: Event) -> str:
    return "cancelled" if _ENDS.get(event.name) == "cancelled" else ""


def _number(said: Mapping[str, Any], *names: str) -> Decimal | None:
    """The first of these that is a number: shops send "39.95", 39.95 and, now and then, "€39,95", which is none."""
    for name in names:
        try:
            found = decimal_of(said.get(name))
        except SkipRow:
            continue
        if found is not None:
            return found
    return None


def _lines(products: object) -> Iterator[OrderLine]:
    for row in products if isinstance(products, list) else ():
        if isinstance(row, Mapping):
            name, variant = text_of(row.get("name"), 200), text_of(row.get("variant"), 200)
            sku = text_of(row.get("sku") or row.get("product_id") or row.get("productId"), 200)
            text = ", ".join(one for one in (name, variant) if one)
            yield OrderLine(text or sku, _number(row, "quantity") or Decimal(1), _number(row, "price"), sku)


def talks(events: Iterable[Event], who: People) -> Mapping[Hashable, Any]:
    """What was told of each conversation, and whose it is. Where a chat tool names none, an hour's silence on a device
    parts two."""
    return {key: (told, _person(told, who)) for key, told in conversations(events)}


def chats(key: Any, held: tuple[Sequence[Event], str]) -> Iterator[InteractionRecord]:
    """The chat."""
    yield _chat(key, *held)


def conversations(events: Iterable[Event]) -> Iterator[tuple[str, list[Event]]]:
    """Each conversation's id here, with its events in order."""
    named: dict[str, list[Event]] = defaultdict(list)
    loose: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in events:
        if event.kind == "track" and event.name in CHATS:
            number = text_of(event.said.get("conversationid"), 150)
            if number:
                named[number].append(event)
            else:
                loose[event.device, event.user].append(event)
    for number, several in named.items():
        yield f"chat/{number}", sorted(several, key=_order_of)
    for several in loose.values():
        for run in _runs(sorted(several, key=_order_of), LIVE_GAP):
            yield f"chat/{run[0].id}", run


def messages(told: Sequence[Event]) -> list[Message]:
    """What was said, oldest first; a beginning told as its first message as well is one message."""
    found: list[Message] = []
    seen: set[str] = set()
    for event in told:
        number, text = text_of(event.said.get("messageid"), 200), lines_of(event.said.get("messagebody"))
        if (number and number in seen) or (not text and event.name in (_ENDED, "livechatconversationstarted")):
            continue
        seen.add(number)
        role = CHATS[event.name]
        found.append(Message(event.at, role, _agent(event) if role == "agent" else "", text))
    return found


def _agent(event: Event) -> str:
    said = event.said
    return text_of(said.get("agentname") or said.get("agentusername") or said.get("agentid"), 200)


def _chat(key: str, told: Sequence[Event], person: str) -> InteractionRecord:
    said = outline(messages(told))
    lasted = max((_number(event.said, "conversationduration") or Decimal(0) for event in told), default=Decimal(0))
    last = max(event.at for event in told)
    # Where only its end was told, the end says how long it was.
    began = last - timedelta(seconds=float(min(lasted, Decimal(86_400)))) if len(told) == 1 else told[0].at
    said["started_at"] = min(said.get("started_at", began), began)
    said["ended_at"] = max(said.get("ended_at", last), last)
    agents = _each(_agent(event) for event in told)
    said.setdefault("agent", "")
    return InteractionRecord(
        source_id=key,
        channel=Channel.CHAT,
        direction=Direction.INBOUND,
        customer_id=person,
        has_transcript=any(one.text for one in messages(told)),
        changed_at=last,
        **{**said, "agent": said["agent"] or (agents[-1] if agents else "")},
    )
