"""Where the desk keeps its files, and where its resources are, installed or in a checkout."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import platformdirs

APP = "tellonce"


@dataclass(frozen=True, slots=True)
class Home:
    """One folder with every file of one desk."""

    folder: Path

    @property
    def cache(self) -> Path:
        """Records, customers, interactions, search: can be deleted and pulled again."""
        return self.folder / "cache.sqlite"

    @property
    def decisions(self) -> Path:
        """What people and rules decided: never deleted."""
        return self.folder / "decisions.sqlite"

    @property
    def settings(self) -> Path:
        """The person's choices and the sources without their secrets."""
        return self.folder / "settings.toml"

    @property
    def rules(self) -> Path:
        """The rules that raise flags, for people to read and edit."""
        return self.folder / "rules.toml"

    @property
    def apis(self) -> Path:
        """Descriptions of APIs, each a kind of source beside those that are shipped."""
        return self.folder / "apis"

    @property
    def weights(self) -> Path:
        """What was learned of this base's possible links; without it the weights shipped with the desk count."""
        return self.folder / "weights.json"

    @property
    def demo(self) -> Path:
        """The demo company's files, dated for today."""
        return self.folder / "demo"

    @property
    def seat(self) -> Path:
        """Where the window was on the screens."""
        return self.folder / "window.json"

    @property
    def running(self) -> Path:
        """How a second start finds the one that is running."""
        return self.folder / "running.json"

    def make(self) -> None:
        """Create the folder, readable by its owner alone. OSError where that cannot be."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)


def home(folder: str = "", demo: bool = False) -> Home:
    """The given folder, or the place the operating system has for an app's data; the demo company has one of its
    own."""
    if folder:
        return Home(Path(folder).expanduser().resolve())
    name = f"{APP}-demo" if demo else APP
    return Home(Path(platformdirs.user_data_dir(name, APP)))


def resources() -> Path:
    """The folder of icons, style and demo data: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"
