"""Descriptions of systems the tests play: the made-up shop in each way of paging, and a shop's hand-written twin."""

from __future__ import annotations

from collections.abc import Mapping

SHOP = """
title = "Shop"
url = "{url}"

[[setting]]
key = "url"
label = "Address"
kind = "url"

[auth]
kind = "header"
value = "Bearer {token}"

[[stream]]
name = "people"
title = "People"
record = "customer"
path = "/people"
rows = "ROWS"
id = "id"
MORE
search = [{ by = "phone", query = { phone = "{value}" }SEARCHED }, { by = "email", query = { email = "{value}" } }]
identifiers = [{ kind = "phone", value = "phone" }, { kind = "email", value = "email" }]
fields = { name = "name", changed_at = "changed" }
"""
_NUMBERS = '{ kind = "page number", size_param = "limit" }'
_COUNTED = '{ kind = "page number", size_param = "limit", pages_header = "x-pages" }'
_SINCE = 'since = "since"\nuntil = "until"\ncursor = { kind = "time", at = "changed" }'
_LOOSE = 'since = "since"\nuntil = "until"\ncursor = { kind = "time", at = "changed", ordered = false }'
_IDS = f'ids = {{ path = "/ids", rows = "ids", id = "id", paging = {_NUMBERS} }}'
_CAPPED = "windows = { cap = 12, start = 2020-01-01T00:00:00Z }"
_LEFT = "windows = { cap = 12, start = 2020-01-01T00:00:00Z, hard = false }"


def _more(paging: str, cursor: str = _SINCE, *further: str) -> str:
    return "\n".join((f"paging = {paging}", cursor, *further))


# By the names of tests.connectors.kit.vendor.STYLES.
MORE: Mapping[str, str] = {
    "page number": _more(_NUMBERS),
    "page number with a count": _more(_COUNTED, _SINCE, 'total = "total"'),
    "page number, unordered": _more(_NUMBERS, _LOOSE),
    "page number with a count, unordered": _more(_COUNTED, _LOOSE, 'total = "total"'),
    "page number, source's own small pages": _more(_NUMBERS),
    "offset": _more('{ kind = "offset" }'),
    "offset, unordered": _more('{ kind = "offset" }', _LOOSE),
    "offset, one row at a time": _more('{ kind = "offset" }'),
    "next link": _more('{ kind = "next link", path = "links.next" }'),
    "link header": _more('{ kind = "next link" }'),
    "next token": _more('{ kind = "next token", path = "next" }'),
    "keyset": _more(
        '{ kind = "keyset" }',
        'after_at = "after_at"\nafter_id = "after_id"\ncursor = { kind = "keyset", at = "changed" }',
    ),
    "one page": _more('{ kind = "one page" }', ""),
    "capped, windows": _more(_NUMBERS, _LOOSE, _CAPPED, 'total = "total"'),
    "capped without a count, windows": _more('{ kind = "offset" }', _LOOSE, _CAPPED),
    "capped, windows by id": _more(
        '{ kind = "id keyset", id = "id", left = "total" }', _LOOSE, _LEFT, 'total = "total"'
    ),
    "capped, windows in order": _more(_NUMBERS, _SINCE, _CAPPED, 'total = "total"'),
}
# Its rows tell of deletions and merges themselves.
_TOLD = """token = "token"
cursor = { kind = "token", token = "token" }
paging = { kind = "next token", path = "token", param = "token", more = "more" }
deleted = { column = "what", values = { gone = "yes" }, default = "no" }
merged_into = "into"
"""


def shop(style: str) -> bytes:
    """The shop's description in one way of paging."""
    # A search for a number gives one page, whatever the list does.
    more = _TOLD if style == "source's own token" else f"{MORE[style]}\n{_IDS}"
    text = SHOP.replace("MORE", more).replace("ROWS", "data.items")
    return text.replace("SEARCHED", ', paging = { kind = "one page" }').encode()


WOO = b"""
title = "WooCommerce"
about = "Customers of a shop, described."
group = "orders"
url = "{url}"

[[setting]]
key = "url"
label = "Address"
kind = "url"

[auth]
kind = "basic"
user = "{key}"
password = "{secret}"

[limits]
start = 5
burst = 5

[[stream]]
name = "customers"
title = "Customers"
record = "customer"
path = "/wp-json/wc/v3/customers"
rows = ""
query = { orderby = "id", order = "asc", role = "all" }
total_header = "x-wp-total"
paging = { kind = "offset", size_param = "per_page" }
search = [{ by = "email", query = { email = "{value}" } }]
id = "id"
identifiers = [{ kind = "email", value = "email" }, { kind = "phone", value = "billing.phone" }]

[stream.ids]
path = "/wp-json/wc/v3/customers"
rows = ""
id = "id"
query = { orderby = "id", order = "asc", role = "all", _fields = "id" }
most = 100

[stream.fields]
given_name = "first_name"
family_name = "last_name"
organisation = "billing.company"
since = "date_created_gmt"
changed_at = { column = "date_modified_gmt", zone = "UTC" }
"""
