"""What a start needs first: files are open and numbers told before the rest is there, whatever becomes of that."""

from __future__ import annotations

import pytest

from desk.config.secrets import AskedSecrets
from desk.services.asks import ServiceError
from desk.services.build import Parts, build, build_on
from desk.services.groundwork import Groundwork
from tests.end_to_end.exports import number
from tests.store.deciding import flag, raised


def secrets() -> AskedSecrets:
    return AskedSecrets(lambda _source, _key: None, "")


def test_numbers_are_told_and_the_rest_stands_on_the_same_files(filled: Parts) -> None:
    (hit,) = filled.customers.pop(number(7)).hits
    filled.close()
    ground = Groundwork(filled.home, secrets=secrets())
    told = ground.customers.pop(number(7))
    assert told.hits == (hit,)
    assert told.first is not None
    parts = build_on(ground)
    assert parts.customers is ground.customers
    assert parts.journeys.standing(hit.customer_id).journeys
    parts.close()


def test_where_decisions_are_damaged_numbers_are_told_and_nothing_is_decided(filled: Parts) -> None:
    filled.decisions.flags.save([raised(flag(f"r{n}")) for n in range(400)])
    filled.close()
    path = filled.home.decisions
    with path.open("r+b") as file:
        file.seek(-8 * 4096, 2)
        file.write(b"\xff" * 8 * 4096)
    as_found = path.read_bytes()
    ground = Groundwork(filled.home, secrets=secrets())
    assert ground.customers.pop(number(7)).hits
    with pytest.raises(ServiceError, match="The decisions file is damaged"):
        build_on(ground)
    ground.close()
    with pytest.raises(ServiceError, match="The decisions file is damaged"):
        build(filled.home, secrets=secrets())
    assert path.read_bytes() == as_found


def test_a_language_file_that_cannot_be_used_is_told_of_before_anything_is_made_by_it(filled: Parts) -> None:
    (hit,) = filled.customers.pop(number(7)).hits
    filled.settler.finish()
    filled.close()
    own = filled.home.folder / "language"
    own.mkdir()
    (own / "xx.toml").write_text("not = [toml", encoding="utf-8")
    with pytest.raises(ServiceError, match=r"The language file xx\.toml is not readable"):
        Groundwork(filled.home, secrets=secrets())
    (own / "xx.toml").unlink()
    told: list[float] = []
    ground = Groundwork(filled.home, secrets=secrets(), report=told.append)
    assert (told, ground.customers.pop(number(7)).hits) == ([], (hit,))
    ground.close()
