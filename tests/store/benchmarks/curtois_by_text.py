"""The Curtois and Qu problem straight from its published text: random small instances and a plain evaluator."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

Grid = list[list[str]]
"""A row a person, a cell a day: a shift id or ``-``."""


@dataclass(frozen=True)
class Made:
    """An instance as plain lists, and as the text of its file."""

    days: int
    shifts: dict[str, tuple[int, list[str]]]
    staff: dict[str, tuple[dict[str, int], list[int]]]
    off: dict[str, list[int]]
    on_requests: list[tuple[str, int, str, int]]
    off_requests: list[tuple[str, int, str, int]]
    cover: list[tuple[int, str, int, int, int]]

    @property
    def text(self) -> str:
        """The file, with comments and blank lines between."""
        shifts = [f"{name},{minutes},{'|'.join(barred)}" for name, (minutes, barred) in self.shifts.items()]
        staff = [
            ",".join([name, "|".join(f"{s}={n}" for s, n in most.items()), *map(str, numbers)])
            for name, (most, numbers) in self.staff.items()
        ]
        parts = {
            "SECTION_HORIZON": [str(self.days)],
            "SECTION_SHIFTS": shifts,
            "SECTION_STAFF": staff,
            "SECTION_DAYS_OFF": [",".join([name, *map(str, days)]) for name, days in self.off.items()],
            "SECTION_SHIFT_ON_REQUESTS": [",".join(map(str, r)) for r in self.on_requests],
            "SECTION_SHIFT_OFF_REQUESTS": [",".join(map(str, r)) for r in self.off_requests],
            "SECTION_COVER": [",".join(map(str, c)) for c in self.cover],
        }
        lines = ["# made up"]
        for name, rows in parts.items():
            lines += [name, "# its lines", *rows, ""]
        return "\n".join(lines)


def a_made_instance(rng: Random) -> Made:
    """A few people and weeks, tight enough that random rosters break everything sooner or later."""
    days = 7 * rng.randint(1, 3)
    names = ["E", "D1", "N"][: rng.randint(1, 3)]
    shifts = {n: (rng.choice((480, 495, 600)), [b for b in names if b < n and rng.random() < 0.5]) for n in names}
    staff = {}
    for name in ["A", "officer", "Z9", "B"][: rng.randint(1, 4)]:
        most = {s: rng.choice((0, 2, days, days)) for s in names}
        least_minutes = rng.choice((0, 481, 1000, 2400))
        numbers = [rng.choice((0, 3000, 9000)), least_minutes, rng.randint(0, 5), rng.randint(0, 4), rng.randint(0, 3)]
        numbers[0] = max(numbers[0], least_minutes)
        staff[name] = (most, [*numbers, rng.randint(0, 2)])
    some = sorted(staff)
    cells = [(d, s) for d in range(days) for s in names]

    def wishes() -> list[tuple[str, int, str, int]]:
        return [(rng.choice(some), *rng.choice(cells), rng.randint(0, 12)) for _ in range(6)]

    return Made(
        days,
        shifts,
        staff,
        {name: rng.sample(range(days), 2) for name in some if rng.random() < 0.5},
        wishes(),
        wishes(),
        [
            (d, s, rng.randint(0, 3), rng.choice((100, 7)), rng.choice((1, 0, 3)))
            for d, s in cells
            if rng.random() < 0.8
        ],
    )


def a_random_grid(made: Made, rng: Random) -> Grid:
    """Runs of work and rest, so that rosters are wrong in few places at a time."""
    names = [*made.shifts]
    grid = []
    for _ in made.staff:
        row: list[str] = []
        while len(row) < made.days:
            row += [rng.choice(names)] * rng.randint(1, 4) + ["-"] * rng.randint(0, 4)
        grid.append(row[: made.days])
    return grid


def soft_cost(made: Made, grid: Grid) -> int:
    """Requests not met, and cover below and above."""
    of = dict(zip(made.staff, grid, strict=True))
    cost = sum(weight for name, d, shift, weight in made.on_requests if of[name][d] != shift)
    cost += sum(weight for name, d, shift, weight in made.off_requests if of[name][d] == shift)
    for d, shift, people, under, over in made.cover:
        there = sum(row[d] == shift for row in grid)
        cost += under * max(0, people - there) + over * max(0, there - people)
    return cost


def minutes_short(made: Made, grid: Grid) -> list[int]:
    """For each person the minutes below the least."""
    return [
        max(0, numbers[1] - sum(made.shifts[c][0] for c in row if c != "-"))
        for (_, numbers), row in zip(made.staff.values(), grid, strict=True)
    ]


def people_wrong(made: Made, grid: Grid) -> set[str]:
    """Who breaks a hard rule other than the least minutes."""
    return {name for name, row in zip(made.staff, grid, strict=True) if _wrong(made, name, row)}


def _wrong(made: Made, name: str, row: list[str]) -> bool:
    most, (most_minutes, _, most_run, least_run, least_rest, most_weekends) = made.staff[name]
    work = [cell != "-" for cell in row]
    if any(work[d] for d in made.off.get(name, [])):
        return True
    if any(row[d] != "-" and row[d + 1] in made.shifts[row[d]][1] for d in range(made.days - 1)):
        return True
    if any(row.count(shift) > number for shift, number in most.items()):
        return True
    if sum(made.shifts[c][0] for c in row if c != "-") > most_minutes:
        return True
    if sum(any(work[sat : sat + 2]) for sat in range(5, made.days, 7)) > most_weekends:
        return True
    first = 0
    for d in range(1, made.days + 1):
        if d == made.days or work[d] != work[first]:
            inside = first > 0 and d < made.days
            least = least_run if work[first] else least_rest
            if (work[first] and d - first > most_run) or (inside and d - first < least):
                return True
            first = d
    return False
