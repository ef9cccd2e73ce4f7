"""The import contract holds, and every one of its rules is seen to fail on a deliberate violation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.copies import CONTRACTS, ROOT, Copy, all_rooms, rooms, rooms_under


def _forbidden_arrows() -> Iterator[tuple[str, str, list[str]]]:
    """(contract, room, rooms it must not import): everything above the room, and its neighbours in the same layer."""
    for contract in ("rooms", "connectors"):
        layers = rooms(contract)
        for height, layer in enumerate(layers):
            above = [room for higher in layers[:height] for room in higher]
            for room in layer:
                neighbours = [other for other in layer if other != room]
                if above + neighbours:
                    yield contract, room, above + neighbours


ARROWS = list(_forbidden_arrows())
FORBIDDEN = [contract for contract, one in CONTRACTS.items() if one["type"] == "forbidden"]


def test_the_contract_holds(tmp_path: Path) -> None:
    verdict = Copy(tmp_path).lint()
    assert not verdict.broken, verdict.text


def test_every_kind_of_contract_is_broken_by_some_test_here() -> None:
    covered = {contract for contract, _, _ in ARROWS} | set(FORBIDDEN) | {"no-cycles"}
    assert covered == set(CONTRACTS)


def test_nothing_is_excused() -> None:
    excused = [one["id"] for one in CONTRACTS.values() if one.get("ignore_imports")]
    assert not excused


@pytest.mark.parametrize(("contract", "room", "others"), ARROWS, ids=[room for _, room, _ in ARROWS])
def test_no_room_imports_upwards_or_sideways(tmp_path: Path, contract: str, room: str, others: list[str]) -> None:
    copy = Copy(tmp_path)
    copy.write(copy.inside(room), [f"import {other}" for other in others])
    verdict = copy.lint()
    assert contract in verdict.broken
    unseen = [other for other in others if not verdict.names(copy.inside(room), other)]
    assert not unseen, verdict.text


@pytest.mark.parametrize("indent", ["", "    "], ids=["at the top", "inside a function"])
@pytest.mark.parametrize("contract", FORBIDDEN)
def test_every_forbidden_import_is_found(tmp_path: Path, contract: str, indent: str) -> None:
    copy = Copy(tmp_path)
    targets = CONTRACTS[contract]["forbidden_modules"]
    sources = [room for source in CONTRACTS[contract]["source_modules"] for room in rooms_under(source)]
    head = ["def late() -> None:"] if indent else []
    for room in sources:
        copy.write(copy.inside(room), head + [f"{indent}import {target}" for target in targets])
    verdict = copy.lint()
    assert contract in verdict.broken
    unseen = [(r, t) for r in sources for t in targets if not verdict.names(copy.inside(r), t)]
    assert not unseen, verdict.text


def test_the_domain_does_not_reach_a_framework_through_another_room(tmp_path: Path) -> None:
    copy = Copy(tmp_path)
    copy.write("connectors.kit.violation", ["import sqlalchemy"])
    copy.write("desk.domain.violation", ["import connectors.kit.violation"])
    assert "pure" in copy.lint().broken


@pytest.mark.parametrize(
    ("module", "contract"), [("desk.attic", "rooms"), ("connectors.acme", "connectors")], ids=["room", "vendor"]
)
def test_a_new_room_fails_until_it_is_placed(tmp_path: Path, module: str, contract: str) -> None:
    copy = Copy(tmp_path)
    copy.write(module, ['"""Not placed yet."""'])
    verdict = copy.lint()
    assert verdict.broken == {contract}
    assert module in verdict.text


@pytest.mark.parametrize("indent", ["", "    "], ids=["at the top", "inside a function"])
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("desk.domain.one", "desk.domain.other"),
        ("desk.ui.customer.one", "desk.ui.customer.other"),
        ("desk.ui.customer.one", "desk.ui.shell.other"),
        ("desk.store.migrations.one", "desk.store.other"),
        ("connectors.kit.one", "connectors.kit.other"),
    ],
)
def test_two_modules_never_import_each_other(tmp_path: Path, one: str, other: str, indent: str) -> None:
    copy = Copy(tmp_path)
    copy.write(one, [f"import {other}"])
    copy.write(other, [*(["def late() -> None:"] if indent else []), f"{indent}import {one}"])
    verdict = copy.lint()
    assert verdict.broken == {"no-cycles"}


def test_a_cycle_of_three_is_found(tmp_path: Path) -> None:
    copy = Copy(tmp_path)
    for importer, imported in (("one", "two"), ("two", "three"), ("three", "one")):
        copy.write(f"desk.services.{importer}", [f"import desk.services.{imported}"])
    assert copy.lint().broken == {"no-cycles"}


def test_no_package_and_its_own_modules_import_each_other(tmp_path: Path) -> None:
    # The linter compares neighbours only; a module that imports the package it lies in is a cycle it does not see.
    copy = Copy(tmp_path)
    assert not copy.cycle()
    copy.write("desk.domain.__init__", ["import desk.domain.one"])
    copy.write("desk.domain.one", ["def late() -> None:", "    import desk.domain"])
    assert set(copy.cycle().split(" <- ")) == {"desk.domain", "desk.domain.one"}


def _sources(contract: str) -> set[str]:
    return {room for source in CONTRACTS[contract]["source_modules"] for room in rooms_under(source)}


@pytest.mark.parametrize(
    ("contract", "exempt"),
    [
        ("qt-in-ui", {"desk.app", "desk.ui"}),
        ("sql-in-store", {"desk.store", "connectors.call_records"}),
        ("http-in-connectors", set(all_rooms("connectors"))),
        ("keyring-in-config", {"desk.config"}),
        ("engines-in-matching", {"desk.matching"}),
        ("one-way", set(all_rooms("rooms"))),
    ],
)
def test_a_rule_covers_every_room_but_the_one_it_is_for(contract: str, exempt: set[str]) -> None:
    everywhere = set(all_rooms("rooms")) | set(all_rooms("connectors"))
    assert _sources(contract) == everywhere - exempt


def test_every_vendor_in_the_contract_is_there() -> None:
    there = {entry.stem for entry in (ROOT / "connectors").iterdir() if not entry.name.startswith("__")}
    assert {f"connectors.{name}" for name in there} == set(all_rooms("connectors"))
