"""A caller who hides is known by what phones, switches and carriers write in the place of the number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.kit.withheld import SPELLED_ON_A_KEYPAD, is_withheld
from desk.domain.identifiers import phone

SAID = [
    *("", " ", "-", "0", "P", "O", "N/A", "<unknown>", "null", "Anonymous", " withheld ", "RESTRICTED", "Unavailable"),
    *("Private Number", "private_number", "Private Caller", "No Caller ID", "no-caller-id", "NoCallerID", "No number"),
    *("Caller ID blocked", "Number withheld", "Not available", "Out of Area", "Unknown Caller", "blocked by caller"),
    *("Unterdrückt", "unterdrueckt", "Rufnummer unterdrückt", "Rufnummer unterdru\u0308ckt", "UNTERDRÜCKTE RUFNUMMER"),
    *("Nummer unbekannt", "Anonymer Anrufer", "Keine Rufnummer", "Rufnummer nicht verfügbar", "Privat", "unbekannt"),
    *("Numéro masqué", "NUMERO MASQUE", "Appel masqué", "Anonyme", "Numéro privé", "Inconnu", "Non disponible"),
    *("Número oculto", "Llamada oculta", "Número desconocido", "Privado", "Sin identificador de llamada"),
    *("Numero nascosto", "Numero privato", "Chiamata anonima", "Sconosciuto", "Numero non disponibile", "Riservato"),
    *("Ｐｒｉｖａｔｅ　Ｎｕｍｂｅｒ", "Private\u00a0Number"),
    *SPELLED_ON_A_KEYPAD,
]
NAMES = [
    *("+12085550142", "030 1234567 privat", "201", "anna.jensen", "Ann Private", "Unknown Pleasures Ltd", "no"),
    *("Number One Shop", "Caller", "support", "P. Berg", "Praxis unbekannter Meister"),
]


@pytest.mark.parametrize("said", SAID)
def test_what_hides_a_number(said: str) -> None:
    assert is_withheld(said)
    assert [phone(said, region) for region in ("", "DE", "US", "CN")] == [""] * 4


@pytest.mark.parametrize("name", NAMES)
def test_what_is_a_number_or_a_name(name: str) -> None:
    assert not is_withheld(name)


@given(st.sampled_from([said for said in SAID if said.isascii()]), st.data())
def test_case_makes_no_difference(said: str, data: st.DataObject) -> None:
    high = data.draw(st.lists(st.booleans(), min_size=len(said), max_size=len(said)))
    assert is_withheld("".join(c.upper() if up else c.lower() for c, up in zip(said, high, strict=True)))


@given(st.text(max_size=200))
def test_any_text_is_looked_at(said: str) -> None:
    assert not is_withheld(said + " 4711")
    assert is_withheld(said) == is_withheld(f" {said} ")
