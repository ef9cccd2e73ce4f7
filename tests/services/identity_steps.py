"""Random histories of one desk: pulls, edits, deletions, words said and taken back, by two programs; after every step
what must always hold. `python -m tests.services.identity_steps 10000` takes so many steps."""

from __future__ import annotations

import sys
from collections import defaultdict
from datetime import UTC, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from connectors.records import Gone, Identifier, IdentifierKind, Record
from desk.domain.identifiers import Normal
from desk.domain.identity import is_crowded, people_named, resolve
from desk.domain.joining import Trace
from desk.domain.journeys import weave
from desk.domain.numbers import Days, Tally, contribution
from desk.domain.said import Said, Word, holding
from desk.domain.time import micros
from desk.services.asks import ServiceError
from desk.services.identity_words import PeopleWords
from desk.store.prepare import Origin, prepare
from tests.records import account, call, email, order, person, phone
from tests.services.identity_desk import IdentityDesk
from tests.store.truth import touches_from_records

Key = tuple[str, str, str]
NAMES = ("", "Ann Lee", "A. Lee", "Bo Ray", "Cy Poe")
IDENTIFIERS = (
    *(account(value, "numbers") for value in ("A1", "A2")),
    *(email(f"{box}@example.com") for box in "xyz"),
    *(phone(f"+1208555010{digit}") for digit in "12"),
)
KINDS = {"customers": person, "orders": order, "calls": call}
PLACES = st.tuples(st.sampled_from(("crm", "shop")), st.sampled_from(sorted(KINDS)), st.sampled_from("123"))
SAID = st.tuples(st.sampled_from(NAMES), st.frozensets(st.sampled_from(IDENTIFIERS), min_size=1, max_size=2))
PICK = st.integers(0, 1_000)
SECOND = timedelta(seconds=1)
# A record that comes back is seen to have a flag at the third look at the latest; each is seconds after the other.
LOOKS = 3


def record(key: Key, said: tuple[str, frozenset[Identifier]]) -> Record:
    _, stream, number = key
    name, identifiers = said
    held = tuple(sorted(identifiers, key=repr))
    if stream == "customers":
        return person(number, name, *held)
    return KINDS[stream](number, *held, minutes=int(number) * 50, name=name)  # type: ignore[operator]


class Steps(RuleBasedStateMachine):
    """One history."""

    taken = 0

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.desk = IdentityDesk(Path(self.folder.name))
        self.alive: dict[Key, Record] = {}
        self.flags: dict[str, Key] = {}

    def teardown(self) -> None:
        self.desk.close()
        self.folder.cleanup()

    @initialize(first=st.dictionaries(PLACES, SAID, min_size=5, max_size=12))
    def begin(self, first: dict[Key, tuple[str, frozenset[Identifier]]]) -> None:
        """Not every history may pull: hypothesis leaves out some rules of each."""
        for key, said in first.items():
            self.pull(key, said)

    @rule(key=PLACES, said=SAID)
    def pull(self, key: Key, said: tuple[str, frozenset[Identifier]]) -> None:
        """A record comes, or says something else."""
        self.alive[key] = record(key, said)
        self.desk.put(*key[:2], self.alive[key])

    @rule(pick=PICK)
    @precondition(lambda self: self.alive)
    def delete(self, pick: int) -> None:
        key = sorted(self.alive)[pick % len(self.alive)]
        del self.alive[key]
        self.desk.put(*key[:2], Gone(key[2]))

    @rule(word=st.sampled_from(Word), one=PICK, other=PICK, elsewhere=st.booleans())
    def say(self, word: Word, one: int, other: int, elsewhere: bool) -> None:
        units = self.desk.units()
        if len(units) < 2:
            return
        pair = units[one % len(units)], units[other % len(units)]
        if not elsewhere:
            self._say(self.desk.mine.people, word, *pair)
            return
        with self.desk.other_program() as program:
            self._say(program.people, word, *pair)

    def _say(self, people: PeopleWords, word: Word, one: int, other: int) -> None:
        self.desk.now += SECOND
        try:
            people.say(word, one, other, "")
        except ServiceError:
            # One and the same, or contradicted: refused, and nothing is kept.
            assert one == other or word is Word.SAME

    @rule(pick=PICK)
    def take_back(self, pick: int) -> None:
        words = self.desk.decisions.words.standing()
        if words:
            self.desk.now += SECOND
            self.desk.identity.take_back(words[pick % len(words)].word_id)

    @rule(pick=PICK, part=PICK)
    def unmerge(self, pick: int, part: int) -> None:
        parted = self._parted(pick, part)
        if parted is not None:
            customer, key = parted
            self.desk.now += SECOND
            rest = {"/".join(part.record) for part in self.desk.cache.persons.parts(customer)} - {key}
            self.desk.identity.unmerge(customer, [key])
            # Whom it is with now, if anybody, none of those it was with is among them.
            owner = self.desk.unit_of(*key.split("/", 2))
            together = {"/".join(part.record) for part in self.desk.cache.persons.parts(owner)}
            assert key in together
            assert rest.isdisjoint(together)

    def _parted(self, pick: int, part: int) -> tuple[int, str] | None:
        numbers = self.desk.numbers()
        if not numbers:
            return None
        customer = numbers[pick % len(numbers)]
        parts = self.desk.cache.persons.parts(customer)
        if len(parts) < 2:
            return None
        return customer, "/".join(parts[part % len(parts)].record)

    @rule(word=st.sampled_from(Word), one=PICK, other=PICK)
    def say_and_take_back(self, word: Word, one: int, other: int) -> None:
        """What was said and taken back leaves no trace in any view."""
        units = self.desk.units()
        if len(units) < 2 or units[one % len(units)] == units[other % len(units)]:
            return
        self.desk.settle()
        at = self.desk.now
        before, standing = self.desk.views(at), len(self.desk.decisions.words.standing())
        try:
            said = self.desk.identity.say(word, units[one % len(units)], units[other % len(units)])
        except ServiceError:
            return
        if len(self.desk.decisions.words.standing()) == standing:
            # It had been said before.
            return
        self.desk.now += SECOND
        self.desk.identity.take_back(said.word_id)
        self._same(before, at)

    @rule(pick=PICK, part=PICK)
    def unmerge_and_take_back(self, pick: int, part: int) -> None:
        parted = self._parted(pick, part)
        if parted is None:
            return
        self.desk.settle()
        at = self.desk.now
        before = self.desk.views(at)
        said = self.desk.identity.unmerge(parted[0], [parted[1]])
        self.desk.now += SECOND
        self.desk.identity.take_back(said.word_id)
        self._same(before, at)

    def _same(self, before: dict[str, object], at: object) -> None:
        self.desk.now += SECOND
        self.desk.settle()
        after = self.desk.views(at)  # type: ignore[arg-type]
        assert before.keys() == after.keys()
        assert {key: (before[key], after[key]) for key in before if before[key] != after[key]} == {}

    @rule(random=st.randoms(use_true_random=False))
    def lose_the_cache(self, random: object) -> None:
        """The cache is deleted and everything pulled again, in another order."""
        before = self._partition()
        keys = sorted(self.alive)
        random.shuffle(keys)  # type: ignore[attr-defined]
        self.desk.pull_again({key: self.alive[key] for key in keys})
        assert self._partition() == before

    @rule(pick=PICK)
    def flag(self, pick: int) -> None:
        """A person raises a flag on a customer's newest journey."""
        numbers = [number for number in self.desk.numbers() if self.desk.cache.touches(number)]
        if numbers and len(self.flags) < 3:
            raised = self.desk.flags.raise_by_hand(numbers[pick % len(numbers)], "", "Angry", "low")
            kept = self.desk.decisions.flags.flag(raised.flag_id)
            assert kept is not None
            self.flags[raised.flag_id] = (kept.anchor.source, kept.anchor.stream, kept.anchor.source_id)

    @invariant()
    def customers_are_what_rules_and_words_say(self) -> None:
        Steps.taken += 1
        groups, loose = self._partition()
        assert (groups, loose) == self._expected()

    @invariant()
    def flags_stay_on_their_records(self) -> None:
        for flag_id, key in self.flags.items():
            owner, _ = self.desk.cache.owners([key]).get(key, (0, 0))
            if owner and key in self.alive:
                assert any(self._has(owner, flag_id) for _look in range(LOOKS))

    def _has(self, owner: int, flag_id: str) -> bool:
        self.desk.keeper.forget()
        return flag_id in {one.flag_id for one in self.desk.flags.of_customer(owner)}

    @invariant()
    def standings_are_as_from_scratch(self) -> None:
        self.desk.settle()
        days = Days(UTC)
        wanted = {c: touches for c, touches in touches_from_records(self.desk.path).items() if c}
        sums: dict[int, Tally] = defaultdict(Tally)
        for customer, touches in wanted.items():
            assert self.desk.cache.touches(customer) == touches
            for share in contribution(weave(touches).groups(), days):
                sums[share.day].add(share)
        assert self.desk.cache.standings.numbers(-(10**6), 10**6) == sums

    def _partition(self) -> tuple[set[frozenset[Key]], set[Key]]:
        groups: dict[int, set[Key]] = defaultdict(set)
        for key, (customer, _) in self.desk.cache.owners(sorted(self.alive)).items():
            groups[customer].add(key)
        assert {key for group in groups.values() for key in group} == self.alive.keys()
        loose = groups.pop(0, set())
        assert sorted(groups) == self.desk.numbers()
        return {frozenset(group) for group in groups.values()}, loose

    def _expected(self) -> tuple[set[frozenset[Key]], set[Key]]:
        """Who is who by the records and the standing words alone, all at once."""
        traces: dict[bytes, Trace] = {}
        members: dict[int, set[Key]] = defaultdict(set)
        place: dict[Key, int] = {}
        for key, item in sorted(self.alive.items()):
            row = prepare(item, Origin(key[0], key[1], "US", frozenset(), {}))  # type: ignore[arg-type]
            trace = traces.setdefault(row.trace_key, Trace(len(traces) + 1, row.name_key, frozenset(row.identifiers)))
            members[trace.trace_id].add(key)
            place[key] = trace.trace_id
        holders: dict[Normal, list[Trace]] = defaultdict(list)
        for trace in traces.values():
            for identifier in trace.identifiers:
                holders[identifier].append(trace)
        crowded = frozenset(
            i for i, h in holders.items() if is_crowded(i.kind, people_named(t.name for t in h if t.name), len(h))
        )
        words = [
            Said(word.word_id, word.word, place[pair.record], place[pair.other], micros(word.at), word.by)
            for word in self.desk.decisions.words.standing()
            for pair in word.pairs
            if pair.record in place and pair.other in place
        ]
        found = resolve(list(traces.values()), crowded, words=words)
        self._check(list(traces.values()), found.groups, words)
        groups = {frozenset(k for j in group for k in members[j.trace_id]) for group in found.groups}
        return groups, {key for trace_id in found.loose for key in members[trace_id]}

    def _check(self, traces: list[Trace], groups: object, words: list[Said[int]]) -> None:
        """The laws of words: what stands apart is apart, what was joined is one, and no two accounts of one source are
        without a word."""
        held = {trace.trace_id: trace.identifiers for trace in traces}
        standing = holding(words)
        for group in groups:  # type: ignore[attr-defined]
            ids = {joined.trace_id for joined in group}
            assert not any(said.one in ids and said.other in ids for said in standing.apart)
            assert all((said.one in ids) == (said.other in ids) for said in standing.same)
            if not any(said.one in ids for said in standing.same):
                accounts: dict[str, set[str]] = defaultdict(set)
                for identifier in {i for trace in ids for i in held[trace] if i.kind is IdentifierKind.ACCOUNT}:
                    accounts[identifier.scope].add(identifier.value)
                several = any(len(values) > 1 for values in accounts.values())
                assert not several or len(ids) == 1


def run(steps: int) -> int:
    """Take about so many steps, in histories of fifty; returns how many were taken."""
    Steps.taken = 0
    while Steps.taken < steps:
        run_state_machine_as_test(  # type: ignore[no-untyped-call]
            Steps,
            settings=settings(
                max_examples=20,
                stateful_step_count=50,
                deadline=None,
                database=None,
                suppress_health_check=list(HealthCheck),
                phases=[Phase.generate],
            ),
        )
        sys.stdout.write(f"{Steps.taken} steps\n")
    return Steps.taken


if __name__ == "__main__":
    run(int(sys.argv[1]))
