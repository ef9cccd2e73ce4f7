"""The folder connector keeps every promise of the kit, for each way a file may be written."""

from __future__ import annotations

import pytest

from connectors.kit.conformance import ITEMS, run
from tests.connectors.folder.rig import FolderRig


@pytest.mark.parametrize("form", ["csv", "csv.gz", "tsv", "jsonl", "jsonl.gz", "json"])
@pytest.mark.parametrize("item", ITEMS)
def test_conformance(item: str, form: str) -> None:
    with FolderRig(form) as rig:
        if reason := run(item, rig):
            pytest.skip(reason)
