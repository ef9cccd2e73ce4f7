"""Holds our requests and our simulators' answers to what a vendor published: Prism stands between the two and refuses
what the description does not allow.

    @pytest.fixture(scope="module")
    def prism() -> Iterator[Prism]:
        with published("square") as prism:
            yield prism

    def test_conformance(prism: Prism) -> None:
        with SquareRig() as rig, prism.between(rig):
            run("pages", rig)
"""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import requests

from connectors.kit.conformance import Ledger, ManualClock
from tests.connectors.kit.loopback import Heard, Loopback, Said
from tests.connectors.kit.rigging import VendorRig

ROOT = Path(__file__).parents[2]
SPECS = ROOT.parent / "shared" / "specs"
_BEGINS, _ANSWERS = 60.0, 20.0
# Of a refusal so much is shown; requests and answers of simulators hold nobody's data.
_SHOWN = 1_500


def _program() -> list[str]:
    """What starts Prism: where the tests' setting up put it, or else where the variable says; skips without it."""
    if not SPECS.is_dir():
        pytest.skip("The published descriptions do not lie beside the project.")
    node = shutil.which("node")
    folder = Path(os.environ.get("TELLONCE_PRISM", ROOT / ".tellonce" / "prism"))
    script = folder / "node_modules" / "@stoplight" / "prism-cli" / "dist" / "index.js"
    if node is None or not script.is_file():
        pytest.skip("Prism is not installed; python3 packaging/test.py does that.")
    return [node, str(script)]


# Changes a description in place.
Mend = Callable[[dict[str, Any]], None]


def _as_it_is(_: dict[str, Any]) -> None:
    return None


class Prism:
    """Prism as a proxy with one description: requests go through it to the rig's simulator and answers come back.

    `mend` corrects, in place, what a description says that the vendor's own server does not keep to.
    """

    def __init__(self, name: str, mend: Mend = _as_it_is) -> None:
        self._described_as = json.loads((SPECS / f"{name}.json").read_text("utf-8"))
        mend(self._described_as)
        self._paths = [_pattern(path) for path in self._described_as["paths"]]
        self._place = tempfile.TemporaryDirectory(prefix="tellonce-published-")
        clock = ManualClock()
        self._behind = Loopback(lambda _: Said({}, 500), Ledger(clock), clock)
        self._session = requests.Session()
        self._session.trust_env = False
        self.refused: list[str] = []
        self.passed = 0

    def __enter__(self) -> Prism:
        self._behind.__enter__()
        with socket.socket() as one:
            one.bind(("127.0.0.1", 0))
            port = one.getsockname()[1]
        self._url = f"http://127.0.0.1:{port}"
        file = Path(self._place.name) / "description.json"
        file.write_text(json.dumps(self._described_as), "utf-8")
        command = [*_program(), "proxy", str(file), self._behind.url, "--errors", "-h", "127.0.0.1"]
        self._process = subprocess.Popen(
            [*command, "-p", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL
        )
        self._await()
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._session.close()
        self._behind.__exit__(None, None, None)
        self._place.cleanup()

    @contextmanager
    def between(self, rig: VendorRig) -> Iterator[None]:
        """Every described call of the rig goes through; raises AssertionError with what was refused."""
        inner, self.refused, self.passed = rig.server.route, [], 0
        self._behind.route = inner
        rig.server.route = lambda heard: self._through(heard) if self._described(heard) else inner(heard)
        try:
            yield
        finally:
            rig.server.route = inner
        assert not self.refused, self.refused[0]
        assert self.passed, "Not one call was held to the description."

    def _described(self, heard: Heard) -> bool:
        return any(path.fullmatch(heard.path) for path in self._paths)

    def _through(self, heard: Heard) -> Said:
        unwanted = ("host", "content-length", "connection", "accept-encoding")
        headers = {name: value for name, value in heard.headers.items() if name not in unwanted}
        answer = self._session.request(
            heard.method,
            self._url + heard.path,
            params=list(heard.pairs),
            data=heard.raw,
            headers=headers,
            timeout=_ANSWERS,
        )
        said: Any = answer.json() if answer.content else None
        if isinstance(said, dict) and "prism/errors" in str(said.get("type", "")):
            self.refused.append(f"{heard.method} {heard.path}: {json.dumps(said)[:_SHOWN]}")
        self.passed += 1
        kept = {name: value for name, value in answer.headers.items() if name.lower() in ("link", "retry-after")}
        kept |= {name: value for name, value in answer.headers.items() if name.lower().startswith("x-")}
        return Said(said, answer.status_code, kept)

    def _await(self) -> None:
        until = time.monotonic() + _BEGINS
        while time.monotonic() < until:
            with socket.socket() as one:
                if one.connect_ex(("127.0.0.1", int(self._url.rpartition(":")[2]))) == 0:
                    return
            assert self._process.poll() is None, "Prism ended before it listened."
            time.sleep(0.05)
        raise AssertionError("Prism does not listen.")


def published(name: str, mend: Mend = _as_it_is) -> Prism:
    """Prism for one of the descriptions beside the project; skips the test where one of the two is absent."""
    _program()
    return Prism(name, mend)


def _pattern(path: str) -> re.Pattern[str]:
    """A path of a description, with anything in the place of its parameters."""
    return re.compile(re.sub(r"\\\{[^}]*\\\}", "[^/]+", re.escape(path)))
