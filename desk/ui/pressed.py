"""Which key was pressed, the same on every keyboard and system."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_KEY, _MODIFIER = Qt.Key, Qt.KeyboardModifier
# Mod5 of X11 and Wayland, of which Qt knows nothing.
ALT_GR = 0x80
ALONE = (_KEY.Key_Shift, _KEY.Key_Control, _KEY.Key_Alt, _KEY.Key_AltGr, _KEY.Key_Meta, _KEY.Key_unknown)


def key_of(event: QKeyEvent) -> str:
    """The key that was pressed, as settings write it; "" for one that is only held with others.

    A sign is that sign on every keyboard: "/" is Shift+7 on a German one and "{" needs AltGr, and neither is part of
    it, while Shift with a letter is. Which of the two Enter keys it was makes no difference.
    """
    if event.key() in ALONE:
        return ""
    keys, held = Qt.Key(event.key()), event.modifiers() & ~(_MODIFIER.KeypadModifier | _MODIFIER.GroupSwitchModifier)
    if keys == _KEY.Key_Enter:
        keys = _KEY.Key_Return
    text = event.text()
    sign = _KEY.Key_Exclam <= keys <= _KEY.Key_ydiaeresis and not _KEY.Key_A <= keys <= _KEY.Key_Z
    both = _MODIFIER.ControlModifier | _MODIFIER.AltModifier
    if sign and held & both == both and text.isprintable() and text.strip():
        # AltGr, as Windows tells it.
        held &= ~both
    if sign:
        held &= ~_MODIFIER.ShiftModifier
    return QKeySequence(held.value | keys.value).toString(QKeySequence.SequenceFormat.PortableText)


def by_alt_gr(event: QKeyEvent) -> bool:
    """Whether a sign is made with AltGr, where the system tells that by the keyboard's own state only."""
    told = sys.platform.startswith("linux") and bool(event.nativeModifiers() & ALT_GR)
    return told and bool(event.text().strip()) and event.text().isprintable()
