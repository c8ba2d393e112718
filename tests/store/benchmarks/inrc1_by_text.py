"""The nurse rostering competition straight from its rules: random small instances as text, and a plain evaluator."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby
from random import Random

from patrolplanner.store.benchmarks.inrc1_file import Contract, InrcInstance

Grid = list[list[str]]
"""A row a person, a cell a day: a shift id or ``-``."""

SHIFTS = ("E, Early, 06:30:00, 14:30:00, 1, Nurse;", "D, Day, 08:30:00, 16:30:00, 1, Head;",
          "N, Night, 22:30:00, 06:30:00, 2, Nurse Head;")  # fmt: skip
PATTERNS = ("0, 2, 2 (N|Any) (E|Any);", "p1, 3, 3 (None|Friday) (Any|Saturday) (Any|Sunday);",
            "2, 1, 3 (D|Any) (None|Any) (Any|Any);", "3, 4, 1 (D|Monday);")  # fmt: skip
WEEKENDS = {"SaturdaySunday": (5, 2), "FridaySaturdaySunday": (4, 3), "SaturdaySundayMonday": (5, 3)}


def a_made_text(rng: Random) -> str:
    """An instance of a few people and days, with every number of the contract in play."""
    first = date(2010, 1, 1) + timedelta(days=rng.randrange(7))
    days = [first + timedelta(days=n) for n in range(rng.randint(8, 24))]
    people = range(rng.randint(2, 5))

    def request(shift: str) -> str:
        cells = [
            str(rng.choice(people)),
            rng.choice(days).isoformat(),
            *([shift] if shift else []),
            str(rng.randint(0, 9)),
        ]
        return ", ".join(cells) + ";"

    parts = {
        "SCHEDULING_PERIOD;": [f"made, {days[0]}, {days[-1]};"],
        "SKILLS = 2;": ["Nurse;", "Head;"],
        "SHIFT_TYPES = 3;": SHIFTS,
        "CONTRACTS = 2;": [a_contract(rng, name) for name in ("0", "part")],
        "PATTERNS = 4;": PATTERNS,
        f"EMPLOYEES {len(people)};": [
            f"{n}, n{n}, {rng.choice(('0', 'part'))}, {rng.choice(('1, Nurse', '2, Head Nurse'))};" for n in people
        ],
        "DAY_OF_WEEK_COVER = 5;": [
            "Monday, E, 1;",
            "Monday, E, 1;",
            "Friday, D, 1;",
            "Saturday, N, 1;",
            "Sunday, N, 2;",
        ],
        "DATE_SPECIFIC_COVER = 1;": [f"{days[3]}, D, {rng.randint(0, 2)};"],
        "DAY_OFF_REQUESTS = 3;": [request("") for _ in range(3)],
        "DAY_ON_REQUESTS = 2;": [request("") for _ in range(2)],
        "SHIFT_OFF_REQUESTS = 2;": [request(rng.choice("EDN")) for _ in range(2)],
        "SHIFT_ON_REQUESTS = 2;": [request(rng.choice("EDN")) for _ in range(2)],
    }
    slashes = "/" * 40
    return "\n".join(line for head, rows in parts.items() for line in (slashes, head, slashes, *rows, "", ""))


def a_contract(rng: Random, name: str) -> str:
    """One line with random switches, weights and numbers."""

    def bound(*values: int) -> str:
        return f"({rng.choice((0, 1, 1))}|{rng.randint(0, 5)}|{rng.choice(values)})"

    def flag() -> str:
        return f"({rng.choice((0, 1, 1))}|{rng.randint(1, 5)})"

    bounds = [bound(2, 5, 9), bound(0, 3, 8), bound(1, 2, 4), bound(1, 2, 4), bound(1, 3, 6), bound(1, 2, 3)]
    bounds += [bound(0, 1, 2), bound(1, 2, 3), "(0|0|0)"]
    patterns = rng.choice(("0, ", "2, p1 2", "4, 0 p1 2 3"))
    flags = [flag(), flag(), "(0|0)", "(0|0)", flag()]
    return ", ".join([name, "some", "(1|1)", *bounds, rng.choice([*WEEKENDS]), *flags, patterns]).rstrip() + ";"


def a_random_grid(instance: InrcInstance, rng: Random) -> Grid:
    """Stretches of work and rest."""
    days = (instance.last - instance.first).days + 1
    grid = []
    for _ in instance.employees:
        row: list[str] = []
        while len(row) < days:
            row += [rng.choice("EDN") for _ in range(rng.randint(0, 4))] + ["-"] * rng.randint(0, 4)
        grid.append(row[:days])
    return grid


def cover_missed(instance: InrcInstance, grid: Grid) -> tuple[int, int]:
    """People too few and people too many, over all shifts and days."""
    few = many = 0
    for n in range(len(grid[0])):
        day = instance.first + timedelta(days=n)
        for shift in instance.shifts:
            asked = instance.special.get((day, shift), instance.weekly.get((day.weekday(), shift), 0))
            there = sum(row[n] == shift for row in grid)
            few, many = few + max(0, asked - there), many + max(0, there - asked)
    return few, many


def soft_cost(instance: InrcInstance, grid: Grid) -> int:
    """The penalty of a roster."""
    of = dict(zip(instance.employees, grid, strict=True))
    cost = 0
    for wanted, good in ((instance.on, True), (instance.off, False)):
        for w in wanted:
            cell = of[w.person][(w.day - instance.first).days]
            there = cell != "-" if w.shift is None else cell == w.shift
            cost += w.weight * (there is not good)
    return cost + sum(_person_cost(instance, id_, row) for id_, row in of.items())


def _person_cost(instance: InrcInstance, id_: str, row: list[str]) -> int:
    employee = instance.employees[id_]
    c = instance.contracts[employee.contract]
    work = [cell != "-" for cell in row]
    cost = c.most_duties.weight * max(0, sum(work) - c.most_duties.value)
    cost += c.least_duties.weight * max(0, c.least_duties.value - sum(work))
    for worked, length in _runs(work):
        longest, shortest = (c.longest_work, c.shortest_work) if worked else (c.longest_rest, c.shortest_rest)
        cost += longest.weight * max(0, length - longest.value) + shortest.weight * max(0, shortest.value - length)
    cost += c.skill * sum(cell != "-" and not set(instance.shifts[cell].skills) <= set(employee.skills) for cell in row)
    return cost + _weekend_cost(instance, c, row) + _pattern_cost(instance, c, row)


def _runs(flags: list[bool]) -> Iterator[tuple[bool, int]]:
    return ((value, len(list(members))) for value, members in groupby(flags))


def _weekend_cost(instance: InrcInstance, c: Contract, row: list[str]) -> int:
    begin, length = WEEKENDS[c.weekend]
    starts = [n for n in range(len(row) - length + 1) if (instance.first + timedelta(days=n)).weekday() == begin]
    weekends = [row[n : n + length] for n in starts]
    cost = 0
    for worked, count in _runs([any(cell != "-" for cell in days) for days in weekends]):
        if worked:
            most, least = c.most_weekends_running, c.least_weekends_running
            cost += most.weight * max(0, count - most.value) + least.weight * max(0, least.value - count)
    for days in weekends:
        free = days.count("-")
        hole = length == 3 and days[1] == "-" and "-" not in (days[0], days[2])
        cost += c.complete_weekends * ((free if free < length else 0) + 3 * hole)
        if not free:
            cost += c.same_shift * length * (len(set(days)) - 1)
    return cost


def _pattern_cost(instance: InrcInstance, c: Contract, row: list[str]) -> int:
    names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    cost = 0
    for pattern in (instance.patterns[id_] for id_ in c.patterns):
        for n in range(len(row) - len(pattern.steps) + 1):
            day = names[(instance.first + timedelta(days=n)).weekday()]
            fits = all(
                (cell == "-") if step == "None" else cell != "-" and step in ("Any", cell)
                for step, cell in zip(pattern.steps, row[n:], strict=False)
            )
            cost += pattern.weight * (fits and pattern.day in ("Any", day))
    return cost
