"""The customer's page with journeys, briefing and flags, in every state a person meets."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from desk.services.asks import ServiceError
from desk.services.flag_views import EvidenceView
from tests.ui import flag_story, journey_story, story
from tests.ui.acting import answered, choose, open_customer
from tests.ui.render import settle, until
from tests.ui.stand import Stand

OFFLINE = ServiceError("The cache is busy.", "Wait a moment, then try again.")
WORD = "Donaudampfschifffahrtsgesellschaftskapitänsmütze" * 3
ARABIC = "لم يصل الطرد رغم أنه مسجل كمسلَّم"


def escalated(stand: Stand) -> None:
    """One flag that nobody has taken, as severe as can be."""
    flag = flag_story.flag(0, owner="", state="open", history=(), due_at=story.NOW + timedelta(minutes=75))
    stand.flags.kept = {flag.flag_id: flag}


def flagged_scene(stand: Stand) -> None:
    escalated(stand)
    open_customer(stand)
    choose(stand, 3)


def taken_scene(stand: Stand) -> None:
    flagged_scene(stand)
    stand.window.desk.care.act("take")
    until(lambda: stand.flags.gates.named("take") and answered(stand))


def proof_scene(stand: Stand) -> None:
    escalated(stand)
    open_customer(stand)
    stand.window.desk.care.acts()["proof"]()
    until(lambda: stand.journeys.gates.named("proof") and answered(stand))
    stand.window.desk.pages.go_to("pbx/calls/4")
    until(lambda: answered(stand))


def flags_panel_scene(stand: Stand) -> None:
    open_customer(stand)
    stand.window.desk.care.acts()["evidence"]()
    settle()
    stand.window.desk.pages.details.findChildren(QWidget, "flag-entry")[0].show_history()  # type: ignore[attr-defined]
    until(lambda: answered(stand))


def told_panel_scene(stand: Stand) -> None:
    escalated(stand)
    open_customer(stand)
    stand.window.desk.pages.customer.told.more.click()
    settle()


def together_scene(stand: Stand) -> None:
    open_customer(stand)
    stand.window.desk.care.acts()["together"]()


def bounds_scene(stand: Stand) -> None:
    spent = journey_story.time(at_least=True, because=journey_story.BECAUSE, running=())
    stand.journeys.standings[1] = journey_story.standing(journeys=journey_story.journeys(spent))
    stand.flags.kept = {}
    open_customer(stand)
    choose(stand, 4)


def reading_scene(stand: Stand) -> None:
    stand.journeys.gates.hold("briefing")
    open_customer(stand)
    stand.window.desk.care.acts()["transcripts"]()
    until(lambda: stand.journeys.gates.named("briefing"))


def unreadable_scene(stand: Stand) -> None:
    stand.journeys.gates.fail("briefing", ServiceError("Support chat does not answer.", "Check the network."))
    open_customer(stand)
    stand.window.desk.care.acts()["transcripts"]()
    until(lambda: stand.tools.slow.busy == 0)


def no_journeys_scene(stand: Stand) -> None:
    stand.journeys.gates.fail("standing", OFFLINE)
    stand.flags.gates.fail("of_customer", OFFLINE)
    open_customer(stand)


def weaving_scene(stand: Stand) -> None:
    stand.journeys.gates.hold("standing")
    stand.window.open_customer(1)
    until(lambda: stand.window.desk.pages.shows(stand.window.desk.pages.customer))


def split_scene(stand: Stand) -> None:
    escalated(stand)
    open_customer(stand)
    choose(stand, 3)
    stand.window.desk.care.acts()["split"]()
    until(lambda: stand.journeys.gates.named("split") and answered(stand))


def long_journeys_scene(stand: Stand) -> None:
    items = tuple(replace(item, title=WORD, text=story.LONG_NAME) for item in story.STORY)
    stand.customers.put(story.customer(1, story.LONG_NAME, items), items)
    joined = tuple(replace(join, words=story.LONG_NAME) for join in journey_story.joins(story.STORY[:6]))
    spent = journey_story.time(at_least=True, because=(story.LONG_NAME, WORD))
    first = replace(journey_story.journeys(spent)[0], title=story.LONG_NAME, joins=joined)
    lines = tuple(replace(line, value=WORD + story.MARKUP) for line in journey_story.told())
    stand.journeys.standings[1] = journey_story.standing(
        journeys=(first, *journey_story.journeys()[1:]), briefing=journey_story.briefing(lines=lines, unread=123)
    )
    evidence = (EvidenceView(WORD, "pbx/calls/3"), EvidenceView(story.MARKUP, ""))
    stand.flags.kept = {
        f"long-{n}": flag_story.flag(
            0, flag_id=f"long-{n}", title=story.LONG_NAME, rule_title=WORD, owner="", state="open", evidence=evidence,
        )
        for n in range(3)
    }  # fmt: skip
    open_customer(stand)
    choose(stand, 3)


def long_flags_scene(stand: Stand) -> None:
    long_journeys_scene(stand)
    stand.window.desk.care.acts()["evidence"]()


def long_told_scene(stand: Stand) -> None:
    long_journeys_scene(stand)
    stand.window.desk.pages.customer.told.more.click()


def right_to_left_scene(stand: Stand) -> None:
    items = tuple(replace(item, title=ARABIC, text=ARABIC) for item in story.STORY)
    stand.customers.put(story.customer(1, "سارة يانسن", items), items)
    lines = tuple(replace(line, value=ARABIC) for line in journey_story.told())
    first = replace(journey_story.journeys()[0], title=ARABIC)
    stand.journeys.standings[1] = journey_story.standing(
        journeys=(first, *journey_story.journeys()[1:]), briefing=journey_story.briefing(lines=lines)
    )
    escalated(stand)
    stand.flags.kept = {key: replace(flag, title=ARABIC) for key, flag in stand.flags.kept.items()}
    open_customer(stand)
    choose(stand, 3)


def many_journeys_scene(stand: Stand) -> None:
    items, standing = journey_story.many_journeys(5_000)
    stand.customers.put(story.customer(6, "Front Desk Call Centre", items), items)
    stand.journeys.standings[6] = standing
    open_customer(stand, 6)
    choose(stand, 5)


def raise_scene(stand: Stand) -> QWidget | None:
    open_customer(stand)
    stand.window.desk.care.acts()["raise"]()
    settle()
    return stand.window.desk.care.flags.asking.dialog


def resolve_scene(stand: Stand) -> QWidget | None:
    flagged_scene(stand)
    stand.window.desk.care.act("resolve")
    settle()
    return stand.window.desk.care.flags.asking.dialog


def join_scene(stand: Stand) -> QWidget | None:
    open_customer(stand)
    choose(stand, 3)
    stand.window.desk.care.acts()["join"]()
    settle()
    return stand.window.desk.care.journeys.lines.dialog


def flag_menu_scene(stand: Stand) -> QWidget | None:
    flagged_scene(stand)
    stand.window.desk.pages.customer.banner.more.click()
    settle()
    return stand.window.findChildren(QWidget, "flag-menu")[-1]


def line_menu_scene(stand: Stand) -> QWidget | None:
    open_customer(stand)
    choose(stand, 3)
    stand.window.desk.care.journeys.lines.open_menu(story.STORY[3], stand.window.mapToGlobal(QPoint(500, 400)))
    settle()
    return stand.window.findChildren(QWidget, "line-menu")[-1]
