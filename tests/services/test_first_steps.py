"""From files as people have them to a first timeline: looked at, tried, taken; nothing of theirs is changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desk.cli import main
from desk.services.asks import ServiceError
from desk.services.build import Parts, prepare_demo
from desk.services.first_views import FileView

CALLS = "Datum;Uhrzeit;Rufnummer;Richtung;Mitarbeiter;Wartezeit;Dauer;Notiz\n" + "".join(
    f"{1 + n % 28:02}.11.2025;{8 + n % 9:02}:{n % 60:02};+49 30 1234{n % 7:03};{'eingehend' if n % 2 else 'abgehend'};"
    f"Müller;{n};{60 + n};Frage zur Lieferung\n"
    for n in range(40)
)
PEOPLE = "id,first name,last name,e-mail,phone,zip,city\n" + "".join(
    f"K{n},Ana{n},Jensen,ana{n}@example.com,+49 30 1234{n:03},10115,Berlin\n" for n in range(7)
)
ORDERS = "Order No\tCustomer No\tPlaced\tTotal\tCurrency\tStatus\n" + "".join(
    f"A{n}\tK{n % 7}\t11/{1 + n % 28:02}/2025 02:05 PM\t{n}.50\tUSD\topen\n" for n in range(30)
)
CHATS = "".join(
    f'{{"id": {n}, "visitor": {{"email": "ana{n % 7}@example.com"}}, '
    f'"started_at": "2025-11-{1 + n % 28:02}T10:00:00Z", "text": "hello"}}\n'
    for n in range(30)
)


def one(parts: Parts, path: Path) -> FileView:
    (file,) = parts.first.look(str(path)).files
    return file


def roles(file: FileView) -> dict[str, str]:
    return {column.name: column.role for column in file.columns}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
def test_calls_are_known_whatever_they_are_written_in(parts: Parts, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "anrufe.csv"
    path.write_bytes(CALLS.encode(encoding))
    file = one(parts, path)
    assert (file.record, file.channel, file.count, file.exact) == ("interaction", "call", 40, True)
    assert roles(file) == {
        "Datum": "started_at", "Uhrzeit": "started_time", "Rufnummer": "phone", "Richtung": "direction",
        "Mitarbeiter": "agent", "Wartezeit": "wait_seconds", "Dauer": "talk_seconds", "Notiz": "summary",
    }  # fmt: skip
    tried = parts.first.try_out(str(tmp_path), file, "Europe/Berlin")
    assert (tried.good, tried.bad, len(tried.rows)) == (40, 0, 10)
    assert tried.rows[0].text == "Frage zur Lieferung"
    assert {row.what for row in tried.rows} == {"call"}


def test_a_whole_folder_becomes_one_source_and_ends_at_a_timeline(parts: Parts, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "anrufe-2025-11-01.csv").write_text(CALLS, encoding="utf-8")
    (folder / "anrufe-2025-11-02.csv").write_text(CALLS.replace("11.2025", "10.2025"), encoding="utf-8")
    (folder / "customers.csv").write_text(PEOPLE, encoding="utf-8")
    (folder / "orders.tsv").write_text(ORDERS, encoding="utf-16")
    (folder / "chats.jsonl").write_text(CHATS, encoding="utf-8")
    (folder / "empty.csv").write_text("", encoding="utf-8")
    (folder / "holiday.png").write_bytes(b"\x89PNG")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    look = parts.first.look(str(folder))
    assert [file.record for file in look.files] == ["interaction", "interaction", "customer", "order"]
    assert look.files[0].files == ("anrufe-*-*-*.csv",)
    assert [(out.name, out.title) for out in look.left_out] == [("empty.csv", "empty.csv is empty.")]
    files = [parts.first.try_out(look.folder, file, "Europe/Berlin") for file in look.files]
    assert [file.bad for file in files] == [0, 0, 0, 0]
    source_id = parts.first.take(look.folder, files, "My files", "Europe/Berlin", "DE")
    assert source_id == "my-files"
    report = parts.sources.pull(source_id)
    assert [(s.outcome, s.rows, s.rejected) for s in report.streams] == [("ok", 7, 0), ("ok", 30, 0), ("ok", 110, 0)]
    parts.settler.finish()
    whose = parts.first.whose(files[0].rows[0].find)
    assert whose
    items = parts.customers.timeline(whose).items
    assert {item.channel for item in items} >= {"call", "chat", "order"}
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.parametrize(
    ("name", "content", "title", "advice"),
    [
        ("a.csv", b"", "is empty", "Export it again"),
        ("a.csv", b"\xef\xbb\xbf \r\n", "is empty", "Export it again"),
        ("a.csv", b"id,name\n", "names of columns and no rows", "has rows"),
        ("a.csv", b"2025-11-01,+12085550101,hi\n2025-11-02,+12085550102,ho\n", "names no columns", "line above"),
        ("a.csv", b"PK\x03\x04rest of a workbook", "a workbook or a zip", "save the table as CSV"),
        ("a.csv", b"%PDF-1.7 rest", "no table of text", "Export it as CSV"),
        ("a.csv", b"id,note,note\n1,a,b\n", "more than one column “note”", "name of its own"),
        ("a.csv", b"id,note\n1,a,b\n2,c,d\n", "another number of columns", "quotes"),
        ("a.csv.gz", b"\x1f\x8b\x08damaged", "damaged", "Export it again"),
        ("a.json", b'{"data": {"rows": [1, 2]}}', "no list of objects", "mapping written by hand"),
    ],
)
def test_a_file_that_cannot_be_read_says_what_to_do(
    parts: Parts, tmp_path: Path, name: str, content: bytes, title: str, advice: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(ServiceError) as refused:
        parts.first.look(str(path))
    assert title in refused.value.title
    assert advice in refused.value.advice
    assert path.read_bytes() == content


def test_thirty_columns_and_days_written_in_three_ways(parts: Parts, tmp_path: Path) -> None:
    path = tmp_path / "tickets.csv"
    names = ["ticket id", "created", "closed", "changed on", "email", *(f"field {n}" for n in range(25))]
    rows = [
        [str(n), f"2025-11-{n:02}T09:00:00Z", f"{n + 13}.11.2025 10:00", f"{n}/{n + 13}/2025", f"a{n}@example.com"]
        for n in range(1, 10)
    ]
    lines = [names, *([*row, *["x"] * 25] for row in rows)]
    path.write_text("\n".join(map(",".join, lines)), encoding="utf-8")
    file = one(parts, path)
    formats = {column.name: column.format for column in file.columns}
    assert formats["created"] == ""
    assert formats["closed"] == "%d.%m.%Y %H:%M"
    assert formats["changed on"] == "%m/%d/%Y"
    assert len(file.columns) == 30
    assert parts.first.try_out(str(tmp_path), file, "Europe/Berlin").good == 9


def test_a_day_that_may_be_a_month_is_asked_about(parts: Parts, tmp_path: Path) -> None:
    path = tmp_path / "calls.csv"
    path.write_text("date,phone,note\n" + "".join(f"0{n}/0{n + 1}/2025,+12085550{n}00,x\n" for n in range(1, 8)))
    look = {first: parts.first.look(str(path), first).files[0].columns[0] for first in (False, True)}
    assert not look[False].sure
    assert (look[False].format, look[True].format) == ("%d/%m/%Y", "%m/%d/%Y")


def test_a_person_says_otherwise_and_sees_what_comes_of_it(parts: Parts, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("who,when,what\nAna,2025-11-01 09:00,a\nBo,not known,b\n", encoding="utf-8")
    folder, file = str(tmp_path), one(parts, path)
    for record in ("customer", "order", "interaction"):
        assert parts.first.guess_again(folder, file, record).record == record
    as_calls = parts.first.guess_again(folder, file, "interaction")
    nothing = replace(as_calls, columns=tuple(replace(column, role="detail") for column in as_calls.columns))
    assert parts.first.try_out(folder, nothing, "").missing == ("started_at",)
    with pytest.raises(ServiceError, match="cannot be read yet"):
        parts.first.take(folder, [nothing], "List", "", "")
    chosen = dict(zip(("who", "when", "what"), ("name", "started_at", "summary"), strict=True))
    said = replace(as_calls, columns=tuple(replace(c, role=chosen[c.name], format="") for c in as_calls.columns))
    tried = parts.first.try_out(folder, said, "Europe/Berlin")
    assert (tried.good, tried.bad) == (1, 1)
    assert tried.reasons == ("The field started_at holds no time.",)
    assert parts.first.try_out(folder, said, "").bad == 2


def test_a_very_large_file_is_looked_at_from_its_beginning_only(parts: Parts, tmp_path: Path) -> None:
    path = tmp_path / "calls.csv"
    path.write_text(CALLS, encoding="utf-8")
    with path.open("r+b") as file:
        file.truncate(1_000_000_000)  # a hole: it takes no room on the disk
    found = one(parts, path)
    assert not found.exact
    assert found.size == 1_000_000_000


def test_a_folder_with_a_mapping_of_its_own_is_taken_as_it_is(parts: Parts, exports: Path) -> None:
    look = parts.first.look(str(exports))
    assert look.mapping == "mapping.toml"
    source_id = parts.first.take_mapped(look.folder, "Exports", "", "US")
    assert parts.sources.pull(source_id).streams[0].outcome == "ok"


def test_what_was_begun_is_remembered_until_it_is_done(parts: Parts) -> None:
    assert parts.first.beginning().left == ""
    parts.first.leave("somewhere")
    assert parts.first.beginning().left == "somewhere"
    parts.first.leave("")
    assert parts.first.beginning().left == ""


def test_a_folder_without_anything_to_read_says_so(parts: Parts, tmp_path: Path) -> None:
    (tmp_path / "notes.docx").write_bytes(b"x")
    with pytest.raises(ServiceError, match="no file in"):
        parts.first.look(str(tmp_path))
    with pytest.raises(ServiceError, match="is not there"):
        parts.first.look(str(tmp_path / "gone.csv"))


def test_a_year_of_daily_exports_hides_no_other_file_and_what_is_not_looked_at_is_counted(
    parts: Parts, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for day in range(80):
        (tmp_path / f"anrufe-{day:03}.csv").write_text(CALLS, encoding="utf-8")
    (tmp_path / "customers.csv").write_text(PEOPLE, encoding="utf-8")
    look = parts.first.look(str(tmp_path))
    assert [file.record for file in look.files] == ["interaction", "customer"]
    assert look.unseen == 81 - 60
    words = ("source", "add", "mine", "folder", "--set", f"path={tmp_path}", "--set", "time_zone=Europe/Berlin")
    assert main(["--home", str(tmp_path / "home"), *words]) == 1
    assert "Files not looked at: 21." in capsys.readouterr().err


@pytest.fixture
def desk(tmp_path: Path) -> Callable[..., int]:
    return lambda *words: main(["--home", str(tmp_path / "home"), *words])


def test_a_terminal_is_offered_the_same(
    desk: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "anrufe.csv").write_text(CALLS, encoding="utf-8")
    words = ("source", "add", "mine", "folder", "--set", f"path={folder}", "--set", "time_zone=Europe/Berlin")
    assert desk(*words) == 1
    said = capsys.readouterr().err
    assert "Rufnummer" in said
    assert "40 can be used, 0 cannot" in said
    assert "Nothing was added." in said
    assert desk(*words, "--yes") == 0
    assert desk("pull", "mine") == 0
    assert "40 rows" in capsys.readouterr().out
    assert list(folder.iterdir()) == [folder / "anrufe.csv"]


@pytest.mark.slow
def test_the_demo_company_comes_and_goes_with_one_act(parts: Parts, exports: Path) -> None:
    parts.sources.add("exports", "folder", "Exports", {"path": str(exports), "region": "US"}, {})
    assert prepare_demo(parts)
    assert len(parts.first.beginning().demo) > 3
    assert parts.first.beginning().others == 1
    parts.first.remove_demo()
    assert parts.first.beginning().demo == ()
    assert [source.source_id for source in parts.sources.overview().sources] == ["exports"]
    assert not parts.home.demo.exists()


@pytest.mark.parametrize("name", ["calls", "../calls"])
def test_another_source_s_mapping_is_never_taken_for_a_new_one(parts: Parts, tmp_path: Path, name: str) -> None:
    (tmp_path / "calls.csv").write_text(CALLS, encoding="utf-8")
    look = parts.first.look(str(tmp_path / "calls.csv"))
    parts.first.take(look.folder, look.files, "Calls", "Europe/Berlin", "DE", "calls")
    mappings = list(tmp_path.rglob("calls.toml"))
    held = [path.read_bytes() for path in mappings]
    assert len(held) == 1
    with pytest.raises(ServiceError):
        parts.first.take(look.folder, look.files, "Others", "Europe/Berlin", "DE", name)
    assert [path.read_bytes() for path in tmp_path.rglob("calls.toml")] == held
