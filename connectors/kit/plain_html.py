"""The words of a text that may be HTML, for sources whose notes and bodies come with markup."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from connectors.kit.parse import TEXT_LIMIT, lines_of

_SILENT = frozenset({"script", "style", "head", "title"})
_LINES = frozenset({"br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "blockquote", "table", "ul", "ol"})
_MARKUP = re.compile(r"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>|&(?:#\d+|#x[0-9A-Fa-f]+|[A-Za-z]\w*);|<!--")
_BLANK_LINES = re.compile(r"\s*\n\s*")


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        if tag in _LINES:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in _SILENT))
        if tag in _LINES:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data)


def plain_text(value: object, limit: int = TEXT_LIMIT) -> str:
    """Plain text that keeps its lines, at most `limit` characters; what is no HTML stays as it was written."""
    text = value if isinstance(value, str) else lines_of(value, limit)
    if not _MARKUP.search(text):
        return lines_of(text, limit)
    words = _Words()
    words.feed(text)
    words.close()
    found = re.sub(r"[^\S\n]+", " ", "".join(words.parts).replace("\xa0", " "))
    return lines_of(_BLANK_LINES.sub("\n", found), limit)
