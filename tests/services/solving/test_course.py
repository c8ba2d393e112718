"""How a search goes, told from its reports alone."""

from __future__ import annotations

from patrolplanner.planning.stop import Progress
from patrolplanner.services.solving.course import LATELY, Course, Outlook


def course(*reports: tuple[float, int, int], bound: int | None = None, expected: float = 30.0) -> Course:
    """Of reports by second, places open and price."""
    made = Course(expected)
    for seconds, gaps, price in reports:
        made.add(Progress(seconds, price, bound, gaps, 0), seconds)
    return made


def test_before_the_first_roster_there_is_nothing_to_say_until_it_takes_long() -> None:
    made = course()
    assert made.outlook(5) is Outlook.BEGINNING
    assert made.lately(5) is None
    assert "longer than expected" in str(made.lately(31))
    assert made.missing is None
    assert made.filled_after is None


def test_places_filled_lately_are_counted() -> None:
    made = course((1, 12, 9000), (8, 5, 7000), (15, 3, 6000))
    assert str(made.lately(15)) == "In the last 10 s 9 more places were filled."
    assert str(made.lately(20)) == "In the last 10 s 2 more places were filled."
    assert made.outlook(20) is Outlook.BETTERING
    assert made.missing == 3


def test_a_price_that_falls_is_better_without_a_number() -> None:
    made = course((1, 0, 9000), (14, 0, 7000))
    assert "duties lie better" in str(made.lately(15))
    assert made.filled_after == 1


def test_what_nobody_would_notice_is_no_betterment() -> None:
    made = course((1, 0, 100_000), *((n, 0, 100_000 - n) for n in range(2, 40)))
    assert made.outlook(40) is Outlook.STANDING
    assert str(made.lately(40)) == "Nothing has got better for 39 s."


def test_a_long_search_is_given_more_patience() -> None:
    made = course((1, 4, 9000), (100, 2, 8000))
    assert made.outlook(100 + LATELY + 5) is Outlook.BETTERING
    assert made.outlook(200) is Outlook.STANDING


def test_places_that_stay_open_after_the_time_expected_are_told() -> None:
    assert "perhaps not every place" in str(course((1, 4, 9000)).lately(40))
    assert "Nothing has got better" in str(course((1, 0, 9000)).lately(40))


def test_near_the_bound_it_can_hardly_get_better() -> None:
    assert course((1, 0, 1000), bound=985).outlook(2) is Outlook.NEARLY_BEST
    assert course((1, 0, 1000), bound=500).outlook(2) is Outlook.BETTERING
