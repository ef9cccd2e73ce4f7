"""Real chats as material for reading texts: everything read stands in the text, and only we promise or ask."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime

import pytest

from desk.config.language import language_rules
from desk.config.paths import resources
from desk.domain.dates import Said
from desk.domain.extraction import Found, extract
from desk.domain.promises import Role
from tests.end_to_end.company import company_folder, rows


@pytest.mark.company
def test_the_chats_of_the_reference_company() -> None:
    folder = company_folder()
    if folder is None:
        pytest.skip("The reference company does not lie beside the project.")
    rules, _ = language_rules(resources())
    read: list[tuple[Role, Found]] = []
    chats = rows(folder, "chats")
    for chat in chats:
        for message in chat["messages"]:
            role, text = Role(message["role"]), message["text"]
            said = Said(datetime.fromisoformat(message["at"]), UTC, rules.figures.day_ends)
            found = extract(text, said, role, rules)
            assert all(text[one.start : one.end] == one.value for one in found)
            read += [(role, one) for one in found]
    kinds = Counter((role, one.kind) for role, one in read)
    assert len(chats) == 279
    # Read by eye: four times somebody of theirs says what they will do, and never by when.
    assert kinds[Role.AGENT, "promise"] == 4
    assert not any(one.due for _, one in read if one.kind == "promise")
    assert 30 <= kinds[Role.AGENT, "asked"] <= 45
    assert kinds[Role.CUSTOMER, "reason"] >= 110
    assert not any(kind in ("promise", "asked", "kept") for role, kind in kinds if role is Role.CUSTOMER)
