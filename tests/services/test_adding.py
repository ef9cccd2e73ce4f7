"""Adding a source step by step: what was begun is kept without secrets, tried, sampled, started, or thrown away."""

from __future__ import annotations

import threading
import time
from datetime import timedelta
from pathlib import Path

import pytest

from connectors.kit.conformance import Ledger, ManualClock
from connectors.kit.oauth_words import SIGNED_IN
from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.services import trying
from desk.services.adding_views import Readable, StreamTrial
from desk.services.asks import ServiceError
from desk.services.build import Parts, build
from desk.services.groundwork import now
from tests.connectors.hubspot.simulator import SECRET, TOKEN, Simulator
from tests.connectors.kit.loopback import Heard, Loopback, Said
from tests.services.ports import free_port
from tests.services.test_signing_in import browser


def begun(desk: Parts, url: str, token: str = TOKEN) -> str:
    draft = desk.adding.begin("hubspot")
    desk.adding.answer(draft.source_id, "Our CRM", {"url": url, "client_id": "client-1"}, {"token": token})
    return draft.source_id


def with_people(simulator: Simulator) -> None:
    for number in range(12):
        at = now() - timedelta(days=3, minutes=number)
        person = simulator.put(
            "contacts", at, firstname=f"Ann {number}", lastname="Lee", email=f"ann{number}@example.com"
        )
        for _call in range(number % 4):
            call = simulator.put("calls", at, hs_timestamp=at.isoformat(), hs_call_title="About a parcel")
            simulator.pair("calls", call, "contacts", person)


def test_a_source_goes_from_its_kind_to_being_pulled(desk: Parts, hubspot: tuple[Simulator, str]) -> None:
    simulator, url = hubspot
    with_people(simulator)
    source_id = begun(desk, url)
    heard: list[StreamTrial] = []
    trial = desk.adding.trial(source_id, heard.append)
    assert tuple(heard) == trial.streams
    assert {one.readable for one in trial.streams} == {Readable.YES}
    assert trial.streams[0].gives == ("customer",)
    assert desk.sources.overview().sources == ()
    desk.adding.choose(source_id, ["customers"])
    desk.adding.start(source_id)
    assert desk.adding.drafts() == ()
    report = desk.sources.pull(source_id)
    assert [(stream.outcome, stream.rows) for stream in report.streams] == [("ok", 12)]
    assert desk.sources.overview().sources[0].title == "Our CRM"


def test_a_missing_permission_is_named_stream_by_stream(desk: Parts, hubspot: tuple[Simulator, str]) -> None:
    simulator, url = hubspot
    with_people(simulator)
    simulator.closed["tickets"] = "tickets"
    source_id = begun(desk, url)
    tried = {one.title: one for one in desk.adding.trial(source_id).streams}
    assert tried["Tickets"].readable is Readable.CANNOT
    assert "Tickets" in tried["Tickets"].why
    assert "tickets" in tried["Tickets"].advice
    assert [one.readable for title, one in tried.items() if title != "Tickets"] == [Readable.YES, Readable.YES]


def test_a_wrong_token_is_asked_with_once_and_named(desk: Parts, hubspot: tuple[Simulator, str]) -> None:
    simulator, url = hubspot
    asked: list[Heard] = []
    simulator.listen = asked.append
    source_id = begun(desk, url, token="pat-na1-wrong")  # noqa: S106 - refused by a simulator
    with pytest.raises(ServiceError, match="does not accept the credentials") as caught:
        desk.adding.trial(source_id)
    assert "again" in caught.value.advice
    assert len(asked) == 1
    # Another one is tried without beginning anew, and nothing else has to be said again.
    desk.adding.answer(source_id, "Our CRM", {}, {"token": TOKEN})
    assert desk.adding.trial(source_id).streams


def test_where_nobody_answers_it_says_so(desk: Parts) -> None:
    source_id = begun(desk, f"http://127.0.0.1:{free_port()}")
    with pytest.raises(ServiceError, match="cannot be reached") as caught:
        desk.adding.trial(source_id)
    assert "Check the network" in caught.value.advice


def test_who_waits_may_stop(desk: Parts, hubspot: tuple[Simulator, str]) -> None:
    simulator, url = hubspot
    stop = threading.Event()
    simulator.listen = lambda _heard: stop.set()
    source_id = begun(desk, url)
    with pytest.raises(ServiceError, match="Stopped"):
        desk.adding.trial(source_id, cancelled=stop.is_set)
    with pytest.raises(ServiceError, match="Stopped"):
        desk.adding.samples(source_id, stop.is_set)


def test_a_stream_that_takes_too_long_is_no_reason_to_wait_for_ever(
    desk: Parts, hubspot: tuple[Simulator, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    simulator, url = hubspot
    with_people(simulator)
    monkeypatch.setattr(trying, "SECONDS", 0.3)
    desk.adding._now, desk.adding._sleep = now, time.sleep
    route = simulator.route

    def busy(heard: Heard) -> Said:
        wait = Said(429, {"status": "error"}, {"Retry-After": "20"})
        return wait if "/tickets/" in heard.path else route(heard)

    clock = ManualClock(now())
    with Loopback(busy, Ledger(clock), clock) as server:
        source_id = begun(desk, server.url)
        tried = {one.title: one.readable for one in desk.adding.trial(source_id).streams}
    assert tried["Tickets"] is Readable.LATER


def test_samples_are_timelines_and_leave_nothing_behind(desk: Parts, hubspot: tuple[Simulator, str]) -> None:
    simulator, url = hubspot
    with_people(simulator)
    source_id = begun(desk, url)
    samples = desk.adding.samples(source_id)
    assert len(samples.samples) == 10
    first = samples.samples[0]
    assert (first.name, first.count) == ("Ann 3 Lee", 3)
    assert first.reach == ("ann3@example.com",)
    assert [line.channel for line in first.lines] == ["call"] * 3
    assert {line.source for line in first.lines} == {"Our CRM"}
    assert {one.title: one.rows for one in samples.streams}["Calls"] == 18
    overview = desk.sources.overview()
    assert (overview.records, overview.customers) == (0, 0)
    files = {path.name for path in desk.home.folder.iterdir()}
    assert not [name for name in files if "samples" in name]
    # What was chosen is what is sampled.
    desk.adding.choose(source_id, ["customers"])
    alone = desk.adding.samples(source_id)
    assert [one.name for one in alone.streams] == ["customers"]
    assert alone.samples[0].count == 0


def test_what_is_set_aside_is_told_with_what_would_let_it_in(desk: Parts, exports: Path) -> None:
    draft = desk.adding.begin("folder", "files")
    desk.adding.answer(draft.source_id, "Files", {"path": str(exports)}, {})
    streams = {one.name: one for one in desk.adding.samples("files").streams}
    assert streams["interactions"].rejected == 2
    assert streams["interactions"].reasons
    assert streams["customers"].rejected == 0


def test_what_was_begun_survives_without_its_secrets(
    desk: Parts, secrets: AskedSecrets, hubspot: tuple[Simulator, str]
) -> None:
    source_id = begun(desk, hubspot[1])
    desk.adding.choose(source_id, ["customers", "calls"])
    desk.adding.keep(source_id, "Our CRM", {"time_zone": "Europe/Ber"})
    for path in desk.home.folder.iterdir():
        if path.is_file():
            assert TOKEN.encode() not in path.read_bytes(), path.name
    again = build(Home(desk.home.folder), secrets=secrets)
    try:
        (draft,) = again.adding.drafts()
        assert (draft.source_id, draft.title, draft.held) == (source_id, "Our CRM", ("token",))
        assert draft.answers["client_id"] == "client-1"
        assert draft.answers["time_zone"] == "Europe/Ber"
        assert draft.answers["pull.tickets"] == "no"
        # It is no source: nothing of it is pulled.
        assert again.sources.pull_due() == ()
        with pytest.raises(ServiceError, match="no time zone"):
            again.adding.start(source_id)
        again.adding.keep(source_id, "Our CRM", {"time_zone": "Europe/Berlin"})
        again.adding.start(source_id)
        report = again.sources.pull(source_id)
        assert [stream.stream for stream in report.streams] == ["customers", "calls"]
    finally:
        again.close()


def test_what_is_thrown_away_is_forgotten_with_its_secrets(
    desk: Parts, secrets: AskedSecrets, hubspot: tuple[Simulator, str]
) -> None:
    source_id = begun(desk, hubspot[1])
    desk.adding.answer(source_id, "CRM", {}, {"client_secret": SECRET})
    desk.adding.signing_in.sign_in(source_id, browser(lambda state: {"state": state, "code": "code-1"}))
    assert secrets.held(source_id, SIGNED_IN)
    desk.adding.discard(source_id)
    assert desk.adding.drafts() == ()
    assert secrets.held(source_id, SIGNED_IN) is None
    assert secrets.held(source_id, "token") is None
    with pytest.raises(ServiceError, match="not being added any more"):
        desk.adding.trial(source_id)


def test_a_browser_signs_in_before_it_is_a_source(desk: Parts, hubspot: tuple[Simulator, str]) -> None:
    draft = desk.adding.begin("hubspot")
    assert draft.back.startswith("http://localhost:")
    settings, secret = {"url": hubspot[1], "client_id": "client-1"}, {"client_secret": SECRET}
    assert not desk.adding.answer(draft.source_id, "CRM", settings, secret).signed_in
    desk.adding.signing_in.sign_in(draft.source_id, browser(lambda state: {"state": state, "code": "code-1"}))
    (view,) = desk.adding.drafts()
    assert view.signed_in
    desk.adding.start(draft.source_id)
    signed = desk.sources.signing_in.view(draft.source_id)
    assert signed is not None
    assert signed.signed_in


@pytest.mark.parametrize(
    ("settings", "words"),
    [({"url": "crm"}, "no address"), ({"colour": "red"}, "no setting “colour”"), ({"token": "x"}, "is a secret")],
)
def test_a_wrong_answer_is_named_and_keeps_nothing(desk: Parts, settings: dict[str, str], words: str) -> None:
    draft = desk.adding.begin("hubspot")
    with pytest.raises(ServiceError, match=words):
        desk.adding.answer(draft.source_id, "CRM", settings, {})
    (view,) = desk.adding.drafts()
    assert "url" not in view.answers


def test_two_of_a_kind_are_told_apart_and_a_taken_name_is_refused(desk: Parts, exports: Path) -> None:
    names = [desk.adding.begin("folder").source_id, desk.adding.begin("folder").source_id]
    assert names == ["folder", "folder-2"]
    desk.adding.answer("folder", "Files", {"path": str(exports)}, {})
    desk.adding.start("folder")
    assert [one.source_id for one in desk.adding.drafts()] == ["folder-2"]
    for taken in ("folder", "folder-2", "desk"):
        with pytest.raises(ServiceError, match="There is a source"):
            desk.adding.begin("folder", taken)


def test_choosing_nothing_or_what_is_not_there_is_refused(desk: Parts) -> None:
    source_id = desk.adding.begin("folder").source_id
    with pytest.raises(ServiceError, match="No stream is chosen"):
        desk.adding.choose(source_id, [])
    with pytest.raises(ServiceError, match="no stream “parcels”"):
        desk.adding.choose(source_id, ["parcels"])


def test_the_machines_zone_is_taken_where_the_settings_name_none(desk: Parts) -> None:
    assert desk.adding.begin("folder", time_zone="Europe/Berlin").answers == {"time_zone": "Europe/Berlin"}
    desk.home.settings.write_text('time_zone = "America/Denver"\n', encoding="utf-8")
    assert desk.adding.begin("folder", time_zone="Europe/Berlin").answers == {}
