"""One HTTP client for every REST source: signing, patience, rate, cut-off bodies, redirects, errors named by what to do."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from connectors.kit.calls import Answer, Call, Judge, Patience, Renew, Signer
from connectors.kit.declare import Surroundings


class Http:
    """A client for one source at `base_url`; a context manager that closes its connections.

    `service` names the source for error texts ("Tryton"). `signer` gives auth headers, `renew` new credentials after
    a 401, `judge` reads errors a vendor hides in its bodies.
    """

    def __init__(
        self,
        base_url: str,
        service: str,
        surroundings: Surroundings,
        signer: Signer | None = None,
        renew: Renew | None = None,
        judge: Judge | None = None,
        patience: Patience | None = None,
    ) -> None:
        self.base_url = base_url
        self.service = service
        self.surroundings = surroundings
        self.signer = signer
        self.renew = renew
        self.judge = judge
        self.patience = patience or Patience()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        pass

    def ask(self, call: Call) -> Answer:
        """Send one call and return its JSON answer; raises AskPerson, TryLater, OurBug or Cancelled, never requests' own."""
        raise NotImplementedError(call.path)
