"""What MySQL and MariaDB refuse, by its number and with no server, and when their driver is loaded."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pymysql
import pytest
from sqlalchemy.exc import DBAPIError

from connectors.call_records.refusals import MYSQL, Place, speaking
from connectors.kit.errors import AskPerson, ConnectorError, OurBug, TryLater

_PLACE = Place(MYSQL, "cdr", "reader", "pbx")


@pytest.mark.parametrize(
    ("code", "kind", "words"),
    [
        (1040, TryLater, "no more connections"),
        (1205, TryLater, "broke off"),
        (2013, TryLater, "broke off"),
        (2003, TryLater, "cannot be reached"),
        (3024, TryLater, "took longer"),
        (3159, AskPerson, "encrypted connection"),
        (1193, AskPerson, "too old"),
        (1194, AskPerson, "REPAIR TABLE cdr"),
        (1064, OurBug, "error 1064"),
    ],
)
def test_what_a_server_says_by_number(code: int, kind: type[ConnectorError], words: str) -> None:
    said = pymysql.OperationalError(code, "Marsha Quill")
    with pytest.raises(kind, match=words) as caught, speaking(_PLACE):
        raise DBAPIError("SELECT", {}, said)
    assert "Marsha" not in str(caught.value)


def test_a_way_to_sign_in_that_the_driver_lacks_asks_the_person() -> None:
    with pytest.raises(AskPerson, match="way to sign in"), speaking(_PLACE):
        raise RuntimeError("'cryptography' package is required for sha256_password or caching_sha2_password")
    with pytest.raises(RuntimeError, match="something else"), speaking(_PLACE):
        raise RuntimeError("something else")


def test_the_driver_is_loaded_when_such_a_source_is_opened_and_not_before() -> None:
    code = """
import sys
from connectors.call_records.database import engine_for
from connectors.registry import CONNECTORS
assert "pymysql" not in sys.modules
engine_for({"kind": "MySQL / MariaDB", "host": "h", "database": "d", "user": "u"}, "")
assert "pymysql" in sys.modules
"""
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).resolve().parents[3])
