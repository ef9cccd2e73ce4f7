"""What a screen or a command may ask while a source is being added."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from desk.services.adding_views import DraftView, SamplesView, StreamTrial, TrialView
from desk.services.asks_signing_in import SigningIn


class Adding(Protocol):
    """From a kind of system to a source that is pulled, step by step. What was begun is kept until it is started or
    thrown away, its secrets in the keyring only. Every call blocks, from any thread, and raises ServiceError only."""

    @property
    def signing_in(self) -> SigningIn:
        """Signing in with the browser, of sources that were begun."""

    def drafts(self) -> tuple[DraftView, ...]:
        """What was begun and not started yet."""

    def begin(self, connector: str, source_id: str = "", time_zone: str = "") -> DraftView:
        """Begin one of this kind; its short name is made of the kind's where none is given. `time_zone` is for times
        without one, where the settings name none."""

    def keep(self, source_id: str, title: str, settings: Mapping[str, str]) -> None:
        """Remember what is typed so far, right or wrong; "" takes an answer back."""

    def answer(self, source_id: str, title: str, settings: Mapping[str, str], secrets: Mapping[str, str]) -> DraftView:
        """Everything needed was said: secrets go to the keyring. ServiceError names the answer that is wrong."""

    def trial(
        self, source_id: str, tell: Callable[[StreamTrial], None] = ..., cancelled: Callable[[], bool] = ...
    ) -> TrialView:
        """Sign in and read a little of each stream; `tell` hears of each as it was tried, from the thread that asks.
        ServiceError where nothing can be read at all, or the person cancelled."""

    def choose(self, source_id: str, streams: Sequence[str]) -> DraftView:
        """Pull these streams and no others."""

    def samples(self, source_id: str, cancelled: Callable[[], bool] = ...) -> SamplesView:
        """What timelines would look like, from some hundred rows of each stream, none of which is kept."""

    def start(self, source_id: str) -> None:
        """It is a source from now on, to be pulled."""

    def discard(self, source_id: str) -> None:
        """Forget what was begun, secrets too."""
