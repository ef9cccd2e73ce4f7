"""The conformance checks of a source in trouble: named errors, bounded tries, honest waits, nothing half-read kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from connectors.kit.conformance_drive import Desk, Driver, Pulled, check_error, check_no_customer, must
from connectors.kit.conformance_rig import ALWAYS, Asked, Fault, Rig
from connectors.kit.errors import AskPerson, ConnectorError, OurBug, TryLater
from connectors.records import Record

# More tries than this are a burden on a source that is down, and lock accounts on one that refuses.
MOST_REFUSED, MOST_TRIES = 3, 12
LONGEST_TROUBLE = timedelta(minutes=30)
# So many rows share one change time; sources that cap their results need not reach more.
_ALIKE = 6
SHORT_PAUSE, LONG_PAUSE = 7.0, 3600.0


def unauthorised(rig: Rig) -> None:
    """Refused credentials ask the person, at once, in a pull as in a check."""
    driver, desk, ids, asked = _begin(rig, 3)
    rig.fail(Fault.UNAUTHORISED, ALWAYS)
    error = _failed(driver.pull(desk), AskPerson, "Refused credentials")
    must(not desk.records, "Records arrived although the credentials were refused.")
    _few(_since(rig, asked), MOST_REFUSED, "Refused credentials")
    _checked(driver, "Refused credentials")
    _recovered(driver, desk, ids, error)


def forbidden(rig: Rig) -> None:
    """A missing permission asks the person and says what may not be read."""
    driver, desk, ids, asked = _begin(rig, 3)
    rig.fail(Fault.FORBIDDEN, ALWAYS)
    error = _failed(driver.pull(desk), AskPerson, "A missing permission")
    title = next(stream.title for stream in rig.connector.streams if stream.name == rig.stream)
    text = f"{error.title} {error.advice}".lower()
    must(title.lower() in text or rig.stream.lower() in text, f"The error does not say what may not be read: {text}")
    must(not desk.records, "Records arrived although reading them is not allowed.")
    _few(_since(rig, asked), MOST_REFUSED, "A missing permission")
    _recovered(driver, desk, ids, error)


def too_many(rig: Rig) -> None:
    """No request goes out before Retry-After is over; a long one is handed on as TryLater."""
    driver, desk, ids, asked = _begin(rig, 12)
    rig.fail(Fault.TOO_MANY, 2, SHORT_PAUSE)
    pulled = driver.pull(desk)
    seen = _since(rig, asked)
    if not seen:
        _passes(driver, pulled, desk, ids, "A busy source")
        return
    must(pulled.error is None, f"A pause of {SHORT_PAUSE:.0f} s ended the pull: {pulled.error!r}")
    must(sum(1 for one in seen if one.fault) == 2, "The rig did not answer 429 twice.")
    _held_off(seen, SHORT_PAUSE)
    must(set(desk.records) == set(ids), "After a pause, records are missing.")
    rig.mend()
    late, asked = Desk(), len(rig.ledger.asked)
    rig.fail(Fault.TOO_MANY, 1, LONG_PAUSE)
    pulled = driver.pull(late)
    seen = _since(rig, asked)
    if pulled.error is not None:
        error = _failed(pulled, TryLater, "A long pause")
        after = error.after if isinstance(error, TryLater) else None
        must(after is not None and after >= LONG_PAUSE - 1, f"TryLater says after={after}, the source {LONG_PAUSE}.")
        must(seen[-1].fault is not None, "A request went out after the source asked for a long pause.")
        driver.pass_time(LONG_PAUSE)
    _held_off(seen, LONG_PAUSE)
    rig.mend()
    driver.complete(late)
    must(set(late.records) == set(ids), "After a long pause, records are missing.")


def server_error(rig: Rig) -> None:
    """Trouble that passes is sat out; trouble that stays becomes TryLater after a bounded number of tries."""
    driver, desk, ids, asked = _begin(rig, 12)
    rig.fail(Fault.SERVER_ERROR, 2)
    pulled = driver.pull(desk)
    seen = _since(rig, asked)
    if seen:
        must(pulled.error is None, f"Two failures in a row ended the pull: {pulled.error!r}")
        must(sum(1 for one in seen if one.fault) == 2, "The rig did not answer 5xx twice.")
        _held_off(seen, 0.05)
    _passes(driver, pulled, desk, ids, "A source in trouble")
    down, asked, began = Desk(), len(rig.ledger.asked), rig.clock.now()
    rig.fail(Fault.SERVER_ERROR, ALWAYS)
    error = _failed(driver.pull(down), TryLater, "A source that stays down")
    _few(_since(rig, asked), MOST_TRIES, "A source that stays down")
    must(rig.clock.now() - began <= LONGEST_TROUBLE, "The pull waited too long for a source that stays down.")
    _recovered(driver, down, ids, error)


def cut_off(rig: Rig) -> None:
    """Of an answer that ends in the middle nothing is used that is not whole, and the rest is not taken for read."""
    driver, desk, ids, _ = _begin(rig, 12)
    truth = driver.fresh().records
    for times in (1, ALWAYS):
        desk = Desk()
        rig.fail(Fault.CUT_OFF, times)
        pulled = driver.pull(desk)
        _all_true(desk, truth, "A cut-off answer")
        if pulled.error is None:
            must(set(desk.records) == set(ids), "A cut-off answer was taken for the whole.")
        else:
            _failed(pulled, (TryLater, AskPerson), "A cut-off answer")
            check_no_customer(pulled.error, list(truth.values()))
        _recovered(driver, desk, ids, pulled.error)


def repeated_token(rig: Rig) -> None:
    """A source that names the same next page for ever ends in a named error, not in a loop."""
    driver, desk, ids, _ = _begin(rig, 23)
    truth = driver.fresh().records
    rig.fail(Fault.REPEATED_TOKEN, ALWAYS)
    pulled = driver.pull(desk)
    _all_true(desk, truth, "A repeated page marker")
    if pulled.error is None:
        must(set(desk.records) == set(ids), "A repeated page marker was taken for the end.")
    else:
        _failed(pulled, (OurBug, TryLater), "A repeated page marker")
    _recovered(driver, desk, ids, pulled.error)


def _begin(rig: Rig, count: int) -> tuple[Driver, Desk, Sequence[str], int]:
    driver = Driver(rig)
    ids: list[str] = []
    while len(ids) < count:
        ids.extend(rig.add(min(_ALIKE, count - len(ids)), driver.moment(60 - len(ids))))
    return driver, Desk(), ids, len(rig.ledger.asked)


def _since(rig: Rig, asked: int) -> Sequence[Asked]:
    return rig.ledger.asked[asked:]


def _failed(
    pulled: Pulled, kinds: type[ConnectorError] | tuple[type[ConnectorError], ...], what: str
) -> ConnectorError:
    """The error of a pull that must have failed with one of `kinds`."""
    names = " or ".join(kind.__name__ for kind in (kinds if isinstance(kinds, tuple) else (kinds,)))
    must(pulled.error is not None, f"{what} ended without an error; expected {names}.")
    must(isinstance(pulled.error, kinds), f"{what} ended in {pulled.error!r}; expected {names}.")
    return pulled.error or OurBug("unreachable")


def _few(seen: Sequence[Asked], most: int, what: str) -> None:
    tries = sum(1 for one in seen if one.fault is not None)
    must(tries <= most, f"{what} was tried {tries} times; {most} is enough.")


def _held_off(seen: Sequence[Asked], seconds: float) -> None:
    """After each refusal the next request came no sooner than `seconds`."""
    for refused, following in zip(seen, seen[1:], strict=False):
        waited = (following.at - refused.at).total_seconds()
        if refused.fault is not None:
            must(waited >= seconds - 0.001, f"A request went out {waited:.2f} s after a refusal, not {seconds:g} s.")


def _checked(driver: Driver, what: str) -> None:
    """`check` raises what a pull raises."""
    try:
        driver.session(driver.rig.connector.check)
    except ConnectorError as error:
        must(isinstance(error, AskPerson), f"{what}: check ended in {error!r}.")
        check_error(error, driver.rig)
    else:
        must(False, f"{what}: check found nothing wrong.")


def _passes(driver: Driver, pulled: Pulled, desk: Desk, ids: Sequence[str], what: str) -> None:
    """Either it was sat out and all is there, or TryLater, and then a later pull brings the rest."""
    if pulled.error is None:
        must(set(desk.records) == set(ids), f"{what}: the pull ended well, but records are missing.")
    else:
        _failed(pulled, TryLater, what)
    _recovered(driver, desk, ids, pulled.error)


def _recovered(driver: Driver, desk: Desk, ids: Sequence[str], error: ConnectorError | None) -> None:
    """With the fault gone, a pull from the cursor brings everything; the error had shown nobody's data."""
    driver.rig.mend()
    driver.pass_time()
    driver.complete(desk)
    must(set(desk.records) == set(ids), "After the trouble was over, a pull from the cursor left records missing.")
    if error is not None:
        check_no_customer(error, list(desk.records.values()))


def _all_true(desk: Desk, truth: Mapping[str, Record], what: str) -> None:
    """Whatever was kept is what the source really says."""
    for source_id, record in desk.records.items():
        must(record == truth.get(source_id), f"{what}: a record was kept that the source does not have like this.")
