"""A tap is added step by step: its streams are looked at, proposed from their fields and rows, tried, and read so."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desk.cli import main
from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.config.settings import SettingsFile
from desk.services.asks import ServiceError
from desk.services.build import Parts, build
from desk.services.drafts import DraftFile
from desk.services.first_views import FileView
from tests.connectors.singer.rig import SECRET, put_tap

FIELDS = {
    "client_no": {"type": "string"},
    "full_name": {"type": "string"},
    "mobile_phone": {"type": ["string", "null"]},
    "email": {"type": ["string", "null"]},
    "modified_on": {"type": "string", "format": "date-time"},
    "wages": {"type": "number"},
}
PEOPLE = [
    {
        "client_no": f"C{number}",
        "full_name": name,
        "mobile_phone": f"+120255501{number:02}",
        "email": f"{name.split()[0].lower()}@shop.example",
        "modified_on": f"2026-03-{number + 1:02}T09:00:00Z",
        "wages": 1.5,
    }
    for number, name in enumerate(("Ann Lee", "Bob Ray", "Cleo Fox", "Dan Roe", "Eve Poe"), start=1)
]


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[Parts]:
    secrets = AskedSecrets(lambda _source, _key: None, "Secrets are not kept in tests.")
    parts = build(Home(tmp_path / "desk"), secrets=secrets)
    yield parts
    parts.close()


def tell(folder: Path, **more: Any) -> Path:
    """Lay the tap out, with what it has."""
    tap = put_tap(folder)
    told = {"method": "full", "version": 1, "fields": FIELDS, "key": ["client_no"], "rows": PEOPLE}
    (folder / "source.json").write_text(json.dumps({**told, **more}), encoding="utf-8")
    return tap


def begun(parts: Parts, folder: Path, **more: Any) -> str:
    tap = tell(folder, **more)
    draft = parts.adding.begin("singer", "crm")
    config = json.dumps({"source": str(folder / "source.json")})
    parts.adding.answer("crm", "Our CRM", {"tap": str(tap), "config": config}, {"secrets": f'{{"key": "{SECRET}"}}'})
    return draft.source_id


def roles(file: FileView) -> dict[str, str]:
    return {column.name: column.role for column in file.columns}


def test_only_kinds_that_need_one_are_asked_for_a_mapping(parts: Parts) -> None:
    assert parts.mapping.wanted("singer")
    assert not parts.mapping.wanted("tryton")


def test_what_a_stream_is_likely_to_be_is_told_from_its_schema_alone(parts: Parts, tmp_path: Path) -> None:
    source = begun(parts, tmp_path)
    (file,) = parts.mapping.look(source).files
    assert (file.record, file.title, file.files, file.used, file.count) == ("customer", "People", ("people",), True, 0)
    assert roles(file) == {
        "client_no": "id",
        "full_name": "name",
        "mobile_phone": "phone",
        "email": "email",
        "modified_on": "changed_at",
        "wages": "detail",
    }
    assert all(column.samples == () for column in file.columns)
    assert parts.mapping.try_out(source, file).rows == ()


def test_rows_are_tried_before_anything_is_saved(parts: Parts, tmp_path: Path) -> None:
    source = begun(parts, tmp_path)
    (file,) = parts.mapping.look(source).files
    file = parts.mapping.sample(source, file)
    assert file.count == 5
    assert file.columns[1].samples == ("Ann Lee", "Bob Ray", "Cleo Fox")
    tried = parts.mapping.try_out(source, file)
    assert (tried.good, tried.bad) == (5, 0)
    assert [row.who for row in tried.rows] == [row["full_name"] for row in PEOPLE]
    # Another kind, and another role: as the person says.
    calls = parts.mapping.guess_again(source, file, "interaction")
    assert calls.record == "interaction"
    assert parts.mapping.try_out(source, calls).good == 5
    nameless = replace(file, columns=tuple(replace(c, role="") for c in file.columns))
    assert parts.mapping.try_out(source, nameless).missing == ("name",)
    with pytest.raises(ServiceError, match="cannot be read yet"):
        parts.mapping.take(source, (nameless,))
    assert not (tmp_path / "desk" / "mappings").exists()


def test_taken_it_is_tried_sampled_and_pulled_like_any_other(parts: Parts, tmp_path: Path) -> None:
    source = begun(parts, tmp_path)
    (file,) = parts.mapping.look(source).files
    parts.mapping.take(source, (parts.mapping.sample(source, file),))
    trial = {one.name: one for one in parts.adding.trial(source).streams}
    assert trial["customers"].gives == ("customer",)
    samples = parts.adding.samples(source)
    assert {one.name for one in samples.samples} == {row["full_name"] for row in PEOPLE}
    parts.adding.start(source)
    report = parts.sources.pull(source)
    assert {one.stream: (one.outcome, one.changed) for one in report.streams}["customers"] == ("ok", 5)
    parts.settler.finish(lambda _left: None)
    assert parts.customers.find("Cleo Fox", 5).hits
    written = (tmp_path / "desk" / "mappings" / "crm.toml").read_text(encoding="utf-8")
    assert 'tap_stream = ["people"]' in written
    assert "complete = true" in written
    everything = b"".join(
        path.read_bytes() for path in (tmp_path / "desk").rglob("*") if path.suffix in (".toml", ".json")
    )
    assert SECRET.encode() not in everything


def test_a_stream_that_can_be_followed_is(parts: Parts, tmp_path: Path) -> None:
    seen = tmp_path / "seen.jsonl"
    source = begun(parts, tmp_path, database=True, method="", seen=str(seen))
    (file,) = parts.mapping.look(source).files
    parts.mapping.take(source, (parts.mapping.sample(source, file),))
    written = (tmp_path / "desk" / "mappings" / "crm.toml").read_text(encoding="utf-8")
    assert 'replication_key = "modified_on"' in written
    assert "complete = true" in written, "begun anew, a database gives the whole table"
    parts.adding.trial(source)
    (stream,) = json.loads(seen.read_text().splitlines()[-1])["catalog"]["streams"]
    assert (stream["replication_method"], stream["replication_key"]) == ("INCREMENTAL", "modified_on")


def test_rows_known_by_several_fields_are_known_by_all_of_them(parts: Parts, tmp_path: Path) -> None:
    source = begun(parts, tmp_path, key=["client_no", "email"])
    (file,) = parts.mapping.look(source).files
    file = parts.mapping.sample(source, file)
    assert "id" not in roles(file).values()
    parts.mapping.take(source, (file,))
    assert 'id = { "template" = "{client_no} {email}" }' in (
        (tmp_path / "desk" / "mappings" / "crm.toml").read_text(encoding="utf-8").replace("template", '"template"')
    )


def test_an_empty_stream_is_proposed_from_its_schema(parts: Parts, tmp_path: Path) -> None:
    source = begun(parts, tmp_path, rows=[])
    (file,) = parts.mapping.look(source).files
    file = parts.mapping.sample(source, file)
    assert roles(file)["mobile_phone"] == "phone"
    parts.mapping.take(source, (file,))
    assert parts.adding.samples(source).samples == ()


def test_a_tap_that_fails_says_what_to_do(parts: Parts, tmp_path: Path) -> None:
    source = begun(parts, tmp_path, fault="401")
    (file,) = parts.mapping.look(source).files
    with pytest.raises(ServiceError, match="credentials"):
        parts.mapping.sample(source, file)


def test_nothing_is_chosen_or_known_any_more(parts: Parts, tmp_path: Path) -> None:
    source = begun(parts, tmp_path)
    (file,) = parts.mapping.look(source).files
    with pytest.raises(ServiceError, match="No stream is chosen"):
        parts.mapping.take(source, (replace(file, used=False),))
    with pytest.raises(ServiceError, match="not known any more"):
        parts.mapping.try_out(source, replace(file, files=("others",)))
    parts.adding.discard(source)
    with pytest.raises(ServiceError, match="not being added"):
        parts.mapping.look(source)


def test_without_a_word_on_it_what_is_proposed_is_tried(parts: Parts, tmp_path: Path) -> None:
    source = begun(parts, tmp_path)
    trial = {one.name: one for one in parts.adding.trial(source).streams}
    assert trial["customers"].gives == ("customer",)
    assert len(parts.adding.samples(source).samples) == 5
    written = tmp_path / "desk" / "mappings" / "crm.toml"
    own = written.read_text(encoding="utf-8").replace('"full_name"', '"client_no"')
    written.write_text(own, encoding="utf-8")
    # What is agreed to is not proposed again.
    parts.adding.trial(source)
    assert written.read_text(encoding="utf-8") == own


def test_streams_like_none_of_ours_are_not_guessed_at(parts: Parts, tmp_path: Path) -> None:
    source = begun(parts, tmp_path, streams=["alpha", "beta"])
    with pytest.raises(ServiceError, match="None of its streams"):
        parts.adding.trial(source)


@pytest.mark.parametrize(
    ("name", "record"),
    [
        ("clients", "customer"),
        ("customer_orders", "order"),
        ("customer_calls", "interaction"),
        ("tickets", "interaction"),
    ],
)
def test_what_a_stream_is_called_says_what_it_is(parts: Parts, tmp_path: Path, name: str, record: str) -> None:
    source = begun(parts, tmp_path, streams=[name])
    (file,) = parts.mapping.look(source).files
    assert (file.record, file.used) == (record, True)


def words(folder: Path, tap: Path) -> tuple[str, ...]:
    config = json.dumps({"source": str(folder / "source.json")})
    return ("source", "add", "crm", "singer", "--set", f"tap={tap}", "--set", f"config={config}")


def test_a_terminal_shows_proposal_and_timelines_and_takes_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = ("--home", str(tmp_path / "home"))
    tap = tell(tmp_path)
    assert main([*home, *words(tmp_path, tap)]) == 1
    said = capsys.readouterr().err
    assert "people: taken for customers" in said
    assert "5 can be used, 0 cannot" in said
    assert "Ann Lee" in said.partition("Timelines would look like this:")[2]
    assert "Nothing was added." in said
    # Of what was not taken nothing is left; it can be begun again at once.
    assert main([*home, *words(tmp_path, tap), "--streams", "people", "--yes"]) == 0
    assert main([*home, "source", "test", "crm"]) == 0
    assert "People: from people; of the first rows 5 can be used" in capsys.readouterr().out
    assert main([*home, "pull", "crm"]) == 0
    assert "crm/customers: ok, 5 rows" in capsys.readouterr().out


def test_a_terminal_goes_on_with_what_a_machine_that_stopped_left(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    drafts = DraftFile(SettingsFile(Home(home).settings))
    drafts.keep("crm", "singer", "Singer tap", {})
    assert main(["--home", str(home), *words(tmp_path, tell(tmp_path)), "--yes"]) == 0
    assert drafts.drafts() == ()


def test_a_terminal_says_which_streams_there_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = ("--home", str(tmp_path / "home"))
    tap = tell(tmp_path, streams=["alpha", "beta"])
    assert main([*home, *words(tmp_path, tap), "--yes"]) == 1
    assert "there are: alpha, beta" in capsys.readouterr().err
    assert main([*home, *words(tmp_path, tap), "--streams", "gamma", "--yes"]) == 1
    assert "There is no stream “gamma”." in capsys.readouterr().err
