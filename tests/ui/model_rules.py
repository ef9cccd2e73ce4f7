"""Qt's own tester on a model of ours, for as long as the model is changed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtTest import QAbstractItemModelTester

Model = TypeVar("Model", bound=QAbstractItemModel)


@contextmanager
def by_qts_rules(kind: type[Model], model: QAbstractItemModel) -> Iterator[Model]:
    """The model, which is a `kind`: a test fails of any rule it breaks meanwhile, and of nothing having changed.

    A tester lives as long as somebody holds it; nobody else makes one, so that none ends before anything happens.
    """
    assert isinstance(model, kind)
    changes: list[str] = []
    for signal in (
        model.modelReset,
        model.layoutChanged,
        model.dataChanged,
        model.rowsInserted,
        model.rowsRemoved,
        model.rowsMoved,
    ):
        signal.connect(lambda *_what: changes.append("changed"))
    # A rule that is broken is a warning, of which any test fails; "Fatal" would end the whole run.
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    yield model
    del tester
    assert changes, f"{kind.__name__} was not changed"
