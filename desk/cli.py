"""The same services from a terminal; every command also answers in JSON, whose shape is in resources/help/json.md."""

from __future__ import annotations

import argparse
import getpass
import io
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from typing import Any

from desk.config.paths import home
from desk.live.instance import hand_over
from desk.services.answers import as_json
from desk.services.asks import ServiceError
from desk.services.build import Parts, build, prepare_demo
from desk.services.source_views import PullReport
from desk.services.views import CustomerView, PopVerdict, TimelinePage
from desk.services.wording import length_words

PROGRESS_EVERY = 0.5
SHOWN = 40
MOST = 100_000


def main(arguments: Sequence[str]) -> int:
    """Run one command; 0 when all went well, 1 when something needs a person, 2 for wrong words."""
    parser = _parser()
    asked = parser.parse_args(list(arguments))
    try:
        parts = build(home(asked.home, asked.run is _demo), _ask)
    except ServiceError as problem:
        return _complain(problem)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that knows no Hebrew shows question marks, not a traceback.
            stream.reconfigure(errors="replace")
    try:
        status: int = asked.run(parts, asked)
        return status
    except ServiceError as problem:
        return _complain(problem)
    except BrokenPipeError:
        # The reader (less, head) has seen enough.
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        print("Stopped. What was stored stays.", file=sys.stderr)
        return 1
    finally:
        parts.close()


def _complain(problem: ServiceError) -> int:
    print(f"{problem.title}\n{problem.advice}".strip(), file=sys.stderr)
    return 1


def _ask(source_id: str, key: str) -> str | None:
    if not sys.stdin.isatty():
        return None
    return getpass.getpass(f"{key} of {source_id} (not shown, not kept): ") or None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="desk", description="One timeline per customer. Without a command: the window."
    )
    parser.add_argument("--home", default="", help="keep every file in this folder")
    parser.add_argument("--demo", action="store_true", help=argparse.SUPPRESS)
    verbs = parser.add_subparsers(required=True, metavar="COMMAND")
    source = verbs.add_parser("source", help="add, list, test, remove sources").add_subparsers(
        required=True, metavar="VERB"
    )
    add = _verb(source, "add", "add a source", _source_add, "NAME", "CONNECTOR")
    add.add_argument("--title", default="")
    add.add_argument("--set", action="append", default=[], metavar="KEY=VALUE", dest="settings")
    add.add_argument(
        "--secret", action="append", default=[], metavar="KEY", help="asked for, or read from standard input"
    )
    _verb(source, "list", "list sources", _source_list)
    _verb(source, "test", "sign in and say what is readable", _source_test, "NAME")
    _verb(source, "remove", "forget a source and its records", _source_remove, "NAME")
    pull = _verb(verbs, "pull", "pull sources now", _pull)
    pull.add_argument("names", nargs="*", metavar="NAME")
    pull.add_argument("--full", action="store_true", help="from the beginning, and look for deleted records")
    _verb(verbs, "find", "find customers", _find, "TEXT")
    customer = _verb(verbs, "customer", "one customer, by number, phone, e-mail or order", _customer, "ID")
    customer.add_argument("--limit", type=_positive, default=SHOWN, help="lines of the timeline")
    customer.add_argument("--older", default=None, help="the “older” of an earlier answer")
    pop = _verb(verbs, "pop", "whom a calling number belongs to; shown in the running window", _pop, "NUMBER")
    pop.add_argument("--live", action="store_true", help="ask the sources where the cache knows nothing")
    rejected = _verb(verbs, "rejected", "rows set aside, and why", _rejected)
    rejected.add_argument("name", nargs="?", default="", metavar="NAME")
    _verb(verbs, "doctor", "check that everything is well", _doctor)
    _verb(verbs, "demo", "pull the demo company and show one customer", _demo)
    return parser


def _verb(
    verbs: Any, name: str, help: str, run: Callable[[Parts, argparse.Namespace], int], *words: str
) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = verbs.add_parser(name, help=help, description=help)
    for word in words:
        parser.add_argument(word.lower(), metavar=word)
    parser.add_argument("--json", action="store_true", help="answer in JSON")
    parser.set_defaults(run=run)
    return parser


def _positive(text: str) -> int:
    number = int(text)
    if not 1 <= number <= MOST:
        raise argparse.ArgumentTypeError(f"must be from 1 to {MOST}")
    return number


def _source_add(parts: Parts, asked: argparse.Namespace) -> int:
    settings = {}
    for pair in asked.settings:
        key, equals, value = pair.partition("=")
        if not equals:
            raise ServiceError(f"“{pair}” is no KEY=VALUE.", "Write for example --set path=exports.")
        settings[key] = value
    parts.sources.add(asked.name, asked.connector, asked.title, settings, _secrets(asked.secret))
    return _answer(asked, {"added": asked.name}, [f"Added {asked.name}. Pull it with: desk pull {asked.name}"])


def _secrets(keys: Sequence[str]) -> dict[str, str]:
    """Each secret from the keyboard, unseen, or from its line of standard input; never from the command line itself."""
    if sys.stdin.isatty():
        return {key: getpass.getpass(f"{key} (not shown): ") for key in keys}
    lines = sys.stdin.read().splitlines() if keys else []
    if len(lines) < len(keys):
        raise ServiceError(
            f"Standard input holds {len(lines)} of {len(keys)} secrets.", "Write one a line, in the order of --secret."
        )
    return dict(zip(keys, lines, strict=False))


def _source_list(parts: Parts, asked: argparse.Namespace) -> int:
    overview = parts.sources.overview()
    lines = [
        f"{s.source_id:16} {s.connector:14} {s.state.value:8} {s.rows:>9,} rows {s.rejected:>5} set aside  {s.message}"
        for s in overview.sources
    ]
    return _answer(asked, overview, lines or ["No sources yet. Add one with: desk source add"])


def _source_test(parts: Parts, asked: argparse.Namespace) -> int:
    readable = parts.sources.test(asked.name)
    return _answer(asked, {"source_id": asked.name, "readable": readable}, readable)


def _source_remove(parts: Parts, asked: argparse.Namespace) -> int:
    parts.sources.remove(asked.name)
    return _answer(asked, {"removed": asked.name}, [f"Removed {asked.name} and its records."])


def _pull(parts: Parts, asked: argparse.Namespace) -> int:
    names = asked.names or [source.source_id for source in parts.sources.overview().sources]
    if not names:
        raise ServiceError("There is no source to pull.", "Add one with: desk source add")
    reports, troubles = _pull_shown(parts, names, asked.full)
    lines = [f"{name}: {problem.title} {problem.advice}".rstrip() for name, problem in troubles]
    for report in reports:
        for s in report.streams:
            counts = f"{s.rows:,} rows, {s.changed:,} new or changed, {s.gone:,} gone, {s.rejected:,} set aside"
            lines.append(f"{report.source_id}/{s.stream}: {s.outcome}, {counts}. {s.message}".rstrip())
    _answer(asked, {"pulls": reports}, lines)
    return 0 if not troubles and all(s.outcome == "ok" for report in reports for s in report.streams) else 1


def _pull_shown(
    parts: Parts, names: Sequence[str], full: bool
) -> tuple[list[PullReport], list[tuple[str, ServiceError]]]:
    """Pull one source after the other, saying twice a second how far each is; Ctrl+C ends all after the current
    page."""
    reports: list[PullReport] = []
    troubles: list[tuple[str, ServiceError]] = []
    stopped = False
    with ThreadPoolExecutor(max_workers=1) as worker:
        for name in names:
            work = worker.submit(parts.sources.pull, name, full)
            try:
                while not wait([work], PROGRESS_EVERY).done:
                    _show_progress(parts)
            except KeyboardInterrupt:
                parts.sources.cancel(name)
                print("\nStopping after this page …", file=sys.stderr)
                stopped = True
            try:
                reports.append(work.result())
            except ServiceError as problem:
                # One source that cannot be pulled keeps none of the others from it.
                troubles.append((name, problem))
            if stopped:
                break
    return reports, troubles


def _show_progress(parts: Parts) -> None:
    for p in parts.sources.progress():
        total = f" of {p.total:,}" if p.total else ""
        left = f", {p.remaining:.0f} s left" if p.remaining is not None else ""
        print(f"{p.source_id}/{p.stream}: {p.rows:,}{total} rows, {p.rate:,.0f} a second{left}", file=sys.stderr)


def _find(parts: Parts, asked: argparse.Namespace) -> int:
    answer = parts.customers.find(asked.text)
    lines = [f"{hit.customer_id:>7}  {hit.name:30} {hit.why}" for hit in answer.hits]
    return _answer(
        asked, answer, lines or ["Nobody found. Try part of a name, an e-mail, three digits or an order number."]
    )


def _customer(parts: Parts, asked: argparse.Namespace) -> int:
    customer_id = _customer_id(parts, asked.id)
    view = parts.customers.customer(customer_id)
    page = parts.customers.timeline(customer_id, (), asked.older, asked.limit)
    return _answer(asked, {"customer": view, "timeline": page}, _customer_lines(view, page))


def _customer_id(parts: Parts, text: str) -> int:
    """A customer number, or anything `find` understands if it leads to exactly one customer."""
    if text.isascii() and text.isdigit() and len(text) < 7:
        return int(text)
    hits = parts.customers.find(text, 2).hits
    if len(hits) != 1:
        several = "Several customers match." if hits else "Nobody matches."
        raise ServiceError(several, f"See: desk find “{text}”, and give the number in its first column.")
    return hits[0].customer_id


def _customer_lines(view: CustomerView, page: TimelinePage) -> list[str]:
    spent, waited = view.clock.customer_time, view.clock.waiting_time
    least = "at least " if view.clock.at_least else ""
    lines = [
        f"{view.name}  ({view.customer_id})" + (f"  {view.tier}" if view.tier else ""),
        *(f"  {item.kind:14} {item.display}{'  (shared)' if item.shared else ''}" for item in view.identifiers),
        f"  Time with us: {least}{length_words(spent)}, of it waiting {length_words(waited)}, {view.clock.interactions}"
        f" interactions",
        *(f"  {reason}" for reason in view.clock.because),
        "",
    ]
    for item in page.items:
        when = item.started_at.astimezone().strftime("%Y-%m-%d %H:%M")
        lines.append(f"{when}  {item.title:38.38}  {length_words(item.customer_time):>9}  {item.text}")
    if page.older:
        lines.append(f"… older ones with: --older {page.older}")
    return lines


def _pop(parts: Parts, asked: argparse.Namespace) -> int:
    shown = hand_over(parts.home.running, asked.number)
    answer = parts.customers.pop(asked.number)
    if asked.live and answer.verdict is PopVerdict.NONE:
        answer = parts.customers.look_up(asked.number)
    lines = [f"{answer.display}: {answer.verdict.value}. {answer.advice}".rstrip()]
    lines += [f"{hit.customer_id:>7}  {hit.name:30} {hit.why}" for hit in answer.hits]
    lines += [f"         {item.started_at:%Y-%m-%d %H:%M}  {item.title}" for item in answer.unlinked]
    lines += ["Shown in the running window."] if shown else []
    return _answer(asked, {"answer": answer, "shown": shown}, lines)


def _rejected(parts: Parts, asked: argparse.Namespace) -> int:
    rows = parts.sources.rejected(asked.name)
    lines = [f"{r.source_id}/{r.stream}  {r.where}: {r.reason}" for r in rows]
    return _answer(asked, {"rejected": rows}, lines or ["Nothing was set aside."])


def _doctor(parts: Parts, asked: argparse.Namespace) -> int:
    checks = parts.doctor.examine()
    lines = [f"{'well' if c.well else 'LOOK'}  {c.name}: {c.found}{'' if c.well else f' {c.advice}'}" for c in checks]
    return _answer(asked, {"checks": checks}, lines)


def _demo(parts: Parts, asked: argparse.Namespace) -> int:
    hits = parts.customers.pop(prepare_demo(parts)).hits
    view = parts.customers.customer(hits[0].customer_id)
    page = parts.customers.timeline(view.customer_id, (), None, SHOWN)
    return _answer(asked, {"customer": view, "timeline": page}, _customer_lines(view, page))


def _answer(asked: argparse.Namespace, value: Any, lines: Sequence[str]) -> int:
    if asked.json:
        print(as_json(value))
    else:
        # What customers wrote may hold control characters that a terminal would obey.
        print("\n".join("".join(c if c.isprintable() else " " for c in line) for line in lines))
    return 0
