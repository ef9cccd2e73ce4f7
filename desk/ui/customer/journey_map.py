"""Which journey each line of a timeline belongs to, and why: one standing, looked up by key."""

from __future__ import annotations

from desk.services.journey_views import JoinView, JourneyView, Standing
from desk.ui.retold_views import retold_answer


class JourneyMap:
    """Nothing at all while no standing is known."""

    def __init__(self, standing: Standing | None) -> None:
        self.standing = standing
        journeys = () if standing is None else standing.journeys
        self._journeys = {journey.journey_id: journey for journey in journeys}
        self._joins: dict[str, JoinView] = {join.key: join for journey in journeys for join in journey.joins}
        self.journey_of: dict[str, str] = {
            join.key: journey.journey_id for journey in journeys for join in journey.joins
        }
        # The lines of the newest journey.
        self.here = frozenset(join.key for join in journeys[0].joins) if journeys else frozenset()

    @property
    def current(self) -> JourneyView | None:
        """The newest journey, which the cards are about."""
        return self.standing.journeys[0] if self.standing is not None and self.standing.journeys else None

    def journey(self, journey_id: str) -> JourneyView | None:
        """A journey by its id."""
        return self._journeys.get(journey_id)

    def of(self, key: str) -> JourneyView | None:
        """The journey of a line."""
        return self._journeys.get(self.journey_of.get(key, ""))

    def join(self, key: str) -> JoinView | None:
        """Why a line is in its journey. It is retold here: of tens of thousands a person looks at a few."""
        return retold_answer(self._joins.get(key))
