"""A second process for long pulls: while this one reads and prepares the next pages, that one stores those before."""

from __future__ import annotations

import multiprocessing
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import NoReturn

from connectors.records import InteractionRecord, OrderRecord
from desk.config.names import read_names
from desk.config.paths import resources
from desk.domain.keys import Key
from desk.domain.namesakes import Namesakes
from desk.services.workers import begin_worker
from desk.store.cache import Cache, CacheWriter
from desk.store.engine import StoreError, Superseded
from desk.store.handing_over import Fault, Refused, Stored, packed, packed_answer, unpacked, unpacked_answer
from desk.store.owed import Making
from desk.store.streams import Whose
from desk.store.writer import PageResult, Ready
from desk.sync.collecting import collect_seldom
from desk.sync.worker_ends import give_way

# A pull of no more rows is over before another process has begun.
LONG = 4_000
# It has nothing to do any more and ends by itself; one that hangs is not waited for longer than this (seconds).
PATIENCE = 10.0
# What the other process says of itself, before rows come.
LOADED, OPEN = b"loaded", b"open"


@dataclass(frozen=True, slots=True)
class Writing:
    """Where rows are stored, and for whom. `version` is that of the cache's making."""

    path: Path
    keys: tuple[Key, ...]
    version: str
    whose: Whose


class _Lost(Exception):
    """The other process has ended, or was ended."""


class StoringApart:
    """Stores prepared pages, once they are many by a process of its own; a Store of the engine. For one thread at a
    time, which closes it when no more come."""

    def __init__(self, cache: Cache, here: CacheWriter, long: int = LONG) -> None:
        """`here`, a writer of this cache, stores what comes until the process is there; it is begun once
        `long` rows have come."""
        self._cache = cache
        self._here = here
        self._left = long
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._there = False

    def __call__(self, stream: str, ready: Ready, now: datetime) -> PageResult:
        """Store pages and their cursor together, or nothing of them; the errors are those of a CacheWriter."""
        self._left -= len(ready.last)
        if self._left <= 0 and self._process is None:
            self._begin()
        if not self._is_there() or self._pipe is None:
            return self._here.store(stream, ready, now)
        try:
            return _asked(self._pipe, packed(stream, ready, now))
        except _Lost:
            # Whether these were stored nobody knows; a later pull reads them again. What follows is stored here.
            self._leave()
            raise StoreError("Storing stopped unexpectedly.", "Pull again; what came before stays.") from None

    def close(self) -> None:
        """Nothing more is to be stored."""
        there = self._there
        self._leave()
        if self._process is not None and self._process.pid is not None:
            # One that is still loading has nothing to finish.
            self._process.join(PATIENCE if there else 0)
            if self._process.is_alive():
                self._process.kill()
                self._process.join()

    def _begin(self) -> None:
        # Spawned, not forked: connections and threads of this process are none of its.
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        cache = self._cache
        writing = Writing(cache.path, cache.file_keys, cache.version, self._here.again())
        process = context.Process(target=store_all, args=(theirs, writing), name="storing", daemon=True)
        self._process = process
        # Where no process can be had, everything is stored here.
        with theirs, suppress(OSError):
            process.start()

    def _is_there(self) -> bool:
        """Whether the other process has the file open; one that could not is not asked.

        While this one writes, it would come to the file by chance only: once it has loaded, it is waited for.
        """
        if not self._there and self._pipe is not None and self._pipe.poll():
            try:
                for word in (LOADED, OPEN):
                    self._there = self._pipe.recv_bytes() == word
            except (EOFError, OSError):
                self._leave()
        return self._there

    def _leave(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
        self._pipe, self._there = None, False


def _asked(pipe: Connection, body: bytes) -> PageResult:
    try:
        pipe.send_bytes(body)
        answer = unpacked_answer(pipe.recv_bytes())
    except (OSError, EOFError):
        raise _Lost from None
    if isinstance(answer, Stored):
        return answer.result
    if isinstance(answer, Refused):
        raise Superseded if answer.superseded else StoreError(answer.title, answer.advice)
    raise RuntimeError(answer.kind)


def store_all(pipe: Connection, writing: Writing) -> None:
    """What the other process does: it opens the file, says so, and stores what comes until the pipe is closed."""
    begin_worker()
    # Behind the process the pages come from as well: that one also settles, and hears when it is to stop.
    give_way()
    # Where it cannot have the file, it ends, and all is stored where the pages come from.
    with pipe, suppress(EOFError, OSError, StoreError):
        namesakes = Namesakes(read_names(resources() / "identity"))
        making = Making(_never, writing.version)
        pipe.send_bytes(LOADED)
        with closing(Cache(writing.path, making, namesakes=namesakes, keys=writing.keys)) as cache:
            writer = cache.writer(*writing.whose)
            cache.spare.let_grow()
            collect_seldom()
            pipe.send_bytes(OPEN)
            try:
                while True:
                    pipe.send_bytes(_answer(writer, pipe.recv_bytes()))
            finally:
                cache.spare.finish()


def _answer(writer: CacheWriter, body: bytes) -> bytes:
    try:
        return packed_answer(Stored(writer.store(*unpacked(body))))
    except StoreError as problem:
        return packed_answer(Refused(problem.title, problem.advice, isinstance(problem, Superseded)))
    except Exception as fault:
        return packed_answer(Fault(type(fault).__name__))


def _never(_record: OrderRecord | InteractionRecord, _source: str, _stream: str) -> NoReturn:
    """Whoever stores pages hears nothing of what they say."""
    raise RuntimeError("A process that stores pages makes no touches.")
