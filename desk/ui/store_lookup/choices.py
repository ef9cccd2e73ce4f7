"""Those a number may be of: chosen by digit, touch or arrow keys. Of names no more is shown than their owner knows."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desk.services.store_views import StoreAnswer, StoreHit
from desk.ui.pieces.flow import clear
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.store_lookup.pieces import TouchButton, big_avatar
from desk.ui.store_lookup.words import hit_words, masked_name
from desk.ui.tools import Tools
from desk.ui.words import named


class Choice(TouchButton):
    """One of them. What it says is in labels, so that a name is never read as ours."""

    def __init__(self, tools: Tools, place: int, hit: StoreHit, open_: bool) -> None:
        super().__init__(tools.theme, "", lambda: None, "store-choice")
        name = hit.name if open_ else masked_name(hit.name)
        more = hit_words(hit, tools.words)
        self.setAccessibleName(self.tr("{n}: {name}, {more}").format(n=place, name=named(name), more=more))
        avatar = big_avatar(tools.theme)
        avatar.show_person(hit.name, hit.initials)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(ElidedLabel(name, "store-strong"))
        texts.addWidget(ElidedLabel(more, "store-muted"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(14)
        row.addWidget(PlainLabel(str(place), "store-key"))
        row.addWidget(avatar)
        row.addLayout(texts, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(row.sizeHint().height())


class Choices(QWidget):
    """`picked` carries the customer_id."""

    picked = Signal(int)

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self.hits: tuple[StoreHit, ...] = ()
        self._shown: list[QPushButton] = []
        self._title = PlainLabel("", "store-title", wrap=True)
        self._more = PlainLabel("", "store-muted", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addLayout(self._rows)
        column.addWidget(self._more)
        column.addStretch(1)

    def show_answer(self, answer: StoreAnswer, open_: bool = False) -> None:
        """Show whom it may be; `open_`: with their whole names."""
        self.hits = answer.hits
        self._empty()
        one = self.tr("Is it this one? Ask for the name, then press 1.")
        many = self.tr("{n} customers fit. Ask for the name, then press the digit.").format(n=len(answer.hits))
        self._title.show_text(one if len(answer.hits) == 1 else many)
        for place, hit in enumerate(answer.hits, start=1):
            row = Choice(self._tools, place, hit, open_)
            row.clicked.connect(partial(self._pick, hit.customer_id))
            self._rows.addWidget(row)
            self._shown.append(row)
        self._more.show_text(self.tr("There are more. Type more of the number or name."))
        self._more.setVisible(answer.more)

    def press(self, place: int) -> None:
        """Choose the one at `place`, counted from 1."""
        if 0 < place <= len(self.hits):
            self.picked.emit(self.hits[place - 1].customer_id)

    def forget(self) -> None:
        """Nobody of them is left here."""
        self.hits = ()
        self._empty()
        self._title.show_text("")

    def rows(self) -> list[QPushButton]:
        """The buttons, in order."""
        return list(self._shown)

    def _empty(self) -> None:
        clear(self._rows)
        self._shown.clear()

    def _pick(self, customer_id: int) -> None:
        self.picked.emit(customer_id)
