"""What screens may ask, as protocols, so that the window can be up before the store and its libraries are loaded."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from desk.domain.trouble import Trouble
from desk.services.asks_signing_in import SigningIn
from desk.services.flag_views import (
    FlagsPage,
    FlagView,
    MeasureView,
    NumbersView,
    RulesView,
    RuleTrouble,
    TrialView,
)
from desk.services.identity_views import (
    CompareView,
    ConflictView,
    DecidedView,
    IdentityHistory,
    ReviewPage,
    SuggestionView,
    Word,
)
from desk.services.journey_views import AsOfView, BriefingView, ProofView, Standing
from desk.services.said_views import SaidPage
from desk.services.source_views import (
    ConnectorView,
    ProgressView,
    PullReport,
    RejectedView,
    SourcesOverview,
    TidyProgress,
    TidyView,
)
from desk.services.views import (
    CustomerView,
    DetailView,
    FindAnswer,
    LookUpView,
    PopAnswer,
    TimelinePage,
    TranscriptView,
)

# What every question may raise, and nothing else.
ServiceError = Trouble


class Customers(Protocol):
    """Questions about customers. Every call blocks and may be made from any thread; each raises ServiceError only."""

    def find(self, text: str, limit: int = 20) -> FindAnswer:
        """Customers whose name, e-mail, phone (any 3+ digits), account or order number matches, best first."""

    def pop(self, number: str) -> PopAnswer:
        """Whom an incoming number belongs to, from the cache alone."""

    def look_up(self, number: str, told: Callable[[LookUpView], object] = lambda _view: None) -> LookUpView:
        """As `pop`, asking every source that can look up a phone number live; slow, bounded in time. `told` hears what
        is known after each source's answer, on this thread; the end is what is returned."""

    def customer(self, customer_id: int) -> CustomerView:
        """One customer by number; ServiceError if there is none (any more)."""

    def timeline(
        self, customer_id: int, channels: Sequence[str] = (), older: str | None = None, limit: int = 200
    ) -> TimelinePage:
        """A page of the timeline, newest first, of the named channels or of all."""

    def details(self, key: str) -> DetailView:
        """Everything known of one record, by TimelineItem.key."""

    def transcript(self, key: str) -> TranscriptView:
        """The messages of one interaction, fetched from its source now."""

    def unlinked(self, older: str | None = None, limit: int = 200) -> TimelinePage:
        """Records that belong to nobody yet, newest first; customer_id is 0."""

    def said_in(
        self, customer_id: int, text: str, older: str | None = None, limit: int = 50, typing: bool = False
    ) -> SaidPage:
        """Lines of one customer's timeline that say something, newest first; customer 0 is nobody.

        Words must all be there, "words in quotes" together, -words not; signs, capitals and accents make no
        difference, and nothing that is typed is wrong. `typing`: the last word may be only begun.
        """

    def said_anywhere(self, text: str, older: str | None = None, limit: int = 50, typing: bool = False) -> SaidPage:
        """As `said_in` over everyone, the lines the desk learnt of last first; within 150 ms."""


class Tidying(Protocol):
    """Care of the cache when a person asks for it. `tidy` blocks, from any thread; the others return at once."""

    def tidy(self) -> TidyView:
        """Erase what is older than it is kept for, and give free space back; returns when done or stopped."""

    def progress(self) -> TidyProgress | None:
        """Where it is, None while nobody tidies."""

    def stop(self) -> None:
        """End after the piece in hand; what was done stays."""


class Sources(Protocol):
    """Questions about and work on sources.

    Blocking, from any thread, but for `progress` and `cancel`, which return at once.
    """

    @property
    def tidying(self) -> Tidying:
        """Care of what they brought."""

    @property
    def signing_in(self) -> SigningIn:
        """Signing in to them with the browser."""

    def connectors(self) -> tuple[ConnectorView, ...]:
        """What can be added."""

    def overview(self) -> SourcesOverview:
        """Every source with its streams, freshness and past runs."""

    def add(
        self, source_id: str, connector: str, title: str, settings: Mapping[str, str], secrets: Mapping[str, str]
    ) -> None:
        """Remember a source; secrets go to the keyring. ServiceError names the setting that is wrong."""

    def remove(self, source_id: str) -> None:
        """Forget a source, its secrets and all its records."""

    def test(self, source_id: str) -> tuple[str, ...]:
        """Sign in and say what is readable, a line a stream."""

    def change(self, source_id: str, settings: Mapping[str, str], secrets: Mapping[str, str]) -> None:
        """Change some settings or secrets of a source; the rest stays.

        Rejected rows that this mends are pulled again.
        """

    def pull(self, source_id: str, full: bool = False) -> PullReport:
        """Pull now; returns when done or cancelled. `full` forgets cursors first and looks for deleted records."""

    def pull_due(self) -> tuple[PullReport, ...]:
        """Pull every source whose time has come; at once empty where none is due."""

    def cancel(self, source_id: str) -> None:
        """Stop a running pull after its current page; what was committed stays."""

    def progress(self) -> tuple[ProgressView, ...]:
        """Running pulls; cheap enough to ask several times a second from the window's own thread."""

    def rejected(self, source_id: str = "", limit: int = 200) -> tuple[RejectedView, ...]:
        """Rows kept aside, newest first, of one source or of all."""


class Journeys(Protocol):
    """Questions about one customer's journeys, time and briefing.

    Blocking, from any thread; raises ServiceError only.
    """

    def standing(self, customer_id: int, limit: int = 50, joins: int = 500) -> Standing:
        """Journeys newest first (at most `limit`), the clock over all, the briefing of the current journey, and why so
        many of the newest lines are in their journeys."""

    def proof(self, customer_id: int, journey_id: str = "") -> ProofView:
        """Every interval behind the clock of one journey, or of all together."""

    def briefing(self, customer_id: int, journey_id: str = "", transcripts: bool = False) -> BriefingView:
        """The briefing of a journey ("" is the current one); `transcripts` reads them at their sources too: slow."""

    def join(self, key: str, to: str) -> None:
        """Put the line `key`, and what follows from it, into the journey of the line `to`; remembered."""

    def split(self, key: str) -> None:
        """Let the line `key` begin a journey of its own; remembered."""

    def undo_correction(self, key: str) -> None:
        """Take back what a person decided last about this line's journey."""

    def as_of(self, customer_id: int, at: datetime) -> AsOfView:
        """What this desk knew of a customer at a moment."""

    def numbers(self, first: date, last: date, each: int = 1) -> NumbersView:
        """Numbers over all customers for some days, both included: day by day, or by so many days `each`."""


class Rules(Protocol):
    """Questions about and work on the rules that raise flags. Blocking, from any thread; raises ServiceError only."""

    def rules(self) -> RulesView:
        """The rules in force and their text."""

    def measures(self) -> tuple[MeasureView, ...]:
        """What rules can ask about."""

    def check(self, text: str) -> tuple[RuleTrouble, ...]:
        """What is wrong with a text of rules; empty where nothing is."""

    def save(self, text: str) -> RulesView:
        """Put a text of rules in force as a new version; ServiceError where it is wrong."""

    def try_rule(
        self,
        text: str,
        rule: str,
        first: date,
        last: date,
        progress: Callable[[float], bool] | None = None,
    ) -> TrialView:
        """Run one rule of a text over past days. `progress` is told the share done, and stops it by answering False
        (then ServiceError)."""


class Flags(Rules, Protocol):
    """Questions about and work on flags, and on their rules. Blocking, from any thread; raises ServiceError only."""

    def page(self, state: str = "open", older: str | None = None, limit: int = 200) -> FlagsPage:
        """Flags of a state: open (taken ones too), mine, due, snoozed, resolved, or all."""

    def of_customer(self, customer_id: int) -> tuple[FlagView, ...]:
        """Flags of a customer that are not resolved, most severe first."""

    def flag(self, flag_id: str) -> FlagView:
        """One flag with its history."""

    def raise_by_hand(
        self, customer_id: int, journey_id: str, title: str, severity: str = "medium", note: str = ""
    ) -> FlagView:
        """Raise one; it goes with the journey's records."""

    def take(self, flag_ids: Sequence[str]) -> None:
        """Make them mine."""

    def assign(self, flag_ids: Sequence[str], owner: str) -> None:
        """Give them to somebody; "" takes them from everybody, which is how taking one is undone."""

    def snooze(self, flag_ids: Sequence[str], until: datetime) -> None:
        """Hide them until then."""

    def resolve(self, flag_ids: Sequence[str], resolved_as: str, reason: str) -> None:
        """Close them as kept (it was right) or needless, with a reason."""

    def reopen(self, flag_ids: Sequence[str]) -> None:
        """Open resolved or snoozed ones again; others are left as they are."""

    def note(self, flag_id: str, text: str) -> None:
        """Write a note on one."""

    def watch(self, customer_id: int) -> tuple[FlagView, ...]:
        """As `of_customer`, after evaluating the rules for this moment; cheap enough for each second of a live call."""


class Identity(Protocol):
    """Questions about who is one person, and people's word on it. A unit is a customer's number, or below zero a trace
    that is nobody's yet. Blocking, from any thread; raises ServiceError only."""

    def review(self, older: str | None = None, limit: int = 50) -> ReviewPage:
        """Possible links nobody decided yet, surest first."""

    def compare(self, unit: int, other: int) -> CompareView:
        """Two side by side, field by field, and what it would mean if they are one."""

    def candidates(self, number: str = "", name: str = "", limit: int = 10) -> tuple[SuggestionView, ...]:
        """Who somebody with this number and name may be, surest first; within 20 ms."""

    def say(self, word: Word, unit: int, other: int, note: str = "") -> DecidedView:
        """A person's word on two, kept for ever; ServiceError where an earlier word says otherwise, naming it."""

    def later(self, unit: int, other: int) -> None:
        """Ask again in a while."""

    def take_back(self, word_id: str) -> DecidedView:
        """Take a word back: both are again what the remaining links say."""

    def unmerge(self, customer_id: int, keys: Sequence[str], note: str = "") -> DecidedView:
        """Say that these parts of a customer (PartView.key) are another person than the rest."""

    def history(self, customer_id: int) -> IdentityHistory:
        """How a customer came to be who it is."""

    def conflicts(self, customer_id: int) -> tuple[ConflictView, ...]:
        """Fields that its records fill differently, with what is shown and why."""
