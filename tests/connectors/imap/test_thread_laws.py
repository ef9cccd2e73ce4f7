"""What holds of threads whatever mails there are: order and copies do not matter, and no mail is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from connectors.imap.heads import Head
from connectors.imap.threads import Threads, record
from connectors.records import Gone, InteractionRecord, Record

BEGAN = datetime(2026, 3, 2, 9, tzinfo=UTC)


@st.composite
def mails(draw: st.DrawFn) -> list[Head]:
    """Mails that answer each other, themselves in circles, or mails that nobody has."""
    count = draw(st.integers(1, 9))
    return [
        Head(
            id=f"m{number}@x",
            up=draw(st.sampled_from(["", "gone@x", *(f"m{other}@x" for other in range(count) if other != number)])),
            answers="",
            folder="INBOX",
            uid=number + 1,
            at=BEGAN + timedelta(minutes=draw(st.integers(0, 90))),
            ours=draw(st.booleans()),
            sender=("", f"p{number}@x.example"),
            to=(("", "to@x.example"),),
            subject="Lid",
            automatic=draw(st.booleans()),
            bulk=draw(st.booleans()),
        )
        for number in range(count)
    ]


def told(heads: list[Head]) -> dict[str, Record]:
    threads = Threads()
    for one in heads:
        threads.add(one)
    return {root: record(threads.members(root), root) for root in threads.roots()}


def circles(heads: list[Head]) -> bool:
    ups = {one.id: one.up for one in heads}
    for one in ups:
        seen, here = {one}, ups[one]
        while here and here not in seen:
            seen.add(here)
            here = ups.get(here, "")
        if here:
            return True
    return False


@given(mails(), st.randoms())
def test_the_order_mails_come_in_does_not_matter(heads: list[Head], chance: object) -> None:
    if circles(heads):
        return
    shuffled = list(heads)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert told(shuffled) == told(heads)


@given(mails())
def test_every_mail_is_in_a_thread_and_in_one_only(heads: list[Head]) -> None:
    threads = Threads()
    for one in heads:
        threads.add(one)
    for one in heads:
        assert one.id in {each.id for each in threads.members(threads.root(one.id))}
    if not circles(heads):
        members = [each.id for root in threads.roots() for each in threads.members(root)]
        assert sorted(members) == sorted(one.id for one in heads)


@given(mails())
def test_copies_in_other_folders_change_nothing(heads: list[Head]) -> None:
    copies = [replace(one, folder="Archive", uid=one.uid + 50) for one in heads]
    assert told([*heads, *copies]) == told(heads)


@given(mails())
def test_what_an_exchange_says_of_itself_holds(heads: list[Head]) -> None:
    for found in told(heads).values():
        if isinstance(found, Gone):
            continue
        assert isinstance(found, InteractionRecord)
        assert found.ended_at is not None
        assert found.started_at <= found.ended_at
        assert found.message_count
        assert found.identifiers
        waits = [(one.started_at, one.ended_at) for one in found.segments]
        assert all(end is None or begin < end for begin, end in waits)
        assert all(
            earlier[1] is not None and earlier[1] <= later[0] for earlier, later in zip(waits, waits[1:], strict=False)
        )
