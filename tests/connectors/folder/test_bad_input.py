"""Bad input: a clear reason for the row or the file, and every good row all the same."""

from __future__ import annotations

import gzip
import resource
from pathlib import Path

import pytest

from connectors.kit.errors import AskPerson, TryLater
from tests.connectors.folder.exports import PEOPLE, Exports

HEAD = "id,name,phone\n"


def mapping_with(line: str) -> str:
    """The mapping of people with one line more."""
    return PEOPLE.replace('id = "id"', f'id = "id"\n{line}')


def test_wrong_number_of_fields(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    exports.write("people.csv", HEAD + "1,Ann,555\n2,Bob\n3,Cid,1,2\n4,Dee,777\n")
    pulled = exports.whole()
    assert pulled.order == ["1", "4"]
    assert pulled.reasons == {
        "people.csv line 3": "It has 2 fields; the first line names 3.",
        "people.csv line 4": "It has 4 fields; the first line names 3.",
    }
    assert pulled.rejected[0].raw == "2,Bob\n"
    assert pulled.rejected[0].source_id == "2"


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_quotes_over_lines(tmp_path: Path, line_end: str) -> None:
    exports = Exports(tmp_path)
    rows = ["id,name,phone", '1,"Ann', 'of ""Green"" Gables",555', "2,Bob,", '"3","Cid, Jr.","7"', ""]
    exports.write("people.csv", line_end.join(rows))
    pulled = exports.whole()
    assert pulled.names == {"1": 'Ann of "Green" Gables', "2": "Bob", "3": "Cid, Jr."}
    assert not pulled.rejected


def test_a_quote_never_closed_takes_one_line_only(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    rows = "".join(f'{number},"Name {number}",{number}\n' for number in range(2, 400))
    exports.write("people.csv", HEAD + '1,"Ann,555\n' + rows)
    pulled = exports.whole()
    assert len(pulled.records) == 398
    assert list(pulled.reasons) == ["people.csv line 2"]


def test_a_quote_never_closed_before_rows_without_quotes(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    rows = "".join(f"{number},Name {number},{number}\n" for number in range(2, 400))
    exports.write("people.csv", HEAD + '1,"Ann,555\n' + rows)
    pulled = exports.whole()
    assert len(pulled.records) == 398
    assert list(pulled.reasons) == ["people.csv line 2"]
    assert exports.pull(pulled.cursor).order == []


def test_inches_are_no_quotes(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    exports.write("people.csv", HEAD + '1,5" pipe,555\n2,Bob,7\n')
    assert exports.whole().names == {"1": '5" pipe', "2": "Bob"}


@pytest.mark.parametrize("form", ["csv", "jsonl", "json"])
def test_a_line_of_50_mb_is_rejected_without_being_held(tmp_path: Path, form: str) -> None:
    exports = Exports(tmp_path)
    path = tmp_path / f"people.{form}"
    chunk = b"x" * 1_000_000
    parts = {
        "csv": (b"id,name,phone\n1,Ann,5\n2,", b",5\n3,Cid,5\n"),
        "jsonl": (b'{"id":1,"name":"Ann"}\n{"id":2,"name":"', b'"}\n{"id":3,"name":"Cid"}\n'),
        "json": (b'[{"id":1,"name":"Ann"},{"id":2,"name":"', b'"},{"id":3,"name":"Cid"}]'),
    }[form]
    with path.open("wb") as file:
        file.write(parts[0])
        for _ in range(50):
            file.write(chunk)
        file.write(parts[1])
    exports.touch(path.name, 3600)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    pulled = exports.whole()
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert list(pulled.records) == ["1", "3"]
    place = "people.json row 2" if form == "json" else f"people.{form} line {3 if form == 'csv' else 2}"
    assert pulled.reasons == {place: "It is longer than 4 MB."}
    assert len(pulled.rejected[0].raw) == 2000
    assert grown < 40_000, f"memory grew by {grown} kB"


def test_a_long_row_below_the_limit_is_used(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    exports.write("people.csv", HEAD + f'1,"Ann",{"5" * 3_000_000}\n2,Bob,7\n')
    assert list(exports.whole().records) == ["1", "2"]


def test_not_utf8_names_the_setting_that_helps(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    exports.write("people.csv", HEAD.encode() + "1,José,5\n".encode("cp1252") + "2,Zoë,5\n".encode())
    pulled = exports.whole()
    assert pulled.names == {"2": "Zoë"}
    (reason,) = pulled.reasons.values()
    assert "byte 6 is not UTF-8" in reason
    assert 'encoding = "cp1252"' in reason
    assert pulled.rejected[0].source_id == ""


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "shift_jis"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    name = "田中 さくら" if encoding == "shift_jis" else "José Ñandú"
    exports = Exports(tmp_path, mapping_with(f'encoding = "{encoding}"'))
    exports.write("people.csv", (HEAD + f"1,{name},5\n2,Bob,6\n").encode(encoding))
    pulled = exports.whole()
    assert pulled.names == {"1": name, "2": "Bob"}
    without_mark = {"utf-16": "utf-16-le", "utf-8-sig": "utf-8"}.get(encoding, encoding)
    exports.append("people.csv", f"3,{name},7\n".encode(without_mark))
    assert exports.pull(pulled.cursor).names == {"3": name}


@pytest.mark.parametrize("form", ["csv", "jsonl", "json"])
def test_byte_order_marks_need_no_setting(tmp_path: Path, form: str) -> None:
    plain = {"csv": "id,name,phone\n1,Zoë,5\n", "jsonl": '{"id":1,"name":"Zoë"}\n', "json": '[{"id":1,"name":"Zoë"}]'}
    exports = Exports(tmp_path)
    for encoding in ("utf-8-sig", "utf-16"):
        exports.write(f"people.{form}", plain[form].encode(encoding))
        assert exports.whole().names == {"1": "Zoë"}, encoding


def test_utf16_without_mark_or_setting_says_what_to_set(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    exports.write("people.csv", (HEAD + "1,Ann,5\n").encode("utf-16-le"))
    error = exports.pull().error
    assert isinstance(error, AskPerson)
    assert "UTF-16" in error.advice


def test_cut_off_gz_keeps_good_rows_and_says_where_it_ended(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    rows = "".join(f"{number},Name {number},{number * 7919}\n" for number in range(1, 5001))
    packed = gzip.compress((HEAD + rows).encode())
    exports.write("people.csv.gz", packed[: len(packed) // 2])
    pulled = exports.pull()
    assert isinstance(pulled.error, TryLater)
    assert f"after line {len(pulled.records) + 1}" in pulled.error.title
    assert "cut off" in pulled.error.title
    assert 1000 < len(pulled.records) < 4000
    assert not pulled.rejected
    again = exports.pull(pulled.cursor)
    assert again.order == []
    assert isinstance(again.error, TryLater), "a cut-off file is tried again even when nothing changed"
    exports.write("people.csv.gz", packed)
    rest = exports.pull(pulled.cursor)
    assert rest.error is None
    assert pulled.order + rest.order == [str(number) for number in range(1, 5001)]


def test_damaged_gz(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    rows = "".join(f"{number},Name {number},{number * 7919}\n" for number in range(1, 5001))
    packed = bytearray(gzip.compress((HEAD + rows).encode()))
    packed[len(packed) // 2 : len(packed) // 2 + 40] = b"\xff" * 40
    exports.write("people.csv.gz", bytes(packed))
    pulled = exports.pull()
    assert isinstance(pulled.error, TryLater)
    assert "damaged" in pulled.error.title


def test_gz_of_several_members_and_under_another_name(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    exports.write("people.csv", gzip.compress(HEAD.encode()) + gzip.compress(b"1,Ann,5\n") + b"\0" * 512)
    pulled = exports.whole()
    assert pulled.order == ["1"]


def test_missing_column_names_it_and_those_there_are(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    exports.write("people-1.csv", "id,full_name,phone\n1,Ann,5\n")
    exports.write("people-2.csv", HEAD + "2,Bob,5\n")
    pulled = exports.pull()
    assert isinstance(pulled.error, AskPerson)
    assert pulled.error.title == "people-1.csv has no column 'name'."
    assert "'id', 'full_name', 'phone'" in pulled.error.advice
    assert pulled.order == ["2"], "the file that is right is read all the same"


def test_a_first_line_that_is_data_is_not_shown(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    exports.write("people.csv", "1,Ann Example,+1 303 555 0142\n")
    error = exports.pull().error
    assert isinstance(error, AskPerson)
    assert "Ann" not in str(error)
    assert "0142" not in str(error)


def test_wrong_delimiter_is_guessed_at(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    exports.write("people.csv", "id;name;phone\n1;Ann;5\n")
    error = exports.pull().error
    assert isinstance(error, AskPerson)
    assert "';'" in error.advice
    assert "delimiter" in error.advice


def test_a_column_that_stands_there_twice(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    exports.write("people.csv", "id,name,phone,name\n1,Ann,5,Bob\n")
    error = exports.pull().error
    assert isinstance(error, AskPerson)
    assert "more than one column 'name'" in error.title


def test_exports_put_one_after_the_other(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    exports.write("people.csv", HEAD + "1,Ann,5\n\n ,,\n" + HEAD + "2,Bob,6\n")
    pulled = exports.whole()
    assert pulled.order == ["1", "2"]
    assert not pulled.rejected


def test_nul_bytes(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    exports.write("people.csv", HEAD + "1,A\0nn,5\n2,Bob,6\n")
    exports.write("people.jsonl", '{"id": 3, "name": "C\\u0000id"}\n')
    pulled = exports.whole()
    assert pulled.names == {"2": "Bob", "3": "Cid"}
    (rejected,) = pulled.rejected
    assert "NUL" in rejected.reason
    assert "\0" not in rejected.raw


def test_broken_json_lines(tmp_path: Path) -> None:
    bad = [
        "{",
        "[1]",
        "17",
        '{"id": 1e999999999999999999999}',
        '{"id": nope}',
        '{"id": NaN}',
        "[" * 100_000,
        '{"name": "no id"}',
        '"x"',
    ]
    exports = Exports(tmp_path)
    exports.write("people.jsonl", "".join(f'{row}\n{{"id": "g{at}", "name": "Good"}}\n' for at, row in enumerate(bad)))
    pulled = exports.whole()
    assert pulled.order == [f"g{at}" for at in range(len(bad))]
    assert list(pulled.reasons) == [f"people.jsonl line {2 * at + 1}" for at in range(len(bad))]
    assert "character 8" in pulled.reasons["people.jsonl line 9"]


def test_broken_elements_of_a_list(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    exports.write(
        "people.json", '[{"id": 1, "name": "A, ]}"}, 7, {"id": nope}, [1, {"a": 2}], {"id": 2, "name": "B"} ]'
    )
    pulled = exports.whole()
    assert pulled.names == {"1": "A, ]}", "2": "B"}
    assert list(pulled.reasons) == ["people.json row 2", "people.json row 3", "people.json row 4"]


def test_a_list_cut_off(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    exports.write("people.json", '[{"id": 1, "name": "Ann"}, {"id": 2, "na')
    pulled = exports.pull()
    assert pulled.order == ["1"]
    assert isinstance(pulled.error, TryLater)
    assert "people.json ends too early, after row 1" in pulled.error.title
    exports.write("people.json", '[{"id": 1, "name": "Ann"}, {"id": 2, "name": "Bob"}]', age=100)
    assert exports.pull(pulled.cursor).order == ["2"]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ('{"meta": {"list": []}, "items": {"a": 1}}', "no list at 'data.items'"),
        ('{"data": {"other": []}}', "no list at 'data.items'"),
        ('{"john@example.com": {}, "data": 3}', "no list at 'data.items'"),
        ("[1]", "no list at 'data.items'"),
    ],
)
def test_no_list_where_the_mapping_says(tmp_path: Path, written: str, told: str) -> None:
    exports = Exports(tmp_path, mapping_with('rows = "data.items"'))
    exports.write("people.json", written)
    error = exports.pull().error
    assert isinstance(error, AskPerson)
    assert told in error.title
    assert "@" not in str(error)


def test_one_object_instead_of_a_list(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    exports.write("people.json", '{"data": {"items": [{"id": 1}]}, "total": 1}')
    error = exports.pull().error
    assert isinstance(error, AskPerson)
    assert "'data', 'total'" in error.title


def test_markup_emoji_and_right_to_left_pass_untouched(tmp_path: Path) -> None:
    names = ["<b onclick='x'>Bold</b>", "&lt;Ann&gt;", "🧑🏽‍💻 Ö", "שרה כהן", "محمد", "x" * 400]
    exports = Exports(tmp_path)
    exports.write("people.jsonl", "".join(f'{{"id": {at}, "name": "{name}"}}\n' for at, name in enumerate(names)))
    assert list(exports.whole().names.values()) == names


def test_a_file_nobody_said_how_to_read(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    exports.write("people.xlsx", b"PK\x03\x04")
    error = exports.pull().error
    assert isinstance(error, AskPerson)
    assert "people.xlsx" in error.title


def test_trouble_with_several_files_is_told_once(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    exports.write("people-1.json", "[")
    exports.write("people-2.csv", "who\n")
    exports.write("people-3.csv", HEAD + "3,Cid,5\n")
    pulled = exports.pull()
    assert pulled.order == ["3"]
    assert isinstance(pulled.error, AskPerson), "what a person must mend comes first"
    assert "1 more of its files" in pulled.error.advice


def test_a_quote_closed_in_the_next_row_takes_its_own_line_only(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    exports.write("people.csv", HEAD + '1,x,"Ann\n2,Bob",7\n3,Cid,8\n')
    pulled = exports.whole()
    assert pulled.names == {"2": 'Bob"', "3": "Cid"}
    assert list(pulled.reasons) == ["people.csv line 2"]
