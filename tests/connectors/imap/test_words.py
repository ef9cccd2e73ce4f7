"""Headers and texts as mail programs really write them."""

from __future__ import annotations

import base64
import quopri

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.imap.words import addresses, decoded, fields, ids, own_words, plain_subject, unpacked, words


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Plain words", "Plain words"),
        ("=?utf-8?B?R3LDvMOfZQ==?=", "Grüße"),
        ("=?iso-8859-1?Q?Gr=FC=DFe?= aus =?utf-8?Q?K=C3=B6ln?=", "Grüße aus Köln"),
        ("=?utf-8?Q?one?= =?utf-8?Q?_two?=", "one two"),
        ("=?x-unknown?Q?caf=C3=A9?=", "café"),
        ("=?gb2312?B?xOO6ww==?=", "你好"),
        ("=?utf-8?B?broken", "=?utf-8?B?broken"),
        ("=?utf-8?B?a?=", "=?utf-8?B?a?="),
    ],
)
def test_words_of_a_header_are_read_in_any_charset(written: str, read: str) -> None:
    assert words(written) == read


@given(st.binary(max_size=200))
def test_no_header_is_too_broken(raw: bytes) -> None:
    for several in fields(raw).values():
        for value in several:
            words(value)
            addresses([value])
            ids([value])


@given(st.text(max_size=300), st.booleans())
def test_no_text_is_too_broken(text: str, html: bool) -> None:
    assert len(own_words(text, html, 100)) <= 100


def test_headers_are_unfolded_and_bytes_of_windows_are_read() -> None:
    found = fields(b"Subject: one\r\n\ttwo\r\nFrom: J\xfcrgen <j@x.example>\r\nno colon here\r\n")
    assert found["subject"] == ["one two"]
    assert addresses(found["from"]) == (("Jürgen", "j@x.example"),)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ('"Doe, Jane" <Jane@X.example>, bob@y.example', (("Doe, Jane", "jane@x.example"), ("", "bob@y.example"))),
        ("=?utf-8?Q?J=C3=BCrgen?= <j@x.example>", (("Jürgen", "j@x.example"),)),
        ('"Doe, Jane" <Jane@X.example>', (("Doe, Jane", "jane@x.example"),)),
        ("Jane Doe <jane@x.example>", (("Jane Doe", "jane@x.example"),)),
        ("Jane (at work) Doe <jane@x.example>", (("Jane Doe (at work)", "jane@x.example"),)),
        ("undisclosed-recipients:;", ()),
        ("nobody", ()),
    ],
)
def test_addresses_are_read_with_their_names(written: str, read: tuple[tuple[str, str], ...]) -> None:
    assert addresses([written]) == read


def test_ids_are_read_in_order_and_once() -> None:
    assert ids(["<a@x> <b@x>\t<a@x>", "c@x"]) == ("a@x", "b@x")


@pytest.mark.parametrize("subject", ["Re: Lid", "AW: WG: Lid", "Re[2]: lid: Lid".replace("lid: ", ""), "Fwd:Re: Lid"])
def test_a_subject_is_read_without_what_programs_put_before_it(subject: str) -> None:
    assert plain_subject(subject) == "Lid"


def test_a_part_that_ends_anywhere_is_unpacked() -> None:
    text = "Grüße aus Köln, und viele davon. " * 20
    for length in range(40, 60):
        packed = base64.encodebytes(text.encode())[:length]
        assert text.startswith(decoded(unpacked(packed, "base64"), "utf-8").rstrip("\ufffd"))
        quoted = quopri.encodestring(text.encode())[:length]
        assert decoded(unpacked(quoted, "quoted-printable"), "utf-8").startswith("Gr")


@pytest.mark.parametrize("charset", ["latin-1", "no-such", "", "utf-8", "ascii"])
def test_a_charset_that_is_not_told_truly_hides_no_text(charset: str) -> None:
    assert decoded("Grüße".encode("cp1252"), charset) == "Grüße"


ABOVE = [
    "On Mon, 2 Mar 2026 at 10:00, Ann Agent <ann@shop.example> wrote:",
    "Am 02.03.2026 um 10:00 schrieb Ann Agent:",
    "Le lun. 2 mars 2026 à 10:00, Ann Agent <ann@shop.example> a écrit :",
    "El lun, 2 mar 2026 a las 10:00, Ann Agent (<ann@shop.example>) escribió:",
    "On Mon, 2 Mar 2026 at 10:00, Ann Agent from the shop of lids\n<ann@shop.example> wrote:",
    "-----Original Message-----",
    "---------- Forwarded message ---------",
    "From: Ann Agent\nSent: Monday, 2 March 2026 10:00\nTo: Ben",
    "Von: Ann Agent\nGesendet: Montag, 2. März 2026 10:00\nAn: Ben",
    "________________________________\nFrom: Ann Agent",
]


@pytest.mark.parametrize("above", ABOVE)
def test_what_is_quoted_below_is_left_out(above: str) -> None:
    assert (
        own_words(f"The lid is broken again.\n\n{above}\n\n> We sent it.\nmore", False, 400)
        == "The lid is broken again."
    )


def test_an_answer_below_what_it_answers_is_kept() -> None:
    text = "On Mon, 2 Mar 2026, Ann wrote:\n> Is it broken?\n> Really?\nYes, it is.\n"
    assert "Yes, it is." in own_words(text, False, 400)
    assert "Really?" not in own_words(text, False, 400)


@pytest.mark.parametrize(
    "signature", ["-- \nBen Turner\nBuyer", "--\nBen", "Sent from my iPhone", "Von meinem iPhone gesendet"]
)
def test_a_signature_is_left_out(signature: str) -> None:
    assert own_words(f"The lid is broken.\n\n{signature}", False, 400) == "The lid is broken."


def test_words_about_writing_are_no_quotation() -> None:
    said = "On Monday I wrote to you twice.\nFrom: now on please call me."
    assert own_words(said, False, 400) == said


def test_only_a_quotation_is_kept_whole() -> None:
    assert own_words("> We sent it.", False, 400) == "> We sent it."


def test_html_is_read_up_to_what_it_quotes() -> None:
    page = (
        "<html><head><style>p {color: red}</style></head><body><p>The <b>lid</b> is broken.</p>"
        '<div class="gmail_quote"><blockquote>We sent it.</blockquote></div></body></html>'
    )
    assert own_words(page, True, 400) == "The lid is broken."
