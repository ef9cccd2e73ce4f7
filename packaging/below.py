"""Finds the texts of the rooms below the screens, which know no Qt: they write English, and screens say it in other
words. A text with values (an f-string) is kept with a gap for each: “{path} cannot be read ({why}).”
"""

from __future__ import annotations

import ast
import itertools
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from texts import ROOT, Text, sources

BELOW = "Below"
ROOMS = ("connectors", "desk/cli", "desk/config", "desk/domain", "desk/live", "desk/services", "desk/sync")
# What is handed to these is for programs, or for whoever reads the log.
_INTERNAL = re.compile(
    r"^(debug|info|warning|error|exception|getLogger|compile|import_module|strftime|strptime|fromisoformat|getattr"
    r"|hasattr|split|rsplit|startswith|endswith|removeprefix|removesuffix|strip|encode|decode|get|pop|setdefault|get_path"
    r"|\w*(Error|Exit)|NotImplementedError|TypeVar|NewType|namedtuple|execute|exec_driver_sql|Struct|fullmatch|match|search"
    r"|sub|findall|finditer|index|count|find|partition|rpartition|lstrip|rstrip|open|Path|cast)$"
)
_RAISED_TO_PERSONS = re.compile(
    r"^(Secrets|Settings|Phones|Keeping|Service|Setup|Connector|Rules|Running|Choice|Autostart|Store)Error$"
)
# Patterns, dates, addresses, code, mark-up.
_TECHNICAL = re.compile(
    r"\(\?|\\|%[YHMdmb]|://|^\s*<\w*[ >}\"]|</|\[\^|^--|==|^[\w.]+\([\w, ]*\)$|\{[a-z-]+:|;\s*$|\bSELECT\b|HTTP/"
    r"|Bearer |\n|\b\w+\.\w+,|\b[A-Z]?[a-z]+[A-Z]\w*,"
)
_WORDS = re.compile(
    r"[^\W\d_]{2,}[^\W\d_'’.,:;“”…()-]*[\"”'’.,:;)…-]* +[(“\"'\[{]*\w"
    r"|[\w})”] [^\W\d_]{2,}|^[A-Z“].*[^\W\d_]{3,}[”)]?[.…?!]$"
)
_WORD = re.compile(r"[A-Z][a-z-]{2,}")
# Rooms within the rooms that write for programs, and the tables of words that programs send.
_APART = re.compile(
    r"connectors/kit/(conformance\w*|mapping_words|withheld)|connectors/call_records/refusals_codes"
    r"|desk/live/(phrasebooks|ami_words|checking|gate|receiver|requests_in)|desk/domain/due_words|desk/services/working"
)
# Where single words are shown too: the names of fields, columns and kinds.
_WORD_TABLES = re.compile(
    r"connectors/(\w+/__init__|folder|webhook)|desk/live/guests|desk/domain/(outbox_words|hand_off_words|journey_words"
    r"|write_back|showing|spelling)|desk/services/(wording|identity_compare|identity_conflicts|call_log|doctor)"
)
# Titles that come with the program and that a company may change; what journeys are about is among them.
_TITLES = ("resources/rules/flags.toml", "resources/work/work.toml", "resources/language/en.toml")
# What is put together from parts in ways that cannot be read off the source; {number} stands for digits alone.
COMPOSED = "packaging/composed_texts.txt"
_MOST_FORMS = 24


def below_texts(root: Path = ROOT) -> list[Text]:
    """What the rooms below write for a person to read."""
    found = []
    for file in sources(*ROOMS, root=root):
        place = file.relative_to(root).as_posix()
        if not _APART.match(place.removesuffix(".py")):
            reader = _Reader(bool(_WORD_TABLES.match(place.removesuffix(".py"))), place.startswith("desk/cli/"))
            reader.visit(ast.parse(file.read_text(encoding="utf-8")))
            found += [Text(BELOW, text, place) for text in dict.fromkeys(reader.texts)]
    for place in _TITLES:
        table = tomllib.loads((root / place).read_text(encoding="utf-8"))
        found += [Text(BELOW, title, place) for title in _titles(table)]
    lines = (root / COMPOSED).read_text(encoding="utf-8").splitlines()
    unseen = {line.removeprefix("- ") for line in lines if line.startswith("- ")}
    composed = [Text(BELOW, line, COMPOSED) for line in lines if line and not line.startswith(("#", "- "))]
    return [text for text in found if text.text not in unseen] + composed


def _titles(table: object) -> Iterator[str]:
    if isinstance(table, Mapping):
        for key, value in table.items():
            if key == "title" and isinstance(value, str):
                yield value
            else:
                yield from _titles(value)
    elif isinstance(table, list):
        for item in table:
            yield from _titles(item)


class _Reader(ast.NodeVisitor):
    """Collects the texts of one file."""

    def __init__(self, words_too: bool, lines_too: bool) -> None:
        """`words_too`: single words are shown, too; `lines_too`: of a line the blanks at its ends do not count."""
        self.texts: list[str] = []
        self._words_too, self._lines_too = words_too, lines_too
        # Local names that are one text or another.
        self._choices: dict[str, ast.IfExp] = {}

    def visit_Call(self, node: ast.Call) -> None:  # noqa: N802
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if isinstance(node.func, ast.Attribute) and not isinstance(node.func.value, ast.Constant):
            self.visit(node.func.value)
        if not _INTERNAL.match(name) or _RAISED_TO_PERSONS.match(name):
            for part in (*node.args, *(word.value for word in node.keywords)):
                self.visit(part)

    def visit_Expr(self, node: ast.Expr) -> None:  # noqa: N802
        if not isinstance(node.value, ast.Constant):
            self.generic_visit(node)

    def visit_Compare(self, node: ast.Compare) -> None:  # noqa: N802
        """What is compared is a code."""

    def visit_Subscript(self, node: ast.Subscript) -> None:  # noqa: N802
        self.visit(node.value)

    def visit_Dict(self, node: ast.Dict) -> None:  # noqa: N802
        for value in node.values:
            self.visit(value)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:  # noqa: N802
        if node.value is not None:
            self.visit(node.value)

    def visit_arg(self, node: ast.arg) -> None:
        """Its annotation may be a text."""

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:  # noqa: N802
        outer, self._choices = self._choices, _choices(node)
        for part in (*node.args.defaults, *node.args.kw_defaults, *node.body):
            if part is not None:
                self.visit(part)
        self._choices = outer

    def visit_Constant(self, node: ast.Constant) -> None:  # noqa: N802
        if isinstance(node.value, str):
            self._take(node.value)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:  # noqa: N802
        for form in _forms(node, self._choices):
            self._take(form)
        for part in node.values:
            if isinstance(part, ast.FormattedValue) and not _choice(part.value):
                self.visit(part.value)

    def _take(self, text: str) -> None:
        text = text.strip() if self._lines_too else text
        if is_text(text) or (self._words_too and _WORD.fullmatch(text)):
            self.texts.append(text)


def is_text(text: str) -> bool:
    """Whether a person could read this by itself: words, not a code, a pattern, an address or the end of a sentence."""
    return text == text.strip(" ,;") and bool(_WORDS.search(text)) and not _TECHNICAL.search(text)


def _choices(function: ast.FunctionDef) -> dict[str, ast.IfExp]:
    """The names a function gives to one of two texts, and nothing else to."""
    given: dict[str, list[ast.expr | None]] = {}
    for part in ast.walk(function):
        if isinstance(part, (ast.Assign, ast.AugAssign, ast.AnnAssign, ast.For, ast.comprehension)):
            targets = part.targets if isinstance(part, ast.Assign) else [part.target]
            value = part.value if isinstance(part, ast.Assign) else None
            for target in targets:
                if isinstance(target, ast.Name):
                    given.setdefault(target.id, []).append(value)
    return {
        name: values[0]
        for name, values in given.items()
        if len(values) == 1 and isinstance(values[0], ast.IfExp) and _choice(values[0])
    }


def _choice(value: ast.expr) -> bool:
    return isinstance(value, ast.IfExp) and all(_spelled(part) for part in (value.body, value.orelse))


def _spelled(value: ast.expr) -> bool:
    if isinstance(value, ast.IfExp):
        return _choice(value)
    return isinstance(value, ast.JoinedStr) or (isinstance(value, ast.Constant) and isinstance(value.value, str))


def _forms(text: ast.JoinedStr, choices: Mapping[str, ast.IfExp]) -> Iterator[str]:
    """Every text this can become, with a gap for each value; what it only chooses from is spelled out."""
    for form in itertools.islice(_spellings(text, choices), _MOST_FORMS):
        names: dict[str, int] = {}
        yield "".join(part if isinstance(part, str) else _gap(part, names) for part in form)


def _spellings(part: ast.expr, choices: Mapping[str, ast.IfExp]) -> Iterator[tuple[str | ast.expr, ...]]:
    """A text as its literal parts and its values, in each of its forms."""
    if isinstance(part, ast.FormattedValue):
        part = part.value
    if isinstance(part, ast.Name) and part.id in choices:
        part = choices[part.id]
    if isinstance(part, ast.Constant):
        yield (str(part.value),)
    elif isinstance(part, ast.JoinedStr):
        for form in itertools.product(*(tuple(_spellings(value, choices)) for value in part.values)):
            yield tuple(itertools.chain.from_iterable(form))
    elif isinstance(part, ast.IfExp) and _choice(part):
        yield from _spellings(part.body, choices)
        yield from _spellings(part.orelse, choices)
    else:
        yield (part,)


def _gap(value: ast.expr, names: dict[str, int]) -> str:
    name = _gap_name(value)
    names[name] = names.get(name, 0) + 1
    return "{" + name + (str(names[name]) if names[name] > 1 else "") + "}"


def _gap_name(value: ast.expr) -> str:
    if isinstance(value, ast.Name):
        return value.id.strip("_")
    if isinstance(value, ast.Attribute):
        return value.attr.strip("_")
    if isinstance(value, ast.Call):
        named = value.func.id if isinstance(value.func, ast.Name) else ""
        return named.strip("_") if named and named != "len" else "n" if named else _gap_name(value.func)
    if isinstance(value, ast.Subscript):
        return _gap_name(value.value)
    return "value"
