"""What people decided is learned from: it changes what ranks first, and how sure a suggestion must be."""

from __future__ import annotations

import json
from math import isclose

from hypothesis import given
from hypothesis import strategies as st

from desk.config.names import read_names
from desk.config.paths import resources
from desk.domain.labels import KNOWN_PAIRS, LEAST_LEFT, Label, label, learn_from
from desk.domain.people import Face, read_name
from desk.domain.threshold import EVEN, set_threshold
from desk.domain.weights import read, weigh

BOOK = read_names(resources() / "identity")
SHIPPED = read(json.loads((resources() / "identity" / "weights.json").read_text(encoding="utf-8")))
PHONE = ("+12085550142",)


def face(name: str, unit: int = 1, **more: object) -> Face:
    return Face(unit, read_name(BOOK, name), **more)  # type: ignore[arg-type]


def at_one_phone(number: int) -> tuple[Face, Face]:
    """Two of a surname and a phone whose first names are alike: brothers, or one person written twice."""
    phone = (f"+120855501{number:02}",)
    return face("Ronald Lee", 1, phones=phone), face("Roland Lee", 2, phones=phone)


def moved(number: int) -> tuple[Face, Face]:
    """Two of one name and birth date with different phones: one person who has a new number."""
    born = f"19{number + 10}0409"
    return (
        face("Ann Lee", 1, birth=born, phones=(f"+120855501{number:02}",)),
        face("Ann Lee", 2, birth=born, phones=(f"+120855599{number:02}",)),
    )


def test_decisions_change_the_ranking_the_right_way() -> None:
    brothers, mover = at_one_phone(1), moved(1)
    before = weigh(*mover, SHIPPED) - weigh(*brothers, SHIPPED)
    said = [Label(False, *at_one_phone(n)) for n in range(20)] + [Label(True, *moved(n)) for n in range(20)]
    learned = learn_from(said, SHIPPED)
    assert weigh(*mover, learned) > weigh(*mover, SHIPPED)
    assert weigh(*brothers, learned) < weigh(*brothers, SHIPPED)
    assert weigh(*mover, learned) - weigh(*brothers, learned) > before + 1
    # The other way round people may say, too.
    turned = learn_from([Label(not one.is_one, one.one, one.other) for one in said], SHIPPED)
    assert weigh(*mover, turned) - weigh(*brothers, turned) < before - 1


def test_labels_are_counted_beside_what_was_known() -> None:
    one, other = face("Ann Lee"), face("Ann Lee", 2)
    odds = learn_from([Label(True, one, other)] * 25, SHIPPED).odds["given"]
    known = SHIPPED.odds["given"]
    assert isclose(odds[0].m, (KNOWN_PAIRS * known[0].m + 25) / (KNOWN_PAIRS + 25))
    assert [level.u for level in odds] == [level.u for level in known]
    assert learn_from([], SHIPPED) == SHIPPED
    # A field of which nobody said anything stays as it is.
    assert learn_from([Label(True, one, other)], SHIPPED).odds["birth"] == SHIPPED.odds["birth"]


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 20), st.booleans()), max_size=200))
def test_however_much_is_said_shares_stay_shares(words: list[tuple[bool, int, bool]]) -> None:
    said = [Label(is_one, *(at_one_phone(n) if brothers else moved(n))) for is_one, n, brothers in words]
    learned = learn_from(said, SHIPPED)
    for name, levels in learned.odds.items():
        assert isclose(sum(level.m for level in levels), sum(level.m for level in SHIPPED.odds[name]), abs_tol=1e-6)
        assert all(0 < level.m < 1 for level in levels)


def test_a_level_never_loses_all_it_had() -> None:
    said = [Label(False, face("Ann Lee", phones=PHONE), face("Ann Lee", 2, phones=PHONE))] * 10_000
    levels = learn_from(said, SHIPPED).odds["given"]
    assert levels[0].m >= SHIPPED.odds["given"][0].m * LEAST_LEFT


def test_of_several_faces_those_most_alike_are_meant() -> None:
    faces = [face("Bo Watt"), face("Ann Lee", birth="19560409")]
    found = label(True, faces, [face("Ann Lee", 2, birth="19560409")], SHIPPED)
    assert found == Label(True, faces[1], face("Ann Lee", 2, birth="19560409"))
    assert label(True, [], faces, SHIPPED) is None


def test_many_wrong_ones_raise_the_threshold_and_right_ones_do_not() -> None:
    counted = [(20.0, 60.0), (6.0, 40.0), (-9.0, 900.0)]
    plain = set_threshold(counted)
    assert plain.least < 0.999
    wrong = set_threshold(counted, [(6.0, False)] * 30)
    assert wrong.least > plain.least
    assert set_threshold(counted, [(6.0, True)] * 30).least == plain.least
    assert set_threshold([], [(2.0, False)]).least == EVEN
