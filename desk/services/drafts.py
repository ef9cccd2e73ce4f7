"""Sources that were begun and are none yet: kept beside the settings in a file of the same form, never with secrets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from desk.config.settings import Settings, SettingsFile, SourceSettings
from desk.domain.trouble import Trouble
from desk.services.source_answers import configured

DRAFTS = "adding.toml"


class DraftFile(SettingsFile):
    """Reads as the settings would if what was begun were there in the place of the sources; what is typed may be wrong
    and is kept as it is."""

    def __init__(self, settings: SettingsFile) -> None:
        super().__init__(settings.path.with_name(DRAFTS))
        self._settings = settings

    def read(self) -> Settings:
        """The settings with the drafts, as far as their answers can be understood, as their sources."""
        return replace(self._settings.read(), sources=tuple(map(_understood, self.drafts())))

    def drafts(self) -> tuple[SourceSettings, ...]:
        """As they were typed; one that was started is none any more, even where there was no time to say so."""
        there = {source.source_id for source in self._settings.read().sources}
        return tuple(one for one in super().read().sources if one.source_id not in there)

    def draft(self, source_id: str) -> SourceSettings:
        """One as it was typed; Trouble where there is none."""
        found = next((one for one in self.drafts() if one.source_id == source_id), None)
        if found is None:
            raise Trouble("This source is not being added any more.", "Begin again.")
        return found

    def keep(self, source_id: str, connector: str, title: str, answers: Mapping[str, str]) -> None:
        """Remember what is typed."""
        self.put_source(SourceSettings(source_id, connector, title, dict(answers)))


def _understood(draft: SourceSettings) -> SourceSettings:
    try:
        return configured(replace(draft, answers={}), draft.answers)
    except Trouble:
        return draft
