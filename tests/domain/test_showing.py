"""Which of several values is shown, and why: one rule, whatever the order of arrival."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desk.domain.showing import ONLY, Choice, Claim, choose, field_claims, name_claims, said_in, shown
from tests.records import NOON, person


def test_the_newest_from_a_system_of_record_then_the_most_sources_then_the_fullest() -> None:
    assert choose([]) is choose([Claim("")]) is None
    assert choose([Claim("Ann", True, 1, "crm"), Claim("Ann")]) == Choice("Ann", ONLY)
    assert choose([Claim("Ann", True, 1, "crm"), Claim("Anna Maria")]) == Choice(
        "Ann", "a customer record goes before what came with orders and calls"
    )
    assert choose([Claim("Old", True, 1, "a"), Claim("Old", True, 1, "b"), Claim("New", True, 2, "c")]) == Choice(
        "New", "the newest of the customer records"
    )
    assert choose([Claim("One", True, 2, "a"), Claim("Two", True, 2, "b"), Claim("Two", True, 0, "c")]) == Choice(
        "Two", "more sources say so than anything else"
    )
    assert choose([Claim("A. Lee"), Claim("Ann Lee")], spelled=True) == Choice("Ann Lee", "the fullest spelling")
    gold = choose([Claim("Platinum", True), Claim("Gold", True)])
    assert gold == Choice("Gold", "first in the alphabet, as nothing else tells them apart")
    # Two records of one source are one source.
    several = [Claim("One", True, 0, "a"), Claim("One", True, 0, "a"), Claim("Two", True, 0, "b")]
    assert choose(several) == Choice("One", "first in the alphabet, as nothing else tells them apart")


CLAIMS = st.lists(
    st.builds(Claim, st.sampled_from(["", "a", "bb", "c"]), st.booleans(), st.integers(0, 2), st.sampled_from("xy"))
)


@given(CLAIMS, st.randoms(), st.booleans())
def test_the_order_decides_nothing(claims: list[Claim], random: object, spelled: bool) -> None:
    turned = list(claims)
    random.shuffle(turned)  # type: ignore[attr-defined]
    assert choose(turned, spelled) == choose(claims, spelled)
    chosen = choose(claims, spelled)
    assert (chosen is None) == (not any(claim.text for claim in claims))
    assert chosen is None or chosen.text in {claim.text for claim in claims}


def test_what_records_say() -> None:
    old = person("1", " Ann Lee ", tier="gold", birth_date=date(1984, 3, 2), changed_at=NOON)
    new = person("2", "Ann Li", tier=" silver ", time_zone="Asia/Tokyo", changed_at=NOON + timedelta(days=1))
    held = [("crm", old), ("shop", new)]
    assert [shown(field, held) for field in ("birth", "tier", "time_zone")] == ["1984-03-02", "silver", "Asia/Tokyo"]
    assert shown("tier", []) == ""
    assert said_in("birth", new) == ""
    assert [claim.source for claim in field_claims("tier", held)] == ["crm", "shop"]
    assert [claim.text for claim in name_claims(held, [" A. Lee"])] == ["Ann Lee", "Ann Li", "A. Lee"]
    assert [claim.source for claim in name_claims(held, ["A. Lee"])] == ["crm", "shop", ""]
    assert field_claims("tier", [("crm", person("3", "Ann Lee", tier="gold", changed_at=None))])[0].at == 0
    assert choose(name_claims(held)) == Choice("Ann Li", "the newest of the customer records")
