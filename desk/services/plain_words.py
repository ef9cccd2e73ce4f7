"""Turns what a connector raises into words for a person; the text of what was not foreseen is kept back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from connectors.kit.errors import Cancelled, ConnectorError
from desk.domain.trouble import Trouble


@contextmanager
def connector_words() -> Iterator[None]:
    """Trouble for anything that goes wrong in a connector."""
    try:
        yield
    except ConnectorError as problem:
        raise Trouble(problem.title, problem.advice) from None
    except Cancelled:
        raise Trouble("Stopped.") from None
    except Trouble:
        raise
    except Exception as problem:
        # Its text may hold what the source answered, and that is customer data.
        raise Trouble(f"An unexpected fault ({type(problem).__name__}).", "Please report it.") from None
