"""Keys lie in the keyring under their names, readable for a person; a keyring that does not keep is no place."""

from __future__ import annotations

import subprocess
import sys

import pytest
from keyring.backends.chainer import ChainerBackend
from keyring.backends.fail import Keyring as FailKeyring

from desk.config.encryption import Encryption, read_encryption
from desk.config.keys import KeyringKeys, NoKeys, new_key, open_keys
from desk.config.secrets import SecretsError
from desk.domain.keys import Key
from desk.domain.trouble import Trouble
from tests.keyrings import BrokenKeyring, MemoryKeyring

KEY = Key(bytes(range(32)))


def test_a_key_is_kept_under_its_name_as_its_recovery_code() -> None:
    ring = MemoryKeyring()
    place = open_keys(ring)
    assert place.find(KEY.name) is None
    place.keep(KEY)
    assert place.find(KEY.name) == KEY
    assert list(ring.held.values()) == [KEY.code()]
    place.forget(KEY.name)
    place.forget(KEY.name)
    assert (place.find(KEY.name), ring.held) == (None, {})


def test_the_place_is_tried_and_left_as_it_was() -> None:
    ring = MemoryKeyring()
    place = KeyringKeys(ring)
    place.keep(KEY)
    as_found = dict(ring.held)
    assert place.why() == ""
    assert ring.held == as_found


def test_a_keyring_that_forgets_is_no_place() -> None:
    ring = MemoryKeyring()
    ring.deaf = True
    assert "does not give back" in KeyringKeys(ring).why()
    with pytest.raises(SecretsError):
        KeyringKeys(ring).keep(KEY)


@pytest.mark.parametrize("ring", [MemoryKeyring(), BrokenKeyring()])
def test_a_keyring_that_refuses_says_so_and_nothing_else(ring: MemoryKeyring) -> None:
    ring.locked = True
    place = KeyringKeys(ring)
    assert place.why() == "The system keyring is locked or refuses."
    for act in (lambda: place.find(KEY.name), lambda: place.keep(KEY), lambda: place.forget(KEY.name)):
        with pytest.raises(SecretsError) as told:
            act()
        assert "Ada" not in f"{told.value} {told.value.__cause__} {told.value.__suppress_context__}"


@pytest.mark.parametrize("backend", [FailKeyring(), ChainerBackend()])
def test_no_keyring_is_no_place(backend: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ChainerBackend, "backends", (), raising=False)
    place = open_keys(backend)  # type: ignore[arg-type]
    assert isinstance(place, NoKeys)
    assert (place.find(KEY.name), place.why()) == (None, "No system keyring answers here.")
    place.forget(KEY.name)
    with pytest.raises(SecretsError):
        place.keep(KEY)


@pytest.mark.parametrize("said", ["", "rubbish", Key(b"x" * 32).code()])
def test_what_somebody_wrote_over_a_key_is_not_taken_for_it(said: str) -> None:
    ring = MemoryKeyring()
    place = KeyringKeys(ring)
    place.keep(KEY)
    ring.held = dict.fromkeys(ring.held, said)
    assert place.find(KEY.name) is None


def test_a_new_key_is_another_each_time() -> None:
    assert len({new_key() for _ in range(100)}) == 100


def test_the_settings_choice_is_one_of_a_few() -> None:
    assert read_encryption("") is Encryption.ON
    assert [read_encryption(one.value) for one in Encryption] == list(Encryption)
    with pytest.raises(Trouble, match="not understood"):
        read_encryption("perhaps")


def test_to_choose_a_keyring_no_program_is_run() -> None:
    """A compiler and a linker were, on each start, to learn that this is no Mac."""
    watch = (
        "import sys\n"
        "sys.addaudithook(lambda event, _: print(event) if event in ('subprocess.Popen', 'os.posix_spawn') else None)\n"
        "from desk.config.keys import open_keys\n"
        "from desk.config.secrets import this_machines\n"
        "assert open_keys() and this_machines()\n"
    )
    done = subprocess.run([sys.executable, "-c", watch], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout == ""
