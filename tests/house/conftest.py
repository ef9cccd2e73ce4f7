"""Lets the tests import the packaging scripts, which import each other by bare names like any folder of scripts."""

from __future__ import annotations

import sys

from tests.house.copies import ROOT

# At the end, so that no script there stands before a module of the same name.
sys.path.append(str(ROOT / "packaging"))
