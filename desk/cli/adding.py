"""Adding a source from a terminal: the steps of the window as questions, and all of them by options for scripts."""

from __future__ import annotations

import argparse
import getpass
import sys
import webbrowser
from collections.abc import Iterator, Mapping
from dataclasses import replace

from desk.cli.proposing import agreed, zone_for
from desk.services.adding_views import DraftView, Readable, SamplesView, StreamTrial, TrialView
from desk.services.asks import ServiceError
from desk.services.build import Parts
from desk.services.source_answers import Unanswered
from desk.services.source_views import ConnectorView, SettingView

_LINES = 3
# Told by other means: how long things are kept, and which streams are pulled.
_LATER = ("keep.", "pull.")
_READABLE = {Readable.YES: "can be read", Readable.LATER: "did not answer yet"}


def kind_of(parts: Parts, asked: argparse.Namespace) -> str:
    """Which kind of system: as it was said, else as a person chooses it."""
    if asked.connector:
        return str(asked.connector)
    kinds = parts.sources.connectors()
    names = ", ".join(sorted(kind.name for kind in kinds))
    if not _somebody(asked):
        raise ServiceError("The kind of system is missing.", f"Write it behind the name. There are: {names}.")
    for group in sorted({kind.group for kind in kinds}):
        for kind in (one for one in kinds if one.group == group):
            say(f"{group:8} {kind.name:14} {kind.title}: {kind.about}")
    return _typed("Which system", "")


def add_by_steps(
    parts: Parts, asked: argparse.Namespace, settings: Mapping[str, str], secrets: Mapping[str, str]
) -> None:
    """Ask what is missing where somebody is there, test, choose streams, show timelines, and add. ServiceError where
    that cannot be or is not wanted; then nothing of it is kept."""
    kind = next((one for one in parts.sources.connectors() if one.name == asked.connector), None)
    draft = begun(parts, asked, settings)
    try:
        if kind is not None and _somebody(asked):
            _ask_all(parts, asked, kind, draft, settings, secrets)
        else:
            _answer(parts, asked, settings, secrets)
            trial = parts.adding.trial(asked.name, _tell) if asked.test else None
            _choose(parts, asked.name, _names(asked.streams), trial)
            if asked.samples:
                say(*sample_lines(parts.adding.samples(asked.name)))
        parts.adding.start(asked.name)
    except BaseException:
        parts.adding.discard(asked.name)
        raise


def _answer(parts: Parts, asked: argparse.Namespace, settings: Mapping[str, str], secrets: Mapping[str, str]) -> None:
    """Where nobody can be asked, it is said how what is missing is given."""
    try:
        parts.adding.answer(asked.name, asked.title, settings, secrets)
    except Unanswered as problem:
        by_line = f"Add --secret {problem.key} and write it as a line to standard input."
        how = by_line if problem.secret else f"Add --set {problem.key}=…"
        raise ServiceError(problem.title, f"{problem.advice} {how}") from None


def begun(parts: Parts, asked: argparse.Namespace, settings: Mapping[str, str]) -> DraftView:
    """What a machine that stopped left half-done, or else one that begins."""
    zone = zone_for(parts, settings)
    left = next((one for one in parts.adding.drafts() if one.source_id == asked.name), None)
    if left is not None and left.connector == asked.connector:
        return left
    return parts.adding.begin(asked.connector, asked.name, zone)


def _ask_all(
    parts: Parts,
    asked: argparse.Namespace,
    kind: ConnectorView,
    draft: DraftView,
    settings: Mapping[str, str],
    secrets: Mapping[str, str],
) -> None:
    said, hidden = _answers(kind, draft, settings, secrets, whole=not settings)
    while True:
        try:
            parts.adding.answer(asked.name, asked.title, said, hidden)
            if draft.back and not hidden.keys() & {"token", "access_token"}:
                _sign_in(parts, asked, draft)
            trial = parts.adding.trial(asked.name, _tell)
            break
        except ServiceError as problem:
            say(f"{problem.title} {problem.advice}".strip())
            if not agreed("Answer again?"):
                raise
            # All of it, what options said as well; what was said is there to be taken again.
            draft = replace(draft, answers={**draft.answers, **said})
            later = {key: value for key, value in said.items() if key.startswith(_LATER)}
            said, hidden = _answers(kind, draft, later, {}, whole=True)
    say(*trial.lines)
    if trial.streams:
        readable = [one.name for one in trial.streams if one.readable in _READABLE]
        typed = asked.streams or _typed("Which streams to pull, parted by commas", ",".join(readable))
        _choose(parts, asked.name, _names(typed), trial)
        say("Reading the first rows …", *sample_lines(parts.adding.samples(asked.name)))
    if not agreed("Add it?"):
        raise ServiceError("Nothing was added.", "Begin again whenever you like.")


def _answers(
    kind: ConnectorView, draft: DraftView, settings: Mapping[str, str], secrets: Mapping[str, str], whole: bool
) -> tuple[dict[str, str], dict[str, str]]:
    """What was said by options, and what a person says to the rest: to all of it, or only what is needed."""
    said, hidden = dict(settings), dict(secrets)
    for one in kind.settings:
        given = one.key in said or one.key in hidden
        if given or one.key.startswith(_LATER) or not (one.required or whole):
            continue
        if one.help:
            say(f"  {one.help}")
        if one.kind == "secret":
            typed = getpass.getpass(f"{_label(one)} (not shown): ")
            hidden |= {one.key: typed} if typed else {}
        else:
            typed = _typed(_label(one), draft.answers.get(one.key, one.default))
            said |= {one.key: typed} if typed else {}
    return said, hidden


def _label(one: SettingView) -> str:
    words = f"{one.label} ({', '.join(one.choices)})" if one.choices else one.label
    return words if one.required else f"{words}, may stay empty"


def _sign_in(parts: Parts, asked: argparse.Namespace, draft: DraftView) -> None:
    say(f"Register this address with the vendor as the one to come back to: {draft.back}")
    if not agreed("Sign in with the browser now?"):
        return

    def show(address: str) -> None:
        say(f"Sign in here: {address}")
        if not asked.no_browser:
            webbrowser.open(address)

    parts.adding.signing_in.sign_in(asked.name, show)


def _choose(parts: Parts, source_id: str, names: list[str], trial: TrialView | None) -> None:
    """Those that were named; else, where they were tried, those that can be read."""
    tried = {one.name: one for one in trial.streams} if trial is not None else {}
    shut = next((tried[name] for name in names if name in tried and tried[name].readable not in _READABLE), None)
    if shut is not None:
        raise ServiceError(shut.why, shut.advice)
    names = names or [one.name for one in tried.values() if one.readable in _READABLE]
    if names:
        parts.adding.choose(source_id, names)


def _tell(one: StreamTrial) -> None:
    found = [", ".join(one.gives), f"{one.total:,} in all" if one.total else "", one.why, one.advice]
    state = _READABLE.get(one.readable, "cannot be read")
    say(f"{one.name}  {one.title}  {state}  {'  '.join(part for part in found if part)}".rstrip())


def sample_lines(view: SamplesView) -> Iterator[str]:
    """Timelines as text, with what was set aside of the rows they are made of."""
    for stream in view.streams:
        if stream.why:
            yield f"{stream.title}: {stream.why}"
        for reason in stream.reasons:
            yield f"{stream.title}, set aside: {reason}"
    if view.samples:
        yield "Timelines would look like this:"
    for sample in view.samples:
        yield f"  {sample.name or '-'}  {', '.join(sample.reach)}"
        for item in sample.lines[:_LINES]:
            when = item.started_at.strftime("%Y-%m-%d %H:%M")
            yield f"    {when}  {item.channel:8} {item.title[:30]:30} {item.text[:40]}".rstrip()
        if sample.count > _LINES:
            yield f"    and {sample.count - _LINES} more"


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]


def _somebody(asked: argparse.Namespace) -> bool:
    """Whether there is somebody to ask, who did not say yes to all of it."""
    return sys.stdin.isatty() and not asked.yes and not asked.json


def _typed(question: str, otherwise: str) -> str:
    print(f"{question} [{otherwise}]: " if otherwise else f"{question}: ", end="", file=sys.stderr, flush=True)
    line = sys.stdin.readline()
    if not line:
        raise ServiceError("Nothing was added.", "Nobody answers any more.")
    return line.strip() or otherwise


def say(*lines: str) -> None:
    """Beside the answer, for the person who waits."""
    if lines:
        # What customers wrote may hold control characters that a terminal would obey.
        text = "\n".join("".join(c if c.isprintable() else " " for c in line) for line in lines)
        print(text, file=sys.stderr, flush=True)
