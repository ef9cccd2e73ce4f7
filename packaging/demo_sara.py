"""The main story: Sara Jansen's parcel is marked delivered and is not there."""

from __future__ import annotations

import random

from demo_files import Company, When, at, day
from demo_ordinary import order_row
from demo_people import Person
from demo_words import PRODUCTS

ORDER = "10482"
ZONE = "D"
PRODUCT = {sku: (sku, title, price) for sku, title, price in PRODUCTS}


def sara() -> Person:
    """As the CRM knows her."""
    person = Person(
        "FH20482", "Sara", "Jansen", "sara.jansen@example.com", "+1 303 555 0142", ZONE, "en", "US", "Denver"
    )
    person.postcode, person.street = "80206", "2418 E 3rd Ave, Apt 5"
    person.mobile, person.second_email = "(720) 555-0142", "s.jansen@example.org"
    person.tier, person.since, person.card = "Gold", "2019-04-12", "FC-1903-0142"
    person.handle, person.seen = "@sara_on_trails", "5a7a0142c0"
    return person


def tell(company: Company) -> None:
    """Her years as a customer, then the ten days of the parcel."""
    person = sara()
    company.customers.append(person)
    _years(company, person)
    _parcel(company, person)


def _parcel(company: Company, person: Person) -> None:
    known = {"account": person.account, "email": person.email}
    company.visit_store(
        "cherry-creek", at(-9, "17:20", ZONE), "a", card=person.card, waiting_s=130, counter_s=950, staff="Maya Torres",
        reason="Tried trail shoes in 39", note="Size out of stock, ordered online with associate.", about=ORDER,
    )  # fmt: skip
    placed = at(-9, "17:41", ZONE)
    items = [(2, *PRODUCT["TR-210"])]
    events = [
        {"kind": "confirmed", "at": placed.plus(120).told("u"), "note": ""},
        {"kind": "shipped", "at": at(-7, "9:40", ZONE).told("u"), "note": "DHL 77 1203 5521"},
        {"kind": "delivered", "at": at(-4, "16:12", ZONE).told("u"), "note": "Left at front door, photo taken"},
    ]
    company.orders.append((placed, order_row(person, ORDER, placed, items, events)))
    company.visit_web(
        at(-3, "18:05", ZONE),
        720,
        "Help: Delivered but not received",
        person,
        **known,
        pages=4,
        mobile=True,
        about=ORDER,
    )
    wrap_up = {
        "topic": "Parcel marked delivered, not received",
        "tried": ["Checked with neighbours", "Address confirmed"],
        "asked": ["address"],
    }
    company.chat(at(-3, "18:20", ZONE), person, _chat(), team="Deliveries", about=ORDER, **wrap_up)
    _call(company)
    company.mail(
        at(-1, "14:48", ZONE), person, f"Order {ORDER}: still nothing",
        "Still nothing. Could someone please call me back?", about=ORDER, team="Deliveries",
    )  # fmt: skip


def _call(company: Company) -> None:
    """51 minutes, from Billing to Deliveries to their lead."""
    legs = [
        {"state": "ivr", "s": 40},
        {"state": "queue", "s": 250, "team": "Billing"},
        {"state": "talk", "s": 250, "team": "Billing", "who": "Joanna Pike"},
        {"state": "queue", "s": 520, "team": "Deliveries"},
        {"state": "talk", "s": 740, "team": "Deliveries", "who": "Theo Marsh"},
        {"state": "hold", "s": 180, "team": "Deliveries", "who": "Theo Marsh"},
        {"state": "queue", "s": 230, "team": "Deliveries lead"},
        {"state": "talk", "s": 850, "team": "Deliveries lead", "who": "Renée Okafor"},
        {"state": "wrap_up", "s": 95, "team": "Deliveries lead", "who": "Renée Okafor"},
    ]
    start = at(-2, "14:05", ZONE)
    moves = [_moved(start, 540, "Deliveries", "cold"), _moved(start, 1980, "Deliveries lead", "warm")]
    company.call(
        start, "+13035550142", legs=legs, moves=moves, line="Billing", team="Deliveries lead", agent="Renée Okafor",
        outcome="Trace opened", about=ORDER,
        note="Courier photo shows a different door. Address on the order is right. Opened a trace with DHL. "
        f"Refund decision promised by {day(0)}.",
    )  # fmt: skip


def _moved(start: When, seconds: int, team: str, kind: str) -> dict[str, str]:
    return {"at": start.plus(seconds).told(), "to": team, "kind": kind}


def _chat() -> list[tuple[float, str, str]]:
    """31 minutes with Amir."""
    return [
        (0, "", f"Hi, tracking says order {ORDER} was delivered yesterday at 16:12. It is not here."),
        (5, "Fern", "Hello, I am Fern, a program. Order 10482 was delivered. Does that help?"),
        (35, "", "No. I was at home. There was nothing at the door."),
        (380, "Amir Haddad", "Hi Sara, Amir here. I am sorry, let me look at the tracking."),
        (190, "Amir Haddad", "DHL has a photo: a brown door with a wreath. Is that yours?"),
        (75, "", "My door is blue and there is no wreath."),
        (160, "Amir Haddad", "The address we have is 2418 E 3rd Ave, Apt 5, Denver. Is it right?"),
        (40, "", "Yes, that is right."),
        (310, "Amir Haddad", "Could you check with your neighbours? Drivers mix up the entrances of your block."),
        (420, "", "I rang at three doors. Nobody has it."),
        (
            130,
            "Amir Haddad",
            "Thank you for doing that. Please call us tomorrow if it is not there; we open a trace then.",
        ),
        (115, "", "OK. I need the shoes for a race on Sunday, though."),
    ]


def _years(company: Company, person: Person) -> None:
    """63 things before today: 14 orders, 10 calls, 9 chats, 22 visits to the website, 3 to the store, 5 mails."""
    dice = random.Random(142)
    known = {"account": person.account, "email": person.email}
    for number in range(13):
        placed = at(-500 + number * 36 + dice.randrange(12), f"{dice.randrange(9, 21)}:{dice.randrange(60):02d}", ZONE)
        items = [(1, *product) for product in dice.sample(PRODUCTS, dice.randrange(1, 4))]
        events = [
            {"kind": kind, "at": placed.days(days, clock).told("u"), "note": note}
            for kind, days, clock, note in (("shipped", 2, "10:10", "DHL"), ("delivered", 5, "15:30", ""))
        ]
        company.orders.append((placed, order_row(person, str(9_400 + number * 17), placed, items, events)))
    for number in range(21):
        start = at(-480 + number * 22, f"{dice.randrange(7, 22)}:{dice.randrange(60):02d}", ZONE)
        page = dice.choice(("Shop: Trail shoes", "Size guide", "Sale", "Shop: Tents", "Stores near you"))
        company.visit_web(start, dice.randrange(60, 900), page, person, **known, pages=dice.randrange(2, 14))
    _talks(company, person, dice)
    for days, reason in ((-402, "Bought Steel bottle 0.75 l"), (-171, "Repair drop-off")):
        company.visit_store(
            "cherry-creek", at(days, "12:15", ZONE), "a", card=person.card, waiting_s=60, counter_s=420,
            staff="Will Iron Cloud", reason=reason, note="Paid with loyalty points.",
        )  # fmt: skip


def _talks(company: Company, person: Person, dice: random.Random) -> None:
    matters = (
        ("Deliveries", "Asked when order arrives.", "Delivery explained"),
        ("Returns", "Socks too small, exchange label sent.", "Exchange arranged"),
        ("Service", "Asked whether the Tarn 2 fits two bikes.", "Question answered"),
    )
    for number in range(9):
        team, note, outcome = matters[number % 3]
        start = at(-470 + number * 49, f"{dice.randrange(9, 17)}:{dice.randrange(60):02d}", ZONE)
        times = {"ivr_s": dice.randrange(10, 40), "queue_s": dice.randrange(20, 200), "talk_s": dice.randrange(90, 500)}
        caller = dice.choice(("+13035550142", "(303) 555-0142", "+1 720 555 0142"))
        company.call(start, caller, team=team, agent="Malik Sow", note=note, outcome=outcome, wrap_up_s=30, **times)
    for number in range(8):
        start = at(-455 + number * 55, f"{dice.randrange(9, 20)}:{dice.randrange(60):02d}", ZONE)
        turns = [
            (0, "", "Hi! Is the Ridgeline back in 39?"),
            (dice.randrange(20, 200), "Lena Vogt", "Hello Sara, next week."),
            (30, "", "Great, thanks."),
        ]
        company.chat(start, person, turns, team="Service")
    for number, (subject, text) in enumerate(
        (
            ("Newsletter", "Please send me the newsletter only once a month."),
            ("Invoice", "Could I have the invoice of my last order as PDF?"),
            ("Thank you", "The repair of my boots is perfect, thank you."),
            ("Text me", "Please text me rather than call, I am often in meetings."),
        )
    ):
        company.mail(
            at(-430 + number * 100, "20:05", ZONE), person, subject, text, answered_after_s=8_000, agent="Lena Vogt"
        )
