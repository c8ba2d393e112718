"""Wishes for rotations that make no sense, what is wrong with a rota, why none can be, and what to give up."""

from __future__ import annotations

import pytest

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.planning.rotation.relaxing import relaxations, why_none
from patrolplanner.planning.rotation.wish import RotationWish, Span, WishedShift, faults, too_close

DAY = WishedShift("D", (1,) * 7, Span(1, 4), 480, 720)
NIGHT = WishedShift("N", (1,) * 7, Span(1, 2), 1200, 720)
ANY = Span(1, 4)
BAR_DAY_AFTER_NIGHT = frozenset({("N", "D")})


def a_wish(rows: int = 4, *shifts: WishedShift, work: Span = ANY, off: Span = ANY) -> RotationWish:
    """Four teams, day and night of twelve hours."""
    return RotationWish(rows, shifts or (DAY, NIGHT), work, off, BAR_DAY_AFTER_NIGHT)


DN = tuple(tuple("DN--"[(n + 7 * row) % 4] for n in range(7)) for row in range(4))


def test_day_night_off_off_gives_the_wish() -> None:
    assert faults(a_wish(), DN) == 0


def test_each_fault_counts() -> None:
    assert faults(a_wish(off=Span(1, 1)), DN) == 7
    assert faults(a_wish(work=Span(3, 4)), DN) == 7
    assert faults(RotationWish(4, (DAY, NIGHT), Span(1, 4), Span(1, 4), frozenset({("D", "N")})), DN) == 7
    assert faults(a_wish(4, WishedShift("D", (1, 1, 1, 2, 1, 1, 1), Span(1, 4)), NIGHT), DN) == 1
    assert faults(a_wish(4, WishedShift("D", (1,) * 7, Span(2, 4)), NIGHT), DN) == 7
    single = (tuple("D-N-D-N"), tuple("-D-N-D-"))
    around = RotationWish(2, (DAY, NIGHT), Span(1, 9), Span(1, 9), around=frozenset({("N", "D")}))
    assert faults(around, single) - faults(a_wish(2), single) == 3


def test_shifts_without_enough_rest_between_them() -> None:
    assert too_close((DAY, NIGHT), 11 * 60) == {("N", "D")}
    assert too_close((DAY, NIGHT), 13 * 60) == {("N", "D"), ("D", "D"), ("N", "N")}
    assert too_close((DAY, NIGHT), 0) == frozenset()
    assert too_close((WishedShift("X", (1,) * 7, Span(1, 2)), DAY), 24 * 60) == {("D", "D")}
    whole_day = WishedShift("Z", (1,) * 7, Span(1, 2), 480, 1440)
    assert too_close((whole_day,), 60) == {("Z", "Z")}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"rows": 0}, "at least one row"),
        ({"shifts": ()}, "at least one shift"),
        ({"shifts": (DAY, DAY)}, "“D” cannot name"),
        ({"shifts": (WishedShift("-", (1,) * 7, Span(1, 2)),), "pairs": frozenset()}, "“-” cannot name"),
        ({"shifts": (WishedShift("D", (1,) * 6, Span(1, 2)), NIGHT)}, "seven numbers"),
        ({"shifts": (WishedShift("D", (1,) * 6 + (-1,), Span(1, 2)), NIGHT)}, "seven numbers"),
        ({"work": Span(3, 2)}, "3 to 2 days"),
        ({"off": Span(0, 2)}, "0 to 2 days"),
        ({"pairs": frozenset({("N", "X")})}, "names X"),
    ],
)
def test_wishes_that_make_no_sense(change: dict[str, object], said: str) -> None:
    facts: dict[str, object] = {
        "rows": 4, "shifts": (DAY, NIGHT), "work": Span(1, 4), "off": Span(1, 4), "pairs": BAR_DAY_AFTER_NIGHT,
    }  # fmt: skip
    with pytest.raises(InvalidValue, match=said):
        RotationWish(**{**facts, **change})  # type: ignore[arg-type]


def test_what_counting_says() -> None:
    crowd = a_wish(1)
    assert str(why_none(crowd)) == "mon: 2 are wanted, but there is only 1 row."
    tight = a_wish(3, DAY, NIGHT, work=Span(1, 4), off=Span(3, 4))
    # 14 days of work make at least 4 runs, 7 days off at most 2
    assert "14 days of work make 4 to 14 runs, 7 days off make 2 to 2" in str(why_none(tight))
    assert why_none(a_wish()) is None


def test_each_relaxation_changes_one_thing_and_never_makes_nonsense() -> None:
    wish = RotationWish(
        3, (DAY, NIGHT), Span(2, 4), Span(2, 4), BAR_DAY_AFTER_NIGHT, frozenset({("N", "D"), ("N", "N")})
    )
    found = list(relaxations(wish))
    assert {r.sort for r in found} == {"work", "off", "run", "succession", "rows", "demand"}
    assert len({r.wish for r in found}) == len(found)
    assert len({str(r.text) for r in found}) == len(found)
    for way in found:
        changed = [n for n in ("rows", "shifts", "work", "off", "pairs", "around")
                   if getattr(way.wish, n) != getattr(wish, n)]  # fmt: skip
        assert len(changed) == 1
