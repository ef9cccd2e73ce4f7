"""Files that grow, change, vanish and come back: only what is new is read, and nothing is lost or taken twice."""

from __future__ import annotations

import gzip
import json
import os
import random
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.kit.errors import AskPerson, Cancelled, TryLater
from connectors.records import Record
from tests.connectors.folder.exports import PEOPLE, Exports

HEAD = "id,name,phone\n"
FORMS = ["csv", "csv.gz", "tsv", "jsonl", "jsonl.gz", "json"]


def written(form: str, numbers: range) -> bytes:
    """Good rows in a form; JSON as a whole list."""
    rows = [{"id": str(number), "name": f"Name {number}", "phone": str(number)} for number in numbers]
    kind = form.removesuffix(".gz")
    if kind == "json":
        return json.dumps(rows).encode()
    sign = "\t" if kind == "tsv" else ","
    head = sign.join(rows[0]) + "\n" if kind != "jsonl" and numbers.start == 1 else ""
    lines = (json.dumps(row) if kind == "jsonl" else sign.join(row.values()) for row in rows)
    plain = (head + "".join(f"{line}\n" for line in lines)).encode()
    return gzip.compress(plain) if form.endswith(".gz") else plain


@pytest.mark.parametrize("form", FORMS)
def test_an_appended_file_brings_its_new_rows_only(tmp_path: Path, form: str) -> None:
    exports = Exports(tmp_path)
    name = f"people.{form}"
    exports.write(name, written(form, range(1, 1001)))
    first = exports.whole()
    assert len(first.order) == 1000
    assert first.pages == 3
    if form == "json":
        exports.write(name, written(form, range(1, 1004)), age=900)
    else:
        exports.append(name, written(form, range(1001, 1004)))
    assert exports.pull(first.cursor).order == ["1001", "1002", "1003"]


@pytest.mark.parametrize("form", FORMS)
def test_an_unchanged_file_is_not_opened(tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    exports = Exports(tmp_path)
    exports.write(f"people.{form}", written(form, range(1, 20)))
    first = exports.whole()
    opened: list[str] = []
    whole_open = Path.open

    def watched(path: Path, *given: object, **more: object) -> object:
        opened.append(path.name)
        return whole_open(path, *given, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", watched)
    again = exports.pull(first.cursor)
    assert (again.order, again.pages, again.error) == ([], 0, None)
    assert opened == ["mapping.toml"]


def test_a_file_written_again_with_the_same_rows_brings_nothing(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    exports.write("people.csv.gz", gzip.compress(written("csv", range(1, 20)), 1))
    first = exports.whole()
    exports.write("people.csv.gz", gzip.compress(written("csv", range(1, 20)), 9), age=900)
    assert exports.pull(first.cursor).order == []


@pytest.mark.parametrize("form", FORMS)
def test_a_row_changed_in_the_middle_is_found_even_at_the_same_length(tmp_path: Path, form: str) -> None:
    exports = Exports(tmp_path)
    plain = written(form, range(1, 3001))
    exports.write(f"people.{form}", plain)
    first = exports.whole()
    more = written(form, range(1, 3011)) if form == "json" else plain + written(form, range(3001, 3011))
    if form.endswith(".gz"):
        changed = gzip.compress(gzip.decompress(more).replace(b"Name 1500", b"Nora 1500"))
    else:
        changed = more.replace(b"Name 1500", b"Nora 1500")
    exports.write(f"people.{form}", changed, age=900)
    second = exports.pull(first.cursor)
    assert second.records["1500"].name == "Nora 1500"  # type: ignore[union-attr]
    assert "3010" in second.records


def test_a_file_that_became_shorter_is_read_again(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    exports.write("people.csv", written("csv", range(1, 100)))
    first = exports.whole()
    exports.write("people.csv", HEAD + "7,New,7\n", age=900)
    assert exports.pull(first.cursor).names == {"7": "New"}


def test_a_rotated_log_goes_on_under_both_names(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    exports.write("people.csv", written("csv", range(1, 6)))
    first = exports.whole()
    exports.append("people.csv", "6,Name 6,6\n")
    os.rename(tmp_path / "people.csv", tmp_path / "people.1.csv")
    exports.write("people.csv", HEAD + "7,Name 7,7\n", age=900)
    second = exports.pull(first.cursor)
    assert {"6", "7"} <= set(second.records)
    third = exports.pull(second.cursor)
    assert third.order == []


def test_a_line_still_being_written_waits_and_a_file_at_rest_does_not(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    exports.write("people.csv", HEAD + "1,Ann,5\n2,Bo", age=5)
    first = exports.whole()
    assert (first.order, first.rejected) == (["1"], [])
    exports.append("people.csv", "b,6", age=5)
    second = exports.pull(first.cursor)
    assert (second.order, second.rejected) == ([], [])
    exports.touch("people.csv", age=61)
    third = exports.pull(second.cursor)
    assert third.names == {"2": "Bob"}, "a minute without a write, and the last line counts"
    assert exports.pull(third.cursor).order == []
    exports.append("people.csv", "6\n3,Cid,7\n", age=5)
    fourth = exports.pull(third.cursor)
    assert fourth.names == {"2": "Bob", "3": "Cid"}, "what went on after all replaces what was taken"
    assert fourth.records["2"].identifiers[0].value == "66"  # type: ignore[union-attr]


def test_an_open_quote_at_the_end_waits(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    exports.write("people.csv", HEAD + '1,"Ann\n', age=5)
    first = exports.whole()
    assert (first.order, first.rejected) == ([], [])
    exports.touch("people.csv", age=61)
    at_rest = exports.pull(first.cursor)
    assert list(at_rest.reasons) == ["people.csv line 2"]
    exports.append("people.csv", 'of Green Gables",5\n', age=5)
    assert exports.pull(at_rest.cursor).names == {"1": "Ann of Green Gables"}


def test_a_file_from_the_future_counts_as_at_rest(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    exports.write("people.csv", HEAD + "1,Ann,5", age=-7200)
    assert exports.whole().order == ["1"]


def test_a_change_within_the_same_moment_is_found(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    exports.write("people.csv", HEAD + "1,Ann,5\n", age=1)
    first = exports.whole()
    exports.write("people.csv", HEAD + "1,Bea,5\n", age=1)
    assert exports.pull(first.cursor).names == {"1": "Bea"}


def test_a_pull_can_be_killed_at_any_page(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    exports.page_rows = 7
    exports.write("people-1.csv", written("csv", range(1, 31)))
    exports.write("people-2.jsonl.gz", written("jsonl.gz", range(31, 61)))
    exports.write("people-3.json", written("json", range(61, 91)))
    whole = exports.whole()
    for stop in range(1, whole.pages + 1):
        begun = exports.pull(stop_after=stop)
        rest = exports.pull(begun.cursor)
        assert begun.order + rest.order == whole.order
        assert all(count <= 7 for count in (len(begun.order) / stop,))


def test_pages_of_long_rows_are_small(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    exports.write("people.csv", HEAD + "".join(f"{at},{'x' * 3_000_000},5\n" for at in range(5)))
    whole = exports.whole()
    assert (len(whole.order), whole.pages) == (5, 3)


def test_cancelling_stops_within_a_file(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    exports.page_rows = 10
    exports.write("people.csv", written("csv", range(1, 101)))
    asked: list[bool] = []
    exports.cancelled = lambda: bool(asked.append(True)) or len(asked) > 3
    with pytest.raises(Cancelled):
        exports.pull()
    assert len(asked) == 4


def test_a_file_gone_and_back_is_read_again(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    exports.write("people-1.csv", written("csv", range(1, 4)))
    exports.write("people-2.csv", HEAD + "9,Nine,9\n")
    first = exports.whole()
    (tmp_path / "people-2.csv").unlink()
    second = exports.pull(first.cursor)
    assert second.order == []
    exports.write("people-2.csv", HEAD + "9,Nine,9\n")
    assert exports.pull(second.cursor).order == ["9"]


def test_a_file_that_vanishes_while_it_is_read_is_tried_again(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    exports.write("people-1.csv", written("csv", range(1, 4)))
    first = exports.whole()
    (tmp_path / "people-2.csv").symlink_to("nowhere")
    second = exports.pull(first.cursor)
    assert isinstance(second.error, TryLater)
    (tmp_path / "people-2.csv").unlink()
    third = exports.pull(second.cursor)
    assert (third.order, third.error) == ([], None)


def test_another_mapping_or_zone_reads_everything_again(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    exports.write("people.csv", written("csv", range(1, 4)))
    first = exports.whole()
    exports.map(PEOPLE.replace('title = "People"', 'title = "Persons"'))
    second = exports.pull(first.cursor)
    assert second.order == ["1", "2", "3"]
    exports.time_zone = "Europe/Berlin"
    assert exports.pull(second.cursor).order == ["1", "2", "3"]


def test_half_written_and_hidden_files_and_folders_are_left_alone(tmp_path: Path) -> None:
    exports = Exports(tmp_path, PEOPLE.replace('"people*"', '["people*", "old/**/p*.csv"]'))
    exports.write("people.csv", HEAD + "1,Ann,5\n")
    exports.write("old/2024/05/p.csv", HEAD + "2,Bob,5\n")
    exports.write("old/p.csv", HEAD + "3,Cid,5\n")
    for name in (".people.csv", "old/.git/p.csv", "old/~p.csv", "old/other.csv"):
        exports.write(name, HEAD + "9,No,5\n")
    (tmp_path / "people-folder.csv").mkdir()
    os.mkfifo(tmp_path / "people-pipe.csv")
    assert exports.whole().order == ["2", "3", "1"]


def test_an_unreadable_folder_below_is_named(tmp_path: Path) -> None:
    exports = Exports(tmp_path, PEOPLE.replace('"people*"', '"*/p.csv"'))
    exports.write("a/p.csv", HEAD + "1,Ann,5\n")
    for part in (tmp_path, *tmp_path.parents[:2]):
        part.chmod(0o755)
    (tmp_path / "a").chmod(0)
    if root := os.geteuid() == 0:
        os.seteuid(65534)
    try:
        error = exports.pull().error
    finally:
        if root:
            os.seteuid(0)
        (tmp_path / "a").chmod(0o755)
    assert isinstance(error, AskPerson)


def test_deletions_are_looked_for_only_where_files_are_complete_and_whole(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    exports.write("people.csv", HEAD + "1,Ann,5\n2\n3,Cid,5\n")
    assert exports.present() == {"1", "2", "3"}, "a broken row whose id can be read is there"
    exports.write("people.csv", HEAD.encode() + b"1,Ann,5\n2,\xff,5\n")
    assert exports.present() is None, "nobody knows which record the broken row is"
    exports.write("people.csv", "")
    with pytest.raises(TryLater, match="empty"):
        exports.present()
    (tmp_path / "people.csv").unlink()
    with pytest.raises(TryLater, match="missing"):
        exports.present()
    exports.write("people.csv", HEAD + "1,Ann,5\n2,B", age=5)
    with pytest.raises(TryLater, match="not whole"):
        exports.present()
    exports.map(PEOPLE.replace("complete = true", ""))
    assert exports.present() is None


def as_text(records: dict[str, Record]) -> dict[str, str]:
    """Records as comparable text."""
    return {key: repr(record) for key, record in records.items()}


NASTY = st.text(alphabet=st.sampled_from('ab1 ,;"\n\r\té漢🧑\u202e<>&'), max_size=12)


def csv_cell(text: str) -> str:
    """A cell as a careful program writes it."""
    return '"' + text.replace('"', '""') + '"' if set(text) & set(',"\r\n') else text


@settings(max_examples=150, deadline=None)
@given(
    rows=st.lists(st.tuples(NASTY, NASTY), min_size=1, max_size=12),
    form=st.sampled_from(["csv", "csv.gz", "jsonl", "jsonl.gz"]),
    cuts=st.lists(st.integers(0, 10_000), max_size=6),
    page_rows=st.integers(1, 5),
    quiet_between=st.booleans(),
    broken=st.booleans(),
)
def test_any_split_into_appended_chunks_gives_the_same_records(
    rows: list[tuple[str, str]], form: str, cuts: list[int], page_rows: int, quiet_between: bool, broken: bool
) -> None:
    plain = "" if form.startswith("jsonl") else HEAD
    for number, (name, phone) in enumerate(rows, start=1):
        if form.startswith("jsonl"):
            plain += json.dumps({"id": number, "name": name, "phone": phone}, ensure_ascii=number % 2 == 0) + "\n"
        else:
            plain += f"{number},{csv_cell(name)},{csv_cell(phone)}\r\n"
        if broken and number % 3 == 0:
            plain += "{,\n" if form.startswith("jsonl") else f'x{number},"y\n'
    data = plain.encode()
    edges = sorted({cut % (len(data) + 1) for cut in cuts} | {0, len(data)})
    chunks = [data[start:end] for start, end in zip(edges, edges[1:], strict=False)]
    with tempfile.TemporaryDirectory() as place:
        exports = Exports(Path(place))
        exports.page_rows = page_rows
        exports.write(f"people.{form}", gzip.compress(data) if form.endswith(".gz") else data)
        whole = exports.whole()
        exports.write(f"people.{form}", b"")
        records: dict[str, Record] = {}
        cursor = None
        for at, chunk in enumerate(chunks):
            last = at == len(chunks) - 1
            added = gzip.compress(chunk) if form.endswith(".gz") else chunk
            exports.append(f"people.{form}", added, age=2000 - at if last or quiet_between else 5)
            pulled = exports.pull(cursor)
            assert pulled.error is None
            records.update(pulled.records)
            cursor = pulled.cursor
        extra = set(records) - set(whole.records)
        assert not extra or quiet_between, "only a file that rested in the middle of a row can have had another row"
        assert as_text({key: records[key] for key in whole.records}) == as_text(whole.records)
        if not broken:
            assert len(whole.records) == len(rows)


def test_random_growth_reads_each_row_once(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    dice = random.Random(7)
    exports.write("people.jsonl", "")
    cursor, order = None, []
    for _ in range(60):
        start = len(order) + 1
        exports.append("people.jsonl", written("jsonl", range(start, start + dice.randrange(4))), age=900)
        pulled = exports.pull(cursor)
        assert pulled.error is None
        order += pulled.order
        cursor = pulled.cursor
        exports.now = exports.now.replace(minute=(exports.now.minute + 1) % 60)
    assert order == [str(number) for number in range(1, len(order) + 1)]
