"""What questions cost at the simulated Shopify, and the bucket they are paid from: "GraphQL Admin API rate limits"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from graphql import (
    FieldNode,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
    get_named_type,
)

from tests.connectors.kit.graphs import arguments

Composite = GraphQLObjectType | GraphQLInterfaceType


class Points:
    """A bucket of so many points, filled up again at so many a second."""

    def __init__(self, now: Callable[[], datetime], most: float = 2_000.0, rate: float = 100.0) -> None:
        self._now = now
        self.most, self.rate = most, rate
        self._held = most
        self._at = now()
        self.refused = 0

    def pay(self, price: float) -> bool:
        """True, and that much less, where the bucket has it."""
        now = self._now()
        self._held = min(self.most, self._held + self.rate * max(0.0, (now - self._at).total_seconds()))
        self._at = now
        if price > self._held:
            self.refused += 1
            return False
        self._held -= price
        return True

    def give_back(self, points: float) -> None:
        """What was asked for and did not come costs nothing."""
        self._held = min(self.most, self._held + points)

    def told(self, price: float) -> dict[str, Any]:
        """What every answer says of it."""
        status = {"maximumAvailable": self.most, "currentlyAvailable": self._held, "restoreRate": self.rate}
        return {"extensions": {"cost": {"requestedQueryCost": price, "throttleStatus": status}}}


def cost(schema: GraphQLSchema, operation: OperationDefinitionNode, variables: Mapping[str, Any]) -> int:
    """The points a question asks for: 1 an object, a list as often as it is asked to hold."""
    query = schema.query_type
    assert query is not None
    return _of(schema, operation.selection_set, query, variables, 1)


def _of(
    schema: GraphQLSchema, selection: SelectionSetNode | None, kind: Composite, variables: Mapping[str, Any], size: int
) -> int:
    total, fragments = 0, [0]
    for one in selection.selections if selection else ():
        if isinstance(one, InlineFragmentNode) and one.type_condition:
            inner = schema.type_map[one.type_condition.name.value]
            assert isinstance(inner, Composite)
            fragments.append(_of(schema, one.selection_set, inner, variables, size))
        elif isinstance(one, FieldNode) and one.selection_set is not None:
            found = get_named_type(kind.fields[one.name.value].type)
            assert isinstance(found, Composite)
            if "first" in (given := arguments(one, variables)):
                total += _of(schema, one.selection_set, found, variables, int(given["first"]))
            elif "ids" in given:
                total += len(given["ids"]) * (1 + _of(schema, one.selection_set, found, variables, 1))
            else:
                times = size if one.name.value == "nodes" else 1
                total += times * (1 + _of(schema, one.selection_set, found, variables, 1))
    return total + max(fragments)
