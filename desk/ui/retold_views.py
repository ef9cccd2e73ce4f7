"""Views with what services wrote in the language that is spoken; what people and their systems wrote stays as it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from PySide6.QtCore import QLocale

from desk.ui.language import foreign, retold
from desk.ui.words import money_in

T = TypeVar("T")

# Module and name of each view -> the fields the program wrote. "facts.0" is the first of each pair in that field.
WRITTEN: dict[str, tuple[str, ...]] = {
    "adding_views.StreamTrial": ("title", "why", "advice"),
    "adding_views.TrialView": ("lines",),
    "adding_views.SampledView": ("title", "reasons", "why"),
    "views.CustomerView": ("details.0",),
    "views.TimelineItem": ("title", "join"),
    "views.PopAnswer": ("advice", "display"),
    "views.LinkView": ("rule", "evidence"),
    "views.ChangeView": ("field",),
    "flag_views.EvidenceView": ("text",),
    "flag_views.FlagEventView": ("note",),
    "flag_views.FlagView": ("journey", "title", "rule_title", "for_whom"),
    "flag_views.RuleView": ("title", "for_whom", "due", "words"),
    "flag_views.RuleTrouble": ("what", "advice"),
    "flag_views.MeasureView": ("words",),
    "flag_views.TrialExample": ("journey",),
    "hand_off_views.HandOffView": ("says", "why"),
    "hand_off_views.PreviewLine": ("hidden",),
    "hand_off_views.ReceiversView": ("trouble",),
    "hand_offs.Content": ("title",),
    "hand_offs.Line": ("hidden",),
    "hand_offs.Spent": ("because",),
    "identity_views.ReasonView": ("words",),
    "identity_views.SuggestionView": ("reason",),
    "identity_views.SideView": ("about",),
    "identity_views.FieldView": ("label", "words"),
    "identity_views.CompareView": ("outcome",),
    "identity_views.PartView": ("rule", "evidence"),
    "identity_views.StepView": ("words",),
    "identity_views.ConflictView": ("label", "why"),
    "journey_views.JoinView": ("words",),
    "journey_views.JourneyView": ("title",),
    "journey_views.ProofLine": ("title",),
    "journey_views.ProofView": ("set_aside.1",),
    "journey_views.KnownLine": ("title",),
    "outbox_views.EntryView": ("kind_title", "says", "why", "advice"),
    "outbox_views.EntryEventView": ("what",),
    "outbox_views.TargetView": ("why", "advice"),
    "phone_views.GuestView": ("title", "where", "note", "lines.0", "addresses.0"),
    "phone_views.ManagerView": ("why",),
    "phone_views.PhonesView": ("trouble", "advice", "restart", "kept"),
    "said_views.SaidHit": ("title",),
    "source_views.StreamView": ("title", "message"),
    "source_views.SourceView": ("connector_title", "message", "missing"),
    "source_views.RejectedView": ("reason",),
    "source_views.StreamOutcome": ("message",),
    "source_views.SettingView": ("label", "help"),
    "source_views.ConnectorView": ("title", "about"),
    "source_views.CheckView": ("name", "found", "advice"),
    "choice_views.ChoicesView": ("trouble", "advice"),
    "store_views.CounterView": ("trouble",),
    "store_views.CareView": ("title", "about"),
    "store_views.LatelyLine": ("about",),
    "work_views.HistoryLine": ("what", "note"),
    "work_views.NoteView": ("on",),
    "work_views.DispositionView": ("title",),
    "work_views.SuggestionView": ("title", "because.0"),
    "work_views.DueView": ("shown", "there", "advice"),
    "work_views.WrapUpView": ("outcome",),
    "work_views.CallBackView": ("there",),
    "work_views.GuardView": ("why", "there", "basis", "opens"),
    "work_views.LogRow": ("outcome", "missing"),
    "work_views.RepRow": ("missing.0",),
}
# Fields in which the program wrote amounts of money and counts of things, of orders.
AMOUNTS: dict[str, tuple[str, ...]] = {
    "views.TimelineItem": ("text",),
    "views.DetailView": ("lines",),
    "briefing_line.BriefingLine": ("value",),
    "hand_offs.Line": ("value",),
}
# Fields in which it wrote counts, of anything else.
COUNTS = {"views.TimelineItem": ("text",)}
# Fields that are retold where somebody looks at one of them: a long history has tens of thousands.
ONE_BY_ONE = {"journey_views.JourneyView": ("joins",)}
# What whoever has no name is called, and what is no person; a name is never retold.
_NAMELESS = ("No name yet", "Number withheld", "the rules")
_NAMES = ("name", "customer", "display", "who", "raised_by")
# What services ask of the domain and show as it is.
_DOMAIN = ("desk.domain.briefing_line", "desk.domain.hand_offs")
# Facts of a record of which the program wrote what is said, too.
_TOLD_FACTS = ("Direction", "Transfer", "Given up")
# How many things there are, as one of the parts of a line.
_COUNTED = ("item", "line", "message")
_COUNT = re.compile(r"(?:^|(?<= · ))(?:\d[\d.]* (?:item|line|message)s?|no items)(?= · |$)")


def retold_answer(answer: T) -> T:
    """An answer with what the program wrote in it in the language that is spoken. From any thread."""
    return _walked(answer) if foreign() or QLocale().decimalPoint() != "." else answer


def _walked(value: Any) -> Any:
    if isinstance(value, tuple):
        parts = [_walked(part) for part in value]
        if all(new is old for new, old in zip(parts, value, strict=True)):
            return value
        return type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
    if isinstance(value, list):
        return [_walked(part) for part in value]
    if is_dataclass(value) and not isinstance(value, type) and _shown(type(value).__module__):
        return _view(value)
    return value


def _shown(module: str) -> bool:
    return module.startswith("desk.services.") or module in _DOMAIN


def _view(view: Any) -> Any:
    kind = type(view)
    name = f"{kind.__module__.rpartition('.')[2]}.{kind.__name__}"
    written, later = WRITTEN.get(name, ()), ONE_BY_ONE.get(name, ())
    ordered = getattr(view, "kind", "order") == "order"
    amounts, counts = AMOUNTS.get(name, ()) if ordered else (), () if ordered else COUNTS.get(name, ())
    places = {field.partition(".")[0]: field.partition(".")[2] for field in written}
    changed = {}
    for field in fields(view):
        old = getattr(view, field.name)
        if field.name in places:
            new = _told(old, places[field.name])
        elif field.name in _NAMES and old in _NAMELESS:
            new = retold(old)
        else:
            new = old if field.name in later else _walked(old)
        if field.name in amounts:
            new = _in_figures(new)
        elif field.name in counts:
            new = _in_counts(new)
        if new is not old and field.init:
            changed[field.name] = new
    if kind.__name__ in _MARKED:
        changed |= _MARKED[kind.__name__](view)
    return replace(view, **changed) if changed else view


def _told(value: Any, place: str) -> Any:
    if isinstance(value, str):
        return retold(value)
    if not isinstance(value, tuple):
        return value
    if place:
        at = int(place)
        return tuple(tuple(retold(word) if n == at else word for n, word in enumerate(pair)) for pair in value)
    return tuple(retold(part) if isinstance(part, str) else part for part in value)


def order_in(text: str) -> str:
    """What an order is said to be on one line, "2 items · 148.90 USD · delivered", its state as its source has it."""
    return money_in(_in_counts(text))


def _in_figures(value: Any) -> Any:
    if isinstance(value, str):
        return order_in(value)
    return tuple((name, money_in(said)) for name, said in value)


def _in_counts(text: str) -> str:
    if not any(noun in text for noun in _COUNTED):
        return text
    return _COUNT.sub(lambda count: retold(count[0]), text)


def _detail(view: Any) -> dict[str, Any]:
    """What the facts of a record are called, and what the program wrote in them."""
    facts = tuple((retold(name), retold(said) if name in _TOLD_FACTS else money_in(said)) for name, said in view.facts)
    return {"facts": facts}


def _say(view: Any) -> dict[str, Any]:
    """Of what may be mentioned, what a field is called and what a journey is about."""
    if view.kind == "field":
        return {"name": retold(view.name)}
    return {"text": retold(view.text)} if view.kind == "handed" else {}


def _keep(view: Any) -> dict[str, Any]:
    """Of what to keep to oneself, the reasons; all else is what people and their systems wrote."""
    return {"texts": tuple(map(retold, view.texts))} if view.kind == "hidden" else {}


def _hit(view: Any) -> dict[str, Any]:
    """Why somebody was found, and where in that stands what was typed: it moves with the words before it."""
    said = retold(view.why)
    if said == view.why:
        return {}
    marks = []
    for start, end in view.why_marks:
        behind = view.why[start:]
        if said.endswith(behind):
            moved = len(said) - len(view.why)
            marks.append((start + moved, end + moved))
    return {"why": said, "why_marks": tuple(marks)}


_MARKED: dict[str, Callable[[Any], dict[str, Any]]] = {
    "CustomerHit": _hit,
    "DetailView": _detail,
    "SayLine": _say,
    "KeepLine": _keep,
}
