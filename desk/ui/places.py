"""What countries and languages are called, by their codes: Qt names them in English, or each in its own language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale


def country(code: str) -> str:
    """The name of an ISO 3166 country; the code itself where it is none."""
    found = QLocale.codeToTerritory(code)
    return code if found == QLocale.Country.AnyTerritory else _called(QLocale.territoryToString(found))


def language(code: str) -> str:
    """The name of an ISO 639 language by its two small letters; any other text as it is."""
    known = len(code) == 2 and code.islower()
    found = QLocale.codeToLanguage(code) if known else QLocale.Language.AnyLanguage
    return code if found == QLocale.Language.AnyLanguage else _called(QLocale.languageToString(found))


def _called(name: str) -> str:
    """A name in the person's language; packaging/place_names.txt brings them into the catalogues."""
    return QCoreApplication.translate("Places", name)
