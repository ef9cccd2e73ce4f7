"""The two engines that do the work: DuckDB on this machine, or Spark where a base outgrows it; a setting chooses."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import duckdb
from splink import DuckDBAPI

from desk.domain.trouble import Trouble

try:
    from pyspark.sql import SparkSession
    from splink import SparkAPI
except ImportError:
    SparkSession = SparkAPI = None

DUCKDB, SPARK = "duckdb", "spark"


class Engine(Protocol):
    """What the job needs of an engine. Tables live until `close`."""

    name: str
    hashed: str
    each: str
    api: Any

    def load(self, table: str, files: Sequence[Path]) -> None:
        """Make a table of Parquet files."""

    def make(self, table: str, query: str) -> None:
        """Make a table of a query, worked out once."""

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """The rows of a query."""

    def close(self) -> None:
        """Give back memory and files."""


class DuckEngine:
    """DuckDB in this process, within `memory` megabytes, spilling into `folder`."""

    name = DUCKDB
    hashed = "hash(concat_ws('|', {}))"
    each = "unnest({})"

    def __init__(self, folder: Path, threads: int, memory: int) -> None:
        self._connection = duckdb.connect(str(folder / "work.duckdb"))
        self._connection.execute(f"SET threads = {int(threads)}")
        self._connection.execute(f"SET memory_limit = '{int(memory)}MB'")
        self._connection.execute("SET preserve_insertion_order = false")
        self._connection.execute("SET temp_directory = ?", [str(folder)])
        self.api = DuckDBAPI(self._connection)

    def load(self, table: str, files: Sequence[Path]) -> None:
        """Make a table of Parquet files."""
        self._connection.execute(
            f"CREATE TABLE {table} AS SELECT * FROM read_parquet(?)",
            [[str(file) for file in files]],
        )

    def make(self, table: str, query: str) -> None:
        """Make a table of a query, worked out once."""
        self._connection.execute(f"CREATE OR REPLACE TABLE {table} AS {query}")

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """The rows of a query."""
        found: list[tuple[Any, ...]] = self._connection.execute(query).fetchall()
        return found

    def close(self) -> None:
        """Give back memory and files."""
        self._connection.close()


class SparkEngine:
    """Spark, on the cluster that `master` names; "local[2]" is this machine alone."""

    name = SPARK
    hashed = "xxhash64(concat_ws('|', {}))"
    each = "explode({})"

    def __init__(self, folder: Path, master: str, memory: int) -> None:
        if SparkSession is None:
            raise Trouble("Spark is not installed here.", "Install tellonce[spark], or set the engine to duckdb.")
        build = SparkSession.builder.master(master).appName("Tellonce possible links")
        # The work is lists of short texts: more partitions than cores would only wait for one another.
        build = build.config("spark.sql.shuffle.partitions", "4").config("spark.driver.memory", f"{int(memory)}m")
        # One comparison of ten fields with their levels is more than one generated Java method can hold.
        build = build.config("spark.sql.codegen.wholeStage", "false")
        build = build.config("spark.ui.enabled", "false").config("spark.driver.bindAddress", "127.0.0.1")
        build = build.config("spark.driver.host", "127.0.0.1").config("spark.log.level", "ERROR")
        build = build.config("spark.local.dir", str(folder)).config("spark.sql.warehouse.dir", str(folder / "tables"))
        self._spark = build.getOrCreate()
        # The functions of Splink's own library for Spark are not used: what is used here, both engines have.
        self.api = SparkAPI(
            spark_session=self._spark, break_lineage_method="persist", register_udfs_automatically=False
        )

    def load(self, table: str, files: Sequence[Path]) -> None:
        """Make a table of Parquet files."""
        self._spark.read.parquet(*[str(file) for file in files]).createOrReplaceTempView(table)

    def make(self, table: str, query: str) -> None:
        """Make a table of a query, worked out once."""
        self._spark.sql(query).persist().createOrReplaceTempView(table)

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """The rows of a query."""
        return [tuple(row) for row in self._spark.sql(query).collect()]

    def close(self) -> None:
        """Give back memory and files."""
        self._spark.stop()


def open_engine(name: str, folder: Path, threads: int, memory: int, master: str) -> Engine:
    """The engine of that name; Trouble where it is none of the two or is not installed."""
    # Splink tells of its progress at great length, and of a level that learning never saw as if that were an error.
    logging.getLogger("splink").setLevel(logging.CRITICAL)
    if name == DUCKDB:
        return DuckEngine(folder, threads, memory)
    if name == SPARK:
        return SparkEngine(folder, master, memory)
    raise Trouble(f"There is no engine called {name}.", "Set it to duckdb or spark.")
