"""What a mail quotes of earlier ones counts for nothing; what is written above, between and below it counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.records import Channel, Direction, InteractionRecord
from desk.domain.extraction import extract
from desk.domain.hearing import Heard, Hearing
from desk.domain.promises import Role
from desk.domain.quoting import Quotes
from tests.domain.languages import LONDON, THURSDAY, rules, said

OURS = "We'll refund you by Friday."


def new(text: str) -> str:
    """What a text says now, its lines with a stroke between them."""
    blanked = rules().quotes.said_now(text)
    assert len(blanked) == len(text)
    assert all(now in (old, ";") for now, old in zip(blanked, text, strict=True))
    return "|".join(left for line in blanked.splitlines() if (left := line.strip(";")))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("> We'll refund you\n\nThat did not happen.", "That did not happen."),
        ("Above\n> one\n>> two\n>three\n\nBelow", "Above|Below"),
        ("Above\r\n> one\r\n  > two\r\nBelow\r\n", "Above|Below"),
        (">\n> one\n>50 two\nBelow", "Below"),
        ("> one", ""),
        ("Yes.\n\nOn Tue, 17 Nov 2026 at 10:02, Jane <jane@example.com> wrote:\n> one\n\nBelow", "Yes.|Below"),
        ("Yes.\nOn Tue, 17 Nov 2026 at 10:02, Jane wrote:\n\n\n> one\n> two\nBelow", "Yes.|Below"),
        ("Yes.\n\nOn Tue, 17 Nov 2026 at 10:02, Jane wrote:\n\nOne\n\nTwo", "Yes."),
        ("Yes.\n\nOn Tue, 17 Nov, a colleague of ours\n<jane@example.com>\nwrote:\n\nOne\n\nTwo", "Yes."),
        ("Yes.\n\nJane <jane@example.com> wrote on Tuesday:\n\nOne\n\nTwo", "Yes."),
        ("Yes.\nOn Tue Jane wrote:\nOne\nTwo\n\nThree", "Yes.|Three"),
        ("Yes.\nOn Tue Jane wrote:\n\nOne", "Yes."),
        ("Yes.\nOn Tue Jane wrote:\n\nOne\n\nTwo", "Yes.|Two"),
        ("Yes.\nOn Tue Jane *wrote:*\n  > one\n  >50 two\nThree", "Yes.|Three"),
        ("Yes.\nOn 17 Nov 2026 Jane wrote:\n\n  > one\nBelow", "Yes.|Below"),
        ("Yes.\n\n*Begin forwarded message:*\n\nOne", "Yes."),
        ("Yes.\nFrom: Jane: ours\nSubject: Re: boots\nOne", "Yes."),
        ("Yes.\nOn Tue Jane wrote:", "Yes."),
        ("Ja.\n\nAm 17.11.2026 um 10:02 schrieb Jane Doe <jane@example.com>:\n> eins\n\nDrei", "Ja.|Drei"),
        ("Ja.\n\nAm Di., 17. Nov. 2026 um 10:02 Uhr schrieb Jane Doe:\n\nEins\n\nZwei", "Ja."),
        ("Ja.\nAm Dienstag schrieb Ihre Kollegin:\nEins\n\nZwei", "Ja.|Zwei"),
        ("Yes.\n\n-----Original Message-----\nFrom: Jane\nOne\n\nTwo", "Yes."),
        ("Yes. -- original message -- One\nTwo", "Yes. "),
        ("Ja.\n---------- Weitergeleitete Nachricht ---------\nEins", "Ja."),
        ("Ja.\n-----Ursprüngliche Nachricht-----\nEins", "Ja."),
        ("See below.\n\nBegin forwarded message:\n\nOne", "See below."),
        ("Siehe unten.\n\nAnfang der weitergeleiteten Nachricht:\n\nEins", "Siehe unten."),
        ("Yes.\n\nFrom: Jane\nSent: Tuesday\nTo: You\nSubject: Boots\n\nOne", "Yes."),
        ("Yes.\n*From:* Jane\n\n*Date:* Tuesday\n*Subject:* Boots\nOne", "Yes."),
        ("Ja.\n\nVon: Jane\nGesendet: Dienstag\nAn: Sie\nBetreff: Schuhe\n\nEins", "Ja."),
        ("Ja.\nFrom: Jane\nSubject: Schuhe\nEins\n\nOn 17 Nov 2026 Jo wrote:\nNull", "Ja."),
    ],
)
def test_what_is_quoted(text: str, left: str) -> None:
    assert new(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "Nothing of the kind",
        "It cost >50 euros\n>50 it was\n>:(\n-> here",
        "a > b\nwater <-> tea",
        "    > far from the edge",
        "You wrote: refund promised",
        "On Tuesday she wrote: where is my refund?",
        "On Tuesday we said:\nOne",
        "Jane at 10:02 wrote:\nOne",
        "On we go\n\nand he wrote:\nOne",
        "On\nand\non\nand he wrote:\nOne",
        "Our original message\nsaid so",
        "The original message was:\nOne",
        "-- original message",
        "-original message-",
        "--- Important ---\nOne",
        "Forwarded message\nOne",
        "From: London\nDate: 5 May\nTo: Paris\nOne seat",
        "From: London\nSeats: 2\nSubject: to change",
        "From: London",
        "Subject: Boots\nFrom: Jane\nOne",
        "From: London\n" + "To: x\n" * 7 + "Subject: Boots",
    ],
)
def test_what_is_not(text: str) -> None:
    assert rules().quotes.said_now(text) == text


def test_without_ways_only_signs_quote() -> None:
    text = "Yes.\nOn 17 Nov 2026 Jane wrote:\n> one"
    assert Quotes().said_now(text) == "Yes.\nOn 17 Nov 2026 Jane wrote:\n;;;;;"


@pytest.mark.parametrize("role", list(Role))
def test_nothing_is_read_in_a_quote(role: Role) -> None:
    quoted = f"> {OURS} Order 10482, $5, could you send a photo? I called twice. Parcel never arrived.\n"
    assert extract(quoted, said(), role, rules()) == ()
    (now,) = [one for one in extract(f"{quoted}Order 10517 too", said(), role, rules()) if one.kind == "order"]
    assert now.code == "10517"


def test_nothing_is_heard_in_a_quote() -> None:
    mail = InteractionRecord("1", Channel.EMAIL, Direction.OUTBOUND, THURSDAY, summary=f"Hello\n> {OURS}")
    hearing = Hearing(rules())
    assert hearing.hear(mail, LONDON) == Heard()
    unquoted = InteractionRecord("1", Channel.EMAIL, Direction.OUTBOUND, THURSDAY, summary=f"Hello\n{OURS}")
    assert hearing.hear(unquoted, LONDON).promised is not None


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"])
def test_whatever_ends_a_line_ends_what_it_quotes(end: str) -> None:
    text = f"> yes{end}refund"
    assert rules().quotes.said_now(text) == f";;;;;{end}refund"
    (one,) = extract(text, said(), Role.CUSTOMER, rules())
    assert (one.value, text[one.start : one.end]) == ("refund", "refund")


LINES = st.lists(
    st.sampled_from(
        [
            "> ",
            ">",
            "by ",
            "Friday ",
            "refund ",
            "we'll ",
            "order ",
            "10482 ",
            "\n",
            "\r\n",
            "\x0b",
            "On Tue Jo wrote:\n",
        ]
    ),
    max_size=20,
)


@given(LINES, st.sampled_from(list(Role)))
def test_every_value_stands_in_the_text(parts: list[str], role: Role) -> None:
    text = "".join(parts)
    new(text)
    for one in extract(text, said(), role, rules()):
        assert text[one.start : one.end] == one.value


@pytest.mark.parametrize("many", [">\n", "on wrote:\n", "on wrote:\n\n", "-", "-- ", "from: a\n", "a:", "\n"])
def test_a_long_text_of_one_line_comes_to_an_end(many: str) -> None:
    # Looking again from each place would take minutes; the run's own time limit is what would tell.
    new(many * (100_000 // len(many)))
