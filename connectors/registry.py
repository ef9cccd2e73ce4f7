"""The list of connectors, by name."""

from __future__ import annotations

from connectors import call_records, folder, hubspot, matrix, odoo, salesforce, square, tryton, webhook, woocommerce
from connectors.kit.declare import Connector

CONNECTORS: dict[str, Connector] = {
    connector.name: connector
    for connector in (
        tryton.CONNECTOR,
        hubspot.CONNECTOR,
        odoo.CONNECTOR,
        salesforce.CONNECTOR,
        square.CONNECTOR,
        woocommerce.CONNECTOR,
        matrix.CONNECTOR,
        call_records.CONNECTOR,
        folder.CONNECTOR,
        webhook.CONNECTOR,
    )
}
