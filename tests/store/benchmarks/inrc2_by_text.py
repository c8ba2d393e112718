"""The second nurse rostering competition by its text, without our rules; and small instances made anew."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise
from pathlib import Path
from random import Random

from patrolplanner.store.benchmarks.inrc2_file import Inrc2Instance, Range

Cell = tuple[str, str] | None
"""A shift and a skill, or a day off."""
Grid = dict[str, list[Cell]]
"""A row a nurse, a cell a day."""

SKILLS, SHIFTS, NAMES = ("Head", "Nurse", "Care"), ("Early", "Day", "Night"), ("Ann", "Bo", "Cy", "Di", "Ed")
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def a_made_set(folder: Path, rng: Random, weeks: int = 2, files: int = 3, nurses: int = 0, least: int = 1) -> Path:
    """A data set of a few ``nurses`` (0: as it comes), with every number of the text in play.

    With a ``least`` of 0 nobody has to come, so that there is a solution.
    """
    name = f"n{rng.randrange(1000):03}w{weeks}"
    made = folder / name
    made.mkdir(parents=True, exist_ok=True)
    names = NAMES[: nurses or rng.randint(2, 5)]
    contracts = ("Full", "20Percent")

    def span(*least: int, more: int = 3) -> str:
        low = rng.choice(least)
        return f"({low},{low + rng.randint(0, more)})"

    scenario = [
        f"SCENARIO = {name}", "", f"WEEKS = {weeks}", "", f"SKILLS = {len(SKILLS)}", *SKILLS, "",
        f"SHIFT_TYPES = {len(SHIFTS)}", *(f"{s} {span(1, 2, 3)}" for s in SHIFTS), "",
        "FORBIDDEN_SHIFT_TYPES_SUCCESSIONS", "Early 0", "Day 1 Early", "Night 2 Early Day", "",
        f"CONTRACTS = {len(contracts)}",
        *(f"{c} {span(2, 5, 9)} {span(1, 2, 3)} {span(1, 2, 3)} {rng.randint(0, 2)} {rng.randint(0, 1)}"
          for c in contracts), "",
        f"NURSES = {len(names)}",
    ]  # fmt: skip
    for nurse in names:
        held = rng.sample(SKILLS, rng.randint(1, len(SKILLS)))
        scenario.append(f"{nurse} {rng.choice(contracts)} {len(held)} {' '.join(held)} ")
    _write(made / f"Sc-{name}.txt", scenario)
    for n in range(2):
        _write(made / f"H0-{name}-{n}.txt", ["HISTORY", f"0 {name}", "", "NURSE_HISTORY", *_histories(names, rng)])
    for n in range(files):
        _write(made / f"WD-{name}-{n}.txt", a_week(name, names, rng, least))
    return made


def a_week(name: str, nurses: tuple[str, ...], rng: Random, most_least: int = 1) -> list[str]:
    """The lines of a week that asks for so many of a skill at least, or fewer."""
    lines = ["WEEK_DATA", name, "", "REQUIREMENTS"]
    for shift in SHIFTS:
        for skill in SKILLS:
            least = [rng.choice((0, 0, 0, most_least)) for _ in DAYS]
            lines.append(f"{shift} {skill} " + " ".join(f"({n},{n + rng.choice((0, 0, 1))})" for n in least))
    wishes = [f"{rng.choice(nurses)} {rng.choice(('Any', *SHIFTS))} {rng.choice(DAYS)}" for _ in range(4)]
    return [*lines, "", f"SHIFT_OFF_REQUESTS = {len(wishes)}", *wishes]


def _histories(nurses: tuple[str, ...], rng: Random) -> Iterator[str]:
    for nurse in nurses:
        so_far = f"{nurse} {rng.choice((0, 0, 4))} {rng.choice((0, 1))}"
        if rng.random() < 0.5:
            yield f"{so_far} None 0 0 {rng.randint(1, 9)}"
        else:
            same = rng.randint(1, 4)
            yield f"{so_far} {rng.choice(SHIFTS)} {same} {same + rng.choice((0, 0, 2))} 0"


def _write(path: Path, lines: list[str]) -> None:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def a_random_grid(instance: Inrc2Instance, rng: Random) -> Grid:
    """Stretches of work and rest, each nurse by skills held."""
    grid: Grid = {}
    for name, nurse in instance.scenario.nurses.items():
        row: list[Cell] = []
        while len(row) < 7 * len(instance.weeks):
            for _ in range(rng.randint(0, 3)):
                shift = rng.choice([*instance.scenario.shifts])
                row += [(shift, rng.choice(nurse.skills)) for _ in range(rng.randint(1, 3))]
            row += [None] * rng.randint(0, 4)
        grid[name] = row[: 7 * len(instance.weeks)]
    return grid


def cover_missed(instance: Inrc2Instance, grid: Grid) -> int:
    """People below the least of all days, shifts and skills together."""
    return sum(max(0, need.least - there) for need, there in _covers(instance, grid))


def barred(instance: Inrc2Instance, grid: Grid) -> int:
    """How often a shift follows one that it may not follow."""
    count = 0
    for name, row in grid.items():
        shifts = [instance.before[name].last, *(cell[0] if cell else None for cell in row)]
        count += sum(
            b in instance.scenario.barred.get(a, ()) for a, b in pairwise(shifts) if a is not None and b is not None
        )
    return count


def soft_parts(instance: Inrc2Instance, grid: Grid) -> dict[str, int]:
    """The objective in the parts of the competition's validator."""
    cost = dict.fromkeys(
        ("cover", "shift_run", "work_run", "off_run", "preference", "complete_weekend", "total", "weekends"), 0
    )
    cost["cover"] = 30 * sum(max(0, need.most - there) for need, there in _covers(instance, grid))
    for week, data in enumerate(instance.weeks):
        for wish in data.off:
            cell = grid[wish.nurse][7 * week + wish.day]
            cost["preference"] += 10 * (cell is not None and wish.shift in (None, cell[0]))
    for name, row in grid.items():
        before = instance.before[name]
        contract = instance.scenario.contracts[instance.scenario.nurses[name].contract]
        shifts = [cell[0] if cell else "" for cell in row]
        for shift, days in instance.scenario.shifts.items():
            past = before.same if before.last == shift else 0
            cost["shift_run"] += 15 * _runs_missed([s == shift for s in shifts], past, days)
        work = [bool(s) for s in shifts]
        cost["work_run"] += 30 * _runs_missed(work, before.work, contract.work)
        cost["off_run"] += 30 * _runs_missed([not w for w in work], before.rest, contract.rest)
        ends = list(zip(work[5::7], work[6::7], strict=True))
        cost["complete_weekend"] += 30 * contract.complete * sum(sat is not sun for sat, sun in ends)
        duties, weekends = before.duties + sum(work), before.weekends + sum(sat or sun for sat, sun in ends)
        low, high = contract.total
        cost["total"] += 20 * (max(0, low - duties) + max(0, duties - high))
        cost["weekends"] += 30 * max(0, weekends - contract.weekends)
    return cost


def _covers(instance: Inrc2Instance, grid: Grid) -> Iterator[tuple[Range, int]]:
    for week, data in enumerate(instance.weeks):
        for key, people in data.needs.items():
            for day, need in enumerate(people):
                yield need, sum(row[7 * week + day] == key for row in grid.values())


def _runs_missed(days: list[bool], before: int, limits: Range) -> int:
    """Days of the period beyond the most, and days short of the least of runs that end within it."""
    missed, at = 0, 0
    flags = [True] * before + days
    for value, members in groupby(flags):
        length = len(list(members))
        at += length
        if value:
            beyond = max(0, length - limits.most)
            missed += min(beyond, at - max(before, at - length))
            missed += max(0, limits.least - length) if at < len(flags) else 0
    return missed


def read_grid(instance: Inrc2Instance, folder: Path) -> Grid:
    """The roster of the competition's weekly files."""
    grid: Grid = {name: [None] * (7 * len(instance.weeks)) for name in instance.scenario.nurses}
    for file in folder.iterdir():
        week = int(file.stem.rpartition("-")[2])
        for line in file.read_text("utf-8").split("ASSIGNMENTS")[1].splitlines()[1:]:
            nurse, day, shift, skill = line.split()
            assert skill in instance.scenario.nurses[nurse].skills
            at = 7 * week + DAYS.index(day)
            assert grid[nurse][at] is None, "one duty a day"
            grid[nurse][at] = shift, skill
    return grid
