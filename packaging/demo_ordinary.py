"""The ordinary life of the demo company's customers: orders, and what they ask, praise and bring back."""

from __future__ import annotations

import random
from typing import Any

from demo_files import Company, When, at
from demo_people import Person
from demo_words import (
    AGENTS,
    CARRIERS,
    CURRENCIES,
    HELP_PAGES,
    ISSUES,
    POSTS,
    PRODUCTS,
    REPLIES,
    REVIEWS,
    STORE_REASONS,
    STORE_STAFF,
    THANKS,
)

# Nothing ordinary happens later: the last day before the day of use belongs to the stories.
LATEST = -2
EARLIEST = -540
STORES = {"Denver": ("cherry-creek", "a", "D"), "Leeds": ("leeds", "i", "L"), "Berlin": ("berlin", "g", "B")}

Items = list[tuple[int, str, str, float]]


class Life:
    """Writes one customer's history after the other into the company's books."""

    def __init__(self, company: Company, dice: random.Random) -> None:
        self._company = company
        self._dice = dice
        self._order = 9_700

    def live(self, person: Person) -> None:
        """Everything one customer did."""
        dice = self._dice
        orders = dice.choices((0, 1, 2, 3, 4, 5, 8), (6, 26, 28, 18, 11, 8, 3))[0]
        days = sorted(self._day() for _ in range(orders))
        for day in days:
            self._buy(person, day)
        for _ in range(dice.randrange(1, 5)):
            self._browse(person, self._day())
        if person.city in STORES:
            for _ in range(dice.choices((0, 1, 2, 4), (3, 4, 2, 1))[0]):
                self._visit_store(person, self._day())
        for _ in range(dice.choices((0, 1, 2, 4), (30, 40, 22, 8))[0]):
            self._ask(person, self._day(), "question", "", dice.choice(PRODUCTS)[1])

    def _day(self) -> int:
        """A day, more often a late one."""
        span = EARLIEST - LATEST
        return LATEST + int(span * self._dice.random() ** 1.7)

    def _clock(self, day: int, zone: str, first: int = 8, last: int = 21) -> When:
        hour, minute, second = (self._dice.randrange(*span) for span in ((first, last), (0, 60), (0, 60)))
        return at(day, f"{hour}:{minute}:{second}", zone)

    def _buy(self, person: Person, day: int) -> None:
        dice = self._dice
        self._order += 1
        number = str(self._order)
        person.orders.append(number)
        picked = dice.sample(PRODUCTS, dice.choices((1, 2, 3, 4), (50, 30, 14, 6))[0])
        items = [(dice.choices((1, 2, 3), (80, 15, 5))[0], *product) for product in picked]
        placed = self._clock(day, person.zone)
        if person.seen and dice.random() < 0.7:
            seconds = dice.randrange(90, 1500)
            self._company.visit_web(
                placed.plus(-seconds - 20), seconds, f"Shop: {items[0][2]}", person, **self._known(person, 0.8),
                pages=dice.randrange(3, 18), mobile=dice.random() < 0.55,
            )  # fmt: skip
        cancelled = dice.random() < 0.05
        events = _events(dice, placed, person.country, cancelled)
        self._company.orders.append((placed, order_row(person, number, placed, items, events, cancelled=cancelled)))
        issue = "" if cancelled else self._issue(events)
        if issue:
            self._ask(person, min(LATEST, day + dice.randrange(2, 12)), issue, number, items[0][2])
        elif dice.random() < 0.12 and events and events[-1]["kind"] == "delivered":
            self._review(person, min(LATEST, day + dice.randrange(9, 40)), number, items[0])

    def _issue(self, events: list[dict[str, str]]) -> str:
        if self._dice.random() > 0.5:
            return ""
        delivered = any(event["kind"] == "delivered" for event in events)
        known = ("size", "damaged", "refund", "warranty", "invoice") if delivered else ("late", "payment", "invoice")
        return self._dice.choice(known)

    def _known(self, person: Person, share: float) -> dict[str, str]:
        """Somebody signed in, or only a device."""
        return {"account": person.account, "email": person.email} if self._dice.random() < share else {}

    def _browse(self, person: Person, day: int) -> None:
        if person.seen:
            page = self._dice.choice(
                (f"Shop: {self._dice.choice(PRODUCTS)[1]}", "Size guide", "Stores near you", "Sale")
            )
            seconds, pages = self._dice.randrange(20, 900), self._dice.randrange(1, 12)
            start = self._clock(day, person.zone, 7, 22)
            self._company.visit_web(start, seconds, page, person, **self._known(person, 0.6), pages=pages)

    def _ask(self, person: Person, day: int, issue: str, order: str, title: str) -> None:
        """One matter by one to three ways, the later ones because the first did not help."""
        dice = self._dice
        ways = dice.sample(("call", "chat", "mail", "help", "call"), dice.choices((1, 2, 3), (55, 33, 12))[0])
        when = self._clock(day, person.zone, 9, 17)
        for way in sorted(set(ways), key=["help", "chat", "mail", "call"].index):
            if when.day > LATEST:
                return
            self._by(way, person, when, issue, order, title)
            when = when.plus(dice.choice((900, 4_000, 26 * 3600, 50 * 3600)))

    def _by(self, way: str, person: Person, when: When, issue: str, order: str, title: str) -> None:
        dice = self._dice
        team, subject, written, note, outcome = ISSUES[issue]
        said = {"order": order, "title": title, "given": person.given, "note": note}
        agent = dice.choice(AGENTS[team])
        if way == "help" and person.seen:
            self._company.visit_web(
                when, dice.randrange(40, 700), f"Help: {HELP_PAGES[issue]}", person, **self._known(person, 0.7),
                pages=dice.randrange(1, 6),
            )  # fmt: skip
        elif way == "chat":
            self._chat(person, when, written.format(**said), {**said, "agent": agent.split()[0]}, agent, team)
        elif way == "mail":
            wait = {} if dice.random() < 0.1 else {"answered_after_s": dice.randrange(1_200, 90_000), "agent": agent}
            self._company.mail(
                when, person, subject.format(**said), written.format(**said), about=order, team=team, **wait
            )
        elif way == "call" and (person.phone or person.mobile):
            self._call(person, when, {"agent": agent, "team": team, "note": note, "outcome": outcome, "about": order})

    def _chat(self, person: Person, when: When, written: str, said: dict[str, str], agent: str, team: str) -> None:
        dice = self._dice
        hello, answer, more = REPLIES.get(person.language, REPLIES["en"])
        turns = [(0, "", written)]
        if dice.random() < 0.4:
            turns.append((4, "Fern", "Hello, I am Fern, a program. I can find orders. Shall I fetch a colleague?"))
            turns.append((dice.randrange(10, 40), "", "Yes please"))
        turns.append((dice.randrange(20, 900), agent, hello.format(**said)))
        turns.append((dice.randrange(60, 400), agent, answer.format(**said)))
        if dice.random() < 0.6:
            turns += [(20, agent, more), (dice.randrange(15, 90), "", THANKS.get(person.language, THANKS["en"]))]
        known = dice.random()
        visitor = person if known < 0.85 else None
        self._company.chat(when, visitor, turns, team=team, about=said["order"] if known < 0.7 else "")

    def _call(self, person: Person, when: When, said: dict[str, Any]) -> None:
        dice = self._dice
        number = dice.choice([number for number in (person.phone, person.mobile) if number])
        caller = _as_dialled(dice, number)
        ivr, queue = dice.randrange(8, 70), round(dice.expovariate(1 / 150))
        if queue > 420 and dice.random() < 0.6:
            row = {"ivr_s": ivr, "queue_s": queue, "outcome": "ABANDONED", "team": said["team"]}
            self._company.call(when, caller, **row)
            when = when.plus(queue + 600)
        hold = dice.randrange(30, 400) if dice.random() < 0.25 else 0
        times = {"ivr_s": ivr, "queue_s": queue % 420, "talk_s": dice.randrange(45, 900), "hold_s": hold}
        self._company.call(when, caller, **said, **times, wrap_up_s=dice.randrange(10, 120))
        if dice.random() < 0.08 and when.day < LATEST:
            back = {"direction": "out", "talk_s": dice.randrange(30, 240), "outcome": "Called back"}
            self._company.call(when.plus(20 * 3600), caller, **{**said, **back, "note": "Called back as promised."})

    def _visit_store(self, person: Person, day: int) -> None:
        dice = self._dice
        store, style, zone = STORES[person.city]
        reason, note = dice.choice(STORE_REASONS)
        row = {
            "card": person.card,
            "guest": "" if person.card else person.name,
            "waiting_s": dice.randrange(0, 500),
            "counter_s": dice.randrange(60, 1500),
            "staff": dice.choice(STORE_STAFF[store]),
            "reason": reason.format(title=dice.choice(PRODUCTS)[1]),
            "note": note,
            "about": dice.choice(person.orders) if person.orders and "order" in reason else "",
        }
        self._company.visit_store(store, self._clock(day, zone, 10, 19), style, **row)

    def _review(self, person: Person, day: int, number: str, item: tuple[int, str, str, float]) -> None:
        dice = self._dice
        stars, text = dice.choice(REVIEWS)
        when = self._clock(day, person.zone)
        self._company.post(
            when,
            "review",
            text.format(title=item[2]),
            stars=stars,
            account=person.account,
            handle=person.handle,
            about=number,
        )
        if person.handle and dice.random() < 0.5 and day - 3 > EARLIEST:
            text = dice.choice(POSTS).format(title=item[2], order=number)
            self._company.post(when.days(-3), "post", text, handle=person.handle, network="Chirrup", about="")


def _as_dialled(dice: random.Random, number: str) -> str:
    """The same number as a switch shows it."""
    plain = "".join(sign for sign in number.replace("(0)", "") if sign.isdigit() or sign == "+")
    return dice.choice((number, plain, f"tel:{plain}" if plain.startswith("+") else plain))


def _events(dice: random.Random, placed: When, country: str, cancelled: bool) -> list[dict[str, Any]]:
    """What happened to an order so far."""
    steps = [("confirmed", 0, "")]
    if cancelled:
        steps.append(("cancelled", 1, "Cancelled by the customer"))
    else:
        sent = dice.randrange(1, 4)
        carrier = CARRIERS.get(country, "DHL")
        steps += [
            ("shipped", sent, f"{carrier} {dice.randrange(10**9, 10**10)}"),
            ("delivered", sent + dice.randrange(1, 6), ""),
        ]
        if dice.random() < 0.07:
            steps.append(("returned", steps[-1][1] + dice.randrange(4, 20), "Return booked in"))
    events = []
    for kind, days, note in steps:
        when = placed.plus(180) if not days else placed.days(days, f"{dice.randrange(9, 18)}:{dice.randrange(60):02d}")
        if when.day <= LATEST:
            events.append({"kind": kind, "at": when.told("u"), "note": note})
    return events


def order_row(
    person: Person, number: str, placed: When, items: Items, events: list[dict[str, Any]], cancelled: bool = False
) -> dict[str, Any]:
    """An order as the shop exports it. `items` are (quantity, sku, title, price in US dollars)."""
    currency, rate = CURRENCIES[person.country]
    rows = [
        {"sku": sku, "title": title, "qty": qty, "price": round(price * rate, 2)} for qty, sku, title, price in items
    ]
    total = sum(qty * round(price * rate, 2) for qty, _, _, price in items)
    return {
        "number": number,
        "placed": placed.told("u"),
        "status": "cancelled" if cancelled else events[-1]["kind"] if events else "placed",
        "currency": currency,
        "total": round(total, 2),
        "customer": {
            "account": person.account,
            "name": person.name,
            "email": person.email.upper()[:1] + person.email[1:],
        },
        "items": rows,
        "events": events,
    }
