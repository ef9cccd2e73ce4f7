"""Signing in to a source with the browser: from the command to the keyring, and what can go wrong between."""

from __future__ import annotations

import argparse
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import parse_qs, urlencode, urlsplit
from urllib.request import urlopen

import pytest

from connectors.hubspot import CONNECTOR
from connectors.kit.oauth_words import SIGNED_IN, tokens_of
from desk.cli.sources import add_source
from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.live.coming_back import ComingBack
from desk.services import kinds
from desk.services.asks import ServiceError
from desk.services.build import Parts, build
from desk.services.crew import Hired
from desk.services.groundwork import now
from desk.services.pulling import PullApart
from desk.services.running import Run
from desk.services.signing_in import SigningInService
from desk.services.source_views import PullReport
from desk.services.worker_words import Ended, Held, Kept, Wanted, Word, line_of, order_of, word_of
from desk.services.working import HandedSecrets
from tests.connectors.hubspot.simulator import SECRET, Simulator
from tests.services.ports import free_port


@pytest.fixture
def desk(
    tmp_path: Path, secrets: AskedSecrets, hubspot: tuple[Simulator, str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Parts]:
    assert CONNECTOR.oauth is not None
    here = replace(CONNECTOR, oauth=replace(CONNECTOR.oauth, port=free_port()), streams=CONNECTOR.streams[:1])
    monkeypatch.setattr("desk.services.groundwork.kinds", lambda: {"hubspot": here, **_others()})
    parts = build(Home(tmp_path / "desk"), secrets=secrets)
    parts.sources.add("crm", "hubspot", "CRM", {"url": hubspot[1], "client_id": "client-1"}, {"client_secret": SECRET})
    yield parts
    parts.close()


def _others() -> dict[str, object]:
    return {key: one for key, one in kinds.kinds().items() if key != "hubspot"}


def browser(answer: Callable[[str], dict[str, str]]) -> Callable[[str], None]:
    """A browser whose person does as `answer` says: from the state to what the vendor sends back."""

    def show(address: str) -> None:
        asked = {key: several[0] for key, several in parse_qs(urlsplit(address).query).items()}
        back = urlsplit(asked["redirect_uri"])
        said = urlencode(answer(asked["state"]))
        go = f"http://127.0.0.1:{back.port}{back.path}?{said}"

        def come_back() -> None:
            # What is not for it is answered with 404.
            with suppress(HTTPError):
                urlopen(go).read()

        threading.Thread(target=come_back, daemon=True).start()

    return show


def test_what_signing_in_brings_is_kept_and_pulls_use_it(
    desk: Parts, secrets: AskedSecrets, hubspot: tuple[Simulator, str]
) -> None:
    service = desk.sources.signing_in
    view = service.view("crm")
    assert view is not None
    assert not view.signed_in
    assert view.back.startswith("http://localhost:")
    service.sign_in("crm", browser(lambda state: {"state": state, "code": "code-1"}))
    held = tokens_of(secrets.held("crm", SIGNED_IN) or "")
    assert held is not None
    assert (held.access, held.refresh) == ("access-1", "refresh-2")
    simulator, _ = hubspot
    simulator.put("contacts", now(), firstname="Ann", lastname="Lee", phone="+12085550142")
    simulator.access = "ended meanwhile"
    report = desk.sources.pull("crm")
    assert [stream.outcome for stream in report.streams] == ["ok"]
    renewed = tokens_of(secrets.held("crm", SIGNED_IN) or "")
    assert renewed is not None
    assert renewed.refresh == "refresh-3"
    service.sign_out("crm")
    assert secrets.held("crm", SIGNED_IN) is None


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"error": "access_denied"}, "access was not allowed"),
        ({"error": "server_error"}, "it sent no code"),
        ({}, "it sent no code"),
        ({"code": "of somebody else"}, "The sign-in has ended"),
    ],
)
def test_what_the_vendor_refuses_is_told(desk: Parts, said: dict[str, str], words: str) -> None:
    with pytest.raises(ServiceError, match=words):
        desk.sources.signing_in.sign_in("crm", browser(lambda state: {"state": state, **said}))


def test_an_answer_without_our_state_is_waited_on_and_a_cancel_ends_that(desk: Parts) -> None:
    asked = iter([False] * 3 + [True] * 100)
    with pytest.raises(ServiceError, match="Nobody signed in"):
        desk.sources.signing_in.sign_in(
            "crm", browser(lambda _: {"state": "forged", "code": "code-1"}), cancelled=lambda: next(asked)
        )


def test_a_browser_that_never_comes_back_is_not_waited_for_for_ever(desk: Parts, secrets: AskedSecrets) -> None:
    service = SigningInService(desk.sources.signing_in._book, now, patience=0.2)
    with pytest.raises(ServiceError, match="Nobody signed in"):
        service.sign_in("crm", lambda _: None)


def test_an_address_that_is_taken_is_named(desk: Parts) -> None:
    view = desk.sources.signing_in.view("crm")
    assert view is not None
    port = urlsplit(view.back).port
    assert port is not None
    with ComingBack(port, "/other", "state"), pytest.raises(ServiceError, match="taken by another program"):
        desk.sources.signing_in.sign_in("crm", lambda _: None)


def test_a_source_without_it_says_so(desk: Parts, tmp_path: Path) -> None:
    tmp_path.joinpath("exports").mkdir()
    desk.sources.add("exports", "folder", "Exports", {"path": str(tmp_path / "exports")}, {})
    assert desk.sources.signing_in.view("exports") is None
    with pytest.raises(ServiceError, match="no sign-in with the browser"):
        desk.sources.signing_in.sign_in("exports", lambda _: None)


def test_what_is_for_somebody_else_is_not_found_there() -> None:
    back = ComingBack(0, "/signed-in", "right")
    assert back.take("/favicon.ico") is None
    assert back.take("/signed-in?state=wrong&code=1") is None
    assert back.take("/signed-in?state=right&code=1") is True
    assert back.wait(1, lambda: False) == ("1", "")
    with back:
        assert back.port


class Said:
    """A worker that says these words, and the worker's own end of the same pipe."""

    status = 0

    def __init__(self, *words: Word) -> None:
        self.words = [line_of(word) for word in words]
        self.heard: list[bytes] = []

    def say(self, line: bytes) -> None:
        self.heard.append(line)

    def hear(self) -> bytes | None:
        return self.words.pop(0) if self.words else None

    def kill(self) -> None:
        raise AssertionError("nobody ends it")

    @contextmanager
    def hired(self) -> Iterator[Hired]:
        yield Hired(self, fresh=True)


class Answers(Said):
    """The worker's own end, behind which a window says what it has."""

    handed: HandedSecrets

    def __init__(self, *answers: str) -> None:
        super().__init__()
        self.answers = list(answers)

    def say(self, line: bytes) -> None:
        super().say(line)
        self.handed.hear(Held(self.answers.pop(0)))


def test_what_a_worker_says_was_renewed_is_kept_here(desk: Parts, secrets: AskedSecrets) -> None:
    report = PullReport("crm", now(), 1.0, ())
    worker = Said(Wanted("crm", SIGNED_IN), Kept("crm", SIGNED_IN, "renewed"), Ended(report))
    book = desk.sources.signing_in._book
    assert PullApart(worker, book, now)(Run("crm"), False) == report
    assert secrets.held("crm", SIGNED_IN) == "renewed"
    assert [order_of(line) for line in worker.heard[1:]] == [Held(""), Held("renewed")]
    assert "renewed" not in f"{Kept('crm', SIGNED_IN, 'renewed')} {Held('renewed')}"


def test_a_worker_tells_what_was_renewed_and_not_what_it_was_handed() -> None:
    ends = Answers("", "newest")
    ends.handed = handed = HandedSecrets(ends)
    handed.hand("crm", "token", "handed")
    handed.put("crm", SIGNED_IN, "renewed")
    assert handed.held("crm", SIGNED_IN) == "newest"
    assert [word_of(line) for line in ends.heard] == [Kept("crm", SIGNED_IN, "renewed"), Wanted("crm", SIGNED_IN)]
    assert (handed.get("crm", "token"), handed.get("crm", SIGNED_IN)) == ("handed", "renewed")


def test_a_worker_whose_window_says_nothing_goes_on_with_what_it_has() -> None:
    handed = HandedSecrets(Said(), patience=0.001)
    handed.put("crm", SIGNED_IN, "renewed")
    assert handed.held("crm", SIGNED_IN) == "renewed"


def test_the_command_says_where_to_sign_in_and_that_it_is_done(
    desk: Parts, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def at_once(address: str) -> None:
        opened.append(address)
        browser(lambda state: {"state": state, "code": "code-1"})(address)

    monkeypatch.setattr("webbrowser.open", at_once)
    parser = argparse.ArgumentParser()
    add_source(parser.add_subparsers())
    asked = parser.parse_args(["source", "sign-in", "crm"])
    assert asked.run(desk, asked) == 0
    said = capsys.readouterr()
    assert opened[0] in said.err
    assert said.out.startswith("Signed in to crm.")
