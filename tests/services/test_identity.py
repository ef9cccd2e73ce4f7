"""Possible links as screens and the terminal get them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from connectors.kit.declare import Page
from desk.cli import main
from desk.config.names import read_names
from desk.config.paths import resources
from desk.domain.people import Face, read_name
from desk.domain.trouble import Trouble
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
    for span in matches.spans(1):
        matches.keep_keys(matches.faces(span))
    (loose,) = [face.unit for span in matches.spans(1) for face in matches.faces(span) if face.unit < 0]
    matches.replace([Suggestion(loose, 1, 5.0, 0.97)], 1)
    cache.close()
    return tmp_path


def service(home: Path) -> tuple[IdentityService, Cache]:
    cache = Cache(home / "cache.sqlite")
    shipped = resources() / "identity" / "weights.json"
    return IdentityService(cache.matches(BOOK), home / "weights.json", shipped), cache


def test_a_suggestion_has_both_names_and_reasons(home: Path) -> None:
    identity, cache = service(home)
    (found,) = identity.suggestions()
    cache.close()
    assert (found.name, found.other, found.other_name, found.certain) == ("Jenny Zhou", 1, "Jennifer Zhou", False)
    assert found.reason == "same surname; first name may be short for the other"
    assert found.unit < 0


def test_candidates_of_a_face_from_outside(home: Path) -> None:
    identity, cache = service(home)
    known = Face(0, read_name(BOOK, "Zhou, Jen"), emails=("jennifer.zhou@a.example",))
    assert [view.other for view in identity.candidates(known)] == [1]
    assert identity.candidates(Face(0, read_name(BOOK, "Nobody Known"))) == ()
    cache.close()


def test_explaining_what_is_not_there_is_told_in_words(home: Path) -> None:
    identity, cache = service(home)
    assert identity.explain(1, 2).probability < 0.01
    for pair in ((1, 77), (1, 1)):
        with pytest.raises(Trouble):
            identity.explain(*pair)
    cache.close()


def test_unreadable_weights_fall_back_to_the_shipped(home: Path) -> None:
    identity, cache = service(home)
    before = identity.explain(1, 2)
    (home / "weights.json").write_text("{broken", encoding="utf-8")
    assert identity.explain(1, 2) == before
    cache.close()


def test_the_terminal_says_the_same(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--home", str(home), "identity", "suggest", "--json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)["suggestions"]
    assert told["other_name"] == "Jennifer Zhou"
    assert main(["--home", str(home), "identity", "explain", "1", "2", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["parts"][0]["field"] in ("given", "family", "phone")
    assert main(["--home", str(home), "identity", "explain", "1", "99"]) == 1
    assert "no customer 99" in capsys.readouterr().err
