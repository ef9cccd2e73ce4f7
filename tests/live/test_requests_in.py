"""Taking a request apart never fails, never loops, and does not depend on how the bytes came."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from desk.live.requests_in import Reading, Refusal, Request, unwelcome
from tests.live.guests import get, post

WHOLE = st.sampled_from(
    [
        get("/a/b?c=d"),
        post("/a", b'{"x": 1}'),
        post("/a", b""),
        b"GET / HTTP/1.1\r\nA: b\r\n\r\n",
        b"POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc",
        b"PUT / HTTP/1.1\r\n\r\n",
        b"\r\n\r\n",
        b"GET / HTTP/1.1\r\nContent-Length: 9\r\n\r\nabc",
    ]
)


def fed(pieces: list[bytes]) -> Request | Refusal | None:
    reading = Reading()
    for piece in pieces:
        found = reading.feed(piece)
        if found is not None:
            return found
    return None


@settings(deadline=None)
@given(WHOLE, st.data())
def test_however_the_bytes_come(whole: bytes, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(whole)), max_size=6)))
    pieces = [whole[a:b] for a, b in zip([0, *cuts], [*cuts, len(whole)], strict=True)]
    assert fed(pieces) == fed([whole])


@settings(deadline=None)
@given(st.lists(st.binary(max_size=400), max_size=8))
def test_rubbish_is_refused_or_waited_for(pieces: list[bytes]) -> None:
    found = fed(pieces)
    if isinstance(found, Request):
        unwelcome(found)


@settings(deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["Host", "Origin", "Referer", "Sec-Fetch-Site"]),
        st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=40),
    )
)
def test_headers_of_any_kind_are_judged(headers: dict[str, str]) -> None:
    found = fed(["\r\n".join(["GET / HTTP/1.1", *(f"{k}: {v}" for k, v in headers.items()), "", ""]).encode()])
    assert isinstance(found, Request)
    if unwelcome(found) is None:
        assert headers["Host"].strip().casefold().startswith(("127.0.0.1", "localhost", "[::1]"))


def test_a_path_is_read_as_it_was_meant() -> None:
    found = fed([get("/a%2Fb//c%20d/M%FC/%C3%BC?x=1#part")])
    assert isinstance(found, Request)
    assert found.segments == ("a/b", "c d", "Mü", "ü")
    assert found.query == b"x=1"
