"""Live look-ups in a folder, and what a check says of it."""

from __future__ import annotations

from pathlib import Path

import pytest

import connectors.folder
from connectors.folder import CONNECTOR
from connectors.kit.errors import AskPerson
from connectors.records import IdentifierKind
from tests.connectors.folder.exports import Exports

SHOP = """
[[stream]]
name = "people"
title = "People"
record = "customer"
files = "people*"
id = "id"
fields = { name = "name" }
identifiers = [{ kind = "phone", value = "phone" }, { kind = "email", value = "email" }]

[[stream]]
name = "sales"
title = "Sales"
record = "order"
files = "sales*"
id = "no"
fields = { placed_at = "at", customer_id = "who" }
identifiers = [{ kind = "phone", value = "phone" }]
"""


@pytest.fixture
def exports(tmp_path: Path) -> Exports:
    made = Exports(tmp_path, SHOP)
    made.write(
        "people.csv", "id,name,phone,email\n1,Ann,+1 (303) 555-0142,ANN@example.com\n2,Bob,303 555 0143,\n3,Cid,,\n"
    )
    rows = ["no,at,who,phone", "A,2026-01-01T00:00:00Z,1,", "B,2026-01-02T00:00:00Z,,303-555-0142", "C,broken,1,"]
    made.write("sales.csv", "\n".join([*rows, "D,2026-01-04T00:00:00Z,2,", ""]))
    return made


def found(exports: Exports, kind: IdentifierKind, value: str) -> dict[str, list[str]]:
    """Ids by stream."""
    for folder in exports.open():
        answers = CONNECTOR.lookups[kind](folder, value)
        return {answer.stream: [record.source_id for record in answer.records] for answer in answers}
    raise AssertionError


def test_by_phone_with_the_orders_of_who_was_found(exports: Exports) -> None:
    answer = found(exports, IdentifierKind.PHONE, "+13035550142")
    assert answer == {"customers": ["1"], "orders": ["A", "B"], "interactions": []}


def test_by_email_and_by_nobodys(exports: Exports) -> None:
    assert found(exports, IdentifierKind.EMAIL, "ann@example.com")["customers"] == ["1"]
    assert found(exports, IdentifierKind.EMAIL, "bea@example.com")["customers"] == []
    assert found(exports, IdentifierKind.PHONE, "+13035550199")["customers"] == []


def test_the_newest_files_only_when_there_is_too_much(exports: Exports, monkeypatch: pytest.MonkeyPatch) -> None:
    exports.write("people-new.csv", "id,name,phone,email\n1,Ann,,ann@example.com\n", age=100)
    monkeypatch.setattr(connectors.folder, "LOOKUP_BYTES", 60)
    for folder in exports.open():
        (first, *_) = CONNECTOR.lookups[IdentifierKind.EMAIL](folder, "ann@example.com")
        assert [record.identifiers[0].value for record in first.records] == ["ann@example.com"]  # type: ignore[union-attr]


def test_a_check_says_what_can_be_read(exports: Exports) -> None:
    exports.map(SHOP + '\n[[stream]]\nname="visits"\ntitle="Visits"\nrecord="interaction"\nfiles="v*"\nid="id"\n'
                'fields={channel="c",direction="d",started_at="s"}\n')  # fmt: skip
    (exports.folder / "sales.csv").unlink()
    exports.write("sales.jsonl", '{"no": 1, "at": "2026-01-01T00:00:00Z", "phone": "5"}\n{"no": 2}\n')
    for folder in exports.open():
        assert list(CONNECTOR.check(folder)) == [
            "People: 1 file, 0.0 MB; of the first rows 3 can be used, 0 cannot",
            "Sales: 1 file, 0.0 MB; of the first rows 1 can be used, 1 cannot; nothing found at who",
            "Visits: no file is there yet (v*)",
        ]


def test_a_check_raises_what_a_pull_would(exports: Exports) -> None:
    exports.write("people-2.csv", "id,who\n")
    for folder in exports.open():
        with pytest.raises(AskPerson, match="no columns 'email', 'name', 'phone'"):
            CONNECTOR.check(folder)
