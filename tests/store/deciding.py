"""What must hold of decisions wherever they are kept: run over a file and over a server alike."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from desk.domain.flags import Anchor, Flag, FlagEvent, Severity, State, Step, What
from desk.domain.said import Word
from desk.store.decisions import Conflict, Decisions, Pair, PutOff
from desk.store.ids import new_id
from tests.records import NOON


def flag(rule: str, source_id: str = "c1", minutes: int = 0, severity: Severity = Severity.MEDIUM) -> Flag:
    at = NOON + timedelta(minutes=minutes)
    return Flag(
        flag_id=new_id(at),
        anchor=Anchor("crm", "calls", source_id),
        rule=rule,
        rule_version=1,
        title="Waited long",
        severity=severity,
        state=State.OPEN,
        for_whom="",
        owner="",
        raised_at=at,
        raised_by="the rules",
        due_at=None,
        snoozed_until=None,
        resolved_at=None,
        resolved_as=None,
        reason="",
        holds=True,
        evidence=(),
        news=at,
        folded_into="",
        revision=1,
    )


def raised(new: Flag) -> Step:
    return Step(new, FlagEvent(new.flag_id, 1, new.raised_at, "the rules", What.RAISED))


def later(old: Flag, what: What, note: str = "", **changes: Any) -> Step:
    now = replace(old, revision=old.revision + 1, **changes)
    at = NOON + timedelta(hours=now.revision)
    return Step(now, FlagEvent(old.flag_id, now.revision, at, "Ann", what, note=note))


def check_flags(decisions: Decisions) -> None:
    """Pages, counts, histories and anchors of a board with a bit of everything."""
    book = decisions.flags
    board = [flag(f"r{n}", f"c{n % 7}", n, (Severity.LOW, Severity.HIGH, Severity.MEDIUM)[n % 3]) for n in range(30)]
    book.save([raised(one) for one in board])
    book.save([later(board[0], What.TAKEN, owner="Ann", state=State.TAKEN, due_at=NOON)])
    book.save([later(board[1], What.SNOOZED, state=State.SNOOZED, snoozed_until=NOON, due_at=NOON)])
    step = later(board[2], What.TAKEN, state=State.TAKEN, owner="Bo")
    book.save([step, later(step.flag, What.RESOLVED, "“fine”", state=State.RESOLVED)])
    wanted = {"open": 28, "mine": 1, "due": 1, "snoozed": 1, "resolved": 1, "all": 30}
    assert book.board.counts("Ann", NOON) == wanted
    assert book.board.counts("Cy", NOON - timedelta(seconds=1)) == wanted | {"mine": 0, "due": 0}
    check_pages(decisions)
    assert [one.what for one in book.events([board[2].flag_id])[board[2].flag_id]] == [
        What.RAISED,
        What.TAKEN,
        What.RESOLVED,
    ]
    assert book.events(["nobody", board[0].flag_id])["nobody"] == []
    assert [one.rule for one in book.anchored([("crm", "calls", "c0"), ("crm", "mails", "c1")])] == [
        "r0",
        "r7",
        "r14",
        "r21",
        "r28",
    ]
    assert [one.rule for one in book.unresolved()] == [f"r{n}" for n in range(30) if n != 2]
    some = book.board.raised(NOON + timedelta(minutes=3), NOON + timedelta(minutes=5))
    assert [one.rule for one in some] == ["r3", "r4"]


def check_pages(decisions: Decisions) -> None:
    """Going on from page to page shows each flag of the wanted states once, most severe first, then newest."""
    ranks = list(Severity)
    seen: list[Flag] = []
    older: str | None = None
    while True:
        page, older = decisions.flags.board.severest([State.OPEN, State.TAKEN], older=older, limit=5)
        seen += [kept.flag for kept in page]
        if older is None:
            break
    assert len(seen) == len({one.flag_id for one in seen}) == 28
    assert seen == sorted(seen, key=lambda one: (ranks.index(one.severity), -one.raised_at.timestamp()))
    assert [one.flag.rule for one in decisions.flags.board.longest([State.TAKEN], owner="Ann")[0]] == ["r0"]
    assert [one.flag.rule for one in decisions.flags.board.longest([State.OPEN, State.TAKEN], due_before=NOON)[0]] == [
        "r0"
    ]


def check_corrections(decisions: Decisions) -> None:
    """The latest word that is not taken back counts, at every moment as it counted then."""
    book = decisions.corrections
    record, other = ("crm", "calls", "c1"), ("shop", "orders", "o1")
    hours = [NOON + timedelta(hours=n) for n in range(6)]
    book.add(record, other, "Ann", hours[0])
    book.add(other, None, "Ann", hours[1])
    book.add(record, None, "Bo", hours[2])
    assert [(one.record, one.joined) for one in book.standing()] == [(other, None), (record, None)]
    assert book.withdraw(record, "Bo", hours[3])
    assert {one.record: (one.joined, one.by) for one in book.standing()} == {
        record: (other, "Ann"),
        other: (None, "Ann"),
    }
    assert book.withdraw(record, "Bo", hours[4])
    assert not book.withdraw(record, "Bo", hours[5])
    assert not book.withdraw(("crm", "calls", "nobody"), "Bo", hours[5])

    def then(n: int) -> object:
        return {one.record: one.joined for one in book.standing_at(hours[n])}.get(record, "nothing")

    assert [then(n) for n in range(5)] == [other, other, None, other, "nothing"]


def check_rule_versions(decisions: Decisions) -> None:
    """Each text is a version of its own, but not the one that is in force already."""
    book = decisions.rules
    assert book.latest() is None
    first = book.add("a = 1", "Ann", NOON)
    assert (first.number, book.latest()) == (1, first)
    assert book.add("a = 1", "Bo", NOON + timedelta(hours=1)) == first
    second = book.add("a = 2", "Bo", NOON + timedelta(hours=2))
    third = book.add("a = 1", "Ann", NOON + timedelta(hours=3))
    assert [one.number for one in book.all()] == [3, 2, 1]
    assert book.version(2) == second
    assert book.version(9) is None
    assert third.digest == first.digest != second.digest


def check_words(decisions: Decisions) -> None:
    """A word stands until it is taken back; what it took back is said again when it is taken back itself."""
    book = decisions.words
    ann, bo, cy = (("crm", "customers", name) for name in ("ann", "bo", "cy"))
    hours = [NOON + timedelta(hours=n) for n in range(9)]
    assert (book.standing(), book.counts(), book.ending("x", 2)) == ((), (0, 0), [])
    before = book.revision()
    same = book.say(Word.SAME, [Pair(ann, "Ann", bo, "Bo")], "Kim", hours[0], "“sure”")
    other = book.say(Word.HOUSEHOLD, [Pair(bo, "Bo", cy, "")], "Kim", hours[1])
    assert book.revision() != before
    assert book.standing() == (same, other)
    assert (book.word(same.word_id), book.word("nobody")) == (same, None)
    assert book.ending(same.word_id[-8:], 2) == [same.word_id]
    assert book.ending("%", 2) == []
    apart = book.say(
        Word.DIFFERENT, [Pair(cy, "", ann, "Ann"), Pair(cy, "", bo, "Bo")], "Lou", hours[2], "", [same.word_id]
    )
    assert book.standing() == (other, apart)
    assert book.counts() == (2, 0)
    taken = book.word(same.word_id)
    assert taken is not None
    assert (taken.taken_back_by, taken.taken_back_at, taken.taken_back_for) == ("Lou", hours[2], apart.word_id)
    was = book.revision()
    with pytest.raises(Conflict):
        book.say(Word.DIFFERENT, [], "Lou", hours[3], "", [same.word_id])
    assert (book.standing(), book.revision()) == ((other, apart), was)
    assert book.take_back(apart.word_id, "Kim", hours[4])
    assert not book.take_back(apart.word_id, "Kim", hours[5])
    assert not book.take_back("nobody", "Kim", hours[5])
    (again, kept) = book.standing()
    assert kept == other
    assert (again.word, again.pairs, again.by, again.note) == (Word.SAME, same.pairs, "Kim", "“sure”")
    assert (again.word_id != same.word_id, again.at) == (True, hours[0])
    assert book.counts() == (2, 1)
    assert [one.word_id for one in book.all()] == [same.word_id, again.word_id, other.word_id, apart.word_id]
    book.put_off(bo, ann, "Kim", hours[1])
    book.put_off(ann, bo, "Kim", hours[5])
    book.put_off(ann, cy, "Kim", hours[2])
    assert book.put_off_since(hours[2]) == (PutOff(ann, cy, hours[2]), PutOff(ann, bo, hours[5]))
    assert book.put_off_since(hours[6]) == ()
