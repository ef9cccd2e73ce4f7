"""A tap that plays what its settings say: rows from a file, and every way a tap can go wrong.

It is run as a program of its own and needs nothing but Python. `source` names a JSON file with `rows` (as the source
has them now), `method` ("full" or "incremental"), `fault`, and how it talks (`talk`: lines to say between rows).
"""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import time
from typing import Any

FIELDS = {
    "id": {"type": ["string", "null"]},
    "name": {"type": "string"},
    "phone": {"type": "string"},
    "email": {"type": "string"},
    "into": {"type": ["null", "string"]},
    "changed": {"type": "string", "format": "date-time"},
}
SAID = {
    "401": "requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: https://x.example/p?q=Person",
    "403": "HTTP-error-code: 403, Error: The user may not do this.",
    "429": "429 Client Error: Too Many Requests; Retry-After: 3600",
    "5xx": "503 Server Error: Service Unavailable",
}


def say(message: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(message) + "\n")


def paper(name: str) -> Any:
    if f"--{name}" not in sys.argv:
        return None
    with open(sys.argv[sys.argv.index(f"--{name}") + 1]) as file:
        return json.load(file)


def catalog(source: dict[str, Any]) -> dict[str, Any]:
    by = {"replication_key": "changed"} if source["method"] == "incremental" else {}
    method = {"incremental": "INCREMENTAL", "full": "FULL_TABLE"}.get(source["method"], "")
    own = {"inclusion": "available", **({"schema-name": "shop", "is-view": False} if source.get("database") else {})}
    return {
        "streams": [
            {
                "tap_stream_id": name,
                "stream": name,
                "key_properties": source.get("key", ["id"]),
                "replication_method": method,
                "schema": {"type": "object", "properties": source.get("fields", FIELDS)},
                "metadata": [{"breadcrumb": [], "metadata": own}],
                **by,
            }
            for name in source.get("streams", ["people"])
        ]
    }


def selected() -> set[str]:
    given = paper("catalog") or paper("properties")
    if given is None:
        return {"people"}
    return {
        one["stream"]
        for one in given["streams"]
        for m in one["metadata"]
        if not m["breadcrumb"] and m["metadata"]["selected"]
    }


def state_of(bookmark: str) -> dict[str, Any]:
    return {"type": "STATE", "value": {"bookmarks": {"people": {"changed": bookmark}} if bookmark else {}}}


def rows(source: dict[str, Any]) -> None:
    held = ((paper("state") or {}).get("bookmarks") or {}).get("people", {}).get("changed", "")
    incremental = source["method"] == "incremental"
    due = sorted(source["rows"], key=lambda row: row["changed"]) if incremental else source["rows"]
    say(
        {
            "type": "SCHEMA",
            "stream": "people",
            "schema": {"properties": source.get("fields", FIELDS)},
            "key_properties": ["id"],
        }
    )
    version = {} if incremental else {"version": source["version"]}
    said = 0
    for row in due:
        if incremental and row["changed"] < held:
            continue
        said += 1
        if said > source.get("lasts", said):
            die()
        say({"type": "RECORD", "stream": "people", "record": row, "time_extracted": row.get("changed", ""), **version})
        if incremental:
            say(state_of(row["changed"]))
    if version:
        say({"type": "ACTIVATE_VERSION", "stream": "people", **version})
    if not incremental:
        say(state_of(""))


def die() -> None:
    """In the middle of a line."""
    sys.stdout.write('{"type": "RECORD", "stream": "people", "record": {"id": "p9')
    sys.stdout.flush()
    sys.stderr.write(SAID["5xx"])
    sys.stderr.flush()
    os._exit(1)


def go_wrong(fault: str, source: dict[str, Any]) -> None:
    if fault in SAID:
        sys.exit(SAID[fault])
    if fault == "cut-off body":
        rows({**source, "rows": source["rows"][: len(source["rows"]) * 2 // 3], "method": "incremental"})
        sys.stdout.write('{"type": "RECORD", "stream": "people", "record": {"id": "p9')
        sys.stdout.flush()
        os._exit(1)
    if fault == "repeated page token":
        while True:
            rows(source)
    sys.exit(1)


def play(source: dict[str, Any]) -> None:
    """Lines as they are told, `{"wait": seconds}` between them, a child left behind, an end with a status."""
    for part in source["talk"]:
        if "line" in part:
            sys.stdout.write(part["line"] * part.get("times", 1))
            sys.stdout.flush()
        if "error" in part:
            sys.stderr.write(part["error"] * part.get("times", 1))
            sys.stderr.flush()
        if "child" in part:
            child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
            with open(part["child"], "w") as file:
                file.write(str(child.pid))
        if "touch" in part:
            open(part["touch"], "w").close()
        while "complain" in part:
            sys.stderr.write("waiting for the source\n")
            sys.stderr.flush()
            time.sleep(part["complain"])
        if "write" in part:
            with open("left-behind.txt", "w") as file:
                file.write(part["write"])
        if "wait" in part:
            time.sleep(part["wait"])
        if "signal" in part:
            os.kill(os.getpid(), part["signal"])
        if "status" in part:
            sys.stdout.flush()
            os._exit(part["status"])


def note(path: str, config: dict[str, Any]) -> None:
    """Write down what this run was given."""
    given = {"config": config, "state": paper("state"), "catalog": paper("catalog") or paper("properties")}
    config_file = sys.argv[sys.argv.index("--config") + 1]
    places = (config_file, os.path.dirname(config_file))
    given["modes"] = [stat.S_IMODE(os.stat(place).st_mode) for place in places]
    around = {"argv": sys.argv, "env": dict(os.environ), "cwd": os.getcwd()}
    with open(path, "a") as file:
        file.write(json.dumps({**given, **around}) + "\n")


def main() -> None:
    config = paper("config")
    with open(config["source"]) as file:
        source = json.load(file)
    if "--discover" in sys.argv:
        if source.get("no_discovery"):
            sys.exit("tap: error: unrecognized arguments: --discover")
        sys.stdout.write(json.dumps(catalog(source)))
        return
    if "people" not in selected():
        return
    if source.get("seen"):
        note(source["seen"], config)
    if source.get("fault"):
        go_wrong(source["fault"], source)
    play(source) if source.get("talk") else rows(source)


main()
