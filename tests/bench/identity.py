"""How well and how fast possible links are found: FEBRL beside Splink and recordlinkage, a company's chats, shared
numbers, a large base, and one live candidate."""

from __future__ import annotations

import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from itertools import combinations, product
from pathlib import Path
from typing import TypeVar

from sqlcipher3 import dbapi2 as sqlite3

from connectors.folder import CONNECTOR
from connectors.kit.declare import Surroundings
from desk.config.names import read_names
from desk.config.paths import resources
from desk.domain.namesakes import Namesakes
from desk.domain.weights import best, read
from desk.matching.job import Plan, run
from desk.store.cache import Cache
from desk.sync.engine import Job, pull
from tests.bench import febrl
from tests.bench.figures import Figure, at
from tests.bench.people import write_base
from tests.bench.shared_numbers import write_shared
from tests.end_to_end.company import ROOT, company_folder, rows
from tests.records import NOON

GOALS = {"FEBRL 4": 0.9995, "FEBRL 3": 0.996, "FEBRL 1": 0.99}
LIVE = 400
MAPPING = ROOT / "tests" / "connectors" / "folder" / "company.toml"
NAMESAKES = Namesakes(read_names(resources() / "identity"))
T = TypeVar("T")


def measure(rows_wanted: int) -> list[Figure]:
    """All of it; `rows_wanted` is the size of the large base."""
    figures = [figure for name in GOALS for figure in _febrl(name)]
    figures += _company() + _shared(1) + _shared(3)
    return figures + _large(rows_wanted)


def pull_folder(cache_file: Path, folder: Path, source: str, mapping: Path | None = None) -> None:
    """Pull one folder into a cache as a source of that name."""
    cache = Cache(cache_file, namesakes=NAMESAKES)
    settings = {setting.key: setting.default for setting in CONNECTOR.settings} | {"path": str(folder)}
    if mapping:
        settings |= {"mapping": str(mapping)}
    around = Surroundings(now=lambda: NOON, region="US", time_zone="UTC", page_rows=500)
    writer = cache.writer(source, "US", frozenset())
    results = pull(Job(CONNECTOR, settings, {}, around, writer, time.monotonic, lambda _: None, True, {}))
    cache.close()
    if any(result.outcome != "ok" for result in results):
        raise RuntimeError("The exports could not be pulled.")


def _holders(cache_file: Path, where: str = "r.kind = 'c'") -> dict[int, list[str]]:
    """The records of each unit, by the numbers of `desk.store.candidates`."""
    connection = sqlite3.connect(cache_file)
    sql = (
        "SELECT CASE WHEN t.customer_id > 0 THEN t.customer_id ELSE -t.id END, r.source_id"
        f" FROM record r JOIN trace t ON t.id = r.trace_id WHERE {where}"
    )
    held: dict[int, list[str]] = {}
    for unit, record in connection.execute(sql):
        held.setdefault(unit, []).append(record)
    connection.close()
    return held


def _febrl(name: str) -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        for place in febrl.write_exports(name, home / "exports"):
            pull_folder(home / "cache.sqlite", place, place.name)
        held = _holders(home / "cache.sqlite")
        merged = [pair for records in held.values() for pair in combinations(records, 2)]
        outcome, seconds = _timed(lambda: run(home / "cache.sqlite", home / "weights.json", Plan()))
        suggested = [pair for s in outcome.scored.suggestions for pair in product(held[s.unit], held[s.other])]
    records = [record for each in held.values() for record in each]
    ours = febrl.judged(merged + suggested, records)
    splink, splink_seconds = _timed(lambda: febrl.judged(febrl.by_splink(name), records))
    ecm, _ = _timed(lambda: febrl.judged(febrl.by_recordlinkage(name), records))
    itself = febrl.judged(merged, records)[0] if merged else 1.0
    size, goal = f"{len(records):,} records", GOALS[name]
    parts = zip(("precision", "recall"), ours, splink, strict=False)
    shares = [(f"{name}: {part}, beside Splink", 100 * a, 100 * b) for part, a, b in parts]
    return [
        *(Figure(said, size, "%", a, b, "measured", True) for said, a, b in shares),
        Figure(f"{name}: F1, beside Splink", size, "%", 100 * ours[2], 100 * splink[2],
               f"at least {100 * goal:.2f} and it", ours[2] >= max(goal, splink[2])),
        Figure(f"{name}: F1, beside recordlinkage's ECM", size, "%", 100 * ours[2], 100 * ecm[2], "not below",
               ours[2] >= ecm[2]),
        Figure(f"{name}: precision of {len(merged):,} merged by themselves", size, "%", 100 * itself, 100, "100",
               itself == 1),
        Figure(f"{name}: expected precision, beside the true one", size, "%",
               100 * outcome.scored.threshold.precision, 100 * ours[0], "measured", True),
        Figure(f"{name}: seconds, beside Splink", size, "s", seconds, splink_seconds, "measured", True),
    ]  # fmt: skip


def _company() -> list[Figure]:
    folder = company_folder()
    if folder is None:
        return []
    with tempfile.TemporaryDirectory() as place:
        home = Path(place)
        pull_folder(home / "cache.sqlite", folder, "company", MAPPING)
        outcome, _ = _timed(lambda: run(home / "cache.sqlite", home / "weights.json", Plan()))
        held = _holders(home / "cache.sqlite", "1 = 1")
    owner = {row["id"]: row["customer"] for row in rows(folder, "expected_links") if row["stream"] == "chats"}
    unit_of = {record: unit for unit, records in held.items() for record in records}
    chats = {row["chat_id"]: row for row in rows(folder, "chats")}
    loose = [chat for chat in chats if unit_of[f"chats:{chat}"] < 0]
    linked = [chat for chat in chats if unit_of[f"chats:{chat}"] > 0]
    wrong_merges = sum(unit_of[f"chats:{chat}"] != unit_of[owner[chat]] for chat in linked)
    said = [(min(s.unit, s.other), max(s.unit, s.other)) for s in outcome.scored.suggestions]
    # Chats of one name are one trace: all of them must be the suggested customer's.
    right = {chat for chat in loose if any(unit_of[f"chats:{chat}"] == unit and owner[chat] in held[other]
                                                    for unit, other in said)}  # fmt: skip
    wrong = sum(1 for unit, other in said if not _agrees(held, owner, unit, other))
    enough = [chat for chat in loose if " " in chats[chat]["visitor_name"].strip()]
    size = f"{len(loose)} loose chats"
    return [
        Figure("company: whole names suggested", size, "chats", len(right & set(enough)), len(enough), "every one",
               set(enough) <= right),
        Figure("company: wrong suggestions", f"{len(said)} suggested", "count", wrong, len(said), "under 1 in 100",
               wrong * 100 < len(said)),
        Figure("company: wrong automatic merges", f"{len(linked)} chats", "count", wrong_merges, 0, "none",
               wrong_merges == 0),
    ]  # fmt: skip


def _agrees(held: dict[int, list[str]], owner: dict[str, str], unit: int, other: int) -> bool:
    whose = {owner.get(record.removeprefix("chats:"), record) for record in held[unit]}
    return all(one in held[other] for one in whose)


def _shared(systems: int) -> list[Figure]:
    with tempfile.TemporaryDirectory() as place:
        home = Path(place)
        people = write_shared(home / "exports", systems)
        for folder in sorted((home / "exports").iterdir()):
            pull_folder(home / "cache.sqlite", folder, folder.name)
        outcome, _ = _timed(lambda: run(home / "cache.sqlite", home / "weights.json", Plan()))
        by_both = _of_one_phone(home / "cache.sqlite")
    by_phone = [pair for pair in by_both if not NAMESAKES.could_be_one(*pair)]
    size = f"{people:,} in {systems} systems"
    wrong = len(outcome.scored.suggestions)
    return [
        Figure("shared numbers: merges by phone alone", size, "count", len(by_phone), 0, "none", not by_phone),
        Figure("shared numbers: by phone and a name that fits", size, "count", len(by_both) - len(by_phone), 0,
               "measured", True),
        Figure("shared numbers: suggestions, all of two people", size, "count", wrong, people, "under 1 in 1,000",
               wrong * 1_000 < people),
    ]  # fmt: skip


def _of_one_phone(cache_file: Path) -> list[tuple[str, str]]:
    """The names of any two records that were merged, each of another person."""
    connection = sqlite3.connect(cache_file)
    held: dict[int, list[str]] = {}
    for customer, name in connection.execute("SELECT customer_id, name_key FROM trace WHERE customer_id > 0"):
        held.setdefault(customer, []).append(name)
    connection.close()
    return [pair for names in held.values() for pair in combinations(names, 2)]


def _large(people: int) -> list[Figure]:
    with tempfile.TemporaryDirectory() as place:
        home = Path(place)
        owner = write_base(home / "cache.sqlite", people)
        return _batch(home, owner) + _live(home, people)


def _batch(home: Path, owner: dict[int, int]) -> list[Figure]:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    watch = _Memory()
    start = time.perf_counter()
    command = [sys.executable, "-m", "desk.matching", "--home", str(home), "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as done, watch.over(done.pid):
        said, _ = done.communicate()
    seconds = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    worked = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    told = json.loads(said)
    right = _right(home / "cache.sqlite", owner)
    truth = sum(n * (n - 1) // 2 for n in Counter(owner.values()).values())
    size = f"{len(owner):,} customers"
    return [
        Figure("batch: whole run", size, "s", seconds, worked / 2, "under 60 s (floor: CPU / 2)", seconds < 60),
        Figure("batch: memory of all its processes", size, "MB", watch.most, 2048, "under 2,048 MB", watch.most < 2048),
        Figure("batch: precision, beside the expected", size, "%", 100 * right / max(1, told["suggestions"]),
               100 * told["expected_precision"], "at least 99", right >= 0.99 * told["suggestions"]),
        Figure("batch: recall, beside the expected", size, "%", 100 * right / truth, 100 * told["expected_recall"],
               "measured", True),
    ]  # fmt: skip


def _right(cache_file: Path, owner: dict[int, int]) -> int:
    connection = sqlite3.connect(cache_file)
    found = sum(owner[a] == owner[b] for a, b in connection.execute("SELECT unit, other FROM suggestion"))
    connection.close()
    return found


def _live(home: Path, people: int) -> list[Figure]:
    """From a face to its scored candidates, for faces drawn by chance; and making the keys that find them."""
    book = read_names(resources() / "identity")
    cache = Cache(home / "cache.sqlite", namesakes=Namesakes(book))
    matches = cache.matches(book)
    start = time.perf_counter()
    while cache.catching_up.step(NOON):
        pass
    made = time.perf_counter() - start
    weights = read(json.loads((home / "weights.json").read_text(encoding="utf-8")))
    drawn = matches.faces_of(random.Random(1).sample(range(1, people + 1), LIVE))
    taken, found = [], 0
    for faces in drawn.values():
        start = time.perf_counter()
        near = matches.faces_of(matches.near(faces[0]))
        scored = [best([(faces[0], other) for other in others], weights) for others in near.values()]
        taken.append((time.perf_counter() - start) * 1000)
        found += len(near)
        if None in scored:
            raise RuntimeError("A candidate has no face.")
    cache.close()
    if not found:
        raise RuntimeError("Nobody is found by a key.")
    size, p99 = f"{people:,} customers", at(taken, 0.99)
    return [
        Figure("live: find and score candidates, p99", size, "ms", p99, at(taken, 0.5), "under 20 ms", p99 < 20),
        Figure("live: make the keys of the whole base", size, "s", made, made, "measured", True),
    ]


class _Memory:
    """The most memory, in megabytes, that a process and its children held at once, looked at several times a second."""

    def __init__(self) -> None:
        self.most = 0.0
        self._pid = 0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look)

    def over(self, pid: int) -> _Memory:
        """Look at this process until the block ends."""
        self._pid = pid
        return self

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._ended.wait(0.2):
            self.most = max(self.most, sum(map(_resident, _family(self._pid))))


def _family(pid: int) -> list[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return []
    return [pid, *(one for child in children for one in _family(int(child)))]


def _resident(pid: int) -> float:
    try:
        pages = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]
    except OSError:
        return 0.0
    return int(pages) * os.sysconf("SC_PAGE_SIZE") / 2**20


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    start = time.perf_counter()
    found = work()
    return found, time.perf_counter() - start
