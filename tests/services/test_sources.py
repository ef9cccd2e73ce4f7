"""Adding, testing, changing, pulling and removing sources, and what the sources screen is told."""

from __future__ import annotations

import threading
from datetime import timedelta
from pathlib import Path

import pytest

from connectors.kit.declare import Page
from desk.services.asks import ServiceError
from desk.services.build import Parts
from desk.services.source_views import StreamState
from desk.store import upkeep
from desk.store.engine import Database, StoreError


def streams(parts: Parts) -> dict[str, tuple[StreamState, int, int]]:
    (source,) = parts.sources.overview().sources
    return {stream.name: (stream.state, stream.rows, stream.rejected) for stream in source.streams}


def test_a_pulled_source_is_fresh_and_says_what_it_set_aside(filled: Parts) -> None:
    overview = filled.sources.overview()
    (source,) = overview.sources
    assert (source.source_id, source.title, source.connector) == ("exports", "Exports", "folder")
    assert streams(filled) == {
        "customers": (StreamState.FRESH, 60, 0),
        "orders": (StreamState.FRESH, 300, 0),
        "interactions": (StreamState.FRESH, 298, 2),
    }
    assert overview.records == source.rows == 658
    assert [run.outcome for run in source.runs] == ["ok"]
    assert source.missing == "interactions: 2 rows set aside"
    assert overview.cache_bytes > 0
    row = filled.sources.rejected("exports")[0]
    assert (row.source_id, row.stream, row.raw) == ("exports", "interactions", "{broken\n")
    assert "line" in row.where
    assert "JSON" in row.reason


def test_pulling_again_reads_only_what_is_new(filled: Parts, exports: Path) -> None:
    report = filled.sources.pull("exports")
    assert [(s.outcome, s.changed) for s in report.streams] == [("ok", 0)] * 3
    with (exports / "people.csv").open("a", encoding="utf-8", newline="") as file:
        file.write("p900,A00900,New Person,new@example.com,+12085559000\r\n")
    report = filled.sources.pull("exports")
    assert [s.changed for s in report.streams] == [1, 0, 0]
    assert report.streams[0].rows == 1
    assert filled.customers.find("new@example.com").hits[0].name == "New Person"


@pytest.mark.parametrize(
    ("source_id", "connector", "settings", "secrets", "words"),
    [
        ("Big Name", "folder", {"path": "."}, {}, "short name"),
        ("a", "nothing", {}, {}, "no connector"),
        ("a", "folder", {}, {}, "is missing"),
        ("a", "folder", {"path": ".", "colour": "red"}, {}, "no setting “colour”"),
        ("a", "folder", {"path": ".", "time_zone": "Mars/Base"}, {}, "no time zone"),
        ("a", "folder", {"path": ".", "region": "Germany"}, {}, "no country code"),
        ("a", "folder", {"path": ".", "every_minutes": "often"}, {}, "no whole number"),
        ("a", "folder", {"path": ".", "keep.orders": "36501"}, {}, "too small or too large"),
        ("a", "tryton", {"url": "crm.example.com", "database": "x", "user": "y"}, {"password": "z"}, "no address"),
        ("a", "tryton", {"url": "http://127.0.0.1:1"}, {}, "is missing"),
    ],
)
def test_a_wrong_answer_is_named(
    parts: Parts, source_id: str, connector: str, settings: dict[str, str], secrets: dict[str, str], words: str
) -> None:
    with pytest.raises(ServiceError) as caught:
        parts.sources.add(source_id, connector, "", settings, secrets)
    assert words in caught.value.title
    assert caught.value.advice
    assert parts.sources.overview().sources == ()


@pytest.mark.parametrize("source_id", ["exports", "desk"])
def test_a_source_cannot_be_added_twice_nor_by_the_name_of_the_desks_own(filled: Parts, source_id: str) -> None:
    with pytest.raises(ServiceError, match="already"):
        filled.sources.add(source_id, "folder", "", {"path": "."}, {})


def test_testing_a_source_says_what_is_readable(filled: Parts) -> None:
    lines = filled.sources.test("exports")
    assert len(lines) >= 3
    assert all(line.strip() for line in lines)


def test_a_missing_folder_asks_the_person_and_shows_on_the_screen(parts: Parts, tmp_path: Path) -> None:
    parts.sources.add("gone", "folder", "Gone", {"path": str(tmp_path / "nowhere")}, {})
    report = parts.sources.pull("gone")
    assert {stream.outcome for stream in report.streams} == {"ask_person"}
    (source,) = parts.sources.overview().sources
    assert source.state is StreamState.ASK
    assert source.message
    with pytest.raises(ServiceError):
        parts.sources.test("gone")
    # Nobody has mended it, so it is not tried again and again.
    assert parts.sources.pull_due() == ()


def test_what_is_due_is_pulled_and_then_not_due_any_more(parts: Parts, exports: Path) -> None:
    parts.sources.add("exports", "folder", "Exports", {"path": str(exports)}, {})
    (report,) = parts.sources.pull_due()
    assert [stream.outcome for stream in report.streams] == ["ok"] * 3
    assert parts.sources.pull_due() == ()


def test_changing_the_country_reads_every_number_anew(parts: Parts, exports: Path) -> None:
    (exports / "people.csv").write_text("id,account,name,email,phone\np1,A1,Ann Lee,,030 1234567\n", encoding="utf-8")
    parts.sources.add("exports", "folder", "Exports", {"path": str(exports)}, {})
    parts.sources.pull("exports")
    assert parts.customers.pop("+49 30 1234567").hits == ()
    parts.sources.change("exports", {"region": "DE"}, {})
    parts.sources.pull("exports")
    assert [hit.name for hit in parts.customers.pop("+49 30 1234567").hits] == ["Ann Lee"]
    with pytest.raises(ServiceError, match="no setting"):
        parts.sources.change("exports", {"colour": "red"}, {})


def test_a_secret_is_never_taken_for_a_setting(parts: Parts) -> None:
    given = {"url": "https://matrix.example", "access_token": "syt_SECRET"}
    with pytest.raises(ServiceError, match="is a secret"):
        parts.sources.add("chat", "matrix", "", given, {})
    parts.sources.add("chat", "matrix", "", {"url": "https://matrix.example"}, {"access_token": "syt_SECRET"})
    with pytest.raises(ServiceError, match="is a secret"):
        parts.sources.change("chat", {"password": "hunter3"}, {})
    assert "SECRET" not in parts.home.settings.read_text(encoding="utf-8")


def test_settings_changed_during_a_pull_are_the_ones_that_count(
    parts: Parts, exports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts.sources.add("exports", "folder", "Exports", {"path": str(exports), "region": "US"}, {})
    opened = parts.sources._book.open("exports")
    stale = opened.writer
    stale.cursor("customers")
    parts.sources.change("exports", {"time_zone": "Europe/Berlin"}, {})
    # Whoever still writes with the old settings is stopped, and leaves no cursor that would skip rows.
    with pytest.raises(StoreError, match="changed or removed"):
        stale.commit("customers", Page([], cursor={"skip": "everything"}), parts.sources._now())
    report = parts.sources.pull("exports")
    assert sum(stream.rows for stream in report.streams) == 660


def test_nothing_is_written_for_a_source_that_was_removed_meanwhile(filled: Parts) -> None:
    late = filled.sources._book.open("exports").writer
    late.cursor("customers")
    filled.sources.remove("exports")
    with pytest.raises(StoreError, match="changed or removed"):
        late.commit("customers", Page([]), filled.sources._now())
    assert filled.cache.ledger.streams() == []


def test_an_interrupted_removal_leaves_a_source_that_is_pulled_anew(
    filled: Parts, exports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pieces = iter([upkeep._remove_piece])

    def interrupted(database: Database, source: str) -> bool:
        return next(pieces, stop)(database, source)

    def stop(_database: Database, _source: str) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(upkeep, "PIECE_ROWS", 100)
    with monkeypatch.context() as patched:
        patched.setattr(upkeep, "_remove_piece", interrupted)
        with pytest.raises(KeyboardInterrupt):
            filled.sources.remove("exports")
    (source,) = filled.sources.overview().sources
    assert (source.state, source.rows) == (StreamState.NEVER, 558)
    filled.sources.pull("exports")
    assert filled.sources.overview().records == 658


def test_a_source_that_asks_for_patience_is_left_alone(filled: Parts) -> None:
    writer = filled.sources._book.open("exports").writer
    soon = filled.sources._now() + timedelta(minutes=10)
    writer.set_state("orders", "waiting", "Too many requests.", None, soon)
    with pytest.raises(ServiceError, match="left alone"):
        filled.sources.pull("exports")


def test_removing_a_source_forgets_it_and_its_records(filled: Parts) -> None:
    filled.sources.remove("exports")
    overview = filled.sources.overview()
    assert (overview.sources, overview.records, overview.customers) == ((), 0, 0)
    assert filled.sources.rejected() == ()
    with pytest.raises(ServiceError, match="no source"):
        filled.sources.remove("exports")


def test_a_running_pull_shows_itself_and_can_be_stopped(parts: Parts, exports: Path) -> None:
    parts.sources.add("exports", "folder", "Exports", {"path": str(exports)}, {})
    seen = []
    with parts.sources._running.alone("exports") as run:
        (seen,) = parts.sources.progress()
        assert (seen.source_id, seen.rows, seen.total) == ("exports", 0, None)
        with pytest.raises(ServiceError, match="already"):
            parts.sources.pull("exports")
        worker = threading.Thread(target=parts.sources.cancel, args=("exports",))
        worker.start()
        worker.join()
        assert run.cancelled()
    assert parts.sources.progress() == ()


def test_every_connector_says_what_it_asks(parts: Parts) -> None:
    for connector in parts.sources.connectors():
        keys = [setting.key for setting in connector.settings]
        assert len(keys) == len(set(keys))
        assert {"region", "time_zone", "every_minutes"} <= set(keys)
        assert all(setting.label for setting in connector.settings)
        assert connector.title
        assert connector.about


def test_the_doctor_finds_what_is_unwell(filled: Parts) -> None:
    checks = {check.name: check for check in filled.doctor.examine()}
    assert checks["Cache"].well
    assert checks["Settings"].well
    assert not checks["Secrets"].well
    assert "keyring" in checks["Secrets"].advice
    assert not checks["Exports"].well
    assert "desk rejected" in checks["Exports"].advice


def test_a_source_from_which_nothing_comes_is_pulled_once_and_well(parts: Parts) -> None:
    parts.sources.add("hook", "webhook", "Our hook", {"url": "http://127.0.0.1:9/"}, {"secret": "s"})
    assert [report.streams for report in parts.sources.pull_due()] == [()]
    assert parts.sources.pull_due() == ()
    (source,) = parts.sources.overview().sources
    assert (source.state, source.missing, source.streams) == (StreamState.FRESH, "", ())
    assert not parts.customers.pop("+4930123456").filling
