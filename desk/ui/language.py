"""Makes the program speak a language: its texts, Qt's own, what services wrote, and the direction of the layout."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desk.config.spoken import (
    ENGLISH,
    catalogue_file,
    languages,
    read_catalogue,
    spoken_language,
)
from desk.domain.retelling import Retelling


class Language:
    """The language the whole program speaks; `speak` may be called again, for windows that are made from then on."""

    def __init__(self, app: QApplication, resources: Path) -> None:
        self._app, self._resources = app, resources
        self._translators: list[QTranslator] = []
        self.code = ENGLISH

    def speak(self, chosen: str) -> None:
        """Speak the chosen language, "" for the system's; English where there is no catalogue for it.

        Dates and figures follow the system's locale, unless the person chose another language than the system's: then
        they are that language's, in the system's country.
        """
        system = QLocale.system()
        self.code = spoken_language(chosen, system.uiLanguages(), languages(self._resources))
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators.clear()
        if self.code != ENGLISH:
            self._load(f"qtbase_{self.code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
            self._load(str(catalogue_file(self._resources, self.code)), "")
        QLocale.setDefault(locale_for(self.code, chosen, system))
        self._app.setLayoutDirection(QLocale(self.code).textDirection())
        _below.speak(catalogue_file(self._resources, self.code))

    def _load(self, name: str, folder: str) -> None:
        translator = QTranslator(self._app)
        if translator.load(name, folder):
            self._app.installTranslator(translator)
            self._translators.append(translator)


def locale_for(code: str, chosen: str, system: QLocale) -> QLocale:
    """How dates and figures are written where the program speaks `code`."""
    if system.language() == QLocale.Language.C:
        # Where the system names no language, figures are grouped and days written as the language has it.
        country = QLocale.Country.UnitedKingdom if code == ENGLISH else QLocale.Country.AnyTerritory
        return QLocale(QLocale(code).language(), country)
    if not chosen or QLocale(code).language() == system.language():
        return system
    return QLocale(QLocale(code).language(), system.territory())


class _Below:
    """What services write, in the language that is spoken; its catalogue is read when the first such text is shown."""

    def __init__(self) -> None:
        self._file: Path | None = None
        self._retelling: Retelling | None = None

    def speak(self, file: Path) -> None:
        self._file = file if file.exists() else None
        self._retelling = None

    @property
    def foreign(self) -> bool:
        return self._file is not None

    def retold(self, text: str) -> str:
        if self._file is None:
            return text
        if self._retelling is None:
            self._retelling = Retelling(read_catalogue(self._file))
        return self._retelling.retold(text)


_below = _Below()


def retold(text: str) -> str:
    """What was written below the screens (errors, reasons, advice, names of codes), in the language that is spoken."""
    return _below.retold(text)


def foreign() -> bool:
    """Whether another language than English is spoken."""
    return _below.foreign
