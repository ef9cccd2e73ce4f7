"""The conformance checks of a healthy source: nothing is lost, nothing is doubled, everything that changes arrives."""

from __future__ import annotations

from datetime import timedelta

from connectors.kit.conformance_drive import PAGE_ROWS, Desk, Driver, must
from connectors.kit.conformance_rig import Rig
from connectors.kit.declare import Found
from connectors.records import Gone, IdentifierKind, Record

# How late a row may become visible and must still be found by the next pull.
LATE = timedelta(seconds=30)

_NOBODY = {
    IdentifierKind.PHONE: "+15005550199",
    IdentifierKind.EMAIL: "nobody-at-all@nowhere.example",
    IdentifierKind.SOCIAL: "@nobody-at-all:nowhere.example",
}


def pages(rig: Rig) -> None:
    """Several pages arrive whole, in any order of change, also when the pull is killed or cancelled between them."""
    driver = Driver(rig)
    expected: set[str] = set()
    for count, minutes in ((6, 60), (6, 180), (6, 120), (5, 180)):
        expected.update(rig.add(count, driver.moment(minutes)))
    must(len(expected) == 23, f"The rig added {len(expected)} different rows instead of 23.")
    whole = Desk()
    pulled = driver.complete(whole)
    _same_ids(whole, expected, "One pull")
    must(pulled.read >= len(expected), f"The pages count {pulled.read} rows read; {len(expected)} came.")
    must(sum(1 for page in pulled.pages if page.records) >= 2, f"{len(expected)} rows came as one page of {PAGE_ROWS}.")
    for stop in range(1, len(pulled.pages)):
        desk = Desk()
        driver.pull(desk, stop)
        driver.complete(desk)
        _same_ids(desk, expected, f"A pull killed after page {stop} and resumed")
        must(desk.records == whole.records, f"A pull killed after page {stop} ended with other records.")
    desk = Desk()
    stopped = driver.pull(desk, 1, cancel=True)
    must(stopped.cancelled or set(desk.records) == expected, "A cancelled pull ended as if it had read everything.")
    must(len(stopped.pages) <= 2, f"{len(stopped.pages) - 1} pages came after the cancel.")


def replay(rig: Rig) -> None:
    """Pulling again changes nothing, from the beginning and from the cursor."""
    driver = Driver(rig)
    expected = set(rig.add(7, driver.moment()))
    first = driver.fresh()
    _same_ids(first, expected, "The first pull")
    driver.pass_time()
    again = driver.fresh()
    must(again.records == first.records, "A second pull from the beginning yields other records.")
    for record in driver.complete(first).records:
        must(record == again.records.get(record.source_id), "A pull from the cursor yields another record than before.")
    _same_ids(first, expected, "A pull from the cursor")


def overlap(rig: Rig) -> None:
    """A row with the very change time the cursor stands at, written after the pull, is found."""
    driver, desk = Driver(rig), Desk()
    moment = driver.moment(10)
    expected = set(rig.add(3, moment))
    driver.complete(desk)
    driver.pass_time()
    expected.update(rig.add(2, moment))
    driver.complete(desk)
    _same_ids(desk, expected, "After two more rows of the newest moment, a pull from the cursor")


def late_row(rig: Rig) -> None:
    """A row whose change time lies a little before the cursor is found."""
    driver, desk = Driver(rig), Desk()
    moment = driver.moment(10)
    expected = set(rig.add(3, moment))
    driver.complete(desk)
    driver.pass_time()
    expected.update(rig.add(1, moment - LATE))
    driver.complete(desk)
    _same_ids(desk, expected, f"After a row that was {LATE.seconds} s late, a pull from the cursor")


def changed_row(rig: Rig) -> None:
    """A row that changed after the pull arrives with its new content, and nothing else changes."""
    driver, desk = Driver(rig), Desk()
    ids = rig.add(4, driver.moment(10))
    driver.complete(desk)
    before = dict(desk.records)
    driver.pass_time()
    rig.change(ids[1], driver.moment(5))
    driver.complete(desk)
    _same_ids(desk, set(ids), "After a change, a pull from the cursor")
    must(_plain(desk.records[ids[1]]) != _plain(before[ids[1]]), "A changed row did not arrive.")
    for other in (ids[0], ids[2], ids[3]):
        must(desk.records[other] == before[other], "A change of one row changed another one's record.")


def duplicate_row(rig: Rig) -> None:
    """A row the source gives twice is one record."""
    driver, desk = Driver(rig), Desk()
    ids = rig.add(2 * PAGE_ROWS, driver.moment())
    rig.duplicate(ids[PAGE_ROWS - 1])
    driver.complete(desk)
    _same_ids(desk, set(ids), "With one row given twice, a pull")
    must(not desk.rejected, "A row given twice was rejected.")


def bad_row(rig: Rig) -> None:
    """A row that cannot be used is rejected with a reason; the others arrive, now and later."""
    driver, desk = Driver(rig), Desk()
    expected = set(rig.add(4, driver.moment()))
    rig.add_bad()
    expected.update(rig.add(4, driver.moment(0)))
    driver.complete(desk)
    _same_ids(desk, expected, "With one bad row, a pull")
    must(len(desk.rejected) == 1, f"One bad row made {len(desk.rejected)} rejections.")
    driver.pass_time()
    expected.update(rig.add(1, driver.moment(0)))
    driver.complete(desk)
    _same_ids(desk, expected, "After a bad row, a pull from the cursor")


def deleted_row(rig: Rig) -> None:
    """A row deleted at the source goes; the others stay."""
    driver, desk = Driver(rig), Desk()
    ids = rig.add(2 * PAGE_ROWS, driver.moment())
    driver.complete(desk)
    driver.pass_time()
    rig.delete(ids[2])
    driver.complete(desk)
    _same_ids(desk, set(ids) - {ids[2]}, "After one row was deleted, a pull")
    _same_ids(driver.fresh(), set(ids) - {ids[2]}, "After one row was deleted, a pull from the beginning")


def merged_row(rig: Rig) -> None:
    """A row merged into another goes, and the other one carries on."""
    driver, desk = Driver(rig), Desk()
    ids = rig.add(PAGE_ROWS, driver.moment())
    driver.complete(desk)
    driver.pass_time()
    rig.merge(ids[1], ids[3])
    driver.complete(desk)
    _same_ids(desk, set(ids) - {ids[1]}, "After one row was merged into another, a pull")
    must(desk.merged.get(ids[1], ids[3]) == ids[3], "A row is said to be merged into another one than it was.")


def empty(rig: Rig) -> None:
    """An empty source is no error, and does not hide what comes later."""
    driver, desk = Driver(rig), Desk()
    pulled = driver.complete(desk)
    must(not desk.records and not desk.rejected, "An empty source yielded something.")
    must(pulled.read == 0, f"An empty source is said to have {pulled.read} rows.")
    moment = driver.moment(0)
    driver.pass_time(10)
    expected = set(rig.add(1, moment - LATE))
    expected.update(rig.add(2, driver.moment(0)))
    driver.complete(desk)
    _same_ids(desk, expected, "After a pull of the empty source, one from its cursor")
    driver.complete(desk)
    _same_ids(desk, expected, "With nothing new, a pull from the cursor")


def lookup(rig: Rig) -> None:
    """A live search finds the same records a pull finds, nothing for nobody, and leaves the cursor alone."""
    driver, desk = Driver(rig), Desk()
    expected = set(rig.add(PAGE_ROWS, driver.moment()))
    driver.complete(desk)
    asked = rig.lookups()
    must(bool(asked), "The rig names no lookup to try.")
    must({kind for kind, _, _ in asked} == set(rig.connector.lookups), "Not every lookup of the connector is tried.")
    newer = set(rig.add(1, driver.moment(0)))
    for kind, value, ids in asked:
        found = {record.source_id: record for record in _found(driver, kind, value, rig.stream)}
        must(set(found) == set(ids), f"A lookup by {kind} found {len(found)} records instead of {len(set(ids))}.")
        for source_id, record in found.items():
            must(record == desk.records.get(source_id), f"A lookup by {kind} yields another record than a pull.")
        if kind in _NOBODY:
            must(not _found(driver, kind, _NOBODY[kind], rig.stream), f"A lookup by {kind} for nobody found somebody.")
    driver.complete(desk)
    _same_ids(desk, expected | newer, "After lookups, a pull from the cursor")


def _found(driver: Driver, kind: IdentifierKind, value: str, stream: str) -> list[Record]:
    def search(session: object) -> list[Found]:
        return list(driver.rig.connector.lookups[kind](session, value))

    answers: list[Found] = driver.session(search)
    known = {one.name for one in driver.rig.connector.streams}
    must(all(answer.stream in known for answer in answers), "A lookup names a stream the connector does not have.")
    return [record for answer in answers if answer.stream == stream for record in answer.records]


def _same_ids(desk: Desk, expected: set[str], what: str) -> None:
    lost, extra = expected - set(desk.records), set(desk.records) - expected
    must(not lost, f"{what} lost {len(lost)} of {len(expected)} records.")
    must(not extra, f"{what} has {len(extra)} records too many.")


def _plain(record: Record) -> object:
    """A record without its change time, which alone is no change a person would see."""
    if isinstance(record, Gone) or not hasattr(record, "changed_at"):
        return record
    return [getattr(record, name) for name in record.__dataclass_fields__ if name != "changed_at"]
