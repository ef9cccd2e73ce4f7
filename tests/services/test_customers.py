"""What a rep gets for a number or a name: the right customer, or honest words on why not."""

from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path

import pytest

from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.services.asks import ServiceError
from desk.services.build import Parts, build
from desk.services.views import PopVerdict
from tests.end_to_end.exports import number


def test_a_number_of_one_customer_opens_that_customer(filled: Parts) -> None:
    answer = filled.customers.pop("(208) 555-0007")
    assert (answer.verdict, answer.display, answer.region) == (PopVerdict.ONE, "+1 208-555-0007", "US")
    assert [hit.name for hit in answer.hits] == ["Person 7"]
    assert answer.hits[0].why == "phone +1 208-555-0007"
    assert not answer.shared


@pytest.mark.parametrize(
    "printed",
    [
        "+1\u00a0208\u2011555\u20130007",
        "\u200e+1 208 555 0007\u202c",
        "（２０８）５５５－０００７",
        "٢٠٨ ٥٥٥ ٠٠٠٧",
        "00\u00a01 208 555 0007",
    ],
)
def test_a_number_copied_from_a_page_opens_that_customer(filled: Parts, printed: str) -> None:
    assert [hit.name for hit in filled.customers.pop(printed).hits] == ["Person 7"]


def test_a_shared_number_lists_everyone_and_its_own_calls(filled: Parts) -> None:
    # Person 20 was given person 10's number.
    answer = filled.customers.pop(number(10))
    assert answer.verdict is PopVerdict.SEVERAL
    assert answer.shared
    assert {hit.name for hit in answer.hits} == {"Person 10", "Person 20"}
    assert {item.channel for item in answer.unlinked} >= {"call"}
    assert "Ask who is speaking" in answer.advice


def test_a_number_that_only_called_has_a_customer_of_its_own(filled: Parts) -> None:
    answer = filled.customers.pop(number(65))
    assert answer.verdict is PopVerdict.ONE
    view = filled.customers.customer(answer.hits[0].customer_id)
    assert (view.name, view.initials) == (answer.display, "")


@pytest.mark.parametrize(
    ("said", "verdict"),
    [("anonymous", PopVerdict.WITHHELD), ("Rufnummer unterdrückt", PopVerdict.WITHHELD), ("", PopVerdict.WITHHELD),
     ("12", PopVerdict.UNREADABLE), ("+1 303 555 0199", PopVerdict.NONE)],
)  # fmt: skip
def test_other_numbers_say_what_can_be_done(filled: Parts, said: str, verdict: PopVerdict) -> None:
    answer = filled.customers.pop(said)
    assert (answer.verdict, answer.hits) == (verdict, ())
    assert answer.advice


def test_looking_up_live_finds_who_is_not_in_the_cache(parts: Parts, exports: object) -> None:
    parts.sources.add("exports", "folder", "Exports", {"path": str(exports), "region": "US"}, {})
    assert parts.customers.pop(number(7)).verdict is PopVerdict.NONE
    answer = parts.customers.look_up(number(7)).answer
    assert answer.verdict is PopVerdict.ONE
    # The cursor has not moved: the pull still brings everything.
    report = parts.sources.pull("exports")
    assert sum(stream.rows for stream in report.streams) == 60 + 300 + 300


def test_a_cache_that_is_still_being_filled_says_so_of_whom_it_does_not_know(parts: Parts, exports: object) -> None:
    assert not parts.customers.pop("+1 202 555 0199").filling
    parts.sources.add("exports", "folder", "Exports", {"path": str(exports), "region": "US"}, {})
    assert parts.customers.pop("+1 202 555 0199").filling
    parts.sources.pull("exports")
    assert not parts.customers.pop("+1 202 555 0199").filling


def test_finding_answers_what_was_asked(filled: Parts) -> None:
    answer = filled.customers.find("person 7")
    assert answer.text == "person 7"
    assert answer.hits[0].name == "Person 7"
    assert filled.customers.find("5550007").hits[0].name == "Person 7"
    assert filled.customers.find("P7@EXAMPLE.COM").hits[0].why == "e-mail p7@example.com"


def test_a_customers_page_adds_up(filled: Parts) -> None:
    (hit,) = filled.customers.pop(number(7)).hits
    view = filled.customers.customer(hit.customer_id)
    page = filled.customers.timeline(hit.customer_id)
    calls = [item for item in page.items if item.channel == "call"]
    assert {total.channel: total.count for total in view.totals}["call"] == len(calls)
    assert view.clock.interactions == len(calls)
    assert 0 < view.clock.waiting_time <= view.clock.customer_time <= sum(item.customer_time for item in calls)
    assert view.clock.at_least
    assert "rows set aside" in view.clock.because[0]
    assert {item.kind for item in view.identifiers} == {"account", "e-mail", "phone"}
    assert list(page.items) == sorted(page.items, key=lambda item: item.started_at, reverse=True)


def test_paging_through_a_timeline_gives_every_line_once(filled: Parts) -> None:
    (hit,) = filled.customers.pop(number(7)).hits
    whole = filled.customers.timeline(hit.customer_id).items
    pieces, older = [], None
    while True:
        page = filled.customers.timeline(hit.customer_id, (), older, 2)
        pieces.extend(page.items)
        older = page.older
        if older is None:
            break
    assert tuple(pieces) == whole
    only = filled.customers.timeline(hit.customer_id, ["order"]).items
    assert only == tuple(item for item in whole if item.channel == "order")


def test_details_say_why_a_record_is_here(filled: Parts) -> None:
    (hit,) = filled.customers.pop(number(7)).hits
    item = next(i for i in filled.customers.timeline(hit.customer_id).items if i.channel == "call")
    detail = filled.customers.details(item.key)
    assert detail.item == item
    assert detail.link is not None
    assert (detail.link.rule, detail.link.evidence) == ("same phone number", "+1 208-555-0007")
    assert [segment.kind for segment in detail.path] == ["queue", "talk"]
    assert ("Agent", "Avi") in detail.facts


@pytest.mark.parametrize(
    "ask",
    [
        "customers.customer(999)",
        "customers.details('x/y/z')",
        "customers.details('rubbish')",
        "customers.transcript('x/y/z')",
        "sources.pull('nowhere')",
    ],
)
def test_what_is_not_there_is_said_in_words(filled: Parts, ask: str) -> None:
    service, _, call = ask.partition(".")
    with pytest.raises(ServiceError) as caught:
        eval(f"service.{call}", {"service": getattr(filled, service)})
    assert caught.value.title
    assert caught.value.advice


@pytest.mark.parametrize("typed", ["\x00", "a\ud83d", "ann\x00lee", "x" * 1_000_000, "\x1b[2J", "(" * 300, "9" * 5_000])
def test_whatever_is_typed_or_calls_is_answered(filled: Parts, typed: str) -> None:
    assert filled.customers.find(typed).text == typed
    assert filled.customers.pop(typed).hits == ()


def test_a_damaged_cache_gives_way_to_a_new_one_and_says_so_in_words(filled: Parts) -> None:
    filled.close()
    with filled.home.cache.open("r+b") as file:
        size = file.seek(0, 2)
        for page in range(2, size // 4096):
            file.seek(page * 4096)
            file.write(b"\xff" * 4096)
    again = build(filled.home, secrets=AskedSecrets(lambda _s, _k: None, ""))
    assert again.notice is not None
    assert "damaged" in again.notice.title
    assert again.sources.overview().records == 0
    again.close()


def test_damage_beyond_what_opening_reads_says_so_in_words_too(filled: Parts, tmp_path: Path) -> None:
    (hit,) = filled.customers.pop(number(7)).hits
    filled.close()
    said: set[str] = set()
    # What lies on which page is the library's choice: the damage begins further back each time.
    for tenths in range(4, 10):
        home = Home(shutil.copytree(filled.home.folder, tmp_path / f"{tenths} tenths"))
        said |= told_of_damage(home, tenths / 10, hit.customer_id)
    assert said == {"The cache file is damaged."}


def told_of_damage(home: Home, share: float, customer_id: int) -> set[str]:
    """What is said where all pages behind that share of the file are damaged; nothing where opening finds that out, or
    nobody does."""
    with home.cache.open("r+b") as file:
        pages = file.seek(0, 2) // 4096
        for page in range(int(share * pages), pages):
            file.seek(page * 4096)
            file.write(b"\xff" * 4096)
    again = build(home, secrets=AskedSecrets(lambda _s, _k: None, ""))
    asks = [
        lambda: again.customers.customer(customer_id), lambda: again.customers.timeline(customer_id),
        lambda: again.customers.find("person"), again.sources.overview,
    ]  # fmt: skip
    said = set()
    for ask in asks if again.notice is None else []:
        # Which of them meets a damaged page depends on the library; none may end in anything but words.
        try:
            ask()
        except ServiceError as problem:
            said.add(problem.title)
    again.close()
    return said


def test_records_nobody_owns_are_listed(filled: Parts) -> None:
    page = filled.customers.unlinked()
    assert page.customer_id == 0
    assert len(page.items) == filled.sources.overview().unlinked


def test_views_are_frozen(filled: Parts) -> None:
    answer = filled.customers.find("person")
    with pytest.raises(dataclasses.FrozenInstanceError):
        answer.text = "other"  # type: ignore[misc]
