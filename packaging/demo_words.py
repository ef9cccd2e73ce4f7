"""What the demo company sells, and what its ordinary customers and colleagues write and say."""

from __future__ import annotations

# sku | title | price in US dollars
PRODUCTS = tuple(
    (sku, title, float(price))
    for sku, title, price in (
        line.split("|")
        for line in """\
TR-210|Ridgeline trail shoe|74.45
TR-340|Ridgeline GTX trail shoe|129.00
BT-118|Moraine hiking boot|189.00
BT-122|Moraine winter boot|214.50
JK-401|Cirrus rain jacket|159.00
JK-455|Cirrus down jacket|249.00
TN-020|Tarn 2 tent|329.00
TN-030|Tarn 3 tent|419.00
SB-090|Hollow sleeping bag -5°|179.00
SB-115|Hollow liner|39.90
PK-280|Cairn 28 pack|119.00
PK-450|Cairn 45 pack|169.00
ST-070|Ember stove|64.95
ST-071|Ember gas 230 g|7.50
BO-010|Steel bottle 0.75 l|29.00
SO-004|Merino socks, 2 pairs|24.00
GL-012|Softshell gloves|42.00
HT-008|Beanie "North"|22.50
LP-300|Head lamp 300 lm|49.00
PO-130|Folding poles|89.00
RP-060|Climbing rope 60 m|198.00
HN-021|Harness|68.00
CM-001|Compass|34.00
GC-050|Gift card|50.00""".splitlines()
    )
)

CURRENCIES = {
    "US": ("USD", 1.0),
    "CA": ("CAD", 1.36),
    "GB": ("GBP", 0.79),
    "DE": ("EUR", 0.92),
    "FR": ("EUR", 0.92),
    "IE": ("EUR", 0.92),
    "AU": ("AUD", 1.52),
    "SE": ("SEK", 10.4),
}
CARRIERS = {"US": "UPS", "CA": "Canada Post", "GB": "Evri", "DE": "DHL", "FR": "Colissimo", "AU": "AusPost"}

AGENTS = {
    "Service": ("Amir Haddad", "Lena Vogt", "Joanna Pike", "Malik Sow", "Beatriz Lima"),
    "Deliveries": ("Theo Marsh", "Ines Roth", "Hana Kimura"),
    "Returns": ("Paul Deschamps", "Wanda Zielińska"),
    "Billing": ("Joanna Pike", "Oskar Lund"),
}
STORE_STAFF = {
    "cherry-creek": ("Maya Torres", "Will Iron Cloud"),
    "leeds": ("Gemma Booth", "Sanjay Rao"),
    "berlin": ("Frauke Ahrens", "Deniz Kaya"),
}

# Why customers get in touch about an order: team, subject, what they write, what is noted, how it ended.
ISSUES = {
    "late": (
        "Deliveries",
        "Where is my order {order}?",
        "Tracking has not moved for four days. When will {title} arrive?",
        "Parcel stuck in the depot; carrier asked to move it. Customer fine with two more days.",
        "Delivery explained",
    ),
    "size": (
        "Returns",
        "Exchange for a different size, order {order}",
        "The {title} is lovely but one size too small. Can I swap it?",
        "Exchange label sent by mail; new size reserved for seven days.",
        "Exchange arranged",
    ),
    "damaged": (
        "Returns",
        "Damaged on arrival: {title}",
        "The box was crushed and the {title} has a tear. Photos attached.",
        "Photos seen, replacement ordered, no return needed.",
        "Replacement sent",
    ),
    "invoice": (
        "Billing",
        "Invoice for order {order}",
        "I need an invoice with my company's name for order {order}.",
        "Invoice copy with company name sent as PDF.",
        "Invoice sent",
    ),
    "refund": (
        "Billing",
        "Refund for order {order} not here yet",
        "I returned {title} two weeks ago and have no refund so far.",
        "Return booked in on Monday; refund takes three working days from there.",
        "Refund explained",
    ),
    "payment": (
        "Billing",
        "Payment failed",
        "My card was refused but the bank says all is well. Is order {order} placed?",
        "Payment link sent again; paid while on the line.",
        "Paid",
    ),
    "question": (
        "Service",
        "Question about the {title}",
        "Is the {title} warm enough for minus ten?",
        "Advised on use; pointed to the care guide.",
        "Question answered",
    ),
    "warranty": (
        "Returns",
        "Warranty: {title}",
        "A seam of the {title} opened after one season.",
        "Within warranty; asked to send it in, repair takes two weeks.",
        "Repair arranged",
    ),
}
HELP_PAGES = {
    "late": "Track a parcel",
    "size": "Exchange a size",
    "damaged": "Something arrived broken",
    "invoice": "Invoices and company purchases",
    "refund": "When do I get my money back?",
    "payment": "My card was refused",
    "question": "How warm is warm?",
    "warranty": "Repairs and warranty",
}
REPLIES = {
    "en": ("Hi {given}, {agent} here. Let me have a look.", "Thank you for waiting. {note}", "Anything else I can do?"),
    "de": ("Guten Tag, {agent} hier. Ich sehe kurz nach.", "Danke fürs Warten. {note}", "Kann ich sonst noch helfen?"),
    "fr": ("Bonjour, {agent} à votre service. Je regarde.", "Merci de votre patience. {note}", "Autre chose ?"),
    "sv": ("Hej {given}, det är {agent}. Jag kollar.", "Tack för tålamodet. {note}", "Något mer jag kan göra?"),
}
THANKS = {"en": "No, thank you!", "de": "Nein, vielen Dank!", "fr": "Non, merci beaucoup !", "sv": "Nej tack, toppen!"}
REVIEWS = (
    (5, "Best {title} I have owned. Took it up in the rain <3"),
    (5, "Fast, and the {title} fits as it should 👍"),
    (4, "Good {title}, box a bit large."),
    (3, "The {title} is fine; sizing runs small."),
    (2, "{title}: zip sticks after a month."),
    (1, "Waited two weeks for the {title}. Never again."),
)
POSTS = (
    "Sunrise with the new {title} ☀️ thanks @fernhill",
    "@fernhill is the {title} coming back in green?",
    "@fernhill three days and no answer about order {order}…",
    "Hat jemand Erfahrung mit dem {title}? @fernhill",
)
STORE_REASONS = (
    ("Picked up an order", "Order handed over."),
    ("Returned an item", "Return booked; refund to card."),
    ("Looked for {title}", "Out of stock here; ordered from the warehouse."),
    ("Bought {title}", "Paid at the till with loyalty card."),
    ("Repair drop-off", "Boots sent to the workshop."),
)
