"""Commands about sources: add, list, test, sign in, remove, pull, what was set aside, and the doctor."""

from __future__ import annotations

import argparse
import getpass
import sys
import webbrowser
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from typing import Any

from desk.cli.adding import add_by_steps, kind_of
from desk.cli.agreeing import add_mapped, add_proposed, wants_mapping
from desk.cli.proposing import wants_proposal
from desk.cli.words import answer, group, verb
from desk.services.asks import ServiceError
from desk.services.build import Parts
from desk.services.source_views import PullReport
from desk.sync.collecting import collect_seldom

PROGRESS_EVERY = 0.5
MB = 1_000_000


def add_source(verbs: Any) -> None:
    """desk source add | list | test | sign-in | remove."""
    source = group(verbs, "source", "add, list, test, sign in to, remove sources")
    add = verb(source, "add", "add a source, step by step where somebody is there to ask", _source_add, "NAME")
    add.add_argument("connector", nargs="?", default="", metavar="CONNECTOR", help="the kind of system")
    add.add_argument("--title", default="")
    add.add_argument("--set", action="append", default=[], metavar="KEY=VALUE", dest="settings")
    add.add_argument(
        "--secret", action="append", default=[], metavar="KEY", help="asked for, or read from standard input"
    )
    add.add_argument("--yes", action="store_true", help="ask nothing, and take what is proposed")
    add.add_argument("--streams", default="", metavar="NAME,NAME", help="the streams to pull; without it all")
    add.add_argument("--test", action="store_true", help="try each stream first, and leave out what may not be read")
    add.add_argument("--samples", action="store_true", help="show what timelines would look like")
    add.add_argument("--no-browser", action="store_true", help="only say which address to open to sign in")
    verb(source, "list", "list sources", _source_list)
    verb(source, "test", "sign in and say what is readable", _source_test, "NAME")
    sign_in = verb(source, "sign-in", "sign in to a source with the browser", _source_sign_in, "NAME")
    sign_in.add_argument("--no-browser", action="store_true", help="only say which address to open")
    verb(source, "remove", "forget a source and its records", _source_remove, "NAME")


def add_pull(verbs: Any) -> None:
    """desk pull."""
    pull = verb(verbs, "pull", "pull sources now", _pull)
    pull.add_argument("names", nargs="*", metavar="NAME")
    pull.add_argument("--full", action="store_true", help="from the beginning, and look for deleted records")


def add_care(verbs: Any) -> None:
    """desk rejected | tidy | doctor."""
    rejected = verb(verbs, "rejected", "rows set aside, and why", _rejected)
    rejected.add_argument("name", nargs="?", default="", metavar="NAME")
    verb(verbs, "tidy", "erase what is older than it is kept for, and give free space back to the disk", _tidy)
    doctor = verb(verbs, "doctor", "check that everything is well", _doctor)
    doctor.add_argument("--mend", action="store_true", help="make damaged histories anew from the stored records first")


def _source_add(parts: Parts, asked: argparse.Namespace) -> int:
    settings = {}
    for pair in asked.settings:
        key, equals, value = pair.partition("=")
        if not equals:
            raise ServiceError(f"“{pair}” is no KEY=VALUE.", "Write for example --set path=exports.")
        settings[key] = value
    asked.connector = kind_of(parts, asked)
    if wants_proposal(asked, settings):
        add_proposed(parts, asked, settings)
    elif wants_mapping(parts, asked, settings):
        add_mapped(parts, asked, settings, _secrets(asked.secret))
    else:
        add_by_steps(parts, asked, settings, _secrets(asked.secret))
    return answer(asked, {"added": asked.name}, [f"Added {asked.name}. Pull it with: desk pull {asked.name}"])


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
    return answer(asked, overview, lines or ["No sources yet. Add one with: desk source add"])


def _source_test(parts: Parts, asked: argparse.Namespace) -> int:
    readable = parts.sources.test(asked.name)
    return answer(asked, {"source_id": asked.name, "readable": readable}, readable)


def _source_sign_in(parts: Parts, asked: argparse.Namespace) -> int:
    def show(address: str) -> None:
        # The browser may be on another screen, or none may open at all.
        print(f"Sign in here: {address}", file=sys.stderr)
        if not asked.no_browser:
            webbrowser.open(address)

    parts.sources.signing_in.sign_in(asked.name, show)
    where = parts.sources.signing_in.where()
    return answer(asked, {"signed_in": asked.name}, [f"Signed in to {asked.name}. {where}"])


def _source_remove(parts: Parts, asked: argparse.Namespace) -> int:
    parts.sources.remove(asked.name)
    return answer(asked, {"removed": asked.name}, [f"Removed {asked.name} and its records."])


def _pull(parts: Parts, asked: argparse.Namespace) -> int:
    names = asked.names or [source.source_id for source in parts.sources.overview().sources]
    if not names:
        raise ServiceError("There is no source to pull.", "Add one with: desk source add")
    collect_seldom()
    reports, troubles = _pull_shown(parts, names, asked.full)
    # Calls that were live here may have become records that came just now.
    parts.keep_up()
    parts.settler.finish(lambda left: print(f"{left:,} customers left to work out", file=sys.stderr))
    parts.catch_up.finish(lambda left: print(f"{left:,} left to make findable", file=sys.stderr))
    parts.upkeep.finish()
    lines = [f"{name}: {problem.title} {problem.advice}".rstrip() for name, problem in troubles]
    for report in reports:
        for s in report.streams:
            counts = f"{s.rows:,} rows, {s.changed:,} new or changed, {s.gone:,} gone, {s.rejected:,} set aside"
            lines.append(f"{report.source_id}/{s.stream}: {s.outcome}, {counts}. {s.message}".rstrip())
    answer(asked, {"pulls": reports}, lines)
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


def _rejected(parts: Parts, asked: argparse.Namespace) -> int:
    rows = parts.sources.rejected(asked.name)
    lines = [f"{r.source_id}/{r.stream}  {r.where}: {r.reason}" for r in rows]
    return answer(asked, {"rejected": rows}, lines or ["Nothing was set aside."])


def _tidy(parts: Parts, asked: argparse.Namespace) -> int:
    with ThreadPoolExecutor(max_workers=1) as worker:
        work = worker.submit(parts.sources.tidying.tidy)
        try:
            while not wait([work], PROGRESS_EVERY).done:
                _show_tidying(parts)
        except KeyboardInterrupt:
            parts.sources.tidying.stop()
            print("\nStopping after this piece …", file=sys.stderr)
        view = work.result()
    lines = [f"{one.source_id}/{one.stream}: {one.rows:,} older ones erased" for one in view.erased]
    lines.append(f"The cache has {view.after / MB:,.1f} MB, {max(0, view.before - view.after) / MB:,.1f} MB less.")
    return answer(asked, view, lines) if view.whole else 1


def _show_tidying(parts: Parts) -> None:
    at = parts.sources.tidying.progress()
    if at is None:
        return
    done = f"{at.done / MB:,.0f} MB" if at.step == "shrinking" else f"{at.done:,}" if at.done else ""
    print(f"{at.step} {done}".rstrip(), file=sys.stderr)


def _doctor(parts: Parts, asked: argparse.Namespace) -> int:
    mended = parts.doctor.mend() if asked.mend else ()
    checks = (*mended, *parts.doctor.examine())
    lines = [f"{'well' if c.well else 'LOOK'}  {c.name}: {c.found}{'' if c.well else f' {c.advice}'}" for c in checks]
    return answer(asked, {"checks": checks}, lines)
