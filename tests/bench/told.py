"""The records a source would send of what a made-up shop's customers did."""

from __future__ import annotations

from decimal import Decimal

from connectors.records import (
    Channel,
    Direction,
    Identifier,
    IdentifierKind,
    InteractionRecord,
    OrderEvent,
    OrderLine,
    OrderRecord,
    Promise,
    Segment,
    Transfer,
    TransferKind,
)
from desk.domain.time import moment
from desk.domain.touches import CHANNELS, KINDS, UNKNOWN
from tests.bench.persons import account_of, email_of, phone_of
from tests.bench.shop import CALL, STORE, TALK, WEB, Exchange, Order
from tests.bench.wording import mixed, said, sentences

_REASONS = (
    "where is my order;refund;exchange;wrong item;damaged on arrival;invoice copy;change of address;cancel the order;"
    "late delivery;missing parcel;discount code;price question;size advice;warranty;repair;spare part;charged twice;"
    "password reset;close my account;newsletter;complaint about a driver;opening hours;stock question;gift wrapping;"
    "customs fee;payment failed;change payment;subscription;contract;survey;product advice;installation;appointment;"
    "return label;pick-up;voucher;loyalty card;company order;feedback;something else"
)
REASON_WORDS = tuple(_REASONS.split(";"))
QUESTION_WORDS = ("order number", "name", "address", "postcode", "email", "phone", "birth date", "payment", "product",
                  "size", "photo", "problem")  # fmt: skip
AGENTS = ("Avi Noor", "Bea Lind", "Cem Aksoy", "Dana Roth", "Eli Marsh", "Fay Osei", "Gus Berg", "Hana Sato",
          "Ines Prado", "Jon Vail", "Kim Tran", "Leo Falk", "Mara Dietz", "Nils Holm", "Oda Krug",
          "Pia Sand")  # fmt: skip
# What makes a record of another trace: whose it is, said by number, by address, by the shop's own number.
BY_PHONE, BY_EMAIL, BY_ACCOUNT = range(1, 4)
_CHANNELS = tuple(Channel(channel) for channel in CHANNELS)
_QUESTIONS = tuple(
    tuple(word for place, word in enumerate(QUESTION_WORDS) if bits >> place & 1)
    for bits in range(1 << len(QUESTION_WORDS))
)


def agent_of(number: int) -> str:
    """Who of ours spoke, by the number of the record."""
    return AGENTS[number % len(AGENTS)]


def said_by(item: Exchange | Order) -> int:
    """By which of the customer's identifiers a record says whose it is."""
    if isinstance(item, Order) or item.channel in (WEB, STORE):
        return BY_ACCOUNT
    return BY_PHONE if item.channel == CALL else BY_EMAIL


def record(customer: int, place: int, item: Exchange | Order, number: int) -> InteractionRecord | OrderRecord:
    """The record of what a customer did; `place` is its place among all they did, `number` the source's own for it."""
    if isinstance(item, Order):
        return _order(customer, place, item, number)
    way = said_by(item)
    at = item.at
    segments = tuple(
        Segment(KINDS[kind], moment(at + start), moment(at + end), agent_of(number) if kind == TALK else "")
        for kind, start, end in item.stretches
    )
    started = moment(at)
    return InteractionRecord(
        f"i{number:09}",
        _CHANNELS[item.channel],
        Direction.INBOUND if item.inbound else Direction.OUTBOUND,
        started,
        segments[-1].ended_at if segments else started,
        segments,
        identifiers=_identifiers(customer, way),
        customer_id=account_of(customer) if way == BY_ACCOUNT else "",
        summary=said(customer, place),
        references=(Identifier(IdentifierKind.ORDER, item.order),) if item.order else (),
        transfers=tuple(Transfer(TransferKind.COLD, started) for _ in range(item.transfers)),
        linked=(item.thread,) if item.thread else (),
        reason=REASON_WORDS[item.reason - 1] if item.reason else "",
        promises=_promises(item),
        asked=_QUESTIONS[item.asked],
        sentiment=None if item.mood == UNKNOWN else item.mood / 100,
        survey_score=None if item.score == UNKNOWN else item.score / 100,
    )


def _identifiers(customer: int, way: int) -> tuple[Identifier, ...]:
    if way == BY_PHONE:
        return (Identifier(IdentifierKind.PHONE, phone_of(customer)),)
    return (Identifier(IdentifierKind.EMAIL, email_of(customer)),) if way == BY_EMAIL else ()


def _promises(item: Exchange) -> tuple[Promise, ...]:
    if not item.promised:
        return ()
    due = moment(item.promised)
    return (Promise("we call you back", due, due if item.kept else None),)


def _order(customer: int, place: int, item: Order, number: int) -> OrderRecord:
    drawn = mixed(customer, -3 - place)
    pool = sentences()
    prices = [Decimal(500 + (drawn >> shift) % 20_000) / 100 for shift in (8, 24, 40)[: 1 + drawn % 3]]
    return OrderRecord(
        f"o{number:09}",
        item.number,
        moment(item.at),
        state="delivered",
        total=sum(prices, Decimal(0)),
        currency="EUR",
        lines=tuple(
            OrderLine(pool[(drawn >> 12 + 16 * n) % len(pool)][:24], Decimal(1), price, f"a{(drawn >> n) % 40_000}")
            for n, price in enumerate(prices)
        ),
        events=(OrderEvent("shipped", moment(item.shipped)), OrderEvent("delivered", moment(item.delivered))),
        customer_id=account_of(customer),
    )
