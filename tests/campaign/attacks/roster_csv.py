"""Rosters whose ids and names are hostile, written as CSV: the file reads back as it was, and no cell is a formula."""

from __future__ import annotations

import csv
import random
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Assignment, Pair, Roster
from tests.campaign.attack import Attack, Case
from tests.campaign.desk import Desk, nasty
from tests.tiny_station import a_station, plan_file

_FORMULAS = ("=", "+", "-", "@", "\t", "\r")
_REAL = 100


def _of_them(plan: Plan, chance: random.Random) -> tuple[Plan, Roster]:
    """The station with hostile names and ids, and a roster of it."""
    renamed = {person.id: nasty(chance) or "x" for person in plan.people}
    if len(set(renamed.values())) < len(renamed):
        renamed = {id_: f"{text}{n}" for n, (id_, text) in enumerate(renamed.items())}
    people = tuple(replace(p, id=renamed[p.id], name=nasty(chance)) for p in plan.people)
    posts = tuple(replace(post, name=nasty(chance)) for post in plan.posts)
    days = [date(2026, 12, 1) + timedelta(days=n) for n in range(5)]
    rows = [
        Assignment(Pair(person.id, DutyKey(day, posts[0].id, "D")), locked=chance.random() < 0.5)
        for person in people
        for day in days
        if chance.random() < 0.6
    ]
    return replace(plan, people=people, posts=posts, requests=()), Roster.of(rows)


def _tries(folder: Path, number: int, plan: Plan, roster: Roster) -> str:
    own = folder / str(number)
    own.mkdir()
    desk = Desk(own, plan_file(own, plan, roster))
    out = own / "roster.csv"
    outcome = desk.tried(["export", desk.plan, out], really=number % _REAL == 0)
    with out.open(encoding="utf-8-sig", newline="") as file:
        heading, *rows = csv.reader(file)
    assert len(rows) == len(roster.assignments)
    names = {p.id: p.name for p in plan.people}
    for row in rows:
        assert not [cell for cell in row if cell.startswith(_FORMULAS)], row
        told = {key: cell.removeprefix("'") for key, cell in zip(heading, row, strict=True)}
        assert told["name"] == names[told["person"]], row
    shutil.rmtree(own)
    return outcome


def _cases(chance: random.Random, folder: Path) -> Iterator[Case]:
    number = 0
    while True:
        number += 1
        yield Case("names and ids", partial(_tries, folder, number, *_of_them(a_station(), chance)))


ATTACK = Attack("roster_csv", "hostile names come back from a CSV as they were, and none is a formula", _cases)
