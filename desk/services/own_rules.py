"""Whether the file in which a company decides about work can be used, and where it is."""

from __future__ import annotations

from desk.config.own_file import OwnFile
from desk.domain.trouble import Trouble
from desk.domain.work_rules import WorkRules
from desk.services.asks import ServiceError


class WorkFile:
    """The questions of desk.services.asks_work.OwnRules, of work.toml."""

    def __init__(self, file: OwnFile[WorkRules]) -> None:
        self._file = file

    def trouble(self) -> Trouble | None:
        """What is wrong with the company's own file; None where it is well, or there is none."""
        self._file.rules()
        return self._file.trouble

    def editable(self) -> str:
        """The path of the company's own file, which begins as a copy of the program's."""
        try:
            return str(self._file.editable())
        except Trouble as problem:
            raise ServiceError(problem.title, problem.advice) from None
