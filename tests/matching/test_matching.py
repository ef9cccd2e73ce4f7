"""Learning and the batch run: the SQL levels are the desk's levels, the scores the desk's scores, and what is suggested
is right."""

from __future__ import annotations

import json
import random
import stat
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk.config.names import read_names
from desk.config.paths import resources
from desk.domain.blocking import candidate_pairs
from desk.domain.comparing import FIELDS, UNSAID, compare
from desk.domain.people import Face, Place, read_name
from desk.domain.trouble import Trouble
from desk.domain.weights import read, weigh
from desk.matching.__main__ import main, read_plan
from desk.matching.engines import DUCKDB, DuckEngine, Engine, open_engine
from desk.matching.job import Plan, run
from desk.matching.levels import conditions
from desk.matching.pairs import make_pairs
from desk.matching.table import SCHEMA, batches
from desk.store.cache import Cache
from desk.store.mirror import SaidPair
from tests.bench.people import write_base

pq = pytest.importorskip("pyarrow.parquet")
BOOK = read_names(resources() / "identity")
WORD = st.text("abe", max_size=8)
PHONE = st.sampled_from(["+12085550142", "+12085550143", "+12085559999"])
NAMES = st.one_of(
    st.sampled_from(["Jenny Zhou", "Jennifer Zhou", "Zhou Jenny", "J Zhou", "Ann Smith-Jones", "Ann Jones", "Ann"]),
    st.builds("{} {}".format, WORD, WORD),
)
FACES = st.builds(
    Face,
    unit=st.integers(1, 10**6),
    name=NAMES.map(lambda text: read_name(BOOK, text)),
    place=st.builds(Place, st.sampled_from(["", "8", "9"]), WORD, WORD, WORD, st.sampled_from(["", "4223", "4222"])),
    birth=st.sampled_from(["", "19560409", "19560904", "19560408", "19770801"]),
    phones=st.lists(PHONE, max_size=2, unique=True).map(tuple),
    shared_phones=st.lists(PHONE, max_size=1).map(tuple),
    emails=st.sampled_from([(), ("annlee@a.example",), ("annlee@b.example",), ("anlee@a.example",)]),
    numbers=st.sampled_from([(), ("shop:1234567",), ("shop:1234576",), ("shop:9999999",)]),
)


def loaded(folder: Path, faces: list[Face]) -> Engine:
    file = folder / "faces.parquet"
    with pq.ParquetWriter(file, SCHEMA) as out:
        for batch in batches(faces):
            out.write_batch(batch)
    engine = DuckEngine(folder, 1, 500)
    engine.load("faces", [file])
    return engine


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(faces=st.lists(FACES, min_size=2, max_size=12))
def test_levels_in_sql_are_the_levels_of_the_desk(faces: list[Face], tmp_path_factory: pytest.TempPathFactory) -> None:
    engine = loaded(tmp_path_factory.mktemp("levels"), faces)
    columns = ", ".join(f"l.{f.name} AS {f.name}_l, r.{f.name} AS {f.name}_r" for f in SCHEMA)
    cases = []
    for field in FIELDS:
        unsaid, *levels = conditions(DUCKDB)[field.name]
        whens = " ".join(f"WHEN {condition} THEN {place}" for place, condition in enumerate(levels))
        cases.append(f"CASE WHEN {unsaid} THEN {UNSAID} {whens} ELSE {len(levels)} END")
    found = engine.rows(
        f"SELECT unique_id_l, unique_id_r, {', '.join(cases)} FROM"  # noqa: S608
        f" (SELECT {columns} FROM faces l JOIN faces r ON l.unique_id < r.unique_id)"
    )
    engine.close()
    assert found
    for left, right, *levels in found:
        assert tuple(levels) == compare(faces[left - 1], faces[right - 1])


@settings(max_examples=15, deadline=None)
@given(faces=st.lists(FACES, min_size=2, max_size=12))
def test_candidates_in_sql_are_the_candidates_of_the_desk(
    faces: list[Face], tmp_path_factory: pytest.TempPathFactory
) -> None:
    engine = loaded(tmp_path_factory.mktemp("pairs"), faces)
    number = make_pairs(engine)
    pairs = {(left - 1, right - 1) for left, right in engine.rows("SELECT join_key_l, join_key_r FROM pairs")}
    engine.close()
    assert number == len(pairs)
    assert pairs == candidate_pairs(faces)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[int, int]]:
    home = tmp_path_factory.mktemp("base")
    return home, write_base(home / "cache.sqlite", 3_000)


def test_what_is_suggested_is_right_and_the_app_scores_the_same(base: tuple[Path, dict[int, int]]) -> None:
    home, owner = base
    outcome = run(home / "cache.sqlite", home / "weights.json", Plan(threads=1))
    suggested = outcome.scored.suggestions
    right = sum(owner[one.unit] == owner[one.other] for one in suggested)
    truth = sum(n * (n - 1) // 2 for n in Counter(owner.values()).values())
    assert truth == 149
    assert right >= 0.99 * len(suggested)
    # The others have another first name at the same address: as likely somebody they live with.
    assert right >= 0.93 * truth
    assert outcome.scored.threshold.precision >= 0.99
    weights = read(json.loads((home / "weights.json").read_text(encoding="utf-8")))
    assert weights == outcome.scored.weights
    assert weights.origin.startswith("learned from this base")
    cache = Cache(home / "cache.sqlite")
    matches = cache.matches(BOOK)
    assert [(s.unit, s.other) for s in matches.suggestions(10_000)] == [(s.unit, s.other) for s in suggested]
    for one in random.Random(1).sample(suggested, 40):
        faces = matches.faces_of([one.unit, one.other])
        best = max(weigh(a, b, weights) for a in faces[one.unit] for b in faces[one.other])
        assert best == pytest.approx(one.weight, abs=1e-9)
    cache.close()


def test_what_people_decided_is_learned_from_and_not_suggested_again(tmp_path: Path) -> None:
    file, weights = tmp_path / "cache.sqlite", tmp_path / "weights.json"
    write_base(file, 3_000)
    first = run(file, weights, Plan(threads=1)).scored
    ranked = [(one.unit, one.other) for one in first.suggestions]
    apart, same = ranked[0], ranked[1]
    cache = Cache(file)
    keys = [(("crm", "customers", f"c{one}"), ("crm", "customers", f"c{other}")) for one, other in (apart, same)]
    words = [
        SaidPair(f"w{n}", 0, word, "Ann", n, *pair)
        for n, (word, pair) in enumerate(zip(("household", "same"), keys, strict=True))
    ]
    cache.mirror.follow(lambda: words, 1)
    assert cache.customer(max(same)) is None
    cache.close()
    again = run(file, weights, Plan(threads=1)).scored
    left = [(one.unit, one.other) for one in again.suggestions]
    assert apart not in left
    # A wrong one among so many asks a little more of the others.
    assert len(set(ranked[2:]) - set(left)) <= len(ranked) // 10
    assert again.weights.origin.endswith("and from 2 decisions")
    assert again.weights.odds != first.weights.odds
    # Taken back, it is a suggestion as before.
    cache = Cache(file)
    cache.mirror.follow(list, 2)
    cache.close()
    back = run(file, weights, Plan(threads=1)).scored.suggestions
    assert {(one.unit, one.other) for one in back} == set(ranked)


def test_no_customer_data_stays_beside_the_cache(base: tuple[Path, dict[int, int]]) -> None:
    home, _ = base
    run(home / "cache.sqlite", home / "weights.json", Plan(threads=1))
    left = {file.name.split("-")[0] for file in home.iterdir()}
    assert left <= {"cache.sqlite", "weights.json"}
    with pytest.raises(Trouble):
        run(home / "cache.sqlite", home / "weights.json", Plan(engine="oracle"))
    assert not [file for file in home.iterdir() if file.name.startswith("matching")]


def test_a_small_base_is_scored_with_the_shipped_weights(tmp_path: Path) -> None:
    write_base(tmp_path / "cache.sqlite", 100)
    outcome = run(tmp_path / "cache.sqlite", tmp_path / "weights.json", Plan(threads=1))
    assert outcome.scored.weights.origin == "shipped with the desk"
    assert outcome.scored.weights.terms["family"].shares
    assert stat.S_ISREG((tmp_path / "weights.json").stat().st_mode)


def test_an_empty_base_is_no_trouble(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--home", str(tmp_path), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["units"], told["pairs"], told["suggestions"]) == (0, 0, 0)


def test_the_setting_chooses_the_engine(tmp_path: Path) -> None:
    settings_file = tmp_path / "settings.toml"
    assert read_plan(settings_file) == Plan()
    settings_file.write_text(
        '[matching]\nengine = "spark"\nmaster = "spark://big:7077"\nmemory = 4000\n', encoding="utf-8"
    )
    assert read_plan(settings_file) == Plan(engine="spark", master="spark://big:7077", memory=4000)
    settings_file.write_text("[matching]\nengine = 3\nspeed = 1\n", encoding="utf-8")
    with pytest.raises(Trouble, match="engine, speed"):
        read_plan(settings_file)


def test_an_unknown_engine_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="no engine called oracle"):
        open_engine("oracle", tmp_path, 1, 100, "")


@pytest.mark.slow
def test_the_same_job_runs_on_spark(tmp_path: Path) -> None:
    pytest.importorskip("pyspark", reason="Spark is not installed: python -m pip install tellonce[spark]")
    write_base(tmp_path / "cache.sqlite", 600)
    ours = run(tmp_path / "cache.sqlite", tmp_path / "weights.json", Plan(threads=1))
    theirs = run(
        tmp_path / "cache.sqlite", tmp_path / "weights.json", Plan(engine="spark", threads=1, master="local[1]")
    )
    pairs = [{(s.unit, s.other) for s in outcome.scored.suggestions} for outcome in (ours, theirs)]
    assert pairs[0] == pairs[1]
    assert pairs[0]
    assert ours.pairs == theirs.pairs
