"""A small shop's exports as a German Excel writes them: semicolons, Windows-1252, short names of columns, euros."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.services.build import Parts

CUSTOMERS = "Kundennummer;Vorname;Nachname;PLZ;Ort;Telefon;Mobil;E-Mail;Kunde seit\r\n" + "".join(
    f"{10001 + n};Jürgen;Groß{n};10115;Berlin;030/55501{n:02};0171 55501{n:02};j{n}@example.de;0{n + 1}.01.2024\r\n"
    for n in range(8)
)
CALLS = "Datum;Uhrzeit;Richtung;Rufnummer;Kunde;Dauer;Mitarbeiter;Bemerkung\r\n" + "".join(
    f"{1 + n:02}.08.2026;09:{n:02};eingehend;{'+49171' if n % 2 else '0171 '}55501{n % 8:02};Jürgen Groß{n % 8};"
    f"00:12:{n:02};Fr. Löwe;Größe passt nicht – Umtausch\r\n"
    for n in range(20)
)
ORDERS = "Bestellnr.;Bestelldatum;Kundennr.;Kunde;Artikel;Betrag;Status\r\n" + "".join(
    f"R-{n};{1 + n:02}.06.2026;{10001 + n % 3};Groß, Jürgen;Zelt „Alpin“;{amount} €;bezahlt\r\n"
    for n, amount in enumerate(["4.999,98", "178,00", "89,-", "1.234,50", "0,99", "12", "19,90"])
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "Exporte Laden"
    place.mkdir()
    for name, text in (("Kundenliste", CUSTOMERS), ("Anrufe_2026", CALLS), ("Bestellungen", ORDERS)):
        (place / f"{name}.csv").write_bytes(text.encode("cp1252"))
    return place


def test_orders_with_euros_and_abbreviated_numbers_fit_as_they_are(parts: Parts, folder: Path) -> None:
    orders = parts.first.look(str(folder)).files[1]
    assert {column.name: column.role for column in orders.columns} == {
        "Bestellnr.": "id", "Bestelldatum": "placed_at", "Kundennr.": "customer_id", "Kunde": "name",
        "Artikel": "detail", "Betrag": "total", "Status": "state",
    }  # fmt: skip
    tried = parts.first.try_out(str(folder), orders, "Europe/Berlin")
    assert (tried.good, tried.bad) == (7, 0)
    assert [row.text.split(" · ")[2] for row in tried.rows] == [
        "4999.98 EUR", "178.00 EUR", "89 EUR", "1234.50 EUR", "0.99 EUR", "12 EUR", "19.90 EUR",
    ]  # fmt: skip


def test_the_country_of_numbers_is_told_by_those_that_name_one(parts: Parts, folder: Path) -> None:
    look = parts.first.look(str(folder))
    assert look.region == "DE"
    assert parts.first.look(str(folder / "Bestellungen.csv")).region == ""


def test_calls_orders_and_customers_meet_and_the_fullest_comes_first(parts: Parts, folder: Path) -> None:
    look = parts.first.look(str(folder))
    files = [parts.first.try_out(look.folder, file, "Europe/Berlin") for file in look.files]
    parts.sources.pull(parts.first.take(look.folder, files, "Laden", "Europe/Berlin", look.region))
    parts.settler.finish()
    whose = parts.first.whose([text for file in files for row in file.rows for text in row.find])
    view = parts.customers.customer(whose)
    assert view.name == "Jürgen Groß0"
    items = parts.customers.timeline(whose).items
    assert {item.channel for item in items} == {"call", "order"}
    assert len([item for item in items if item.channel == "call"]) == 3
