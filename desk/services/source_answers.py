"""What is asked of a person who adds or changes a source, and what may be answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from connectors.kit.declare import Connector, Setting, SettingKind
from desk.config.keeping import MOST_DAYS, days_of
from desk.config.settings import SourceSettings
from desk.services.answer_checks import wrong_answer
from desk.services.asks import ServiceError
from desk.services.source_views import ConnectorView, SettingView

# What the question for how long a stream is kept begins with; the stream's name follows.
KEEP = "keep."
_PULLING = "What was pulled before stays here."
_KEEPING = "0 keeps them for ever. What is older is erased here, never in the system itself."
# What the question whether a stream is pulled begins with; the stream's name follows.
PULL = "pull."
_YES, _NO = "yes", "no"
# Questions every source is asked beside those of its connector.
COMMON = (
    Setting(
        "region",
        "Country of phone numbers",
        required=False,
        help="Two letters such as US, for numbers without a country.",
    ),
    Setting("time_zone", "Time zone", required=False, help="Such as Europe/London, for times without one."),
    Setting("every_minutes", "Pull every (minutes)", SettingKind.NUMBER, False, "5", help="0 pulls only by hand."),
)
_COMMON_KEYS = frozenset(setting.key for setting in COMMON)


class Unanswered(ServiceError):
    """What a source cannot do without was not said; `key` is its setting."""

    def __init__(self, setting: Setting) -> None:
        super().__init__(f"“{setting.label}” is missing.", setting.help or "It is needed to reach the source.")
        self.key, self.secret = setting.key, setting.kind is SettingKind.SECRET


def configured(source: SourceSettings, settings: Mapping[str, str]) -> SourceSettings:
    """The source with these answers put over those it had. ServiceError names the answer that is wrong."""
    minutes = settings.get("every_minutes", str(source.every_minutes)) or "5"
    if not (minutes.isascii() and minutes.isdigit() and len(minutes) < 7):
        raise ServiceError("“Pull every” is no number of minutes.", "Write 0 to pull by hand only.")
    return replace(
        source,
        region=settings.get("region", source.region).strip().upper(),
        time_zone=settings.get("time_zone", source.time_zone).strip(),
        every_minutes=int(minutes),
        answers=dict(source.answers) | {k: v for k, v in settings.items() if k not in _COMMON_KEYS and not _is_of(k)},
        keep_days=_kept(source.keep_days, settings),
        left_out=_left_out(source.left_out, settings),
    )


def is_kept_longer(before: SourceSettings, now: SourceSettings) -> bool:
    """Whether records that were left out or erased may come again."""
    return any(days < now.keep_days.get(stream, days + 1) for stream, days in before.keep_days.items())


def _is_of(key: str) -> bool:
    """Whether a question is about one stream."""
    return key.startswith((KEEP, PULL))


def _left_out(before: Sequence[str], settings: Mapping[str, str]) -> tuple[str, ...]:
    """The streams that are not pulled; one that was not asked about is or is not as before."""
    answered = {key.removeprefix(PULL): value for key, value in settings.items() if key.startswith(PULL)}
    kept = [stream for stream in before if stream not in answered]
    return (*kept, *(stream for stream, value in answered.items() if value == _NO))


def check_streams(connector: Connector, source: SourceSettings) -> None:
    """Of what a connector has, something is pulled."""
    names = [stream.name for stream in connector.streams]
    if names and set(names) <= set(source.left_out):
        raise ServiceError("Nothing of this source would be pulled.", f"Choose one of: {', '.join(names)}.")


def _kept(before: Mapping[str, int], settings: Mapping[str, str]) -> dict[str, int]:
    """For how many days records of a stream are kept; what was not answered stays, 0 keeps for ever."""
    answered = {
        key.removeprefix(KEEP): value for key, value in settings.items() if key.startswith(KEEP) and value.strip()
    }
    days = dict(before) | {stream: days_of(value, stream) for stream, value in answered.items()}
    return {stream: number for stream, number in days.items() if number}


def check_known(connector: Connector, settings: Mapping[str, str], secrets: Mapping[str, str]) -> None:
    """Every answer has its question, and a secret is never taken for a setting, which is written in plain text."""
    secret = {setting.key for setting in connector.settings if setting.kind is SettingKind.SECRET}
    plain = (
        {setting.key for setting in connector.settings} - secret
        | _COMMON_KEYS
        | {s.key for s in _of_streams(connector)}
    )
    if set(settings) & secret:
        raise ServiceError(f"“{min(set(settings) & secret)}” is a secret.", "Give it as one: --secret, never --set.")
    unknown = (set(settings) - plain) | (set(secrets) - secret)
    if unknown:
        raise ServiceError(
            f"{connector.title} has no setting “{min(unknown)}”.", f"It has: {', '.join(sorted(plain | secret))}."
        )


def check_answers(connector: Connector, settings: Mapping[str, str], secrets: Mapping[str, str]) -> None:
    """Nothing that must be answered is missing, and what is chosen can be."""
    for setting in connector.settings:
        given = secrets if setting.kind is SettingKind.SECRET else settings
        value = given.get(setting.key, setting.default)
        if setting.required and not value.strip():
            raise Unanswered(setting)
        if setting.choices and value and value not in setting.choices:
            raise ServiceError(
                f"“{setting.label}” cannot be “{value}”.", f"Choose one of: {', '.join(setting.choices)}."
            )

    check_kinds(connector, settings)


def check_kinds(connector: Connector, settings: Mapping[str, str]) -> None:
    """Every answer is of the kind its question asks for."""
    for view in connector_view(connector).settings:
        wrong = wrong_answer(view, settings.get(view.key, "").strip())
        if wrong is not None:
            raise ServiceError(f"“{view.label}”: {wrong.title}", wrong.advice)


def answers_of(source: SourceSettings) -> dict[str, str]:
    """What was said to the questions of a source, secrets aside, as a person typed it."""
    common = {"region": source.region, "time_zone": source.time_zone, "every_minutes": str(source.every_minutes)}
    of_streams = {KEEP + stream: str(days) for stream, days in source.keep_days.items()}
    return dict(source.answers) | common | of_streams | {PULL + stream: _NO for stream in source.left_out}


def _of_streams(connector: Connector) -> tuple[Setting, ...]:
    """For each stream whether it is pulled, and how long its records are kept here."""
    pulled = tuple(
        Setting(PULL + one.name, f"Pull {one.title.lower()}", SettingKind.YES_NO, False, _YES, help=_PULLING)
        for one in connector.streams
    )
    return pulled + tuple(
        Setting(
            KEEP + one.name,
            f"Keep {one.title.lower()} (days)",
            SettingKind.NUMBER,
            False,
            "",
            help=_KEEPING,
            most=MOST_DAYS,
        )
        for one in connector.streams
    )


def connector_view(connector: Connector) -> ConnectorView:
    """A connector as it can be added, with all it asks."""
    settings = tuple(
        SettingView(s.key, s.label, s.kind.value, s.required, s.default, s.choices, s.help, s.least, s.most)
        for s in (*connector.settings, *COMMON, *_of_streams(connector))
    )
    gives = tuple(stream.title for stream in connector.streams)
    signs_in, group = connector.oauth is not None, connector.group.value
    return ConnectorView(connector.name, connector.title, connector.about, settings, group, gives, signs_in)
