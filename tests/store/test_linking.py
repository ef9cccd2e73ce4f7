"""Whatever arrives, changes and goes in whatever pages: customers are what the rules say of the records that are
there now."""

from __future__ import annotations

from collections import defaultdict
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as sqlite3

from connectors.kit.declare import Page
from connectors.records import Gone, Identifier, IdentifierKind, Record
from desk.domain.identifiers import Normal
from desk.domain.identity import is_crowded, people_named, resolve
from desk.domain.joining import Trace
from desk.store.cache import Cache
from desk.store.prepare import Origin, prepare
from tests.records import NOON, account, call, email, order, person, phone
from tests.store.found import check_found

NAMES = ["", "Ann Lee", "A. Lee", "Bo Ray", "Cy Poe", "Di Fox", "Ed Orr"]
IDENTIFIERS = st.sampled_from(
    [
        *(account(v) for v in ("A1", "A2")),
        *(email(f"{v}@example.com") for v in "xyz"),
        *(phone(f"+1208555010{v}") for v in "12"),
    ]
)
IDS = st.integers(1, 9)


def record(kind: str, number: int, identifiers: frozenset[Identifier], name: str) -> Record:
    held = tuple(sorted(identifiers, key=repr))
    if kind == "person":
        return person(str(number), name, *held)
    if kind == "order":
        return order(str(number), *held, minutes=number, name=name)
    return call(str(number), *held, minutes=number, name=name)


ACTS = st.one_of(
    st.builds(
        record,
        st.sampled_from(["person", "order", "call"]),
        IDS,
        st.frozensets(IDENTIFIERS, max_size=2),
        st.sampled_from(NAMES),
    ),
    st.builds(lambda kind, number: (kind, Gone(str(number))), st.sampled_from(["person", "order", "call"]), IDS),
)
HISTORIES = st.lists(st.lists(ACTS, max_size=4), max_size=7)


def stream_of(act: object) -> tuple[str, Record]:
    if isinstance(act, tuple):
        return act
    return {"CustomerRecord": "person", "OrderRecord": "order"}.get(type(act).__name__, "call"), act  # type: ignore[return-value]


@given(HISTORIES)
@settings(max_examples=150, deadline=None)
def test_the_cache_is_what_a_fresh_start_from_the_same_records_would_give(history: list[list[object]]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "cache.sqlite"
        cache = Cache(path)
        writer = cache.writer("crm", "US", frozenset())
        alive: dict[tuple[str, str], Record] = {}
        for page in history:
            by_stream: dict[str, list[Record]] = defaultdict(list)
            for act in page:
                stream, item = stream_of(act)
                by_stream[stream].append(item)
            for stream, items in by_stream.items():
                writer.commit(stream, Page(items), NOON)
                # Within one page, too, the last word on a row is the one that holds.
                for item in items:
                    if isinstance(item, Gone):
                        alive.pop((stream, item.source_id), None)
                    else:
                        alive[stream, item.source_id] = item
        cache.close()
        check(path, alive)


def check(path: Path, alive: dict[tuple[str, str], Record]) -> None:
    connection = sqlite3.connect(path)
    owner = {
        (stream, source_id): customer
        for stream, source_id, customer in connection.execute(
            "SELECT s.name, r.source_id, t.customer_id FROM record r JOIN stream s ON s.id = r.stream_id"
            " JOIN trace t ON t.id = r.trace_id WHERE r.gone_at IS NULL"
        )
    }
    assert owner.keys() == alive.keys()
    groups: dict[int, set[tuple[str, str]]] = defaultdict(set)
    for key, customer in owner.items():
        groups[customer].add(key)
    loose = groups.pop(0, set())
    wanted, wanted_loose = expected(alive)
    assert {frozenset(group) for group in groups.values()} == wanted
    assert loose == wanted_loose
    consistent(connection, set(groups))
    connection.close()


def expected(alive: dict[tuple[str, str], Record]) -> tuple[set[frozenset[tuple[str, str]]], set[tuple[str, str]]]:
    traces: dict[bytes, Trace] = {}
    members: dict[int, set[tuple[str, str]]] = defaultdict(set)
    for key, item in alive.items():
        row = prepare(item, Origin("crm", key[0], "US", frozenset(), {}))  # type: ignore[arg-type]
        trace = traces.setdefault(row.trace_key, Trace(len(traces) + 1, row.name_key, frozenset(row.identifiers)))
        members[trace.trace_id].add(key)
    holders: dict[Normal, list[Trace]] = defaultdict(list)
    for trace in traces.values():
        for identifier in trace.identifiers:
            holders[identifier].append(trace)
    crowded = frozenset(
        i for i, held in holders.items() if is_crowded(i.kind, people_named(t.name for t in held if t.name), len(held))
    )
    found = resolve(list(traces.values()), crowded)
    groups = {frozenset(k for j in group for k in members[j.trace_id]) for group in found.groups}
    return groups, {key for trace_id in found.loose for key in members[trace_id]}


def consistent(connection: sqlite3.Connection, customers: set[int]) -> None:
    """What is kept beside the records agrees with them."""

    def rows(sql: str) -> list[tuple[object, ...]]:
        return sorted(connection.execute(sql))

    assert {row[0] for row in rows("SELECT id FROM customer")} == customers
    check_found(connection)
    assert rows("SELECT * FROM total") == rows(
        "SELECT customer_id, channel, count(*), sum(customer_time), sum(waiting_time) FROM timeline WHERE kind <> 'e'"
        " GROUP BY 1, 2"
    )
    lines = "SELECT record_id, customer_id FROM timeline UNION ALL SELECT record_id, customer_id FROM arrived"
    assert rows(lines) == rows(
        "SELECT r.id, t.customer_id FROM record r JOIN trace t ON t.id = r.trace_id"
        " WHERE r.gone_at IS NULL AND r.kind <> 'c'"
    )
    # Each linked trace has one standing link, and it names its customer.
    assert rows("SELECT trace_id, customer_id FROM link WHERE withdrawn_at IS NULL") == rows(
        "SELECT id, customer_id FROM trace WHERE customer_id > 0"
    )
    assert rows("SELECT live_rows FROM stream WHERE live_rows <> (SELECT count(*) FROM record r WHERE r.stream_id ="
                " stream.id AND r.gone_at IS NULL)") == []  # fmt: skip
    assert rows("SELECT id FROM trace WHERE records = 0 OR NOT EXISTS (SELECT 1 FROM record r"
                " WHERE r.trace_id = trace.id AND r.gone_at IS NULL)") == []  # fmt: skip


def test_an_identifier_seen_on_a_fourth_name_parts_those_it_had_joined(cache: Cache) -> None:
    shop = cache.writer("shop", "US", frozenset())
    for number, name in enumerate(["Ann", "Bo", "Cy"]):
        shop.commit("orders", Page([order(f"o{number}", phone("2085550100"), minutes=number, name=name)]), NOON)
    assert (cache.ledger.counts().customers, cache.ledger.counts().unlinked) == (3, 0)
    shop.commit("orders", Page([order("o3", phone("2085550100"), minutes=3, name="Di")]), NOON)
    assert (cache.ledger.counts().customers, cache.ledger.counts().unlinked) == (0, 4)
    number = Normal(IdentifierKind.PHONE, "+12085550100")
    assert cache.holders(number).shared == "crowded"
    assert len(cache.lines_of_identifier(number, 10)) == 4
    shop.commit("orders", Page([Gone("o3")]), NOON)
    assert (cache.ledger.counts().customers, cache.ledger.counts().unlinked) == (3, 0)


def test_the_companys_own_number_links_nobody(cache: Cache) -> None:
    own = frozenset({Normal(IdentifierKind.PHONE, "+12085550100")})
    writer = cache.writer("pbx", "US", own)
    writer.commit(
        "calls", Page([call("c1", phone("208 555 0100")), call("c2", phone("208 555 0100"), minutes=5)]), NOON
    )
    assert (cache.ledger.counts().customers, cache.ledger.counts().unlinked) == (0, 2)


def test_links_are_withdrawn_never_edited(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache.sqlite")
    crm = cache.writer("crm", "US", frozenset())
    crm.commit(
        "customers", Page([person("1", "Ann", phone("2085550100")), person("2", "Bo", phone("2085550101"))]), NOON
    )
    crm.commit("calls", Page([call("c1", phone("2085550100"))]), NOON)
    crm.commit("calls", Page([call("c1", phone("2085550101"))]), NOON)
    cache.close()
    with closing(sqlite3.connect(tmp_path / "cache.sqlite")) as connection:
        links = connection.execute(
            "SELECT customer_id, rule, evidence, withdrawn_at IS NULL FROM link WHERE rule LIKE 'same%' ORDER BY id"
        ).fetchall()
    assert links == [
        (1, "same phone number", "phone:+12085550100", 0),
        (2, "same phone number", "phone:+12085550101", 1),
    ]
