"""Addresses are read strictly: what they name is shown, what they bring beside it is not looked at, rubbish is none."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.domain.identifiers import phone
from desk.live.addresses import LONGEST_ADDRESS, Address, What, read, written


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("tel:+49-30-1234567", "+49-30-1234567"),
        ("TEL:+49301234567", "+49301234567"),
        ("tel:+49301234567;ext=12;phone-context=+49", "+49301234567"),
        ("tel:(030)%20123-4567", "(030) 123-4567"),
        ("tel://030.1234567", "030.1234567"),
        ("callto:0301234567", "0301234567"),
        ("callto://+49301234567/", "+49301234567"),
        ("callto:+49301234567+type=phone", None),
        ("sip:+49301234567@pbx.example:5060;user=phone?subject=x", "+49301234567"),
        ("sips:201:secret@pbx.example", "201"),
        ("sip:anna@pbx.example", None),
        ("phone:+498912345678", "+498912345678"),
        ("phone:ID:DB06:ODBC:1", None),
        ("desk:number/+49301234567", "+49301234567"),
        ("desk://number/%2B49301234567?event=ring&call=yes#x", "+49301234567"),
        ("desk:call/+49301234567", None),
        ("tel:", None),
        ("tel:+", None),
        ("tel:1", None),
        ("tel:abc", None),
        ("tel:030%001234567", None),
        ("tel:030%0a1234567", None),
        ("tel:%ff30", None),
        ("tel:" + "1" * 41, None),
        ("tel:030" + ";x=y" * 200, None),
        ("http://example.com/0301234567", None),
        ("javascript:0301234567", None),
        ("file:///0301234567", None),
        ("0301234567", None),
        ("", None),
    ],
)
def test_numbers(text: str, number: str | None) -> None:
    assert read(text) == (None if number is None else Address(What.NUMBER, number))


@pytest.mark.parametrize(
    "number",
    [
        "+49\u00a030\u202f123\u20114567",
        "+49 30 123\u20134567",
        "\u200e+49 30 1234567\u202c",
        "\u2066+49 (30) 123\u22124567\u2069",
        "＋４９　３０　１２３４５６７",
        "+٤٩ ٣٠ ١٢٣٤٥٦٧",
        "+۴۹-۳۰-۱۲۳۴۵۶۷",
    ],
)
@pytest.mark.parametrize("before", ["tel:", "desk:number/", "callto://", "\u200etel:", " \ufeffsip:"])
def test_numbers_copied_from_pages(number: str, before: str) -> None:
    for text in (f"{before}{number}", f"{before}{quote(number)}"):
        address = read(text)
        assert address is not None
        assert address.what is What.NUMBER
        assert address.value.isascii()
        assert phone(address.value, "") == "+49301234567"


# What stands in a page for a sign of a number, and what nobody sees.
_PRINTED = {
    " ": " \u00a0\u2009\u202f\u3000",
    "-": "-\u2010\u2011\u2012\u2013\u2014\u2212\uff0d",
    "+": "+\uff0b",
    "(": "(\uff08",
}
_FIGURES = ("0123456789", "０１２３４５６７８９", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९")
_UNSEEN = st.text("\u200b\u200e\u200f\u202a\u202c\u2066\u2069\u00ad\u2060", max_size=2)


@given(st.from_regex(r"\+?[1-9][0-9]{2,4}[ -]?[(]?[0-9]{3}[ -]?[0-9]{2,5}", fullmatch=True), st.data())
def test_however_a_number_is_printed_it_is_the_same_number(number: str, data: st.DataObject) -> None:
    figures = data.draw(st.sampled_from(_FIGURES))
    printed = "".join(
        figures[int(sign)] if sign in _FIGURES[0] else data.draw(st.sampled_from(_PRINTED[sign])) for sign in number
    )
    marked = data.draw(_UNSEEN) + printed[:3] + data.draw(_UNSEEN) + printed[3:] + data.draw(_UNSEEN)
    for text in (f"tel:{marked}", f"tel:{quote(marked)}", f"desk:number/{quote(marked)}"):
        assert read(text) == Address(What.NUMBER, number)
    assert phone(marked, "DE") == phone(number, "DE")


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("desk:hand-off/K7Q2-9X", Address(What.HAND_OFF, "K7Q2-9X")),
        ("desk:///hand-off/K7Q2", Address(What.HAND_OFF, "K7Q2")),
        ("Desk:Hand-Off/K7Q2?do=resolve", Address(What.HAND_OFF, "K7Q2")),
        ("desk:customer/shop/customers/a%2Fb%20c", Address(What.CUSTOMER, "shop/customers/a/b c")),
        ("desk:customer/shop", None),
        ("desk:hand-off/", None),
        ("desk:hand-off/../../etc", None),
        ("desk:hand-off/K7Q2%00", None),
        ("desk:delete/everything", None),
        ("desk:", None),
    ],
)
def test_what_is_ours(text: str, address: Address | None) -> None:
    assert read(text) == address


@settings(deadline=None)
@given(
    st.builds(Address, st.just(What.NUMBER), st.from_regex(r"\+?[0-9]{2,15}", fullmatch=True))
    | st.builds(Address, st.just(What.HAND_OFF), st.from_regex(r"[0-9A-Z-]{1,12}", fullmatch=True))
    | st.builds(Address, st.just(What.CUSTOMER), st.from_regex(r"[a-z]{1,9}/[a-z]{1,9}/[!-~ä]{1,20}", fullmatch=True))
)
def test_what_is_written_is_read_back(address: Address) -> None:
    assert read(written(address)) == address


@settings(deadline=None)
@given(st.text(max_size=400) | st.from_regex(r"(desk|tel|sip|callto):.{0,60}", fullmatch=True))
def test_any_text_is_read(text: str) -> None:
    found = read(text)
    if found is not None:
        assert len(text) <= LONGEST_ADDRESS
        assert found.value.isprintable()
