"""What a receiver may not see is nowhere in a hand-off."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.hand_off_file import written
from desk.domain.hand_off_manners import BY_HAND, hide, mark
from desk.domain.hand_off_rules import KINDS
from desk.domain.hand_offs import Content, Line, Spent, To
from desk.domain.json_shape import Shape
from tests.domain.handing import given_to
from tests.domain.test_hand_off_file import shape as shape
from tests.records import NOON

CARD, IBAN = "4111 1111 1111 1111", "DE89 3704 0044 0532 0130 00"
# Values nobody else says, however they are cut.
values = st.from_regex(r"[QXZ][qxz0-9]{5,10}", fullmatch=True)
around = st.text("abc .,-\n", max_size=8)


def content(*lines: Line, note: str = "", title: str = "", keys: tuple[str, ...] = ()) -> Content:
    return Content("Bo", title, lines, Spent(1, 1, 1, 1, 0, NOON, keys=keys), note)


def bare(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())


@given(secret=values, kind=st.sampled_from(KINDS), between=st.sampled_from(["", " ", "-", "._"]), words=around)
def test_what_is_hidden_is_nowhere_however_it_is_written(
    shape: Shape, secret: str, kind: str, between: str, words: str
) -> None:
    said = f"{words}{between.join(secret.upper())}{words}"
    kept_back = Line(kind, secret, "stated", f"crm/calls/{secret}", NOON)
    other = Line("tried", f"We looked at {said}", "noted", f"shop/orders/{secret}", NOON)
    whole = content(kept_back, other, note=said, title=said, keys=(f"shop/orders/{secret}", "pbx/calls/1"))
    for told in (hide(whole, {kind: "No."}), hide(whole, {}, [mark(kept_back)])):
        first = told.content.lines[0]
        assert (first.value, first.key, first.at, bool(first.hidden)) == ("", "", None, True)
        text = written(given_to(content=told.content), "desk:hand-off/x", b"k" * 32, shape)
        assert bare(secret) not in bare(text)
        assert told.content.spent is not None
        assert told.content.spent.keys == ("pbx/calls/1",)


@given(
    lines=st.lists(st.builds(Line, st.sampled_from(KINDS), values), max_size=6), hidden=st.sets(st.sampled_from(KINDS))
)
def test_every_line_is_there_told_or_hidden(lines: list[Line], hidden: set[str]) -> None:
    told = hide(content(*lines), dict.fromkeys(hidden, "No."))
    assert [line.kind for line in told.content.lines] == [line.kind for line in lines]
    for before, after, why in zip(lines, told.content.lines, told.why, strict=True):
        assert bool(after.hidden) == bool(why) == (before.kind in hidden)
        assert not (after.hidden and after.value)


def test_a_line_that_is_not_hidden_says_what_it_said() -> None:
    order, reason = Line("order", "10482", "stated", "shop/orders/1"), Line("reason", "Where is it?", "noted", "a/b/c")
    told = hide(content(order, reason, note="Be kind", title="Parcel"), {"amount": "No."})
    assert told.content == content(order, reason, note="Be kind", title="Parcel")


def test_a_giver_keeps_one_line_back() -> None:
    one, other = Line("asked", "Birth date"), Line("asked", "Postcode")
    told = hide(content(one, other), {}, [mark(one)])
    assert [line.hidden for line in told.content.lines] == [BY_HAND, ""]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (f"charged twice on {CARD}!", "charged twice on [card number hidden]!"),
        ("card 4111-1111-1111-1111", "card [card number hidden]"),
        ("4111 1111 1111 1112", "4111 1111 1111 1112"),
        (f"pay to {IBAN}.", "pay to [bank account hidden]."),
        ("DE89370400440532013001", "DE89370400440532013001"),
        ("my PIN is 1234, hurry", "my PIN [hidden], hurry"),
        ("CVV: 123", "CVV [hidden]"),
        ("password: hunter2 ok", "password [hidden] ok"),
        ("forgot the password", "forgot the password"),
        ("order 10482 of 2 March", "order 10482 of 2 March"),
    ],
)
def test_what_pays_or_opens_goes_along_for_nobody(said: str, told: str) -> None:
    found = hide(content(Line("reason", said, "read"), note=said, title=said), {}).content
    assert (found.lines[0].value, found.note, found.title) == (told, told, told)


def test_a_parcels_number_that_looks_like_a_cards_stays() -> None:
    line, tried = Line("tracking", CARD.replace(" ", "")), Line("tried", f"Traced {CARD}")
    assert hide(content(line, tried), {}).content.lines == (line, tried)


def test_short_words_are_taken_out_where_they_stand_alone() -> None:
    told = hide(content(Line("amount", "5"), Line("tried", "5 times in 1500 days, 5")), {"amount": "No."})
    assert told.content.lines[1].value == "[hidden] times in 1500 days, [hidden]"


def test_what_is_missing_is_told_of_what_was_known() -> None:
    lines = (Line("account", "1"), Line("case", "2"), Line("product", "Vase"))
    assert content(*lines).missing == ("reason",)
    assert hide(content(*lines), {"account": "No."}).content.missing == ("reason",)
    assert given_to(To.STORE, "").content.missing == ("account", "order", "inquiry", "reason")
