"""Every interval behind a clock as rows of a list, and as text to copy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from desk.services.journey_views import ProofLine, ProofView
from desk.ui.names import channel_word, segment_word
from desk.ui.words import Words, fine_length, one_line, tip

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
PROOF = Qt.ItemDataRole.UserRole


def tr(text: str) -> str:
    """`text` in the person's language."""
    return QCoreApplication.translate("Proof", text)


@dataclass(frozen=True, slots=True)
class ProofRow:
    """One row: the record's title and what counted of it; under it when, in which state, and what is special."""

    key: str
    channel: str
    title: str
    counted: str
    when: str
    special: str
    whole: str


def row_of(line: ProofLine, titles: dict[str, str], words: Words) -> ProofRow:
    """An interval as it is shown; `titles` names the lines that overlap."""
    end = tr("now") if line.ended_at is None else _end(line, words)
    when = f"{words.moment(line.started_at)} – {end} · {segment_word(line.kind)}"
    counted = fine_length(line.counted)
    notes = []
    if line.counted < line.seconds:
        notes.append(tr("{length} overlap").format(length=fine_length(line.seconds - line.counted)))
    if line.bounded:
        notes.append(tr("end not known"))
    others = ", ".join(one_line(titles.get(key, key)) for key in line.overlapped)
    told = [channel_word(line.channel), one_line(line.title), when, tr("{length} counted").format(length=counted)]
    if line.waiting:
        told.append(tr("waiting"))
    told += notes
    if others:
        told.append(tr("overlaps {others}").format(others=others))
    return ProofRow(line.key, line.channel, one_line(line.title), counted, when, " · ".join(notes), ", ".join(told))


def set_aside_row(words_of_it: str, key: str) -> ProofRow:
    """An interval that could not be used."""
    aside = tr("set aside")
    said = one_line(words_of_it)
    return ProofRow(key, "", said, "—", aside, "", f"{aside}: {said}")


def rows_of(proof: ProofView, words: Words) -> list[ProofRow]:
    """All of a proof, oldest first, what was set aside last."""
    titles = {line.key: line.title for line in proof.lines}
    rows = [row_of(line, titles, words) for line in proof.lines]
    return rows + [set_aside_row(said, key) for said, key in proof.set_aside]


def proof_text(proof: ProofView, words: Words) -> str:
    """A proof as text: a line each, then the sums."""
    lines = [f"{row.whole} [{row.key}]" for row in rows_of(proof, words)]
    sums = tr("Customer time {time}, of it waiting {waiting}")
    told = sums.format(time=fine_length(proof.customer_time), waiting=fine_length(proof.waiting_time))
    return "\n".join([*lines, told])


def _end(line: ProofLine, words: Words) -> str:
    if line.ended_at is None:
        return ""
    same_day = words.local(line.ended_at).date() == words.local(line.started_at).date()
    return words.time(line.ended_at) if same_day else words.moment(line.ended_at)


class ProofModel(QAbstractListModel):
    """Rows of a proof; `show_rows` is the only way in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ProofRow] = []

    def show_rows(self, rows: list[ProofRow]) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == PROOF:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.whole
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(row.whole)
        return None
