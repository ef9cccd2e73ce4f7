"""First steps from memory: a file of calls, one of customers, and one that cannot be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from connectors.kit.guess import ROLES
from desk.services.first_views import BeginningView, ColumnView, FileView, LeftOut, LookView, TriedView
from tests.ui import story
from tests.ui.fakes import Gates

NUMBER = "+1 303 555 0142"


def calls(numbers: tuple[str, ...] = ("+49 30 1234001", "+49 30 1234002")) -> FileView:
    """Calls as a German phone system exports them."""
    columns = (
        ColumnView("Datum", ("03.11.2025", "04.11.2025"), "started_at", "%d.%m.%Y", ("%d.%m.%Y", "%d.%m.%Y %H:%M")),
        ColumnView("Uhrzeit", ("08:10", "09:12"), "started_time", "%H:%M", ("%H:%M",)),
        ColumnView("Rufnummer", numbers, "phone"),
        ColumnView("Richtung", ("eingehend", "abgehend"), "direction"),
        ColumnView("Mitarbeiter", ("Müller",), "agent"),
        ColumnView("Dauer", ("61", "340"), "talk_seconds"),
        ColumnView("Notiz", ("Frage zur Lieferung",), "summary"),
    )
    return FileView(
        "anrufe", "Anrufe", ("anrufe-*.csv",), "interaction", columns, ROLES["interaction"], "call", "inbound", "csv",
        "cp1252", ";", 1_204, False, 88_400,
    )  # fmt: skip


def people() -> FileView:
    """Customers, as a CRM exports them."""
    columns = (
        ColumnView("id", ("1", "2"), "id"), ColumnView("name", ("Ana Jensen", "Bo Jensen"), "name"),
        ColumnView("mail", ("ana@example.com",), "email"),
    )  # fmt: skip
    return FileView(
        "kunden", "Kunden", ("kunden.csv",), "customer", columns, ROLES["customer"], "call", "inbound", "csv",
        "utf-8", ",", 60, True, 4_100,
    )  # fmt: skip


class FakeFirst:
    """`look_view` is what is found; `customer` is whom the first rows find."""

    def __init__(self) -> None:
        self.gates = Gates()
        self.view = BeginningView((), 4)
        self.look_view = LookView("/somewhere/exports", (calls(), people()), (), "")
        self.left_out = LeftOut("empty.csv", "empty.csv is empty.", "Export it again.")
        self.customer = 1
        self.bad = 0

    def beginning(self) -> BeginningView:
        self.gates.enter("beginning")
        return self.view

    def look(self, path: str, month_first: bool = False) -> LookView:
        self.gates.enter("look", path)
        return self.look_view

    def guess_again(self, folder: str, file: FileView, record: str, month_first: bool = False) -> FileView:
        self.gates.enter("guess_again", record)
        columns = tuple(replace(column, role="detail") for column in file.columns)
        return replace(file, record=record, columns=columns, roles=ROLES[record])

    def try_out(self, folder: str, file: FileView, time_zone: str) -> FileView:
        self.gates.enter("try_out", (file.record, tuple(column.role for column in file.columns), time_zone))
        roles = {column.role for column in file.columns}
        needed = {"interaction": "started_at", "order": "placed_at", "customer": "name"}[file.record]
        if needed not in roles:
            return replace(file, missing=(needed,), rows=(), good=0, bad=0)
        what = file.channel if file.record == "interaction" else file.record
        rows = tuple(
            TriedView(
                n + 2, story.NOW - timedelta(hours=7 * n), what, "Frage zur Lieferung", f"+49 30 123400{n}", "",
                (f"+49301234{n}",),
            )
            for n in range(10 - self.bad)
        )  # fmt: skip
        wrong = tuple(TriedView(12 + n, reason="The field started_at holds no time.") for n in range(self.bad))
        return replace(file, missing=(), rows=rows + wrong, good=len(rows), bad=self.bad)

    def take(
        self, folder: str, files: Sequence[FileView], title: str, time_zone: str, region: str, source_id: str = ""
    ) -> str:
        self.gates.enter("take", (folder, tuple(file.name for file in files if file.used), title, time_zone, region))
        return "chat"

    def take_mapped(self, folder: str, title: str, time_zone: str, region: str) -> str:
        self.gates.enter("take_mapped", (folder, title))
        return "chat"

    def leave(self, path: str) -> None:
        self.gates.enter("leave", path)
        self.view = replace(self.view, left=path)

    def demo(self) -> str:
        self.gates.enter("demo")
        self.view = replace(self.view, demo=("crm", "shop"))
        return NUMBER

    def remove_demo(self) -> None:
        self.gates.enter("remove_demo")
        self.view = replace(self.view, demo=())

    def whose(self, texts: Sequence[str]) -> int:
        self.gates.enter("whose", tuple(texts))
        return self.customer
