"""Possible links as screens and the terminal get them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from connectors.kit.declare import Page
from desk.cli import main
from desk.config.names import read_names
from desk.config.paths import Home, resources
from desk.config.secrets import AskedSecrets
from desk.services.asks import ServiceError
from desk.services.build import Parts, build
from desk.services.identity import IdentityService
from desk.store.cache import Cache
from desk.store.candidates import Suggestion
from tests.records import NOON, call, email, person, phone

BOOK = read_names(resources() / "identity")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    cache = Cache(tmp_path / "cache.sqlite")
    writer = cache.writer("crm", "US", frozenset())
    people = (
        person("p1", "Jennifer Zhou", email("jennifer.zhou@a.example"), phone("208-555-0142")),
        person("p2", "Bo Watt", phone("208-555-0199")),
    )
    writer.commit("customers", Page(people, (), {"page": "1"}), NOON)
    writer.commit("calls", Page((call("c1", name="Jenny Zhou"),), (), {"page": "1"}), NOON)
    matches = cache.matches(BOOK)
    (loose,) = [face.unit for span in matches.spans(1) for face in matches.faces(span) if face.unit < 0]
    matches.replace([Suggestion(loose, 1, 5.0, 0.97)], 1)
    cache.close()
    return tmp_path


def desk(home: Path) -> Parts:
    return build(Home(home), secrets=AskedSecrets(lambda _source, _key: None, "Secrets are not kept in tests."))


@pytest.fixture
def identity(home: Path) -> Iterator[IdentityService]:
    parts = desk(home)
    yield parts.identity
    parts.close()


def test_a_suggestion_has_both_names_and_reasons(identity: IdentityService) -> None:
    page = identity.review()
    (found,) = page.items
    assert (found.name, found.other, found.other_name, found.certain) == ("Jenny Zhou", 1, "Jennifer Zhou", False)
    assert found.reason == "same surname; first name may be short for the other"
    assert found.unit < 0
    assert (page.waiting, page.decided, page.taken_back, page.older) == (1, 0, 0, None)
    assert page.looked_at == datetime(1970, 1, 1, 0, 0, 0, 1, tzinfo=UTC)


def test_candidates_of_somebody_who_says_a_name(identity: IdentityService) -> None:
    assert [view.other for view in identity.candidates(name="Zhou, Jen")][:1] == [1]
    assert identity.candidates(name="Nobody Known") == ()
    assert identity.candidates() == ()


def test_who_calls_with_a_known_number_is_told_whatever_name_they_give(identity: IdentityService) -> None:
    (found, *_) = identity.candidates("+1 208 555 0199", "Someone Else")
    assert (found.unit, found.other, found.other_name) == (0, 2, "Bo Watt")


def test_explaining_what_is_not_there_is_told_in_words(identity: IdentityService) -> None:
    assert identity.explain(1, 2).probability < 0.01
    for pair in ((1, 77), (1, 1)):
        with pytest.raises(ServiceError):
            identity.explain(*pair)
        with pytest.raises(ServiceError):
            identity.compare(*pair)


def test_unreadable_weights_fall_back_to_the_shipped(home: Path, identity: IdentityService) -> None:
    before = identity.explain(1, 2)
    (home / "weights.json").write_text("{broken", encoding="utf-8")
    assert identity.explain(1, 2) == before


def test_the_terminal_says_the_same(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--home", str(home), "identity", "suggest", "--json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)["items"]
    assert told["other_name"] == "Jennifer Zhou"
    assert main(["--home", str(home), "identity", "explain", "1", "2", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["fields"][0]["field"] == "name"
    assert main(["--home", str(home), "identity", "explain", "1", "99"]) == 1
    assert "no customer 99" in capsys.readouterr().err


def test_words_at_the_terminal(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def type_(*words: str) -> tuple[int, str, str]:
        status = main(["--home", str(home), "identity", *words])
        told = capsys.readouterr()
        return status, told.out, told.err

    assert "1 waiting  0 decided  0 taken back" in type_("suggest")[1]
    status, out, _ = type_("merge", "1", "2", "--as", "household", "--note", "sisters")
    assert (status, "Customers now: 1, 2" in out) == (0, True)
    word = out.split()[1]
    status, _, err = type_("merge", "2", "1")
    assert (status, "are two people of one household" in err, word in err) == (1, True, True)
    assert "said household on" in type_("explain", "1", "2")[1]
    out = type_("history", "1")[1]
    assert f"word {word}" in out
    assert "said that Jennifer Zhou and Bo Watt are of one household: sisters." in out
    assert type_("take-back", word[-12:])[0] == 0
    assert "taken back already" in type_("take-back", word)[2]
    assert "too short for a word" in type_("take-back", "abc")[2]
    assert type_("later", "1", "-3")[1] == "Asked again in a week.\n"
    assert "0 waiting  0 decided  1 taken back" in type_("suggest")[1]
    assert "Customers now: 1" in type_("merge", "1", "2")[1]
    assert "takes nothing apart" in type_("unmerge", "1", "crm/customers/p1", "crm/customers/p2")[2]
    assert "Customers now: 1, 2" in type_("unmerge", "1", "crm/customers/p2")[1]
    assert "no part’s name" in type_("unmerge", "1", "p2")[2].replace("'", "’")
