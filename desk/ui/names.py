"""The words shown for the codes records and views carry."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

# The order channels stand in wherever they are listed.
CHANNELS = {
    "call": QT_TRANSLATE_NOOP("Names", "Phone"),
    "chat": QT_TRANSLATE_NOOP("Names", "Chat"),
    "email": QT_TRANSLATE_NOOP("Names", "E-mail"),
    "web": QT_TRANSLATE_NOOP("Names", "Web"),
    "store": QT_TRANSLATE_NOOP("Names", "Store"),
    "social": QT_TRANSLATE_NOOP("Names", "Social"),
    "review": QT_TRANSLATE_NOOP("Names", "Reviews"),
    "order": QT_TRANSLATE_NOOP("Names", "Orders"),
}
IDENTIFIERS = {
    "account": QT_TRANSLATE_NOOP("Names", "Account"),
    "loyalty": QT_TRANSLATE_NOOP("Names", "Loyalty"),
    "email": QT_TRANSLATE_NOOP("Names", "E-mail"),
    "phone": QT_TRANSLATE_NOOP("Names", "Phone"),
    "order": QT_TRANSLATE_NOOP("Names", "Order"),
    "device": QT_TRANSLATE_NOOP("Names", "Device"),
    "social": QT_TRANSLATE_NOOP("Names", "Social"),
}
SEGMENTS = {
    "queue": QT_TRANSLATE_NOOP("Names", "Queue"),
    "ivr": QT_TRANSLATE_NOOP("Names", "Menu"),
    "talk": QT_TRANSLATE_NOOP("Names", "Talk"),
    "hold": QT_TRANSLATE_NOOP("Names", "On hold"),
    "self_service": QT_TRANSLATE_NOOP("Names", "Self-service"),
    "counter": QT_TRANSLATE_NOOP("Names", "Counter"),
    "async_wait": QT_TRANSLATE_NOOP("Names", "Waiting for a reply"),
    "wrap_up": QT_TRANSLATE_NOOP("Names", "Wrap-up"),
}
ROLES = {
    "customer": QT_TRANSLATE_NOOP("Names", "Customer"),
    "agent": QT_TRANSLATE_NOOP("Names", "Agent"),
    "bot": QT_TRANSLATE_NOOP("Names", "Bot"),
    "system": QT_TRANSLATE_NOOP("Names", "System"),
}


def _word(table: Mapping[str, object], code: str) -> str:
    return (
        QCoreApplication.translate("Names", str(table[code])) if code in table else code.replace("_", " ").capitalize()
    )


def channel_word(code: str) -> str:
    """ "call" is Phone; an unknown code is shown as it is."""
    return _word(CHANNELS, code)


def identifier_word(code: str) -> str:
    """ "loyalty" is Loyalty; an unknown code is shown as it is."""
    return _word(IDENTIFIERS, identifier_code(code))


def identifier_code(kind: str) -> str:
    """The code of a kind that a view may also name in words: "e-mail", "loyalty card"."""
    return kind.replace("e-mail", "email").split(" ")[0]


def segment_word(code: str) -> str:
    """ "ivr" is Menu; an unknown code is shown as it is."""
    return _word(SEGMENTS, code)


def role_word(code: str) -> str:
    """Who wrote a message of a transcript."""
    return _word(ROLES, code)


def channel_place(code: str) -> int:
    """Where a channel stands in a list of channels."""
    order = list(CHANNELS)
    return order.index(code) if code in CHANNELS else len(order)
