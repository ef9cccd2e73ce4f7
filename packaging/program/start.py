"""Where the built program begins: both ways in are this, under two names."""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping

from desk.__main__ import main

# Set so that the program finds its own libraries and plugins, which has happened once this runs; whatever else it
# opens, a browser or a phone program, must find its own ones.
_LIBRARIES = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "LIBPATH")
_PLUGINS = ("QT_PLUGIN_PATH", "QML2_IMPORT_PATH")


def give_back(environ: MutableMapping[str, str], inside: str) -> None:
    """Leave to the programs started from here the environment this one was started with; `inside` is its folder."""
    for name in _LIBRARIES:
        before = environ.pop(f"{name}_ORIG", None)
        if before is not None:
            environ[name] = before
        elif environ.get(name, "").split(os.pathsep)[0] == inside:
            del environ[name]
    for name in _PLUGINS:
        if environ.get(name, "").startswith(inside):
            del environ[name]


if __name__ == "__main__":
    give_back(os.environ, getattr(sys, "_MEIPASS", ""))
    sys.exit(main())
