"""The lock files say what pyproject.toml says, pin everything, and hold names and versions only."""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.house.copies import PROJECT, ROOT

PACKAGING = ROOT / "packaging"
APPLICATION = PACKAGING / "requirements.txt"
TESTS = PACKAGING / "requirements-test.txt"
LOCKS = sorted(PACKAGING.glob("requirements*.txt"))
PINNED = {
    "requirements.txt": PROJECT["project"]["dependencies"],
    "requirements-test.txt": PROJECT["project"]["optional-dependencies"]["test"],
    "requirements-tryton.txt": PROJECT["dependency-groups"]["tryton"],
    "requirements-synapse.txt": PROJECT["dependency-groups"]["synapse"],
    "requirements-tap_postgres.txt": PROJECT["dependency-groups"]["tap_postgres"],
    "requirements-tap_mysql.txt": PROJECT["dependency-groups"]["tap_mysql"],
    "requirements-tap_rest.txt": PROJECT["dependency-groups"]["tap_rest"],
    "requirements-matching.txt": PROJECT["project"]["optional-dependencies"]["matching"],
    "requirements-identity.txt": PROJECT["dependency-groups"]["identity"],
    "requirements-mutants.txt": PROJECT["dependency-groups"]["mutants"],
    "requirements-build.txt": PROJECT["dependency-groups"]["build"],
}


def _locked(lock: Path) -> list[Requirement]:
    return [Requirement(line) for line in lock.read_text(encoding="utf-8").splitlines()]


def _version(requirement: Requirement) -> str:
    [pin] = requirement.specifier
    return pin.version


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_pins_every_line_and_names_no_address(lock: Path) -> None:
    for requirement in _locked(lock):
        assert [pin.operator for pin in requirement.specifier] == ["=="], requirement
        assert requirement.url is None
    assert not re.search(r"://|@|--|#|\bfile:", lock.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", PINNED)
def test_direct_pins_are_the_ones_of_the_project(name: str) -> None:
    locked = {canonicalize_name(one.name): _version(one) for one in _locked(PACKAGING / name)}
    direct = {canonicalize_name(one.name): _version(one) for one in map(Requirement, PINNED[name])}
    assert {package: locked.get(package) for package in direct} == direct


def test_every_lock_is_known() -> None:
    assert {lock.name for lock in LOCKS} == {*PINNED, "requirements-lock.txt"}


def test_the_tests_add_to_the_application_and_change_nothing() -> None:
    application = {canonicalize_name(one.name) for one in _locked(APPLICATION)}
    assert application.isdisjoint(canonicalize_name(one.name) for one in _locked(TESTS))


def test_what_is_installed_here_is_what_is_locked() -> None:
    wrong = {
        one.name: metadata.version(one.name)
        for lock in (APPLICATION, TESTS)
        for one in _locked(lock)
        if (one.marker is None or one.marker.evaluate()) and metadata.version(one.name) != _version(one)
    }
    assert not wrong


def test_the_supported_pythons_agree() -> None:
    said = SpecifierSet(PROJECT["project"]["requires-python"])
    supported = re.search(r"^SUPPORTED = (.*)$", (PACKAGING / "pythons.py").read_text(encoding="utf-8"), re.MULTILINE)
    assert supported
    versions = [Version(f"{major}.{minor}") for major, minor in re.findall(r"\((\d+), (\d+)\)", supported[1])]
    assert [version for minor in range(30) if (version := Version(f"3.{minor}")) in said] == versions


def test_every_package_in_the_tree_is_installed_with_the_project() -> None:
    listed = set(PROJECT["tool"]["setuptools"]["packages"])
    folders = {
        ".".join(file.parent.relative_to(ROOT).parts)
        for room in ("desk", "connectors")
        for file in (ROOT / room).rglob("*.py")
    }
    assert listed == folders | {"desk.resources"}
