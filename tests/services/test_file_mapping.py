"""A folder of files is added step by step as any system is: proposed, tried, its timelines seen, and then pulled."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desk.services.adding_views import Readable
from desk.services.asks import ServiceError
from desk.services.build import Parts
from tests.services.test_first_steps import CALLS, PEOPLE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "exports"
    made.mkdir()
    (made / "people.csv").write_text(PEOPLE, encoding="utf-8")
    (made / "anrufe.csv").write_text(CALLS, encoding="utf-8")
    return made


def begun(parts: Parts, folder: Path) -> str:
    draft = parts.adding.begin("folder", "shop", "Europe/Berlin")
    parts.adding.answer(draft.source_id, "Our shop", {"path": str(folder)}, {})
    return draft.source_id


def test_what_is_agreed_to_is_tried_sampled_and_pulled(parts: Parts, folder: Path) -> None:
    source = begun(parts, folder)
    assert parts.mapping.wanted("folder")
    look = parts.mapping.look(source)
    assert (look.folder, look.region, [file.files for file in look.files]) == (
        source, "DE", [("anrufe.csv",), ("people.csv",)],
    )  # fmt: skip
    tried = [parts.mapping.try_out(source, parts.mapping.sample(source, file)) for file in look.files]
    assert [(file.record, file.good, file.bad) for file in tried] == [("interaction", 40, 0), ("customer", 7, 0)]
    parts.mapping.take(source, tried)
    trial = parts.adding.trial(source)
    assert [one.readable for one in trial.streams] == [Readable.YES] * 3
    view = parts.adding.samples(source)
    assert view.samples[0].name.startswith("Ana")
    assert view.samples[0].lines
    assert parts.sources.overview().sources == ()
    parts.adding.start(source)
    assert parts.adding.drafts() == ()
    report = parts.sources.pull(source)
    assert sum(outcome.rows for outcome in report.streams) == 47
    assert not any(outcome.rejected for outcome in report.streams)


def test_what_nobody_agreed_to_is_taken_as_it_is_proposed_where_rows_can_be_used(parts: Parts, folder: Path) -> None:
    (folder / "colours.csv").write_text("shade,depth\nred,1\nblue,2\n", encoding="utf-8")
    source = begun(parts, folder)
    assert parts.adding.trial(source).streams
    assert len(parts.adding.samples(source).samples) == 7


def test_a_folder_that_says_itself_what_its_columns_are_is_read_so(parts: Parts, folder: Path) -> None:
    look = parts.first.look(str(folder))
    parts.first.write_mapping(str(folder), [file for file in look.files if file.record == "customer"], "own").rename(
        folder / "mapping.toml"
    )
    source = begun(parts, folder)
    assert parts.mapping.look(source).mapping == "mapping.toml"
    gives = {one.name: one.gives for one in parts.adding.trial(source).streams}
    assert gives["customers"] == ("customer",)
    assert "mapping" not in parts.adding.drafts()[0].answers


def test_what_a_person_says_otherwise_counts(parts: Parts, folder: Path) -> None:
    source = begun(parts, folder)
    calls, people = parts.mapping.look(source).files
    orders = parts.mapping.guess_again(source, people, "order")
    assert orders.record == "order"
    with pytest.raises(ServiceError, match="No file is chosen"):
        parts.mapping.take(source, [replace(calls, used=False)])
    with pytest.raises(ServiceError, match="not being added"):
        parts.mapping.look("another")
