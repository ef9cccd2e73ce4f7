"""Which streams of a source are pulled: chosen when it is added, kept with it, obeyed everywhere, changed later."""

from __future__ import annotations

from pathlib import Path

import pytest

from connectors.records import IdentifierKind
from desk.config.settings import SettingsError, SettingsFile
from desk.services.asks import ServiceError
from desk.services.build import Parts
from desk.services.source_views import PullReport
from desk.sync.engine import Job, look_up


def rows(report: PullReport) -> dict[str, int]:
    return {stream.stream: stream.rows for stream in report.streams}


@pytest.fixture
def chosen(parts: Parts, exports: Path) -> Parts:
    settings = {"path": str(exports), "region": "US", "pull.orders": "no", "pull.customers": "yes"}
    parts.sources.add("exports", "folder", "Exports", settings, {})
    return parts


@pytest.mark.parametrize("full", [False, True])
def test_a_pull_leaves_out_what_was_not_chosen(chosen: Parts, full: bool) -> None:
    assert rows(chosen.sources.pull("exports", full)) == {"customers": 60, "interactions": 300}
    (source,) = chosen.sources.overview().sources
    assert [stream.name for stream in source.streams] == ["customers", "interactions"]
    assert source.answers["pull.orders"] == "no"
    assert "pull.customers" not in source.answers


def test_it_is_written_beside_the_source_where_a_person_can_read_it(chosen: Parts) -> None:
    text = chosen.home.settings.read_text(encoding="utf-8")
    assert 'left_out = ["orders"]' in text
    assert "pull." not in text


def test_a_stream_may_be_chosen_later_and_left_out_again(chosen: Parts) -> None:
    chosen.sources.pull("exports")
    chosen.sources.change("exports", {"pull.orders": "yes"}, {})
    report = chosen.sources.pull("exports")
    # The others go on where they were.
    assert [(s.stream, s.changed) for s in report.streams] == [("customers", 0), ("orders", 300), ("interactions", 0)]
    chosen.sources.change("exports", {"pull.orders": "no"}, {})
    assert "orders" not in rows(chosen.sources.pull("exports"))
    (source,) = chosen.sources.overview().sources
    (orders,) = (stream for stream in source.streams if stream.name == "orders")
    assert (orders.left_out, orders.rows) == (True, 300)
    assert "orders: not pulled any more" in source.missing
    assert source.pulled_at is not None


def test_a_lookup_stores_nothing_of_what_was_left_out(chosen: Parts) -> None:
    opened = chosen.customers._book.open("exports")
    assert [stream.name for stream in opened.connector.streams] == ["customers", "interactions"]
    around = chosen.customers._book.surroundings(opened.source, chosen.customers._now, lambda _: None, lambda: False)
    job = Job(opened.connector, opened.answers, opened.secrets, around, opened.writer, lambda: 0.0, lambda _: None)
    person = (Path(opened.answers["path"]) / "people.csv").read_text(encoding="utf-8").splitlines()[1]
    mail = next(cell for cell in person.split(",") if "@" in cell)
    look_up(job, IdentifierKind.EMAIL, mail)
    (hit,) = chosen.customers.find(mail).hits
    kinds = {item.kind for item in chosen.customers.timeline(hit.customer_id).items}
    assert "order" not in kinds


def test_leaving_everything_out_is_refused(chosen: Parts, exports: Path) -> None:
    nothing = {f"pull.{stream}": "no" for stream in ("customers", "orders", "interactions")}
    with pytest.raises(ServiceError, match="Nothing of this source would be pulled"):
        chosen.sources.add("again", "folder", "Again", {"path": str(exports), **nothing}, {})
    with pytest.raises(ServiceError, match="Nothing of this source would be pulled"):
        chosen.sources.change("exports", nothing, {})
    assert rows(chosen.sources.pull("exports")) == {"customers": 60, "interactions": 300}


@pytest.mark.parametrize(("key", "value"), [("pull.parcels", "no"), ("pull.orders", "perhaps")])
def test_a_wrong_choice_is_named(parts: Parts, exports: Path, key: str, value: str) -> None:
    with pytest.raises(ServiceError):
        parts.sources.add("exports", "folder", "Exports", {"path": str(exports), key: value}, {})
    assert parts.sources.overview().sources == ()


def test_a_hand_written_choice_that_is_no_list_is_named(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('[sources.shop]\nconnector = "folder"\nleft_out = "orders"\n', encoding="utf-8")
    with pytest.raises(SettingsError, match="left_out of source “shop” is no list"):
        SettingsFile(file).read()
