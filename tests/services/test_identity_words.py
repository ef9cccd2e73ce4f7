"""People's word on who is one person: what it does, what is refused, what happens when two speak at once or one falls
silent in between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from threading import Barrier

import pytest

from desk.domain.said import Word, holding
from desk.services.asks import ServiceError
from desk.services.identity_words import PeopleWords
from desk.store.decisions import Pair
from tests.records import account, call, email, order, person, phone
from tests.services.flag_desk import about
from tests.services.identity_desk import IdentityDesk

ANN = (email("ann@example.com"), account("1"))
NUMBER = phone("+12085550142")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[IdentityDesk]:
    held = IdentityDesk(tmp_path)
    held.put("crm", "customers", person("1", "Ann Lee", *ANN), person("2", "Anne Leigh", NUMBER, account("2")))
    held.put("pbx", "calls", call("c1", NUMBER, **about("10482")), call("c2", name="Annie Lee", minutes=90))
    held.put("shop", "orders", order("o1", *ANN[:1], number="10482", name="Ann Lee"))
    held.settle()
    yield held
    held.close()


def test_a_duplicate_in_one_source_is_one_customer_once_somebody_says_so(desk: IdentityDesk) -> None:
    decided = desk.identity.say(Word.SAME, 1, 2, "She told me.")
    assert decided.customers == (1,)
    assert desk.numbers() == [1]
    assert {item.key for item in desk.customers.timeline(1).items} == {"shop/orders/o1", "pbx/calls/c1"}
    link = desk.customers.details("pbx/calls/c1").link
    assert link is not None
    assert (link.rule, link.evidence) == ("same phone number", "+1 208-555-0142")
    (part,) = [part for part in desk.identity.history(1).parts if part.key == "crm/customers/2"]
    assert (part.rule, part.evidence) == ("said to be the same person", "by Ann")
    # A third account of that source is still somebody else.
    desk.put("crm", "customers", person("3", "Ann Lee", ANN[0], account("3")))
    assert desk.unit_of("crm", "customers", "3") not in (1, 2)


def test_taking_a_word_back_gives_each_their_number_again(desk: IdentityDesk) -> None:
    before = desk.views(desk.now)
    at = desk.now
    said = desk.identity.say(Word.SAME, 1, 2)
    assert desk.identity.take_back(said.word_id).customers == (1, 2)
    desk.settle()
    assert desk.views(at) == before
    with pytest.raises(ServiceError, match="taken back already"):
        desk.identity.take_back(said.word_id)
    with pytest.raises(ServiceError, match="no such word"):
        desk.identity.take_back("nothing")


def test_a_call_without_a_number_joins_whom_it_is_said_to_be(desk: IdentityDesk) -> None:
    loose = desk.unit_of("pbx", "calls", "c2")
    assert loose < 0
    assert desk.identity.say(Word.SAME, loose, 1).customers == (1,)
    assert "pbx/calls/c2" in {item.key for item in desk.customers.timeline(1).items}


def test_what_was_said_to_be_two_is_not_said_to_be_one_without_taking_it_back(desk: IdentityDesk) -> None:
    said = desk.identity.say(Word.HOUSEHOLD, 1, 2)
    with pytest.raises(ServiceError) as refused:
        desk.identity.say(Word.SAME, 2, 1)
    assert refused.value.title.startswith("Ann said on ")
    assert "Ann Lee and Anne Leigh are two people of one household" in refused.value.title
    assert said.word_id in refused.value.advice
    assert desk.identity.say(Word.HOUSEHOLD, 2, 1).word_id == said.word_id
    desk.identity.take_back(said.word_id)
    assert desk.identity.say(Word.SAME, 2, 1).customers == (1,)
    with pytest.raises(ServiceError, match="not here any more"):
        desk.identity.say(Word.SAME, 1, 2)
    with pytest.raises(ServiceError, match="one and the same"):
        desk.identity.say(Word.DIFFERENT, 1, 1)


def test_an_unmerge_of_what_rules_merged_keeps_them_apart_whatever_comes(desk: IdentityDesk) -> None:
    owner = desk.unit_of("pbx", "calls", "c1")
    assert owner == 2
    before, at = desk.views(desk.now), desk.now
    apart = desk.identity.unmerge(2, ["pbx/calls/c1"], "Her daughter.")
    assert len(apart.customers) == 2
    assert desk.unit_of("crm", "customers", "2") == 2
    desk.put("pbx", "calls", call("c1", NUMBER, talk=500), call("c9", NUMBER, minutes=700))
    assert desk.unit_of("pbx", "calls", "c1") == desk.unit_of("pbx", "calls", "c9") == max(apart.customers)
    desk.put("pbx", "calls", call("c1", NUMBER, **about("10482")))
    (word,) = desk.identity.history(2).words
    assert (word.word, word.note, word.by) == (Word.DIFFERENT, "Her daughter.", "Ann")
    desk.identity.take_back(apart.word_id)
    assert desk.unit_of("pbx", "calls", "c1") == 2
    assert desk.views(at)["customer 2"].identifiers == before["customer 2"].identifiers
    with pytest.raises(ServiceError, match="takes nothing apart"):
        desk.identity.unmerge(2, ["crm/customers/1"])


def test_an_unmerge_of_what_a_person_merged_takes_the_word_back_and_can_be_undone(desk: IdentityDesk) -> None:
    before, at = desk.views(desk.now), desk.now
    said = desk.identity.say(Word.SAME, 1, 2)
    merged = desk.numbers()
    desk.now += timedelta(seconds=1)
    parts = [part.key for part in desk.identity.history(1).parts if part.name != "Ann Lee"]
    apart = desk.identity.unmerge(1, parts)
    assert desk.views(at) == before
    assert desk.identity.compare(1, 2).word is None
    kept = desk.decisions.words.word(said.word_id)
    assert kept is not None
    assert (kept.taken_back_by, kept.taken_back_for) == ("Ann", apart.word_id)
    desk.now += timedelta(seconds=1)
    desk.identity.take_back(apart.word_id)
    assert desk.numbers() == merged


def test_of_two_programs_that_contradict_each_other_the_later_holds_and_the_earlier_is_told(desk: IdentityDesk) -> None:
    one, two = [desk.cache.persons.anchor(unit) for unit in (1, 2)]
    assert one is not None
    assert two is not None
    pair = Pair(one.record, one.name, two.record, two.name)
    with desk.other_program() as other:
        # Both looked before either spoke.
        early = desk.decisions.words.say(Word.SAME, [pair], "Ann", desk.now)
        late = other.decisions.words.say(Word.DIFFERENT, [pair], "Bo", desk.now + timedelta(seconds=1))
        assert desk.identity.follow()
        assert not other.identity.follow()
        assert desk.numbers() == [1, 2]
        told = {word.word_id: word.overruled for word in other.identity.history(1).words}
        assert told == {early.word_id: True, late.word_id: False}
        other.identity.take_back(late.word_id)
    assert desk.numbers() == [1]


def test_two_who_speak_at_once_end_with_one_answer(desk: IdentityDesk) -> None:
    rounds, heard = 8, []
    begin = Barrier(2)

    def speak(people: PeopleWords, words: Sequence[Word]) -> None:
        begin.wait(30)
        for word in words:
            try:
                people.say(word, 1, 2, "")
            except ServiceError as refused:
                # Refused by what the other said, or one already.
                heard.append(refused.title)

    with desk.other_program() as other, ThreadPoolExecutor(2) as pool:
        mine = pool.submit(speak, desk.mine.people, [Word.SAME] * rounds)
        theirs = pool.submit(speak, other.people, [Word.DIFFERENT, Word.HOUSEHOLD] * rounds)
        mine.result(120)
        theirs.result(120)
        desk.identity.follow()
        other.identity.follow()
        standing = desk.decisions.words.standing()
        held = holding(desk.cache.mirror.on_all())
        assert len(held.same) + len(held.apart) + len(held.overruled) == len(standing)
        assert len(desk.numbers()) == (2 if held.apart else 1)
        latest = max(standing, key=lambda word: (word.at, word.word_id))
        assert (latest.word is Word.SAME) == (len(desk.numbers()) == 1)
        assert desk.numbers() == list(other.cache.names.shown([1, 2], desk.now))


def test_a_word_said_during_a_pull_holds_for_what_comes_after(desk: IdentityDesk) -> None:
    writer = desk.cache.writer("shop", "US", frozenset())
    writer.cursor("orders")
    with desk.other_program() as other:
        other.identity.say(Word.SAME, 1, 2)
    desk.put("shop", "orders", order("o2", ANN[0], NUMBER, minutes=5, number="7", name="Ann Lee"))
    assert desk.unit_of("shop", "orders", "o2") == 1


def test_a_word_kept_and_not_carried_out_is_made_up_for_when_the_desk_opens(desk: IdentityDesk) -> None:
    one, two = [desk.cache.persons.anchor(unit) for unit in (1, 2)]
    assert one is not None
    assert two is not None
    desk.decisions.words.say(Word.SAME, [Pair(one.record, one.name, two.record, two.name)], "Ann", desk.now)
    assert desk.numbers() == [1, 2]
    desk.cache.close()
    desk.open()
    assert desk.identity.follow()
    assert desk.numbers() == [1]
    assert not desk.identity.follow()


def test_a_word_waits_for_a_record_that_is_gone_or_not_there_yet(desk: IdentityDesk) -> None:
    desk.identity.say(Word.SAME, 1, 2)
    desk.put("crm", "customers", person("2", "Anne Leigh", account("2")))
    assert desk.unit_of("crm", "customers", "2") == 1
    desk.pull_again({("shop", "orders", "o1"): order("o1", *ANN[:1], number="10482", name="Ann Lee")})
    assert len(desk.numbers()) == 1
    desk.put("crm", "customers", person("2", "Anne Leigh", NUMBER), person("1", "Ann Lee", *ANN))
    assert len(desk.numbers()) == 1
    assert desk.unit_of("crm", "customers", "2") == desk.unit_of("shop", "orders", "o1")


def test_flags_and_corrections_stay_on_their_records(desk: IdentityDesk) -> None:
    desk.put("pbx", "calls", call("c3", NUMBER, minutes=9000))
    desk.settle()
    flag = desk.flags.raise_by_hand(2, "", "Angry")
    desk.journeys.join("pbx/calls/c3", "pbx/calls/c1")
    said = desk.identity.say(Word.SAME, 1, 2)
    assert [one.flag_id for one in desk.flags.of_customer(1)] == [flag.flag_id]
    joined = next(j for j in desk.journeys.standing(1).journeys if any(x.key == "pbx/calls/c3" for x in j.joins))
    assert {"pbx/calls/c1", "pbx/calls/c3"} <= {one.key for one in joined.joins}
    desk.identity.take_back(said.word_id)
    assert desk.flags.of_customer(1) == ()
    assert [one.flag_id for one in desk.flags.of_customer(2)] == [flag.flag_id]
    (journey,) = desk.journeys.standing(2).journeys
    assert len(journey.joins) == 2
