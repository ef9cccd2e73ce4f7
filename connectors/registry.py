"""The list of connectors, by name."""

from __future__ import annotations

from connectors import (
    aircall,
    call_records,
    chatwoot,
    dialpad,
    folder,
    hubspot,
    imap,
    intercom,
    matrix,
    medusa,
    odoo,
    pipedrive,
    ringcentral,
    salesforce,
    segment,
    shopify,
    singer,
    square,
    tryton,
    twilio,
    vendure,
    webhook,
    woocommerce,
    zendesk,
)
from connectors.kit.declare import Connector
from connectors.kit.mapped import Mapped

CONNECTORS: dict[str, Connector] = {
    connector.name: connector
    for connector in (
        tryton.CONNECTOR,
        hubspot.CONNECTOR,
        odoo.CONNECTOR,
        salesforce.CONNECTOR,
        pipedrive.CONNECTOR,
        shopify.CONNECTOR,
        square.CONNECTOR,
        woocommerce.CONNECTOR,
        twilio.CONNECTOR,
        zendesk.CONNECTOR,
        chatwoot.CONNECTOR,
        intercom.CONNECTOR,
        aircall.CONNECTOR,
        ringcentral.CONNECTOR,
        vendure.CONNECTOR,
        dialpad.CONNECTOR,
        medusa.CONNECTOR,
        matrix.CONNECTOR,
        imap.CONNECTOR,
        imap.GMAIL,
        imap.MICROSOFT,
        call_records.CONNECTOR,
        singer.CONNECTOR,
        segment.CONNECTOR,
        folder.CONNECTOR,
        webhook.CONNECTOR,
    )
}

# Those whose rows become records by a mapping that a person agrees to, beside the folder.
MAPPED: dict[str, Mapped] = {singer.CONNECTOR.name: singer.MAPPED}
