"""The batch run: reads all faces of a cache, learns, scores all candidates and keeps weights and suggestions."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from desk.config.names import read_names
from desk.config.paths import resources
from desk.config.whole import write_whole
from desk.domain.keys import Key
from desk.domain.labels import label, learn_from
from desk.domain.threshold import Threshold
from desk.domain.time import micros
from desk.domain.weights import Weights, plain, read
from desk.matching.engines import DUCKDB, Engine, open_engine
from desk.matching.learning import learn, read_terms
from desk.matching.pairs import make_pairs
from desk.matching.scoring import Scored, score_pairs
from desk.matching.writing import write_faces
from desk.store.cache import Cache
from desk.store.labels import Decided

# Of a smaller base there is too little to learn from: the shipped weights serve it with its own names' frequencies.
LEAST_UNITS = 500
PARTS = 4


@dataclass(frozen=True, slots=True)
class Plan:
    """How to run: `engine` duckdb or spark, `threads` and `memory` in megabytes of this machine, `master` Spark's."""

    engine: str = DUCKDB
    threads: int = 2
    memory: int = 900
    master: str = "local[2]"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run found."""

    units: int
    pairs: int
    scored: Scored


def run(
    cache_file: Path,
    weights_file: Path,
    plan: Plan,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    keys: Sequence[Key] = (),
) -> Outcome:
    """Learn from the cache, encrypted with one of `keys` or plain, and keep its suggestions and weights; Trouble where
    the engine is not there."""
    cache = Cache(cache_file, keys=keys)
    try:
        matches = cache.matches(read_names(resources() / "identity"))
        # Faces are customer data: they are written beside the cache, for its owner alone, and removed whatever happens.
        with _scratch(cache_file.parent) as folder:
            files = write_faces(cache_file, matches.spans(PARTS), folder, plan.threads, keys)
            engine = open_engine(plan.engine, folder, plan.threads, plan.memory, plan.master)
            try:
                origin = f"learned from this base on {now():%Y-%m-%d}"
                outcome = search(engine, files, shipped(), origin, matches.decided())
            finally:
                engine.close()
        matches.replace(outcome.scored.suggestions, micros(now()))
        _keep(weights_file, outcome.scored.weights)
    finally:
        cache.close()
    return outcome


def search(
    engine: Engine, files: Sequence[Path], known: Weights, origin: str, decided: Sequence[Decided] = ()
) -> Outcome:
    """Load faces, learn where there is enough to learn from and from what people `decided`, and score all candidates
    but those."""
    engine.load("faces", files)
    ((units,),) = engine.rows("SELECT count(*) FROM faces WHERE main")
    pairs = make_pairs(engine)
    enough = units >= LEAST_UNITS
    weights = learn(engine, known, origin) if enough else replace(known, terms=read_terms(engine))
    labels = [said for one in decided if (said := label(one.is_one, one.faces, one.others, weights))]
    weights = learn_from(labels, weights)
    if labels:
        weights = replace(weights, origin=f"{weights.origin} and from {len(labels):,} decisions")
    if not pairs:
        return Outcome(int(units), 0, Scored(weights, Threshold(weights.suggest, 1.0, 1.0), ()))
    apart = {(min(one.unit, one.other), max(one.unit, one.other)) for one in decided}
    return Outcome(int(units), pairs, score_pairs(engine, weights, labels, apart))


def shipped() -> Weights:
    """The weights that come with the desk."""
    return read(json.loads((resources() / "identity" / "weights.json").read_text(encoding="utf-8")))


@contextmanager
def _scratch(beside: Path) -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="matching-", dir=beside))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _keep(file: Path, weights: Weights) -> None:
    """Write all of the weights or nothing."""
    write_whole(file, json.dumps(plain(weights), ensure_ascii=False, indent=1).encode("utf-8"))
