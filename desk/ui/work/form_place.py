"""The place where a panel has its buttons, and instead of them the one form that was opened."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desk.ui.escalations.forms import Form


class FormPlace:
    """`acts` are the buttons, `forms` those that take their place, one at a time."""

    def __init__(self, acts: QWidget, *forms: Form) -> None:
        self._acts, self._forms = acts, forms

    def open(self, form: Form) -> None:
        """Have this form take the place of the buttons."""
        self.close()
        # Shown before they go: the keyboard, heard at one of them, would go elsewhere meanwhile.
        form.show()
        self._acts.hide()

    def close(self) -> bool:
        """Put the open form away; False if none is open."""
        opened = [form for form in self._forms if not form.isHidden()]
        for form in opened:
            form.hide()
        self._acts.show()
        return bool(opened)
