"""What may be answered to a question of a source, by its kind and limits; forms ask first, services always."""

from __future__ import annotations

from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desk.domain.trouble import Trouble
from desk.services.source_views import SettingView

ZONE, COUNTRY = "time_zone", "region"
YES_NO = ("yes", "no")


def wrong_answer(setting: SettingView, text: str) -> Trouble | None:
    """What is wrong with an answer, and what to write instead; None where it will do. One that is left out is no
    wrong one."""
    if not text:
        return None
    if setting.choices and text not in setting.choices:
        return Trouble("This cannot be chosen.", f"Choose one of: {', '.join(setting.choices)}.")
    if setting.kind == "number":
        return _number(setting, text)
    if setting.kind == "url":
        return _address(text)
    if setting.kind == "yes_no" and text not in YES_NO:
        return Trouble("This is neither yes nor no.", "Write yes or no.")
    if setting.key == ZONE:
        return _zone(text)
    if setting.key == COUNTRY and not (len(text) == 2 and text.isascii() and text.isalpha()):
        return Trouble("This is no country code.", "Write two letters such as US, GB or DE.")
    return None


def _number(setting: SettingView, text: str) -> Trouble | None:
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        return Trouble("This is no whole number.", "Write digits only.")
    if not setting.least <= int(text) <= setting.most:
        return Trouble("This is too small or too large.", f"Write a number from {setting.least} to {setting.most}.")
    return None


def _address(text: str) -> Trouble | None:
    try:
        parts = urlsplit(text)
        well = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        well = False
    return None if well else Trouble("This is no address.", "It begins with https:// and the name of a server.")


def _zone(text: str) -> Trouble | None:
    try:
        ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return Trouble("This is no time zone.", "Write one such as Europe/London.")
    return None
