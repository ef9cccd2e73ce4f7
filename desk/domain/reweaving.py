"""Goes through what became known of a customer whose journeys changed as it did: late, replaced, corrected records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heappop, heappush
from itertools import zip_longest
from operator import attrgetter

from desk.domain.apart import that_matter
from desk.domain.clock import plain
from desk.domain.following import FIRST_LATER, LOOK_BACK, followed, grew_in_order, grown
from desk.domain.journeys import Fold, weave
from desk.domain.known import Corrected, News, Slot, put, slot_of
from desk.domain.sorting import content
from desk.domain.touches import Touch
from desk.domain.watching import CustomerAt, Match, Trial, Watch, pace


class Reweaving:
    """One customer while time goes by.

    `wanted` has the touches of the journeys a trial is about, each with the first touch of its journey in the end;
    `rules` are asked. `found` is what they matched, in order of time, each with the first touch of the journey as it
    was then. What a rule matched in a journey that went into another one it may match there again: they may be parted
    later. With `sought`, (rule, journey in the end), it is enough to find each of these once. `each` says that also of
    a LONG history every piece of news is looked at by itself.
    """

    def __init__(
        self,
        trial: Trial,
        wanted: Mapping[Slot, Slot],
        customer: CustomerAt,
        rules: Sequence[int],
        sought: set[tuple[int, Slot]] | None = None,
        each: bool = False,
    ) -> None:
        self.found: list[Match] = []
        self._trial = trial
        self._wanted = wanted
        self._customer = customer
        self._rules = rules
        self._sought = sought
        self._each = each
        self._standing: dict[Slot, Touch] = {}
        self._words: dict[int, int | None] = {}
        self._fold = Fold()
        self._groups: dict[int, list[Touch]] = {}
        # By a journey's first touch: its number in the fold, and who watches it; the queue has (moment, first touch).
        self._homes: dict[Slot, int] = {}
        self._watches: dict[Slot, Watch] = {}
        self._queue: list[tuple[int, Slot]] = []

    def through(self, steps: Sequence[News], words: Sequence[Corrected], begins: int) -> None:
        """Let all of it happen in order, `steps` and `words` sorted by their moment; rules are asked from `begins`
        on."""
        for item in steps:
            if item.at < begins:
                put(self._standing, item)
        self._say(word for word in words if word.at < begins)
        self._weave()
        for anchor, home in self._homes.items():
            self._look(anchor, home, begins)
        happens: list[News | Corrected] = [item for item in steps if item.at >= begins]
        happens += [word for word in words if word.at >= begins]
        happens.sort(key=attrgetter("at"))
        for together in self._batches(happens):
            if self._sought is not None and not self._sought:
                return
            now = together[-1].at
            self._wake(now)
            for home in self._take(together):
                self._look(slot_of(self._groups[home][0]), home, now)
        self._wake(self._trial.end)

    def _batches(self, happens: Sequence[News | Corrected]) -> Iterator[list[News | Corrected]]:
        """What became known at one moment, together; of a history that is LONG more of it, see `watching.pace`."""
        batch: list[News | Corrected] = []
        for item, following in zip_longest(happens, happens[1:]):
            batch.append(item)
            if following is None or (following.at > item.at and len(batch) >= self._pace()):
                yield batch
                batch = []

    def _pace(self) -> int:
        return 1 if self._each else pace(len(self._standing))

    def _say(self, words: Iterable[Corrected]) -> None:
        for word in words:
            self._words[word.record] = word.joined

    def _take(self, together: Sequence[News | Corrected]) -> list[int]:
        """Take in what became known at one moment; returns the journeys it changed."""
        news = [item for item in together if isinstance(item, News)]
        words = [item for item in together if isinstance(item, Corrected)]
        # A record that people spoke of may change the journeys of others as it comes.
        touches = None if words or self._words else self._newer(news)
        for item in news:
            put(self._standing, item)
        if touches is None:
            self._say(words)
            return self._weave()
        changed: dict[int, None] = {}
        for touch in touches:
            home = self._fold.add(touch)
            group = self._groups.setdefault(home, [])
            group.append(touch)
            self._homes.setdefault(slot_of(group[0]), home)
            changed[home] = None
        return list(changed)

    def _newer(self, news: Sequence[News]) -> list[Touch] | None:
        """These as touches in order, if each is a new one that began after all that are known; else None."""
        touches = sorted((item.touch for item in news if item.touch is not None), key=content)
        if len(touches) < len(news) or any((item.record, item.part) in self._standing for item in news):
            return None
        if self._fold.touches and touches and content(touches[0]) <= content(self._fold.touches[-1]):
            return None
        return touches

    def _weave(self) -> list[int]:
        """Weave anew; returns the journeys that are not as they were."""
        before = {slot_of(group[0]): group for group in self._groups.values()}
        self._fold = weave(self._standing.values(), self._trial.limits, self._words)
        self._groups = {}
        for touch, home in zip(self._fold.touches, self._fold.homes, strict=True):
            self._groups.setdefault(home, []).append(touch)
        self._homes = {slot_of(group[0]): home for home, group in self._groups.items()}
        return [home for anchor, home in self._homes.items() if before.get(anchor) != self._groups[home]]

    def _watch(self, anchor: Slot) -> Watch:
        watch = self._watches.get(anchor)
        if watch is None:
            watch = self._watches[anchor] = Watch(self._trial, self._rules, self._customer)
        return watch

    def _wake(self, until: int) -> None:
        """Look at journeys whose time has come before `until`, in order."""
        while self._queue and self._queue[0][0] < until:
            now, anchor = heappop(self._queue)
            if anchor in self._homes and self._watches[anchor].wake_at == now:
                self._look(anchor, self._homes[anchor], now, news=False)

    def _look(self, anchor: Slot, home: int, now: int, news: bool = True) -> None:
        """Try the rules that have not matched yet on one journey as it is known now."""
        if anchor not in self._wanted:
            return
        touches, watch = self._groups[home], self._watch(anchor)
        for rule in watch.look(touches, now, news):
            self.found.append(Match(rule, anchor, now, plain(touches, now)[0]))
            if self._sought is not None:
                self._sought.discard((rule, self._wanted[anchor]))
        if watch.wake_at is not None and watch.wake_at < self._trial.end:
            heappush(self._queue, (watch.wake_at, anchor))


def woven_again(
    steps: Sequence[News],
    words: Sequence[Corrected],
    groups: Sequence[Sequence[Touch]],
    trial: Trial,
    possible: Sequence[int],
    customer: CustomerAt,
    whole: bool,
) -> list[Match]:
    """The matches by rules that are `possible` of a customer's journeys where these changed as things became known,
    `groups` as they are in the end. Unless `whole`, those before the period need not be among them."""
    steps, groups, rules = that_matter(steps, words, groups, trial, possible, trial.asked_since(whole))
    if not words and rules and grew_in_order(steps):
        moments = {(item.record, item.part): item.at for item in steps}
        return [match for group in groups for match in grown(group, moments, trial, rules, customer, whole)]
    wanted = {slot_of(touch): slot_of(group[0]) for group in groups for touch in group}
    # Where a LONG history is cut into steps depends on all of it.
    past = [item.at for item in steps if item.at < trial.begin and (item.record, item.part) in wanted]
    sought = None
    if rules and not whole and len(steps) < FIRST_LATER:
        later = _since_begin(steps, words, groups, wanted, trial, customer, rules)
        sought = {(match.rule, wanted[match.anchor]) for match in later}
        rules = sorted({rule for rule, _ in sought})
        homes = {home for _, home in sought}
        wanted = {slot: home for slot, home in wanted.items() if home in homes}
    if not rules:
        return []
    weaving = Reweaving(trial, wanted, customer, rules, sought)
    weaving.through(steps, words, past[-LOOK_BACK:][0] if past else trial.begin)
    return weaving.found


def _since_begin(
    steps: Sequence[News],
    words: Sequence[Corrected],
    groups: Sequence[Sequence[Touch]],
    wanted: Mapping[Slot, Slot],
    trial: Trial,
    customer: CustomerAt,
    rules: Sequence[int],
) -> list[Match]:
    """What matches in the period, whatever matched before it."""
    if not words and grew_in_order(steps, trial.begin):
        moments = {(item.record, item.part): item.at for item in steps}
        return [
            match
            for group in groups
            if (held := trial.possible(group, rules, trial.begin))
            for match in followed(group, moments, trial, Watch(trial, held, customer), trial.begin)
        ]
    weaving = Reweaving(trial, wanted, customer, rules, each=True)
    weaving.through(steps, words, trial.begin)
    return weaving.found
