"""The rules as a person sees and changes them: in words, checked, saved, tried on the past."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta

from desk.domain.measures import MEASURES
from desk.domain.rule_words import rule_words
from desk.domain.rules import Rule
from desk.services.asks import ServiceError
from desk.services.flag_views import MeasureView, RulesView, RuleTrouble, RuleView, TrialView
from desk.services.rule_text import texts_of
from desk.services.rulebook import InForce, RuleBook
from desk.store.decisions import FlagBook

# Runs one rule over some days: services.backtest.
Try = Callable[[Rule, date, date, Callable[[float], bool] | None], TrialView]
COUNTED = timedelta(days=30)


class RuleDesk:
    """The part of desk.services.asks.Flags that is about rules."""

    def __init__(self, book: RuleBook, flags: FlagBook, trial: Try, now: Callable[[], datetime]) -> None:
        self._book = book
        self._flags = flags
        self._trial = trial
        self._now = now

    def rules(self) -> RulesView:
        """The rules in force and their text."""
        return self._view(self._book.in_force())

    def measures(self) -> tuple[MeasureView, ...]:
        """What rules can ask about."""
        return tuple(
            MeasureView(measure.name, measure.words, measure.shape.value, measure.choices)
            for measure in MEASURES.values()
        )

    def check(self, text: str) -> tuple[RuleTrouble, ...]:
        """What is wrong with a text of rules; empty where nothing is."""
        return self._book.check(text)

    def save(self, text: str) -> RulesView:
        """Put a text of rules in force as a new version; ServiceError where it is wrong."""
        return self._view(self._book.save(text))

    def try_rule(
        self,
        text: str,
        rule: str,
        first: date,
        last: date,
        progress: Callable[[float], bool] | None = None,
    ) -> TrialView:
        """Run one rule of a text over past days; what is wrong elsewhere in the text does not matter."""
        read = self._book.read(text)
        found = read.book.rule(rule)
        if found is None:
            trouble = next((trouble for trouble in read.troubles if trouble.rule in (rule, "")), None)
            if trouble is None:
                raise ServiceError(f"There is no rule “{rule}” in this text.", "Choose one that is there.")
            raise ServiceError(f"{f'Line {trouble.line}: ' if trouble.line else ''}{trouble.what}", trouble.advice)
        return self._trial(found, first, last, progress)

    def _view(self, in_force: InForce) -> RulesView:
        now = self._now()
        # One flag of several rules counts for each that had a say in it.
        raised = self._flags.board.by_rule(now - COUNTED, now + timedelta(microseconds=1))
        version = in_force.version
        texts = texts_of(version.text)
        rules = tuple(_rule(rule, texts, raised[rule.rule_id]) for rule in in_force.book.rules)
        return RulesView(
            path=str(self._book.path),
            version=version.number,
            saved_at=version.saved_at,
            saved_by=version.saved_by,
            text=in_force.text,
            rules=rules,
            troubles=in_force.troubles,
        )


def _rule(rule: Rule, texts: list[str], raised: int) -> RuleView:
    named = re.compile(rf"^\s*id\s*=\s*[\"']{re.escape(rule.rule_id)}[\"']", re.MULTILINE)
    return RuleView(
        rule_id=rule.rule_id,
        title=rule.title,
        on=rule.on,
        severity=rule.severity.value,
        for_whom=rule.for_whom,
        due=rule.due_words,
        words=rule_words(rule),
        text=next((text for text in texts if named.search(text)), ""),
        raised=raised,
    )
