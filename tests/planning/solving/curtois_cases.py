"""Tiny instances in the form of Curtois and Qu, their cases, and their best rosters by trying all rows."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from pathlib import Path
from random import Random

import numpy as np

from patrolplanner.domain.roster import Roster
from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.instance import Instance
from patrolplanner.store.benchmarks.curtois import read_instance
from tests.store.benchmarks.curtois_by_text import Made, minutes_short, people_wrong, soft_cost

CELLS = "-EN"


def two_people(seed: int) -> Made:
    """Two people, a week, an early and a night shift, tight enough that the best roster is no matter of course."""
    rng = Random(seed)
    staff = {
        name: (
            {"E": rng.randint(2, 5), "N": rng.randint(1, 4)},
            [rng.choice((2600, 3000)), rng.choice((1000, 1500)), rng.randint(3, 5), rng.randint(1, 2), 1, 1],
        )
        for name in ("A", "B")
    }
    some = [(rng.choice("AB"), rng.randrange(7), rng.choice("EN"), rng.randint(1, 9)) for _ in range(8)]
    return Made(
        days=7,
        shifts={"E": (480, []), "N": (600, ["E"])},
        staff=staff,
        off={"A": [rng.randrange(7)]},
        on_requests=list({r[:3]: r for r in some[:4]}.values()),
        off_requests=list({r[:3]: r for r in some[4:]}.values()),
        cover=[(d, s, rng.randint(0, 2), rng.choice((30, 100)), rng.choice((1, 7))) for d in range(7) for s in "EN"],
    )


def many_people(people: int, weeks: int) -> Made:
    """An instance that takes its time."""
    rng = Random(people)
    days = 7 * weeks
    most = {"E": days, "D": days, "N": days // 3}
    return Made(
        days=days,
        shifts={"E": (480, []), "D": (480, ["E"]), "N": (600, ["E", "D"])},
        staff={f"p{n}": (most, [150 * days, 100 * days, 5, 2, 2, weeks // 2]) for n in range(people)},
        off={f"p{n}": [rng.randrange(days)] for n in range(people)},
        on_requests=[(f"p{rng.randrange(people)}", d, rng.choice("EDN"), rng.randint(1, 9)) for d in range(days)],
        off_requests=[],
        cover=[(d, s, rng.randint(1, people // 3), 100, 1) for d in range(days) for s in "EDN"],
    )


def whole_case(folder: Path, made: Made) -> Case:
    """The case over all pairs that the instance allows on their own."""
    path = folder / "Made.txt"
    path.write_text(made.text, encoding="utf-8")
    benchmark = read_instance(path)
    instance, rulebook = Instance(benchmark.plan, benchmark.period, Roster.of(())), Rulebook.of(benchmark.plan)
    person, duty = np.nonzero(rulebook.allowed(instance) & instance.in_period[None, :])
    return Case(Space(instance, person.astype(np.int64), duty.astype(np.int64)), rulebook)


def best_cost(made: Made) -> int | None:
    """The least soft cost of rosters of two people that break nothing, by trying every row; None: there is none.

    Requests count row by row, cover for every two rows together.
    """
    rows = [
        [row for row in map(list, product(CELLS, repeat=made.days)) if _fits(made, name, row)] for name in made.staff
    ]
    if not all(rows):
        return None
    asked = [people for _, _, people, _, _ in made.cover]
    under, over = ([c[n] for c in made.cover] for n in (3, 4))
    there = [np.array([[row[d] == s for d, s, *_ in made.cover] for row in theirs], dtype=np.int64) for theirs in rows]
    alone = [
        np.array([soft_cost(_only(made, name), [row]) for row in theirs])
        for name, theirs in zip(made.staff, rows, strict=True)
    ]
    together = there[0][:, None, :] + there[1][None, :, :]
    cover = (np.maximum(asked - together, 0) * under + np.maximum(together - asked, 0) * over).sum(axis=2)
    return int((alone[0][:, None] + alone[1][None, :] + cover).min())


def _only(made: Made, name: str) -> Made:
    """One person's rules and requests, no cover."""
    return replace(
        made,
        staff={name: made.staff[name]},
        on_requests=[r for r in made.on_requests if r[0] == name],
        off_requests=[r for r in made.off_requests if r[0] == name],
        cover=[],
    )


def _fits(made: Made, name: str, row: list[str]) -> bool:
    alone = _only(made, name)
    return not people_wrong(alone, [row]) and not any(minutes_short(alone, [row]))
