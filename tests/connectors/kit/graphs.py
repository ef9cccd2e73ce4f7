"""GraphQL for simulated vendors: questions are held to a schema, and rows show what was asked for and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
    build_schema,
    parse,
    validate,
    value_from_ast_untyped,
)

Row = Mapping[str, Any]
# What a selection shows of a row, given the variables of the question.
Shows = Callable[[Row, Mapping[str, Any]], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Asked:
    """One field at the top of a question: under which name it is answered, with which arguments, and what it shows of
    a row. `node` is for who counts what it costs."""

    key: str
    name: str
    arguments: Mapping[str, Any]
    shows: Callable[[Row], dict[str, Any]]
    node: FieldNode


@dataclass(frozen=True, slots=True)
class Question:
    """A document that fits its schema."""

    document: DocumentNode
    operation: OperationDefinitionNode

    def asked(self, variables: Mapping[str, Any]) -> Sequence[Asked]:
        """The fields at its top."""
        fields = [one for one in self.operation.selection_set.selections if isinstance(one, FieldNode)]
        return [_asked(field, variables) for field in fields]


class Schema:
    """A vendor's schema, or as much of it as its documentation shows."""

    def __init__(self, file: Path) -> None:
        self.types: GraphQLSchema = build_schema(file.read_text("utf-8"))
        self._known: dict[str, Question] = {}

    def question(self, document: str) -> Question:
        """A document, which must fit the schema: AssertionError says where it does not."""
        if document not in self._known:
            parsed = parse(document)
            found = validate(self.types, parsed)
            assert not found, [one.message for one in found]
            (operation,) = (one for one in parsed.definitions if isinstance(one, OperationDefinitionNode))
            self._known[document] = Question(parsed, operation)
        return self._known[document]


def arguments(field: FieldNode, variables: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments of a field; those whose variable was not given are left out."""
    found = {one.name.value: value_from_ast_untyped(one.value, dict(variables)) for one in field.arguments or ()}
    return {name: value for name, value in found.items() if value is not None}


def _asked(field: FieldNode, variables: Mapping[str, Any]) -> Asked:
    shows = _shows(field.selection_set)
    key = field.alias.value if field.alias else field.name.value
    return Asked(key, field.name.value, arguments(field, variables), lambda row: shows(row, variables), field)


@cache
def _shows(selection: SelectionSetNode | None) -> Shows:
    """What a selection shows; worked out once."""
    fields: list[tuple[str, str, Callable[[Any, Mapping[str, Any]], Any]]] = []
    fragments: list[tuple[str, Shows]] = []
    for one in selection.selections if selection else ():
        if isinstance(one, FieldNode):
            fields.append((one.alias.value if one.alias else one.name.value, one.name.value, _value(one)))
        elif isinstance(one, InlineFragmentNode) and one.type_condition:
            fragments.append((one.type_condition.name.value, _shows(one.selection_set)))

    def shows(row: Row, variables: Mapping[str, Any]) -> dict[str, Any]:
        found = {key: value(row.get(name), variables) for key, name, value in fields}
        for kind, more in fragments:
            if row.get("__typename") == kind:
                found |= more(row, variables)
        return found

    return shows


def _value(field: FieldNode) -> Callable[[Any, Mapping[str, Any]], Any]:
    if field.selection_set is None:
        return lambda value, _: value
    shows = _shows(field.selection_set)
    pages = any(one.name.value == "first" for one in field.arguments or ())

    def value(held: Any, variables: Mapping[str, Any]) -> Any:
        if pages:
            return shows(page(held or (), arguments(field, variables)), variables)
        if isinstance(held, list | tuple):
            return [shows(one, variables) for one in held]
        return None if held is None else shows(held, variables)

    return value


def page(rows: Sequence[Any], asked: Mapping[str, Any]) -> Row:
    """A connection: so many of the rows after a cursor, and what the next cursor is."""
    start = int(asked.get("after") or 0)
    end = start + int(asked["first"])
    return {
        "nodes": list(rows[start:end]),
        "pageInfo": {"hasNextPage": end < len(rows), "endCursor": str(min(end, len(rows)))},
    }
