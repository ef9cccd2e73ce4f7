"""A secret that may be renewed once only is renewed once, whoever needs it at the same time."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from connectors.kit.errors import Cancelled
from desk.config.alone import try_alone
from desk.config.secrets import AskedSecrets
from desk.services.renewing import Renewing


@pytest.fixture
def secrets() -> AskedSecrets:
    held = AskedSecrets(lambda _source, _key: None, "")
    held.put("crm", "signed_in", "token 0")
    return held


class Vendor:
    """Takes each token once; one that comes again has everything taken back."""

    def __init__(self) -> None:
        self.good, self.count = "token 0", 0

    def renews(self, token: str) -> Callable[[], str]:
        def new() -> str:
            assert token == self.good, "a token was used twice"
            self.count += 1
            self.good = f"token {self.count}"
            return self.good

        return new


def test_who_needs_it_at_the_same_time_gets_what_the_first_made_of_it(tmp_path: Path, secrets: AskedSecrets) -> None:
    vendor, renewing, gate = Vendor(), Renewing(secrets, tmp_path), threading.Barrier(8)

    def renew() -> str:
        gate.wait()
        return renewing("crm", lambda _seconds: None, "signed_in", "token 0", vendor.renews("token 0"))

    with ThreadPoolExecutor(8) as pool:
        found = {work.result() for work in [pool.submit(renew) for _ in range(8)]}
    assert (found, vendor.count, secrets.held("crm", "signed_in")) == ({"token 1"}, 1, "token 1")


def test_it_is_kept_before_the_next_one_has_its_turn(tmp_path: Path, secrets: AskedSecrets) -> None:
    vendor, renewing = Vendor(), Renewing(secrets, tmp_path)
    held = "token 0"
    for number in range(1, 4):
        held = renewing("crm", lambda _seconds: None, "signed_in", held, vendor.renews(held))
        assert held == secrets.held("crm", "signed_in") == f"token {number}"


def test_another_program_at_it_is_waited_for_and_another_source_is_not(tmp_path: Path, secrets: AskedSecrets) -> None:
    others, vendor, waited = try_alone(tmp_path / ".crm.renewing"), Vendor(), list[float]()
    assert others is not None

    def sleep(seconds: float) -> None:
        waited.append(seconds)
        if len(waited) == 3:
            secrets.put("crm", "signed_in", "theirs")
            others.close()

    renewing = Renewing(secrets, tmp_path)
    assert renewing("shop", sleep, "signed_in", "", lambda: "shop's") == "shop's"
    assert waited == []
    assert renewing("crm", sleep, "signed_in", "token 0", vendor.renews("token 0")) == "theirs"
    assert (len(waited), vendor.count) == (3, 0)


def test_whoever_is_stopped_while_waiting_leaves_nothing_behind(tmp_path: Path, secrets: AskedSecrets) -> None:
    def stopped(_seconds: float) -> None:
        raise Cancelled

    renewing, others = Renewing(secrets, tmp_path), try_alone(tmp_path / ".crm.renewing")
    assert others is not None
    with others, pytest.raises(Cancelled):
        renewing("crm", stopped, "signed_in", "token 0", lambda: "never")
    assert renewing("crm", stopped, "signed_in", "token 0", lambda: "token 1") == "token 1"


def test_one_that_is_refused_lets_the_next_try(tmp_path: Path, secrets: AskedSecrets) -> None:
    def refused() -> str:
        raise OSError

    renewing = Renewing(secrets, tmp_path)
    with pytest.raises(OSError):
        renewing("crm", lambda _seconds: None, "signed_in", "token 0", refused)
    assert renewing("crm", lambda _seconds: None, "signed_in", "token 0", lambda: "token 1") == "token 1"
