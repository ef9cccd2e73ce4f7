"""What painted parts are to a screen reader: Qt takes whatever it does not know for mere padding, which none reads."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

Role = QAccessible.Role
# What the class of a part says it is, in an attribute of this name.
ATTRIBUTE = "HEARD_AS"


def _interface(_class_name: str, part: QObject) -> QAccessibleInterface | None:
    role: Role | None = getattr(type(part), ATTRIBUTE, None)
    return QAccessibleWidget(part, role) if role is not None and isinstance(part, QWidget) else None


class _Installed:
    """Whether Qt asks us yet; it would ask once more for each time it is told to."""

    done = False


def install() -> None:
    """Have Qt ask what a part is by its class's HEARD_AS; costs nothing where no screen reader runs."""
    if not _Installed.done:
        _Installed.done = True
        QAccessible.installFactory(_interface)
