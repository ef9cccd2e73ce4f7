"""What is asked of Shopify: GraphQL Admin API 2026-07, field by field, with values as variables.

No question may cost more than 1,000 points ("GraphQL Admin API rate limits"): an object costs 1, a list as many times
what is in it as are asked for. How many rows are asked for at once follows from that.
"""

from __future__ import annotations

from datetime import UTC, datetime

# Each list is in order of id and asked for by "id:>last", never by a cursor: those end at 25,000 objects ("Shopify API
# limits"), and would skip whoever changes meanwhile. The same order for all, as checkouts cannot be sorted by change.
CUSTOMERS, CUSTOMERS_MOST = (
    """query Customers($first: Int!, $query: String!) {
  customers(first: $first, query: $query, sortKey: ID) {
    nodes {
      id displayName firstName lastName locale note tags createdAt updatedAt
      defaultEmailAddress { emailAddress }
      defaultPhoneNumber { phoneNumber }
      defaultAddress { company address1 address2 zip city provinceCode countryCodeV2 phone }
    }
  }
}""",
    200,
)

_MONEY = "{\n shopMoney { amount currencyCode } }"
ORDERS, ORDERS_MOST = (
    f"""query Orders($first: Int!, $query: String!) {{
  orders(first: $first, query: $query, sortKey: ID) {{
    nodes {{
      id name test processedAt updatedAt cancelledAt cancelReason email phone note
      displayFinancialStatus displayFulfillmentStatus returnStatus
      customer {{ id }}
      billingAddress {{ name phone }}
      shippingAddress {{ name phone }}
      totalPriceSet {_MONEY}
      lineItems(first: 5) {{
        nodes {{ title variantTitle sku quantity originalUnitPriceSet {_MONEY} }}
        pageInfo {{ hasNextPage endCursor }}
      }}
      fulfillments {{ status createdAt deliveredAt trackingInfo(first: 3) {{ company number }} }}
      refunds {{ createdAt note totalRefundedSet {_MONEY} }}
    }}
  }}
}}""",
    25,
)
LINES = f"""query Lines($id: ID!, $after: String!) {{
  order(id: $id) {{
    lineItems(first: 100, after: $after) {{
      nodes {{ title variantTitle sku quantity originalUnitPriceSet {_MONEY} }}
      pageInfo {{ hasNextPage endCursor }}
    }}
  }}
}}"""
# Behind a permission of their own, and of few orders: so they are asked for beside the orders.
RETURNS = """query Returns($ids: [ID!]!) {
  nodes(ids: $ids) { ... on Order { id returns(first: 10) { nodes { name status createdAt closedAt } } } }
}"""

CHECKOUTS, CHECKOUTS_MOST = (
    f"""query Checkouts($first: Int!, $query: String!) {{
  abandonedCheckouts(first: $first, query: $query, sortKey: ID) {{
    nodes {{
      id name createdAt updatedAt completedAt
      customer {{ id }}
      billingAddress {{ name phone }}
      shippingAddress {{ name phone }}
      totalPriceSet {_MONEY}
      lineItems(first: 5) {{ nodes {{ title quantity }} pageInfo {{ hasNextPage }} }}
    }}
  }}
}}""",
    50,
)

# Who wrote a comment is left out: staff are shown to apps of the largest shops only, and a comment without its author
# would not come at all.
COMMENTS, COMMENTS_MOST = (
    """query Comments($first: Int!, $query: String!) {
  events(first: $first, query: $query, sortKey: ID) {
    nodes {
      id createdAt
      ... on CommentEvent {
        rawMessage
        subject {
          ... on Order { id name customer { id } }
          ... on Customer { id }
        }
      }
    }
  }
}""",
    200,
)

IDS = {
    field: f"""query Ids($first: Int!, $query: String!) {{
  {field}(first: $first, query: $query, sortKey: ID) {{ nodes {{ legacyResourceId }} }}
}}"""
    for field in ("customers", "orders")
}
SCOPES = """query Scopes {
  currentAppInstallation { accessScopes { handle } }
}"""
# Comments stand among all that happens; of that no more is asked for than what may have one.
_ABOUT = " OR ".join(f"subject_type:{kind}" for kind in ("ORDER", "CUSTOMER"))
COMMENTED = " AND ".join(("comments:true", f"({_ABOUT})"))


def met(*conditions: str) -> str:
    """A search that holds every condition; those that are empty hold for all ("Shopify API search syntax")."""
    return " AND ".join(one for one in conditions if one)


def between(field: str, since: datetime | None, until: datetime | None) -> str:
    """Changed in [since, until). Times stand in quotes, for a colon divides a field from its value."""
    return met(
        f"{field}:>='{_written(since)}'" if since else "",
        f"{field}:<'{_written(until)}'" if until else "",
    )


def equal(field: str, value: str) -> str:
    """A field that holds exactly this. Inside of quotes a quote and a backslash take a backslash before them."""
    escaped = value.replace("\\", "\\\\").replace("'", "\\'")
    return f"{field}:'{escaped}'"


def number(gid: str) -> str:
    """The number an id ends in, as the rest of Shopify shows it: gid://shopify/Order/1 is 1."""
    return gid.rpartition("/")[2].partition("?")[0]


def _written(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
