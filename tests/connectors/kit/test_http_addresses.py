"""Where the HTTP client goes and where it never goes: redirects, next links, TLS, proxies, odd addresses."""

from __future__ import annotations

from pathlib import Path

import pytest

from connectors.kit.calls import Call, Patience
from connectors.kit.errors import AskPerson, OurBug, TryLater
from tests.connectors.kit.bench import SECRET, Bench, failure
from tests.connectors.kit.loopback import Said
from tests.connectors.kit.raw import http, raw_server
from tests.connectors.kit.secure import secure_server


def test_a_redirect_on_the_same_host_is_followed(bench: Bench) -> None:
    bench.server.route = lambda heard: (
        Said({}, 301, {"Location": "/new?x=1"}) if heard.path == "/old" else Said(dict(heard.query))
    )
    with bench.client() as client:
        assert client.ask(Call("/old", query={"dropped": 1})).body == {"x": "1"}


def test_credentials_never_follow_a_redirect_to_another_host(bench: Bench) -> None:
    with raw_server([http(b"{}")]) as other:
        bench.said = Said({}, 302, {"Location": f"{other.url}/people?token=1"})
        error = failure(bench.client(signer=lambda: {"Authorization": SECRET}), Call("/people"), AskPerson)
        assert "127.0.0.1" in error.title
        assert "token" not in str(error)
        assert other.heard == []


@pytest.mark.parametrize("location", ["http://user:pw@127.0.0.1:{port}/x", "ftp://127.0.0.1/x", "http://[broken/x"])
def test_odd_redirects_are_not_followed(bench: Bench, location: str) -> None:
    bench.said = Said({}, 302, {"Location": location.replace("{port}", bench.server.url.rpartition(":")[2])})
    failure(bench.client(), Call("/people"), AskPerson)
    assert len(bench.heard) == 1


def test_a_redirect_that_would_drop_the_body_is_not_followed(bench: Bench) -> None:
    bench.said = Said({}, 302, {"Location": "/new"})
    error = failure(bench.client(), Call("/old", method="POST", body={"a": 1}), AskPerson)
    assert "another address" in error.title
    assert [heard.path for heard in bench.heard] == ["/old"]
    bench.server.route = lambda heard: Said({}, 308, {"Location": "/new"}) if heard.path == "/old" else Said(heard.body)
    with bench.client() as client:
        assert client.ask(Call("/old", method="POST", body={"a": 1})).body == {"a": 1}


def test_redirects_in_circles_end(bench: Bench) -> None:
    bench.said = Said({}, 302, {"Location": "/people"})
    error = failure(bench.client(patience=Patience(redirects=3)), Call("/people"), AskPerson)
    assert "circles" in error.title
    assert len(bench.heard) == 4


def test_a_next_link_is_followed_on_the_same_host_only(bench: Bench) -> None:
    with bench.client() as client:
        client.ask(Call("/people", query={"page": 1}, link="/people?page=2"))
        client.ask(Call("/people", link=f"{bench.server.url}/people?page=3"))
    assert [heard.query["page"] for heard in bench.heard] == ["2", "3"]
    with raw_server([http(b"{}")]) as other:
        error = failure(bench.client(), Call("/people", link=f"{other.url}/people?page=4"), OurBug)
        assert "another host" in error.title
        assert other.heard == []


def test_a_secure_connection_that_cannot_be_made_asks_the_person(bench: Bench) -> None:
    url = bench.server.url.replace("http:", "https:")
    error = failure(bench.client(url), Call("/people"), AskPerson)
    assert error.title == "No connection to Shop that can be trusted could be made."
    assert "certificate" in error.advice


def test_a_server_that_hangs_up_during_the_handshake_is_tried_later(bench: Bench) -> None:
    with raw_server([b""]) as server:
        url = server.url.replace("http:", "https:")
        failure(bench.client(url, patience=Patience(tries=2)), Call("/people"), TryLater)
        assert len(server.heard) == 2


def test_a_certificate_nobody_vouches_for_asks_the_person(bench: Bench, tmp_path: Path) -> None:
    with secure_server(tmp_path) as (url, authority):
        with bench.client(url, options={"verify": str(authority)}) as client:
            assert client.ask(Call("/people")).body == {"fine": True}
        error = failure(bench.client(url, signer=lambda: {"Authorization": SECRET}), Call("/people"), AskPerson)
    assert "trusted" in error.title


@pytest.mark.parametrize(
    "url",
    [
        "nonsense",
        "http://",
        "http://exa mple",
        "gopher://shop.example",
        "http://[::1",
        "http://..",
        "http://\udcff.example",
    ],
)
def test_an_address_that_is_none_asks_the_person(bench: Bench, url: str) -> None:
    failure(bench.client(url), Call("/people"), AskPerson)


def test_a_proxy_is_used_and_its_absence_named(bench: Bench) -> None:
    with bench.client("http://shop.invalid", options={"proxies": {"http": bench.server.url}}) as client:
        client.ask(Call("/people"))
    assert bench.heard[0].headers["host"] == "shop.invalid"
    with raw_server([b""]) as server:
        gone = server.url
    client = bench.client("http://shop.invalid", options={"proxies": {"http": gone}}, patience=Patience(tries=2))
    assert "proxy" in failure(client, Call("/people"), TryLater).title


def test_the_proxy_of_the_system_is_used(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", bench.server.url)
    with bench.client("http://shop.invalid") as client:
        client.ask(Call("/people"))
    assert bench.heard[0].headers["host"] == "shop.invalid"


def test_a_netrc_file_does_not_replace_the_credentials(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login ann password other\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    with bench.client(signer=lambda: {"Authorization": SECRET}) as client:
        client.ask(Call("/people"))
    assert bench.heard[0].headers["authorization"] == SECRET
