"""The other four stories: one afternoon on five channels, two colleagues at once, a walk-in, one shared number."""

from __future__ import annotations

from demo_files import Company, When, at, day
from demo_ordinary import order_row
from demo_people import Person
from demo_sara import PRODUCT


def tell(company: Company) -> None:
    """All four."""
    _afternoon(company)
    _two_colleagues(company)
    _walk_in(company)
    _household(company)


def _step(kind: str, when: When, note: str = "") -> dict[str, str]:
    return {"kind": kind, "at": when.told("u"), "note": note}


def _order(company: Company, person: Person, number: str, placed: When, sku: str, *events: dict[str, str]) -> None:
    items = [(1, *PRODUCT[sku])]
    company.orders.append((placed, order_row(person, number, placed, items, list(events))))


def _afternoon(company: Company) -> None:
    """Priya Raghunathan is charged twice: website, chat, help page, two calls and a post between 12:48 and 16:41."""
    person = Person(
        "FH31517", "Priya", "Raghunathan", "priya.r@example.org", "+44 7700 900461", "L", "en", "GB", "Leeds"
    )
    person.postcode, person.street, person.tier, person.since = "LS6 2AB", "14 Chapel Lane", "Silver", "2021-09-03"
    person.handle, person.seen, person.card = "@priya_climbs", "91b0461c7e", "FC-2109-0461"
    company.customers.append(person)
    known = {"account": person.account, "email": person.email}
    _order(company, person, "10517", at(-2, "21:14", "L"), "TN-020", _step("confirmed", at(-2, "21:16", "L")))
    company.visit_web(
        at(-1, "12:48", "L"), 540, "Your order 10517: payments", person, **known, pages=5, mobile=True, about="10517"
    )
    company.chat(at(-1, "13:02", "L"), person, _charged_twice(), team="Service", about="10517")
    company.visit_web(
        at(-1, "13:25", "L"), 370, "Help: Charged twice", person, **known, pages=3, mobile=True, about="10517"
    )
    company.call(
        at(-1, "13:40", "L"), "+447700900461", ivr_s=35, queue_s=665, outcome="ABANDONED", team="Billing", about="10517"
    )
    company.call(
        at(-1, "14:10", "L"), "+44 7700 900461", ivr_s=30, queue_s=845, talk_s=425, hold_s=250, wrap_up_s=60,
        agent="Oskar Lund", team="Billing", outcome="Referred to bank", about="10517",
        asked="order number; card number",
        note="Second payment is a hold of the bank. Asked customer to call her bank. She was upset; no promise made.",
    )  # fmt: skip
    company.post(
        at(-1, "16:20", "L"), "post", handle=person.handle, network="Chirrup", about="10517", account=person.account,
        text="Charged twice by @fernhill for one tent. Website, chat, help page, two calls: everybody sends me on.",
        answer_at=at(-1, "16:41", "L").told("u"), answer="So sorry, Priya. Could you send us your order number?",
        asked=["order number"],
    )  # fmt: skip


def _charged_twice() -> list[tuple[float, str, str]]:
    """From Fern, a program, to Malik, who sends her on."""
    return [
        (0, "", "My card was charged twice for order 10517. £259.91, two times."),
        (4, "Fern", "Hello, I am Fern, a program. Order 10517 is confirmed. Is that what you wanted to know?"),
        (25, "", "No! Charged TWICE. Can I talk to a person"),
        (330, "Malik Sow", "Hi Priya, Malik here. I see one payment on our side."),
        (95, "", "My bank shows two, both pending since last night."),
        (240, "Malik Sow", "The second should drop off in 3 to 5 days. If you need it sooner, call Billing."),
        (60, "", "I need that money tomorrow, it is my rent."),
    ]


def _two_colleagues(company: Company) -> None:
    """Tomasz Wiśniewski is on the phone with one colleague and in a chat with another, and is told two things."""
    person = Person(
        "FH28466", "Tomasz", "Wiśniewski", "tomasz.w@example.net", "+49 30 23125 417", "B", "de", "DE", "Berlin"
    )
    person.postcode, person.street, person.tier, person.since = "10435", "Kastanienallee 12", "Gold", "2018-11-20"
    person.company, person.seen = "Wiśniewski Bergschule", "c4170d23ff"
    company.customers.append(person)
    placed = at(-12, "9:05", "B")
    _order(
        company, person, "10466", placed, "TN-030", _step("confirmed", placed.plus(90)),
        _step("shipped", at(-11, "11:00", "B"), "DHL 41 7700 2291"), _step("delivered", at(-9, "13:20", "B")),
    )  # fmt: skip
    company.mail(
        at(-3, "8:12", "B"), person, "Rechnung 10466: falsche USt-IdNr.",
        "Auf der Rechnung steht die falsche USt-IdNr. Bitte korrigieren, ich brauche sie bis Monatsende.",
        about="10466", team="Billing", answered_after_s=88_000, agent="Oskar Lund",
    )  # fmt: skip
    company.call(
        at(-1, "10:02", "B"), "+493023125417", ivr_s=25, queue_s=140, talk_s=1010, wrap_up_s=75, agent="Joanna Pike",
        team="Billing", outcome="Invoice to be corrected", about="10466",
        note=f"VAT number corrected. New invoice promised by {day(0)}, nothing else agreed.",
    )  # fmt: skip
    company.chat(
        at(-1, "10:06", "B"), person,
        [
            (0, "", "Ich hänge in der Leitung, vielleicht geht es hier schneller: Rechnung 10466, falsche USt-IdNr."),
            (85, "Lena Vogt", "Guten Tag Herr Wiśniewski, Lena Vogt hier. Ich sehe es mir an."),
            (260, "Lena Vogt", "Die Rechnung kann ich nicht ändern, aber ich gebe Ihnen 10 % Gutschrift."),
            (150, "", "Ihre Kollegin am Telefon sagt gerade, sie wird bis morgen korrigiert. Was gilt denn nun?"),
            (280, "Lena Vogt", "Oh, das wusste ich nicht. Ich frage nach und melde mich."),
        ],
        team="Service", about="10466",
    )  # fmt: skip


def _walk_in(company: Company) -> None:
    """Daniel Okafor bought boots online, asked by mail, and comes into the store to change them."""
    person = Person(
        "FH29498", "Daniel", "Okafor", "daniel.okafor@example.com", "720-555-0118", "D", "en", "US", "Denver"
    )
    person.postcode, person.street, person.tier, person.since = "80210", "871 S Downing St", "Silver", "2022-02-14"
    person.card, person.seen = "FC-2207-4418", "d0118e4471"
    company.customers.append(person)
    placed = at(-8, "20:31", "D")
    _order(
        company, person, "10498", placed, "BT-118", _step("confirmed", placed.plus(90)),
        _step("shipped", at(-6, "10:15", "D"), "UPS 1Z 442 817"), _step("delivered", at(-4, "12:40", "D")),
    )  # fmt: skip
    company.mail(
        at(-3, "19:30", "D"), person, "Order 10498: boots too small",
        "The Moraine boots in 43 pinch. Can I change them for 44 in your Cherry Creek store?", about="10498",
        team="Returns", answered_after_s=50_400, agent="Paul Deschamps",
    )  # fmt: skip
    company.visit_web(
        at(-1, "9:50", "D"), 210, "Stores near you: Cherry Creek", person, account=person.account, email=person.email,
        pages=2, mobile=True,
    )  # fmt: skip
    company.visit_store(
        "cherry-creek", at(-1, "11:15", "D"), "a", card=person.card, waiting_s=250, counter_s=850, staff="Maya Torres",
        reason="Exchange, size", note=f"44 not in stock here; a pair is held at Boulder until {day(2)}.",
        about="10498",
    )  # fmt: skip


def _household(company: Company) -> None:
    """Four people share +44 113 496 0187; a call from it can be any of them."""
    shared = "+44 113 496 0187"
    for account, given, family, number, sku in (
        ("FH33187", "Grace", "Nwosu", "10431", "JK-401"),
        ("FH33188", "Ben", "Hartley", "10455", "LP-300"),
        ("FH33189", "Chloe", "Hartley", "10489", "RP-060"),
        ("FH33190", "Olu", "Nwosu", "10502", "BT-122"),
    ):
        person = Person(
            account, given, family, f"{given.lower()}.{family.lower()}@example.net", shared, "L", "en", "GB", "Leeds"
        )
        person.postcode, person.street, person.since = "LS8 1PF", "3 Otley Road", "2020-05-17"
        company.customers.append(person)
        placed = at(-30 + int(number) % 17, "19:02", "L")
        _order(
            company, person, number, placed, sku, _step("confirmed", placed.plus(90)),
            _step("shipped", placed.days(2, "9:30"), "Evri H01"), _step("delivered", placed.days(4, "14:05")),
        )  # fmt: skip
    company.call(
        at(-11, "17:45", "L"), "00441134960187", ivr_s=20, queue_s=95, talk_s=240, agent="Ines Roth", team="Deliveries",
        outcome="Delivery explained", note="Caller asked about a parcel for her brother, gave no order number.",
    )  # fmt: skip
    company.call(
        at(-5, "9:20", "L"), "+441134960187", ivr_s=22, queue_s=60, talk_s=310, agent="Wanda Zielińska", team="Returns",
        outcome="Exchange arranged", about="10489", note="Rope too heavy, wants the 50 m. Label sent.",
    )  # fmt: skip
    company.call(
        at(-1, "18:30", "L"), "+441134960187", ivr_s=31, queue_s=412, outcome="ABANDONED", team="Service",
    )  # fmt: skip
