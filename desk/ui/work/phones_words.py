"""The words of the phones: whether they are heard, how each line stands, and what became of what they told."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desk.services.phone_views import ManagerView, PhonesView
from desk.ui.words import Words, fine_length

HIDDEN = "•••"
# In the order they are told; what was taken stands first.
COUNTS = {
    "taken": QT_TRANSLATE_NOOP("Phones", "{n} taken"),
    "doubled": QT_TRANSLATE_NOOP("Phones", "{n} told twice and counted once"),
    "loose": QT_TRANSLATE_NOOP("Phones", "{n} of calls nobody had told of"),
    "excess": QT_TRANSLATE_NOOP("Phones", "{n} too many at once"),
    "unread": QT_TRANSLATE_NOOP("Phones", "{n} not understood"),
    "refused": QT_TRANSLATE_NOOP("Phones", "{n} turned away for a wrong token or form"),
    "failed": QT_TRANSLATE_NOOP("Phones", "{n} failed here"),
}
STANDINGS = {
    "connected": ("done", "ok"),
    "connecting": ("refresh", "muted"),
    "waiting": ("warning", "warn"),
    "turned_away": ("warning", "danger"),
}


def tr(text: str) -> str:
    """`text` in the person's language."""
    return QCoreApplication.translate("Phones", text)


def receiver_words(view: PhonesView) -> str:
    """Whether phones are heard."""
    if view.listening and view.port is not None:
        return tr("Phones on this machine are heard on port {port}.").format(port=view.port)
    if view.port is None:
        return tr("Nothing listens: no phone on this machine can tell of calls.")
    return tr("Nothing listens on port {port}.").format(port=view.port)


def trouble_words(view: PhonesView) -> str:
    """What is wrong, and what to do."""
    return f"{view.trouble} {view.advice}".strip()


def kept_words(view: PhonesView) -> str:
    """Where the token is, and how long it holds."""
    if view.lasting:
        return view.kept
    run = tr("This token holds until the program ends: after the next start, phones have to be given the new one.")
    return f"{run} {view.kept}"


def counts_words(view: PhonesView, words: Words) -> str:
    """What became of all that was told since the start."""
    counts = {name: view.counts.get(name, 0) for name in COUNTS}
    parts = [tr(str(COUNTS[name])).format(n=words.number(count)) for name, count in counts.items() if count]
    if not parts:
        return tr("No phone has told of a call since the start.")
    return tr("Told since the start: {list}.").format(list=", ".join(parts))


def last_words(view: PhonesView, words: Words) -> str:
    """When a phone told of a call last, and which."""
    if not view.heard:
        return ""
    line, at = max(view.heard.items(), key=lambda pair: pair[1])
    told = tr("The last one at {time} ({ago}), from {line}.")
    return told.format(time=words.moment(at), ago=words.ago(at), line=line)


def heard_words(heard: Mapping[str, datetime], words: Words) -> str:
    """When these lines told of a call last, the newest first; "" where none did."""
    newest = sorted(heard.items(), key=lambda pair: pair[1], reverse=True)
    parts = [tr("{line} told of a call {ago}").format(line=line, ago=words.ago(at)) for line, at in newest]
    return f"{', '.join(parts)}." if parts else ""


def manager_words(manager: ManagerView, words: Words) -> str:
    """How it stands with an Asterisk."""
    told = {
        "connected": tr("Connected."),
        "connecting": tr("Connecting …"),
        "waiting": manager.why,
        "turned_away": manager.why,
    }.get(manager.standing, manager.standing)
    since = ""
    if manager.standing == "connected" and manager.since is not None:
        told = tr("Connected since {moment}.").format(moment=words.moment(manager.since))
        since = manager.why
    again = ""
    if manager.again_at is not None and manager.standing != "connected":
        left = max(0, int((manager.again_at - words.now()).total_seconds()))
        again = tr("Trying again in {time}.").format(time=fine_length(left)) if left else tr("Trying again now.")
    heard = tr("Told of a call {ago}.").format(ago=words.ago(manager.heard_at)) if manager.heard_at is not None else ""
    return " ".join(part for part in (told, since, again, heard) if part)


def place_words(manager: ManagerView) -> str:
    """Where it is, and as whom the desk is there."""
    told = tr("Asterisk at {place}, as {user}, encrypted") if manager.tls else tr("Asterisk at {place}, as {user}")
    return told.format(place=manager.place, user=manager.user)


def masked(text: str, token: str, shown: bool) -> str:
    """An address without its token, unless that may be seen."""
    return text if shown or not token else text.replace(token, HIDDEN)
