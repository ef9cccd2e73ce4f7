"""A made-up company for the window's tests: one telling customer, some others, sources in every state."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from desk.services.source_views import (
    ConnectorView,
    RejectedView,
    RunMark,
    SettingView,
    SourcesOverview,
    SourceView,
    StreamState,
    StreamView,
)
from desk.services.views import (
    AddressView,
    ChangeView,
    ChannelTotal,
    ClockView,
    CustomerHit,
    CustomerView,
    DetailView,
    IdentifierView,
    LinkView,
    MessageView,
    SegmentView,
    TimelineItem,
)
from desk.ui.words import initials_of

NOW = datetime(2026, 11, 22, 0, 42, tzinfo=UTC)
CHANNELS = ("call", "chat", "email", "web", "store", "order", "social", "review")
MARKUP = '<b>Bold</b> <img src="x"> & <script>alert(1)</script>'
LONG_NAME = "Maria del Carmen Fernández-Villaverde y Sánchez de la Reina " * 3


def item(number: int, at: datetime, channel: str = "call", **changed: object) -> TimelineItem:
    """One line of a timeline, different for every number."""
    made = TimelineItem(
        key=f"pbx/calls/{number}",
        kind="order" if channel == "order" else "interaction",
        channel=channel,
        direction="inbound",
        title=f"Exchange {number}",
        text=f"What was said in exchange {number}",
        started_at=at,
        ended_at=at + timedelta(minutes=9),
        customer_time=0 if channel == "order" else 60 * (number % 50 + 1),
        waiting_time=60,
        source="PBX Denver",
        has_transcript=channel == "chat",
    )
    return replace(made, **changed)  # type: ignore[arg-type]


def _told() -> tuple[TimelineItem, ...]:
    """The story of the parcel, newest first."""
    rows = (
        (4, "call", "Call, on the line", "Answered after 3 m 10 s in the queue", 252, "PBX Denver", True),
        (340, "web", "Help centre", "“Delivered but not received”, 4 pages", 720, "Web shop", False),
        (1_500, "email", "E-mail received", "“Still nothing. Could someone please call me back?”", 360, "Mail", False),
        (
            3_157, "call", "Call, 2 transfers",
            "Billing → Deliveries → Deliveries lead. Refund decision promised by 21 Nov", 3_060, "PBX Denver", False,
        ),
        (
            4_400, "chat", "Chat with Amir",
            "Tracking says delivered; asked to check with neighbour and call if not found",
            1_860, "Support chat", False,
        ),
        (4_460, "web", "Order page", "Looked at order 10482 six times", 480, "Web shop", False),
        (10_300, "order", "Order 10482 shipped", "2 items, $148.90, DHL 77 1203 5521", 0, "Shop Europe", False),
        (
            13_300, "store", "Visited Cherry Creek store",
            "Tried trail shoes in 39; size out of stock, ordered online with associate", 1_080, "Stores", False,
        ),
        (13_320, "order", "Order 10482 placed", "2 items · 148.90 USD", 0, "Shop Europe", False),
        (60_000, "social", "Post answered", "Thanks for the quick help last week!", 60, "Social", False),
        (610_000, "review", "Review, 5 of 5", "Great shoes, kind people", 120, "Reviews", False),
    )  # fmt: skip
    return tuple(
        item(
            n, NOW - timedelta(minutes=minutes), channel, title=title, text=text, customer_time=seconds,
            source=source, open_end=still, ended_at=None if still else NOW - timedelta(minutes=minutes - 3),
        )
        for n, (minutes, channel, title, text, seconds, source, still) in enumerate(rows)
    )  # fmt: skip


STORY = _told()


def totals(items: tuple[TimelineItem, ...]) -> tuple[ChannelTotal, ...]:
    """Counts and times by channel."""
    return tuple(
        ChannelTotal(channel, len(own), sum(i.customer_time for i in own), sum(i.waiting_time for i in own))
        for channel in CHANNELS
        if (own := [i for i in items if i.channel == channel])
    )


def customer(number: int, name: str, items: tuple[TimelineItem, ...] = STORY, **changed: object) -> CustomerView:
    """A customer with these items; `changed` replaces fields."""
    made = CustomerView(
        customer_id=number,
        name=name,
        initials=initials_of(name),
        other_names=("S. Jansen", "Sara Jansen-Vermeer"),
        identifiers=(
            IdentifierView("phone", "+13035550142", "+1 303 555 0142", False, ("PBX Denver", "Odoo")),
            IdentifierView("email", "sara.jansen@example.org", "sara.jansen@example.org", False, ("Shop Europe",)),
            IdentifierView("account", "C-20417", "C-20417", False, ("Odoo",)),
            IdentifierView("phone", "+13035550199", "+1 303 555 0199", True, ("Odoo",)),
            IdentifierView("loyalty", "9920 1184 2207", "9920 1184 2207", False, ("Stores",)),
            IdentifierView("social", "@sarajansen", "@sarajansen", False, ("Social",)),
        ),
        addresses=(AddressView("1450 Larimer Street, Apt 12, 80202 Denver, CO, United States", "Odoo"),),
        tier="gold",
        since=datetime(2019, 4, 2, tzinfo=UTC),
        time_zone="America/Denver",
        sources=("Odoo", "PBX Denver", "Shop Europe", "Stores", "Support chat"),
        details=(("Language", "English"), ("Organisation", "Larimer Running Club")),
        totals=totals(items),
        clock=ClockView(6_420, 1_320, 9, 6, NOW - timedelta(days=4)),
    )
    return replace(made, **changed)  # type: ignore[arg-type]


def hit(view: CustomerView, why: str, typed: str = "") -> CustomerHit:
    """The customer as a search answer, what was typed of the name marked."""
    start = view.name.casefold().find(typed.casefold())
    marks = ((start, start + len(typed)),) if typed and start >= 0 else ()
    last = NOW - timedelta(hours=5)
    return CustomerHit(view.customer_id, view.name, why, "+1 303 555 0142", "", 9, last, name_marks=marks)


def details(chosen: TimelineItem) -> DetailView:
    """Everything known of an item."""
    path = (
        SegmentView("queue", 190, "", "Billing"),
        SegmentView("talk", 1_440, "Amir Haddad", "Deliveries"),
        SegmentView("talk", None if chosen.open_end else 1_080, "Kim Lee", "Lead"),
    )
    return DetailView(
        item=chosen,
        facts=(("Outcome", "Trace opened"), ("Agent", "Kim Lee"), ("About", "10482"), ("Direction", "inbound")),
        path=() if chosen.kind == "order" else path,
        lines=(("Trail shoes, women, 39", "1 × 118.90 USD"), ("Wool socks", "2 × 15.00 USD"))
        if chosen.kind == "order"
        else (),
        link=LinkView("same phone number", "+1 303 555 0142", NOW - timedelta(days=2)),
        changes=(ChangeView("disposition", "", "Trace opened", NOW - timedelta(days=1)),),
        first_seen=NOW - timedelta(days=2),
        last_seen=NOW - timedelta(seconds=40),
    )


def messages(count: int = 6) -> tuple[MessageView, ...]:
    """A transcript."""
    said = (
        ("customer", "Sara", "Hi, my parcel says delivered but it is not here."),
        ("bot", "Helper", "I can look that up. Which order is it?"),
        ("customer", "Sara", "10482"),
        ("system", "", "Amir joined"),
        ("agent", "Amir", "Could you check with your neighbour? The courier left a photo; I see a green door."),
        ("customer", "Sara", "My door is white."),
    )
    start = NOW - timedelta(days=3)
    return tuple(MessageView(start + timedelta(minutes=n), *said[n % len(said)]) for n in range(count))


def _stream(name: str, rows: int, state: StreamState = StreamState.FRESH, **changed: object) -> StreamView:
    at = NOW - timedelta(seconds=20)
    made = StreamView(name, name.capitalize(), rows, 0, state, at, at, "")
    return replace(made, **changed)  # type: ignore[arg-type]


def _runs(pattern: str) -> tuple[RunMark, ...]:
    words = {".": "ok", "w": "part", "x": "failed"}
    return tuple(RunMark(NOW - timedelta(minutes=5 * n), words[mark], 100) for n, mark in enumerate(pattern))


def sources() -> tuple[SourceView, ...]:
    """One source in each state a person meets."""
    late = (
        "The database answers, and its newest row is from 18:02. Calls are running, so its writer has probably stopped."
    )
    revoked = "The key was revoked on 20 Nov. Data until then stays usable."
    return (
        SourceView(
            "shop", "Shop Europe", "tryton", "Tryton", StreamState.FRESH, 612_440, 0,
            NOW - timedelta(seconds=20), "", "",
            (_stream("customers", 210_220), _stream("orders", 402_220)), _runs("." * 28),
            {"url": "https://erp.example.org/company", "user": "desk", "time_zone": "Europe/London"},
        ),
        SourceView(
            "pbx", "PBX Denver", "call_records", "Call records", StreamState.LATE, 88_102, 17,
            NOW - timedelta(minutes=40),
            late, "Nothing since 18:02. Times shown say “at least”.",
            (_stream("calls", 88_102, StreamState.LATE, rejected=17, message=late),), _runs("." * 22 + "wwwxww"),
        ),
        SourceView(
            "chat", "Support chat", "matrix", "Matrix", StreamState.FRESH, 142_300, 0,
            NOW - timedelta(seconds=90), "", "",
            (_stream("rooms", 142_300),), _runs("." * 12),
        ),
        SourceView(
            "odoo", "Odoo", "folder", "Folder of files", StreamState.ASK, 51_004, 0, NOW - timedelta(days=1), revoked,
            "Changes after 20 Nov 09:14 are not here.",
            (_stream("people", 51_004, StreamState.ASK, message=revoked),), _runs("." * 22 + "xxxxxx"),
        ),
    )  # fmt: skip


def overview(shown: tuple[SourceView, ...] | None = None) -> SourcesOverview:
    """The sources screen."""
    listed = sources() if shown is None else shown
    return SourcesOverview(listed, sum(s.rows for s in listed), 51_004, 312, 3_100_000_000, 410_000_000)


def rejected() -> tuple[RejectedView, ...]:
    """Rows set aside for three reasons; one of them can be mended."""
    reasons = [("End is before start by 2 m 10 s", ""), ("No number on either side", "")]
    reasons += [("Time without a zone; the source has none set", "time_zone")] * 15
    return tuple(
        RejectedView(
            n, "pbx", "calls", f"cdr row 1732183.{20_931 - n} · 2026-11-21 16:40:11", reason,
            f'{{"uniqueid": "1732183.{20_931 - n}", "src": "+1 303 555 0142", "name": "{MARKUP}"}}', mend, NOW,
        )
        for n, (reason, mend) in enumerate(reasons)
    )  # fmt: skip


def connectors() -> tuple[ConnectorView, ...]:
    """Kinds of systems, with every kind of question."""
    zone = SettingView("time_zone", "Time zone", "text", False, "", (), "Such as Europe/London, for times without one.")
    return (
        ConnectorView(
            "tryton", "Tryton", "CRM and orders over JSON-RPC: parties, contact mechanisms, sales.",
            (
                SettingView("url", "Address", "url", True, "", (), "Such as https://erp.example.org/company"),
                SettingView("user", "User", "text", True, "", (), ""),
                SettingView("password", "Password", "secret", True, "", (), ""),
                SettingView("sales", "Pull sales", "yes_no", False, "yes", (), ""),
                zone,
            ),
            "crm", ("Parties", "Sales"),
        ),
        ConnectorView(
            "hubspot", "HubSpot", "Contacts, deals, tickets, calls and chats from HubSpot.",
            (
                SettingView("token", "Access token", "secret", False, "", (), "Of a private app of your account."),
                SettingView("client_id", "Client id", "text", False, "", (), "Of your app, for the browser."),
                zone,
                SettingView("pull.calls", "Pull calls", "yes_no", False, "yes", (), ""),
                SettingView("keep.calls", "Keep calls (days)", "number", False, "", (), ""),
            ),
            "crm", ("Contacts", "Calls", "Tickets", "Conversations"), True,
        ),
        ConnectorView(
            "call_records", "Call records in a database", "Asterisk, FreePBX and Kamailio tables of finished calls.",
            (
                SettingView("url", "Database", "text", True, "", (), ""),
                SettingView("layout", "Table layout", "choice", True, "asterisk", ("asterisk", "kamailio"), ""),
                SettingView("password", "Password", "secret", False, "", (), ""),
                zone,
            ),
            "calls", ("Calls",),
        ),
        ConnectorView(
            "webhook", "Webhook", "Writes what is noted here to any address.",
            (SettingView("url", "Address", "url", True, "", (), ""),),
        ),
        ConnectorView(
            "folder", "Folder of files", "CSV, TSV, JSON and JSONL exports, plain or gz.",
            (SettingView("path", "Folder", "path", True, "", (), ""), zone), "files", ("Customers", "Orders"),
        ),
    )  # fmt: skip
