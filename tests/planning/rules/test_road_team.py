"""R06: how many stand together on a main road or highway, by day, and in the dark or bad weather."""

from dataclasses import replace
from itertools import product

import pytest

from patrolplanner.domain.calendar import CalendarRow
from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.posts import PostKind, Road
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import Severity
from tests.builders import a_pair, a_plan, a_post, a_shift, an_auxiliary, an_officer, day, december
from tests.planning.verdicts import said, the_one, told

PLAN = a_plan(
    people=(*(an_officer(f"00{n}") for n in range(1, 5)), *(an_auxiliary(f"F0{n}") for n in range(1, 5))),
    posts=(
        a_post("H1", PostKind.CHECKPOINT, road=Road.HIGHWAY),
        a_post("M1", PostKind.PEAK, road=Road.ARTERIAL),
        a_post("E1", PostKind.CAR_PATROL, road=Road.EXPRESSWAY),
        a_post("U1", PostKind.PEAK, road=Road.URBAN),
    ),
    shifts=(
        a_shift("D", "08:00-19:29"),
        a_shift("N"),
        a_shift("L", "08:00-19:30"),
        a_shift("M", "05:31-14:00"),
        a_shift("E", "05:30-14:00"),
        a_shift("V", "19:00-24:00"),
        a_shift("Z"),
    ),
    demands=(),
)


def team(officers: int, auxiliaries: int, post: str, shift: str) -> list[Pair]:
    names = [f"00{n}" for n in range(1, officers + 1)] + [f"F0{n}" for n in range(1, auxiliaries + 1)]
    return [a_pair(name, 1, post, shift) for name in names]


@pytest.mark.parametrize(("post", "shift"), [*product(("M1", "H1", "E1"), "DNLMEVZ")])
def test_every_team_of_up_to_four_and_four_against_the_words(post: str, shift: str) -> None:
    for officers, auxiliaries in product(range(5), range(5)):
        if post == "E1" and shift in "DM":
            enough = True
        elif post in ("H1", "E1") and shift not in "DM":
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
        "1 Dec H1岗 N: 2 officers and 1 auxiliary on a highway in the dark or bad weather; "
        "3 officers, or 2 officers and 2 auxiliaries are required."
    )


def test_bad_weather_is_like_the_dark_on_its_own_date() -> None:
    stormy = replace(PLAN, calendar=(CalendarRow(day(1), weather=True),))
    assert len(told("R06", stormy, *team(2, 1, "H1", "D"))) == len(told("R06", stormy, *team(2, 1, "E1", "M"))) == 1
    assert told("R06", stormy, *team(2, 0, "M1", "D")) == []
    tomorrow = replace(PLAN, calendar=(CalendarRow(day(2), weather=True),))
    assert told("R06", tomorrow, *team(2, 1, "H1", "D")) == []


def test_the_dark_hours_are_the_stations_own() -> None:
    assert told("R06", PLAN, *team(2, 1, "H1", "V"), dark="23:31-05:00") == []
    assert len(told("R06", PLAN, *team(2, 1, "H1", "V"), dark="23:30-05:00")) == 1
    assert told("R06", PLAN, *team(2, 1, "H1", "V"), dark="18:00-06:00", least=301) == []
    for text in ("19:00", "19:00-6", "dusk-dawn"):
        with pytest.raises(InvalidValue, match=f"dark={text}"):
            told("R06", PLAN, *team(2, 1, "H1", "V"), dark=text)


def test_streets_of_the_town_are_no_main_roads() -> None:
    assert told("R06", PLAN, *team(1, 0, "U1", "D")) == []
