"""Writes a roster as CSV, one line a person a duty, and reads it; writes a designed rotation, one line a row of it.

Excel runs a cell of a CSV file that begins like a formula, and CSV has no way to say "this is text". So a text that
begins with one of ``= + - @`` (in full width, too), a tab, a line's end or an apostrophe gets an apostrophe in front,
which whoever reads the file takes off again. Ids and names that people use are never touched.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.outgoing_text import as_typed, harmless
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.store.exchange.replacing import replacing
from patrolplanner.store.faults import reading

COLUMNS = ("date", "post", "post_name", "shift", "start", "end", "person", "name", "role", "unit", "locked")

_READ = ("date", "post", "shift", "person", "locked")
_MOST_BYTES = 1 << 26
_LONGEST = 200
"""Longer than any number of a person, post or shift that is no mistake."""

_NOT_OURS = translate(
    "roster csv", "{file}: this is no roster as the program writes it; it needs the columns {columns}."
)
_TOO_LARGE = translate("roster csv", "{file} is larger than any roster; name the file that the program has written.")


def write_roster_csv(path: Path, plan: Plan, roster: Roster) -> None:
    """Write every row of the roster, by date, post, shift and person; times are local, as ``2026-12-01T20:00``."""
    posts = plan.posts_by_id
    people = plan.people_by_id
    with replacing(path) as unfinished, unfinished.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for assignment in roster:
            key, known_as = assignment.pair.duty, assignment.pair.person
            person = plan.person_on(people[known_as], key.day)
            duty = plan.duty_of(key)
            writer.writerow(
                [
                    key.day.isoformat(),
                    harmless(key.post),
                    harmless(posts[key.post].name),
                    harmless(key.shift),
                    duty.start.isoformat(timespec="minutes"),
                    duty.end.isoformat(timespec="minutes"),
                    harmless(known_as),
                    harmless(person.name),
                    person.role.value,
                    harmless(person.unit),
                    "yes" if assignment.locked else "no",
                ]
            )


def read_roster_csv(path: Path) -> Roster:
    """The rows of a file that `write_roster_csv` wrote. Raises UserError with the line for anything else."""
    with reading(path):
        if path.stat().st_size > _MOST_BYTES:
            raise UserError(_TOO_LARGE.fill(file=path.name))
        data = path.read_bytes()
    found = []
    try:
        rows = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True)
        if not set(_READ) <= set(rows.fieldnames or ()):
            raise UserError(_NOT_OURS.fill(file=path.name, columns=_READ))
        for row in rows:
            if any(len(row[name] or "") > _LONGEST for name in _READ):
                raise UserError(_NOT_OURS.fill(file=path.name, columns=_READ))
            found.append(_assignment(path, rows.line_num, row))
    except (UnicodeDecodeError, csv.Error) as error:
        raise UserError(_NOT_OURS.fill(file=path.name, columns=_READ)) from error
    return Roster.of(found)


def _assignment(path: Path, line: int, row: Mapping[str, str | None]) -> Assignment:
    day, post, shift, person, locked = (as_typed(row[name] or "") for name in _READ)
    try:
        key = DutyKey(date.fromisoformat(day), post, shift)
    except ValueError as error:
        text = translate("roster csv", "{file}, line {line}: “{day}” is no date; write it as 2026-12-01.")
        raise UserError(text.fill(file=path.name, line=str(line), day=day)) from error
    return Assignment(Pair(person, key), locked == "yes")


def is_roster_csv(path: Path) -> bool:
    """Whether it is a file that `write_roster_csv` wrote, by its first line. What is no file is for the reader to
    refuse."""
    if not path.is_file():
        return True
    try:
        with reading(path), path.open(encoding="utf-8-sig", newline="") as file:
            first = file.readline(_LONGEST * len(COLUMNS))
        return set(_READ) <= set(next(csv.reader([first]), ()))
    except (UnicodeDecodeError, csv.Error):
        return False


def write_rota_csv(path: Path, heading: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write a rotation as a table for Excel, Monday to Sunday. Raises UserError when the file cannot be written."""
    with replacing(path) as unfinished, unfinished.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(heading)
        writer.writerows([harmless(cell) for cell in row] for row in rows)
