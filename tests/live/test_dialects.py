"""Every dialect's own words become the same call events, whatever numbers look like, and rubbish becomes none."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from urllib.parse import quote_plus

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.records import Direction
from desk.domain.calls import CallEvent, Kind
from desk.domain.identifiers import phone
from desk.live.dialects import read
from desk.live.fields import of_json, of_query
from desk.live.phrasebooks import DIALECTS
from desk.live.sides import Sides, bare

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
SIDES = Sides("DE", ("+4969*",))
IN, OUT = Direction.INBOUND, Direction.OUTBOUND


def told(dialect: str, query: str = "", happened: str = "", **body: object) -> CallEvent | None:
    fields = {**of_query(query.encode()), **(of_json(json.dumps(body).encode()) or {})}
    return read(DIALECTS[dialect], "pbx", fields, happened, AT, SIDES)


def event(kind: Kind, **rest: object) -> CallEvent:
    return CallEvent(line="pbx", kind=kind, at=AT, **{"call_id": "", **rest})  # type: ignore[arg-type]


def test_wildix_tells_of_a_ring_in_and_of_one_out() -> None:
    query = "CALLERNUM=0301234567&CALLERNAME=Ann+Berg&USERNUM=201&CALLTYPE=incoming&TAGS=sales"
    ring = {"other": "0301234567", "name": "Ann Berg", "user": "201", "queue": "sales"}
    assert told("wildix", query, "ring") == event(Kind.RING, direction=IN, **ring)
    out = told("wildix", "CALLERNUM=0301234567&USERNUM=201&CALLTYPE=outgoing", "answer")
    assert out == event(Kind.ANSWER, direction=OUT, other="0301234567", user="201")


def test_auerswald_tells_the_number_called_and_the_account() -> None:
    query = "number=%2B49+30+1234567&name=Berg&Account=Support&DNID=496900077"
    expected = event(Kind.RING, direction=IN, other="+49 30 1234567", name="Berg", ours="496900077", user="Support")
    assert told("auerswald", query, "incoming") == expected


@pytest.mark.parametrize(
    ("happened", "kind", "direction"),
    [
        ("incoming", Kind.RING, IN),
        ("outgoing", Kind.RING, OUT),
        ("connected", Kind.ANSWER, None),
        ("hold", Kind.HOLD, None),
        ("hangup", Kind.HANGUP, None),
    ],
)
def test_nfon_has_five_states(happened: str, kind: Kind, direction: Direction | None) -> None:
    query = "RemoteParty=0301234567&RemoteAlias=Berg&LocalParty=201&CallGUID=g-1&CallOrigin=$CallOrigin"
    expected = event(kind, call_id="g-1", other="0301234567", name="Berg", ours="201", direction=direction)
    assert told("nfon", query, happened) == expected


def test_estos_says_the_direction_as_a_figure() -> None:
    query = "number=+49301234567&name=Berg&origin={}&line=+4969000201&local=+4969000"
    expected = {"other": "+49301234567", "name": "Berg", "user": "+4969000201", "ours": "+4969000"}
    assert told("estos", query.format(1), "answer") == event(Kind.ANSWER, direction=OUT, **expected)
    assert told("estos", query.format(0), "end") == event(Kind.HANGUP, direction=IN, **expected)


class TestThreeCx:
    """“hangupincoming” begins a talk and “incoming” ends one; the id's last figure counts legs."""

    def one(self, **body: object) -> CallEvent | None:
        return told("3cx", callerid="420774852629", did="DID-420222000320", **body)

    def test_the_story_of_a_call_has_one_id(self) -> None:
        story = [
            self.one(event="ringing", user="800", usertype="other", id="230115121143_9-0"),
            self.one(event="ringing", user="804", usertype="queue", id="230115121143_9-0"),
            self.one(event="ringing", user="102", usertype="ext", id="230115121143_9-0"),
            self.one(event="hangupincoming", user="102", trtype="NotDef", id="230115121143_9-1"),
            self.one(event="incoming", user="102", finishtype="Ok", transfer="False", id="230115121143_9-1"),
        ]
        common = {"call_id": "230115121143_9", "other": "420774852629", "direction": IN}
        assert story == [
            event(Kind.RING, **common),
            event(Kind.RING, queue="804", **common),
            event(Kind.RING, user="102", **common),
            event(Kind.ANSWER, user="102", **common),
            event(Kind.HANGUP, user="102", **common),
        ]

    def test_the_id_of_the_whole_chain_goes_before(self) -> None:
        found = self.one(event="pickupoutgoing", user="105", id="250917195359_47-1", chid="0000-01dc", phonebook="Berg")
        expected = event(Kind.ANSWER, call_id="0000-01dc", other="420774852629", user="105", name="Berg", direction=OUT)
        assert found == expected

    def test_a_leg_that_ended_because_it_was_passed_on_ends_no_call(self) -> None:
        found = self.one(event="incoming", user="117", transfer="True", id="1_1-1")
        assert found is not None
        assert (found.kind, found.user) == (Kind.TRANSFER, "117")

    def test_the_same_end_told_again_with_its_recording_is_nothing_new(self) -> None:
        assert self.one(event="incoming", user="102", id="1_1-1", FILES=["https://pbx.example/1.mp3"]) is None
        assert self.one(event="recording", user="102", id="1_1-1") is None


@pytest.mark.parametrize(
    "body",
    [
        {
            "event": "newCall",
            "from": "493055571600",
            "to": "4969000",
            "direction": "in",
            "callId": "c1",
            "user": ["A B"],
        },
        {
            "event": "newCall",
            "from": "493055571600",
            "to": "4969000",
            "direction": "in",
            "callId": "c1",
            "user[]": "A B",
        },
    ],
)
def test_zammad_and_sipgate(body: dict[str, object]) -> None:
    expected = event(Kind.RING, call_id="c1", other="493055571600", ours="4969000", direction=IN, user="A B")
    assert told("zammad", **body) == expected
    form = "&".join(f"{name}={quote_plus(v if isinstance(v, str) else v[0])}" for name, v in body.items())  # type: ignore[index]
    assert told("zammad", form) == expected


def test_zammad_calls_out_belong_to_the_number_called() -> None:
    body = {"from": "4969000", "to": "493055571600", "direction": "out", "callId": "c1"}
    common = {"call_id": "c1", "other": "493055571600", "ours": "4969000", "direction": OUT}
    assert told("zammad", event="answer", answeringNumber="42", **body) == event(Kind.ANSWER, user="42", **common)
    assert told("zammad", event="hangup", cause="normalClearing", **body) == event(Kind.HANGUP, **common)


@pytest.mark.parametrize(
    ("word", "kind"),
    [("INVITE", Kind.RING), ("180", Kind.RING), ("200", Kind.ANSWER), ("BYE", Kind.HANGUP), ("486", Kind.HANGUP)],
)
def test_sip_words_and_codes(word: str, kind: Kind) -> None:
    found = told("sip", "from=sip:0301234567@pbx.example;user=phone&to=sip:49690001@10.0.0.1&call_id=a@b", word)
    assert found == event(kind, call_id="a@b", other="0301234567", ours="49690001", direction=IN)


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("{:.6f}", 0.25),
        ("{:.0f}", 1),
        ("{:.6f}", -290),
        ("{:.6f}", 400),
        ("{:.6f}", -4_000),
        ("soon", 0),
        ("9" * 300, 0),
    ],
)
def test_a_proxy_that_says_when_is_believed_within_minutes(written: str, seconds: float) -> None:
    moment = AT - timedelta(seconds=seconds)
    found = told("sip", f"from=201&to=0301234567&call_id=1&at={written.format(moment.timestamp())}", "INVITE")
    assert found is not None
    assert found.at == (moment if abs(seconds) <= 300 else AT)


def test_a_call_out_through_sip_is_known_by_whose_the_numbers_are() -> None:
    found = told("sip", "from=201&to=0301234567&call_id=1", "INVITE")
    assert found == event(Kind.RING, call_id="1", other="0301234567", ours="201", direction=OUT)
    inside = told("sip", "from=201&to=202&call_id=1", "INVITE")
    assert inside is not None
    assert inside.direction is Direction.INTERNAL


def test_a_desk_phone_with_its_own_placeholders() -> None:
    query = "remote=sip:%2B49301234567@host&local=sip:201@host&call_id=77&display_remote=M%FCller&active_user=201"
    expected = {"call_id": "77", "other": "+49301234567", "ours": "201", "name": "Müller", "user": "201"}
    assert told("phone", query, "incoming_call") == event(Kind.RING, direction=IN, **expected)
    # A phone that does not know a placeholder leaves it standing.
    assert told("phone", "number=$remote&name={CALLERNAME}", "hangup") == event(Kind.HANGUP)


@pytest.mark.parametrize(
    "written",
    [
        *("anonymous", "Anonymous", "sip:anonymous@anonymous.invalid", '"Anonymous" <sip:anonymous@anonymous.invalid>'),
        *("unknown", "Unavailable", "Restricted", "withheld", "private", "", "none", "<unknown>", "unbekannt", "0"),
    ],
)
def test_a_withheld_number_is_no_number_and_no_reason_to_refuse(written: str) -> None:
    found = told("zammad", event="newCall", **{"from": written, "to": "4969000", "direction": "in", "callId": "1"})
    assert found == event(Kind.RING, call_id="1", ours="4969000", direction=IN)


@pytest.mark.parametrize(
    "caller", ["Private Number", "No Caller ID", "Rufnummer unterdrückt", "Unterdrückt", "Numéro masqué", "P"]
)
def test_who_hides_calls_in_though_nobody_says_the_direction(caller: str) -> None:
    ring = event(Kind.RING, call_id="1", ours="4969000", direction=IN)
    assert told("zammad", event="newCall", callId="1", to="4969000", **{"from": caller}) == ring
    assert told("sip", f"from={quote_plus(caller)}&to=4969000&call_id=1", "INVITE") == ring


def test_a_name_from_outside_and_an_extension_are_no_colleagues() -> None:
    for caller in ("anna.jensen", "+49 30 1234567 ext. 5"):
        ring = event(Kind.RING, call_id="1", other=caller, ours="4969000", direction=IN)
        assert told("zammad", event="newCall", callId="1", to="4969000", **{"from": caller}) == ring
    inside = told("sip", "from=anna&to=202&call_id=1&user=anna", "INVITE")
    assert inside is not None
    assert inside.direction is Direction.INTERNAL


@pytest.mark.parametrize(
    ("region", "written", "number"),
    [
        ("DE", "030 1234567", "+49301234567"),
        ("DE", "(030) 123-4567", "+49301234567"),
        ("DE", "0049 30 1234567", "+49301234567"),
        ("DE", "49301234567", "+49301234567"),
        ("DE", "sip:+49-30-1234567@pbx.example;user=phone", "+49301234567"),
        ("US", "(208) 555-0142", "+12085550142"),
        ("US", "12085550142", "+12085550142"),
        ("US", "011 49 30 1234567", "+49301234567"),
        ("GB", "020 7946 0018", "+442079460018"),
        ("FR", "01 99 00 12 34", "+33199001234"),
        ("IT", "06 6982 1234", "+390669821234"),
        ("AU", "(02) 5550 1234", "+61255501234"),
        ("JP", "03-1234-5678", "+81312345678"),
        ("BR", "(11) 91234-5678", "+5511912345678"),
        ("CH", "tel:+41-44-668-18-00;ext=5", "+41446681800"),
    ],
)
def test_numbers_stay_as_written_and_are_read_with_the_region_of_their_line(
    region: str, written: str, number: str
) -> None:
    for query in (f"number={quote_plus(written)}", f"number={written.replace(' ', '%20')}"):
        found = told("phone", query, "ring")
        assert found is not None
        assert found.other == bare(written)
        assert phone(found.other, region) == number


def test_an_unquoted_plus_stays_one() -> None:
    assert of_query(b"number=+49+30+1&name=Ann+B&sum=1+1") == {"number": "+49 30 1", "name": "Ann B", "sum": "1 1"}


@pytest.mark.parametrize("name", sorted(DIALECTS))
def test_each_dialect_says_where_it_is_known_from(name: str) -> None:
    assert DIALECTS[name].name == name
    assert len(DIALECTS[name].source) > 40


VALUES = st.one_of(st.text(max_size=30), st.integers(), st.floats(), st.booleans(), st.none())
BODIES = st.recursive(VALUES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=4))
NAMES = sorted({n for d in DIALECTS.values() for n in (*d.event, *d.call_id, *d.other, *d.caller, *d.called, *d.user)})
WORDS = sorted({word for d in DIALECTS.values() for word in d.words})


@settings(deadline=None)
@given(
    dialect=st.sampled_from(sorted(DIALECTS)),
    fields=st.dictionaries(st.sampled_from(NAMES), st.text(max_size=60) | st.sampled_from(WORDS), max_size=8),
    happened=st.text(max_size=20) | st.sampled_from(WORDS),
)
def test_whatever_the_fields_hold_an_event_is_sound_or_there_is_none(
    dialect: str, fields: dict[str, str], happened: str
) -> None:
    found = read(DIALECTS[dialect], "pbx", fields, happened, AT, SIDES)
    if found is not None:
        texts = (found.call_id, found.other, found.ours, found.name, found.user, found.queue, found.to)
        assert all(len(text) <= 200 for text in texts)
        assert all(text.isprintable() for text in (found.other, found.ours, found.user))


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_query_is_read(query: bytes) -> None:
    assert all(value.isprintable() for value in of_query(query).values())


@settings(deadline=None)
@given(BODIES)
def test_any_json_is_read(body: object) -> None:
    found = of_json(json.dumps(body).encode())
    assert (found is not None) == isinstance(body, dict)


@pytest.mark.parametrize(
    "body", [b"[" * 100_000, b'{"a":' * 100_000, b"\xff", b"", b"nul", b'{"a": ' + b"9" * 5000 + b"}"]
)
def test_json_that_is_a_trap(body: bytes) -> None:
    assert not of_json(body)


@settings(deadline=None)
@given(st.text())
def test_a_number_laid_bare_stays_so(written: str) -> None:
    assert bare(bare(written)) == bare(written)
