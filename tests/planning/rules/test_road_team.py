"""R06: how many stand together on a main road or highway, by day and by night."""

from itertools import product

import pytest

from patrolplanner.domain.posts import PostKind, Road
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import Severity
from tests.builders import a_pair, a_plan, a_post, an_auxiliary, an_officer, day, december
from tests.planning.verdicts import said, the_one, told

PLAN = a_plan(
    people=(*(an_officer(f"00{n}") for n in range(1, 5)), *(an_auxiliary(f"F0{n}") for n in range(1, 5))),
    posts=(
        a_post("H1", PostKind.CHECKPOINT, road=Road.HIGHWAY),
        a_post("M1", PostKind.PEAK, road=Road.ARTERIAL),
        a_post("U1", PostKind.PEAK, road=Road.URBAN),
    ),
    demands=(),
)


def team(officers: int, auxiliaries: int, post: str, shift: str) -> list[Pair]:
    names = [f"00{n}" for n in range(1, officers + 1)] + [f"F0{n}" for n in range(1, auxiliaries + 1)]
    return [a_pair(name, 1, post, shift) for name in names]


@pytest.mark.parametrize(("post", "shift"), [("M1", "D"), ("M1", "N"), ("H1", "D"), ("H1", "N")])
def test_every_team_of_up_to_four_and_four_against_the_words(post: str, shift: str) -> None:
    for officers, auxiliaries in product(range(5), range(5)):
        if post == "H1" and shift == "N":
            enough = officers >= 3 or (officers >= 2 and auxiliaries >= 2)
        else:
            enough = officers >= 2 or (officers >= 1 and auxiliaries >= 2)
        allowed = enough or officers + auxiliaries == 0
        found = told("R06", PLAN, *team(officers, auxiliaries, post, shift), period=december(1, 1))
        assert (found == []) == allowed, (officers, auxiliaries)


def test_the_sentence_names_who_is_there_and_what_would_do() -> None:
    found = the_one("R06", PLAN, *team(0, 2, "M1", "D"))
    assert (found.severity, found.people, found.dates) == (Severity.HARD, ("F01", "F02"), (day(1),))
    assert said(found) == (
        "1 Dec M1岗 D: 0 officers and 2 auxiliaries on road duty; "
        "2 officers, or 1 officer and 2 auxiliaries are required."
    )
    assert said(the_one("R06", PLAN, *team(2, 1, "H1", "N"))) == (
        "1 Dec H1岗 N: 2 officers and 1 auxiliaries on a highway at night; "
        "3 officers, or 2 officers and 2 auxiliaries are required."
    )


def test_streets_of_the_town_are_no_main_roads() -> None:
    assert told("R06", PLAN, *team(1, 0, "U1", "D")) == []
