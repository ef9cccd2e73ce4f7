"""Files of a home are encrypted where a keyring works, open where it can be had, and nothing is lost where not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desk.config.encryption import Encryption
from desk.config.secrets import AskedSecrets
from desk.domain.keys import Key, WrongCode
from desk.services import home_files
from desk.services.asks import ServiceError
from desk.services.build import build, build_for_window
from desk.services.groundwork import Groundwork
from desk.services.sealing_views import ANEW, LockedView, NoticeKind
from desk.services.vault import Vault
from desk.store.cache import Cache
from desk.store.cipher import State, read_header
from desk.store.decisions import Decisions
from tests.services.vault_scene import Scene


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    return Scene(tmp_path / "home")


PLAIN, SEALED, NONE = State.PLAIN, State.SEALED, State.NONE


def test_a_new_home_is_encrypted_and_says_so_once(scene: Scene) -> None:
    opened = scene.vault().open()
    assert opened.notice.kind is NoticeKind.NEW_KEY
    scene.use(opened)
    assert scene.states() == (SEALED, SEALED)
    assert scene.in_use == [opened.keys[0].name] == [scene.names()[0]]
    again = scene.vault().open()
    assert (again.keys, again.notice.kind) == (opened.keys, NoticeKind.NOTHING)
    scene.use(again)


def test_the_keyring_is_asked_once_a_start(scene: Scene) -> None:
    scene.use(scene.vault().open())
    scene.ring.asked = 0
    scene.vault().open()
    assert scene.ring.asked <= 2


def test_without_a_keyring_files_stay_plain_and_that_is_said(scene: Scene) -> None:
    opened = scene.without().open()
    assert opened.keys == ()
    assert opened.notice.kind is NoticeKind.NOT_ENCRYPTED
    assert "No system keyring answers here." in opened.notice.title
    scene.use(opened)
    assert scene.states() == (PLAIN, PLAIN)


def test_a_locked_keyring_makes_nothing_plain_of_what_is_encrypted(scene: Scene) -> None:
    scene.use(scene.vault().open())
    as_found = scene.home.decisions.read_bytes(), scene.home.cache.read_bytes()
    scene.ring.locked = True
    seen: list[LockedView] = []

    def not_now(locked: LockedView) -> str:
        seen.append(locked)
        return ""

    with pytest.raises(ServiceError) as told:
        scene.vault().open(not_now)
    assert seen[0].files == ("decisions", "cache")
    assert "locked" in seen[0].why
    assert "Nothing was changed" in told.value.advice
    assert "Sources, settings and rules are not lost" in told.value.advice
    assert (scene.home.decisions.read_bytes(), scene.home.cache.read_bytes()) == as_found
    scene.ring.locked = False
    scene.use(scene.vault().open())


def test_a_new_home_under_a_locked_keyring_is_plain_until_it_is_unlocked(scene: Scene) -> None:
    scene.ring.locked = True
    opened = scene.vault().open()
    assert opened.notice.kind is NoticeKind.NOT_ENCRYPTED
    scene.use(opened)
    scene.ring.locked = False
    opened = scene.vault().open()
    assert opened.notice.kind is NoticeKind.NEW_KEY
    assert scene.states() == (SEALED, SEALED)
    scene.use(opened)


def test_what_was_plain_is_encrypted_at_the_next_start(scene: Scene) -> None:
    scene.plain_home()
    assert scene.states() == (PLAIN, PLAIN)
    opened = scene.vault().open()
    assert scene.states() == (SEALED, SEALED)
    assert b"CREATE TABLE" not in b"".join(one.read_bytes() for one in scene.home.folder.iterdir() if one.is_file())
    scene.use(opened)


def test_a_large_cache_waits_until_somebody_says_when(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(home_files, "SMALL_BYTES", 1_000)
    scene.plain_home()
    assert scene.vault().open().notice.kind is NoticeKind.NEW_KEY
    assert scene.states() == (SEALED, PLAIN)
    opened = scene.vault().open()
    assert opened.notice.kind is NoticeKind.CACHE_LEFT
    scene.use(opened)
    scene.settings.choose_encryption(Encryption.ALL_NEXT)
    told: list[tuple[str, str]] = []
    stopped = scene.vault().open(watch=lambda file, doing, _share: bool(told.append((file, doing))))
    assert told[0][0] == "cache"
    assert stopped.notice.kind is NoticeKind.CACHE_LEFT
    assert scene.states() == (SEALED, PLAIN)
    scene.settings.choose_encryption(Encryption.ALL_NEXT)
    done = scene.vault().open()
    assert (done.notice.kind, scene.states()) == (NoticeKind.NOTHING, (SEALED, SEALED))
    assert scene.settings.read().encryption is Encryption.ON
    scene.use(done)


def test_files_in_use_stay_as_they_are_and_usable(scene: Scene) -> None:
    scene.plain_home()
    window = Decisions(scene.home.decisions), Cache(scene.home.cache)
    opened = scene.vault().open()
    assert scene.states() == (PLAIN, PLAIN)
    assert scene.in_use == []
    scene.use(opened)
    for one in window:
        one.close()
    scene.use(scene.vault().open())
    assert scene.states() == (SEALED, SEALED)


def test_the_code_opens_what_the_keyring_lost(scene: Scene) -> None:
    scene.use(scene.vault().open())
    code = scene.vault().code()
    scene.ring.held.clear()
    answers = iter(["nonsense", Key(b"o" * 32).code(), code.lower()])
    wrong: list[str] = []

    def typed(locked: LockedView) -> str:
        wrong.append(locked.wrong)
        return next(answers)

    opened = scene.vault().open(typed)
    assert [text[:20] for text in wrong] == ["", "A recovery code has ", "This is the code of "]
    scene.use(opened)
    # From then on it is in the keyring again.
    scene.use(scene.vault().open())


def test_the_code_opens_without_any_keyring_each_time(scene: Scene) -> None:
    scene.use(scene.vault().open())
    code = scene.vault().code()
    for _ in range(2):
        asked: list[LockedView] = []
        opened = scene.without().open(lambda locked, seen=asked: (seen.append(locked), code)[1])  # type: ignore[misc]
        assert len(asked) == 1
        assert asked[0].why == "No system keyring answers here."
        scene.use(opened)


def test_a_home_that_is_put_back_elsewhere_finds_its_key(scene: Scene, tmp_path: Path) -> None:
    scene.use(scene.vault().open())
    moved = Scene(tmp_path / "elsewhere")
    moved.ring, moved.uses = scene.ring, scene.uses
    scene.home.folder.rename(moved.home.folder)
    moved.use(moved.vault().open())


def test_restoring_takes_the_right_code_only(scene: Scene) -> None:
    scene.use(scene.vault().open())
    code = scene.vault().code()
    scene.ring.held.clear()
    with pytest.raises(WrongCode):
        scene.vault().restore("1234")
    with pytest.raises(ServiceError, match="no file here is under it"):
        scene.vault().restore(Key(b"o" * 32).code())
    assert scene.ring.held == {}
    assert scene.vault().restore(f"  {code.lower()}\n") == scene.names()[0]
    scene.use(scene.vault().open())


def test_a_lost_key_loses_the_cache_only_when_somebody_says_so(scene: Scene) -> None:
    """Decisions of this desk, and a cache that came from another."""
    scene.use(scene.vault().open())
    other = Scene(scene.home.folder.with_name("other"))
    other.use(other.vault().open())
    other.home.cache.replace(scene.home.cache)
    with pytest.raises(ServiceError) as told:
        scene.vault().open()
    assert "nothing but time is lost" in told.value.advice
    opened = scene.vault().open(lambda locked: ANEW)
    scene.use(opened)
    aside = [one.name for one in scene.home.folder.glob("cache.sqlite.key-*")]
    assert aside == [f"cache.sqlite.key-{other.names()[0]}"]
    assert scene.names()[0] == scene.names()[1]


def test_decisions_are_never_put_aside_by_a_button(scene: Scene) -> None:
    scene.use(scene.vault().open())
    scene.ring.held.clear()
    answers = iter([ANEW, ""])
    with pytest.raises(ServiceError):
        scene.vault().open(lambda locked: next(answers))
    assert scene.states() == (SEALED, SEALED)
    lost = scene.names()[0]
    for name in ("decisions", "cache"):
        aside = scene.vault().begin_anew(name)
        assert read_header(aside).key_name == lost
    scene.uses = 0
    opened = scene.vault().open()
    assert opened.notice.kind is NoticeKind.NEW_KEY
    scene.use(opened)
    assert lost not in scene.names()
    with pytest.raises(ServiceError, match="Nothing keeps the decisions from being read"):
        scene.vault().begin_anew("decisions")


def test_a_new_key_takes_the_place_of_the_old_everywhere(scene: Scene) -> None:
    scene.use(scene.vault().open())
    copy = scene.home.folder / "decisions.sqlite.before-0002"
    copy.write_bytes(scene.home.decisions.read_bytes())
    before = scene.names()[0]
    assert scene.vault().renew()
    assert scene.names()[0] == scene.names()[1] == read_header(copy).key_name != before
    assert scene.in_use == [scene.names()[0]]
    scene.use(scene.vault().open())


def test_a_key_that_something_set_aside_needs_is_not_forgotten(scene: Scene) -> None:
    scene.use(scene.vault().open())
    before = scene.names()[0]
    (scene.home.folder / "decisions.sqlite.damaged-1").write_bytes(scene.home.decisions.read_bytes())
    assert scene.vault().renew()
    assert sorted(scene.in_use) == sorted([before, scene.names()[0]])


def test_a_new_key_that_was_stopped_half_way_is_gone_on_with(scene: Scene) -> None:
    scene.use(scene.vault().open())
    before = scene.names()[0]
    assert not scene.vault().renew(lambda file, _doing, _share: file == "decisions")
    half = scene.names()
    assert half[0] != before == half[1]
    assert sorted(scene.in_use) == sorted(half)
    opened = scene.vault().open()
    assert opened.notice.kind is NoticeKind.TWO_KEYS
    scene.use(opened)
    assert scene.vault().renew()
    assert scene.names() == (half[0], half[0])
    assert scene.in_use == [half[0]]


def test_encryption_is_given_up_and_taken_up_again(scene: Scene) -> None:
    scene.use(scene.vault().open())
    assert scene.vault().decrypt()
    assert scene.states() == (PLAIN, PLAIN)
    opened = scene.vault().open()
    assert (opened.keys, opened.notice.kind) == ((), NoticeKind.NOTHING)
    scene.use(opened)
    assert scene.vault().encrypt()
    assert scene.states() == (SEALED, SEALED)
    scene.use(scene.vault().open())


def test_what_cannot_be_done_at_the_start_is_told_and_the_desk_opens(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene.use(scene.vault().open())
    scene.settings.choose_encryption(Encryption.KEY_NEXT)
    monkeypatch.setattr("shutil.disk_usage", lambda _place: type("Usage", (), {"free": 0}))
    opened = scene.vault().open()
    assert opened.notice.kind is NoticeKind.FAILED
    assert "not enough room" in opened.notice.title
    scene.use(opened)
    # And it is not tried again at every start.
    assert scene.settings.read().encryption is Encryption.ON


@pytest.mark.parametrize("act", [lambda vault: vault.encrypt(), lambda vault: vault.renew()])
def test_without_a_place_for_a_key_nothing_is_begun(scene: Scene, act: Callable[[Vault], bool]) -> None:
    scene.plain_home()
    with pytest.raises(ServiceError, match="No system keyring answers here"):
        act(scene.without())
    assert scene.states() == (PLAIN, PLAIN)


def test_a_folder_that_may_only_be_read_is_used_as_it_is(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    scene.plain_home()

    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("desk.services.vault.alone", refused)
    monkeypatch.setattr("desk.services.home_files.try_alone", refused)
    opened = scene.vault().open()
    assert (opened.keys, scene.states(), scene.in_use) == ((), (PLAIN, PLAIN), [])
    scene.use(opened)


def test_workers_pull_into_encrypted_files_while_others_have_them_open(scene: Scene, exports: Path) -> None:
    opened = scene.vault().open()
    parts = build_for_window(Groundwork(scene.home, keys=opened.keys), opened.keys)
    try:
        parts.sources.add("exports", "folder", "Exports", {"path": str(exports), "region": "US"}, {})
        parts.sources.pull("exports")
        other = Cache(scene.home.cache, keys=scene.vault().open().keys)
        assert other.ledger.counts().customers == parts.cache.ledger.counts().customers > 0
        other.close()
    finally:
        parts.close()
    assert scene.states() == (SEALED, SEALED)


def test_files_tell_how_they_lie(scene: Scene) -> None:
    assert [(one.name, one.state) for one in scene.vault().files()] == [
        ("decisions.sqlite", "none"),
        ("cache.sqlite", "none"),
    ]
    scene.use(scene.vault().open())
    told = scene.vault().files()
    assert [(one.state, one.key_name, one.key_is_here) for one in told] == [("encrypted", scene.names()[0], True)] * 2
    scene.ring.held.clear()
    assert [one.key_is_here for one in scene.vault().files()] == [False, False]


def test_the_whole_desk_works_on_encrypted_files(scene: Scene, exports: Path) -> None:
    opened = scene.vault().open()
    parts = build(scene.home, secrets=AskedSecrets(lambda _s, _k: None, ""), keys=opened.keys)
    parts.sources.add("exports", "folder", "Exports", {"path": str(exports), "region": "US"}, {})
    parts.sources.pull("exports")
    parts.settler.finish()
    assert parts.cache.ledger.counts().customers > 0
    assert all(check.well for check in parts.doctor.examine() if check.name in ("Cache", "Decisions"))
    parts.close()
    assert scene.states() == (SEALED, SEALED)
