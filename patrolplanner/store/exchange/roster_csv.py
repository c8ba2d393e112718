"""Writes a roster as CSV, one line a person a duty, and a designed rotation, one line a row of it.

Excel runs a cell of a CSV file that begins like a formula, and CSV has no way to say "this is text". So a text that
begins with one of ``= + - @`` (in full width, too), a tab, a line's end or an apostrophe gets an apostrophe in front,
which whoever reads the file takes off again. Ids and names that people use are never touched.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from patrolplanner.domain.duties import duty_on
from patrolplanner.domain.outgoing_text import harmless
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.store.exchange.replacing import replacing

COLUMNS = ("date", "post", "post_name", "shift", "start", "end", "person", "name", "role", "unit", "locked")


def write_roster_csv(path: Path, plan: Plan, roster: Roster) -> None:
    """Write every row of the roster, by date, post, shift and person; times are local, as ``2026-12-01T20:00``."""
    posts = plan.posts_by_id
    shifts = plan.shifts_by_code
    people = plan.people_by_id
    with replacing(path) as unfinished, unfinished.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for assignment in roster:
            key, person = assignment.pair.duty, people[assignment.pair.person]
            duty = duty_on(key.day, key.post, shifts[key.shift])
            writer.writerow(
                [
                    key.day.isoformat(),
                    harmless(key.post),
                    harmless(posts[key.post].name),
                    harmless(key.shift),
                    duty.start.isoformat(timespec="minutes"),
                    duty.end.isoformat(timespec="minutes"),
                    harmless(person.id),
                    harmless(person.name),
                    person.role.value,
                    harmless(person.unit),
                    "yes" if assignment.locked else "no",
                ]
            )


def write_rota_csv(path: Path, heading: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write a rotation as a table for Excel, Monday to Sunday. Raises UserError when the file cannot be written."""
    with replacing(path) as unfinished, unfinished.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(heading)
        writer.writerows([harmless(cell) for cell in row] for row in rows)
