"""Notes on Tryton's parties: each once and whole, on the party that carries the customer's life now."""

from __future__ import annotations

from dataclasses import replace

import pytest

from connectors.kit.conformance_writing import WRITE_ITEMS, Scribe, WriteFault, run_writing
from connectors.kit.errors import AskPerson, Refused
from tests.connectors.kit.loopback import Said
from tests.connectors.tryton.rig import utc
from tests.connectors.tryton.writing_rig import TrytonWritingRig


@pytest.mark.parametrize("item", WRITE_ITEMS)
def test_conformance(item: str) -> None:
    with TrytonWritingRig() as rig:
        if reason := run_writing(item, rig):
            pytest.skip(reason)


def resources(rig: TrytonWritingRig) -> list[str]:
    return [note["resource"] for note in rig.server.tables["ir.note"].values()]


def test_a_note_reads_well() -> None:
    with TrytonWritingRig() as rig:
        entry = replace(Scribe(rig).entry(), text="")
        Scribe(rig).write(entry)
        (note,) = rig.server.tables["ir.note"].values()
        assert note["message"] == (f"Broken lid again\n\nAnna Agent, 2026-03-02 09:00 UTC\nTellonce {entry.entry_id}")
        assert note["resource"] == f"party.party,{rig.party}"


def test_a_note_goes_to_the_party_that_took_the_other_s_place() -> None:
    with TrytonWritingRig() as rig:
        now = utc(rig.clock.now())
        heirs = [rig._inner.add_party(now) for _ in range(2)]
        before = Scribe(rig).entry()
        Scribe(rig).write(before)
        for one, other in zip([rig.party, heirs[0]], heirs, strict=True):
            rig.server.merge_parties(one, other, now)
        after = Scribe(rig).entry()
        Scribe(rig).write(after)
        assert resources(rig) == [f"party.party,{rig.party}", f"party.party,{heirs[1]}"]
        # What arrived before the merge is found where it was put.
        Scribe(rig).write(replace(before, again=True))
        assert len(resources(rig)) == 2


def test_parties_that_were_merged_in_a_circle_end_in_a_refusal() -> None:
    with TrytonWritingRig() as rig:
        now = utc(rig.clock.now())
        other = rig._inner.add_party(now)
        rig.server.merge_parties(rig.party, other, now)
        rig.server.merge_parties(other, rig.party, now)
        Scribe(rig).failed(Scribe(rig).entry(), Refused)


@pytest.mark.parametrize("place", ["99999", "", "none", "-1", "1.5", "²"])
def test_a_party_that_is_gone_is_a_refusal_of_this_entry_alone(place: str) -> None:
    with TrytonWritingRig() as rig:
        error = Scribe(rig).failed(replace(Scribe(rig).entry(), place=place), Refused)
        assert "not in Tryton any more" in error.title
        assert resources(rig) == []


def test_a_user_who_may_not_change_parties_is_told_so_before_anything_is_tried() -> None:
    with TrytonWritingRig() as rig:
        rig.server.unwritable.add("ir.note")
        error = Scribe(rig).failed(Scribe(rig).entry(), AskPerson)
        assert "may not write notes" in error.title


@pytest.mark.parametrize("details", [["Parties look alike: Ada.", "x"], "Ada", None, []])
def test_what_tryton_would_ask_a_person_is_a_refusal_with_its_words_apart(details: object) -> None:
    with TrytonWritingRig() as rig:
        rig.faults._words = lambda fault, after: Said({"id": 0, "error": ["UserWarning", details]})
        rig.fail(WriteFault.ERROR_BEFORE)
        error = Scribe(rig).failed(Scribe(rig).entry(), Refused)
        assert "Ada" not in str(error)
        assert isinstance(error, Refused)
        assert error.said


def test_two_entries_of_the_same_words_are_two_notes() -> None:
    with TrytonWritingRig() as rig:
        one, other = Scribe(rig).entry(), Scribe(rig).entry()
        Scribe(rig).write(one)
        Scribe(rig).write(replace(other, title=one.title, text=one.text, again=True))
        assert len(resources(rig)) == 2
