"""A description sends its secrets nowhere but to its own host, and asks for nothing in vain; what would is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from connectors.kit.declare import Surroundings
from connectors.kit.described import connector_of, connectors_in
from connectors.kit.errors import AskPerson
from tests.connectors.kit.descriptions import shop

HOST = 'url = "{url}"'
PATH = 'path = "/people"'
KEY = 'value = "Bearer {token}"'
SETTING = 'label = "Address"\nkind = "url"'
NO_HOST = "does not lie on the host"

WRONG = [
    # What follows the address would become part of the host's name, and the token would go there.
    (PATH, 'path = "@evil.example/people"', f"line 18: A path {NO_HOST}", "one slash"),
    (PATH, 'path = ".evil.example/people"', f"line 18: A path {NO_HOST}", "one slash"),
    (PATH, 'path = "https://evil.example/people"', f"line 18: A path {NO_HOST}", "one slash"),
    (PATH, 'path = "//evil.example/people"', f"line 18: A path {NO_HOST}", "one slash"),
    (PATH, 'path = "people"', f"line 18: A path {NO_HOST}", '"/customers"'),
    ('path = "/ids"', 'path = "evil"', NO_HOST, "one slash"),
    ('by = "phone"', 'by = "phone", path = "evil/{value}"', NO_HOST, "one slash"),
    # Addresses stand in logs, the server's and everybody's between.
    (HOST, 'url = "https://api.example/{token}"', "line 3: “token” is a secret", "[auth]"),
    (PATH, f'{PATH}\nquery = {{ key = "{{token}}" }}', "line 19: “token” in query is not filled in", "[auth]"),
    (PATH, 'path = "/{shop}/people"', "line 18: “shop” in path is not filled in", "“url”"),
    (PATH, f'{PATH}\nheaders = {{ X-Key = "{{token}}" }}', "line 19: “token” in headers is not", "[auth]"),
    (PATH, f'{PATH}\nheaders = {{ X = "a\\r\\nY: b" }}', "line 19: This is no header", "X-Version"),
    # What is kept of settings is kept in plain text.
    (KEY, 'value = "Bearer abc123"', "line 10: What signs in is no secret", "{token}"),
    (SETTING, f'{SETTING}\n[[setting]]\nkey = "token"\nlabel = "T"', "What signs in is no secret", 'kind = "secret"'),
    (SETTING, f'{SETTING}\n[[setting]]\nkey = "k"\nlabel = "K"\nkind = "secret"\ndefault = "x"', "line 13", "asked"),
    (KEY, f'header = "X Key:"\n{KEY}', "line 12: No header can be called that", "X-Api-Key"),
    (HOST, 'url = "api.example"', "line 3: “url” is no address", "https://"),
    ('key = "url"', 'key = "time_zone"', "line 6: “time_zone” is asked of every source", "otherwise"),
    ('key = "url"', 'key = "pull.people"', "line 6: A setting cannot be called that", "shop_id"),
    (SETTING, f'{SETTING}\n[[setting]]\nkey = "url"\nlabel = "B"', "line 10: Two settings are called “url”", "own"),
    ('name = "people"', 'name = "../people"', "line 15: A stream has no name", "customers"),
    ('name = "people"\n', "", "line 14: A stream has no name", "customers"),
    (PATH, f"{PATH}\nmost = 0", "line 19: A number of “most” is not above 0", "Write"),
    (PATH, f"{PATH}\nmost = -1", "line 19: “most” cannot be read", "most = 100"),
    ('at = "changed"', 'at = "changed", overlap = -60', "“overlap” cannot be read", "60"),
    ("[auth]", "[limits]\nceilings = [{ calls = 0, seconds = 1 }]\n[auth]", "line 10: A number of “limits”", "2.5"),
    (PATH, f'{PATH}\nmethod = "POST"\nquery = {{ "a" = 1, "a.b" = 2 }}', "“a” is a value", "leave one"),
    (PATH, f"{PATH}\nrowz = 1", "line 19: “rowz” is not known here", "rows"),
    (PATH, f'{PATH}\nwhere = "x"', "line 19: “where” is not a table", "where ="),
    ('title = "Shop"', "title = " + "[" * 5_000, "nested too deeply", "deep"),
]


@pytest.mark.parametrize(("right", "wrong", "title", "advice"), WRONG, ids=[str(at) for at in range(len(WRONG))])
def test_what_would_go_elsewhere_or_nowhere_is_told(right: str, wrong: str, title: str, advice: str) -> None:
    text = shop("page number").decode()
    assert right in text
    with pytest.raises(AskPerson) as told:
        connector_of("shop", text.replace(right, wrong, 1).encode())
    assert title in told.value.title
    assert "shop.toml" in told.value.title
    assert advice in told.value.advice


@pytest.mark.parametrize("name", ["authorize", "token"])
def test_one_signs_in_by_https_only(name: str) -> None:
    told = {"authorize": "https://a.example/authorize", "token": "https://a.example/token", name: "file:///etc/passwd"}
    signs = 'kind = "oauth"\n' + "\n".join(f'{key} = "{value}"' for key, value in told.items())
    text = shop("one page").decode().replace(f'kind = "header"\n{KEY}', signs)
    with pytest.raises(AskPerson, match=f"“{name}” does not begin with https"):
        connector_of("shop", text.encode())


@pytest.mark.parametrize("entered", ["evil.example/", "evil.example#", "me@evil.example", "https://my.shop.example"])
def test_what_is_entered_for_a_part_of_an_address_names_no_other_host(entered: str) -> None:
    text = (
        shop("one page").decode().replace(HOST, 'url = "https://{url}.shop.example"').replace('"url"\n\n', '"text"\n\n')
    )
    connector = connector_of("shop", text.encode())
    with pytest.raises(AskPerson) as told, connector.open({"url": entered}, {"token": "t"}, Surroundings()):
        pass
    assert told.value.title == "“Address” cannot be part of an address."
    assert "https://{url}.shop.example" in told.value.advice


def test_a_strange_description_keeps_no_other_from_being_read(tmp_path: Path) -> None:
    (tmp_path / "deep.toml").write_bytes(b"a = " + b"[" * 100_000)
    (tmp_path / "well.toml").write_bytes(shop("one page"))
    found = connectors_in(tmp_path)
    assert found["deep"].trouble
    assert not found["well"].trouble
