"""The conformance suite can fail: for each item, connectors broken in the ways connectors break are found out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, timedelta

import pytest

from connectors.kit.calls import Judgement, Meaning, Patience
from connectors.kit.conformance import ITEMS, ConformanceError, run
from connectors.kit.cursors import TimeCursor
from connectors.kit.declare import Page, Rejection
from connectors.kit.errors import AskPerson, TryLater
from connectors.kit.fetch import stream
from connectors.records import IdentifierKind
from tests.connectors.kit.breakage import (
    LOG,
    PLAIN,
    PLAIN_STREAM,
    Broken,
    cursor_ahead,
    finds_anybody,
    finds_otherwise,
    half_read,
    hasty,
    known_by_id,
    last_cursor_first,
    leaking,
    named_anew,
    not_when_empty,
    numbered_anew,
    quietly_cancelled,
    with_errors,
    with_http,
    with_map,
    with_pages,
    with_read,
    with_rest,
    without_lookup,
)
from tests.connectors.kit.vendor import STYLES, ShopRig, person, shop

NO_WAIT = Judgement(Meaning.TOO_MANY, after=0.5)

BROKEN = [
    Broken("pages", "stops after one page", with_pages(lambda pages: pages[:1]), "lost"),
    Broken("pages", "gives the last cursor on the first page", with_pages(last_cursor_first), "killed after page 1"),
    Broken(
        "pages", "pages too large", with_pages(lambda pages: [Page([r for p in pages for r in p.records])]), "page_rows"
    ),
    Broken(
        "pages", "a cursor that is no JSON", with_pages(lambda p: [replace(one, cursor={1: UTC}) for one in p]), "JSON"
    ),
    Broken("pages", "counts no rows", with_pages(lambda p: [replace(one, read=0) for one in p]), "rows read"),
    Broken("pages", "does not hear a cancel", with_pages(list), "after the cancel"),
    Broken("pages", "takes a cancel for the end", with_read(quietly_cancelled), "as if it had read everything"),
    Broken(
        "pages",
        "times without a zone",
        with_map(lambda r, _: replace(r, changed_at=r.changed_at.replace(tzinfo=None))),
        "zone",
    ),
    Broken("pages", "records without ids", with_map(lambda r, _: replace(r, source_id=" ")), "no source_id"),
    Broken("replay", "records with something new each time", lambda: with_map(named_anew())(), "other records"),
    Broken("overlap", "a cursor past the newest row", with_pages(cursor_ahead), "lost 2"),
    Broken(
        "late row",
        "too little overlap",
        with_rest(replace(PLAIN.rest, cursor=TimeCursor(("changed",), overlap=timedelta(seconds=5)))),
        "30 s late",
    ),
    Broken("changed row", "what is known by id is not looked at again", with_read(known_by_id), "did not arrive"),
    Broken("duplicate row", "ids of its own making", lambda: with_map(numbered_anew())(), "lost"),
    Broken(
        "bad row",
        "drops what it cannot read",
        with_pages(lambda p: [replace(one, rejected=[]) for one in p]),
        "0 rejections",
    ),
    Broken(
        "bad row",
        "loses the page of a bad row",
        with_pages(lambda p: [replace(one, records=[]) if one.rejected else one for one in p]),
        "lost",
    ),
    Broken(
        "bad row",
        "no reason",
        with_pages(lambda p: [replace(one, rejected=[Rejection(r.where, "") for r in one.rejected]) for one in p]),
        "no reason",
    ),
    Broken("deleted row", "cannot tell", lambda: replace(shop(PLAIN), streams=(stream(PLAIN.rest),)), "too many"),
    Broken(
        "deleted row",
        "overlooks others",
        lambda: replace(shop(PLAIN), streams=(replace(PLAIN_STREAM, present=lambda _: iter([["p0001"]])),)),
        "lost",
    ),
    Broken(
        "merged row",
        "ignores merges",
        with_rest(replace(LOG.rest, map=lambda row, around: person(row, around) if row["what"] == "put" else ()), LOG),
        "too many",
        LOG,
    ),
    Broken(
        "401",
        "tries again and again",
        with_http(judge=lambda status, h, b: Judgement(Meaning.BUSY) if status == 401 else None),
        "TryLater",
    ),
    Broken("401", "ends as if nothing were", with_errors(lambda error: None), "without an error"),
    Broken(
        "401",
        "check sees nothing",
        lambda: replace(shop(PLAIN), check=lambda session: ("Fine.",)),
        "check found nothing",
    ),
    Broken(
        "401",
        "shows the secret",
        with_errors(lambda e: AskPerson("The token very-secret-token-4711 is wrong.", "Mend it now.")),
        "shows a secret",
    ),
    Broken("401", "does not say what to do", with_errors(lambda e: AskPerson("The token is wrong.")), "what to do"),
    Broken(
        "403",
        "does not say what",
        with_errors(lambda e: AskPerson("You may not do that.", "Ask somebody else.")),
        "may not be read",
    ),
    Broken(
        "403",
        "takes it for wrong credentials that pass",
        with_errors(lambda e: TryLater("Shop is busy.")),
        "expected AskPerson",
    ),
    Broken(
        "429 with Retry-After",
        "does not wait",
        with_http(judge=lambda status, h, b: NO_WAIT if status == 429 else None),
        "after a refusal",
    ),
    Broken("429 with Retry-After", "gives up", with_http(patience=Patience(tries=1)), "ended the pull"),
    Broken(
        "429 with Retry-After", "does not hand the pause on", with_errors(lambda e: TryLater(e.title)), "after=None"
    ),
    Broken("5xx", "gives up at once", with_http(patience=Patience(tries=1)), "ended the pull"),
    Broken("5xx", "never gives up", with_http(patience=Patience(tries=60, total_wait=9e9)), "tried"),
    Broken("5xx", "leaks a name", with_errors(leaking), "shows customer data"),
    Broken("cut-off body", "takes half for the whole", with_errors(lambda error: None), "taken for the whole"),
    Broken("cut-off body", "keeps what it could make out", with_read(half_read), "a record was kept"),
    Broken(
        "repeated page token",
        "goes round for ever",
        with_read(lambda read: hasty, STYLES["next token"]),
        "never ended",
        STYLES["next token"],
    ),
    Broken("repeated page token", "stops without a word", with_errors(lambda error: None), "taken for the end"),
    Broken("empty", "a cursor at the present moment", with_pages(cursor_ahead), "lost"),
    Broken("empty", "an error", with_read(not_when_empty), "healthy source failed"),
    Broken("lookup", "finds nobody", without_lookup(IdentifierKind.PHONE, lambda session, value: iter(())), "found 0"),
    Broken("lookup", "finds the first best", without_lookup(IdentifierKind.PHONE, finds_anybody), "found somebody"),
    Broken("lookup", "finds another record", without_lookup(IdentifierKind.PHONE, finds_otherwise), "another record"),
]


@pytest.mark.parametrize("broken", BROKEN, ids=str)
def test_the_suite_finds(broken: Broken) -> None:
    with ShopRig(broken.style, broken.build()) as rig, pytest.raises(ConformanceError) as caught:
        run(broken.item, rig)
    assert broken.says in str(caught.value)


def test_every_item_can_fail() -> None:
    assert {broken.item for broken in BROKEN} == set(ITEMS)


@pytest.mark.parametrize(
    ("excuses", "item"),
    [
        ({"pages": "This source has no pages."}, "pages"),
        ({"lookup": "Nobody looks anything up here."}, "lookup"),
        ({"401": "No."}, "401"),
        ({"teapot": "There is no such item at all."}, "403"),
    ],
)
def test_poor_excuses_are_not_accepted(excuses: Mapping[str, str], item: str) -> None:
    with ShopRig(PLAIN) as rig:
        rig.not_applicable = excuses
        with pytest.raises(ConformanceError):
            run(item, rig)


def test_a_good_excuse_is_handed_back() -> None:
    with ShopRig(PLAIN) as rig:
        rig.not_applicable = {"merged row": "This shop never merges anybody."}
        assert run("merged row", rig) == "This shop never merges anybody."
