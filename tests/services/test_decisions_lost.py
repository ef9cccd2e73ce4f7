"""With the decisions lost and the cache kept, rules find their flags again without a pull."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from connectors.kit.declare import Page
from connectors.records import Channel, Direction, InteractionRecord
from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.services.build import Parts, build
from tests.records import phone

EVERYBODY = """
[[rule]]
id = "everybody"
title = "Anybody at all"
severity = "low"
when = { measure = "touches", at_least = 1 }
"""


def opened(folder: Path) -> Parts:
    return build(Home(folder), secrets=AskedSecrets(lambda _source, _key: None, ""))


def test_flags_of_rules_come_back(tmp_path: Path) -> None:
    (tmp_path / "rules.toml").write_text(EVERYBODY, encoding="utf-8")
    parts = opened(tmp_path)
    now = datetime.now(UTC)
    call = InteractionRecord(
        "c1", Channel.CALL, Direction.INBOUND, now, now, identifiers=frozenset({phone("+12085550101")})
    )
    parts.cache.writer("phone", "US", frozenset()).commit("calls", Page([call]), now)
    parts.settler.finish()
    assert [flag.rule for flag in parts.decisions.flags.unresolved()] == ["everybody"]
    parts.close()
    for file in tmp_path.glob("decisions.sqlite*"):
        file.unlink()
    parts = opened(tmp_path)
    parts.settler.finish()
    assert [flag.rule for flag in parts.decisions.flags.unresolved()] == ["everybody"]
    parts.close()
